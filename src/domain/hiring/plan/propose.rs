//! A plan from what a role needs: the weightiest strength in depth, every other strength and every
//! bar once, by the cheapest method that is sound. It never knows what a role file tells.

use super::{Check, Needed, Part, Plan, deepest, effort, missing};
use crate::domain::framework::Advice;
use crate::domain::order::sort_by;
use crate::domain::role::{Method, RequirementKind};

/// More minutes in one sitting are more than a person can be at their best.
const A_SITTING: u16 = 90;

/// Two see more than one, where it counts most.
const PEOPLE_IN_DEPTH: u16 = 2;

pub(super) fn plan(advice: &[Advice], needed: &Needed) -> Plan {
    let depth = deepest(needed, |_| true);
    let mut parts: Vec<Part> = Vec::new();
    let mut checked: Needed = needed.clone();
    checked.retain(|(_, one)| one.kind != RequirementKind::Plus);
    // The strength in depth, the other strengths, the bars: what a role is hired for comes first.
    sort_by(&mut checked, |(one, left), (other, right)| {
        let rank = |place: usize, kind| (Some(place) != depth, kind == RequirementKind::Bar);
        rank(*one, left.kind).cmp(&rank(*other, right.kind))
    });
    for (competency, one) in checked {
        let in_depth = depth == Some(competency);
        let check = Check { competency, level: one.level, kind: one.kind, in_depth };
        let methods = advice.get(competency).map(|advice| advice.verify.iter());
        let methods: Vec<Method> = methods.into_iter().flatten().map(|way| way.method).collect();
        match in_depth {
            true => parts.push(deep(&methods, check)),
            false => add(&mut parts, cheapest(&methods), check),
        }
    }
    Plan {
        is_own: false,
        unchecked: Vec::new(),
        repeated: Vec::new(),
        needless: Vec::new(),
        left_out: missing(needed, &parts, |kind| kind == RequirementKind::Plus),
        parts,
    }
}

/// A part for the strength that is probed in depth.
fn deep(methods: &[Method], check: Check) -> Part {
    let method = effort::DEPTH.into_iter().find(|method| methods.contains(method));
    let method = method.unwrap_or(Method::Conversation);
    let minutes = effort::minutes_in_depth(method);
    Part { method, minutes, people: PEOPLE_IN_DEPTH, about: None, checks: vec![check] }
}

/// The cheapest method that is sound; the first of equals; one that is not only where there is no
/// other.
fn cheapest(methods: &[Method]) -> Method {
    let mut best: Option<Method> = None;
    for method in methods.iter().copied() {
        let rank = |method: Method| (!effort::is_sound(method), effort::cost(method));
        if best.is_none_or(|best| rank(method) < rank(best)) {
            best = Some(method);
        }
    }
    best.unwrap_or(Method::Conversation)
}

/// Adds a check to a part of the same method that has room, or to a part of its own.
fn add(parts: &mut Vec<Part>, method: Method, check: Check) {
    let minutes = effort::minutes(method);
    let has_room = |part: &&mut Part| {
        let is_deep = part.checks.iter().any(|check| check.in_depth);
        part.method == method && !is_deep && part.minutes + minutes <= A_SITTING
    };
    match parts.iter_mut().find(has_room) {
        Some(part) => {
            part.minutes += minutes;
            part.checks.push(check);
        }
        None => parts.push(Part { method, minutes, people: 1, about: None, checks: vec![check] }),
    }
}
