//! Bringing together what two tabs wrote. It never loses an answer that only one of them changed.

use super::Record;
use crate::domain::assess::answer::Answers;
use crate::domain::order::Sorted;

/// Brings together two records that both began as `base`.
///
/// An answer that only one side changed is taken from that side; one that both changed is taken
/// from `mine`, which is the tab that the person is looking at.
pub fn merge(base: &Record, mine: &Record, theirs: &Record) -> Record {
    let [before, here, there] = [base, mine, theirs].map(|record| &record.answers);
    let answers = Answers {
        ratings: each(&before.ratings, &here.ratings, &there.ratings),
        items: each(&before.items, &here.items, &there.items),
        names: each(&before.names, &here.names, &there.names),
        length: *changed(&before.length, &here.length, &there.length),
        seed: *changed(&before.seed, &here.seed, &there.seed),
        seen: each(&before.seen, &here.seen, &there.seen),
    };
    let mut trail = theirs.trail.clone();
    trail.extend(mine.trail.iter().filter(|id| !theirs.trail.contains(id)).cloned());
    let role = changed(&base.role, &mine.role, &theirs.role).clone();
    let open = changed(&base.open, &mine.open, &theirs.open).clone();
    let wants = changed(&base.wants, &mine.wants, &theirs.wants).clone();
    Record { revision: mine.revision.max(theirs.revision), role, answers, trail, open, wants }
}

/// The entries of two maps that both began as another, each from the side that changed it.
fn each<V: Clone + PartialEq>(base: &Sorted<V>, mine: &Sorted<V>, theirs: &Sorted<V>) -> Sorted<V> {
    let mut both = Sorted::default();
    for (id, _) in mine.iter().chain(theirs.iter()) {
        let [before, here, there] = [base, mine, theirs].map(|side| side.get(id));
        if let Some(kept) = *changed(&before, &here, &there) {
            both.insert(id.to_string(), kept.clone());
        }
    }
    both
}

/// What the side says that changed it; mine, if both did.
fn changed<'v, V: PartialEq>(base: &V, mine: &'v V, theirs: &'v V) -> &'v V {
    if mine == base { theirs } else { mine }
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
        levels
            .iter()
            .for_each(|(id, level)| answers.ratings.insert(id.to_string(), answer(*level)));
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
