//! Several drafts as one team: what nobody owns, what several own, and whether engineering and
//! machine learning are in balance, each with one line of advice.

use super::store::Studio;
use crate::domain::document::Choice;
use crate::domain::hiring::team::Team;
use crate::domain::role::Role;
use crate::view::dom::{El, el, text};
use crate::view::pages::{heading, section};
use crate::view::watched::Watched;
use std::rc::Rc;

/// The screen. It comes with the tools.
#[inline(never)]
pub(crate) fn page(studio: Studio) -> Vec<El> {
    let drafts = studio.drafts.now();
    let left_out: Rc<Watched<Vec<u32>>> = Rc::new(Watched::new(Vec::new()));
    let tick = |saved: &crate::domain::posting::draft::Saved| {
        let (id, out) = (saved.id, left_out.clone());
        let shown = left_out.clone();
        let tick = el("input").attr("type", "checkbox");
        let tick = tick.checked_from(move || !shown.get().contains(&id)).on("change", move |_| {
            let mut ids = out.now();
            match ids.iter().position(|known| *known == id) {
                Some(place) => drop(ids.remove(place)),
                None => ids.push(id),
            }
            out.set(ids);
        });
        el("label").class("tick").child(tick).text(&saved.draft.name)
    };
    let ticks = drafts.0.iter().map(tick).collect();
    let choose =
        el("fieldset").class("ticks").child(studio.say("legend", "field-label", "studio.team.who"));
    let roles: Vec<(u32, String, Role)> = drafts
        .0
        .iter()
        .map(|saved| {
            let role = saved.draft.role(&studio.read_text(&saved.draft.text).role);
            (saved.id, saved.draft.name.clone(), role)
        })
        .collect();
    let shown = el("div").content_from(move || {
        let out = left_out.get();
        let on = roles.iter().filter(|(id, ..)| !out.contains(id));
        let (names, roles): (Vec<&str>, Vec<&Role>) =
            on.map(|(_, name, role)| (name.as_str(), role)).unzip();
        if roles.len() < 2 {
            return vec![studio.say("p", "", "studio.team.few")];
        }
        result(studio, &Team::of(&studio.content().framework, &roles), &names)
    });
    vec![
        heading(studio.t("studio.team.title")),
        studio.say("p", "lede", "studio.team.lede"),
        choose.children(ticks),
        shown,
    ]
}

fn result(studio: Studio, team: &Team, names: &[&str]) -> Vec<El> {
    let duty = |duty: crate::domain::role::Duty| studio.t_of("posting.duty.", duty.word());
    let unowned: Vec<El> = team.unowned().map(|one| text("li", "", duty(one))).collect();
    let shared = team.shared().map(|(one, owners)| {
        let owners: Vec<&str> =
            owners.iter().filter_map(|place| names.get(*place).copied()).collect();
        text("li", "", &[duty(one), ": ", &owners.join(", ")].concat())
    });
    let balance = team.balance.word();
    vec![
        list(
            studio,
            "studio.team.unowned",
            unowned,
            "studio.team.unownedAdvice",
            "studio.team.allOwned",
        ),
        list(
            studio,
            "studio.team.shared",
            shared.collect(),
            "studio.team.sharedAdvice",
            "studio.team.noneShared",
        ),
        section(studio.t("studio.team.balance"))
            .child(studio.say("p", "", &["studio.balance.", balance].concat()))
            .child(studio.say("p", "hint", &["studio.balanceAdvice.", balance].concat())),
    ]
}

fn list(studio: Studio, title: &'static str, items: Vec<El>, advice: &str, none: &str) -> El {
    let part = section(studio.t(title));
    match items.is_empty() {
        true => part.child(studio.say("p", "", none)),
        false => part.child(el("ul").children(items)).child(studio.say("p", "hint", advice)),
    }
}
