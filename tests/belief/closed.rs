//! Values that can be written down without the engine.

use crate::state::level;
use rolefit::domain::assess::belief::Belief;
use rolefit::domain::assess::next::{Candidate, Timed, choose, expected_variance_after};
use rolefit::domain::assess::observation::{Evidence, Observation, Signal};
use rolefit::domain::assess::rating::{noise, probability};
use rolefit::domain::fit::{
    BarState, COVERAGE_FLOOR, Need, Needs, coverage, mean_fit, variance_of_fit,
};
use rolefit::domain::level::Level;

fn close(found: f64, expected: f64, tolerance: f64) {
    assert!((found - expected).abs() < tolerance, "{found}, expected {expected}");
}

#[test]
fn ratings_are_probabilities_and_mirror_each_other() {
    for evidence in Evidence::ALL {
        for tenth in -20..60 {
            let center = f64::from(tenth) / 10.0;
            let chance = |rating: u8| probability(level(rating), center, noise(evidence));
            close((0..=4).map(chance).sum(), 1.0, 1e-14);
            for rating in 0..=4 {
                let mirrored = probability(level(4 - rating), 4.0 - center, noise(evidence));
                close(chance(rating), mirrored, 1e-15);
            }
        }
    }
}

/// Φ(1) − Φ(−1), Φ(−½) and so on, from tables of the normal distribution.
#[test]
fn ratings_are_differences_of_the_normal_distribution() {
    for (rating, center, noise, expected) in [
        (2, 2.0, 0.5, 0.682_689_492_137_086),
        (2, 2.0, 1.0, 0.382_924_922_548_026),
        (0, 1.0, 1.0, 0.308_537_538_725_987),
        (4, 3.0, 0.25, 0.022_750_131_948_179),
        (3, 0.5, 1.0, 0.021_400_233_916_549),
    ] {
        close(probability(level(rating), center, noise), expected, 1e-13);
    }
}

/// The mixture of normal distributions around a general level in the middle is symmetric.
#[test]
fn before_any_answer_the_middle_of_the_scale_is_believed() {
    let belief = Belief::new(3, &[]);
    let levels = belief.level(1);
    close(levels.iter().sum(), 1.0, 1e-14);
    for index in 0..41 {
        close(levels[index], levels[40 - index], 1e-15);
    }
    close(belief.interval(1, 0.8).middle, 2.0, 1e-12);
    close(belief.probability_at_least(1, level(0)), 1.0, 1e-12);
    let (mean, deviation) = belief.leniency();
    close(mean, 0.3, 1e-12);
    close(deviation, 0.25, 1e-3);
}

/// At a target of 4 the credit is the level over 4, so the fit is a linear function of the levels.
#[test]
fn with_targets_of_four_the_fit_is_the_weighted_mean_of_the_levels() {
    let rated = |competency, rating| Observation {
        competency,
        signal: Signal::Rating { level: level(rating), evidence: Evidence::Told },
    };
    let belief = Belief::new(4, &[rated(0, 4), rated(1, 1), rated(3, 2)]);
    let weights = [3_u32, 1, 2, 4];
    let needs =
        (0..4).filter_map(|place| Need::new(place, Level::HIGHEST, weights[place], place % 3));
    let needs = Needs::new(needs.collect(), [None; 3]);
    let linear = weights.map(|weight| f64::from(weight) / 40.0);
    let moments = belief.mean_and_covariance(&linear, &linear);
    close(mean_fit(&belief, &needs), moments.mean_x, 1e-13);
    close(variance_of_fit(&belief, &needs), moments.var_x, 1e-13);
}

#[test]
fn weights_are_shares() {
    let need = |place, weight, dimension| Need::new(place, level(2), weight, dimension);
    let needs =
        || vec![need(0, 3, 0), need(1, 1, 0), need(2, 2, 2)].into_iter().flatten().collect();
    for (dimension_weights, expected) in [
        ([None, None, None], [3.0 / 6.0, 1.0 / 6.0, 2.0 / 6.0]),
        ([Some(50), None, Some(50)], [0.375, 0.125, 0.5]),
        ([Some(30), Some(40), Some(10)], [0.5625, 0.1875, 0.25]),
        ([Some(6), None, None], [0.5625, 0.1875, 0.25]),
        ([Some(0), None, Some(0)], [3.0 / 6.0, 1.0 / 6.0, 2.0 / 6.0]),
    ] {
        let needs = Needs::new(needs(), dimension_weights);
        for (place, share) in expected.iter().enumerate() {
            close(needs.coefficient(place), *share, 1e-15);
        }
        let covered = coverage(|place| place != 1, &needs);
        close(covered.overall, expected[0] + expected[2], 1e-15);
        close(covered.dimensions[0].unwrap(), 0.75, 1e-15);
        assert_eq!(covered.dimensions[1], None);
        close(covered.dimensions[2].unwrap(), 1.0, 1e-15);
    }
    assert!(need(0, 0, 0).is_none() && need(0, 1, 3).is_none());
    assert!(Need::new(0, level(0), 1, 0).is_none());
    assert_eq!(COVERAGE_FLOOR, 0.3);
}

#[test]
fn bars_are_cleared_from_four_in_five() {
    for (probability, state) in [
        (1.0, BarState::Cleared),
        (0.8, BarState::Cleared),
        (0.79, BarState::NotYetShown),
        (0.21, BarState::NotYetShown),
        (0.2, BarState::LikelyBelow),
        (0.0, BarState::LikelyBelow),
    ] {
        assert_eq!(BarState::from_probability(probability), state);
    }
}

#[test]
fn the_next_question_shrinks_the_variance_most_per_second() {
    let needs = [(0, 1), (1, 4), (2, 4), (3, 2)];
    let needs =
        needs.into_iter().filter_map(|(place, weight)| Need::new(place, level(3), weight, 0));
    let needs = Needs::new(needs.collect(), [None; 3]);
    let belief = Belief::new(4, &[]);
    let rating =
        |competency, seconds| Timed { candidate: Candidate::Rating { competency }, seconds };
    let now = variance_of_fit(&belief, &needs);
    let gain = |competency| {
        now - expected_variance_after(&belief, &needs, Candidate::Rating { competency })
    };
    assert!(gain(1) > gain(3) && gain(3) > gain(0) && gain(0) > 0.0);
    let twice_as_dear = gain(1) / gain(3) * 10.0;
    for (candidates, chosen) in [
        (vec![], None),
        (vec![rating(0, 10.0), rating(1, 10.0), rating(3, 10.0)], Some(1)),
        (vec![rating(2, 10.0), rating(1, 10.0)], Some(0)),
        (vec![rating(3, 10.0), rating(1, twice_as_dear * 1.01)], Some(0)),
        (vec![rating(3, 10.0), rating(1, twice_as_dear * 0.99)], Some(1)),
        (vec![rating(9, 10.0), rating(0, 10.0)], Some(1)),
    ] {
        assert_eq!(choose(&belief, &needs, &candidates), chosen);
    }
}
