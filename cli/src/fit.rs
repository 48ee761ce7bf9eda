//! `fit`: how the answers of a person fit a role. It computes nothing itself, and never prints what
//! a person wrote in their own words.

use crate::arguments::{FitArguments, FitFormat};
use crate::failure::Failure;
use crate::formats::json;
use crate::inputs::{self, Input, Manner};
use crate::read::print;
use crate::{CLEAN, clock, roles, shipped};
use rolefit::domain::document::Choice;
use rolefit::domain::document::Value;
use rolefit::domain::exchange;
use rolefit::domain::fit::FitRange;
use rolefit::domain::fit::markdown::{Source, markdown, state_key};
use rolefit::domain::fit::outlook::{Basis, Outlook, quote_words};
use rolefit::domain::fit::report::{Report, Row};
use rolefit::domain::fit::standing::{Percent, percent};
use rolefit::domain::fit::wants::Quote;
use rolefit::domain::framework::{Dimension, Framework};
use rolefit::domain::posting::lexicon::Lexicon;
use rolefit::domain::posting::write::{Form, phrase};
use rolefit::domain::role::Role;
use rolefit::domain::words::Words;
use std::path::Path;

/// `rolefit fit`.
///
/// # Errors
/// A role or a result that cannot be read, no output.
pub(crate) fn fit(arguments: &FitArguments) -> Result<u8, Failure> {
    let words = shipped::words();
    let (name, text) = open(&arguments.role)?;
    let framework = shipped::framework();
    let form = Form { words: &words, framework: &framework };
    let lexicon = Lexicon::shipped();
    let role = roles::role(&name, &text, &lexicon, &form)?;
    let (name, text) = open(&arguments.result)?;
    let record = record(&name, &text, &words)?;
    let report = Report::new(&framework, &shipped::bank(), &role, &record.answers);
    match arguments.format {
        FitFormat::Markdown => {
            let advice = shipped::advice(&framework);
            let releases = shipped::releases(&lexicon);
            let basis =
                Basis { role: &role, releases: &releases, today: clock::today(), words: &words };
            let outlook = Outlook::new(&basis, &record.wants);
            print(&markdown(&Source {
                framework: &framework,
                advice: &advice,
                role: &role,
                report: &report,
                outlook: &outlook,
                quote: &|quote| quoted(&words, quote),
                words: &words,
            }))?;
        }
        FitFormat::Json => print(&json::line(&figures(&framework, &role, &report)))?,
    }
    Ok(CLEAN)
}

/// What a role says, in its own words or as the language tells a fact.
fn quoted(words: &Words, quote: &Quote) -> String {
    match quote {
        Quote::Pay(pay) => phrase::pay(words, pay).unwrap_or_default(),
        Quote::Remote(remote) => phrase::remote(words, remote),
        other => quote_words(words, other).unwrap_or_default(),
    }
}

fn open(path: &Path) -> Result<(String, String), Failure> {
    let manner = Manner { lines: false, roles: true };
    let source = inputs::sources(&[path.to_path_buf()], manner)?.next();
    let Input { name, text, .. } = source.ok_or(Failure::NoInput)?.open();
    Ok((name, text?))
}

fn record(name: &str, text: &str, words: &Words) -> Result<exchange::Record, Failure> {
    let name = name.to_string();
    let document: serde_json::Value = match serde_json::from_str(text) {
        Ok(document) => document,
        Err(error) => return Err(Failure::NotJson { name, error }),
    };
    exchange::read(document.into()).map_err(|problems| Failure::Document {
        name,
        what: "a result",
        problems: roles::lines(words, &problems),
    })
}

/// The figures of the report, shares as whole hundredths.
fn figures(framework: &Framework, role: &Role, report: &Report) -> Value {
    let dimensions = Dimension::ALL
        .iter()
        .map(|dimension| (dimension.word(), range(report.fit.dimensions[dimension.index()])));
    let overall = [("overall", range(report.fit.overall))];
    json::object([
        ("role", role.id.as_str().into()),
        ("title", role.title.as_str().into()),
        ("coverage", percent(report.coverage.overall).into()),
        ("fit", json::object(overall.into_iter().chain(dimensions))),
        (
            "requirements",
            report.rows.iter().map(|row| figures_of(framework, row)).collect::<Vec<Value>>().into(),
        ),
    ])
}

fn range(range: Option<FitRange>) -> Value {
    range.map_or(Value::Null, |range| {
        let Percent { low, middle, high } = Percent::from(range);
        json::object([("low", low.into()), ("middle", middle.into()), ("high", high.into())])
    })
}

fn figures_of(framework: &Framework, row: &Row) -> Value {
    let level = |level: f64| Value::Number((level * 100.0).round() / 100.0);
    let interval = json::object([
        ("low", level(row.interval.low)),
        ("middle", level(row.interval.middle)),
        ("high", level(row.interval.high)),
    ]);
    json::object([
        ("competency", framework.id_of(row.competency).unwrap_or_default().into()),
        ("kind", row.requirement.kind.word().into()),
        ("needed", row.requirement.level.number().into()),
        ("answered", row.is_answered().into()),
        ("level", interval),
        ("reached", percent(row.reached).into()),
        ("state", state_key(row.state).into()),
    ])
}
