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

#[cfg(test)]
mod tests {
    use super::super::super::page::Page;
    use super::super::testing::draft_of;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn whatever_is_pasted_is_read(words in prop::collection::vec(word(), 0..60)) {
            let page = Page::read(&words.concat());
            let reading = draft_of(page, |page, draft| super::read(page, None, draft));
            for trace in &reading.traces {
                prop_assert!(reading.page.text.get(trace.span.start..trace.span.end).is_some());
            }
        }
    }

    /// Words of postings and what could upset their reader.
    fn word() -> impl Strategy<Value = String> {
        const WORDS: &str = "Senior |data scientist|\n|, |: |(|) |- |$|€50k|-|60.000 |per year|PhD |MS|\
             or |/|degree |in |Berlin|MA |Remote|hybrid |two days |office |visa |sponsor|no |not |\
             Title|Location|é|\u{1f600}|# |**|<li>|&amp;|At Tin |Company|401k|preferred|;|.|½|İ| ";
        let words: Vec<String> = WORDS.split('|').map(str::to_string).collect();
        prop::sample::select(words)
    }
}
