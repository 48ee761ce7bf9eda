//! The framework and the bank, from the project's own files. It never knows an answer.

use rolefit::domain::framework::{self, Framework};
use rolefit::domain::items::{self, Bank};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// The competencies.
pub(crate) fn framework() -> Result<Framework, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/framework");
    let files = files(&folder)?.into_iter().map(|(_, value)| value);
    let competencies: Vec<Value> = files.filter(|value| value.get("levels").is_some()).collect();
    let document = json!({ "version": 1, "competencies": competencies });
    framework::read(document.into()).map_err(|problems| format!("the framework: {problems:?}"))
}

/// The items and the pages of names of a folder.
pub(crate) fn bank(folder: &Path) -> Result<Bank, String> {
    let mut bank = Bank::default();
    for (path, document) in files(folder)? {
        let told = |problems| format!("{}: {problems:?}", path.display());
        if path.ends_with("names.json") {
            bank.add_names(items::read_names(document.into()).map_err(told)?);
        } else if document["items"].is_array() {
            bank.add(vec![items::read(document.into()).map_err(told)?]);
        }
    }
    Ok(bank)
}

/// The JSON files of a folder.
fn files(folder: &Path) -> Result<Vec<(PathBuf, Value)>, String> {
    let told = |path: &Path, error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let entries = fs::read_dir(folder).map_err(|error| told(folder, &error))?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    paths.sort();
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).map_err(|error| told(&path, &error))?;
        let value = serde_json::from_str(&text).map_err(|error| told(&path, &error))?;
        Ok((path, value))
    };
    paths.into_iter().map(read).collect()
}
