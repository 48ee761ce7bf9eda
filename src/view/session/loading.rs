//! Getting a role: one that is shipped, one at an address that the host named, a file of the
//! person's own, or the one in a link. Whatever goes wrong is a value that a screen can tell.

use super::{Later, Notice, Page, Saving, Session};
use crate::domain::document::{Problem, Value};
use crate::domain::exchange::{self, RoleSource};
use crate::domain::fit::{Needs, report};
use crate::domain::role::{self, Role};
use crate::view::edge::options::{Loaded, Options, when_loaded};
use crate::view::edge::{clock, json};
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// The role and what follows from it alone.
pub(crate) struct Opened {
    pub(crate) role: Arc<Role>,
    pub(crate) needs: Needs,
    /// Where it comes from, such that it opens for ever: a role at an address is kept whole.
    pub(crate) lasting: RoleSource,
}

/// Where the role stands.
#[derive(Clone)]
pub(crate) enum RoleState {
    /// None was chosen.
    None,
    /// It is being loaded.
    Loading,
    /// It could not be had.
    Failed(Arc<Failure>),
    /// It is here.
    Open(Arc<Opened>),
}

/// Why a role could not be had.
pub(crate) struct Failure {
    /// The last part of the key under which a language names it.
    pub(crate) kind: String,
    /// The status or the address, where there is one.
    pub(crate) detail: String,
    /// What is wrong in the file.
    pub(crate) problems: Vec<Problem>,
    /// What to try again.
    pub(crate) source: Option<RoleSource>,
}

/// JSON text that a role file may have, in bytes.
const ROLE_LIMIT: u32 = role::MAX_BYTES as u32;
const RECORD_LIMIT: u32 = exchange::MAX_BYTES as u32;

/// The report's content is fetched this long after the start, if no question shows before.
const REST_AFTER_MS: u32 = 1500;

/// What stands below the first screen's top follows so long after it.
const PAINTED_AFTER_MS: u32 = 50;

impl Session {
    /// Opens what the host named, what a link carries, or what was open before.
    pub(super) fn begin(&self, options: &Options) {
        if let Some(host) = options.role() {
            let source = match host.shipped() {
                true => RoleSource::Shipped(host.name()),
                false => RoleSource::Address(host.address()),
            };
            self.note_source(&source);
            self.receive(host.unchecked_ref(), source);
        } else if let Some(payload) = options.link() {
            self.open_link(&payload);
        } else if let Some(source) = self.record_now().role.clone() {
            self.load_role(source);
        }
        let session = *self;
        clock::after(PAINTED_AFTER_MS, Box::new(move || session.painted.set(true)));
        clock::after(REST_AFTER_MS, Box::new(move || session.load(Later::Report)));
    }

    /// Opens a role, wherever it comes from.
    pub(crate) fn load_role(&self, source: RoleSource) {
        self.note_source(&source);
        let path = match &source {
            RoleSource::Shipped(id) => ["roles/", id, ".json"].concat(),
            RoleSource::Address(address) => address.clone(),
            RoleSource::Document(document) => return self.open(document.clone(), source.clone()),
        };
        self.role.set(RoleState::Loading);
        let session = *self;
        let loading = self.edge().load(&path, ROLE_LIMIT);
        when_loaded(loading, move |loaded| {
            // Another may have been chosen meanwhile.
            if session.source.borrow().as_ref() == Some(&source) {
                session.receive(&loaded, source);
            }
        });
    }

    /// Keeps which role is open or on its way.
    fn note_source(&self, source: &RoleSource) {
        if matches!(source, RoleSource::Document(_)) {
            self.unnamed.replace(Some(source.clone()));
        }
        self.source.replace(Some(source.clone()));
    }

    /// Leaves no role open.
    pub(crate) fn leave_role(&self) {
        self.source.replace(None);
        self.role.set(RoleState::None);
    }

    /// Opens a role file that the person chose.
    pub(crate) fn open_file(&self, file: &web_sys::File) {
        self.leave_role();
        self.role.set(RoleState::Loading);
        self.go(Page::Role);
        let session = *self;
        let opening = self.edge().open(file, ROLE_LIMIT);
        when_loaded(opening, move |loaded| match loaded.failure() {
            None => {
                let document = json::from_js(&loaded.value());
                session.load_role(RoleSource::Document(document));
            }
            Some(kind) => session.fail(kind, String::new(), Vec::new(), None),
        });
    }

    /// Adds the answers of a file that the person chose; calls `done` with how many, or why not.
    pub(crate) fn open_answers(
        &self,
        file: &web_sys::File,
        done: impl FnOnce(Result<usize, String>) + 'static,
    ) {
        let session = *self;
        let opening = self.edge().open(file, RECORD_LIMIT);
        when_loaded(opening, move |loaded| {
            if let Some(kind) = loaded.failure() {
                return done(Err(kind));
            }
            match exchange::read(json::from_js(&loaded.value())) {
                // Together they must not be more than can be read again.
                Ok(record)
                    if session.record_now().answers.count() + record.answers.count()
                        > exchange::MAX_ANSWERS =>
                {
                    done(Err("large".to_string()));
                }
                Ok(record) => {
                    let count = record.answers.count();
                    session.change(|own| own.answers.take_over(record.answers));
                    done(Ok(count));
                }
                Err(_) => done(Err("answers".to_string())),
            }
        });
    }

    fn receive(&self, loaded: &Loaded, source: RoleSource) {
        match loaded.failure() {
            None => self.open(json::from_js(&loaded.value()), source),
            Some(kind) => {
                let detail = loaded.detail().unwrap_or_default();
                self.fail(kind, detail, Vec::new(), Some(source));
            }
        }
    }

    fn open(&self, document: Value, source: RoleSource) {
        let lasting = match &source {
            RoleSource::Shipped(_) => source.clone(),
            _ => RoleSource::Document(document.clone()),
        };
        let read = role::read(document).and_then(|role| {
            let problems = self.content().framework.problems_of(&role);
            if problems.is_empty() { Ok(role) } else { Err(problems) }
        });
        match read {
            Ok(role) => self.opened_as(Arc::new(role), source, lasting),
            Err(problems) => {
                let retry = (!matches!(source, RoleSource::Document(_))).then_some(source);
                self.fail("invalid".to_string(), String::new(), problems, retry);
            }
        }
    }

    fn opened_as(&self, role: Arc<Role>, source: RoleSource, lasting: RoleSource) {
        let needs = report::needs_of(&self.content().framework, &role);
        self.role.set(RoleState::Open(Arc::new(Opened { role, needs, lasting })));
        self.went_on.set(false);
        self.check_bank();
        self.ask_anew();
        if self.record_now().role.as_ref() != Some(&source) {
            self.change(|record| record.role = Some(source));
        }
    }

    fn fail(
        &self,
        kind: String,
        detail: String,
        problems: Vec<Problem>,
        source: Option<RoleSource>,
    ) {
        let failure = Failure { kind, detail, problems, source };
        self.role.set(RoleState::Failed(Arc::new(failure)));
    }

    /// Shows the report of a link. The person's own answers stay as they are, and are kept aside.
    fn open_link(&self, payload: &str) {
        let session = *self;
        let unpacking = self.edge().unpack(payload);
        when_loaded(unpacking, move |loaded| session.show_link(&loaded));
    }

    /// A door: the element loads what is behind it first where there is a link.
    #[inline(never)]
    fn show_link(&self, loaded: &Loaded) {
        let record = match loaded.failure() {
            None => exchange::read(json::from_js(&loaded.value())).ok(),
            Some(_) => None,
        };
        let Some(record) = record else {
            return self.notice.set(Some(Notice::BadLink));
        };
        self.own.replace(Some(self.record_now()));
        self.saving.set(Saving::Looking);
        let role = record.role.clone();
        self.set_record(Arc::new(record));
        match role {
            // Nobody's link makes this page ask another server for anything.
            Some(RoleSource::Address(_)) | None => self.leave_role(),
            Some(source) => self.load_role(source),
        }
        let page = self.page.now();
        self.go(if page == Page::Start { Page::Report } else { page });
        self.load(Later::Report);
    }
}
