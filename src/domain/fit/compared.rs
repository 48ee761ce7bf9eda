//! What was claimed and what was measured, in the words of a language. It never computes a level.

use super::markdown::level_words;
use super::measured::{Compared, Measured};
use crate::domain::assess::belief::Interval;
use crate::domain::framework::Framework;
use crate::domain::words::Words;

/// More half levels than this are told as "more than".
const MOST_HALF_LEVELS: u8 = 4;

/// A range of a level.
pub fn interval_words(words: &Words, interval: Interval) -> String {
    let [low, middle, high] = [interval.low, interval.middle, interval.high].map(level_words);
    words.fill("report.between", &[("low", &low), ("middle", &middle), ("high", &high)])
}

/// What was said of a competency: a label, and its range or that there is none.
pub fn claimed_words(words: &Words, row: &Compared) -> [String; 2] {
    let range = row.claimed.map(|claimed| interval_words(words, claimed));
    let none = || words.get("report.claimedNone").to_string();
    [words.get("report.claimed").to_string(), range.unwrap_or_else(none)]
}

/// What the answers to questions showed of a competency: a label with how many they were, and
/// their range or that there is none.
pub fn measured_words(words: &Words, row: &Compared) -> [String; 2] {
    match row.measured {
        Some(measured) => {
            let count = u32::try_from(row.items).unwrap_or(u32::MAX);
            [words.count("report.shown", count), interval_words(words, measured)]
        }
        None => [words.get("report.shownNone").to_string(), String::new()],
    }
}

/// The sentence on where the two differ.
pub fn differs_words<'w>(words: &'w Words, row: &Compared) -> Option<&'w str> {
    Some(words.get_of("report.differs.", row.differs?.key()))
}

/// What lies between ratings and answers on the whole.
pub fn leniency_words(words: &Words, measured: &Measured) -> Option<String> {
    let halves = measured.leniency?;
    let key = match halves {
        0 => return Some(words.get("report.leniency.none").to_string()),
        1.. => "report.leniency.above",
        _ => "report.leniency.below",
    };
    let levels = match halves.unsigned_abs() {
        few @ ..=MOST_HALF_LEVELS => few.to_string(),
        _ => "more".to_string(),
    };
    let levels = words.get_of("report.halves.", &levels);
    Some(words.fill(key, &[("levels", levels)]))
}

/// The soft note on made-up names, once some were shown.
pub fn names_words(words: &Words, measured: &Measured) -> Option<String> {
    (measured.claims.shown > 0).then(|| match measured.claims.marked {
        0 => words.get("report.namesNone").to_string(),
        marked => words.count("report.names", marked),
    })
}

/// The competencies that were rated and not measured, by name, told once.
pub fn unmeasured_words(
    words: &Words,
    framework: &Framework,
    measured: &Measured,
) -> Option<String> {
    let mut names = String::new();
    for row in measured.rows.iter().filter(|row| row.measured.is_none()) {
        let found = framework.competencies.get(row.competency);
        if !names.is_empty() {
            names.push_str(", ");
        }
        names.push_str(found.map_or("", |found| &found.name));
    }
    (!names.is_empty()).then(|| words.fill("report.unmeasured", &[("names", &names)]))
}

/// All of it, a line each, as a list of Markdown holds it.
pub(super) fn lines(words: &Words, framework: &Framework, measured: &Measured) -> Vec<String> {
    let line = |row: &Compared| {
        let found = framework.competencies.get(row.competency);
        let name = found.map_or("", |found| &found.name);
        let [said, claimed] = claimed_words(words, row);
        let [shown, range] = measured_words(words, row);
        let line = ["**", name, ".** ", &said, ": ", &claimed, ". ", &shown, ": ", &range, "."];
        match differs_words(words, row) {
            Some(differs) => [&line.concat(), " ", differs].concat(),
            None => line.concat(),
        }
    };
    let both = measured.rows.iter().filter(|row| row.measured.is_some()).map(line);
    both.chain(unmeasured_words(words, framework, measured))
        .chain(leniency_words(words, measured))
        .chain(names_words(words, measured))
        .collect()
}
