//! Demands that are the posting's problem; nothing where there are none.

use super::{Parts, section};
use crate::domain::fit::outlook::doubt_words;
use crate::view::dom::{El, el, text};

pub(super) fn part(parts: &Parts) -> Option<El> {
    let session = parts.session;
    let words = &session.content().words;
    let item = |doubt| text("li", "", &doubt_words(words, doubt));
    let items: Vec<El> = parts.outlook.doubts.iter().map(item).collect();
    let is_any = !items.is_empty();
    is_any.then(|| {
        section(session.t("report.doubts"))
            .child(session.say("p", "hint", "report.doubtsHint"))
            .child(el("ul").children(items))
    })
}
