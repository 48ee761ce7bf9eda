//! Packs the roles. It must never know what a role asks for.

use super::{choose, json_files, read};
use anyhow::{Result, bail};
use serde_json::Value;
use std::path::{Path, PathBuf};

const FIRST: [&str; 5] = ["id", "title", "family", "seniority", "summary"];
const SLIM: [&str; 5] = ["version", "id", "title", "family", "seniority"];
const REQUIREMENT: [&str; 5] = ["competency", "level", "kind", "weight", "learnable"];

/// One role file.
pub(super) struct Role {
    pub(super) value: Value,
    is_archetype: bool,
    pub(super) packed_path: PathBuf,
}

/// All roles: archetypes, then samples, each by id.
pub(super) fn roles(folder: &Path) -> Result<Vec<Role>> {
    let mut roles = Vec::new();
    for (kind, is_archetype) in [("archetypes", true), ("samples", false)] {
        for (id, file) in json_files(&folder.join(kind))? {
            let value = read(&file)?;
            if value["id"] != id.as_str() {
                bail!("{}: `id` is {}, but the file is named {id}", file.display(), value["id"]);
            }
            let packed_path = PathBuf::from("roles").join(format!("{id}.json"));
            roles.push(Role { value, is_archetype, packed_path });
        }
    }
    Ok(roles)
}

/// What a list of roles shows of one.
pub(super) fn first(role: &Role) -> Value {
    let mut first = choose(&role.value, &FIRST);
    first.insert("company".to_owned(), role.value["company"]["name"].clone());
    first.insert("archetype".to_owned(), role.is_archetype.into());
    first.into()
}

/// The kinds of job, which have no company behind them.
pub(super) fn kinds(roles: &[Role], write: impl Fn(&Role) -> Value) -> Vec<Value> {
    roles.iter().filter(|role| role.is_archetype).map(write).collect()
}

/// What another role's report, and the map, need of one.
pub(super) fn slim(role: &Role) -> Value {
    let mut slim = choose(&role.value, &SLIM);
    let requirements = role.value["requirements"].as_array().into_iter().flatten();
    let requirements = requirements.map(|one| choose(one, &REQUIREMENT).into());
    slim.insert("requirements".to_owned(), Value::Array(requirements.collect()));
    slim.into()
}
