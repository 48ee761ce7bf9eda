//! Publications count only where they appeared. It never knows how many are asked for.

use super::super::case::{Case, listed};
use super::super::{Finding, Severity};
use crate::domain::posting::page::Section;
use crate::domain::posting::span::Span;

const RULE: &str = "named-conferences";

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let hits = case.phrases(RULE);
    let in_line =
        |wanted: &str, line| hits.iter().any(|(tag, hit)| *tag == wanted && hit.line == line);
    // Where a person is to publish is an offer as much as a duty.
    let asks = |line| case.asks(line) && case.section(line) != Section::Duties;
    let venues = hits.iter().filter(|(tag, hit)| {
        let line = hit.line;
        let is_venue = *tag == "venue" || *tag == "maybe" && in_line("venue", line);
        is_venue && asks(line) && in_line("publishing", line) && !in_line("company", line)
    });
    let venues: Vec<_> = venues.map(|(_, hit)| hit).collect();
    if venues.is_empty() {
        return Vec::new();
    }
    let is_wish = venues.iter().all(|hit| case.section(hit.line) == Section::Preferred);
    let severity = if is_wish { Severity::Hint } else { Severity::Warning };
    let spans: Vec<Span> = venues.iter().map(|hit| hit.span).collect();
    let names = listed(spans.iter().map(|span| case.text(*span)));
    vec![case.finding(RULE).being(severity).at_all(spans).with("names", names)]
}
