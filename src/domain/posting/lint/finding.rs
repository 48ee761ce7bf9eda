//! One thing that a rule says of a posting. It never knows the words in which it is said.

use crate::domain::document::{Value, choices};
use crate::domain::posting::span::Span;

/// As many letters of the words that it marks tell a finding from others of its rule.
const LONGEST_WORDS: usize = 200;

choices! {
    /// How much a finding matters.
    pub Severity {
        /// The posting does this well.
        Praise = "praise",
        /// Something to think about.
        Hint = "hint",
        /// This will keep good people away.
        Warning = "warning",
        /// The text itself says what is wrong.
        Problem = "problem",
    }
}

/// Words to put in the place of others.
#[derive(Clone, Debug, PartialEq)]
pub struct Replacement {
    /// What to replace, as a place in `Page::text`; empty where something is to be added.
    pub span: Span,
    /// The new words; empty where something is to be left out.
    pub text: String,
}

/// One thing that a rule says of a posting.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The rule, by its name.
    pub rule: String,
    /// How much it matters.
    pub severity: Severity,
    /// Places in `Page::text`, the main one first; none where it is about the whole posting.
    pub spans: Vec<Span>,
    /// Which of the rule's messages says it.
    pub message: &'static str,
    /// What stands in the `{holes}` of the message.
    pub values: Vec<(&'static str, String)>,
    /// Ways to mend it, the best first.
    pub replacements: Vec<Replacement>,
    /// What a program may want to know: counts, verdicts, distances.
    pub details: Vec<(&'static str, Value)>,
}

impl Finding {
    /// A finding about the whole posting, said by the rule's message `what`.
    pub fn new(rule: &str, severity: Severity) -> Finding {
        Finding {
            rule: rule.to_string(),
            severity,
            spans: Vec::new(),
            message: "what",
            values: Vec::new(),
            replacements: Vec::new(),
            details: Vec::new(),
        }
    }

    /// The words that it marks, by which it is found again when it was dismissed: the beginning of
    /// those at its main place. Nothing where it is about the whole posting.
    pub fn words<'t>(&self, text: &'t str) -> Option<&'t str> {
        let words = self.spans.first()?.of(text);
        let end = words.char_indices().nth(LONGEST_WORDS).map_or(words.len(), |(end, _)| end);
        words.get(..end).map(str::trim).filter(|words| !words.is_empty())
    }

    /// Adds a place, once: years of two things are one place.
    pub fn at(mut self, span: Span) -> Finding {
        if !self.spans.contains(&span) {
            self.spans.push(span);
        }
        self
    }

    /// Adds places.
    pub fn at_all(self, spans: impl IntoIterator<Item = Span>) -> Finding {
        spans.into_iter().fold(self, Finding::at)
    }

    /// Says it by another of the rule's messages.
    pub fn saying(mut self, message: &'static str) -> Finding {
        self.message = message;
        self
    }

    /// Is more or less severe than the rule's file says.
    pub fn being(mut self, severity: Severity) -> Finding {
        self.severity = severity;
        self
    }

    /// Fills a hole of the message.
    pub fn with(mut self, hole: &'static str, value: impl Into<String>) -> Finding {
        self.values.push((hole, value.into()));
        self
    }

    /// Adds a way to mend it.
    pub fn mend(mut self, span: Span, text: impl Into<String>) -> Finding {
        self.replacements.push(Replacement { span, text: text.into() });
        self
    }

    /// Adds something that a program may want to know.
    pub fn detail(mut self, key: &'static str, value: impl Into<Value>) -> Finding {
        self.details.push((key, value.into()));
        self
    }

    /// Praise first, then the worst, each by its place; what has no place comes last.
    pub(super) fn order(&self) -> (u8, usize) {
        let rank = match self.severity {
            Severity::Praise => 0,
            Severity::Problem => 1,
            Severity::Warning => 2,
            Severity::Hint => 3,
        };
        (rank, self.spans.first().map_or(usize::MAX, |span| span.start))
    }
}
