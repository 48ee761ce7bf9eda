//! The workspace of a posting as one value: its text, and what was set by hand beside it.
//!
//! ```text
//! text → Reading → role of the text ─┐
//!                       Hand ────────┴→ role of the draft
//! ```
//!
//! - `hand` is what a form set and the text cannot hold; a re-reading never touches it.
//! - `entered` is what a person types in a field, understood.
//! - `form` sets a field of the form in the text where the text can hold it, else by hand.
//! - `history` undoes and redoes everything.
//! - `lost` tells what a text says and its role does not hold.
//! - `record` is how drafts are saved.
//!
//! It never knows how a text is read: the reader enters as a function.

pub mod entered;
mod field;
mod form;
mod hand;
mod history;
mod lost;
mod record;

pub use field::Field;
pub use form::Desk;
pub use hand::Hand;
pub use history::History;
pub use lost::lost;
pub use record::{Drafts, KIND, MAX_BYTES, Saved, VERSION, merge, read};

use super::read::Reading;
use super::span::Span;
use crate::domain::document::Map;
use crate::domain::role::{Dismissal, Role};

/// A posting that is being written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// What the draft is called in the list of drafts; it is no part of the posting.
    pub name: String,
    /// The text, as it was typed or pasted.
    pub text: String,
    /// What was set beside the text.
    pub hand: Hand,
    /// Findings that were dismissed.
    pub dismissals: Vec<Dismissal>,
}

impl Draft {
    /// A draft whose role is a given one: its text is the role as it was written, and what the text
    /// cannot hold is kept beside it.
    pub fn of_role(name: &str, text: String, read: &Role, role: &Role) -> Draft {
        let hand = Hand::beside(read, role);
        Draft { name: name.to_string(), text, hand, dismissals: role.dismissals.clone() }
    }

    /// The role: what the text says, with what was set by hand laid over it.
    pub fn role(&self, read: &Role) -> Role {
        let mut role = self.hand.over(read);
        // A sentence that was entered as a responsibility is one as long as it is in the text, also
        // where a reader would not take it for one.
        for set in &self.hand.values.responsibilities {
            let is_known = role.responsibilities.iter().any(|duty| duty.text == set.text);
            if !is_known && self.text.contains(&set.text) {
                role.responsibilities.push(set.clone());
            }
        }
        role.dismissals.clone_from(&self.dismissals);
        role
    }

    /// The draft with other words at a place of its text. The rest stays as it is.
    #[must_use]
    pub fn with_words(&self, place: Span, words: &str) -> Draft {
        let parts = (self.text.get(..place.start), self.text.get(place.end..));
        let (Some(before), Some(after)) = parts else {
            return self.clone();
        };
        Draft { text: [before, words, after].concat(), ..self.clone() }
    }

    /// The draft with words for those that a finding points at.
    #[must_use]
    pub fn mended(&self, reading: &Reading, span: Span, words: &str) -> Draft {
        self.with_words(reading.page.origin(span), words)
    }

    /// The draft with the findings of a rule dismissed for a reason: those that mark some words, or
    /// all of them. The last reason counts.
    #[must_use]
    pub fn dismissed(&self, rule: &str, words: Option<&str>, reason: &str) -> Draft {
        let mut draft = self.recalled(rule, words);
        draft.dismissals.push(Dismissal {
            rule: rule.to_string(),
            words: words.map(str::to_string),
            reason: reason.to_string(),
            unknown: Map::default(),
        });
        draft
    }

    /// The draft with what was so dismissed back.
    #[must_use]
    pub fn recalled(&self, rule: &str, words: Option<&str>) -> Draft {
        let mut draft = self.clone();
        let is_it = |one: &Dismissal| one.rule == rule && one.words.as_deref() == words;
        draft.dismissals.retain(|dismissal| !is_it(dismissal));
        draft
    }
}

/// Where a place of a text is after the text became another one by a single edit; nothing if the
/// edit touched it.
pub fn moved(before: &str, after: &str, span: Span) -> Option<Span> {
    let shorter = before.len().min(after.len());
    let same = |(one, other): &(u8, u8)| one == other;
    let first = before.bytes().zip(after.bytes()).take_while(same).count();
    if span.end <= first {
        return Some(span);
    }
    let last = before.bytes().rev().zip(after.bytes().rev()).take_while(same).count();
    let last = last.min(shorter - first);
    let tail = before.len() - last;
    (span.start >= tail).then(|| {
        let back = |place: usize| place - tail + after.len() - last;
        Span::new(back(span.start), back(span.end))
    })
}

#[cfg(test)]
mod tests {
    use super::{Span, moved};

    #[test]
    fn places_move_along_with_an_edit_elsewhere() {
        let check = |before: &str, after: &str, words: &str, expected: Option<&str>| {
            let start = before.find(words).expect("the words are there");
            let place = moved(before, after, Span::new(start, start + words.len()));
            assert_eq!(place.map(|place| place.of(after)), expected, "{before} → {after}");
        };
        check("one two three", "one two three", "two", Some("two"));
        check("one two three", "one and two three", "two", Some("two"));
        check("one two three", "two three", "three", Some("three"));
        check("one two three", "one two", "one", Some("one"));
        check("one two three", "one tw three", "two", None);
        check("aaa", "aaaa", "aaa", Some("aaa"));
        check("aaaa", "aa", "aaaa", None);
        check("é two", "éé two", "two", Some("two"));
    }
}
