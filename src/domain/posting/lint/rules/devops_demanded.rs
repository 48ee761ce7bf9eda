//! Somebody who trains models is to run the machines too. It never knows
//! researchers: see `engineering-words-for-a-research-job`.

use super::super::Finding;
use super::super::case::{Case, listed};
use crate::domain::posting::page::Section;
use crate::domain::role::{Duty, Family};

const RULE: &str = "devops-demanded-of-everyone";

/// Tools of those who run the machines.
const STRONG: [&str; 7] = [
    "container orchestrator",
    "infrastructure as code tool",
    "CI/CD tool",
    "service mesh",
    "monitoring tool",
    "observability platform",
    "configuration management tool",
];

/// Tools that others use as well.
const WEAK: [&str; 3] = ["container engine", "operating system", "web server"];

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let trains = [Family::MlEngineer, Family::DataScientist];
    if !trains.contains(&case.role().family) || case.title_says(RULE, "title") {
        return Vec::new();
    }
    let mut groups = Vec::new();
    let mut demanded = Vec::new();
    let mut strong = 0;
    for (mention, entry) in case.asked() {
        let class = entry.class.as_deref().unwrap_or_default();
        let is_strong = STRONG.contains(&class);
        let counts = mention.required
            && (is_strong || WEAK.contains(&class))
            && case.section(mention.line) != Section::Preferred;
        if counts && !mention.group.is_some_and(|group| groups.contains(&group)) {
            groups.extend(mention.group);
            strong += usize::from(is_strong);
            demanded.push((mention.span, entry.name.as_str()));
        }
    }
    for (tag, hit) in case.phrases(RULE) {
        if tag == "practice" && case.section(hit.line) == Section::Required {
            strong += 1;
            demanded.push((hit.span, case.text(hit.span)));
        }
    }
    let runs_machines = case.owned().any(|(duty, _)| duty == Duty::Infrastructure);
    let needed = if runs_machines { 2 } else { 3 };
    // Who brings models into production needs some of these tools for it.
    let deploys = case.owned().any(|(duty, _)| duty == Duty::Deployment);
    let least = if deploys && !runs_machines { 3 } else { 2 };
    if demanded.len() < needed || strong < least {
        return Vec::new();
    }
    let tools = listed(demanded.iter().map(|(_, name)| *name));
    let spans = demanded.iter().map(|(span, _)| *span);
    vec![case.finding(RULE).at_all(spans).with("tools", tools)]
}
