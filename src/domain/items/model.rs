//! How items measure: the one place that sets the parameters which no author set. It never knows
//! an item's wording.
//!
//! All of them are provisional, as the authors' difficulties are: nobody has calibrated them on
//! real answers yet. They are conservative, so that an item says rather less than it could.

use super::{Item, Kind};
use crate::domain::assess::answer::ItemAnswer;
use crate::domain::assess::item::Item as Knowledge;
use crate::domain::assess::judgement::{BEST_GRADE, GRADES, Judgement};
use crate::domain::assess::next::Candidate;
use crate::domain::assess::observation::Signal;

/// How sharply a knowledge item tells levels apart, per level. METHODS of adaptive testing advise
/// at most 1.2 for items that are not calibrated. Much less, and a person who boasts and guesses
/// would come out ahead of an honest one in the middle (`tests/gaming.rs`).
pub const KNOWLEDGE_DISCRIMINATION: f64 = 1.2;

/// How sharply a judgement item tells levels apart, per grade and level: so that it says as much
/// about a person at its difficulty as a knowledge item with four options does, and no more (an
/// information of 0.20 and 0.22).
pub const JUDGEMENT_DISCRIMINATION: f64 = 0.5;

/// So far below a judgement item's stated difficulty all its actions are equally probable, in
/// levels. The stated difficulty is where the best of four actions is chosen by half of the people,
/// as it is where half know the answer of a knowledge item. Whoever knows nothing chooses at
/// random: they do not seek out the worst action.
pub const JUDGEMENT_EASE: f64 = 1.5;

/// What "I don't know" counts as in a judgement item: an action of this grade.
pub const UNSURE_GRADE: u8 = 1;

/// How an item measures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Model {
    /// Right or wrong.
    Knowledge(Knowledge),
    /// By the grade of the action.
    Judgement(Judgement),
}

impl Model {
    /// The model of an item. Guessing finds one option of all.
    pub fn of(item: &Item) -> Model {
        let difficulty = item.difficulty;
        match item.kind {
            Kind::Knowledge => Model::Knowledge(Knowledge {
                discrimination: KNOWLEDGE_DISCRIMINATION,
                difficulty,
                guessing: 1.0 / item.options.len().max(2) as f64,
            }),
            Kind::Judgement => {
                let mut options = [0; GRADES];
                for option in &item.options {
                    options[usize::from(option.grade.min(BEST_GRADE))] += 1;
                }
                let discrimination = JUDGEMENT_DISCRIMINATION;
                let difficulty = difficulty - JUDGEMENT_EASE;
                Model::Judgement(Judgement { discrimination, difficulty, options })
            }
        }
    }

    /// The item as a question about a competency, by its place in the framework.
    pub fn candidate(self, competency: usize) -> Candidate {
        match self {
            Model::Knowledge(item) => Candidate::Item { competency, item },
            Model::Judgement(item) => Candidate::Judgement { competency, item },
        }
    }

    /// What an answer to the item shows.
    ///
    /// "I don't know" and a skipped item weigh as not knowing, or a person could answer only what
    /// they are sure of. To a knowledge item both are a wrong answer without a guess, which weighs
    /// exactly what a wrong answer weighs: the two differ by the factor 1 − c, the same at every
    /// level. To a judgement item, where nothing is wrong outright, both weigh as an action of
    /// grade 1. Whoever wants no items at all can choose only self-ratings, and has their range.
    pub fn signal(self, item: &Item, answer: ItemAnswer) -> Option<Signal> {
        let grade = match answer {
            ItemAnswer::Chosen(place) => Some(item.options.get(usize::from(place))?.grade),
            ItemAnswer::Unsure | ItemAnswer::Skipped => None,
        };
        Some(match self {
            Model::Knowledge(item) => Signal::Item { item, right: grade == Some(BEST_GRADE) },
            Model::Judgement(item) => {
                Signal::Judgement { item, grade: grade.unwrap_or(UNSURE_GRADE) }
            }
        })
    }
}
