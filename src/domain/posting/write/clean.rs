//! Text that cannot harm where it is pasted. It never knows in which form it will stand.

/// The text on one line, without what has no place in a posting: control characters, marks that
/// turn the direction of writing, invisible tags, and code points that mean nothing to others.
pub(crate) fn clean(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    let mut space = false;
    for letter in text.chars() {
        if is_space(letter) {
            space = !cleaned.is_empty();
        } else if !is_dropped(letter) && (!cleaned.is_empty() || !letter.is_whitespace()) {
            if space {
                cleaned.push(' ');
            }
            space = false;
            cleaned.push(letter);
        }
    }
    cleaned.truncate(cleaned.trim_end().len());
    cleaned
}

/// The text, unless nothing is left of it.
pub(crate) fn cleaned(text: Option<&str>) -> Option<String> {
    text.map(clean).filter(|text| !text.is_empty())
}

/// A link that can be followed, as ASCII that no form needs to escape but for `&`.
pub(crate) fn clean_link(link: &str) -> Option<String> {
    let scheme = |scheme: &&str| link.starts_with(*scheme);
    ["https://", "http://", "mailto:"].iter().find(|known| scheme(known))?;
    let mut cleaned = String::with_capacity(link.len());
    for letter in link.chars().filter(|letter| !is_dropped(*letter) && !is_space(*letter)) {
        match letter {
            '!' | '#'..=';' | '=' | '?'..='Z' | '_' | 'a'..='z' | '~' if letter != '*' => {
                cleaned.push(letter);
            }
            _ => escape_bytes(&mut cleaned, letter),
        }
    }
    Some(cleaned)
}

/// `%C3%A9` and the like, as RFC 3986 writes bytes that a link cannot hold.
fn escape_bytes(link: &mut String, letter: char) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let mut buffer = [0; 4];
    for byte in letter.encode_utf8(&mut buffer).bytes() {
        link.push('%');
        link.push(char::from(DIGITS[usize::from(byte >> 4)]));
        link.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
}

/// Spaces of any width, and everything that ends a line. A space that keeps words together stays.
fn is_space(letter: char) -> bool {
    matches!(letter, '\t'..='\r' | ' ' | '\u{85}' | '\u{1680}' | '\u{2000}'..='\u{200a}')
        || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{205f}' | '\u{3000}')
}

fn is_dropped(letter: char) -> bool {
    let code = letter as u32;
    letter.is_control()
        || matches!(letter, '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}')
        || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
        || matches!(letter, '\u{fff9}'..='\u{fffb}' | '\u{fdd0}'..='\u{fdef}')
        || matches!(letter, '\u{e000}'..='\u{f8ff}' | '\u{e0000}'..='\u{10ffff}')
        || code & 0xfffe == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::{clean, clean_link};

    #[test]
    fn what_harms_is_dropped_and_the_rest_stays() {
        let check = |text, expected| assert_eq!(clean(text), expected, "{text:?}");
        check("plain", "plain");
        check("  two\n\tlines\u{2028}here ", "two lines here");
        check("nul\0l and \u{1b}[31mred", "null and [31mred");
        check("\u{202e}gnirts\u{202c} \u{2067}x\u{2069}\u{200f}", "gnirts x");
        check("می‌خواهم 👩‍🔬", "می‌خواهم 👩‍🔬");
        check("\u{a0} 10\u{a0}000 \u{a0}", "10\u{a0}000");
        check("\u{fffe}\u{1ffff}\u{feff}", "");
    }

    #[test]
    fn links_lead_to_pages_and_break_out_of_nothing() {
        let check = |link, expected: Option<&str>| {
            assert_eq!(clean_link(link).as_deref(), expected, "{link:?}");
        };
        check("https://a.example/?b=c&d=(e)#f%20g_~", Some("https://a.example/?b=c&d=(e)#f%20g_~"));
        check("mailto:jobs@a.example", Some("mailto:jobs@a.example"));
        check("https://a/\"><script>*", Some("https://a/%22%3E%3Cscript%3E%2A"));
        check("https://é\n.example", Some("https://%C3%A9.example"));
        check("javascript:alert(1)", None);
        check("", None);
    }
}
