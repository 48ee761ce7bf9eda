//! Pure values and functions. Nothing here knows a clock, a browser, a language or chance.

pub mod assess;
pub mod document;
pub mod exchange;
pub mod fit;
pub mod framework;
pub mod hiring;
pub mod items;
pub mod level;
pub mod order;
pub mod posting;
pub mod role;
pub mod words;
