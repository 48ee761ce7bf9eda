//! About how many syllables an English word has, from its letters. It never knows a dictionary, so
//! a single word may be off by one; over a text the error is about one in twenty.

/// About how many syllables a word in lower case has, at least one. What has no letter is one.
pub fn syllables(word: &str) -> u32 {
    if !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return of_part(word);
    }
    let parts = word.split(|letter: char| !letter.is_alphabetic()).filter(|part| !part.is_empty());
    parts.map(of_part).sum::<u32>().max(1)
}

fn of_part(word: &str) -> u32 {
    let mut count = more(word);
    let (mut before, mut last) = (' ', ' ');
    for (place, letter) in word.char_indices() {
        let is_first = !is_vowel(last) || place == 1 && last == 'y';
        let rest = || word.get(place..).unwrap_or_default();
        let is_heard = is_vowel(letter) && (is_first || is_hiatus(before, last, rest()));
        count += u32::from(is_heard && !(letter == 'y' && place == 0));
        (before, last) = (last, letter);
    }
    count.saturating_sub(silent_end(word) + silent_middle(word)).max(1)
}

/// What the vowels alone would miss.
fn more(word: &str) -> u32 {
    let is_created = word.starts_with("creat") && !word.starts_with("creatu");
    u32::from(word.ends_with("ism")) + u32::from(is_created)
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'ä' | 'é' | 'ö' | 'ü')
}

/// Whether a vowel after a vowel is a syllable of its own; `before` is the letter before the two.
fn is_hiatus(before: char, vowel: char, rest: &str) -> bool {
    let next = rest.chars().next().unwrap_or(' ');
    match (vowel, next) {
        ('i', 'a' | 'o' | 'u') => !matches!(before, 't' | 'c' | 's' | 'g' | 'x'),
        ('i', 'e') if before == 'r' => rest.starts_with("enc"),
        ('i', 'e') => rest.starts_with("en") && !matches!(before, 't' | 'c'),
        ('u', 'a' | 'o') => !matches!(before, 'q' | 'g'),
        ('e' | 'o', 'i') => rest == "ing" || rest == "ings",
        ('y', _) => is_vowel(before),
        _ => false,
    }
}

/// An `e` at the end that is not heard: `make`, `makes`, `asked`, but not `table`, `uses`, `needed`.
fn silent_end(word: &str) -> u32 {
    let Some(ending) = ["es", "ed", "e"].into_iter().find(|ending| word.ends_with(ending)) else {
        return 0;
    };
    let mut letters = word.chars().rev().skip(ending.len());
    let (Some(last), Some(before)) = (letters.next(), letters.next()) else {
        return 0;
    };
    let is_heard = match ending {
        "es" => {
            matches!(last, 's' | 'x' | 'z' | 'c' | 'g')
                || last == 'h' && matches!(before, 's' | 'c')
        }
        "ed" => matches!(last, 't' | 'd'),
        _ => false,
    };
    let is_heard = is_heard || last == 'l' && !is_vowel(before);
    u32::from(!is_vowel(last) && !is_heard)
}

/// An `e` in the middle that is not heard: `safely`, `management`, but not `element`; and `business`.
fn silent_middle(word: &str) -> u32 {
    let stem = ["ely", "ement", "ements"].into_iter().find_map(|ending| word.strip_suffix(ending));
    let is_silent = stem.is_some_and(|stem| {
        stem.chars().count() > 2 && stem.ends_with(|last| !is_vowel(last) && last != 'l')
    });
    u32::from(is_silent || word.starts_with("business"))
}

#[cfg(test)]
mod tests {
    use super::syllables;

    #[test]
    fn words_are_counted_as_they_are_spoken() {
        let check = |words: &str, expected| {
            words.split(' ').for_each(|word| assert_eq!(syllables(word), expected, "{word}"));
        };
        check("the cat we make makes asked are one use why ship through 42 c++ friend", 1);
        check("data table needed uses writing business being player quickly safely create", 2);
        check("pipelines management employee condition audience radio element", 3);
        check("efficiency machine-learning reptilian", 4);
        check("capabilities communication", 5);
    }
}
