//! Years of one thing stand for being able to do something. It never knows years of work at large,
//! nor years that cannot be had: other rules speak of those.

use super::super::Finding;
use super::super::age::Verdict;
use super::super::case::{Case, listed};
use super::years;

const RULE: &str = "years-instead-of-skill";

/// Fewer years are a way of saying "some".
const MANY: u8 = 3;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let counted: Vec<_> = years::of_things(case)
        .filter(|(years, _, verdict)| years.min >= MANY && *verdict == Verdict::Possible)
        .collect();
    if counted.is_empty() {
        return Vec::new();
    }
    let names = listed(counted.iter().map(|(_, entry, _)| entry.name.as_str()));
    let spans = counted.iter().map(|(years, _, _)| years.span);
    vec![case.finding(RULE).at_all(spans).with("names", names)]
}
