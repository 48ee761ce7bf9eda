//! Somebody who trains models is to run the machines too. It never knows who else is on the team.

use super::super::Finding;
use super::super::case::{Case, listed};
use crate::domain::posting::page::Section;
use crate::domain::role::{AskKind, Duty, Family};

const RULE: &str = "devops-demanded-of-everyone";

/// What people ask of those who run the machines.
const CLASSES: [&str; 9] = [
    "container orchestrator",
    "infrastructure as code tool",
    "CI/CD tool",
    "service mesh",
    "monitoring tool",
    "observability platform",
    "configuration management tool",
    "container engine",
    "operating system",
];

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let family = case.role().family;
    let trains = [Family::MlEngineer, Family::MlResearcher, Family::DataScientist];
    let is_about_machines = !case.phrases(RULE).iter().all(|(_, hit)| {
        case.trace("title").is_none_or(|title| !title.contains(hit.span))
    });
    if !trains.contains(&family) || is_about_machines {
        return Vec::new();
    }
    let mut tools = case.asked();
    tools.retain(|(mention, entry)| {
        let is_infrastructure = entry.class.as_deref().is_some_and(|class| CLASSES.contains(&class))
            || entry.competency.as_deref() == Some("monitoring-infrastructure")
                && matches!(entry.kind, AskKind::Tool | AskKind::Practice);
        mention.required && is_infrastructure && case.section(mention.line) != Section::Preferred
    });
    let duties: Vec<_> = case.owned().filter(|(duty, _)| *duty == Duty::Infrastructure).collect();
    if tools.len() < 3 && (tools.len() < 2 || duties.is_empty()) {
        return Vec::new();
    }
    let names = listed(tools.iter().map(|(_, entry)| entry.name.as_str()));
    let spans = tools.iter().map(|(mention, _)| mention.span);
    vec![case.finding(RULE).at_all(spans).with("tools", names)]
}
