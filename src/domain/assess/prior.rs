//! What is believed before anything is observed, and the grids that all sums run over. It never
//! knows an answer.
//!
//! A person has a general level g and a leniency b. Given g, the levels of the competencies are
//! independent and normal around it, kept to the grid from 0 to 4.

use super::observation::Evidence;
use super::rating;
use crate::domain::level::Level;
use std::sync::OnceLock;

/// The number of points on the grid of a level: 0.0, 0.1, … 4.0.
pub const LEVELS: usize = 41;

/// The distance of two points on the grid of a level, in levels.
pub const LEVEL_STEP: f64 = 0.1;

/// The mean of the general level: the middle of the scale, which favours nobody.
pub const GENERAL_MEAN: f64 = 2.0;

/// The spread of the general level between people, in levels.
pub const GENERAL_SPREAD: f64 = 0.6;

/// The spread of one person's levels around their general level, in levels. With
/// [`GENERAL_SPREAD`], three tenths of the variance of levels lies between people: who is strong in
/// one competency is a little likelier to be strong in another, and no more than that.
pub const LEVEL_SPREAD: f64 = 0.9;

/// The mean leniency, in levels: people usually rate themselves too high, by about a third of the
/// spread of levels between people (as far as supervisors can tell: Heidemeier & Moser 2009).
pub const LENIENCY_MEAN: f64 = 0.3;

/// The spread of leniency between people, in levels. It is small on purpose: the leniency that
/// differs from question to question is part of the noise of a rating, and a small spread keeps
/// one high rating from casting doubt on all the others (a test holds that under one point in a
/// hundred of the fit).
pub const LENIENCY_SPREAD: f64 = 0.25;

/// The number of points on the grid of the general level: 0.0, 0.5, … 4.0.
pub const GENERALS: usize = 9;

/// The number of points on the grid of leniency: −0.6, −0.3, … 1.2.
pub const LENIENCIES: usize = 7;

/// The distance of two points on the grid of leniency, in points of the grid of a level.
const LENIENCY_STEP: usize = 3;

/// The number of cells: pairs of a general level and a leniency.
pub const CELLS: usize = GENERALS * LENIENCIES;

/// A number for each point on the grid of a level.
pub type Levels = [f64; LEVELS];

/// A number for each leniency and each point on the grid of a level.
pub type LeniencyLevels = [Levels; LENIENCIES];

/// The level, in levels, at a point of the grid.
pub fn level_at(index: usize) -> f64 {
    index as f64 / 10.0
}

/// The general level, in levels, at a point of its grid.
pub fn general_at(index: usize) -> f64 {
    index as f64 * 5.0 / 10.0
}

/// The leniency, in levels, at a point of its grid.
pub fn leniency_at(index: usize) -> f64 {
    (index as f64 * 3.0 - 6.0) / 10.0
}

/// The cell of a general level and a leniency.
pub(crate) fn cell_of(general: usize, leniency: usize) -> usize {
    general * LENIENCIES + leniency
}

/// The tables that depend on nothing but this file and the rating's noise; made once.
pub(crate) struct Prior {
    /// The probability of each cell; sums to 1.
    pub(crate) cells: [f64; CELLS],
    /// The probability of each level, given the general level; each row sums to 1.
    pub(crate) levels: [Levels; GENERALS],
    /// The probability of a rating by evidence and level chosen, at each leniency and level.
    ratings: Vec<LeniencyLevels>,
}

impl Prior {
    /// The tables.
    pub(crate) fn shared() -> &'static Prior {
        static PRIOR: OnceLock<Prior> = OnceLock::new();
        PRIOR.get_or_init(Prior::new)
    }

    /// The probability of a rating at each leniency and level.
    pub(crate) fn rating(&self, rating: Level, evidence: Evidence) -> &LeniencyLevels {
        &self.ratings[evidence.index() * Level::ALL.len() + rating.index()]
    }

    fn new() -> Prior {
        let general: [f64; GENERALS] = normal(GENERAL_MEAN, GENERAL_SPREAD, general_at);
        let leniency: [f64; LENIENCIES] = normal(LENIENCY_MEAN, LENIENCY_SPREAD, leniency_at);
        let mut cells = [0.0; CELLS];
        for (g, in_general) in general.iter().enumerate() {
            for (b, in_leniency) in leniency.iter().enumerate() {
                cells[cell_of(g, b)] = in_general * in_leniency;
            }
        }
        let around = |g: usize| normal(general_at(g), LEVEL_SPREAD, level_at);
        Prior { cells, levels: std::array::from_fn(around), ratings: ratings() }
    }
}

/// The normal distribution on a grid, made to sum to 1.
fn normal<const POINTS: usize>(mean: f64, spread: f64, at: fn(usize) -> f64) -> [f64; POINTS] {
    let density = |index: usize| {
        let distance = (at(index) - mean) / spread;
        libm::exp(-distance * distance / 2.0)
    };
    let densities: [f64; POINTS] = std::array::from_fn(density);
    let sum: f64 = densities.iter().sum();
    densities.map(|density| density / sum)
}

/// The tables of all ratings, by evidence and then by the level chosen. Leniency moves in whole
/// steps of the grid of levels, so each needs only one row of probabilities.
fn ratings() -> Vec<LeniencyLevels> {
    let mut tables = Vec::with_capacity(Evidence::ALL.len() * Level::ALL.len());
    for evidence in Evidence::ALL {
        let noise = rating::noise(evidence);
        for rating in Level::ALL {
            // Entry n stands for level + leniency = n tenths of a level above the lowest leniency.
            let row: [f64; LEVELS + LENIENCY_STEP * (LENIENCIES - 1)] =
                std::array::from_fn(|index| {
                    rating::probability(rating, (index as f64 - 6.0) / 10.0, noise)
                });
            tables
                .push(std::array::from_fn(|b| std::array::from_fn(|k| row[k + LENIENCY_STEP * b])));
        }
    }
    tables
}
