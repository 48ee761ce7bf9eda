//! Praise: the kind of data is told. It never knows the data.

use super::super::Finding;
use super::super::case::Case;
use crate::domain::posting::page::Section;
use crate::domain::posting::span::Span;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    // What a person must know of, such as time series, is not yet what they will find here.
    let is_of_the_job = |span: &Span| {
        let section = case.line_of(*span).map(|line| case.section(line));
        section.is_some_and(|section| {
            matches!(section, Section::About | Section::Duties | Section::Other)
        })
    };
    let told: Vec<Span> = case.traced("purpose.data").into_iter().filter(is_of_the_job).collect();
    match told.is_empty() {
        true => Vec::new(),
        false => vec![case.finding("data-told").at_all(told)],
    }
}
