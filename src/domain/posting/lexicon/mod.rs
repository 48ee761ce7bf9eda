//! The names that postings use, and what each stands for. It never knows a posting.
//!
//! The names stand in `assets/lexicon/*.json`, one file a kind. The build packs them into one small
//! text (`pack`), which `Lexicon::read` reads: in the browser as natively.

mod index;
#[cfg(not(target_arch = "wasm32"))]
mod pack;
mod packed;

use super::date::Date;
use super::page::Page;
use crate::domain::document::Value;
use crate::domain::role::AskKind;
use index::Index;
#[cfg(not(target_arch = "wasm32"))]
pub use pack::pack;

/// When a name may be taken for what it says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Context {
    /// The forms (name or aliases) that mean something else too; none stands for all of them.
    pub of: Vec<String>,
    /// The letters must have the case in which the lexicon writes them ("Go", "R").
    pub exact: bool,
    /// It counts only in a list beside another name, or with one of these words in its line.
    pub near: Vec<String>,
    /// Whether `near`, even when empty, is asked for at all.
    pub wary: bool,
    /// It does not count within one of these phrases ("go to", "sales pipeline").
    pub never: Vec<String>,
}

/// One thing that postings ask for.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The canonical name.
    pub name: String,
    /// Other ways of writing it; the name itself is one without being listed.
    pub aliases: Vec<String>,
    /// What sort of thing it is.
    pub kind: AskKind,
    /// Things of one class can stand for one another ("workflow orchestrator").
    pub class: Option<String>,
    /// The competency that it speaks for, by id.
    pub competency: Option<String>,
    /// For a tool: its first public release.
    pub released: Option<Date>,
    /// For a practice or method: when the field began to use the name.
    pub since: Option<Date>,
    /// When a name may be taken for what it says.
    pub context: Context,
}

/// All names, found by their words.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    /// The things, by kind and class.
    pub entries: Vec<Entry>,
    index: Index,
    /// For each name, the hashes of the words one of which must be near.
    nears: Vec<Vec<u32>>,
}

/// A name in a page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Match {
    /// The name, as a place in `Lexicon::entries`.
    pub entry: usize,
    /// How many words of the page it takes.
    pub words: usize,
    /// Whether this form of the name means something else too, so that the context decides.
    pub ambiguous: bool,
    /// Whether the letters have the case that the lexicon writes.
    pub exact: bool,
}

impl Lexicon {
    /// Reads the packed lexicon; what is no lexicon knows no names.
    pub fn read(packed: &Value) -> Lexicon {
        Lexicon::of(packed.as_text().map(packed::read).unwrap_or_default())
    }

    /// A lexicon of these names.
    pub fn of(entries: Vec<Entry>) -> Lexicon {
        let index = Index::of(&entries);
        let nears = entries.iter().map(|entry| hashes(&entry.context.near)).collect();
        Lexicon { entries, index, nears }
    }

    /// The lexicon that is shipped.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn shipped() -> Lexicon {
        pack::shipped()
    }

    /// The longest name that begins with a word of the page and ends before `end`.
    pub fn at(&self, page: &Page, token: usize, end: usize) -> Option<Match> {
        self.index.at(page, token, end)
    }

    /// Whether a word of the page, or its singular, is one that must be near a name.
    pub(super) fn is_near(&self, entry: usize, page: &Page, token: usize) -> bool {
        self.nears.get(entry).is_some_and(|nears| nears.contains(&page.hash(token)))
    }

    /// The name that a text is, in whatever form: its place in `entries`.
    pub fn find(&self, name: &str) -> Option<usize> {
        let page = Page::of_words(name);
        let found = self.at(&page, 0, page.tokens.len())?;
        (found.words == page.tokens.len()).then_some(found.entry)
    }
}

/// The hashes of words, of their plurals and of their possessives.
fn hashes(words: &[String]) -> Vec<u32> {
    let forms =
        words.iter().flat_map(|word| ["", "s", "'s"].map(|end| [word.as_str(), end].concat()));
    forms.map(|form| Page::hash_of(&form)).collect()
}
