//! What a person may do with a report: wants beside offers, what to ask, demands to take lightly, how
//! to prepare. Each on hand-made roles; and none of it ever moves the fit.

use crate::{advice, shipped};
use proptest::prelude::*;
use rolefit::domain::assess::answer::{Answer, Answers, Said};
use rolefit::domain::document::Choice;
use rolefit::domain::fit::asking::{Asking, Silence, asking};
use rolefit::domain::fit::doubtful::{Doubt, Releases, doubts};
use rolefit::domain::fit::preparation::{Aim, MOST_DAYS, Preparation};
use rolefit::domain::fit::report::Report;
use rolefit::domain::fit::wants::{MOST_WANTS, Quote, Standing, Want, beside, choose};
use rolefit::domain::hiring::plan::Plan;
use rolefit::domain::items::Bank;
use rolefit::domain::level::Level;
use rolefit::domain::posting::date::Date;
use rolefit::domain::role::{self, DegreeLevel, Role};
use serde_json::{Value, json};

const CUES: &str = "mentor|coach";

/// A role with a few more fields than the least.
fn role(fields: Value) -> Role {
    let need = json!({ "competency": "ownership", "level": 2, "kind": "bar", "weight": 3 });
    let mut document = json!({ "version": 1, "id": "one", "title": "One", "requirements": [need] });
    let object = document.as_object_mut().expect("an object");
    object.extend(fields.as_object().expect("an object").clone());
    role::read(document.into()).unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn day(text: &str) -> Date {
    Date::read(text).expect("a date")
}

/// Fields of a role, a want, how the role stands to it, and the sentence that it quotes.
#[test]
fn wants_are_set_beside_what_the_role_says() {
    let offer = |kind: &str, text: &str| json!({ "offers": { "items": [{ "kind": kind, "text": text }], "highlights": [] } });
    let facts = |facts: Value| json!({ "logistics": facts });
    let hours = json!({ "hours": "From 10 to 15 together." });
    for (fields, want, standing, sentence) in [
        (json!({}), Want::Tools, Standing::Unsaid, None),
        (offer("tools", "New ones."), Want::Tools, Standing::Met, Some("New ones.")),
        (offer("tools", "New ones."), Want::Learning, Standing::Unsaid, None),
        (offer("data", "Whales."), Want::Data, Standing::Met, Some("Whales.")),
        (json!({ "purpose": { "data": ["none_yet"] } }), Want::Data, Standing::NotMet, None),
        (json!({ "purpose": { "data": ["text"] } }), Want::Data, Standing::Unsaid, None),
        (
            json!({ "purpose": { "outcome": "Fewer fires." } }),
            Want::Meaning,
            Standing::Told,
            Some("Fewer fires."),
        ),
        (facts(json!({ "engagement": "permanent" })), Want::Stability, Standing::Met, None),
        (facts(json!({ "engagement": "project" })), Want::Stability, Standing::NotMet, None),
        (
            facts(json!({ "engagement": "permanent", "employment": "internship" })),
            Want::Stability,
            Standing::NotMet,
            None,
        ),
        (facts(json!({ "employment": "full_time" })), Want::Stability, Standing::Unsaid, None),
        (facts(json!({ "pay": { "min": 1, "currency": "EUR" } })), Want::Pay, Standing::Told, None),
        (facts(json!({ "pay": { "detail": "Competitive." } })), Want::Pay, Standing::Unsaid, None),
        (facts(json!({ "remote": { "policy": "on_site" } })), Want::Place, Standing::NotMet, None),
        (facts(json!({ "remote": { "policy": "hybrid" } })), Want::Place, Standing::Told, None),
        (facts(json!({ "remote": { "policy": "remote" } })), Want::Place, Standing::Met, None),
        (facts(hours), Want::Flexibility, Standing::Told, Some("From 10 to 15 together.")),
        (
            offer("teammates", "Mentors for each."),
            Want::Mentoring,
            Standing::Told,
            Some("Mentors for each."),
        ),
        (offer("teammates", "Nine people."), Want::Mentoring, Standing::Unsaid, None),
    ] {
        let role = role(fields.clone());
        let found = beside(&role, &[want], CUES).remove(0);
        assert_eq!(found.standing, standing, "{want:?} of {fields}");
        let sentences: Vec<&str> = found
            .quotes
            .iter()
            .filter_map(|quote| match quote {
                Quote::Sentence(sentence) => Some(*sentence),
                _ => None,
            })
            .collect();
        assert_eq!(sentences, Vec::from_iter(sentence), "{want:?} of {fields}");
        assert_eq!(found.quotes.is_empty(), standing == Standing::Unsaid, "{want:?} of {fields}");
    }
}

proptest! {
    /// Whatever is pressed, at most eight are chosen, each once, in the order in which they are shown.
    #[test]
    fn choosing_and_taking_back_keeps_a_short_list_in_order(
        presses in prop::collection::vec(prop::sample::select(Want::ALL), 0..40)
    ) {
        let mut wants = Vec::new();
        for press in presses {
            let had = wants.contains(&press);
            let full = wants.len() == MOST_WANTS;
            choose(&mut wants, press);
            prop_assert_eq!(wants.contains(&press), !had && !full);
            prop_assert!(wants.len() <= MOST_WANTS);
            prop_assert!(wants.windows(2).all(|pair| pair[0] < pair[1]));
        }
    }
}

#[test]
fn a_silent_role_is_asked_about_everything_and_nothing_twice() {
    let silent = role(json!({}));
    let all: Vec<Asking> = Silence::ALL.iter().map(|one| Asking::Silence(*one)).collect();
    assert_eq!(asking(&silent, &[], &[]), all);
    let wants = beside(&silent, &[Want::Learning, Want::Pay, Want::Stability], CUES);
    let asked = asking(&silent, &wants, &[Doubt::Doctorate]);
    let first = [
        Asking::Want(Want::Learning),
        Asking::Want(Want::Pay),
        Asking::Want(Want::Stability),
        Asking::Doubt(Doubt::Doctorate),
    ];
    assert_eq!(asked[..4], first);
    assert_eq!(asked.len(), 4 + Silence::ALL.len() - 2, "{asked:?}");
}

#[test]
fn what_the_role_tells_is_not_asked() {
    for (fields, told) in [
        (json!({ "purpose": { "outcome": "Fewer fires.", "data": ["text"] } }), "outcome data"),
        (json!({ "logistics": { "pay": { "max": 3 } } }), "pay"),
        (json!({ "logistics": { "visa": { "sponsored": false } } }), "visa"),
        (json!({ "logistics": { "remote": { "policy": "on_site" } } }), "place"),
        (json!({ "interview": [{ "competencies": [], "method": "take_home" }] }), "interview"),
        (
            json!({ "offers": { "items": [{ "kind": "learning", "text": "A day." }], "highlights": [] } }),
            "learning",
        ),
    ] {
        let asked = asking(&role(fields.clone()), &[], &[]);
        let is_asked = |silence: &Silence| asked.contains(&Asking::Silence(*silence));
        let missing: Vec<&str> =
            Silence::ALL.iter().filter(|one| !is_asked(one)).map(|one| one.word()).collect();
        assert_eq!(missing.join(" "), told, "{fields}");
    }
}

/// The packed dates, as the build makes them.
fn releases() -> Releases {
    Releases::new("2016-09\tPyTorch\tOther\n2022-11-30\tChatGPT".to_string())
}

#[test]
fn years_are_doubtful_from_the_day_on_which_nobody_can_have_them() {
    let asks = |name: &str, years: u8| {
        role(
            json!({ "asks": [{ "name": name, "kind": "tool", "required": true, "minYears": years }] }),
        )
    };
    let found = |name: &str, years: u8, today: &str| {
        let role = asks(name, years);
        doubts(&role, &releases(), day(today)).into_iter().next().map(|doubt| match doubt {
            Doubt::Years { most, began, .. } => (most, began),
            other => panic!("{other:?}"),
        })
    };
    assert_eq!(found("PyTorch", 10, "2026-11-21"), None);
    assert_eq!(found("PyTorch", 11, "2026-11-21"), Some((10, 2016)));
    assert_eq!(found("pytorch", 8, "2023-01"), Some((6, 2016)), "as the rule's own bad example");
    assert_eq!(found("PyTorch", 3, "2023-01"), None, "as the rule's own good example");
    assert_eq!(found("ChatGPT", 1, "2023-11-29"), Some((0, 2022)));
    assert_eq!(found("Nobody knows it", 60, "2026-11-21"), None);
}

#[test]
fn a_degree_is_doubtful_where_an_engineering_job_accepts_nothing_else() {
    let with = |family: &str, degree: Value, duties: &[&str]| {
        let duty = |duty: &&str| json!({ "text": "Do it.", "duty": duty, "ownership": "owns" });
        let duties: Vec<Value> = duties.iter().map(duty).collect();
        role(
            json!({ "family": family, "credentials": { "degree": degree }, "responsibilities": duties }),
        )
    };
    let degree = |min: &str, required: bool, equivalent: bool| json!({ "min": min, "required": required, "orEquivalent": equivalent });
    for (family, degree, duties, expected) in [
        ("ml_engineer", degree("phd", true, false), vec!["deployment"], Some(Doubt::Doctorate)),
        ("ml_engineer", degree("phd", true, true), vec!["deployment"], Some(Doubt::Doctorate)),
        ("ml_engineer", degree("phd", false, false), vec!["deployment"], None),
        ("ml_engineer", degree("phd", true, false), vec!["research", "deployment"], None),
        ("ml_researcher", degree("phd", true, false), vec!["deployment"], None),
        ("data_engineer", degree("bachelor", true, true), vec![], None),
        (
            "data_engineer",
            degree("bachelor", true, false),
            vec![],
            Some(Doubt::Degree(DegreeLevel::Bachelor)),
        ),
        ("devops", degree("none", true, false), vec![], None),
        ("other", degree("master", true, false), vec![], None),
    ] {
        let role = with(family, degree.clone(), &duties);
        let found = doubts(&role, &releases(), day("2026-11-21")).into_iter().next();
        assert_eq!(found, expected, "{family}, {degree}, {duties:?}");
    }
}

/// The shipped role of an id, without the interview that it tells.
fn shipped_role(id: &str) -> Role {
    let path = format!("/{id}.json");
    shipped::roles().into_iter().find(|(found, _)| found.ends_with(&path)).expect("a role").1
}

fn answers(role: &Role, level: impl Fn(usize) -> Option<u8>) -> Answers {
    let mut answers = Answers::default();
    for (place, one) in role.requirements.iter().enumerate() {
        let said = level(place).and_then(Level::new).map(Said::Level);
        if said.is_some() {
            let answer = Answer { said, ..Answer::default() };
            answers.ratings.insert(one.competency.clone(), answer);
        }
    }
    answers
}

/// A demand that nobody can meet is told, and moves nothing else in the report.
#[test]
fn a_doubtful_demand_is_no_gap() {
    let framework = shipped::framework();
    let plain = shipped_role("ml-engineer");
    let mut document: Value = plain.write().into();
    document["credentials"]["degree"] =
        json!({ "min": "phd", "required": true, "orEquivalent": false });
    document["asks"] = json!([{
        "name": "PyTorch", "kind": "tool", "required": true, "anyOf": null, "minYears": 30,
        "competency": "training-diagnosis",
    }]);
    let demanding = role::read(document.into()).unwrap_or_else(|found| panic!("{found:?}"));
    assert_eq!(doubts(&demanding, &releases(), day("2026-11-21")).len(), 2);
    assert!(doubts(&plain, &releases(), day("2026-11-21")).is_empty());
    let told = |role: &Role| {
        let report = Report::new(
            &framework,
            &Bank::default(),
            role,
            &answers(role, |place| Some(place as u8 % 4)),
        );
        (report.fit.overall, report.gaps, report.bars, report.strengths)
    };
    assert_eq!(told(&demanding), told(&plain));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever was answered, the preparation fits a week, names nothing twice, begins with the bars
    /// that are not cleared, and holds only what an interview is to check.
    #[test]
    fn a_preparation_fits_a_week_and_begins_with_what_helps_most(
        levels in prop::collection::vec(prop::option::of(0u8..=4), 15),
        which in 0usize..9,
    ) {
        let framework = shipped::framework();
        let (_, role) = shipped::roles().remove(which);
        let given = answers(&role, |place| levels.get(place).copied().flatten());
        let report = Report::new(&framework, &Bank::default(), &role, &given);
        let plan = Plan::of(&framework, &advice(&framework), &role);
        let preparation = Preparation::new(&report, &plan);
        prop_assert!((1..=MOST_DAYS).contains(&preparation.days.len()));
        let all: Vec<_> = preparation.days.iter().flatten().copied().collect();
        prop_assert!(preparation.days.iter().all(|day| (1..=2).contains(&day.len())));
        let mut rows: Vec<usize> = all.iter().map(|one| one.row).collect();
        rows.sort_unstable();
        rows.dedup();
        prop_assert_eq!(rows.len(), all.len(), "something stands there twice");
        prop_assert!(all.windows(2).all(|pair| pair[0].aim <= pair[1].aim));
        for pair in all.windows(2).filter(|pair| pair[0].aim == pair[1].aim && pair[0].aim != Aim::Case) {
            let [one, other] = [pair[0], pair[1]].map(|one| report.rows[one.row].missing);
            prop_assert!(one >= other, "a smaller gap comes first");
        }
        for one in &all {
            let row = &report.rows[one.row];
            prop_assert!(plan.checks().any(|check| check.competency == row.competency));
            prop_assert_eq!(one.aim == Aim::Open, !row.is_answered());
            prop_assert_eq!(one.aim == Aim::Gap && !report.gaps.contains(&one.row), false);
        }
    }
}
