//! The rules that are phrases alone, all of them matched in one pass over the words of each line.
//! It never knows what a phrase stands for.

use super::set::{Phrase, Rule};
use super::words::{self, capitalised_like};
use super::{Finding, World};
use crate::domain::posting::page::Section;
use crate::domain::posting::read::Reading;
use crate::domain::posting::span::Span;

/// More findings of one rule would say nothing new: the last gathers the rest.
const MOST: usize = 5;

/// One phrase of one rule, as places in the rules.
type Place = (usize, usize);

/// The findings of all rules of phrases: one for each phrase, at all the places where it stands.
pub(super) fn find(reading: &Reading, world: &World) -> Vec<Finding> {
    let page = &reading.page;
    let mut hits: Vec<(Place, Vec<Span>)> = Vec::new();
    for line in page.lines.iter().filter(|line| !line.repeated) {
        let words = words::of(&page.lower, line.span);
        let mut at = 0;
        while at < words.len() {
            let Some((place, length)) = longest(world, &page.lower, &words, at, line.section)
            else {
                at += 1;
                continue;
            };
            let span = words[at].joined(words[at + length - 1]);
            match hits.iter_mut().find(|(known, _)| *known == place) {
                Some((_, spans)) => spans.push(span),
                None => hits.push((place, vec![span])),
            }
            at += length;
        }
    }
    gathered(&hits, reading, world)
}

/// The longest phrase that begins at a word, and how many words it has.
fn longest(
    world: &World,
    text: &str,
    words: &[Span],
    at: usize,
    section: Section,
) -> Option<(Place, usize)> {
    let mut best: Option<(Place, usize)> = None;
    for &(rule, phrase) in world.rules.beginning_with(words.get(at)?.of(text)) {
        let place = (rule, phrase);
        let Some((rule, phrase)) = world.rules.phrase(place) else { continue };
        let length = words::length_at(text, words, at, &phrase.words).unwrap_or(0);
        let is_longer = length > best.map_or(0, |(_, longest)| longest);
        if is_longer && !rule.not_in.contains(&section) && !is_harmless(text, words, at, phrase) {
            best = Some((place, length));
        }
    }
    best
}

/// Whether the words stand within one of the longer phrases that mean something else.
fn is_harmless(text: &str, words: &[Span], at: usize, phrase: &Phrase) -> bool {
    phrase.never.iter().any(|never| {
        let before = never.len().saturating_sub(phrase.words.len());
        let starts = at.saturating_sub(before)..=at;
        starts.into_iter().any(|start| words::length_at(text, words, start, never).is_some())
    })
}

fn gathered(hits: &[(Place, Vec<Span>)], reading: &Reading, world: &World) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    for (place, spans) in hits {
        let Some((rule, phrase)) = world.rules.phrase(*place) else { continue };
        let said = quoted(spans, reading);
        let of_rule = found.iter().filter(|finding| finding.rule == rule.name).count();
        if of_rule == MOST {
            let last = found.iter_mut().rev().find(|finding| finding.rule == rule.name);
            if let Some(last) = last {
                last.spans.extend(spans);
                if let Some((_, words)) = last.values.first_mut() {
                    words.push_str(", ");
                    words.push_str(&said);
                }
            }
            continue;
        }
        found.push(finding(rule, phrase, spans, reading).with("words", said));
    }
    found
}

fn finding(rule: &Rule, phrase: &Phrase, spans: &[Span], reading: &Reading) -> Finding {
    let mut finding = Finding::new(&rule.name, rule.severity).at_all(spans.iter().copied());
    for span in spans {
        for instead in &phrase.instead {
            let text = &reading.page.text;
            finding = match instead.is_empty() {
                true => finding.mend(words::with_space_before(text, *span), ""),
                false => finding.mend(*span, capitalised_like(span.of(text), instead)),
            };
        }
    }
    finding
}

fn quoted(spans: &[Span], reading: &Reading) -> String {
    let said = spans.first().map_or("", |span| span.of(&reading.page.text));
    ["“", said, "”"].concat()
}
