//! What would close each gap: how much it weighs, the next step, how to show it, and whether the
//! role lets one learn it.

use super::Parts;
use crate::domain::fit::markdown::{share_words, show_words};
use crate::domain::fit::report::Row;
use crate::view::dom::{El, el, text};
use crate::view::pages::role::{fact, facts};
use crate::view::parts::button::{Look, button};
use crate::view::session::Page;

pub(super) fn part(parts: &Parts) -> El {
    let items = parts.each(&parts.report.gaps, |row| gap(parts, row));
    let practise = (!items.is_empty()).then(|| practise(parts));
    let list = el("ol").class("plain gaps");
    parts.listed("report.gaps", None, list, items, "report.noGaps").maybe(practise)
}

fn practise(parts: &Parts) -> El {
    let session = parts.session;
    let practise = button(session.t("report.practise"), Look::Plain, move || {
        session.go(Page::Practice);
    });
    el("div").class("actions screen-only").child(practise)
}

fn gap(parts: &Parts, row: &Row) -> El {
    let session = parts.session;
    let share = share_words(&session.content().words, row.share);
    let learnable = match row.requirement.learnable {
        true => "report.gapLearnable",
        false => "report.gapNotLearnable",
    };
    let weight = session.fill("report.gapWeight", &[("share", &share)]);
    let item = el("li")
        .class("gap")
        .child(text("h3", "", &parts.name(row.competency)))
        .child(text("p", "hint", &[&weight, " ", session.t(learnable)].concat()));
    let Some(advice) = parts.rest.advice.get(row.competency) else {
        return item;
    };
    let step = advice.step_from(row.stands_at()).unwrap_or_default();
    let list = fact(facts(), session.t("report.gapStep"), step);
    let show = show_words(&session.content().words, advice);
    item.child(fact(list, session.t("report.gapShow"), &show))
}
