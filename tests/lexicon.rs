//! The lexicon that is shipped, held to what `assets/lexicon/README.md` promises of it. A fault
//! fails one test, which names every file and entry at once.

mod support;

use rolefit::domain::document::Value as Data;
use rolefit::domain::posting::date::Date;
use rolefit::domain::posting::lexicon::{Lexicon, pack};
use serde_json::Value;
use std::collections::HashMap;
use support::{Wrong, json_files};

const KINDS: [(&str, &str); 6] = [
    ("tools", "tool"),
    ("methods", "method"),
    ("practices", "practice"),
    ("domains", "domain"),
    ("languages", "language"),
    ("traits", "trait"),
];
const VERIFIED: [&str; 5] =
    ["day verified", "month verified", "year verified", "v1 verified", "memory"];
const FIELDS: [&str; 9] =
    ["name", "aliases", "kind", "class", "competency", "released", "verified", "since", "source"];

/// Every entry with the file that it stands in.
fn entries() -> Vec<(String, Value)> {
    let files = json_files("assets/lexicon").into_iter();
    files
        .flat_map(|(path, list)| {
            let list = list.as_array().expect("a file is a list").clone();
            list.into_iter().map(move |entry| (path.clone(), entry))
        })
        .collect()
}

fn text<'v>(entry: &'v Value, key: &str) -> &'v str {
    entry[key].as_str().unwrap_or_default()
}

fn texts<'v>(entry: &'v Value, key: &str) -> Vec<&'v str> {
    entry[key].as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

#[test]
fn there_are_at_least_six_hundred_names() {
    assert!(entries().len() >= 600, "{}", entries().len());
}

#[test]
fn entries_have_the_fields_that_the_readme_lists() {
    let competencies: Vec<String> = {
        let files = json_files("assets/framework");
        let (_, order) =
            files.into_iter().find(|(path, _)| path.ends_with("order.json")).expect("an order");
        serde_json::from_value(order).expect("ids")
    };
    let mut wrong = Wrong::default();
    for (path, entry) in entries() {
        let name = text(&entry, "name").to_string();
        let mut unless = |holds: bool, what: &str| {
            wrong.unless(holds, || format!("{path}: {name}: {what}"));
        };
        let fields = entry.as_object().expect("an entry is an object");
        let known = |key: &String| FIELDS.contains(&key.as_str()) || key == "context";
        unless(!name.is_empty(), "no name");
        unless(fields.keys().all(known), "a field that nobody reads");
        let kind = KINDS.iter().find(|(file, _)| path.ends_with(&format!("/{file}.json")));
        unless(kind.is_some_and(|(_, kind)| text(&entry, "kind") == *kind), "kind");
        let class = &entry["class"];
        unless(class.is_null() || !text(&entry, "class").is_empty(), "class");
        let competency = text(&entry, "competency");
        let is_known = competencies.iter().any(|known| known == competency);
        unless(entry["competency"].is_null() || is_known, "competency");
        for key in ["released", "since"] {
            let date = &entry[key];
            unless(date.is_null() || Date::read(text(&entry, key)).is_some(), key);
        }
        let is_dated = !entry["released"].is_null();
        unless(!is_dated || VERIFIED.contains(&text(&entry, "verified")), "verified");
        unless(!is_dated || !text(&entry, "source").is_empty(), "source");
        let of = texts(&entry["context"], "of");
        let aliases = texts(&entry, "aliases");
        let is_form = |form: &&str| *form == name || aliases.contains(form);
        unless(of.iter().all(is_form), "context.of names a form that is none");
        let near = texts(&entry["context"], "near");
        let is_word = |word: &&str| !word.contains(' ') && **word == word.to_lowercase();
        unless(near.iter().all(is_word), "context.near holds single words in lower case");
        let parts = [aliases, texts(&entry["context"], "never")].concat();
        unless(parts.iter().all(|part| !part.contains(['|', '\t', '\n'])), "a mark of packing");
    }
    wrong.nothing();
}

#[test]
fn every_form_belongs_to_one_name() {
    let mut seen: HashMap<String, String> = HashMap::new();
    let mut wrong = Wrong::default();
    for (path, entry) in entries() {
        let name = text(&entry, "name");
        for form in [vec![name], texts(&entry, "aliases")].concat() {
            let place = format!("{path}: {name}");
            let before = seen.insert(form.to_lowercase(), place.clone());
            wrong.unless(before.is_none(), || format!("{form}: {place} and {before:?}"));
        }
    }
    wrong.nothing();
}

#[test]
fn what_is_packed_finds_every_form() {
    let entries: Vec<Value> = entries().into_iter().map(|(_, entry)| entry).collect();
    let lexicon = Lexicon::read(&Data::Text(pack(&entries)));
    assert_eq!(lexicon.entries.len(), entries.len());
    let mut wrong = Wrong::default();
    for entry in &entries {
        let name = text(entry, "name");
        for form in [vec![name], texts(entry, "aliases")].concat() {
            let found = lexicon.find(form).map(|place| lexicon.entries[place].name.as_str());
            wrong.unless(found == Some(name), || format!("{form} of {name} finds {found:?}"));
        }
    }
    wrong.nothing();
    let shipped = Lexicon::shipped();
    assert_eq!(shipped.entries, lexicon.entries);
}
