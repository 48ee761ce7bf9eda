//! Praise: experience counts as much as a degree. It never knows which degree.

use super::super::Finding;
use super::super::case::Case;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let told = case.reading.facts.degrees.iter().find(|degree| degree.or_equivalent);
    told.map(|degree| case.finding("experience-counts").at(degree.span)).into_iter().collect()
}
