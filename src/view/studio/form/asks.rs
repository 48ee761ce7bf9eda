//! Each named thing that the posting asks for: required or not, and with how many years.

use super::{part, select};
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
    let rows = el("ul").class("rows-plain").attr("tabindex", "-1").rows_from(move || {
        shown.get().iter().enumerate().map(|(place, ask)| row(studio, place, ask)).collect()
    });
    part(studio, "studio.form.asks").child(rows).child(add(studio))
}

fn row(studio: Studio, place: usize, ask: &Ask) -> El {
    let key = |what: &str| [what, "-", &place.to_string()].concat();
    let label = |key: &str| studio.fill(key, &[("name", &ask.name)]);
    let wish = select(studio, "studio.wish.", WISHES, None);
    wish.set_value(if ask.required { "required" } else { "preferred" });
    let of = ask.clone();
    let wish = wish
        .attr("aria-label", &label("studio.ask.wish"))
        .attr("data-key", &key("wish"))
        .on_change(move |word| set(studio, Ask { required: word == "required", ..of.clone() }));
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
    el("li").class("ask").child(text("span", "ask-name", name)).child(wish).child(years).child(drop)
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
