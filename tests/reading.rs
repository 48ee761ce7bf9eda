//! Whole postings of our own invention, read against their labels (`docs/evaluation.md` tells the
//! format), and any text at all, which must come out whole.

use proptest::prelude::*;
use rolefit::domain::document::Choice;
use rolefit::domain::posting::lexicon::Lexicon;
use rolefit::domain::posting::read::{Reading, read};
use rolefit::domain::role::{self, Ask, AskKind};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::shipped);

/// Every posting with its label.
fn postings() -> Vec<(String, String, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/postings");
    let files = std::fs::read_dir(&folder).expect("the folder is there");
    let mut labels: Vec<PathBuf> = files.map(|file| file.expect("a file").path()).collect();
    labels.retain(|file| file.extension().is_some_and(|extension| extension == "json"));
    labels.sort();
    let whole = |label: PathBuf| {
        let text = std::fs::read_to_string(&label).expect("a label is read");
        let label: Value = serde_json::from_str(&text).expect("a label is JSON");
        let name = label["file"].as_str().expect("a label names its posting").to_string();
        let posting = std::fs::read_to_string(folder.join(&name)).expect("the posting is there");
        (name, posting, label["role"].clone())
    };
    labels.into_iter().map(whole).collect()
}

/// An ask as it is compared: name, required, years, and the names that can stand for it.
type Plain = (String, bool, Option<u64>, BTreeSet<String>);

fn canonical(name: &str) -> String {
    let found = LEXICON.find(name).and_then(|place| LEXICON.entries.get(place));
    found.map_or(name, |entry| entry.name.as_str()).to_string()
}

fn plain<A>(
    asks: &[A],
    name: impl Fn(&A) -> String,
    group: impl Fn(&A) -> Option<u64>,
    rest: impl Fn(&A) -> (bool, Option<u64>),
) -> Vec<Plain> {
    let mut groups: BTreeMap<u64, BTreeSet<String>> = BTreeMap::new();
    for ask in asks {
        if let Some(group) = group(ask) {
            groups.entry(group).or_default().insert(name(ask));
        }
    }
    let with = |ask: &A| group(ask).and_then(|group| groups.get(&group).cloned());
    let mut plain: Vec<Plain> = asks
        .iter()
        .map(|ask| {
            let (required, years) = rest(ask);
            (name(ask), required, years, with(ask).unwrap_or_default())
        })
        .collect();
    plain.sort();
    plain
}

#[test]
fn tools_are_read_with_alternatives_and_years() {
    for (file, posting, label) in postings() {
        let reading = read(&posting, &LEXICON);
        let is_plain = |kind: &str| kind == "tool" || kind == "experience" || kind == "language";
        let asks: Vec<&Ask> =
            reading.role.asks.iter().filter(|ask| is_plain(ask.kind.word())).collect();
        let found = plain(
            &asks,
            |ask| ask.name.clone(),
            |ask| ask.any_of.map(u64::from),
            |ask| (ask.required, ask.min_years.map(u64::from)),
        );
        let labelled = label["asks"].as_array().expect("asks are a list");
        let labelled: Vec<&Value> = labelled
            .iter()
            .filter(|ask| is_plain(ask["kind"].as_str().unwrap_or_default()))
            .collect();
        let expected = plain(
            &labelled,
            |ask| canonical(ask["name"].as_str().unwrap_or_default()),
            |ask| ask["anyOf"].as_u64(),
            |ask| (ask["required"] == true, ask["minYears"].as_u64()),
        );
        assert_eq!(found, expected, "{file}");
    }
}

#[test]
fn the_other_fields_are_read() {
    for (file, posting, label) in postings() {
        let role = read(&posting, &LEXICON).role;
        // Dashes of all kinds are one in what is read.
        let title = label["title"].as_str().unwrap_or_default().replace('–', "-");
        let found = role.title.to_lowercase();
        assert!(found.contains(&title.to_lowercase()), "{file}: {found}, not {title}");
        assert_eq!(role.family.word(), label["family"], "{file}");
        assert_eq!(role.seniority.word(), label["seniority"], "{file}");
        let degree = role.credentials.degree.map(|degree| degree.min.word());
        assert_eq!(degree, label["credentials"]["degree"]["min"].as_str(), "{file}");
        let pay = role.logistics.pay.unwrap_or_default();
        let pay = (pay.min.map(u64::from), pay.max.map(u64::from), pay.currency);
        let told = &label["logistics"]["pay"];
        let currency = told["currency"].as_str().map(str::to_string);
        assert_eq!(pay, (told["min"].as_u64(), told["max"].as_u64(), currency), "{file}");
        let remote = role.logistics.remote.map(|remote| remote.policy.word());
        assert_eq!(remote, label["logistics"]["remote"]["policy"].as_str(), "{file}");
    }
}

#[test]
fn most_duties_are_found_and_few_invented() {
    let (mut shared, mut read_in_all, mut labelled) = (0, 0, 0);
    for (_, posting, label) in
        postings().into_iter().filter(|(.., label)| label["family"] != "other")
    {
        let role = read(&posting, &LEXICON).role;
        let found: BTreeSet<&str> =
            role.responsibilities.iter().map(|one| one.duty.word()).collect();
        let told = label["responsibilities"].as_array().into_iter().flatten();
        let told: BTreeSet<&str> = told.filter_map(|one| one["duty"].as_str()).collect();
        shared += found.intersection(&told).count();
        read_in_all += found.len();
        labelled += told.len();
    }
    assert!(shared * 10 >= labelled * 8, "{shared} of {labelled} duties are found");
    assert!(shared * 10 >= read_in_all * 7, "{shared} of {read_in_all} duties are right");
}

/// What holds of every reading, whatever was read.
fn is_whole(input: &str, reading: &Reading) {
    let text = &reading.page.text;
    for trace in &reading.traces {
        assert!(text.get(trace.span.start..trace.span.end).is_some(), "{trace:?}");
        let origin = reading.page.origin(trace.span);
        assert!(input.get(origin.start..origin.end).is_some(), "{trace:?} is made from {origin:?}");
    }
    for mention in &reading.facts.mentions {
        assert!(!mention.span.of(text).is_empty(), "{mention:?}");
    }
    assert_eq!(reading.facts.duty_lines.len(), reading.role.responsibilities.len());
    if !reading.is_posting {
        assert!(reading.role.asks.is_empty() && reading.traces.is_empty());
        return;
    }
    let mut file = reading.role.clone();
    if file.title.is_empty() {
        file.title = "untitled".to_string();
    }
    let written = file.clone().write();
    let problems = role::read(written).err();
    // What a posting leaves open is open in the draft: levels, and what an interview step checks.
    let known = |path: &str| path == "requirements" || path.ends_with(".competencies");
    let problems: Vec<_> = problems.into_iter().flatten().filter(|one| !known(&one.path)).collect();
    assert!(problems.is_empty(), "{problems:?}");
}

#[test]
fn readings_are_whole_and_make_role_files() {
    for (file, posting, _) in postings() {
        let reading = read(&posting, &LEXICON);
        assert!(reading.is_posting, "{file}");
        is_whole(&posting, &reading);
        let traced = |place: usize| {
            let path = format!("asks[{place}]");
            reading.traces.iter().any(|trace| trace.path.starts_with(&path))
        };
        let asks = &reading.role.asks;
        assert!((0..asks.len()).all(traced), "{file}: each ask points at its words");
        let bars = reading.role.requirements.iter().filter(|one| one.kind.word() == "bar").count();
        assert!(bars <= 5 && reading.role.requirements.len() <= 12, "{file}");
    }
}

#[test]
fn what_is_said_twice_counts_once() {
    let (_, posting, _) = postings().remove(0);
    let (once, twice) =
        (read(&posting, &LEXICON), read(&[&posting, "\n\n", &posting].concat(), &LEXICON));
    assert_eq!(once.role.responsibilities, twice.role.responsibilities);
    let names = |reading: &Reading| -> Vec<String> {
        let asks = reading.role.asks.iter().filter(|ask| ask.kind != AskKind::Trait);
        asks.map(|ask| ask.name.clone()).collect()
    };
    assert_eq!(names(&once), names(&twice));
}

/// Pieces of which pasted text is made, with what breaks readers.
fn pasted() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "\\PC{0,12}",
        "[ \\n\\t.,:;()/<>&*_#+'-]{1,6}",
        prop::sample::select(vec![
            "5+ years",
            "three to five",
            "years of experience",
            "Python",
            "AWS or GCP",
            "one of (",
            "is a plus",
            "required",
            "ideally",
            "<li>",
            "</li>",
            "<b>",
            "</p>",
            "&amp;",
            "&#8217;",
            "<script>",
            "**",
            "## Requirements\n",
            "Nice to have:",
            "• ",
            "You will build",
            "machine learning",
            "No PhD needed",
            "€60.000",
            "\u{202e}",
            "\0",
            "ß",
            "日本",
            "🚀",
            "[a](b)",
            "Responsibilities:Design",
            "Ph.D.",
            "https://x.y/z",
        ])
        .prop_map(str::to_string),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_text_is_read(input in pasted()) {
        is_whole(&input, &read(&input, &LEXICON));
    }
}
