//! Questions that measure: the bank of items, and pages of names some of which do not exist.
//!
//! The bank is content that is read and added to while the app runs. It never knows a person's
//! level, nor how an item is shown.

mod axis;
mod bank;
mod claimed;
mod exhibit;
pub mod line;
mod model;
mod names;
mod read;
pub mod shuffle;

pub use axis::Axis;
pub use bank::{Bank, wanted};
pub use claimed::OverClaiming;
pub use exhibit::{Exhibit, Series};
pub use model::{
    JUDGEMENT_DISCRIMINATION, JUDGEMENT_EASE, KNOWLEDGE_DISCRIMINATION, Model, UNSURE_GRADE,
};
pub use names::{Name, NamesPage, read_names};
pub use read::{Topic, VERSION, read, read_packed};

use crate::domain::assess::judgement::BEST_GRADE;
use crate::domain::document::choices;
use crate::domain::role::{Data, Family};

choices! {
    /// How an item measures.
    pub Kind {
        /// One option is right.
        Knowledge = "knowledge",
        /// Each option is an action of some quality.
        Judgement = "judgement",
    }
}

/// A question that measures a competency.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// A stable name.
    pub id: String,
    /// The topic that it belongs to, as it is shown.
    pub topic: String,
    /// The id of the competency that it measures.
    pub competency: String,
    /// How it measures.
    pub kind: Kind,
    /// How hard it is, in levels; provisional.
    pub difficulty: f64,
    /// How long reading and answering takes, in seconds.
    pub seconds: f64,
    /// The question.
    pub stem: String,
    /// What the question is about, where words do not suffice.
    pub exhibit: Option<Exhibit>,
    /// The options, in the file's order; answers name them by their places here.
    pub options: Vec<ItemOption>,
    /// The principle, told after the assessment.
    pub explanation: String,
    /// What to read next, in words.
    pub read: String,
    /// The kinds of job it is sensible for; none means all.
    pub families: Vec<Family>,
    /// The kinds of data it is about; none means any.
    pub specialisms: Vec<Data>,
}

/// One option of an item.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemOption {
    /// What it says.
    pub text: String,
    /// 0 to 3, the best is 3. In a knowledge item the right option has 3 and the others 0.
    pub grade: u8,
    /// What speaks for and against it, told after the assessment.
    pub why: String,
}

impl ItemOption {
    /// Whether no option is better.
    pub fn is_best(&self) -> bool {
        self.grade == BEST_GRADE
    }
}

impl Item {
    /// The place of the best option.
    pub fn best(&self) -> usize {
        self.options.iter().position(ItemOption::is_best).unwrap_or(0)
    }

    /// Whether the item is sensible for a job of this family with these kinds of data.
    pub fn suits(&self, family: Family, data: &[Data]) -> bool {
        is_for(&self.families, family)
            && (self.specialisms.is_empty()
                || self.specialisms.iter().any(|own| data.contains(own)))
    }
}

/// Whether content for these families is for this one. A job of no known family may be any.
fn is_for(families: &[Family], family: Family) -> bool {
    families.is_empty() || family == Family::Other || families.contains(&family)
}
