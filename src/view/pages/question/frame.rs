//! What stands around every question, of whatever kind: the error where nothing was chosen, and the
//! ways on and back.

use crate::domain::assess::questions::Next;
use crate::view::dom::{El, el, keep};
use crate::view::parts::button::{Look, button};
use crate::view::session::Session;
use crate::view::watched::Watched;
use std::rc::Rc;

/// One question, as it is asked.
#[derive(Clone)]
pub(crate) struct Asked {
    pub(crate) session: Session,
    pub(crate) question: Next,
    /// Whether the person went on without choosing.
    pub(crate) missing: Rc<Watched<bool>>,
    /// The key of the sentence that says so.
    pub(crate) problem: &'static str,
}

impl Asked {
    /// The error beside the choices.
    pub(crate) fn error(&self) -> El {
        let Asked { session, missing, problem, .. } = self.clone();
        el("div").content_from(move || {
            let error = missing.get().then(|| session.say("p", "error", problem));
            error.into_iter().collect()
        })
    }
}

/// The error, linked to the choices in the same words; it takes the focus when it appears.
pub(crate) fn error_summary(asked: &Asked, choices: El) -> El {
    let session = asked.session;
    let missing = asked.missing.clone();
    let to_choices = session.say("a", "", asked.problem).attr("href", "#choices");
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

/// Going on, skipping, going back. `is_missing` tells whether there is no answer to go on with, and
/// `skip` keeps that the person would rather not say.
pub(crate) fn actions(asked: &Asked, is_missing: Box<dyn Fn() -> bool>, skip: Box<dyn Fn()>) -> El {
    let Asked { session, question, missing, .. } = asked.clone();
    let go_on = move || match is_missing() {
        true => missing.set(true),
        false => session.go_on(),
    };
    let skip = move || {
        skip();
        session.go_on();
    };
    let key = match session.back_to.now() {
        Some(_) => "question.return",
        None => "question.continue",
    };
    el("div")
        .class("actions")
        .child(button(session.t(key), Look::Primary, go_on))
        .child(button(session.t("question.skip"), Look::Plain, skip))
        .child(button(session.t("question.back"), Look::Quiet, move || session.go_back(&question)))
}
