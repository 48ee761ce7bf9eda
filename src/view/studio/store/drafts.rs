//! Drafts: opened, saved as they are typed, duplicated, taken away and brought back. What another
//! tab wrote is never written over.

use super::{Page, Studio, Tab};
use crate::domain::document::{Problem, ProblemKind};
use crate::domain::posting::draft::{self, Draft, Drafts, History, merge};
use crate::view::edge::{json, storage};
use crate::view::studio::edge::StudioOptions;
use std::rc::Rc;
use wasm_bindgen::JsValue;

const KEY: &str = "rolefit.drafts";
const BEFORE_KEY: &str = "rolefit.drafts.before";

/// Whether the drafts are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Saving {
    /// Everything is in storage.
    Saved,
    /// Storage does not take it.
    Blocked,
    /// A newer version of this program wrote there; this one does not write.
    Newer,
}

impl Saving {
    /// The last part of the key under which a language names it.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Saving::Saved => "saved",
            Saving::Blocked => "blocked",
            Saving::Newer => "newer",
        }
    }
}

/// Something that the person should notice.
#[derive(Clone, Debug)]
pub(crate) enum Notice {
    /// A draft was taken away; it can be brought back.
    Removed(u32, Box<Draft>),
    /// All drafts were erased; they can be brought back.
    Erased(Rc<Drafts>),
    /// So many drafts of a file were added.
    Opened(usize),
    /// A file could not be read.
    BadFile,
}

fn understand(text: &str) -> Result<Drafts, Vec<Problem>> {
    draft::read(json::parse(text).unwrap_or_default())
}

fn is_newer(problems: &[Problem]) -> bool {
    problems.iter().any(|problem| matches!(problem.kind, ProblemKind::NewerVersion { .. }))
}

/// The drafts that were saved, and whether they are kept. Where there are some, the element has
/// loaded by now what reads them.
pub(super) fn restore(options: &StudioOptions) -> (Drafts, Saving) {
    let (text, kept) = (storage::read_at(KEY), options.kept());
    match text.is_some() || kept.is_object() {
        true => restored(text, &kept),
        false => (Drafts::default(), works()),
    }
}

fn works() -> Saving {
    if storage::probe() { Saving::Saved } else { Saving::Blocked }
}

/// Comes with the tools.
#[inline(never)]
fn restored(text: Option<String>, kept: &JsValue) -> (Drafts, Saving) {
    let kept = || if kept.is_object() { draft::read(json::from_js(kept)).ok() } else { None };
    let Some(text) = text else {
        return (kept().unwrap_or_default(), works());
    };
    match understand(&text) {
        Ok(drafts) => (drafts, Saving::Saved),
        Err(problems) if is_newer(&problems) => (kept().unwrap_or_default(), Saving::Newer),
        Err(_) => {
            storage::write_at(BEFORE_KEY, &text);
            (kept().unwrap_or_default(), Saving::Saved)
        }
    }
}

impl Studio {
    /// Adds a draft and opens it.
    pub(crate) fn begin(&self, draft: Draft) {
        let id = self.with_drafts(|drafts| drafts.add(draft));
        self.open_draft(id);
        self.save();
    }

    /// Opens a draft. It comes with the tools.
    #[inline(never)]
    pub(crate) fn open_draft(&self, id: u32) {
        let Some(draft) = self.drafts.now().get(id).cloned() else {
            return;
        };
        self.history.replace(History::new(draft));
        self.open.set(Some(id));
        self.tab.set_if_new(Tab::Text);
        self.look_again();
        self.text_was_set();
        self.go(Page::Work);
    }

    /// Adds a copy of a draft to the list.
    pub(crate) fn duplicate(&self, id: u32) {
        if let Some(draft) = self.drafts.now().get(id) {
            let name = self.fill("studio.drafts.copyOf", &[("name", &draft.name)]);
            let copy = Draft { name, ..draft.clone() };
            self.with_drafts(|drafts| drafts.add(copy));
            self.save();
        }
    }

    /// Takes a draft away, and offers to bring it back.
    pub(crate) fn remove(&self, id: u32) {
        if let Some(draft) = self.drafts.now().get(id).cloned() {
            if self.open.now() == Some(id) {
                self.open.set(None);
            }
            self.with_drafts(|drafts| drafts.remove(id));
            self.save();
            self.notice.set(Some(Notice::Removed(id, Box::new(draft))));
        }
    }

    /// Brings a draft back.
    pub(crate) fn bring_back(&self, id: u32, draft: Draft) {
        self.notice.set(None);
        self.with_drafts(|drafts| drafts.set(id, draft));
        self.save();
    }

    /// Adds the drafts of a file to those that are there.
    pub(crate) fn take_in(&self, file: Drafts) {
        let count = self.with_drafts(|drafts| drafts.take_in(file));
        self.save();
        self.notice.set(Some(Notice::Opened(count)));
    }

    /// Changes the list of drafts.
    fn with_drafts<T>(&self, change: impl FnOnce(&mut Drafts) -> T) -> T {
        let mut drafts = Drafts::clone(&self.drafts.now());
        let result = change(&mut drafts);
        self.drafts.set(Rc::new(drafts));
        result
    }

    /// Saves all drafts, the open one as it is now, with what another tab wrote meanwhile. It comes
    /// with the tools: without them there is no draft.
    #[inline(never)]
    pub(crate) fn save(&self) {
        if let Some(id) = self.open.now() {
            let now = self.history.borrow().now().clone();
            if self.drafts.now().get(id) != Some(&now) {
                self.with_drafts(|drafts| drafts.set(id, now));
            }
        }
        if self.saving.now() == Saving::Newer {
            return;
        }
        match storage::read_at(KEY).map(|text| understand(&text)) {
            Some(Err(problems)) if is_newer(&problems) => return self.saving.set(Saving::Newer),
            Some(Ok(theirs)) if theirs != *self.seen.borrow() => {
                let merged = merge(&self.seen.borrow(), &self.drafts.now(), &theirs);
                self.drafts.set(Rc::new(merged));
            }
            _ => {}
        }
        let drafts = self.drafts.now();
        let written = storage::write_at(KEY, &json::print(&drafts.write(), 0));
        if written {
            self.seen.replace(Drafts::clone(&drafts));
        }
        self.saving.set_if_new(if written { Saving::Saved } else { Saving::Blocked });
    }

    /// Erases every stored draft, and offers to bring them back.
    pub(crate) fn erase(&self) {
        self.save();
        self.notice.set(Some(Notice::Erased(self.drafts.now())));
        self.open.set(None);
        self.seen.replace(Drafts::default());
        self.drafts.set(Rc::default());
        storage::erase_at(KEY);
        storage::erase_at(BEFORE_KEY);
    }

    /// Brings back what was erased.
    pub(crate) fn bring_all_back(&self, drafts: &Drafts) {
        self.notice.set(None);
        self.with_drafts(|now| now.take_in(drafts.clone()));
        self.save();
    }
}
