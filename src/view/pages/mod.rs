//! The screens, one a file, and what is shown while a part of one is on its way.

pub(crate) mod explained;
pub(crate) mod failure;
pub(crate) mod item;
pub(crate) mod length;
pub(crate) mod mine;
pub(crate) mod names;
pub(crate) mod plan;
pub(crate) mod practice;
pub(crate) mod question;
pub(crate) mod report;
pub(crate) mod review;
pub(crate) mod role;
pub(crate) mod start;
pub(crate) mod wants;

use super::dom::{El, el, text};
use super::parts::button::{Look, button};
use super::session::{Later, Rest, Session};
use std::sync::Arc;

/// A screen's heading; it can take the focus, so that a screen reader begins there.
pub(crate) fn heading(words: &str) -> El {
    text("h1", "title", words).attr("tabindex", "-1")
}

/// A part of a screen under a heading of its own.
pub(crate) fn section(title: &str) -> El {
    el("section").class("section").child(text("h2", "", title))
}

/// While something is on its way.
pub(crate) fn loading(session: Session) -> El {
    session.say("p", "loading", "app.loading").attr("role", "status")
}

/// A screen that needs what is loaded after the first question; with a retry where it is not there.
#[inline(never)]
pub(crate) fn with_rest(session: Session, page: &dyn Fn(&Arc<Rest>) -> Vec<El>) -> Vec<El> {
    if let Some(rest) = session.rest.get() {
        return arrived(session, || page(&rest));
    }
    session.load(Later::Report);
    slow(session, move || session.load(Later::Report))
}

/// A screen of another part that comes later; with a retry where it is not there.
#[inline(never)]
pub(crate) fn with_part(session: Session, part: Later, page: &dyn Fn() -> Vec<El>) -> Vec<El> {
    if session.is_here(part) {
        return arrived(session, page);
    }
    session.load(part);
    slow(session, move || session.load(part))
}

/// A screen with figures: it waits for what the answers need besides.
#[inline(never)]
pub(crate) fn with_figures(session: Session, page: &dyn Fn(&Arc<Rest>) -> Vec<El>) -> Vec<El> {
    match session.lacks_bank.get() {
        true => slow(session, move || session.load_bank_again()),
        false => with_rest(session, page),
    }
}

/// A screen for which all is there, unless it waits for something itself. Where the person waited
/// for it, the focus goes to its heading now; the first screen leaves it to the page around.
fn arrived(session: Session, page: impl FnOnce() -> Vec<El>) -> Vec<El> {
    let was_awaited = session.is_awaited.replace(false);
    let screen = page();
    if was_awaited && !session.is_awaited.get() && session.has_moved.get() {
        session.arrived.set(());
    }
    screen
}

/// While more is on its way than a moment takes; with a way to try again.
pub(crate) fn slow(session: Session, again: impl Fn() + 'static) -> Vec<El> {
    session.is_awaited.set(true);
    let mut screen = awaited(session, again);
    screen.insert(0, heading(session.t("app.loading")));
    screen
}

/// The same within a screen.
pub(crate) fn awaited(session: Session, again: impl Fn() + 'static) -> Vec<El> {
    let again = button(session.t("app.again"), Look::Plain, again);
    vec![session.say("p", "", "app.restSlow"), again]
}
