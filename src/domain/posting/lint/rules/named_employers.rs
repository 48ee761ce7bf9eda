//! Experience counts only if it was gathered in certain companies. It never judges companies.

use super::super::Finding;
use super::super::case::{Case, listed};
use crate::domain::posting::span::Span;

const RULE: &str = "named-employers";

/// How far a company may stand from the words that make an employer of it, in bytes.
const NEAR: usize = 60;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let hits = case.phrases(RULE);
    let in_line =
        |wanted: &str, line| hits.iter().any(|(tag, hit)| *tag == wanted && hit.line == line);
    let is_employer = |span: Span, line: usize| {
        hits.iter().any(|(tag, hit)| {
            *tag == "worked"
                && hit.line == line
                && hit.span.end <= span.start
                && span.start - hit.span.end < NEAR
        })
    };
    let names = hits.iter().filter(|(tag, hit)| {
        let is_meant = *tag == "group" || *tag == "name" && is_employer(hit.span, hit.line);
        is_meant && case.asks(hit.line) && !in_line("company", hit.line)
    });
    let spans: Vec<Span> = names.map(|(_, hit)| hit.span).collect();
    if spans.is_empty() {
        return Vec::new();
    }
    let names = listed(spans.iter().map(|span| case.text(*span)));
    vec![case.finding(RULE).at_all(spans).with("names", names)]
}
