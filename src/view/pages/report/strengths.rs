//! Where the person is strong.

use super::Parts;
use crate::domain::fit::markdown::strength_words;
use crate::domain::fit::report::Row;
use crate::domain::role::RequirementKind;
use crate::view::dom::{El, el, text};

pub(super) fn part(parts: &Parts) -> El {
    let items = parts.each(&parts.report.strengths, |row| strength(parts, row));
    let list = el("ul").class("plain strengths");
    parts.listed("report.strengths", None, list, items, "report.noStrengths")
}

fn strength(parts: &Parts, row: &Row) -> El {
    let words = strength_words(&parts.session.content().words, row);
    let hired = (row.requirement.kind == RequirementKind::Strength)
        .then(|| parts.session.say("span", "tag", "report.strengthKind"));
    let head = el("p").child(text("strong", "", &parts.name(row.competency)));
    el("li").child(head.text(" ").maybe(hired)).child(text("p", "", &words))
}
