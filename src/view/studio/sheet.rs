//! The text of the draft, with what is found in it marked: a text field over a copy of its text in
//! which the marks are. The field stays the browser's own, with its spelling, its input methods and
//! its voice for screen readers; the copy gives the sheet its height.

use super::findings;
use super::store::{Read, Studio};
use crate::domain::document::Choice;
use crate::domain::order::sort_by;
use crate::domain::posting::draft::moved;
use crate::domain::posting::lint::Severity;
use crate::domain::posting::span::Span;
use crate::view::dom::{El, el, keep, text};
use crate::view::watched::Watched;
use std::rc::Rc;
use wasm_bindgen::JsCast;

/// A place of the text with the finding that points at it.
struct Mark {
    span: Span,
    finding: usize,
    severity: Severity,
}

/// The sheet.
pub(crate) fn sheet(studio: Studio) -> El {
    let area = el("textarea").class("sheet-text").attr("spellcheck", "true");
    let area = area
        .attr("aria-label", studio.t("studio.text.label"))
        .attr("placeholder", studio.t("studio.text.placeholder"))
        .attr("data-key", "sheet");
    let back = el("div").class("sheet-back").attr("aria-hidden", "true");
    let (typed, behind) = (area.clone(), back.clone());
    let area = area.on("input", move |_| {
        let value = typed.value();
        show(studio, &behind, &value);
        studio.type_text(value);
    });
    let (set, behind) = (area.clone(), back.clone());
    keep(Box::new(move || {
        studio.text_set.get();
        let draft = studio.draft();
        set.set_value(&draft.text);
        show(studio, &behind, &draft.text);
    }));
    let behind = back.clone();
    keep(Box::new(move || {
        studio.read();
        show(studio, &behind, &studio.draft().text);
    }));
    let here = Rc::new(Watched::new(None));
    let look = |event: &str, area: El| {
        let (here, of) = (here.clone(), area.clone());
        area.on(event, move |_| here.set_if_new(finding_at_caret(studio, &of)))
    };
    let area = look("keyup", look("click", area));
    let (caret, of) = (here.clone(), area.clone());
    keep(Box::new(move || {
        studio.read();
        if caret.now().is_some() {
            caret.set_if_new(finding_at_caret(studio, &of));
        }
    }));
    let paper = el("div").class("sheet-paper").child(back).child(area);
    el("div").child(el("div").class("sheet").child(paper)).child(findings::here(studio, here))
}

/// The finding whose mark the cursor is in; the graver one where two are.
fn finding_at_caret(studio: Studio, area: &El) -> Option<usize> {
    let read = studio.read_now()?;
    let now = studio.draft().text;
    let caret = area.element().unchecked_ref::<web_sys::HtmlTextAreaElement>();
    let caret = caret.selection_start().ok().flatten()?;
    let place = byte_of(&now, caret as usize);
    let marks = marks(&read).into_iter().filter_map(|mark| {
        let span = moved(&read.draft.text, &now, mark.span)?;
        (span.start <= place && place <= span.end).then_some(mark)
    });
    marks.max_by_key(|mark| mark.severity).map(|mark| mark.finding)
}

/// Where a place that the browser counts in UTF-16 is in bytes.
fn byte_of(text: &str, place: usize) -> usize {
    let mut units = 0;
    let at = text.char_indices().find(|(_, letter)| {
        units += letter.len_utf16();
        units > place
    });
    at.map_or(text.len(), |(at, _)| at)
}

/// Shows the copy of a text with the marks of the last reading, moved along with what was typed
/// since.
fn show(studio: Studio, back: &El, now: &str) {
    back.element().set_text_content(None);
    let Some(read) = studio.read_now() else {
        return;
    };
    let mut at = 0;
    let mut copy = back.clone();
    for mark in marks(&read) {
        let Some(span) = moved(&read.draft.text, now, mark.span) else {
            continue;
        };
        let span = Span::new(span.start.max(at), span.end);
        if span.is_empty() {
            continue;
        }
        copy = copy.text(Span::new(at, span.start).of(now)).child(
            text("mark", "mark", span.of(now))
                .attr("data-severity", mark.severity.word())
                .attr("data-finding", &mark.finding.to_string()),
        );
        at = span.end;
    }
    // The last line has a height of its own, also when nothing is on it yet.
    copy.text(now.get(at..).unwrap_or_default()).text("\n");
}

/// The marks in the order of the text; where two meet, the graver one wins.
fn marks(read: &Read) -> Vec<Mark> {
    let page = &read.reading.page;
    let mut marks = Vec::new();
    for (finding, found) in read.findings.iter().enumerate() {
        let severity = found.severity;
        let place = |span: &Span| Mark { span: page.origin(*span), finding, severity };
        marks.extend(found.spans.iter().map(place));
    }
    sort_by(&mut marks, |one, other| {
        one.span.start.cmp(&other.span.start).then(other.severity.cmp(&one.severity))
    });
    marks
}

/// Shows the place of a finding: selects its words in the text.
pub(crate) fn show_finding(studio: Studio, root: &El, place: usize) {
    let Some(read) = studio.read_now() else {
        return;
    };
    let Some(span) = read.findings.get(place).and_then(|finding| finding.spans.first()) else {
        return;
    };
    let span = read.reading.page.origin(*span);
    select(studio, root, &read.draft.text, span);
}

/// Selects a place of the text, and brings it into view.
pub(crate) fn select(studio: Studio, root: &El, text: &str, span: Span) {
    let find = |selector: &str| root.element().query_selector(selector).ok().flatten();
    let Some(area) = find(".sheet-text") else {
        return;
    };
    let area: web_sys::HtmlInputElement = area.unchecked_into();
    let _ = area.focus();
    // The browser counts in UTF-16.
    let count = |end: usize| text.get(..end).unwrap_or_default().encode_utf16().count() as u32;
    let _ = area.set_selection_range(count(span.start), count(span.end));
    if let Some(mark) = mark_at(root, span.start) {
        studio.edge().show(&mark);
    }
}

/// The mark that covers a place of the text, if there is one.
fn mark_at(root: &El, place: usize) -> Option<web_sys::Element> {
    let back = root.element().query_selector(".sheet-back").ok().flatten()?;
    let mut at = 0;
    let mut node = back.first_child();
    while let Some(now) = node {
        at += now.text_content().unwrap_or_default().len();
        if at > place {
            return now.dyn_into::<web_sys::Element>().ok();
        }
        node = now.next_sibling();
    }
    None
}
