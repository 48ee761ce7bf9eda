//! Enumerations that a document names by a word.

/// An enumeration with one word for each of its values.
pub trait Choice: Copy + PartialEq + 'static {
    /// All values, in the order in which they are shown.
    const ALL: &'static [Self];
    /// The words, in the same order.
    const WORDS: &'static [&'static str];

    /// The value that a word names.
    fn from_word(word: &str) -> Option<Self> {
        let place = Self::WORDS.iter().position(|known| *known == word)?;
        Self::ALL.get(place).copied()
    }

    /// The word that names the value.
    fn word(self) -> &'static str {
        let place = Self::ALL.iter().position(|value| *value == self);
        place.map_or("", |place| Self::WORDS[place])
    }
}

/// Declares an enumeration with its words, once.
macro_rules! choices {
    ($(#[$outer:meta])* $visibility:vis $name:ident { $($(#[$inner:meta])* $value:ident = $word:literal,)+ }) => {
        $(#[$outer])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        $visibility enum $name { $($(#[$inner])* $value,)+ }

        impl $crate::domain::document::Choice for $name {
            const ALL: &'static [$name] = &[$($name::$value,)+];
            const WORDS: &'static [&'static str] = &[$($word,)+];
        }
    };
}
pub(crate) use choices;
