//! The picture so far, beside the question: the fit as a range, once there is enough for one.

use crate::domain::document::Choice;
use crate::domain::fit::standing::Standing;
use crate::domain::framework::Dimension;
use crate::view::dom::{El, el, text};
use crate::view::parts::button::{Look, button};
use crate::view::parts::range::fit_range;
use crate::view::session::{Opened, Page, Session};
use std::sync::Arc;

/// The panel.
pub(super) fn panel(session: Session, opened: Arc<Opened>) -> El {
    let picture = el("div").class("picture-content").content_from(move || {
        let answers = &session.record().answers;
        let framework = &session.content().framework;
        let standing = Standing::new(framework, &session.bank.get(), &opened.needs, answers);
        let mut content = vec![progress(session, standing)];
        content.extend(picture(session, standing));
        content
    });
    let report = button(session.t("question.panelReport"), Look::Plain, move || {
        session.go(Page::Report);
    });
    el("aside")
        .class("picture")
        .attr("aria-label", session.t("question.panel"))
        .child(session.say("h2", "", "question.panel"))
        .child(picture)
        .child(report)
}

/// Honest about a length that adapts: how many until a first number, then how many are left.
fn progress(session: Session, standing: Standing) -> El {
    let words = match (standing.until_first, standing.left) {
        (0, 0) => session.t("question.last").to_string(),
        (0, left) => session.count("question.narrows", left),
        (until, _) => session.count("question.first", until),
    };
    let answered = session.count("question.answered", standing.answered);
    let total = standing.answered + standing.left;
    let bar = el("progress")
        .attr("max", &total.to_string())
        .attr("value", &standing.answered.to_string())
        .attr("aria-label", &answered);
    let words = text("span", "hint", &[&answered, " · ", &words].concat());
    el("p").class("progress").child(bar).child(words)
}

fn picture(session: Session, standing: Standing) -> Vec<El> {
    let Some(overall) = standing.overall else {
        return vec![session.say("p", "hint", "question.panelNone")];
    };
    let mut ranges = vec![fit_range(session, session.t("fit.overall"), overall)];
    for dimension in Dimension::ALL {
        if let Some(range) = standing.dimensions[dimension.index()] {
            let name = session.t_of("dimension.", dimension.word());
            ranges.push(fit_range(session, name, range));
        }
    }
    ranges
}
