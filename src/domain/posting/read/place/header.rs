//! The place in the first lines of a posting. It never reads a sentence.

use super::super::super::page::letters::is_word;
use super::super::super::page::{Line, Section, Shape};
use super::super::super::span::Span;
use super::super::Sureness;
use super::super::cue::{Cue, Hit};
use super::super::draft::{Source, is_one};
use super::Found;
use super::name::{chain, names_place, word_starts};

/// A company's name has no more letters.
const LONGEST: usize = 50;

/// Those of a company and of its parts have no more words.
const NAMES: usize = 8;

/// The first lines, up to the first that is long or begins a part of the posting.
pub(in super::super) fn header_lines(source: Source) -> usize {
    let stops = |line: &Line| {
        line.span.end - line.span.start > 140
            || !matches!(line.section, Section::Header | Section::Other)
    };
    let lines = &source.page.lines;
    lines.iter().take(8).position(stops).unwrap_or(lines.len().min(8))
}

pub(super) fn in_header(source: Source) -> Option<Found> {
    for line in 0..header_lines(source) {
        let span = source.page.lines.get(line)?.span;
        if span.end - span.start > 140 {
            continue;
        }
        // "USA - California - Poppleton": all parts are one place.
        let whole = Some(span).filter(|_| line > 0);
        let parts = whole.into_iter().chain(parts(source, span));
        for part in parts {
            if line == 0 && part.start == span.start {
                continue;
            }
            let whole = chain(source, line, part).filter(|found| {
                is_alone(source, line, part, found.span)
                    || line > 0 && follows_name(source, part, found.span)
            });
            let whole = whole.or_else(|| before_remote(source, line, part));
            if let Some(found) = whole.or_else(|| beside_remote(source, line, span, part)) {
                return Some(found);
            }
        }
    }
    None
}

/// "London, two days a month on site": a place, and after a comma how much of the work is there.
fn before_remote(source: Source, line: usize, part: Span) -> Option<Found> {
    let found = chain(source, line, part).filter(|_| line > 0)?;
    let leads = source.between(part.start, found.span.start).trim().is_empty();
    let rest = source.between(found.span.end, part.end);
    let is_policy = |hit: &Hit| {
        matches!(hit.cue, Cue::Remote | Cue::Hybrid | Cue::OnSite)
            && hit.span.start >= found.span.end
            && part.contains(hit.span)
    };
    let told = source.hits(line).iter().any(is_policy);
    (leads && told && rest.trim_start().starts_with(',')).then_some(found)
}

/// A town that no list knows: the third line, below title and company, if it is a name and no more.
pub(super) fn below_company(source: Source) -> Option<Found> {
    const THIRD: usize = 2;
    let line = source.page.lines.get(THIRD).filter(|line| {
        THIRD < header_lines(source)
            && line.section == Section::Header
            && line.shape == Shape::Prose
    })?;
    let company = source.page.lines.get(THIRD - 1)?;
    if company.span.end - company.span.start > LONGEST {
        return None;
    }
    let part = *parts(source, line.span).first()?;
    let name = part.of(&source.page.text).trim().trim_end_matches(',');
    let words = word_starts(name);
    let is_name = |(_, word): &(usize, &str)| {
        word.starts_with(|letter: char| letter.is_uppercase())
            || is_one(word, "am|an|der|de|di|la|le|of|on|the|sur|upon")
    };
    let lower = part.of(&source.page.lower);
    let others = "team|department|school|faculty|division|group|institute|university|college|data|\
                  engineering|science|analytics|full|part|job|role|permanent|contract|position|\
                  technology|learning|platform|software|about|overview|posted|apply|summary|us|we";
    let is_other = lower
        .split(|letter: char| !letter.is_alphanumeric())
        .any(|word| !word.is_empty() && is_one(word, others));
    let says_more = source.hits(THIRD).iter().any(|hit| {
        part.contains(hit.span)
            && !matches!(hit.cue, Cue::Decoy | Cue::StateCode)
            && !names_place(source, hit)
    });
    let plain =
        !name.contains(|letter: char| letter.is_ascii_digit() || "$€£:.!?&#".contains(letter));
    let fits = (1..=5).contains(&words.len()) && words.iter().all(is_name) && name.len() > 2;
    if !fits || !plain || is_other || says_more {
        return None;
    }
    let start = part.start + part.of(&source.page.text).find(name)?;
    let span = Span::new(start, start + name.len());
    Some(Found { span, text: name.to_string(), sureness: Sureness::Guess })
}

/// "Tin Harbour SE, Hamburg": the place is all that follows a short name and a comma.
fn follows_name(source: Source, part: Span, place: Span) -> bool {
    let before = Span::new(part.start, place.start).of(&source.page.text).trim_end();
    let name = before.strip_suffix(',').map(word_starts).unwrap_or_default();
    let capital = |(_, word): &(usize, &str)| {
        !word.starts_with(|letter: char| letter.is_ascii_lowercase()) || is_one(word, "for|of|the")
    };
    let rest = source.between(place.end, part.end).trim_start_matches([',', ' ']).trim_end();
    let ends = rest.is_empty() || is_one(rest, "hybrid|remote|on-site|onsite|office-based");
    ends && (1..=NAMES).contains(&name.len()) && name.iter().all(capital)
}

/// A line cut at the signs between its parts: `·`, `|`, brackets, dashes with spaces.
fn parts(source: Source, line: Span) -> Vec<Span> {
    let text = line.of(&source.page.text);
    let (mut parts, mut start) = (Vec::new(), 0);
    let mut before = ' ';
    for (at, letter) in text.char_indices() {
        let after = text.get(at + letter.len_utf8()..).unwrap_or_default();
        let dash = matches!(letter, '-' | '–' | '—') && (before == ' ' || after.starts_with(' '));
        if dash || matches!(letter, '|' | '·' | '•' | '(' | ')' | ';' | '[' | ']' | ':' | '@') {
            parts.push(Span::new(line.start + start, line.start + at));
            start = at + letter.len_utf8();
        }
        before = letter;
    }
    parts.push(Span::new(line.start + start, line.end));
    parts
}

/// Whether a part of a header line says nothing but the place (and pay, or how remote it is): the
/// name of a company may hold a city's.
fn is_alone(source: Source, line: usize, part: Span, place: Span) -> bool {
    let others = |at: usize| {
        source.hits(line).iter().any(|hit| {
            hit.span.contains(Span::new(at, at + 1))
                && (matches!(
                    hit.cue,
                    Cue::Remote | Cue::Hybrid | Cue::OnSite | Cue::PlaceLabel | Cue::PlaceAhead
                ) || matches!(
                    hit.cue,
                    Cue::FullTime | Cue::PartTime | Cue::Permanent | Cue::Contract
                ) || names_place(source, hit))
        })
    };
    let text = part.of(&source.page.lower);
    let allowed = "or|oder|und|and|area|greater|metro|metropolitan|region|city|the|only|anywhere|in|usd|based|within|cet|est|est.|time|zone|timezone|gmt|downtown|sector|phase|cbd|k|per|year|eur|gbp";
    word_starts(text).iter().all(|(at, word)| {
        let start = part.start + at;
        let bare = word.trim_matches(|letter| !is_word(letter));
        place.contains(Span::new(start, start + 1))
            || bare.is_empty()
            || bare.bytes().all(|byte| byte.is_ascii_digit() || b",.k-%".contains(&byte))
            || word.starts_with(['$', '€', '£'])
            || is_one(bare, allowed)
            || others(
                start + (word.len() - word.trim_start_matches(|letter| !is_word(letter)).len()),
            )
    })
}

/// "Remote, Ruddington": in a header line that tells how remote the work is, a short name is a place.
fn beside_remote(source: Source, line: usize, whole: Span, part: Span) -> Option<Found> {
    let hits = source.hits(line);
    let is_remote = |hit: &&Hit| matches!(hit.cue, Cue::Remote | Cue::Hybrid | Cue::OnSite);
    let remote = hits.iter().filter(is_remote).find(|hit| part.contains(hit.span))?;
    let alone = remote.span.start == whole.start && part.end == whole.end && line > 0;
    let rest = Span::new(remote.span.end, part.end).of(&source.page.text);
    let name = rest.trim_start().strip_prefix(',')?.trim();
    if is_one(name, "Worldwide|Anywhere|Global|International|Everywhere|Any") {
        return None;
    }
    let words = word_starts(name);
    let capital = |(_, word): &(usize, &str)| {
        !word.starts_with(|letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit())
    };
    if !alone
        || words.is_empty()
        || words.len() > 4
        || !words.iter().all(capital)
        || name.contains(['$', '€', '£', '#'])
    {
        return None;
    }
    let start = part.end - rest.len()
        + (rest.len() - rest.trim_start().trim_start_matches(',').trim_start().len());
    let span = Span::new(start, start + name.len());
    Some(Found { span, text: name.to_string(), sureness: Sureness::Guess })
}
