//! The fit, overall and by dimension: a middle and its range. Under the coverage floor there is no
//! number, but what to answer to get one.

use super::{Parts, section};
use crate::domain::document::Choice;
use crate::domain::fit::COVERAGE_FLOOR;
use crate::domain::fit::markdown::{no_range_key, share_words};
use crate::domain::framework::Dimension;
use crate::view::app::how_link;
use crate::view::dom::{El, el, text};
use crate::view::parts::button::{Look, button};
use crate::view::parts::range::fit_range;
use crate::view::session::Page;

pub(super) fn part(parts: &Parts) -> El {
    let session = parts.session;
    let overall = el("div").class("overall");
    let overall = match parts.report.fit.overall {
        Some(range) => overall.child(fit_range(session, session.t("fit.overall"), range.into())),
        None => overall.children(no_number(parts)),
    };
    let dimension = |dimension: &Dimension| {
        let name = session.t_of("dimension.", dimension.word());
        match parts.report.fit.dimensions[dimension.index()] {
            Some(range) => fit_range(session, name, range.into()),
            None => el("p")
                .class("range-words")
                .child(text("span", "range-name", name))
                .text(" ")
                .child(session.say("span", "hint", no_range_key(parts.report, *dimension))),
        }
    };
    let dimensions = Dimension::ALL.iter().map(dimension).collect();
    section(session.t("report.fit"))
        .child(session.say("p", "hint", "report.fitHint").text(" ").child(how_link(session)))
        .child(overall)
        .child(el("div").class("dimensions").children(dimensions))
}

/// Why there is no number, and the weightiest open questions, which would bring one.
fn no_number(parts: &Parts) -> Vec<El> {
    let session = parts.session;
    let words = &session.content().words;
    let share = share_words(words, parts.report.coverage.overall);
    let floor = share_words(words, COVERAGE_FLOOR);
    let words = words.fill("report.fitNone", &[("share", &share), ("floor", &floor)]);
    let ask = |place: &usize| {
        let competency = parts.report.rows[*place].competency;
        let ask = move || session.ask_from(competency, Page::Report);
        el("li").child(button(&parts.name(competency), Look::Quiet, ask))
    };
    let questions = parts.report.open.iter().take(3).map(ask).collect();
    vec![
        text("p", "", &words),
        session.say("p", "", "report.fitNoneWhat"),
        el("ul").class("plain").children(questions),
    ]
}
