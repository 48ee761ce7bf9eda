//! Publications are counted, or asked of somebody whose work is not research. It never knows where
//! they appeared: see `named-conferences`.

use super::super::Finding;
use super::super::case::Case;

const RULE: &str = "publication-count";

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let Some(publications) = &case.role().credentials.publications else { return Vec::new() };
    let Some(count) = publications.min.filter(|count| *count >= 2) else { return Vec::new() };
    let place = case
        .trace("credentials.publications.min")
        .or_else(|| case.trace("credentials.publications"));
    vec![case.finding(RULE).at_all(place).with("count", count.to_string())]
}
