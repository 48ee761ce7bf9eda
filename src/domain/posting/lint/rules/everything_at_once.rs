//! The state of the art, mathematics, infrastructure and pipelines, all asked of one person.
//! It never knows who is to own what: see `unicorn`.

use super::super::Finding;
use super::super::case::Case;
use crate::domain::posting::span::Span;
use crate::domain::role::Duty;

const RULE: &str = "everything-at-once";

/// Tools that run machines.
const MACHINES: [&str; 5] = [
    "container orchestrator",
    "infrastructure as code tool",
    "CI/CD tool",
    "monitoring tool",
    "observability platform",
];

/// Tools that move data.
const PIPELINES: [&str; 5] = [
    "workflow orchestrator",
    "ETL tool",
    "data integration tool",
    "data ingestion tool",
    "event streaming platform",
];

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let hits = case.phrases(RULE);
    let said = |wanted: &str| {
        let mut hits = hits.iter().filter(|(tag, hit)| *tag == wanted && case.asks(hit.line));
        hits.next().map(|(_, hit)| hit.span)
    };
    let of_class = |classes: &[&str]| {
        let mut asked = case.asked().into_iter().filter(|(mention, _)| mention.required);
        let asked = asked.find(|(_, entry)| {
            entry.class.as_deref().is_some_and(|class| classes.contains(&class))
        });
        asked.map(|(mention, _)| mention.span)
    };
    let owned = |wanted| case.owned().find(|(duty, _)| *duty == wanted).map(|(_, span)| span);
    let parts: [Option<Span>; 4] = [
        said("edge"),
        said("mathematics"),
        owned(Duty::Infrastructure)
            .or_else(|| said("infrastructure"))
            .or_else(|| of_class(&MACHINES)),
        owned(Duty::DataPipelines).or_else(|| said("pipelines")).or_else(|| of_class(&PIPELINES)),
    ];
    match parts {
        [Some(edge), Some(mathematics), Some(machines), Some(pipelines)] => {
            vec![case.finding(RULE).at_all([edge, mathematics, machines, pipelines])]
        }
        _ => Vec::new(),
    }
}
