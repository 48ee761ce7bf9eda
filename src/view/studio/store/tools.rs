//! The reader, the linter, the writers, and what they know: they come once the first screen shows.
//! What a person does before that waits for them.

use super::{Studio, reading};
use crate::view::edge::clock;
use crate::view::edge::options::{Loaded, when_loaded};

/// The kinds of job are loaded this long after the tools.
const KINDS_AFTER_MS: u32 = 300;

/// Whether the tools are here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tools {
    /// They are on their way.
    Coming,
    /// They could not be had.
    Failed,
    /// They are here.
    Here,
}

impl Studio {
    /// Fetches the tools, and then does what waited for them.
    pub(crate) fn load_tools(&self) {
        let studio = *self;
        studio.tools.set(Tools::Coming);
        when_loaded(self.edge.load_tools(), move |loaded| {
            if loaded.failure().is_some() {
                return studio.tools.set(Tools::Failed);
            }
            studio.is_joined.set(true);
            studio.take_tools(&loaded);
            studio.tools.set(Tools::Here);
            studio.waiting_for_tools.take().into_iter().for_each(|then| then());
            clock::after(KINDS_AFTER_MS, Box::new(move || studio.load_kinds()));
        });
    }

    /// Comes with the tools.
    #[inline(never)]
    fn take_tools(&self, loaded: &Loaded) {
        let source = reading::Source::new(&loaded.value());
        // A second answer would be the same.
        let _ = self.source.set(source);
    }

    /// Calls a function that needs the tools, once they are here.
    pub(crate) fn once_ready(&self, then: impl FnOnce() + 'static) {
        match self.tools.now() {
            Tools::Here => then(),
            state => {
                self.waiting_for_tools.borrow_mut().push(Box::new(then));
                match state {
                    Tools::Failed => self.load_tools(),
                    // The notice shows from now on that something waits.
                    state => self.tools.set(state),
                }
            }
        }
    }

    /// Whether something that a person did waits for the tools.
    pub(crate) fn is_waited_for(&self) -> bool {
        self.tools.get() != Tools::Here && !self.waiting_for_tools.borrow().is_empty()
    }
}
