//! Names that do not exist and were marked as known: evidence about leniency, and about nothing
//! else. It never knows the names.
//!
//! A person of leniency b marks a made-up name with probability 1 / (1 + e^−(β + γ·(b − b̄))), each
//! name by itself. β and γ are provisional and small on purpose: few names make a wide error, so
//! marking all of six moves the mean leniency by about a fifth of a level and no more.

use super::prior::{LENIENCIES, LENIENCY_MEAN, leniency_at};

/// β: at the mean leniency one made-up name in eight is marked. Over-claiming questionnaires find
/// between a tenth and a quarter (Paulhus et al. 2003).
const USUAL: f64 = -1.95;

/// γ: how much more a generous person marks, in logits per level of leniency.
const RISE: f64 = 0.75;

/// How many made-up names a person was shown, and how many of them they marked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Claims {
    /// How many were marked; at most as many as were shown.
    pub marked: u32,
    /// How many were shown.
    pub shown: u32,
}

impl Claims {
    /// How probable these marks are at each leniency, up to one factor.
    pub(crate) fn likelihood(self) -> [f64; LENIENCIES] {
        let marked = self.marked.min(self.shown);
        // The factor keeps the greatest entry at 1, so that no number of names can make it vanish.
        let logs = std::array::from_fn(|b| {
            let chance = probability(leniency_at(b));
            let unmarked = f64::from(self.shown - marked);
            f64::from(marked) * libm::log(chance) + unmarked * libm::log(1.0 - chance)
        });
        let logs: [f64; LENIENCIES] = logs;
        let greatest = logs.iter().fold(f64::NEG_INFINITY, |most, log| most.max(*log));
        logs.map(|log| libm::exp((log - greatest).max(LEAST_LOG)))
    }
}

/// No number of marks may rule a leniency out for good.
const LEAST_LOG: f64 = -200.0;

/// How probable it is that a person of a leniency (in levels) marks a made-up name.
pub fn probability(leniency: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-(USUAL + RISE * (leniency - LENIENCY_MEAN))))
}

/// How probable each number of marks among `shown` names is at a leniency, by the binomial
/// distribution.
pub(crate) fn outcomes(shown: u32) -> impl Iterator<Item = [f64; LENIENCIES]> {
    (0..=shown).map(move |marked| {
        std::array::from_fn(|b| {
            let chance = probability(leniency_at(b));
            let ways = (0..marked)
                .fold(1.0, |ways, place| ways * f64::from(shown - place) / f64::from(place + 1));
            let power = |base: f64, times: u32| (0..times).fold(1.0, |power, _| power * base);
            ways * power(chance, marked) * power(1.0 - chance, shown - marked)
        })
    })
}
