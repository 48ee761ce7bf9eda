//! What the built app says and what its content holds, so that a sentence can be reworded without
//! touching a test. It never knows a screen.

use crate::support::settings;
use serde_json::{Map, Value};
use std::cell::Cell;
use std::sync::OnceLock;

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

/// A file of the built app.
fn read(path: &str) -> Value {
    let file = settings::dist().join(path);
    let text = std::fs::read_to_string(&file).unwrap_or_else(|_| panic!("no {}", file.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn words() -> &'static Map<String, Value> {
    static WORDS: OnceLock<Map<String, Value>> = OnceLock::new();
    WORDS.get_or_init(|| {
        let files = ["first", "rest", "kept", "further", "studio"];
        let files = files.map(|name| read(&format!("content/en/{name}.json")));
        let words = files.iter().map(|file| file["words"].as_object().expect("words").clone());
        words.flatten().collect()
    })
}

fn competencies() -> &'static [Value] {
    static FIRST: OnceLock<Value> = OnceLock::new();
    let first = FIRST.get_or_init(|| read("content/en/first.json"));
    first["framework"]["competencies"].as_array().expect("a list of competencies")
}

/// The sentence of a key.
#[track_caller]
pub(crate) fn say(key: &str) -> String {
    let sentence = words().get(key).and_then(Value::as_str);
    let sentence = sentence.unwrap_or_else(|| panic!("the locale has no {key}"));
    if IS_MARKED.get() { mark(sentence) } else { sentence.to_string() }
}

/// The sentence of a key with its names replaced.
#[track_caller]
pub(crate) fn fill(key: &str, values: &[(&str, &str)]) -> String {
    let name = |name: &str| ["{", name, "}"].concat();
    values.iter().fold(say(key), |text, (key, value)| text.replace(&name(key), value))
}

/// The beginning of a sentence, up to the first name in it.
#[track_caller]
pub(crate) fn opening(key: &str) -> String {
    say(key).split('{').next().unwrap_or_default().trim().to_string()
}

/// The five levels of a competency as they are told, by the competency's name.
#[track_caller]
pub(crate) fn levels(competency: &str) -> Vec<String> {
    let found = competencies().iter().find(|one| one["name"] == *competency);
    let found = found.unwrap_or_else(|| panic!("there is no competency “{competency}”"));
    serde_json::from_value(found["levels"].clone()).expect("levels are five texts")
}

/// The name of a competency, by its id.
#[track_caller]
pub(crate) fn competency(id: &str) -> String {
    let found = competencies().iter().find(|one| one["id"] == *id).expect("a competency");
    found["name"].as_str().expect("a competency has a name").to_string()
}

/// The advice that goes with a competency, by its id.
pub(crate) fn advice(id: &str) -> Value {
    let mut advice = read("content/en/rest.json")["framework"][id].clone();
    let place = competencies().iter().position(|one| one["id"] == *id).expect("a competency");
    let ways = read("content/en/further.json")["ways"][place].clone();
    let told = advice["verify"].as_array_mut().into_iter().flatten();
    for (way, how) in told.zip(ways.as_array().into_iter().flatten()) {
        way["how"] = how.clone();
    }
    advice
}

/// A role that is shipped.
pub(crate) fn role(id: &str) -> Value {
    read(&format!("roles/{id}.json"))
}
