//! The belief about a person's levels: the whole posterior, exact to the grid, nothing sampled. It
//! never knows a role.
//!
//! Given a general level and a leniency (a *cell*), the competencies are independent. So the
//! posterior is a mixture over cells: a weight for each, and in each a distribution for every
//! competency, which is its prior times the likelihood of what was observed about it.

use super::claims::Claims;
use super::likelihood::Observed;
use super::observation::Observation;
use super::prior::{CELLS, LENIENCIES, LEVELS, Levels, Prior, leniency_at, level_at};
use crate::domain::level::Level;
use crate::domain::order::sort_by;

/// What is believed about all levels of a person at once.
#[derive(Clone, Debug)]
pub struct Belief {
    /// The probability of each cell; sums to 1.
    cells: [f64; CELLS],
    /// What was observed about each competency, if anything was.
    observed: Vec<Option<Box<Observed>>>,
}

/// A middle and the bounds of equal tails around it, in levels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The lower bound.
    pub low: f64,
    /// The median.
    pub middle: f64,
    /// The upper bound.
    pub high: f64,
}

/// Means, variances and the covariance of two linear functions of the levels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moments {
    /// The mean of the first.
    pub mean_x: f64,
    /// The mean of the second.
    pub mean_y: f64,
    /// The variance of the first.
    pub var_x: f64,
    /// The variance of the second.
    pub var_y: f64,
    /// The covariance.
    pub cov: f64,
}

impl Belief {
    /// The belief about so many competencies after these observations. Their order does not
    /// matter, to the last bit. An observation about a competency that does not exist is left out.
    pub fn new(competencies: usize, observations: &[Observation]) -> Belief {
        Belief::with_claims(competencies, observations, Claims::default())
    }

    /// The same, where a person was also shown names that do not exist.
    pub fn with_claims(
        competencies: usize,
        observations: &[Observation],
        claims: Claims,
    ) -> Belief {
        let mut sorted: Vec<&Observation> =
            observations.iter().filter(|seen| seen.competency < competencies).collect();
        sort_by(&mut sorted, |one, other| one.canonical(other));
        let prior = Prior::shared();
        let mut belief =
            Belief { cells: prior.cells, observed: (0..competencies).map(|_| None).collect() };
        if claims.shown > 0 {
            let likelihood = claims.likelihood();
            for (cell, weight) in belief.cells.iter_mut().enumerate() {
                *weight *= likelihood[cell % LENIENCIES];
            }
            belief.make_whole();
        }
        for about_one in sorted.chunk_by(|one, other| one.competency == other.competency) {
            let observed = Observed::new(prior, about_one);
            belief.reweigh(&observed);
            if let Some(first) = about_one.first() {
                belief.observed[first.competency] = Some(Box::new(observed));
            }
        }
        belief
    }

    /// How many competencies there are.
    pub fn competencies(&self) -> usize {
        self.observed.len()
    }

    /// Whether anything was observed about a competency.
    pub fn is_observed(&self, competency: usize) -> bool {
        self.observed_about(competency).is_some()
    }

    /// The probability of each level from 0.0 to 4.0 in steps of 0.1; sums to 1.
    pub fn level(&self, competency: usize) -> Levels {
        let mut marginal = [0.0; LEVELS];
        for (cell, weight) in self.cells.iter().enumerate() {
            let within = self.level_in(cell, competency);
            for (sum, probability) in marginal.iter_mut().zip(&within) {
                *sum += weight * probability;
            }
        }
        marginal
    }

    /// The probability that a level is reached: P(θ ≥ level − ½), because a rating of r speaks for
    /// the band r ± ½.
    pub fn probability_at_least(&self, competency: usize, level: Level) -> f64 {
        let from = (10 * level.index()).saturating_sub(5);
        self.level(competency)[from..].iter().sum::<f64>().min(1.0)
    }

    /// The median of a level and the bounds that hold `mass` of the belief with equal tails, in
    /// levels. Each point of the grid stands for the tenth of a level around it.
    pub fn interval(&self, competency: usize, mass: f64) -> Interval {
        let marginal = self.level(competency);
        let tail = (1.0 - mass) / 2.0;
        let at = |share: f64| ((quantile(&marginal, share) - 0.5) / 10.0).clamp(0.0, 4.0);
        Interval { low: at(tail), middle: at(0.5), high: at(1.0 - tail) }
    }

    /// The mean credit for a target: the mean of min(1, θ / target), 0 to 1. A target of 0 is
    /// always reached.
    pub fn mean_credit(&self, competency: usize, target: Level) -> f64 {
        let credit = |(index, probability)| probability * credit(level_at(index), target);
        self.level(competency).into_iter().enumerate().map(credit).sum()
    }

    /// Mean and standard deviation of the leniency, in levels.
    pub fn leniency(&self) -> (f64, f64) {
        let mean_of = |value: &dyn Fn(f64) -> f64| -> f64 {
            let at = |(cell, weight): (usize, &f64)| weight * value(leniency_at(cell % LENIENCIES));
            self.cells.iter().enumerate().map(at).sum()
        };
        let mean = mean_of(&|leniency| leniency);
        let variance = mean_of(&|leniency| (leniency - mean) * (leniency - mean));
        (mean, variance.sqrt())
    }

    /// Moments of two weighted sums of the levels, given a weight for each competency; weights
    /// that are missing count as 0.
    pub fn mean_and_covariance(&self, first: &[f64], second: &[f64]) -> Moments {
        let mut raw = [0.0; 5];
        for (cell, weight) in self.cells.iter().enumerate() {
            let [mut x, mut y, mut xx, mut yy, mut xy] = [0.0; 5];
            for competency in 0..self.competencies() {
                let a = first.get(competency).copied().unwrap_or(0.0);
                let b = second.get(competency).copied().unwrap_or(0.0);
                if a == 0.0 && b == 0.0 {
                    continue;
                }
                let (mean, variance) = moments(&self.level_in(cell, competency));
                x += a * mean;
                y += b * mean;
                xx += a * a * variance;
                yy += b * b * variance;
                xy += a * b * variance;
            }
            let here = [x, y, xx + x * x, yy + y * y, xy + x * y];
            for (sum, value) in raw.iter_mut().zip(here) {
                *sum += weight * value;
            }
        }
        let [mean_x, mean_y, xx, yy, xy] = raw;
        Moments {
            mean_x,
            mean_y,
            var_x: (xx - mean_x * mean_x).max(0.0),
            var_y: (yy - mean_y * mean_y).max(0.0),
            cov: xy - mean_x * mean_y,
        }
    }

    /// The probability of each cell.
    pub(crate) fn cells(&self) -> &[f64; CELLS] {
        &self.cells
    }

    /// The probability of each level of a competency within a cell; sums to 1.
    pub(crate) fn level_in(&self, cell: usize, competency: usize) -> Levels {
        let prior = &Prior::shared().levels[cell / LENIENCIES];
        match self.observed_about(competency) {
            None => *prior,
            Some(observed) => {
                let likelihood = &observed.likelihood[cell % LENIENCIES];
                let scale = observed.scale[cell];
                std::array::from_fn(|level| prior[level] * likelihood[level] * scale)
            }
        }
    }

    fn observed_about(&self, competency: usize) -> Option<&Observed> {
        self.observed.get(competency)?.as_deref()
    }

    /// Bayes' rule for the cells: each weight times how probable the observations are in it.
    fn reweigh(&mut self, observed: &Observed) {
        for (weight, scale) in self.cells.iter_mut().zip(&observed.scale) {
            *weight /= scale;
        }
        self.make_whole();
    }

    /// Makes the weights of the cells sum to 1.
    fn make_whole(&mut self) {
        let sum: f64 = self.cells.iter().sum();
        self.cells = self.cells.map(|weight| weight / sum);
    }
}

/// The credit for a level where `target` is needed: min(1, θ / target).
pub(crate) fn credit(level: f64, target: Level) -> f64 {
    if target.number() == 0 { 1.0 } else { (level / target.value()).min(1.0) }
}

/// Mean and variance of a distribution over the grid, in levels.
fn moments(levels: &Levels) -> (f64, f64) {
    let (mut mean, mut square) = (0.0, 0.0);
    for (index, probability) in levels.iter().enumerate() {
        let level = level_at(index);
        mean += probability * level;
        square += probability * level * level;
    }
    (mean, (square - mean * mean).max(0.0))
}

/// Where a share of the mass lies below, in bins; bin k reaches from k to k + 1 and its mass is
/// spread evenly over it. The masses sum to 1.
pub(crate) fn quantile(masses: &[f64], share: f64) -> f64 {
    let mut below = 0.0;
    for (bin, mass) in masses.iter().enumerate() {
        if below + mass >= share && *mass > 0.0 {
            return bin as f64 + ((share - below) / mass).clamp(0.0, 1.0);
        }
        below += mass;
    }
    masses.len() as f64
}
