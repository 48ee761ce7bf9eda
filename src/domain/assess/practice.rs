//! What to practise: questions on the competencies with a gap that the person was never shown.
//! It never knows an answer given in practice, and nothing that is practised measures.

use super::answer::Answers;
use crate::domain::fit::report::{Report, Row};
use crate::domain::framework::Framework;
use crate::domain::items::{Bank, Item};
use crate::domain::order::sort_by;
use crate::domain::role::Role;

/// The questions on one competency with a gap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    /// The competency's place in the framework.
    pub competency: usize,
    /// The ids of its items, the one nearest to the person's level first.
    pub items: Vec<String>,
}

/// A course for each gap that there still are questions on, the gap that costs the fit most first.
/// What was answered or seen before is left out.
pub fn courses(
    framework: &Framework,
    bank: &Bank,
    role: &Role,
    report: &Report,
    answers: &Answers,
) -> Vec<Course> {
    let gaps = report.gaps.iter().filter_map(|place| report.rows.get(*place));
    let course = |row: &Row| Course {
        competency: row.competency,
        items: unseen(framework, bank, role, row, answers),
    };
    gaps.map(course).filter(|course| !course.items.is_empty()).collect()
}

/// The items on a requirement that suit the role and that the person was never shown.
fn unseen(
    framework: &Framework,
    bank: &Bank,
    role: &Role,
    row: &Row,
    answers: &Answers,
) -> Vec<String> {
    let is_new = |item: &&Item| {
        let is_known = answers.items.get(&item.id).is_some() || answers.has_seen(&item.id);
        let is_of_row = framework.place_of(&item.competency) == Some(row.competency);
        !is_known && is_of_row && item.suits(role.family, &role.purpose.data)
    };
    let mut items: Vec<&Item> = bank.items().filter(is_new).collect();
    let far = |item: &Item| libm::fabs(item.difficulty - row.interval.middle);
    sort_by(&mut items, |one, other| far(one).total_cmp(&far(other)));
    items.into_iter().map(|item| item.id.clone()).collect()
}
