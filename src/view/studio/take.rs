//! Taking a posting away: copied, as a file, on paper; and trying the assessment of its role.

use super::store::Studio;
use crate::domain::exchange::{self, Record, RoleSource};
use crate::domain::role::Role;
use crate::view::app::told;
use crate::view::dom::{El, el};
use crate::view::edge::options::when;
use crate::view::edge::{json, storage};
use crate::view::parts::button::{Look, button};
use crate::view::watched::Watched;
use std::rc::Rc;

/// What is taken away: the text, the name of its file and its media type.
pub(crate) type Current = dyn Fn() -> Option<(String, String, &'static str)>;

/// The buttons.
pub(crate) fn actions(studio: Studio, current: Rc<Current>) -> El {
    let news = Rc::new(Watched::new(""));
    let (of, told_of) = (current.clone(), news.clone());
    let copy = move || {
        let (Some((text, ..)), news) = (of(), told_of.clone()) else { return };
        when(studio.edge().copy(&text), move |copied| {
            news.set(if copied.is_truthy() {
                "studio.take.copied"
            } else {
                "studio.take.notCopied"
            });
        });
    };
    let (of, told_of) = (current, news.clone());
    let save = move || {
        if let Some((text, name, media)) = of() {
            studio.edge().download(&name, media, &text);
            told_of.set("studio.take.saved");
        }
    };
    let print = move || studio.edge().print();
    let told_of = news.clone();
    let attempt = move || try_assessment(studio, &told_of);
    let rewrite = move || {
        if let Some(read) = studio.read_now() {
            let text = studio.posting_of(read.role());
            let role = studio.read_text(&text).role;
            let name = read.draft.name.clone();
            let wanted = read.role();
            studio
                .change(crate::domain::posting::draft::Draft::of_role(&name, text, &role, wanted));
        }
    };
    let actions = el("div")
        .class("actions")
        .child(button(studio.t("studio.take.copy"), Look::Primary, copy))
        .child(button(studio.t("studio.take.save"), Look::Plain, save))
        .child(button(studio.t("studio.take.print"), Look::Plain, print))
        .child(button(studio.t("studio.take.try"), Look::Plain, attempt))
        .child(button(studio.t("studio.take.rewrite"), Look::Quiet, rewrite));
    let words = move || match news.get() {
        "" => String::new(),
        key => studio.t(key).to_string(),
    };
    el("div").class("screen-only").child(actions).child(told(words))
}

/// Opens the assessment of the open draft's role.
fn try_assessment(studio: Studio, news: &Rc<Watched<&'static str>>) {
    let Some(read) = studio.read_now() else { return };
    match read.role().requirements.is_empty() || read.role().title.is_empty() {
        true => news.set("studio.take.noRole"),
        false => assess(studio, read.role()),
    }
}

/// Hands the role to the assessment in the way that keeps the person's own answers: in storage, or
/// where that is blocked in a link.
pub(super) fn assess(studio: Studio, role: &Role) {
    let document = RoleSource::Document(role.write());
    let saved = storage::read().map(|text| exchange::read(json::parse(&text).unwrap_or_default()));
    let record = match saved {
        None => Some(Record::default()),
        Some(Ok(record)) => Some(record),
        // What a newer version wrote, or what cannot be read, is left alone.
        Some(Err(_)) => None,
    };
    if let Some(record) = record {
        let revision = record.revision.saturating_add(1);
        let record = Record { role: Some(document.clone()), revision, ..record };
        if storage::write(&json::print(&record.write(), 0)) {
            return studio.edge().visit(&studio.edge().address_of("./#page=role"));
        }
    }
    let record = Record { role: Some(document), ..Record::default() };
    let packing = studio.edge().pack(&json::print(&record.write(), 0));
    when(packing, move |packed| {
        if let Some(packed) = packed.as_string() {
            let page = studio.edge().address_of("./");
            studio.edge().visit(&[&page, "#link=", &packed].concat());
        }
    });
}
