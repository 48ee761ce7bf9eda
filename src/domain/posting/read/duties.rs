//! The tasks of a posting as responsibilities: which domain of work each belongs to, and whether the
//! person carries it alone. It never knows the lexicon.

use super::super::page::phrases::Phrases;
use super::super::page::{Line, Page, Section, Shape};
use super::Sureness;
use super::draft::{Draft, shortened};
use super::duty_words::{DUTIES, NAMES};
use crate::domain::document::{Choice, Map};
use crate::domain::role::{Duty, Ownership, Responsibility};

/// The most that a role file holds, and how long each may be.
const MOST: usize = 40;
const LONGEST: usize = 560;
/// Fewer points do not tell a duty.
const FEWEST_POINTS: u16 = 2;
const FEWEST_POINTS_OF_A_PART: u16 = 3;
/// Words at the start of a line.
const EARLY: usize = 3;
/// So many domains in one line are tasks of their own, where none has more words than this.
const FEWEST_LISTED: usize = 4;
const LONGEST_PART: usize = 5;

/// Reads the tasks into the draft.
pub(super) fn read(page: &Page, draft: &mut Draft) {
    let mut heading = None;
    for (place, line) in page.lines.iter().enumerate() {
        if line.shape == Shape::Heading {
            heading = named(page, line);
            continue;
        }
        let mut named =
            draft.facts.mentions.iter().filter(|mention| mention.line == place).peekable();
        let is_wish = named.peek().is_some() && named.all(|mention| !mention.required);
        let is_task =
            line.section == Section::Duties && !line.repeated && is_task(page, line) && !is_wish;
        if !is_task || draft.role.responsibilities.len() >= MOST {
            continue;
        }
        // A short line is no repeated one to the page, but the same task all the same.
        let text = shortened(page.line(line), LONGEST);
        if draft.role.responsibilities.iter().any(|known| known.text == text) {
            continue;
        }
        let tasks = match heading {
            Some(duty) => vec![(text, duty)],
            None => listed(page, line).unwrap_or_else(|| {
                let duty = duty(page, line.tokens.clone());
                duty.map(|duty| (text, duty)).into_iter().collect()
            }),
        };
        for (text, duty) in tasks {
            let path =
                ["responsibilities[", &draft.role.responsibilities.len().to_string(), "]"].concat();
            let sureness = if heading.is_some() { Sureness::Certain } else { Sureness::Likely };
            draft.trace(&path, line.span, sureness);
            draft.facts.duty_lines.push(place);
            draft.role.responsibilities.push(Responsibility {
                text,
                duty,
                ownership: ownership(page, line),
                unknown: Map::default(),
            });
        }
    }
}

/// The tasks of a line that lists work of many domains, each domain once: "Own the lifecycle: data
/// collection, modelling, deployment, monitoring". Fewer domains are one task with its steps.
fn listed(page: &Page, line: &Line) -> Option<Vec<(String, Duty)>> {
    let is_sign = |token: &usize| matches!(page.word(*token), "," | ";" | ":" | "and" | "&" | "to");
    let mut starts = vec![line.tokens.start];
    starts.extend(line.tokens.clone().filter(is_sign).map(|token| token + 1));
    let span = |token: usize| page.tokens.get(token).map(|token| token.span);
    let colon = line.tokens.clone().find(|token| page.word(*token) == ":").and_then(span);
    let lead = colon.and_then(|colon| page.text.get(line.span.start..colon.end));
    let mut tasks: Vec<(String, Duty)> = Vec::new();
    for (at, start) in starts.iter().enumerate() {
        let end = starts.get(at + 1).map_or(line.tokens.end, |next| next - 1);
        let (Some(first), Some(last)) = (span(*start), end.checked_sub(1).and_then(span)) else {
            continue;
        };
        let is_short = at == 0 || end.saturating_sub(*start) <= LONGEST_PART;
        let is_lead = colon.is_some_and(|colon| first.start < colon.start);
        if end <= *start || !is_short || is_lead {
            continue;
        }
        let Some(duty) = plain_duty(page, *start..end).filter(|duty| *duty != Duty::Leadership)
        else {
            continue;
        };
        if tasks.iter().any(|(_, known)| *known == duty) {
            continue;
        }
        let part = first.joined(last).of(&page.text);
        let text = match lead {
            Some(lead) => [lead, " ", part].concat(),
            None => {
                let letter = part.chars().next()?;
                let rest = part.get(letter.len_utf8()..)?;
                [letter.to_uppercase().collect::<String>().as_str(), rest].concat()
            }
        };
        tasks.push((shortened(&text, LONGEST), duty));
    }
    (tasks.len() >= FEWEST_LISTED).then_some(tasks)
}

/// Whether a line tells of work: a point of a list, or a sentence about what "you" do.
fn is_task(page: &Page, line: &Line) -> bool {
    let words = line.tokens.clone().take(24);
    let about_you = || {
        words.clone().any(|token| {
            matches!(
                page.word(token),
                "you" | "you'll" | "your" | "engineer" | "candidate" | "role"
            )
        })
    };
    let first = page.word(line.tokens.start);
    let of_us = matches!(
        first,
        "we" | "we're" | "our" | "at" | "the" | "this" | "it" | "here" | "with" | "today"
    );
    line.tokens.len() > 2 && (line.shape == Shape::Bullet || !of_us || about_you())
}

/// The duty that a heading names.
fn named(page: &Page, line: &Line) -> Option<Duty> {
    let words = line.tokens.clone().filter(|token| page.word(*token) != ":").count();
    let (length, duty) = NAMES.at(page, line.tokens.start, line.tokens.end)?;
    (length == words).then_some(duty)
}

/// The duty that the words of a line speak for most; the words at its start count double.
fn duty(page: &Page, tokens: core::ops::Range<usize>) -> Option<Duty> {
    let start = tokens.start + EARLY;
    most(page, tokens, start, FEWEST_POINTS)
}

/// The duty of a part of a list: "imaging" and "integrate" are too little to make a task of their own.
fn plain_duty(page: &Page, tokens: core::ops::Range<usize>) -> Option<Duty> {
    let start = tokens.start;
    most(page, tokens, start, FEWEST_POINTS_OF_A_PART)
}

/// The duty with the most points; words before a place count double.
fn most(page: &Page, tokens: core::ops::Range<usize>, start: usize, fewest: u16) -> Option<Duty> {
    let mut points = [0_u16; 8];
    for (words, (duty, weight)) in DUTIES.all(page, tokens) {
        let early = words.start < start;
        let Some(place) = Duty::ALL.iter().position(|known| *known == duty) else { continue };
        points[place] = points[place].saturating_add(u16::from(weight) * if early { 2 } else { 1 });
    }
    let most = points.iter().copied().max().filter(|most| *most >= fewest)?;
    let place = points.iter().position(|points| *points == most)?;
    Duty::ALL.get(place).copied()
}

/// Words at the start of a task by which it is somebody else's.
static WITH: Phrases<()> = Phrases::of(&[(
    (),
    "assist|assisting|collaborate|collaborates|collaborating|consult with|contribute to|\
         contributes to|contributing to|coordinate with|engage with|help the|interact with|\
         interface with|join forces|liaise|partner|partnering|support our|support the|team up|\
         work alongside|work closely|work cross functionally|work side by side|work together|\
         work with|working alongside|working closely|working together|working with",
)]);

fn ownership(page: &Page, line: &Line) -> Ownership {
    let start = line.tokens.start;
    let begins = (start..line.tokens.end.min(start + 4)).any(|token| {
        WITH.at(page, token, line.tokens.end)
            .is_some_and(|(words, ())| works_with_people(page, line, token + words))
    });
    if begins { Ownership::WorksWith } else { Ownership::Owns }
}

/// "Work with data scientists" is with people; "work with large data sets" is not.
fn works_with_people(page: &Page, line: &Line, after: usize) -> bool {
    if page.word(after.saturating_sub(1)) != "with"
        || !matches!(page.word(after.saturating_sub(2)), "work" | "working")
    {
        return true;
    }
    let people = [
        "team",
        "teams",
        "engineers",
        "scientists",
        "stakeholders",
        "managers",
        "researchers",
        "analysts",
        "partners",
        "customers",
        "clients",
        "experts",
        "colleagues",
        "developers",
        "leaders",
        "designers",
        "owners",
        "product",
    ];
    (after..line.tokens.end.min(after + 8)).any(|token| people.contains(&page.word(token)))
}

#[cfg(test)]
mod tests {
    use super::super::super::page::Page;
    use super::super::Facts;
    use super::super::draft::Draft;
    use super::{WITH, read};
    use crate::domain::document::Choice;

    fn check(text: &str, expected: &[(&str, &str)]) {
        let page = Page::read(text);
        let (mut role, mut traces, mut facts) =
            (crate::domain::role::Role::blank(), Vec::new(), Facts::default());
        read(&page, &mut Draft { role: &mut role, traces: &mut traces, facts: &mut facts });
        let found: Vec<(&str, &str)> = role
            .responsibilities
            .iter()
            .map(|one| (one.duty.word(), one.ownership.word()))
            .collect();
        assert_eq!(found, expected, "{text}");
        assert_eq!(facts.duty_lines.len(), found.len());
    }

    #[test]
    fn tasks_tell_their_duty() {
        let tasks = |task: &str| ["Responsibilities:\n\n- ", task].concat();
        for (task, duty) in [
            ("Invent new methods for speech and publish them", "research"),
            ("Train and compare models that predict churn", "modelling"),
            ("Build ETL jobs that fill our warehouse each night", "data_pipelines"),
            ("Run our Kubernetes clusters with Terraform", "infrastructure"),
            ("Deploy models behind an API with low latency", "deployment"),
            ("Set up alerts and watch for drift", "monitoring"),
            ("Answer business questions with dashboards", "analytics"),
            ("Mentor two junior colleagues and plan the roadmap", "leadership"),
        ] {
            check(&tasks(task), &[(duty, "owns")]);
        }
        check(
            &tasks("Work closely with researchers on new model training"),
            &[("modelling", "works_with")],
        );
        check(&tasks("Work with large datasets in our data lake"), &[("data_pipelines", "owns")]);
        check(&tasks("Bring cake on Fridays"), &[]);
        check(
            &tasks("Own it all: data pipelines, modelling, deployment, monitoring and dashboards"),
            &[
                ("data_pipelines", "owns"),
                ("modelling", "owns"),
                ("deployment", "owns"),
                ("monitoring", "owns"),
                ("analytics", "owns"),
            ],
        );
        check(&tasks("Train, deploy and monitor our models"), &[("modelling", "owns")]);
        check(
            &tasks(
                "Analyze and integrate old, quiet and moving datasets to find insights and drive research",
            ),
            &[("analytics", "owns")],
        );
    }

    #[test]
    fn a_heading_that_names_a_duty_decides() {
        check(
            "## What you will do\n\n### Monitoring\n\n- Train the night shift.\n\n### Data pipelines\n\n- Keep models in order.",
            &[("monitoring", "owns"), ("data_pipelines", "owns")],
        );
    }

    #[test]
    fn every_phrase_can_be_found() {
        assert_eq!(WITH.faults(), [""; 0]);
    }
}
