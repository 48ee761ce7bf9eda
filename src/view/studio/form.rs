//! The role as a form. What is set here is set in the text where the text can hold it, and a field
//! shows what the text says as soon as the text says it.

mod asks;
mod columns;
mod controls;
mod duties;
mod fault;
mod interview;
mod list;
mod offers;
mod place;

use super::edge::key_of;
use super::store::{Studio, Tab};
use crate::view::dom::{El, el, text};
use crate::view::edge::clock;
use controls::{COMPANY, CREDENTIALS, Control, HEAD, LOGISTICS, PURPOSE, WEIGHTS};
use gloo_timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

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
        .child(offers::offers(studio))
        .child(group(studio, "studio.form.about", &COMPANY))
        .child(interview::interview(studio))
        .child(group(studio, "studio.form.logistics", &LOGISTICS))
        .child(weights(studio))
}

fn group(studio: Studio, key: &'static str, controls: &'static [Control]) -> El {
    let fields = controls.iter().map(|control| control.field(studio, 0)).collect();
    part(studio, key).child(el("div").class("fields").children(fields))
}

fn weights(studio: Studio) -> El {
    let hint = studio.say("p", "hint", "studio.form.weightsHint");
    group(studio, "studio.form.weights", &WEIGHTS).child(hint)
}

/// A part of the form that can be folded away.
fn part(studio: Studio, key: &'static str) -> El {
    el("details")
        .class("part")
        .attr("open", "")
        .child(el("summary").child(studio.say("h2", "", key)))
}

/// Goes to the field of a label, from anywhere in the workspace.
pub(super) fn go_to(studio: Studio, from: &El, label: &'static str) {
    let Some(work) = from.element().closest(".work").ok().flatten() else { return };
    let selector = ["[data-key='", label, "-0']"].concat();
    let Some(field) = work.query_selector(&selector).ok().flatten() else { return };
    if let Ok(Some(part)) = field.closest("details:not([open])") {
        let _ = part.set_attribute("open", "");
    }
    if field.closest(".form").is_ok_and(|form| form.is_some()) && studio.tab.now() != Tab::Text {
        studio.tab.set_if_new(Tab::Role);
    }
    let focus = move || {
        studio.edge().show(&field);
        El::of(field).focus();
    };
    clock::after(0, Box::new(focus));
}

/// What is open of that which can be folded away.
type Open = Rc<RefCell<Vec<String>>>;

/// What can be opened; it stays open when it is made anew.
fn fold(title: &str, id: &str, all: &Open) -> El {
    let details = el("details");
    let is_open = all.borrow().iter().any(|open| open == id);
    let details = if is_open { details.attr("open", "") } else { details };
    let (open, id, shown) = (all.clone(), id.to_string(), details.clone());
    let summary = text("summary", "", title).attr("data-key", &["more-", &id].concat());
    details.child(summary).on("toggle", move |_| {
        let mut open = open.borrow_mut();
        open.retain(|known| *known != id);
        if shown.element().has_attribute("open") {
            open.push(id.clone());
        }
    })
}

/// A label over a control.
pub(super) fn labelled(label: &str, control: El) -> El {
    el("label").class("field").child(el("span").class("field-label").text(label)).child(control)
}

/// Calls a function with a list whenever a choice is made in it. Letters that are typed choose together,
/// as in any list: what they choose counts once the typing pauses, or another key or place is used.
fn on_choice(list: El, call: impl Fn(&El) + 'static) -> El {
    let chosen = list.clone();
    with_typing(list, Box::new(move || call(&chosen)))
}

/// What is typed in a list, until it counts.
struct Typing {
    is_typed: Cell<bool>,
    waiting: Cell<Option<Timeout>>,
    call: Box<dyn Fn()>,
}

impl Typing {
    const PAUSE_MS: u32 = 1000;

    fn wait(self: &Rc<Self>, milliseconds: u32) {
        let typing = self.clone();
        let take = move || {
            if let Some(timer) = typing.waiting.take() {
                timer.forget();
                (typing.call)();
            }
        };
        self.waiting.set(Some(Timeout::new(milliseconds, take)));
    }

    fn tell(self: &Rc<Self>, event: &str, key: &str) {
        let waiting = self.waiting.take();
        let is_waited_for = waiting.is_some();
        drop(waiting);
        // A blank alone opens the list.
        let is_letter = key.chars().count() == 1 && (key != " " || is_waited_for);
        match event {
            "change" if !self.is_typed.get() => (self.call)(),
            "change" => self.wait(Self::PAUSE_MS),
            // The focus is where it goes before the list is made anew.
            "blur" if is_waited_for => self.wait(0),
            "blur" => {}
            _ => {
                self.is_typed.set(is_letter);
                if is_waited_for {
                    self.wait(if is_letter { Self::PAUSE_MS } else { 0 });
                }
            }
        }
    }
}

#[inline(never)]
fn with_typing(list: El, call: Box<dyn Fn()>) -> El {
    let typing = Typing { is_typed: Cell::new(false), waiting: Cell::new(None), call };
    let typing = Rc::new(typing);
    ["keydown", "pointerdown", "change", "blur"].into_iter().fold(list, |list, name| {
        let typing = typing.clone();
        list.on(name, move |event| typing.tell(name, &key_of(&event)))
    })
}

/// A list to choose a word from; the empty word stands for nothing.
pub(super) fn select(
    studio: Studio,
    group: &str,
    words: &[&str],
    empty: Option<&'static str>,
) -> El {
    let option = |word: &str, text: &str| el("option").attr("value", word).text(text);
    let list = el("select").class("line");
    let list = match empty {
        Some(key) => list.child(option("", studio.t(key))),
        None => list,
    };
    list.children(words.iter().map(|word| option(word, studio.t_of(group, word))).collect())
}
