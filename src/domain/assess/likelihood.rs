//! What was observed about one competency, as a likelihood over the grids. It never knows the other
//! competencies.

use super::observation::{Observation, Signal};
use super::prior::{CELLS, GENERALS, LENIENCIES, LEVELS, LeniencyLevels, Levels, Prior, cell_of};

/// Below this, a cell's weight is nothing, and dividing by it would not be a number.
const SMALLEST_EVIDENCE: f64 = 1e-200;

/// What was observed about one competency.
#[derive(Clone, Debug)]
pub(super) struct Observed {
    /// How probable the observations are at each leniency and level, up to one factor.
    pub(super) likelihood: LeniencyLevels,
    /// One over the sum of prior times likelihood, for each cell.
    pub(super) scale: [f64; CELLS],
}

impl Observed {
    /// Everything that was observed about one competency, all at once.
    pub(super) fn new(prior: &Prior, about_one: &[&Observation]) -> Observed {
        let mut likelihood = [[1.0; LEVELS]; LENIENCIES];
        for observation in about_one {
            multiply(prior, &mut likelihood, &observation.signal);
        }
        let mut scale = [0.0; CELLS];
        for g in 0..GENERALS {
            for (b, row) in likelihood.iter().enumerate() {
                let evidence: f64 = prior.levels[g].iter().zip(row).map(|(p, l)| p * l).sum();
                scale[cell_of(g, b)] = 1.0 / evidence.max(SMALLEST_EVIDENCE);
            }
        }
        Observed { likelihood, scale }
    }
}

/// Multiplies a likelihood by a signal's and scales its greatest entry to 1, so that no number of
/// observations can make it vanish.
fn multiply(prior: &Prior, likelihood: &mut LeniencyLevels, signal: &Signal) {
    match signal {
        Signal::Rating { level, evidence } => {
            let table = prior.rating(*level, *evidence);
            for (row, other) in likelihood.iter_mut().zip(table) {
                row.iter_mut().zip(other).for_each(|(entry, factor)| *entry *= factor);
            }
        }
        Signal::Item { item, right } => multiply_levels(likelihood, &item.likelihood(*right)),
        Signal::Judgement { item, grade } => {
            multiply_levels(likelihood, &item.likelihood(*grade));
        }
    }
    let greatest = likelihood.iter().flatten().fold(0.0, |most: f64, entry| most.max(*entry));
    likelihood.iter_mut().flatten().for_each(|entry| *entry /= greatest);
}

/// Multiplies a likelihood by one that leniency has no part in.
fn multiply_levels(likelihood: &mut LeniencyLevels, table: &Levels) {
    for row in likelihood.iter_mut() {
        row.iter_mut().zip(table).for_each(|(entry, factor)| *entry *= factor);
    }
}
