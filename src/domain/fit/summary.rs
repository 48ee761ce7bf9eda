//! The fit as it is told: a middle and a range, overall and by dimension, and how much of the role
//! the answers speak for. It never knows bars: no strength makes up for them.

use super::distribution::quantiles;
use super::weights::{DIMENSIONS, Needs, Term};
use crate::domain::assess::belief::Belief;

/// Below this share of a role's weight no fit is shown.
pub const COVERAGE_FLOOR: f64 = 0.3;

/// Whether a coverage, 0 to 1, is enough for a fit to be shown. Shares that make up the floor exactly
/// may sum to a hair less in binary fractions.
pub(crate) fn is_enough(covered: f64) -> bool {
    covered >= COVERAGE_FLOOR - 1e-9
}

/// A fit and how sure it is; each from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FitRange {
    /// The 10 % quantile.
    pub low: f64,
    /// The median.
    pub middle: f64,
    /// The 90 % quantile.
    pub high: f64,
}

/// The fit of a person and a role.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    /// Overall. If the role needs nothing, nothing is known: from 0 to 1.
    pub overall: FitRange,
    /// In each dimension that the role needs.
    pub dimensions: [Option<FitRange>; DIMENSIONS],
}

/// The share of a role's weight that something was observed about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coverage {
    /// Of the overall fit, 0 to 1.
    pub overall: f64,
    /// Of each dimension that the role needs, 0 to 1.
    pub dimensions: [Option<f64>; DIMENSIONS],
}

/// The fit, given what is believed and what is needed.
pub fn fit(belief: &Belief, needs: &Needs) -> Fit {
    Fit {
        overall: overall_range(belief, needs),
        dimensions: std::array::from_fn(|place| range_of_dimension(belief, needs, place)),
    }
}

/// The overall fit. If the role needs nothing, nothing is known: from 0 to 1.
pub(super) fn overall_range(belief: &Belief, needs: &Needs) -> FitRange {
    let unknown = FitRange { low: 0.0, middle: 0.5, high: 1.0 };
    range(belief, needs.terms()).unwrap_or(unknown)
}

/// The fit in a dimension, if the role needs it.
pub(super) fn range_of_dimension(
    belief: &Belief,
    needs: &Needs,
    dimension: usize,
) -> Option<FitRange> {
    range(belief, &needs.terms_of_dimensions()[dimension])
}

/// The share of the needs' weight about which something was `observed`, given a competency's place
/// in the framework's list.
pub fn coverage(observed: impl Fn(usize) -> bool, needs: &Needs) -> Coverage {
    let mut coverage = Coverage { overall: 0.0, dimensions: [None; DIMENSIONS] };
    for share in &needs.shares {
        let known = if observed(share.competency()) { 1.0 } else { 0.0 };
        coverage.overall += known * share.overall;
        *coverage.dimensions[share.dimension()].get_or_insert(0.0) += known * share.within;
    }
    coverage
}

fn range(belief: &Belief, terms: &[Term]) -> Option<FitRange> {
    if terms.is_empty() {
        return None;
    }
    let [low, middle, high] = quantiles(belief, terms, [0.1, 0.5, 0.9]);
    Some(FitRange { low, middle, high })
}
