//! A doctorate is demanded for work that is not research. It never knows other degrees.

use super::super::{Finding, World};
use crate::domain::posting::read::Reading;
use crate::domain::role::{DegreeLevel, Duty};

pub(super) fn find(reading: &Reading, world: &World) -> Vec<Finding> {
    let role = &reading.role;
    let Some(degree) = &role.credentials.degree else { return Vec::new() };
    let is_research = role.responsibilities.iter().any(|task| task.duty == Duty::Research);
    if degree.min != DegreeLevel::Doctorate || !degree.required || is_research {
        return Vec::new();
    }
    let doctorates = reading.facts.degrees.iter();
    let doctorates = doctorates.filter(|degree| degree.level == DegreeLevel::Doctorate);
    vec![world.finding("phd-gate").at_all(doctorates.map(|degree| degree.span))]
}
