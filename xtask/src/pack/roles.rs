//! Packs the roles. It must never know what a role asks for.

use super::{choose, json_files, read};
use anyhow::{Result, bail};
use serde_json::Value;
use std::path::{Path, PathBuf};

const FIRST: [&str; 5] = ["id", "title", "family", "seniority", "summary"];

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

/// The whole role.
pub(super) fn rest(role: &Role) -> Value {
    let mut rest = role.value.clone();
    rest["archetype"] = role.is_archetype.into();
    rest
}
