//! A field that a person types in: what cannot be understood stays as it was typed, with a sentence
//! at the field that says what to enter. It never throws away what was typed.

use super::controls::{Control, Kind};
use super::labelled;
use crate::domain::posting::draft::Field;
use crate::domain::role::Role;
use crate::view::dom::{El, el, keep};
use crate::view::edge::clock;
use crate::view::studio::store::Studio;
use crate::view::watched::Watched;
use std::rc::Rc;

/// A field to type in.
pub(super) struct Entry {
    /// What it is called.
    pub(super) label: &'static str,
    /// Where one types.
    pub(super) control: El,
    /// What it sets.
    pub(super) of: &'static Control,
    /// The place of the entry in its list.
    pub(super) place: usize,
}

/// The field with its label, and what is wrong with what was entered.
pub(super) fn entry(studio: Studio, entry: Entry) -> El {
    let Entry { label, control, of, place } = entry;
    // What was typed and not understood.
    let refused = Rc::new(Watched::new(None::<String>));
    let watched = refused.clone();
    let fault = move || fault(of, studio.read()?.role(), place, &watched.get()?);
    let id = [&of.key(place), "-fault"].concat();
    let (typed, entered) = (refused.clone(), refused.clone());
    let (is_wrong, described, told) = (fault.clone(), fault.clone(), fault.clone());
    let described_by = id.clone();
    let control = control
        .value_from(move || typed.get().unwrap_or_else(|| of.shown(studio, place)))
        .attr_from("aria-invalid", move || is_wrong().map(|_| "true".to_string()))
        .attr_from("aria-describedby", move || described().map(|_| described_by.clone()))
        .on_change(move |value| {
            let value = value.trim();
            let Some(read) = studio.read_now() else { return };
            if self::fault(of, read.role(), place, value).is_some() {
                return entered.set(Some(value.to_string()));
            }
            entered.set_if_new(None);
            of.enter(studio, place, value);
        });
    // What another field made good is taken.
    keep(Box::new(move || {
        let Some(value) = refused.get().filter(|_| fault().is_none()) else { return };
        let refused = refused.clone();
        let take = move || {
            refused.set(None);
            of.enter(studio, place, &value);
        };
        clock::after(0, Box::new(take));
    }));
    let words = move || told().map(|key| studio.t(key).to_string()).unwrap_or_default();
    let error = el("p").class("error field-error").attr("id", &id).attr("role", "alert");
    el("div").class("typed").child(labelled(label, control)).child(error.text_from(words))
}

/// Why a role cannot take what is entered, as the key of a sentence that says what to enter.
fn fault(of: &Control, role: &Role, place: usize, value: &str) -> Option<&'static str> {
    let mut wanted = role.clone();
    (of.set)(&mut wanted, place, value);
    let is_lost = !value.is_empty() && (of.get)(&wanted, place).is_empty();
    if of.field == Field::Pay && !is_lost {
        let pay = wanted.logistics.pay.as_ref();
        let (min, max) = (pay.and_then(|pay| pay.min), pay.and_then(|pay| pay.max));
        let is_end = matches!(of.label, "studio.form.payMin" | "studio.form.payMax");
        let is_turned = min.zip(max).is_some_and(|(min, max)| min > max);
        return (is_end && is_turned).then_some("studio.fault.range");
    }
    let key = match of.label {
        "studio.form.payMin" | "studio.form.payMax" => "studio.fault.pay",
        "studio.form.currency" => "studio.fault.currency",
        "studio.form.remoteFrom" => "studio.fault.remote",
        "studio.form.companyLink" => "studio.fault.link",
        "studio.form.publicationsMin" => "studio.fault.publications",
        "studio.step.minutes" => "studio.fault.minutes",
        "studio.step.people" => "studio.fault.people",
        _ if of.field == Field::Weights => "studio.fault.percent",
        _ if matches!(of.kind, Kind::Number) => "studio.fault.number",
        _ => return None,
    };
    is_lost.then_some(key)
}
