//! Reading and writing JSON documents: every problem with its path, all of them at once.
//!
//! It knows JSON values, never JSON text: text is parsed at the edge (by the browser there, by
//! `serde_json` natively). It never knows what a document means.

mod choice;
mod object;
mod problem;
mod value;
mod writer;

pub use choice::Choice;
pub(crate) use choice::choices;
pub(crate) use object::read_loosely;
pub use object::{Bounds, Object, read};
pub use problem::{Kind, Problem, ProblemKind};
pub use value::{Map, Value};
pub(crate) use writer::Writer;
