//! Other roles that the same answers fit better, with the reason in one line.

use super::Parts;
use crate::domain::exchange::RoleSource;
use crate::domain::fit::better::{Better, better};
use crate::domain::role::Role;
use crate::view::dom::{El, el};
use crate::view::parts::button::{Look, button};

/// More would be a list to wade through.
const MOST: usize = 3;

pub(super) fn part(parts: &Parts) -> El {
    let session = parts.session;
    let roles: Vec<&Role> = parts.rest.roles.iter().map(|shipped| &*shipped.role).collect();
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
    let reason = session.fill("report.other", &[("by", &by), ("because", &because)]);
    let company = role.company.as_ref().map_or("", |company| company.name.as_str());
    let id = role.id.clone();
    let open = button(&role.title, Look::Quiet, move || {
        session.load_role(RoleSource::Shipped(id.clone()));
    });
    let open = open.attr("aria-label", &session.fill("report.openRole", &[("title", &role.title)]));
    let between = if company.is_empty() { ": " } else { " · " };
    let after = if company.is_empty() { "" } else { ": " };
    el("li").child(open).text(&[between, company, after, &reason].concat())
}
