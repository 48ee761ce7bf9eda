//! Postings: text to role, what is wrong with it, and role to text.
//!
//! ```text
//! input → Page (plain text as lines and words) → mentions, facts → Reading (draft role + traces)
//!       → findings (lint) ; Role → text and formats (write)
//! ```
//!
//! - `page` turns pasted text, Markdown or HTML into lines and words that know their place.
//! - `lexicon` knows the names of tools, methods, practices, domains, languages and traits.
//! - `read` makes a draft role of a page. Reading cannot fail: bad text gives an empty draft.
//! - `language` tells whether a text is in another language than English.
//! - `lint` finds what keeps good people away. A rule is one file.
//! - `write` makes a posting of a role, in every format.
//! - `guide` proposes a role from a few answers.
//! - `draft` is a posting that is being written: a text, and what a form sets beside it.
//!
//! It never knows the day: that enters as an argument. It never knows a person's answers.

pub mod date;
pub mod draft;
pub mod guide;
pub mod language;
pub mod lexicon;
pub mod lint;
pub mod page;
pub mod read;
pub mod span;
pub mod write;
