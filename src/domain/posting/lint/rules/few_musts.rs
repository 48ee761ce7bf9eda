//! Praise: a short list of what a person must bring. It never knows what stands in it.

use super::super::Finding;
use super::super::case::Case;
use super::too_many_musts;
use crate::domain::posting::page::{Section, Shape};
use crate::domain::posting::span::Span;

/// With fewer, the list is likely elsewhere.
const FEWEST: usize = 3;
/// More are too many for anybody to meet.
const MOST: usize = 6;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let lines = case.reading.page.lines.iter();
    let musts = lines.filter(|line| {
        line.section == Section::Required && line.shape != Shape::Heading && !line.repeated
    });
    let musts: Vec<Span> = musts.map(|line| line.span).collect();
    let are_few = (FEWEST..=MOST).contains(&musts.len());
    match are_few && too_many_musts::find(case).is_empty() {
        true => {
            let count = musts.len().to_string();
            vec![case.finding("few-musts").with("count", count).at_all(musts)]
        }
        false => Vec::new(),
    }
}
