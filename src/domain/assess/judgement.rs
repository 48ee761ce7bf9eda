//! A judgement item: how probable each graded action is at a level. It never knows its wording.

use super::item::SMALLEST_PROBABILITY;
use super::prior::{LEVELS, level_at};
use std::cmp::Ordering;

/// The grades that an action can have: 0 to 3, 3 the best.
pub const GRADES: usize = 4;

/// The best grade.
pub const BEST_GRADE: u8 = 3;

/// A judgement item of the generalised partial credit model (Muraki 1992), whose steps are all at
/// one difficulty, over its options: an option k of grade g is chosen with a probability in
/// proportion to e^(a·g·(θ − d)). Options of the same grade are equally probable.
///
/// The numbers are provisional, as those of a knowledge item are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Judgement {
    /// a: how sharply the item tells levels apart, per grade and level; above 0.
    pub discrimination: f64,
    /// d: the level at which all options are equally probable, in levels.
    pub difficulty: f64,
    /// How many options have each grade, from 0 to 3.
    pub options: [u8; GRADES],
}

impl Judgement {
    /// How probable one certain option of a grade is at `level` (in levels), as if one existed.
    pub fn probability(&self, grade: u8, level: f64) -> f64 {
        // Powers relative to the best grade where they would grow, to the worst where they fall:
        // no term is ever above 1, so none is infinite.
        let steepness = self.discrimination * (level - self.difficulty);
        let step = libm::exp(-steepness.abs());
        let down =
            |grade: u8| if steepness > 0.0 { BEST_GRADE.saturating_sub(grade) } else { grade };
        let power = |grade: u8| (0..down(grade)).fold(1.0, |power, _| power * step);
        let grades = 0..=BEST_GRADE;
        let all: f64 = grades.zip(self.options).map(|(g, count)| f64::from(count) * power(g)).sum();
        power(grade.min(BEST_GRADE)) / all
    }

    /// How probable an option of a grade is at each level of the grid. An item whose parameters are
    /// no numbers says nothing.
    pub(crate) fn likelihood(&self, grade: u8) -> [f64; LEVELS] {
        std::array::from_fn(|index| {
            let probability = self.probability(grade, level_at(index));
            match probability.is_finite() {
                true => probability.clamp(SMALLEST_PROBABILITY, 1.0),
                false => 1.0,
            }
        })
    }

    pub(crate) fn canonical(&self, other: &Judgement) -> Ordering {
        self.discrimination
            .total_cmp(&other.discrimination)
            .then(self.difficulty.total_cmp(&other.difficulty))
            .then(self.options.cmp(&other.options))
    }
}
