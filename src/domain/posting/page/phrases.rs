//! Tables of phrases, found in the words of a page. It never knows what a phrase means.

use super::Page;
use std::ops::Range;
use std::sync::OnceLock;

/// How many chains of phrases a table has: enough for most words of a page to begin no phrase.
const CHAINS: usize = 2048;

/// Phrases in lower case by what they stand for, with `|` between them; words are parted by one
/// blank. Where the text has a hyphen, the phrase has a blank: "nice to have" finds "nice-to-have".
pub(crate) struct Phrases<T: 'static> {
    table: &'static [(T, &'static str)],
    /// The same for every page, so it is made once.
    index: OnceLock<Index>,
}

impl<T: Copy> Phrases<T> {
    /// A table of phrases.
    pub(crate) const fn of(table: &'static [(T, &'static str)]) -> Phrases<T> {
        Phrases { table, index: OnceLock::new() }
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| {
            let mut index = Index { heads: vec![0; CHAINS], entries: Vec::new() };
            for (row, (_, phrases)) in self.table.iter().enumerate() {
                index.add(row, phrases);
            }
            index
        })
    }

    /// The longest phrase that begins with a word of the page and ends before `end`: how many
    /// words it has, and what it stands for.
    pub(crate) fn at(&self, page: &Page, token: usize, end: usize) -> Option<(usize, T)> {
        let (words, place) = self.place(page, token, end)?;
        Some((words, self.value(place)?))
    }

    /// The longest phrase at a word: how many words it has, and its place among all phrases.
    pub(crate) fn place(&self, page: &Page, token: usize, end: usize) -> Option<(usize, usize)> {
        self.index().at(page, token, end)
    }

    /// What the phrase at a place stands for.
    pub(crate) fn value(&self, place: usize) -> Option<T> {
        let entry = self.index().entries.get(place)?;
        self.table.get(usize::from(entry.row)).map(|(value, _)| *value)
    }

    /// How many phrases there are.
    pub(crate) fn count(&self) -> usize {
        self.index().entries.len()
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

    /// The phrases that cannot be found: written twice, or not as a page has its words.
    #[cfg(test)]
    pub(crate) fn faults(&self) -> Vec<&'static str> {
        let phrases = self.table.iter().flat_map(|(_, phrases)| phrases.split('|'));
        let mut seen = std::collections::BTreeSet::new();
        let is_fault = |phrase: &&str| {
            let page = Page::of_words(phrase);
            let words: Vec<&str> = (0..page.tokens.len()).map(|token| page.word(token)).collect();
            words.is_empty() || words.join(" ") != **phrase || !seen.insert(phrase.to_string())
        };
        phrases.filter(is_fault).collect()
    }
}

/// One phrase of a table.
struct Entry {
    phrase: &'static str,
    /// Of its first word.
    hash: u32,
    /// What it stands for, as a place in the table.
    row: u16,
    /// The next phrase of the chain, counted from 1; 0 at its end.
    next: u16,
}

/// The phrases by the hash of their first word.
struct Index {
    /// The first phrase of each chain, counted from 1; 0 where there is none.
    heads: Vec<u16>,
    entries: Vec<Entry>,
}

impl Index {
    fn add(&mut self, row: usize, phrases: &'static str) {
        for phrase in phrases.split('|') {
            let hash = hash_of_first_word(phrase.as_bytes());
            if let Some(head) = self.heads.get_mut(hash as usize % CHAINS) {
                self.entries.push(Entry { phrase, hash, row: row as u16, next: *head });
                *head = self.entries.len() as u16;
            }
        }
    }

    fn at(&self, page: &Page, token: usize, end: usize) -> Option<(usize, usize)> {
        let hash = *page.hashes.get(token)?;
        let mut next = *self.heads.get(hash as usize % CHAINS)?;
        let mut longest = None;
        while let Some(place) = usize::from(next).checked_sub(1) {
            let entry = self.entries.get(place)?;
            if entry.hash == hash {
                let words = words_of(entry.phrase, page, token, end);
                longest = longest.max(words.map(|words| (words, place)));
            }
            next = entry.next;
        }
        longest
    }
}

/// How many words a phrase has, if they stand on the page from a word on.
fn words_of(phrase: &str, page: &Page, token: usize, end: usize) -> Option<usize> {
    let (phrase, mut from) = (phrase.as_bytes(), 0);
    for at in token..end {
        let word = page.word(at).as_bytes();
        let to = from + word.len();
        let next = phrase.get(to);
        if !matches!(next, None | Some(b' ')) || phrase.get(from..to)? != word {
            return None;
        }
        if next.is_none() {
            return Some(at + 1 - token);
        }
        from = to + 1;
    }
    None
}

/// The hash by which words are found.
pub(super) fn hash_of_first_word(phrase: &[u8]) -> u32 {
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
        (1, "nice"),
        (2, "nice to have|much loved"),
        (3, "nicely"),
        (4, "plot"),
        (5, "plot a line"),
        (6, "plotly"),
    ]);

    #[test]
    fn the_longest_phrase_is_found() {
        assert_eq!(TABLE.faults(), [""; 0]);
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
        check("a much-loved plot", &[2, 4]);
    }

    #[test]
    fn phrases_that_cannot_be_found_are_told() {
        static FAULTY: Phrases<u8> = Phrases::of(&[(1, "plain|Capital|hands-on"), (2, "plain|")]);
        assert_eq!(FAULTY.faults(), ["Capital", "hands-on", "plain", ""]);
    }
}
