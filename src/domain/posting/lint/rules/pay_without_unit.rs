//! A sum of which nobody can tell what it is in, or for how long. It never guesses.

use super::super::Finding;
use super::super::case::Case;

const RULE: &str = "pay-without-currency-or-period";

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let Some(pay) = case.reading.facts.pays.first() else { return Vec::new() };
    let finding = case.finding(RULE).at(pay.span);
    match (pay.currency.is_some(), pay.period.is_some()) {
        (true, true) => Vec::new(),
        (true, false) => vec![finding.saying("what.period")],
        (false, true) => vec![finding.saying("what.currency")],
        (false, false) => vec![finding],
    }
}
