//! Bringing together what two tabs wrote. It never loses an answer that only one of them changed.

use super::Record;
use crate::domain::assess::answer::Answers;

/// Brings together two records that both began as `base`.
///
/// An answer that only one side changed is taken from that side; one that both changed is taken
/// from `mine`, which is the tab that the person is looking at.
pub fn merge(base: &Record, mine: &Record, theirs: &Record) -> Record {
    let mut answers = Answers::default();
    let sides = mine.answers.0.iter().chain(theirs.answers.0.iter());
    for (id, _) in sides {
        let [before, here, there] = [base, mine, theirs].map(|record| record.answers.0.get(id));
        let kept = if here == before { there } else { here };
        if let Some(answer) = kept {
            answers.0.insert(id.to_string(), answer.clone());
        }
    }
    let mut trail = theirs.trail.clone();
    trail.extend(mine.trail.iter().filter(|id| !theirs.trail.contains(id)).cloned());
    let role = if mine.role == base.role { theirs.role.clone() } else { mine.role.clone() };
    Record { revision: mine.revision.max(theirs.revision), role, answers, trail }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::assess::answer::{Answer, Said};
    use crate::domain::level::Level;

    fn record(levels: &[(&str, u8)]) -> Record {
        let answer =
            |level| Answer { said: Level::new(level).map(Said::Level), ..Answer::default() };
        let mut answers = Answers::default();
        levels.iter().for_each(|(id, level)| answers.0.insert(id.to_string(), answer(*level)));
        let trail = levels.iter().map(|(id, _)| id.to_string()).collect();
        Record { answers, trail, ..Record::default() }
    }

    fn check(mine: &[(&str, u8)], theirs: &[(&str, u8)], both: &[(&str, u8)]) {
        let base = record(&[("a", 1), ("b", 1)]);
        let merged = merge(&base, &record(mine), &record(theirs));
        assert_eq!(merged.answers, record(both).answers, "{mine:?} and {theirs:?}");
    }

    #[test]
    fn each_side_keeps_what_only_it_changed() {
        check(&[("a", 1), ("b", 1)], &[("a", 2), ("b", 1)], &[("a", 2), ("b", 1)]);
        check(&[("a", 3), ("b", 1)], &[("a", 1), ("b", 4)], &[("a", 3), ("b", 4)]);
        check(
            &[("a", 1), ("b", 1), ("c", 2)],
            &[("a", 1), ("b", 1), ("d", 0)],
            &[("a", 1), ("b", 1), ("c", 2), ("d", 0)],
        );
        check(&[("a", 3), ("b", 1)], &[("a", 4), ("b", 1)], &[("a", 3), ("b", 1)]);
        check(&[("b", 1)], &[("a", 1), ("b", 1)], &[("b", 1)]);
    }
}
