//! Nothing says how they hire, or that it costs candidates unpaid or many hours. It never knows
//! whether the way is a good one.

use super::super::case::Case;
use super::super::{Finding, Severity};
use crate::domain::posting::page::{Section, Shape};
use crate::domain::posting::span::Span;

const RULE: &str = "no-interview-process";
/// A task that takes more hours than this is long.
const LONG: u16 = 4;
/// How much of a sentence is looked at on either side of a task.
const AROUND: usize = 120;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let is_told = !case.role().interview.is_empty()
        || case
            .reading
            .page
            .lines
            .iter()
            .any(|line| line.section == Section::Process && line.shape != Shape::Heading);
    let missing = (!is_told).then(|| case.finding(RULE));
    missing.into_iter().chain(unpaid(case).or_else(|| long(case))).collect()
}

/// A task that takes candidates hours, for nothing.
fn unpaid(case: &Case) -> Option<Finding> {
    let hits = case.phrases(RULE);
    let spans: Vec<_> =
        hits.iter().filter(|(tag, _)| *tag == "unpaid").map(|(_, hit)| hit.span).collect();
    let quoted = ["“", case.text(*spans.first()?), "”"].concat();
    let finding = case.finding(RULE).saying("unpaid").with("words", quoted);
    Some(finding.being(Severity::Warning).at_all(spans))
}

/// A task that takes candidates more hours than anybody gives away, and is not paid for.
fn long(case: &Case) -> Option<Finding> {
    let hits = case.phrases(RULE);
    let told = hits.iter().filter(|(tag, _)| *tag == "task").find_map(|(_, hit)| {
        let own =
            matches!(case.section(hit.line), Section::Duties | Section::About | Section::Legal);
        let line = case.line(hit.line).filter(|_| !own)?;
        let text = &case.reading.page.lower;
        let from = line.start.max(hit.span.start.saturating_sub(AROUND));
        let head = Span::new(from, hit.span.start).of(text);
        let tail = Span::new(hit.span.end, line.end.min(hit.span.end + AROUND)).of(text);
        let is_paid = ["paid", "pay ", "pays", "compensat"]
            .iter()
            .any(|word| head.contains(word) || tail.contains(word));
        let is_long = are_many(tail)
            .or_else(|| are_many(head))
            .unwrap_or_else(|| head.contains("weekend") || tail.contains("weekend"));
        (is_long && !is_paid).then_some(hit.span)
    })?;
    let quoted = ["“", case.text(told), "”"].concat();
    let finding = case.finding(RULE).saying("long").with("words", quoted);
    Some(finding.being(Severity::Warning).at_all([told]))
}

/// Whether a text tells of many hours: "10-15 hours", "six hours"; nothing where it tells of none.
fn are_many(text: &str) -> Option<bool> {
    let number = text.find("hour").and_then(|at| text.get(..at))?;
    let number = number.trim_end_matches(['+', ' ', '-']);
    let bare = number.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let digits = number.get(bare.len()..).unwrap_or_default();
    let many = ["five", "six", "seven", "eight", "ten", "twelve"];
    Some(match digits.parse::<u16>() {
        Ok(hours) => hours > LONG,
        Err(_) => many.iter().any(|word| number.ends_with(word)),
    })
}

#[cfg(test)]
mod tests {
    use super::are_many;

    #[test]
    fn hours_are_read_in_digits_and_words() {
        assert_eq!(are_many(" of about 10-15 hours"), Some(true));
        assert_eq!(are_many(", a six-hour case"), Some(true));
        assert_eq!(are_many(" of two hours"), Some(false));
        assert_eq!(are_many(" that shows how you work"), None);
    }
}
