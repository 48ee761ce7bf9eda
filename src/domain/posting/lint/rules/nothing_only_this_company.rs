//! Any company could have written this. It never knows whether what is told is true.

use super::super::Finding;
use super::super::case::Case;
use super::super::words;
use crate::domain::posting::page::{Line, Section, Shape};
use crate::domain::posting::span::Span;

const RULE: &str = "nothing-only-this-company-could-say";

/// So many names or figures make a posting somebody's own.
const ENOUGH: usize = 2;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    if !case.role().offers.highlights.is_empty() {
        return Vec::new();
    }
    let page = &case.reading.page;
    let mut seen: Vec<&str> = Vec::new();
    for line in page.lines.iter().filter(|line| tells(line)) {
        for (at, word) in words::of(&page.text, line.span).into_iter().enumerate() {
            let text = word.of(&page.text);
            let is_own = (at > 0 && is_name(text) && !is_known(case, word)) || is_figure(text);
            if is_own && !seen.contains(&text) {
                seen.push(text);
            }
            if seen.len() >= ENOUGH {
                return Vec::new();
            }
        }
    }
    vec![case.finding(RULE)]
}

/// Sentences about the company, the work and what is offered.
fn tells(line: &Line) -> bool {
    let section = matches!(line.section, Section::About | Section::Duties | Section::Offers);
    section && line.shape != Shape::Heading && !line.repeated
}

/// A word that is written as a name within a sentence.
fn is_name(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.any(char::is_lowercase)
}

/// A number that says how much or how many.
fn is_figure(word: &str) -> bool {
    word.len() >= 2
        && word.bytes().all(|byte| byte.is_ascii_digit())
        && word != "401"
        && word != "100"
}

/// A name of the lexicon, or the company's own, which every posting has.
fn is_known(case: &Case, word: Span) -> bool {
    let mentions = &case.reading.facts.mentions;
    let before = mentions.partition_point(|mention| mention.span.end <= word.start);
    let is_mention = mentions.get(before).is_some_and(|mention| mention.span.overlaps(word));
    let company = case.role().company.as_ref();
    is_mention || company.is_some_and(|company| company.name.contains(case.text(word)))
}
