//! Text to role: a draft in which every field points at the words it was read from.
//!
//! It never knows the day, the view, or what is good or bad about a posting: that is `lint`.

mod amount;
mod asks;
mod cue;
mod degree;
mod draft;
mod duties;
mod duty_words;
mod family;
mod fields;
mod groups;
mod hedge;
mod json_ld;
mod json_text;
mod judge;
mod levels;
mod mentions;
mod offers;
mod pay;
mod phrases;
mod place;
mod process;
mod purpose;
mod remote;
mod terms;
#[cfg(test)]
mod testing;
mod title;
mod umbrella;
mod visa;
mod written;
mod years;

pub use written::read_written;

use super::lexicon::Lexicon;
use super::page::Page;
use super::span::Span;
use crate::domain::role::*;
use draft::Draft;

/// How sure the reader is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sureness {
    /// It could be something else.
    Guess,
    /// The words usually mean this.
    Likely,
    /// The words say so.
    Certain,
}

/// Where a field of the draft was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Trace {
    /// The field, as problems of a role file name it: `title`, `asks[2].minYears`.
    pub path: String,
    /// The words, as a place in `Page::text`.
    pub span: Span,
    /// How sure the reader is.
    pub sureness: Sureness,
}

/// A name of the lexicon in the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mention {
    /// The name, as a place in `Lexicon::entries`.
    pub entry: usize,
    /// The words.
    pub span: Span,
    /// The line, as a place in `Page::lines`.
    pub line: usize,
    /// Whether the posting asks a person for it (and does not just tell of it).
    pub asked: bool,
    /// Whether it is required, where it is asked for.
    pub required: bool,
    /// The group of alternatives, where it stands in one.
    pub group: Option<u16>,
}

/// What a number of years is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearsOf {
    /// Work at large.
    Overall,
    /// A name of the lexicon, as a place in `Lexicon::entries`.
    Entry(usize),
}

/// Years that the posting asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct YearsMention {
    /// The number and its words ("5+ years").
    pub span: Span,
    /// At least.
    pub min: u8,
    /// At most, where it says so ("3-5 years").
    pub max: Option<u8>,
    /// Of what.
    pub of: YearsOf,
    /// Whether they are required.
    pub required: bool,
    /// The line, as a place in `Page::lines`.
    pub line: usize,
}

/// A degree that the posting names as accepted or wished for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DegreeMention {
    /// The words.
    pub span: Span,
    /// Which degree.
    pub level: DegreeLevel,
    /// Required, or preferred.
    pub required: bool,
    /// Whether equivalent experience counts.
    pub or_equivalent: bool,
    /// The line, as a place in `Page::lines`.
    pub line: usize,
}

/// Pay that the posting names.
#[derive(Clone, Debug, PartialEq)]
pub struct PayMention {
    /// The words.
    pub span: Span,
    /// From, in whole units.
    pub min: Option<u32>,
    /// To, in whole units.
    pub max: Option<u32>,
    /// ISO 4217 code, where it can be told.
    pub currency: Option<String>,
    /// Per what, where it says so or the sum leaves no doubt.
    pub period: Option<PayPeriod>,
    /// Whether the posting states the period in words.
    pub period_said: bool,
}

/// What the text says and a role cannot hold, for the rules.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// Every name of the lexicon, in the order of the text.
    pub mentions: Vec<Mention>,
    /// Every number of years that is asked for.
    pub years: Vec<YearsMention>,
    /// Every degree.
    pub degrees: Vec<DegreeMention>,
    /// Every pay figure.
    pub pays: Vec<PayMention>,
    /// Every word on working away from the office.
    pub remotes: Vec<(Span, RemotePolicy)>,
    /// The line of each responsibility of the draft, as places in `Page::lines`, in its order.
    pub duty_lines: Vec<usize>,
}

/// A posting that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The text as lines and words.
    pub page: Page,
    /// Whether the text is a job posting at all; the draft is empty where it is not.
    pub is_posting: bool,
    /// The draft.
    pub role: Role,
    /// Where each of its fields was read.
    pub traces: Vec<Trace>,
    /// What a role cannot hold.
    pub facts: Facts,
}

/// Reads a posting that a person pasted: plain text, Markdown, HTML, or a JobPosting as JSON.
pub fn read(input: &str, lexicon: &Lexicon) -> Reading {
    let data = json_ld::find(input);
    let page = Page::read(input);
    let (mut role, mut traces, mut facts) = (Role::blank(), Vec::new(), Facts::default());
    let mut draft = Draft { role: &mut role, traces: &mut traces, facts: &mut facts };
    fields::read(&page, data.as_ref(), &mut draft);
    names(&page, lexicon, &mut draft);
    duties::read(&page, &mut draft);
    levels::read(&page, lexicon, &mut draft);
    let mut reading = Reading { page, is_posting: true, role, traces, facts };
    if data.is_none() && !judge::is_posting(&reading) {
        reading.is_posting = false;
        reading.role = Role::blank();
        reading.traces.clear();
        reading.facts = Facts::default();
    }
    reading
}

/// Reads what the names of the lexicon tell.
fn names(page: &Page, lexicon: &Lexicon, draft: &mut Draft) {
    let named = mentions::find(page, lexicon);
    let employer = draft.role.company.as_ref().and_then(|company| lexicon.find(&company.name));
    let mentions = asks::mentions(page, lexicon, &named, employer);
    asks::write(page, lexicon, &mentions, draft);
    let years = years::find(page, lexicon, &named, &mentions);
    years::write(page, lexicon, &years, draft);
    (draft.facts.mentions, draft.facts.years) = (mentions, years);
}
