//! More years of a practice or method than it has had its name. It never calls that impossible.

use super::super::Finding;
use super::super::age::Verdict;
use super::super::case::Case;
use super::years;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    years::findings(case, "implausible-years", Verdict::Implausible)
}
