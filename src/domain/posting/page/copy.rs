//! A text made from another, with the way back. It never knows why it was changed.

use crate::domain::posting::span::Span;

/// A piece of the new text and the piece of the old one that it was made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    text: Span,
    source: Span,
    /// Whether the two are the same bytes.
    verbatim: bool,
}

/// A text made from another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Copy {
    /// The new text.
    pub(super) text: String,
    /// Its pieces, in order and without gaps.
    pub(super) pieces: Vec<Piece>,
}

impl Copy {
    /// Adds the bytes of a place of the source as they are.
    pub(super) fn keep(&mut self, source: &str, place: Span) {
        let written = place.of(source);
        let start = self.text.len();
        self.text.push_str(written);
        let end = self.text.len();
        match self.pieces.last_mut() {
            Some(last) if last.verbatim && last.source.end == place.start => {
                last.text.end = end;
                last.source.end = place.start + written.len();
            }
            _ if start == end => {}
            _ => self.pieces.push(Piece {
                text: Span::new(start, end),
                source: Span::new(place.start, place.start + written.len()),
                verbatim: true,
            }),
        }
    }

    /// Adds other words for a place of the source.
    pub(super) fn put(&mut self, written: &str, source: Span) {
        let start = self.text.len();
        self.text.push_str(written);
        let text = Span::new(start, self.text.len());
        self.pieces.push(Piece { text, source, verbatim: false });
    }

    /// Takes spaces at the end away.
    pub(super) fn trim_end(&mut self) {
        self.cut(self.text.trim_end_matches([' ', '\t']).len());
    }

    /// Takes everything from a place of the new text on away.
    pub(super) fn cut(&mut self, length: usize) {
        self.text.truncate(length);
        while self.pieces.last().is_some_and(|piece| piece.text.start >= length) {
            self.pieces.pop();
        }
        if let Some(last) = self.pieces.last_mut().filter(|last| last.text.end > length) {
            if last.verbatim {
                last.source.end -= last.text.end - length;
            }
            last.text.end = length;
        }
    }

    /// Whether a new line would begin here.
    pub(super) fn at_line_start(&self) -> bool {
        self.text.is_empty() || self.text.ends_with('\n')
    }
}

/// The place in the source that a place in the text was made from.
pub(super) fn back(pieces: &[Piece], place: Span) -> Span {
    let start = match pieces.get(pieces.partition_point(|piece| piece.text.end <= place.start)) {
        Some(piece) if piece.verbatim => piece.source.start + (place.start - piece.text.start),
        Some(piece) => piece.source.start,
        None => pieces.last().map_or(0, |piece| piece.source.end),
    };
    let end = match pieces.get(pieces.partition_point(|piece| piece.text.end < place.end)) {
        _ if place.is_empty() => start,
        Some(piece) if piece.verbatim => piece.source.start + (place.end - piece.text.start),
        Some(piece) => piece.source.end,
        None => pieces.last().map_or(0, |piece| piece.source.end),
    };
    Span::new(start, end)
}

#[cfg(test)]
mod tests {
    use super::{Copy, back};
    use crate::domain::posting::span::Span;

    #[test]
    fn places_lead_back() {
        let source = "a **bold** &amp; c";
        let mut copy = Copy::default();
        copy.keep(source, Span::new(0, 2));
        copy.keep(source, Span::new(4, 8));
        copy.keep(source, Span::new(10, 11));
        copy.put("&", Span::new(11, 16));
        copy.keep(source, Span::new(16, 18));
        assert_eq!(copy.text, "a bold & c");
        let check = |words: &str, expected: &str| {
            let start = copy.text.find(words).expect("the words are there");
            let place = back(&copy.pieces, Span::new(start, start + words.len()));
            assert_eq!(place.of(source), expected, "{words}");
        };
        check("bold", "bold");
        check("&", "&amp;");
        check("bold &", "bold** &amp;");
        check("c", "c");
    }
}
