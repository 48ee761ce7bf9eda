//! What the open draft says: read and linted whenever it changed, off the event of typing.

use super::Studio;
use crate::domain::posting::draft::{Desk, Draft, Field};
use crate::domain::posting::lexicon::Lexicon;
use crate::domain::posting::lint::{Finding, Rules, World, lint};
use crate::domain::posting::read::{Reading, read_written};
use crate::domain::role::Role;
use crate::view::edge::clock::today;
use crate::view::edge::json;
use crate::view::studio::edge::StudioTools;
use gloo_timers::callback::Timeout;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, UnwrapThrowExt};

/// How long a person has not typed when their text is read.
const PAUSE_MS: u32 = 140;

/// What reading and linting need.
pub(crate) struct Source {
    lexicon: Lexicon,
    rules: Rules,
}

impl Source {
    pub(super) fn new(tools: &JsValue) -> Source {
        let tools: &StudioTools = tools.unchecked_ref();
        let lexicon = Lexicon::read(&json::from_js(&tools.lexicon()));
        let rules = Rules::read(json::from_js(&tools.rules()));
        Source { lexicon, rules: rules.unwrap_or_default() }
    }
}

/// What a draft says.
pub(crate) struct Read {
    /// The draft.
    pub(crate) draft: Draft,
    /// Its text, read; the role in it is the draft's, with what was set by hand.
    pub(crate) reading: Reading,
    /// What is found.
    pub(crate) findings: Vec<Finding>,
    /// Whether there is something to undo, and to do again.
    pub(crate) can: (bool, bool),
}

impl Read {
    /// The role of the draft.
    pub(crate) fn role(&self) -> &Role {
        &self.reading.role
    }
}

impl Studio {
    /// What the open draft says; whoever reads it is told when it changes.
    pub(crate) fn read(&self) -> Option<Rc<Read>> {
        self.read.get()
    }

    /// What the open draft says, as it was last read.
    pub(crate) fn read_now(&self) -> Option<Rc<Read>> {
        self.read.now()
    }

    fn source(&self) -> &'static Source {
        let Studio(state) = *self;
        state.source.get().expect_throw("nothing is read before the tools are here")
    }

    /// Reads a text.
    pub(crate) fn read_text(&self, text: &str) -> Reading {
        read_written(text, self.lexicon(), &self.form())
    }

    /// The rules.
    pub(crate) fn rules(&self) -> &'static Rules {
        &self.source().rules
    }

    /// The names that postings use.
    pub(crate) fn lexicon(&self) -> &'static Lexicon {
        &self.source().lexicon
    }

    /// The open draft as it is.
    pub(crate) fn draft(&self) -> Draft {
        self.history.borrow().now().clone()
    }

    /// Takes the text as it is typed; it is read when the person pauses.
    pub(crate) fn type_text(&self, text: String) {
        self.history.borrow_mut().type_text(text);
        let studio = *self;
        self.waiting.set(Some(Timeout::new(PAUSE_MS, move || {
            studio.history.borrow_mut().pause();
            studio.look_again();
            studio.save();
        })));
    }

    /// Does something to the open draft.
    pub(crate) fn change(&self, to: Draft) {
        self.history.borrow_mut().change(to);
        self.changed();
    }

    /// Takes the last step back.
    pub(crate) fn undo(&self) {
        if self.history.borrow_mut().undo() {
            self.changed();
        }
    }

    /// Takes the step that was undone again.
    pub(crate) fn redo(&self) {
        if self.history.borrow_mut().redo() {
            self.changed();
        }
    }

    /// Sets a field of the form, in the text where the text can hold it.
    pub(crate) fn set(&self, field: Field, wanted: &Role) {
        let draft = self.with_desk(|desk| desk.set(&self.draft(), field, wanted));
        self.change(draft);
    }

    /// Calls a function with what the form needs.
    pub(crate) fn with_desk<T>(&self, call: impl FnOnce(&Desk) -> T) -> T {
        let read = |text: &str| self.read_text(text);
        call(&Desk { read: &read, form: self.form() })
    }

    fn changed(&self) {
        self.waiting.take();
        self.look_again();
        self.text_was_set();
        self.save();
    }

    pub(super) fn text_was_set(&self) {
        self.text_set.set(self.text_set.now().wrapping_add(1));
    }

    /// What a role is called in the list of drafts: its title, and who hires.
    pub(crate) fn name_of(&self, role: &Role) -> Option<String> {
        let title = role.title.trim();
        let company = role.company.as_ref().map(|company| company.name.trim());
        match company.filter(|company| !company.is_empty()) {
            _ if title.is_empty() => None,
            Some(company) => Some([title, " · ", company].concat()),
            None => Some(title.to_string()),
        }
    }

    /// The name that a draft takes with its role, unless a person gave it one.
    fn name_to_follow(&self, name: &str, role: &Role) -> Option<String> {
        let digits: String = name.chars().filter(char::is_ascii_digit).collect();
        let is_number = name == self.fill("studio.drafts.unnamed", &[("n", &digits)]);
        let before = self.read_now().and_then(|read| self.name_of(read.role()));
        let follows = is_number || before.as_deref() == Some(name);
        self.name_of(role).filter(|new| follows && new != name)
    }

    /// Reads the open draft.
    pub(super) fn look_again(&self) {
        let mut draft = self.draft();
        let mut reading = self.read_text(&draft.text);
        reading.role = draft.role(&reading.role);
        if let Some(name) = self.name_to_follow(&draft.name, &reading.role) {
            self.history.borrow_mut().rename(name.clone());
            draft.name = name;
        }
        let history = self.history.borrow();
        let world = World {
            lexicon: self.lexicon(),
            rules: self.rules(),
            framework: Some(&self.content.framework),
            today: today(),
            posted: None,
        };
        let findings = lint(&reading, &world);
        let can = (history.can_undo(), history.can_redo());
        drop(history);
        self.read.set(Some(Rc::new(Read { draft, reading, findings, can })));
    }
}
