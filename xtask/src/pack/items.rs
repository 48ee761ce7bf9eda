//! Packs the items by competency, so that the app loads what a role needs; and the pages of names.
//! It must never know what an item asks.

use super::{json_files, read};
use anyhow::{Context, Result, bail};
use serde_json::{Map, Value, json};
use std::path::{Path, PathBuf};

/// What authors note and nobody reads in the app.
const NOTES: [&str; 1] = ["because"];
const NOTES_ON_FOILS: [&str; 3] = ["sounds", "families", "searched"];

/// Every file of items and the one of names, to stand in `folder`: one file for each competency,
/// with no topic where there is no item.
pub(super) fn files(
    items: &Path,
    competencies: &[Value],
    folder: &Path,
) -> Result<Vec<(PathBuf, Value)>> {
    let (topics, names) = sources(items)?;
    let mut files = vec![(folder.join("names.json"), names)];
    for competency in competencies {
        let id = competency["id"].as_str().context("a competency has no id")?;
        let topics: Vec<Value> = topics.iter().filter_map(|topic| about(topic, id)).collect();
        let path = folder.join("items").join(id).with_extension("json");
        files.push((path, json!({ "version": 1, "topics": topics })));
    }
    Ok(files)
}

/// The topics, and the names.
fn sources(items: &Path) -> Result<(Vec<Value>, Value)> {
    let mut names = json!({ "version": 1, "foils": [], "pages": [] });
    let mut topics = Vec::new();
    if !items.is_dir() {
        return Ok((topics, names));
    }
    for (name, file) in json_files(items)? {
        let value = read(&file)?;
        if name == "names" {
            names = without_notes(value);
        } else if value["items"].is_array() {
            if value["topic"] != name.as_str() {
                bail!(
                    "{}: `topic` is {}, but the file is named {name}",
                    file.display(),
                    value["topic"]
                );
            }
            topics.push(value);
        }
    }
    Ok((topics, names))
}

fn without_notes(mut names: Value) -> Value {
    for foil in names["foils"].as_array_mut().into_iter().flatten() {
        drop_fields(foil, &NOTES_ON_FOILS);
    }
    names
}

/// The items of a topic that measure a competency, if there are any.
fn about(topic: &Value, competency: &str) -> Option<Value> {
    let of_it = topic["items"].as_array()?.iter();
    let of_it = of_it.filter(|item| item["competency"] == competency).cloned();
    let items: Vec<Value> = of_it
        .map(|mut item| {
            drop_fields(&mut item, &NOTES);
            item
        })
        .collect();
    let has_some = !items.is_empty();
    has_some.then(|| json!({ "topic": topic["topic"], "name": topic["name"], "items": items }))
}

fn drop_fields(value: &mut Value, fields: &[&str]) {
    let object: Option<&mut Map<String, Value>> = value.as_object_mut();
    if let Some(object) = object {
        object.retain(|key, _| !fields.contains(&key.as_str()));
    }
}

#[cfg(test)]
mod tests {
    use super::files;
    use rolefit::domain::items::{Bank, read, read_names, read_packed};
    use serde_json::{Value, json};
    use std::collections::BTreeMap;
    use std::path::Path;

    /// The project's own sample of items, by path in the app.
    fn packed() -> BTreeMap<String, Value> {
        let items = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/items");
        let ids = ["data-intuition", "feedback", "problem-choice", "training-diagnosis"];
        let competencies = ids.map(|id| json!({ "id": id }));
        let files = files(&items, &competencies, Path::new("en")).unwrap();
        files.into_iter().map(|(path, value)| (path.to_str().unwrap().to_owned(), value)).collect()
    }

    #[test]
    fn every_item_is_in_the_file_of_its_competency_once() {
        let packed = packed();
        let mut bank = Bank::default();
        let mut count = 0;
        for (path, value) in packed.iter().filter(|(path, _)| path.starts_with("en/items/")) {
            let topics = read_packed(value.clone().into()).unwrap();
            for item in topics.iter().flat_map(|topic| &topic.items) {
                assert_eq!(*path, format!("en/items/{}.json", item.competency));
                count += 1;
            }
            bank.add(topics);
        }
        let source =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/items/sample-splits.json");
        let topic = read(crate::pack::read(&source).unwrap().into()).unwrap();
        assert_eq!((count, bank.items().count()), (topic.items.len(), topic.items.len()));
        assert!(topic.items.iter().all(|item| bank.item(&item.id) == Some(item)));
        assert_eq!(packed["en/items/feedback.json"]["topics"], json!([]));
    }

    #[test]
    fn names_come_without_the_notes_on_how_they_were_found() {
        let names = &packed()["en/names.json"];
        assert_eq!(read_names(names.clone().into()).unwrap().len(), 2);
        let text = names.to_string();
        assert!(!text.contains("searched") && text.contains("Quellbase"), "{text}");
    }
}
