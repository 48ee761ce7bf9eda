//! A role that could not be opened: what is wrong, where, and what to do next.

use super::heading;
use crate::domain::document::{Kind, Problem, ProblemKind};
use crate::view::app::link;
use crate::view::dom::{El, el, text};
use crate::view::parts::button::{Look, button};
use crate::view::session::{Failure, Page, Session};

/// The screen.
#[inline(never)]
pub(crate) fn page(session: Session, failure: &Failure) -> Vec<El> {
    let what = session.fill(&["failure.", &failure.kind].concat(), &[("detail", &failure.detail)]);
    let again = failure.source.clone().map(|source| {
        button(session.t("app.again"), Look::Primary, move || session.load_role(source.clone()))
    });
    let other = (!session.is_bound()).then(|| {
        button(session.t("failure.other"), Look::Plain, move || {
            session.leave_role();
            session.go(Page::Start);
        })
    });
    let parts = [
        Some(heading(session.t("failure.title"))),
        Some(el("div").attr("role", "alert").child(text("p", "", &what))),
        (!failure.problems.is_empty()).then(|| table(session, &failure.problems)),
        (failure.kind == "invalid").then(|| schema(session)),
        Some(el("div").class("actions").maybe(again).maybe(other)),
    ];
    parts.into_iter().flatten().collect()
}

/// All problems at once, each with its place.
fn table(session: Session, problems: &[Problem]) -> El {
    let head = |key| session.say("th", "", key).attr("scope", "col");
    let head = el("tr").child(head("failure.place")).child(head("failure.what"));
    let row = |problem: &Problem| {
        let place = match problem.path.as_str() {
            "" => session.t("failure.whole"),
            path => path,
        };
        let place = el("td").child(text("code", "", place));
        el("tr").child(place).child(text("td", "", &words(session, &problem.kind)))
    };
    el("table")
        .class("table")
        .child(el("thead").child(head))
        .child(el("tbody").children(problems.iter().map(row).collect()))
}

fn schema(session: Session) -> El {
    let address = session.edge().address_of("schema/role.v1.json");
    el("p").child(link(&address, session.t("failure.schema")))
}

/// What is wrong, in words.
fn words(session: Session, kind: &ProblemKind) -> String {
    let bounds = |key: &str, found: String, low: String, high: String| {
        session.fill(key, &[("found", &found), ("low", &low), ("high", &high)])
    };
    let found = |key: &str, found: &str| session.fill(key, &[("found", found)]);
    let name = |kind: Kind| session.t_of("kind.", kind.key());
    match kind {
        ProblemKind::Missing => session.t("problem.missing").to_string(),
        ProblemKind::WrongKind { found, allowed } => session
            .fill("problem.wrongKind", &[("found", name(*found)), ("allowed", name(*allowed))]),
        ProblemKind::NotOneOf { found, allowed } => {
            session.fill("problem.notOneOf", &[("found", found), ("allowed", &allowed.join(", "))])
        }
        ProblemKind::OutOfRange { found, low, high } => {
            bounds("problem.outOfRange", found.to_string(), low.to_string(), high.to_string())
        }
        ProblemKind::Length { found, low, high } => {
            bounds("problem.length", found.to_string(), low.to_string(), high.to_string())
        }
        ProblemKind::Count { found, low, high } => {
            bounds("problem.count", found.to_string(), low.to_string(), high.to_string())
        }
        ProblemKind::NotAnId { found: text } => found("problem.notAnId", text),
        ProblemKind::NotALink { found: text } => found("problem.notALink", text),
        ProblemKind::NotACurrency { found: text } => found("problem.notACurrency", text),
        ProblemKind::UnknownCompetency { found: text } => found("problem.unknownCompetency", text),
        ProblemKind::Repeated { found: text } => found("problem.repeated", text),
        ProblemKind::NewerVersion { found, known } => session.fill(
            "problem.newerVersion",
            &[("found", &found.to_string()), ("known", &known.to_string())],
        ),
    }
}
