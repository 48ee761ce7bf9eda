//! Our own verdict: coded words as a share of all words, without the words of the work itself and
//! without boilerplate. It never knows the other verdict.

use super::peer::{begins_with_one_of, stems_of};
use super::words::{AFTER, BEFORE, FEMININE, INSTEAD, MASCULINE, OCCUPATIONAL, PERSONAL};
use crate::domain::document::choices;
use crate::domain::posting::page::{Line, Page, Section, Shape};
use crate::domain::posting::span::Span;

choices! {
    /// Which way the words of a posting lean.
    pub Leaning {
        /// Many more masculine words than feminine ones.
        StronglyMasculine = "strongly masculine",
        /// More masculine words than feminine ones.
        Masculine = "masculine",
        /// Neither way, or too few to tell.
        Balanced = "balanced",
        /// More feminine words than masculine ones.
        Feminine = "feminine",
        /// Many more feminine words than masculine ones.
        StronglyFeminine = "strongly feminine",
    }
}

/// Fewer words than this apart, nothing is said.
const FEWEST: usize = 3;
/// From this many words apart in a thousand, a posting leans. Gaucher, Friesen & Kay (2011, Study 1)
/// found 4 in a thousand in postings for male-dominated jobs, and none in the others.
const LEANS: usize = 5;
/// From this many words apart in a thousand, and twice the fewest, it leans strongly.
const LEANS_STRONGLY: usize = 10;

/// A coded word of a posting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coded {
    /// Its place in `Page::text`.
    pub span: Span,
    /// A word that says the same with another sound, where there is one.
    pub instead: Option<&'static str>,
}

/// The coded words of a posting, and which way they lean.
#[derive(Clone, Debug, PartialEq)]
pub struct Tone {
    /// Which way.
    pub leaning: Leaning,
    /// The masculine words.
    pub masculine: Vec<Coded>,
    /// The feminine words.
    pub feminine: Vec<Coded>,
    /// How many words were looked at.
    pub words: usize,
}

/// The coded words of a posting, and which way they lean.
pub fn ours(page: &Page) -> Tone {
    let (mut masculine, mut feminine, mut words) = (Vec::new(), Vec::new(), 0);
    for line in page.lines.iter().filter(|line| is_told(line)) {
        words += line.tokens.len();
        for place in line.tokens.clone() {
            let word = page.word(place);
            let (is_masculine, is_feminine) =
                (stems_of(word, &MASCULINE) > 0, stems_of(word, &FEMININE) > 0);
            if !(is_masculine || is_feminine) || is_of_the_work(page, line, place) {
                continue;
            }
            let instead = INSTEAD.iter().find(|(said, _)| *said == word).map(|(_, other)| *other);
            let coded = page.tokens.get(place).map(|token| Coded { span: token.span, instead });
            if is_masculine { &mut masculine } else { &mut feminine }.extend(coded);
        }
    }
    let leaning = leaning(masculine.len(), feminine.len(), words);
    Tone { leaning, masculine, feminine, words }
}

/// Headings, boilerplate and repetitions do not set the tone.
fn is_told(line: &Line) -> bool {
    !line.repeated && line.shape != Shape::Heading && line.section != Section::Legal
}

fn is_of_the_work(page: &Page, line: &Line, place: usize) -> bool {
    let word = page.word(place);
    if begins_with_one_of(word, OCCUPATIONAL) && !begins_with_one_of(word, PERSONAL) {
        return true;
    }
    let beside = |place: Option<usize>| {
        place.filter(|place| line.tokens.contains(place)).map_or("", |place| page.word(place))
    };
    is_beside(BEFORE, word, beside(Some(place + 1)))
        || is_beside(AFTER, word, beside(place.checked_sub(1)))
}

fn is_beside(pairs: &[(&str, &[&str])], word: &str, neighbour: &str) -> bool {
    pairs.iter().any(|(known, neighbours)| *known == word && neighbours.contains(&neighbour))
}

fn leaning(masculine: usize, feminine: usize, words: usize) -> Leaning {
    let apart = masculine.abs_diff(feminine);
    if apart < FEWEST || apart * 1000 < LEANS * words {
        return Leaning::Balanced;
    }
    let is_strong = apart >= 2 * FEWEST && apart * 1000 >= LEANS_STRONGLY * words;
    match (masculine > feminine, is_strong) {
        (true, true) => Leaning::StronglyMasculine,
        (true, false) => Leaning::Masculine,
        (false, true) => Leaning::StronglyFeminine,
        (false, false) => Leaning::Feminine,
    }
}

#[cfg(test)]
mod tests {
    use super::super::words::{BEFORE, INSTEAD};
    use super::{FEMININE, MASCULINE};
    use super::{Leaning, leaning, stems_of};

    #[test]
    fn a_posting_leans_by_the_share_of_its_words() {
        let check = |masculine, feminine, words, expected| {
            assert_eq!(leaning(masculine, feminine, words), expected, "{masculine} {feminine}");
        };
        check(0, 0, 0, Leaning::Balanced);
        check(2, 0, 20, Leaning::Balanced);
        check(3, 0, 300, Leaning::Masculine);
        check(3, 0, 700, Leaning::Balanced);
        check(7, 0, 500, Leaning::StronglyMasculine);
        check(1, 5, 500, Leaning::Feminine);
        check(1, 9, 500, Leaning::StronglyFeminine);
    }

    #[test]
    fn what_is_left_out_or_replaced_would_be_counted() {
        let is_coded = |word: &&str| stems_of(word, &MASCULINE) + stems_of(word, &FEMININE) > 0;
        let replaced = INSTEAD.iter().map(|(word, _)| *word);
        for word in BEFORE.iter().map(|(word, _)| *word).chain(replaced) {
            assert!(is_coded(&word), "{word}");
        }
        for (word, other) in INSTEAD {
            assert_eq!(stems_of(other, &MASCULINE), 0, "{word}: {other}");
        }
    }
}
