//! What the person will do: each sentence with the duty that it belongs to, and whose it is.

use super::{on_choice, part, select};
use crate::domain::document::Choice;
use crate::domain::role::{Duty, Ownership, Responsibility};
use crate::view::dom::{El, el};
use crate::view::parts::button::{Look, button};
use crate::view::studio::store::Studio;
use crate::view::watched::Watched;
use std::rc::Rc;

pub(super) fn duties(studio: Studio) -> El {
    let shown = Rc::new(Watched::new(Vec::new()));
    let known = shown.clone();
    crate::view::dom::keep(Box::new(move || {
        let duties = studio.read().map(|read| read.role().responsibilities.clone());
        known.set_if_new(duties.unwrap_or_default());
    }));
    let rows = el("ul").class("rows-plain").attr("tabindex", "-1").rows_from(move || {
        let duties = shown.get();
        duties.iter().enumerate().map(|(place, duty)| row(studio, place, duty)).collect()
    });
    part(studio, "studio.form.duties").child(rows).child(add(studio))
}

fn row(studio: Studio, place: usize, duty: &Responsibility) -> El {
    let number = place.to_string();
    let key = |what: &str| [what, "-", &number].concat();
    let label = |key: &str| studio.fill(key, &[("n", &(place + 1).to_string())]);
    let words = el("textarea").attr("rows", "2").attr("data-key", &key("duty"));
    let words = words.attr("aria-label", &label("studio.duty.text"));
    words.set_value(&duty.text);
    let sentence = duty.text.clone();
    let words = words.on_change(move |words| {
        let draft = match words.trim() {
            "" => studio.with_desk(|desk| desk.drop_duty(&studio.draft(), &sentence)),
            words => studio.with_desk(|desk| desk.reword_duty(&studio.draft(), &sentence, words)),
        };
        studio.change(draft);
    });
    let of = duty.clone();
    let kind = select(studio, "posting.duty.", Duty::WORDS, None);
    kind.set_value(duty.duty.word());
    let kind = kind.attr("aria-label", &label("studio.duty.kind")).attr("data-key", &key("kind"));
    let kind = on_choice(kind, move |list| {
        if let Some(duty) = Duty::from_word(&list.value()) {
            assign(studio, Responsibility { duty, ..of.clone() });
        }
    });
    let of = duty.clone();
    let whose = select(studio, "studio.ownership.", Ownership::WORDS, None);
    whose.set_value(duty.ownership.word());
    let whose =
        whose.attr("aria-label", &label("studio.duty.whose")).attr("data-key", &key("whose"));
    let whose = on_choice(whose, move |list| {
        if let Some(ownership) = Ownership::from_word(&list.value()) {
            assign(studio, Responsibility { ownership, ..of.clone() });
        }
    });
    let sentence = duty.text.clone();
    let drop = button(studio.t("studio.form.drop"), Look::Quiet, move || {
        studio.change(studio.with_desk(|desk| desk.drop_duty(&studio.draft(), &sentence)));
    });
    let drop = drop.attr("aria-label", &label("studio.duty.drop")).attr("data-key", &key("drop"));
    let line = el("div").class("inline").child(kind).child(whose).child(drop);
    el("li").child(words).child(line)
}

fn assign(studio: Studio, duty: Responsibility) {
    let mut draft = studio.draft();
    draft.hand.assign(duty);
    studio.change(draft);
}

fn add(studio: Studio) -> El {
    let words = el("input").attr("type", "text").class("line");
    let words = words.attr("aria-label", studio.t("studio.duty.new"));
    let typed = words.clone();
    let add = button(studio.t("studio.form.add"), Look::Plain, move || {
        let value = typed.value();
        let value = value.trim();
        if value.is_empty() {
            return typed.focus();
        }
        let heading = studio.t("posting.owns");
        let draft = studio.with_desk(|desk| desk.add_duty(&studio.draft(), heading, value));
        typed.set_value("");
        studio.change(draft);
    });
    el("div").class("inline").child(words).child(add)
}
