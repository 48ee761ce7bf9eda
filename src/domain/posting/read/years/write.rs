//! Writes the years into the asks of the draft. It never knows how they were found.

use super::super::super::lexicon::Lexicon;
use super::super::super::page::Page;
use super::super::super::page::letters::is_word;
use super::super::super::span::Span;
use super::super::asks::{MOST, ask};
use super::super::draft::{Draft, says};
use super::super::{Sureness, YearsMention, YearsOf};
use crate::domain::document::Map;
use crate::domain::role::{Ask, AskKind};

/// The name of the ask that holds years of work at large.
const OVERALL: &str = "overall";

/// How much of the words between two numbers is looked at.
const WIDEST: usize = 400;
/// How many words, counted from "or", lead to a number that stands for another.
const NEAR: usize = 4;
/// Words of degrees.
const DEGREES: &str = "bachelor|master|phd|ph.d|degree|doctor|b.s|m.s|bs|ms|ba";
/// How many other numbers of a line are looked at from each.
const ALTERNATIVES: usize = 6;

/// Writes the years into the asks of the draft.
pub(in super::super) fn write(
    page: &Page,
    lexicon: &Lexicon,
    years: &[YearsMention],
    draft: &mut Draft,
) {
    for (nth, mention) in years.iter().enumerate() {
        if is_instead(page, years, nth) {
            continue;
        }
        let entry = match mention.of {
            YearsOf::Entry(entry) => lexicon.entries.get(entry),
            YearsOf::Overall => None,
        };
        let name = entry.map_or(OVERALL, |entry| entry.name.as_str());
        let known = draft.role.asks.iter().position(|ask| ask.name == name);
        if known.is_none() && draft.role.asks.len() >= MOST {
            continue;
        }
        let place = known.unwrap_or_else(|| {
            let new = || overall(mention.required);
            draft
                .role
                .asks
                .push(entry.map_or_else(new, |entry| ask(entry, mention.required, None)));
            draft.role.asks.len() - 1
        });
        let Some(ask) = draft.role.asks.get_mut(place) else { continue };
        if mention.required || !ask.required {
            ask.min_years = ask.min_years.max(Some(mention.min));
            let path = ["asks[", &place.to_string(), "].minYears"].concat();
            draft.trace(&path, mention.span, Sureness::Certain);
        } else if name == OVERALL && ask.min_years.is_none() {
            ask.min_years = Some(mention.min);
        }
    }
}

/// Whether another number in the line is what counts: of roads joined by "or", the shortest is the
/// minimum; but where degrees shorten the road, the one for the lowest degree is.
fn is_instead(page: &Page, years: &[YearsMention], nth: usize) -> bool {
    let Some(this) = years.get(nth) else { return false };
    let around = nth.saturating_sub(ALTERNATIVES)..(nth + ALTERNATIVES + 1).min(years.len());
    let others = years.get(around).unwrap_or_default();
    others.iter().filter(|other| other.line == this.line && other.span != this.span).any(|other| {
        let between =
            Span::new(this.span.end.min(other.span.end), this.span.start.max(other.span.start));
        let text = between.of(&page.lower);
        let line = page.lines.get(this.line).map_or("", |line| line.span.of(&page.lower));
        let line = line.get(..600).unwrap_or(line);
        let is_short = |word: &str| matches!(word, "ba" | "bs" | "bsc" | "ma" | "ms" | "msc");
        let degrees = ["bachelor", "master", "phd", "ph.d", "degree", "doctor", "b.s", "m.s"]
            .iter()
            .any(|word| line.contains(word))
            || line.split(|letter: char| !letter.is_ascii_alphabetic()).any(is_short);
        leads_to_other(text) && if degrees { other.min > this.min } else { other.min < this.min }
    })
}

/// Whether the words between two numbers of years end in another road to the same: "or 3 years", "or
/// a master's degree and 3 years", but not "in software or data engineering, with 3 years".
fn leads_to_other(between: &str) -> bool {
    let tail = between.get(between.len().saturating_sub(WIDEST)..).unwrap_or(between);
    let Some(or) =
        tail.rfind("or ").filter(|or| !tail.get(..*or).unwrap_or_default().ends_with(is_word))
    else {
        return false;
    };
    let road = tail.get(or..).unwrap_or_default();
    !says(road, "including|preferably|ideally|incl")
        && (road.split(' ').count() <= NEAR + 1 || says(road, DEGREES))
}

fn overall(required: bool) -> Ask {
    Ask {
        name: OVERALL.to_string(),
        kind: AskKind::Experience,
        required,
        any_of: None,
        min_years: None,
        competency: None,
        unknown: Map::default(),
    }
}
