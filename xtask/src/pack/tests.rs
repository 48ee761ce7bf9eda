//! The packing, tried on the content that is shipped.

use super::{LATER_WORDS, SHARED_WORDS, STUDIO_WORDS, json_files, languages, pack, read};
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
fn every_competency_is_in_both_parts_whole() {
    let packed = packed();
    let first = packed["content/en/first.json"]["framework"]["competencies"].as_array().unwrap();
    let rest = packed["content/en/rest.json"]["framework"].as_object().unwrap();
    let files = json_files(&assets().join("framework")).unwrap();
    assert_eq!(first.len(), files.len() - 1, "one file is the order");
    assert_eq!(first.len(), rest.len());
    for competency in first {
        let id = competency["id"].as_str().unwrap();
        let mut whole = competency.as_object().unwrap().clone();
        whole.extend(rest[id].as_object().unwrap().clone());
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
        let (first, rest, studio) = (words("first"), words("rest"), words("studio"));
        assert!(rest.keys().all(|key| LATER_WORDS.iter().any(|prefix| key.starts_with(prefix))));
        let is_studio = |key: &String| {
            let mut prefixes = STUDIO_WORDS.iter().chain(&SHARED_WORDS);
            prefixes.any(|prefix| key.starts_with(prefix))
        };
        assert!(studio.keys().all(is_studio));
        let whole: Map<String, Value> = first.into_iter().chain(rest).chain(studio).collect();
        let file = read(&assets().join(format!("locales/{language}.json"))).unwrap();
        assert_eq!(Value::Object(whole), file, "{language}");
    }
}

#[test]
fn every_role_is_in_the_list_and_a_file_of_its_own() {
    let packed = packed();
    let listed = packed["content/en/first.json"]["roles"].as_array().unwrap();
    let whole = packed["content/en/rest.json"]["roles"].as_array().unwrap();
    assert!(!listed.is_empty());
    assert_eq!(listed.len(), whole.len());
    for (short, full) in listed.iter().zip(whole) {
        let file = &packed[&format!("roles/{}.json", short["id"].as_str().unwrap())];
        assert_eq!(short["title"], file["title"]);
        assert_eq!(short["company"], file["company"]["name"]);
        assert_eq!(short["archetype"], full["archetype"]);
        assert_eq!(full["requirements"], file["requirements"]);
        assert!(file.get("archetype").is_none(), "the role file itself stays as it was written");
    }
}
