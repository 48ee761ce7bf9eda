//! After the assessment: whether answers may be explained, and what was practised. It never
//! changes an answer.

use super::{Opened, Page, Session};
use crate::domain::assess::practice::{Course, courses};
use crate::domain::assess::questions::Next;

impl Session {
    /// How many items and pages of names are answered.
    fn measured_count(&self) -> usize {
        let answers = &self.record_now().answers;
        answers.items.len() + answers.names.len()
    }

    /// Notes that the report shows: what is answered now may be explained from now on.
    pub(crate) fn note_report(&self) {
        self.reported.set(self.measured_count());
    }

    /// Whether the answers may be explained: the person left the questions for the report, and
    /// answered none since; or has seen all solutions before.
    pub(crate) fn may_explain(&self) -> bool {
        let count = self.measured_count();
        let has_seen = || self.record_now().answers.has_seen_all();
        count > 0 && (self.reported.get() == count || has_seen())
    }

    /// Shows the solution of all that was answered, if it may be shown, and keeps that it was.
    pub(crate) fn explain(&self) {
        if self.may_explain() && !self.record_now().answers.has_seen_all() {
            self.change(|record| record.answers.see_all_answered());
            self.leave_what_was_seen();
        }
        self.go(Page::Explained);
    }

    /// Keeps that the person saw the solution of an item in practice.
    pub(crate) fn practise(&self, id: &str) {
        self.change(|record| record.answers.seen.insert(id.to_string(), ()));
        self.leave_what_was_seen();
    }

    /// The question screen does not come back to a question whose solution was seen.
    fn leave_what_was_seen(&self) {
        if let Some(Next::Item(id) | Next::Names(id)) = self.asked.now()
            && self.record_now().answers.has_seen(&id)
        {
            self.asked.set(None);
        }
    }

    /// What can be practised for a role.
    pub(crate) fn courses(&self, opened: &Opened) -> Vec<Course> {
        let (bank, record) = (self.bank.get(), self.record_now());
        let report = self.report_now(&opened.role);
        courses(&self.content.framework, &bank, &opened.role, &report, &record.answers)
    }
}
