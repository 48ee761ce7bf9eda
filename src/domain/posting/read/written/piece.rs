//! The pieces of a posting in one of our own forms, each with its place: the inverse of writing an
//! outline as Markdown, HTML or plain text. It never knows what a piece says.

use crate::domain::posting::span::Span;

/// What the form says a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Title,
    Heading,
    Subheading,
    Item,
    Paragraph,
    /// A line of plain text: heading, labelled line or paragraph.
    Line,
}

/// One piece of a posting.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Piece {
    pub(super) kind: Kind,
    /// Its words, without marks; `Label: value` where it has a label.
    pub(super) text: String,
    /// Its place in the input.
    pub(super) place: Span,
}

/// The pieces of an input.
pub(super) fn pieces(input: &str) -> Vec<Piece> {
    if input.contains("<h2>") || input.contains("<li>") {
        return elements(input);
    }
    let is_markdown = input.starts_with("# ") || input.contains("\n# ") || input.contains("\n## ");
    let mut start = 0;
    let mut pieces = Vec::new();
    for line in input.split('\n') {
        let words = line.trim();
        let kind = |mark: &str| words.strip_prefix(mark);
        let (kind, words) = match is_markdown {
            true => markdown_kind(words),
            false => kind("- ").map_or((Kind::Line, words), |words| (Kind::Item, words)),
        };
        let text = if is_markdown { of_markdown(words.trim()) } else { words.to_string() };
        if !text.is_empty() {
            pieces.push(Piece { kind, text, place: Span::new(start, start + line.len()) });
        }
        start += line.len() + 1;
    }
    if let Some(first) = pieces.first_mut().filter(|first| first.kind == Kind::Line) {
        first.kind = Kind::Title;
    }
    pieces
}

fn markdown_kind(words: &str) -> (Kind, &str) {
    const MARKS: [(&str, Kind); 4] = [
        ("# ", Kind::Title),
        ("## ", Kind::Heading),
        ("### ", Kind::Subheading),
        ("- ", Kind::Item),
    ];
    let found = MARKS.iter().find_map(|(mark, kind)| Some((*kind, words.strip_prefix(mark)?)));
    found.unwrap_or((Kind::Paragraph, words))
}

/// The words of a line of Markdown, without the bold of its label and without escapes.
fn of_markdown(words: &str) -> String {
    let labelled = words.strip_prefix("**").and_then(|words| words.split_once(":**"));
    let Some((label, value)) = labelled else {
        return unescaped(words);
    };
    let value = value.trim();
    let link = value.strip_prefix('<').and_then(|value| value.strip_suffix('>'));
    let value = link.map_or_else(|| unescaped(value), str::to_string);
    [&unescaped(label), ": ", &value].concat()
}

/// Text without the escapes that our Markdown and HTML have.
fn unescaped(words: &str) -> String {
    const ENTITIES: [(&str, char); 5] =
        [("&amp;", '&'), ("&lt;", '<'), ("&gt;", '>'), ("&quot;", '"'), ("&#39;", '\'')];
    let mut text = String::with_capacity(words.len());
    let mut place = 0;
    while let Some(rest) = words.get(place..).filter(|rest| !rest.is_empty()) {
        let entity = ENTITIES.iter().find(|(entity, _)| rest.starts_with(entity));
        let mut letters = rest.chars();
        let letter = letters.next().unwrap_or_default();
        let after = letters.next().filter(char::is_ascii_punctuation);
        let (written, length) = match (letter, entity, after) {
            (_, Some((entity, letter)), _) => (*letter, entity.len()),
            ('\\', _, Some(after)) => (after, 2),
            _ => (letter, letter.len_utf8()),
        };
        text.push(written);
        place += length;
    }
    text
}

/// The headings, paragraphs and items of HTML, in order.
fn elements(input: &str) -> Vec<Piece> {
    const ELEMENTS: [(&str, &str, Kind); 5] = [
        ("<h1>", "</h1>", Kind::Title),
        ("<h2>", "</h2>", Kind::Heading),
        ("<h3>", "</h3>", Kind::Subheading),
        ("<li>", "</li>", Kind::Item),
        ("<p>", "</p>", Kind::Paragraph),
    ];
    let mut pieces = Vec::new();
    let mut place = 0;
    while let Some(found) = input.get(place..).and_then(|rest| rest.find('<')) {
        let start = place + found;
        place = start + 1;
        let rest = input.get(start..).unwrap_or_default();
        let element = ELEMENTS.iter().find(|(open, _, _)| rest.starts_with(open));
        let Some((open, close, kind)) = element else { continue };
        // An element that is not closed ends the form that we know.
        let Some(length) = rest.find(close) else { break };
        let inner = rest.get(open.len()..length).unwrap_or_default();
        let text = unescaped_html(inner);
        place = start + length + close.len();
        if !text.is_empty() {
            pieces.push(Piece { kind: *kind, text, place: Span::new(start, place) });
        }
    }
    pieces
}

/// The words of an element without the tags in it.
fn unescaped_html(inner: &str) -> String {
    let mut text = String::with_capacity(inner.len());
    for (place, part) in inner.split('<').enumerate() {
        let words = part.split_once('>').filter(|_| place > 0).map_or(part, |(_, words)| words);
        text.push_str(words);
    }
    // A backslash escapes nothing in HTML.
    unescaped(&text.trim().replace('\\', "\\\\"))
}
