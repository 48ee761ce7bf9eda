//! What a person said about themselves. It belongs to the person, and never knows a role.

use super::observation::{Evidence, Observation, Signal};
use crate::domain::document::Choice;
use crate::domain::framework::Framework;
use crate::domain::level::Level;
use crate::domain::order::Sorted;

/// What was said to a question about one competency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// This level.
    Level(Level),
    /// The person does not know.
    Unsure,
    /// The person would rather not say.
    Skipped,
}

/// The answer about one competency.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// What was said; nothing while only a note was typed.
    pub said: Option<Said>,
    /// What another person could look at.
    pub evidence: Evidence,
    /// The person's own words about it.
    pub note: String,
}

impl Answer {
    /// The level that was said.
    pub fn level(&self) -> Option<Level> {
        match self.said {
            Some(Said::Level(level)) => Some(level),
            _ => None,
        }
    }
}

/// All answers, by the id of the competency.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(pub Sorted<Answer>);

impl Answers {
    /// The answer about the competency at a place of the framework, under any id that it had.
    pub fn about(&self, framework: &Framework, place: usize) -> Option<&Answer> {
        let competency = framework.competencies.get(place)?;
        let old = || competency.formerly.iter().find_map(|id| self.0.get(id));
        self.0.get(&competency.id).or_else(old)
    }

    /// What was said about the competency at a place of the framework.
    pub fn said(&self, framework: &Framework, place: usize) -> Option<Said> {
        self.about(framework, place)?.said
    }

    /// Takes other answers over; they replace answers to the same questions.
    pub fn take_over(&mut self, others: Answers) {
        for (id, answer) in others.0.into_entries() {
            self.0.insert(id, answer);
        }
    }

    /// How many questions were answered, in whatever way.
    pub fn said_count(&self) -> usize {
        self.0.iter().filter(|(_, answer)| answer.said.is_some()).count()
    }

    /// What the answers let the belief observe: levels, and nothing else.
    pub fn observations(&self, framework: &Framework) -> Vec<Observation> {
        let places = 0..framework.competencies.len();
        places
            .filter_map(|competency| {
                let answer = self.about(framework, competency)?;
                let level = answer.level()?;
                let signal = Signal::Rating { level, evidence: answer.evidence };
                Some(Observation { competency, signal })
            })
            .collect()
    }
}

/// The words by which a document names the evidence.
impl Choice for Evidence {
    const ALL: &'static [Evidence] = &Evidence::ALL;
    const WORDS: &'static [&'static str] = &["none", "told", "checkable"];
}
