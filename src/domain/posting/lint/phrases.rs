//! Where the phrases of all rules stand, found in one pass over the words of each line.
//! It never knows what a phrase stands for.

use super::finding::Severity;
use super::set::{Phrase, Rule};
use super::words::{self, capitalised_like};
use super::{Finding, World};
use crate::domain::document::Choice;
use crate::domain::posting::page::Section;
use crate::domain::posting::read::Reading;
use crate::domain::posting::span::Span;

/// More findings of one rule would say nothing new: the last gathers the rest. Praise is said once.
const MOST: usize = 5;

/// A phrase of a rule at a place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hit {
    /// The rule, as a place in the rules.
    pub(super) rule: usize,
    /// The phrase, as a place in the rule's.
    pub(super) phrase: usize,
    /// The line, as a place in `Page::lines`.
    pub(super) line: usize,
    /// The words.
    pub(super) span: Span,
}

/// Every phrase of every rule, in the order of the text. Within a rule the longest counts; lines
/// that stood before do not.
pub(super) fn hits(reading: &Reading, world: &World) -> Vec<Hit> {
    let page = &reading.page;
    let mut hits: Vec<Hit> = Vec::new();
    for (place, line) in page.lines.iter().enumerate().filter(|(_, line)| !line.repeated) {
        let words = words::of(&page.lower, line.span);
        for (at, first) in words.iter().enumerate() {
            for (rule, phrase) in world.rules.beginning_with(first.of(&page.lower)) {
                if let Some(span) =
                    match_at(world, &page.lower, &words, at, (rule, phrase), line.section)
                {
                    add(&mut hits, Hit { rule, phrase, line: place, span });
                }
            }
        }
    }
    hits
}

fn match_at(
    world: &World,
    text: &str,
    words: &[Span],
    at: usize,
    place: (usize, usize),
    section: Section,
) -> Option<Span> {
    let (rule, phrase) = world.rules.phrase(place)?;
    let length = words::length_at(text, words, at, &phrase.words)?;
    let counts = !rule.not_in.contains(&section) && !is_harmless(text, words, at, phrase);
    let last = words.get(at + length.checked_sub(1)?)?;
    counts.then(|| words.get(at).map_or(*last, |first| first.joined(*last)))
}

/// Adds a hit; of two of one rule that overlap, the longer stays.
fn add(hits: &mut Vec<Hit>, hit: Hit) {
    let near = hits.iter_mut().rev().take_while(|known| known.line == hit.line).take(12);
    for known in near {
        if known.rule == hit.rule && known.span.overlaps(hit.span) {
            if known.span.end - known.span.start < hit.span.end - hit.span.start {
                *known = hit;
            }
            return;
        }
    }
    hits.push(hit);
}

/// Whether the words stand within one of the longer phrases that mean something else.
fn is_harmless(text: &str, words: &[Span], at: usize, phrase: &Phrase) -> bool {
    phrase.never.iter().any(|never| {
        let before = never.len().saturating_sub(phrase.words.len());
        let starts = at.saturating_sub(before)..=at;
        starts.into_iter().any(|start| words::length_at(text, words, start, never).is_some())
    })
}

/// The findings of a rule that is phrases alone: one for each phrase, at all the places where it
/// stands.
pub(super) fn findings(
    rule: usize,
    hits: &[Hit],
    reading: &Reading,
    world: &World,
) -> Vec<Finding> {
    let mut phrases: Vec<(usize, Vec<Span>)> = Vec::new();
    for hit in hits.iter().filter(|hit| hit.rule == rule) {
        match phrases.iter_mut().find(|(phrase, _)| *phrase == hit.phrase) {
            Some((_, spans)) => spans.push(hit.span),
            None => phrases.push((hit.phrase, vec![hit.span])),
        }
    }
    let mut found: Vec<Finding> = Vec::new();
    for (phrase, spans) in &phrases {
        let Some((rule, phrase)) = world.rules.phrase((rule, *phrase)) else { continue };
        let said = quoted(spans, reading);
        let most = if rule.severity == Severity::Praise { 1 } else { MOST };
        if found.len() < most {
            found.push(finding(rule, phrase, spans, reading).with("words", said));
        } else if let Some(last) = found.last_mut() {
            last.spans.extend(spans);
            last.severity = last.severity.max(severity(rule, phrase));
            if let Some((_, words)) = last.values.first_mut() {
                words.push_str(", ");
                words.push_str(&said);
            }
        }
    }
    found
}

/// A phrase may be tagged with a severity of its own.
fn severity(rule: &Rule, phrase: &Phrase) -> Severity {
    Severity::from_word(&phrase.tag).unwrap_or(rule.severity)
}

fn finding(rule: &Rule, phrase: &Phrase, spans: &[Span], reading: &Reading) -> Finding {
    let text = &reading.page.text;
    let mut finding =
        Finding::new(&rule.name, severity(rule, phrase)).at_all(spans.iter().copied());
    for span in spans {
        for instead in &phrase.instead {
            finding = match instead.is_empty() {
                true => {
                    let (span, rest) = words::left_out(text, *span);
                    finding.mend(span, rest)
                }
                false => {
                    let Some(instead) =
                        words::inflected_like(span.of(text), &phrase.words, instead)
                    else {
                        continue;
                    };
                    let (span, instead) = words::with_article_before(text, *span, &instead);
                    finding.mend(span, capitalised_like(span.of(text), &instead))
                }
            };
        }
    }
    finding
}

fn quoted(spans: &[Span], reading: &Reading) -> String {
    let said = spans.first().map_or("", |span| span.of(&reading.page.text));
    ["“", said, "”"].concat()
}
