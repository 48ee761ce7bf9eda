//! What the code of a rule is given. It never knows which rule asks.

use super::phrases::Hit;
use super::{Finding, Severity, World};
use crate::domain::posting::page::Section;
use crate::domain::posting::read::Reading;
use crate::domain::posting::span::Span;

/// A posting before a rule.
pub(super) struct Case<'a> {
    /// The posting.
    pub(super) reading: &'a Reading,
    /// What a rule may know besides.
    pub(super) world: &'a World<'a>,
    /// Where the phrases of all rules stand.
    pub(super) hits: &'a [Hit],
}

impl<'a> Case<'a> {
    /// A finding of a rule, as severe as the rule's file says, still without a place.
    pub(super) fn finding(&self, rule: &'static str) -> Finding {
        let severity = self.world.rules.get(rule).map_or(Severity::Hint, |rule| rule.severity);
        Finding::new(rule, severity)
    }

    /// Where the phrases of a rule stand, in the order of the text, each with its tag (`as`).
    pub(super) fn phrases(&self, rule: &str) -> Vec<(&'a str, Hit)> {
        let rules = &self.world.rules;
        let Some(place) = rules.all.iter().position(|known| known.name == rule) else {
            return Vec::new();
        };
        let tagged = |hit: &Hit| {
            let (_, phrase) = rules.phrase((hit.rule, hit.phrase))?;
            Some((phrase.tag.as_str(), *hit))
        };
        self.hits.iter().filter(|hit| hit.rule == place).filter_map(tagged).collect()
    }

    /// Whether a line can ask something of a person: it stands in no part that only tells.
    pub(super) fn asks(&self, line: usize) -> bool {
        self.reading.page.lines.get(line).is_some_and(|line| {
            use Section::{Duties, Header, Other, Preferred, Required};
            matches!(line.section, Header | Duties | Required | Preferred | Other)
        })
    }

    /// The words at a place, as they are written.
    pub(super) fn text(&self, span: Span) -> &'a str {
        span.of(&self.reading.page.text)
    }
}
