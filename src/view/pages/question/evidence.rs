//! Evidence for an answer: optional, quick, and saved as it is typed.

use crate::domain::assess::observation::Evidence;
use crate::domain::document::Choice;
use crate::view::dom::{El, el};
use crate::view::session::Session;
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

/// What could be shown, and the person's own notes about it.
pub(super) fn evidence(session: Session, place: usize) -> El {
    let answer = session.answer_at_start(place);
    let summary = session.say("summary", "", "question.evidence").text(" ").child(session.say(
        "span",
        "hint",
        "question.evidenceOptional",
    ));
    let details = el("details").class("evidence");
    let open = answer.evidence != Evidence::None || !answer.note.is_empty();
    let details = if open { details.attr("open", "") } else { details };
    details
        .child(summary)
        .child(kinds(session, place))
        .child(note(session, place, &answer.note))
        .child(session.say("p", "hint", "question.evidenceEffect"))
}

fn kinds(session: Session, place: usize) -> El {
    let given =
        move || session.answer_about(place).map_or(Evidence::None, |answer| answer.evidence);
    let group = ["evidence-", &place.to_string()].concat();
    let kind = |kind: Evidence| {
        let input = el("input")
            .attr("type", "radio")
            .attr("name", &group)
            .checked_from(move || given() == kind)
            .on("change", move |_| session.answer(place, |answer| answer.evidence = kind));
        let key = ["question.evidence.", kind.word()].concat();
        el("label").class("choice small").child(input).child(session.say(
            "span",
            "choice-text",
            &key,
        ))
    };
    el("fieldset")
        .class("choices")
        .child(session.say("legend", "", "question.evidenceWhich"))
        .children(Evidence::ALL.map(kind).into())
}

fn note(session: Session, place: usize, written: &str) -> El {
    // The prompt comes with what is loaded after the first question.
    let prompt = move || {
        let rest = session.rest.get();
        let advice = rest.as_ref().and_then(|rest| rest.advice.get(place));
        advice.map(|advice| advice.evidence.clone()).unwrap_or_default()
    };
    let area = el("textarea").attr("rows", "4").attr("maxlength", "4000").text(written);
    let element: HtmlTextAreaElement = area.element().clone().unchecked_into();
    let area = area.on("input", move |_| {
        let note = element.value();
        session.answer(place, |answer| answer.note = note);
    });
    el("label")
        .class("note")
        .child(session.say("span", "note-label", "question.note"))
        .child(el("span").class("hint").text_from(prompt))
        .child(area)
}
