//! By how much one higher rating can lower the overall fit, because it makes a person look
//! generous in all the others. Measured, not proved.

use crate::state::level;
use oorandom::Rand64;
use rolefit::domain::assess::belief::Belief;
use rolefit::domain::assess::item::Item;
use rolefit::domain::assess::observation::{Evidence, Observation, Signal};
use rolefit::domain::fit::{Need, Needs, mean_fit};

/// How many states are drawn.
const STATES: usize = 600;

/// A state: anything from 3 to 24 competencies, a role that needs 1 to 12 of them, any answers.
fn state(random: &mut Rand64) -> (usize, Vec<Observation>, Needs) {
    let mut below = |bound: usize| random.rand_range(0..bound as u64) as usize;
    let competencies = 3 + below(22);
    let needed = 1 + below(12);
    let first = below(competencies);
    let needs = (0..needed.min(competencies)).filter_map(|step| {
        let place = (first + step * 7) % competencies;
        Need::new(place, level(1 + below(4) as u8), 1 + below(5) as u32, place % 3)
    });
    let needs = Needs::new(needs.collect(), [None; 3]);
    // How much this person answered, in eighths.
    let (rated, asked) = (below(9), below(9));
    let mut observations = Vec::new();
    for competency in 0..competencies {
        if below(8) < rated {
            let evidence = Evidence::ALL[below(3)];
            let signal = Signal::Rating { level: level(below(5) as u8), evidence };
            observations.push(Observation { competency, signal });
        }
        for _ in 0..4 {
            if below(8) < asked {
                let mut number =
                    |low: f64, high: f64| low + (high - low) * below(1000) as f64 / 999.0;
                let (discrimination, difficulty) = (number(1.2, 2.4), number(0.0, 4.0));
                let item = Item { discrimination, difficulty, guessing: 0.2 };
                let signal = Signal::Item { item, right: below(2) == 0 };
                observations.push(Observation { competency, signal });
            }
        }
    }
    (competencies, observations, needs)
}

/// The greatest fall of the mean fit when one rating is raised, by one level and by any number.
fn greatest_fall(competencies: usize, observations: &[Observation], needs: &Needs) -> (f64, f64) {
    let mean =
        |observations: &[Observation]| mean_fit(&Belief::new(competencies, observations), needs);
    let before = mean(observations);
    let (mut by_one, mut by_any) = (0.0_f64, 0.0_f64);
    for place in 0..observations.len() {
        let Signal::Rating { level: rated, evidence } = observations[place].signal else {
            continue;
        };
        for higher in rated.number() + 1..=4 {
            let mut raised = observations.to_vec();
            raised[place].signal = Signal::Rating { level: level(higher), evidence };
            let fall = before - mean(&raised);
            by_any = by_any.max(fall);
            if higher == rated.number() + 1 {
                by_one = by_one.max(fall);
            }
        }
    }
    (by_one, by_any)
}

#[test]
fn raising_one_rating_lowers_the_fit_by_less_than_a_point_in_a_hundred() {
    let mut random = Rand64::new(2);
    let (mut by_one, mut by_any) = (0.0_f64, 0.0_f64);
    for _ in 0..STATES {
        let (competencies, observations, needs) = state(&mut random);
        let (one, any) = greatest_fall(competencies, &observations, &needs);
        by_one = by_one.max(one);
        by_any = by_any.max(any);
    }
    let measured = format!(
        "greatest fall over {STATES} states: {by_one:.4} by one level, {by_any:.4} by any number"
    );
    println!("{measured}");
    assert!(by_any < 0.01, "{measured}");
}

/// Without items nothing tells generous from able, and a higher rating never lowers the fit.
#[test]
fn with_ratings_alone_a_higher_rating_never_lowers_the_fit() {
    let mut random = Rand64::new(3);
    for _ in 0..STATES / 3 {
        let (competencies, mut observations, needs) = state(&mut random);
        observations.retain(|seen| matches!(seen.signal, Signal::Rating { .. }));
        let (_, fall) = greatest_fall(competencies, &observations, &needs);
        assert!(fall < 1e-6, "{fall}");
    }
}
