//! The title says one thing, the years another: a first job that asks for years, or a senior one
//! that asks for next to none. It never knows what the work is.

use super::super::case::Case;
use super::super::{Finding, Severity};
use crate::domain::posting::read::YearsMention;
use crate::domain::role::Seniority;

const RULE: &str = "seniority-against-years";

/// From here on, a job is no first job.
const NO_BEGINNER: u8 = 3;
/// A second opinion is not needed from here on.
const SURELY_NO_BEGINNER: u8 = 5;
/// So few years make nobody senior.
const NOT_SENIOR: u8 = 1;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let required = || case.reading.facts.years.iter().filter(|years| years.required);
    let Some(most) = required().max_by_key(|years| years.min) else { return Vec::new() };
    let level = case.trace("seniority");
    // An associate is a beginner in one trade and an old hand in another.
    let says = |wanted: &str| {
        case.phrases(RULE)
            .iter()
            .any(|(tag, hit)| *tag == wanted && level.is_some_and(|level| level.overlaps(hit.span)))
    };
    let is_plain = says("entry") && !says("more");
    let finding = |years: &YearsMention| {
        case.finding(RULE).at_all(level).at(years.span).with("years", years.min.to_string())
    };
    match case.role().seniority {
        Seniority::Entry if is_plain && most.min >= SURELY_NO_BEGINNER => vec![finding(most)],
        Seniority::Entry if is_plain && most.min >= NO_BEGINNER => {
            vec![finding(most).being(Severity::Warning)]
        }
        Seniority::Senior if most.min <= NOT_SENIOR && most.max.is_none_or(|max| max <= 2) => {
            vec![finding(most).saying("what.senior").being(Severity::Warning)]
        }
        _ => Vec::new(),
    }
}
