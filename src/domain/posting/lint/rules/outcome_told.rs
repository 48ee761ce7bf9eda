//! Praise: what machine learning is to achieve is told. It never knows whether it can.

use super::super::Finding;
use super::super::case::Case;

const RULE: &str = "outcome-told";

pub(super) fn find(case: &Case) -> Vec<Finding> {
    // The reader also takes a line that only may be meant so; praise needs a word for the gain.
    let gains = case.phrases(RULE);
    let read = case.traced("purpose.outcome");
    let told = read.into_iter().find(|span| {
        let line = case.line_of(*span);
        gains.iter().any(|(_, hit)| Some(hit.line) == line)
    });
    told.map(|span| case.finding(RULE).at(span)).into_iter().collect()
}
