//! Packs the rules of postings for the browser: what is shown and matched, without the examples.
//! It must never know what a rule finds.

pub(crate) mod page;

use crate::pack::{json_files, read};
use anyhow::Result;
use serde_json::{Value, json};
use std::path::Path;

/// The value of `content/<language>/rules.json`, from the folder `assets/rules`.
pub(crate) fn pack(folder: &Path) -> Result<Value> {
    let mut rules = Vec::new();
    for (_, file) in json_files(folder)? {
        let mut rule = read(&file)?;
        if let Some(fields) = rule.as_object_mut() {
            fields.remove("bad");
            fields.remove("good");
        }
        rules.push(rule);
    }
    Ok(json!({ "rules": rules }))
}
