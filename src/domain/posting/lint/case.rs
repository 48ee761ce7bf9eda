//! What the code of a rule is given. It never knows which rule asks.

use super::phrases::{self, Hit};
use super::readability::Counts;
use super::{Finding, Severity, World};
use crate::domain::document::Choice;
use crate::domain::posting::lexicon::Entry;
use crate::domain::posting::page::Section;
use crate::domain::posting::read::{Mention, Reading};
use crate::domain::posting::span::Span;
use crate::domain::role::{Duty, Ownership, Role};

/// A posting before a rule.
pub(super) struct Case<'a> {
    /// The posting.
    pub(super) reading: &'a Reading,
    /// What a rule may know besides.
    pub(super) world: &'a World<'a>,
    /// Where the phrases of all rules stand.
    pub(super) hits: &'a [Hit],
    /// How many words, sentences and syllables its text has.
    pub(super) counts: Counts,
    /// The names that the posting asks for.
    asked: Vec<(&'a Mention, &'a Entry)>,
}

impl<'a> Case<'a> {
    /// A posting before all rules.
    pub(super) fn new(reading: &'a Reading, world: &'a World<'a>, hits: &'a [Hit]) -> Case<'a> {
        let counts = Counts::of_page(&reading.page);
        Case { reading, world, hits, counts, asked: asked(reading, world) }
    }

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

    /// The findings of a rule for those of its phrases that have no tag, or a severity for one.
    pub(super) fn plain_phrases(&self, rule: &str) -> Vec<Finding> {
        let rules = &self.world.rules;
        let Some(place) = rules.all.iter().position(|known| known.name == rule) else {
            return Vec::new();
        };
        let is_plain = |hit: &&Hit| {
            let phrase = rules.phrase((hit.rule, hit.phrase));
            phrase.is_some_and(|(_, phrase)| {
                phrase.tag.is_empty() || Severity::from_word(&phrase.tag).is_some()
            })
        };
        let hits: Vec<Hit> = self.hits.iter().filter(is_plain).copied().collect();
        phrases::findings(place, &hits, self.reading, self.world)
    }

    /// Where a field of the draft was read, by the beginning of its path.
    pub(super) fn traced(&self, path: &str) -> Vec<Span> {
        let traces = self.reading.traces.iter();
        traces.filter(|trace| trace.path.starts_with(path)).map(|trace| trace.span).collect()
    }

    /// Praise by a rule where something is told, at the places where it was read.
    pub(super) fn praise(&self, rule: &'static str, is_told: bool, path: &str) -> Vec<Finding> {
        let finding = is_told.then(|| self.finding(rule).at_all(self.traced(path)));
        finding.into_iter().collect()
    }

    /// Whether a line can ask something of a person: it stands in no part that only tells.
    pub(super) fn asks(&self, line: usize) -> bool {
        use Section::{Duties, Header, Other, Preferred, Required};
        matches!(self.section(line), Header | Duties | Required | Preferred | Other)
    }

    /// The part of the posting that a line stands in.
    pub(super) fn section(&self, line: usize) -> Section {
        self.reading.page.lines.get(line).map_or(Section::Other, |line| line.section)
    }

    /// The line that a place stands in.
    pub(super) fn line_of(&self, span: Span) -> Option<usize> {
        let lines = &self.reading.page.lines;
        let after = lines.partition_point(|line| line.span.start <= span.start);
        after.checked_sub(1).filter(|line| lines[*line].span.overlaps(span))
    }

    /// The place of a line.
    pub(super) fn line(&self, line: usize) -> Option<Span> {
        self.reading.page.lines.get(line).map(|line| line.span)
    }

    /// The draft.
    pub(super) fn role(&self) -> &'a Role {
        &self.reading.role
    }

    /// The words at a place, as they are written.
    pub(super) fn text(&self, span: Span) -> &'a str {
        span.of(&self.reading.page.text)
    }

    /// A message of a rule, as it stands in its file.
    pub(super) fn said(&self, rule: &str, message: &str) -> &'a str {
        let rule = self.world.rules.get(rule);
        let known = rule.and_then(|rule| rule.messages.iter().find(|(name, _)| name == message));
        known.map_or("", |(_, text)| text.as_str())
    }

    /// Where a field of the draft was read.
    pub(super) fn trace(&self, path: &str) -> Option<Span> {
        let traces = self.reading.traces.iter();
        let mut spans = traces.filter(|trace| trace.path == path).map(|trace| trace.span);
        spans.find(|span| !span.is_empty())
    }

    /// The responsibilities that the person owns, each with the place of its line.
    pub(super) fn owned(&self) -> impl Iterator<Item = (Duty, Span)> + use<'a> {
        let reading = self.reading;
        let tasks = reading.role.responsibilities.iter().zip(&reading.facts.duty_lines);
        let owned = tasks.filter(|(task, _)| task.ownership == Ownership::Owns);
        owned.map(|(task, line)| {
            let line = reading.page.lines.get(*line);
            (task.duty, line.map_or(Span::default(), |line| line.span))
        })
    }

    /// Whether a phrase of a rule stands in the title, of those with a tag.
    pub(super) fn title_says(&self, rule: &str, wanted: &str) -> bool {
        let title = self.trace("title");
        self.phrases(rule)
            .iter()
            .any(|(tag, hit)| *tag == wanted && title.is_some_and(|title| title.contains(hit.span)))
    }

    /// The names that the posting asks for, each once, with what the lexicon says of them.
    pub(super) fn asked(&self) -> Vec<(&'a Mention, &'a Entry)> {
        self.asked.clone()
    }

    /// The names that are required and speak for one of some competencies.
    pub(super) fn required_for(&self, competencies: &[&str]) -> Vec<(&'a Mention, &'a Entry)> {
        let mut asked = self.asked();
        asked.retain(|(mention, entry)| {
            let speaks = entry.competency.as_deref().is_some_and(|id| competencies.contains(&id));
            speaks && mention.required
        });
        asked
    }
}

/// The first mention of each name that is asked for, or the first that requires it.
fn asked<'a>(reading: &'a Reading, world: &World<'a>) -> Vec<(&'a Mention, &'a Entry)> {
    let entries = &world.lexicon.entries;
    let mut asked: Vec<(&Mention, &Entry)> = Vec::new();
    let mut places: Vec<Option<usize>> = vec![None; entries.len()];
    for mention in reading.facts.mentions.iter().filter(|mention| mention.asked) {
        let (Some(entry), Some(place)) =
            (entries.get(mention.entry), places.get_mut(mention.entry))
        else {
            continue;
        };
        match place.and_then(|place| asked.get_mut(place)) {
            Some((known, _)) if mention.required && !known.required => *known = mention,
            Some(_) => {}
            None => {
                *place = Some(asked.len());
                asked.push((mention, entry));
            }
        }
    }
    asked
}

/// Names one after the other, each once.
pub(super) fn listed<'t>(names: impl IntoIterator<Item = &'t str>) -> String {
    let mut seen: Vec<&str> = Vec::new();
    for name in names {
        if !seen.contains(&name) {
            seen.push(name);
        }
    }
    seen.join(", ")
}
