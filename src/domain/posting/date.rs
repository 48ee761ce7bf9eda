//! Days and months, as far as a posting needs them. It never knows which day it is.

/// A day of the Gregorian calendar, a month of it, or a whole year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// The year.
    pub year: u16,
    /// 1 to 12; nothing where only the year is known.
    pub month: Option<u8>,
    /// 1 to 31; nothing where only the month is known.
    pub day: Option<u8>,
}

impl Date {
    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub fn read(text: &str) -> Option<Date> {
        let mut parts = text.trim().split('-');
        let year = number(parts.next()?, 4)?;
        let month = parts.next().map(|month| number(month, 2).filter(|n| (1..=12).contains(n)));
        let month = match month {
            Some(None) => return None,
            Some(Some(month)) => u8::try_from(month).ok(),
            None => None,
        };
        let days = month.map_or(0, |month| days_of_month(year, month));
        let day = parts.next().map(|day| number(day, 2).filter(|n| (1..=days).contains(n)));
        let day = match day {
            Some(None) => return None,
            Some(Some(day)) => u8::try_from(day).ok(),
            None => None,
        };
        parts.next().is_none().then_some(Date { year, month, day })
    }

    /// A whole day as ISO 8601 writes it.
    pub fn written(self) -> Option<String> {
        let two = |number: u8| [if number < 10 { "0" } else { "" }, &number.to_string()].concat();
        let year = (u32::from(self.year) + 10_000).to_string();
        Some([year.get(1..)?, "-", &two(self.month?), "-", &two(self.day?)].concat())
    }

    /// The first day that it can mean, in days since the first of March of the year 0.
    pub fn first_day(self) -> u32 {
        day_number(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// The last day that it can mean, in the same count.
    pub fn last_day(self) -> u32 {
        let month = self.month.unwrap_or(12);
        let day = self.day.unwrap_or_else(|| days_of_month(self.year, month) as u8);
        day_number(self.year, month, day)
    }
}

fn number(text: &str, digits: usize) -> Option<u16> {
    let fits = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    let value = |value: u16, byte: u8| value * 10 + u16::from(byte - b'0');
    fits.then(|| text.bytes().fold(0, value))
}

fn days_of_month(year: u16, month: u8) -> u16 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days are counted from March, so that the leap day comes last.
fn day_number(year: u16, month: u8, day: u8) -> u32 {
    let (year, month, day) = (u32::from(year), u32::from(month), u32::from(day));
    let (year, month) =
        if month > 2 { (year, month - 3) } else { (year.saturating_sub(1), month + 9) };
    365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 1
}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn dates_are_read_to_the_precision_they_have() {
        let check = |text, expected| assert_eq!(Date::read(text), expected, "{text}");
        check("2024", Some(Date { year: 2024, month: None, day: None }));
        check("2024-06", Some(Date { year: 2024, month: Some(6), day: None }));
        check("2024-02-29", Some(Date { year: 2024, month: Some(2), day: Some(29) }));
        for text in ["", "24", "2024-13", "2023-02-29", "2024-06-", "2024-06-01-01", "2024-6"] {
            check(text, None);
        }
    }

    #[test]
    fn days_are_counted() {
        let days = |from: &str, to: &str| {
            let read = |text| Date::read(text).expect("a date");
            read(to).last_day() - read(from).first_day()
        };
        assert_eq!(days("2015-11-09", "2015-11-09"), 0);
        assert_eq!(days("2024-02-28", "2024-03-01"), 2);
        assert_eq!(days("2023-01-01", "2024-01-01"), 365);
        assert_eq!(days("2016-09", "2023-01"), 2343);
    }
}
