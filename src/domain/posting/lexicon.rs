//! The names that postings use, and what each stands for. It never knows a posting.

use super::date::Date;
use crate::domain::role::AskKind;

/// When a name may be taken for what it says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Context {
    /// The forms that are ambiguous ("Spark", not "Apache Spark"); none listed means all of them.
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
    /// The things, by name.
    pub entries: Vec<Entry>,
}
