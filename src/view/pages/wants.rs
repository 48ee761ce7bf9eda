//! What the person looks for in a job: a short list to tick. It never shows a fit.

use super::heading;
use crate::domain::document::Choice;
use crate::domain::fit::wants::{MOST_WANTS, Want, choose};
use crate::view::app::told;
use crate::view::dom::{El, el};
use crate::view::parts::button::{Look, button};
use crate::view::session::{Page, Session};
use crate::view::watched::Watched;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// The screen.
#[inline(never)]
pub(crate) fn page(session: Session) -> Vec<El> {
    let is_full = Rc::new(Watched::new(false));
    let choices = Want::ALL.iter().map(|want| choice(session, *want, is_full.clone())).collect();
    let done = button(session.t("report.want.done"), Look::Primary, move || {
        session.go(Page::Report);
    });
    let list = el("fieldset")
        .class("choices wishes")
        .child(session.say("legend", "", "report.want.which"))
        .children(choices);
    vec![
        heading(session.t("report.want.title")),
        session.say("p", "lede", "report.want.lede"),
        list,
        told(move || chosen(session, is_full.get())).class("hint"),
        el("div").class("actions").child(done),
    ]
}

fn choice(session: Session, want: Want, is_full: Rc<Watched<bool>>) -> El {
    let input = el("input").attr("type", "checkbox").attr("name", want.word());
    let element: HtmlInputElement = input.element().clone().unchecked_into();
    let is_chosen = move || session.record_now().wants.contains(&want);
    element.set_checked(is_chosen());
    let input = input.on("change", move |_| {
        session.change(|record| choose(&mut record.wants, want));
        // One too many is not taken, and does not look as if it were.
        is_full.set(element.checked() && !is_chosen());
        element.set_checked(is_chosen());
    });
    let words = session.say_of("span", "choice-text", "report.want.", want.word());
    el("label").class("choice small").child(input).child(words)
}

/// How many are chosen; or that there is no room for more.
fn chosen(session: Session, is_full: bool) -> String {
    let most = MOST_WANTS.to_string();
    let values = [("most", most.as_str())];
    if is_full {
        return session.fill("report.want.full", &values);
    }
    let count = u32::try_from(session.record().wants.len()).unwrap_or(u32::MAX);
    session.content().words.count_with("report.want.chosen", count, &values)
}
