//! Calibration finds again what invented answers were made from: parameters within their bounds as
//! often as the bounds say, items that do not follow the model, and the same numbers whatever the
//! order of the files.

#[path = "../examples/calibrate/document.rs"]
mod document;
#[path = "../examples/calibrate/inputs.rs"]
mod inputs;
#[path = "../examples/calibrate/table.rs"]
mod table;

use oorandom::Rand64;
use rolefit::domain::assess::answer::{Answer, ItemAnswer, Said};
use rolefit::domain::assess::item::Item as Knowledge;
use rolefit::domain::assess::judgement::Judgement;
use rolefit::domain::assess::observation::Evidence;
use rolefit::domain::assess::{prior, rating};
use rolefit::domain::calibration::{
    Calibrated, Calibration, Estimate, LEAST_ANSWERS, Mark, Parameters, calibrate,
};
use rolefit::domain::exchange::Record;
use rolefit::domain::framework::{self, Framework};
use rolefit::domain::items::{self, Bank, Item, Model};
use rolefit::domain::level::Level;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The invented competencies, and how many items each has; every fourth asks for judgement.
const COMPETENCIES: [&str; 3] = ["data-leakage", "writing", "serving"];
const ITEMS: usize = 8;

/// How an item is answered: the true parameters, or something that the model does not know.
#[derive(Clone, Copy)]
enum Truth {
    Model(Parameters),
    /// Right between two levels and, but for guessing, wrong outside them.
    Band(f64, f64),
    /// The key is wrong: who knows better chooses something else.
    WrongKey,
    /// Right with this chance, whatever the level.
    Flat(f64),
}

struct World {
    framework: Framework,
    bank: Bank,
    truths: BTreeMap<String, Truth>,
}

/// A bank whose authors were wrong by about half a level and a third in discrimination.
fn world(random: &mut Rand64) -> World {
    let competency = |id: &str| {
        json!({
            "id": id, "dimension": "skills", "name": "A name", "summary": "A summary.",
            "map": { "software": 1, "learning": 1 }, "levels": ["0", "1", "2", "3", "4"],
        })
    };
    let framework = json!({ "version": 1, "competencies": COMPETENCIES.map(competency) });
    let framework = framework::read(framework.into()).expect("a framework");
    let mut bank = Bank::default();
    for id in COMPETENCIES {
        let items: Vec<Value> = (0..ITEMS).map(|place| item(id, place)).collect();
        let topic = json!({ "version": 1, "topic": id, "name": "A topic", "items": items });
        bank.add(vec![items::read(topic.into()).expect("a topic")]);
    }
    let truth = |item: &Item| {
        let authors = authors(item);
        let discrimination = authors.discrimination * libm::exp(0.3 * normal(random));
        let difficulty = authors.difficulty + 0.5 * normal(random);
        (item.id.clone(), Truth::Model(Parameters { discrimination, difficulty }))
    };
    let truths = bank.items().map(truth).collect();
    World { framework, bank, truths }
}

fn item(competency: &str, place: usize) -> Value {
    let is_judgement = place % 4 == 3;
    let option = |number: usize| {
        let mut option = json!({ "text": "An option.", "why": "A reason." });
        match is_judgement {
            true => option["grade"] = json!([1, 3, 0, 2][number]),
            false => option["right"] = json!(number == 1),
        }
        option
    };
    json!({
        "id": format!("{competency}-{place}"), "competency": competency,
        "kind": if is_judgement { "judgement" } else { "knowledge" },
        "difficulty": 0.8 + 0.35 * place as f64, "seconds": 40,
        "stem": "A question?", "options": (0..4).map(option).collect::<Vec<_>>(),
        "explanation": "A principle.", "read": "A chapter.",
    })
}

fn authors(item: &Item) -> Parameters {
    match Model::of(item) {
        Model::Knowledge(Knowledge { discrimination, difficulty, .. })
        | Model::Judgement(Judgement { discrimination, difficulty, .. }) => {
            Parameters { discrimination, difficulty }
        }
    }
}

/// A normal variate, by Box and Muller's method.
fn normal(random: &mut Rand64) -> f64 {
    let radius = (-2.0 * libm::log(1.0 - random.rand_float())).sqrt();
    radius * libm::cos(std::f64::consts::TAU * random.rand_float())
}

/// A normal variate that lies on the scale of levels.
fn on_scale(random: &mut Rand64, mean: f64, spread: f64) -> f64 {
    loop {
        let drawn = mean + spread * normal(random);
        if (0.0..=4.0).contains(&drawn) {
            return drawn;
        }
    }
}

impl World {
    /// A person of the stated model. Which items they meet follows from what they rated: the easier
    /// half and one of the harder ones, or the other way round.
    fn person(&self, random: &mut Rand64, seed: u32) -> Record {
        let general = on_scale(random, prior::GENERAL_MEAN, prior::GENERAL_SPREAD);
        let leniency = prior::LENIENCY_MEAN + prior::LENIENCY_SPREAD * normal(random);
        let mut record = Record { revision: 3, ..Record::default() };
        record.answers.seed = Some(seed);
        for id in COMPETENCIES {
            let level = on_scale(random, general, prior::LEVEL_SPREAD);
            let rated = rated(random, level + leniency);
            let said = Some(Said::Level(rated));
            record.answers.ratings.insert(id.to_string(), Answer { said, ..Answer::default() });
            let half = ITEMS / 2;
            let other = (random.rand_float() * half as f64) as usize;
            let (own, other) = match rated.number() > 2 {
                true => (half..ITEMS, other),
                false => (0..half, half + other),
            };
            for place in own.chain([other]) {
                let item = format!("{id}-{place}");
                let answer = self.answer(random, &item, level);
                record.answers.items.insert(item, answer);
            }
        }
        record
    }

    fn answer(&self, random: &mut Rand64, id: &str, level: f64) -> ItemAnswer {
        let item = self.bank.item(id).expect("it is in the bank");
        let guessing = 1.0 / item.options.len() as f64;
        let right = |chance: f64| {
            (0..item.options.len()).map(move |place| match place == 1 {
                true => chance,
                false => (1.0 - chance) * guessing / (1.0 - guessing),
            })
        };
        let chances: Vec<f64> = match (self.truths[id], Model::of(item)) {
            (Truth::Band(low, high), _) => {
                right(if (low..high).contains(&level) { 0.9 } else { guessing }).collect()
            }
            (Truth::Flat(chance), _) => right(chance).collect(),
            (Truth::WrongKey, _) => {
                right((1.0 - guessing) / (1.0 + libm::exp(level - 2.0))).collect()
            }
            (Truth::Model(Parameters { discrimination, difficulty }), Model::Knowledge(item)) => {
                right(Knowledge { discrimination, difficulty, ..item }.probability_right(level))
                    .collect()
            }
            (Truth::Model(Parameters { discrimination, difficulty }), Model::Judgement(own)) => {
                let own = Judgement { discrimination, difficulty, ..own };
                item.options.iter().map(|option| own.probability(option.grade, level)).collect()
            }
        };
        // Of those who would choose a wrong option, some say so instead: the product counts both
        // alike.
        let chosen = drawn(random, &chances);
        let is_knowledge = item.options[0].grade == 0;
        match is_knowledge && chosen != 1 && random.rand_float() < 0.3 {
            true => ItemAnswer::Unsure,
            false => ItemAnswer::Chosen(chosen as u8),
        }
    }

    fn people(&self, random: &mut Rand64, count: u32) -> Vec<Record> {
        (0..count).map(|number| self.person(random, number)).collect()
    }

    fn calibrate(&self, records: &[Record]) -> Calibration {
        calibrate(&self.framework, &self.bank, records)
    }
}

/// A rating without evidence, drawn as the product believes that people rate.
fn rated(random: &mut Rand64, center: f64) -> Level {
    let noise = rating::noise(Evidence::None);
    let chances: Vec<f64> =
        Level::ALL.iter().map(|level| rating::probability(*level, center, noise)).collect();
    Level::ALL[drawn(random, &chances)]
}

/// One of several places, each by its chance.
fn drawn(random: &mut Rand64, chances: &[f64]) -> usize {
    let mut left = random.rand_float();
    for (place, chance) in chances.iter().enumerate() {
        left -= chance;
        if left < 0.0 {
            return place;
        }
    }
    chances.len() - 1
}

fn found<'a>(calibration: &'a Calibration, id: &str) -> &'a Calibrated {
    calibration.items.iter().find(|item| item.id == id).expect("it has enough answers")
}

/// How many standard errors an estimate lies from the truth; of a, in its logarithm.
fn distances(item: &Calibrated, truth: Parameters) -> [f64; 2] {
    let Estimate { value, standard_error, .. } = item.discrimination;
    let spread = standard_error.expect("it has one") / value;
    let log = libm::log(value / truth.discrimination) / spread;
    let own = item.difficulty.value - truth.difficulty;
    [log, own / item.difficulty.standard_error.expect("it has one")]
}

/// The bounds are held to what they say: of 144, 95 % hold the truth, give or take three standard
/// deviations of such a share (1.8 points each), and the distances in standard errors are neither
/// off to one side nor wider than 1. They may be a little narrower, because the priors are wider
/// than the authors of this world are wrong.
#[test]
fn known_parameters_are_found_again_within_their_bounds() {
    let (mut covered, mut misfits, mut all) = (0, 0, [Vec::new(), Vec::new()]);
    for seed in 1..=3 {
        let mut random = Rand64::new(seed);
        let world = world(&mut random);
        let calibration = world.calibrate(&world.people(&mut random, 300));
        assert!(calibration.has_settled && calibration.people == 300);
        assert_eq!(calibration.items.len(), COMPETENCIES.len() * ITEMS);
        for item in &calibration.items {
            let Truth::Model(truth) = world.truths[&item.id] else { panic!("all are sound") };
            let values = [truth.discrimination, truth.difficulty];
            for (value, estimate) in values.iter().zip([item.discrimination, item.difficulty]) {
                let (low, high) = estimate.bounds.expect("it has bounds");
                covered += usize::from((low..=high).contains(value));
            }
            for (all, distance) in all.iter_mut().zip(distances(item, truth)) {
                all.push(distance);
            }
            misfits += usize::from(item.marks.contains(&Mark::Misfit));
        }
    }
    assert!((129..=144).contains(&covered), "{covered} of 144 bounds hold the truth");
    assert!(misfits <= 2, "{misfits} of 72 sound items are marked");
    for all in all {
        let count = all.len() as f64;
        let mean = all.iter().sum::<f64>() / count;
        let square = all.iter().map(|one| one * one).sum::<f64>() / count;
        assert!(mean.abs() < 3.0 / count.sqrt(), "off by {mean:.2} standard errors");
        let most = 1.0 + 3.0 * (2.0 / count).sqrt();
        assert!((0.5..most).contains(&square), "spread {square:.2} times as wide as told");
    }
}

#[test]
fn items_that_do_not_follow_the_model_are_marked() {
    let mut random = Rand64::new(11);
    let mut world = world(&mut random);
    let oddities = [
        ("data-leakage-1", Truth::Band(0.9, 2.1), Mark::Misfit),
        ("serving-2", Truth::WrongKey, Mark::Misfit),
        ("writing-3", Truth::Flat(0.25), Mark::Weak),
    ];
    for (id, truth, _) in oddities {
        world.truths.insert(id.to_string(), truth);
    }
    let calibration = world.calibrate(&world.people(&mut random, 400));
    for (id, _, mark) in oddities {
        let item = found(&calibration, id);
        assert!(item.marks.contains(&mark), "{item:#?}");
    }
    let is_odd = |id: &str| oddities.iter().any(|(odd, ..)| *odd == id);
    let others = calibration.items.iter().filter(|item| !is_odd(&item.id));
    let misfits = others.filter(|item| item.marks.contains(&Mark::Misfit)).count();
    assert!(misfits <= 1, "{misfits} sound items are marked");
}

#[test]
fn the_order_of_records_moves_no_bit_and_a_sitting_counts_once() {
    let mut random = Rand64::new(21);
    let world = world(&mut random);
    let mut records = world.people(&mut random, 120);
    let calibration = world.calibrate(&records);
    assert_eq!((calibration.people, calibration.repeated, calibration.without_items), (120, 0, 0));
    // An older state of a sitting, a copy of another, and ratings alone.
    let mut older = records[5].clone();
    older.revision = 1;
    older.answers.items = Default::default();
    older.answers.items.insert("serving-0".to_string(), ItemAnswer::Skipped);
    let mut ratings = records[7].clone();
    ratings.answers.items = Default::default();
    records.extend([older, records[9].clone(), ratings]);
    for place in (1..records.len()).rev() {
        records.swap(place, (random.rand_float() * (place + 1) as f64) as usize);
    }
    let again = world.calibrate(&records);
    assert_eq!((again.people, again.repeated, again.without_items), (120, 2, 1));
    assert_eq!(again, Calibration { repeated: 2, without_items: 1, ..calibration });
}

#[test]
fn with_few_answers_only_their_number_is_told() {
    let mut random = Rand64::new(31);
    let world = world(&mut random);
    let mut records = world.people(&mut random, 110);
    let id = "serving-0";
    let keep = |record: &mut Record, most: &mut usize| {
        let mut items = rolefit::domain::order::Sorted::default();
        for (item, answer) in record.answers.items.iter() {
            *most = most.saturating_sub(usize::from(item == id));
            if item != id || *most > 0 {
                items.insert(item.to_string(), *answer);
            }
        }
        record.answers.items = items;
    };
    let mut most = LEAST_ANSWERS;
    records.iter_mut().for_each(|record| keep(record, &mut most));
    let calibration = world.calibrate(&records);
    let few: Vec<_> = calibration.few.iter().filter(|few| few.id == id).collect();
    assert_eq!(few.len(), 1);
    assert_eq!(few[0].answers, LEAST_ANSWERS - 1);
    assert!(calibration.items.iter().all(|item| item.id != id && item.answers >= LEAST_ANSWERS));
    let told = calibration.items.len() + calibration.few.len();
    assert_eq!(told, COMPETENCIES.len() * ITEMS);
    assert_eq!(world.calibrate(&[]).items, []);
}

/// Nobody answers an item wrong: the priors keep it where a person can still read it.
#[test]
fn an_item_that_all_answer_alike_does_not_run_away() {
    let mut random = Rand64::new(41);
    let world = world(&mut random);
    let mut records = world.people(&mut random, 120);
    let id = "writing-0";
    for record in &mut records {
        if record.answers.items.get(id).is_some() {
            record.answers.items.insert(id.to_string(), ItemAnswer::Chosen(1));
        }
    }
    let calibration = world.calibrate(&records);
    let item = found(&calibration, id);
    assert_eq!((item.best, item.unsure), (1.0, 0.0));
    assert!((-3.0..1.0).contains(&item.difficulty.value), "{item:#?}");
    assert!((0.3..4.0).contains(&item.discrimination.value), "{item:#?}");
    assert!(item.difficulty.standard_error.is_some_and(|spread| spread > 0.3));
}

/// A fresh folder for a test's files.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("more/.hidden")).expect("the folder can be made");
    folder
}

fn text(record: &Record) -> String {
    serde_json::Value::from(record.write()).to_string()
}

/// Both versions of the format, files, lines and folders; what cannot be read is told by name.
#[test]
fn every_way_to_give_results_is_read() {
    let mut random = Rand64::new(51);
    let people = world(&mut random).people(&mut random, 4);
    let folder = folder("calibration-inputs");
    let records = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/records");
    let version_1 = fs::read_to_string(records.join("v1-full.json")).expect("it is stored");
    let newer = text(&people[0]).replace("\"version\":2", "\"version\":99");
    let lines = [&text(&people[1]), "", "{", &text(&people[2])].join("\n");
    for (name, text) in [
        ("a.json", &*text(&people[0])),
        ("b.json", &version_1),
        ("c.json", "no result"),
        ("d.txt", "not looked at"),
        ("more/e.jsonl", &lines),
        ("more/f.JSON", &newer),
        ("more/.hidden/g.json", "not looked at"),
    ] {
        fs::write(folder.join(name), text).expect("it can be written");
    }
    let alone = folder.join("alone.ndjson");
    fs::write(&alone, text(&people[3])).expect("it can be written");
    let missing = folder.join("missing.json");
    let inputs = inputs::read(&[folder.clone(), alone.clone(), missing]);
    // The lines that stand alone are in the folder, too.
    assert_eq!(inputs.records.len(), 6);
    assert_eq!(inputs.records[0], people[0]);
    let told: Vec<&str> = inputs.left_out.iter().map(|one| one.name.as_str()).collect();
    let expected = ["c.json", "more/e.jsonl:3", "more/f.JSON", "missing.json"]
        .map(|name| folder.join(name).display().to_string());
    assert_eq!(told, expected);
    assert!(inputs.left_out.iter().all(|one| !one.why.is_empty()), "{:?}", inputs.left_out);
    assert!(inputs::read(&[alone]).left_out.is_empty());
}

#[test]
fn the_table_and_the_document_tell_the_same() {
    let mut random = Rand64::new(61);
    let world = world(&mut random);
    let calibration = world.calibrate(&world.people(&mut random, 90));
    let (told, few) = (&calibration.items, &calibration.few);
    assert!(!told.is_empty() && !few.is_empty());
    let text = table::table(&calibration, 2);
    let left_out = [inputs::LeftOut { name: "c.json".to_string(), why: "no JSON".to_string() }];
    let document = document::document(&calibration, &left_out);
    assert!(text.starts_with("Answers to items by 90 people. Left out: 2 that"), "{text}");
    for (place, item) in told.iter().enumerate() {
        let Estimate { value, standard_error, .. } = item.difficulty;
        let error = standard_error.expect("it has one");
        let row = text.lines().find(|line| line.starts_with(&format!("| {} ", item.id)));
        let difficulty = format!("| {value:.2} ± {error:.2} |");
        assert!(row.is_some_and(|row| row.contains(&difficulty)), "{text}");
        let told = &document["items"][place];
        assert_eq!((&told["id"], &told["answers"]), (&json!(item.id), &json!(item.answers)));
        assert_eq!(told["difficulty"]["standardError"], json!(error));
        assert_eq!(told["fit"]["chance"], json!(item.fit.probability));
    }
    for (place, one) in few.iter().enumerate() {
        assert!(!text.contains(&format!("| {} ", one.id)), "{text}");
        let expected = json!({ "id": one.id, "answers": one.answers });
        assert_eq!(document["notTold"][place], expected);
    }
    assert!(text.contains("Not told, with fewer than 50 answers: "), "{text}");
    assert_eq!(document["leftOut"]["unreadable"][0]["name"], "c.json");
    let means = calibration.shifts();
    assert!(means.iter().all(|shift| shift.items > 0 && shift.levels.abs() < 2.0), "{means:?}");
}
