//! Other roles that the same answers fit better. It never shows a ranking of people.

use super::moments::difference;
use super::report::{coverage_of, needs_of};
use super::{Needs, is_enough};
use crate::domain::assess::answer::Answers;
use crate::domain::assess::belief::Belief;
use crate::domain::framework::Framework;
use crate::domain::items::Bank;
use crate::domain::order::sort_by;
use crate::domain::role::Role;

/// Another role that the same answers fit better.
pub struct Better {
    /// The role's place in the list that was given.
    pub role: usize,
    /// How much better, in hundredths.
    pub by: u32,
    /// The competency that makes most of the difference, by its place in the framework.
    pub because: usize,
    /// What the other role does about it.
    pub reason: Reason,
}

/// What another role does about the competency that makes most of the difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It asks for a lower level, or for none.
    AsksLess,
    /// It gives less weight to what the answers speak against.
    WeighsLess,
    /// It gives more weight to what the answers speak for.
    WeighsMore,
}

impl Reason {
    /// The last part of the key under which a language names it.
    pub fn key(self) -> &'static str {
        match self {
            Reason::AsksLess => "asksLess",
            Reason::WeighsLess => "weighsLess",
            Reason::WeighsMore => "weighsMore",
        }
    }
}

/// A difference of fewer points in a hundred is not worth telling.
const LEAST: f64 = 3.0;

/// Where the mean of a difference lies so many of its standard deviations above 0, the difference is
/// above 0 in 8 of 10 cases: the 80 % quantile of the normal distribution. It is a sum of many small
/// parts, so it is near enough to one.
const CLEAR: f64 = 0.8416;

/// The roles that fit clearly better than `role`, the best first, among those for which the answers
/// cover enough: by at least [`LEAST`] points, and higher in 8 of 10 cases. Both fits rest on the same
/// levels, so their ranges may overlap and the one still be clearly higher, or lie apart in the middle
/// and nothing be clear. A role that no answer speaks for, only what is expected of the competencies
/// not answered, is left out: nothing could be told as the reason.
pub fn better(
    framework: &Framework,
    bank: &Bank,
    role: &Role,
    others: &[&Role],
    answers: &Answers,
    most: usize,
) -> Vec<Better> {
    let belief = answers.belief(framework, bank);
    let covered = answers.covered(framework, bank);
    let here = needs_of(framework, role);
    let mut better: Vec<Better> = Vec::new();
    for (place, other) in others.iter().enumerate() {
        let needs = needs_of(framework, other);
        let coverage = coverage_of(framework, bank, &needs, answers).overall;
        if other.id == role.id || !is_enough(coverage) {
            continue;
        }
        let (mean, variance) = difference(&belief, &here, &needs);
        let by = libm::round(100.0 * mean);
        if by < LEAST || mean < CLEAR * variance.sqrt() {
            continue;
        }
        if let Some((because, reason)) = reason(&belief, &here, &needs, &covered) {
            better.push(Better { role: place, by: by as u32, because, reason });
        }
    }
    sort_by(&mut better, |one, other| other.by.cmp(&one.by));
    better.truncate(most);
    better
}

/// The answered competency that speaks most for the other role, and why: its share of what is missing
/// falls, or what it brings counts more.
fn reason(
    belief: &Belief,
    here: &Needs,
    there: &Needs,
    covered: &[bool],
) -> Option<(usize, Reason)> {
    let brings = |needs: &Needs, place: usize| {
        needs.target(place).map_or(0.0, |target| {
            needs.coefficient(place) * (belief.mean_credit(place, target) - 0.5)
        })
    };
    let gain = |place: usize| brings(there, place) - brings(here, place);
    let most = (0..covered.len())
        .filter(|place| covered[*place] && gain(*place) > 0.0)
        .max_by(|one, other| gain(*one).total_cmp(&gain(*other)).then(other.cmp(one)))?;
    let asks_less = there.target(most).is_none_or(|target| here.target(most) > Some(target));
    let weighs_more = there.coefficient(most) > here.coefficient(most);
    Some((
        most,
        match (asks_less, weighs_more && brings(there, most) > 0.0) {
            (true, _) => Reason::AsksLess,
            (false, true) => Reason::WeighsMore,
            (false, false) => Reason::WeighsLess,
        },
    ))
}
