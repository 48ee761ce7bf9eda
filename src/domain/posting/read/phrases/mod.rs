//! The phrases that postings use, a table for each field: data that anybody can add to.
//! They never decide what a posting says: that is for the readers of the fields.

mod degree;
mod family;
mod gazetteer;
mod offers;
mod pay;
mod place;
mod process;
mod purpose;
mod remote;
mod terms;
mod title;
mod visa;

use super::cue::{Cue, Phrases};

/// All tables.
pub(super) const TABLES: [Phrases; 13] = [
    COMMON,
    family::PHRASES,
    gazetteer::PHRASES,
    degree::PHRASES,
    pay::PHRASES,
    place::PHRASES,
    remote::PHRASES,
    visa::PHRASES,
    title::PHRASES,
    terms::PHRASES,
    offers::PHRASES,
    purpose::PHRASES,
    process::PHRASES,
];

/// What every reader needs.
const COMMON: Phrases = &[
    (
        Cue::Not,
        "no|not|without|unable|cannot|can't|don't|doesn't|won't|isn't|aren't|never|nor|neither|\
         regardless of",
    ),
    (
        Cue::Wish,
        "preferred|preferably|ideally|plus|nice to have|desirable|desired|advantage|advantageous|\
         bonus|bonus points|asset|beneficial|optional|welcome|would be great|good to have|\
         nice to haves|favourable|favorable|prefer|wish list|nice bonus|appreciated|helpful|preference|preference for|likely have|probably have|typically have",
    ),
    (Cue::Must, "required|must|must have|mandatory|essential|minimum|at least|requires|require"),
];
