//! One item: its question, what it is about, the options in an order of the person's own. Nothing
//! here tells which option is right, nor how hard the item is.

use super::heading;
use super::question::frame::{Asked, actions, error_summary};
use crate::domain::assess::answer::ItemAnswer;
use crate::domain::assess::questions::Next;
use crate::domain::items::Item;
use crate::view::dom::{El, el};
use crate::view::parts;
use crate::view::session::Session;
use crate::view::watched::Watched;
use std::rc::Rc;

/// The screen.
#[inline(never)]
pub(crate) fn page(session: Session, id: &str) -> Vec<El> {
    let bank = session.bank.now();
    let Some(item) = bank.item(id) else {
        return Vec::new();
    };
    let missing = Rc::new(Watched::new(false));
    let question = Next::Item(item.id.clone());
    let asked = Asked { session, question, missing, problem: "item.chooseOne" };
    let choices = choices(&asked, item);
    let framework = &session.content().framework;
    let competency = framework.place_of(&item.competency);
    let competency = competency.and_then(|place| framework.competencies.get(place));
    let name = competency.map_or("", |competency| competency.name.as_str());
    let [answered, skipped] = [item.id.clone(), item.id.clone()];
    let is_missing =
        move || matches!(session.item_answer_now(&answered), None | Some(ItemAnswer::Skipped));
    let skip = move || session.answer_item(&skipped, ItemAnswer::Skipped);
    let first = is_first(session, id).then(|| session.say("p", "hint eyes", "item.forYourEyes"));
    let parts = [
        Some(error_summary(&asked, choices.clone())),
        Some(session.say("p", "kicker", "item.kicker")),
        Some(heading(name)),
        first,
        Some(parts::item::asked(session, item)),
        Some(choices),
        Some(actions(&asked, Box::new(is_missing), Box::new(skip))),
    ];
    parts.into_iter().flatten().collect()
}

/// Whether no other item was answered before.
fn is_first(session: Session, id: &str) -> bool {
    session.record_now().answers.items.iter().all(|(answered, _)| answered == id)
}

fn choices(asked: &Asked, item: &Item) -> El {
    let session = asked.session;
    let group = ["item-", &item.id].concat();
    let choice = |answer: ItemAnswer, words: El| {
        let (id, missing) = (item.id.clone(), asked.missing.clone());
        let shown = item.id.clone();
        let input = el("input")
            .attr("type", "radio")
            .attr("name", &group)
            .checked_from(move || session.item_answer(&shown) == Some(answer))
            .on("change", move |_| {
                missing.set(false);
                session.answer_item(&id, answer);
            });
        el("label").class("choice").child(input).child(words)
    };
    let unsure = session.say("span", "choice-text", "question.unsure");
    let unsure = unsure.text(" ").child(session.say("span", "hint", "item.unsureHint"));
    parts::item::choices(session, item, Some(asked.error()), unsure, choice)
}
