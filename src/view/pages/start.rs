//! Choosing a role: one that is shipped, or a file of the person's own.

use super::{heading, section};
use crate::domain::document::Choice;
use crate::domain::exchange::RoleSource;
use crate::view::app::link;
use crate::view::dom::{El, el, text};
use crate::view::parts::button::{Look, button};
use crate::view::parts::file::file_input;
use crate::view::session::{Listed, Page, Session};

/// The screen.
pub(crate) fn page(session: Session) -> Vec<El> {
    let file = file_input(session.t("start.choose"), session.t("start.fileHint"), move |file| {
        session.open_file(&file)
    });
    vec![
        heading(session.t("start.title")),
        session.say("p", "lede", "start.lede"),
        el("div").content_from(move || go_on(session)),
        group(session, "start.samples", false),
        group(session, "start.archetypes", true),
        section(session.t("start.file")).child(file),
        studio(session),
    ]
}

/// The ways to the studio: to write a posting, and to read one from anywhere.
fn studio(session: Session) -> El {
    let way = |path: &str, key| link(&session.edge().address_of(path), session.t(key));
    el("p")
        .class("section hint ways")
        .child(way("studio.html#for=candidate", "start.paste"))
        .child(way("studio.html", "start.hire"))
}

/// The way back to the role that was open before.
fn go_on(session: Session) -> Vec<El> {
    let answered = session.record().answers.answered_count();
    if answered == 0 {
        return Vec::new();
    }
    let again = session.opened().map(|opened| {
        let text = session.fill("start.goOn", &[("title", &opened.role.title)]);
        button(&text, Look::Primary, move || session.go(Page::Role))
    });
    let words = text("p", "", &session.count("start.answered", answered));
    vec![el("div").class("panel").child(words).maybe(again)]
}

fn group(session: Session, key: &'static str, archetypes: bool) -> El {
    let card = |role: &Listed| el("li").child(card(session, role));
    let listed = session.content().listed.iter();
    let cards = listed.filter(|role| role.archetype == archetypes).map(card).collect();
    section(session.t(key))
        .child(session.say("p", "hint", &[key, "Hint"].concat()))
        .child(el("ul").class("cards").children(cards))
}

fn card(session: Session, role: &Listed) -> El {
    let kind = match &role.company {
        Some(company) => company.as_str(),
        None => session.t_of("family.", role.family.word()),
    };
    let seniority = session.t_of("seniority.", role.seniority.word());
    let id = role.id.clone();
    el("button")
        .attr("type", "button")
        .class("card")
        .child(text("span", "card-kind", &[kind, " · ", seniority].concat()))
        .child(text("span", "card-title", &role.title))
        .child(text("span", "card-text", &role.summary))
        .press(move || {
            session.load_role(RoleSource::Shipped(id.clone()));
            session.go(Page::Role);
        })
}
