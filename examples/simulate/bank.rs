//! The same for the real bank and the real roles: how close the fit comes to the truth after so
//! many minutes of expected reading and answering. It never knows a real person's answers.
//!
//! ```text
//! cargo xtask simulate --bank [FOLDER] [--people N] [--seed S]
//! ```
//!
//! FOLDER holds the items, `assets/items` where none is given. Levels are drawn from the stated
//! model without its grids. The rows: people as the model states them; the same where every item's
//! true difficulty is off by up to half a level and its discrimination by a factor of up to 1.5;
//! people who rate themselves exactly; people who guess at every item; people who rate themselves 4 throughout and answer by their
//! level; people who rate 4 and mark every name as well; people who rate 4 and guess; and, to
//! compare those with, people who are at level 2 in everything and say so.

use crate::sitting::{Knowing, Marking, Person, Rating, Room, normal};
use oorandom::Rand64;
use rolefit::domain::assess::prior;
use rolefit::domain::fit::report::needs_of;
use rolefit::domain::framework::{self, Framework};
use rolefit::domain::items::{self, Bank};
use rolefit::domain::role::{self, Role};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

const MINUTES: [u32; 4] = [3, 6, 12, 18];

/// A kind of people.
struct Kind {
    name: &'static str,
    rating: Rating,
    knowing: Knowing,
    marking: Marking,
    /// The level that all their levels are; drawn where none is given.
    level: Option<f64>,
}

const KINDS: [Kind; 8] = [
    Kind::new("as stated", Rating::ByModel, Knowing::ByLevel, Marking::ByModel),
    Kind::new("other parameters", Rating::ByModel, Knowing::ByLevelOfOtherItems, Marking::ByModel),
    Kind::new("rates honestly", Rating::Honest, Knowing::ByLevel, Marking::ByModel),
    Kind::new("guesses", Rating::ByModel, Knowing::AtRandom, Marking::ByModel),
    Kind::new("rates all 4", Rating::Highest, Knowing::ByLevel, Marking::ByModel),
    Kind::new("rates all 4, marks all", Rating::Highest, Knowing::ByLevel, Marking::All),
    Kind::new("rates all 4, guesses", Rating::Highest, Knowing::AtRandom, Marking::All),
    Kind {
        level: Some(2.0),
        ..Kind::new("honest, all at level 2", Rating::Honest, Knowing::ByLevel, Marking::ByModel)
    },
];

impl Kind {
    const fn new(name: &'static str, rating: Rating, knowing: Knowing, marking: Marking) -> Kind {
        Kind { name, rating, knowing, marking, level: None }
    }

    fn person(&self, competencies: usize, random: &mut Rand64) -> Person {
        let mut on_scale = |mean: f64, spread: f64| loop {
            let level = mean + spread * normal(random);
            if (0.0..=4.0).contains(&level) {
                return level;
            }
        };
        let general = on_scale(prior::GENERAL_MEAN, prior::GENERAL_SPREAD);
        let mut draw = || on_scale(general, prior::LEVEL_SPREAD);
        let levels = (0..competencies).map(|_| self.level.unwrap_or_else(&mut draw)).collect();
        let leniency = prior::LENIENCY_MEAN + prior::LENIENCY_SPREAD * normal(random);
        let Kind { rating, knowing, marking, .. } = *self;
        Person { levels, leniency, rating, knowing, marking }
    }
}

/// The sums over people after one number of minutes.
#[derive(Clone, Copy, Default)]
struct Sums {
    error: f64,
    /// The middle less the truth.
    over: f64,
    held: f64,
    width: f64,
    middle: f64,
}

/// Prints a table for each archetype.
pub(crate) fn run(folder: &str, people: u64, seed: u64) {
    let framework = shipped_framework();
    let bank = bank(Path::new(folder));
    println!(
        "{} items, {} pages of names, {people} people a row, seed {seed}.",
        bank.items().count(),
        bank.pages().count()
    );
    println!("Error of the fit in points of 100; in brackets how often the 80 % range holds the");
    println!("truth, how wide it is, by how much its middle lies above the truth, and the middle.");
    for (_, role) in files("assets/roles/archetypes") {
        let role = role::read(role.into()).expect("a shipped role");
        println!("\n## {}\n", role.id);
        let heads: Vec<String> = MINUTES.iter().map(|minutes| format!("{minutes} min")).collect();
        println!("| people | {} |\n|---|{}", heads.join(" | "), "---|".repeat(MINUTES.len()));
        for kind in &KINDS {
            let sums = sums(&framework, &bank, &role, kind, people, seed);
            let cells = sums.map(|sums| {
                let [error, over, held, width, middle] =
                    [sums.error, sums.over, sums.held, sums.width, sums.middle]
                        .map(|sum| 100.0 * sum / people as f64);
                format!("{error:.1} ({held:.0} %, {width:.0}, {over:+.1}, {middle:.0})")
            });
            println!("| {} | {} |", kind.name, cells.join(" | "));
        }
    }
}

fn sums(
    framework: &Framework,
    bank: &Bank,
    role: &Role,
    kind: &Kind,
    people: u64,
    seed: u64,
) -> [Sums; MINUTES.len()] {
    let threads = std::thread::available_parallelism().map_or(1, usize::from) as u64;
    let needs = needs_of(framework, role);
    let room = Room { framework, bank, role, needs: &needs };
    let seconds = MINUTES.map(|minutes| 60.0 * f64::from(minutes));
    let part = |thread: u64| {
        let mut sums = [Sums::default(); MINUTES.len()];
        for number in (0..people).filter(|number| number % threads == thread) {
            let mut random = Rand64::new(u128::from(seed) << 64 | u128::from(number));
            let person = kind.person(framework.competencies.len(), &mut random);
            let truth = room.true_fit(&person);
            for (sums, range) in sums.iter_mut().zip(room.sit(&person, &seconds, &mut random)) {
                sums.error += (range.middle - truth).abs();
                sums.over += range.middle - truth;
                sums.held += f64::from((range.low..=range.high).contains(&truth));
                sums.width += range.high - range.low;
                sums.middle += range.middle;
            }
        }
        sums
    };
    let parts: Vec<[Sums; MINUTES.len()]> = std::thread::scope(|scope| {
        let handles: Vec<_> =
            (0..threads).map(|thread| scope.spawn(move || part(thread))).collect();
        handles.into_iter().filter_map(|handle| handle.join().ok()).collect()
    });
    let mut all = [Sums::default(); MINUTES.len()];
    for (sum, part) in parts.iter().flat_map(|part| part.iter().enumerate()) {
        all[sum].error += part.error;
        all[sum].over += part.over;
        all[sum].held += part.held;
        all[sum].width += part.width;
        all[sum].middle += part.middle;
    }
    all
}

fn shipped_framework() -> Framework {
    let files = files("assets/framework").into_iter().map(|(_, value)| value);
    let competencies: Vec<Value> = files.filter(|value| value.get("levels").is_some()).collect();
    let document = json!({ "version": 1, "competencies": competencies });
    framework::read(document.into()).expect("the shipped framework is sound")
}

fn bank(folder: &Path) -> Bank {
    let mut bank = Bank::default();
    for (path, document) in files(folder) {
        if path.ends_with("names.json") {
            bank.add_names(items::read_names(document.into()).expect("pages of names"));
        } else if document["items"].is_array() {
            let topic = items::read(document.into());
            bank.add(vec![topic.unwrap_or_else(|problems| panic!("{path}: {problems:?}"))]);
        }
    }
    bank
}

/// The JSON files of a folder of the project, with their paths.
fn files(folder: impl AsRef<Path>) -> Vec<(String, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = fs::read_dir(&folder).expect("the folder is there");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    let read = |path: &std::path::PathBuf| {
        let text = fs::read_to_string(path).expect("the file is readable");
        (path.display().to_string(), serde_json::from_str(&text).expect("it is JSON"))
    };
    paths.iter().map(read).collect()
}
