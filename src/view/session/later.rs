//! The parts of the app that come after the first question, each with its code and its content: which
//! are here, and getting those that are wanted. It must never know what one of them shows.

use super::content::text;
use super::{Rest, Session};
use crate::domain::fit::doubtful::{Releases, asks_for_years};
use crate::domain::framework::{Advice, with_ways};
use crate::domain::role::Role;
use crate::view::edge::options::{Loaded, when_loaded};
use crate::view::edge::{clock, json};
use std::sync::Arc;

/// A part, in the order in which their code joins: each needs those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Later {
    /// The report.
    Report,
    /// What reads answers and roles from elsewhere, from storage too.
    Kept,
    /// What measures, explains, prepares and plans.
    Further,
}

impl Later {
    /// How its content is called.
    fn content(self) -> &'static str {
        match self {
            Later::Report => "rest",
            Later::Kept => "kept",
            Later::Further => "further",
        }
    }
}

/// What waits for what comes last, and is told whether it came.
pub(super) type Waiting = Box<dyn FnOnce(bool)>;

/// JSON text that the content of one may have, in bytes.
const CONTENT_LIMIT: u32 = 4 * 1024 * 1024;

/// So long after the report's part came, its screens are up and the costly part is tried out.
const REHEARSED_AFTER_MS: u32 = 200;

impl Session {
    /// Whether a part is here; whoever reads it is told when it comes.
    pub(crate) fn is_here(&self, part: Later) -> bool {
        match part {
            Later::Report => self.rest.get().is_some(),
            Later::Kept => self.kept.get(),
            Later::Further => self.further.get(),
        }
    }

    /// Whether a part is here now.
    pub(crate) fn is_here_now(&self, part: Later) -> bool {
        match part {
            Later::Report => self.rest.now().is_some(),
            Later::Kept => self.kept.now(),
            Later::Further => self.further.now(),
        }
    }

    /// Calls a function once what comes last is here, or could not be had: with whether it is here.
    pub(crate) fn once_further(&self, then: Box<dyn FnOnce(bool)>) {
        if self.further.now() {
            return then(true);
        }
        self.waiting.borrow_mut().push(then);
        self.load(Later::Further);
    }

    /// Fetches a part, once.
    pub(crate) fn load(&self, part: Later) {
        if self.is_here_now(part) || self.coming.borrow().contains(&part) {
            return;
        }
        self.coming.borrow_mut().push(part);
        let session = *self;
        let path = ["content/", &self.content().language, "/", part.content(), ".json"].concat();
        let loading = self.edge().load_part(part as u32, &path, CONTENT_LIMIT);
        when_loaded(loading, move |loaded| {
            session.coming.borrow_mut().retain(|coming| *coming != part);
            let came = loaded.failure().is_none();
            match part {
                Later::Report if came => session.take_report(&loaded),
                Later::Report => {}
                Later::Kept if came => session.take_kept(&loaded),
                Later::Kept => session.catch_up(false),
                Later::Further if came => session.take_further(&loaded),
                Later::Further => session.further_came(false),
            }
        });
    }

    /// Takes what the report needs. A door.
    #[inline(never)]
    fn take_report(&self, loaded: &Loaded) {
        self.rest.set(self.content().read_rest(&loaded.value()).map(Arc::new));
        let session = *self;
        clock::after(REHEARSED_AFTER_MS, Box::new(move || session.rehearse()));
    }

    /// Takes what reads answers and roles from elsewhere. A door.
    #[inline(never)]
    fn take_kept(&self, loaded: &Loaded) {
        self.content().extend(&mut json::from_js(&loaded.value()));
        self.can_read.set(true);
        self.kept.set(true);
        self.catch_up(true);
    }

    /// Takes what comes last. A door.
    #[inline(never)]
    fn take_further(&self, loaded: &Loaded) {
        let mut content = json::from_js(&loaded.value());
        self.content().extend(&mut content);
        self.ways.replace(content.take("ways"));
        self.further.set(true);
        self.further_came(true);
    }

    /// The advice with how each competency is verified, which comes last.
    pub(crate) fn whole_advice(&self, rest: &Rest) -> Vec<Advice> {
        with_ways(rest.advice.clone(), &self.ways.borrow())
    }

    /// What comes last is here, or could not be had.
    fn further_came(&self, came: bool) {
        self.bank_may_come(came);
        self.waiting.take().into_iter().for_each(|then| then(came));
    }

    /// Whether it must be waited for when tools were first released, for a role that asks for years of
    /// any: fetched once. Where it cannot be had, no demand for years is doubted.
    pub(crate) fn lacks_releases(&self, role: &Role) -> bool {
        if !asks_for_years(role) || self.releases.get().is_some() {
            return false;
        }
        if !self.wants_releases.replace(true) {
            let session = *self;
            when_loaded(self.edge().load("content/released.json", CONTENT_LIMIT), move |loaded| {
                let lines = text(json::from_js(&loaded.value()).take("lines"));
                session.releases.set(Some(Arc::new(Releases::new(lines))));
            });
        }
        true
    }

    /// When tools were first released, as far as it was asked.
    pub(crate) fn releases(&self) -> Arc<Releases> {
        self.releases.now().unwrap_or_default()
    }
}
