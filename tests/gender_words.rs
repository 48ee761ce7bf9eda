//! Gender Decoder's verdict is given to the letter: its lists, the vectors of its own tests, and its
//! counts on real postings where those are at hand (the folder that `ROLEFIT_POSTINGS` names).

mod support;

use rolefit::domain::document::Choice;
use rolefit::domain::posting::lint::gender::peer;
use serde_json::Value;
use std::path::Path;
use support::{Wrong, json_files};

fn reference(name: &str) -> Value {
    let mut files = json_files("tests/reference").into_iter();
    files.find(|(file, _)| file.ends_with(name)).expect("the reference is there").1
}

fn check(wrong: &mut Wrong, name: &str, text: &str, expected: &Value) {
    let found = peer(text);
    let counts = [found.masculine, found.feminine].map(u64::from);
    let wanted = ["masculine", "feminine"].map(|kind| expected[kind].as_u64().unwrap_or(u64::MAX));
    let is_same = counts == wanted && expected["coding"] == found.coding.word();
    wrong.unless(is_same, || format!("{name}: {found:?}, not {expected}"));
    let words = expected["tokens"].as_u64();
    wrong.unless(words.is_none_or(|words| words == u64::from(found.words)), || {
        format!("{name}: {} words, not {words:?}", found.words)
    });
}

#[test]
fn each_stem_is_known_and_no_other() {
    let mut wrong = Wrong::default();
    let lists = reference("gender_words.json");
    for (list, is_masculine) in [("masculine_coded_words", true), ("feminine_coded_words", false)] {
        for stem in lists[list].as_array().into_iter().flatten().filter_map(Value::as_str) {
            // A stem with a hyphen that is not in the tool's own list of those never counts.
            let is_parted = stem == "head-strong";
            let found = peer(stem);
            let count = if is_masculine { found.masculine } else { found.feminine };
            wrong.unless((count > 0) != is_parted, || format!("{stem}: {found:?}"));
        }
    }
    wrong.nothing();
}

#[test]
fn the_vectors_of_the_tool_hold() {
    let mut wrong = Wrong::default();
    let vectors = &reference("gender_words.json")["upstream_test_vectors"];
    for vector in vectors.as_array().expect("vectors") {
        let text = vector["text"].as_str().expect("a text");
        check(&mut wrong, text, text, vector);
    }
    wrong.nothing();
}

#[test]
fn real_postings_have_the_counts_of_the_tool() {
    let Ok(folder) = std::env::var("ROLEFIT_POSTINGS") else { return };
    let mut wrong = Wrong::default();
    for (name, expected) in reference("gender_results.json").as_object().expect("postings") {
        let path = Path::new(&folder).join(name);
        match std::fs::read_to_string(&path) {
            Ok(text) => check(&mut wrong, name, &text, expected),
            Err(error) => wrong.unless(false, || format!("{}: {error}", path.display())),
        }
    }
    wrong.nothing();
}
