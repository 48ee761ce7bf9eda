//! Holds the licence of every crate to the list in `deny.toml`, without a network. Advisories are
//! left to cargo-deny, which runs in CI. It must never know which licences are good: the list does.

use crate::process;
use crate::project::Project;
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::fs;

/// Fails with all crates at once whose licence the list does not allow.
pub(crate) fn check(project: &Project) -> Result<String> {
    let allowed = allowed(&fs::read_to_string(project.root().join("deny.toml"))?)?;
    let described =
        process::read(&mut project.cargo(["metadata", "--offline", "--format-version", "1"]))?;
    let described: Value = serde_json::from_str(&described)?;
    let crates = described["packages"].as_array().context("cargo metadata names no crates")?;
    let refused: Vec<String> = crates
        .iter()
        .filter(|one| !one["license"].as_str().is_some_and(|licence| satisfies(licence, &allowed)))
        .map(|one| format!("{} {}: {}", one["name"], one["version"], one["license"]))
        .collect();
    if !refused.is_empty() {
        bail!(
            "the list in deny.toml does not allow the licences of:\n  {}\nUse other crates, or add \
             a licence to the list if the project can live with its terms",
            refused.join("\n  ")
        );
    }
    Ok(format!("The licences of {} crates are on the list of {}.", crates.len(), allowed.len()))
}

fn allowed(deny: &str) -> Result<Vec<String>> {
    let deny: toml::Table = deny.parse().context("deny.toml is not valid TOML")?;
    let list = deny.get("licenses").and_then(|licences| licences.get("allow"));
    let list = list.and_then(toml::Value::as_array).context("deny.toml has no licenses.allow")?;
    Ok(list.iter().filter_map(toml::Value::as_str).map(str::to_owned).collect())
}

/// Whether an SPDX expression can be satisfied with licences of the list alone.
fn satisfies(expression: &str, allowed: &[String]) -> bool {
    // Old manifests write "MIT/Apache-2.0" and mean OR.
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut reader = Reader { words: &words, allowed };
    reader.any().is_some_and(|is_satisfied| is_satisfied && reader.words.is_empty())
}

/// Reads an expression by descent: OR binds less than AND, AND less than WITH.
struct Reader<'a> {
    words: &'a [&'a str],
    allowed: &'a [String],
}

impl Reader<'_> {
    fn any(&mut self) -> Option<bool> {
        let mut is_satisfied = self.every()?;
        while self.take("OR") {
            is_satisfied |= self.every()?;
        }
        Some(is_satisfied)
    }

    fn every(&mut self) -> Option<bool> {
        let mut is_satisfied = self.one()?;
        while self.take("AND") {
            is_satisfied &= self.one()?;
        }
        Some(is_satisfied)
    }

    fn one(&mut self) -> Option<bool> {
        if self.take("(") {
            let within = self.any()?;
            return self.take(")").then_some(within);
        }
        let mut licence = self.next()?.to_owned();
        if self.take("WITH") {
            licence = format!("{licence} WITH {}", self.next()?);
        }
        Some(self.allowed.contains(&licence))
    }

    fn take(&mut self, word: &str) -> bool {
        let is_next = self.words.first() == Some(&word);
        if is_next {
            self.words = &self.words[1..];
        }
        is_next
    }

    fn next(&mut self) -> Option<&str> {
        let (first, rest) = self.words.split_first()?;
        self.words = rest;
        Some(first)
    }
}

#[cfg(test)]
mod tests {
    use super::satisfies;

    #[test]
    fn expressions_are_held_to_the_list() {
        let allowed = ["MIT", "Apache-2.0", "Unicode-3.0"].map(str::to_owned);
        for (expression, is_satisfied) in [
            ("MIT", true),
            ("GPL-3.0", false),
            ("MIT/Apache-2.0", true),
            ("GPL-3.0 OR MIT", true),
            ("GPL-3.0 AND MIT", false),
            ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
            ("(MIT OR Apache-2.0) AND Zlib", false),
            ("Zlib OR MIT AND Unicode-3.0", true),
            ("Apache-2.0 WITH LLVM-exception", false),
            ("Apache-2.0 WITH LLVM-exception OR MIT", true),
            ("(MIT", false),
            ("MIT MIT", false),
            ("", false),
        ] {
            assert_eq!(satisfies(expression, &allowed), is_satisfied, "{expression}");
        }
    }
}
