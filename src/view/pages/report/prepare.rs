//! A preparation for the interview, day by day.

use super::Parts;
use crate::domain::document::Choice;
use crate::domain::fit::outlook::{checked_words, exercise_words, preparation_hint};
use crate::domain::fit::preparation::{Exercise, Preparation};
use crate::domain::fit::report::Report;
use crate::domain::framework::Advice;
use crate::view::dom::{El, el, text};
use crate::view::pages::role::{fact, facts};
use crate::view::session::{Opened, Rest, Session};
use std::sync::Arc;

pub(super) fn part(parts: &Parts) -> El {
    parts.fold("report.prepare", "report.prepareInside", page)
}

/// What is inside. A door to what comes last.
#[inline(never)]
fn page(session: Session, opened: &Arc<Opened>, rest: &Arc<Rest>) -> Vec<El> {
    let report = session.report(&opened.role);
    let framework = &session.content().framework;
    let advice = session.whole_advice(rest);
    let preparation = Preparation::of(framework, &advice, &opened.role, &report);
    if preparation.days.is_empty() {
        return vec![session.say("p", "", "report.noPrepare")];
    }
    let mut list = el("ol").class("plain days");
    for (place, exercises) in preparation.days.iter().enumerate() {
        let items = exercises.iter().map(|one| exercise(session, &advice, &report, one)).collect();
        list = list.child(day(session, place).child(el("ul").class("plain").children(items)));
    }
    let last = day(session, preparation.days.len());
    let list = list.child(last.child(session.say("p", "", "report.lastDay")));
    vec![session.say("p", "hint", preparation_hint(&preparation)), list]
}

/// The day at a place, from 0.
fn day(session: Session, place: usize) -> El {
    let name = session.fill("report.day", &[("n", &(place + 1).to_string())]);
    el("li").class("day").child(text("h3", "", &name))
}

fn exercise(session: Session, advice: &[Advice], report: &Report, exercise: &Exercise) -> El {
    let content = session.content();
    let row = &report.rows[exercise.row];
    let name = content.framework.competencies.get(row.competency);
    let name = name.map_or("", |found| found.name.as_str());
    let aim = session.say_of("span", "tag", "report.aim.", exercise.aim.word());
    let head = el("p").child(text("strong", "", name));
    let checked = checked_words(&content.words, advice, row, exercise);
    let said = exercise_words(&content.framework, advice, row, exercise);
    let say = |list: El, (label, what): &(&'static str, &str)| fact(list, session.t(label), what);
    let list = said.iter().fold(facts(), say);
    let list = fact(list, session.t("report.exercise.checked"), &checked);
    el("li").class("exercise").child(head.text(" ").child(aim)).child(list)
}
