//! The plan that a role file tells, and what it lacks or has twice. It never changes what is told.

use super::{Check, Needed, Part, Plan, deepest, effort, missing};
use crate::domain::framework::Framework;
use crate::domain::role::{InterviewStep, RequirementKind};

pub(super) fn plan(framework: &Framework, needed: &Needed, steps: &[InterviewStep]) -> Plan {
    let places = |step: &InterviewStep| -> Vec<usize> {
        step.competencies.iter().filter_map(|id| framework.place_of(id)).collect()
    };
    let may_go_deep = |place: usize| {
        steps.iter().any(|step| effort::is_sound(step.method) && places(step).contains(&place))
    };
    let depth = deepest(needed, may_go_deep);
    let [mut seen, mut repeated, mut needless] = [(); 3].map(|()| Vec::new());
    let mut part = |step: &InterviewStep| {
        let mut checks = Vec::new();
        for competency in places(step) {
            let found = needed.iter().find(|(place, _)| *place == competency);
            let list = match found {
                _ if seen.contains(&competency) => &mut repeated,
                None => &mut needless,
                Some((_, one)) => {
                    let in_depth = depth == Some(competency);
                    checks.push(Check { competency, level: one.level, kind: one.kind, in_depth });
                    &mut seen
                }
            };
            if !list.contains(&competency) {
                list.push(competency);
            }
        }
        part(step, checks)
    };
    let parts: Vec<Part> = steps.iter().map(&mut part).collect();
    Plan {
        is_own: true,
        unchecked: missing(needed, &parts, |kind| kind != RequirementKind::Plus),
        left_out: missing(needed, &parts, |kind| kind == RequirementKind::Plus),
        parts,
        repeated,
        needless,
    }
}

/// A part as the role file tells it. Where it tells no time and no people, it takes what such a part
/// usually does.
fn part(step: &InterviewStep, checks: Vec<Check>) -> Part {
    let count = u16::try_from(step.competencies.len().max(1)).unwrap_or(1);
    let is_deep = checks.iter().any(|check| check.in_depth);
    Part {
        method: step.method,
        minutes: step.minutes.unwrap_or_else(|| effort::minutes(step.method) * count),
        people: step.people.unwrap_or(if is_deep { 2 } else { 1 }),
        about: step.about.clone(),
        checks,
    }
}
