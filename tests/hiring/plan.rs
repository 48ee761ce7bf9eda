//! The interview plan of any role: every bar and every strength once, nothing twice, one strength in
//! depth, hours that add up; and what the plans of the shipped roles say.

use crate::support::Wrong;
use crate::{advice, generated, shipped};
use proptest::prelude::*;
use rolefit::domain::document::Choice;
use rolefit::domain::framework::Framework;
use rolefit::domain::hiring::plan::markdown::{Source, hours_words, markdown};
use rolefit::domain::hiring::plan::{Check, Plan};
use rolefit::domain::level::Level;
use rolefit::domain::role::{Method, RequirementKind, Role};
use serde_json::Value;
use std::collections::HashSet;

fn places(framework: &Framework, role: &Role, kinds: &[RequirementKind]) -> HashSet<usize> {
    let wanted = role.requirements.iter().filter(|one| kinds.contains(&one.kind));
    wanted.filter_map(|one| framework.place_of(&one.competency)).collect()
}

fn checked(plan: &Plan) -> Vec<usize> {
    plan.checks().map(|check| check.competency).collect()
}

/// What holds of every plan, proposed or told by a role file.
#[track_caller]
fn holds_of_every(plan: &Plan, framework: &Framework, role: &Role) {
    let checked = checked(plan);
    let once: HashSet<usize> = checked.iter().copied().collect();
    assert_eq!(once.len(), checked.len(), "something is tested twice");
    let of_parts: u32 = plan.parts.iter().map(|part| u32::from(part.minutes)).sum();
    assert_eq!(plan.candidate_minutes(), of_parts);
    let of_people: u32 = plan.parts.iter().map(|part| part.people_minutes()).sum();
    assert_eq!(plan.people_minutes(), of_people);
    assert!(plan.checks().filter(|check| check.in_depth).count() <= 1);
    let all = places(framework, role, RequirementKind::ALL);
    let told: HashSet<usize> =
        once.iter().chain(&plan.unchecked).chain(&plan.left_out).copied().collect();
    assert_eq!(told, all, "a requirement is neither checked nor told to be left out");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_proposal_checks_every_bar_and_strength_once_and_one_strength_in_depth(
        role in generated::roles(&generated::plausible(), &shipped::framework())
    ) {
        let framework = shipped::framework();
        let advice = advice(&framework);
        let plan = Plan::proposal(&framework, &advice, &role);
        holds_of_every(&plan, &framework, &role);
        let needed = places(&framework, &role, &[RequirementKind::Bar, RequirementKind::Strength]);
        let checked: HashSet<usize> = checked(&plan).into_iter().collect();
        prop_assert_eq!(&checked, &needed);
        let strengths = places(&framework, &role, &[RequirementKind::Strength]);
        let deep: Vec<&Check> = plan.checks().filter(|check| check.in_depth).collect();
        prop_assert_eq!(deep.len(), usize::from(!strengths.is_empty()));
        let weight = |place: usize| {
            let of = |id: &str| framework.place_of(id) == Some(place);
            role.requirements.iter().find(|one| of(&one.competency)).map_or(0, |one| one.weight)
        };
        for check in &deep {
            prop_assert!(strengths.iter().all(|place| weight(*place) <= weight(check.competency)));
            prop_assert_eq!(plan.parts[0].checks.as_slice(), std::slice::from_ref(*check));
        }
        for part in &plan.parts {
            prop_assert!((1..=4).contains(&part.checks.len()));
            for check in &part.checks {
                let ways = &advice[check.competency].verify;
                prop_assert!(ways.iter().any(|way| way.method == part.method));
                let only = ways.iter().all(|way| way.method == Method::Reference);
                prop_assert!(part.method != Method::Reference || only, "a reference alone");
            }
        }
    }

    /// Texts that try to break out of every form are told as they are, and break nothing.
    #[test]
    fn the_plan_of_any_role_is_told_whole(
        role in generated::roles(&generated::nasty(), &shipped::framework())
    ) {
        let (framework, words) = (shipped::framework(), shipped::words());
        let advice = advice(&framework);
        let plan = Plan::of(&framework, &advice, &role);
        let source =
            Source { framework: &framework, advice: &advice, role: &role, plan: &plan, words: &words };
        let text = markdown(&source);
        prop_assert!(text.contains(&role.title));
        for part in &plan.parts {
            prop_assert!(part.about.as_ref().is_none_or(|about| text.contains(about.as_str())));
        }
    }

    /// What is proposed can be kept in a role file, and is read from there as the same plan.
    #[test]
    fn a_proposal_in_a_role_file_is_the_same_plan(
        role in generated::roles(&generated::plausible(), &shipped::framework())
    ) {
        let framework = shipped::framework();
        let advice = advice(&framework);
        let plan = Plan::proposal(&framework, &advice, &role);
        let kept = Role { interview: plan.steps(&framework), ..role };
        let document: Value = kept.write().into();
        let read = rolefit::domain::role::read(document.into());
        let read = read.unwrap_or_else(|problems| panic!("{problems:?}"));
        let again = Plan::of(&framework, &advice, &read);
        prop_assert_eq!(&again.parts, &plan.parts);
        prop_assert!(again.unchecked.is_empty() && again.repeated.is_empty());
    }

    #[test]
    fn a_plan_that_a_role_file_tells_says_what_it_lacks_and_has_twice(
        role in generated::roles(&generated::plausible(), &shipped::framework())
    ) {
        let framework = shipped::framework();
        let plan = Plan::of(&framework, &advice(&framework), &role);
        holds_of_every(&plan, &framework, &role);
        if !role.interview.is_empty() {
            prop_assert!(plan.is_own);
            let told: Vec<usize> = role.interview.iter().flat_map(|step| &step.competencies)
                .filter_map(|id| framework.place_of(id)).collect();
            for place in told.iter().copied().collect::<HashSet<_>>() {
                let count = told.iter().filter(|one| **one == place).count();
                let is_needed = places(&framework, &role, RequirementKind::ALL).contains(&place);
                prop_assert_eq!(plan.needless.contains(&place), !is_needed);
                prop_assert_eq!(plan.repeated.contains(&place), count > 1 && is_needed);
            }
        }
    }
}

#[test]
fn the_levels_of_the_answers_are_three_in_a_row_around_the_need() {
    let check = |level: u8| Check {
        competency: 0,
        level: Level::new(level).expect("a level"),
        kind: RequirementKind::Bar,
        in_depth: false,
    };
    for (level, expected) in [(1, [0, 1, 2]), (2, [0, 1, 2]), (3, [1, 2, 3]), (4, [2, 3, 4])] {
        assert_eq!(check(level).anchors().map(Level::number), expected, "level {level}");
    }
}

#[test]
fn times_are_told_in_hours_and_minutes() {
    let words = shipped::words();
    for (minutes, told) in [(0, "0 min"), (45, "45 min"), (60, "1 h"), (200, "3 h 20 min")] {
        assert_eq!(hours_words(&words, minutes), told);
    }
}

/// The proposal for a role that a person can check by hand.
#[test]
fn the_plan_of_an_engineer_is_as_a_person_would_make_it() {
    let framework = shipped::framework();
    let advice = advice(&framework);
    let (_, mut role) = shipped::roles()
        .into_iter()
        .find(|(path, _)| path.ends_with("/ml-engineer.json"))
        .expect("the archetype is there");
    role.interview.clear();
    let plan = Plan::of(&framework, &advice, &role);
    assert!(!plan.is_own);
    let name = |place: usize| framework.competencies[place].id.clone();
    let mut parts: Vec<(Method, u16, u16, String)> = plan
        .parts
        .iter()
        .map(|part| {
            let mut checks: Vec<String> =
                part.checks.iter().map(|check| name(check.competency)).collect();
            checks.sort_unstable();
            (part.method, part.minutes, part.people, checks.join(" "))
        })
        .collect();
    parts.sort_by_key(|part| part.1);
    let talk = "data-intuition honest-rigour research-engineering-bridge training-diagnosis";
    let expected = [
        (Method::WorkReview, 25, 1, "software-engineering"),
        (Method::WrittenExercise, 30, 1, "ml-fundamentals"),
        (Method::WorkReview, 60, 2, "deployment-serving"),
        (Method::Conversation, 80, 1, talk),
    ];
    let expected = expected
        .map(|(method, minutes, people, checks)| (method, minutes, people, checks.to_string()));
    assert_eq!(parts, expected);
    assert_eq!(plan.candidate_minutes(), 195);
    assert_eq!(plan.people_minutes(), 120 + 25 + 80 + 8);
    assert_eq!(plan.people(), 2);
}

/// Every shipped role has a plan that checks all that it counts on, and its text says all of it.
#[test]
fn the_plans_of_the_shipped_roles_are_whole() {
    let (framework, words) = (shipped::framework(), shipped::words());
    let advice = advice(&framework);
    let mut wrong = Wrong::default();
    for (path, role) in shipped::roles() {
        let plan = Plan::of(&framework, &advice, &role);
        wrong.unless(plan.unchecked.is_empty(), || format!("{path}: {:?}", plan.unchecked));
        wrong.unless(plan.repeated.is_empty(), || format!("{path}: {:?}", plan.repeated));
        wrong.unless(plan.candidate_minutes() <= 300, || {
            format!("{path}: takes the candidate {} minutes", plan.candidate_minutes())
        });
        let source = Source {
            framework: &framework,
            advice: &advice,
            role: &role,
            plan: &plan,
            words: &words,
        };
        let text = markdown(&source);
        for check in plan.checks() {
            let found = &framework.competencies[check.competency];
            for level in check.anchors() {
                wrong.unless(text.contains(found.level(level)), || {
                    format!("{path}: level {} of {} is missing", level.number(), found.id)
                });
            }
            let row = format!("| {} | ", found.name);
            wrong
                .unless(text.matches(&row).count() == 1, || format!("{path}: {row:?} in the card"));
        }
        wrong.unless(!text.contains("plan."), || format!("{path}: a key shows in {text}"));
    }
    wrong.nothing();
}
