//! Claimed and measured, side by side: neither knows of the other, they differ only where that is
//! sure, and a person's leniency is told only once it was seen.

#[path = "support/shipped.rs"]
#[expect(dead_code, reason = "other tests need its sentences")]
mod shipped;
#[expect(dead_code, reason = "other tests note all that is wrong")]
mod support;

use rolefit::domain::assess::answer::{Answers, Claimed, ItemAnswer, Said};
use rolefit::domain::fit::measured::{Compared, Differs, Measured};
use rolefit::domain::fit::{Need, Needs};
use rolefit::domain::framework::Framework;
use rolefit::domain::items::{self, Bank};
use rolefit::domain::level::Level;
use serde_json::{Value, json};

/// Six knowledge items for each competency, from easy to hard.
fn bank(framework: &Framework) -> Bank {
    let item = |competency: &str, place: usize| {
        let option = |option: usize| json!({ "text": "An option.", "why": "For a reason.", "right": option == 0 });
        json!({ "id": format!("{competency}-{place}"), "kind": "knowledge", "competency": competency,
            "difficulty": 0.5 + 0.5 * place as f64, "seconds": 40, "stem": "A question?",
            "options": (0..4).map(option).collect::<Vec<_>>(), "explanation": "A principle.", "read": "A book." })
    };
    let mut bank = Bank::default();
    for competency in &framework.competencies {
        let items: Vec<Value> = (0..6).map(|place| item(&competency.id, place)).collect();
        let topic = json!({ "version": 1, "topic": "made", "name": "Made", "items": items });
        bank.add(vec![items::read(topic.into()).expect("a topic")]);
    }
    let names = json!({ "version": 1, "foils": [{ "id": "quellbase", "name": "Quellbase" }],
        "pages": [{ "id": "page", "families": [], "names": ["PyTorch"], "foils": ["quellbase"] }] });
    bank.add_names(items::read_names(names.into()).expect("pages"));
    bank
}

/// A rating, if there is one, and how many of six items are right, the easiest first; none asked
/// without a number.
type About = (Option<u8>, Option<usize>);

fn answers(framework: &Framework, about: &[About]) -> Answers {
    let mut answers = Answers::default();
    for (place, (rating, right)) in about.iter().enumerate() {
        let id = framework.id_of(place).expect("it is there");
        if let Some(level) = rating {
            answers.ratings.entry(&id).said = Level::new(*level).map(Said::Level);
        }
        for item in 0..right.map_or(0, |_| 6) {
            let is_right = right.is_some_and(|right| item < right);
            let answer = ItemAnswer::Chosen(if is_right { 0 } else { 1 });
            answers.items.insert(format!("{id}-{item}"), answer);
        }
    }
    answers
}

fn needs(count: usize) -> Needs {
    let need = |place| Need::new(place, Level::HIGHEST, 1, 0);
    Needs::new((0..count).filter_map(need).collect(), [None; 3])
}

fn measured(about: &[About]) -> Measured {
    let framework = shipped::framework();
    let answers = answers(&framework, about);
    Measured::new(&framework, &bank(&framework), &needs(about.len()), &answers)
}

#[test]
fn each_side_rests_on_its_own_answers() {
    let both = measured(&[(Some(4), Some(1)), (Some(1), None), (None, Some(6)), (None, None)]);
    let rated = measured(&[(Some(4), None), (Some(1), None), (None, None), (None, None)]);
    let checked = measured(&[(None, Some(1)), (None, None), (None, Some(6)), (None, None)]);
    let at = |of: &Measured, place: usize| -> Option<Compared> {
        of.rows.iter().find(|row| row.competency == place).copied()
    };
    assert_eq!(both.rows.len(), 3, "nothing is said of what was not asked");
    assert_eq!(at(&both, 0).and_then(|row| row.claimed), at(&rated, 0).and_then(|row| row.claimed));
    assert_eq!(
        at(&both, 0).and_then(|row| row.measured),
        at(&checked, 0).and_then(|row| row.measured)
    );
    let [one, two] = [at(&both, 1), at(&both, 2)].map(|row| row.expect("it was asked"));
    assert!(one.claimed.is_some() && one.measured.is_none() && one.items == 0);
    assert!(two.claimed.is_none() && two.measured.is_some() && two.items == 6);
    assert!(one.differs.is_none() && two.differs.is_none());
}

#[test]
fn they_differ_only_where_that_is_sure() {
    for (rating, right, expected) in [
        (4, 0, Some(Differs::Below)),
        (3, 3, None),
        (2, 3, None),
        (1, 2, None),
        (0, 6, Some(Differs::Above)),
    ] {
        // The others are claimed and measured in the middle.
        let rest = (Some(2), Some(3));
        let found = measured(&[(Some(rating), Some(right)), rest, rest]);
        assert_eq!(
            found.rows[0].differs, expected,
            "rated {rating}, {right} of 6 right: {:?}",
            found.rows[0]
        );
    }
}

#[test]
fn leniency_is_told_from_three_competencies_with_both_on() {
    let generous = (Some(4), Some(1));
    for (about, known) in [
        (vec![generous; 2], false),
        (vec![generous; 3], true),
        (vec![(Some(4), None); 8], false),
        (vec![(None, Some(2)); 8], false),
    ] {
        assert_eq!(measured(&about).leniency.is_some(), known, "{about:?}");
    }
}

#[test]
fn leniency_is_what_lies_between_the_two_in_the_mean() {
    for (about, expected) in [
        ((Some(4), Some(1)), 5),
        ((Some(3), Some(3)), 2),
        ((Some(2), Some(4)), -1),
        ((Some(4), Some(6)), -1),
        ((Some(0), Some(5)), -4),
    ] {
        let found = measured(&[about; 12]);
        let gap = |row: &Compared| {
            row.claimed.expect("claimed").middle - row.measured.expect("measured").middle
        };
        let mean = found.rows.iter().map(gap).sum::<f64>() / 12.0;
        assert_eq!(found.leniency, Some(expected), "{about:?}: {mean} levels");
        assert!((2.0 * mean - f64::from(expected)).abs() <= 0.5, "{about:?}: {mean}");
    }
}

#[test]
fn without_items_and_names_nothing_is_told() {
    assert!(!measured(&[(Some(3), None); 4]).is_told());
    assert!(measured(&[(None, Some(3))]).is_told());
}

#[test]
fn marks_on_names_are_counted() {
    let framework = shipped::framework();
    let mut answers = answers(&framework, &[(Some(3), None)]);
    answers.names.insert("page".to_string(), Claimed::Marked(vec!["Quellbase".to_string()]));
    let found = Measured::new(&framework, &bank(&framework), &needs(1), &answers);
    assert_eq!((found.claims.marked, found.claims.shown), (1, 1));
}
