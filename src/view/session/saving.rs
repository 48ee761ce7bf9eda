//! Keeping what was answered: saved as it is typed, never overwriting what another tab wrote, never
//! writing over a format that is newer than ours.

use super::{Later, Notice, Session};
use crate::domain::document::{Problem, ProblemKind};
use crate::domain::exchange::{self, Record};
use crate::view::edge::options::Options;
use crate::view::edge::{json, storage};
use std::sync::Arc;
use wasm_bindgen::JsValue;

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
    Record(Record),
    Newer,
    Unreadable,
}

fn understand(text: &str) -> Stored {
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

/// What the widget starts with.
pub(super) struct Restored {
    /// What was answered before.
    pub(super) record: Record,
    /// What storage held.
    pub(super) seen: Record,
    /// The text of it, where it was understood.
    pub(super) text: String,
    pub(super) saving: Saving,
    pub(super) notice: Option<Notice>,
}

/// What was answered before, from storage or from before the element was moved. Where nothing was,
/// none of the code that reads it is needed; otherwise the element has loaded it by now.
pub(super) fn restore(options: &Options) -> Restored {
    let (text, kept) = (storage::read(), options.kept());
    if text.is_some() || kept.is_object() {
        return restored(text, kept);
    }
    unstored(Record::default())
}

/// Storage holds nothing.
fn unstored(record: Record) -> Restored {
    let (seen, text) = Default::default();
    Restored { record, seen, text, saving: probed(), notice: None }
}

/// Whether storage keeps anything at all.
fn probed() -> Saving {
    if storage::probe() { Saving::Saved } else { Saving::Blocked }
}

/// A door to what reads answers.
#[inline(never)]
fn restored(text: Option<String>, kept: JsValue) -> Restored {
    let kept = if kept.is_object() { exchange::read(json::from_js(&kept)).ok() } else { None };
    let Some(text) = text else {
        return unstored(kept.unwrap_or_default());
    };
    let stored = understand(&text);
    if let Stored::Record(seen) = stored {
        // Storage was full: what the element kept is newer than what could be written.
        let (record, saving) = match kept.filter(|kept| kept.revision > seen.revision) {
            Some(kept) => (kept, Saving::Blocked),
            None => (seen.clone(), Saving::Saved),
        };
        return Restored { record, seen, text, saving, notice: None };
    }
    let (saving, notice) = match stored {
        Stored::Newer => (Saving::Newer, None),
        _ => {
            storage::keep_copy(&text);
            (Saving::Saved, Some(Notice::Unreadable))
        }
    };
    let (seen, text) = Default::default();
    Restored { record: kept.unwrap_or_default(), seen, text, saving, notice }
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
        if let Some(theirs) = storage::read().filter(|text| *text != *self.stored.borrow()) {
            if !self.can_read.get() {
                return self.catch_up_later();
            }
            self.take_in(&theirs);
            if self.saving.now() == Saving::Newer {
                return;
            }
        }
        let mut record = Record::clone(&self.record_now());
        record.revision = record.revision.saturating_add(1);
        let text = json::print(&record.write(), 0);
        let written = storage::write(&text);
        let record = Arc::new(record);
        // What could not be written was not seen there: the next save must not bring the old back.
        if written {
            self.stored.replace(text);
            self.seen.replace(record.clone());
        }
        self.record.set(record);
        self.tell_saving(if written { Saving::Saved } else { Saving::Blocked });
    }

    /// Another tab wrote, and what understands it is not here yet: until it is, nothing is written.
    fn catch_up_later(&self) {
        self.is_behind.set(true);
        self.load(Later::Kept);
    }

    /// Does what had to wait for what reads answers; whether it came.
    pub(super) fn catch_up(&self, came: bool) {
        if !self.is_behind.get() {
            return;
        }
        if !came {
            return self.tell_saving(Saving::Blocked);
        }
        self.is_behind.set(false);
        self.save();
    }

    /// Tells whether the answers are kept, once: a screen reader would say it again each time.
    fn tell_saving(&self, saving: Saving) {
        if self.saving.now() != saving {
            self.saving.set(saving);
        }
    }

    /// Brings in what another tab wrote. A door.
    #[inline(never)]
    fn take_in(&self, text: &str) {
        match understand(text) {
            Stored::Record(theirs) => {
                self.bring_in(theirs);
                self.stored.replace(text.to_string());
            }
            Stored::Newer => self.tell_saving(Saving::Newer),
            Stored::Unreadable => {}
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
        match text {
            Some(text) if self.can_read.get() => self.take_in(&text),
            Some(_) => self.catch_up_later(),
            None => {
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
        self.stored.take();
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
        self.go(self.page.now());
    }

    /// The person's own record, also while a link's is shown.
    pub(crate) fn own_record(&self) -> Arc<Record> {
        self.own.borrow().clone().unwrap_or_else(|| self.record_now())
    }

    /// Goes back to the person's own answers.
    pub(crate) fn back_to_own(&self) {
        self.leave(self.own.take().unwrap_or_default());
        self.go(self.page.now());
    }

    fn leave(&self, record: Arc<Record>) {
        self.tell_saving(probed());
        self.set_record(record);
    }
}
