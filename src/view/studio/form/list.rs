//! Lists in the role whose entries have fields of their own. An entry is added, moved and taken away
//! here; what its fields are is told by whoever shows the list.

use super::controls::Control;
use crate::domain::posting::draft::Field;
use crate::domain::role::Role;
use crate::view::dom::{El, el, keep, text};
use crate::view::edge::clock;
use crate::view::parts::button::{Look, button};
use crate::view::studio::store::Studio;
use crate::view::watched::Watched;
use std::rc::Rc;

/// A list in the role.
pub(super) struct List {
    /// The field of the role that it is.
    pub(super) field: Field,
    /// The key of the button for one more.
    pub(super) add: &'static str,
    /// The key of an entry's name, with its number.
    pub(super) name: &'static str,
    /// The fields of an entry.
    pub(super) controls: &'static [Control],
    /// How many entries there can be.
    pub(super) most: usize,
    /// How many there are.
    pub(super) count: fn(&Role) -> usize,
    /// Does something to the entries.
    pub(super) change: fn(&mut Role, Change),
}

/// What is done to the entries of a list.
#[derive(Clone, Copy)]
pub(super) enum Change {
    /// One more at the end.
    Add,
    /// The one at a place is taken away.
    Drop(usize),
    /// The one at a place and the one after it change places.
    Swap(usize),
}

impl Change {
    /// Does it to a list.
    pub(super) fn to<T>(self, entries: &mut Vec<T>, blank: impl FnOnce() -> T) {
        match self {
            Change::Add => entries.push(blank()),
            Change::Drop(place) if place < entries.len() => drop(entries.remove(place)),
            Change::Swap(place) if place + 1 < entries.len() => entries.swap(place, place + 1),
            _ => {}
        }
    }
}

impl List {
    /// The entries, each with its fields, and under them the button for one more.
    pub(super) fn show(&'static self, studio: Studio) -> El {
        let shown = Rc::new(Watched::new(0));
        let known = shown.clone();
        keep(Box::new(move || {
            let read = studio.read();
            known.set_if_new(read.map_or(0, |read| (self.count)(read.role())));
        }));
        let (rows, count) = (el("ol").class("entries").attr("tabindex", "-1"), shown.clone());
        let list = rows.clone();
        let rows = rows.rows_from(move || {
            let count = count.get();
            (0..count).map(|place| self.entry(studio, &list, place, count)).collect()
        });
        let list = rows.clone();
        let add = button(studio.t(self.add), Look::Plain, move || {
            let count = shown.now();
            if count < self.most {
                self.change(studio, Change::Add);
                let first = self.controls.iter().take(1).map(|first| first.key(count));
                focus_soon(&list, first.collect());
            }
        });
        let add = add.attr("data-key", &[self.add, "-0"].concat());
        el("div").class("list").child(rows).child(el("div").class("actions").child(add))
    }

    fn entry(&'static self, studio: Studio, list: &El, place: usize, count: usize) -> El {
        let name = studio.fill(self.name, &[("n", &(place + 1).to_string())]);
        let fields = self.controls.iter().map(|control| control.field(studio, place)).collect();
        let act = |what: &'static str, label: &'static str, change: Change, to: usize| {
            let list = list.clone();
            let act = move || {
                self.change(studio, change);
                // What was moved keeps the focus.
                let key = |what: &&str| [*what, &to.to_string()].concat();
                focus_soon(&list, [what, "up-", "down-"].iter().map(key).collect());
            };
            button(studio.t(label), Look::Quiet, act)
                .attr("aria-label", &[studio.t(label), ": ", &name].concat())
                .attr("data-key", &[what, &place.to_string()].concat())
        };
        let up = || act("up-", "studio.form.up", Change::Swap(place - 1), place - 1);
        let down = || act("down-", "studio.form.down", Change::Swap(place), place + 1);
        let actions = el("div")
            .class("inline")
            .maybe((place > 0).then(up))
            .maybe((place + 1 < count).then(down))
            .child(act("drop-", "studio.form.drop", Change::Drop(place), place));
        let entry = el("fieldset").class("entry").child(text("legend", "field-label", &name));
        el("li").child(entry.child(el("div").class("fields").children(fields)).child(actions))
    }

    fn change(&self, studio: Studio, change: Change) {
        if let Some(read) = studio.read_now() {
            let mut wanted = read.role().clone();
            (self.change)(&mut wanted, change);
            studio.set(self.field, &wanted);
        }
    }
}

/// Puts the focus on the first of some keys that is there, once the list is as it shall be.
fn focus_soon(list: &El, keys: Vec<String>) {
    let list = list.clone();
    let focus = move || {
        let _ = keys.iter().any(|key| list.focus_key(key));
    };
    clock::after(0, Box::new(focus));
}
