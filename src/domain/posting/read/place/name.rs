//! Names of places in a text, and how far a name goes ("Reston, VA"). It never knows whose place
//! it is.

use super::super::super::span::Span;
use super::super::Sureness;
use super::super::cue::{Cue, Hit};
use super::super::draft::{Source, is_one};
use super::Found;

pub(super) fn is_place(cue: Cue) -> bool {
    matches!(cue, Cue::City | Cue::State | Cue::Country | Cue::Region)
}

/// Whether a hit is a place where it stands: names begin with a capital, codes of states follow a
/// comma, and "US" is not "us".
pub(in super::super) fn names_place(source: Source, hit: &Hit) -> bool {
    let text = hit.span.of(&source.page.text);
    let upper = |text: &str| !text.bytes().any(|byte| byte.is_ascii_lowercase());
    let before = source.between(hit.span.start.saturating_sub(2), hit.span.start);
    let small = text.starts_with(|letter: char| letter.is_ascii_lowercase());
    match hit.cue {
        Cue::StateCode => {
            upper(text) && (before.trim_end().ends_with(',') || follows_place(source, hit))
        }
        Cue::Country | Cue::Region | Cue::City if text.len() <= 3 => upper(text) || text == "uk",
        // Who writes without any capital writes places so, too.
        cue => is_place(cue) && (!small || upper_free(source.line(hit.line))),
    }
}

/// "US-MN-Poppleton", "US, WA, Poppleton", "Boston MA": the country or the town before a state's
/// code.
fn follows_place(source: Source, hit: &Hit) -> bool {
    source.hits(hit.line).iter().any(|other| {
        let gap = source.between(other.span.end, hit.span.start);
        other.span.end < hit.span.start
            && (other.cue == Cue::Country && matches!(gap.trim(), "-" | ",")
                || other.cue == Cue::City && gap == " ")
    })
}

/// Whether a short line has no capital at all.
fn upper_free(line: &str) -> bool {
    line.len() < 60 && !line.bytes().any(|byte| byte.is_ascii_uppercase())
}

/// The places of a part of a line, from the first to the last that hang together, with a town that
/// no list knows before its state or country.
pub(super) fn chain(source: Source, line: usize, part: Span) -> Option<Found> {
    let hits =
        source.hits(line).iter().filter(|hit| part.contains(hit.span) && names_place(source, hit));
    let mut span: Option<Span> = None;
    for hit in hits {
        span = match span {
            None => Some(with_town(source, part, hit)),
            Some(known) => {
                let gap = source.between(known.end, hit.span.start);
                if !hangs_together(gap) {
                    break;
                }
                Some(known.joined(hit.span))
            }
        };
    }
    let span = span?;
    let text = span.of(&source.page.text).trim_end_matches('.');
    let text = from_wide_to_narrow(source, line, span).unwrap_or_else(|| text.to_string());
    Some(Found { span, text, sureness: Sureness::Likely })
}

/// "US-MN-Poppleton", "USA - California - Poppleton": the country first and the town last, as some
/// systems write them, turned round.
fn from_wide_to_narrow(source: Source, line: usize, span: Span) -> Option<String> {
    let hits = || source.hits(line).iter().filter(|hit| span.contains(hit.span));
    let mut places = hits().filter(|hit| names_place(source, hit));
    let country = places.next().filter(|hit| hit.cue == Cue::Country)?;
    let state = places.next().filter(|hit| matches!(hit.cue, Cue::State | Cue::StateCode))?;
    let joined = source.between(country.span.end, state.span.start).trim();
    let rest = Span::new(state.span.end, span.end).of(&source.page.text);
    let town = rest.trim_start().strip_prefix(['-', ','])?.trim();
    let known = joined == "-" || joined == ",";
    (known && !town.is_empty())
        .then(|| [town, ", ", source.text(state.span), ", ", source.text(country.span)].concat())
}

fn hangs_together(gap: &str) -> bool {
    let gap = gap.trim();
    matches!(gap, "," | "" | "or" | "and" | "/" | "&" | ", or" | ", and" | ",and" | "-")
        // A second town before a second state: "Reston, VA or Austin, TX".
        || gap.len() < 24 && gap.ends_with(',') && !gap.contains('.') && gap.contains([' ', '/'])
        && (gap.starts_with("or ") || gap.starts_with("and ") || gap.starts_with('/'))
}

/// "Ruddington, United Kingdom": the capitalised words before the comma.
fn with_town(source: Source, part: Span, hit: &Hit) -> Span {
    if hit.cue == Cue::City {
        return hit.span;
    }
    let before = Span::new(part.start, hit.span.start).of(&source.page.text);
    let Some(head) = before.trim_end().strip_suffix(',') else {
        return hit.span;
    };
    let piece = head.rfind([',', '/', '$', ':']).map_or(head, |comma| &head[comma + 1..]);
    let mut start = piece.len();
    let mut words = 0;
    for (at, word) in word_starts(piece).into_iter().rev() {
        let capital =
            word.starts_with(|letter: char| letter.is_ascii_uppercase() || !letter.is_ascii());
        let other = is_one(word, "Remote|REMOTE|Hybrid|USD|EUR|Location|In|Or");
        if !capital || other || words == 4 {
            break;
        }
        words += 1;
        start = at;
    }
    let offset = part.start + (head.len() - piece.len());
    if words == 0 { hit.span } else { Span::new(offset + start, hit.span.end) }
}

pub(super) fn word_starts(text: &str) -> Vec<(usize, &str)> {
    let words = text.split(' ').scan(0, |at, word| {
        let start = *at;
        *at += word.len() + 1;
        Some((start, word))
    });
    words.filter(|(_, word)| !word.is_empty()).collect()
}
