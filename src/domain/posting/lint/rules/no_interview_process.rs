//! Nothing says how they hire. It never knows whether the way is a good one.

use super::super::Finding;
use super::super::case::Case;
use crate::domain::posting::page::{Section, Shape};

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let is_told = !case.role().interview.is_empty()
        || case
            .reading
            .page
            .lines
            .iter()
            .any(|line| line.section == Section::Process && line.shape != Shape::Heading);
    if is_told { Vec::new() } else { vec![case.finding("no-interview-process")] }
}
