//! Marks on names that do not exist: what they say about leniency, and that it is little.

use crate::brute::each_point_with;
use crate::state::level;
use rolefit::domain::assess::belief::Belief;
use rolefit::domain::assess::claims::{Claims, probability};
use rolefit::domain::assess::observation::{Evidence, Observation, Signal};

fn rated(competency: usize, rating: u8) -> Observation {
    let signal = Signal::Rating { level: level(rating), evidence: Evidence::None };
    Observation { competency, signal }
}

fn with(marked: u32, shown: u32) -> Belief {
    Belief::with_claims(3, &[rated(0, 4), rated(1, 2)], Claims { marked, shown })
}

#[test]
fn the_leniency_after_marks_is_the_enumerated_one() {
    for (marked, shown) in [(0, 4), (1, 4), (4, 4), (3, 7), (0, 0)] {
        let (mut sum, mut total, mut levels) = (0.0, 0.0, 0.0);
        let observations = [rated(0, 4), rated(1, 2)];
        each_point_with(2, &observations, (marked, shown), |point| {
            total += point.weight;
            sum += point.weight * point.leniency;
            levels += point.weight * point.levels[0];
        });
        let claims = Claims { marked: marked as u32, shown: shown as u32 };
        let belief = Belief::with_claims(2, &observations, claims);
        assert!((belief.leniency().0 - sum / total).abs() < 1e-12, "{marked} of {shown}");
        let mean: f64 =
            belief.level(0).iter().zip(0..41).map(|(p, k)| p * f64::from(k) / 10.0).sum();
        assert!((mean - levels / total).abs() < 1e-12, "{marked} of {shown}");
    }
}

#[test]
fn marking_names_is_likelier_the_more_generous_a_person_is() {
    let chances: Vec<f64> = (-6..=12).map(|tenth| probability(f64::from(tenth) / 10.0)).collect();
    assert!(chances.is_sorted() && chances[0] > 0.02 && chances[18] < 0.3, "{chances:?}");
}

/// It is a note, and no verdict: all of six names move the mean leniency by less than a quarter of
/// a level, none of six by less than a twentieth.
#[test]
fn what_marks_say_is_little() {
    let mean = |marked, shown| with(marked, shown).leniency().0;
    let before = mean(0, 0);
    assert!((0.1..0.25).contains(&(mean(6, 6) - before)), "{}", mean(6, 6) - before);
    assert!((-0.05..0.0).contains(&(mean(0, 6) - before)), "{}", mean(0, 6) - before);
    for marked in 0..6 {
        assert!(mean(marked + 1, 6) > mean(marked, 6));
    }
}

#[test]
fn marks_lower_what_a_rating_shows_and_never_what_nobody_rated_by_more() {
    let mean = |belief: &Belief, place: usize| -> f64 {
        belief.level(place).iter().zip(0..41).map(|(p, k)| p * f64::from(k) / 10.0).sum()
    };
    let (before, after) = (with(0, 0), with(6, 6));
    let fall = |place| mean(&before, place) - mean(&after, place);
    assert!(fall(0) > 0.0 && fall(0) < 0.15, "{}", fall(0));
    assert!(fall(2) >= 0.0 && fall(2) < fall(0), "{}", fall(2));
}

#[test]
fn no_number_of_marks_leaves_no_number() {
    for (marked, shown) in [(0, u32::MAX), (u32::MAX, u32::MAX), (9, 3), (500, 1000)] {
        let (mean, deviation) = with(marked, shown).leniency();
        assert!(mean.is_finite() && deviation.is_finite(), "{marked} of {shown}");
        let sum: f64 = with(marked, shown).level(0).iter().sum();
        assert!((sum - 1.0).abs() < 1e-9);
    }
}
