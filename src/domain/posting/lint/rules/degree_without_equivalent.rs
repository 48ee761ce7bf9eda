//! A degree is required and nothing else is accepted. It never knows a doctorate for work that is
//! not research: that is `phd-gate`.

use super::super::Finding;
use super::super::case::Case;
use crate::domain::posting::span::Span;
use crate::domain::role::DegreeLevel;

const RULE: &str = "degree-without-equivalent";

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let Some(degree) = &case.role().credentials.degree else { return Vec::new() };
    let gates = matches!(degree.min, DegreeLevel::Bachelor | DegreeLevel::Master);
    if !gates || !degree.required || degree.or_equivalent {
        return Vec::new();
    }
    let degrees = case.reading.facts.degrees.iter();
    let degrees: Vec<_> = degrees.filter(|degree| degree.required).collect();
    let finding = case.finding(RULE).at_all(degrees.iter().map(|degree| degree.span));
    let end = degrees.first().and_then(|degree| end_of_line(case, degree.line));
    vec![match end {
        Some(end) => finding.mend(end, case.said(RULE, "or-equivalent")),
        None => finding,
    }]
}

/// The place at the end of a line, before its full stop.
fn end_of_line(case: &Case, line: usize) -> Option<Span> {
    let line = case.line(line)?;
    let length = case.text(line).trim_end_matches(['.', ';', ',', ' ']).len();
    Some(Span::new(line.start + length, line.start + length))
}
