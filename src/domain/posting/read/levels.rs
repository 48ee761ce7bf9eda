//! Which competencies a posting needs, at which level: proposed from asks, duties, seniority and
//! the words around them. It never knows the framework's texts, and invents nothing: each
//! competency has words of the posting behind it.

use super::super::lexicon::Lexicon;
use super::super::page::phrases::Phrases;
use super::super::page::{Line, Page, Section};
use super::super::span::Span;
use super::draft::Draft;
use super::{Mention, Sureness, YearsOf};
use crate::domain::document::Map;
use crate::domain::level::Level;
use crate::domain::order::sort_by;
use crate::domain::role::{Duty, Ownership, Requirement, RequirementKind, Seniority};

/// More would be a list, not a profile.
const MOST: usize = 12;
/// More bars leave nobody.
const MOST_BARS: usize = 5;
/// What a role is hired for is little.
const MOST_STRENGTHS: usize = 3;

/// Words that tell how well something is to be known.
static DEPTHS: Phrases<u8> = Phrases::of(&[
    (
        3,
        "advanced|comprehensive|deep|exceptional|expert|expertise|extensive|in depth|mastery|\
         proven|track record",
    ),
    (
        1,
        "awareness|basic|basics|conversant|exposure|familiar|familiarity|high level understanding|\
         interest in|some experience|working knowledge",
    ),
    (2, "demonstrated|hands on|solid|strong"),
    (4, "recognised expert|recognized expert|world class"),
]);

/// What speaks for one competency.
#[derive(Clone, Debug)]
struct Evidence {
    competency: String,
    /// How much speaks for it.
    points: u16,
    /// From the tasks alone: what the person is hired to do.
    hired_for: u16,
    required: bool,
    /// The highest level that the words tell, if any do.
    told: Option<u8>,
    /// The words that tell most.
    span: Span,
    weight: u16,
}

/// Proposes requirements for the draft.
pub(super) fn read(page: &Page, lexicon: &Lexicon, draft: &mut Draft) {
    let mut found: Vec<Evidence> = Vec::new();
    for mention in draft.facts.mentions.iter().filter(|mention| mention.asked) {
        let Some(entry) = lexicon.entries.get(mention.entry) else { continue };
        if let (Some(competency), Some(line)) = (&entry.competency, page.lines.get(mention.line)) {
            let years =
                draft.facts.years.iter().find(|years| years.of == YearsOf::Entry(mention.entry));
            let told = depth(page, line, mention).max(years.map(|years| by_years(years.min)));
            let said = line.section != Section::Duties;
            let weight = if !mention.required {
                1
            } else if said {
                3
            } else {
                2
            };
            add(&mut found, competency, mention.required, told, mention.span, weight);
        }
    }
    for (place, task) in draft.role.responsibilities.iter().enumerate() {
        let line = draft.facts.duty_lines.get(place).and_then(|line| page.lines.get(*line));
        let span = line.map_or(Span::default(), |line| line.span);
        let weight = if task.ownership == Ownership::Owns { 3 } else { 1 };
        for competency in of_duty(task.duty) {
            add(&mut found, competency, true, None, span, weight);
            if let Some(last) = found.iter_mut().find(|known| known.competency == *competency) {
                last.hired_for += weight;
            }
        }
    }
    sort_by(&mut found, |one, other| other.points.cmp(&one.points));
    found.truncate(MOST);
    write(&found, draft);
}

fn add(
    found: &mut Vec<Evidence>,
    competency: &str,
    required: bool,
    told: Option<u8>,
    span: Span,
    weight: u16,
) {
    let known = found.iter().position(|known| known.competency == competency);
    let place = known.unwrap_or_else(|| {
        let competency = competency.to_string();
        found.push(Evidence {
            competency,
            points: 0,
            hired_for: 0,
            required: false,
            told: None,
            span,
            weight: 0,
        });
        found.len() - 1
    });
    let Some(evidence) = found.get_mut(place) else { return };
    evidence.points = evidence.points.saturating_add(weight);
    evidence.required |= required;
    evidence.told = evidence.told.max(told.filter(|_| required || !evidence.required));
    if weight > evidence.weight {
        (evidence.span, evidence.weight) = (span, weight);
    }
}

/// The level that the words before a name tell.
fn depth(page: &Page, line: &Line, mention: &Mention) -> Option<u8> {
    let here = page.tokens.partition_point(|token| token.span.start < mention.span.start);
    let from = here.saturating_sub(12).max(line.tokens.start);
    DEPTHS.all(page, from..here).map(|(_, level)| level).last()
}

/// Years tell little about a level, but they are what the posting says.
fn by_years(years: u8) -> u8 {
    match years {
        0..=1 => 1,
        2..=4 => 2,
        _ => 3,
    }
}

fn of_duty(duty: Duty) -> &'static [&'static str] {
    match duty {
        Duty::Research => &["inventing-methods", "reading-research"],
        Duty::Modelling => &["ml-fundamentals", "training-diagnosis"],
        Duty::DataPipelines => &["data-pipelines"],
        Duty::Infrastructure => &["monitoring-infrastructure", "software-engineering"],
        Duty::Deployment => &["deployment-serving", "software-engineering"],
        Duty::Monitoring => &["monitoring-infrastructure"],
        Duty::Analytics => &["analysis-reporting"],
        Duty::Leadership => &["leading-people"],
    }
}

fn write(found: &[Evidence], draft: &mut Draft) {
    let mut by_duty: Vec<&Evidence> = found.iter().filter(|one| one.hired_for > 2).collect();
    sort_by(&mut by_duty, |one, other| other.hired_for.cmp(&one.hired_for));
    by_duty.truncate(MOST_STRENGTHS);
    let mut bars = 0;
    for one in found {
        let is_strength = by_duty.iter().any(|known| known.competency == one.competency);
        let is_bar = one.required && one.weight > 2 && one.told.is_some() && bars < MOST_BARS;
        let (kind, weight) = match () {
            () if !one.required => (RequirementKind::Plus, 1),
            () if is_strength => (RequirementKind::Strength, 5),
            () if is_bar => (RequirementKind::Bar, if one.points > 5 { 4 } else { 3 }),
            () => (RequirementKind::Strength, if one.points > 5 { 3 } else { 2 }),
        };
        bars += usize::from(kind == RequirementKind::Bar);
        let Some(level) = level(one, is_strength, draft.role.seniority) else { continue };
        let path = ["requirements[", &draft.role.requirements.len().to_string(), "]"].concat();
        draft.trace(
            &path,
            one.span,
            if one.told.is_some() { Sureness::Likely } else { Sureness::Guess },
        );
        draft.role.requirements.push(Requirement {
            competency: one.competency.clone(),
            level,
            kind,
            weight,
            learnable: kind == RequirementKind::Plus,
            why: None,
            unknown: Map::default(),
        });
    }
}

/// The level: what the words tell, else what is usual; what the role is hired for, one higher in a
/// senior role and never high in a first job.
fn level(one: &Evidence, is_strength: bool, seniority: Seniority) -> Option<Level> {
    let usual = if one.required { 2 } else { 1 };
    let told = one.told.unwrap_or(usual);
    let level = match seniority {
        Seniority::Entry => told.min(2),
        Seniority::Senior if is_strength => told.max(3),
        _ if is_strength => told.max(2),
        _ => told,
    };
    Level::new(level.clamp(1, 4))
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::DEPTHS;
    use crate::domain::document::Choice;
    use crate::domain::posting::lexicon::Lexicon;
    use crate::domain::role::RequirementKind;

    const POSTING: &str = "# Senior data engineer\n\n## Responsibilities\n\n\
        - Build the pipelines that fill our warehouse\n- Own data quality in our lakehouse\n\
        - Keep ingestion running\n\n## Requirements\n\n- Expert knowledge of SQL and Spark\n\
        - Familiarity with Kubernetes\n- Strong communication skills\n\n## Nice to have\n\n- deep learning\n";

    #[test]
    fn levels_rest_on_what_the_posting_says() {
        let reading = read(POSTING, &Lexicon::shipped());
        let of = |competency: &str| {
            let one = reading.role.requirements.iter().find(|one| one.competency == competency);
            one.map(|one| (one.kind.word(), one.level.number()))
        };
        assert_eq!(of("data-pipelines"), Some(("strength", 3)));
        assert_eq!(of("ml-fundamentals"), Some(("plus", 1)));
        assert_eq!(of("inventing-methods"), None);
        let bars = reading.role.requirements.iter().filter(|one| one.kind == RequirementKind::Bar);
        assert!(bars.count() <= 5);
        let traced = |place: usize| {
            let path = format!("requirements[{place}]");
            reading.traces.iter().any(|trace| trace.path == path && !trace.span.is_empty())
        };
        assert!((0..reading.role.requirements.len()).all(traced));
    }

    #[test]
    fn every_phrase_can_be_found() {
        assert_eq!(DEPTHS.faults(), [""; 0]);
    }
}
