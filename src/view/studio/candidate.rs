//! What was read in a posting, for someone who thinks of applying, and the way to the assessment.

use super::store::Studio;
use super::take::try_assessment;
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
    let go = button(studio.t("studio.candidate.go"), Look::Primary, move || {
        try_assessment(studio, &told_of);
    });
    let title =
        if role.title.is_empty() { studio.t("studio.candidate.noTitle") } else { &role.title };
    let words = move || match news.get() {
        "" => String::new(),
        key => studio.t(key).to_string(),
    };
    let kind = [
        studio.t_of("family.", role.family.word()),
        " · ",
        studio.t_of("seniority.", role.seniority.word()),
    ];
    vec![
        heading(title),
        text("p", "kicker", &kind.concat()),
        studio.say("p", "lede", "studio.candidate.check"),
        el("div").class("actions").child(go),
        told(words),
        levels(studio, role),
        asks(studio, role),
    ]
}

fn levels(studio: Studio, role: &Role) -> El {
    let framework = &studio.content().framework;
    let item = |requirement: &Requirement| {
        let place = framework.place_of(&requirement.competency)?;
        let competency = framework.competencies.get(place)?;
        let level = requirement.level.number().to_string();
        let name = studio.fill("posting.level", &[("name", &competency.name), ("level", &level)]);
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
