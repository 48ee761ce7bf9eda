//! Each named thing that the posting asks for: required or not, and with how many years.

use super::{Open, fold, labelled, on_choice, part, select};
use crate::domain::document::{Choice, Map};
use crate::domain::role::{Ask, AskKind};
use crate::view::dom::{El, el, keep, text};
use crate::view::parts::button::{Look, button};
use crate::view::studio::store::Studio;
use crate::view::watched::Watched;
use std::rc::Rc;

const WISHES: &[&str] = &["required", "preferred"];

pub(super) fn asks(studio: Studio) -> El {
    let shown = Rc::new(Watched::new(Vec::new()));
    let known = shown.clone();
    keep(Box::new(move || {
        let asks = studio.read().map(|read| read.role().asks.clone());
        known.set_if_new(asks.unwrap_or_default());
    }));
    let open = Open::default();
    let rows = el("ul").class("rows-plain").attr("tabindex", "-1").rows_from(move || {
        let asks = shown.get();
        let row = |place| row(studio, place, &asks, &open);
        (0..asks.len()).filter_map(row).collect()
    });
    part(studio, "studio.form.asks").child(rows).child(add(studio))
}

fn row(studio: Studio, place: usize, asks: &[Ask], open: &Open) -> Option<El> {
    let ask = asks.get(place)?;
    let key = |what: &str| [what, "-", &place.to_string()].concat();
    let label = |key: &str| studio.fill(key, &[("name", &ask.name)]);
    let wish = select(studio, "studio.wish.", WISHES, None);
    wish.set_value(if ask.required { "required" } else { "preferred" });
    let of = ask.clone();
    let wish = wish.attr("aria-label", &label("studio.ask.wish")).attr("data-key", &key("wish"));
    let wish = on_choice(wish, move |list| {
        set(studio, Ask { required: list.value() == "required", ..of.clone() });
    });
    let years = el("input").attr("type", "text").attr("inputmode", "numeric").class("years");
    years.set_value(&ask.min_years.map(|years| years.to_string()).unwrap_or_default());
    let of = ask.clone();
    let years = years
        .attr("aria-label", &label("studio.ask.years"))
        .attr("placeholder", studio.t("studio.ask.yearsShort"))
        .attr("data-key", &key("years"))
        .on_change(move |value| {
            set(studio, Ask { min_years: value.trim().parse().ok(), ..of.clone() });
        });
    let name = ask.name.clone();
    let drop = button(studio.t("studio.form.drop"), Look::Quiet, move || {
        let mut draft = studio.draft();
        draft.hand.drop_ask(&name);
        studio.change(draft);
    });
    let drop = drop.attr("aria-label", &label("studio.ask.drop")).attr("data-key", &key("unask"));
    let name = match ask.kind {
        AskKind::Experience => studio.t("studio.ask.overall"),
        _ => &ask.name,
    };
    let more = fold(&studio.fill("studio.ask.more", &[("name", name)]), &ask.name, open);
    let more = more.child(
        el("div")
            .class("fields")
            .child(instead(studio, ask, asks, &key("instead")))
            .child(speaks_for(studio, ask, &key("speaks"))),
    );
    let head = el("div").class("ask").child(text("span", "ask-name", name));
    Some(el("li").child(head.child(wish).child(years).child(drop)).child(more))
}

/// What is enough in its place.
fn instead(studio: Studio, ask: &Ask, asks: &[Ask], key: &str) -> El {
    let others = asks.iter().filter(|other| other.name != ask.name);
    let same = others.clone().find(|other| other.any_of.is_some() && other.any_of == ask.any_of);
    let option = |name: &str, words: &str| text("option", "", words).attr("value", name);
    let list = el("select")
        .class("line")
        .attr("data-key", key)
        .child(option("", studio.t("studio.ask.nothing")))
        .children(others.map(|other| option(&other.name, &other.name)).collect());
    list.set_value(same.map_or("", |same| &same.name));
    let (of, all) = (ask.clone(), asks.to_vec());
    let list = list.on_change(move |name| {
        let free = all.iter().filter_map(|ask| ask.any_of).max().map_or(1, |group| group + 1);
        let other = all.iter().find(|other| other.name == name);
        let group = other.map(|other| other.any_of.unwrap_or(free));
        let mut draft = studio.draft();
        for ask in other.into_iter().chain([&of]) {
            draft.hand.ask(Ask { any_of: group, ..ask.clone() });
        }
        studio.change(draft);
    });
    labelled(studio.t("studio.ask.instead"), list)
}

/// The competency that it speaks for.
fn speaks_for(studio: Studio, ask: &Ask, key: &str) -> El {
    let option = |id: &str, words: &str| text("option", "", words).attr("value", id);
    let known = studio.content().framework.competencies.iter();
    let list = el("select")
        .class("line")
        .attr("data-key", key)
        .child(option("", studio.t("studio.ask.nothing")))
        .children(known.map(|one| option(&one.id, &one.name)).collect());
    list.set_value(ask.competency.as_deref().unwrap_or_default());
    let of = ask.clone();
    let list = list.on_change(move |id| {
        let competency = (!id.is_empty()).then(|| id.to_string());
        set(studio, Ask { competency, ..of.clone() });
    });
    labelled(studio.t("studio.ask.speaks"), list)
}

fn set(studio: Studio, ask: Ask) {
    let mut draft = studio.draft();
    draft.hand.ask(ask);
    studio.change(draft);
}

fn add(studio: Studio) -> El {
    let name = el("input").attr("type", "text").class("line");
    let name = name.attr("aria-label", studio.t("studio.ask.new"));
    let kinds = AskKind::WORDS.get(..6).unwrap_or_default();
    let kind = select(studio, "studio.askKind.", kinds, None);
    let kind = kind.attr("aria-label", studio.t("studio.ask.kind"));
    let (typed, chosen) = (name.clone(), kind.clone());
    let add = button(studio.t("studio.form.add"), Look::Plain, move || {
        let value = typed.value();
        let value = value.trim();
        let (false, Some(kind)) = (value.is_empty(), AskKind::from_word(&chosen.value())) else {
            return typed.focus();
        };
        let known = studio.lexicon().entries.iter();
        let known = known.clone().find(|entry| entry.name.eq_ignore_ascii_case(value));
        typed.set_value("");
        set(
            studio,
            Ask {
                name: known.map_or(value, |entry| entry.name.as_str()).to_string(),
                kind: known.map_or(kind, |entry| entry.kind),
                required: true,
                any_of: None,
                min_years: None,
                competency: known.and_then(|entry| entry.competency.clone()),
                unknown: Map::default(),
            },
        );
    });
    el("div").class("inline").child(name).child(kind).child(add)
}
