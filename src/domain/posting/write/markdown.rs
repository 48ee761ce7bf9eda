//! A posting as Markdown (CommonMark). It never knows a role.

use super::outline::{Block, Outline};

/// The posting as Markdown. Every mark in its texts is escaped.
pub fn markdown(outline: &Outline) -> String {
    let mut text = String::from("# ");
    escape(&mut text, &outline.title);
    text.push('\n');
    let mut in_list = false;
    for block in &outline.blocks {
        let is_item =
            !matches!(block, Block::Heading(_) | Block::Subheading(_) | Block::Paragraph(_));
        if !(in_list && is_item) {
            text.push('\n');
        }
        in_list = is_item;
        write(&mut text, block);
        text.push('\n');
    }
    text
}

fn write(text: &mut String, block: &Block) {
    match block {
        Block::Heading(words) => marked(text, "## ", words),
        Block::Subheading(words) => marked(text, "### ", words),
        Block::Paragraph(words) => escape(text, words),
        Block::Fact { label, value } | Block::Point { label: Some(label), text: value } => {
            labelled(text, label);
            escape(text, value);
        }
        Block::Point { label: None, text: words } => marked(text, "- ", words),
        Block::Link { label, address } => {
            labelled(text, label);
            text.push('<');
            text.push_str(address);
            text.push('>');
        }
    }
}

fn marked(text: &mut String, mark: &str, words: &str) {
    text.push_str(mark);
    escape(text, words);
}

fn labelled(text: &mut String, label: &str) {
    text.push_str("- **");
    escape(text, label);
    text.push_str(":** ");
}

/// Writes words so that no letter of them is a mark of Markdown or of HTML. What marks nothing where
/// it stands is left alone, so that the text stays readable.
fn escape(text: &mut String, words: &str) {
    let mut before = ' ';
    let mut is_number = true;
    for (place, letter) in words.char_indices() {
        let is_first = place == 0;
        let rest = words.get(place + letter.len_utf8()..).unwrap_or_default();
        match letter {
            '<' => text.push_str("&lt;"),
            '>' if is_first => text.push_str("&gt;"),
            '&' if is_entity(rest) => text.push_str("&amp;"),
            '\\' | '`' | '*' | '[' | ']' | '~' => backslash(text, letter),
            '_' if !(before.is_alphanumeric() && rest.starts_with(char::is_alphanumeric)) => {
                backslash(text, letter);
            }
            '#' if before == ' ' => backslash(text, letter),
            '-' | '+' | '=' if is_first => backslash(text, letter),
            '.' | ')' if is_number && !is_first && (rest.is_empty() || rest.starts_with(' ')) => {
                backslash(text, letter)
            }
            _ => text.push(letter),
        }
        is_number &= letter.is_ascii_digit();
        before = letter;
    }
}

/// Whether what follows an ampersand makes it the beginning of an entity.
fn is_entity(rest: &str) -> bool {
    let name =
        rest.trim_start_matches(|letter: char| letter == '#' || letter.is_ascii_alphanumeric());
    name.len() < rest.len() && name.starts_with(';')
}

fn backslash(text: &mut String, letter: char) {
    text.push('\\');
    text.push(letter);
}
