//! Lays paragraphs out as lines: their words, their shape, and which of them stood there before.
//! It never knows the parts of a posting.

use super::marks::{Mark, Paragraph};
use super::{Line, Page, Section, Shape, sections, sentences};
use crate::domain::posting::span::Span;

/// A line of fewer words may well stand twice.
const FEWEST_REPEATED: usize = 4;
/// Titles stand in the first lines; a colon in them ends nothing.
const TITLE_LINES: usize = 3;

/// Adds the lines and the words of all paragraphs.
pub(super) fn lay(page: &mut Page, paragraphs: &[Paragraph]) {
    let mut seen = Seen::for_lines(page.text.len() / 16);
    for (place, paragraph) in paragraphs.iter().enumerate() {
        let next = paragraphs.get(place + 1).map_or(Mark::Nothing, |next| next.mark);
        let pieces = sentences::cut(&page.text, paragraph.span, place >= TITLE_LINES);
        let alone = pieces.len() == 1;
        for (nth, span) in pieces.into_iter().enumerate() {
            let first = page.tokens.len();
            page.add_words(span);
            let words = first..page.tokens.len();
            let shape = shape(page, span, paragraph, alone.then_some(next));
            let bullet = shape == Shape::Bullet && nth > 0 && !has_marks(page, span);
            let shape = if bullet { Shape::Prose } else { shape };
            let repeated = words.len() >= FEWEST_REPEATED && seen.before(hash(page, words.clone()));
            page.lines.push(Line { span, tokens: words, shape, section: Section::Other, repeated });
        }
    }
}

/// Whether a mark of a list stands before a piece of a paragraph.
fn has_marks(page: &Page, span: Span) -> bool {
    let before = page.text.get(..span.start).unwrap_or_default().trim_end();
    !before.ends_with(['.', '!', '?', ':', ';', ')', '"'])
}

/// What a piece looks like. `next` is the mark of the paragraph after it, where the piece is a
/// whole paragraph.
fn shape(page: &Page, span: Span, paragraph: &Paragraph, next: Option<Mark>) -> Shape {
    let text = span.of(&page.text);
    let words = text.bytes().filter(|byte| *byte == b' ').count() + 1;
    let ends = |marks: &[char]| text.ends_with(marks) && !text.ends_with("...");
    let is_bullet = paragraph.mark == Mark::Bullet;
    let words_of =
        page.tokens.partition_point(|token| token.span.start < span.start)..page.tokens.len();
    let known = words <= 9
        && !ends(&['.', ',', ';'])
        && sections::heading(page, words_of.clone(), true).is_some();
    let named = || sections::heading(page, words_of.clone(), false).is_some();
    let whole = next.is_some();
    let capitals = !text.bytes().any(|byte| byte.is_ascii_lowercase())
        && text.bytes().filter(u8::is_ascii_uppercase).count() >= 4;
    let before_list =
        next == Some(Mark::Bullet) && paragraph.after_blank && !ends(&['.', ';', ',']);
    let heading =
        (whole && paragraph.mark == Mark::Heading && words <= 14 && !(ends(&['.']) && words > 6))
            || (whole
                && paragraph.strong
                && words <= 12
                && !ends(&['.'])
                && (!is_bullet || ends(&[':'])))
            || (ends(&[':']) && (words <= 9 || words <= 14 && named()) && !is_bullet)
            || (known && (!is_bullet || ends(&[':']) || whole && next != Some(Mark::Bullet)))
            || (capitals && whole && words <= 8 && !is_bullet && !ends(&['.']))
            || (before_list
                && (words <= 6 || words <= 10 && named())
                && !is_bullet
                && !text.contains(','));
    match (heading, is_bullet) {
        (true, _) => Shape::Heading,
        (false, true) => Shape::Bullet,
        (false, false) => Shape::Prose,
    }
}

fn hash(page: &Page, words: std::ops::Range<usize>) -> u64 {
    let with = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
    let mut hash = 0xcbf2_9ce4_8422_2325;
    for token in words {
        for byte in page.word(token).as_bytes() {
            hash = with(hash, *byte);
        }
        hash = with(hash, b' ');
    }
    hash
}

/// The lines that were seen, by hash: a table of open addresses, never more than half full.
struct Seen {
    slots: Vec<u64>,
    count: usize,
}

impl Seen {
    fn for_lines(lines: usize) -> Seen {
        Seen { slots: vec![0; (lines * 2).next_power_of_two().max(64)], count: 0 }
    }

    /// Whether the line was seen before; it is from now on.
    fn before(&mut self, hash: u64) -> bool {
        let mask = self.slots.len() - 1;
        let mut slot = hash as usize & mask;
        while self.slots[slot] != 0 {
            if self.slots[slot] == hash {
                return true;
            }
            slot = (slot + 1) & mask;
        }
        if self.count * 2 < self.slots.len() {
            self.slots[slot] = hash;
            self.count += 1;
        }
        false
    }
}
