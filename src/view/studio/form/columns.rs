//! Bars, strengths and pluses as three columns: a competency is moved by its handle with a mouse, a
//! finger or a pen, with the arrow keys, or by choosing its column. More than five bars ask for a reason.

use super::{Open, fold, on_choice, part, select};
use crate::domain::document::{Choice, Map};
use crate::domain::level::Level;
use crate::domain::role::{Requirement, RequirementKind};
use crate::view::dom::{El, el, keep, text};
use crate::view::edge::clock;
use crate::view::parts::button::{Look, button};
use crate::view::studio::edge::key_of;
use crate::view::studio::store::Studio;
use crate::view::watched::Watched;
use std::rc::Rc;

/// The bars that need no reason.
const BARS: usize = 5;

/// The rule that finds more.
const RULE: &str = "too-many-musts";

const LEVELS: &[&str] = &["1", "2", "3", "4"];

const WEIGHTS: &[&str] = &["1", "2", "3", "4", "5"];

type Shown = Rc<Watched<Vec<Requirement>>>;

/// Over which column a card is held, and which cards are open.
#[derive(Clone)]
struct Hands {
    over: Rc<Watched<Option<RequirementKind>>>,
    open: Open,
}

pub(super) fn columns(studio: Studio) -> El {
    let shown: Shown = Rc::new(Watched::new(Vec::new()));
    let known = shown.clone();
    keep(Box::new(move || {
        let requirements = studio.read().map(|read| read.role().requirements.clone());
        known.set_if_new(requirements.unwrap_or_default());
    }));
    let hands = Hands { over: Rc::new(Watched::new(None)), open: Open::default() };
    let columns = RequirementKind::ALL.iter().map(|kind| column(studio, *kind, &shown, &hands));
    let columns = el("div").class("columns").children(columns.collect());
    part(studio, "studio.form.columns")
        .child(studio.say("p", "hint", "studio.columns.hint"))
        .child(reason(studio, shown.clone()))
        .child(columns)
        .child(add(studio, shown))
}

fn column(studio: Studio, kind: RequirementKind, shown: &Shown, hands: &Hands) -> El {
    let (of, held) = (shown.clone(), hands.clone());
    let cards = el("ul").class("column-cards").attr("tabindex", "-1").rows_from(move || {
        let list = of.get();
        let mine = list.iter().filter(|requirement| requirement.kind == kind);
        mine.map(|requirement| card(studio, requirement, &held)).collect()
    });
    let title = text("h3", "", studio.t_of("posting.kind.", kind.word()));
    let held = hands.over.clone();
    el("div")
        .class("column")
        .attr("data-kind", kind.word())
        .attr_from("data-over", move || (held.get() == Some(kind)).then(String::new))
        .child(title)
        .child(studio.say("p", "hint", &["studio.columnHint.", kind.word()].concat()))
        .child(cards)
}

fn card(studio: Studio, requirement: &Requirement, hands: &Hands) -> El {
    let framework = &studio.content().framework;
    let id = requirement.competency.clone();
    let known = framework.place_of(&id).and_then(|place| framework.competencies.get(place));
    let name = known.map_or(id.as_str(), |competency| &competency.name).to_string();
    let label = |key: &str| studio.fill(key, &[("name", &name)]);
    let key = |what: &str| [what, "-", &id].concat();
    let of = requirement.clone();
    let handle = text("button", "handle", &name)
        .attr("type", "button")
        .attr("data-key", &key("handle"))
        .attr("aria-description", studio.t("studio.columns.keys"))
        .on("keydown", move |event| {
            if let Some(kind) = beside(of.kind, &key_of(&event)) {
                event.prevent_default();
                move_with_focus(studio, &event, Requirement { kind, ..of.clone() });
            }
        });
    let handle = draggable(studio, handle, requirement, &hands.over);
    let level = select(studio, "studio.level.", LEVELS, None);
    level.set_value(&requirement.level.number().to_string());
    let of = requirement.clone();
    let level =
        level.attr("aria-label", &label("studio.columns.level")).attr("data-key", &key("level"));
    let level = on_choice(level, move |list| {
        if let Some(level) = list.value().parse().ok().and_then(Level::new) {
            set(studio, Requirement { level, ..of.clone() });
        }
    });
    let kinds = select(studio, "plan.kind.", RequirementKind::WORDS, None);
    kinds.set_value(requirement.kind.word());
    let of = requirement.clone();
    let kinds =
        kinds.attr("aria-label", &label("studio.columns.column")).attr("data-key", &key("column"));
    let kinds = on_choice(kinds, move |list| {
        if let Some(kind) = RequirementKind::from_word(&list.value()) {
            let of = Requirement { kind, ..of.clone() };
            carry(studio, list.element(), held(list.element()), of);
        }
    });
    let means = known.map_or("", |competency| competency.level(requirement.level));
    let more = more(studio, requirement, &label, &key);
    el("li")
        .class("requirement")
        .child(handle)
        .child(el("div").class("inline").child(level).child(kinds))
        .child(
            fold(studio.t("studio.columns.more"), &id, &hands.open)
                .child(text("p", "hint", means))
                .child(more),
        )
}

fn more(
    studio: Studio,
    requirement: &Requirement,
    label: &dyn Fn(&str) -> String,
    key: &dyn Fn(&str) -> String,
) -> El {
    let of = requirement.clone();
    let learnable = el("input").attr("type", "checkbox").attr("data-key", &key("learn"));
    let is_learnable = requirement.learnable;
    let learnable = learnable.checked_from(move || is_learnable).on("change", move |_| {
        set(studio, Requirement { learnable: !of.learnable, ..of.clone() });
    });
    let learnable = el("label").class("tick").child(learnable);
    let learnable = learnable.text(studio.t("studio.columns.learnable"));
    let of = requirement.clone();
    let weight = select(studio, "studio.weight.", WEIGHTS, None);
    weight.set_value(&requirement.weight.to_string());
    let weight =
        weight.attr("aria-label", &label("studio.columns.weight")).attr("data-key", &key("weight"));
    let weight = on_choice(weight, move |list| {
        if let Ok(weight) = list.value().parse() {
            set(studio, Requirement { weight, ..of.clone() });
        }
    });
    let of = requirement.clone();
    let why = el("textarea").attr("rows", "2").attr("data-key", &key("why"));
    why.set_value(requirement.why.as_deref().unwrap_or_default());
    let why = why
        .attr("aria-label", &label("studio.columns.whyOf"))
        .attr("placeholder", studio.t("studio.columns.why"))
        .on_change(move |words| {
            let why = (!words.trim().is_empty()).then(|| words.trim().to_string());
            set(studio, Requirement { why, ..of.clone() });
        });
    let id = requirement.competency.clone();
    let drop = button(studio.t("studio.form.drop"), Look::Quiet, move || {
        let mut draft = studio.draft();
        draft.hand.drop_requirement(&id);
        studio.change(draft);
    });
    let drop = drop.attr("aria-label", &label("studio.columns.drop"));
    el("div").class("requirement-more").child(weight).child(learnable).child(why).child(drop)
}

/// Moves a card by its handle with whatever points: a mouse, a finger, a pen.
fn draggable(
    studio: Studio,
    handle: El,
    requirement: &Requirement,
    over: &Rc<Watched<Option<RequirementKind>>>,
) -> El {
    let column = move |event: &web_sys::Event| {
        let column = studio.edge().under(event)?.closest(".column").ok()??;
        RequirementKind::from_word(&column.get_attribute("data-kind")?)
    };
    let [begun, moved, dropped, lost] = [(); 4].map(|()| over.clone());
    let of = requirement.clone();
    handle
        .on("pointerdown", move |event| {
            studio.edge().hold(&event);
            begun.set(Some(of.kind));
        })
        .on("pointermove", {
            move |event| {
                if moved.now().is_some() {
                    // Where no column is, it stays over the last one.
                    moved.set_if_new(column(&event).or(moved.now()));
                }
            }
        })
        .on("pointerup", {
            let of = requirement.clone();
            move |event| {
                let kind = column(&event).filter(|kind| *kind != of.kind);
                let is_held = dropped.now().is_some();
                dropped.set(None);
                if let Some(kind) = kind.filter(|_| is_held) {
                    move_with_focus(studio, &event, Requirement { kind, ..of.clone() });
                }
            }
        })
        .on("pointercancel", move |_| lost.set(None))
}

/// The column beside one, in the direction of an arrow key.
fn beside(kind: RequirementKind, key: &str) -> Option<RequirementKind> {
    let place = RequirementKind::ALL.iter().position(|known| *known == kind)?;
    let place = match key {
        "ArrowLeft" | "ArrowUp" => place.checked_sub(1)?,
        "ArrowRight" | "ArrowDown" => place + 1,
        _ => return None,
    };
    RequirementKind::ALL.get(place).copied()
}

fn move_with_focus(studio: Studio, event: &web_sys::Event, requirement: Requirement) {
    use wasm_bindgen::JsCast;
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    if let Some(target) = target {
        let key = ["handle-", &requirement.competency].concat();
        carry(studio, &target, Some(key), requirement);
    }
}

/// Sets a requirement. The part of its card that a key names has the focus in the new column.
fn carry(studio: Studio, from: &web_sys::Element, key: Option<String>, requirement: Requirement) {
    let columns = from.closest(".columns").ok().flatten();
    set(studio, requirement);
    if let Some((columns, key)) = columns.map(El::of).zip(key) {
        let focus = move || {
            columns.focus_key(&key);
        };
        clock::after(0, Box::new(focus));
    }
}

/// The part of a card that has the focus.
fn held(from: &web_sys::Element) -> Option<String> {
    let card = from.closest(".requirement").ok()??;
    card.query_selector(":focus").ok()??.get_attribute("data-key")
}

fn set(studio: Studio, requirement: Requirement) {
    let mut draft = studio.draft();
    draft.hand.require(requirement);
    studio.change(draft);
}

/// Asks for a reason where there are more than five bars.
fn reason(studio: Studio, shown: Shown) -> El {
    el("div").rows_from(move || {
        let bars = shown.get();
        let bars = bars.iter().filter(|one| one.kind == RequirementKind::Bar).count();
        if bars <= BARS {
            return Vec::new();
        }
        let draft = studio.draft();
        let given = draft.dismissals.iter().find(|one| one.rule == RULE && one.words.is_none());
        let given = given.map(|dismissal| dismissal.reason.clone()).unwrap_or_default();
        let words = el("input").attr("type", "text").class("line").attr("data-key", "reason");
        words.set_value(&given);
        let words = words.on_change(move |words| {
            let draft = studio.draft();
            studio.change(match words.trim() {
                "" => draft.recalled(RULE, None),
                words => draft.dismissed(RULE, None, words),
            });
        });
        let asked = el("label").class("field").child(studio.say(
            "span",
            "field-label",
            "studio.columns.reason",
        ));
        let panel = el("div").class("panel").attr("role", "alert");
        let count = studio.count("studio.columns.tooMany", bars);
        vec![panel.child(text("p", "", &count)).child(asked.child(words))]
    })
}

fn add(studio: Studio, shown: Shown) -> El {
    let list = el("select").class("line").attr("aria-label", studio.t("studio.columns.new"));
    let list = list.rows_from(move || {
        let there = shown.get();
        let competencies = studio.content().framework.competencies.iter();
        let is_new = |id: &str| !there.iter().any(|requirement| requirement.competency == id);
        competencies
            .filter(|competency| is_new(&competency.id))
            .map(|competency| text("option", "", &competency.name).attr("value", &competency.id))
            .collect()
    });
    let chosen = list.clone();
    let add = button(studio.t("studio.form.add"), Look::Plain, move || {
        let Some(level) = Level::new(2) else { return };
        set(
            studio,
            Requirement {
                competency: chosen.value(),
                level,
                kind: RequirementKind::Strength,
                weight: 3,
                learnable: false,
                why: None,
                unknown: Map::default(),
            },
        );
    });
    el("div").class("inline").child(list).child(add)
}
