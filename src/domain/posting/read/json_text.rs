//! JSON text to a value, natively and in the browser, for what a page carries in its scripts.
//! It never knows what the value means. Nothing in a text is an error: what cannot be read ends it.

use crate::domain::document::{Map, Value};

/// Deeper lists and objects are not read.
const DEEPEST: usize = 32;

/// Reads the first value of a text.
pub(super) fn value_of(text: &str) -> Option<Value> {
    Reader { text, at: 0 }.value(0)
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The next byte that is no space; not taken.
    fn peek(&mut self) -> Option<u8> {
        let rest = self.rest();
        let spaces = rest.len() - rest.trim_start_matches([' ', '\n', '\r', '\t']).len();
        self.at += spaces;
        self.text.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, wanted: u8) -> bool {
        let found = self.peek() == Some(wanted);
        self.at += usize::from(found);
        found
    }

    fn value(&mut self, depth: usize) -> Option<Value> {
        if depth > DEEPEST {
            return None;
        }
        match self.peek()? {
            b'{' => self.object(depth),
            b'[' => self.list(depth),
            b'"' => self.text().map(Value::Text),
            b't' => self.word("true", Value::Flag(true)),
            b'f' => self.word("false", Value::Flag(false)),
            b'n' => self.word("null", Value::Null),
            _ => self.number(),
        }
    }

    fn word(&mut self, word: &str, value: Value) -> Option<Value> {
        let found = self.rest().starts_with(word);
        self.at += word.len();
        found.then_some(value)
    }

    fn object(&mut self, depth: usize) -> Option<Value> {
        self.take(b'{');
        let mut fields = Map::default();
        while !self.take(b'}') {
            if self.peek()? != b'"' {
                return None;
            }
            let key = self.text()?;
            if !self.take(b':') {
                return None;
            }
            let value = self.value(depth + 1)?;
            fields.insert(key, value);
            if !self.take(b',') && self.peek()? != b'}' {
                return None;
            }
        }
        Some(Value::Object(fields))
    }

    fn list(&mut self, depth: usize) -> Option<Value> {
        self.take(b'[');
        let mut values = Vec::new();
        while !self.take(b']') {
            values.push(self.value(depth + 1)?);
            if !self.take(b',') && self.peek()? != b']' {
                return None;
            }
        }
        Some(Value::List(values))
    }

    fn text(&mut self) -> Option<String> {
        self.at += 1;
        let mut text = String::new();
        loop {
            let rest = self.rest();
            let plain = rest.find(['"', '\\'])?;
            text.push_str(rest.get(..plain)?);
            let is_end = rest.as_bytes().get(plain) == Some(&b'"');
            self.at += plain + 1;
            if is_end {
                return Some(text);
            }
            text.push(self.escape()?);
        }
    }

    fn escape(&mut self) -> Option<char> {
        let letter = self.rest().chars().next()?;
        self.at += letter.len_utf8();
        Some(match letter {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'b' | 'f' => ' ',
            'u' => self.unicode()?,
            other => other,
        })
    }

    /// `\u00e9`, or two of them for what lies beyond 16 bits.
    fn unicode(&mut self) -> Option<char> {
        let high = self.hex()?;
        if !(0xd800..0xdc00).contains(&high) {
            return Some(char::from_u32(high).unwrap_or('\u{fffd}'));
        }
        if !self.rest().starts_with("\\u") {
            return Some('\u{fffd}');
        }
        self.at += 2;
        let low = self.hex()?;
        let letter = 0x1_0000 + ((high - 0xd800) << 10) + (low.wrapping_sub(0xdc00) & 0x3ff);
        Some(char::from_u32(letter).unwrap_or('\u{fffd}'))
    }

    fn hex(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..self.at + 4)?;
        self.at += 4;
        u32::from_str_radix(digits, 16).ok()
    }

    /// A number; a fraction is cut and an exponent is not read, as pay has neither.
    fn number(&mut self) -> Option<Value> {
        let text = self.rest();
        let is_part = |byte: &u8| byte.is_ascii_digit() || b"+-.eE".contains(byte);
        let length = text.bytes().take_while(|byte| is_part(byte)).count();
        let number = text.get(..length)?;
        let whole = number.trim_start_matches('-').split(['.', 'e', 'E']).next()?;
        if whole.is_empty() || !whole.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let value =
            whole.bytes().take(15).fold(0.0, |sum, digit| sum * 10.0 + f64::from(digit - b'0'));
        let value = if number.starts_with('-') { -value } else { value };
        self.at += length;
        Some(Value::Number(value))
    }
}

#[cfg(test)]
mod tests {
    use super::value_of;
    use crate::domain::document::Value;
    use proptest::prelude::*;

    #[test]
    fn values_are_read_as_by_another_reader() {
        let check = |text: &str| {
            let theirs: serde_json::Value = serde_json::from_str(text).expect(text);
            assert_eq!(value_of(text), Some(Value::from(theirs)), "{text}");
        };
        check(
            r#"{"a": [1, -20, true, false, null], "b": {"c": "d\n\"é\" \u00e9 \ud83d\ude00 \/"}}"#,
        );
        check("[]");
        check(r#"  {"": ""}  "#);
    }

    #[test]
    fn what_cannot_be_read_is_nothing() {
        for text in
            ["", "{", "[1,", "{\"a\"", "{a:1}", "\"open", "\"\\u12", "tru", "-", "[1 2]", "\"\\"]
        {
            assert_eq!(value_of(text), None, "{text}");
        }
        assert_eq!(value_of(&"[".repeat(100_000)), None);
        assert_eq!(value_of("12.75"), Some(Value::Number(12.0)));
    }

    proptest! {
        #[test]
        fn nothing_panics(text in "[\\[\\]{}\":,a0\\\\u\u{e9} ]{0,40}") {
            value_of(&text);
        }
    }
}
