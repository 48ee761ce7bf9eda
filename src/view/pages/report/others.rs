//! Kinds of job that the same answers fit clearly better, with the reason in one line. The invented
//! companies are no openings, so they are not among them.

use super::Parts;
use crate::domain::exchange::RoleSource;
use crate::domain::fit::better::{Better, better};
use crate::domain::role::Role;
use crate::view::dom::{El, el, text};
use crate::view::parts::button::{Look, button};
use crate::view::session::Page;

/// More would be a list to wade through.
const MOST: usize = 3;

pub(super) fn part(parts: &Parts) -> El {
    let session = parts.session;
    let roles: Vec<&Role> = parts.rest.kinds.iter().map(|kind| &**kind).collect();
    let framework = &session.content().framework;
    let found = better(
        framework,
        &session.bank.get(),
        &parts.opened.role,
        &roles,
        &session.record().answers,
        MOST,
    );
    let items = found.iter().map(|found| line(parts, found, roles[found.role])).collect();
    let list = el("ul").class("plain others");
    parts.listed("report.others", Some("report.othersHint"), list, items, "report.noOthers")
}

fn line(parts: &Parts, found: &Better, role: &Role) -> El {
    let session = parts.session;
    let because = parts.name(found.because);
    let by = found.by.to_string();
    let key = ["report.other.", found.reason.key()].concat();
    let reason = session.fill(&key, &[("by", &by), ("because", &because)]);
    let item = el("li").child(match session.is_bound() {
        true => text("strong", "", &role.title),
        false => open(parts, role),
    });
    item.child(text("p", "", &reason))
}

/// The way to a role, with the same screen.
fn open(parts: &Parts, role: &Role) -> El {
    let session = parts.session;
    let id = role.id.clone();
    let open = button(&role.title, Look::Quiet, move || {
        session.load_role(RoleSource::Shipped(id.clone()));
        session.go(Page::Report);
    });
    open.attr("aria-label", &session.fill("report.openRole", &[("title", &role.title)]))
}
