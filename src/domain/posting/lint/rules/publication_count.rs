//! Publications are counted, or asked of somebody whose work is not research. It never knows where
//! they appeared: see `named-conferences`.

use super::super::Finding;
use super::super::case::Case;
use crate::domain::posting::span::Span;

const RULE: &str = "publication-count";

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let Some(publications) = &case.role().credentials.publications else { return Vec::new() };
    let Some(count) = publications.min.filter(|count| *count >= 2) else { return Vec::new() };
    let place = case
        .trace("credentials.publications.min")
        .or_else(|| case.trace("credentials.publications"));
    let counts_years = place.is_some_and(|place| {
        let mut lines = case.reading.page.lines.iter();
        let line = lines.find(|line| line.span.contains(place));
        let before = line.map_or("", |line| case.text(Span::new(line.span.start, place.start)));
        before.contains("year") || before.contains("yr")
    });
    if counts_years {
        return Vec::new();
    }
    vec![case.finding(RULE).at_all(place).with("count", count.to_string())]
}
