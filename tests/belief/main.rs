//! The mathematics of belief and fit, held against references that were made elsewhere: a whole
//! joint posterior enumerated by other code, closed forms, catR's values, and what must always be
//! true. It never knows the inside of the engine.

mod brute;
mod claims;
mod closed;
mod enumeration;
mod items;
mod judgement;
mod leniency;
mod limits;
mod properties;
mod state;
