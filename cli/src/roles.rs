//! A role from a text: a role file, or a posting that is read. It never knows what is done with it.

use crate::failure::Failure;
use rolefit::domain::document::{Kind, Problem, ProblemKind};
use rolefit::domain::posting::lexicon::Lexicon;
use rolefit::domain::posting::read::read_written;
use rolefit::domain::posting::write::Form;
use rolefit::domain::role::{self, Role};
use rolefit::domain::words::Words;
use serde_json::Value;

/// The role file that a text is, whole or not; nothing where it is something else.
pub(crate) fn document(text: &str) -> Option<Value> {
    if !text.trim_start().starts_with('{') {
        return None;
    }
    let value: Value = serde_json::from_str(text).ok()?;
    let has = |key: &str| value.get(key).is_some();
    (has("version") && has("id") && has("title") && !has("@type")).then_some(value)
}

/// The role of a role file or of a posting.
///
/// # Errors
/// A role file with problems, JSON that is none, and a text that is no posting.
pub(crate) fn role(
    name: &str,
    text: &str,
    lexicon: &Lexicon,
    form: &Form,
) -> Result<Role, Failure> {
    if let Some(document) = document(text) {
        return role::read(document.into()).map_err(|problems| Failure::Document {
            name: name.to_string(),
            what: "a role file",
            problems: lines(form.words, &problems),
        });
    }
    if name.ends_with(".json") {
        let parsed = serde_json::from_str::<Value>(text);
        parsed.map_err(|error| Failure::NotJson { name: name.to_string(), error })?;
    }
    let reading = read_written(text, lexicon, form);
    match reading.is_posting {
        true => Ok(reading.role),
        false => Err(Failure::NoPosting(name.to_string())),
    }
}

/// Each problem of a document as a line: where, and what.
pub(crate) fn lines(words: &Words, problems: &[Problem]) -> Vec<String> {
    let line = |problem: &Problem| {
        let place = if problem.path.is_empty() { "the whole file" } else { &problem.path };
        format!("  {place}: {}", said(words, &problem.kind))
    };
    problems.iter().map(line).collect()
}

/// What is wrong, in the sentences of the app.
fn said(words: &Words, kind: &ProblemKind) -> String {
    let bounds = |key: &str, found: &dyn ToString, low: &dyn ToString, high: &dyn ToString| {
        let [found, low, high] = [found, low, high].map(ToString::to_string);
        words.fill(key, &[("found", &found), ("low", &low), ("high", &high)])
    };
    let found = |key: &str, found: &str| words.fill(key, &[("found", found)]);
    let name = |kind: &Kind| words.get_of("kind.", kind.key());
    match kind {
        ProblemKind::Missing => words.get("problem.missing").to_string(),
        ProblemKind::WrongKind { found, allowed } => {
            words.fill("problem.wrongKind", &[("found", name(found)), ("allowed", name(allowed))])
        }
        ProblemKind::NotOneOf { found, allowed } => {
            words.fill("problem.notOneOf", &[("found", found), ("allowed", &allowed.join(", "))])
        }
        ProblemKind::OutOfRange { found, low, high } => {
            bounds("problem.outOfRange", found, low, high)
        }
        ProblemKind::Length { found, low, high } => bounds("problem.length", found, low, high),
        ProblemKind::Count { found, low, high } => bounds("problem.count", found, low, high),
        ProblemKind::NotAnId { found: text } => found("problem.notAnId", text),
        ProblemKind::NotALink { found: text } => found("problem.notALink", text),
        ProblemKind::NotACurrency { found: text } => found("problem.notACurrency", text),
        ProblemKind::UnknownCompetency { found: text } => found("problem.unknownCompetency", text),
        ProblemKind::Repeated { found: text } => found("problem.repeated", text),
        ProblemKind::NewerVersion { found, known } => format!(
            "The file has version {found}; this program knows up to {known}. Get the newest one."
        ),
    }
}
