//! The one store of the studio: the drafts, the one that is open, and what its text says. It
//! decides nothing about postings; that is the domain's.

mod drafts;
mod reading;
mod tools;

pub(crate) use drafts::{Notice, Saving};
pub(crate) use reading::Read;
pub(crate) use tools::Tools;

use super::edge::{StudioEdge, StudioOptions};
use crate::domain::framework::with_ways;
use crate::domain::posting::draft::{Drafts, History};
use crate::domain::posting::write::Form;
use crate::domain::role::Role;
use crate::view::dom::{El, text};
use crate::view::edge::json;
use crate::view::edge::options::{Loaded, when_loaded};
use crate::view::session::{Content, Rest, roles};
use crate::view::watched::Watched;
use gloo_timers::callback::Timeout;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};

const KINDS_LIMIT: u32 = 4 * 1024 * 1024;

/// A screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Page {
    /// What to start from.
    Start,
    /// The questions that lead to a first draft.
    Guide,
    /// The draft that is open.
    Work,
    /// Several drafts as one team.
    Team,
}

impl Page {
    /// All screens, in the order in which they are named.
    pub(crate) const ALL: [Page; 4] = [Page::Start, Page::Guide, Page::Work, Page::Team];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Page::Start => "start",
            Page::Guide => "guide",
            Page::Work => "work",
            Page::Team => "team",
        }
    }
}

/// A part of the workspace, as a narrow screen shows one at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tab {
    /// The text and what is found in it.
    Text,
    /// The role as a form.
    Role,
    /// The posting as it will look, and taking it away.
    Preview,
}

impl Tab {
    /// All parts, in their order.
    pub(crate) const ALL: [Tab; 3] = [Tab::Text, Tab::Role, Tab::Preview];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Tab::Text => "text",
            Tab::Role => "role",
            Tab::Preview => "preview",
        }
    }
}

/// The store, small to copy; it stays as long as the page.
#[derive(Clone, Copy)]
pub(crate) struct Studio(&'static State);

impl std::ops::Deref for Studio {
    type Target = State;

    fn deref(&self) -> &State {
        self.0
    }
}

/// What the store holds.
pub(crate) struct State {
    content: &'static Content,
    source: OnceCell<reading::Source>,
    /// Whether the tools are here: they need the source.
    pub(crate) tools: Watched<Tools>,
    waiting_for_tools: RefCell<Vec<Box<dyn FnOnce()>>>,
    /// Whether the later part of the WebAssembly is here.
    is_joined: Cell<bool>,
    edge: StudioEdge,
    /// What an interview plan needs besides, once it is loaded.
    pub(crate) rest: Watched<Option<Rc<Rest>>>,
    /// The kinds of job, whole; none before they are loaded.
    pub(crate) kinds: Watched<Rc<Vec<Arc<Role>>>>,
    /// Whether the reader looks for a job.
    pub(crate) for_candidate: bool,
    /// The screen.
    pub(crate) page: Watched<Page>,
    /// The part of the workspace.
    pub(crate) tab: Watched<Tab>,
    /// All drafts, the open one as it was last saved.
    pub(crate) drafts: Watched<Rc<Drafts>>,
    /// What storage held when it was last seen.
    seen: RefCell<Drafts>,
    /// The number of the draft that is open.
    pub(crate) open: Watched<Option<u32>>,
    history: RefCell<History>,
    /// What the open draft says; nothing before one is open.
    read: Watched<Option<Rc<Read>>>,
    /// Changes whenever the text is another one than was typed.
    pub(crate) text_set: Watched<u32>,
    waiting: Cell<Option<Timeout>>,
    /// Whether the drafts are kept.
    pub(crate) saving: Watched<Saving>,
    /// Something to notice.
    pub(crate) notice: Watched<Option<Notice>>,
}

impl Studio {
    /// The store at the start of the studio.
    pub(crate) fn start(options: &StudioOptions) -> Studio {
        let content = Content::of(options);
        content.extend(&mut json::from_js(&options.studio()));
        let (drafts, saving) = drafts::restore(options);
        let state = State {
            content,
            source: OnceCell::new(),
            tools: Watched::new(Tools::Coming),
            waiting_for_tools: RefCell::default(),
            is_joined: Cell::new(options.is_joined()),
            edge: options.edge().unchecked_into(),
            rest: Watched::new(None),
            kinds: Watched::new(Rc::default()),
            for_candidate: options.candidate(),
            page: Watched::new(Page::Start),
            tab: Watched::new(Tab::Text),
            drafts: Watched::new(Rc::new(drafts.clone())),
            seen: RefCell::new(drafts),
            open: Watched::new(None),
            history: RefCell::default(),
            read: Watched::new(None),
            text_set: Watched::new(0),
            waiting: Cell::new(None),
            saving: Watched::new(saving),
            notice: Watched::new(None),
        };
        let studio = Studio(Box::leak(Box::new(state)));
        studio.load_tools();
        studio
    }

    /// Loads the kinds of job, the landmarks of the map, and what an interview plan needs.
    fn load_kinds(&self) {
        let studio = *self;
        when_loaded(self.edge.load("content/kinds.json", KINDS_LIMIT), move |loaded| {
            studio.kinds.set(Rc::new(read_kinds(&loaded)));
        });
        let folder = ["content/", &self.content.language].concat();
        let path = [&folder, "/rest.json"].concat();
        when_loaded(self.edge.load(&path, KINDS_LIMIT), move |loaded| {
            let Some(mut rest) = studio.content.read_rest(&loaded.value()) else {
                return;
            };
            let path = [&folder, "/further.json"].concat();
            when_loaded(studio.edge.load(&path, KINDS_LIMIT), move |loaded| {
                let ways = json::from_js(&loaded.value()).take("ways");
                rest.advice = with_ways(rest.advice, &ways);
                studio.rest.set(Some(Rc::new(rest)));
            });
        });
    }

    /// Stops what waits, and hands back the drafts.
    pub(crate) fn end(&self) -> JsValue {
        self.waiting.take();
        if !self.is_joined.get() {
            // There is no draft yet.
            return JsValue::UNDEFINED;
        }
        self.save();
        json::to_js(&self.drafts.now().write())
    }

    /// The framework, the sentences, the roles to choose from.
    pub(crate) fn content(&self) -> &'static Content {
        self.content
    }

    /// What the studio can ask of the page around it.
    pub(crate) fn edge(&self) -> StudioEdge {
        self.edge.clone()
    }

    /// What postings are worded with.
    pub(crate) fn form(&self) -> Form<'static> {
        Form { words: &self.content.words, framework: &self.content.framework }
    }

    /// Shows a screen.
    pub(crate) fn go(&self, page: Page) {
        if self.page.now() != page {
            self.page.set(page);
            self.edge.went(page.name());
        }
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

    /// The sentence of a key with its names replaced.
    pub(crate) fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        self.content.words.fill(key, values)
    }

    /// The sentence of a key for a count.
    pub(crate) fn count(&self, key: &str, count: usize) -> String {
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        self.content.words.count(key, count)
    }
}

/// The kinds of job that were loaded. Comes with the tools.
#[inline(never)]
fn read_kinds(loaded: &Loaded) -> Vec<Arc<Role>> {
    roles(json::from_js(&loaded.value()).take("kinds")).unwrap_or_default()
}
