//! What was observed about a competency, as plain data: ratings and answered items. It never knows ids,
//! texts or roles; a competency is its place in the framework's list.

use super::item::Item;
use super::judgement::Judgement;
use crate::domain::level::Level;
use std::cmp::Ordering;

/// What came with a self-rating, weakest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Evidence {
    /// Nothing but the rating.
    #[default]
    None,
    /// Something was described, so that an interviewer can ask about it.
    Told,
    /// Something that another person could check: an artefact, a link, a name.
    Checkable,
}

impl Evidence {
    /// All three, weakest first.
    pub const ALL: [Evidence; 3] = [Evidence::None, Evidence::Told, Evidence::Checkable];

    /// The place among the three.
    pub(crate) fn index(self) -> usize {
        match self {
            Evidence::None => 0,
            Evidence::Told => 1,
            Evidence::Checkable => 2,
        }
    }
}

/// One thing that was seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Signal {
    /// A person chose a level for themselves.
    Rating {
        /// The level chosen.
        level: Level,
        /// What came with it.
        evidence: Evidence,
    },
    /// A person answered a knowledge item.
    Item {
        /// The item.
        item: Item,
        /// Whether the answer was right.
        right: bool,
    },
    /// A person chose an action in a judgement item.
    Judgement {
        /// The item.
        item: Judgement,
        /// The grade of the action, 0 to 3.
        grade: u8,
    },
}

impl Signal {
    /// The place of the kind of signal among the kinds.
    fn kind(&self) -> u8 {
        match self {
            Signal::Rating { .. } => 0,
            Signal::Item { .. } => 1,
            Signal::Judgement { .. } => 2,
        }
    }
}

/// A signal and the competency that it speaks for.
///
/// A skipped question and an "I don't know" to a self-rating are no observations at all.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Observation {
    /// The competency's place in the framework's list.
    pub competency: usize,
    /// What was seen.
    pub signal: Signal,
}

impl Observation {
    /// An order in which two observations are equal only if they say the same. The belief uses it
    /// so that the order of answers cannot move the last bit of a sum.
    pub(crate) fn canonical(&self, other: &Observation) -> Ordering {
        let by_signal = || match (&self.signal, &other.signal) {
            (
                Signal::Rating { level, evidence },
                Signal::Rating { level: other_level, evidence: other_evidence },
            ) => level.cmp(other_level).then(evidence.cmp(other_evidence)),
            (
                Signal::Item { item, right },
                Signal::Item { item: other_item, right: other_right },
            ) => item.canonical(other_item).then(right.cmp(other_right)),
            (
                Signal::Judgement { item, grade },
                Signal::Judgement { item: other_item, grade: other_grade },
            ) => item.canonical(other_item).then(grade.cmp(other_grade)),
            (one, other) => one.kind().cmp(&other.kind()),
        };
        self.competency.cmp(&other.competency).then_with(by_signal)
    }
}
