//! How hard a text is to read, by a counter of its own. It knows no file.

pub(crate) fn words(text: &str) -> Vec<String> {
    let inside =
        |letter: char| letter.is_alphanumeric() || letter == '\'' || letter == '’' || letter == '-';
    let words =
        text.split(|letter| !inside(letter)).map(|word| word.trim_matches(['\'', '’', '-']));
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

pub(crate) fn sentences(text: &str) -> usize {
    text.split_inclusive(['.', '!', '?']).filter(|part| !words(part).is_empty()).count()
}

/// Syllables of an English word: groups of vowels, without a silent e at the end.
pub(crate) fn syllables(word: &str) -> usize {
    let letters: Vec<char> = word.chars().filter(|letter| letter.is_alphabetic()).collect();
    let is_vowel =
        |place: usize| letters.get(place).is_some_and(|letter| "aeiouy".contains(*letter));
    let groups = (0..letters.len())
        .filter(|place| is_vowel(*place) && (*place == 0 || !is_vowel(place - 1)))
        .count();
    let ends = |ending: &str| word.ends_with(ending);
    let silent = (ends("e") && !ends("le") && !ends("ee") && !ends("ye"))
        || (ends("ed") && !ends("ted") && !ends("ded"))
        || (ends("es")
            && !["ses", "zes", "xes", "ches", "shes", "ges", "ces", "ies", "les"]
                .iter()
                .any(|ending| ends(ending)));
    let parted = ["ia", "io", "eo", "iu", "ua", "uo"]
        .iter()
        .map(|pair| word.matches(pair).count())
        .sum::<usize>();
    let joined = [
        "tion", "sion", "cial", "tial", "gion", "cian", "cious", "tious", "qua", "quo", "gua",
        "peo", "tien",
    ];
    let joined = joined.iter().map(|group| word.matches(group).count()).sum::<usize>();
    (groups + parted.saturating_sub(joined)).saturating_sub(usize::from(silent)).max(1)
}

/// The Flesch-Kincaid grade: 0.39 W/S + 11.8 Y/W − 15.59.
pub(crate) fn grade(text: &str) -> f64 {
    let words = words(text);
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    let [words, sentences, syllables] =
        [words.len(), sentences(text), syllables].map(|count| count.max(1) as f64);
    0.39 * words / sentences + 11.8 * syllables / words - 15.59
}
