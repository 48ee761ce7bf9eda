//! Sums of money in a line: number, currency, thousands. It never knows what a sum is paid for.

use super::super::page::letters::is_word;
use super::super::span::Span;
use super::cue::word_length;

/// A number that could be money.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Amount {
    /// The number with its currency, as a place in the page.
    pub(super) span: Span,
    /// In whole units.
    pub(super) value: u64,
    /// ISO 4217 code.
    pub(super) currency: Option<&'static str>,
    /// Whether it is written in thousands ("60k").
    pub(super) thousands: bool,
    /// Whether it is written in lakhs, which are counted per year.
    pub(super) lakhs: bool,
    /// Whether it is open above ("60k+").
    pub(super) open: bool,
}

/// Signs and words of currencies, the longer ones first where one begins with another.
const CURRENCIES: [(&str, &str); 65] = [
    ("us$", "USD"),
    ("usd", "USD"),
    ("ca$", "CAD"),
    ("cad", "CAD"),
    ("cdn", "CAD"),
    ("c$", "CAD"),
    ("au$", "AUD"),
    ("aud", "AUD"),
    ("a$", "AUD"),
    ("nz$", "NZD"),
    ("nzd", "NZD"),
    ("sgd", "SGD"),
    ("s$", "SGD"),
    ("hk$", "HKD"),
    ("hkd", "HKD"),
    ("r$", "BRL"),
    ("brl", "BRL"),
    ("mx$", "MXN"),
    ("mxn", "MXN"),
    ("€", "EUR"),
    ("euros", "EUR"),
    ("euro", "EUR"),
    ("eur", "EUR"),
    ("£", "GBP"),
    ("gbp", "GBP"),
    ("pounds", "GBP"),
    ("₹", "INR"),
    ("inr", "INR"),
    ("rupees", "INR"),
    ("rs.", "INR"),
    ("rs", "INR"),
    ("chf", "CHF"),
    ("francs", "CHF"),
    ("¥", "JPY"),
    ("jpy", "JPY"),
    ("yen", "JPY"),
    ("zł", "PLN"),
    ("zloty", "PLN"),
    ("pln", "PLN"),
    ("sek", "SEK"),
    ("nok", "NOK"),
    ("dkk", "DKK"),
    ("kr", "SEK"),
    ("czk", "CZK"),
    ("huf", "HUF"),
    ("ron", "RON"),
    ("₪", "ILS"),
    ("ils", "ILS"),
    ("zar", "ZAR"),
    ("aed", "AED"),
    ("cny", "CNY"),
    ("rmb", "CNY"),
    ("₩", "KRW"),
    ("krw", "KRW"),
    ("₴", "UAH"),
    ("₦", "NGN"),
    ("ngn", "NGN"),
    ("kes", "KES"),
    ("ghs", "GHS"),
    ("egp", "EGP"),
    ("idr", "IDR"),
    ("thb", "THB"),
    ("myr", "MYR"),
    ("dollars", "USD"),
    ("$", "USD"),
];

/// The sums of a line of the page, given in lower case, in their order.
pub(super) fn amounts(lower: &str, line: Span) -> Vec<Amount> {
    let text = line.of(lower);
    let bytes = text.as_bytes();
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(byte) = bytes.get(at) {
        if !byte.is_ascii_digit() {
            at += 1;
            continue;
        }
        let number = number(bytes, at);
        let amount = amount(text, at, &number, line.start);
        at = amount.as_ref().map_or(number.end, |amount| amount.span.end - line.start);
        found.extend(amount);
    }
    found
}

struct Number {
    whole: u64,
    /// Thousandths.
    fraction: u64,
    end: usize,
}

/// A number with groups of thousands and a fraction, in any country's way of writing.
fn number(bytes: &[u8], start: usize) -> Number {
    let digits = |from: usize| {
        bytes
            .get(from..)
            .unwrap_or_default()
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count()
    };
    let value = |from: usize, to: usize| {
        let digits = bytes.get(from..to).unwrap_or_default().iter().take(12);
        digits.fold(0u64, |value, byte| value * 10 + u64::from(byte - b'0'))
    };
    let mut end = start + digits(start);
    let mut whole = value(start, end);
    let mut grouped = end - start <= 3;
    while grouped {
        let separator = separator_length(bytes.get(end..).unwrap_or_default());
        let next = end + separator;
        let length = digits(next);
        // 20,00,000: in India the groups before the last have two digits.
        let indian = length == 2 && bytes.get(next + 2) == Some(&b',') && digits(next + 3) >= 2;
        grouped = separator > 0 && (length == 3 || indian) && whole < 1_000_000_000;
        if grouped {
            whole = whole * if indian { 100 } else { 1000 } + value(next, next + length);
            end = next + length;
        }
    }
    let point = matches!(bytes.get(end), Some(b'.' | b','));
    let length = if point { digits(end + 1) } else { 0 };
    if length == 0 || length > 2 {
        return Number { whole, fraction: 0, end };
    }
    let fraction = value(end + 1, end + 1 + length) * if length == 1 { 100 } else { 10 };
    Number { whole, fraction, end: end + 1 + length }
}

/// The length of a sign between groups of thousands.
fn separator_length(bytes: &[u8]) -> usize {
    match bytes {
        [b',' | b'.' | b'\'' | b' ', ..] => 1,
        [0xc2, 0xa0, ..] => 2,
        [0xe2, 0x80, 0x99 | 0xaf | 0x89, ..] => 3,
        _ => 0,
    }
}

fn amount(text: &str, start: usize, number: &Number, offset: usize) -> Option<Amount> {
    let before = text.get(..start)?;
    let (mut begin, mut currency) = currency_before(before);
    // A letter or a sign before it makes it a name: GPT-4, v3.
    if currency.is_none() && before.ends_with(|letter| is_word(letter) || letter == '#') {
        return None;
    }
    let mut end = number.end;
    let unit = unit(text.get(end..)?);
    end += unit.length;
    let rest = text.get(end..)?;
    let open = rest.starts_with('+');
    end += usize::from(open);
    let (length, after) = currency_after(text.get(end..)?);
    // "$90k CAD": the code tells which dollar.
    if after.is_some_and(|after| currency.is_none() || (currency == Some("USD") && after != "USD"))
    {
        currency = after;
    }
    end += length;
    begin = begin.min(start);
    // A retirement plan of the United States is called 401k.
    if unit.scale == 0 || number.whole == 401 {
        return None;
    }
    let thousand = unit.scale;
    let value = number.whole.saturating_mul(thousand) + number.fraction * thousand / 1000;
    if unit.lakhs && currency.is_none() {
        currency = Some("INR");
    }
    let span = Span::new(offset + begin, offset + end);
    let thousands = unit.scale == 1000;
    Some(Amount { span, value, currency, thousands, lakhs: unit.lakhs, open })
}

struct Unit {
    /// 0 for what is no pay: millions, shares, percent.
    scale: u64,
    length: usize,
    lakhs: bool,
}

fn unit(rest: &str) -> Unit {
    let bare = rest.trim_start_matches([' ', '\u{a0}']);
    let skipped = rest.len() - bare.len();
    let word = bare.get(..word_length(bare)).unwrap_or_default();
    let made = |scale, lakhs| Unit { scale, length: skipped + word.len(), lakhs };
    let none = Unit { scale: 1, length: 0, lakhs: false };
    match word {
        "k" | "thousand" => made(1000, false),
        "lpa" | "lakh" | "lakhs" | "lac" | "lacs" | "l" => made(100_000, true),
        "m" | "mm" | "mn" | "mio" | "bn" | "b" | "tn" | "million" | "millions" | "billion"
        | "billions" | "trillion" | "crore" => made(0, false),
        _ if rest.starts_with('%') || bare.starts_with('%') => made(0, false),
        // "3x", "10th", "401k" and "5g" are one word; a currency may stand there too: "500eur".
        _ if skipped == 0 && !word.is_empty() && currency_after(rest).1.is_none() => made(0, false),
        _ => none,
    }
}

/// The currency that a text ends with, and where its sign begins.
fn currency_before(text: &str) -> (usize, Option<&'static str>) {
    let bare = text.trim_end_matches([' ', '\u{a0}']);
    let last = bare.as_bytes().last().copied().unwrap_or_default();
    for (sign, code) in &CURRENCIES {
        if sign.as_bytes().last().copied().unwrap_or_default() == last
            && let Some(head) = bare.strip_suffix(sign)
            && !(sign.starts_with(is_word) && head.ends_with(is_word))
        {
            // "USD $98,000"
            let again = if *sign == "$" { currency_before(head) } else { (0, None) };
            return match again.1 {
                Some(known) => (again.0, Some(known)),
                None => (head.len(), Some(*code)),
            };
        }
    }
    (usize::MAX, None)
}

/// The currency that a text begins with, and how much of the text it takes.
fn currency_after(text: &str) -> (usize, Option<&'static str>) {
    let bare = text.trim_start_matches([' ', '\u{a0}']);
    let first = bare.as_bytes().first().copied().unwrap_or_default();
    for (sign, code) in &CURRENCIES {
        if sign.as_bytes().first().copied().unwrap_or_default() == first
            && let Some(rest) = bare.strip_prefix(sign)
            && !(sign.ends_with(is_word) && rest.starts_with(is_word))
        {
            // In "$80k - $90k" a sign before a digit belongs to the next number.
            let next =
                rest.trim_start_matches(' ').starts_with(|letter: char| letter.is_ascii_digit());
            let own = !next || sign.starts_with(is_word) && text.len() == bare.len();
            return if own { (text.len() - rest.len(), Some(*code)) } else { (0, None) };
        }
    }
    (0, None)
}

#[cfg(test)]
mod tests {
    use super::super::super::span::Span;
    use super::amounts;

    #[test]
    fn sums_are_read_in_many_ways_of_writing() {
        let check = |text: &str, expected: &[(u64, Option<&str>)]| {
            let lower = text.to_ascii_lowercase();
            let found = amounts(&lower, Span::new(0, text.len()));
            let found: Vec<_> = found.iter().map(|sum| (sum.value, sum.currency)).collect();
            assert_eq!(found, expected, "{text}");
        };
        check("$130,000—$140,000 USD", &[(130_000, Some("USD")), (140_000, Some("USD"))]);
        check("70.000–90.000 €", &[(70_000, None), (90_000, Some("EUR"))]);
        check("£60k-£75k", &[(60_000, Some("GBP")), (75_000, Some("GBP"))]);
        check("USD $98,000~$210,000", &[(98_000, Some("USD")), (210_000, Some("USD"))]);
        check("€500/day", &[(500, Some("EUR"))]);
        check("$49.00 to $85.50", &[(49, Some("USD")), (85, Some("USD"))]);
        check("CHF 120'000", &[(120_000, Some("CHF"))]);
        check("INR 20 LPA", &[(2_000_000, Some("INR"))]);
        check("12.5 lakhs", &[(1_250_000, Some("INR"))]);
        check("₹20,00,000", &[(2_000_000, Some("INR"))]);
        check("75 000 €", &[(75_000, Some("EUR"))]);
        check("$120K CAD", &[(120_000, Some("CAD"))]);
        check("C$95,000", &[(95_000, Some("CAD"))]);
        check("$12.5k", &[(12_500, Some("USD"))]);
        check("500EUR", &[(500, Some("EUR"))]);
        check("a $50M round, 30% more, 401k, GPT-4 and 10x, €1.2 million", &[(4, None)]);
        check("999999999999999999999999 $", &[(999_999_999_999, Some("USD"))]);
    }
}
