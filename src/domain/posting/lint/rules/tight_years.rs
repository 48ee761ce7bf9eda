//! So many years of a tool that only its first users have them. It never knows how many they are.

use super::super::Finding;
use super::super::age::Verdict;
use super::super::case::Case;
use super::years;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    years::findings(case, "tight-years", Verdict::Tight)
}
