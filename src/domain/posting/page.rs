//! A posting as lines and words that know their place. It never knows what they mean.
//!
//! `Page::read` takes what a person pasted (plain text, Markdown or HTML) and keeps the way back to it:
//! every span that leaves this module can be turned into bytes of the input by `Page::origin`.

use super::span::Span;
use std::ops::Range;

/// The part of a posting that a line stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// Title, company, place, pay, before the text begins.
    Header,
    /// About the company or the team.
    About,
    /// What the person will do.
    Duties,
    /// What the person must bring.
    Required,
    /// What would be nice.
    Preferred,
    /// Pay, benefits, what the company offers.
    Offers,
    /// How they hire.
    Process,
    /// Equal opportunity, privacy, agencies and the like.
    Legal,
    /// None of these could be told.
    Other,
}

/// What a line looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// It names what follows.
    Heading,
    /// One point of a list.
    Bullet,
    /// A paragraph or a sentence of one.
    Prose,
}

/// One word, number or mark such as `C++`, `3-5`, `node.js`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its place in `Page::text`.
    pub span: Span,
}

/// One heading, point or sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its place in `Page::text`, without the marks of headings and lists.
    pub span: Span,
    /// Its words, as places in `Page::tokens`.
    pub tokens: Range<usize>,
    /// What it looks like.
    pub shape: Shape,
    /// The part of the posting that it stands in.
    pub section: Section,
    /// Whether the same words stood on an earlier line: it counts once.
    pub repeated: bool,
}

/// A posting as lines and words.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The plain text: no tags, no entities.
    pub text: String,
    /// The same, byte for byte, with ASCII letters in lower case.
    pub lower: String,
    /// Every word, in order.
    pub tokens: Vec<Token>,
    /// Every line, in order.
    pub lines: Vec<Line>,
    /// Where the plain text and the input part: (place in the text, place in the input).
    pub(super) origin: Vec<(usize, usize)>,
}

impl Page {
    /// The place in the input that a place in the text was made from.
    pub fn origin(&self, span: Span) -> Span {
        let back = |place: usize| {
            let after = self.origin.partition_point(|(text, _)| *text <= place);
            match after.checked_sub(1).and_then(|before| self.origin.get(before)) {
                Some((text, input)) => input + (place - text),
                None => place,
            }
        };
        Span::new(back(span.start), back(span.end))
    }

    /// A word in lower case.
    pub fn word(&self, token: usize) -> &str {
        self.tokens.get(token).map_or("", |token| token.span.of(&self.lower))
    }

    /// The text of a line.
    pub fn line(&self, line: &Line) -> &str {
        line.span.of(&self.text)
    }
}
