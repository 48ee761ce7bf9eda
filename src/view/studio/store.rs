//! The one store of the studio. It decides nothing about postings; that is the domain's.

use super::edge::StudioOptions;
use crate::view::dom::{El, text};
use crate::view::session::Content;

/// The store, small to copy; it stays as long as the page.
#[derive(Clone, Copy)]
pub(crate) struct Studio(&'static State);

/// What the store holds.
pub(crate) struct State {
    content: &'static Content,
}

impl Studio {
    /// The store at the start of the studio.
    pub(crate) fn start(options: &StudioOptions) -> Studio {
        let content = Content::of(options);
        content.extend(&options.studio());
        Studio(Box::leak(Box::new(State { content })))
    }

    /// An element with a class that says the sentence of a key.
    #[inline(never)]
    pub(crate) fn say(&self, tag: &str, class: &str, key: &str) -> El {
        text(tag, class, self.0.content.words.get(key))
    }
}
