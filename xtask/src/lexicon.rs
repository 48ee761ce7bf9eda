//! Packs the lexicon's files into the one text that the studio reads. It must never know what a
//! name stands for.

use super::pack::{json_files, read};
use anyhow::{Context, Result};
use serde_json::Value;
use std::path::Path;

/// All entries of the folder as one text, in a JSON string.
pub(crate) fn pack(folder: &Path) -> Result<Value> {
    let mut entries = Vec::new();
    for (_, file) in json_files(folder)? {
        let Value::Array(list) = read(&file)? else {
            anyhow::bail!("{}: expected a list of names", file.display());
        };
        entries.extend(list);
    }
    entries.first().with_context(|| format!("{}: no names", folder.display()))?;
    Ok(Value::String(rolefit::domain::posting::lexicon::pack(&entries)))
}
