//! Tools that do the same job, each required by name. It never knows which of them is better.

use super::super::Finding;
use super::super::case::{Case, listed};
use super::super::words;
use crate::domain::posting::lexicon::Entry;
use crate::domain::posting::read::Mention;
use crate::domain::posting::span::Span;
use crate::domain::role::AskKind;

const RULE: &str = "tool-list-instead-of-skill";

/// Two of a kind can both be needed; of three, one would do.
const OF_A_KIND: usize = 3;
/// More findings would say nothing new.
const MOST: usize = 3;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let mut kinds: Vec<(&str, Vec<(&Mention, &Entry)>)> = Vec::new();
    for (mention, entry) in case.asked() {
        let Some(class) = entry.class.as_deref() else { continue };
        if entry.kind != AskKind::Tool || !mention.required || mention.group.is_some() {
            continue;
        }
        match kinds.iter_mut().find(|(known, _)| *known == class) {
            Some((_, tools)) => tools.push((mention, entry)),
            None => kinds.push((class, vec![(mention, entry)])),
        }
    }
    let many = kinds.iter().filter(|(_, tools)| tools.len() >= OF_A_KIND);
    many.take(MOST).map(|(class, tools)| finding(case, class, tools)).collect()
}

fn finding(case: &Case, class: &str, tools: &[(&Mention, &Entry)]) -> Finding {
    let names = listed(tools.iter().map(|(_, entry)| entry.name.as_str()));
    let finding = case
        .finding(RULE)
        .at_all(tools.iter().map(|(mention, _)| mention.span))
        .with("tools", names)
        .with("class", words::with_article(class))
        .with("count", tools.len().to_string());
    match side_by_side(case, tools) {
        Some(list) => {
            let first = tools.first().map_or("", |(_, entry)| entry.name.as_str());
            let such_as = case.said(RULE, "such-as");
            let words = [words::with_article(class).as_str(), " ", such_as, " ", first].concat();
            finding.mend(list, at_start(case, list, &words))
        }
        None => finding,
    }
}

/// The words with a capital where they begin their line.
fn at_start(case: &Case, list: Span, new: &str) -> String {
    let line = case.line_of(list).and_then(|line| case.line(line));
    let is_start = line.is_some_and(|line| line.start == list.start);
    if is_start { words::capitalised_like("A", new) } else { new.to_string() }
}

/// The place of all the tools, where nothing else stands between them, and the list has no others:
/// what is left of a longer one would read as examples.
fn side_by_side(case: &Case, tools: &[(&Mention, &Entry)]) -> Option<Span> {
    let is_joint = |one: Span, other: Span| {
        let between = case.text(Span::new(one.end, other.start)).trim();
        matches!(between, "," | "/" | "and" | ", and" | "&" | ";" | "+")
    };
    let spans = || tools.iter().map(|(mention, _)| mention.span);
    let all = spans().zip(spans().skip(1)).all(|(one, other)| is_joint(one, other));
    let (first, last) = (spans().next()?, spans().next_back()?);
    let line = case.line(case.line_of(first)?)?;
    let before = case.text(Span::new(line.start, first.start.max(line.start))).trim_end();
    let after = case.text(Span::new(last.end, line.end.max(last.end))).trim_start();
    let goes_on = after.starts_with([',', '/', '&', '+', ';', '('])
        || ["and ", "or "].iter().any(|word| after.starts_with(word))
        || before.ends_with([',', '/', '&', '+', ';', '('])
        || [" and", " or"].iter().any(|word| before.ends_with(word));
    (all && !goes_on).then(|| first.joined(last))
}
