//! The interview plan of the draft's role: as a text to take away, and to be written into the role.

use crate::domain::hiring::plan::Plan;
use crate::domain::hiring::plan::markdown::{Source, markdown};
use crate::domain::posting::draft::Field;
use crate::domain::role::Role;
use crate::view::dom::{El, el, text};
use crate::view::parts::button::{Look, button};
use crate::view::studio::store::Studio;

/// The plan as Markdown; nothing until the advice is loaded.
pub(super) fn written(studio: Studio, role: &Role) -> String {
    let Some(rest) = studio.rest.get() else {
        return String::new();
    };
    let content = studio.content();
    let plan = Plan::of(&content.framework, &rest.advice, role);
    markdown(&Source {
        framework: &content.framework,
        advice: &rest.advice,
        role,
        plan: &plan,
        words: &content.words,
    })
}

/// The plan, and the button that writes our proposal into the role, where it can be edited.
pub(super) fn plan(studio: Studio, role: &Role) -> El {
    let wanted = role.clone();
    let propose = move || propose(studio, &wanted);
    let propose = button(studio.t("studio.plan.propose"), Look::Plain, propose);
    let shown = text("pre", "stored", &written(studio, role)).attr("tabindex", "0");
    el("div").child(shown).child(el("div").class("actions screen-only").child(propose))
}

/// Writes our proposal into the role.
pub(in crate::view::studio) fn propose(studio: Studio, role: &Role) {
    let Some(rest) = studio.rest.now() else { return };
    let framework = &studio.content().framework;
    let plan = Plan::proposal(framework, &rest.advice, role);
    if !plan.parts.is_empty() {
        let wanted = Role { interview: plan.steps(framework), ..role.clone() };
        studio.set(Field::Interview, &wanted);
    }
}
