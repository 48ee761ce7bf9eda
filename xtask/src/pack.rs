//! Packs the content of `assets/` into what the browser loads: first what the first question
//! needs, the rest when it is wanted. It must never write a file or know a build.

mod framework;
mod items;
mod roles;

use crate::rules;
use anyhow::{Context, Result, bail};
use serde_json::{Map, Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// One file of the built app: its path in `dist/` and what it holds.
pub(crate) type Packed = (PathBuf, Value);

/// Words whose key begins so are first read after the first question.
const LATER_WORDS: [&str; 21] = [
    "report.",
    "plan.",
    "map.",
    "mine.",
    "review.",
    "explained.",
    "practice.",
    "failure.",
    "problem.",
    "kind.",
    "item.",
    "question.answered",
    "question.narrows",
    "question.passed",
    "names.",
    "screen.",
    "notice.merged",
    "notice.erasedElsewhere",
    "notice.unreadable",
    "notice.badLink",
    "notice.noItems",
];

/// Words whose key begins so are read by the studio alone.
const STUDIO_WORDS: [&str; 3] = ["studio.", "posting.", "lint."];

/// Words whose key begins so are read by the studio too.
const SHARED_WORDS: [&str; 4] = ["map.", "plan.", "problem.", "kind."];

/// Everything that is packed, from the folder `assets`.
pub(crate) fn pack(assets: &Path) -> Result<Vec<Packed>> {
    let competencies = framework::competencies(&assets.join("framework"))?;
    let roles = roles::roles(&assets.join("roles"))?;
    let released = crate::lexicon::releases(&assets.join("lexicon"))?;
    let mut packed = Vec::new();
    for (language, file) in json_files(&assets.join("locales"))? {
        let folder = PathBuf::from("content").join(language);
        let Divided { first, rest, studio } = divide_words(&file)?;
        packed.push((folder.join("studio.json"), json!({ "words": studio })));
        packed.push((
            folder.join("first.json"),
            json!({
                "words": first,
                "framework": { "version": 1, "competencies": framework::first(&competencies) },
                "roles": roles.iter().map(roles::first).collect::<Vec<_>>(),
            }),
        ));
        packed.push((
            folder.join("rest.json"),
            json!({
                "words": rest,
                "released": released,
                "framework": framework::rest(&competencies),
                "roles": roles.iter().map(roles::rest).collect::<Vec<_>>(),
            }),
        ));
        packed.extend(items::files(&assets.join("items"), &competencies, &folder)?);
    }
    let lexicon = crate::lexicon::pack(&assets.join("lexicon"))?;
    packed.push((PathBuf::from("content/lexicon.json"), lexicon));
    packed.push((PathBuf::from("content/en/rules.json"), rules::pack(&assets.join("rules"))?));
    packed.extend(roles.into_iter().map(|role| (role.packed_path, role.value)));
    Ok(packed)
}

/// The languages that there are words for.
pub(crate) fn languages(assets: &Path) -> Result<Vec<String>> {
    let files = json_files(&assets.join("locales"))?;
    Ok(files.into_iter().map(|(language, _)| language).collect())
}

/// The words of a language: those for the first question, those for later, those of the studio.
#[derive(Default)]
struct Divided {
    first: Map<String, Value>,
    rest: Map<String, Value>,
    studio: Map<String, Value>,
}

fn divide_words(file: &Path) -> Result<Divided> {
    let Value::Object(words) = read(file)? else {
        bail!("{}: expected an object of keys and sentences", file.display());
    };
    if let Some((key, found)) = words.iter().find(|(_, sentence)| !sentence.is_string()) {
        bail!("{}: `{key}` is {found}; it must be a sentence in quotes", file.display());
    }
    let mut divided = Divided::default();
    for (key, sentence) in words {
        let is_of = |prefixes: &[&str]| prefixes.iter().any(|prefix| key.starts_with(prefix));
        if is_of(&SHARED_WORDS) {
            divided.studio.insert(key.clone(), sentence.clone());
        }
        let part = match () {
            () if is_of(&STUDIO_WORDS) => &mut divided.studio,
            () if is_of(&LATER_WORDS) => &mut divided.rest,
            () => &mut divided.first,
        };
        part.insert(key, sentence);
    }
    Ok(divided)
}

fn choose(value: &Value, fields: &[&str]) -> Map<String, Value> {
    fields
        .iter()
        .filter_map(|field| Some(((*field).to_owned(), value.get(field)?.clone())))
        .collect()
}

/// The JSON files of a folder with their names, in the order of these.
pub(crate) fn json_files(folder: &Path) -> Result<Vec<(String, PathBuf)>> {
    let entries = fs::read_dir(folder)
        .with_context(|| format!("{} cannot be read; is the checkout whole?", folder.display()))?;
    let mut files = Vec::new();
    for entry in entries {
        let path = entry?.path();
        let name = path.file_stem().and_then(|name| name.to_str()).map(str::to_owned);
        if path.extension().is_some_and(|extension| extension == "json") {
            files.push((name.context("a file name is not valid UTF-8")?, path));
        }
    }
    files.sort();
    Ok(files)
}

/// The JSON value of a file.
pub(crate) fn read(file: &Path) -> Result<Value> {
    let text =
        fs::read_to_string(file).with_context(|| format!("{}: unreadable", file.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{}: not valid JSON", file.display()))
}

#[cfg(test)]
mod tests;
