//! A doctorate is demanded for work that is not research. It never knows other degrees.

use super::super::Finding;
use super::super::case::Case;
use crate::domain::role::{DegreeLevel, Duty};

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let role = &case.reading.role;
    let Some(degree) = &role.credentials.degree else { return Vec::new() };
    let is_research = role.responsibilities.iter().any(|task| task.duty == Duty::Research);
    if degree.min != DegreeLevel::Doctorate || !degree.required || is_research {
        return Vec::new();
    }
    let doctorates = case.reading.facts.degrees.iter();
    let doctorates = doctorates.filter(|degree| degree.level == DegreeLevel::Doctorate);
    vec![case.finding("phd-gate").at_all(doctorates.map(|degree| degree.span))]
}
