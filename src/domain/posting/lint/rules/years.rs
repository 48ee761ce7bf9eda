//! What the rules about years of one thing share. It never knows which of them asks.

use super::super::Finding;
use super::super::age::{Verdict, most_years, verdict};
use super::super::case::Case;
use crate::domain::document::Value;
use crate::domain::posting::lexicon::Entry;
use crate::domain::posting::read::{YearsMention, YearsOf};
use crate::domain::posting::span::Span;

/// More findings of one rule would say nothing new.
const MOST: usize = 5;

/// Every number of years of a thing that is in the lexicon, with what can be said of it.
pub(super) fn of_things<'a>(
    case: &Case<'a>,
) -> impl Iterator<Item = (&'a YearsMention, &'a Entry, Verdict)> + use<'a> {
    let (reading, world) = (case.reading, case.world);
    reading.facts.years.iter().filter_map(move |years| {
        let YearsOf::Entry(place) = years.of else { return None };
        let entry = world.lexicon.entries.get(place)?;
        Some((years, entry, verdict(entry, years.min, world.date())))
    })
}

/// One finding for each number of years on which the verdict is as wanted.
pub(super) fn findings(case: &Case, rule: &'static str, wanted: Verdict) -> Vec<Finding> {
    let judged = of_things(case).filter(|(_, _, verdict)| *verdict == wanted);
    let finding = |(years, entry, _): (&YearsMention, &Entry, Verdict)| {
        let began = entry.released.or(entry.since)?;
        let most = most_years(began, case.world.date());
        let finding = case
            .finding(rule)
            .at(years.span)
            .with("name", entry.name.as_str())
            .with("years", years.min.to_string())
            .with("most", (most / 100).to_string())
            .with("began", began.year.to_string())
            .detail("name", entry.name.as_str())
            .detail("years", years.min)
            .detail("mostYears", Value::Number(f64::from(most) / 100.0))
            .detail("verdict", rule);
        let number = number_of(case, years)?;
        // Half of what anyone can have leaves enough people who have it.
        let fewer = (most / 200).clamp(1, 5);
        let mends = fewer < u32::from(years.min) && years.max.is_none();
        Some(if mends { finding.mend(number, fewer.to_string()) } else { finding })
    };
    judged.filter_map(finding).take(MOST).collect()
}

/// The digits of a number of years; the whole place where it is written in words.
fn number_of(case: &Case, years: &YearsMention) -> Option<Span> {
    let text = case.text(years.span);
    let digits = text.find(|letter: char| letter.is_ascii_digit());
    let Some(start) = digits else { return Some(years.span) };
    let length = text.get(start..)?.bytes().take_while(u8::is_ascii_digit).count();
    let start = years.span.start + start;
    Some(Span::new(start, start + length))
}
