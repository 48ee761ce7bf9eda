//! Nothing says what machine learning is to achieve. It never knows whether that is worth doing.

use super::super::Finding;
use super::super::case::Case;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    match case.role().purpose.outcome {
        Some(_) => Vec::new(),
        None => vec![case.finding("no-outcome")],
    }
}
