//! One person is to own duties that lie in far corners of the map. It never knows the title.

use super::super::case::{Case, listed};
use super::super::{Finding, Severity};
use crate::domain::document::{Choice, Value};
use crate::domain::framework::Framework;
use crate::domain::posting::span::Span;
use crate::domain::role::Duty;

const RULE: &str = "unicorn";

/// Duties of engineering; the others belong to learning and to answering questions.
const ENGINEERING: [Duty; 4] =
    [Duty::DataPipelines, Duty::Infrastructure, Duty::Deployment, Duty::Monitoring];

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let kinds = kinds_of(case);
    let owns = |duty| kinds.iter().any(|(known, _)| *known == duty);
    let builds = owns(Duty::DataPipelines) || owns(Duty::Infrastructure);
    let runs = owns(Duty::Deployment) || owns(Duty::Monitoring) || owns(Duty::Infrastructure);
    let invents = owns(Duty::Research);
    let is_everything = invents && builds && runs && kinds.len() >= 4;
    if !is_everything && !is_whole_team(case) {
        return Vec::new();
    }
    let severity = if is_everything { Severity::Problem } else { Severity::Warning };
    let finding = case.finding(RULE).being(severity);
    let mut finding = finding.at_all(kinds.iter().map(|(_, span)| *span));
    let name = |duty: Duty| name(case, duty);
    let is_engineering = |duty: &Duty| ENGINEERING.contains(duty);
    let (one, other): (Vec<Duty>, Vec<Duty>) =
        kinds.iter().map(|(duty, _)| *duty).partition(is_engineering);
    finding = finding
        .with("duties", listed(kinds.iter().map(|(duty, _)| name(*duty))))
        .with("one", listed(one.into_iter().map(name)))
        .with("other", listed(other.into_iter().map(name)))
        .detail("duties", kinds.iter().map(|(duty, _)| duty.word().into()).collect::<Vec<Value>>());
    if let Some((one, other, distance)) = farthest(case.world.framework, &kinds) {
        finding = finding
            .with("near", name(one))
            .with("far", name(other))
            .detail("farthest", Value::List(vec![one.word().into(), other.word().into()]))
            .detail("distance", Value::Number(distance));
    }
    for (_, span) in kinds.iter().filter(|(duty, _)| invents && is_engineering(duty)) {
        let shared = shared(case, *span);
        let is_new = |place: Span| finding.replacements.iter().all(|known| known.span != place);
        if let Some((place, text)) = shared.filter(|(place, _)| is_new(*place)) {
            finding = finding.mend(place, text);
        }
    }
    vec![finding]
}

/// The kinds of duty that are owned, each with its first line. Leading can go with any of them.
/// Research is one only where the words leave no doubt: a prototype is not research. A long sentence
/// can hold several.
fn kinds_of(case: &Case) -> Vec<(Duty, Span)> {
    let hits = case.phrases(RULE);
    let mut kinds: Vec<(Duty, Span)> = Vec::new();
    let mut add = |duty: Duty, span: Span| {
        if duty != Duty::Leadership && !kinds.iter().any(|(known, _)| *known == duty) {
            kinds.push((duty, span));
        }
    };
    for (duty, line) in case.owned() {
        if duty != Duty::Research {
            add(duty, line);
        }
        for (tag, _) in hits.iter().filter(|(_, hit)| line.contains(hit.span)) {
            if let Some(told) = Duty::from_word(tag) {
                add(told, line);
            }
        }
    }
    kinds
}

/// Whether models, pipelines, machines and reports are all owned, and none of them in passing: by
/// two tasks each, or all of them by one sentence that lists them.
fn is_whole_team(case: &Case) -> bool {
    let quarters: [&[Duty]; 4] = [
        &[Duty::Modelling, Duty::Research],
        &[Duty::DataPipelines],
        &[Duty::Infrastructure, Duty::Deployment, Duty::Monitoring],
        &[Duty::Analytics],
    ];
    quarters
        .iter()
        .all(|duties| case.owned().filter(|(duty, _)| duties.contains(duty)).count() >= 2)
        || case.owned().any(|(_, line)| {
            let of_line = |duties: &&[Duty]| {
                case.owned().any(|(duty, other)| other == line && duties.contains(&duty))
            };
            quarters.iter().all(of_line)
        })
}

/// What a duty is called.
fn name<'a>(case: &Case<'a>, duty: Duty) -> &'a str {
    case.said(RULE, &["duty.", duty.word()].concat())
}

/// The two kinds of duty that lie farthest apart on the map, and how far, in levels.
fn farthest(framework: Option<&Framework>, kinds: &[(Duty, Span)]) -> Option<(Duty, Duty, f64)> {
    let framework = framework?;
    let mut farthest: Option<(Duty, Duty, f64)> = None;
    for (at, (one, _)) in kinds.iter().enumerate() {
        for (other, _) in kinds.iter().skip(at + 1) {
            let (across, up) = (place(framework, *one)?, place(framework, *other)?);
            let (dx, dy) = (across.0 - up.0, across.1 - up.1);
            let distance = libm::sqrt(dx * dx + dy * dy);
            if farthest.is_none_or(|(_, _, known)| distance > known) {
                farthest = Some((*one, *other, distance));
            }
        }
    }
    farthest
}

/// Where a duty lies on the map: the mean of what its competencies count, as levels from 0 to 4.
fn place(framework: &Framework, duty: Duty) -> Option<(f64, f64)> {
    let competencies: &[&str] = match duty {
        Duty::Research => &["inventing-methods", "reading-research"],
        Duty::Modelling => &["ml-fundamentals", "training-diagnosis"],
        Duty::DataPipelines => &["data-pipelines"],
        Duty::Infrastructure | Duty::Monitoring => &["monitoring-infrastructure"],
        Duty::Deployment => &["deployment-serving"],
        Duty::Analytics => &["analysis-reporting"],
        Duty::Leadership => return None,
    };
    let (mut software, mut learning) = (0.0, 0.0);
    for id in competencies {
        let competency = framework.competencies.get(framework.place_of(id)?)?;
        software += f64::from(competency.software);
        learning += f64::from(competency.learning);
    }
    let scale = 4.0 / (3.0 * competencies.len() as f64);
    Some((software * scale, learning * scale))
}

/// The beginning of a line that turns owning into helping: "Build …" into "Work with … to build …".
fn shared(case: &Case, line: Span) -> Option<(Span, String)> {
    let text = case.text(line);
    let first = text.split(' ').next()?;
    let is_verb = first.len() > 2
        && first.starts_with(|letter: char| letter.is_ascii_uppercase())
        && first.bytes().skip(1).all(|byte| byte.is_ascii_lowercase())
        && !["ing", "ed", "s"].iter().any(|end| first.ends_with(end));
    let start = Span::new(line.start, line.start + first.len());
    let with = case.said(RULE, "with");
    is_verb.then(|| (start, [with, " ", &first.to_ascii_lowercase()].concat()))
}
