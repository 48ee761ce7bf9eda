//! Gender Decoder's verdict, to the letter, its one oddity included. It never knows a posting's
//! parts: the tool takes the text as it was pasted.
//!
//! Rule and lists: Gender Decoder for Job Ads, commit 73724e6 (see `words`).

use super::stems::Stems;
use super::words::{EXCEPTIONS, FEMININE, HYPHENATED, MASCULINE};
use crate::domain::document::choices;

choices! {
    /// What Gender Decoder calls a text.
    pub Coding {
        /// More than three masculine words too many.
        StronglyMasculine = "strongly masculine-coded",
        /// One to three masculine words too many.
        Masculine = "masculine-coded",
        /// As many of one as of the other.
        Neutral = "neutral",
        /// None of either.
        Empty = "empty",
        /// One to three feminine words too many.
        Feminine = "feminine-coded",
        /// More than three feminine words too many.
        StronglyFeminine = "strongly feminine-coded",
    }
}

/// What Gender Decoder says of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Peer {
    /// Its verdict.
    pub coding: Coding,
    /// How often a word began with a masculine stem.
    pub masculine: u32,
    /// How often a word began with a feminine stem.
    pub feminine: u32,
    /// How many words there are.
    pub words: u32,
}

/// Gender Decoder's verdict on a text.
pub fn peer(text: &str) -> Peer {
    let mut counts = Peer { coding: Coding::Empty, masculine: 0, feminine: 0, words: 0 };
    let clean = clean(text);
    // The tool takes words apart while it walks over their list, so it oversees the word after the
    // first one that it handled.
    let (mut is_first, mut is_overseen) = (true, false);
    for word in clean.split(' ').filter(|word| !word.is_empty()) {
        let is_whole = !word.as_bytes().contains(&b'-');
        let is_kept = is_overseen
            || !is_whole && (word.starts_with('-') || begins_with_one_of(word, HYPHENATED));
        let was_overseen = std::mem::take(&mut is_overseen);
        if is_kept {
            counts.add(word);
            continue;
        }
        is_overseen = is_first && !was_overseen;
        is_first = false;
        match is_whole {
            true => counts.add(word),
            false => word.split('-').for_each(|part| counts.add(part)),
        }
    }
    counts.coding = coding(counts.masculine, counts.feminine);
    counts
}

impl Peer {
    fn add(&mut self, word: &str) {
        self.words += u32::from(!word.is_empty());
        self.masculine += stems_of(word, &MASCULINE);
        self.feminine += stems_of(word, &FEMININE);
    }
}

fn coding(masculine: u32, feminine: u32) -> Coding {
    match (feminine.saturating_sub(masculine), masculine.saturating_sub(feminine)) {
        (0, 0) if feminine == 0 => Coding::Empty,
        (0, 0) => Coding::Neutral,
        (0, 1..=3) => Coding::Masculine,
        (0, _) => Coding::StronglyMasculine,
        (1..=3, _) => Coding::Feminine,
        _ => Coding::StronglyFeminine,
    }
}

/// Lower case, with a space for all that is not ASCII, for white space and for some punctuation.
fn clean(text: &str) -> String {
    let clean = |byte: u8| match byte {
        0x80.. | 0x1c..=0x20 | b'\t'..=b'\r' => b' ',
        b'.' | b',' | b'<' | b'>' | b'*' | b'?' | b'!' | b'"' | b'[' | b']' | b'@' | b'\'' => b' ',
        b':' | b';' | b'(' | b')' | b'/' | b'&' => b' ',
        other => other.to_ascii_lowercase(),
    };
    String::from_utf8(text.bytes().map(clean).collect()).unwrap_or_default()
}

/// How many stems of a list a word begins with.
pub(super) fn stems_of(word: &str, stems: &Stems) -> u32 {
    match stems.of_word(word) {
        0 => 0,
        _ if EXCEPTIONS.contains(&word) => 0,
        count => count,
    }
}

pub(super) fn begins_with_one_of(word: &str, stems: &[&str]) -> bool {
    stems.iter().any(|stem| word.starts_with(stem))
}

#[cfg(test)]
mod tests {
    use super::super::words::{FEMININE, HYPHENATED, MASCULINE};
    use super::{Coding, peer};
    use crate::domain::document::Choice;
    use proptest::prelude::*;

    #[test]
    fn lists_are_alphabetical_and_without_repetition() {
        for list in [MASCULINE.all, FEMININE.all] {
            assert!(list.windows(2).all(|pair| pair[0] < pair[1]), "{list:?}");
        }
        let is_stem = |stem| MASCULINE.all.contains(stem) || FEMININE.all.contains(stem);
        assert!(HYPHENATED.iter().all(|stem| stem.contains('-') && is_stem(stem)));
    }

    #[test]
    fn verdicts_follow_from_the_two_counts() {
        let check = |text: &str, masculine, feminine, coding: Coding| {
            let found = peer(text);
            let expected = (masculine, feminine, coding.word());
            assert_eq!((found.masculine, found.feminine, found.coding.word()), expected, "{text}");
        };
        check("", 0, 0, Coding::Empty);
        check("a plain sentence", 0, 0, Coding::Empty);
        check("lead and share", 1, 1, Coding::Neutral);
        check("LEAD the data-driven analysis", 3, 0, Coding::Masculine);
        check("leaders decide, compete, dominate", 4, 0, Coding::StronglyMasculine);
        check("dominant", 2, 0, Coding::Masculine);
        check("interpersonal", 0, 2, Coding::Feminine);
        check("we share, support, trust and feel", 0, 4, Coding::StronglyFeminine);
        check("SharePoint", 0, 0, Coding::Empty);
        check("self-confident and co-operative", 1, 1, Coding::Neutral);
    }

    #[test]
    fn a_word_is_taken_apart_at_its_hyphens_except_the_second() {
        let check = |text: &str, masculine| assert_eq!(peer(text).masculine, masculine, "{text}");
        check("we are goal-driven", 1);
        check("a goal-driven goal-driven team", 1);
        check("goal-driven", 1);
        check("-goal-driven", 0);
        check("we are head-strong", 0);
        check("co-operative a goal-driven team", 0);
    }

    proptest! {
        #[test]
        fn any_text_has_a_verdict(text in any::<String>()) {
            let found = peer(&text);
            prop_assert!(found.masculine <= 2 * found.words && found.feminine <= 2 * found.words);
        }
    }
}
