//! A degree is asked for from certain schools. It never knows which schools are good.

use super::super::Finding;
use super::super::case::Case;

const RULE: &str = "top-tier-university";

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let hits = case.phrases(RULE);
    let speaks_of_itself =
        |line| hits.iter().any(|(tag, hit)| *tag == "company" && hit.line == line);
    let asked = hits.iter().filter(|(tag, hit)| {
        *tag == "school" && case.asks(hit.line) && !speaks_of_itself(hit.line)
    });
    let spans: Vec<_> = asked.map(|(_, hit)| hit.span).collect();
    let Some(first) = spans.first() else { return Vec::new() };
    vec![case.finding(RULE).with("words", case.text(*first)).at_all(spans)]
}
