//! The place as a sentence tells it. It never reads a header or a label.

use super::super::super::page::Section;
use super::super::super::span::Span;
use super::super::Sureness;
use super::super::cue::{Cue, Hit};
use super::super::draft::{Source, is_one, says};
use super::Found;
use super::name::{chain, is_place, names_place};

/// "You will work in our Berlin office", "a UK-based role": on the role if `of_role`, else on the
/// company.
pub(super) fn in_sentence(source: Source, of_role: bool) -> Option<Found> {
    for hit in source.cues.all() {
        let Some(line) = source.page.lines.get(hit.line) else {
            continue;
        };
        let legal = line.section == Section::Legal;
        if legal || speaks_of_role(source, hit.line) != of_role {
            continue;
        }
        let found = match hit.cue {
            Cue::PlaceAhead
                if of_role
                    || says(
                        hit.span.of(&source.page.lower),
                        "based|located|office|company from|startup from|start-up from|studio from|sitz in|büro in",
                    ) =>
            {
                after(source, hit, line.span)
            }
            _ if is_place(hit.cue) && names_place(source, hit) => around(source, hit, line.span),
            _ => None,
        };
        // "Wherever you are in EMEA or APAC" is no place.
        let regions = |found: &Found| {
            source.hits(hit.line).iter().all(|other| {
                !found.span.contains(other.span) || !is_place(other.cue) || other.cue == Cue::Region
            })
        };
        if let Some(found) = found.filter(|found| !found.text.contains(',') || !regions(found)) {
            let sureness = if of_role { Sureness::Likely } else { Sureness::Guess };
            return Some(Found { sureness, ..found });
        }
    }
    None
}

/// Whether a line speaks of the job or the person, and not only of the company.
fn speaks_of_role(source: Source, line: usize) -> bool {
    let text = [" ", source.lower(line), " "].concat();
    let words = " role| position| job | you| candidate|this is |work from|remote|telecommut|hybrid|on-site|onsite|based in our|in our |at our | opportunity|internship|days a week|days per week|looking for|hiring|seeking|seeks";
    says(&text, words)
}

/// The place that follows words such as "based in".
fn after(source: Source, ahead: &Hit, line: Span) -> Option<Found> {
    let own = "in our|at our|join our|to our|from our|work from our|out of our|visit our";
    let words = ahead.span.of(&source.page.lower);
    let colon = source.between(ahead.span.end, ahead.span.end + 1) == ":";
    let from = ahead.span.end + usize::from(colon);
    let end = source.page.text.get(from..line.end).map_or(line.end, |rest| {
        let near = rest.char_indices().nth(46).map_or(rest.len(), |(at, _)| at);
        let near = rest.get(..near).unwrap_or_default();
        let stop = near.find([';', ':']).unwrap_or(near.len());
        from + stop
    });
    let window = Span::new(from, end.min(line.end));
    let first = source.hits(ahead.line).iter().find(|hit| {
        hit.span.start >= window.start && hit.span.start < end && names_place(source, hit)
    })?;
    let gap = source.between(window.start, first.span.start);
    if gap.split(' ').filter(|word| !word.is_empty()).count() > 4 || gap.contains(". ") {
        return None;
    }
    let found = chain(source, ahead.line, Span::new(window.start, line.end.min(end + 40)))?;
    let follows = source.between(found.span.end, found.span.end + 14);
    let office = "office|headquarter|hq|hub|team|lab|site|studio|campus";
    let names_office = office.split('|').any(|word| follows.trim_start().starts_with(word));
    (!is_one(words, own)
        || names_office
        || gap.contains("office in")
        || gap.contains("headquarters in")
        || gap.contains("in "))
    .then_some(found)
}

/// "UK-based", "our Berlin office".
fn around(source: Source, hit: &Hit, line: Span) -> Option<Found> {
    let follows = Span::new(hit.span.end, line.end).of(&source.page.lower);
    let based = follows.starts_with("-based")
        || follows.starts_with(" based ")
        || follows.starts_with(" only");
    let remote_place = follows.starts_with(") ") || follows.starts_with(')');
    let before = source.between(line.start, hit.span.start);
    let bracketed = remote_place && (before.ends_with("remote (") || before.ends_with("hybrid ("));
    // "For its Chicago office"
    let office = follows.starts_with(" office")
        && ["our ", "its ", "their ", "the "].iter().any(|word| before.ends_with(word));
    (based || bracketed || office)
        .then(|| chain(source, hit.line, Span::new(hit.span.start, line.end)))?
}
