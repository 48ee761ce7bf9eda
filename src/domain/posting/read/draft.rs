//! What the readers of the fields write into: the draft, and where each of its fields was read.
//! It never knows how a field is read.

use super::super::page::Page;
use super::super::page::letters::run;
use super::super::span::Span;
use super::cue::{Cues, Hit};
use super::json_ld::JobPosting;
use super::{Facts, Sureness, Trace};
use crate::domain::role::Role;

/// What every reader of a field is given to read.
#[derive(Clone, Copy)]
pub(super) struct Source<'p> {
    /// The text.
    pub(super) page: &'p Page,
    /// The phrases in it.
    pub(super) cues: &'p Cues,
    /// The posting as data, where the page carries it.
    pub(super) data: Option<&'p JobPosting>,
}

impl<'p> Source<'p> {
    /// A line, or nothing after the last.
    pub(super) fn line(self, line: usize) -> &'p str {
        self.page.lines.get(line).map_or("", |line| line.span.of(&self.page.text))
    }

    /// The beginning of a line in lower case, as far as a sentence goes: looking for words in it
    /// takes the same time however long the line is.
    pub(super) fn lower(self, line: usize) -> &'p str {
        let text = self.page.lines.get(line).map_or("", |line| line.span.of(&self.page.lower));
        let mut end = text.len().min(800);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        text.get(..end).unwrap_or_default()
    }

    /// The words at a place, as they are written.
    pub(super) fn text(self, span: Span) -> &'p str {
        span.of(&self.page.text)
    }

    /// The phrases of a line.
    pub(super) fn hits(self, line: usize) -> &'p [Hit] {
        self.cues.line(line)
    }

    /// The text between two places, in lower case; less where the page ends or a letter would be
    /// cut.
    pub(super) fn between(self, start: usize, end: usize) -> &'p str {
        let text = &self.page.lower;
        let (mut start, mut end) = (start.min(text.len()), end.min(text.len()));
        while !text.is_char_boundary(start) {
            start += 1;
        }
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        Span::new(start, end).of(text)
    }

    /// Where some text stands on the page, in small letters if need be; the start of the page where
    /// it does not.
    pub(super) fn find(self, text: &str) -> Span {
        let lower = || self.page.lower.find(&text.to_ascii_lowercase());
        let start = self.page.text.find(text).or_else(lower).filter(|_| !text.is_empty());
        start.map_or(Span::default(), |start| Span::new(start, start + text.len()))
    }
}

/// The draft that the readers fill.
pub(super) struct Draft<'d> {
    /// The role.
    pub(super) role: &'d mut Role,
    /// Where its fields were read.
    pub(super) traces: &'d mut Vec<Trace>,
    /// What a role cannot hold.
    pub(super) facts: &'d mut Facts,
}

impl Draft<'_> {
    /// Notes where a field was read.
    pub(super) fn trace(&mut self, path: &str, span: Span, sureness: Sureness) {
        self.traces.push(Trace { path: path.to_string(), span, sureness });
    }
}

/// Whether a text has one of these words, given with `|` between them.
pub(super) fn says(text: &str, words: &str) -> bool {
    words.split('|').any(|word| text.contains(word))
}

/// Whether a word is one of these, given with `|` between them.
pub(super) fn is_one(word: &str, words: &str) -> bool {
    let (word, mut rest) = (word.as_bytes(), words.as_bytes());
    loop {
        let length = run(rest, |byte| byte != b'|');
        let known = rest.get(..length).unwrap_or_default();
        if length == word.len() && known == word {
            return true;
        }
        match rest.get(length + 1..) {
            Some(after) => rest = after,
            None => return false,
        }
    }
}

/// The beginning of a text, at most so many characters, cut between words.
pub(super) fn shortened(text: &str, most: usize) -> String {
    let text = text.trim();
    let Some((end, _)) = text.char_indices().nth(most) else {
        return text.to_string();
    };
    let head = text.get(..end).unwrap_or_default();
    let head = head.rfind(' ').and_then(|space| head.get(..space)).unwrap_or(head);
    head.trim_end().to_string()
}
