//! Copying a text: what is told after it, and the text itself where the browser refused. It never
//! knows what the text says.

use crate::view::app::told;
use crate::view::dom::{El, el};
use crate::view::edge::options::when;
use crate::view::session::Session;
use crate::view::watched::Watched;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

/// What was told after a button, and a text to copy by hand where the browser refused.
#[derive(Clone, Default)]
pub(crate) struct News {
    /// The key of what is told; nothing is told at first.
    pub(crate) key: &'static str,
    by_hand: Option<String>,
}

impl From<&'static str> for News {
    fn from(key: &'static str) -> News {
        News { key, by_hand: None }
    }
}

/// Copies a text, and tells so by a key.
pub(crate) fn copy(session: Session, news: Rc<Watched<News>>, text: String, done: &'static str) {
    let copying = session.edge().copy(&text);
    when(copying, move |copied| {
        news.set(match copied.is_truthy() {
            true => done.into(),
            false => News { key: "report.copyFailed", by_hand: Some(text) },
        });
    });
}

/// What is told, and a text to copy by hand.
pub(crate) fn told_news(session: Session, news: Rc<Watched<News>>) -> El {
    let told_of = news.clone();
    let words = move || match told_of.get().key {
        "" => String::new(),
        key => session.t(key).to_string(),
    };
    let by_hand =
        move || news.get().by_hand.map(|text| by_hand(session, &text)).into_iter().collect();
    el("div").child(told(words)).child(el("div").content_from(by_hand))
}

fn by_hand(session: Session, text: &str) -> El {
    let area = el("textarea").class("by-hand").attr("rows", "6").attr("readonly", "");
    let area = area.attr("aria-label", session.t("report.copyFailed"));
    area.element().unchecked_ref::<HtmlTextAreaElement>().set_value(text);
    area
}
