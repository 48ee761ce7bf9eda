//! A doctorate is demanded for work that is not research. It never knows other degrees.

use super::super::Finding;
use super::super::case::Case;
use crate::domain::posting::span::Span;
use crate::domain::role::{DegreeLevel, Duty, Family};

const RULE: &str = "phd-gate";

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let Some(degree) = &case.role().credentials.degree else { return Vec::new() };
    if degree.min != DegreeLevel::Doctorate || !degree.required || is_research(case) {
        return Vec::new();
    }
    let doctorates = case.reading.facts.degrees.iter();
    let doctorates = doctorates.filter(|degree| degree.level == DegreeLevel::Doctorate);
    vec![case.finding(RULE).at_all(doctorates.map(|degree| degree.span))]
}

/// Whether research is among the duties, or nothing is known of them and the title says research.
/// Reading what others found is no research, nor is, for an engineer, a prototype.
fn is_research(case: &Case) -> bool {
    let is_named = case.role().family == Family::MlResearcher || case.title_says(RULE, "title");
    if is_named && case.role().responsibilities.is_empty() {
        return true;
    }
    let (words, invents) = (case.phrases(RULE), case.phrases("unicorn"));
    let says = |wanted: &str, line: Span| {
        words.iter().any(|(tag, hit)| *tag == wanted && line.contains(hit.span))
    };
    let owned: Vec<(Duty, Span)> = case.owned().collect();
    let own = || owned.iter().filter(|(_, line)| !says("follow", *line));
    let called_research = own().filter(|(duty, _)| *duty == Duty::Research).count();
    own().any(|(_, line)| {
        invents.iter().any(|(tag, hit)| *tag == "research" && line.contains(hit.span))
            || is_named && says("research", *line)
    }) || called_research * 3 >= owned.len().max(1)
        || is_named && called_research > 0
}
