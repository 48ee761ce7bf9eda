//! The workspace: the text with what is found in it, the role as a form, the preview.

use super::store::{Studio, Tab};
use super::{candidate, findings, form, preview, sheet};
use crate::view::dom::{El, el};
use crate::view::pages::heading;
use crate::view::parts::button::{Look, button};

/// The screen. It comes with the tools.
#[inline(never)]
pub(crate) fn page(studio: Studio) -> Vec<El> {
    if studio.for_candidate {
        return candidate::page(studio);
    }
    let name = el("input").attr("type", "text").class("name");
    let name = name
        .attr("aria-label", studio.t("studio.work.name"))
        .value_from(move || studio.read().map(|read| read.draft.name.clone()).unwrap_or_default())
        .on_change(move |name| {
            let mut draft = studio.draft();
            draft.name = name.to_string();
            studio.change(draft);
        });
    let step = |key: &'static str, is_undo: bool| {
        let press = move || if is_undo { studio.undo() } else { studio.redo() };
        button(studio.t(key), Look::Plain, press).attr_from("aria-disabled", move || {
            let can =
                studio.read().is_some_and(|read| if is_undo { read.can.0 } else { read.can.1 });
            (!can).then(|| "true".to_string())
        })
    };
    let bar = el("div")
        .class("work-bar")
        .child(name)
        .child(step("studio.undo", true))
        .child(step("studio.redo", false));
    let work = el("div")
        .class("work")
        .attr_from("data-tab", move || Some(studio.tab.get().name().to_string()))
        .child(pane("text").child(sheet::sheet(studio)).child(findings::findings(studio)))
        .child(pane("role").child(form::form(studio)))
        .child(pane("preview").child(preview::preview(studio)));
    let work = work.on("keydown", move |event| undo_by_key(studio, &event));
    vec![heading(studio.t("studio.work.title")).class("title only-read"), bar, tabs(studio), work]
}

fn pane(name: &str) -> El {
    el("div").class("pane").attr("data-pane", name)
}

fn tabs(studio: Studio) -> El {
    let tab = |tab: Tab| {
        el("button")
            .attr("type", "button")
            .class("tab")
            .text(studio.t_of("studio.tab.", tab.name()))
            .attr_from("aria-pressed", move || Some((studio.tab.get() == tab).to_string()))
            .press(move || studio.tab.set_if_new(tab))
    };
    el("div")
        .class("tabs")
        .attr("role", "group")
        .attr("aria-label", studio.t("studio.tab.label"))
        .children(Tab::ALL.map(tab).into())
}

/// Ctrl+Z and its like undo over everything, not only over what the browser saw typed.
fn undo_by_key(studio: Studio, event: &web_sys::Event) {
    match super::edge::history_key(event) {
        Some(true) => {
            event.prevent_default();
            studio.undo();
        }
        Some(false) => {
            event.prevent_default();
            studio.redo();
        }
        None => {}
    }
}
