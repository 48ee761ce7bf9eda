//! Publications count only where they appeared. It never knows how many are asked for.

use super::super::case::{Case, listed};
use super::super::Finding;
use crate::domain::posting::page::Section;
use crate::domain::posting::span::Span;

const RULE: &str = "named-conferences";

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let hits = case.phrases(RULE);
    let in_line = |wanted: &str, line| hits.iter().any(|(tag, hit)| *tag == wanted && hit.line == line);
    // Where a person is to publish is an offer as much as a duty.
    let asks = |line| case.asks(line) && case.section(line) != Section::Duties;
    let venues = hits.iter().filter(|(tag, hit)| {
        let line = hit.line;
        let is_venue = *tag == "venue" || *tag == "maybe" && in_line("venue", line);
        is_venue && asks(line) && in_line("publishing", line) && !in_line("company", line)
    });
    let spans: Vec<Span> = venues.map(|(_, hit)| hit.span).collect();
    if spans.is_empty() {
        return Vec::new();
    }
    let names = listed(spans.iter().map(|span| case.text(*span)));
    vec![case.finding(RULE).at_all(spans).with("names", names)]
}
