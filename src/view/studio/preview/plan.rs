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
    let shown = el("article").class("posting").children(shown(&written(studio, role)));
    el("div").child(shown).child(el("div").class("actions screen-only").child(propose))
}

/// The plan's Markdown as it will look. Its headings stand under the heading of the preview.
fn shown(markdown: &str) -> Vec<El> {
    let mut parts: Vec<El> = Vec::new();
    let mut open: Option<(&str, El)> = None;
    for line in markdown.lines() {
        let found =
            MARKS.iter().find_map(|(mark, tag, list)| Some((line.strip_prefix(mark)?, tag, *list)));
        let (words, tag, list) = found.unwrap_or((line, &"p", ""));
        if open.as_ref().is_some_and(|(known, _)| *known != list) {
            parts.extend(open.take().map(|(_, list)| list));
        }
        match (list, words.trim_matches(['-', '|'])) {
            (_, "") => {}
            ("", words) => parts.push(told(el(tag), words)),
            ("table", cells) => {
                let tag = if open.is_none() { "th" } else { tag };
                let cell = |cell: &str| told(el(tag), cell.trim_matches([' ', '|']));
                let row = el("tr").children(cells.split(" | ").map(cell).collect());
                let (_, table) = open.get_or_insert_with(|| (list, el("table").class("table")));
                *table = table.clone().child(row);
            }
            (_, words) => {
                let (_, points) = open.get_or_insert_with(|| (list, el(list)));
                *points = points.clone().child(told(el(tag), words));
            }
        }
    }
    parts.extend(open.map(|(_, list)| list));
    parts
}

/// What stands before a line, the element that it is, and the one around it.
const MARKS: [(&str, &str, &str); 6] = [
    ("### ", "h5", ""),
    ("## ", "h4", ""),
    ("# ", "h3", ""),
    ("- ", "li", "ul"),
    ("> ", "blockquote", ""),
    ("|", "td", "table"),
];

/// A line in an element, with what stands between two stars in bold.
fn told(element: El, line: &str) -> El {
    let mut parts = line.split("**");
    let element = element.text(parts.next().unwrap_or_default());
    parts.enumerate().fold(element, |element, (place, words)| match place % 2 {
        0 => element.child(text("strong", "", words)),
        _ => element.text(words),
    })
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
