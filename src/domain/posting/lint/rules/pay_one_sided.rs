//! Pay has only one end. It never knows which end matters more.

use super::super::Finding;
use super::super::case::Case;

const RULE: &str = "pay-one-sided";

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let pays = case.reading.facts.pays.iter();
    let mut whole = pays.clone().filter(|pay| pay.min.is_some() && pay.max.is_some());
    let Some(half) = pays.clone().find(|pay| pay.min.is_some() != pay.max.is_some()) else {
        return Vec::new();
    };
    if whole.next().is_some() {
        return Vec::new();
    }
    let finding = case.finding(RULE).at(half.span);
    vec![if half.max.is_some() { finding.saying("what.most") } else { finding }]
}
