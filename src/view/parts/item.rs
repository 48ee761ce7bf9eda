//! What an item asks: its stem, what it shows besides words, its options. Nothing here tells which option is
//! right, nor what was chosen.

use super::figure::figure;
use super::table::{scrolling, table};
use crate::domain::assess::answer::ItemAnswer;
use crate::domain::items::{Exhibit, Item, Kind, shuffle};
use crate::view::dom::{El, el, text};
use crate::view::session::Session;

/// The question of an item, with what it is about.
pub(crate) fn asked(session: Session, item: &Item) -> El {
    let exhibit = item.exhibit.as_ref().map(|exhibit| exhibit_of(session, exhibit));
    el("div").class("asked").child(text("p", "stem", &item.stem)).maybe(exhibit)
}

/// The options of an item in the person's own order, and "I don't know". `choice` makes the control
/// of an answer from its words.
pub(crate) fn choices(
    session: Session,
    item: &Item,
    error: Option<El>,
    unsure: El,
    choice: impl Fn(ItemAnswer, El) -> El,
) -> El {
    let seed = session.record_now().answers.seed.unwrap_or_default();
    let order = shuffle::order(seed, &item.id, item.options.len());
    let options = order.into_iter().map(|place| {
        let words = text("span", "choice-text", &item.options[place].text);
        choice(ItemAnswer::Chosen(place as u8), words)
    });
    let legend = match item.kind {
        Kind::Knowledge => "item.whichAnswer",
        Kind::Judgement => "item.whichAction",
    };
    el("fieldset")
        .class("choices")
        .child(session.say("legend", "", legend))
        .maybe(error)
        .children(options.collect())
        .child(session.say("p", "or", "question.or"))
        .child(choice(ItemAnswer::Unsure, unsure))
}

/// Code, a table or a figure.
fn exhibit_of(session: Session, exhibit: &Exhibit) -> El {
    match exhibit {
        Exhibit::Code { language, lines } => {
            let label = session.fill("item.code", &[("language", language)]);
            scrolling("pre", "code", &label).child(text("code", "", &lines.join("\n")))
        }
        Exhibit::Table { caption, head, rows } => {
            scrolling("div", "exhibit", caption).child(table(caption, head, rows, false))
        }
        Exhibit::Figure { title, x, y, series, text } => {
            figure(session, title, [x, y], series, text)
        }
    }
}
