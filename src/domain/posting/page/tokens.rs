//! Cuts lines into words, numbers and marks. It never knows which words there are.

use super::Token;
use super::letters::{is_word, run};
use crate::domain::posting::span::Span;

/// The words, numbers and marks of a place of the text, in order.
pub(super) fn tokens(text: &str, place: Span, tokens: &mut Vec<Token>) {
    let mut start = place.start;
    while let Some(first) = Span::new(start, place.end).of(text).chars().next() {
        let rest = Span::new(start, place.end).of(text);
        let length = if starts_word(rest) { word(rest) } else { first.len_utf8() };
        let is_hyphen = first == '-' && joins(text, place, start);
        if !first.is_whitespace() && !is_hyphen {
            tokens.push(Token { span: Span::new(start, start + length) });
        }
        start += length;
    }
}

/// Whether a dash stands between two words without a blank: it parts them and is no mark.
fn joins(text: &str, place: Span, dash: usize) -> bool {
    let before = Span::new(place.start, dash).of(text).chars().next_back();
    let after = Span::new(dash + 1, place.end).of(text).chars().next();
    before.is_some_and(|letter| is_word(letter) || letter == '+') && after.is_some_and(is_word)
}

fn starts_word(rest: &str) -> bool {
    let mut letters = rest.chars();
    match letters.next() {
        Some('.') => letters.next().is_some_and(|next| next.is_ascii_alphabetic()),
        Some(first) => is_word(first),
        None => false,
    }
}

/// The length of the word at the start. Inside it may stand `.` `'` `&` `@` `_` between letters,
/// `,` `'` `-` between digits, and `+` `#` at its end.
fn word(rest: &str) -> usize {
    let plain = run(rest.as_bytes(), |byte| byte.is_ascii_alphanumeric());
    if plain > 0 && ends_plainly(rest.as_bytes().get(plain..).unwrap_or_default()) {
        return plain;
    }
    let mut end = 0;
    let mut letters = rest.char_indices().peekable();
    let mut last = ' ';
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map_or(' ', |(_, next)| *next);
        let digits = last.is_ascii_digit() && next.is_ascii_digit();
        let inside = match letter {
            _ if is_word(letter) => true,
            '.' if at == 0 => true,
            '.' | '\'' => is_word(last) && is_word(next),
            '&' | '@' | '_' => is_word(last) && is_word(next),
            ',' | '-' => digits,
            ':' => rest[at..].starts_with("://"),
            _ => false,
        };
        if letter == ':' && inside {
            return rest.find(char::is_whitespace).unwrap_or(rest.len());
        }
        if !inside {
            return end + sign(rest, end, last);
        }
        end = at + letter.len_utf8();
        last = letter;
    }
    end
}

/// Whether what follows a word can be no part of it: most words need no closer look.
fn ends_plainly(after: &[u8]) -> bool {
    matches!(
        after,
        [] | [b' ' | b'\n' | b'/' | b'(' | b')' | b';' | b'!' | b'?' | b'"', ..]
            | [b'.' | b',', b' ', ..]
            | [b'.' | b',']
    )
}

/// The length of `+`, `++` or `#` at the end of a word: "5+", "C++", "C#".
fn sign(rest: &str, end: usize, last: char) -> usize {
    let after = &rest[end..];
    let length = match after.as_bytes() {
        [b'+', b'+', ..] => 2,
        [b'+', ..] => 1,
        [b'#', ..] if last.is_ascii_alphabetic() => 1,
        _ => return 0,
    };
    let next = after[length..].chars().next();
    if next.is_some_and(|next| next.is_ascii_alphabetic()) { 0 } else { length }
}

#[cfg(test)]
mod tests {
    use super::tokens;
    use crate::domain::posting::span::Span;

    #[test]
    fn words_numbers_and_marks() {
        let check = |text: &str, expected: &[&str]| {
            let mut found = Vec::new();
            tokens(text, Span::new(0, text.len()), &mut found);
            let found: Vec<&str> = found.iter().map(|token| token.span.of(text)).collect();
            assert_eq!(found, expected, "{text}");
        };
        check("C++, C# and .NET", &["C++", ",", "C#", "and", ".NET"]);
        check("3-5 years, 5+ years", &["3-5", "years", ",", "5+", "years"]);
        check("scikit-learn (node.js)", &["scikit", "learn", "(", "node.js", ")"]);
        check("CI/CD - you'll", &["CI", "/", "CD", "-", "you'll"]);
        check("$130,000.50 R&D", &["$", "130,000.50", "R&D"]);
        check("the end. 5+-years", &["the", "end", ".", "5+", "years"]);
        check("https://a.b/c?d e@f.g", &["https://a.b/c?d", "e@f.g"]);
        check("a+b", &["a", "+", "b"]);
    }
}
