//! Running systems is required of a researcher. It never knows writing code, which research needs.

use super::super::Finding;
use super::super::case::{Case, listed};
use crate::domain::posting::page::Section;
use crate::domain::posting::span::Span;
use crate::domain::role::Family;

const RULE: &str = "engineering-words-for-a-research-job";

/// One such word can be a matter of taste.
const SEVERAL: usize = 2;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    if case.role().family != Family::MlResearcher {
        return Vec::new();
    }
    let tools = case.required_for(&["monitoring-infrastructure", "deployment-serving"]);
    let tools = tools.iter().map(|(mention, _)| (mention.line, mention.span));
    let hits = case.phrases(RULE);
    let words = hits.iter().map(|(_, hit)| (hit.line, hit.span));
    let mut spans: Vec<Span> = Vec::new();
    for (line, span) in tools.chain(words) {
        let asks = matches!(case.section(line), Section::Duties | Section::Required);
        if asks && !spans.iter().any(|known| known.overlaps(span)) {
            spans.push(span);
        }
    }
    if spans.len() < SEVERAL {
        return Vec::new();
    }
    let words = listed(spans.iter().map(|span| case.text(*span)));
    vec![case.finding(RULE).at_all(spans).with("words", words)]
}
