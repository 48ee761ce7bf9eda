//! `read` and `lint`: what postings say, and what keeps good people away from them. It never knows
//! how anything is printed.

use crate::arguments::{FailOn, Inputs, LintArguments, LintFormat, ReadArguments, ReadFormat};
use crate::failure::Failure;
use crate::formats::text::Counts;
use crate::formats::{Examined, json, sarif, summary, text};
use crate::inputs::{self, Input, Manner};
use crate::{CLEAN, FOUND, TROUBLE, batch, clock, notices, roles, shipped};
use rolefit::domain::framework::Framework;
use rolefit::domain::posting::lexicon::Lexicon;
use rolefit::domain::posting::lint::{Rules, World, lint_all};
use rolefit::domain::posting::read::read_written;
use rolefit::domain::posting::write::Form;
use rolefit::domain::words::Words;
use serde_json::Value;
use std::io::{self, Write};

/// `rolefit read`.
///
/// # Errors
/// No input, a rule that there is not, no output.
pub(crate) fn read(arguments: &ReadArguments) -> Result<u8, Failure> {
    let lines = arguments.format == ReadFormat::Jsonl;
    let run = Run::new(&arguments.inputs, FailOn::Never, lines)?;
    run.print(|examined| match arguments.format {
        ReadFormat::Text => {
            [summary::summary(examined), text::findings(examined, false)].join("\n")
        }
        ReadFormat::Json | ReadFormat::Jsonl => json::reading(examined),
    })
}

/// `rolefit lint`.
///
/// # Errors
/// No input, a rule that there is not, no output.
pub(crate) fn lint(arguments: &LintArguments) -> Result<u8, Failure> {
    let lines = arguments.format == LintFormat::Jsonl;
    let run = Run::new(&arguments.inputs, arguments.fail_on, lines)?;
    match arguments.format {
        LintFormat::Sarif => run.print_sarif(),
        LintFormat::Text => {
            let mut counts = Counts::default();
            let code = run.each(
                |examined| {
                    (text::findings(examined, arguments.explain), Counts::of(examined.findings))
                },
                |(said, more)| {
                    counts.add(more);
                    print(&said)
                },
                |_, _| Ok(()),
            )?;
            print(&counts.line())?;
            Ok(code)
        }
        LintFormat::Json | LintFormat::Jsonl => run.print(json::linted),
    }
}

/// Everything that all inputs share.
struct Run<'a> {
    inputs: &'a Inputs,
    fail_on: FailOn,
    lines: bool,
    lexicon: Lexicon,
    rules: Rules,
    framework: Framework,
}

/// What came of one input.
struct Done<T> {
    notes: Vec<String>,
    made: Result<T, (String, Failure)>,
    fails: bool,
}

impl<'a> Run<'a> {
    fn new(inputs: &'a Inputs, fail_on: FailOn, lines: bool) -> Result<Run<'a>, Failure> {
        let rules = notices::rules(&shipped::words());
        if let Some(unknown) = inputs.off.iter().find(|name| rules.get(name).is_none()) {
            return Err(Failure::NoRule(unknown.clone()));
        }
        let (lexicon, framework) = (Lexicon::shipped(), shipped::framework());
        Ok(Run { inputs, fail_on, lines, lexicon, rules, framework })
    }

    /// Prints each posting; in JSON lines, each input that could not be read too.
    fn print(&self, form: impl Fn(&Examined) -> String + Sync + Send) -> Result<u8, Failure> {
        let trouble = |name: &str, what: &str| match self.lines {
            true => print(&json::error(name, what)),
            false => Ok(()),
        };
        self.each(form, |said| print(&said), trouble)
    }

    fn print_sarif(&self) -> Result<u8, Failure> {
        let mut results: Vec<Value> = Vec::new();
        let mut troubles: Vec<String> = Vec::new();
        let code = self.each(
            sarif::results,
            |mut more| {
                results.append(&mut more);
                Ok(())
            },
            |_, what| {
                troubles.push(what.to_string());
                Ok(())
            },
        )?;
        print(&format!("{:#}\n", sarif::log(&self.rules, results, &troubles)))?;
        Ok(code)
    }

    /// Examines every input; what could not be read is told on standard error, and goes to
    /// `trouble` with its name.
    fn each<T: Send>(
        &self,
        form: impl Fn(&Examined) -> T + Sync + Send,
        mut take: impl FnMut(T) -> Result<(), Failure>,
        mut trouble: impl FnMut(&str, &str) -> Result<(), Failure>,
    ) -> Result<u8, Failure> {
        let manner = Manner { lines: self.lines, roles: false };
        let sources = inputs::sources(&self.inputs.paths, manner)?;
        let world = World {
            lexicon: &self.lexicon,
            rules: &self.rules,
            framework: Some(&self.framework),
            today: self.inputs.today.unwrap_or_else(clock::today),
            posted: self.inputs.posted,
        };
        let mut code = CLEAN;
        let work = |words: &mut Words, input: Input| self.examine(input, words, &world, &form);
        batch::run(sources, shipped::words, work, |done| {
            done.notes.iter().for_each(|note| eprintln!("rolefit: {note}"));
            code = if done.fails { code.max(FOUND) } else { code };
            match done.made {
                Ok(made) => take(made),
                Err((name, failure)) => {
                    code = TROUBLE;
                    eprintln!("rolefit: {failure}");
                    trouble(&name, &failure.to_string())
                }
            }
        })?;
        Ok(code)
    }

    fn examine<T>(
        &self,
        input: Input,
        words: &Words,
        world: &World,
        form: impl Fn(&Examined) -> T,
    ) -> Done<T> {
        let Input { name: file, text, note } = input;
        let text = text.and_then(|text| match roles::document(&text) {
            Some(_) => Err(Failure::RoleFile(file.clone())),
            None => Ok(text),
        });
        let text = match text {
            Ok(text) => text,
            Err(failure) => {
                return Done { notes: Vec::new(), made: Err((file, failure)), fails: false };
            }
        };
        let own = Form { words, framework: &self.framework };
        let reading = read_written(&text, &self.lexicon, &own);
        let off = &self.inputs.off;
        let findings = lint_all(&reading, world, off).findings;
        let findings = notices::with_language(findings, &reading.page.text, words, off);
        let cut = reading.page.cut.then_some("only the first 200 kB were read");
        let none = (!reading.is_posting).then_some("this reads like no job posting");
        let notes = [note, cut, none].into_iter().flatten();
        let examined = Examined {
            file: &file,
            text: &text,
            reading: &reading,
            findings: &findings,
            rules: &self.rules,
        };
        Done {
            notes: notes.map(|note| format!("{file}: {note}")).collect(),
            made: Ok(form(&examined)),
            fails: findings.iter().any(|finding| self.fail_on.fails(finding.severity)),
        }
    }
}

/// Prints a text as it is.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    Ok(io::stdout().lock().write_all(text.as_bytes())?)
}
