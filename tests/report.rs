//! The report as a value, for hand-made answers to a small hand-made framework and role: what is
//! shown and what is not, what comes first, and which question comes next.

mod support;

use proptest::prelude::*;
use rolefit::domain::assess::answer::{Answer, Answers, Said};
use rolefit::domain::assess::belief::Belief;
use rolefit::domain::assess::observation::Evidence::{self, Checkable, None as NoEvidence, Told};
use rolefit::domain::assess::questions::{
    Counted, Next, Stream, answers_until_first_number, open_questions,
};
use rolefit::domain::fit::better::{Reason, better};
use rolefit::domain::fit::doubtful::Releases;
use rolefit::domain::fit::markdown::{Source, basis, level_words, markdown};
use rolefit::domain::fit::outlook::{Basis, Outlook, quote_words};
use rolefit::domain::fit::report::{Distance, Report, needs_of};
use rolefit::domain::fit::wants::{Quote, Want};
use rolefit::domain::fit::{
    BarState, CLEARED, COVERAGE_FLOOR, LIKELY_BELOW, Needs, difference, mean_fit, variance_of_fit,
};
use rolefit::domain::framework::{self, Advice, Dimension, Framework};
use rolefit::domain::items::Bank;
use rolefit::domain::level::Level;
use rolefit::domain::posting::date::Date;
use rolefit::domain::role::{self, Role};
use rolefit::domain::words::Words;
use serde_json::{Value, json};
use support::{Wrong, json_files};

/// The competencies with their dimensions.
const COMPETENCIES: [(&str, &str); 8] = [
    ("coding", "skills"),
    ("modelling", "skills"),
    ("serving", "skills"),
    ("data", "skills"),
    ("writing", "communication"),
    ("feedback", "communication"),
    ("learning", "mindset"),
    ("rigour", "mindset"),
];

fn framework() -> Framework {
    let competency = |(id, dimension): &(&str, &str)| {
        json!({
            "id": id, "dimension": dimension, "name": format!("The name of {id}"), "summary": "A summary.",
            "map": { "software": 1, "learning": 1 }, "levels": ["None", "One", "Two", "Three", "Four"],
        })
    };
    let competencies: Vec<Value> = COMPETENCIES.iter().map(competency).collect();
    framework::read(json!({ "version": 1, "competencies": competencies }).into())
        .expect("a framework")
}

fn advice() -> Vec<Advice> {
    let advice = json!({
        "evidence": "What?", "nextSteps": ["Step one", "Step two", "Step three", "Step four"],
        "verify": [{ "method": "reference", "how": "Ask." }],
    });
    let all: Value = COMPETENCIES.iter().map(|(id, _)| (id.to_string(), advice.clone())).collect();
    framework::read_advice(all.into(), &framework()).expect("advice")
}

/// A role that needs competencies at levels, each of a kind and with a weight.
fn role_of(id: &str, needs: &[(&str, u8, &str, u8)]) -> Role {
    let requirement = |(competency, level, kind, weight): &(&str, u8, &str, u8)| json!({ "competency": competency, "level": level, "kind": kind, "weight": weight });
    let requirements: Vec<Value> = needs.iter().map(requirement).collect();
    let role = json!({ "version": 1, "id": id, "title": "A {role} with braces", "requirements": requirements });
    role::read(role.into()).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// Weights sum to 20.
fn role() -> Role {
    role_of(
        "role",
        &[
            ("coding", 2, "bar", 3),
            ("modelling", 3, "strength", 5),
            ("serving", 3, "plus", 2),
            ("data", 1, "plus", 1),
            ("writing", 2, "bar", 4),
            ("learning", 4, "strength", 5),
        ],
    )
}

const UNSURE: u8 = 10;
const SKIPPED: u8 = 11;
const NOTE: u8 = 12;

/// Answers: a level from 0 to 4, or one of the numbers above.
fn answers(given: &[(&str, u8, Evidence)]) -> Answers {
    let mut answers = Answers::default();
    for (id, said, evidence) in given {
        let said = match *said {
            UNSURE => Some(Said::Unsure),
            SKIPPED => Some(Said::Skipped),
            NOTE => None,
            level => Some(Said::Level(Level::new(level).expect("0 to 4"))),
        };
        answers
            .ratings
            .insert(id.to_string(), Answer { said, evidence: *evidence, note: String::new() });
    }
    answers
}

/// The next self-rating, where there is nothing else to ask.
fn next_question(
    framework: &Framework,
    role: &Role,
    needs: &rolefit::domain::fit::Needs,
    answers: &Answers,
) -> Option<usize> {
    let bank = &Bank::default();
    match (Stream { framework, bank, role, needs, answers, trail: &[] }).next() {
        Some(Next::Rating(place)) => Some(place),
        Some(other) => panic!("{other:?} of an empty bank"),
        None => None,
    }
}

fn report(given: &[(&str, u8, Evidence)]) -> Report {
    Report::new(&framework(), &Bank::default(), &role(), &answers(given))
}

/// The ids of rows.
fn ids(report: &Report, rows: &[usize]) -> Vec<&'static str> {
    rows.iter().map(|place| COMPETENCIES[report.rows[*place].competency].0).collect()
}

#[test]
fn without_answers_nothing_is_claimed() {
    let report = report(&[]);
    assert_eq!(report.fit.overall, None);
    assert_eq!(report.fit.dimensions, [None; 3]);
    assert_eq!(report.coverage.overall, 0.0);
    assert!(report.strengths.is_empty() && report.gaps.is_empty());
    assert_eq!(report.open.len(), report.rows.len());
    assert!(report.bars.iter().all(|place| report.rows[*place].state == BarState::NotYetShown));
}

#[test]
fn rows_stand_in_the_order_of_the_framework() {
    let backwards: Vec<(&str, u8, &str, u8)> =
        COMPETENCIES.iter().rev().map(|(id, _)| (*id, 2, "plus", 1)).collect();
    let report = Report::new(
        &framework(),
        &Bank::default(),
        &role_of("backwards", &backwards),
        &Answers::default(),
    );
    let places: Vec<usize> = report.rows.iter().map(|row| row.competency).collect();
    assert_eq!(places, [0, 1, 2, 3, 4, 5, 6, 7]);
}

/// Whatever tells how many questions of a role were answered counts them so.
#[test]
fn what_was_passed_over_is_told_apart_from_what_was_answered() {
    let given = [
        ("coding", 2, NoEvidence),
        ("modelling", UNSURE, NoEvidence),
        ("writing", SKIPPED, NoEvidence),
        ("data", NOTE, Told),
        ("rigour", 3, NoEvidence),
    ];
    let report = report(&given);
    assert_eq!(report.counted, Counted { answered: 1, passed: 2 }, "of what the role asks about");
    let (framework, role, answers) = (framework(), role(), answers(&given));
    let (bank, needs) = (Bank::default(), needs_of(&framework, &role));
    let stream = Stream {
        framework: &framework,
        bank: &bank,
        role: &role,
        needs: &needs,
        answers: &answers,
        trail: &[],
    };
    assert_eq!(stream.counted(), report.counted);
    let told = basis(&words(), &report);
    assert!(told.contains("rests on 1 answer,") && told.contains("skipped 2 more"), "{told}");
    assert_eq!(answers.answered_count(), 2, "of all roles together");
}

/// Why another role fits better: what it does about the competency that makes most of the difference.
#[test]
fn the_reason_why_another_role_fits_better_is_what_that_role_does() {
    let given: Vec<_> = [("coding", 4), ("modelling", 0), ("writing", 4)]
        .map(|(id, level)| (id, level, Checkable))
        .into();
    let here = role_of(
        "here",
        &[("coding", 3, "plus", 1), ("modelling", 4, "plus", 4), ("writing", 3, "plus", 1)],
    );
    let mut wrong = Wrong::default();
    for (there, because, reason) in [
        (
            vec![("coding", 3, "plus", 1), ("modelling", 1, "plus", 4), ("writing", 3, "plus", 1)],
            "modelling",
            Reason::AsksLess,
        ),
        (vec![("coding", 3, "plus", 1), ("writing", 3, "plus", 1)], "modelling", Reason::AsksLess),
        (
            vec![("coding", 3, "plus", 2), ("modelling", 4, "plus", 3), ("writing", 3, "plus", 1)],
            "coding",
            Reason::WeighsMore,
        ),
    ] {
        let there = role_of("there", &there);
        let found = better(&framework(), &Bank::default(), &here, &[&there], &answers(&given), 3);
        let told = found.first().map(|one| (COMPETENCIES[one.because].0, one.reason));
        wrong.unless(told == Some((because, reason)), || {
            format!("{told:?}, not {because}: {reason:?}")
        });
    }
    wrong.nothing();
}

/// Points that lie well within what is not known are not told as a better fit.
#[test]
fn a_role_that_only_looks_better_is_not_told() {
    let given = answers(&[("coding", 2, NoEvidence), ("modelling", 2, NoEvidence)]);
    let here = role_of(
        "here",
        &[("coding", 3, "plus", 1), ("modelling", 3, "plus", 1), ("data", 3, "plus", 1)],
    );
    let there = role_of(
        "there",
        &[("coding", 3, "plus", 1), ("modelling", 3, "plus", 1), ("serving", 2, "plus", 1)],
    );
    let framework = framework();
    let belief = belief(&framework, &given);
    let (mean, _) =
        difference(&belief, &needs_of(&framework, &here), &needs_of(&framework, &there));
    assert!(mean >= 0.03, "it does not even look better: {mean}");
    assert!(better(&framework, &Bank::default(), &here, &[&there], &given, 3).is_empty());
}

/// Answers, the share of the role that they speak for, and what is open, the weightiest first.
#[test]
fn a_number_is_shown_from_the_floor_of_coverage_on() {
    const ALL: [&str; 6] = ["modelling", "learning", "writing", "coding", "serving", "data"];
    let level = |id: &'static str| (id, 2, NoEvidence);
    let mut wrong = Wrong::default();
    for (given, share, shown) in [
        (vec![], 0.0, false),
        (vec![level("data")], 0.05, false),
        (vec![level("modelling")], 0.25, false),
        (vec![level("modelling"), ("writing", SKIPPED, NoEvidence)], 0.25, false),
        (vec![level("modelling"), ("writing", UNSURE, Checkable)], 0.25, false),
        (vec![level("modelling"), ("writing", NOTE, Checkable)], 0.25, false),
        (vec![level("modelling"), level("feedback"), level("rigour")], 0.25, false),
        (vec![level("modelling"), level("data")], 0.3, true),
        (vec![level("coding"), level("serving"), level("data")], 0.3, true),
        (vec![level("modelling"), level("learning")], 0.5, true),
        (ALL.into_iter().map(level).collect(), 1.0, true),
    ] {
        let report = report(&given);
        let found = report.coverage.overall;
        wrong.unless((found - share).abs() < 1e-12, || {
            format!("{given:?}: covers {found}, not {share}")
        });
        wrong.unless(report.fit.overall.is_some() == shown, || {
            format!("{given:?}: shows {:?}", report.fit.overall)
        });
        let answered = |id: &&str| given.iter().any(|(found, said, _)| found == id && *said <= 4);
        let open: Vec<&str> = ALL.into_iter().filter(|id| !answered(id)).collect();
        let found = ids(&report, &report.open);
        wrong.unless(found == open, || format!("{given:?}: open are {found:?}, not {open:?}"));
    }
    wrong.nothing();
}

/// Three tenths of the role, whose shares sum to 0.29999999999999993 in binary fractions.
#[test]
fn the_floor_is_reached_by_shares_that_make_it_up_exactly() {
    let mut role = role_of(
        "weighted",
        &[("writing", 2, "plus", 3), ("feedback", 2, "plus", 4), ("learning", 2, "plus", 1)],
    );
    (role.dimension_weights.communication, role.dimension_weights.mindset) = (Some(30), Some(70));
    let given = answers(&[("writing", 2, NoEvidence), ("feedback", 2, NoEvidence)]);
    let report = Report::new(&framework(), &Bank::default(), &role, &given);
    assert!(report.fit.overall.is_some(), "{:?}", report.coverage);
    assert_eq!(
        answers_until_first_number(
            &framework(),
            &Bank::default(),
            &needs_of(&framework(), &role),
            &given
        ),
        0
    );
}

#[test]
fn a_dimension_is_shown_when_it_is_covered_itself() {
    for (given, shown) in [
        (vec![("writing", 2, NoEvidence)], [false, true, false]),
        (vec![("data", 2, NoEvidence)], [false, false, false]),
        (vec![("modelling", 2, NoEvidence), ("learning", 1, NoEvidence)], [true, false, true]),
        (vec![("learning", UNSURE, NoEvidence)], [false, false, false]),
    ] {
        let found = report(&given).fit.dimensions;
        assert_eq!(found.map(|range| range.is_some()), shown, "{given:?}");
        for range in found.into_iter().flatten() {
            assert!(
                0.0 <= range.low
                    && range.low <= range.middle
                    && range.middle <= range.high
                    && range.high <= 1.0
            );
        }
    }
}

/// All competencies rated alike, but for one.
fn alike(
    rest: u8,
    evidence: Evidence,
    id: &'static str,
    said: u8,
) -> Vec<(&'static str, u8, Evidence)> {
    let others = COMPETENCIES
        .iter()
        .filter(|(other, _)| *other != id)
        .map(|(other, _)| (*other, rest, evidence));
    others.chain([(id, said, evidence)]).collect()
}

/// The bar needs level 2 of coding. What was said about it, and about all else, with what evidence.
#[test]
fn bars_have_the_state_that_the_answers_carry() {
    let mut wrong = Wrong::default();
    for (said, rest, evidence, state) in [
        (4, 4, NoEvidence, BarState::Cleared),
        (4, 2, Checkable, BarState::Cleared),
        (3, 2, Checkable, BarState::Cleared),
        (3, 2, NoEvidence, BarState::NotYetShown),
        (2, 2, Checkable, BarState::NotYetShown),
        (1, 1, Checkable, BarState::NotYetShown),
        (0, 4, Checkable, BarState::NotYetShown),
        (0, 0, NoEvidence, BarState::NotYetShown),
        (0, 0, Told, BarState::LikelyBelow),
        (0, 1, Checkable, BarState::LikelyBelow),
        (UNSURE, 4, Checkable, BarState::NotYetShown),
        (SKIPPED, 4, Checkable, BarState::NotYetShown),
        (NOTE, 0, Checkable, BarState::NotYetShown),
    ] {
        let report = report(&alike(rest, evidence, "coding", said));
        assert_eq!(ids(&report, &report.bars), ["coding", "writing"]);
        let row = &report.rows[report.bars[0]];
        let told = || {
            format!("{said} among {rest} with {evidence:?}: {:?} at {:.3}", row.state, row.reached)
        };
        wrong.unless(row.state == state, told);
        let by_chance = match row.reached {
            _ if !row.is_answered() => BarState::NotYetShown,
            reached if reached >= CLEARED => BarState::Cleared,
            reached if reached <= LIKELY_BELOW => BarState::LikelyBelow,
            _ => BarState::NotYetShown,
        };
        wrong.unless(row.state == by_chance, told);
    }
    wrong.nothing();
}

/// A fit that is high in the whole says nothing about a bar.
#[test]
fn bars_are_not_averaged() {
    let report = report(&alike(4, Checkable, "coding", 0));
    assert_eq!(report.rows[report.bars[0]].state, BarState::NotYetShown);
    assert!(report.fit.overall.is_some_and(|range| range.middle > 0.8));
}

/// What the role is hired for stands first, then the weightiest; what meets a high target is no gap.
#[test]
fn who_is_above_the_target_is_strong_there_and_has_no_gap() {
    for (given, strengths, gaps) in [
        (
            alike(4, Checkable, "learning", 4),
            vec!["modelling", "writing", "coding", "serving", "data"],
            vec!["learning"],
        ),
        (
            alike(4, Checkable, "coding", 0),
            vec!["modelling", "writing", "serving", "data"],
            vec!["learning", "coding"],
        ),
        (
            vec![("coding", 4, Checkable), ("data", 4, Checkable), ("serving", 0, Told)],
            vec!["coding", "data"],
            vec!["serving"],
        ),
        (vec![("coding", 4, Checkable), ("data", SKIPPED, Checkable)], vec!["coding"], vec![]),
    ] {
        let report = report(&given);
        assert_eq!(ids(&report, &report.strengths), strengths, "{given:?}");
        assert_eq!(ids(&report, &report.gaps), gaps, "{given:?}");
    }
}

/// What is missing is the share times the credit that is not there.
#[test]
fn gaps_come_by_what_they_cost() {
    for (given, gaps) in [
        (
            alike(0, Checkable, "data", 0),
            vec!["learning", "modelling", "writing", "coding", "serving", "data"],
        ),
        (
            alike(1, Checkable, "coding", 0),
            vec!["learning", "modelling", "coding", "writing", "serving"],
        ),
        (alike(2, NoEvidence, "data", 2), vec!["learning", "modelling", "serving"]),
        (
            vec![("modelling", 0, Checkable), ("serving", 0, Checkable)],
            vec!["modelling", "serving"],
        ),
        (vec![("learning", UNSURE, Checkable), ("serving", 0, Checkable)], vec!["serving"]),
    ] {
        let report = report(&given);
        assert_eq!(ids(&report, &report.gaps), gaps, "{given:?}");
        let missing: Vec<f64> =
            report.gaps.iter().map(|place| report.rows[*place].missing).collect();
        assert!(missing.is_sorted_by(|one, other| one >= other), "{given:?}: {missing:?}");
        for row in report.gaps.iter().map(|place| &report.rows[*place]) {
            assert!(
                row.stands_at() < row.requirement.level,
                "the next step leads up to what is needed"
            );
        }
    }
}

/// "I don't know", skipping and a note say nothing about a level: all but what was said stays.
#[test]
fn what_is_no_level_moves_nothing() {
    let given = [("modelling", 3, Told), ("coding", 1, NoEvidence)];
    let before = report(&given);
    for said in [UNSURE, SKIPPED, NOTE] {
        for evidence in Evidence::ALL {
            let after = report(
                &[given.as_slice(), &[("writing", said, evidence), ("learning", said, evidence)]]
                    .concat(),
            );
            assert_eq!(
                (after.fit.overall, after.fit.dimensions),
                (before.fit.overall, before.fit.dimensions)
            );
            assert_eq!(after.coverage, before.coverage);
            assert_eq!(
                [&after.strengths, &after.gaps, &after.open],
                [&before.strengths, &before.gaps, &before.open]
            );
            assert_eq!(after.person_place, before.person_place);
        }
    }
}

fn english() -> Vec<(String, String)> {
    let files = json_files("assets/locales");
    let (_, english) =
        files.into_iter().find(|(path, _)| path.ends_with("/en.json")).expect("English is there");
    serde_json::from_value::<std::collections::BTreeMap<String, String>>(english)
        .expect("sentences")
        .into_iter()
        .collect()
}

fn words() -> Words {
    let lines: Vec<String> =
        english().iter().map(|(key, sentence)| format!("{key}\t{sentence}")).collect();
    Words::new(lines.join("\n"), |count| if count == 1 { "one" } else { "other" }.to_string())
}

/// The report as Markdown, for a person who looks for three things.
fn written(
    framework: &Framework,
    advice: &[Advice],
    role: &Role,
    report: &Report,
    words: &Words,
) -> String {
    let releases = Releases::new(String::new());
    let today = Date::read("2026-11-21").expect("a date");
    let basis = Basis { role, releases: &releases, today, words };
    let wants = [Want::Learning, Want::Pay, Want::Mentoring];
    let outlook = Outlook::new(&basis, &wants);
    let quote = |quote: &Quote| quote_words(words, quote).unwrap_or_default();
    markdown(&Source { framework, advice, role, report, outlook: &outlook, quote: &quote, words })
}

#[test]
fn the_markdown_has_every_section_and_every_name_is_replaced() {
    let (framework, advice, words) = (framework(), advice(), words());
    let bare = role_of("bare", &[("modelling", 2, "strength", 1)]);
    let unknown = role_of("unknown", &[("nobody-knows", 2, "bar", 1)]);
    let every_kind = vec![
        ("coding", 0, NoEvidence),
        ("modelling", 4, Checkable),
        ("serving", 1, Told),
        ("data", SKIPPED, NoEvidence),
        ("writing", UNSURE, NoEvidence),
        ("learning", 2, NoEvidence),
    ];
    let whole =
        vec![("coding", 4, Checkable), ("modelling", 4, Checkable), ("writing", 4, Checkable)];
    let title = "# How you and “A {role} with braces” fit\n";
    for (role, given) in [
        (role(), vec![]),
        (role(), vec![("data", 2, NoEvidence)]),
        (role(), every_kind.clone()),
        (role(), whole),
        (bare, every_kind.clone()),
        (unknown, every_kind),
    ] {
        let report = Report::new(&framework, &Bank::default(), &role, &answers(&given));
        let text = written(&framework, &advice, &role, &report, &words);
        let (first, rest) = text.split_at(title.len());
        assert_eq!(first, title);
        let headings: Vec<&str> =
            rest.lines().filter_map(|line| line.strip_prefix("## ")).collect();
        let mut keys = vec!["strengths", "bars", "fit", "rows", "gaps", "wants", "asks", "prepare"];
        // Nothing is known of what this role needs, so there is nothing to prepare.
        keys.retain(|key| role.id != "unknown" || *key != "prepare");
        keys.push("limits");
        let expected: Vec<&str> = keys.iter().map(|key| words.get_of("report.", key)).collect();
        assert_eq!(headings, expected, "{given:?}");
        assert!(!rest.contains(['{', '}']), "{}, {given:?}:\n{text}", role.id);
        assert!(!rest.contains("report.") && !rest.contains("fit."), "a key shows:\n{text}");
        for section in rest.split("\n## ").skip(1) {
            assert!(
                section.lines().filter(|line| !line.is_empty()).count() > 1,
                "an empty section:\n{section}"
            );
        }
    }
}

#[test]
fn a_dimension_that_is_not_needed_does_not_wait_for_answers() {
    let (framework, advice, words) = (framework(), advice(), words());
    let role = role_of("skills-only", &[("modelling", 2, "strength", 1)]);
    for given in [vec![], vec![("modelling", 2, NoEvidence), ("writing", 2, NoEvidence)]] {
        let report = Report::new(&framework, &Bank::default(), &role, &answers(&given));
        let text = written(&framework, &advice, &role, &report, &words);
        for name in ["dimension.communication", "dimension.mindset"] {
            let line = format!("- **{}:** {}\n", words.get(name), words.get("fit.notNeeded"));
            assert!(text.contains(&line), "no {line:?} in:\n{text}");
        }
    }
}

#[test]
fn a_competency_of_the_wrong_framework_is_left_out() {
    let role = role_of("mixed", &[("modelling", 2, "strength", 1), ("nobody-knows", 2, "bar", 5)]);
    let report = Report::new(
        &framework(),
        &Bank::default(),
        &role,
        &answers(&[("modelling", 3, Checkable)]),
    );
    assert_eq!(report.rows.len(), 1);
    assert_eq!(report.coverage.overall, 1.0);
    assert_eq!(framework().problems_of(&role).len(), 1);
}

/// Said things about all eight competencies; a number above 4 says no level.
fn given() -> impl Strategy<Value = Vec<(&'static str, u8, Evidence)>> {
    let said = prop_oneof![4 => 0u8..5, 1 => Just(UNSURE), 1 => Just(SKIPPED), 1 => Just(NOTE), 3 => Just(99u8)];
    prop::collection::vec((said, prop::sample::select(&Evidence::ALL[..])), COMPETENCIES.len())
        .prop_map(|said| {
            let ids = COMPETENCIES.iter().map(|(id, _)| *id);
            let given = ids.zip(said).map(|(id, (said, evidence))| (id, said, evidence));
            given.filter(|(_, said, _)| *said != 99).collect()
        })
}

/// Roles that need some of the competencies.
fn any_role() -> impl Strategy<Value = Role> {
    let need = prop::option::weighted(
        0.7,
        (1u8..5, prop::sample::select(vec!["bar", "strength", "plus"]), 1u8..6),
    );
    let needs = prop::collection::vec(need, COMPETENCIES.len());
    let weights = prop::option::weighted(0.3, [0u8..101, 0u8..101, 0u8..101]);
    (needs, weights, 0u32..1_000_000).prop_filter_map(
        "a role needs something",
        |(needs, weights, id)| {
            let ids = COMPETENCIES.iter().map(|(id, _)| *id);
            let needs = ids.zip(needs).filter_map(|(id, need)| {
                need.map(|(level, kind, weight)| (id, level, kind, weight))
            });
            let needs: Vec<_> = needs.collect();
            let mut role = (!needs.is_empty()).then(|| role_of(&format!("role-{id}"), &needs))?;
            if let Some([skills, communication, mindset]) = weights {
                let weights = &mut role.dimension_weights;
                (weights.skills, weights.communication, weights.mindset) =
                    (Some(skills), Some(communication), Some(mindset));
            }
            Some(role)
        },
    )
}

fn belief(framework: &Framework, answers: &Answers) -> Belief {
    answers.belief(framework, &Bank::default())
}

/// The least number of further answers after which a number is shown, found by trying all sets of
/// open questions; all of them where no set is enough.
fn brute_force(framework: &Framework, role: &Role, given: &Answers) -> usize {
    let open: Vec<usize> = open_questions(framework, &needs_of(framework, role), given).collect();
    let shown = |set: u32| {
        let mut given = given.clone();
        for (_, place) in open.iter().enumerate().filter(|(bit, _)| set & (1 << bit) != 0) {
            let answer = Answer { said: Some(Said::Level(Level::HIGHEST)), ..Answer::default() };
            given.ratings.insert(COMPETENCIES[*place].0.to_string(), answer);
        }
        Report::new(framework, &Bank::default(), role, &given).fit.overall.is_some()
    };
    let sets = (0u32..1 << open.len()).filter(|set| shown(*set));
    sets.map(u32::count_ones).min().map_or(open.len(), |count| count as usize)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn better_roles_have_a_higher_mean(
        here in any_role(),
        others in prop::collection::vec(any_role(), 0..6),
        given in given(),
        most in 0usize..4,
    ) {
        let (framework, answers) = (framework(), answers(&given));
        let belief = belief(&framework, &answers);
        let mean = |role: &Role| mean_fit(&belief, &needs_of(&framework, role));
        let all: Vec<&Role> = others.iter().chain([&here]).collect();
        let found = better(&framework, &Bank::default(), &here, &all, &answers, most);
        prop_assert!(found.len() <= most);
        prop_assert!(found.is_sorted_by(|one, other| one.by >= other.by));
        for better in &found {
            let role = all[better.role];
            let by = mean(role) - mean(&here);
            prop_assert!(role.id != here.id);
            prop_assert!(by > 0.0 && (100.0 * by).round() == f64::from(better.by) && better.by >= 3);
            prop_assert!(Report::new(&framework, &Bank::default(), role, &answers).fit.overall.is_some());
            prop_assert!(matches!(answers.said(&framework, better.because), Some(Said::Level(_))));
        }
        let clear = |role: &Role| {
            let (mean, variance) = difference(&belief, &needs_of(&framework, &here), &needs_of(&framework, role));
            mean >= 0.8416 * variance.sqrt()
        };
        prop_assert!(found.iter().all(|better| clear(all[better.role])));
        // Nothing better that an answer speaks for is left out for something worse.
        let covered = answers.covered(&framework, &Bank::default());
        let brings = |needs: &Needs, place: usize| needs.target(place).map_or(0.0, |target| {
            needs.coefficient(place) * (belief.mean_credit(place, target) - 0.5)
        });
        let spoken_for = |role: &Role| {
            let [here, there] = [&here, role].map(|role| needs_of(&framework, role));
            (0..covered.len()).any(|place| covered[place] && brings(&there, place) > brings(&here, place))
        };
        let least = found.last().map_or(3, |better| better.by);
        for (place, role) in all.iter().enumerate().filter(|_| found.len() < most) {
            let by = (100.0 * (mean(role) - mean(&here))).round();
            let shown = Report::new(&framework, &Bank::default(), role, &answers).fit.overall.is_some();
            let named = found.iter().any(|better| better.role == place);
            let may_be_left_out = !shown || by < 3.0 || !clear(role) || !spoken_for(role) || role.id == here.id;
            prop_assert!(named || may_be_left_out, "{} by {}, least {}", place, by, least);
        }
    }

    /// Of two sums of the same levels, the spread of the difference lies between the difference of
    /// their spreads and the sum of them.
    #[test]
    fn a_difference_has_the_mean_and_a_spread_that_two_fits_allow(
        here in any_role(),
        there in any_role(),
        given in given(),
    ) {
        let (framework, answers) = (framework(), answers(&given));
        let belief = belief(&framework, &answers);
        let [here, there] = [here, there].map(|role| needs_of(&framework, &role));
        let (mean, variance) = difference(&belief, &here, &there);
        prop_assert!((mean - (mean_fit(&belief, &there) - mean_fit(&belief, &here))).abs() < 1e-12);
        let [one, other] = [&here, &there].map(|needs| variance_of_fit(&belief, needs).sqrt());
        let spread = variance.sqrt();
        prop_assert!((one - other).abs() - 1e-9 <= spread && spread <= one + other + 1e-9);
        prop_assert!(difference(&belief, &here, &here).1 < 1e-12, "a role differs from itself");
    }

    /// What is said of the distance is that of the middle as it is told.
    #[test]
    fn the_distance_agrees_with_the_middle_that_is_told(role in any_role(), given in given()) {
        let report = Report::new(&framework(), &Bank::default(), &role, &answers(&given));
        for row in report.rows.iter().filter(|row| row.is_answered()) {
            let middle = level_words(row.interval.middle);
            let whole = middle.trim_end_matches('½').parse().unwrap_or(0.0);
            let told = whole + if middle.ends_with('½') { 0.5 } else { 0.0 };
            let halves = 2.0 * (told - row.requirement.level.value());
            let expected = match halves {
                _ if halves >= 2.0 => Distance::Above,
                _ if halves >= 0.0 => Distance::Meets,
                _ if halves >= -4.0 => Distance::Below(-halves as u8),
                _ => Distance::Far,
            };
            prop_assert_eq!(row.distance, expected, "the middle is {}", middle);
        }
    }

    #[test]
    fn no_question_comes_twice_and_they_end(role in any_role(), given in given(), said in prop::collection::vec(0u8..12, 8)) {
        let (framework, needs) = (framework(), needs_of(&framework(), &role));
        let mut answers = answers(&given);
        let expected: Vec<usize> = open_questions(&framework, &needs, &answers).collect();
        let mut asked = Vec::new();
        while let Some(place) = next_question(&framework, &role, &needs, &answers) {
            prop_assert!(!asked.contains(&place), "{} is asked twice", place);
            prop_assert!(needs.target(place).is_some(), "the role does not need {}", place);
            let answer = match said[asked.len()] {
                level @ 0..5 => Said::Level(Level::new(level).expect("0 to 4")),
                5..8 => Said::Unsure,
                _ => Said::Skipped,
            };
            asked.push(place);
            answers.ratings.entry(COMPETENCIES[place].0).said = Some(answer);
        }
        asked.sort_unstable();
        prop_assert_eq!(asked, expected);
    }

    #[test]
    fn the_first_number_takes_as_many_answers_as_it_is_told(role in any_role(), given in given()) {
        let (framework, answers) = (framework(), answers(&given));
        let told = answers_until_first_number(&framework, &Bank::default(), &needs_of(&framework, &role), &answers);
        prop_assert_eq!(told, brute_force(&framework, &role, &answers));
    }

    #[test]
    fn a_number_is_shown_exactly_when_none_is_to_come(role in any_role(), given in given()) {
        let (framework, answers) = (framework(), answers(&given));
        let needs = needs_of(&framework, &role);
        let report = Report::new(&framework, &Bank::default(), &role, &answers);
        let told = answers_until_first_number(&framework, &Bank::default(), &needs, &answers);
        let left = open_questions(&framework, &needs, &answers).count();
        let out_of_reach = left == 0 && report.coverage.overall < COVERAGE_FLOOR - 1e-6;
        prop_assert_eq!(report.fit.overall.is_some(), told == 0 && !out_of_reach);
    }

    #[test]
    fn the_lists_of_a_report_hold_what_they_promise(role in any_role(), given in given()) {
        let (framework, answers) = (framework(), answers(&given));
        let report = Report::new(&framework, &Bank::default(), &role, &answers);
        let has = |list: &[usize], place: usize| list.contains(&place);
        for (place, row) in report.rows.iter().enumerate() {
            prop_assert!(row.is_answered() != has(&report.open, place));
            prop_assert!(row.is_answered() || !has(&report.strengths, place) && !has(&report.gaps, place));
            prop_assert!(!(has(&report.strengths, place) && has(&report.gaps, place)));
            prop_assert!(row.interval.low <= row.interval.middle && row.interval.middle <= row.interval.high);
            prop_assert!((0.0..=1.0).contains(&row.reached) && (0.0..=row.share).contains(&row.missing));
        }
        let shares: f64 = report.rows.iter().map(|row| row.share).sum();
        prop_assert!((shares - 1.0).abs() < 1e-9, "shares sum to {}", shares);
        let in_dimensions: usize = [Dimension::Skills, Dimension::Communication, Dimension::Mindset]
            .map(|dimension| report.rows_of(&framework, dimension).count()).iter().sum();
        prop_assert_eq!(in_dimensions, report.rows.len());
    }
}
