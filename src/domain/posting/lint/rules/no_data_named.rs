//! Nothing says on which data the work is done. It never knows whether the data are good.

use super::super::Finding;
use super::super::case::Case;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    match case.role().purpose.data.is_empty() {
        true => vec![case.finding("no-data-named")],
        false => Vec::new(),
    }
}
