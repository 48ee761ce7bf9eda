//! Praise: how the company hires is told, step by step. It never knows whether the steps are good.

use super::super::Finding;
use super::super::case::Case;
use super::super::phrases::Hit;
use crate::domain::posting::page::{Section, Shape};

/// "Apply now" is no process.
const FEWEST: usize = 2;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let lines = case.reading.page.lines.iter();
    let steps = lines.filter(|line| {
        line.section == Section::Process && line.shape != Shape::Heading && !line.repeated
    });
    let steps: Vec<_> = steps.map(|line| line.span).collect();
    let tells = |hit: &Hit| case.section(hit.line) == Section::Process;
    let is_told = case.phrases("interview-told").iter().any(|(_, hit)| tells(hit));
    match steps.len() >= FEWEST && is_told {
        true => vec![case.finding("interview-told").at_all(steps)],
        false => Vec::new(),
    }
}
