//! A posting as plain text that survives being pasted: one line a paragraph, `-` before points, no
//! tabs, no spaces at the end of a line. It never knows a role.

use super::outline::{Block, Outline};

/// The posting as plain text.
pub fn plain(outline: &Outline) -> String {
    let mut text = harmless(&outline.title);
    text.push('\n');
    let mut in_list = false;
    for block in &outline.blocks {
        let (line, is_item) = line(block);
        if !(in_list && is_item) {
            text.push('\n');
        }
        // A list follows its heading closely.
        in_list = is_item || matches!(block, Block::Subheading(_));
        text.push_str(&harmless(&line));
        text.push('\n');
    }
    text
}

/// The line of a block, and whether it belongs to a list.
fn line(block: &Block) -> (String, bool) {
    match block {
        Block::Heading(words) => (heading(words), false),
        Block::Subheading(words) => ([words, ":"].concat(), false),
        Block::Paragraph(words) => (words.clone(), false),
        Block::Fact { label, value } | Block::Link { label, address: value } => {
            ([label, ": ", value].concat(), true)
        }
        Block::Point { label: Some(label), text } => (["- ", label, ": ", text].concat(), true),
        Block::Point { label: None, text } => (["- ", text].concat(), true),
    }
}

/// Capitals, where the heading is ASCII: the full tables of capitals would weigh more than this
/// form does. A colon marks the others.
fn heading(words: &str) -> String {
    match words.is_ascii() {
        true => words.to_ascii_uppercase(),
        false => [words, ":"].concat(),
    }
}

/// Plain text has no escapes, and some systems take it for HTML: a space keeps `<` from beginning a
/// tag, and `&` from beginning an entity.
fn harmless(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        text.push(letter);
        let after = letters.peek().copied().unwrap_or(' ');
        let begins_tag = letter == '<' && (after.is_ascii_alphabetic() || "/!?".contains(after));
        if begins_tag || (letter == '&' && after == '#') {
            text.push(' ');
        }
    }
    text
}
