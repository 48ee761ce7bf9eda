//! More years of a tool than it has existed. It never knows practices: see `implausible-years`.

use super::super::Finding;
use super::super::age::Verdict;
use super::super::case::Case;
use super::years;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    years::findings(case, "impossible-years", Verdict::Impossible)
}
