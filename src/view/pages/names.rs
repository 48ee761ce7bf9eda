//! One page of names: which of these has the person used? It never tells which of them are made up.

use super::heading;
use super::question::frame::{Asked, actions};
use crate::domain::assess::answer::Claimed;
use crate::domain::assess::questions::Next;
use crate::domain::items::{NamesPage, shuffle};
use crate::view::dom::{El, el, text};
use crate::view::session::Session;
use crate::view::watched::Watched;
use std::cell::RefCell;
use std::rc::Rc;

/// The screen.
#[inline(never)]
pub(crate) fn page(session: Session, id: &str) -> Vec<El> {
    let bank = session.bank.now();
    let Some(page) = bank.names(id) else {
        return Vec::new();
    };
    let missing = Rc::new(Watched::new(false));
    let question = Next::Names(page.id.clone());
    let asked = Asked { session, question, missing, problem: "item.chooseOne" };
    let marked = Rc::new(RefCell::new(marked_before(session, id)));
    let choices = choices(session, page, &marked);
    let [went_on, skipped] = [page.id.clone(), page.id.clone()];
    // No mark is an answer too.
    let is_missing = move || {
        session.answer_names(&went_on, Claimed::Marked(marked.borrow().clone()));
        false
    };
    let skip = move || session.answer_names(&skipped, Claimed::Skipped);
    vec![
        session.say("p", "kicker", "item.kicker"),
        heading(session.t("names.title")),
        session.say("p", "lede", "names.lede"),
        choices,
        actions(&asked, Box::new(is_missing), Box::new(skip)),
    ]
}

fn marked_before(session: Session, id: &str) -> Vec<String> {
    match session.record_now().answers.names.get(id) {
        Some(Claimed::Marked(marked)) => marked.clone(),
        Some(Claimed::Skipped) | None => Vec::new(),
    }
}

/// A name of several words begins with a capital, so that no made-up name stands out by its own.
fn shown(name: &str) -> String {
    let mut shown = name.to_string();
    if let Some(first) = shown.get_mut(..1).filter(|_| name.contains(' ')) {
        first.make_ascii_uppercase();
    }
    shown
}

fn choices(session: Session, page: &NamesPage, marked: &Rc<RefCell<Vec<String>>>) -> El {
    let choice = |name: &str| {
        let input = el("input").attr("type", "checkbox");
        let input = if marked.borrow().iter().any(|one| one == name) {
            input.attr("checked", "")
        } else {
            input
        };
        let (own, id, marked) = (name.to_string(), page.id.clone(), marked.clone());
        let input = input.on("change", move |_| {
            let mut marked = marked.borrow_mut();
            match marked.iter().position(|one| *one == own) {
                Some(place) => drop(marked.remove(place)),
                None => marked.push(own.clone()),
            }
            session.answer_names(&id, Claimed::Marked(marked.clone()));
        });
        el("label").class("choice small").child(input).child(text(
            "span",
            "choice-text",
            &shown(name),
        ))
    };
    let seed = session.record_now().answers.seed.unwrap_or_default();
    let order = shuffle::order(seed, &page.id, page.names.len());
    el("fieldset")
        .class("choices names")
        .child(session.say("legend", "", "names.which"))
        .children(order.into_iter().map(|place| choice(&page.names[place].text)).collect())
}
