//! What was read in a posting, for someone who thinks of applying, and the way to the assessment.

use super::findings::language_words;
use super::form::labelled;
use super::store::Studio;
use super::take::assess;
use crate::domain::document::Choice;
use crate::domain::role::{Requirement, Role};
use crate::view::app::told;
use crate::view::dom::{El, el, text};
use crate::view::pages::{heading, section};
use crate::view::parts::button::{Look, button};
use crate::view::watched::Watched;
use std::rc::Rc;

/// The screen.
pub(crate) fn page(studio: Studio) -> Vec<El> {
    let Some(read) = studio.read_now() else {
        return Vec::new();
    };
    let role = read.role();
    let news = Rc::new(Watched::new(""));
    let told_of = news.clone();
    let called = role.title.is_empty().then(|| el("input").attr("type", "text").class("line"));
    let called = called.map(|field| field.num("maxlength", 120));
    let typed = called.clone();
    let go = button(studio.t("studio.candidate.go"), Look::Primary, move || {
        go_on(studio, typed.as_ref(), &told_of);
    });
    let title =
        if role.title.is_empty() { studio.t("studio.candidate.noTitle") } else { &role.title };
    let called = called.map(|field| labelled(studio.t("studio.candidate.called"), field));
    let words = move || match news.get() {
        "" => String::new(),
        key => studio.t(key).to_string(),
    };
    let kind = [
        studio.t_of("family.", role.family.word()),
        " · ",
        studio.t_of("seniority.", role.seniority.word()),
    ];
    let language = language_words(studio, &read.draft.text);
    vec![
        heading(title),
        el("div").maybe(language.map(|words| text("p", "lede", &words))),
        text("p", "kicker", &kind.concat()),
        studio.say("p", "lede", "studio.candidate.check"),
        el("div").maybe(called).child(el("div").class("actions").child(go)),
        told(words),
        levels(studio, role),
        asks(studio, role),
    ]
}

/// Opens the assessment of what was read, under the title that was entered where none was read.
fn go_on(studio: Studio, typed: Option<&El>, news: &Rc<Watched<&'static str>>) {
    let Some(read) = studio.read_now() else { return };
    let mut role = read.role().clone();
    if role.requirements.is_empty() {
        return news.set("studio.candidate.noLevels");
    }
    if role.title.is_empty() {
        let typed = typed.map(El::value).unwrap_or_default();
        role.title = match typed.trim() {
            "" => studio.t("studio.candidate.standIn").to_string(),
            title => title.to_string(),
        };
    }
    assess(studio, &role);
}

fn levels(studio: Studio, role: &Role) -> El {
    let framework = &studio.content().framework;
    let item = |requirement: &Requirement| {
        let place = framework.place_of(&requirement.competency)?;
        let competency = framework.competencies.get(place)?;
        let level = studio.t_of("posting.level.", &requirement.level.number().to_string());
        let name = studio.fill("posting.level", &[("name", &competency.name), ("level", level)]);
        let kind = studio.t_of("posting.kind.", requirement.kind.word());
        let head = el("p").child(text("strong", "", &name)).text(" · ").text(kind);
        Some(el("li").child(head).child(text("p", "hint", competency.level(requirement.level))))
    };
    let items: Vec<El> = role.requirements.iter().filter_map(item).collect();
    let part = section(studio.t("studio.candidate.levels"));
    match items.is_empty() {
        true => part.child(studio.say("p", "", "studio.candidate.noLevels")),
        false => part.child(el("ul").children(items)),
    }
}

fn asks(studio: Studio, role: &Role) -> El {
    let named = |required: bool| {
        let asks = role.asks.iter().filter(|ask| ask.required == required);
        let names: Vec<&str> = asks.map(|ask| ask.name.as_str()).collect();
        names.join(", ")
    };
    let line = |key: &str, names: String| {
        (!names.is_empty())
            .then(|| el("p").child(studio.say("strong", "", key)).text(" ").text(&names))
    };
    section(studio.t("studio.candidate.asks"))
        .maybe(line("studio.candidate.required", named(true)))
        .maybe(line("studio.candidate.preferred", named(false)))
}
