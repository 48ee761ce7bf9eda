//! The role as a form. What is set here is set in the text where the text can hold it, and a field
//! shows what the text says as soon as the text says it.

mod asks;
mod columns;
mod controls;
mod duties;
mod place;

use super::store::Studio;
use crate::view::dom::{El, el};
use controls::{CREDENTIALS, Control, HEAD, LOGISTICS, PURPOSE};

/// The form.
pub(crate) fn form(studio: Studio) -> El {
    el("div")
        .class("form")
        .child(group(studio, "studio.form.head", &HEAD))
        .child(group(studio, "studio.form.purpose", &PURPOSE))
        .child(duties::duties(studio))
        .child(columns::columns(studio))
        .child(place::place(studio))
        .child(asks::asks(studio))
        .child(group(studio, "studio.form.credentials", &CREDENTIALS))
        .child(group(studio, "studio.form.logistics", &LOGISTICS))
}

fn group(studio: Studio, key: &'static str, controls: &'static [Control]) -> El {
    let fields = controls.iter().map(|control| control.field(studio)).collect();
    part(studio, key).child(el("div").class("fields").children(fields))
}

/// A part of the form that can be folded away.
fn part(studio: Studio, key: &'static str) -> El {
    el("details")
        .class("part")
        .attr("open", "")
        .child(el("summary").child(studio.say("h2", "", key)))
}

/// A label over a control.
fn labelled(label: &str, control: El) -> El {
    el("label").class("field").child(el("span").class("field-label").text(label)).child(control)
}

/// A list to choose a word from; the empty word stands for nothing.
fn select(studio: Studio, group: &str, words: &[&str], empty: Option<&'static str>) -> El {
    let option = |word: &str, text: &str| el("option").attr("value", word).text(text);
    let list = el("select").class("line");
    let list = match empty {
        Some(key) => list.child(option("", studio.t(key))),
        None => list,
    };
    list.children(words.iter().map(|word| option(word, studio.t_of(group, word))).collect())
}
