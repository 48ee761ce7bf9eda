//! How many years anyone can have worked with something at a date: the one place where it is
//! computed. It never knows a posting.

use crate::domain::posting::date::Date;
use crate::domain::posting::lexicon::Entry;

/// What can be said of a number of years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Enough people can have them.
    Possible,
    /// Only those can who began within a year of the first release.
    Tight,
    /// The thing is younger than that.
    Impossible,
    /// The practice had no name yet, though somebody may have worked so.
    Implausible,
}

/// Days in a hundred years, of which a year is taken to have 365.25.
const DAYS_OF_A_CENTURY: u32 = 36_525;

/// The most years that anyone can have at the end of a date, in hundredths, rounded down:
/// `(last day of the date − first day of the release) / 365.25`.
pub fn most_years(began: Date, at: Date) -> u32 {
    at.last_day().saturating_sub(began.first_day()) * 10_000 / DAYS_OF_A_CENTURY
}

/// Whether nobody can have that many years at a date of a tool that was released on a day.
pub fn is_impossible(released: Date, years: u8, at: Date) -> bool {
    let days = at.last_day().saturating_sub(released.first_day());
    u32::from(years) * DAYS_OF_A_CENTURY > days * 100
}

/// Whether a number of years of something can be had at a date. Only a tool's can be impossible.
pub fn verdict(entry: &Entry, years: u8, at: Date) -> Verdict {
    // Within hundredths, rounding could turn a verdict; so it is taken in days.
    let days = |began: Date| at.last_day().saturating_sub(began.first_day()) * 100;
    let asked = u32::from(years) * DAYS_OF_A_CENTURY;
    match (entry.released, entry.since) {
        (Some(released), _) if is_impossible(released, years, at) => Verdict::Impossible,
        (Some(released), _) if asked + DAYS_OF_A_CENTURY > days(released) => Verdict::Tight,
        (None, Some(since)) if asked > days(since) => Verdict::Implausible,
        _ => Verdict::Possible,
    }
}
