//! "Competitive" stands where a sum should. It never knows whether the pay is.

use super::super::Finding;
use super::super::case::Case;

const RULE: &str = "pay-competitive";

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let hits = case.phrases(RULE);
    let Some((_, first)) = hits.first().filter(|_| case.reading.facts.pays.is_empty()) else {
        return Vec::new();
    };
    let finding = case.finding(RULE).with("words", case.text(first.span));
    vec![finding.at_all(hits.iter().map(|(_, hit)| hit.span))]
}
