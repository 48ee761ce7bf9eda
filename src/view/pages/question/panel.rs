//! The picture so far, beside the question: the fit as a range, once there is enough for one, and
//! that its figures are provisional.

use crate::domain::assess::answer::Answers;
use crate::domain::assess::questions::Next;
use crate::domain::document::Choice;
use crate::domain::exchange::Record;
use crate::domain::fit::standing::{Standing, percent};
use crate::domain::framework::Dimension;
use crate::domain::items::Bank;
use crate::view::app::provisional;
use crate::view::dom::{El, el, text};
use crate::view::parts::button::{Look, button};
use crate::view::parts::range::fit_range;
use crate::view::session::{Opened, Page, Session};
use std::cell::RefCell;
use std::sync::Arc;

/// The panel. It rests on what was answered up to the last self-rating, and shows no figure beside
/// a question that measures: it must not tell whether an answer was right.
pub(super) fn panel(session: Session, opened: Arc<Opened>) -> El {
    let known = RefCell::default();
    let picture = el("div").class("picture-content").content_from(move || {
        let record = session.record();
        let asked = session.asked.get();
        let is_measuring = matches!(asked, Some(Next::Item(_) | Next::Names(_)));
        let mut content = vec![progress(session, &opened, is_measuring)];
        if is_measuring {
            content.push(session.say("p", "hint", "item.panel"));
        } else if !session.lacks_bank.get() {
            content.extend(match session.rest.get() {
                Some(_) => picture(session, &opened, &record, asked.is_none(), &known),
                None => vec![none_yet(session)],
            });
        }
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

/// Honest about a length that adapts: how many until a first number, then that each answer narrows;
/// beside a question that measures, where nothing is seen to narrow, only how many were answered.
fn progress(session: Session, opened: &Opened, is_measuring: bool) -> El {
    let (answered, progress) = session.progress(opened);
    let is_over = session.asked.get().is_none() && !session.is_offering.get();
    let words = match session.until_first(opened) {
        0 if is_over => session.t("question.last").to_string(),
        0 => session.t("question.narrows").to_string(),
        until => session.count("question.first", until),
    };
    let answered = session.count("question.answered", answered);
    let bar = el("progress")
        .attr("max", "100")
        .num("value", i32::from(percent(progress)))
        .attr("aria-label", &answered);
    let words = match is_measuring {
        true => answered,
        false => [&answered, " · ", &words].concat(),
    };
    let words = text("span", "hint", &words);
    el("p").class("progress").child(bar).child(words)
}

fn none_yet(session: Session) -> El {
    session.say("p", "hint", "question.panelNone")
}

/// What was worked out last, and for what.
struct Known {
    answers: Answers,
    bank: Arc<Bank>,
    standing: Standing,
}

/// The ranges, once there is enough for them. It comes with the rest, which is here long before.
#[inline(never)]
fn picture(
    session: Session,
    opened: &Opened,
    record: &Record,
    is_over: bool,
    known: &RefCell<Option<Known>>,
) -> Vec<El> {
    let answers = match is_over {
        true => record.answers.clone(),
        false => record.answers.settled(&record.trail),
    };
    let standing = standing(session, opened, answers, known);
    let Some(overall) = standing.overall else {
        return vec![none_yet(session)];
    };
    let mut ranges = vec![fit_range(session, session.t("fit.overall"), overall)];
    for dimension in Dimension::ALL {
        if let Some(range) = standing.dimensions[dimension.index()] {
            let name = session.t_of("dimension.", dimension.word());
            ranges.push(fit_range(session, name, range));
        }
    }
    ranges.push(provisional(session, "report.provisionalHere"));
    ranges
}

/// Where the person stands: the costly part, and often nothing changed that it rests on.
fn standing(
    session: Session,
    opened: &Opened,
    answers: Answers,
    known: &RefCell<Option<Known>>,
) -> Standing {
    let bank = session.bank.get();
    let mut known = known.borrow_mut();
    let is_same = |known: &&Known| known.answers == answers && Arc::ptr_eq(&known.bank, &bank);
    if let Some(known) = known.as_ref().filter(is_same) {
        return known.standing;
    }
    let framework = &session.content().framework;
    let standing = Standing::new(framework, &bank, &opened.needs, &answers);
    *known = Some(Known { answers, bank, standing });
    standing
}
