//! Questions for the company: what the role does not tell.

use super::Parts;
use crate::domain::fit::outlook::{asking_hint, asking_words};
use crate::view::dom::{El, el, text};

pub(super) fn part(parts: &Parts) -> El {
    let words = &parts.session.content().words;
    let item = |asking| text("li", "", &asking_words(words, asking));
    let asking = parts.outlook.asking(&parts.opened.role);
    let items: Vec<El> = asking.iter().map(item).collect();
    let hint = (!items.is_empty()).then(|| asking_hint(&parts.opened.role));
    parts.listed("report.asks", hint, el("ul").class("asks"), items, "report.noAsks")
}
