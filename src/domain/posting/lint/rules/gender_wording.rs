//! Pronouns and nouns that take the reader for a man or a woman. It never knows names: a pronoun
//! counts only where it stands for whoever gets the job.

use super::super::case::Case;
use super::super::words::capitalised_like;
use super::super::{Finding, Severity};
use crate::domain::posting::page::{Line, Page, Section};
use crate::domain::posting::span::Span;

const RULE: &str = "gender-wording";

/// Both pronouns at once, with what to say instead.
const PAIRS: &[(&[&str], &str)] = &[
    (&["he", "/", "she"], "they"),
    (&["she", "/", "he"], "they"),
    (&["he", "or", "she"], "they"),
    (&["she", "or", "he"], "they"),
    (&["(", "s", ")", "he"], "they"),
    (&["s", "/", "he"], "they"),
    (&["his", "/", "her"], "their"),
    (&["her", "/", "his"], "their"),
    (&["his", "or", "her"], "their"),
    (&["her", "or", "his"], "their"),
    (&["him", "/", "her"], "them"),
    (&["him", "or", "her"], "them"),
    (&["himself", "/", "herself"], "themselves"),
    (&["himself", "or", "herself"], "themselves"),
];

/// What follows the first word of a pair.
const SECOND: [&str; 3] = ["/", "or", "s"];

/// One pronoun.
const SINGLE: &[&str] = &["he", "his", "him", "himself", "she", "her", "hers", "herself"];

/// Whoever gets the job.
const PERSON: &[&str] = &[
    "analyst",
    "applicant",
    "candidate",
    "developer",
    "employee",
    "engineer",
    "hire",
    "incumbent",
    "individual",
    "manager",
    "person",
    "researcher",
    "scientist",
    "specialist",
];

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let mut found = case.plain_phrases(RULE);
    let page = &case.reading.page;
    let quoted = |span: &Span| ["“", case.text(*span), "”"].concat();
    let (mut pairs, mut alone) = (Vec::new(), Vec::new());
    for line in page.lines.iter().filter(|line| !line.repeated && line.section != Section::Legal) {
        in_line(page, line, &mut pairs, &mut alone);
    }
    if let Some((first, _)) = pairs.first() {
        let mut finding = case.finding(RULE).saying("pronoun").with("words", quoted(first));
        for (span, instead) in &pairs {
            finding = finding.at(*span).mend(*span, capitalised_like(case.text(*span), instead));
        }
        found.push(finding);
    }
    if let Some(first) = alone.first() {
        let finding = case.finding(RULE).saying("pronoun").being(Severity::Problem);
        found.push(finding.with("words", quoted(first)).at_all(alone));
    }
    found
}

fn in_line(page: &Page, line: &Line, pairs: &mut Vec<(Span, &'static str)>, alone: &mut Vec<Span>) {
    let (mut place, mut is_of_person) = (line.tokens.start, false);
    while place < line.tokens.end {
        let word = page.word(place);
        is_of_person = is_of_person || PERSON.binary_search(&word).is_ok();
        let Some(span) = page.tokens.get(place).map(|token| token.span) else { return };
        if let Some((length, instead)) = pair_at(page, place, line.tokens.end) {
            let last = page.tokens.get(place + length - 1).map_or(span, |token| token.span);
            pairs.push((span.joined(last), instead));
            place += length;
            continue;
        }
        let is_told = is_of_person || (place == line.tokens.start && matches!(word, "he" | "she"));
        if is_told && SINGLE.contains(&word) && !is_in_a_list(page, place) {
            alone.push(span);
        }
        place += 1;
    }
}

fn pair_at(page: &Page, place: usize, end: usize) -> Option<(usize, &'static str)> {
    let is_first = matches!(page.word(place).as_bytes().first(), Some(b'h' | b's' | b'('));
    if !is_first || !SECOND.contains(&page.word(place + 1)) {
        return None;
    }
    let stands = |words: &[&str]| {
        place + words.len() <= end
            && words.iter().enumerate().all(|(at, word)| page.word(place + at) == *word)
    };
    PAIRS.iter().find(|(words, _)| stands(words)).map(|(words, instead)| (words.len(), *instead))
}

/// `she/her` tells how somebody wants to be called.
fn is_in_a_list(page: &Page, place: usize) -> bool {
    page.word(place + 1) == "/"
        || place.checked_sub(1).is_some_and(|before| page.word(before) == "/")
}

#[cfg(test)]
mod tests {
    use super::{PAIRS, PERSON, SECOND};

    #[test]
    fn words_are_found_by_their_order_and_pairs_by_how_they_begin() {
        assert!(PERSON.is_sorted());
        assert!(PAIRS.iter().all(|(words, _)| words[0].starts_with(['h', 's', '('])));
        assert!(PAIRS.iter().all(|(words, _)| SECOND.contains(&words[1])));
    }
}
