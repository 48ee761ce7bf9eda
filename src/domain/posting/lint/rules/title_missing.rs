//! Nothing says what the job is called. It never knows what it should be called.

use super::super::Finding;
use super::super::case::Case;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let is_said = !case.role().title.trim().is_empty();
    if is_said { Vec::new() } else { vec![case.finding("title-missing")] }
}
