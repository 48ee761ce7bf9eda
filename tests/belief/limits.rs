//! What no one should send, and what must not differ between machines.

use crate::state::level;
use rolefit::domain::assess::belief::Belief;
use rolefit::domain::assess::item::Item;
use rolefit::domain::assess::next::{Candidate, Timed, choose};
use rolefit::domain::assess::observation::{Evidence, Observation, Signal};
use rolefit::domain::fit::{Need, Needs, fit, mean_fit};

fn needs() -> Needs {
    let needs = (0..4).filter_map(|place| Need::new(place, level(1 + place as u8), 1, place % 3));
    Needs::new(needs.collect(), [None; 3])
}

fn rated(competency: usize, rating: u8, evidence: Evidence) -> Observation {
    Observation { competency, signal: Signal::Rating { level: level(rating), evidence } }
}

#[test]
fn absurd_observations_leave_numbers() {
    let item = |discrimination, difficulty, guessing| Item { discrimination, difficulty, guessing };
    let mut observations = Vec::new();
    for item in [
        item(f64::NAN, 1.0, 0.2),
        item(f64::INFINITY, 2.0, 0.2),
        item(1e9, 2.0, 0.0),
        item(-4.0, 2.0, 2.0),
        item(1.0, f64::NEG_INFINITY, 1.0),
    ] {
        for right in [true, false] {
            observations.push(Observation { competency: 0, signal: Signal::Item { item, right } });
        }
    }
    for turn in 0..200 {
        observations.push(rated(1, if turn % 2 == 0 { 0 } else { 4 }, Evidence::Checkable));
        observations.push(rated(2, 4, Evidence::Checkable));
    }
    observations.push(rated(99, 4, Evidence::None));
    let belief = Belief::new(4, &observations);
    let range = fit(&belief, &needs()).overall;
    assert!(0.0 <= range.low && range.low <= range.high && range.high <= 1.0, "{range:?}");
    for competency in 0..4 {
        let sum: f64 = belief.level(competency).iter().sum();
        assert!((sum - 1.0).abs() < 1e-9, "{competency}: {sum}");
    }
}

#[test]
fn what_does_not_exist_is_as_unknown_as_what_was_not_asked() {
    let belief = Belief::new(2, &[]);
    assert_eq!(belief.level(7), belief.level(1));
    let nothing = Needs::new(vec![], [None; 3]);
    assert_eq!(mean_fit(&belief, &nothing), 0.0);
    let unknown = fit(&belief, &nothing);
    assert_eq!((unknown.overall.low, unknown.overall.high), (0.0, 1.0));
    let candidates = [Timed { candidate: Candidate::Rating { competency: 1 }, seconds: 1.0 }];
    assert_eq!(choose(&belief, &nothing, &candidates), Some(0));
}

/// The bits that x86-64 gives. A machine on which this fails computes other figures than the rest.
#[test]
fn the_same_bits_on_every_machine() {
    let item = Item { discrimination: 1.7, difficulty: 2.3, guessing: 0.25 };
    let answered = Observation { competency: 3, signal: Signal::Item { item, right: true } };
    let observations = [
        rated(0, 3, Evidence::Told),
        rated(1, 1, Evidence::None),
        rated(2, 4, Evidence::Checkable),
    ];
    let belief = Belief::new(4, &[observations.as_slice(), &[answered]].concat());
    let range = fit(&belief, &needs()).overall;
    let bits = [range.low, range.middle, range.high].map(f64::to_bits);
    let expected = [0x3fe6_1abd_2371_3067, 0x3feb_8061_49cc_0881, 0x3fee_972a_7103_3441];
    assert_eq!(bits, expected, "{bits:#018x?}");
}
