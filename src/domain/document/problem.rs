//! What can be wrong with a document. It never holds a sentence: a screen turns it into words.

use super::Value;

/// One thing that is wrong with a document: where, and what.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{path}: {kind:?}")]
pub struct Problem {
    /// Where, for example `requirements[2].level`; empty for the whole document.
    pub path: String,
    /// What was found, and what is allowed.
    pub kind: ProblemKind,
}

/// What was found at a place, and what is allowed there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// Nothing is there, and something must be.
    Missing,
    /// Something of another kind is there.
    WrongKind {
        /// What is there.
        found: Kind,
        /// What may be there.
        allowed: Kind,
    },
    /// A word that is not in the list.
    NotOneOf {
        /// The word, cut to a readable length.
        found: String,
        /// The words that are allowed.
        allowed: &'static [&'static str],
    },
    /// A number outside its range, ends included.
    OutOfRange {
        /// The number; a fraction is cut.
        found: i64,
        /// The least that is allowed.
        low: i64,
        /// The most that is allowed.
        high: i64,
    },
    /// A text with too many or too few characters.
    Length {
        /// How many characters it has.
        found: usize,
        /// The least that is allowed.
        low: usize,
        /// The most that is allowed.
        high: usize,
    },
    /// A list with too many or too few entries.
    Count {
        /// How many entries it has.
        found: usize,
        /// The least that is allowed.
        low: usize,
        /// The most that is allowed.
        high: usize,
    },
    /// A text that is no id: lower-case letters, digits and hyphens.
    NotAnId {
        /// The text, cut to a readable length.
        found: String,
    },
    /// A text that is no link: http, https or mailto.
    NotALink {
        /// The text, cut to a readable length.
        found: String,
    },
    /// A text that is no currency: three capital letters.
    NotACurrency {
        /// The text, cut to a readable length.
        found: String,
    },
    /// A competency that the framework does not have.
    UnknownCompetency {
        /// The id.
        found: String,
    },
    /// A competency that is named twice.
    Repeated {
        /// The id.
        found: String,
    },
    /// A version of the format that is newer than this program.
    NewerVersion {
        /// The version of the document.
        found: i64,
        /// The newest version that is known here.
        known: i64,
    },
}

/// The kinds of JSON value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `null`
    Null,
    /// `true` or `false`
    Flag,
    /// A number without a fraction.
    Whole,
    /// Any other number.
    Number,
    /// A text.
    Text,
    /// A list.
    List,
    /// An object.
    Object,
}

impl Kind {
    /// The kind of a value.
    pub fn of(value: &Value) -> Kind {
        match value {
            Value::Null => Kind::Null,
            Value::Flag(_) => Kind::Flag,
            Value::Number(_) if whole(value).is_some() => Kind::Whole,
            Value::Number(_) => Kind::Number,
            Value::Text(_) => Kind::Text,
            Value::List(_) => Kind::List,
            Value::Object(_) => Kind::Object,
        }
    }

    /// The last part of the key under which a language names this kind.
    pub fn key(self) -> &'static str {
        match self {
            Kind::Null => "null",
            Kind::Flag => "flag",
            Kind::Whole => "whole",
            Kind::Number => "number",
            Kind::Text => "text",
            Kind::List => "list",
            Kind::Object => "object",
        }
    }
}

/// The number without a fraction that a value is, if it is one.
pub(super) fn whole(value: &Value) -> Option<i64> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    let Value::Number(number) = value else {
        return None;
    };
    // A cast is exact for whole numbers of this size.
    let cut = *number as i64;
    (number.abs() < EXACT && cut as f64 == *number).then_some(cut)
}
