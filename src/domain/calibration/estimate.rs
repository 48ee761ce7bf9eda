//! The estimates: levels from parameters and parameters from levels, in turn, until neither moves
//! (Bock & Aitkin 1981). It never knows how exact they are.

use super::curve::{Curve, Parameters, Slopes};
use super::each_level;
use super::sheet::Sheet;
use crate::domain::assess::judgement::GRADES;
use crate::domain::assess::prior::{LEVELS, Levels, level_at};

/// The spread of the logarithm of a around its authors' value before any answer, as BILOG has it.
pub(super) const LOG_DISCRIMINATION_SPREAD: f64 = 0.5;

/// The spread of d around its authors' value before any answer, in levels.
pub(super) const DIFFICULTY_SPREAD: f64 = 1.0;

/// Estimates have settled when no ln a and no d moves by more than this in a round.
const SETTLED: f64 = 0.0005;

const MOST_ROUNDS: usize = 300;

/// How often the parameters are bettered in one round; the next round goes on where it ends.
const STEPS: usize = 3;

/// An item whose parameters are sought, or taken from its authors where too few answered it.
#[derive(Clone, Debug)]
pub(super) struct Sought {
    pub(super) curve: Curve,
    pub(super) authors: Parameters,
    pub(super) now: Parameters,
    pub(super) is_free: bool,
}

/// How many people of each level are expected to have answered with each grade.
type Counts = [Levels; GRADES];

impl Sought {
    pub(super) fn new(curve: Curve, is_free: bool) -> Sought {
        let authors = curve.authors();
        Sought { curve, authors, now: authors, is_free }
    }

    /// ln a and d, as distances from their authors' values in spreads of the priors, squared.
    fn distance(&self, at: Parameters) -> f64 {
        let [log, own] = self.distances(at);
        let log = log / LOG_DISCRIMINATION_SPREAD;
        let own = own / DIFFICULTY_SPREAD;
        log * log + own * own
    }

    fn distances(&self, at: Parameters) -> [f64; 2] {
        [
            libm::log(at.discrimination / self.authors.discrimination),
            at.difficulty - self.authors.difficulty,
        ]
    }

    /// What is to be as great as can be: the expected logarithm of the answers' probability, and
    /// that of the priors.
    fn objective(&self, counts: &Counts, at: Parameters) -> f64 {
        let mut sum = -self.distance(at) / 2.0;
        for (grade, row) in (0..).zip(counts) {
            for (index, count) in row.iter().enumerate().filter(|(_, count)| **count > 0.0) {
                let slopes = self.curve.slopes(at, level_at(index), grade);
                sum += count * libm::log(slopes.probability);
            }
        }
        sum
    }

    /// The step towards the greatest objective, in ln a and d, by Fisher's scoring.
    fn step(&self, counts: &Counts) -> [f64; 2] {
        let at = self.now;
        let [log, own] = self.distances(at);
        let precisions = precisions();
        let mut gradient = [-log * precisions[0], -own * precisions[1]];
        let mut matrix = [precisions[0], 0.0, precisions[1]];
        for index in 0..LEVELS {
            let level = level_at(index);
            let [by_log, by_own] = direction(at, level);
            let mut people = 0.0;
            for (grade, row) in (0..).zip(counts) {
                let Slopes { first, .. } = self.curve.slopes(at, level, grade);
                gradient[0] += row[index] * first * by_log;
                gradient[1] += row[index] * first * by_own;
                people += row[index];
            }
            let information = people * self.curve.information(at, level);
            matrix[0] += information * by_log * by_log;
            matrix[1] += information * by_log * by_own;
            matrix[2] += information * by_own * by_own;
        }
        let determinant = matrix[0] * matrix[2] - matrix[1] * matrix[1];
        [
            (matrix[2] * gradient[0] - matrix[1] * gradient[1]) / determinant,
            (matrix[0] * gradient[1] - matrix[1] * gradient[0]) / determinant,
        ]
    }

    /// Betters the parameters, and returns how far the farther of ln a and d moved.
    fn better(&mut self, counts: &Counts) -> f64 {
        let before = self.now;
        let mut value = self.objective(counts, self.now);
        for _ in 0..STEPS {
            let [log, own] = self.step(counts).map(|part| part.clamp(-1.0, 1.0));
            let halves = std::iter::successors(Some(1.0), |size| Some(size / 2.0));
            let bettered = halves.take(12).find_map(|size: f64| {
                let at = Parameters {
                    discrimination: self.now.discrimination * libm::exp(size * log),
                    difficulty: self.now.difficulty + size * own,
                };
                let found = self.objective(counts, at);
                (found > value).then_some((at, found))
            });
            let Some((at, found)) = bettered else { break };
            (self.now, value) = (at, found);
        }
        let log = libm::log(self.now.discrimination / before.discrimination);
        log.abs().max((self.now.difficulty - before.difficulty).abs())
    }
}

/// How fast u = a · (θ − d) rises with ln a and with d.
pub(super) fn direction(at: Parameters, level: f64) -> [f64; 2] {
    [at.discrimination * (level - at.difficulty), -at.discrimination]
}

/// One over the variances of the priors of ln a and d.
pub(super) fn precisions() -> [f64; 2] {
    [LOG_DISCRIMINATION_SPREAD, DIFFICULTY_SPREAD].map(|spread| 1.0 / (spread * spread))
}

/// Finds the parameters; returns after how many rounds, and whether they settled.
pub(super) fn settle(
    competencies: usize,
    sheets: &[Sheet],
    sought: &mut [Sought],
) -> (usize, bool) {
    for round in 1..=MOST_ROUNDS {
        let counts = expected(competencies, sheets, sought);
        let free = sought.iter_mut().zip(&counts).filter(|(sought, _)| sought.is_free);
        let moved = free.map(|(sought, counts)| sought.better(counts)).fold(0.0, f64::max);
        if moved < SETTLED {
            return (round, true);
        }
    }
    (MOST_ROUNDS, false)
}

/// How many people of each level are expected to have given each answer to each item.
fn expected(competencies: usize, sheets: &[Sheet], sought: &[Sought]) -> Vec<Counts> {
    let mut counts = vec![[[0.0; LEVELS]; GRADES]; sought.len()];
    each_level(competencies, sheets, sought, |responses, levels| {
        for response in responses {
            let row = &mut counts[response.item][usize::from(response.grade)];
            row.iter_mut().zip(levels).for_each(|(count, probability)| *count += probability);
        }
    });
    counts
}
