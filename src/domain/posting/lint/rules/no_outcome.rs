//! Nothing says what machine learning is to achieve. It never knows whether that is worth doing.

use super::super::Finding;
use super::super::case::Case;
use crate::domain::role::Family;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    if case.role().purpose.outcome.is_some() {
        return Vec::new();
    }
    let finding = case.finding("no-outcome");
    vec![match case.role().family {
        Family::DataEngineer | Family::DevOps => finding.saying("what.work"),
        _ => finding,
    }]
}
