//! The solution of an item: each option with what speaks for and against it, the principle, and
//! what to read next. It is shown after the assessment or in practice, never while one is asked.

use crate::domain::assess::answer::ItemAnswer;
use crate::domain::items::{Item, ItemOption, Kind, shuffle};
use crate::view::dom::{El, el, text};
use crate::view::session::Session;

/// What the answer to an item came to, in one sentence.
pub(crate) fn verdict(session: Session, item: &Item, answer: ItemAnswer) -> &'static str {
    let chosen = match answer {
        ItemAnswer::Chosen(place) => item.options.get(usize::from(place)),
        ItemAnswer::Unsure => return session.t("explained.unsure"),
        ItemAnswer::Skipped => return session.t("explained.skipped"),
    };
    match (item.kind, chosen) {
        (Kind::Knowledge, Some(option)) if option.is_best() => session.t("explained.right"),
        (Kind::Knowledge, _) => session.t("explained.other"),
        (Kind::Judgement, option) => {
            let grade = option.map_or(0, |option| option.grade);
            session.t_of("explained.chose.", &grade.to_string())
        }
    }
}

/// The options in the order in which they were asked, and what follows from them.
pub(crate) fn solution(session: Session, item: &Item, answer: ItemAnswer) -> El {
    let seed = session.record_now().answers.seed.unwrap_or_default();
    let order = shuffle::order(seed, &item.id, item.options.len());
    let option = |place: usize| {
        let is_chosen = ItemAnswer::Chosen(place as u8) == answer;
        option(session, item, &item.options[place], is_chosen)
    };
    let read = el("p").child(session.say("strong", "", "explained.read")).text(" ");
    el("div")
        .class("solution")
        .child(el("ul").class("plain options").children(order.into_iter().map(option).collect()))
        .child(text("p", "", &item.explanation))
        .child(read.text(&item.read))
}

fn option(session: Session, item: &Item, option: &ItemOption, is_chosen: bool) -> El {
    let quality = match item.kind {
        Kind::Knowledge if option.is_best() => Some("right".to_string()),
        Kind::Knowledge => None,
        Kind::Judgement => Some(option.grade.to_string()),
    };
    let quality = quality.map(|word| session.say_of("span", "tag", "explained.option.", &word));
    let chosen = is_chosen.then(|| session.say("span", "tag chosen", "explained.yours"));
    let has_tags = quality.is_some() || chosen.is_some();
    let tags = has_tags.then(|| el("p").class("tags").maybe(chosen).text(" ").maybe(quality));
    let shown = el("li").class("option").maybe(tags).child(text("p", "", &option.text));
    let shown = if option.is_best() { shown.attr("data-best", "") } else { shown };
    shown.child(text("p", "why", &option.why))
}
