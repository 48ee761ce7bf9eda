//! Reusable controls, one a file. None of them knows the session but for its words.

pub(crate) mod button;
pub(crate) mod copying;
pub(crate) mod figure;
pub(crate) mod file;
pub(crate) mod item;
pub(crate) mod map;
pub(crate) mod range;
pub(crate) mod row;
pub(crate) mod solution;
pub(crate) mod table;
