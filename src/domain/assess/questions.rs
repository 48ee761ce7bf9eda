//! Which questions a role needs, and which of them comes next. It never knows how one is asked.

use super::answer::Answers;
use super::belief::Belief;
use super::next::{Candidate, Timed, choose};
use crate::domain::fit::{Needs, is_enough};
use crate::domain::framework::Framework;
use crate::domain::order::sort_by;

/// The competency to ask about next: the one whose answer is expected to shrink the variance of
/// the overall fit most per second, among those that the role needs and that have no answer yet.
/// A question that was skipped, or answered with "I don't know", is not asked again by itself.
pub fn next_question(framework: &Framework, needs: &Needs, answers: &Answers) -> Option<usize> {
    let open: Vec<usize> = open_questions(framework, needs, answers).collect();
    let candidates: Vec<Timed> = open
        .iter()
        .filter_map(|place| {
            let seconds = framework.competencies.get(*place)?.seconds();
            Some(Timed { candidate: Candidate::Rating { competency: *place }, seconds })
        })
        .collect();
    let belief = Belief::new(framework.competencies.len(), &answers.observations(framework));
    open.get(choose(&belief, needs, &candidates)?).copied()
}

/// The competencies that the role needs and that have no answer yet.
pub fn open_questions<'a>(
    framework: &'a Framework,
    needs: &'a Needs,
    answers: &'a Answers,
) -> impl Iterator<Item = usize> + 'a {
    let places = needs.competencies();
    places.filter(move |place| answers.said(framework, *place).is_none())
}

/// How many more answers a first number takes, if the weightiest questions come first.
pub fn answers_until_first_number(
    framework: &Framework,
    needs: &Needs,
    answers: &Answers,
) -> usize {
    let weight = |place: usize| needs.coefficient(place);
    let answered = |place: &usize| {
        answers.about(framework, *place).is_some_and(|answer| answer.level().is_some())
    };
    let places = || needs.competencies();
    let mut covered: f64 = places().filter(answered).map(weight).sum();
    let mut open: Vec<f64> = open_questions(framework, needs, answers).map(weight).collect();
    sort_by(&mut open, |one, other| other.total_cmp(one));
    let taken = open.into_iter().take_while(|share| {
        let short = !is_enough(covered);
        covered += share;
        short
    });
    taken.count()
}
