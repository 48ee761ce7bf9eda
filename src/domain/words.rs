//! The sentences of one language, by key. It never knows which language it is.

use crate::domain::order::sort_by;
use std::cell::OnceCell;

/// The sentences of one language.
pub struct Words {
    sentences: Lines,
    plural: Box<dyn Fn(u32) -> String>,
}

/// Sentences as one text, found by their keys.
struct Lines {
    text: String,
    /// The places of each key and of its sentence, in the order of the keys.
    places: Vec<[usize; 3]>,
    /// Those that came after these.
    later: OnceCell<Box<Lines>>,
}

impl Lines {
    fn new(text: String) -> Lines {
        let mut places = Vec::new();
        let [mut start, mut tab] = [0, 0];
        for (place, byte) in text.bytes().chain([b'\n']).enumerate() {
            match byte {
                b'\t' if tab <= start => tab = place,
                b'\n' => {
                    if tab > start {
                        places.push([start, tab, place]);
                    }
                    start = place + 1;
                }
                _ => {}
            }
        }
        sort_by(&mut places, |one, other| key(&text, *one).cmp(key(&text, *other)));
        Lines { text, places, later: OnceCell::new() }
    }

    fn get(&self, wanted: &str) -> Option<&str> {
        let found = self.places.binary_search_by(|place| key(&self.text, *place).cmp(wanted));
        let [_, tab, end] = *self.places.get(found.ok()?)?;
        self.text.get(tab + 1..end)
    }
}

fn key(text: &str, [start, tab, _]: [usize; 3]) -> &str {
    text.get(start..tab).unwrap_or_default()
}

impl Words {
    /// The sentences, a line each: key, tab, sentence; and the language's rule for plurals: the
    /// category of a count as Unicode names it (`one`, `few`, `other`, ...).
    pub fn new(sentences: String, plural: impl Fn(u32) -> String + 'static) -> Words {
        Words { sentences: Lines::new(sentences), plural: Box::new(plural) }
    }

    /// Adds sentences that came later; those that are here already are not added again.
    pub fn extend(&self, sentences: String) {
        let first = sentences.split('\t').next().unwrap_or_default();
        if self.find(first).is_some() {
            return;
        }
        let mut last = &self.sentences;
        while let Some(later) = last.later.get() {
            last = later;
        }
        last.later.get_or_init(|| Box::new(Lines::new(sentences)));
    }

    fn find(&self, key: &str) -> Option<&str> {
        let mut lines = Some(&self.sentences);
        while let Some(here) = lines {
            if let Some(found) = here.get(key) {
                return Some(found);
            }
            lines = here.later.get().map(|later| &**later);
        }
        None
    }

    /// The sentence of a key; a key without a sentence is shown as it is, so that it is noticed.
    pub fn get<'a>(&'a self, key: &'a str) -> &'a str {
        self.find(key).unwrap_or(key)
    }

    /// The sentence of the key that a group and a word make together; nothing if there is none.
    pub fn get_of(&self, group: &str, word: &str) -> &str {
        self.find(&[group, word].concat()).unwrap_or_default()
    }

    /// The sentence of a key, with each `{name}` replaced.
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        fill(self.find(key).unwrap_or(key), values)
    }

    /// The sentence of a key for a count: `key.one`, `key.other` and so on; `{n}` is the count.
    pub fn count(&self, key: &str, count: u32) -> String {
        self.count_with(key, count, &[])
    }

    /// The same, with more names to replace.
    pub fn count_with(&self, key: &str, count: u32, values: &[(&str, &str)]) -> String {
        let exact = [key, ".", &(self.plural)(count)].concat();
        let other = || [key, ".other"].concat();
        let key = if self.find(&exact).is_some() { exact } else { other() };
        let number = count.to_string();
        let values: Vec<(&str, &str)> =
            [("n", number.as_str())].into_iter().chain(values.iter().copied()).collect();
        self.fill(&key, &values)
    }
}

/// Replaces each `{name}` once, from left to right: a value is never searched for names.
fn fill(sentence: &str, values: &[(&str, &str)]) -> String {
    let mut parts = sentence.split('{');
    let mut filled = parts.next().unwrap_or_default().to_string();
    for part in parts {
        let named = part.split_once('}').and_then(|(name, rest)| {
            let value = values.iter().find(|(known, _)| *known == name);
            value.map(|(_, value)| (*value, rest))
        });
        let (value, rest) = named.unwrap_or(("{", part));
        filled.push_str(value);
        filled.push_str(rest);
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::Words;

    fn words() -> Words {
        let sentences = [
            "plain\tHello.",
            "left.other\t{n} questions",
            "left.one\t{n} question",
            "hole\t{who} sees {what}, {unknown}.",
        ];
        Words::new(sentences.join("\n"), |n| if n == 1 { "one" } else { "other" }.to_string())
    }

    #[test]
    fn sentences_are_found_filled_and_counted() {
        let words = words();
        assert_eq!(words.get("plain"), "Hello.");
        assert_eq!(words.get("absent"), "absent");
        let filled = words.fill("hole", &[("what", "{who}"), ("who", "Ada")]);
        assert_eq!(filled, "Ada sees {who}, {unknown}.");
        assert_eq!(words.count("left", 1), "1 question");
        assert_eq!(words.count("left", 3), "3 questions");
        words.extend("later\tMore.\nno sentence".to_string());
        assert_eq!(words.get("later"), "More.");
        words.extend("last\tThe rest.".to_string());
        words.extend("last\tOnce more.".to_string());
        assert_eq!((words.get("later"), words.get("last")), ("More.", "The rest."));
        assert_eq!(words.get("no sentence"), "no sentence");
    }
}
