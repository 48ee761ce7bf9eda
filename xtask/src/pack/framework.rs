//! Packs the competencies. It must never know how the files of the app are named.

use super::{choose, json_files, read};
use anyhow::{Context, Result, bail};
use serde_json::{Map, Value};
use std::path::Path;

const DIMENSIONS: [&str; 3] = ["skills", "communication", "mindset"];
const FIRST: [&str; 7] = ["id", "dimension", "name", "summary", "map", "levels", "formerly"];
const REST: [&str; 2] = ["evidence", "nextSteps"];
const WAYS: &str = "verify";

/// The competencies by dimension, and within one as `order.json` has them.
pub(super) fn competencies(folder: &Path) -> Result<Vec<Value>> {
    let mut files = json_files(folder)?;
    files.retain(|(name, _)| name != "order");
    let order_file = folder.join("order.json");
    let order: Vec<String> = serde_json::from_value(read(&order_file)?)
        .with_context(|| format!("{}: expected a list of ids", order_file.display()))?;
    let mut ranked = Vec::new();
    for (name, file) in files {
        let value = read(&file)?;
        let place = order.iter().position(|id| *id == name).with_context(|| {
            format!("{} lacks `{name}`; add it where it is to stand", order_file.display())
        })?;
        let dimension = DIMENSIONS.iter().position(|known| value["dimension"] == **known);
        let dimension = dimension.with_context(|| {
            let found = &value["dimension"];
            format!("{}: `dimension` is {found}; it must be one of {DIMENSIONS:?}", file.display())
        })?;
        for field in FIRST.iter().chain(&REST).chain([&WAYS]) {
            if value.get(field).is_none() {
                bail!("{}: `{field}` is missing; see assets/README.md", file.display());
            }
        }
        ranked.push((dimension, place, value));
    }
    if let Some(id) = order.iter().find(|id| !ranked.iter().any(|(.., value)| value["id"] == ***id))
    {
        bail!("{} names `{id}`, for which there is no file", order_file.display());
    }
    ranked.sort_by_key(|(dimension, place, _)| (*dimension, *place));
    Ok(ranked.into_iter().map(|(.., value)| value).collect())
}

/// What the first question needs of them.
pub(super) fn first(competencies: &[Value]) -> Vec<Value> {
    competencies.iter().map(|value| choose(value, &FIRST).into()).collect()
}

/// What the report needs besides, by id.
pub(super) fn rest(competencies: &[Value]) -> Map<String, Value> {
    let id = |value: &Value| value["id"].as_str().unwrap_or_default().to_owned();
    let rest = |value: &Value| {
        let mut rest = choose(value, &REST);
        let ways = each_way(value).map(|way| choose(way, &["method"]).into());
        rest.insert(WAYS.to_owned(), Value::Array(ways.collect()));
        rest.into()
    };
    competencies.iter().map(|value| (id(value), rest(value))).collect()
}

/// What comes last of them: how each way to verify one is gone, in order.
pub(super) fn ways(competencies: &[Value]) -> Vec<Value> {
    let ways = |value: &Value| each_way(value).map(|way| way["how"].clone()).collect();
    competencies.iter().map(ways).collect()
}

fn each_way(value: &Value) -> impl Iterator<Item = &Value> {
    value[WAYS].as_array().into_iter().flatten()
}
