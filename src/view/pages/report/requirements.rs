//! A row for each requirement: the picture, and the same in words.

use super::{Parts, section};
use crate::domain::assess::answer::Said;
use crate::domain::document::Choice;
use crate::domain::fit::markdown::row_words;
use crate::domain::fit::report::Row;
use crate::domain::framework::Dimension;
use crate::domain::level::Level;
use crate::view::dom::{El, el, text};
use crate::view::pages::role::{fact, facts};
use crate::view::parts::row::level_bar;

pub(super) fn part(parts: &Parts) -> El {
    let session = parts.session;
    let part = section(session.t("report.rows")).child(session.say("p", "hint", "report.rowsHint"));
    Dimension::ALL.iter().fold(part, |part, dimension| {
        let rows = parts.report.rows_of(&session.content().framework, *dimension);
        let rows: Vec<El> = rows.map(|row| requirement(parts, row)).collect();
        if rows.is_empty() {
            return part;
        }
        let name = session.say_of("h3", "", "dimension.", dimension.word());
        part.child(name).child(el("ul").class("plain rows").children(rows))
    })
}

fn requirement(parts: &Parts, row: &Row) -> El {
    let session = parts.session;
    let name = parts.name(row.competency);
    let words = row_words(&session.content().words, row, &name);
    let key = row.distance.key();
    let kind = ["report.kind.", row.requirement.kind.word()].concat();
    let head = el("p")
        .class("row-head")
        .attr("aria-hidden", "true")
        .child(text("span", "row-name", &name))
        .child(session.say("span", "tag", &kind))
        .child(session.say_of("span", "row-distance", "report.distance.", key));
    el("li")
        .class("row")
        .attr("data-distance", key)
        .child(head)
        .child(text("p", "only-read", &words))
        .child(level_bar(row))
        .child(details(parts, row, &name))
}

/// What the role looks for and what was said, in the framework's own words.
fn details(parts: &Parts, row: &Row, name: &str) -> El {
    let session = parts.session;
    let level = |level: Level| {
        let competency = session.content().framework.competencies.get(row.competency);
        competency.map(|competency| competency.level(level)).unwrap_or_default()
    };
    let said = match row.said {
        Some(Said::Level(said)) => level(said),
        Some(Said::Unsure) => session.t("review.unsure"),
        Some(Said::Skipped) => session.t("review.skipped"),
        None => session.t("review.open"),
    };
    let summary = session.say("summary", "", "report.details");
    let summary = summary.child(text("span", "only-read", &[": ", name].concat()));
    let list = fact(facts(), session.t("report.looksFor"), level(row.requirement.level));
    let list = fact(list, session.t("report.youSaid"), said);
    let list = match row.is_below_what_was_said() {
        true => fact(list, session.t("report.why"), session.t("report.whyBelow")),
        false => list,
    };
    el("details").class("row-more").child(summary).child(list)
}
