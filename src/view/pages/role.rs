//! What the role is, before any question. The levels that it asks for are not told here.

pub(crate) mod logistics;

use super::{heading, length, section};
use crate::domain::document::Choice;
use crate::domain::role::{Company, InterviewStep, Offer, Ownership, Responsibility, Role};
use crate::view::app::link;
use crate::view::dom::{El, el, text};
use crate::view::parts::button::{Look, button};
use crate::view::session::{Opened, Page, Session};
use std::sync::Arc;

/// The screen. What stands below the way to the questions follows when that is painted: on a slow
/// phone a person can begin that much sooner.
pub(crate) fn page(session: Session, opened: Arc<Opened>) -> Vec<El> {
    let role = &opened.role;
    let parts = [
        role.company.as_ref().map(kicker),
        Some(heading(&role.title)),
        role.summary.as_ref().map(|summary| text("p", "lede", summary)),
        Some(expectations(session, opened.clone())),
        Some(actions(session)),
    ];
    let below = el("div").class("below").content_from(move || match session.painted.get() {
        true => below(session, &opened.role),
        false => Vec::new(),
    });
    parts.into_iter().flatten().chain([below]).collect()
}

fn below(session: Session, role: &Role) -> Vec<El> {
    let company = role.company.as_ref();
    let outcome = role.purpose.outcome.as_ref();
    let parts = [
        outcome.map(|outcome| section(session.t("role.outcome")).child(text("p", "", outcome))),
        work(session, role),
        offers(session, role),
        company.map(|_| logistics::logistics(session, &role.logistics)),
        interview(session, role),
        Some(plan(session)),
        company.and_then(|company| about(session, company)),
    ];
    parts.into_iter().flatten().collect()
}

fn kicker(company: &Company) -> El {
    let kicker = el("p").class("kicker");
    match &company.link {
        Some(address) => kicker.child(link(address, &company.name)),
        None => kicker.text(&company.name),
    }
}

fn about(session: Session, company: &Company) -> Option<El> {
    let about = company.about.as_ref()?;
    let title = session.fill("role.about", &[("company", &company.name)]);
    Some(section(&title).child(text("p", "", about)))
}

/// What an answer or a choice changes here is changed in place: the focus stays where it is.
fn expectations(session: Session, opened: Arc<Opened>) -> El {
    let stop = move || {
        let until = session.until_first(&opened).max(1).to_string();
        session.fill("role.expect.stop", &[("n", &until)])
    };
    let list = el("ul")
        .child(session.say("li", "", "role.expect.questions"))
        .child(session.say("li", "", "role.expect.checked"))
        .child(el("li").text_from(stop))
        .child(session.say("li", "", "role.expect.private"));
    let panel = el("section").class("panel").child(session.say("h2", "", "role.expect"));
    panel.child(list).child(length::length(session))
}

fn actions(session: Session) -> El {
    el("div").class("actions").content_from(move || {
        let started = session.record().answers.answered_count() > 0;
        let key = if started { "role.goOn" } else { "role.start" };
        let on = button(session.t(key), Look::Primary, move || session.go_on());
        let report = started.then(|| {
            button(session.t("role.report"), Look::Plain, move || session.go(Page::Report))
        });
        [Some(on), report].into_iter().flatten().collect()
    })
}

fn work(session: Session, role: &Role) -> Option<El> {
    let item = |responsibility: &Responsibility| {
        let item = text("li", "", &responsibility.text);
        match responsibility.ownership {
            Ownership::Owns => item,
            Ownership::WorksWith => {
                item.text(" ").child(session.say("span", "tag", "role.worksWith"))
            }
        }
    };
    let items: Vec<El> = role.responsibilities.iter().map(item).collect();
    let filled = !items.is_empty();
    filled.then(|| section(session.t("role.work")).child(el("ul").children(items)))
}

fn offers(session: Session, role: &Role) -> Option<El> {
    let highlights = &role.offers.highlights;
    if role.offers.items.is_empty() && highlights.is_empty() {
        return None;
    }
    let offer = |list: El, offer: &Offer| {
        fact(list, session.t_of("offer.", offer.kind.word()), &offer.text)
    };
    let items = role.offers.items.iter().fold(facts(), offer);
    let mut part = section(session.t("role.offers")).child(items);
    if !highlights.is_empty() {
        let items = highlights.iter().map(|highlight| text("li", "", highlight)).collect();
        part = part.child(session.say("h3", "", "role.highlights")).child(el("ul").children(items));
    }
    Some(part)
}

fn interview(session: Session, role: &Role) -> Option<El> {
    if role.interview.is_empty() {
        return None;
    }
    let step = |list: El, step: &InterviewStep| {
        let method = session.t_of("method.", step.method.word());
        let minutes = step.minutes.map(|minutes| session.count("minutes", usize::from(minutes)));
        let title = match minutes {
            Some(minutes) => [method, ", ", &minutes].concat(),
            None => method.to_string(),
        };
        fact(list, &title, step.about.as_deref().unwrap_or_default())
    };
    let steps = role.interview.iter().fold(facts(), step);
    Some(section(session.t("role.interview")).child(steps))
}

/// The way to the plan, for those who interview.
fn plan(session: Session) -> El {
    let open = move || session.go(Page::Plan);
    el("p").class("section").child(button(session.t("role.plan"), Look::Quiet, open))
}

/// A list of terms and what is said about them; [`fact`] adds to it.
pub(crate) fn facts() -> El {
    el("dl").class("facts")
}

/// Adds a term and what is said about it.
pub(crate) fn fact(list: El, term: &str, words: &str) -> El {
    list.child(text("dt", "", term)).child(text("dd", "", words))
}
