//! One question: a self-rating with five descriptions, "I don't know", skip, back; or what the
//! stream puts in its place. Choosing never moves on by itself, and the level that the role asks
//! for is not shown.

mod evidence;
pub(crate) mod frame;
mod panel;

use super::{heading, length, slow, with_part};
use crate::domain::assess::answer::Said;
use crate::domain::assess::questions::Next;
use crate::domain::document::Choice;
use crate::domain::framework::Competency;
use crate::domain::level::Level;
use crate::view::dom::{El, el, text};
use crate::view::parts::button::{Look, button};
use crate::view::session::{Later, Opened, Page, Session};
use crate::view::watched::Watched;
use frame::{Asked, actions, error_summary};
use std::rc::Rc;
use std::sync::Arc;

/// The screen.
pub(crate) fn page(session: Session, opened: Arc<Opened>) -> Vec<El> {
    let picture = panel::panel(session, opened.clone());
    let content = move || match session.asked.get() {
        _ if session.lacks_bank.get() => slow(session, move || session.load_bank_again()),
        Some(Next::Rating(place)) => rating(session, &opened, place),
        Some(Next::Item(id)) => {
            with_part(session, Later::Further, &|| super::item::page(session, &id))
        }
        Some(Next::Names(id)) => {
            with_part(session, Later::Further, &|| super::names::page(session, &id))
        }
        None if session.is_offering.get() => enough(session),
        None => finished(session),
    };
    let question = el("div").class("question").content_from(content);
    let side = el("div").class("side").child(picture).child(length::length(session));
    vec![el("div").class("with-panel").child(question).child(side)]
}

fn finished(session: Session) -> Vec<El> {
    let review = button(session.t("nav.review"), Look::Plain, move || session.go(Page::Review));
    let report = to_report(session, move || session.go(Page::Report));
    vec![heading(session.t("question.last")), report.child(review)]
}

/// As much was answered as was wanted: the report, or more.
fn enough(session: Session) -> Vec<El> {
    let more =
        button(session.t("question.goOn"), Look::Plain, move || session.go_on_all_the_same());
    vec![
        heading(session.t("question.enough")),
        session.say("p", "lede", "question.enoughWhy"),
        to_report(session, move || session.finish()).child(more),
    ]
}

fn to_report(session: Session, go: impl Fn() + 'static) -> El {
    let report = button(session.t("question.panelReport"), Look::Primary, go);
    el("div").class("actions").child(report)
}

fn rating(session: Session, opened: &Opened, place: usize) -> Vec<El> {
    let Some(competency) = session.content().framework.competencies.get(place) else {
        return finished(session);
    };
    let missing = Rc::new(Watched::new(false));
    let asked =
        Asked { session, question: Next::Rating(place), missing, problem: "question.chooseOne" };
    let choices = choices(&asked, place, competency);
    let is_missing = move || matches!(session.said_now(place), None | Some(Said::Skipped));
    let skip = move || session.answer(place, |answer| answer.said = Some(Said::Skipped));
    vec![
        error_summary(&asked, choices.clone()),
        session.say_of("p", "kicker", "dimension.", competency.dimension.word()),
        heading(&competency.name),
        lede(session, opened, competency),
        choices,
        evidence::evidence(session, place),
        actions(&asked, Box::new(is_missing), Box::new(skip)),
    ]
}

/// What the competency is; for the specialism, which one this role means.
fn lede(session: Session, opened: &Opened, competency: &Competency) -> El {
    let lede = text("p", "lede", &competency.summary);
    let specialism = opened.role.purpose.specialism.as_ref();
    match specialism.filter(|_| competency.id == "domain-specialism") {
        Some(named) => {
            lede.text(" ").text(&session.fill("question.specialism", &[("specialism", named)]))
        }
        None => lede,
    }
}

fn choices(asked: &Asked, place: usize, competency: &Competency) -> El {
    let session = asked.session;
    let group = ["level-", &competency.id].concat();
    let choice = |said: Said, words: El| {
        let input = el("input").attr("type", "radio").attr("name", &group);
        let missing = asked.missing.clone();
        let input = input.checked_from(move || session.said(place) == Some(said));
        let input = input.on("change", move |_| {
            missing.set(false);
            session.answer(place, |answer| answer.said = Some(said));
        });
        el("label").class("choice").child(input).child(words)
    };
    let level = |level: Level| {
        choice(Said::Level(level), text("span", "choice-text", competency.level(level)))
    };
    let unsure = session.say("span", "choice-text", "question.unsure");
    let unsure = unsure.text(" ").child(session.say("span", "hint", "question.unsureHint"));
    el("fieldset")
        .class("choices")
        .child(session.say("legend", "", "question.which"))
        .child(asked.error())
        .children(Level::ALL.map(level).into())
        .child(session.say("p", "or", "question.or"))
        .child(choice(Said::Unsure, unsure))
}
