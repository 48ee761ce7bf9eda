//! What was said and what was measured, side by side: two ranges on one scale, in words too, and
//! one calm sentence where they differ.

use super::{Parts, section};
use crate::domain::assess::belief::Interval;
use crate::domain::fit::compared::{
    claimed_words, differs_words, leniency_words, measured_words, names_words, unmeasured_words,
};
use crate::domain::fit::measured::Compared;
use crate::view::dom::{El, el, text};
use crate::view::parts::button::{Look, button};
use crate::view::parts::row::interval_bar;
use crate::view::session::Later;

/// The part, once an item or a page of names was answered. What measures is here then, unless it
/// could not be had.
pub(super) fn part(parts: &Parts) -> Option<El> {
    let is_there = parts.session.is_here_now(Later::Further) && parts.report.measured.is_told();
    is_there.then(|| side_by_side(parts))
}

/// A door to what comes last.
#[inline(never)]
fn side_by_side(parts: &Parts) -> El {
    let measured = &parts.report.measured;
    let session = parts.session;
    let content = session.content();
    let words = &content.words;
    let rows = measured.rows.iter().filter(|row| row.measured.is_some());
    let rows = rows.map(|row| compared(parts, row)).collect();
    let sentences = [
        leniency_words(words, measured),
        names_words(words, measured),
        unmeasured_words(words, &content.framework, measured),
    ];
    let sentences = sentences.into_iter().flatten().map(|line| text("p", "", &line)).collect();
    let part = section(session.t("report.measured"))
        .class("section measured")
        .child(session.say("p", "hint", "report.measuredHint"))
        .child(el("ul").class("plain rows").children(rows))
        .children(sentences);
    let explained = session.t("report.explained");
    let explained = button(explained, Look::Plain, move || session.explain());
    part.child(el("div").class("actions screen-only").child(explained))
}

fn compared(parts: &Parts, row: &Compared) -> El {
    let words = &parts.session.content().words;
    let differs = differs_words(words, row);
    let item = el("li").class("row").child(text("h3", "", &parts.name(row.competency)));
    item.child(range("claimed", claimed_words(words, row), row.claimed))
        .child(range("shown", measured_words(words, row), row.measured))
        .maybe(differs.map(|words| text("p", "differs", words)))
}

/// A range with its label, in words and as a bar. The bars are drawn unlike one another, so that
/// colour is never the only sign.
fn range(class: &str, [label, figures]: [String; 2], interval: Option<Interval>) -> El {
    let words = el("p")
        .class("range-words")
        .child(text("span", "range-name", &label))
        .text(" ")
        .child(text("span", "range-figures", &figures));
    el("div")
        .class("range")
        .child(words)
        .maybe(interval.map(|interval| interval_bar(class, interval)))
}
