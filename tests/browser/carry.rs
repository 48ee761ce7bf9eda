//! Answers belong to the person: another role keeps them and asks only what it adds.

use crate::pages::question::Question;
use crate::pages::review::Review;
use crate::pages::role::RolePage;
use crate::pages::start::Start;
use crate::pages::words::{levels, role, say};
use crate::support::browser::Browser;
use crate::support::site::Site;
use std::collections::BTreeSet;

/// The ids of what a role asks for.
fn needs(id: &str) -> BTreeSet<String> {
    let requirements = role(id)["requirements"].as_array().expect("a list").clone();
    requirements.iter().map(|one| one["competency"].as_str().expect("an id").to_string()).collect()
}

#[test]
fn another_role_asks_only_what_it_adds() {
    const ONE: &str = "nlp-engineer-product";
    const OTHER: &str = "ml-researcher";
    let (site, browser) = (Site::start(), Browser::start());
    let question = RolePage::open(&browser, &site, ONE).start_with_ratings_alone();
    let first = question.about();
    assert_eq!(question.answer_all(30), needs(ONE).len());
    let added = needs(OTHER).difference(&needs(ONE)).count();
    assert!(added > 0, "the roles of this test no longer differ");
    question.0.go("start");
    let question = Start::shown(question.0).choose(OTHER).go_on();
    assert_eq!(question.answer_all(30), added);
    let review = Review::go(question.0);
    assert!(review.answer_about(&first).contains(&levels(&first)[first.len() % 4 + 1]));
    let others = needs(ONE).difference(&needs(OTHER)).count();
    assert_eq!(review.0.text().contains(&say("review.others")), others > 0);
    assert_eq!(review.answers().len(), needs(ONE).union(&needs(OTHER)).count());
    assert!(!Question(question.0).is_here());
}
