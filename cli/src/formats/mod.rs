//! How what was read and found is printed. It never knows where the text came from.

pub(crate) mod json;
pub(crate) mod place;
pub(crate) mod sarif;
pub(crate) mod summary;
pub(crate) mod text;

use rolefit::domain::posting::lint::{Finding, Rules};
use rolefit::domain::posting::read::Reading;
use rolefit::domain::posting::span::Span;

/// A posting with all that is known of it.
pub(crate) struct Examined<'a> {
    /// The name of the input.
    pub(crate) file: &'a str,
    /// The input.
    pub(crate) text: &'a str,
    /// What it says.
    pub(crate) reading: &'a Reading,
    /// What the rules say of it.
    pub(crate) findings: &'a [Finding],
    /// The rules.
    pub(crate) rules: &'a Rules,
}

impl Examined<'_> {
    /// The places of a finding in the input, the main one first.
    pub(crate) fn places(&self, finding: &Finding) -> Vec<Span> {
        finding.spans.iter().map(|span| self.reading.page.origin(*span)).collect()
    }

    /// The main place of a finding; the whole input where it has none.
    pub(crate) fn main_place(&self, finding: &Finding) -> Span {
        let whole = Span::new(0, self.text.len());
        finding.spans.first().map_or(whole, |span| self.reading.page.origin(*span))
    }
}
