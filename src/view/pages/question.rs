//! One question: five descriptions, "I don't know", skip, back. Choosing never moves on by itself,
//! and the level that the role asks for is not shown.

mod evidence;
mod panel;

use super::heading;
use crate::domain::assess::answer::Said;
use crate::domain::document::Choice;
use crate::domain::framework::Competency;
use crate::domain::level::Level;
use crate::view::dom::{El, el, keep, text};
use crate::view::parts::button::{Look, button};
use crate::view::session::{Opened, Page, Session};
use crate::view::watched::Watched;
use std::rc::Rc;
use std::sync::Arc;

/// The screen.
pub(crate) fn page(session: Session, opened: Arc<Opened>) -> Vec<El> {
    let picture = panel::panel(session, opened.clone());
    let content = move || match session.asked.get() {
        Some(place) => question(session, &opened, place),
        None => finished(session),
    };
    let question = el("div").class("question").content_from(content);
    vec![el("div").class("with-panel").child(question).child(picture)]
}

fn finished(session: Session) -> Vec<El> {
    let report = session.t("question.panelReport");
    let review = session.t("nav.review");
    let actions = el("div")
        .class("actions")
        .child(button(report, Look::Primary, move || session.go(Page::Report)))
        .child(button(review, Look::Plain, move || session.go(Page::Review)));
    vec![heading(session.t("question.last")), actions]
}

/// One question, as it is asked.
#[derive(Clone)]
struct Asked {
    session: Session,
    place: usize,
    /// Whether the person went on without choosing.
    missing: Rc<Watched<bool>>,
}

fn question(session: Session, opened: &Opened, place: usize) -> Vec<El> {
    let Some(competency) = session.content().framework.competencies.get(place) else {
        return finished(session);
    };
    let asked = Asked { session, place, missing: Rc::new(Watched::new(false)) };
    let choices = choices(&asked, competency);
    vec![
        error_summary(&asked, choices.clone()),
        session.say_of("p", "kicker", "dimension.", competency.dimension.word()),
        heading(&competency.name),
        lede(session, opened, competency),
        choices,
        evidence::evidence(session, place),
        actions(&asked),
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

/// The error, linked to the choices in the same words; it takes the focus when it appears.
fn error_summary(asked: &Asked, choices: El) -> El {
    let session = asked.session;
    let missing = asked.missing.clone();
    let to_choices = session.say("a", "", "question.chooseOne").attr("href", "#choices");
    let to_choices = to_choices.on("click", move |event| {
        event.prevent_default();
        choices.focus_first("input");
    });
    let summary = el("div")
        .class("error-summary")
        .attr("role", "alert")
        .attr("tabindex", "-1")
        .attr_from("hidden", move || (!missing.get()).then(String::new))
        .child(session.say("h2", "", "question.problem"))
        .child(to_choices);
    let shown = summary.clone();
    let missing = asked.missing.clone();
    keep(Box::new(move || {
        if missing.get() {
            shown.focus();
        }
    }));
    summary
}

fn choices(asked: &Asked, competency: &Competency) -> El {
    let session = asked.session;
    let group = ["level-", &competency.id].concat();
    let choice = |said: Said, words: El| {
        let input = el("input").attr("type", "radio").attr("name", &group);
        let (place, missing) = (asked.place, asked.missing.clone());
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
    let missing = asked.missing.clone();
    let error = el("div").content_from(move || {
        let error = missing.get().then(|| session.say("p", "error", "question.chooseOne"));
        error.into_iter().collect()
    });
    el("fieldset")
        .class("choices")
        .child(session.say("legend", "", "question.which"))
        .child(error)
        .children(Level::ALL.map(level).into())
        .child(session.say("p", "or", "question.or"))
        .child(choice(Said::Unsure, unsure))
}

fn actions(asked: &Asked) -> El {
    let Asked { session, place, missing } = asked.clone();
    let go_on = move || match session.answer_at_start(place).said {
        None | Some(Said::Skipped) => missing.set(true),
        Some(_) => session.go_on(),
    };
    let skip = move || {
        session.answer(place, |answer| answer.said = Some(Said::Skipped));
        session.go_on();
    };
    let back = move || match session.before(place) {
        Some(before) => session.ask(before),
        None => session.go(Page::Role),
    };
    let key = match session.back_to.now() {
        Some(_) => "question.return",
        None => "question.continue",
    };
    el("div")
        .class("actions")
        .child(button(session.t(key), Look::Primary, go_on))
        .child(button(session.t("question.skip"), Look::Plain, skip))
        .child(button(session.t("question.back"), Look::Quiet, back))
}
