//! What is shipped, as the product reads it: the competencies, the English sentences, the roles. It
//! never knows what a test does with them.

use crate::support::json_files;
use rolefit::domain::framework::{self, Framework};
use rolefit::domain::role::{self, Role};
use rolefit::domain::words::Words;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The competencies.
pub(crate) fn framework() -> Framework {
    let files = json_files("assets/framework").into_iter();
    let competencies: Vec<Value> =
        files.map(|(_, value)| value).filter(|value| value.get("levels").is_some()).collect();
    let document = json!({ "version": 1, "competencies": competencies });
    framework::read(document.into()).expect("the shipped framework is sound")
}

/// The English sentences.
pub(crate) fn words() -> Words {
    words_as(|sentence| sentence)
}

/// The English sentences, each as a function turns it.
pub(crate) fn words_as(turn: impl Fn(String) -> String) -> Words {
    let mut files = json_files("assets/locales").into_iter();
    let (_, value) = files.find(|(path, _)| path.ends_with("/en.json")).expect("English is there");
    let sentences: BTreeMap<String, String> =
        serde_json::from_value(value).expect("keys and sentences");
    let lines = sentences.into_iter().map(|(key, sentence)| [key, turn(sentence)].join("\t"));
    let lines: Vec<String> = lines.collect();
    Words::new(lines.join("\n"), |count| if count == 1 { "one" } else { "other" }.to_string())
}

/// Every role with the path of its file.
pub(crate) fn roles() -> Vec<(String, Role)> {
    let files = [json_files("assets/roles/archetypes"), json_files("assets/roles/samples")];
    let read = |(path, value): (String, Value)| {
        let role =
            role::read(value.into()).unwrap_or_else(|problems| panic!("{path}: {problems:?}"));
        (path, role)
    };
    files.concat().into_iter().map(read).collect()
}
