//! Letters and marks, without the tables of Unicode. It never knows words.

/// Whether a character is part of words and numbers. Beyond ASCII, all that is not known to be a
/// mark or a picture counts as a letter.
pub(crate) fn is_word(letter: char) -> bool {
    match letter {
        '\0'..='\x7f' => letter.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}' => matches!(letter, 'ª' | 'µ' | 'º'),
        '×' | '÷' => false,
        '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' => false,
        '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe0f}' => false,
        '\u{ff00}'..='\u{ff0f}' | '\u{1f000}'..='\u{1faff}' => false,
        _ => true,
    }
}

/// How many bytes a text begins with that are all of a kind. Text is read byte by byte wherever
/// that is enough: in the browser, taking characters out of it costs several times as much.
pub(crate) fn run(text: &[u8], is_of_kind: impl Fn(u8) -> bool) -> usize {
    let mut length = 0;
    while length < text.len() && is_of_kind(text[length]) {
        length += 1;
    }
    length
}

/// Whether a character is a sign of money.
pub(crate) fn is_money(letter: char) -> bool {
    matches!(letter, '$' | '¢' | '£' | '¤' | '¥' | '\u{20a0}'..='\u{20cf}')
}

/// Whether a character is a capital, as far as Latin letters go.
pub(crate) fn is_capital(letter: char) -> bool {
    letter.is_ascii_uppercase() || matches!(letter, 'À'..='Ö' | 'Ø'..='Þ')
}

/// Whether a character is a small letter, as far as Latin letters go.
pub(crate) fn is_small(letter: char) -> bool {
    letter.is_ascii_lowercase() || matches!(letter, 'ß'..='ö' | 'ø'..='ÿ')
}

/// What another character is written as: marks that look alike become one, invisible ones go.
pub(super) fn plain(letter: char) -> Option<&'static str> {
    Some(match letter {
        '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2032}' | '\u{b4}' => "'",
        '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{2033}' | '«' | '»' => "\"",
        '\u{2010}'..='\u{2013}' | '\u{2212}' => "-",
        '\u{2014}' | '\u{2015}' => " - ",
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => " ",
        '\u{2028}' | '\u{2029}' | '\u{85}' | '\u{b}' | '\u{c}' => "\n",
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => "",
        '\u{ad}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' => "",
        '\0'..='\u{8}' | '\u{e}'..='\u{1f}' | '\u{7f}' => "",
        _ => return None,
    })
}
