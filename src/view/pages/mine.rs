//! What is stored: to be seen, taken away as a file, brought back and erased.

use super::heading;
use crate::view::app::told;
use crate::view::dom::{El, el, text};
use crate::view::edge::{json, storage};
use crate::view::parts::button::{Look, button};
use crate::view::parts::file::file_input;
use crate::view::session::Session;
use crate::view::watched::Watched;
use std::cell::Cell;
use std::rc::Rc;

/// The name of the file that is offered.
const FILE_NAME: &str = "rolefit-answers.json";

/// The screen.
#[inline(never)]
pub(crate) fn page(session: Session) -> Vec<El> {
    let news = Rc::new(Watched::new(String::new()));
    let stored = move || match session.record().answers.count() {
        0 => session.t("mine.nothing").to_string(),
        count => session.count("mine.stored", count),
    };
    let everything = move || json::print(&session.record().write(), 2);
    let download = button(session.t("mine.download"), Look::Plain, move || {
        session.edge().download(FILE_NAME, "application/json", &everything());
    });
    let load = file_input(session.t("mine.load"), session.t("mine.loadHint"), {
        let news = news.clone();
        move |file| load(session, news.clone(), &file)
    });
    let copy = storage::copy_kept()
        .map(|kept| details(session.t("mine.copy")).child(stored_text().text(&kept)));
    vec![
        heading(session.t("mine.title")),
        session.say("p", "lede", "mine.lede"),
        el("p").text_from(stored),
        details(session.t("mine.see")).child(stored_text().text_from(everything)),
        el("div").maybe(copy),
        el("div").class("actions").child(download),
        load,
        told({
            let news = news.clone();
            move || news.get()
        }),
        erase(session, news),
    ]
}

fn details(summary: &str) -> El {
    el("details").child(text("summary", "", summary))
}

/// A box for stored text; it scrolls, so the keyboard must reach it.
fn stored_text() -> El {
    el("pre").class("stored").attr("tabindex", "0")
}

fn load(session: Session, news: Rc<Watched<String>>, file: &web_sys::File) {
    session.open_answers(file, move |result| {
        news.set(match result {
            Ok(count) => session.count("mine.loaded", count),
            Err(kind) => session.t_of("mine.failure.", &kind).to_string(),
        });
    });
}

/// Erasing asks once more, in place.
fn erase(session: Session, news: Rc<Watched<String>>) -> El {
    let sure = Rc::new(Watched::new(false));
    let first = Cell::new(true);
    let place = el("div");
    let within = place.clone();
    place.content_from(move || {
        // The button that was pressed goes away; the focus stays with what takes its place.
        if !first.replace(false) {
            within.clone().focus_first_soon("button:last-of-type");
        }
        let answer = |answer: bool| {
            let sure = sure.clone();
            move || sure.set(answer)
        };
        if !sure.get() {
            return vec![button(session.t("mine.erase"), Look::Plain, answer(true))];
        }
        let (close, news) = (answer(false), news.clone());
        let erase = move || {
            close();
            let told = if session.erase() { "mine.erased" } else { "mine.eraseFailed" };
            news.set(session.t(told).to_string());
        };
        let buttons = el("div")
            .class("actions")
            .child(button(session.t("mine.eraseYes"), Look::Primary, erase))
            .child(button(session.t("mine.eraseNo"), Look::Plain, answer(false)));
        let panel = el("div").class("panel").attr("role", "alert");
        vec![panel.child(session.say("p", "", "mine.eraseSure")).child(buttons)]
    })
}
