//! Praise: whether the company helps with a visa is told. It never knows the law; a clearance or a
//! nationality that is demanded is no such help.

use super::super::Finding;
use super::super::case::Case;

const RULE: &str = "visa-told";

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let read = case.traced("logistics.visa");
    let lines: Vec<Option<usize>> = read.into_iter().map(|span| case.line_of(span)).collect();
    let hits = case.phrases(RULE);
    let told = hits.iter().find(|(_, hit)| lines.contains(&Some(hit.line)));
    told.map(|(_, hit)| case.finding(RULE).at(hit.span)).into_iter().collect()
}
