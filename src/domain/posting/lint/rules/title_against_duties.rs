//! The title names one job, the duties another. It never judges either of them.

use super::super::Finding;
use super::super::case::Case;
use crate::domain::document::Choice;
use crate::domain::posting::span::Span;
use crate::domain::role::{Duty, Family};

const RULE: &str = "title-against-duties";

/// The duties that make a job what its title says.
const HOMES: [(Family, &[Duty]); 5] = [
    (Family::DevOps, &[Duty::Infrastructure, Duty::Deployment, Duty::Monitoring]),
    (Family::DataEngineer, &[Duty::DataPipelines, Duty::Infrastructure]),
    (Family::MlEngineer, &[Duty::Modelling, Duty::Deployment]),
    (Family::MlResearcher, &[Duty::Research, Duty::Modelling]),
    (Family::DataScientist, &[Duty::Analytics, Duty::Modelling, Duty::Research]),
];

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let family = case.role().family;
    let owned: Vec<(Duty, Span)> =
        case.owned().filter(|(duty, _)| *duty != Duty::Leadership).collect();
    let of = |home: &[Duty]| owned.iter().filter(|(duty, _)| home.contains(duty)).count();
    let Some((_, home)) = HOMES.iter().find(|(known, _)| *known == family) else {
        return Vec::new();
    };
    let better = HOMES.iter().find(|(other, duties)| {
        !are_neighbours(family, *other) && of(duties) * 4 >= owned.len() * 3
    });
    let Some((other, duties)) = better else { return Vec::new() };
    if owned.len() < 4 || of(home) * 4 > owned.len() {
        return Vec::new();
    }
    let name = |family: Family| case.said(RULE, &["family.", family.word()].concat());
    let title = case.trace("title");
    let lines = owned.iter().filter(|(duty, _)| duties.contains(duty)).map(|(_, span)| *span);
    let finding = case
        .finding(RULE)
        .at_all(title)
        .at_all(lines)
        .with("title", name(family))
        .with("count", of(duties).to_string())
        .with("all", owned.len().to_string())
        .with("other", name(*other));
    vec![match title {
        Some(title) => finding.mend(title, name(*other)),
        None => finding,
    }]
}

/// Jobs whose duties overlap so much that either title will do.
fn are_neighbours(one: Family, other: Family) -> bool {
    use Family::{DataEngineer, DataScientist, DevOps, MlEngineer, MlResearcher};
    let neighbours = [
        (MlEngineer, DataScientist),
        (MlEngineer, MlResearcher),
        (DataEngineer, DevOps),
        (DataScientist, MlResearcher),
    ];
    one == other || neighbours.contains(&(one, other)) || neighbours.contains(&(other, one))
}
