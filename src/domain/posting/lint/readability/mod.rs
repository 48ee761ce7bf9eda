//! How hard a text is to read: six published formulas, and where a posting stands among real ones.
//! It never knows what the words mean.
//!
//! Points of a list seldom end in a full stop, which breaks every formula: so each line is a
//! sentence. Even good postings come out at the reading grade of a university, so a grade would
//! scare without helping: we tell how many real postings are easier.

mod syllables;

use crate::domain::posting::page::{Line, Page, Section, Shape};
pub use syllables::syllables;

/// What the formulas are made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Words.
    pub words: u32,
    /// Sentences.
    pub sentences: u32,
    /// Syllables.
    pub syllables: u32,
    /// Letters.
    pub letters: u32,
    /// Letters, digits and marks: all but white space.
    pub characters: u32,
    /// Words of three syllables or more.
    pub polysyllables: u32,
}

impl Counts {
    /// The counts of a posting, without headings, repetitions, header and legal text.
    pub fn of_page(page: &Page) -> Counts {
        let mut counts = Counts::default();
        for line in page.lines.iter().filter(|line| is_prose(line)) {
            let before = counts.words;
            line.tokens.clone().for_each(|place| counts.add_word(page.word(place)));
            counts.sentences += u32::from(counts.words > before);
        }
        counts
    }

    fn add_word(&mut self, word: &str) {
        let (mut letters, mut others, mut characters) = (0, 0, 0);
        for letter in word.chars() {
            letters += u32::from(letter.is_alphabetic());
            others += u32::from(letter.is_numeric());
            characters += 1;
        }
        if letters + others == 0 {
            return;
        }
        let syllables = syllables(word);
        self.words += 1;
        self.syllables += syllables;
        self.polysyllables += u32::from(syllables >= 3);
        self.letters += letters;
        self.characters += characters;
    }

    /// Flesch's reading ease (1948): the higher, the easier.
    pub fn flesch_reading_ease(&self) -> f64 {
        206.835 - 1.015 * self.words_per_sentence() - 84.6 * self.syllables_per_word()
    }

    /// The grade of Kincaid and others (1975).
    pub fn flesch_kincaid_grade(&self) -> f64 {
        0.39 * self.words_per_sentence() + 11.8 * self.syllables_per_word() - 15.59
    }

    /// The automated readability index (Smith & Senter 1967).
    pub fn automated_readability_index(&self) -> f64 {
        4.71 * ratio(self.characters, self.words) + 0.5 * self.words_per_sentence() - 21.43
    }

    /// The index of Coleman & Liau (1975).
    pub fn coleman_liau_index(&self) -> f64 {
        let per_hundred = |count| 100.0 * ratio(count, self.words);
        0.0588 * per_hundred(self.letters) - 0.296 * per_hundred(self.sentences) - 15.8
    }

    /// McLaughlin's SMOG (1969).
    pub fn smog(&self) -> f64 {
        1.043 * (30.0 * ratio(self.polysyllables, self.sentences)).sqrt() + 3.1291
    }

    /// Gunning's fog index (1952).
    pub fn gunning_fog(&self) -> f64 {
        0.4 * (self.words_per_sentence() + 100.0 * ratio(self.polysyllables, self.words))
    }

    fn words_per_sentence(&self) -> f64 {
        ratio(self.words, self.sentences)
    }

    fn syllables_per_word(&self) -> f64 {
        ratio(self.syllables, self.words)
    }
}

/// The reading ease of 35 real postings of 2020 to 2026, for machine learning and other work,
/// counted as here: the hardest first.
const REAL: [i16; 35] = [
    4, 9, 11, 13, 14, 16, 17, 20, 21, 23, 25, 25, 25, 26, 27, 27, 30, 31, 31, 32, 34, 34, 35, 37,
    37, 37, 39, 39, 40, 40, 41, 42, 46, 51, 56,
];

/// How many of a hundred real postings are easier to read than a text of this reading ease.
pub fn harder_than(flesch_reading_ease: f64) -> u8 {
    let easier = REAL.iter().filter(|real| f64::from(**real) > flesch_reading_ease).count();
    u8::try_from(easier * 100 / REAL.len()).unwrap_or(100)
}

fn ratio(count: u32, of: u32) -> f64 {
    f64::from(count) / f64::from(of.max(1))
}

fn is_prose(line: &Line) -> bool {
    let is_told = !matches!(line.section, Section::Legal | Section::Header);
    is_told && !line.repeated && line.shape != Shape::Heading
}

#[cfg(test)]
mod tests {
    use super::{Counts, REAL, harder_than, syllables};

    /// Texts with the counts and scores of textstat 0.7.3: (text, counts, reading ease, grade).
    type Reference = (&'static str, Counts, f64, f64);

    fn counted(counts: [u32; 6]) -> Counts {
        let [words, sentences, syllables, letters, characters, polysyllables] = counts;
        Counts { words, sentences, syllables, letters, characters, polysyllables }
    }

    fn references() -> [Reference; 4] {
        [
            ("The cat sat on the mat.", counted([6, 1, 6, 17, 18, 0]), 116.145, -1.45),
            (
                "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.",
                counted([13, 1, 22, 68, 69, 2]),
                50.4708,
                9.4492,
            ),
            (
                "You will build data pipelines. You will write tests. We pay well.",
                counted([12, 3, 14, 51, 54, 0]),
                104.075,
                -0.2633,
            ),
            (
                "The successful candidate will demonstrate extraordinary organizational \
                 capabilities and interdisciplinary communication.",
                counted([11, 1, 38, 109, 110, 7]),
                -96.5845,
                29.4636,
            ),
        ]
    }

    #[test]
    fn formulas_give_the_published_values() {
        let check = |name: &str, found: f64, expected: f64| {
            assert!((found - expected).abs() < 5e-5, "{name}: {found}, not {expected}");
        };
        for (text, counts, ease, grade) in references() {
            check(text, counts.flesch_reading_ease(), ease);
            check(text, counts.flesch_kincaid_grade(), grade);
        }
        let [cat, platypus, pipelines, _] = references().map(|reference| reference.1);
        check("smog", pipelines.smog(), 3.1291);
        check("fog", platypus.gunning_fog(), 0.4 * (13.0 + 200.0 / 13.0));
        check("ari", cat.automated_readability_index(), 4.71 * 3.0 + 3.0 - 21.43);
        check("coleman", cat.coleman_liau_index(), 0.0588 * 1700.0 / 6.0 - 29.6 / 6.0 - 15.8);
    }

    /// The dictionary knows where a word may be parted at the end of a line, and so misses some.
    #[test]
    fn syllables_are_near_those_of_a_dictionary() {
        for (text, counts, ..) in references() {
            let found: u32 = text.to_lowercase().split(" ").map(syllables).sum();
            let (found, expected) = (f64::from(found), f64::from(counts.syllables));
            assert!((found / expected - 1.0).abs() < 0.19, "{text}: {found}, not {expected}");
        }
    }

    #[test]
    fn real_postings_are_the_measure() {
        assert!(REAL.is_sorted());
        let check = |ease, percent| assert_eq!(harder_than(ease), percent, "{ease}");
        check(-40.0, 100);
        check(31.0, 45);
        check(100.0, 0);
    }

    #[test]
    fn no_words_have_a_score_all_the_same() {
        let none = Counts::default();
        assert!(none.flesch_reading_ease().is_finite() && none.smog().is_finite());
    }
}
