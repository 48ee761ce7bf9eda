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
        let is_long = match hours(tail).or_else(|| hours(head)) {
            Some(hours) => hours > LONG,
            None => [head, tail].iter().any(|part| part.contains("weekend")),
        };
        (is_long && !is_paid).then_some(hit.span)
    })?;
    let quoted = ["“", case.text(told), "”"].concat();
    let finding = case.finding(RULE).saying("long").with("words", quoted);
    Some(finding.being(Severity::Warning).at_all([told]))
}

/// How many hours a text tells of, at most: "10-15 hours", "six hours".
fn hours(text: &str) -> Option<u16> {
    const WORDS: [&str; 13] = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    let at = text.find(" hour").or_else(|| text.find("-hour")).or_else(|| text.find(" hrs"))?;
    let number = text.get(..at)?.trim_end_matches(['+', ' ']);
    let last = number.rsplit(|letter: char| !letter.is_ascii_alphanumeric()).next()?;
    let known = WORDS.iter().position(|word| *word == last).and_then(|n| u16::try_from(n).ok());
    known.or_else(|| last.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::hours;

    #[test]
    fn hours_are_read_in_digits_and_words() {
        assert_eq!(hours(" of about 10-15 hours"), Some(15));
        assert_eq!(hours(", a six-hour case"), Some(6));
        assert_eq!(hours(" of two hours"), Some(2));
        assert_eq!(hours(" that shows how you work"), None);
    }
}
