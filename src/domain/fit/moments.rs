//! Mean and variance of the fit, exact to the belief's grid. It never knows its whole distribution.

use super::weights::{Needs, Term};
use crate::domain::assess::belief::Belief;
use crate::domain::assess::prior::{CELLS, GENERALS, LENIENCIES, LEVELS, Levels, cell_of};

/// The mean of the overall fit, 0 to 1.
pub fn mean_fit(belief: &Belief, needs: &Needs) -> f64 {
    mean_over(belief, &mean_in_cells(belief, needs.terms()))
}

/// The variance of the overall fit.
pub fn variance_of_fit(belief: &Belief, needs: &Needs) -> f64 {
    let (_, variance) = mean_and_variance(belief, needs.terms());
    variance
}

/// Mean and variance of how much higher the fit is for what is needed `there` than `here`. Both
/// rest on the same levels.
pub fn difference(belief: &Belief, here: &Needs, there: &Needs) -> (f64, f64) {
    let mut terms: Vec<Term> = there.terms().to_vec();
    for term in here.terms() {
        let place = terms.iter().position(|one| one.competency == term.competency);
        let place = place.unwrap_or_else(|| {
            terms.push(Term { competency: term.competency, gains: [0.0; LEVELS] });
            terms.len() - 1
        });
        for (gain, lost) in terms[place].gains.iter_mut().zip(&term.gains) {
            *gain -= lost;
        }
    }
    mean_and_variance(belief, &terms)
}

/// Mean and variance of a sum of terms: the variance within the cells plus that of their means.
pub(super) fn mean_and_variance(belief: &Belief, terms: &[Term]) -> (f64, f64) {
    let mut means = [0.0; CELLS];
    let mut variances = [0.0; CELLS];
    for term in terms {
        each_cell(belief, term, |cell, mean, square| {
            means[cell] += mean;
            variances[cell] += square - mean * mean;
        });
    }
    let mean = mean_over(belief, &means);
    let spread = |cell: usize| (means[cell] - mean) * (means[cell] - mean) + variances[cell];
    let variance = mean_over(belief, &std::array::from_fn(spread));
    (mean, variance.max(0.0))
}

/// The mean of a sum of terms in each cell.
pub(crate) fn mean_in_cells(belief: &Belief, terms: &[Term]) -> [f64; CELLS] {
    let mut means = [0.0; CELLS];
    for term in terms {
        each_cell(belief, term, |cell, mean, _| means[cell] += mean);
    }
    means
}

/// The mean of one term in each cell.
pub(crate) fn means_of_term(belief: &Belief, term: &Term) -> [f64; CELLS] {
    mean_in_cells(belief, std::slice::from_ref(term))
}

/// The mean over the cells of a value that each has.
pub(crate) fn mean_over(belief: &Belief, values: &[f64; CELLS]) -> f64 {
    belief.cells().iter().zip(values).map(|(weight, value)| weight * value).sum()
}

/// Calls `visit` with the mean and the mean square of a term in each cell. What nobody asked about
/// does not depend on leniency, and is computed once for all of them.
fn each_cell(belief: &Belief, term: &Term, mut visit: impl FnMut(usize, f64, f64)) {
    for g in 0..GENERALS {
        let mut of_general = None;
        for b in 0..LENIENCIES {
            let cell = cell_of(g, b);
            let compute = || mean_and_square(&belief.level_in(cell, term.competency), &term.gains);
            let (mean, square) = match of_general {
                Some(known) if !belief.is_observed(term.competency) => known,
                _ => *of_general.insert(compute()),
            };
            visit(cell, mean, square);
        }
    }
}

fn mean_and_square(levels: &Levels, gains: &Levels) -> (f64, f64) {
    let (mut mean, mut square) = (0.0, 0.0);
    for (probability, gain) in levels.iter().zip(gains) {
        mean += probability * gain;
        square += probability * gain * gain;
    }
    (mean, square)
}
