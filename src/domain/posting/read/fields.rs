//! The fields of a role that are read from plain phrases: who hires for what, where, on which terms.
//! It never knows the lexicon: what a posting asks for is read elsewhere.

use super::super::page::Page;
use super::cue::Cues;
use super::draft::{Draft, Source};
use super::json_ld::JobPosting;
use super::{degree, family, offers, pay, place, process, purpose, remote, terms, title, visa};

/// Reads them all. The title comes first, as others rest on it, and the place before the pay, as
/// it tells which dollar is meant.
pub(super) fn read(page: &Page, data: Option<&JobPosting>, draft: &mut Draft) {
    let cues = Cues::find(page);
    let source = Source { page, cues: &cues, data };
    title::read(source, draft);
    family::read(source, draft);
    place::read(source, draft);
    remote::read(source, draft);
    visa::read(source, draft);
    pay::read(source, draft);
    terms::read(source, draft);
    degree::read(source, draft);
    offers::read(source, draft);
    purpose::read(source, draft);
    process::read(source, draft);
}
