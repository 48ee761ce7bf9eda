//! What is shipped within the program: the same files of `assets/` that the app is built from.
//! It never knows what they are used for.

use include_dir::{Dir, include_dir};
use rolefit::domain::fit::doubtful::Releases;
use rolefit::domain::framework::{self, Advice, Framework};
use rolefit::domain::items::{self, Bank};
use rolefit::domain::posting::date::Date;
use rolefit::domain::posting::lexicon::Lexicon;
use rolefit::domain::words::Words;
use serde_json::{Map, Value, json};

static FRAMEWORK: Dir = include_dir!("$CARGO_MANIFEST_DIR/../assets/framework");
static ITEMS: Dir = include_dir!("$CARGO_MANIFEST_DIR/../assets/items");
static ENGLISH: &str = include_str!("../../assets/locales/en.json");

/// The competencies, in the order in which the app shows them.
pub(crate) fn framework() -> Framework {
    let document = json!({ "version": 1, "competencies": competencies() });
    framework::read(document.into()).expect("a test holds the framework to its format")
}

/// What goes with the answers about each of them.
pub(crate) fn advice(framework: &Framework) -> Vec<Advice> {
    let id = |value: &Value| value["id"].as_str().unwrap_or_default().to_string();
    let by_id: Map<String, Value> =
        competencies().into_iter().map(|value| (id(&value), value)).collect();
    framework::read_advice(Value::from(by_id).into(), framework)
        .expect("a test holds the advice to its format")
}

/// The questions that measure, and the pages of names.
pub(crate) fn bank() -> Bank {
    let mut bank = Bank::default();
    for file in ITEMS.files() {
        let Ok(document) = serde_json::from_slice::<Value>(file.contents()) else {
            continue;
        };
        if document["items"].is_array() {
            let topic = items::read(document.into());
            bank.add(vec![topic.expect("a test holds the items to their format")]);
        } else if document["pages"].is_array() {
            let pages = items::read_names(document.into());
            bank.add_names(pages.expect("a test holds the names to their format"));
        }
    }
    bank
}

/// The days on which tools were released.
pub(crate) fn releases(lexicon: &Lexicon) -> Releases {
    let released = lexicon.entries.iter().filter_map(|entry| {
        let Date { year, month, day } = entry.released?;
        let rest = |part: Option<u8>| part.map_or(String::new(), |part| format!("-{part:02}"));
        Some(format!("{year:04}{}{}\t{}\n", rest(month), rest(day), entry.name))
    });
    Releases::new(released.collect())
}

/// The English sentences.
pub(crate) fn words() -> Words {
    let Ok(Value::Object(sentences)) = serde_json::from_str(ENGLISH) else {
        unreachable!("a test reads the sentences");
    };
    let line = |(key, sentence): (&String, &Value)| {
        [key, "\t", sentence.as_str().unwrap_or_default(), "\n"].concat()
    };
    let lines: String = sentences.iter().map(line).collect();
    Words::new(lines, |count| if count == 1 { "one" } else { "other" }.to_string())
}

/// The files of the framework: by dimension, and within one as `order.json` has them.
fn competencies() -> Vec<Value> {
    let read = |file: &include_dir::File| serde_json::from_slice(file.contents()).ok();
    let mut files: Vec<Value> = FRAMEWORK.files().filter_map(read).collect();
    let order = files.iter().find(|file| file.is_array()).cloned().unwrap_or_default();
    let order = order.as_array().cloned().unwrap_or_default();
    files.retain(Value::is_object);
    let dimensions = ["skills", "communication", "mindset"].map(Value::from);
    files.sort_by_key(|file| {
        let dimension = dimensions.iter().position(|known| *known == file["dimension"]);
        (dimension, order.iter().position(|known| *known == file["id"]))
    });
    files
}

#[cfg(test)]
mod tests {
    #[test]
    fn all_that_is_shipped_is_read() {
        let framework = super::framework();
        assert!(framework.competencies.len() > 10);
        assert_eq!(super::advice(&framework).len(), framework.competencies.len());
        let bank = super::bank();
        assert!(bank.item("leakage-target-encoding").is_some());
        assert!(bank.names("devops-practices").is_some());
        let releases = super::releases(&rolefit::domain::posting::lexicon::Lexicon::shipped());
        assert!(releases.of("Kubernetes").is_some());
        assert_ne!(super::words().get("posting.mustHave"), "");
    }
}
