//! The interview plan of a role: what is checked in which part and how, how long it takes whom, and
//! what stays unchecked. It never knows a candidate.
//!
//! - `propose` makes a plan from what the role needs; `own` reads the one that the role file tells.
//! - `effort` is what each method takes of whose time.
//! - `markdown` puts a plan into the words of a language.

mod effort;
pub mod markdown;
mod own;
mod propose;

use crate::domain::framework::{Advice, Framework, Verification};
use crate::domain::level::Level;
use crate::domain::role::{InterviewStep, Method, Requirement, RequirementKind, Role};

/// How a role is interviewed for.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// Whether the role file tells it; otherwise it is our proposal.
    pub is_own: bool,
    /// Its parts, in order.
    pub parts: Vec<Part>,
    /// Bars and strengths that no part checks, by their competency's place in the framework.
    pub unchecked: Vec<usize>,
    /// Competencies that the role file lets several parts check; only the first of them does here.
    pub repeated: Vec<usize>,
    /// Competencies that the role file checks and the role does not need.
    pub needless: Vec<usize>,
    /// What the role calls a plus and no part checks.
    pub left_out: Vec<usize>,
}

/// One part of the interview.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// How it is checked.
    pub method: Method,
    /// How long it takes the candidate.
    pub minutes: u16,
    /// How many of the company's people it takes.
    pub people: u16,
    /// What the candidate will do, in the role's words.
    pub about: Option<String>,
    /// What it checks.
    pub checks: Vec<Check>,
}

/// One competency, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// The competency's place in the framework.
    pub competency: usize,
    /// The level that the role needs.
    pub level: Level,
    /// A bar, a strength or a plus.
    pub kind: RequirementKind,
    /// Whether it is the one strength that is probed in depth.
    pub in_depth: bool,
}

/// The requirements with their competencies' places in the framework.
type Needed<'r> = Vec<(usize, &'r Requirement)>;

impl Plan {
    /// The plan of a role: the one that its file tells, if that says what is checked; otherwise a
    /// proposal.
    pub fn of(framework: &Framework, advice: &[Advice], role: &Role) -> Plan {
        let needed = needed(framework, role);
        match role.interview.iter().any(|step| !step.competencies.is_empty()) {
            true => own::plan(framework, &needed, &role.interview),
            false => propose::plan(advice, &needed),
        }
    }

    /// A proposal for a role, whatever its file tells.
    pub fn proposal(framework: &Framework, advice: &[Advice], role: &Role) -> Plan {
        propose::plan(advice, &needed(framework, role))
    }

    /// The plan as a role file keeps it.
    pub fn steps(&self, framework: &Framework) -> Vec<InterviewStep> {
        let step = |part: &Part| InterviewStep {
            competencies: part
                .checks
                .iter()
                .filter_map(|check| framework.id_of(check.competency))
                .collect(),
            method: part.method,
            minutes: Some(part.minutes),
            people: Some(part.people),
            about: part.about.clone(),
            unknown: Default::default(),
        };
        self.parts.iter().map(step).collect()
    }

    /// How long everything takes the candidate, in minutes.
    pub fn candidate_minutes(&self) -> u32 {
        self.parts.iter().map(|part| u32::from(part.minutes)).sum()
    }

    /// How long everything takes the company's people together, in minutes.
    pub fn people_minutes(&self) -> u32 {
        self.parts.iter().map(Part::people_minutes).sum()
    }

    /// The most people of the company who are needed at a time.
    pub fn people(&self) -> u16 {
        self.parts.iter().map(|part| part.people).max().unwrap_or(0)
    }

    /// Everything that is checked.
    pub fn checks(&self) -> impl Iterator<Item = &Check> {
        self.parts.iter().flat_map(|part| &part.checks)
    }
}

impl Part {
    /// How long it takes the company's people together, in minutes.
    pub fn people_minutes(&self) -> u32 {
        u32::from(effort::attended(self.method, self.minutes)) * u32::from(self.people)
    }

    /// How the framework would verify a check of this part: by the part's own method, if it tells
    /// that; otherwise as it tells first.
    pub fn verification<'a>(
        &self,
        advice: &'a [Advice],
        check: &Check,
    ) -> Option<&'a Verification> {
        verification(advice, check.competency, self.method)
    }
}

/// How the framework verifies a competency by a method, or by its first one.
pub fn verification(advice: &[Advice], competency: usize, method: Method) -> Option<&Verification> {
    let ways = &advice.get(competency)?.verify;
    ways.iter().find(|way| way.method == method).or(ways.first())
}

impl Check {
    /// The levels of a weak, a middling and a good answer: what the role needs and the two below; for
    /// the lowest need, the one above is the good one.
    pub fn anchors(&self) -> [Level; 3] {
        let top = self.level.number().max(2);
        [top - 2, top - 1, top].map(|number| Level::new(number).unwrap_or(self.level))
    }
}

/// In the framework's order; requirements that the framework does not know are left out.
fn needed<'r>(framework: &Framework, role: &'r Role) -> Needed<'r> {
    let place = |one: &'r Requirement| Some((framework.place_of(&one.competency)?, one));
    let mut needed: Needed = role.requirements.iter().filter_map(place).collect();
    crate::domain::order::sort_by(&mut needed, |(one, _), (other, _)| one.cmp(other));
    needed
}

/// The strength that is probed in depth: the weightiest of those that may be, the first of equals.
fn deepest(needed: &Needed, may_be: impl Fn(usize) -> bool) -> Option<usize> {
    let mut deepest: Option<(usize, &Requirement)> = None;
    for (place, one) in needed.iter().copied() {
        let weightier = deepest.is_none_or(|(_, known)| one.weight > known.weight);
        if one.kind == RequirementKind::Strength && weightier && may_be(place) {
            deepest = Some((place, one));
        }
    }
    deepest.map(|(place, _)| place)
}

/// The competencies of some kinds that no part checks.
fn missing(
    needed: &Needed,
    parts: &[Part],
    wanted: impl Fn(RequirementKind) -> bool,
) -> Vec<usize> {
    let is_checked = |place: usize| {
        parts.iter().flat_map(|part| &part.checks).any(|check| check.competency == place)
    };
    let missing = needed.iter().filter(|(place, one)| wanted(one.kind) && !is_checked(*place));
    missing.map(|(place, _)| *place).collect()
}
