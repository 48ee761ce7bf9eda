//! The one store: what was answered, for which role, and which screen shows. It decides nothing
//! about levels or fit; that is the domain's.

mod after;
mod bank;
mod content;
mod later;
mod loading;
mod rehearsal;
mod saving;
mod stream;

pub(crate) use content::{Content, Listed, Rest, roles};
pub(crate) use later::Later;
use later::Waiting;
pub(crate) use loading::{Failure, Opened, RoleState};
pub(crate) use saving::Saving;

use super::dom::{El, text};
use super::edge::options::{Edge, Options};
use super::edge::{clock, json, storage};
use crate::domain::assess::answer::{Answer, Length, Said};
use crate::domain::assess::questions::{self, Next};
use crate::domain::document::{Map, Value};
use crate::domain::exchange::{Record, RoleSource};
use crate::domain::fit::doubtful::Releases;
use crate::domain::fit::report::Report;
use crate::domain::items::Bank;
use crate::domain::role::Role;
use crate::view::watched::Watched;
use gloo_events::EventListener;
use std::cell::{Cell, RefCell};
use std::sync::Arc;

/// A screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Page {
    /// Choosing a role.
    Start,
    /// What the role is.
    Role,
    /// One question.
    Question,
    /// All answers.
    Review,
    /// The report.
    Report,
    /// Every answer explained.
    Explained,
    /// Practice on the topics of the gaps.
    Practice,
    /// What the person looks for in a job.
    Wants,
    /// The interview plan, for those who interview.
    Plan,
    /// What is stored, and how to take or erase it.
    Mine,
}

impl Page {
    /// All screens, in the order in which they are named.
    pub(crate) const ALL: [Page; 10] = [
        Page::Start,
        Page::Role,
        Page::Question,
        Page::Review,
        Page::Report,
        Page::Explained,
        Page::Practice,
        Page::Wants,
        Page::Plan,
        Page::Mine,
    ];

    /// The page in the bar at the top that a page belongs to.
    pub(crate) fn in_bar(self) -> Page {
        match self {
            Page::Explained | Page::Practice | Page::Wants => Page::Report,
            Page::Plan => Page::Role,
            page => page,
        }
    }

    /// Whether a role must be open to show it.
    pub(crate) fn is_of_role(self) -> bool {
        !matches!(self, Page::Start | Page::Mine)
    }

    /// The page where the host named the role: there is no choosing one.
    fn of_bound(self) -> Page {
        if self == Page::Start { Page::Role } else { self }
    }

    pub(crate) fn from_name(name: &str) -> Option<Page> {
        Page::ALL.into_iter().find(|page| page.name() == name)
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Page::Start => "start",
            Page::Role => "role",
            Page::Question => "question",
            Page::Review => "review",
            Page::Report => "report",
            Page::Explained => "explained",
            Page::Practice => "practice",
            Page::Wants => "wants",
            Page::Plan => "plan",
            Page::Mine => "mine",
        }
    }
}

/// What comes after a question is fetched so long after it shows: it can be answered before.
const FETCHED_AFTER_MS: u32 = 100;

/// Something that the person should notice once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Notice {
    /// Another tab's answers were brought in.
    Merged,
    /// Another tab erased everything.
    ErasedElsewhere,
    /// What was saved could not be read; a copy is kept.
    Unreadable,
    /// A link could not be opened.
    BadLink,
    /// The questions that measure could not be had.
    NoItems,
}

/// The store, small to copy. What it points to is a few words long and stays as long as the page;
/// the values in it end with the widget.
#[derive(Clone, Copy)]
pub(crate) struct Session(&'static State);

impl std::ops::Deref for Session {
    type Target = State;

    fn deref(&self) -> &State {
        self.0
    }
}

/// What the store holds.
pub(crate) struct State {
    content: &'static Content,
    edge: Edge,
    /// The items and pages of names that are loaded.
    pub(crate) bank: Watched<Arc<Bank>>,
    /// Whether figures must wait until more of the bank is here.
    pub(crate) lacks_bank: Watched<bool>,
    /// Which of the bank's files are here.
    bank_files: RefCell<Vec<String>>,
    wants_bank: Cell<bool>,
    is_loading_bank: Cell<bool>,
    is_bank_out_of_reach: Cell<bool>,
    told_of_bank: Cell<bool>,
    /// What the report needs besides, once it is loaded.
    pub(crate) rest: Watched<Option<Arc<Rest>>>,
    /// Whether what reads answers and roles from elsewhere is here, with its sentences.
    kept: Watched<bool>,
    /// Whether what measures, prepares and plans is here, with its sentences.
    further: Watched<bool>,
    /// How each competency is verified, once what comes last is here.
    ways: RefCell<Value>,
    /// What waits for what comes last.
    waiting: RefCell<Vec<Waiting>>,
    /// When tools were first released, once a role that asks for years of one is open.
    releases: Watched<Option<Arc<Releases>>>,
    wants_releases: Cell<bool>,
    /// Whether a screen shows that it is on its way.
    pub(crate) is_awaited: Cell<bool>,
    /// Tells that the screen that was on its way is there.
    pub(crate) arrived: Watched<()>,
    /// Whether another screen showed than the first one.
    pub(crate) has_moved: Cell<bool>,
    /// The parts that are on their way.
    coming: RefCell<Vec<Later>>,
    /// The role.
    pub(crate) role: Watched<RoleState>,
    /// Where the role comes from that is open or on its way.
    source: RefCell<Option<RoleSource>>,
    /// The last role that has neither id nor address, to come back to it.
    unnamed: RefCell<Option<RoleSource>>,
    /// Whether the host named the role: then no other is offered.
    is_bound: bool,
    /// What was answered.
    record: Watched<Arc<Record>>,
    /// The screen.
    pub(crate) page: Watched<Page>,
    /// What the question screen asks.
    pub(crate) asked: Watched<Option<Next>>,
    /// Whether the question screen offers the report instead: as much was answered as was wanted.
    pub(crate) is_offering: Watched<bool>,
    /// Whether the person went on all the same.
    went_on: Cell<bool>,
    /// The screen that a question was opened from, if it was not the stream of questions.
    pub(crate) back_to: Watched<Option<Page>>,
    /// Whether the answers are kept.
    pub(crate) saving: Watched<Saving>,
    /// Whether the first screen's top was painted, so that what stands below it can follow.
    pub(crate) painted: Watched<bool>,
    /// How many items and pages of names were answered when the report was shown last.
    reported: Cell<usize>,
    /// Something to notice.
    pub(crate) notice: Watched<Option<Notice>>,
    /// What storage held when it was last seen.
    seen: RefCell<Arc<Record>>,
    /// The text of it.
    stored: RefCell<String>,
    /// Whether the code that reads answers from elsewhere is here.
    can_read: Cell<bool>,
    /// Whether another tab wrote what only the later part understands.
    is_behind: Cell<bool>,
    /// The person's own record, while a link's is shown.
    own: RefCell<Option<Arc<Record>>>,
    listener: RefCell<Option<EventListener>>,
}

impl Session {
    /// The store at the start of the widget.
    pub(crate) fn start(options: &Options) -> Session {
        let restored = saving::restore(options);
        let page = if options.role().is_some() { Page::Role } else { Page::Start };
        let page = options.page().and_then(|name| Page::from_name(&name)).unwrap_or(page);
        let is_bound = options.is_bound();
        let page = if is_bound { page.of_bound() } else { page };
        let state = State {
            content: Content::of(options),
            edge: options.edge(),
            bank: Watched::new(Arc::new(Bank::default())),
            lacks_bank: Watched::new(false),
            bank_files: RefCell::default(),
            wants_bank: Cell::new(false),
            is_loading_bank: Cell::new(false),
            is_bank_out_of_reach: Cell::new(false),
            told_of_bank: Cell::new(false),
            rest: Watched::new(None),
            kept: Watched::new(false),
            further: Watched::new(false),
            ways: RefCell::new(Value::Null),
            waiting: RefCell::default(),
            releases: Watched::new(None),
            is_awaited: Cell::new(false),
            arrived: Watched::new(()),
            has_moved: Cell::new(false),
            wants_releases: Cell::new(false),
            coming: RefCell::default(),
            role: Watched::new(RoleState::None),
            source: RefCell::new(None),
            unnamed: RefCell::new(None),
            is_bound,
            record: Watched::new(Arc::new(restored.record)),
            page: Watched::new(page),
            asked: Watched::new(None),
            is_offering: Watched::new(false),
            went_on: Cell::new(false),
            back_to: Watched::new(None),
            saving: Watched::new(restored.saving),
            painted: Watched::new(false),
            reported: Cell::new(0),
            notice: Watched::new(restored.notice),
            seen: RefCell::new(Arc::new(restored.seen)),
            stored: RefCell::new(restored.text),
            can_read: Cell::new(options.is_joined()),
            is_behind: Cell::new(false),
            own: RefCell::new(None),
            listener: RefCell::new(None),
        };
        let session = Session(Box::leak(Box::new(state)));
        session.listener.replace(storage::watch(move |text| session.hear(text)));
        session.begin(options);
        session
    }

    /// Stops hearing what other tabs write.
    pub(crate) fn end(&self) {
        self.listener.replace(None);
    }

    /// The framework, the sentences, the roles to choose from.
    pub(crate) fn content(&self) -> &'static Content {
        self.content
    }

    /// What the app can ask of the page around it.
    pub(crate) fn edge(&self) -> Edge {
        self.edge.clone()
    }

    /// What was answered; whoever reads it is told when it changes.
    #[inline(never)]
    pub(crate) fn record(&self) -> Arc<Record> {
        self.record.get()
    }

    /// What was answered, as it is now.
    #[inline(never)]
    pub(crate) fn record_now(&self) -> Arc<Record> {
        self.record.now()
    }

    /// The sentence of a key.
    #[inline(never)]
    pub(crate) fn t(&self, key: &'static str) -> &'static str {
        self.content.words.get(key)
    }

    /// The sentence of the one of a group of keys that a word names.
    #[inline(never)]
    pub(crate) fn t_of(&self, group: &str, word: &str) -> &'static str {
        self.content.words.get_of(group, word)
    }

    /// An element with a class that says the sentence of a key.
    #[inline(never)]
    pub(crate) fn say(&self, tag: &str, class: &str, key: &str) -> El {
        text(tag, class, self.content.words.get(key))
    }

    /// An element with a class that says the sentence of one of a group of keys.
    #[inline(never)]
    pub(crate) fn say_of(&self, tag: &str, class: &str, group: &str, word: &str) -> El {
        text(tag, class, self.t_of(group, word))
    }

    /// The sentence of a key with its names replaced.
    pub(crate) fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        self.content.words.fill(key, values)
    }

    /// The sentence of a key for a count.
    pub(crate) fn count(&self, key: &str, count: usize) -> String {
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        self.content.words.count(key, count)
    }

    /// The role, where one is open.
    #[inline(never)]
    pub(crate) fn opened(&self) -> Option<Arc<Opened>> {
        match self.role.get() {
            RoleState::Open(opened) => Some(opened),
            _ => None,
        }
    }

    fn opened_untracked(&self) -> Option<Arc<Opened>> {
        match self.role.now() {
            RoleState::Open(opened) => Some(opened),
            _ => None,
        }
    }

    /// Shows a screen, tells the host, and puts the focus on its heading.
    pub(crate) fn go(&self, page: Page) {
        self.show(page);
        let name = match &*self.source.borrow() {
            Some(RoleSource::Shipped(name) | RoleSource::Address(name)) => {
                Value::Text(name.clone())
            }
            _ => Value::Null,
        };
        let is_looking = self.saving.now() == Saving::Looking;
        let mut detail = Map::default();
        detail.insert("page".to_string(), page.name().into());
        detail.insert("role".to_string(), name);
        detail.insert("link".to_string(), Value::Flag(is_looking));
        let detail = json::to_js(&Value::Object(detail));
        self.edge().tell("page", &detail);
    }

    /// Shows a screen that the host asked for, of a role by its id or address; without one, of the
    /// role that has neither, or of the one that is open.
    pub(crate) fn go_silently(&self, page: Page, role: Option<String>) {
        if !page.is_of_role() {
            return self.show(if self.is_bound { page.of_bound() } else { page });
        }
        let source = match role {
            // An address is whole, so it names its protocol.
            Some(name) if name.contains(':') => Some(RoleSource::Address(name)),
            Some(name) => Some(RoleSource::Shipped(name)),
            None => self.unnamed.borrow().clone(),
        };
        let is_other = source.is_some() && source != *self.source.borrow();
        match source.filter(|_| is_other) {
            Some(source) => self.load_role(source),
            None if matches!(self.role.now(), RoleState::None) => return,
            None => {}
        }
        self.show(page);
    }

    /// Whether the host named the role: then no other is offered.
    pub(crate) fn is_bound(&self) -> bool {
        self.is_bound
    }

    fn show(&self, page: Page) {
        self.back_to.set(None);
        if page == Page::Question && self.asked.now().is_none() && !self.is_offering.now() {
            self.ask(self.question_to_resume());
        }
        // The next question is shown in the same screen, which stays as it is.
        let is_other = self.page.now() != page;
        if is_other {
            self.page.set(page);
        }
        if page == Page::Question {
            let session = *self;
            clock::after(FETCHED_AFTER_MS, Box::new(move || session.fetch_ahead(is_other)));
        }
    }

    /// Fetches what comes after a question that shows.
    fn fetch_ahead(&self, is_other: bool) {
        self.load(Later::Report);
        let only_ratings = self.record_now().answers.length == Some(Length::Ratings);
        match is_other {
            _ if only_ratings => {}
            true => self.load_bank_again(),
            false => self.load_bank(),
        }
    }

    /// Changes the answer about a competency, and saves it.
    pub(crate) fn answer(&self, competency: usize, change: impl FnOnce(&mut Answer)) {
        let Some(id) = self.content.framework.id_of(competency) else {
            return;
        };
        let mut record = Record::clone(&self.record_now());
        stream::follow(&mut record.trail, &id);
        change(record.answers.ratings.entry(&id));
        self.keep(record);
    }

    /// What was answered about a competency; whoever reads it is told when it changes.
    pub(crate) fn answer_about(&self, competency: usize) -> Option<Answer> {
        self.record().answers.about(&self.content.framework, competency).cloned()
    }

    /// What was answered about a competency when a control is made; the control keeps its own text.
    pub(crate) fn answer_at_start(&self, competency: usize) -> Answer {
        let record = self.record_now();
        record.answers.about(&self.content.framework, competency).cloned().unwrap_or_default()
    }

    /// What was said about a competency.
    pub(crate) fn said(&self, competency: usize) -> Option<Said> {
        self.answer_about(competency)?.said
    }

    /// What was said about a competency, as it is now.
    pub(crate) fn said_now(&self, competency: usize) -> Option<Said> {
        self.record_now().answers.said(&self.content.framework, competency)
    }

    /// How many more answers a first number takes.
    pub(crate) fn until_first(&self, opened: &Opened) -> usize {
        let answers = &self.record().answers;
        let (framework, bank) = (&self.content.framework, self.bank.get());
        questions::answers_until_first_number(framework, &bank, &opened.needs, answers)
    }

    /// The report of the answers for a role.
    pub(crate) fn report(&self, role: &Role) -> Report {
        Report::new(&self.content.framework, &self.bank.get(), role, &self.record().answers)
    }

    /// The same of the answers as they are now.
    pub(crate) fn report_now(&self, role: &Role) -> Report {
        Report::new(&self.content.framework, &self.bank.now(), role, &self.record_now().answers)
    }
}
