//! What the app says and what its content holds, read from the sources of the content, so that a
//! sentence can be reworded without touching a test.

use serde_json::Value;
use std::cell::Cell;
use std::path::PathBuf;

thread_local! {
    static IS_MARKED: Cell<bool> = const { Cell::new(false) };
}

/// From now on this test expects every sentence between « and ».
pub(crate) fn expect_marked() {
    IS_MARKED.set(true);
}

/// A sentence between « and ».
pub(crate) fn mark(sentence: &str) -> String {
    format!("«{sentence}»")
}

fn read(path: &str) -> Value {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("assets")
        .join(path);
    let text = std::fs::read_to_string(&file).unwrap_or_else(|_| panic!("no {}", file.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// The sentence of a key.
#[track_caller]
pub(crate) fn say(key: &str) -> String {
    let words = read("locales/en.json");
    words[key]
        .as_str()
        .unwrap_or_else(|| panic!("en.json has no {key}"))
        .to_string()
}

/// The sentence of a key with its names replaced.
#[track_caller]
pub(crate) fn fill(key: &str, values: &[(&str, &str)]) -> String {
    let name = |name: &str| ["{", name, "}"].concat();
    values.iter().fold(say(key), |text, (key, value)| {
        text.replace(&name(key), value)
    })
}

/// The beginning of a sentence, up to the first name in it.
#[track_caller]
pub(crate) fn opening(key: &str) -> String {
    say(key)
        .split('{')
        .next()
        .unwrap_or_default()
        .trim()
        .to_string()
}

/// The five levels of a competency as they are told, by the competency's name.
pub(crate) fn levels(competency: &str) -> Vec<String> {
    let found = competencies()
        .into_iter()
        .find(|one| one["name"] == *competency);
    let found = found.unwrap_or_else(|| panic!("there is no competency “{competency}”"));
    serde_json::from_value(found["levels"].clone()).expect("levels are five texts")
}

/// The name of a competency, by its id.
pub(crate) fn competency(id: &str) -> String {
    let name = read(&format!("framework/{id}.json"))["name"].clone();
    name.as_str().expect("a competency has a name").to_string()
}

fn competencies() -> Vec<Value> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/framework");
    let files = std::fs::read_dir(folder)
        .expect("assets/framework is there")
        .flatten();
    let names = files.map(|file| file.file_name().to_string_lossy().into_owned());
    names
        .filter(|name| name != "order.json")
        .map(|name| read(&format!("framework/{name}")))
        .collect()
}

/// A role that is shipped.
pub(crate) fn role(id: &str) -> Value {
    let sample = format!("roles/samples/{id}.json");
    let is_sample = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("assets")
        .join(&sample)
        .exists();
    read(&if is_sample {
        sample
    } else {
        format!("roles/archetypes/{id}.json")
    })
}
