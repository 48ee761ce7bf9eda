//! How senior the job is, by its title or by plain words. It never counts years.

use super::super::super::page::Section;
use super::super::super::span::Span;
use super::super::Sureness;
use super::super::cue::{Cue, Hit};
use super::super::draft::Source;
use crate::domain::role::Seniority;

/// Seniority: from the title, else as plain words tell it.
pub(super) fn seniority(source: Source, title: &str) -> Option<(Seniority, Span, Sureness)> {
    let span = source.find(title);
    let in_title = source
        .cues
        .all()
        .iter()
        .filter(|hit| span.contains(hit.span) && !is_name_of_a_post(source, hit));
    let level = strongest(in_title.filter_map(|hit| Some((level_of(hit.cue)?, hit.span))));
    let graduate = title.starts_with("Graduate ") && level.is_none();
    if graduate {
        return Some((Seniority::Entry, span, Sureness::Certain));
    }
    if let Some((seniority, span)) = level.or_else(|| Some((numbered(title)?, span))) {
        return Some((seniority, span, Sureness::Certain));
    }
    let labelled =
        source.cues.all().iter().filter(|hit| hit.cue == Cue::LevelLabel).find_map(|label| {
            let next = [label.line, label.line + 1];
            let hits = next.iter().flat_map(|line| source.hits(*line));
            let near = |hit: &&Hit| {
                hit.span.start >= label.span.end && hit.span.start - label.span.end < 24
            };
            // On job boards "Associate" is a level above the first.
            hits.filter(near)
                .filter(|hit| hit.span.of(&source.page.lower) != "associate")
                .find_map(|hit| Some((level_of(hit.cue)?, hit.span, Sureness::Certain)))
        });
    labelled.or_else(|| told(source, title))
}

/// "Research associate", "associate professor": the word is part of the post's name.
fn is_name_of_a_post(source: Source, hit: &Hit) -> bool {
    let before = source.between(hit.span.start.saturating_sub(10), hit.span.start);
    let after = source.between(hit.span.end, hit.span.end + 10);
    hit.span.of(&source.page.lower) == "associate"
        && (["research ", "clinical ", "sales "].iter().any(|word| before.ends_with(word))
            || after.starts_with(" professor"))
}

/// The lowest of "entry to mid", the highest of "senior associate".
fn strongest(found: impl Iterator<Item = (Seniority, Span)>) -> Option<(Seniority, Span)> {
    found.reduce(|one, other| if other.0 == Seniority::Senior { other } else { one })
}

fn level_of(cue: Cue) -> Option<Seniority> {
    Some(match cue {
        Cue::Entry | Cue::Internship => Seniority::Entry,
        Cue::Mid => Seniority::Mid,
        Cue::Senior => Seniority::Senior,
        _ => return None,
    })
}

/// "Engineer II"; a third grade and above is senior.
fn numbered(title: &str) -> Option<Seniority> {
    // "Class 1 driver" is no grade: a figure ends the name of the job.
    let head = title.split([',', '(', '-', '–', '|']).next().unwrap_or(title).trim_end();
    let ends = head.rsplit(' ').next().and_then(|word| match word {
        "1" => Some(Seniority::Entry),
        "2" => Some(Seniority::Mid),
        "3" => Some(Seniority::Senior),
        _ => None,
    });
    ends.or_else(|| {
        title.split([' ', ',', '(']).rev().find_map(|word| match word {
            "I" | "L1" | "L2" => Some(Seniority::Entry),
            "II" | "L3" => Some(Seniority::Mid),
            "III" | "IV" | "V" | "L5" | "L6" => Some(Seniority::Senior),
            _ => None,
        })
    })
}

/// Words of level beside the title's own noun ("a Staff ML engineer"), or on the role itself.
fn told(source: Source, title: &str) -> Option<(Seniority, Span, Sureness)> {
    let noun = title.rsplit(' ').next().unwrap_or_default().to_ascii_lowercase();
    source.cues.all().iter().find_map(|hit| {
        let seniority = level_of(hit.cue)?;
        let line = source.page.lines.get(hit.line)?;
        if matches!(line.section, Section::Legal | Section::Offers | Section::Process) {
            return None;
        }
        let before = source.between(line.span.start, hit.span.start);
        let after = source.between(hit.span.end, (hit.span.end + 48).min(line.span.end));
        let word = hit.span.of(&source.page.lower);
        let role = "role|position|job|opportunity|level role|level position";
        let of_role = role.split('|').any(|word| {
            after.trim_start_matches(['-', ' ']).starts_with(word)
                || after.starts_with(&[" level ", word].concat())
        });
        let looked_for = source.hits(hit.line).iter().any(|ahead| {
            ahead.cue == Cue::TitleAhead
                && ahead.span.end <= hit.span.start
                && hit.span.start - ahead.span.end < 26
        });
        let of_title =
            looked_for && noun.len() > 2 && after.contains(&noun) && !after.contains(" to ");
        // A heading that is the title with its level: "Machine Learning Engineer, Intermediate".
        let text = source.line(hit.line);
        let names_title = !title.is_empty()
            && text.strip_prefix(title).is_some_and(|rest| rest.len() < word.len() + 5)
            && after.len() < 3;
        let entry = word.contains("level")
            && (before.contains("seeking")
                || before.contains("looking for")
                || before.contains("hiring"));
        (of_role || of_title || names_title || entry).then_some((
            seniority,
            hit.span,
            Sureness::Likely,
        ))
    })
}
