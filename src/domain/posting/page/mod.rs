//! A posting as lines and words that know their place. It never knows what they mean.
//!
//! ```text
//! html → marks → sentences → tokens → lines → sections
//! ```
//!
//! `Page::read` takes what a person pasted (plain text, Markdown or HTML) and keeps the way back to it:
//! every span that leaves this module can be turned into bytes of the input by `Page::origin`.

mod copy;
mod cues;
mod headings;
mod html;
pub(crate) mod letters;
mod lines;
mod marks;
pub(crate) mod phrases;
mod sections;
mod sentences;
mod tokens;

use super::span::Span;
use copy::Piece;
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

/// One word, number or mark such as `C++`, `3-5`, `node.js`, `(`. A hyphen parts words and is none
/// itself; a dash between blanks is one.
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
    /// The plain text: no tags, no entities, no marks of Markdown. Quotes, dashes and blanks of all
    /// kinds are `'`, `"`, `-` and one blank, so phrases need one spelling.
    pub text: String,
    /// The same, byte for byte, with ASCII letters in lower case.
    pub lower: String,
    /// Every word, in order.
    pub tokens: Vec<Token>,
    /// For each word, the hash of its small letters.
    hashes: Vec<u32>,
    /// Every line, in order.
    pub lines: Vec<Line>,
    /// Whether the input was too long and its end was left out.
    pub cut: bool,
    /// What was pasted, letter for letter but for the tags of HTML: for counts that other programs
    /// make of a text.
    pub pasted: String,
    /// The way back: from the text to the text with marks, and from there to the input.
    origin: [Vec<Piece>; 2],
}
/// What is longer is cut: nobody writes such a posting.
pub const LONGEST_INPUT: usize = 200_000;

impl Page {
    /// Reads what a person pasted: plain text, Markdown or HTML.
    pub fn read(input: &str) -> Page {
        let mut end = input.len().min(LONGEST_INPUT);
        while !input.is_char_boundary(end) {
            end -= 1;
        }
        let taken = &input[..end];
        let source = html::plain(taken);
        let (copy, paragraphs) = marks::paragraphs(&source);
        let mut page = Page {
            lower: copy.text.to_ascii_lowercase(),
            text: copy.text,
            tokens: Vec::new(),
            hashes: Vec::new(),
            lines: Vec::new(),
            cut: end < input.len(),
            pasted: if html::is_html(taken) { source.text } else { taken.to_string() },
            origin: [copy.pieces, source.pieces],
        };
        lines::lay(&mut page, &paragraphs);
        sections::assign(&mut page);
        page
    }

    /// Words alone, as one line: for names that are compared with the words of a page.
    pub(super) fn of_words(words: &str) -> Page {
        let mut page = Page {
            text: words.to_string(),
            lower: words.to_ascii_lowercase(),
            tokens: Vec::new(),
            hashes: Vec::new(),
            lines: Vec::new(),
            cut: false,
            pasted: String::new(),
            origin: Default::default(),
        };
        page.add_words(Span::new(0, words.len()));
        page
    }

    /// Adds the words of a place of the text.
    fn add_words(&mut self, place: Span) {
        let first = self.tokens.len();
        tokens::tokens(&self.text, place, &mut self.tokens);
        let lower = self.lower.as_str();
        let hash = |token: &Token| phrases::hash_of_first_word(token.span.of(lower).as_bytes());
        self.hashes.extend(self.tokens.get(first..).unwrap_or_default().iter().map(hash));
    }

    /// The place in the input that a place in the text was made from.
    pub fn origin(&self, span: Span) -> Span {
        self.origin.iter().fold(span, |span, pieces| copy::back(pieces, span))
    }

    /// A word in lower case.
    #[inline]
    pub fn word(&self, token: usize) -> &str {
        self.tokens.get(token).map_or("", |token| token.span.of(&self.lower))
    }

    /// The hash of a word in lower case, as `hash_of` makes it.
    pub(super) fn hash(&self, token: usize) -> u32 {
        self.hashes.get(token).copied().unwrap_or_default()
    }

    /// The hash of a word that is given in lower case.
    pub(super) fn hash_of(word: &str) -> u32 {
        phrases::hash_of_first_word(word.as_bytes())
    }

    /// The text of a line.
    pub fn line(&self, line: &Line) -> &str {
        line.span.of(&self.text)
    }
}
