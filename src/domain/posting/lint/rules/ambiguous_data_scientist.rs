//! "Data scientist" that could mean reporting or building models. It never knows other titles.

use super::super::case::Case;
use super::super::{Finding, Severity};
use crate::domain::posting::span::Span;
use crate::domain::role::{Duty, Family};

const RULE: &str = "ambiguous-data-scientist";

pub(super) fn find(case: &Case) -> Vec<Finding> {
    if case.role().family != Family::DataScientist {
        return Vec::new();
    }
    let of = |duty: Duty| -> Vec<Span> {
        case.owned().filter(|(known, _)| *known == duty).map(|(_, span)| span).collect()
    };
    let (analytics, modelling) = (of(Duty::Analytics), of(Duty::Modelling));
    let says = |wanted: &str| case.title_says(RULE, wanted);
    if says("analytics") != says("models") {
        return Vec::new();
    }
    let finding = case.finding(RULE).at_all(case.trace("title"));
    let (few, all) = (analytics.len().min(modelling.len()), analytics.len() + modelling.len());
    if all == 0 && !says("models") && case.role().responsibilities.len() >= 3 {
        return vec![finding.saying("what.neither").being(Severity::Hint)];
    }
    if few * 4 < all || few == 0 {
        return Vec::new();
    }
    let finding = finding.at_all(analytics.first().copied()).at_all(modelling.first().copied());
    vec![
        finding
            .with("analytics", analytics.len().to_string())
            .with("modelling", modelling.len().to_string()),
    ]
}
