//! What leaves the page and comes back: the saved state, the file and the link.
//!
//! All three carry one format, the [`Record`]. It is a type of its own, apart from the domain's,
//! and versioned: what was written once opens for ever. Text and compression are the edge's.

mod merge;
mod record;

pub use merge::merge;
pub use record::{KIND, MAX_ANSWERS, MAX_BYTES, MAX_ITEMS, Record, RoleSource, VERSION, read};
