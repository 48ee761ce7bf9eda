//! Nothing says whether a visa is sponsored. It never knows who needs one.

use super::super::Finding;
use super::super::case::Case;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    match case.role().logistics.visa {
        Some(_) => Vec::new(),
        None => vec![case.finding("visa-silent")],
    }
}
