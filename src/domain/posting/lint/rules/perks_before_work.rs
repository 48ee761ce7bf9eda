//! Treats are told before the work. It never knows which treats are good.

use super::super::Finding;
use super::super::case::Case;
use crate::domain::posting::page::{Section, Shape};

const RULE: &str = "perks-before-work";

/// One dog in the office is no list.
const FEWEST: usize = 2;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let is_duty = |section, shape| section == Section::Duties && shape != Shape::Heading;
    let lines = &case.reading.page.lines;
    let Some(work) = lines.iter().position(|line| is_duty(line.section, line.shape)) else {
        return Vec::new();
    };
    let hits = case.phrases(RULE);
    let spans: Vec<_> =
        hits.iter().filter(|(_, hit)| hit.line < work).map(|(_, hit)| hit.span).collect();
    let Some(first) = spans.first().filter(|_| spans.len() >= FEWEST) else { return Vec::new() };
    let quoted = ["“", case.text(*first), "”"].concat();
    vec![case.finding(RULE).with("words", quoted).at_all(spans)]
}
