//! The bank of items: the published schema and the reader say the same, every problem names its
//! place, and an answer means what the model says. The shipped items are held to it as well.

#[path = "support/arbitrary.rs"]
mod arbitrary;
mod support;

use proptest::prelude::*;
use rolefit::domain::assess::answer::{Answers, Claimed, ItemAnswer, Sources};
use rolefit::domain::assess::item::Item as Knowledge;
use rolefit::domain::assess::judgement::Judgement;
use rolefit::domain::assess::observation::Signal;
use rolefit::domain::document::Problem;
use rolefit::domain::framework::{self, Framework};
use rolefit::domain::items::line::{LOOKS, numbers};
use rolefit::domain::items::{self, Bank, Exhibit, Item, Kind, Model, OverClaiming, Topic};
use rolefit::domain::role::{Data, Family};
use serde_json::{Value, json};
use std::path::Path;
use support::{Wrong, json_files};

fn schema() -> jsonschema::Validator {
    let files = json_files("assets/schema");
    let found = files.iter().find(|(path, _)| path.ends_with("/items.v1.json"));
    jsonschema::draft202012::new(&found.expect("it is published").1).expect("the schema is valid")
}

fn sample() -> Value {
    file("tests/items/sample-splits.json")
}

fn file(path: &str) -> Value {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path));
    serde_json::from_str(&text.expect("the file is there")).expect("it is JSON")
}

/// The shipped topics, where there are any.
fn shipped() -> Vec<(String, Value)> {
    if !Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/items").is_dir() {
        return Vec::new();
    }
    let files = json_files("assets/items").into_iter();
    // What is no topic stands beside the topics: names, and the record of reviews.
    files.filter(|(_, document)| document["items"].is_array()).collect()
}

fn read(document: Value) -> Result<Topic, Vec<Problem>> {
    items::read(document.into())
}

fn topic() -> Topic {
    read(sample()).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn bank() -> Bank {
    let mut bank = Bank::default();
    bank.add(vec![topic()]);
    bank.add_names(items::read_names(file("tests/items/names.json").into()).expect("pages"));
    bank
}

/// A framework of the sample's competencies.
fn framework() -> Framework {
    let competency = |id: &str| {
        json!({
            "id": id, "dimension": "skills", "name": "A name", "summary": "A summary.",
            "map": { "software": 1, "learning": 1 }, "levels": ["0", "1", "2", "3", "4"],
        })
    };
    let ids = ["data-intuition", "problem-choice", "training-diagnosis"];
    framework::read(json!({ "version": 1, "competencies": ids.map(competency) }).into())
        .expect("a framework")
}

#[test]
fn every_topic_fits_the_schema_and_is_read() {
    let schema = schema();
    let mut wrong = Wrong::default();
    for (path, document) in shipped().into_iter().chain([("sample".to_string(), sample())]) {
        for error in schema.iter_errors(&document) {
            wrong.unless(false, || format!("{path}: {}: {error}", error.instance_path()));
        }
        if let Err(problems) = read(document) {
            problems
                .iter()
                .for_each(|problem| wrong.unless(false, || format!("{path}: {problem}")));
        }
    }
    wrong.nothing();
}

#[test]
fn what_the_file_says_is_what_is_read() {
    let Topic { id, name, items } = topic();
    assert_eq!(
        (id.as_str(), name.as_str(), items.len()),
        ("sample-splits", "Splits and checks", 4)
    );
    let [scaled, slices, curves, calls] = items.try_into().expect("four");
    let scaled: Item = scaled;
    assert_eq!(
        (scaled.kind, scaled.best(), scaled.topic.as_str()),
        (Kind::Knowledge, 0, "Splits and checks")
    );
    assert_eq!((scaled.difficulty, scaled.seconds), (1.1, 40.0));
    assert_eq!(scaled.options.iter().map(|option| option.grade).collect::<Vec<_>>(), [3, 0, 0]);
    assert!(matches!(&scaled.exhibit, Some(Exhibit::Code { lines, .. }) if lines.len() == 3));
    let Some(Exhibit::Table { head, rows, .. }) = &slices.exhibit else { panic!("a table") };
    assert_eq!((head.len(), rows[1][1].as_str()), (2, "0.41"));
    let Some(Exhibit::Figure { series, text, .. }) = &curves.exhibit else { panic!("a figure") };
    assert_eq!((series[1].points[3], text.is_empty()), ((4.0, 2.9), false));
    assert_eq!(calls.kind, Kind::Judgement);
    assert_eq!(calls.options.iter().map(|option| option.grade).collect::<Vec<_>>(), [1, 2, 3, 0]);
    assert!(scaled.suits(Family::MlEngineer, &[Data::Tabular, Data::Text]));
    assert!(!scaled.suits(Family::MlEngineer, &[Data::Text]));
    assert!(!scaled.suits(Family::DevOps, &[Data::Tabular]));
    assert!(scaled.suits(Family::Other, &[Data::Tabular]) && calls.suits(Family::DevOps, &[]));
}

/// A change to the sample, and the place that a problem is told at; none where it is fine.
fn changes() -> Vec<(&'static str, Value, Option<&'static str>)> {
    let long = |length: usize| json!("é".repeat(length));
    vec![
        ("/version", json!(2), Some("version")),
        ("/topic", json!("Sample splits"), Some("topic")),
        ("/name", json!(""), Some("name")),
        ("/items", json!([]), Some("items")),
        ("/items/0/id", json!("Splits"), Some("items[0].id")),
        ("/items/0/kind", json!("opinion"), Some("items[0].kind")),
        ("/items/0/competency", json!("data intuition"), Some("items[0].competency")),
        ("/items/0/difficulty", json!(0), None),
        ("/items/0/difficulty", json!(4), None),
        ("/items/0/difficulty", json!(4.01), Some("items[0].difficulty")),
        ("/items/0/difficulty", json!(-0.01), Some("items[0].difficulty")),
        ("/items/0/difficulty", json!("2"), Some("items[0].difficulty")),
        ("/items/0/seconds", json!(9), Some("items[0].seconds")),
        ("/items/0/seconds", json!(10), None),
        ("/items/0/seconds", json!(180), None),
        ("/items/0/seconds", json!(181), Some("items[0].seconds")),
        ("/items/0/seconds", json!(40.5), Some("items[0].seconds")),
        ("/items/0/stem", long(900), None),
        ("/items/0/stem", long(901), Some("items[0].stem")),
        ("/items/0/because", long(301), Some("items[0].because")),
        ("/items/0/explanation", json!(null), Some("items[0].explanation")),
        ("/items/0/read", long(301), Some("items[0].read")),
        ("/items/0/families", json!(["plumber"]), Some("items[0].families[0]")),
        ("/items/0/specialisms", json!(["tabular", "smells"]), Some("items[0].specialisms[1]")),
        ("/items/0/code/lines", Value::from(vec!["x"; 14]), None),
        ("/items/0/code/lines", Value::from(vec!["x"; 15]), Some("items[0].code.lines")),
        ("/items/0/code/lines/0", long(73), Some("items[0].code.lines[0]")),
        ("/items/0/code/language", json!(3), Some("items[0].code.language")),
        ("/items/0/options/0/text", long(301), Some("items[0].options[0].text")),
        ("/items/0/options/1/why", json!(""), Some("items[0].options[1].why")),
        ("/items/0/options/1/right", json!(true), Some("items[0].options")),
        ("/items/0/options/0/right", json!(false), Some("items[0].options")),
        ("/items/0/options/0/right", json!(1), Some("items[0].options[0].right")),
        ("/items/1/table/caption", json!(""), Some("items[1].table.caption")),
        ("/items/1/table/head", json!(["one"]), Some("items[1].table.head")),
        ("/items/1/table/head", Value::from(vec!["x"; 9]), Some("items[1].table.head")),
        ("/items/1/table/rows/1/1", json!(0.41), Some("items[1].table.rows[1][1]")),
        ("/items/2/figure/text", json!(""), Some("items[2].figure.text")),
        ("/items/2/figure/series", json!([]), Some("items[2].figure.series")),
        ("/items/2/figure/series/0/name", json!(1), Some("items[2].figure.series[0].name")),
        (
            "/items/2/figure/series/0/points/2",
            json!([3]),
            Some("items[2].figure.series[0].points[2]"),
        ),
        (
            "/items/2/figure/series/0/points/2",
            json!([3, "x"]),
            Some("items[2].figure.series[0].points[2][1]"),
        ),
        (
            "/items/2/figure/series/0/points/2",
            json!([3, 1e10]),
            Some("items[2].figure.series[0].points[2][1]"),
        ),
        ("/items/3/options/0/grade", json!(4), Some("items[3].options[0].grade")),
        ("/items/3/options/0/grade", json!(3), Some("items[3].options")),
        ("/items/3/options/2/grade", json!(2), Some("items[3].options")),
        (
            "/items/3/options/0",
            json!({ "text": "a", "why": "b" }),
            Some("items[3].options[0].grade"),
        ),
    ]
}

/// Two lines of a figure differ in their names, their marks and their strokes, whatever their
/// colours; and whoever does not see it is told every number, besides the words.
#[test]
fn no_figure_rests_on_colour_and_each_tells_its_numbers() {
    let (mut wrong, mut seen) = (Wrong::default(), 0);
    let topics = shipped().into_iter().chain([("the sample".to_string(), sample())]);
    let items = topics.flat_map(|(path, document)| {
        let topic = read(document).unwrap_or_else(|problems| panic!("{path}: {problems:?}"));
        topic.items
    });
    for Item { id, exhibit, .. } in items {
        let Some(Exhibit::Figure { series, text, .. }) = exhibit else {
            continue;
        };
        seen += 1;
        wrong.unless(series.len() <= LOOKS.len(), || format!("{id}: a line without a look"));
        for (place, (one, look)) in series.iter().zip(LOOKS).enumerate() {
            for (other, other_look) in series.iter().zip(LOOKS).take(place) {
                let is_apart = one.name != other.name
                    && look.mark != other_look.mark
                    && look.dashes != other_look.dashes;
                wrong.unless(is_apart, || format!("{id}: {} and {}", one.name, other.name));
            }
        }
        let told: Vec<(f64, f64)> = (0..series.len())
            .flat_map(|line| numbers(&series).into_iter().map(move |at| (at.x, at.heights[line])))
            .filter_map(|(x, height)| Some((x, height?)))
            .collect();
        let drawn: Vec<(f64, f64)> = series.iter().flat_map(|line| line.points.clone()).collect();
        wrong.unless(told == drawn, || format!("{id}: draws {drawn:?} and tells {told:?}"));
        wrong.unless(!text.is_empty(), || format!("{id}: no words"));
    }
    wrong.nothing();
    assert!(seen >= 10, "only {seen} figures");
}

#[test]
fn the_schema_and_the_reader_refuse_the_same() {
    let schema = schema();
    let mut wrong = Wrong::default();
    for (pointer, value, place) in changes() {
        let mut document = sample();
        *document.pointer_mut(pointer).expect("it is in the sample") = value.clone();
        let problems = read(document.clone()).err().unwrap_or_default();
        let told: Vec<&str> = problems.iter().map(|problem| problem.path.as_str()).collect();
        wrong.unless(
            told.iter().any(|path| Some(*path) == place) || told.is_empty() && place.is_none(),
            || format!("{pointer} = {value}: told at {told:?}, not {place:?}"),
        );
        wrong.unless(schema.is_valid(&document) == place.is_none(), || {
            format!("{pointer} = {value}: the schema and the reader differ")
        });
    }
    wrong.nothing();
}

#[test]
fn what_must_be_there_is_told_all_at_once() {
    let problems = read(json!({ "items": [{ "table": { "head": ["a", "b"], "rows": [["1"]] } }] }));
    let told: Vec<String> =
        problems.err().unwrap_or_default().into_iter().map(|problem| problem.path).collect();
    let expected = [
        "version",
        "topic",
        "name",
        "items[0].id",
        "items[0].kind",
        "items[0].competency",
        "items[0].difficulty",
        "items[0].seconds",
        "items[0].stem",
        "items[0].table.caption",
        "items[0].table.rows[0]",
        "items[0].options",
        "items[0].explanation",
        "items[0].read",
    ];
    assert_eq!(told, expected);
}

#[test]
fn every_required_field_of_the_schema_is_one_of_the_reader() {
    let schema = schema();
    let mut wrong = Wrong::default();
    for (pointer, keys) in [
        ("", vec!["version", "topic", "name", "items"]),
        (
            "/items/0",
            vec![
                "id",
                "kind",
                "competency",
                "difficulty",
                "because",
                "seconds",
                "stem",
                "code",
                "options",
                "explanation",
                "read",
                "families",
                "specialisms",
            ],
        ),
        ("/items/0/options/0", vec!["text", "why", "right"]),
        ("/items/0/code", vec!["language", "lines"]),
        ("/items/1/table", vec!["caption", "head", "rows"]),
        ("/items/2/figure", vec!["title", "x", "y", "series", "text"]),
        ("/items/2/figure/series/0", vec!["name", "points"]),
        ("/items/3/options/1", vec!["text", "why", "grade"]),
    ] {
        for key in keys {
            let mut document = sample();
            let object = document.pointer_mut(pointer).and_then(Value::as_object_mut);
            assert!(object.expect("an object").remove(key).is_some(), "{pointer} has no {key}");
            let (by_schema, by_reader) = (schema.is_valid(&document), read(document).is_ok());
            wrong.unless(by_schema == by_reader, || {
                format!("{pointer} without {key}: schema {by_schema}, reader {by_reader}")
            });
        }
    }
    wrong.nothing();
}

#[test]
fn names_are_read_and_unknown_foils_told() {
    let bank = bank();
    let page = bank.names("page-models").expect("it was added");
    let names: Vec<(&str, bool)> =
        page.names.iter().map(|name| (name.text.as_str(), name.real)).collect();
    let expected = [
        ("PyTorch", true),
        ("MLflow", true),
        ("XGBoost", true),
        ("Driftlane", false),
        ("Quellbase", false),
    ];
    assert_eq!(names, expected);
    assert!(page.suits(Family::DevOps) && page.seconds() == 13.5);
    assert!(!bank.names("page-data").expect("it was added").suits(Family::DevOps));
    let mut document = file("tests/items/names.json");
    document["pages"][1]["foils"][0] = json!("nobody");
    let problems = items::read_names(document.into()).expect_err("a foil is missing");
    assert_eq!(problems[0].path, "pages[1].foils[0]");
}

#[test]
fn an_answer_shows_what_the_model_says() {
    let (bank, framework) = (bank(), framework());
    let knowledge = Knowledge { discrimination: 1.2, difficulty: 2.4, guessing: 0.25 };
    let judgement = Judgement { discrimination: 0.5, difficulty: 1.2 - 1.5, options: [1; 4] };
    let item = |right| Signal::Item { item: knowledge, right };
    let action = |grade| Signal::Judgement { item: judgement, grade };
    for (id, answer, expected) in [
        ("splits-slices", ItemAnswer::Chosen(2), Some((0, item(true)))),
        ("splits-slices", ItemAnswer::Chosen(0), Some((0, item(false)))),
        ("splits-slices", ItemAnswer::Chosen(9), None),
        ("splits-slices", ItemAnswer::Unsure, Some((0, item(false)))),
        ("splits-slices", ItemAnswer::Skipped, Some((0, item(false)))),
        ("call-list", ItemAnswer::Chosen(2), Some((1, action(3)))),
        ("call-list", ItemAnswer::Chosen(3), Some((1, action(0)))),
        ("call-list", ItemAnswer::Skipped, Some((1, action(1)))),
        ("of-a-newer-bank", ItemAnswer::Chosen(0), None),
    ] {
        let mut answers = Answers::default();
        answers.items.insert(id.to_string(), answer);
        let seen = answers.observations(&framework, &bank, Sources::ALL);
        let found = seen.first().map(|seen| (seen.competency, seen.signal));
        assert_eq!(found, expected, "{id} {answer:?}");
        let covered = answers.covered(&framework, &bank);
        assert_eq!(covered.iter().position(|covered| *covered), expected.map(|(place, _)| place));
    }
}

/// A wrong answer and an admission weigh the same: 1 − P and 1 − P without guessing differ by the
/// factor 1 − c at every level.
#[test]
fn not_knowing_weighs_what_a_wrong_answer_weighs() {
    let Model::Knowledge(item) = Model::of(bank().item("splits-slices").expect("it was added"))
    else {
        panic!("a knowledge item");
    };
    let honest = Knowledge { guessing: 0.0, ..item };
    for tenth in 0..=40 {
        let level = f64::from(tenth) / 10.0;
        let (wrong, unsure) =
            (1.0 - item.probability_right(level), 1.0 - honest.probability_right(level));
        assert!((wrong - (1.0 - item.guessing) * unsure).abs() < 1e-12);
    }
}

#[test]
fn marks_are_counted_over_pages_and_skipped_pages_are_not() {
    let bank = bank();
    let mut answers = Answers::default();
    let marked =
        |names: &[&str]| Claimed::Marked(names.iter().map(|name| (*name).to_string()).collect());
    answers
        .names
        .insert("page-models".to_string(), marked(&["PyTorch", "Driftlane", "Unheard of"]));
    let claims = answers.claims(&bank);
    assert_eq!((claims.marked, claims.shown), (1, 2));
    answers.names.insert("page-data".to_string(), marked(&["Quellbase"]));
    let claims = answers.claims(&bank);
    assert_eq!((claims.marked, claims.shown), (2, 3));
    answers.names.insert("page-data".to_string(), Claimed::Skipped);
    answers.names.insert("page-of-tomorrow".to_string(), marked(&["Quellbase"]));
    assert_eq!(answers.claims(&bank).shown, 2);
}

/// Values computed by another program (Python's `NormalDist`), rounded to six decimals.
#[test]
fn indices_of_over_claiming_are_those_of_the_reference() {
    let reference = file("tests/reference/overclaiming.json");
    let rows = reference["rows"].as_array().expect("rows");
    assert!(rows.len() >= 5);
    for row in rows {
        let count = |key: &str| {
            row[key].as_u64().and_then(|count| u32::try_from(count).ok()).expect("a count")
        };
        let indices = OverClaiming {
            hits: count("hits"),
            real: count("n_real"),
            false_alarms: count("false_alarms"),
            foils: count("n_foils"),
        };
        for (key, found) in [
            ("d_prime", indices.sensitivity()),
            ("criterion_c", indices.criterion()),
            ("difference_score", indices.difference()),
            ("yes_rate", indices.yes_rate()),
        ] {
            let expected = row[key].as_f64().expect("a number");
            assert!((found - expected).abs() < 1e-6, "{key}: {found}, expected {expected}");
        }
    }
}

#[test]
fn what_is_added_joins_the_rest_and_replaces_what_it_renews() {
    let mut bank = bank();
    let mut changed = topic();
    changed.items.truncate(1);
    changed.items[0].seconds = 90.0;
    bank.add(vec![changed]);
    assert_eq!(bank.items().count(), 4);
    assert_eq!(bank.item("splits-scaled-first").map(|item| item.seconds), Some(90.0));
    let packed = items::read_packed(json!({ "version": 1, "topics": [sample()] }).into());
    assert_eq!(packed, Ok(vec![topic()]));
}

const KEYS: [&str; 12] = [
    "version",
    "topic",
    "name",
    "items",
    "kind",
    "knowledge",
    "judgement",
    "options",
    "right",
    "grade",
    "figure",
    "points",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn nothing_makes_the_reader_panic(document in arbitrary::json(&KEYS)) {
        let _ = read(document.clone());
        let _ = items::read_names(document.clone().into());
        for pointer in ["/items", "/items/0", "/items/0/options", "/items/1/table", "/items/2/figure/series"] {
            let mut whole = sample();
            *whole.pointer_mut(pointer).expect("it is in the sample") = document.clone();
            let _ = read(whole);
        }
    }
}
