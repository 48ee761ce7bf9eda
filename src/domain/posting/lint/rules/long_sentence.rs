//! Sentences that have to be read twice. It never knows grammar: a line of the page is a sentence.

use super::super::Finding;
use super::super::case::Case;
use crate::domain::posting::page::{Line, Page, Section, Shape};

/// A sentence of more words is long.
const LONG: usize = 40;
/// As many are marked.
const MOST: usize = 5;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let page = &case.reading.page;
    let told = page.lines.iter().filter(|line| {
        !line.repeated && line.shape != Shape::Heading && line.section != Section::Legal
    });
    let mut long = Vec::new();
    let (mut count, mut most) = (0, 0);
    for line in told {
        let words = words(page, line);
        if words > LONG {
            count += 1;
            most = most.max(words);
            if long.len() < MOST {
                long.push(line.span);
            }
        }
    }
    if count == 0 {
        return Vec::new();
    }
    let finding = case.finding("long-sentence").at_all(long).with("words", most.to_string());
    vec![match count {
        1 => finding,
        _ => finding.saying("many").with("count", count.to_string()),
    }]
}

/// The words of a sentence; those of a mere list, with a comma after every few, count nothing.
fn words(page: &Page, line: &Line) -> usize {
    let (mut words, mut marks) = (0, 0);
    for place in line.tokens.clone() {
        let word = page.word(place);
        words += usize::from(word.starts_with(char::is_alphanumeric));
        marks += usize::from(matches!(word, "," | ";" | "/" | "|" | "•" | "·" | "(" | ":"));
    }
    if marks * 5 > words { 0 } else { words }
}
