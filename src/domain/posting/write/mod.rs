//! Role to text: a posting in every form, from one outline.
//!
//! ```text
//! Role + Form (words, framework) → Outline → Markdown, HTML, plain text
//!                                → JSON-LD, JSON Resume (what they can hold) ; embed snippet
//! ```
//!
//! Every text of a role passes `clean` once, on its way into the outline or the JSON, and is
//! escaped by the form that writes it: whatever a role says comes out harmless. What is written
//! here is read back by `read`. It never knows the day, nor whether the role is a good one.

pub(crate) mod asks;
mod clean;
mod country;
pub mod embed;
pub mod html;
mod json;
mod json_ld;
mod json_resume;
mod markdown;
mod outline;
pub mod phrase;
mod plain;

pub(crate) use clean::clean_link;
pub use json::text as json_text;
pub use json_ld::{JobPosting, Missing, Publishing, json_ld};
pub use json_resume::json_resume;
pub use markdown::markdown;
pub use outline::{Block, Outline, outline};
pub use plain::plain;

use crate::domain::framework::Framework;
use crate::domain::words::Words;

/// What a posting is worded with.
#[derive(Clone, Copy)]
pub struct Form<'a> {
    /// The sentences of the posting's language.
    pub words: &'a Words,
    /// The competencies.
    pub framework: &'a Framework,
}

#[cfg(test)]
mod tests;
