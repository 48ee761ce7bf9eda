//! Nothing says full time or part time. It never knows the kind of contract: see
//! `engagement-unclear`.

use super::super::Finding;
use super::super::case::Case;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    match case.role().logistics.employment {
        Some(_) => Vec::new(),
        None => vec![case.finding("employment-type-missing")],
    }
}
