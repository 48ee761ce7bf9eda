//! Two lines that cannot both be meant. It never knows which of them is.

use super::super::Finding;
use super::super::case::Case;
use crate::domain::document::Choice;
use crate::domain::posting::page::Section;
use crate::domain::posting::read::{DegreeMention, Mention};
use crate::domain::posting::span::Span;
use crate::domain::role::{AskKind, DegreeLevel, RemotePolicy};

const RULE: &str = "contradiction";

/// As many tools are named that are both required and nice to have.
const MOST: usize = 3;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let mut found: Vec<Finding> = [place(case), degree(case)].into_iter().flatten().collect();
    found.append(&mut kind(case));
    found
}

fn finding(case: &Case, one: Span, other: Span) -> Finding {
    let quoted = |span| ["“", case.text(span), "”"].concat();
    case.finding(RULE).at(one).at(other).with("one", quoted(one)).with("other", quoted(other))
}

/// Remote on one line, on site on another; a line that holds both leaves the choice.
fn place(case: &Case) -> Option<Finding> {
    let line_of =
        |span: &Span| case.reading.page.lines.iter().position(|line| line.span.contains(*span));
    let of = |policy: RemotePolicy| {
        let told = case.reading.facts.remotes.iter().filter(move |(_, known)| *known == policy);
        told.map(|(span, _)| (*span, line_of(span)))
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

/// A tool stands among the musts and among what would be nice.
fn kind(case: &Case) -> Vec<Finding> {
    let mentions = &case.reading.facts.mentions;
    let section =
        |mention: &Mention| case.reading.page.lines.get(mention.line).map(|line| line.section);
    let is_tool = |mention: &&Mention| {
        let entry = case.world.lexicon.entries.get(mention.entry);
        mention.asked
            && mention.group.is_none()
            && entry.is_some_and(|entry| entry.kind == AskKind::Tool)
    };
    let musts = mentions
        .iter()
        .filter(is_tool)
        .filter(|mention| mention.required && section(mention) == Some(Section::Required));
    let mut found: Vec<(usize, Finding)> = Vec::new();
    for must in musts {
        let nice = mentions.iter().filter(is_tool).find(|mention| {
            mention.entry == must.entry
                && !mention.required
                && section(mention) == Some(Section::Preferred)
        });
        let is_new = found.iter().all(|(entry, _)| *entry != must.entry);
        if let Some(nice) = nice.filter(|_| is_new && found.len() < MOST) {
            found.push((must.entry, finding(case, must.span, nice.span).saying("kind")));
        }
    }
    found.into_iter().map(|(_, finding)| finding).collect()
}
