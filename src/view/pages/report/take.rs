//! Taking the report away: print, text, file, link. Only a link or a file that the person makes
//! leaves the page.

use super::{Parts, section, source};
use crate::domain::exchange::Record;
use crate::domain::fit::markdown::markdown;
use crate::domain::role::Role;
use crate::view::app::told;
use crate::view::dom::{El, el};
use crate::view::edge::json;
use crate::view::edge::options::when;
use crate::view::parts::button::{Look, button};
use crate::view::session::{Opened, Rest, Session};
use crate::view::watched::Watched;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

/// The name of the file that is offered.
const FILE_NAME: &str = "rolefit-report.json";

/// What was told after a button, and a text to copy by hand where the browser refused.
#[derive(Clone, Default)]
struct News {
    key: &'static str,
    by_hand: Option<String>,
}

pub(super) fn part(parts: &Parts) -> El {
    let session = parts.session;
    let news = Rc::new(Watched::new(News::default()));
    let (rest, opened, news_of) = (parts.rest.clone(), parts.opened.clone(), news.clone());
    let copy = move || {
        copy(session, news_of.clone(), text(session, &opened.role, &rest), "report.copied");
    };
    let (opened_of, news_of) = (parts.opened.clone(), news.clone());
    let save = move || {
        let text = json::print(&lasting(session, &opened_of).write(), 2);
        session.edge().download(FILE_NAME, "application/json", &text);
        news_of.set(News { key: "report.saved", by_hand: None });
    };
    let (opened_of, news_of) = (parts.opened.clone(), news.clone());
    let link = move || link(session, &opened_of, news_of.clone());
    let print = move || session.edge().print();
    let plain =
        |key: &'static str, press: Box<dyn Fn()>| button(session.t(key), Look::Plain, press);
    let actions = el("div")
        .class("actions")
        .child(plain("report.print", Box::new(print)))
        .child(plain("report.copy", Box::new(copy)))
        .child(plain("report.save", Box::new(save)))
        .child(plain("report.link", Box::new(link)));
    let told_of = news.clone();
    let words = move || match told_of.get().key {
        "" => String::new(),
        key => session.t(key).to_string(),
    };
    let by_hand =
        move || news.get().by_hand.map(|text| by_hand(session, &text)).into_iter().collect();
    section(session.t("report.take"))
        .class("section screen-only")
        .child(actions)
        .child(told(words))
        .child(el("div").content_from(by_hand))
}

/// A text to copy by hand.
fn by_hand(session: Session, text: &str) -> El {
    let area = el("textarea").class("by-hand").attr("rows", "6").attr("readonly", "");
    let area = area.attr("aria-label", session.t("report.copyFailed"));
    area.element().unchecked_ref::<HtmlTextAreaElement>().set_value(text);
    area
}

/// The record with the role such that it opens for ever.
fn lasting(session: Session, opened: &Opened) -> Record {
    let role = Some(opened.lasting.clone());
    Record { role, ..Record::clone(&session.record_now()) }
}

/// The report as Markdown.
fn text(session: Session, role: &Role, rest: &Rest) -> String {
    let report = session.report(role);
    markdown(&source(session, role, rest, &report))
}

fn copy(session: Session, news: Rc<Watched<News>>, text: String, done: &'static str) {
    let copying = session.edge().copy(&text);
    when(copying, move |copied| {
        news.set(match copied.is_truthy() {
            true => News { key: done, by_hand: None },
            false => News { key: "report.copyFailed", by_hand: Some(text) },
        });
    });
}

/// A link to the standalone page, with the answers in its fragment.
fn link(session: Session, opened: &Opened, news: Rc<Watched<News>>) {
    let record = lasting(session, opened).without_notes();
    let packing = session.edge().pack(&json::print(&record.write(), 0));
    when(packing, move |packed| match packed.as_string() {
        Some(packed) => {
            let page = session.edge().address_of("./");
            copy(session, news, [&page, "#link=", &packed].concat(), "report.linkCopied");
        }
        None => news.set(News { key: "report.linkTooLong", by_hand: None }),
    });
}
