//! Taking the report away: print, text, file, link. Only a link or a file that the person makes
//! leaves the page.

use super::{Parts, put_into_words, section};
use crate::domain::exchange::Record;
use crate::domain::fit::markdown::markdown;
use crate::domain::role::Role;
use crate::view::dom::{El, el};
use crate::view::edge::json;
use crate::view::edge::options::when;
use crate::view::parts::button::{Look, button};
use crate::view::parts::copying::{News, copy, told_news};
use crate::view::session::{Opened, Rest, Session};
use crate::view::watched::Watched;
use std::rc::Rc;

/// The name of the file that is offered.
const FILE_NAME: &str = "rolefit-report.json";

pub(super) fn part(parts: &Parts) -> El {
    let session = parts.session;
    let news = Rc::new(Watched::new(News::default()));
    let (rest, opened, news_of) = (parts.rest.clone(), parts.opened.clone(), news.clone());
    let copy = move || {
        let (rest, opened, news) = (rest.clone(), opened.clone(), news_of.clone());
        let then = move |is_here| match is_here {
            true => copy(session, news, text(session, &opened.role, &rest), "report.copied"),
            false => news.set("app.restSlow".into()),
        };
        session.once_further(Box::new(then));
    };
    let (opened_of, news_of) = (parts.opened.clone(), news.clone());
    let save = move || {
        let text = json::print(&lasting(session, &opened_of).write(), 2);
        session.edge().download(FILE_NAME, "application/json", &text);
        news_of.set("report.saved".into());
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
    section(session.t("report.take"))
        .class("section screen-only")
        .child(session.say("p", "hint", "report.takeHint"))
        .child(actions)
        .child(told_news(session, news))
}

/// The record with the role such that it opens for ever.
fn lasting(session: Session, opened: &Opened) -> Record {
    let role = Some(opened.lasting.clone());
    Record { role, ..Record::clone(&session.record_now()) }
}

/// The report as Markdown. A door to what comes last.
#[inline(never)]
fn text(session: Session, role: &Role, rest: &Rest) -> String {
    put_into_words(session, role, rest, markdown)
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
        None => news.set("report.linkTooLong".into()),
    });
}
