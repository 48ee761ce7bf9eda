//! How much to answer: a short look, a closer look, self-ratings alone. Whoever just begins gets
//! the closer look and need not choose; the choice can be changed at any time.

use crate::domain::assess::answer::Length;
use crate::domain::document::Choice;
use crate::view::dom::{El, el};
use crate::view::session::Session;

/// The choice, folded up under what is chosen.
pub(crate) fn length(session: Session) -> El {
    let chosen = move || session.record().answers.length.unwrap_or(Length::Full);
    let summary = el("summary").child(session.say("span", "", "length.title")).text(" ").child(
        el("span").class("hint").text_from(move || session.t_of("length.", chosen().word()).into()),
    );
    let choice = |length: Length| {
        let input = el("input")
            .attr("type", "radio")
            .attr("name", "length")
            .checked_from(move || chosen() == length)
            .on("change", move |_| session.choose_length(length));
        let words = session.say_of("span", "choice-text", "length.", length.word());
        let words =
            words.text(" ").child(session.say_of("span", "hint", "length.range.", length.word()));
        el("label").class("choice small").child(input).child(words)
    };
    let choices = el("fieldset")
        .class("choices")
        .child(session.say("legend", "", "length.which"))
        .children(Length::ALL.iter().copied().map(choice).collect());
    el("details").class("length").child(summary).child(choices)
}
