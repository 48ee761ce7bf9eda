//! Tables of phrases, found in the words of a page. It never knows what a phrase means.

use super::Page;
use std::cmp::Ordering;
use std::ops::Range;

/// Phrases in lower case with what each stands for, sorted by phrase; words are parted by one
/// blank. Where the text has a hyphen, the phrase has a blank: "nice to have" finds "nice-to-have".
#[derive(Clone, Copy)]
pub(crate) struct Phrases<T: 'static>(pub(crate) &'static [(&'static str, T)]);

impl<T: Copy> Phrases<T> {
    /// The longest phrase that begins with a word of the page and ends before `end`: how many
    /// words it has, and what it stands for.
    pub(crate) fn at(self, page: &Page, token: usize, end: usize) -> Option<(usize, T)> {
        let first = page.word(token);
        let from =
            self.0.partition_point(|(phrase, _)| first_word(phrase).cmp(first) == Ordering::Less);
        let same = self.0[from..].iter().take_while(|(phrase, _)| first_word(phrase) == first);
        let mut longest = None;
        for (phrase, value) in same {
            let words = phrase.split(' ').count();
            let fits = token + words <= end && longest.is_none_or(|(most, _)| words > most);
            let mut places = token..end;
            if fits
                && phrase
                    .split(' ')
                    .all(|word| places.next().is_some_and(|at| page.word(at) == word))
            {
                longest = Some((words, *value));
            }
        }
        longest
    }

    /// Every phrase in a range of words, the longest first at each place, none overlapping.
    pub(crate) fn all<'a>(
        self,
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

    /// Whether the table can be searched: for the tests of the tables.
    #[cfg(test)]
    pub(crate) fn is_sorted(self) -> bool {
        self.0.iter().map(|(phrase, _)| (first_word(phrase), *phrase)).is_sorted()
    }
}

fn first_word(phrase: &str) -> &str {
    phrase.split(' ').next().unwrap_or_default()
}
