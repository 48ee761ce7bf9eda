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

/// Words whose key begins so come with the report, after the first question.
const REPORT_WORDS: [&str; 13] = [
    "report.",
    "map.",
    "review.",
    "kind.",
    "question.answered",
    "question.narrows",
    "question.passed",
    "screen.",
    "notice.merged",
    "notice.erasedElsewhere",
    "notice.unreadable",
    "notice.badLink",
    "notice.noItems",
];

/// Words whose key begins so come with what reads answers and roles from elsewhere.
const KEPT_WORDS: [&str; 3] = ["mine.", "failure.", "problem."];

/// Words whose key begins so come with what measures, explains, prepares and plans.
/// It is asked first.
const FURTHER_WORDS: [&str; 24] = [
    "plan.",
    "explained.",
    "practice.",
    "item.",
    "names.",
    "report.aim.",
    "report.ask.",
    "report.asksHint",
    "report.asksKind",
    "report.between",
    "report.claimed",
    "report.day",
    "report.differs.",
    "report.exercise.",
    "report.lastDay",
    "report.leniency.",
    "report.measured",
    "report.names",
    "report.noAsks",
    "report.noPrepare",
    "report.prepareOurs",
    "report.prepareTold",
    "report.shown",
    "report.unmeasured",
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
        let Divided { first, rest, kept, further, studio } = divide_words(&file)?;
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
                "framework": framework::rest(&competencies),
                "kinds": roles::kinds(&roles, roles::slim),
            }),
        ));
        packed.push((folder.join("kept.json"), json!({ "words": kept })));
        packed.push((
            folder.join("further.json"),
            json!({ "words": further, "ways": framework::ways(&competencies) }),
        ));
        packed.extend(items::files(&assets.join("items"), &competencies, &folder)?);
    }
    packed.push((PathBuf::from("content/released.json"), json!({ "lines": released })));
    let kinds = json!({ "kinds": roles::kinds(&roles, |role| role.value.clone()) });
    packed.push((PathBuf::from("content/kinds.json"), kinds));
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

/// The words of a language: those for the first question, those of the later parts, those of the
/// studio.
#[derive(Default)]
struct Divided {
    first: Map<String, Value>,
    rest: Map<String, Value>,
    kept: Map<String, Value>,
    further: Map<String, Value>,
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
            () if is_of(&FURTHER_WORDS) => &mut divided.further,
            () if is_of(&REPORT_WORDS) => &mut divided.rest,
            () if is_of(&KEPT_WORDS) => &mut divided.kept,
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
