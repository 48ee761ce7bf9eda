//! What a text says and a posting that is written anew from its role does not. It never knows why.

use crate::domain::posting::page::{Page, Section, Shape};

/// Shorter words are in any text.
const FEWEST_LETTERS: usize = 4;

/// The headings of a text under which most lines are not in what was written anew. The work and what
/// it asks for are not among them: they are written as levels and duties, in other words.
pub fn lost<'a>(page: &'a Page, written: &str) -> Vec<&'a str> {
    let written = written.to_lowercase();
    let mut parts: Vec<(&str, usize, usize)> = Vec::new();
    let lines = page.lines.iter().filter(|line| is_watched(line.section));
    for line in lines {
        let words = line.span.of(&page.text);
        if line.shape == Shape::Heading {
            parts.push((words.trim_end_matches([':', ' ']), 0, 0));
        } else if let Some((_, all, gone)) = parts.last_mut() {
            *all += 1;
            *gone += usize::from(is_gone(words, &written));
        }
    }
    let is_lost = |(_, all, gone): &(&str, usize, usize)| *all > 0 && gone * 2 >= *all;
    parts.into_iter().filter(is_lost).map(|(heading, ..)| heading).collect()
}

fn is_watched(section: Section) -> bool {
    !matches!(section, Section::Header | Section::Duties | Section::Required | Section::Preferred)
}

/// Whether fewer than half of the longer words are there.
fn is_gone(words: &str, written: &str) -> bool {
    let lower = words.to_lowercase();
    let words = lower.split(|letter: char| !letter.is_alphanumeric());
    let words = words.filter(|word| word.chars().count() >= FEWEST_LETTERS);
    let (mut all, mut there) = (0, 0);
    for word in words {
        all += 1;
        there += usize::from(written.contains(word));
    }
    all > 0 && there * 2 < all
}
