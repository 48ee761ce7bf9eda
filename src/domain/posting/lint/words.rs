//! Words and phrases in a text, by their letters alone. It never knows what they mean.

use crate::domain::posting::span::Span;

/// The words within a place: runs of letters and digits. Hyphens, apostrophes and marks part them.
pub(super) fn of(text: &str, within: Span) -> Vec<Span> {
    let mut words = Vec::new();
    let mut start = None;
    let (part, mut offset) = (within.of(text), 0);
    while let Some(byte) = part.as_bytes().get(offset) {
        let place = within.start + offset;
        // Characters are taken out of the text only where they are not ASCII.
        let (is_letter, length) = match (byte.is_ascii(), part.get(offset..)) {
            (false, Some(rest)) => {
                let letter = rest.chars().next().unwrap_or(' ');
                (is_letter(letter), letter.len_utf8())
            }
            _ => (byte.is_ascii_alphanumeric(), 1),
        };
        offset += length;
        match (is_letter, start) {
            (true, None) => start = Some(place),
            (false, Some(from)) => {
                words.push(Span::new(from, place));
                start = None;
            }
            _ => {}
        }
    }
    words.extend(start.map(|from| Span::new(from, within.end)));
    words
}

/// The words of a phrase of our own data.
pub(super) fn of_phrase(phrase: &str) -> Vec<String> {
    let whole = Span::new(0, phrase.len());
    of(phrase, whole).into_iter().map(|word| word.of(phrase).to_string()).collect()
}

/// How many words a phrase takes if it stands at a word; spaces, commas, hyphens, slashes and
/// apostrophes alone may part its words, and its last word may have a plural s.
pub(super) fn length_at(text: &str, words: &[Span], at: usize, phrase: &[String]) -> Option<usize> {
    let found = words.get(at..at + phrase.len())?;
    let last = phrase.len().checked_sub(1)?;
    for (place, (span, wanted)) in found.iter().zip(phrase).enumerate() {
        // Most words differ in length: only the others are looked at in the text.
        let is_same = match (span.end - span.start).checked_sub(wanted.len()) {
            Some(0) => span.of(text) == wanted,
            Some(1) => place == last && is_plural(span.of(text), wanted),
            _ => false,
        };
        if !is_same || (place > 0 && !is_joined(text, found.get(place - 1)?.end, span.start)) {
            return None;
        }
    }
    Some(phrase.len())
}

/// What to replace so that words are left out and leave no gap: the word that follows takes their
/// capital at the beginning of a sentence, and their article: "an amazing team", "a team".
pub(super) fn left_out(text: &str, span: Span) -> (Span, String) {
    let rest = text.get(span.end..).unwrap_or_default();
    let next = rest.strip_prefix(' ').unwrap_or_default();
    let length = next.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(next.len());
    let next = next.get(..length).unwrap_or_default();
    let whole = Span::new(span.start, span.end + 1 + length);
    if !next.is_empty() {
        let (place, words) = with_article_before(text, whole, next);
        let old = place.of(text);
        let is_capital = old.starts_with(|letter: char| letter.is_ascii_uppercase());
        if place != whole || is_capital {
            return (place, capitalised_like(old, &words));
        }
    }
    match text.get(..span.start).is_some_and(|before| before.ends_with(' ')) {
        true => (Span::new(span.start - 1, span.end), String::new()),
        false => (span, String::new()),
    }
}

/// New words with the s that the old ones have beside their phrase: "disrupts", "changes". Several
/// words have no such form.
pub(super) fn inflected_like(old: &str, phrase: &[String], new: &str) -> Option<String> {
    let last = phrase.last().map_or("", |word| word.as_str());
    let old = old.to_ascii_lowercase();
    let has_s =
        !old.ends_with(last) && old.strip_suffix('s').is_some_and(|old| old.ends_with(last));
    match has_s {
        true if new.contains(' ') || new.ends_with('s') => None,
        true => Some([new, "s"].concat()),
        false => Some(new.to_string()),
    }
}

/// New words that begin with a capital where the old ones do.
pub(super) fn capitalised_like(old: &str, new: &str) -> String {
    let mut new = new.to_string();
    if old.starts_with(|letter: char| letter.is_ascii_uppercase())
        && let Some(first) = new.get_mut(..1)
    {
        first.make_ascii_uppercase();
    }
    new
}

/// New words for those at a place, together with the article before it where that has to become
/// another one: "a ninja", "an expert".
pub(super) fn with_article_before(text: &str, span: Span, new: &str) -> (Span, String) {
    let before = text.get(..span.start).unwrap_or_default();
    let article = before.rsplit(|mark: char| !mark.is_alphanumeric()).nth(1).unwrap_or_default();
    let wanted = with_article(new);
    let is_article = article.eq_ignore_ascii_case("a") || article.eq_ignore_ascii_case("an");
    let is_wanted = wanted.starts_with(&[&article.to_ascii_lowercase(), " "].concat());
    match is_article && before.ends_with(' ') && !is_wanted {
        true => (Span::new(span.start - 1 - article.len(), span.end), wanted),
        false => (span, new.to_string()),
    }
}

/// A noun with the English article that its first letter asks for.
pub(super) fn with_article(noun: &str) -> String {
    let vowel = noun.starts_with(['a', 'e', 'i', 'o', 'u', 'L', 'N', 'R', 'A', 'E', 'I', 'O']);
    [if vowel { "an " } else { "a " }, noun].concat()
}

fn is_plural(word: &str, wanted: &str) -> bool {
    word.strip_suffix('s') == Some(wanted)
}

fn is_joined(text: &str, from: usize, to: usize) -> bool {
    let between = Span::new(from, to).of(text);
    let joins = [' ', '/', ',', '\u{a0}', '-', '‐', '‑', '\'', '’'];
    between.chars().all(|mark| joins.contains(&mark))
}

/// Letters of any script; of what is not ASCII, only punctuation and symbols are none.
fn is_letter(letter: char) -> bool {
    match letter {
        _ if letter.is_ascii() => letter.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}' | '×' | '÷' => false,
        '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' | '\u{fe00}'..='\u{fe0f}' => false,
        '\u{1f000}'..='\u{1faff}' | '\u{feff}' => false,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::{inflected_like, left_out, length_at, of, of_phrase, with_article_before};
    use crate::domain::posting::span::Span;

    #[test]
    fn mends_keep_capitals_articles_and_endings() {
        let check = |text: &str, words: &str, expected: &str| {
            let start = text.find(words).unwrap_or_default();
            let (span, new) = left_out(text, Span::new(start, start + words.len()));
            let mended = [&text[..span.start], &new, &text[span.end..]].concat();
            assert_eq!(mended, expected);
        };
        check("Amazing people", "Amazing", "People");
        check("in an amazing team", "amazing", "in a team");
        check("with amazing people", "amazing", "with people");
        let phrase = of_phrase("disrupt");
        assert_eq!(inflected_like("disrupts", &phrase, "change").as_deref(), Some("changes"));
        assert_eq!(inflected_like("Disrupt", &phrase, "change").as_deref(), Some("change"));
        assert_eq!(inflected_like("disrupts", &phrase, "at ease"), None);
    }

    #[test]
    fn phrases_are_found_by_their_words() {
        let check = |text: &str, phrase: &str, expected| {
            let words = of(text, Span::new(0, text.len()));
            let phrase = of_phrase(phrase);
            let found = (0..words.len()).any(|at| length_at(text, &words, at, &phrase).is_some());
            assert_eq!(found, expected, "{phrase:?} in {text}");
        };
        check("a real rock-star, then", "rock star", true);
        check("two rock stars", "rock star", true);
        check("the rock. star", "rock star", false);
        check("the rock star’s car", "rock star", true);
        check("a young, dynamic team", "young dynamic", true);
        check("straße 5", "straße", true);
        check("", "rock star", false);
        check("rock", "", false);
    }

    #[test]
    fn an_article_follows_the_new_words() {
        let check = |text: &str, old: &str, new: &str, expected: &str| {
            let start = text.find(old).expect("the words are there");
            let span = Span::new(start, start + old.len());
            let (span, words) = with_article_before(text, span, new);
            let after = [&text[..span.start], &words, &text[span.end..]].concat();
            assert_eq!(after, expected);
        };
        check("for a ninja in Go", "ninja", "expert", "for an expert in Go");
        check("an evangelist", "evangelist", "speaker", "a speaker");
        check("a ninja", "ninja", "person", "a person");
        check("the ninja", "ninja", "expert", "the expert");
        check("ninja", "ninja", "expert", "expert");
        check("plan a, ninja", "ninja", "expert", "plan a, expert");
        check("é a ninja", "ninja", "expert", "é an expert");
    }

    #[test]
    fn words_know_their_place() {
        let text = "é — naïve C++ 3-5";
        let words: Vec<&str> =
            of(text, Span::new(0, text.len())).into_iter().map(|word| word.of(text)).collect();
        assert_eq!(words, ["é", "naïve", "C", "3", "5"]);
        assert_eq!(length_at(text, &[], 3, &of_phrase("a")), None);
    }
}
