//! The minimum bars one by one: the state, the reason, and the question that would settle it.

use super::Parts;
use crate::domain::assess::answer::Said;
use crate::domain::assess::observation::Evidence;
use crate::domain::fit::BarState;
use crate::domain::fit::markdown::{bar_words, state_key};
use crate::domain::fit::report::Row;
use crate::view::dom::{El, el, text};
use crate::view::parts::button::{Look, button};
use crate::view::session::Page;

pub(super) fn part(parts: &Parts) -> El {
    let items = parts.each(&parts.report.bars, |row| bar(parts, row));
    let list = el("ul").class("plain bars");
    parts.listed("report.bars", Some("report.barsHint"), list, items, "report.noBars")
}

fn bar(parts: &Parts, row: &Row) -> El {
    let session = parts.session;
    let words = bar_words(&session.content().words, row);
    let key = state_key(row.state);
    let name = parts.name(row.competency);
    let state = session.say_of("span", "state", "report.state.", key).attr("data-state", key);
    let head = el("p").class("bar-head").child(text("strong", "", &name)).text(" ").child(state);
    let competency = row.competency;
    let settle = settling_key(row).map(|key| {
        let words = session.t(key);
        let settle = button(words, Look::Quiet, move || session.ask_from(competency, Page::Report));
        let settle = settle.attr("aria-label", &[words, ": ", &name].concat());
        el("div").class("screen-only").child(settle)
    });
    let why = row.requirement.why.as_ref();
    el("li")
        .class("bar-item")
        .attr("data-state", key)
        .child(head)
        .child(text("p", "", &words))
        .maybe(why.map(|why| text("p", "hint", why)))
        .maybe(settle)
}

/// What would settle a bar that is not cleared.
fn settling_key(row: &Row) -> Option<&'static str> {
    match (row.state, row.said) {
        (BarState::Cleared, _) => None,
        (_, Some(Said::Level(_))) if row.evidence != Evidence::Checkable => {
            Some("report.settle.evidence")
        }
        (_, None | Some(Said::Skipped)) => Some("report.settle.answer"),
        _ => Some("report.settle.change"),
    }
}
