//! Packs the lexicon's files into the one text that the studio reads. It must never know what a
//! name stands for.

use super::pack::{json_files, read};
use anyhow::{Context, Result};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// Older tools are left out: nobody asks for more years than they have.
const RELEASED_SINCE: &str = "2006";

/// All entries of the folder as one text, in a JSON string.
pub(crate) fn pack(folder: &Path) -> Result<Value> {
    let entries = entries(folder)?;
    Ok(Value::String(rolefit::domain::posting::lexicon::pack(&entries)))
}

/// When tools were first released, in a JSON string: a line for each day, with the date and the names
/// of that day between tabs. The report needs no more of the lexicon.
pub(crate) fn releases(folder: &Path) -> Result<Value> {
    let mut days: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for entry in entries(folder)? {
        let text = |key: &str| entry[key].as_str().map(str::to_owned);
        let Some((day, name)) = text("released").zip(text("name")) else { continue };
        if day.as_str() >= RELEASED_SINCE {
            days.entry(day).or_default().push(name);
        }
    }
    let lines = days.into_iter().map(|(day, names)| [day, names.join("\t")].join("\t"));
    Ok(Value::String(lines.collect::<Vec<_>>().join("\n")))
}

fn entries(folder: &Path) -> Result<Vec<Value>> {
    let mut entries = Vec::new();
    for (_, file) in json_files(folder)? {
        let Value::Array(list) = read(&file)? else {
            anyhow::bail!("{}: expected a list of names", file.display());
        };
        entries.extend(list);
    }
    entries.first().with_context(|| format!("{}: no names", folder.display()))?;
    Ok(entries)
}
