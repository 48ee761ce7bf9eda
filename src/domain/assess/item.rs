//! A knowledge item: how probable a right answer is at a level. It never knows its wording.

use super::prior::{LEVELS, level_at};
use std::cmp::Ordering;

/// A knowledge item of the three-parameter logistic model (Birnbaum 1968), with the scaling
/// constant D = 1, as in catR and jsCAT.
///
/// The numbers are provisional: their authors set them, and nobody has calibrated them on real
/// answers yet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Item {
    /// a: how sharply the item tells levels apart, per level; above 0.
    pub discrimination: f64,
    /// d: the level at which a person who does not guess is right half the time, in levels.
    pub difficulty: f64,
    /// c: how often someone who knows nothing is right, 0 to below 1.
    pub guessing: f64,
}

/// No observation may rule a level out for good: a probability is never taken as smaller than this.
pub(super) const SMALLEST_PROBABILITY: f64 = 1e-12;

impl Item {
    /// How probable a right answer is at `level` (in levels): c + (1 − c) / (1 + e^(−a·(θ − d))).
    pub fn probability_right(&self, level: f64) -> f64 {
        let Item { discrimination, difficulty, guessing } = *self;
        guessing + (1.0 - guessing) / (1.0 + libm::exp(-discrimination * (level - difficulty)))
    }

    /// How probable the answer is at each level of the grid. An item whose parameters are no
    /// numbers says nothing.
    pub(crate) fn likelihood(&self, right: bool) -> [f64; LEVELS] {
        let mut likelihood = [1.0; LEVELS];
        for (index, entry) in likelihood.iter_mut().enumerate() {
            let probability = self.probability_right(level_at(index));
            let seen = if right { probability } else { 1.0 - probability };
            if seen.is_finite() {
                *entry = seen.clamp(SMALLEST_PROBABILITY, 1.0);
            }
        }
        likelihood
    }

    pub(crate) fn canonical(&self, other: &Item) -> Ordering {
        self.discrimination
            .total_cmp(&other.discrimination)
            .then(self.difficulty.total_cmp(&other.difficulty))
            .then(self.guessing.total_cmp(&other.guessing))
    }
}
