//! The system's day. It never knows what the day is for.

use rolefit::domain::posting::date::Date;
use std::time::{SystemTime, UNIX_EPOCH};

/// Today, in UTC.
#[expect(clippy::disallowed_methods, reason = "the edge brings the day into the domain")]
pub(crate) fn today() -> Date {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    date_of(since.as_secs() / 86_400)
}

/// The day so many days after 1 January 1970.
/// Source: Howard Hinnant, `civil_from_days`, howardhinnant.github.io/date_algorithms.html.
fn date_of(days: u64) -> Date {
    let days = days + 719_468;
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + u64::from(month <= 2);
    Date {
        year: u16::try_from(year).unwrap_or(u16::MAX),
        month: u8::try_from(month).ok(),
        day: u8::try_from(day).ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::date_of;
    use rolefit::domain::posting::date::Date;

    #[test]
    fn days_become_dates() {
        let check = |days, date: &str| assert_eq!(Some(date_of(days)), Date::read(date), "{date}");
        check(0, "1970-01-01");
        check(11_016, "2000-02-29");
        check(11_017, "2000-03-01");
        check(20_778, "2026-11-21");
        check(47_540, "2100-02-28");
        check(47_541, "2100-03-01");
    }
}
