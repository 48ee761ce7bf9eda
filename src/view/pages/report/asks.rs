//! Questions for the company: what the role does not tell.

use super::{Parts, outlook};
use crate::domain::fit::outlook::{asking_hint, asking_words};
use crate::view::dom::{El, el, text};
use crate::view::session::{Opened, Rest, Session};
use std::sync::Arc;

pub(super) fn part(parts: &Parts) -> El {
    parts.fold("report.asks", "report.asksInside", page)
}

/// What is inside. A door to what comes last.
#[inline(never)]
fn page(session: Session, opened: &Arc<Opened>, _: &Arc<Rest>) -> Vec<El> {
    let words = &session.content().words;
    let asking = outlook(session, &opened.role).asking(&opened.role);
    if asking.is_empty() {
        return vec![session.say("p", "", "report.noAsks")];
    }
    let item = |asking| text("li", "", &asking_words(words, asking));
    let list = el("ul").class("asks").children(asking.iter().map(item).collect());
    vec![session.say("p", "hint", asking_hint(&opened.role)), list]
}
