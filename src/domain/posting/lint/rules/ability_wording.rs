//! Physical demands and words for illness that the work does not need. It never knows whether a
//! job can do without a demand, except for work at a desk.

use super::super::case::Case;
use super::super::{Finding, gate};
use crate::domain::posting::page::{Line, Page};
use crate::domain::posting::span::Span;

const RULE: &str = "ability-wording";

/// What a body does, and the words after it that leave no doubt; none where it is plain anyway.
const DEMANDS: &[(&str, &[&str])] = &[
    ("climb", &["ladders", "stairs"]),
    ("crouch", &[]),
    ("kneel", &[]),
    ("lift", &["heavy", "boxes", "equipment", "kg", "kilograms", "kilos", "lbs", "pounds"]),
    ("sit", &["extended", "hours", "long", "prolonged"]),
    ("stand", &["extended", "hours", "long", "prolonged"]),
    ("stoop", &[]),
    ("walk", &["extended", "hours", "long", "prolonged"]),
];

/// How many words after the demand are looked at.
const AHEAD: usize = 7;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let mut found = case.plain_phrases(RULE);
    if !gate::is_machine_learning(case.reading, case.world.lexicon) {
        return found;
    }
    let page = &case.reading.page;
    let lines = page.lines.iter().enumerate();
    let asking = lines.filter(|(place, line)| !line.repeated && case.asks(*place));
    let spans: Vec<Span> = asking.filter_map(|(_, line)| demand(page, line)).collect();
    if let Some(first) = spans.first() {
        let quoted = ["“", case.text(*first), "”"].concat();
        found.push(case.finding(RULE).saying("desk").with("words", quoted).at_all(spans));
    }
    found
}

/// From the demand to the word that leaves no doubt.
fn demand(page: &Page, line: &Line) -> Option<Span> {
    line.tokens.clone().find_map(|place| {
        let word = page.word(place);
        let is_said = |demand: &str| demand.len() == word.len() && demand == word;
        let (_, after) = DEMANDS.iter().find(|(demand, _)| is_said(demand))?;
        let first = page.tokens.get(place)?.span;
        if after.is_empty() {
            return Some(first);
        }
        let ahead = place + 1..(place + 1 + AHEAD).min(line.tokens.end);
        let last = ahead.into_iter().find(|next| after.contains(&unit(page.word(*next))))?;
        Some(first.joined(page.tokens.get(last)?.span))
    })
}

/// `25kg` as `kg`.
fn unit(word: &str) -> &str {
    word.trim_start_matches(|letter: char| letter.is_ascii_digit())
}
