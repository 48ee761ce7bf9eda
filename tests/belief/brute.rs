//! The whole joint posterior of two or three competencies, by plain loops over every general
//! level, leniency and level. Written apart from the engine, slow on purpose.

use rolefit::domain::assess::observation::{Evidence, Observation, Signal};

/// A need, as plain numbers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wanted {
    pub(crate) competency: usize,
    pub(crate) target: u8,
    pub(crate) weight: u32,
    pub(crate) dimension: usize,
}

/// One point of the joint posterior, weights not yet made to sum to one.
#[derive(Clone, Copy)]
pub(crate) struct Point {
    pub(crate) weight: f64,
    pub(crate) leniency: f64,
    pub(crate) levels: [f64; 3],
}

/// Calls `visit` with every point of the joint posterior of up to three competencies.
pub(crate) fn each_point(
    competencies: usize,
    observations: &[Observation],
    visit: impl FnMut(Point),
) {
    each_point_with(competencies, observations, (0, 0), visit);
}

/// The same, where a person marked so many of so many made-up names.
pub(crate) fn each_point_with(
    competencies: usize,
    observations: &[Observation],
    (marked, shown): (i32, i32),
    mut visit: impl FnMut(Point),
) {
    for g in 0..=8 {
        let general = 0.5 * f64::from(g);
        let of_general = bell(general, 2.0, 0.6);
        let given = |level: f64| bell(level, general, 0.9);
        let total: f64 = (0..41).map(|k| given(0.1 * f64::from(k))).sum();
        for b in 0..=6 {
            let leniency = -0.6 + 0.3 * f64::from(b);
            let claim = 1.0 / (1.0 + libm::exp(1.95 - 0.75 * (leniency - 0.3)));
            let claims = claim.powi(marked) * (1.0 - claim).powi(shown - marked);
            let of_cell = of_general * bell(leniency, 0.3, 0.25) * claims;
            let of_level = |competency: usize| -> Vec<f64> {
                let about = observations.iter().filter(|seen| seen.competency == competency);
                let about: Vec<&Observation> = about.collect();
                let weight = |k: u32| {
                    let level = 0.1 * f64::from(k);
                    let seen = about.iter().map(|seen| likelihood(&seen.signal, level, leniency));
                    given(level) / total * seen.product::<f64>()
                };
                (0..41).map(weight).collect()
            };
            let (first, second) = (of_level(0), of_level(1));
            let third = if competencies == 3 { of_level(2) } else { vec![1.0] };
            for (k, of_first) in first.iter().enumerate() {
                for (l, of_second) in second.iter().enumerate() {
                    for (m, of_third) in third.iter().enumerate() {
                        visit(Point {
                            weight: of_cell * of_first * of_second * of_third,
                            leniency,
                            levels: [0.1 * k as f64, 0.1 * l as f64, 0.1 * m as f64],
                        });
                    }
                }
            }
        }
    }
}

/// The fit at known levels: in a dimension, or overall if none is given.
pub(crate) fn fit_at(levels: &[f64], needs: &[Wanted], dimension: Option<usize>) -> f64 {
    let (mut fit, mut weights) = (0.0, 0.0);
    for need in needs {
        if dimension.is_none_or(|dimension| dimension == need.dimension) {
            let credit = (levels[need.competency] / f64::from(need.target)).min(1.0);
            fit += f64::from(need.weight) * credit;
            weights += f64::from(need.weight);
        }
    }
    fit / weights
}

/// Evidence, mean and variance of the overall fit.
pub(crate) fn fit_moments(
    competencies: usize,
    observations: &[Observation],
    needs: &[Wanted],
) -> (f64, f64, f64) {
    let (mut sum, mut mean, mut square) = (0.0, 0.0, 0.0);
    each_point(competencies, observations, |point| {
        let fit = fit_at(&point.levels, needs, None);
        sum += point.weight;
        mean += point.weight * fit;
        square += point.weight * fit * fit;
    });
    (sum, mean / sum, square / sum - (mean / sum) * (mean / sum))
}

/// How probable a signal is, as the documentation says it.
pub(crate) fn likelihood(signal: &Signal, level: f64, leniency: f64) -> f64 {
    match signal {
        Signal::Rating { level: rating, evidence } => {
            let noise = match evidence {
                Evidence::None => 2.2,
                Evidence::Told => 1.6,
                Evidence::Checkable => 1.0,
            };
            let rating = f64::from(rating.number());
            let below = |bound: f64| phi((bound - level - leniency) / noise);
            let low = if rating == 0.0 { 0.0 } else { below(rating - 0.5) };
            let high = if rating == 4.0 { 1.0 } else { below(rating + 0.5) };
            high - low
        }
        Signal::Item { item, right } => {
            let steepness = item.discrimination * (level - item.difficulty);
            let right_chance =
                item.guessing + (1.0 - item.guessing) * 0.5 * (1.0 + libm::tanh(steepness / 2.0));
            if *right { right_chance } else { 1.0 - right_chance }
        }
        Signal::Judgement { item, grade } => {
            let weight = |grade: u8| {
                let steepness = item.discrimination * (level - item.difficulty);
                libm::exp(f64::from(grade) * steepness)
            };
            let all = (0..4).map(|grade| f64::from(item.options[grade as usize]) * weight(grade));
            weight(*grade) / all.sum::<f64>()
        }
    }
}

fn bell(value: f64, mean: f64, spread: f64) -> f64 {
    libm::exp(-0.5 * ((value - mean) / spread) * ((value - mean) / spread))
}

fn phi(value: f64) -> f64 {
    0.5 + 0.5 * libm::erf(value / 2.0_f64.sqrt())
}
