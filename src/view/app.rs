//! The frame around every screen: where one is, whether the answers are kept, and what to notice.

use super::dom::{El, el, keep, text};
use super::edge::json;
use super::pages;
use super::parts::button::{Look, button};
use super::session::{Later, Notice, Page, Rest, RoleState, Saving, Session};
use crate::domain::document::{Map, Value};
use std::cell::Cell;
use std::sync::Arc;

/// The whole widget.
pub(crate) fn app(session: Session) -> El {
    let main = el("main").class("main").content_from(move || screen(session, session.page.get()));
    focus_heading_on_change(session, main.clone());
    keep(Box::new(move || {
        if session.rest.get().is_some() {
            tell_title(session);
        }
    }));
    let footer = el("footer")
        .class("footer")
        .child(session.say("p", "", "app.footer"))
        .child(el("p").child(how_link(session)));
    el("div").class("app").child(header(session)).child(notices(session)).child(main).child(footer)
}

/// A link to the page that explains the computation; in a new tab, so that nothing here is left.
pub(crate) fn how_link(session: Session) -> El {
    let address = session.edge().address_of("docs/how-it-is-computed.html");
    link(&address, session.t("app.how"))
}

/// That figures are provisional, in the words of a key, with a link to how they are computed.
pub(crate) fn provisional(session: Session, key: &str) -> El {
    session.say("p", "hint", key).text(" ").child(how_link(session))
}

/// A link that opens in a new tab and tells the other page nothing.
pub(crate) fn link(address: &str, text: &str) -> El {
    let link = el("a").attr("href", address).attr("target", "_blank");
    link.attr("rel", "noopener noreferrer").text(text)
}

fn screen(session: Session, page: Page) -> Vec<El> {
    match (page, session.role.get()) {
        (Page::Mine, _) => pages::with_part(session, Later::Kept, &|| pages::mine::page(session)),
        (Page::Start, _) | (_, RoleState::None) => pages::start::page(session),
        (_, RoleState::Loading) => vec![pages::loading(session)],
        (_, RoleState::Failed(failure)) => {
            pages::with_part(session, Later::Kept, &|| pages::failure::page(session, &failure))
        }
        (Page::Role, RoleState::Open(opened)) => pages::role::page(session, opened),
        (Page::Question, RoleState::Open(opened)) => pages::question::page(session, opened),
        (Page::Review, RoleState::Open(opened)) => {
            pages::with_rest(session, &|_| pages::review::page(session, &opened))
        }
        (Page::Report, RoleState::Open(opened)) => {
            pages::with_figures(session, &|rest| pages::report::page(session, &opened, rest))
        }
        (Page::Explained, RoleState::Open(_)) => {
            further_with_figures(session, &|_| pages::explained::page(session))
        }
        (Page::Practice, RoleState::Open(opened)) => {
            further_with_figures(session, &|_| pages::practice::page(session, &opened))
        }
        (Page::Wants, RoleState::Open(_)) => {
            pages::with_rest(session, &|_| pages::wants::page(session))
        }
        (Page::Plan, RoleState::Open(opened)) => {
            further(session, &|rest| pages::plan::page(session, &opened.role, rest))
        }
    }
}

/// A screen of what comes last; the report's part is there before it.
fn further(session: Session, page: &dyn Fn(&Arc<Rest>) -> Vec<El>) -> Vec<El> {
    pages::with_part(session, Later::Further, &|| pages::with_rest(session, page))
}

fn further_with_figures(session: Session, page: &dyn Fn(&Arc<Rest>) -> Vec<El>) -> Vec<El> {
    further(session, &|_| pages::with_figures(session, page))
}

fn header(session: Session) -> El {
    let title =
        move || session.opened().map(|opened| opened.role.title.clone()).unwrap_or_default();
    let brand = el("p")
        .class("brand")
        .child(session.say("span", "brand-name", "app.name"))
        .child(el("span").class("brand-role").text_from(title));
    let saving = el("p")
        .class("saving")
        .attr_from("data-state", move || Some(saving_key(session).to_string()))
        .text_from(move || session.t_of("saving.", saving_key(session)).to_string());
    let nav = el("nav")
        .class("nav")
        .attr("aria-label", session.t("nav.label"))
        .content_from(move || navigation(session, session.opened().is_some()));
    el("header").class("header").child(brand).child(saving).child(nav)
}

/// Whether the answers are kept, as the last part of a key; before there are any, nothing is.
fn saving_key(session: Session) -> &'static str {
    let (saving, record) = (session.saving.get(), session.record());
    let is_empty = record.answers.count() == 0 && record.wants.is_empty();
    if saving == Saving::Saved && is_empty { "nothing" } else { saving.key() }
}

fn navigation(session: Session, open: bool) -> Vec<El> {
    let item = |page: Page| {
        session
            .say_of("button", "nav-item", "nav.", page.name())
            .attr("type", "button")
            .attr_from("aria-current", move || {
                (session.page.get().in_bar() == page).then(|| "page".to_string())
            })
            .press(move || session.go(page))
    };
    let is_shown = |page: &Page| {
        let is_there = open || !page.is_of_role();
        page.in_bar() == *page && is_there && !(session.is_bound() && *page == Page::Start)
    };
    Page::ALL.into_iter().filter(is_shown).map(item).collect()
}

fn notices(session: Session) -> El {
    let notices =
        move || saving_notice(session).into_iter().chain(passing_notice(session)).collect();
    el("div").class("notices").attr("role", "status").content_from(notices)
}

fn notice(session: Session, key: &str) -> El {
    el("div").class("notice").child(session.say("p", "", key))
}

fn saving_notice(session: Session) -> Option<El> {
    match session.saving.get() {
        Saving::Saved => None,
        Saving::Blocked => Some(notice(session, "notice.blocked")),
        Saving::Newer => Some(notice(session, "notice.newer")),
        // The answers of a link show only once what reads them is here.
        Saving::Looking => Some(looking(session)),
    }
}

/// A door to what reads answers.
#[inline(never)]
fn looking(session: Session) -> El {
    notice(session, "notice.looking")
        .child(button(session.t("notice.keep"), Look::Plain, move || session.adopt()))
        .child(button(session.t("notice.own"), Look::Plain, move || session.back_to_own()))
}

fn passing_notice(session: Session) -> Option<El> {
    let passing = session.notice.get()?;
    if session.rest.get().is_none() {
        session.load(Later::Report);
        return None;
    }
    Some(passing_words(session, passing))
}

/// A door to the report.
#[inline(never)]
fn passing_words(session: Session, passing: Notice) -> El {
    let key = match passing {
        Notice::Merged => "notice.merged",
        Notice::ErasedElsewhere => "notice.erasedElsewhere",
        Notice::Unreadable => "notice.unreadable",
        Notice::BadLink => "notice.badLink",
        Notice::NoItems => "notice.noItems",
    };
    let again = (key == "notice.noItems").then(|| {
        button(session.t("app.again"), Look::Plain, move || {
            session.notice.set(None);
            session.load_bank_again();
        })
    });
    let close = button(session.t("notice.close"), Look::Plain, move || session.notice.set(None));
    notice(session, key).maybe(again).child(close)
}

/// Moves the focus to the heading of a new screen, so that a screen reader begins there; never on
/// the first one, where it would take the focus from the host's page.
fn focus_heading_on_change(session: Session, main: El) {
    let first = Cell::new(true);
    keep(Box::new(move || {
        session.page.get();
        session.asked.get();
        session.role.get();
        session.arrived.get();
        if !first.replace(false) {
            session.has_moved.set(true);
            main.clone().focus_first_soon("h1");
        }
    }));
}

/// Tells the page around what the screen is called, for a title of its own. A door to the report.
#[inline(never)]
fn tell_title(session: Session) {
    let (page, opened) = (session.page.get(), session.opened());
    let role = opened.filter(|_| page.is_of_role()).map(|opened| opened.role.title.clone());
    let screen = match (page, &role) {
        (Page::Start | Page::Role, _) => None,
        (Page::Mine, _) | (_, Some(_)) => Some(session.t_of("screen.", page.name()).to_string()),
        (_, None) => None,
    };
    let parts: Vec<String> = screen.into_iter().chain(role).collect();
    // The first screen is called as the page around it is.
    let title = match parts.is_empty() {
        true => Value::Null,
        false => Value::Text([&parts.join(" – "), " – ", session.t("app.name")].concat()),
    };
    let mut detail = Map::default();
    detail.insert("title".to_string(), title);
    session.edge().tell("title", &json::to_js(&Value::Object(detail)));
}

/// A paragraph that is told to a screen reader when it changes.
pub(crate) fn told(words: impl Fn() -> String + 'static) -> El {
    text("p", "", "").attr("role", "status").text_from(words)
}
