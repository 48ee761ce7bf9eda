//! What keeps good people away from a posting, and what it does well.
//!
//! ```text
//! Reading → where all phrases stand, in one pass → each rule once → findings, praise first
//! ```
//!
//! A rule is one file in `assets/rules/`: its messages, its reason and source, and the bad and good
//! examples that are its tests. A rule that knows more than phrases has a file of code in `rules/`.
//! It never knows the day, the view, or how a posting is mended: it only says what and where.

pub mod age;
mod case;
mod finding;
mod gate;
pub mod gender;
mod phrases;
pub mod readability;
mod rules;
mod set;
#[cfg(not(target_arch = "wasm32"))]
mod shipped;
mod words;

pub use finding::{Finding, Replacement, Severity};
pub use set::{Audience, Group, Phrase, Rule, Rules};

use case::Case;

use super::date::Date;
use super::lexicon::Lexicon;
use super::read::Reading;
use crate::domain::framework::Framework;
use crate::domain::order::sort_by;

/// What a rule may know besides the posting.
#[derive(Clone, Copy, Debug)]
pub struct World<'a> {
    /// The names that postings use.
    pub lexicon: &'a Lexicon,
    /// The rules, as their files tell them.
    pub rules: &'a Rules,
    /// The competencies, whose places on the map say how far apart two duties are.
    pub framework: Option<&'a Framework>,
    /// The day on which somebody asks.
    pub today: Date,
    /// The day, month or year of the posting, where it is known.
    pub posted: Option<Date>,
}

impl World<'_> {
    /// The date by which the posting is judged: its own, or else today.
    pub fn date(&self) -> Date {
        self.posted.unwrap_or(self.today)
    }
}

/// All that the rules say of a posting.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Linted {
    /// What to show: praise, then problems, warnings, hints, each by its place.
    pub findings: Vec<Finding>,
    /// What somebody dismissed with a reason, in the same order.
    pub dismissed: Vec<Finding>,
}

/// The names of the rules that have code of their own.
pub fn rules_of_code() -> Vec<&'static str> {
    rules::ALL.iter().map(|(name, _)| *name).collect()
}

/// What to show of a posting: praise, then problems, warnings, hints, each by its place.
pub fn lint(reading: &Reading, world: &World) -> Vec<Finding> {
    lint_all(reading, world, &[]).findings
}

/// The same without the rules that are switched `off`, and with what was dismissed beside it.
pub fn lint_all(reading: &Reading, world: &World, off: &[String]) -> Linted {
    if !reading.is_posting {
        return Linted::default();
    }
    let is_machine_learning = gate::is_machine_learning(reading, world.lexicon);
    let hits = phrases::hits(reading, world);
    let case = Case::new(reading, world, &hits);
    let mut found = Vec::new();
    for (place, rule) in world.rules.all.iter().enumerate() {
        let is_meant = rule.audience == Audience::Everyone || is_machine_learning;
        if !is_meant || off.contains(&rule.name) {
            continue;
        }
        found.append(&mut match rules::code_of(&rule.name) {
            Some(find) => find(&case),
            None => phrases::findings(place, &hits, reading, world),
        });
    }
    sort_by(&mut found, |one, other| one.order().cmp(&other.order()));
    let is_dismissed = |finding: &Finding| {
        let words = finding.words(&reading.page.text);
        reading.role.dismissals.iter().any(|dismissal| {
            let is_here = dismissal.words.is_none() || dismissal.words.as_deref() == words;
            dismissal.rule == finding.rule && is_here
        })
    };
    let (dismissed, findings) = found.into_iter().partition(is_dismissed);
    Linted { findings, dismissed }
}
