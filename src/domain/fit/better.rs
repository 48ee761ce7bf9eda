//! Other roles that the same answers fit better. It never shows a ranking of people.

use super::report::{coverage_of, needs_of};
use super::{Needs, is_enough, mean_fit};
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
}

/// The roles that fit better than `role` by at least three points in a hundred, the best first,
/// among those for which the answers cover enough.
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
    let now = mean_fit(&belief, &here);
    let mut better: Vec<Better> = Vec::new();
    for (place, other) in others.iter().enumerate() {
        let needs = needs_of(framework, other);
        let coverage = coverage_of(framework, bank, &needs, answers).overall;
        let by = libm::round(100.0 * (mean_fit(&belief, &needs) - now));
        if other.id == role.id || !is_enough(coverage) || by < 3.0 {
            continue;
        }
        if let Some(because) = reason(&belief, &here, &needs, &covered) {
            better.push(Better { role: place, by: by as u32, because });
        }
    }
    sort_by(&mut better, |one, other| other.by.cmp(&one.by));
    better.truncate(most);
    better
}

/// The answered competency whose share of what is missing falls most, or whose credit counts more.
fn reason(belief: &Belief, here: &Needs, there: &Needs, covered: &[bool]) -> Option<usize> {
    let gain = |place: usize| {
        let mean = |needs: &Needs| {
            needs.target(place).map_or(0.0, |target| {
                needs.coefficient(place) * (belief.mean_credit(place, target) - 0.5)
            })
        };
        mean(there) - mean(here)
    };
    (0..covered.len())
        .filter(|place| covered[*place])
        .max_by(|one, other| gain(*one).total_cmp(&gain(*other)).then(other.cmp(one)))
}
