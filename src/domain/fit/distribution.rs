//! The distribution of a fit, on a grid of whole points in a hundred. It never knows how it is
//! shown.
//!
//! In a cell the competencies are independent, so the distribution of the fit is the convolution
//! of its terms' distributions. A value between two bins is split between them so that its mean is
//! kept; the variance that this adds is taken out at the end, where the exact one is known.

use super::moments::mean_and_variance;
use super::weights::Term;
use crate::domain::assess::belief::{Belief, quantile};
use crate::domain::assess::prior::{GENERALS, LENIENCIES, LEVELS, Levels, cell_of};

/// Bins of the fit from 0 to 1, without the last.
const BINS: usize = 100;

/// Cells less probable than this are left out of the shape, never out of mean and variance.
const NEGLIGIBLE: f64 = 1e-5;

/// The quantiles of a sum of terms at the given shares, 0 to 1.
pub(super) fn quantiles<const N: usize>(
    belief: &Belief,
    terms: &[Term],
    shares: [f64; N],
) -> [f64; N] {
    let masses = masses(belief, terms);
    let (mean, variance) = mean_and_variance(belief, terms);
    let (grid_mean, grid_variance) = moments(&masses);
    let shrink = (variance / grid_variance).sqrt();
    shares.map(|share| {
        // A bin stands for the half bin on either side of it.
        let bins = quantile(&masses, share) - 0.5;
        if bins >= BINS as f64 - 0.5 {
            return 1.0; // All is met: that much mass lies in one point, which must not be moved.
        }
        (mean + (bins / BINS as f64 - grid_mean) * shrink).clamp(0.0, 1.0)
    })
}

/// The mass in each bin, mixed over the cells; sums to 1. What nobody asked about does not depend on
/// leniency: its part of the sum is the same in all cells of a general level.
fn masses(belief: &Belief, terms: &[Term]) -> Vec<f64> {
    let is_observed = |kernel: &Kernel| belief.is_observed(kernel.competency);
    let kernels = terms.iter().map(Kernel::new);
    let (observed, unobserved): (Vec<Kernel>, Vec<Kernel>) = kernels.partition(is_observed);
    // Each kernel may reach one bin beyond its share.
    let mut sum = Sum::new(BINS + terms.len() + 2);
    let mut masses = vec![0.0; BINS + terms.len() + 2];
    let mut kept = 0.0;
    for general in 0..GENERALS {
        sum.start();
        sum.add(belief, cell_of(general, 0), &unobserved);
        let (of_general, length) = (sum.now.clone(), sum.length);
        for cell in (0..LENIENCIES).map(|leniency| cell_of(general, leniency)) {
            let weight = belief.cells()[cell];
            if weight < NEGLIGIBLE {
                continue;
            }
            sum.now.copy_from_slice(&of_general);
            sum.length = length;
            sum.add(belief, cell, &observed);
            kept += weight;
            for (mixed, mass) in masses.iter_mut().zip(&sum.now) {
                *mixed += weight * mass;
            }
        }
    }
    masses.iter_mut().for_each(|mass| *mass /= kept);
    masses
}

/// Where on the grid of the fit a term's gains lie.
struct Kernel {
    competency: usize,
    /// For each level, the bin below its gain.
    bins: [usize; LEVELS],
    /// For each level, the share of the mass that goes to the bin above.
    above: Levels,
    /// The number of bins that the term reaches.
    width: usize,
}

impl Kernel {
    fn new(term: &Term) -> Kernel {
        let position = |level: usize| term.gains[level].min(1.0) * BINS as f64;
        let bins: [usize; LEVELS] = std::array::from_fn(|level| position(level) as usize);
        Kernel {
            competency: term.competency,
            bins,
            above: std::array::from_fn(|level| position(level) - bins[level] as f64),
            width: bins[LEVELS - 1] + 2,
        }
    }

    /// The term's distribution in one cell.
    fn masses(&self, levels: &Levels) -> [f64; BINS + 2] {
        let mut masses = [0.0; BINS + 2];
        for level in 0..LEVELS {
            let up = levels[level] * self.above[level];
            masses[self.bins[level]] += levels[level] - up;
            masses[self.bins[level] + 1] += up;
        }
        masses
    }
}

/// The distribution of a sum of terms, and room for the next convolution.
struct Sum {
    now: Vec<f64>,
    next: Vec<f64>,
    /// The number of bins that the sum reaches.
    length: usize,
}

impl Sum {
    fn new(size: usize) -> Sum {
        Sum { now: vec![0.0; size], next: vec![0.0; size], length: 1 }
    }

    /// The sum of no terms.
    fn start(&mut self) {
        self.now.fill(0.0);
        self.now[0] = 1.0;
        self.length = 1;
    }

    /// Adds terms, as they are distributed in one cell.
    fn add(&mut self, belief: &Belief, cell: usize, kernels: &[Kernel]) {
        for kernel in kernels {
            let masses = kernel.masses(&belief.level_in(cell, kernel.competency));
            self.next.fill(0.0);
            for (shift, mass) in masses[..kernel.width].iter().enumerate() {
                let room = self.next[shift..].iter_mut();
                for (sum, before) in room.zip(&self.now[..self.length]) {
                    *sum += mass * before;
                }
            }
            self.length += kernel.width - 1;
            std::mem::swap(&mut self.now, &mut self.next);
        }
    }
}

/// Mean and variance of the binned distribution, each bin spread evenly over its width.
fn moments(masses: &[f64]) -> (f64, f64) {
    let width = 1.0 / BINS as f64;
    let (mut mean, mut square) = (0.0, 0.0);
    for (bin, mass) in masses.iter().enumerate() {
        let value = bin as f64 * width;
        mean += mass * value;
        square += mass * value * value;
    }
    (mean, square - mean * mean + width * width / 12.0)
}
