//! What leaves the page and comes back: every record that ever left the house opens for ever,
//! nothing that a person said is lost, and whatever is no record is told clearly.

#[path = "support/arbitrary.rs"]
mod arbitrary;
mod support;

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use flate2::Compression;
use flate2::read::{DeflateDecoder, DeflateEncoder};
use proptest::prelude::*;
use rolefit::domain::assess::answer::{
    Answer, Answers, Claimed, ItemAnswer, Length, Said, Sources,
};
use rolefit::domain::assess::observation::{Evidence, Observation, Signal};
use rolefit::domain::assess::questions::open_questions;
use rolefit::domain::document::{Choice, Problem, ProblemKind};
use rolefit::domain::exchange::{self, Record, RoleSource, merge};
use rolefit::domain::fit::{Need, Needs};
use rolefit::domain::framework::{self, Framework};
use rolefit::domain::items::Bank;
use rolefit::domain::level::Level;
use rolefit::domain::order::Sorted;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::io::Read;
use support::{Wrong, json_files};

const LINK: &str = include_str!("records/v1-link.txt");

fn stored() -> Vec<(String, Value)> {
    json_files("tests/records")
        .into_iter()
        .filter(|(path, _)| path.starts_with("tests/records/v"))
        .collect()
}

/// A stored record of version 1 by the end of its name.
fn stored_as(name: &str) -> Value {
    stored_at(&format!("v1-{name}"))
}

/// A stored record by its name.
fn stored_at(name: &str) -> Value {
    let path = format!("tests/records/{name}.json");
    stored().into_iter().find(|(found, _)| *found == path).unwrap_or_else(|| panic!("no {path}")).1
}

fn read(document: Value) -> Result<Record, Vec<Problem>> {
    exchange::read(document.into())
}

fn open(document: Value) -> Record {
    read(document).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn write(record: &Record) -> Value {
    record.write().into()
}

fn level(number: u8) -> Level {
    Level::new(number).expect("0 to 4")
}

/// What the page's JavaScript does to make a link.
fn pack(text: &str) -> String {
    let mut packed = Vec::new();
    DeflateEncoder::new(text.as_bytes(), Compression::best())
        .read_to_end(&mut packed)
        .expect("memory is enough");
    BASE64_URL_SAFE_NO_PAD.encode(packed)
}

/// What the page's JavaScript does to open a link.
fn unpack(payload: &str) -> Value {
    let packed = BASE64_URL_SAFE_NO_PAD.decode(payload).expect("base64url without padding");
    let mut text = String::new();
    DeflateDecoder::new(packed.as_slice()).read_to_string(&mut text).expect("raw deflate");
    serde_json::from_str(&text).expect("JSON")
}

#[test]
fn stored_records_open_and_are_written_back_as_they_were() {
    let stored = stored();
    let mut wrong = Wrong::default();
    wrong.unless(stored.len() >= 6, || format!("only {} are stored", stored.len()));
    for (path, document) in stored {
        match read(document.clone()) {
            Ok(record) => {
                let written = write(&record);
                // An older record says the same in the newest version.
                let mut document = document;
                document["version"] = json!(exchange::VERSION);
                wrong.unless(written == document, || format!("{path}: is written as {written}"));
            }
            Err(problems) => wrong.unless(false, || format!("{path}: {problems:?}")),
        }
    }
    wrong.nothing();
}

#[test]
fn the_full_record_holds_what_it_says() {
    let record = open(stored_as("full"));
    assert_eq!(record.revision, 41);
    assert_eq!(
        record.role,
        Some(RoleSource::Address("https://example.org/roles/speech.json".to_string()))
    );
    let said = |id: &str| record.answers.ratings.get(id).cloned().unwrap_or_default();
    let answer = |said, evidence, note: &str| Answer { said, evidence, note: note.to_string() };
    for (id, expected) in [
        (
            "ml-fundamentals",
            answer(Some(Said::Level(level(3))), Evidence::Checkable, "github.com/example/asr"),
        ),
        ("feedback", answer(Some(Said::Level(level(0))), Evidence::None, "")),
        (
            "data-pipelines",
            answer(Some(Said::Level(level(4))), Evidence::Told, "Zeile 1\nZeile 2: 40 MB · ½"),
        ),
        ("leading-people", answer(Some(Said::Unsure), Evidence::None, "")),
        ("ownership", answer(Some(Said::Skipped), Evidence::None, "")),
        ("ai-curiosity", answer(None, Evidence::Told, "not decided yet")),
    ] {
        assert_eq!(said(id), expected, "{id}");
    }
    assert_eq!(record.answers.said_count(), 5);
    assert_eq!(
        record.trail,
        ["ml-fundamentals", "feedback", "data-pipelines", "leading-people", "ownership"]
    );
}

#[test]
fn the_full_record_of_version_2_holds_what_it_says() {
    let record = open(stored_at("v2-full"));
    assert_eq!(record.open.as_deref(), Some("names-two"));
    let Answers { ratings, items, names, length, seed, seen } = record.answers;
    assert_eq!(ratings.len(), 3);
    let items: Vec<(&str, ItemAnswer)> = items.iter().map(|(id, said)| (id, *said)).collect();
    let expected = [
        ("an-item-of-a-newer-bank", ItemAnswer::Chosen(0)),
        ("leakage-scaler-before-split", ItemAnswer::Chosen(3)),
        ("metrics-threshold", ItemAnswer::Unsure),
        ("owner-night-alert", ItemAnswer::Skipped),
    ];
    assert_eq!(items, expected);
    let names: Vec<(&str, &Claimed)> = names.iter().collect();
    let marked = Claimed::Marked(vec!["Docker".to_string(), "Crème Brûlée DB".to_string()]);
    assert_eq!(names, [("names-one", &marked), ("names-two", &Claimed::Skipped)]);
    assert_eq!((length, seed), (Some(Length::Full), Some(4_294_967_295)));
    let seen: Vec<&str> = seen.iter().map(|(id, ())| id).collect();
    assert_eq!(seen, ["an-item-of-practice", "metrics-threshold"]);
}

#[test]
fn a_record_of_version_1_has_no_items_and_no_length() {
    for name in ["full", "minimal", "own-role", "shipped-role"] {
        let Answers { items, names, length, seed, .. } = open(stored_as(name)).answers;
        assert!(
            items.is_empty() && names.is_empty() && length.is_none() && seed.is_none(),
            "{name}"
        );
    }
}

#[test]
fn items_that_no_bank_knows_are_kept_and_say_nothing() {
    let record = open(stored_at("v2-full"));
    let framework = renamed();
    assert_eq!(record.answers.observations(&framework, &Bank::default(), Sources::ALL), []);
    assert_eq!(record.answers.claims(&Bank::default()).shown, 0);
    assert_eq!(open(write(&record)).answers.items.len(), 4);
}

#[test]
fn a_role_of_ones_own_comes_back_as_it_was() {
    let document = stored_as("own-role");
    let Some(RoleSource::Document(role)) = open(document.clone()).role else {
        panic!("the record holds a role file");
    };
    assert_eq!(Value::from(role), document["role"]["document"]);
}

#[test]
fn a_stored_link_opens_the_same_record() {
    let record = open(unpack(LINK.trim()));
    assert_eq!(record, open(stored_as("full")).without_notes());
    assert_eq!(open(unpack(&pack(&write(&record).to_string()))), record);
}

#[test]
fn a_newer_version_is_told_whatever_else_it_holds() {
    for rest in [json!({}), json!({ "kind": "other", "answers": 7 }), stored_as("full")] {
        let mut document = rest;
        document["version"] = json!(3);
        let newer = ProblemKind::NewerVersion { found: 3, known: 2 };
        assert_eq!(read(document), Err(vec![Problem { path: "version".to_string(), kind: newer }]));
    }
}

fn minimal() -> Value {
    stored_as("minimal")
}

fn with(key: &str, value: Value) -> Value {
    let mut document = minimal();
    document[key] = value;
    document
}

fn with_answer(answer: Value) -> Value {
    with("answers", json!({ "feedback": answer }))
}

#[test]
fn what_is_no_record_is_told_with_its_place() {
    let many = |count: usize| -> Value {
        (0..count)
            .map(|place| (format!("c-{place}"), json!({ "said": "skipped", "evidence": "none" })))
            .collect()
    };
    let trail = |count: usize| -> Value { (0..count).map(|place| format!("c-{place}")).collect() };
    let note = |letter: &str, length: usize| {
        with_answer(json!({ "said": "unsure", "evidence": "none", "note": letter.repeat(length) }))
    };
    let mut wrong = Wrong::default();
    for (what, document, expected) in [
        ("a minimal record", minimal(), vec![]),
        ("200 answers", with("answers", many(200)), vec![]),
        ("a note of 4000 characters", note("é", 4000), vec![]),
        ("1200 in the trail", with("trail", trail(1200)), vec![]),
        ("a list", json!([]), vec![""]),
        ("a text", json!("rolefit-answers"), vec![""]),
        ("nothing", json!(null), vec![""]),
        ("an empty object", json!({}), vec!["version", "kind", "answers"]),
        (
            "a role file",
            json!({ "version": 1, "id": "a", "title": "A", "requirements": [] }),
            vec!["kind", "answers"],
        ),
        ("another kind", with("kind", json!("rolefit-role")), vec!["kind"]),
        ("a version that is a text", with("version", json!("1")), vec!["version"]),
        ("version 0", with("version", json!(0)), vec!["version"]),
        ("a revision below 0", with("revision", json!(-1)), vec!["revision"]),
        ("answers in a list", with("answers", json!([])), vec!["answers"]),
        ("201 answers", with("answers", many(201)), vec!["answers"]),
        ("1201 in the trail", with("trail", trail(1201)), vec!["trail"]),
        ("an open question that is no id", with("open", json!("a b")), vec!["open"]),
        ("a trail of no ids", with("trail", json!(["a b", 1])), vec!["trail[0]", "trail[1]"]),
        ("a note of 4001 characters", note("é", 4001), vec!["answers.feedback.note"]),
        ("an answer that is a number", with_answer(json!(3)), vec!["answers.feedback"]),
        ("an empty answer", with_answer(json!({})), vec!["answers.feedback.said"]),
        (
            "a word for said that nobody knows",
            with_answer(json!({ "said": "yes" })),
            vec!["answers.feedback.said"],
        ),
        (
            "a level without a number",
            with_answer(json!({ "said": "level" })),
            vec!["answers.feedback.level"],
        ),
        (
            "level 5",
            with_answer(json!({ "said": "level", "level": 5 })),
            vec!["answers.feedback.level"],
        ),
        (
            "level 2.5",
            with_answer(json!({ "said": "level", "level": 2.5 })),
            vec!["answers.feedback.level"],
        ),
        (
            "everything about an answer",
            with_answer(json!({ "said": "level", "level": "3", "evidence": "much", "note": 7 })),
            vec!["answers.feedback.level", "answers.feedback.evidence", "answers.feedback.note"],
        ),
        (
            "everything about an answer, the first word too",
            with_answer(json!({ "said": 1, "evidence": "much", "note": 7 })),
            vec!["answers.feedback.said", "answers.feedback.evidence", "answers.feedback.note"],
        ),
        (
            "items that say nothing known",
            with("items", json!({ "a": { "said": "yes" }, "b": 3, "c": { "said": "chosen" } })),
            vec!["items.a.said", "items.b", "items.c.option"],
        ),
        (
            "an option that no item has",
            with("items", json!({ "a": { "said": "chosen", "option": 21 } })),
            vec!["items.a.option"],
        ),
        (
            "names that are numbers",
            with(
                "names",
                json!({ "a": { "said": "marked", "marked": [1] }, "b": { "said": "marked" } }),
            ),
            vec!["names.a.marked[0]", "names.b.marked"],
        ),
        ("a length of two hours", with("length", json!("long")), vec!["length"]),
        ("a seed below 0", with("seed", json!(-1)), vec!["seed"]),
        ("a role that is a text", with("role", json!("ml-engineer")), vec!["role"]),
        (
            "a shipped role that is no id",
            with("role", json!({ "shipped": "../x" })),
            vec!["role.shipped"],
        ),
        (
            "an address without end",
            with("role", json!({ "address": "a".repeat(2001) })),
            vec!["role.address"],
        ),
        (
            "a role document that is a list",
            with("role", json!({ "document": [] })),
            vec!["role.document"],
        ),
    ] {
        let mut found: Vec<String> = read(document)
            .err()
            .unwrap_or_default()
            .into_iter()
            .map(|problem| problem.path)
            .collect();
        let mut expected = expected;
        found.sort();
        found.dedup();
        expected.sort_unstable();
        wrong.unless(found == expected, || {
            format!("{what}: complains about {found:?}, not {expected:?}")
        });
    }
    wrong.nothing();
}

#[test]
fn a_link_holds_neither_notes_nor_the_trail() {
    for (path, document) in stored() {
        let record = open(document);
        let bare = record.without_notes();
        let text = write(&bare).to_string();
        assert!(bare.trail.is_empty() && bare.open.is_none(), "{path}");
        assert!(bare.answers.ratings.iter().all(|(_, answer)| answer.note.is_empty()), "{path}");
        for (_, answer) in
            record.answers.ratings.iter().filter(|(_, answer)| !answer.note.is_empty())
        {
            let note = Value::from(answer.note.clone()).to_string();
            assert!(!text.contains(note.trim_matches('"')), "{path}: {note}");
        }
        let said = |record: &Record| -> Vec<(String, Option<Said>, Evidence)> {
            let said = record.answers.ratings.iter().filter(|(_, answer)| answer.said.is_some());
            said.map(|(id, answer)| (id.to_string(), answer.said, answer.evidence)).collect()
        };
        assert_eq!(said(&bare), said(&record), "{path}");
        assert_eq!((&bare.role, open(write(&bare))), (&record.role, bare.clone()), "{path}");
    }
}

/// Two competencies; the first was called `old` and `older` before.
fn renamed() -> Framework {
    let competency = |id: &str, formerly: &[&str]| {
        json!({
            "id": id, "dimension": "skills", "name": "A name", "summary": "A summary.", "formerly": formerly,
            "map": { "software": 1, "learning": 1 }, "levels": ["0", "1", "2", "3", "4"],
        })
    };
    let competencies = [competency("new", &["old", "older"]), competency("other", &[])];
    framework::read(json!({ "version": 1, "competencies": competencies }).into())
        .expect("a framework")
}

#[test]
fn answers_under_former_ids_still_count() {
    let framework = renamed();
    let rated = |number| Answer { said: Some(Said::Level(level(number))), ..Answer::default() };
    for (given, counts) in [
        (vec![("old", 3)], Some(3)),
        (vec![("older", 2)], Some(2)),
        (vec![("older", 2), ("old", 3)], Some(3)),
        (vec![("old", 3), ("new", 1)], Some(1)),
        (vec![("oldest", 3)], None),
    ] {
        let mut record = Record::default();
        given
            .iter()
            .for_each(|(id, number)| record.answers.ratings.insert(id.to_string(), rated(*number)));
        // It counts after a journey through a file, too.
        let answers = open(write(&record)).answers;
        assert_eq!(
            answers.said(&framework, 0),
            counts.map(|number| Said::Level(level(number))),
            "{given:?}"
        );
        let signal = |number| Signal::Rating { level: level(number), evidence: Evidence::None };
        let observed = counts.map(|number| Observation { competency: 0, signal: signal(number) });
        assert_eq!(
            answers.observations(&framework, &Bank::default(), Sources::ALL),
            observed.into_iter().collect::<Vec<_>>(),
            "{given:?}"
        );
        let needs = (0..2).filter_map(|place| Need::new(place, level(2), 1, 0)).collect();
        let needs = Needs::new(needs, [None; 3]);
        let open: Vec<usize> = open_questions(&framework, &needs, &answers).collect();
        assert_eq!(open.contains(&0), counts.is_none(), "{given:?}");
    }
}

fn answer() -> impl Strategy<Value = Answer> {
    let said = prop_oneof![
        (0u8..5).prop_map(|number| Some(Said::Level(level(number)))),
        Just(Some(Said::Unsure)),
        Just(Some(Said::Skipped)),
        Just(None),
    ];
    let evidence = prop::sample::select(&Evidence::ALL[..]);
    (said, evidence, "[a-c]{0,2}").prop_map(|(said, evidence, note)| Answer {
        said,
        evidence,
        note,
    })
}

fn role_source() -> impl Strategy<Value = Option<RoleSource>> {
    let id = || prop::sample::select(vec!["a", "b", "c"]).prop_map(str::to_string);
    prop::option::of(prop_oneof![
        id().prop_map(RoleSource::Shipped),
        id().prop_map(RoleSource::Address),
        id().prop_map(|id| RoleSource::Document(json!({ "id": id }).into())),
    ])
}

fn item_answer() -> impl Strategy<Value = ItemAnswer> {
    prop_oneof![
        (0..6_u8).prop_map(ItemAnswer::Chosen),
        Just(ItemAnswer::Unsure),
        Just(ItemAnswer::Skipped),
    ]
}

fn claimed() -> impl Strategy<Value = Claimed> {
    prop_oneof![
        prop::collection::vec("[A-C]", 0..3).prop_map(Claimed::Marked),
        Just(Claimed::Skipped),
    ]
}

fn sorted<V>(entries: impl IntoIterator<Item = (String, V)>) -> Sorted<V> {
    let mut sorted = Sorted::default();
    entries.into_iter().for_each(|(id, entry)| sorted.insert(id, entry));
    sorted
}

fn any_answers() -> impl Strategy<Value = Answers> {
    let ratings = prop::collection::btree_map("[a-e]", answer(), 0..5).prop_map(sorted);
    let items = prop::collection::btree_map("[f-i]", item_answer(), 0..4).prop_map(sorted);
    let names = prop::collection::btree_map("[j-k]", claimed(), 0..3).prop_map(sorted);
    let length = prop::option::of(prop::sample::select(Length::ALL));
    let seen = prop::collection::btree_map("[f-m]", Just(()), 0..4).prop_map(sorted);
    (ratings, items, names, length, any::<Option<u32>>(), seen).prop_map(
        |(ratings, items, names, length, seed, seen)| Answers {
            ratings,
            items,
            names,
            length,
            seed,
            seen,
        },
    )
}

fn record() -> impl Strategy<Value = Record> {
    let trail = prop::collection::btree_set("[a-k]", 0..5)
        .prop_map(|ids| ids.into_iter().collect::<Vec<_>>());
    let open = prop::option::of("[a-k]");
    (any::<u32>(), role_source(), any_answers(), trail.prop_shuffle(), open).prop_map(
        |(revision, role, answers, trail, open)| Record {
            revision,
            role,
            answers,
            trail,
            open,
            ..Record::default()
        },
    )
}

/// A record that began as another: some of its answers changed, some gone, some new.
fn changed(base: Record) -> impl Strategy<Value = Record> {
    (record(), prop::collection::vec(any::<bool>(), 40)).prop_map(move |(other, changes)| {
        let mut changes = changes.into_iter();
        let mut from = || changes.next().unwrap_or_default();
        let role = if from() { &other } else { &base }.role.clone();
        let (here, there) = (&base.answers, &other.answers);
        let answers = Answers {
            ratings: mixed(&here.ratings, &there.ratings, &mut from),
            items: mixed(&here.items, &there.items, &mut from),
            names: mixed(&here.names, &there.names, &mut from),
            length: if from() { here.length } else { there.length },
            seed: if from() { here.seed } else { there.seed },
            seen: mixed(&here.seen, &there.seen, &mut from),
        };
        Record { role, answers, ..other }
    })
}

/// Each entry from one of two sides.
fn mixed<V: Clone>(
    here: &Sorted<V>,
    there: &Sorted<V>,
    from: &mut impl FnMut() -> bool,
) -> Sorted<V> {
    let ids: BTreeSet<&str> = here.iter().chain(there.iter()).map(|(id, _)| id).collect();
    let chosen = ids.into_iter().filter_map(|id| {
        let side = if from() { there } else { here };
        Some((id.to_string(), side.get(id)?.clone()))
    });
    sorted(chosen.collect::<Vec<_>>())
}

fn two_tabs() -> impl Strategy<Value = (Record, Record, Record)> {
    record().prop_flat_map(|base| (Just(base.clone()), changed(base.clone()), changed(base)))
}

/// Each entry is taken from the side that changed it.
fn holds_both<V: Clone + PartialEq + std::fmt::Debug>(
    base: &Sorted<V>,
    mine: &Sorted<V>,
    theirs: &Sorted<V>,
    merged: &Sorted<V>,
) -> Result<(), TestCaseError> {
    for (id, _) in base.iter().chain(mine.iter()).chain(theirs.iter()) {
        let [before, here, there, after] = [base, mine, theirs, merged].map(|side| side.get(id));
        prop_assert_eq!(after, if here == before { there } else { here }, "{}", id);
    }
    Ok(())
}

const KEYS: [&str; 26] = [
    "seen",
    "items",
    "names",
    "chosen",
    "option",
    "marked",
    "length",
    "seed",
    "version",
    "kind",
    "rolefit-answers",
    "revision",
    "role",
    "shipped",
    "address",
    "document",
    "answers",
    "said",
    "level",
    "skipped",
    "unsure",
    "evidence",
    "checkable",
    "note",
    "trail",
    "open",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn records_survive_writing_and_reading(record in record()) {
        prop_assert_eq!(read(write(&record)), Ok(record));
    }

    #[test]
    fn nothing_makes_the_reader_panic(document in arbitrary::json(&KEYS)) {
        let _ = read(document.clone());
        let mut whole = minimal();
        whole["answers"] = json!({ "feedback": document.clone() });
        let _ = read(whole.clone());
        whole["answers"] = json!({});
        whole["items"] = json!({ "leak": document.clone() });
        whole["names"] = json!({ "page": document.clone() });
        let _ = read(whole.clone());
        whole["items"] = json!({});
        whole["names"] = json!({});
        whole["role"] = document;
        if let Ok(record) = read(whole) {
            prop_assert_eq!(read(write(&record)), Ok(record));
        }
    }

    #[test]
    fn merging_loses_nothing_that_only_one_side_changed((base, mine, theirs) in two_tabs()) {
        let merged = merge(&base, &mine, &theirs);
        let ids = [&base, &mine, &theirs].into_iter().flat_map(|record| record.answers.ratings.iter());
        for (id, _) in ids {
            let [before, here, there, after] = [&base, &mine, &theirs, &merged].map(|record| record.answers.ratings.get(id));
            prop_assert_eq!(after, if here == before { there } else { here }, "{}", id);
        }
        holds_both(&base.answers.items, &mine.answers.items, &theirs.answers.items, &merged.answers.items)?;
        holds_both(&base.answers.names, &mine.answers.names, &theirs.answers.names, &merged.answers.names)?;
        holds_both(&base.answers.seen, &mine.answers.seen, &theirs.answers.seen, &merged.answers.seen)?;
        let lengths = [&base, &mine, &theirs].map(|record| record.answers.length);
        prop_assert_eq!(merged.answers.length, if lengths[1] == lengths[0] { lengths[2] } else { lengths[1] });
        let seeds = [&base, &mine, &theirs].map(|record| record.answers.seed);
        prop_assert_eq!(merged.answers.seed, if seeds[1] == seeds[0] { seeds[2] } else { seeds[1] });
        prop_assert_eq!(&merged.role, if mine.role == base.role { &theirs.role } else { &mine.role });
        prop_assert_eq!(&merged.open, if mine.open == base.open { &theirs.open } else { &mine.open });
        prop_assert!(merged.revision >= mine.revision.max(theirs.revision));
        let trail = |record: &Record| record.trail.iter().cloned().collect::<BTreeSet<_>>();
        let both: BTreeSet<String> = trail(&mine).union(&trail(&theirs)).cloned().collect();
        prop_assert_eq!(trail(&merged), both);
        prop_assert_eq!(merged.trail.len(), trail(&merged).len());
    }

    #[test]
    fn merging_with_itself_changes_nothing((base, mine, _) in two_tabs()) {
        prop_assert_eq!(merge(&mine, &mine, &mine), mine.clone());
        prop_assert_eq!(merge(&base, &mine, &mine), mine.clone());
        prop_assert_eq!(merge(&base, &mine, &base).answers, mine.answers.clone());
        prop_assert_eq!(merge(&base, &base, &mine).answers, mine.answers);
    }
}
