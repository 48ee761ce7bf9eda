//! Getting the items and pages of names: quietly, one file after the other, once the first question
//! shows. Where they cannot be had, the assessment goes on with self-ratings alone.

use super::{Later, Notice, Page, Session};
use crate::domain::document::Value;
use crate::domain::items::{self, Bank};
use crate::view::edge::json;
use crate::view::edge::options::when_loaded;
use std::sync::Arc;

/// JSON text that one file may have, in bytes.
const FILE_LIMIT: u32 = 1024 * 1024;

/// The file of the pages of names; the other files are named for their competencies.
const NAMES: &str = "names";

impl Session {
    /// Loads what this role and these answers want and what is not here yet.
    pub(crate) fn load_bank(&self) {
        self.wants_bank.set(true);
        if !self.further.now() {
            // It brings what shows an item.
            if !self.is_bank_out_of_reach.get() {
                self.load(Later::Further);
            }
            return;
        }
        let missing = self.missing_files();
        let is_useless = missing.is_empty() || self.is_bank_out_of_reach.get();
        if !is_useless && !self.is_loading_bank.replace(true) {
            self.load_files(missing, copy(&self.bank.now()));
        }
    }

    /// Tries once more.
    pub(crate) fn load_bank_again(&self) {
        self.is_bank_out_of_reach.set(false);
        self.load_bank();
    }

    /// Whether figures must wait: the answers say more than the files that are here can tell.
    pub(super) fn check_bank(&self) {
        let record = self.record_now();
        let framework = &self.content.framework;
        let is_measured = |id: &String| framework.place_of(id).is_none();
        let answers = &record.answers;
        let measured = !answers.items.is_empty()
            || !answers.names.is_empty()
            || record.open.as_ref().is_some_and(is_measured);
        let lacks =
            measured && !self.is_bank_out_of_reach.get() && !self.missing_files().is_empty();
        self.lacks_bank.set_if_new(lacks);
        if lacks {
            self.load_bank();
        }
    }

    /// Whether all that this role and these answers want is here.
    pub(crate) fn is_bank_here(&self) -> bool {
        self.missing_files().is_empty()
    }

    /// The files that are wanted and not here; none while no role is open.
    fn missing_files(&self) -> Vec<String> {
        let Some(opened) = self.opened_untracked() else {
            return Vec::new();
        };
        let answers = &self.record_now().answers;
        let mut files = items::wanted(&self.content.framework, &opened.needs, answers);
        files.push(NAMES.to_string());
        let here = self.bank_files.borrow();
        files.retain(|file| !here.contains(file));
        files
    }

    /// Loads the last of the files, then the others.
    fn load_files(&self, mut files: Vec<String>, mut bank: Bank) {
        let Some(file) = files.pop() else {
            return self.end_loading(Arc::new(bank), false);
        };
        let session = *self;
        let folder = if file == NAMES { "/" } else { "/items/" };
        let path = ["content/", &self.content.language, folder, &file, ".json"].concat();
        when_loaded(self.edge().load(&path, FILE_LIMIT), move |loaded| {
            if !add(&mut bank, &file, json::from_js(&loaded.value())) {
                return session.end_loading(Arc::new(bank), true);
            }
            session.bank_files.borrow_mut().push(file);
            session.load_files(files, bank);
        });
    }

    /// What shows an item came, or could not be had.
    pub(super) fn bank_may_come(&self, came: bool) {
        if came && self.wants_bank.get() {
            self.load_bank();
        } else if self.wants_bank.get() {
            self.end_loading(self.bank.now(), true);
        }
    }

    /// Takes what was loaded, all at once: the same answers never give other figures in between.
    fn end_loading(&self, bank: Arc<Bank>, failed: bool) {
        self.is_loading_bank.set(false);
        self.is_bank_out_of_reach.set(failed);
        self.bank.set(bank);
        if failed && !self.told_of_bank.replace(true) {
            self.notice.set(Some(Notice::NoItems));
        }
        let lacked = self.lacks_bank.now();
        self.check_bank();
        let nothing = self.asked.now().is_none() && !self.is_offering.now();
        if self.page.now() == Page::Question && (lacked || nothing) {
            self.ask_anew();
        }
        if !failed {
            // Another role may have been opened meanwhile.
            self.load_bank();
        }
    }
}

/// What is here already, to be added to. A door.
#[inline(never)]
fn copy(bank: &Bank) -> Bank {
    bank.clone()
}

/// Adds what a file holds; whether it is what the build packs. A door.
#[inline(never)]
fn add(bank: &mut Bank, file: &str, value: Value) -> bool {
    if file == NAMES {
        return items::read_names(value).map(|pages| bank.add_names(pages)).is_ok();
    }
    items::read_packed(value).map(|topics| bank.add(topics)).is_ok()
}
