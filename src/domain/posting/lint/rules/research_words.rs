//! Words of research ask something of an engineer. It never knows degrees or conferences.

use super::super::case::{Case, listed};
use super::super::{Finding, Severity};
use crate::domain::posting::page::Section;
use crate::domain::posting::span::Span;
use crate::domain::role::{Duty, Family};

const RULE: &str = "research-words-for-an-engineering-job";

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let engineering = [Family::MlEngineer, Family::DataEngineer, Family::DevOps];
    let hits = case.phrases(RULE);
    let named_research = case.title_says(RULE, "title");
    let does_research = case.owned().filter(|(duty, _)| *duty == Duty::Research).count() >= 2;
    if !engineering.contains(&case.role().family) || named_research || does_research {
        return Vec::new();
    }
    let asked = hits.iter().filter(|(tag, hit)| *tag == "research" && case.asks(hit.line));
    let venues = case.phrases("named-conferences");
    let has_venue = |line| venues.iter().any(|(tag, venue)| *tag == "venue" && venue.line == line);
    let asked: Vec<_> = asked.map(|(_, hit)| hit).filter(|hit| !has_venue(hit.line)).collect();
    if asked.is_empty() {
        return Vec::new();
    }
    let is_required = asked.iter().any(|hit| case.section(hit.line) == Section::Required);
    let spans: Vec<Span> = asked.iter().map(|hit| hit.span).collect();
    let severity = if is_required { Severity::Warning } else { Severity::Hint };
    let words = listed(spans.iter().take(3).map(|span| case.text(*span)));
    vec![case.finding(RULE).being(severity).at_all(spans).with("words", words)]
}
