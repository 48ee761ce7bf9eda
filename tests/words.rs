//! The sentences of every language: each key that the sources name has one, none is left over, all
//! languages say the same things, and no sentence is unkind.

mod support;

use rolefit::domain::assess::answer::Length;
use rolefit::domain::assess::observation::Evidence;
use rolefit::domain::document::{Choice, Kind, Value};
use rolefit::domain::fit::BarState;
use rolefit::domain::fit::asking::Silence;
use rolefit::domain::fit::better::Reason;
use rolefit::domain::fit::markdown::state_key;
use rolefit::domain::fit::measured::Differs;
use rolefit::domain::fit::preparation::Aim;
use rolefit::domain::fit::report::Distance;
use rolefit::domain::fit::wants::{Standing, Want};
use rolefit::domain::framework::Dimension;
use rolefit::domain::hiring::team::Balance;
use rolefit::domain::posting::guide::{Deployer, Goal, Learnable, Mate, Stage};
use rolefit::domain::posting::language::Foreign;
use rolefit::domain::posting::lint::Severity;
use rolefit::domain::role::{
    AskKind, Data, DegreeLevel, Duty, Employment, Engagement, Family, Method, OfferKind, Ownership,
    PayPeriod, RemotePolicy, RequirementKind, Seniority,
};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use support::{Wrong, json_files};

type Sentences = BTreeMap<String, String>;

/// The categories of plurals, as Unicode names them.
const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Every language with the path of its file.
fn languages() -> Vec<(String, Sentences)> {
    let read = |(path, value)| {
        let sentences =
            serde_json::from_value(value).unwrap_or_else(|error| panic!("{path}: {error}"));
        (path, sentences)
    };
    json_files("assets/locales").into_iter().map(read).collect()
}

fn english() -> Sentences {
    let english = languages().into_iter().find(|(path, _)| path.ends_with("/en.json"));
    english.expect("English is there").1
}

/// A key without the category of its plural, if English counts it.
fn counted<'k>(english: &Sentences, key: &'k str) -> Option<&'k str> {
    let (base, category) = key.rsplit_once('.')?;
    let has = |category: &str| english.contains_key(&format!("{base}.{category}"));
    (PLURALS.contains(&category) && has("one") && has("other")).then_some(base)
}

/// The keys of a language in which all forms of a plural are one, without a category.
fn keys(sentences: &Sentences) -> BTreeSet<&str> {
    let english = english();
    sentences.keys().map(|key| counted(&english, key).unwrap_or(key)).collect()
}

fn placeholders(sentence: &str) -> BTreeSet<&str> {
    let parts = sentence.split('{').skip(1).filter_map(|part| part.split_once('}'));
    let is_name =
        |name: &&str| !name.is_empty() && name.chars().all(|letter| letter.is_ascii_lowercase());
    parts.map(|(name, _)| name).filter(is_name).collect()
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    let entries =
        std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for path in entries.map(|entry| entry.expect("the folder is listed").path()) {
        match path.is_dir() {
            true => files(&path, found),
            false => found.push(path),
        }
    }
}

/// A file without comments and without its tests.
fn source(path: &Path) -> String {
    let text =
        std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The texts between quotes.
fn literals(code: &str, quote: char) -> Vec<&str> {
    code.split('\n').flat_map(|line| line.split(quote).skip(1).step_by(2)).collect()
}

/// Every literal of the sources that may name a sentence, with the path of its file.
fn all_literals() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (folder, quote) in [("src/view", '"'), ("src/domain", '"'), ("assets/shell", '\'')] {
        let mut paths = Vec::new();
        files(Path::new(folder), &mut paths);
        for path in paths {
            let code = source(&path);
            let of_file = |literal: &str| (path.display().to_string(), literal.to_string());
            found.extend(literals(&code, quote).into_iter().map(of_file));
        }
    }
    assert!(found.len() > 1000, "the sources were not found");
    found
}

/// The literals between two marks of a file.
fn literals_between(path: &str, from: &str, to: &str, quote: char) -> Vec<String> {
    let code = source(Path::new(path));
    let (_, rest) = code.split_once(from).unwrap_or_else(|| panic!("{path} has no {from:?}"));
    let part = rest.split(to).next().unwrap_or_default();
    let found: Vec<String> = literals(part, quote).into_iter().map(str::to_string).collect();
    assert!(!found.is_empty(), "{path}: nothing after {from:?}");
    found
}

/// What follows a text wherever it stands in a file, up to the closing quote.
fn literals_after(path: &str, mark: &str) -> Vec<String> {
    let code = source(Path::new(path));
    let found: Vec<String> = code
        .split(mark)
        .skip(1)
        .filter_map(|rest| rest.split('\'').next().map(str::to_string))
        .collect();
    assert!(!found.is_empty(), "{path}: no {mark:?}");
    found
}

fn owned(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| word.to_string()).collect()
}

fn words<C: Choice>() -> Vec<String> {
    owned(C::WORDS)
}

/// The groups of keys that the sources end with a word, and these words.
fn groups() -> BTreeMap<&'static str, Vec<String>> {
    let kind = |value: serde_json::Value| Kind::of(&Value::from(value)).key();
    let kinds =
        [json!(null), json!(true), json!(1), json!(1.5), json!(""), json!([]), json!({})].map(kind);
    let distances = [
        Distance::Unknown,
        Distance::Above,
        Distance::Meets,
        Distance::Below(1),
        Distance::Below(2),
        Distance::Below(3),
        Distance::Below(4),
        Distance::Far,
    ];
    let reasons_for_another = [Reason::AsksLess, Reason::WeighsLess, Reason::WeighsMore];
    let states = [BarState::Cleared, BarState::NotYetShown, BarState::LikelyBelow];
    let limits = literals_between("src/domain/fit/markdown.rs", "let limits = ", ";", '"');
    let mut pages = literals_between("src/view/session.rs", "fn name(self)", "\n    }", '"');
    // The first screen is called as the page is, and that of a role as the role is.
    let mut screens = pages.clone();
    screens.retain(|page| !["start", "role"].contains(&page.as_str()));
    // These have no place of their own in the bar at the top.
    pages.retain(|page| !["wants", "plan", "explained", "practice"].contains(&page.as_str()));
    let rules = literals_between("src/domain/hiring/plan/markdown.rs", "let keys = ", ";", '"');
    let rules = rules.into_iter().chain(["paid".to_string()]).collect();
    let mut asks = [words::<Want>(), words::<Silence>(), owned(&["degree"])].concat();
    asks.sort();
    asks.dedup();
    let saving = literals_between("src/view/session/saving.rs", "fn key(self)", "\n    }", '"');
    let logistics =
        literals_between("src/view/pages/role/logistics.rs", "let rows = [", "\n    ];", '"');
    let logistics = logistics.into_iter().filter(|word| !word.ends_with('.')).collect();
    let failures = literals_after("assets/shell/edge.js", "failure: '");
    let failures =
        failures.into_iter().chain(literals_after("assets/shell/edge.js", "? 'offline' : '"));
    let of_files: Vec<String> = ["large", "json", "answers"].map(str::to_string).into();
    let between = |path, from, to| literals_between(path, from, to, '"');
    let taken = between("src/view/studio/preview.rs", "pub(crate) Form {", "\n    }");
    let of = |group: &str, words: Vec<String>| -> Vec<String> {
        words.into_iter().map(|word| format!("{group}.{word}")).collect()
    };
    let guide = [
        of("goal", words::<Goal>()),
        of("stage", words::<Stage>()),
        of("team", words::<Mate>()),
        of("deployer", words::<Deployer>()),
        of("learnable", words::<Learnable>()),
    ]
    .concat();
    let propose = "src/domain/posting/guide/propose.rs";
    let firsts = between(propose, "    match goal {", "\n    }");
    let firsts = firsts.into_iter().filter(|word| !word.contains('-') && word != "ml");
    let pushed = literals_after(propose, "reasons.push(\"");
    let pushed =
        pushed.into_iter().map(|rest| rest.split('"').next().unwrap_or_default().to_string());
    let reasons = firsts.chain(pushed).chain(["noData".to_string()]).collect();
    BTreeMap::from([
        ("dimension.", words::<Dimension>()),
        ("employment.", words::<Employment>()),
        ("engagement.", words::<Engagement>()),
        ("explained.chose.", owned(&["0", "1", "2", "3"])),
        ("explained.option.", owned(&["0", "1", "2", "3", "right"])),
        ("failure.", failures.chain(["offline".to_string(), "invalid".to_string()]).collect()),
        ("family.", words::<Family>()),
        ("kind.", owned(&kinds)),
        ("length.", words::<Length>()),
        ("length.range.", words::<Length>()),
        ("logistics.", logistics),
        ("method.", words::<Method>()),
        ("mine.failure.", of_files),
        ("nav.", pages),
        ("offer.", words::<OfferKind>()),
        ("period.", words::<PayPeriod>()),
        ("posting.asks.", words::<AskKind>()),
        ("posting.data.", words::<Data>()),
        ("posting.degree.", words::<DegreeLevel>()),
        ("posting.duty.", words::<Duty>()),
        ("posting.kind.", words::<RequirementKind>()),
        ("posting.level.", owned(&["1", "2", "3", "4"])),
        ("question.evidence.", words::<Evidence>()),
        ("remote.", words::<RemotePolicy>()),
        ("plan.kind.", words::<RequirementKind>()),
        ("plan.rules.", rules),
        ("report.aim.", words::<Aim>()),
        ("report.ask.", asks),
        ("report.degree.", owned(&["bachelor", "master"])),
        ("report.differs.", owned(&[Differs::Above, Differs::Below].map(Differs::key))),
        ("report.distance.", owned(&distances.map(Distance::key))),
        ("report.halves.", owned(&["1", "2", "3", "4", "more"])),
        ("report.kind.", words::<RequirementKind>()),
        ("report.limits.", limits),
        ("report.other.", owned(&reasons_for_another.map(Reason::key))),
        ("report.state.", owned(&states.map(state_key))),
        ("report.want.", words::<Want>()),
        ("report.wantStanding.", words::<Standing>()),
        // Nothing is shown where there is none.
        (
            "review.evidence.",
            words::<Evidence>().into_iter().filter(|word| word != "none").collect(),
        ),
        ("saving.", saving.into_iter().chain(["nothing".to_string()]).collect()),
        ("screen.", screens),
        ("seniority.", words::<Seniority>()),
        (
            "studio.askKind.",
            words::<AskKind>().into_iter().filter(|word| word != "experience").collect(),
        ),
        ("studio.columnHint.", words::<RequirementKind>()),
        ("studio.form.as.", taken.clone()),
        ("studio.form.as.hint.", taken),
        ("studio.balance.", words::<Balance>()),
        ("studio.balanceAdvice.", words::<Balance>()),
        ("studio.guide.", guide),
        (
            "studio.guide.ask.",
            owned(&[
                "goal",
                "outcome",
                "data",
                "stage",
                "team",
                "deployer",
                "leads",
                "learnable",
                "offer",
            ]),
        ),
        ("studio.guide.because.", reasons),
        ("studio.interview.", owned(&["none", "open"])),
        ("studio.level.", owned(&["1", "2", "3", "4"])),
        (
            "studio.missing.",
            owned(&[
                "required",
                "recommended",
                "datePosted",
                "hiringOrganization",
                "validThrough",
                "directApply",
            ]),
        ),
        ("studio.nav.", between("src/view/studio/store.rs", "Page::Start => ", "\n    }")),
        ("studio.offered.", owned(&["yes", "no"])),
        ("studio.ownership.", words::<Ownership>()),
        ("studio.severity.", words::<Severity>()),
        ("studio.language.", words::<Foreign>()),
        ("studio.tab.", between("src/view/studio/store.rs", "Tab::Text => ", "\n    }")),
        ("studio.weight.", owned(&["1", "2", "3", "4", "5"])),
        ("studio.wish.", owned(&["required", "preferred"])),
        ("studio.yesNo.", owned(&["yes", "no"])),
    ])
}

/// The first part of a key.
fn area(key: &str) -> &str {
    key.split('.').next().unwrap_or_default()
}

/// Every key that the sources name, with the path of one file that does.
fn named() -> BTreeMap<String, String> {
    let english = english();
    let known = keys(&english);
    let areas: BTreeSet<&str> =
        known.iter().filter(|key| key.contains('.')).map(|key| area(key)).collect();
    let is_key = |text: &str| {
        let letter =
            |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '.';
        let is_file =
            [".json", ".js", ".css", ".html", ".wasm"].iter().any(|ending| text.ends_with(ending));
        // Fields of a role file are named so as well: `logistics.pay.detail`.
        let is_field = area(text) == "logistics" && text.matches('.').count() > 1;
        let is_key = text.contains('.') && areas.contains(area(text)) && !is_file && !is_field;
        is_key && text.chars().all(letter)
    };
    let mut named = BTreeMap::new();
    let groups = groups();
    for (path, literal) in all_literals() {
        if known.contains(literal.as_str()) || (is_key(&literal) && !literal.ends_with('.')) {
            named.insert(literal, path);
        } else if is_key(&literal) {
            let words = groups.get(literal.as_str());
            let words = words
                .unwrap_or_else(|| panic!("{path}: tell `groups` which words follow {literal:?}"));
            named.extend(words.iter().map(|word| (format!("{literal}{word}"), path.clone())));
        }
    }
    // `group` of the first screen shows a hint under each of its headings.
    for key in ["start.samples", "start.archetypes"] {
        named.insert(format!("{key}Hint"), "src/view/pages/start.rs".to_string());
    }
    named
}

#[test]
fn every_key_that_the_sources_name_has_a_sentence() {
    let named = named();
    assert!(named.len() > 200, "only {} were found", named.len());
    let mut wrong = Wrong::default();
    for (language, sentences) in languages() {
        let keys = keys(&sentences);
        for (key, path) in &named {
            wrong.unless(keys.contains(key.as_str()), || {
                format!("{language}: no {key}, which {path} names")
            });
        }
    }
    wrong.nothing();
}

#[test]
fn no_sentence_is_left_over() {
    let named = named();
    let mut wrong = Wrong::default();
    for (language, sentences) in languages() {
        for key in keys(&sentences) {
            wrong.unless(named.contains_key(key), || format!("{language}: nothing names {key}"));
        }
    }
    wrong.nothing();
}

#[test]
fn every_group_of_keys_is_used() {
    let literals: BTreeSet<String> =
        all_literals().into_iter().map(|(_, literal)| literal).collect();
    let mut wrong = Wrong::default();
    for group in groups().keys() {
        wrong.unless(literals.contains(*group), || {
            format!("no source names {group}; take it out of `groups`")
        });
    }
    wrong.nothing();
}

/// What is counted has a form for one and for others; what is not counted has one form only.
#[test]
fn counted_keys_have_their_plurals() {
    let mut counted: BTreeSet<String> = BTreeSet::new();
    for folder in ["src/view", "src/domain"] {
        let mut paths = Vec::new();
        files(Path::new(folder), &mut paths);
        for code in paths.iter().map(|path| source(path)) {
            for call in [".count(", ".count_with("] {
                let arguments =
                    code.split(call).skip(1).filter_map(|rest| rest.trim_start().strip_prefix('"'));
                counted.extend(
                    arguments.filter_map(|rest| rest.split('"').next().map(str::to_string)),
                );
            }
        }
    }
    assert!(counted.len() >= 8, "{counted:?}");
    let mut wrong = Wrong::default();
    for (language, sentences) in languages() {
        for key in keys(&sentences) {
            let has = |category: &str| sentences.contains_key(&format!("{key}.{category}"));
            let forms: Vec<&str> = PLURALS.into_iter().filter(|category| has(category)).collect();
            let is_whole = match counted.contains(key) {
                true => {
                    has("other")
                        && (has("one") || !language.ends_with("/en.json"))
                        && !sentences.contains_key(key)
                }
                false => sentences.contains_key(key) && !has("one"),
            };
            wrong.unless(is_whole, || format!("{language} {key}: has the forms {forms:?}"));
        }
    }
    wrong.nothing();
}

#[test]
fn all_languages_have_the_keys_and_names_of_english() {
    let english = english();
    let mut wrong = Wrong::default();
    for (language, sentences) in languages() {
        let [ours, theirs] = [&english, &sentences].map(|sentences| keys(sentences));
        for key in ours.symmetric_difference(&theirs) {
            wrong.unless(false, || format!("{language} and en.json: only one has {key}"));
        }
        for (key, sentence) in &sentences {
            let other = counted(&english, key).map(|base| format!("{base}.other"));
            let same = english.get(key).or_else(|| english.get(&other?));
            let Some(same) = same else {
                continue;
            };
            let [found, expected] = [sentence, same].map(|sentence| placeholders(sentence));
            wrong.unless(found == expected, || {
                format!("{language} {key}: names {found:?}, not {expected:?}")
            });
            wrong.unless(!sentence.trim().is_empty() && sentence.trim() == sentence, || {
                format!("{language} {key}: {sentence:?} is empty or begins or ends with a space")
            });
        }
    }
    wrong.nothing();
}

/// Nobody is told that they failed or should not apply. What fails is a file, a page, a copy.
#[test]
fn no_sentence_is_unkind() {
    const UNKIND: [&str; 5] = ["fail", "reject", "unqualified", "not apply", "unsuitable"];
    let is_about_things = |key: &str| {
        ["shell.", "failure.", "problem."].iter().any(|area| key.starts_with(area))
            || key.ends_with("Failed")
    };
    let mut wrong = Wrong::default();
    for (language, sentences) in languages() {
        for (key, sentence) in sentences.iter().filter(|(key, _)| !is_about_things(key)) {
            let text = sentence.to_lowercase().replace("no pass and no fail", "");
            for word in UNKIND.iter().filter(|word| text.contains(**word)) {
                wrong.unless(false, || format!("{language} {key}: says {word:?}: {sentence}"));
            }
        }
    }
    wrong.nothing();
}
