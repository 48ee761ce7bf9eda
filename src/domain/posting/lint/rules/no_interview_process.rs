//! Nothing says how they hire, or only that it costs unpaid hours. It never knows whether the way is a good one.

use super::super::case::Case;
use super::super::{Finding, Severity};
use crate::domain::posting::page::{Section, Shape};

const RULE: &str = "no-interview-process";

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let is_told = !case.role().interview.is_empty()
        || case
            .reading
            .page
            .lines
            .iter()
            .any(|line| line.section == Section::Process && line.shape != Shape::Heading);
    let missing = (!is_told).then(|| case.finding(RULE));
    missing.into_iter().chain(unpaid(case)).collect()
}

/// A task that takes candidates hours, for nothing.
fn unpaid(case: &Case) -> Option<Finding> {
    let spans: Vec<_> = case.phrases(RULE).iter().map(|(_, hit)| hit.span).collect();
    let quoted = ["“", case.text(*spans.first()?), "”"].concat();
    let finding = case.finding(RULE).saying("unpaid").with("words", quoted);
    Some(finding.being(Severity::Warning).at_all(spans))
}
