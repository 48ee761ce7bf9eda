//! Who claims the most and knows nothing does not come out ahead: in every archetype a person who
//! rates themselves 4 throughout and guesses ends below an honest one in the middle.

#[path = "support/shipped.rs"]
#[expect(dead_code, reason = "other tests need its sentences")]
mod shipped;
#[path = "../examples/simulate/sitting.rs"]
#[expect(dead_code, reason = "the simulation has more kinds of people")]
mod sitting;
#[expect(dead_code, reason = "other tests note all that is wrong")]
mod support;

use oorandom::Rand64;
use rolefit::domain::fit::report::needs_of;
use rolefit::domain::items::{self, Bank};
use rolefit::domain::role::Role;
use sitting::{Knowing, Marking, Person, Rating, Room};

/// How many sittings are held of each kind.
const SITTINGS: u32 = 24;

/// A full picture, in seconds.
const FULL: f64 = 720.0;

/// The shipped items and pages of names.
fn bank() -> Bank {
    let mut bank = Bank::default();
    for (path, document) in support::json_files("assets/items") {
        if path.ends_with("/names.json") {
            bank.add_names(items::read_names(document.into()).expect("pages of names"));
        } else if document["items"].is_array() {
            bank.add(vec![items::read(document.into()).expect("a topic")]);
        }
    }
    bank
}

#[test]
fn all_fours_and_guesses_end_below_an_honest_middle() {
    let framework = shipped::framework();
    let bank = bank();
    let kind = |rating, knowing, marking| Person {
        levels: vec![2.0; framework.competencies.len()],
        leniency: 0.3,
        rating,
        knowing,
        marking,
    };
    let honest = kind(Rating::Honest, Knowing::ByLevel, Marking::ByModel);
    let boaster = kind(Rating::Highest, Knowing::AtRandom, Marking::All);
    let roles = shipped::roles();
    let archetypes = roles.iter().filter(|(path, _)| path.contains("/archetypes/"));
    let measure = &|path: &str, role: &Role| -> (String, f64, f64) {
        let needs = needs_of(&framework, role);
        let room = Room { framework: &framework, bank: &bank, role, needs: &needs };
        let mean = |person: &Person| -> f64 {
            let sit = |seed: u32| {
                let mut random = Rand64::new(u128::from(seed));
                room.sit(person, &[FULL], &mut random)[0].middle
            };
            (0..SITTINGS).map(sit).sum::<f64>() / f64::from(SITTINGS)
        };
        (path.to_string(), mean(&boaster), mean(&honest))
    };
    let found: Vec<(String, f64, f64)> = std::thread::scope(|scope| {
        let sittings: Vec<_> =
            archetypes.map(|(path, role)| scope.spawn(move || measure(path, role))).collect();
        sittings.into_iter().map(|sitting| sitting.join().expect("it is held")).collect()
    });
    println!("{found:#?}");
    assert!(found.len() >= 5);
    for (path, of_boaster, of_honest) in found {
        assert!(of_boaster < of_honest, "{path}: boasting {of_boaster:.3}, honest {of_honest:.3}");
    }
}
