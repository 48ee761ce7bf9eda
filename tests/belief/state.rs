//! States of a person and a role at random, for properties that must hold in all of them. It never
//! knows which.

use proptest::collection::vec;
use proptest::prelude::*;
use rolefit::domain::assess::item::Item;
use rolefit::domain::assess::judgement::Judgement;
use rolefit::domain::assess::observation::{Evidence, Observation, Signal};
use rolefit::domain::fit::{Need, Needs};
use rolefit::domain::level::Level;

/// Answers and needs.
#[derive(Clone, Debug)]
pub(crate) struct State {
    pub(crate) competencies: usize,
    pub(crate) observations: Vec<Observation>,
    pub(crate) needs: Vec<Need>,
    pub(crate) dimension_weights: [Option<u32>; 3],
}

impl State {
    pub(crate) fn needs(&self) -> Needs {
        Needs::new(self.needs.clone(), self.dimension_weights)
    }
}

/// Up to eight competencies, each with a rating or none and up to three items, and a role that
/// needs some of them.
pub(crate) fn states() -> impl Strategy<Value = State> {
    let about = (proptest::option::of(rating()), vec(answered_item(), 0..3));
    let need = (0..5_u32, 1..=4_u8);
    let weights = [any_weight(), any_weight(), any_weight()];
    (vec((about, need), 2..9), weights).prop_map(|(all, dimension_weights)| {
        let (mut observations, mut needs) = (Vec::new(), Vec::new());
        for (competency, ((rating, items), (weight, target))) in all.iter().enumerate() {
            let signals = rating.iter().chain(items);
            observations.extend(signals.map(|signal| Observation { competency, signal: *signal }));
            needs.extend(Need::new(competency, level(*target), *weight, competency % 3));
        }
        State { competencies: all.len(), observations, needs, dimension_weights }
    })
}

pub(crate) fn level(number: u8) -> Level {
    Level::new(number).expect("0 to 4")
}

pub(crate) fn rating() -> impl Strategy<Value = Signal> {
    (0..=4_u8, 0..3_usize).prop_map(|(rating, evidence)| Signal::Rating {
        level: level(rating),
        evidence: Evidence::ALL[evidence],
    })
}

pub(crate) fn item() -> impl Strategy<Value = Item> {
    (0.5..3.0, -1.0..5.0, 0.0..0.4).prop_map(|(discrimination, difficulty, guessing)| Item {
        discrimination,
        difficulty,
        guessing,
    })
}

/// A judgement item with an option of each grade and up to two more.
pub(crate) fn judgement() -> impl Strategy<Value = Judgement> {
    (0.1..1.0, -1.0..5.0, 0..3_u8, 0..3_u8).prop_map(
        |(discrimination, difficulty, more, others)| Judgement {
            discrimination,
            difficulty,
            options: [1 + more, 1, 1 + others, 1],
        },
    )
}

fn answered_item() -> impl Strategy<Value = Signal> {
    prop_oneof![
        (item(), any::<bool>()).prop_map(|(item, right)| Signal::Item { item, right }),
        (judgement(), 0..4_u8).prop_map(|(item, grade)| Signal::Judgement { item, grade }),
    ]
}

fn any_weight() -> impl Strategy<Value = Option<u32>> {
    proptest::option::of(0..100_u32)
}
