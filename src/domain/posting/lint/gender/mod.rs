//! Words that are heard as masculine or feminine: the verdict of the best-known tool, and ours.
//! It never knows what a posting asks for, and never judges a person.
//!
//! Gaucher, Friesen & Kay (2011) counted such words as a share of all words. Gender Decoder for
//! Job Ads takes the difference of two counts, so that a long posting is easily called strong. We
//! give its verdict to the letter ([`peer`]), and beside it a share without the words of the work
//! itself ([`Leaning`]).

mod ours;
mod peer;
mod stems;
mod words;

pub use ours::{Coded, Leaning, Tone, ours};
pub use peer::{Coding, Peer, peer};
