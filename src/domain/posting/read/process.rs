//! The steps of the interview, where the posting tells them. It never invents one.

use super::super::page::Section;
use super::Sureness;
use super::cue::Cue;
use super::draft::{Draft, Source, says, shortened};
use crate::domain::document::Map;
use crate::domain::role::{InterviewStep, Method};

/// Reads the steps that the part on hiring tells, in their order.
pub(super) fn read(source: Source, draft: &mut Draft) {
    for hit in source.cues.all() {
        let Some(method) = method_of(hit.cue) else {
            continue;
        };
        let Some(line) = source.page.lines.get(hit.line) else {
            continue;
        };
        let text = source.lower(hit.line);
        let told = line.section == Section::Process
            || matches!(line.section, Section::Other | Section::Offers)
                && says(text, "interview|process|step|round")
            // A task that comes with the application is a step wherever it is told.
            || method == Method::TakeHome
                && !matches!(line.section, Section::Duties | Section::About | Section::Legal)
                && says(text, "complete |send |submit |apply|application| cv|unpaid|candidates");
        if !told || draft.role.interview.len() >= 12 {
            continue;
        }
        let place = draft.role.interview.len();
        let about = Some(shortened(source.line(hit.line), 390)).filter(|text| text.len() > 2);
        let minutes = minutes(text.get(hit.span.start - line.span.start..).unwrap_or_default())
            .or_else(|| minutes(text));
        draft.role.interview.push(InterviewStep {
            competencies: Vec::new(),
            method,
            minutes,
            people: None,
            about,
            unknown: Map::default(),
        });
        let path = ["interview[", &place.to_string(), "]"].concat();
        draft.trace(&path, hit.span, Sureness::Likely);
    }
}

fn method_of(cue: Cue) -> Option<Method> {
    Some(match cue {
        Cue::PairDebugging => Method::PairDebugging,
        Cue::TakeHome => Method::TakeHome,
        Cue::WorkReview => Method::WorkReview,
        Cue::Written => Method::WrittenExercise,
        Cue::Reference => Method::Reference,
        Cue::Conversation => Method::Conversation,
        _ => return None,
    })
}

/// "45 minutes", "2 hours".
fn minutes(text: &str) -> Option<u16> {
    let at = text.find(" min").or_else(|| text.find("-min"));
    let (at, unit) = match (at, text.find(" hour").or_else(|| text.find("-hour"))) {
        (Some(at), _) => (at, 1),
        (None, Some(at)) => (at, 60),
        (None, None) => return None,
    };
    let head = text.get(..at)?;
    let digits = head.len() - head.trim_end_matches(|letter: char| letter.is_ascii_digit()).len();
    let number: u16 = head.get(head.len() - digits..)?.parse().ok()?;
    number.checked_mul(unit).filter(|minutes| (5..=600).contains(minutes))
}

#[cfg(test)]
mod tests {
    use super::super::super::page::Section::{Duties, Offers, Process};
    use super::super::testing::read_with;
    use crate::domain::document::Choice;

    #[test]
    fn steps_are_read_where_hiring_is_told() {
        let lines = [
            (Process, "A 30 minute intro call"),
            (Process, "A take-home task of 2 hours"),
            (Duties, "Live coding with interns"),
            (Process, "Pair programming, then a reference check"),
        ];
        let steps = read_with(&lines, super::read).role.interview;
        let steps: Vec<_> = steps.iter().map(|step| (step.method.word(), step.minutes)).collect();
        let expected = [
            ("conversation", Some(30)),
            ("take_home", Some(120)),
            ("pair_debugging", None),
            ("reference", None),
        ];
        assert_eq!(steps, expected);
        let lines = [
            (Offers, "Send us your CV and complete a take-home project of 3 hours"),
            (Duties, "Send each case study to our clients"),
        ];
        let steps = read_with(&lines, super::read).role.interview;
        assert_eq!(steps.len(), 1);
        assert_eq!(steps.first().and_then(|step| step.minutes), Some(180));
    }
}
