//! Finds names by their words: a table of open addresses from the folded form to the name. It never
//! knows what a name stands for.
//!
//! A form is folded to its words without what parts them: blanks, hyphens, slashes and dots.
//! So "scikit-learn", "scikit learn" and "Scikit-Learn" are one.

use super::{Entry, Match};
use crate::domain::posting::page::{Page, Token};
use crate::domain::posting::span::Span;

/// How many strokes may stand between the words of a name.
const SLASHES: usize = 1;
const START: u64 = 0xcbf2_9ce4_8422_2325;

/// One way of writing a name.
#[derive(Clone, Copy, Debug, Default)]
struct Form {
    /// Of the folded form in lower case; 0 where the slot is free.
    hash: u64,
    /// Of the folded form as it is written.
    exact: u64,
    entry: u32,
    /// Whether it has several words, so that it may stand in one word or in several.
    several: bool,
    ambiguous: bool,
}

/// Names by their folded forms.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    slots: Vec<Form>,
    /// By the hash of the first word, how many words the longest form has: most words of a page
    /// begin no name.
    reach: Vec<u8>,
}

/// How many places `reach` has.
const REACH: usize = 1 << 14;

impl Index {
    pub(super) fn of(entries: &[Entry]) -> Index {
        let count: usize = entries.iter().map(|entry| entry.aliases.len() + 1).sum();
        let slots = vec![Form::default(); (count * 2).next_power_of_two()];
        let mut index = Index { slots, reach: vec![0; REACH] };
        for (place, entry) in entries.iter().enumerate() {
            index.add(place, entry, &entry.name);
            entry.aliases.iter().for_each(|alias| index.add(place, entry, alias));
        }
        index
    }

    fn add(&mut self, place: usize, entry: &Entry, form: &str) {
        let page = Page::of_words(form);
        let (mut hash, mut exact) = (START, START);
        let words = page.tokens.iter().filter(|token| token.span.of(&page.text) != "/");
        let mut first = None;
        for token in words {
            hash = fold(hash, token.span.of(&page.lower));
            exact = fold(exact, token.span.of(&page.text));
            first = first.or(Some(fold(START, without_possessive(token.span.of(&page.lower)))));
        }
        self.reaches(first.unwrap_or(START), page.tokens.len());
        self.reaches(hash, 1);
        let context = &entry.context;
        let rules = context.exact || context.wary || !context.never.is_empty();
        let of = context.of.is_empty() || context.of.iter().any(|known| known == form);
        let several = page.tokens.len() > 1;
        let form = Form { hash, exact, entry: place as u32, several, ambiguous: rules && of };
        let mut slot = self.slot(hash);
        let mask = self.slots.len().wrapping_sub(1);
        while let Some(known) = self.slots.get_mut(slot).filter(|known| known.hash != 0) {
            if known.hash == hash && known.exact == exact {
                known.several |= several;
                return;
            }
            slot = (slot + 1) & mask;
        }
        if let Some(free) = self.slots.get_mut(slot) {
            *free = form;
        }
    }

    fn reaches(&mut self, first: u64, words: usize) {
        if let Some(reach) = self.reach.get_mut(first as usize % REACH) {
            *reach = (*reach).max(words as u8);
        }
    }

    /// The longest name that begins with a word of the page and ends before `end`.
    pub(super) fn at(&self, page: &Page, token: usize, end: usize) -> Option<Match> {
        let mut hash = START;
        let mut found = None;
        let reach = self.reach(fold(START, without_possessive(page.word(token))));
        let end = end.min(token + usize::from(reach) + SLASHES * usize::from(reach > 0));
        let tokens = page.tokens.get(token..end.max(token))?;
        for (place, Token { span }) in tokens.iter().enumerate() {
            let word = span.of(&page.lower);
            if word == "/" && place > 0 {
                continue;
            }
            let bare = without_possessive(word);
            let last = fold(hash, bare);
            if self.reach(last) > 0 {
                found = self.form(page, tokens.get(..=place)?, last).or(found);
            }
            hash = if bare.len() == word.len() { last } else { fold(hash, word) };
        }
        found
    }

    /// How many words the longest form has whose first word, or which itself, may have this hash;
    /// 0 where there is none.
    fn reach(&self, hash: u64) -> u8 {
        self.reach.get(hash as usize % REACH).copied().unwrap_or_default()
    }

    /// The form with this hash; the one that is written as these words are goes before others.
    fn form(&self, page: &Page, tokens: &[Token], hash: u64) -> Option<Match> {
        let words = tokens.len();
        let mut found: Option<Match> = None;
        let mut slot = self.slot(hash);
        while let Some(form) = self.slots.get(slot).filter(|form| form.hash != 0) {
            if form.hash == hash && (words == 1 || form.several) {
                let same = form.exact == as_written(page, tokens);
                let entry = form.entry as usize;
                if same || found.is_none() {
                    found = Some(Match { entry, words, ambiguous: form.ambiguous, exact: same });
                }
            }
            slot = (slot + 1) & self.slots.len().wrapping_sub(1);
        }
        found
    }

    fn slot(&self, hash: u64) -> usize {
        (hash ^ hash >> 32) as usize & self.slots.len().wrapping_sub(1)
    }
}

/// The folded form of words as they are written.
fn as_written(page: &Page, tokens: &[Token]) -> u64 {
    let mut hash = START;
    for (place, Token { span }) in tokens.iter().enumerate() {
        let lower = span.of(&page.lower);
        let is_last = place + 1 == tokens.len();
        let counted = if is_last { without_possessive(lower) } else { lower };
        if lower != "/" || place == 0 {
            let written = Span::new(span.start, span.start + counted.len());
            hash = fold(hash, written.of(&page.text));
        }
    }
    hash
}

/// "Face's" without its ending.
fn without_possessive(word: &str) -> &str {
    match word.as_bytes() {
        [.., b'\'', b's'] => word.get(..word.len() - 2).unwrap_or_default(),
        _ => word,
    }
}

/// Goes on with a hash over a word; dots inside it do not count.
fn fold(hash: u64, word: &str) -> u64 {
    let mut hash = hash;
    for (at, byte) in word.as_bytes().iter().enumerate() {
        if *byte != b'.' || at == 0 {
            hash = (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3);
        }
    }
    hash
}

#[cfg(test)]
mod tests {
    use crate::domain::posting::lexicon::{Context, Entry, Lexicon};
    use crate::domain::posting::page::Page;
    use crate::domain::role::AskKind;

    fn lexicon() -> Lexicon {
        let entry = |name: &str, aliases: &[&str]| Entry {
            name: name.to_string(),
            aliases: aliases.iter().map(ToString::to_string).collect(),
            kind: AskKind::Tool,
            class: None,
            competency: None,
            released: None,
            since: None,
            context: Context::default(),
        };
        let go = Entry {
            context: Context { exact: true, of: vec!["Go".to_string()], ..Context::default() },
            ..entry("Go", &["Golang"])
        };
        Lexicon::of(vec![
            entry("scikit-learn", &["sklearn"]),
            entry("Node.js", &["Node"]),
            entry("CI/CD", &[]),
            entry("Azure", &[]),
            entry("Azure Data Factory", &["ADF"]),
            entry("Airflow", &[]),
            entry("C++", &[]),
            go,
        ])
    }

    #[test]
    fn names_are_found_in_all_their_forms() {
        let lexicon = lexicon();
        let check = |text: &str, expected: &str, words: usize| {
            let page = Page::of_words(text);
            let found = lexicon.at(&page, 0, page.tokens.len());
            let name = found.map_or("", |found| lexicon.entries[found.entry].name.as_str());
            assert_eq!((name, found.map_or(0, |found| found.words)), (expected, words), "{text}");
        };
        check("Scikit-Learn and", "scikit-learn", 2);
        check("scikitlearn", "scikit-learn", 1);
        check("SKLearn's", "scikit-learn", 1);
        check("NodeJS", "Node.js", 1);
        check("CI / CD pipelines", "CI/CD", 3);
        check("CICD", "CI/CD", 1);
        check("azure data factory", "Azure Data Factory", 3);
        check("azure data", "Azure", 1);
        check("Air flow", "", 0);
        check("C++, Go", "C++", 1);
        check("C", "", 0);
    }

    #[test]
    fn ambiguous_forms_are_told() {
        let lexicon = lexicon();
        let found = |text: &str| {
            let page = Page::of_words(text);
            lexicon.at(&page, 0, 1).map(|found| (found.ambiguous, found.exact))
        };
        assert_eq!(found("Go"), Some((true, true)));
        assert_eq!(found("go"), Some((true, false)));
        assert_eq!(found("golang"), Some((false, false)));
    }
}
