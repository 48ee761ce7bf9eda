//! What a person said about themselves and answered. It belongs to the person, and never knows a
//! role.

use super::belief::Belief;
use super::claims::Claims;
use super::observation::{Evidence, Observation, Signal};
use crate::domain::document::{Choice, choices};
use crate::domain::framework::Framework;
use crate::domain::items::{Bank, Model};
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

impl Said {
    /// The level, where one was said.
    pub fn level(self) -> Option<Level> {
        match self {
            Said::Level(level) => Some(level),
            Said::Unsure | Said::Skipped => None,
        }
    }
}

impl Answer {
    /// The level that was said.
    pub fn level(&self) -> Option<Level> {
        self.said?.level()
    }
}

/// The answer to an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemAnswer {
    /// The option at this place of the file's order, whatever the order in which it was shown.
    Chosen(u8),
    /// The person does not know.
    Unsure,
    /// The person would rather not say.
    Skipped,
}

impl ItemAnswer {
    /// Whether an option was chosen.
    pub fn is_chosen(self) -> bool {
        matches!(self, ItemAnswer::Chosen(_))
    }
}

/// The answer to a page of names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Claimed {
    /// These names were marked as known.
    Marked(Vec<String>),
    /// The person would rather not say.
    Skipped,
}

impl Claimed {
    /// Whether the page was answered; marking no name is an answer too.
    pub fn is_marked(&self) -> bool {
        matches!(self, Claimed::Marked(_))
    }
}

choices! {
    /// How much a person wants to answer.
    pub Length {
        /// A short look.
        Short = "short",
        /// A full picture.
        Full = "full",
        /// Self-ratings alone.
        Ratings = "ratings",
    }
}

/// All answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// Self-ratings, by the id of the competency.
    pub ratings: Sorted<Answer>,
    /// Answers to items, by the id of the item.
    pub items: Sorted<ItemAnswer>,
    /// Marks on names, by the id of the page.
    pub names: Sorted<Claimed>,
    /// How much the person wants to answer, once they chose.
    pub length: Option<Length>,
    /// What the order of options follows from; given from outside.
    pub seed: Option<u32>,
    /// The ids of items and pages whose solution the person has seen, by practice or in the review.
    /// They can no longer measure: none of them is asked.
    pub seen: Sorted<()>,
}

/// Which kinds of answer a belief rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sources {
    /// Self-ratings.
    pub ratings: bool,
    /// Items.
    pub items: bool,
}

impl Sources {
    /// All of them.
    pub const ALL: Sources = Sources { ratings: true, items: true };
}

impl Answers {
    /// The answer about the competency at a place of the framework, under any id that it had.
    pub fn about(&self, framework: &Framework, place: usize) -> Option<&Answer> {
        let competency = framework.competencies.get(place)?;
        let old = || competency.formerly.iter().find_map(|id| self.ratings.get(id));
        self.ratings.get(&competency.id).or_else(old)
    }

    /// What was said about the competency at a place of the framework.
    pub fn said(&self, framework: &Framework, place: usize) -> Option<Said> {
        self.about(framework, place)?.said
    }

    /// Takes other answers over; they replace answers to the same questions.
    pub fn take_over(&mut self, others: Answers) {
        self.ratings.extend(others.ratings);
        self.items.extend(others.items);
        self.names.extend(others.names);
        self.length = others.length.or(self.length);
        self.seed = others.seed.or(self.seed);
        self.seen.extend(others.seen);
    }

    /// Whether the person knows the solution of an item or a page, so that it cannot measure.
    pub fn has_seen(&self, id: &str) -> bool {
        self.seen.get(id).is_some()
    }

    /// Notes that the person sees the solution of everything that was answered so far.
    pub fn see_all_answered(&mut self) {
        let items = self.items.iter().map(|(id, _)| id);
        for id in items.chain(self.names.iter().map(|(id, _)| id)) {
            self.seen.insert(id.to_string(), ());
        }
    }

    /// Whether the person has seen the solution of everything that was answered.
    pub fn has_seen_all(&self) -> bool {
        let items = self.items.iter().map(|(id, _)| id);
        items.chain(self.names.iter().map(|(id, _)| id)).all(|id| self.has_seen(id))
    }

    /// The answers without those to the items and pages since the last self-rating. What shows
    /// while questions are asked rests on these, so that it never tells whether an answer was right.
    pub fn settled(&self, trail: &[String]) -> Answers {
        let is_rating = |id: &&String| self.ratings.get(id).is_some();
        let settled = trail.iter().rposition(|id| is_rating(&id)).map_or(0, |last| last + 1);
        let open = &trail[settled..];
        let mut answers =
            Answers { items: Sorted::default(), names: Sorted::default(), ..self.clone() };
        let is_settled = |id: &str| !open.iter().any(|open| open == id);
        for (id, answer) in self.items.iter().filter(|(id, _)| is_settled(id)) {
            answers.items.insert(id.to_string(), *answer);
        }
        for (id, answer) in self.names.iter().filter(|(id, _)| is_settled(id)) {
            answers.names.insert(id.to_string(), answer.clone());
        }
        answers
    }

    /// How many questions were answered, in whatever way.
    pub fn said_count(&self) -> usize {
        let ratings = self.ratings.iter().filter(|(_, answer)| answer.said.is_some()).count();
        ratings + self.items.len() + self.names.len()
    }

    /// How many questions were answered and not passed over, of whatever role.
    pub fn answered_count(&self) -> usize {
        let ratings = self.ratings.iter().filter(|(_, answer)| answer.level().is_some()).count();
        let items = self.items.iter().filter(|(_, answer)| answer.is_chosen()).count();
        let names = self.names.iter().filter(|(_, answer)| answer.is_marked()).count();
        ratings + items + names
    }

    /// How many answers are kept, notes without an answer among them.
    pub fn count(&self) -> usize {
        self.ratings.len() + self.items.len() + self.names.len()
    }

    /// The belief that all answers lead to.
    pub fn belief(&self, framework: &Framework, bank: &Bank) -> Belief {
        let observations = self.observations(framework, bank, Sources::ALL);
        Belief::with_claims(framework.competencies.len(), &observations, self.claims(bank))
    }

    /// What the answers let the belief observe: levels that were said, and items that the bank
    /// knows. An item of a newer bank says nothing.
    pub fn observations(
        &self,
        framework: &Framework,
        bank: &Bank,
        sources: Sources,
    ) -> Vec<Observation> {
        let places = 0..framework.competencies.len();
        let ratings = places.filter(|_| sources.ratings).filter_map(|competency| {
            let answer = self.about(framework, competency)?;
            let level = answer.level()?;
            let signal = Signal::Rating { level, evidence: answer.evidence };
            Some(Observation { competency, signal })
        });
        let items = self.items.iter().filter(|_| sources.items).filter_map(|(id, answer)| {
            let item = bank.item(id)?;
            let competency = framework.place_of(&item.competency)?;
            Some(Observation { competency, signal: Model::of(item).signal(item, *answer)? })
        });
        ratings.chain(items).collect()
    }

    /// How many made-up names the person was shown and marked. A page that was skipped, or that
    /// the bank does not know, says nothing.
    pub fn claims(&self, bank: &Bank) -> Claims {
        let mut claims = Claims::default();
        for (id, answer) in self.names.iter() {
            let (Some(page), Claimed::Marked(marked)) = (bank.names(id), answer) else {
                continue;
            };
            for foil in page.foils() {
                claims.shown += 1;
                claims.marked += u32::from(marked.iter().any(|name| name == foil));
            }
        }
        claims
    }

    /// Whether the answers speak for each competency of the framework, by place.
    pub fn covered(&self, framework: &Framework, bank: &Bank) -> Vec<bool> {
        let mut covered = vec![false; framework.competencies.len()];
        for observation in self.observations(framework, bank, Sources::ALL) {
            covered[observation.competency] = true;
        }
        covered
    }
}

/// The words by which a document names the evidence.
impl Choice for Evidence {
    const ALL: &'static [Evidence] = &Evidence::ALL;
    const WORDS: &'static [&'static str] = &["none", "told", "checkable"];
}
