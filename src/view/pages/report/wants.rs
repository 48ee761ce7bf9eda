//! What the person looks for, beside what the role says of it in its own words.

use super::{Parts, quoted};
use crate::domain::document::Choice;
use crate::domain::fit::wants::{Beside, Quote};
use crate::view::dom::{El, el, text};
use crate::view::parts::button::{Look, button};
use crate::view::session::Page;

pub(super) fn part(parts: &Parts) -> El {
    let session = parts.session;
    let wants = &parts.outlook.wants;
    let key = if wants.is_empty() { "report.chooseWants" } else { "report.changeWants" };
    let choose = button(session.t(key), Look::Plain, move || session.go(Page::Wants));
    let items = wants.iter().map(|beside| one(parts, beside)).collect();
    let list = el("ul").class("plain wants");
    parts
        .listed("report.wants", Some("report.wantsHint"), list, items, "report.noWants")
        .attr("data-empty", if wants.is_empty() { "true" } else { "false" })
        .child(el("div").class("actions screen-only").child(choose))
}

fn one(parts: &Parts, beside: &Beside) -> El {
    let session = parts.session;
    let standing = beside.standing.word();
    let name = session.say_of("strong", "", "report.want.", beside.want.word());
    let state = session.say_of("span", "state", "report.wantStanding.", standing);
    let head = el("p").class("bar-head").child(name).text(" ");
    let quote = |quote: &Quote| text("p", "hint", &quoted(session, quote));
    el("li")
        .class("want")
        .attr("data-standing", standing)
        .child(head.child(state.attr("data-standing", standing)))
        .children(beside.quotes.iter().map(quote).collect())
}
