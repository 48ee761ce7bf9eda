//! How hard the posting is to read, beside real postings. It never knows which sentence is to
//! blame: that is `long-sentence`.

use super::super::case::Case;
use super::super::readability::harder_than;
use super::super::{Finding, Severity};
use crate::domain::document::Value;

/// More percent than this are nearly all.
const MOST: u8 = 97;

/// With fewer words the formulas swing too much.
const FEWEST_WORDS: u32 = 40;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let counts = case.counts;
    let ease = counts.flesch_reading_ease();
    let (harder, easier) = (harder_than(ease), 100 - harder_than(ease));
    if counts.words < FEWEST_WORDS || (harder < 90 && easier < 75) {
        return Vec::new();
    }
    let score = |score: f64| Value::Number((score * 10.0).round() / 10.0);
    let finding = case
        .finding("readability")
        .detail("words", counts.words)
        .detail("sentences", counts.sentences)
        .detail("syllables", counts.syllables)
        .detail("harderThanPercent", Value::Number(f64::from(harder)))
        .detail("fleschReadingEase", score(ease))
        .detail("fleschKincaidGrade", score(counts.flesch_kincaid_grade()))
        .detail("automatedReadabilityIndex", score(counts.automated_readability_index()))
        .detail("colemanLiauIndex", score(counts.coleman_liau_index()))
        .detail("smog", score(counts.smog()))
        .detail("gunningFog", score(counts.gunning_fog()));
    // Beyond every posting that was measured, a percentage would claim more than is known.
    vec![match harder >= 90 {
        true if harder > MOST => finding.saying("hardest"),
        true => finding.with("percent", harder.to_string()),
        false if easier > MOST => finding.saying("easiest").being(Severity::Praise),
        false => finding.saying("easy").with("percent", easier.to_string()).being(Severity::Praise),
    }]
}
