//! JSON text that can stand anywhere in HTML: within it no `<`, `>` or `&` is written as itself.
//! It never knows what a value means.
//!
//! `serde_json` would bring its tree of values and its numbers; these lines do for what we write.

use crate::domain::document::Value;

/// A value as JSON text, indented by two spaces. Whole numbers are exact up to 2⁵³; a fraction is
/// written to nine decimals; a number that is not finite or beyond 10¹⁸ is `null`.
pub fn text(value: &Value) -> String {
    let mut text = String::new();
    write(&mut text, value, 0);
    text
}

fn write(text: &mut String, value: &Value, depth: usize) {
    match value {
        Value::Null => text.push_str("null"),
        Value::Flag(flag) => text.push_str(if *flag { "true" } else { "false" }),
        Value::Number(number) => write_number(text, *number),
        Value::Text(words) => write_text(text, words),
        Value::List(entries) => {
            let entries = entries.iter().map(|entry| (None, entry));
            write_entries(text, entries, ['[', ']'], depth);
        }
        Value::Object(fields) => {
            let fields = fields.iter().map(|(key, value)| (Some(key), value));
            write_entries(text, fields, ['{', '}'], depth);
        }
    }
}

fn write_entries<'a>(
    text: &mut String,
    entries: impl Iterator<Item = (Option<&'a str>, &'a Value)>,
    [open, close]: [char; 2],
    depth: usize,
) {
    text.push(open);
    let mut is_empty = true;
    for (key, value) in entries {
        if !is_empty {
            text.push(',');
        }
        is_empty = false;
        new_line(text, depth + 1);
        if let Some(key) = key {
            write_text(text, key);
            text.push_str(": ");
        }
        write(text, value, depth + 1);
    }
    if !is_empty {
        new_line(text, depth);
    }
    text.push(close);
}

fn new_line(text: &mut String, depth: usize) {
    text.push('\n');
    (0..depth).for_each(|_| text.push_str("  "));
}

fn write_number(text: &mut String, number: f64) {
    const BILLION: f64 = 1e9;
    if number.is_nan() || number.abs() >= 1e18 {
        return text.push_str("null");
    }
    let whole = number as i64;
    let rest = (number - whole as f64).abs();
    let decimals = (rest * BILLION + 0.5) as u64;
    let (whole, decimals) = match decimals >= 1_000_000_000 {
        true => (whole + if number < 0.0 { -1 } else { 1 }, 0),
        false => (whole, decimals),
    };
    if number < 0.0 && whole == 0 && decimals > 0 {
        text.push('-');
    }
    text.push_str(&whole.to_string());
    if decimals > 0 {
        // The leading one keeps the zeros of the decimals.
        let digits = (decimals + 1_000_000_000).to_string();
        text.push('.');
        text.push_str(digits.get(1..).unwrap_or_default().trim_end_matches('0'));
    }
}

fn write_text(text: &mut String, words: &str) {
    text.push('"');
    for letter in words.chars() {
        match letter {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' | '\0'..='\u{1f}' | '\u{7f}' => {
                escape(text, letter);
            }
            _ => text.push(letter),
        }
    }
    text.push('"');
}

/// `\u003c` and the like.
fn escape(text: &mut String, letter: char) {
    text.push_str("\\u");
    for shift in [12, 8, 4, 0] {
        let digit = (letter as u32 >> shift) & 15;
        text.extend(char::from_digit(digit, 16));
    }
}

#[cfg(test)]
mod tests {
    use super::text;
    use crate::domain::document::Value;
    use proptest::prelude::*;
    use serde_json::json;

    #[test]
    fn nothing_in_it_ends_a_script() {
        let value: Value =
            json!({"a</script>": "<!--&\u{2028}\0\"\\\n", "b": [1, -2, 0.25]}).into();
        let written = text(&value);
        assert!(!written.contains(['<', '>', '&', '\u{2028}', '\0']), "{written}");
        assert!(written.contains("\\u003c/script\\u003e"), "{written}");
        let read: serde_json::Value = serde_json::from_str(&written).unwrap();
        assert_eq!(Value::from(read), value);
    }

    #[test]
    fn numbers_are_written_as_json_has_them() {
        let check = |number, expected| assert_eq!(text(&Value::Number(number)), expected);
        check(0.0, "0");
        check(-0.5, "-0.5");
        check(-3.000_000_001, "-3.000000001");
        check(0.999_999_999_9, "1");
        check(9_007_199_254_740_991.0, "9007199254740991");
        check(f64::NAN, "null");
        check(f64::NEG_INFINITY, "null");
        check(1e300, "null");
    }

    proptest! {
        #[test]
        fn texts_are_read_back_by_serde_json(words in any::<String>()) {
            let written = text(&Value::Text(words.clone()));
            prop_assert_eq!(serde_json::from_str::<String>(&written).unwrap(), words);
        }
    }
}
