//! From answers to a role: one of the kinds of job, changed step by step, each step with a reason.

use super::{Answers, Deployer, Goal, Learnable, Mate, Stage};
use crate::domain::document::Map;
use crate::domain::level::Level;
use crate::domain::role::{Data, Duty, Ownership, Requirement, RequirementKind, Role, Seniority};

/// A role, and why it is as it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// The role.
    pub role: Role,
    /// The reasons in the order of the steps, each by the last part of its key.
    pub reasons: Vec<&'static str>,
}

/// The archetype that a goal begins with, and the reason.
fn kind(goal: Goal) -> (&'static str, &'static str) {
    match goal {
        Goal::Answers => ("data-scientist-analytics", "answers"),
        Goal::Trial => ("data-scientist-modelling", "trial"),
        Goal::Product => ("ml-engineer", "product"),
        Goal::Method => ("ml-researcher", "method"),
        Goal::DataFirst => ("data-engineer", "dataFirst"),
        Goal::Operation => ("devops-ml", "operation"),
    }
}

/// The role that answers lead to; nothing before the goal is known.
pub fn propose(answers: &Answers, archetypes: &[&Role]) -> Option<Proposal> {
    let no_data = answers.data.contains(&Data::NoneYet);
    // A model needs data: whoever has none, and nobody who brings them, looks for that person.
    let wants_model = matches!(answers.goal?, Goal::Trial | Goal::Product);
    let first = if wants_model && no_data && !answers.team.contains(&Mate::DataEngineers) {
        ("data-engineer", "noData")
    } else {
        kind(answers.goal?)
    };
    let role = archetypes.iter().find(|role| role.id == first.0)?;
    let mut proposal = Proposal { role: Role::clone(role), reasons: vec![first.1] };
    proposal.role.id = "draft".to_string();
    proposal.role.purpose.data.clone_from(&answers.data);
    if let Some(outcome) = sentence(&answers.outcome) {
        proposal.role.purpose.outcome = Some(outcome);
    }
    if let Some(offer) = sentence(&answers.offer) {
        proposal.role.offers.highlights.push(offer);
    }
    proposal.for_stage(answers);
    proposal.for_deployer(answers);
    proposal.for_team(answers);
    proposal.for_learning(answers);
    Some(proposal)
}

impl Proposal {
    fn for_stage(&mut self, answers: &Answers) {
        if answers.stage == Some(Stage::Running) && answers.goal != Some(Goal::Answers) {
            self.raise("monitoring-infrastructure", 2, RequirementKind::Strength);
            self.reasons.push("running");
        }
        if answers.stage == Some(Stage::Nothing) && answers.goal == Some(Goal::Product) {
            self.raise("problem-choice", 3, RequirementKind::Strength);
            self.reasons.push("nothing");
        }
    }

    fn for_deployer(&mut self, answers: &Answers) {
        match answers.deployer {
            Some(Deployer::ThisPerson) => {
                self.raise("deployment-serving", 3, RequirementKind::Strength);
                self.reasons.push("deploys");
            }
            Some(deployer) => {
                self.soften("deployment-serving");
                self.soften("monitoring-infrastructure");
                for duty in &mut self.role.responsibilities {
                    if matches!(
                        duty.duty,
                        Duty::Deployment | Duty::Monitoring | Duty::Infrastructure
                    ) {
                        duty.ownership = Ownership::WorksWith;
                    }
                }
                if deployer == Deployer::SomeoneElse {
                    self.role.responsibilities.retain(|duty| duty.duty != Duty::Infrastructure);
                }
                self.reasons.push("othersDeploy");
            }
            None => {}
        }
    }

    fn for_team(&mut self, answers: &Answers) {
        if answers.leads == Some(true) {
            self.raise("leading-people", 3, RequirementKind::Strength);
            self.role.seniority = Seniority::Senior;
            self.reasons.push("leads");
        }
        if answers.team.contains(&Mate::DataEngineers) && answers.goal != Some(Goal::DataFirst) {
            self.soften("data-pipelines");
            self.reasons.push("dataEngineers");
        }
        let is_alone = answers.team.is_empty() && answers.leads.is_some();
        if is_alone && answers.goal != Some(Goal::Operation) {
            self.role.seniority = Seniority::Senior;
            self.raise("ownership", 3, RequirementKind::Bar);
            self.reasons.push("alone");
        }
    }

    fn for_learning(&mut self, answers: &Answers) {
        for learnable in &answers.learnable {
            let competencies: &[&str] = match learnable {
                Learnable::FieldOfWork => &["domain-specialism"],
                Learnable::Operating => &["deployment-serving", "monitoring-infrastructure"],
                Learnable::Software => &["software-engineering"],
                Learnable::MachineLearning => &["ml-fundamentals", "training-diagnosis"],
            };
            for requirement in &mut self.role.requirements {
                if competencies.contains(&requirement.competency.as_str()) {
                    requirement.learnable = true;
                    if requirement.kind == RequirementKind::Bar {
                        requirement.kind = RequirementKind::Strength;
                    }
                }
            }
        }
        if !answers.learnable.is_empty() {
            self.reasons.push("learnable");
        }
    }

    /// Asks for a level at least; a bar stays one.
    fn raise(&mut self, competency: &str, level: u8, kind: RequirementKind) {
        let Some(level) = Level::new(level) else { return };
        let known = self.role.requirements.iter_mut().find(|one| one.competency == competency);
        match known {
            Some(known) => {
                known.level = known.level.max(level);
                if known.kind == RequirementKind::Plus {
                    known.kind = kind;
                }
            }
            None => self.role.requirements.push(Requirement {
                competency: competency.to_string(),
                level,
                kind,
                weight: 3,
                learnable: false,
                why: None,
                unknown: Map::default(),
            }),
        }
    }

    /// Makes a competency nice to have, at most at level 2.
    fn soften(&mut self, competency: &str) {
        let known = self.role.requirements.iter_mut().find(|one| one.competency == competency);
        if let (Some(known), Some(level)) = (known, Level::new(2)) {
            known.level = known.level.min(level);
            known.kind = RequirementKind::Plus;
        }
    }
}

fn sentence(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_string())
}
