//! A posting in our own form, read back: what `write` says in a certain place and in certain words
//! is taken for exactly that, in whichever language the words are.
//!
//! ```text
//! input → pieces (the inverse of Markdown, HTML, plain text) → role (the inverse of the outline)
//!       → laid over the general reading, which keeps what stands in other words
//! ```
//!
//! It never guesses: a line that is not word for word of our form is left to the general reader.

mod facts;
mod merge;
mod parts;
mod piece;
mod points;
mod template;
mod value;

use super::Reading;
use crate::domain::posting::lexicon::Lexicon;
use crate::domain::posting::span::Span;
use crate::domain::posting::write::Form;
use crate::domain::role::Role;
use parts::{Part, Reader};

/// Reads a posting as `read` does, and what is written in our own form word for word.
pub fn read_written(input: &str, lexicon: &Lexicon, form: &Form) -> Reading {
    let reading = super::read(input, lexicon);
    match own(input, lexicon, form) {
        Some(own) => merge::lay_over(reading, own),
        None => reading,
    }
}

/// What was read off lines in our own form.
struct Own {
    role: Role,
    /// Each field with the line that says it, as a place in the input, and the words that do.
    fields: Vec<(String, Span, String)>,
    /// The lines that are explained, in order.
    explained: Vec<Span>,
}

/// What stands in our own form, if the posting has it: the field of the job is named in our words,
/// and one of our headings follows.
fn own(input: &str, lexicon: &Lexicon, form: &Form) -> Option<Own> {
    let mut reader = Reader {
        form: *form,
        lexicon,
        own: Own { role: Role::blank(), fields: Vec::new(), explained: Vec::new() },
        part: Part::Head,
        has_family: false,
        groups: 0,
        place: Span::default(),
    };
    for piece in piece::pieces(input) {
        reader.place = piece.place;
        if reader.piece(&piece) {
            reader.own.explained.push(piece.place);
        }
    }
    (reader.has_family && reader.part != Part::Head).then_some(reader.own)
}
