//! What runs for the first time takes long, because a browser compiles it only then. So the costly
//! part of an answer runs once while the person reads. It must never change anything.

use super::Session;
use crate::domain::assess::answer::{Answers, Said};
use crate::domain::fit::report::Report;
use crate::domain::level::Level;
use std::hint::black_box;

impl Session {
    /// Works out a report of made-up answers, and drops it. A door to the report.
    #[inline(never)]
    pub(super) fn rehearse(&self) {
        let Some(opened) = self.opened_untracked() else {
            return;
        };
        let framework = &self.content().framework;
        let mut answers = Answers::default();
        for id in opened.needs.competencies().filter_map(|place| framework.id_of(place)) {
            answers.ratings.entry(&id).said = Some(Said::Level(Level::ALL[2]));
        }
        black_box(Report::new(framework, &self.bank.now(), &opened.role, &answers));
    }
}
