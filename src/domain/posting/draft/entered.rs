//! What a person enters in a field of the form, as a role holds it. It must never guess: what is not
//! clear is nothing.

/// The signs and names of the currencies that postings name most, in small letters.
const CURRENCIES: &[(&str, &str)] = &[
    ("€", "EUR"),
    ("euro", "EUR"),
    ("euros", "EUR"),
    ("£", "GBP"),
    ("pound", "GBP"),
    ("pounds", "GBP"),
    ("$", "USD"),
    ("us$", "USD"),
    ("dollar", "USD"),
    ("dollars", "USD"),
];

/// The code of a currency, of its letters, its sign or its name.
pub fn currency(entered: &str) -> Option<String> {
    let entered = entered.trim();
    let lower = entered.to_lowercase();
    if let Some((_, code)) = CURRENCIES.iter().find(|(name, _)| *name == lower) {
        return Some((*code).to_string());
    }
    let is_code = entered.len() == 3 && entered.bytes().all(|byte| byte.is_ascii_alphabetic());
    is_code.then(|| entered.to_ascii_uppercase())
}

/// A sum in whole units, with or without marks between the thousands.
pub fn sum(entered: &str) -> Option<u32> {
    let entered = entered.trim();
    let (digits, times) = match entered.strip_suffix(['k', 'K']) {
        Some(thousands) => (thousands.trim_end(), 1000),
        None => (entered, 1),
    };
    let is_mark = |letter: char| matches!(letter, ',' | '.' | '\'' | '’') || letter.is_whitespace();
    let mut groups = digits.split(is_mark);
    let mut joined = groups.next()?.to_string();
    for group in groups {
        if group.len() != 3 || joined.is_empty() {
            return None;
        }
        joined.push_str(group);
    }
    let is_number = joined.bytes().all(|byte| byte.is_ascii_digit());
    joined.parse::<u32>().ok().filter(|_| is_number)?.checked_mul(times)
}

#[cfg(test)]
mod tests {
    use super::{currency, sum};

    #[test]
    fn a_currency_is_its_code_its_sign_or_its_name() {
        let check = |entered: &str, expected: Option<&str>| {
            assert_eq!(currency(entered).as_deref(), expected, "{entered}");
        };
        check("EUR", Some("EUR"));
        check(" eur ", Some("EUR"));
        check("€", Some("EUR"));
        check("Euros", Some("EUR"));
        check("£", Some("GBP"));
        check("$", Some("USD"));
        check("US$", Some("USD"));
        check("chf", Some("CHF"));
        check("kr", None);
        check("12€", None);
        check("", None);
    }

    #[test]
    fn a_sum_is_digits_with_marks_between_thousands() {
        let check = |entered: &str, expected: Option<u32>| {
            assert_eq!(sum(entered), expected, "{entered}");
        };
        check("80000", Some(80_000));
        check("80,000", Some(80_000));
        check("80.000", Some(80_000));
        check("80 000", Some(80_000));
        check("80\u{202f}000", Some(80_000));
        check("1’200’000", Some(1_200_000));
        check("80k", Some(80_000));
        check("80 K", Some(80_000));
        check("sixty", None);
        check("80.5", None);
        check("8,00", None);
        check("+80", None);
        check(",800", None);
        check("k", None);
        check("", None);
        check("99999999999", None);
    }
}
