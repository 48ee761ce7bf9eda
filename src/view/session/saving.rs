//! Keeping what was answered: saved as it is typed, never overwriting what another tab wrote, never
//! writing over a format that is newer than ours.

use super::{Notice, Session};
use crate::domain::document::{Problem, ProblemKind};
use crate::domain::exchange::{self, Record};
use crate::view::edge::options::Options;
use crate::view::edge::{json, storage};
use std::sync::Arc;

/// Whether the answers are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Saving {
    /// Everything is in storage.
    Saved,
    /// Storage does not take it.
    Blocked,
    /// A newer version of this program wrote there; this one does not write.
    Newer,
    /// The answers of a link are shown; they are not the person's own.
    Looking,
}

impl Saving {
    /// The last part of the key under which a language names it.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Saving::Saved => "saved",
            Saving::Blocked => "blocked",
            Saving::Newer => "newer",
            Saving::Looking => "looking",
        }
    }
}

/// What storage held, read.
enum Stored {
    Nothing,
    Record(Record),
    Newer,
    Unreadable,
}

fn understand(text: Option<&str>) -> Stored {
    let Some(text) = text else {
        return Stored::Nothing;
    };
    let Some(document) = json::parse(text) else {
        return Stored::Unreadable;
    };
    let newer = |problem: &Problem| matches!(problem.kind, ProblemKind::NewerVersion { .. });
    match exchange::read(document) {
        Ok(record) => Stored::Record(record),
        Err(problems) if problems.iter().any(newer) => Stored::Newer,
        Err(_) => Stored::Unreadable,
    }
}

/// What was answered before, from storage or from before the element was moved; what storage held;
/// whether it keeps; and what to notice.
pub(super) fn restore(options: &Options) -> (Record, Record, Saving, Option<Notice>) {
    let text = storage::read();
    let kept = options.kept();
    let kept = if kept.is_object() { exchange::read(json::from_js(&kept)).ok() } else { None };
    match understand(text.as_deref()) {
        Stored::Record(record) => match kept {
            // Storage was full: what the element kept is newer than what could be written.
            Some(kept) if kept.revision > record.revision => (kept, record, Saving::Blocked, None),
            _ => (record.clone(), record, Saving::Saved, None),
        },
        Stored::Nothing => {
            let works = storage::probe();
            let saving = if works { Saving::Saved } else { Saving::Blocked };
            (kept.unwrap_or_default(), Record::default(), saving, None)
        }
        Stored::Newer => (kept.unwrap_or_default(), Record::default(), Saving::Newer, None),
        Stored::Unreadable => {
            storage::keep_copy(text.as_deref().unwrap_or_default());
            let notice = Some(Notice::Unreadable);
            (kept.unwrap_or_default(), Record::default(), Saving::Saved, notice)
        }
    }
}

impl Session {
    /// Changes the record and saves it.
    pub(crate) fn change(&self, change: impl FnOnce(&mut Record)) {
        let mut record = Record::clone(&self.record_now());
        change(&mut record);
        self.keep(record);
    }

    /// Takes a changed record, and saves it.
    pub(super) fn keep(&self, record: Record) {
        self.set_record(Arc::new(record));
        self.save();
    }

    /// Puts a record in the place of the one before; figures wait for what it needs.
    pub(super) fn set_record(&self, record: Arc<Record>) {
        self.record.set(record);
        self.check_bank();
    }

    fn save(&self) {
        if matches!(self.saving.now(), Saving::Newer | Saving::Looking) {
            return;
        }
        match understand(storage::read().as_deref()) {
            Stored::Newer => return self.tell_saving(Saving::Newer),
            Stored::Record(theirs) => self.bring_in(theirs),
            Stored::Nothing | Stored::Unreadable => {}
        }
        let mut record = Record::clone(&self.record_now());
        record.revision = record.revision.saturating_add(1);
        let written = storage::write(&json::print(&record.write(), 0));
        let record = Arc::new(record);
        // What could not be written was not seen there: the next save must not bring the old back.
        if written {
            self.seen.replace(record.clone());
        }
        self.record.set(record);
        self.tell_saving(if written { Saving::Saved } else { Saving::Blocked });
    }

    /// Tells whether the answers are kept, once: a screen reader would say it again each time.
    fn tell_saving(&self, saving: Saving) {
        if self.saving.now() != saving {
            self.saving.set(saving);
        }
    }

    /// Brings in what another tab wrote since storage was last seen.
    fn bring_in(&self, theirs: Record) {
        let seen = self.seen.borrow().clone();
        if theirs == *seen {
            return;
        }
        let mine = self.record_now();
        let merged = exchange::merge(&seen, &mine, &theirs);
        if merged.answers != mine.answers {
            self.notice.set(Some(Notice::Merged));
        }
        self.set_record(Arc::new(merged));
        self.seen.replace(Arc::new(theirs));
    }

    /// Hears what another tab wrote.
    pub(super) fn hear(&self, text: Option<String>) {
        if self.saving.now() == Saving::Looking {
            return;
        }
        match understand(text.as_deref()) {
            Stored::Record(theirs) => self.bring_in(theirs),
            Stored::Newer => self.tell_saving(Saving::Newer),
            Stored::Unreadable => {}
            Stored::Nothing => {
                self.forget();
                self.notice.set(Some(Notice::ErasedElsewhere));
            }
        }
    }

    /// Erases every stored byte and every answer; whether nothing is left.
    pub(crate) fn erase(&self) -> bool {
        self.forget();
        storage::erase()
    }

    fn forget(&self) {
        let empty = Record { role: self.record_now().role.clone(), ..Record::default() };
        self.seen.replace(Arc::default());
        self.set_record(Arc::new(empty));
        self.ask_anew();
    }

    /// Takes the answers of a link as the person's own; those about other competencies stay.
    pub(crate) fn adopt(&self) {
        let mut record = Record::clone(&self.own.take().unwrap_or_default());
        let shown = self.record_now();
        record.answers.take_over(shown.answers.clone());
        record.role = shown.role.clone();
        self.leave(Arc::new(record));
        self.change(|_| {});
    }

    /// The person's own record, also while a link's is shown.
    pub(crate) fn own_record(&self) -> Arc<Record> {
        self.own.borrow().clone().unwrap_or_else(|| self.record_now())
    }

    /// Goes back to the person's own answers.
    pub(crate) fn back_to_own(&self) {
        self.leave(self.own.take().unwrap_or_default());
    }

    fn leave(&self, record: Arc<Record>) {
        self.tell_saving(if storage::probe() { Saving::Saved } else { Saving::Blocked });
        self.set_record(record);
    }
}
