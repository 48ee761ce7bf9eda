//! What to start from: a posting, a kind of job, questions, a file, or a draft that was saved.

use super::store::{Notice, Page, Studio};
use crate::domain::document::Value;
use crate::domain::posting::draft::{self, Draft};
use crate::domain::role;
use crate::view::dom::{El, el, text};
use crate::view::edge::json;
use crate::view::edge::options::{Loaded, when, when_loaded};
use crate::view::pages::{heading, section};
use crate::view::parts::button::{Look, button};
use web_sys::File;

/// The largest text and the largest file with drafts that are read, in bytes.
const TEXT_LIMIT: f64 = 400_000.0;
const DRAFTS_LIMIT: f64 = draft::MAX_BYTES as f64;

/// The screen.
pub(crate) fn page(studio: Studio) -> Vec<El> {
    if studio.for_candidate {
        let title = heading(studio.t("studio.candidate.title"));
        let lede = studio.say("p", "lede", "studio.candidate.lede");
        return vec![title, lede, paste(studio), drafts(studio)];
    }
    vec![
        heading(studio.t("studio.title")),
        studio.say("p", "lede", "studio.lede"),
        paste(studio),
        drafts(studio),
        questions(studio),
        archetypes(studio),
    ]
}

fn paste(studio: Studio) -> El {
    let area = el("textarea").class("paste").attr("rows", "8").attr("data-key", "paste");
    let area = area.attr("aria-label", studio.t("studio.start.paste"));
    let pasted = area.clone();
    let missing = el("p").class("error").attr("role", "alert");
    let told = missing.clone();
    let read = move || match pasted.value().trim() {
        "" => {
            told.element().set_text_content(Some(studio.t("studio.start.nothing")));
            pasted.focus();
        }
        _ => {
            let text = pasted.value();
            studio.once_ready(move || begin_with_text(studio, text));
        }
    };
    let key = if studio.for_candidate { "studio.start.readIt" } else { "studio.start.read" };
    let actions = el("div").class("actions").child(button(studio.t(key), Look::Primary, read));
    let actions = match studio.for_candidate {
        true => actions,
        false => actions.child(button(studio.t("studio.start.empty"), Look::Plain, move || {
            studio.once_ready(move || begin_with_text(studio, String::new()));
        })),
    };
    drop_zone(studio, section(studio.t("studio.start.paste")))
        .child(studio.say("p", "hint", "studio.start.pasteHint"))
        .child(area)
        .child(missing)
        .child(actions)
        .child(file(studio))
}

fn file(studio: Studio) -> El {
    let input = el("input").attr("type", "file");
    let input = input.attr("accept", ".txt,.md,.markdown,.html,.htm,.json,text/*,application/json");
    let control = input.clone();
    let input = input.on("change", move |_| {
        use wasm_bindgen::JsCast;
        let element = control.element().unchecked_ref::<web_sys::HtmlInputElement>();
        if let Some(file) = element.files().and_then(|files| files.get(0)) {
            open_file(studio, &file);
            element.set_value("");
        }
    });
    el("label")
        .class("file")
        .child(studio.say("span", "file-label", "studio.start.file"))
        .child(studio.say("span", "hint", "studio.start.fileHint"))
        .child(input)
}

/// A file that is dropped on an element is opened.
fn drop_zone(studio: Studio, zone: El) -> El {
    zone.on("dragover", |event| event.prevent_default()).on("drop", move |event| {
        if let Some(file) = super::edge::dropped_file(&event) {
            event.prevent_default();
            open_file(studio, &file);
        }
    })
}

/// Opens drafts, a role file, or any text as a posting.
fn open_file(studio: Studio, file: &File) {
    let is_json = file.name().ends_with(".json");
    if file.size() > if is_json { DRAFTS_LIMIT } else { TEXT_LIMIT } {
        return studio.notice.set(Some(Notice::BadFile));
    }
    when(studio.edge().read(file), move |read| {
        let text = read.as_string().filter(|text| !text.trim().is_empty());
        match text {
            Some(text) => studio.once_ready(move || open_text(studio, text, is_json)),
            None => studio.notice.set(Some(Notice::BadFile)),
        }
    });
}

/// Comes with the tools.
#[inline(never)]
fn open_text(studio: Studio, text: String, is_json: bool) {
    let document = if is_json { json::parse(&text) } else { None };
    let has = |key: &str| matches!(&document, Some(Value::Object(all)) if all.get(key).is_some());
    if has("drafts") {
        return match draft::read(document.unwrap_or_default()) {
            Ok(drafts) => studio.take_in(drafts),
            Err(_) => studio.notice.set(Some(Notice::BadFile)),
        };
    }
    // A posting for search engines is JSON too; the reader knows it.
    let is_posting = !is_json || text.contains("JobPosting");
    match has("version") || has("requirements") {
        true => begin_with_role(studio, &role::read_loosely(document.unwrap_or_default())),
        false if is_posting => begin_with_text(studio, text),
        false => studio.notice.set(Some(Notice::BadFile)),
    }
}

/// Comes with the tools.
#[inline(never)]
fn begin_with_text(studio: Studio, text: String) {
    studio.begin(named(studio, text));
}

/// A draft that is called as its title, or else by a number.
fn named(studio: Studio, text: String) -> Draft {
    let number = (studio.drafts.now().0.len() + 1).to_string();
    let name = studio.name_of(&studio.read_text(&text).role);
    let name = name.unwrap_or_else(|| studio.fill("studio.drafts.unnamed", &[("n", &number)]));
    Draft { name, text, ..Draft::default() }
}

/// Begins a draft whose text is the role as it is written.
pub(crate) fn begin_with_role(studio: Studio, role: &role::Role) {
    let text = studio.posting_of(role);
    let read = studio.read_text(&text).role;
    let name = studio.name_of(role).unwrap_or_default();
    studio.begin(Draft::of_role(&name, text, &read, role));
}

/// Comes with the tools.
#[inline(never)]
fn begin_with_kind(studio: Studio, loaded: &Loaded) {
    begin_with_role(studio, &role::read_loosely(json::from_js(&loaded.value())));
}

fn questions(studio: Studio) -> El {
    let go = move || studio.go(Page::Guide);
    section(studio.t("studio.start.questions"))
        .child(studio.say("p", "hint", "studio.start.questionsHint"))
        .child(button(studio.t("studio.start.questionsGo"), Look::Plain, go))
}

fn archetypes(studio: Studio) -> El {
    let listed = studio.content().listed.iter().filter(|role| role.archetype);
    let card = |role: &crate::view::session::Listed| {
        let path = ["roles/", &role.id, ".json"].concat();
        let card = el("button")
            .attr("type", "button")
            .class("card")
            .child(text("span", "card-title", &role.title))
            .child(text("span", "card-text", &role.summary))
            .press(move || {
                let loading = studio.edge().load(&path, role::MAX_BYTES as u32);
                when_loaded(loading, move |loaded| match loaded.failure() {
                    None => studio.once_ready(move || begin_with_kind(studio, &loaded)),
                    Some(_) => studio.notice.set(Some(Notice::BadFile)),
                });
            });
        el("li").child(card)
    };
    section(studio.t("studio.start.archetypes"))
        .child(studio.say("p", "hint", "studio.start.archetypesHint"))
        .child(el("ul").class("cards").children(listed.map(card).collect()))
}

fn drafts(studio: Studio) -> El {
    el("div").attr("tabindex", "-1").rows_from(move || {
        let drafts = studio.drafts.get();
        if drafts.0.is_empty() {
            return Vec::new();
        }
        let rows = drafts.0.iter().rev().map(|saved| row(studio, saved.id, &saved.draft.name));
        let list = el("ul").class("drafts").children(rows.collect());
        let take = move || {
            let text = json::print(&studio.drafts.now().write(), 2);
            studio.edge().download("rolefit-drafts.json", "application/json", &text);
        };
        let take = button(studio.t("studio.drafts.take"), Look::Quiet, take);
        let erase = button(studio.t("studio.drafts.erase"), Look::Quiet, move || studio.erase());
        let part = section(studio.t("studio.drafts")).child(list);
        vec![part.child(el("div").class("actions").child(take).child(erase))]
    })
}

fn row(studio: Studio, id: u32, name: &str) -> El {
    let action = |key: &'static str, of: &str, press: Box<dyn Fn()>| {
        let label = studio.fill(of, &[("name", name)]);
        button(studio.t(key), Look::Quiet, press)
            .attr("aria-label", &label)
            .attr("data-key", &[key, &id.to_string()].concat())
    };
    let open = text("button", "card-title draft-name", name)
        .attr("type", "button")
        .attr("data-key", &["open", &id.to_string()].concat())
        .press(move || studio.once_ready(move || studio.open_draft(id)));
    el("li")
        .class("draft")
        .child(open)
        .child(action(
            "studio.drafts.duplicate",
            "studio.drafts.duplicateOf",
            Box::new(move || studio.duplicate(id)),
        ))
        .child(action(
            "studio.drafts.remove",
            "studio.drafts.removeOf",
            Box::new(move || studio.remove(id)),
        ))
}
