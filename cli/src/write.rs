//! `write`: roles as postings, in every format. It never knows how a format is written.

use crate::arguments::{Form, WriteArguments, WriteFormat};
use crate::failure::Failure;
use crate::formats::json;
use crate::inputs::{self, Input, Manner, Source};
use crate::read::print;
use crate::{CLEAN, TROUBLE, batch, notices, roles, shipped};
use rolefit::domain::document::{Choice, Value};
use rolefit::domain::posting::lexicon::Lexicon;
use rolefit::domain::posting::lint::Rules;
use rolefit::domain::posting::write as forms;
use rolefit::domain::posting::write::{Missing, Publishing, embed, html, json_text};
use rolefit::domain::role::Role;
use rolefit::domain::words::Words;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::Path;

/// `rolefit write`.
///
/// # Errors
/// No input, several inputs without a place for their texts, no output.
pub(crate) fn write(arguments: &WriteArguments) -> Result<u8, Failure> {
    let lines = arguments.format == WriteFormat::Jsonl;
    let sources = inputs::sources(&arguments.paths, Manner { lines, roles: true })?;
    let sources: Vec<Source> = sources.collect();
    if sources.len() > 1 && arguments.to.is_none() && !lines {
        return Err(Failure::NoFolder);
    }
    let (lexicon, framework) = (Lexicon::shipped(), shipped::framework());
    let rules = notices::rules(&shipped::words());
    let mut code = CLEAN;
    let work = |words: &mut Words, input: Input| {
        let Input { name, text, note } = input;
        let form = forms::Form { words, framework: &framework };
        let role = text.and_then(|text| roles::role(&name, &text, &lexicon, &form));
        let written = role.map(|role| written(&role, arguments, &form));
        (name, note, written)
    };
    batch::run(sources.into_iter(), shipped::words, work, |(name, note, written)| {
        note.iter().for_each(|note| eprintln!("rolefit: {name}: {note}"));
        let done = written.and_then(|Written { text, notes, lacks }| {
            notes.iter().for_each(|note| eprintln!("rolefit: {name}: {note}"));
            let told = |one: &Missing| missing(*one, &rules);
            lacks.iter().for_each(|one| eprintln!("rolefit: {name}: {}", told(one)));
            let findings = lacks.iter().map(|one| finding(*one, &rules)).collect();
            hand_out(&name, &text, findings, arguments)
        });
        match done {
            // Nobody reads any more.
            Err(Failure::Output(error)) => Err(Failure::Output(error)),
            Err(failure) => {
                code = TROUBLE;
                eprintln!("rolefit: {failure}");
                if lines { print(&json::error(&name, &failure.to_string())) } else { Ok(()) }
            }
            Ok(()) => Ok(()),
        }
    })?;
    Ok(code)
}

/// The text of a role, and what a person should know of it.
struct Written {
    text: String,
    notes: Vec<String>,
    /// What a JobPosting lacks.
    lacks: Vec<Missing>,
}

fn written(role: &Role, arguments: &WriteArguments, form: &forms::Form) -> Written {
    let outline = forms::outline(role, form, arguments.assessment.as_deref());
    let publishing = Publishing {
        posted: arguments.posted,
        valid_through: arguments.valid_through,
        direct_apply: None,
    };
    let job_posting = || forms::json_ld(role, &outline, &publishing);
    let alone = |text: String| Written { text, notes: Vec::new(), lacks: Vec::new() };
    match arguments.form {
        Form::Markdown => alone(forms::markdown(&outline)),
        Form::HtmlFragment => alone(html::fragment(&outline)),
        Form::Plain => alone(forms::plain(&outline)),
        Form::Html => {
            let data = json_text(&job_posting().value);
            let parts = html::PageParts { language: "en", json_ld: Some(&data) };
            alone(html::page(&outline, &parts))
        }
        Form::JsonLd => {
            let posting = job_posting();
            Written { lacks: posting.missing, ..alone(text_of(&posting.value)) }
        }
        Form::JsonResume => alone(text_of(&forms::json_resume(role, &outline, form, &publishing))),
        Form::Role => alone(text_of(&role.write())),
        Form::Embed => {
            let file = embed::role_file(role);
            let uploads = embed::UPLOADS.join(", ");
            let note = format!(
                "put {uploads} of the built app into {} on your site, and the role file beside \
                 the page as {file} (`--as role` writes it)",
                arguments.widget
            );
            Written { notes: vec![note], ..alone(embed::snippet(&arguments.widget, &file)) }
        }
    }
}

fn text_of(value: &Value) -> String {
    [&json_text(value), "\n"].concat()
}

/// What a JobPosting lacks, for people, told as the finding that it is in a text.
fn missing(missing: Missing, rules: &Rules) -> String {
    let asks = if missing.is_required() { "requires" } else { "recommends" };
    let finding = notices::missing(missing, rules);
    let (severity, rule) = (finding.severity.word(), &finding.rule);
    let message = rules.message(&finding);
    format!("{severity}: {message} Google {asks} {}. [{rule}]", missing.word())
}

/// The same for programs.
fn finding(missing: Missing, rules: &Rules) -> Value {
    let finding = notices::missing(missing, rules);
    json::object([
        ("rule", finding.rule.as_str().into()),
        ("severity", finding.severity.word().into()),
        ("message", rules.message(&finding).into()),
        ("details", json::object(finding.details.iter().cloned())),
    ])
}

/// Puts a text where it was asked for.
fn hand_out(
    name: &str,
    text: &str,
    findings: Vec<Value>,
    arguments: &WriteArguments,
) -> Result<(), Failure> {
    let Some(folder) = &arguments.to else {
        return match arguments.format {
            WriteFormat::Plain => print(text),
            WriteFormat::Jsonl => {
                let fields = [("file", name.into()), ("text", text.into())];
                let is_told = arguments.form == Form::JsonLd;
                let findings = is_told.then(|| ("findings", findings.into()));
                print(&json::line(&json::object(fields.into_iter().chain(findings))))
            }
        };
    };
    let stem = Path::new(name).file_stem().filter(|_| name != "-");
    let stem = stem.map_or("posting".into(), |stem| stem.to_string_lossy());
    let path = folder.join([&stem, ".", ending(arguments.form)].concat());
    let unwritable = |error| Failure::Unwritable { path: path.clone(), error };
    fs::create_dir_all(folder).map_err(unwritable)?;
    // What is there may be the very posting that was read.
    let mut file = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .create_new(!arguments.force)
        .open(&path)
        .map_err(unwritable)?;
    file.write_all(text.as_bytes()).map_err(unwritable)
}

fn ending(form: Form) -> &'static str {
    match form {
        Form::Markdown => "md",
        Form::Html => "html",
        Form::HtmlFragment => "fragment.html",
        Form::Plain => "txt",
        Form::JsonLd => "jsonld",
        Form::JsonResume => "resume.json",
        Form::Role => "json",
        Form::Embed => "embed.html",
    }
}
