//! The engine against the enumeration of the whole joint posterior, on small cases.

use crate::brute::{Wanted, each_point, each_point_with, fit_at, fit_moments};
use crate::state::level;
use rolefit::domain::assess::belief::Belief;
use rolefit::domain::assess::item::Item;
use rolefit::domain::assess::judgement::Judgement;
use rolefit::domain::assess::next::{Candidate, expected_variance_after};
use rolefit::domain::assess::observation::{Evidence, Observation, Signal};
use rolefit::domain::fit::{FitRange, Need, Needs, fit, mean_fit, variance_of_fit};

/// A case: how many competencies, what was seen, what is needed (competency, target, weight,
/// dimension).
struct Case {
    competencies: usize,
    observations: Vec<Observation>,
    needs: Vec<Wanted>,
}

fn rated(competency: usize, rating: u8, evidence: Evidence) -> Observation {
    Observation { competency, signal: Signal::Rating { level: level(rating), evidence } }
}

fn answered(competency: usize, item: (f64, f64, f64), right: bool) -> Observation {
    let (discrimination, difficulty, guessing) = item;
    let item = Item { discrimination, difficulty, guessing };
    Observation { competency, signal: Signal::Item { item, right } }
}

fn judged(competency: usize, difficulty: f64, options: [u8; 4], grade: u8) -> Observation {
    let item = Judgement { discrimination: 0.35, difficulty, options };
    Observation { competency, signal: Signal::Judgement { item, grade } }
}

fn case(observations: Vec<Observation>, needs: &[(usize, u8, u32, usize)]) -> Case {
    let wanted = |(competency, target, weight, dimension): &(usize, u8, u32, usize)| Wanted {
        competency: *competency,
        target: *target,
        weight: *weight,
        dimension: *dimension,
    };
    let competencies = if needs.len() == 3 { 3 } else { 2 };
    Case { competencies, observations, needs: needs.iter().map(wanted).collect() }
}

fn cases() -> Vec<Case> {
    use Evidence::{Checkable, None, Told};
    let (easy, hard) = ((1.3, 0.5, 0.25), (2.2, 3.1, 0.2));
    vec![
        case(vec![], &[(0, 3, 1, 0), (1, 2, 1, 0)]),
        case(vec![rated(0, 4, None)], &[(0, 3, 2, 0), (1, 4, 1, 1)]),
        case(vec![rated(0, 0, Checkable), rated(1, 4, Told)], &[(0, 1, 1, 0), (1, 4, 5, 2)]),
        case(
            vec![rated(0, 2, Told), answered(0, hard, false), answered(1, easy, true)],
            &[(0, 2, 3, 0), (1, 3, 2, 0)],
        ),
        case(
            vec![answered(0, hard, true), answered(0, easy, false), rated(1, 3, Checkable)],
            &[(1, 3, 1, 1)],
        ),
        case(
            vec![
                judged(0, 1.2, [1, 1, 1, 1], 3),
                judged(0, 2.4, [2, 1, 0, 1], 0),
                rated(1, 4, None),
            ],
            &[(0, 3, 3, 0), (1, 3, 2, 1)],
        ),
        case(
            vec![rated(0, 4, None), rated(1, 1, Told), answered(1, hard, true)],
            &[(0, 3, 2, 0), (1, 2, 1, 0), (2, 4, 3, 1)],
        ),
        case(
            vec![rated(0, 3, Checkable), rated(1, 4, None), rated(2, 2, Told)],
            &[(0, 4, 1, 0), (1, 1, 1, 1), (2, 3, 1, 2)],
        ),
    ]
}

impl Case {
    fn belief(&self) -> Belief {
        Belief::new(self.competencies, &self.observations)
    }

    fn needs(&self) -> Needs {
        let need = |wanted: &Wanted| {
            Need::new(wanted.competency, level(wanted.target), wanted.weight, wanted.dimension)
        };
        Needs::new(self.needs.iter().filter_map(need).collect(), [None; 3])
    }

    /// The mean of a function over the joint posterior.
    fn mean_of(&self, value: impl Fn(&[f64; 3], f64) -> f64) -> f64 {
        let (mut sum, mut total) = (0.0, 0.0);
        each_point(self.competencies, &self.observations, |point| {
            sum += point.weight * value(&point.levels, point.leniency);
            total += point.weight;
        });
        sum / total
    }
}

fn close(found: f64, expected: f64, what: &str) {
    assert!((found - expected).abs() < 1e-9, "{what}: {found}, enumerated {expected}");
}

#[test]
fn marginal_levels() {
    for case in cases() {
        let belief = case.belief();
        let mut enumerated = vec![[0.0; 41]; case.competencies];
        let mut total = 0.0;
        each_point(case.competencies, &case.observations, |point| {
            total += point.weight;
            for (marginal, level) in enumerated.iter_mut().zip(point.levels) {
                marginal[(10.0 * level + 0.5) as usize] += point.weight;
            }
        });
        for (competency, marginal) in enumerated.iter().enumerate() {
            let levels = belief.level(competency);
            for (found, expected) in levels.iter().zip(marginal) {
                close(*found, expected / total, "level");
            }
            for (target, from) in [(0, 0), (1, 5), (2, 15), (3, 25), (4, 35)] {
                let expected = marginal[from..].iter().sum::<f64>() / total;
                close(belief.probability_at_least(competency, level(target)), expected, "reached");
            }
            let interval = belief.interval(competency, 0.8);
            for (bound, share) in
                [(interval.low, 0.1), (interval.middle, 0.5), (interval.high, 0.9)]
            {
                let at = |level: usize| level as f64 / 10.0;
                let below: f64 =
                    (0..41).filter(|k| at(*k) < bound - 0.051).map(|k| marginal[k]).sum();
                let up_to: f64 =
                    (0..41).filter(|k| at(*k) < bound + 0.051).map(|k| marginal[k]).sum();
                assert!(below / total <= share && share <= up_to / total, "{interval:?}");
            }
        }
    }
}

#[test]
fn leniency_and_linear_functions() {
    for case in cases() {
        let belief = case.belief();
        let (mean, deviation) = belief.leniency();
        let expected = case.mean_of(|_, leniency| leniency);
        close(mean, expected, "leniency");
        let variance = case.mean_of(|_, leniency| (leniency - expected) * (leniency - expected));
        close(deviation * deviation, variance, "variance of the leniency");

        let (first, second) = ([0.7, 0.3, 0.2], [0.1, -0.4, 0.5]);
        let dot = |weights: &[f64; 3], levels: &[f64; 3]| -> f64 {
            (0..case.competencies).map(|place| weights[place] * levels[place]).sum()
        };
        let found = belief.mean_and_covariance(&first, &second);
        let x = case.mean_of(|levels, _| dot(&first, levels));
        let y = case.mean_of(|levels, _| dot(&second, levels));
        let product = |one: &[f64; 3], mean: f64, other: &[f64; 3], other_mean: f64| {
            case.mean_of(|levels, _| (dot(one, levels) - mean) * (dot(other, levels) - other_mean))
        };
        close(found.mean_x, x, "mean");
        close(found.mean_y, y, "mean");
        close(found.var_x, product(&first, x, &first, x), "variance");
        close(found.var_y, product(&second, y, &second, y), "variance");
        close(found.cov, product(&first, x, &second, y), "covariance");
    }
}

#[test]
fn mean_and_variance_of_the_fit() {
    for case in cases() {
        let (_, mean, variance) = fit_moments(case.competencies, &case.observations, &case.needs);
        close(mean_fit(&case.belief(), &case.needs()), mean, "mean fit");
        close(variance_of_fit(&case.belief(), &case.needs()), variance, "variance of the fit");
    }
}

/// A quantile of a distribution of steps is any value between which and its neighbours the share
/// lies; the engine's grid of whole points in a hundred may add one for each need.
#[test]
fn quantiles_of_the_fit() {
    for case in cases() {
        let found = fit(&case.belief(), &case.needs());
        brackets(&case, found.overall, None);
        for (dimension, range) in found.dimensions.iter().enumerate() {
            let needed = case.needs.iter().any(|need| need.dimension == dimension);
            assert_eq!(range.is_some(), needed);
            range.iter().for_each(|range| brackets(&case, *range, Some(dimension)));
        }
    }
}

fn brackets(case: &Case, range: FitRange, dimension: Option<usize>) {
    // Neighbouring levels stand for what lies between them: a tenth of a level, 1/(10·target) of
    // the credit. So a quantile may lie half of that away from the nearest step.
    let inside = |need: &&Wanted| dimension.is_none_or(|dimension| dimension == need.dimension);
    let steps = case.needs.iter().filter(inside).map(|need| 0.05 / f64::from(need.target));
    let slack = 0.005 + steps.fold(f64::INFINITY, f64::min);
    for (quantile, share) in [(range.low, 0.1), (range.middle, 0.5), (range.high, 0.9)] {
        let below = case.mean_of(|levels, _| {
            f64::from(fit_at(levels, &case.needs, dimension) < quantile - slack)
        });
        let up_to = case.mean_of(|levels, _| {
            f64::from(fit_at(levels, &case.needs, dimension) <= quantile + slack)
        });
        assert!(below <= share && share <= up_to, "{range:?} {share}: {below} to {up_to}");
    }
}

#[test]
fn variance_expected_after_a_question() {
    let item = Item { discrimination: 1.8, difficulty: 2.4, guessing: 0.2 };
    let judgement = Judgement { discrimination: 0.4, difficulty: 1.5, options: [1, 2, 1, 1] };
    for case in cases().iter().filter(|case| case.competencies == 2) {
        for competency in 0..2 {
            let ratings = (0..=4).map(|r| rated(competency, r, Evidence::None)).collect();
            let answers = [true, false]
                .map(|right| Observation { competency, signal: Signal::Item { item, right } });
            // Two actions of grade 1 are two outcomes.
            let actions = [0, 1, 1, 2, 3].map(|grade| Observation {
                competency,
                signal: Signal::Judgement { item: judgement, grade },
            });
            let actions = actions.to_vec();
            for (candidate, outcomes) in [
                (Candidate::Rating { competency }, ratings),
                (Candidate::Item { competency, item }, answers.to_vec()),
                (Candidate::Judgement { competency, item: judgement }, actions),
            ] {
                let found = expected_variance_after(&case.belief(), &case.needs(), candidate);
                close(found, expected_after(case, outcomes), "expected variance");
            }
        }
    }
}

fn expected_after(case: &Case, outcomes: Vec<Observation>) -> f64 {
    let (before, _, _) = fit_moments(case.competencies, &case.observations, &case.needs);
    let after = |outcome: Observation| {
        let observations: Vec<Observation> =
            case.observations.iter().copied().chain([outcome]).collect();
        let (evidence, _, variance) = fit_moments(case.competencies, &observations, &case.needs);
        evidence / before * variance
    };
    outcomes.into_iter().map(after).sum()
}

/// What a page of names is expected to tell, with every number of marks weighed.
#[test]
fn variance_expected_after_a_page_of_names() {
    for case in cases().iter().filter(|case| case.competencies == 2) {
        let shown = 3;
        let moments = |marked: i32| {
            let (mut sum, mut mean, mut square) = (0.0, 0.0, 0.0);
            each_point_with(2, &case.observations, (marked, shown), |point| {
                let fit = fit_at(&point.levels, &case.needs, None);
                sum += point.weight;
                mean += point.weight * fit;
                square += point.weight * fit * fit;
            });
            (sum, square / sum - (mean / sum) * (mean / sum))
        };
        let ways = [1.0, 3.0, 3.0, 1.0];
        let outcomes: Vec<(f64, f64)> = (0..=shown)
            .map(moments)
            .zip(ways)
            .map(|((sum, variance), ways)| (ways * sum, variance))
            .collect();
        let all: f64 = outcomes.iter().map(|(sum, _)| sum).sum();
        let expected: f64 = outcomes.iter().map(|(sum, variance)| sum / all * variance).sum();
        let names = Candidate::Names { foils: 3 };
        let found = expected_variance_after(&case.belief(), &case.needs(), names);
        close(found, expected, "expected variance");
    }
}
