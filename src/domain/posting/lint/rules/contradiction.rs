//! Two lines that cannot both be meant. It never knows which of them is.

use super::super::Finding;
use super::super::case::{Case, listed};
use crate::domain::document::Choice;
use crate::domain::posting::page::Section;
use crate::domain::posting::read::{DegreeMention, Mention};
use crate::domain::posting::span::Span;
use crate::domain::role::{AskKind, DegreeLevel, RemotePolicy};

const RULE: &str = "contradiction";

/// As many tools are named.
const MOST: usize = 5;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    [place(case), degree(case), kind(case)].into_iter().flatten().collect()
}

fn finding(case: &Case, one: Span, other: Span) -> Finding {
    let quoted = |span| ["“", case.text(span), "”"].concat();
    case.finding(RULE).at(one).at(other).with("one", quoted(one)).with("other", quoted(other))
}

/// Remote on one line, on site on another; a line that holds both leaves the choice.
fn place(case: &Case) -> Option<Finding> {
    let of = |policy: RemotePolicy| {
        let told = case.reading.facts.remotes.iter().filter(move |(_, known)| *known == policy);
        told.map(|(span, _)| (*span, case.line_of(*span)))
    };
    if of(RemotePolicy::Hybrid).next().is_some() {
        return None;
    }
    let remote: Vec<_> = of(RemotePolicy::Remote).collect();
    let on_site: Vec<_> = of(RemotePolicy::OnSite).collect();
    let is_choice =
        |(_, line): &(Span, Option<usize>)| on_site.iter().any(|(_, other)| line == other);
    if remote.iter().any(is_choice) {
        return None;
    }
    let ((remote, _), (on_site, _)) = (remote.first()?, on_site.first()?);
    Some(finding(case, *remote, *on_site).saying("place"))
}

/// One line accepts a degree that another, which names only a higher one, does not.
fn degree(case: &Case) -> Option<Finding> {
    let required = || {
        case.reading.facts.degrees.iter().filter(|degree| {
            degree.required && degree.level != DegreeLevel::NoDegree && case.asks(degree.line)
        })
    };
    let lowest = required().min_by_key(|degree| degree.level)?;
    let is_alone = |degree: &DegreeMention| {
        required().all(|other| other.line != degree.line || other.level == degree.level)
    };
    let higher = required().find(|degree| {
        degree.level > lowest.level && degree.line != lowest.line && is_alone(degree)
    })?;
    let word = lowest.level.word();
    Some(finding(case, lowest.span, higher.span).saying("degree").detail("lowest", word))
}

/// Tools that stand among the musts and among what would be nice.
fn kind(case: &Case) -> Option<Finding> {
    let mut nice: Vec<Option<Span>> = vec![None; case.world.lexicon.entries.len()];
    for mention in alone(case, Section::Preferred).filter(|mention| !mention.required) {
        if let Some(known) = nice.get_mut(mention.entry) {
            *known = Some(mention.span);
        }
    }
    let mut finding = case.finding(RULE).saying("kind");
    let mut names: Vec<&str> = Vec::new();
    for must in alone(case, Section::Required).filter(|mention| mention.required) {
        let entry = case.world.lexicon.entries.get(must.entry);
        let Some(entry) = entry.filter(|entry| entry.kind == AskKind::Tool) else { continue };
        if let Some(nice) = nice.get_mut(must.entry).and_then(Option::take) {
            finding = finding.at(must.span).at(nice);
            names.push(&entry.name);
        }
    }
    (!names.is_empty()).then(|| finding.with("names", listed(names.into_iter().take(MOST))))
}

/// What a part of the posting asks for by itself, not as one of several.
fn alone<'a>(case: &Case<'a>, section: Section) -> impl Iterator<Item = &'a Mention> {
    let lines = &case.reading.page.lines;
    case.reading.facts.mentions.iter().filter(move |mention| {
        let is_here = lines.get(mention.line).is_some_and(|line| line.section == section);
        is_here && mention.asked && mention.group.is_none()
    })
}
