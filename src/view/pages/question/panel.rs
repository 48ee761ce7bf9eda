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
        let is_here = session.rest.get().is_some();
        let mut content = vec![match is_here {
            true => progress(session, &opened),
            false => beginning(session, &opened),
        }];
        if is_measuring(asked.as_ref()) {
            content.push(session.say("p", "hint", "item.panel"));
        } else if !session.lacks_bank.get() {
            content.extend(match is_here {
                true => picture(session, &opened, &record, asked.is_none(), &known),
                false => vec![none_yet(session)],
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

/// Honest about a length that adapts: how many until a first number, then that each answer narrows.
/// It comes with the rest; until then there is nothing to count.
#[inline(never)]
fn progress(session: Session, opened: &Opened) -> El {
    let (counted, progress) = session.progress(opened);
    let asked = session.asked.get();
    let is_over = asked.is_none() && !session.is_offering.get();
    let words = match session.until_first(opened) {
        0 if is_over => session.t("question.last").to_string(),
        0 if is_measuring(asked.as_ref()) => String::new(),
        0 => session.t("question.narrows").to_string(),
        until => session.count("question.first", until),
    };
    let mut answered = session.count("question.answered", counted.answered);
    if counted.passed > 0 {
        answered = [&answered, ", ", &session.count("question.passed", counted.passed)].concat();
    }
    let between = if words.is_empty() { "" } else { " · " };
    bar(percent(progress), &answered, &[&answered, between, &words].concat())
}

/// The same before there is anything to count.
fn beginning(session: Session, opened: &Opened) -> El {
    let words = match session.until_first(opened) {
        0 => String::new(),
        until => session.count("question.first", until),
    };
    bar(0, session.t("question.panel"), &words)
}

fn bar(percent: u8, label: &str, words: &str) -> El {
    let bar = el("progress").attr("max", "100").num("value", i32::from(percent));
    let words = text("span", "hint", words);
    el("p").class("progress").child(bar.attr("aria-label", label)).child(words)
}

/// Whether a question that measures is asked: nothing may tell whether its answer was right.
fn is_measuring(asked: Option<&Next>) -> bool {
    matches!(asked, Some(Next::Item(_) | Next::Names(_)))
}

fn none_yet(session: Session) -> El {
    session.say("p", "hint", "question.panelNone")
}

/// What was worked out last, and for what.
struct Known {
    answers: Answers,
    bank: Arc<Bank>,
    shown: Vec<El>,
}

/// The ranges, once there is enough for them. They are the costly part, and often nothing changed
/// that they rest on. It comes with the rest, which is here long before.
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
    let bank = session.bank.get();
    let mut known = known.borrow_mut();
    let is_same = |known: &&Known| known.answers == answers && Arc::ptr_eq(&known.bank, &bank);
    if let Some(known) = known.as_ref().filter(is_same) {
        return known.shown.clone();
    }
    let framework = &session.content().framework;
    let shown = ranges(session, Standing::new(framework, &bank, &opened.needs, &answers));
    *known = Some(Known { answers, bank, shown: shown.clone() });
    shown
}

fn ranges(session: Session, standing: Standing) -> Vec<El> {
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
