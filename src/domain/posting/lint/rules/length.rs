//! A posting that says too little to decide on, or more than anybody reads. It never knows what it
//! says.

use super::super::case::Case;
use super::super::{Finding, Severity};

/// All real postings that were counted have more words.
const SHORT: u32 = 120;
/// Hardly room for what, with what and for whom.
const VERY_SHORT: u32 = 50;
/// Nineteen of twenty real postings have fewer words.
const LONG: u32 = 900;
/// A third more than that.
const VERY_LONG: u32 = 1200;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let words = case.counts.words;
    let finding = || case.finding("length").with("words", words.to_string()).detail("words", words);
    let (message, severity) = match words {
        0..VERY_SHORT => ("short", Severity::Warning),
        VERY_SHORT..SHORT => ("short", Severity::Hint),
        SHORT..LONG => return Vec::new(),
        LONG..VERY_LONG => ("what", Severity::Hint),
        VERY_LONG.. => ("what", Severity::Warning),
    };
    vec![finding().saying(message).being(severity)]
}
