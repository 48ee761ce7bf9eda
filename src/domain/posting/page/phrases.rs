//! Tables of phrases, found in the words of a page. It never knows what a phrase means.

use super::Page;
use std::cmp::Ordering;
use std::ops::Range;

/// How many numbers of 32 bits tell which first words a table has.
const SIEVE: usize = 32;

/// Phrases in lower case with what each stands for, sorted by phrase; words are parted by one
/// blank. Where the text has a hyphen, the phrase has a blank: "nice to have" finds "nice-to-have".
pub(crate) struct Phrases<T: 'static> {
    table: &'static [(&'static str, T)],
    /// A bit for each hash of a first word: most words of a page begin no phrase.
    sieve: [u32; SIEVE],
}

impl<T> Phrases<T> {
    /// A table of phrases in the order of their first words.
    pub(crate) const fn of(table: &'static [(&'static str, T)]) -> Phrases<T> {
        let mut sieve = [0; SIEVE];
        let mut place = 0;
        while place < table.len() {
            let hash = hash_of_first_word(table[place].0.as_bytes());
            sieve[(hash >> 5) as usize % SIEVE] |= 1 << (hash % 32);
            place += 1;
        }
        Phrases { table, sieve }
    }

    /// The phrases with what they stand for.
    pub(crate) fn table(&self) -> &'static [(&'static str, T)] {
        self.table
    }

    /// Whether the table can be searched: for the tests of the tables.
    #[cfg(test)]
    pub(crate) fn is_sorted(&self) -> bool {
        let first = |phrase: &'static str| phrase.split(' ').next();
        self.table.iter().map(|(phrase, _)| (first(phrase), *phrase)).is_sorted()
    }
}

impl<T: Copy> Phrases<T> {
    /// The longest phrase that begins with a word of the page and ends before `end`: how many
    /// words it has, and what it stands for.
    pub(crate) fn at(&self, page: &Page, token: usize, end: usize) -> Option<(usize, T)> {
        let place = self.place(page, token, end)?;
        self.table.get(place.1).map(|(_, value)| (place.0, *value))
    }

    /// Every phrase in a range of words, the longest first at each place, none overlapping.
    pub(crate) fn all<'a>(
        &'a self,
        page: &'a Page,
        words: Range<usize>,
    ) -> impl Iterator<Item = (Range<usize>, T)> + use<'a, T> {
        let mut next = words.start;
        std::iter::from_fn(move || {
            while next < words.end {
                let at = next;
                match self.at(page, at, words.end) {
                    Some((length, value)) => {
                        next = at + length;
                        return Some((at..next, value));
                    }
                    None => next += 1,
                }
            }
            None
        })
    }
}

impl<T> Phrases<T> {
    /// The longest phrase at a word: how many words it has, and its place in the table.
    pub(crate) fn place(&self, page: &Page, token: usize, end: usize) -> Option<(usize, usize)> {
        let hash = page.hashes.get(token)?;
        if self.sieve[(hash >> 5) as usize % SIEVE] & 1 << (hash % 32) == 0 {
            return None;
        }
        let first = page.word(token).as_bytes();
        let from = self.table.partition_point(|(phrase, _)| order(phrase, first) == Ordering::Less);
        let mut longest = None;
        for (place, (phrase, _)) in self.table.iter().enumerate().skip(from) {
            if order(phrase, first) != Ordering::Equal {
                break;
            }
            let words = words_of(phrase, page, token, end);
            longest = longest.max(words.map(|words| (words, place)));
        }
        longest
    }
}

/// How the first word of a phrase stands to a word.
fn order(phrase: &str, word: &[u8]) -> Ordering {
    let phrase = phrase.as_bytes();
    let shared = phrase.len().min(word.len());
    let longer = phrase.get(word.len()).is_some_and(|byte| *byte != b' ');
    phrase[..shared].cmp(&word[..shared]).then_with(|| match longer {
        true => Ordering::Greater,
        false => phrase.len().cmp(&shared.max(word.len())).min(Ordering::Equal),
    })
}

/// How many words a phrase has, if they stand on the page from a word on.
fn words_of(phrase: &str, page: &Page, token: usize, end: usize) -> Option<usize> {
    let mut rest = phrase;
    for at in token..end {
        rest = rest.strip_prefix(page.word(at))?;
        if rest.is_empty() {
            return Some(at + 1 - token);
        }
        rest = rest.strip_prefix(' ')?;
    }
    None
}

/// The hash by which words are sieved.
pub(super) const fn hash_of_first_word(phrase: &[u8]) -> u32 {
    let mut hash = 2_166_136_261_u32;
    let mut at = 0;
    while at < phrase.len() && phrase[at] != b' ' {
        hash = (hash ^ phrase[at] as u32).wrapping_mul(16_777_619);
        at += 1;
    }
    hash ^ (hash >> 15)
}

#[cfg(test)]
mod tests {
    use super::Phrases;
    use crate::domain::posting::page::Page;

    static TABLE: Phrases<u8> = Phrases::of(&[
        ("nice", 1),
        ("nice to have", 2),
        ("nicely", 3),
        ("plot", 4),
        ("plot a line", 5),
        ("plotly", 6),
    ]);

    #[test]
    fn the_longest_phrase_is_found() {
        assert!(TABLE.is_sorted());
        let check = |text: &str, expected: &[u8]| {
            let page = Page::of_words(text);
            let found = TABLE.all(&page, 0..page.tokens.len()).map(|(_, value)| value);
            assert_eq!(found.collect::<Vec<u8>>(), expected, "{text}");
        };
        check("Nice-to-have: plotly", &[2, 6]);
        check("nice to plot", &[1, 4]);
        check("nicely plot a point", &[3, 4]);
        check("plot a", &[4]);
        check("plo nic", &[]);
    }
}
