//! What a role needs, as coefficients: how much each competency's credit counts in a dimension and
//! overall. It never knows a person.

use crate::domain::assess::belief::credit;
use crate::domain::assess::prior::{LEVELS, Levels, level_at};
use crate::domain::level::Level;
use crate::domain::order::sort_by;

/// The number of dimensions: skills, communication, mindset.
pub const DIMENSIONS: usize = 3;

/// One thing that a role needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Need {
    competency: usize,
    dimension: usize,
    target: Level,
    weight: u32,
}

impl Need {
    /// A competency (its place in the framework's list) that is needed at a level, with a weight,
    /// in a dimension (0, 1 or 2). Level 0, weight 0 and other dimensions need nothing.
    pub fn new(competency: usize, target: Level, weight: u32, dimension: usize) -> Option<Need> {
        let needed = target.number() > 0 && weight > 0 && dimension < DIMENSIONS;
        needed.then_some(Need { competency, dimension, target, weight })
    }
}

/// All that a role needs. The order in which it was listed does not matter, to the last bit.
#[derive(Clone, Debug)]
pub struct Needs {
    pub(super) shares: Vec<Share>,
    overall: Vec<Term>,
    dimensions: [Vec<Term>; DIMENSIONS],
}

/// How much one need counts.
#[derive(Clone, Debug)]
pub(super) struct Share {
    pub(super) need: Need,
    /// The share of its dimension's fit, 0 to 1.
    pub(super) within: f64,
    /// The share of the overall fit, 0 to 1.
    pub(super) overall: f64,
}

/// What one competency brings to a fit, which is the sum of such terms.
#[derive(Clone, Debug)]
pub(crate) struct Term {
    /// The competency's place in the framework's list.
    pub(crate) competency: usize,
    /// Coefficient times credit at each level of the grid, 0 to 1.
    pub(crate) gains: Levels,
}

impl Needs {
    /// The coefficients of needs. A dimension counts as much as its weight says; where that is
    /// absent, as much as its needs' weights together. A dimension without needs does not count.
    pub fn new(mut needs: Vec<Need>, dimension_weights: [Option<u32>; DIMENSIONS]) -> Needs {
        sort_by(&mut needs, Need::cmp);
        let mut sums = [0.0; DIMENSIONS];
        needs.iter().for_each(|need| sums[need.dimension] += f64::from(need.weight));
        let counts = counts(sums, dimension_weights);
        let share = |need: Need| {
            let within = f64::from(need.weight) / sums[need.dimension];
            Share { need, within, overall: counts[need.dimension] * within }
        };
        let shares: Vec<Share> = needs.into_iter().map(share).collect();
        let of_dimension = |dimension| {
            let inside = |share: &&Share| share.need.dimension == dimension;
            terms(shares.iter().filter(inside).map(|share| (share.need, share.within)))
        };
        Needs {
            overall: terms(shares.iter().map(|share| (share.need, share.overall))),
            dimensions: std::array::from_fn(of_dimension),
            shares,
        }
    }

    /// The share of the overall fit that a competency carries, 0 to 1.
    pub fn coefficient(&self, competency: usize) -> f64 {
        self.about(competency).map(|share| share.overall).sum()
    }

    /// The competencies that are needed, each once, in the framework's order.
    pub fn competencies(&self) -> impl Iterator<Item = usize> {
        let chunks =
            self.shares.chunk_by(|one, other| one.need.competency == other.need.competency);
        chunks.filter_map(|same| same.first()).map(|share| share.need.competency)
    }

    /// The level that is needed of a competency, if one is.
    pub fn target(&self, competency: usize) -> Option<Level> {
        self.about(competency).map(|share| share.need.target).max()
    }

    /// The terms of the overall fit, at most one for each competency.
    pub(crate) fn terms(&self) -> &[Term] {
        &self.overall
    }

    /// The terms of a dimension's fit, at most one for each competency.
    pub(crate) fn terms_of_dimensions(&self) -> &[Vec<Term>; DIMENSIONS] {
        &self.dimensions
    }

    fn about(&self, competency: usize) -> impl Iterator<Item = &Share> {
        self.shares.iter().filter(move |share| share.need.competency == competency)
    }
}

impl Share {
    pub(super) fn competency(&self) -> usize {
        self.need.competency
    }

    pub(super) fn dimension(&self) -> usize {
        self.need.dimension
    }
}

/// The share of each dimension in the overall fit; they sum to 1 if anything is needed.
fn counts(sums: [f64; DIMENSIONS], weights: [Option<u32>; DIMENSIONS]) -> [f64; DIMENSIONS] {
    let counted = |dimension: usize| match weights[dimension] {
        _ if sums[dimension] == 0.0 => 0.0,
        Some(weight) => f64::from(weight),
        None => sums[dimension],
    };
    let mut counts: [f64; DIMENSIONS] = std::array::from_fn(counted);
    if counts.iter().sum::<f64>() == 0.0 {
        counts = sums;
    }
    let sum = counts.iter().sum::<f64>().max(f64::MIN_POSITIVE);
    counts.map(|count| count / sum)
}

/// The terms of needs with their coefficients, sorted by competency.
fn terms(needs: impl Iterator<Item = (Need, f64)>) -> Vec<Term> {
    let mut terms: Vec<Term> = Vec::new();
    for (need, coefficient) in needs.filter(|(_, coefficient)| *coefficient > 0.0) {
        if terms.last().is_none_or(|last| last.competency != need.competency) {
            terms.push(Term { competency: need.competency, gains: [0.0; LEVELS] });
        }
        let gains = terms.last_mut().into_iter().flat_map(|term| &mut term.gains);
        for (index, gain) in gains.enumerate() {
            *gain += coefficient * credit(level_at(index), need.target);
        }
    }
    terms
}
