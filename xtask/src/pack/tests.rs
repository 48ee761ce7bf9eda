//! The packing, tried on the content that is shipped.

use super::{
    FURTHER_WORDS, KEPT_WORDS, REPORT_WORDS, SHARED_WORDS, STUDIO_WORDS, json_files, languages,
    pack, read,
};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

fn assets() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets")
}

fn packed() -> BTreeMap<String, Value> {
    let packed = pack(&assets()).unwrap();
    let named = packed.into_iter().map(|(path, value)| (path.to_str().unwrap().to_owned(), value));
    named.collect()
}

#[test]
fn every_competency_is_in_its_parts_whole() {
    let packed = packed();
    let first = packed["content/en/first.json"]["framework"]["competencies"].as_array().unwrap();
    let rest = packed["content/en/rest.json"]["framework"].as_object().unwrap();
    let files = json_files(&assets().join("framework")).unwrap();
    assert_eq!(first.len(), files.len() - 1, "one file is the order");
    assert_eq!(first.len(), rest.len());
    let further = packed["content/en/further.json"]["ways"].as_array().unwrap();
    for (place, competency) in first.iter().enumerate() {
        let id = competency["id"].as_str().unwrap();
        let mut whole = competency.as_object().unwrap().clone();
        whole.extend(rest[id].as_object().unwrap().clone());
        let ways = whole["verify"].as_array_mut().unwrap();
        for (way, how) in ways.iter_mut().zip(further[place].as_array().unwrap()) {
            way["how"] = how.clone();
        }
        let file = read(&assets().join(format!("framework/{id}.json"))).unwrap();
        assert_eq!(Value::Object(whole), file, "{id}");
    }
}

#[test]
fn competencies_stand_by_dimension() {
    let packed = packed();
    let first = packed["content/en/first.json"]["framework"]["competencies"].as_array().unwrap();
    let mut dimensions: Vec<&str> =
        first.iter().map(|competency| competency["dimension"].as_str().unwrap()).collect();
    dimensions.dedup();
    assert_eq!(dimensions, ["skills", "communication", "mindset"]);
}

#[test]
fn every_word_of_every_language_is_in_one_part() {
    let packed = packed();
    for language in languages(&assets()).unwrap() {
        let words = |part: &str| -> Map<String, Value> {
            let file = &packed[&format!("content/{language}/{part}.json")];
            file["words"].as_object().unwrap().clone()
        };
        let studio_prefixes = [&STUDIO_WORDS[..], &SHARED_WORDS].concat();
        let parts: [(&str, &[&str]); 4] = [
            ("rest", &REPORT_WORDS),
            ("kept", &KEPT_WORDS),
            ("further", &FURTHER_WORDS),
            ("studio", &studio_prefixes),
        ];
        let mut whole = words("first");
        for (part, prefixes) in parts {
            let words = words(part);
            let is_of_it = |key: &String| prefixes.iter().any(|prefix| key.starts_with(prefix));
            assert!(words.keys().all(is_of_it), "{part}");
            whole.extend(words);
        }
        let file = read(&assets().join(format!("locales/{language}.json"))).unwrap();
        assert_eq!(Value::Object(whole), file, "{language}");
    }
}

#[test]
fn every_role_is_in_the_list_and_a_file_of_its_own() {
    let packed = packed();
    let listed = packed["content/en/first.json"]["roles"].as_array().unwrap();
    assert!(!listed.is_empty());
    for short in listed {
        let file = &packed[&format!("roles/{}.json", short["id"].as_str().unwrap())];
        assert_eq!(short["title"], file["title"]);
        assert_eq!(short["company"], file["company"]["name"]);
        assert!(file.get("archetype").is_none(), "the role file itself stays as it was written");
    }
}

#[test]
fn kinds_of_job_come_with_the_report_in_what_it_needs() {
    let packed = packed();
    let slim = packed["content/en/rest.json"]["kinds"].as_array().unwrap();
    let whole = packed["content/kinds.json"]["kinds"].as_array().unwrap();
    let listed = packed["content/en/first.json"]["roles"].as_array().unwrap();
    let kinds = listed.iter().filter(|role| role["archetype"] == true);
    let ids = |roles: &[Value]| roles.iter().map(|role| role["id"].clone()).collect::<Vec<_>>();
    assert_eq!(kinds.map(|role| role["id"].clone()).collect::<Vec<_>>(), ids(slim));
    assert_eq!(ids(whole), ids(slim));
    for (slim, whole) in slim.iter().zip(whole) {
        let levels = |role: &Value| -> Vec<Value> {
            let requirements = role["requirements"].as_array().unwrap();
            requirements.iter().map(|one| one["level"].clone()).collect()
        };
        assert_eq!(levels(slim), levels(whole), "{}", slim["id"]);
    }
}
