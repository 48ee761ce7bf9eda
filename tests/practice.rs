//! After the assessment: what can be explained, what can be practised, and that nothing which the
//! person has seen the solution of measures any more.

#[path = "support/shipped.rs"]
#[expect(dead_code, reason = "other tests need more of it")]
mod shipped;
#[expect(dead_code, reason = "other tests note all that is wrong")]
mod support;

use rolefit::domain::assess::answer::{Answers, Claimed, ItemAnswer, Said};
use rolefit::domain::assess::practice::{Course, courses};
use rolefit::domain::assess::questions::{Next, Stream};
use rolefit::domain::assess::review;
use rolefit::domain::fit::compared::{
    differs_words, leniency_words, names_words, unmeasured_words,
};
use rolefit::domain::fit::doubtful::Releases;
use rolefit::domain::fit::markdown::{Source, markdown};
use rolefit::domain::fit::measured::{Compared, Differs};
use rolefit::domain::fit::outlook::{Basis, Outlook, quote_words};
use rolefit::domain::fit::report::{Report, needs_of};
use rolefit::domain::fit::wants::Quote;
use rolefit::domain::framework::{self, Advice, Framework};
use rolefit::domain::items::{self, Bank};
use rolefit::domain::level::Level;
use rolefit::domain::posting::date::Date;
use rolefit::domain::role::{self, Role};
use rolefit::domain::words::Words;
use serde_json::{Value, json};

const COMPETENCIES: [&str; 3] = ["data-pipelines", "ml-fundamentals", "deployment-serving"];

/// Four items for each of three competencies, at levels 1, 2, 3 and 4; the last for images alone.
/// And a page of names.
fn bank() -> Bank {
    let item = |competency: &str, level: usize| {
        let option = |option: usize| json!({ "text": "An option.", "why": "For a reason.", "right": option == 0 });
        let specialisms: &[&str] = if level == 4 { &["images"] } else { &[] };
        json!({ "id": format!("{competency}-{level}"), "kind": "knowledge", "competency": competency,
            "difficulty": level, "seconds": 40, "stem": "A question?",
            "options": (0..4).map(option).collect::<Vec<_>>(), "explanation": "A principle.",
            "read": "A book.", "specialisms": specialisms })
    };
    let mut bank = Bank::default();
    for competency in COMPETENCIES {
        let items: Vec<Value> = (1..=4).map(|level| item(competency, level)).collect();
        let topic = json!({ "version": 1, "topic": "made", "name": "Made", "items": items });
        bank.add(vec![items::read(topic.into()).expect("a topic")]);
    }
    let names = json!({ "version": 1,
        "foils": [{ "id": "quellbase", "name": "Quellbase" }, { "id": "driftlane", "name": "Driftlane" }],
        "pages": [{ "id": "page", "families": [], "names": ["PyTorch"], "foils": ["quellbase", "driftlane"] }] });
    bank.add_names(items::read_names(names.into()).expect("pages"));
    bank
}

fn advice(framework: &Framework) -> Vec<Advice> {
    let advice = json!({ "evidence": "What?", "nextSteps": ["One", "Two", "Three", "Four"],
        "verify": [{ "method": "reference", "how": "Ask." }] });
    let ids = framework.competencies.iter().map(|one| (one.id.clone(), advice.clone()));
    framework::read_advice(Value::from_iter(ids).into(), framework).expect("advice")
}

fn text_of(framework: &Framework, role: &Role, report: &Report, words: &Words) -> String {
    let (advice, releases) = (advice(framework), Releases::new(String::new()));
    let today = Date::read("2026-11-21").expect("a date");
    let basis = Basis { role, releases: &releases, today, words };
    let outlook = &Outlook::new(&basis, &[]);
    let quote = &|quote: &Quote| quote_words(words, quote).unwrap_or_default();
    markdown(&Source { framework, advice: &advice, role, report, outlook, quote, words })
}

fn role() -> Role {
    let requirement = |competency: &str| json!({ "competency": competency, "level": 4, "kind": "strength", "weight": 3 });
    let requirements: Vec<Value> = COMPETENCIES.iter().map(|id| requirement(id)).collect();
    let role =
        json!({ "version": 1, "id": "role", "title": "A role", "requirements": requirements });
    role::read(role.into()).expect("a role")
}

/// Pipelines are low, the fundamentals lower, serving is as the role asks.
fn answers() -> Answers {
    let mut answers = Answers::default();
    for (id, level) in COMPETENCIES.iter().zip([2, 0, 4]) {
        let answer = answers.ratings.entry(id);
        answer.said = Level::new(level).map(Said::Level);
    }
    answers
}

fn found(answers: &Answers) -> Vec<Course> {
    let (framework, bank, role) = (shipped::framework(), bank(), role());
    let report = Report::new(&framework, &bank, &role, answers);
    courses(&framework, &bank, &role, &report, answers)
}

fn place(framework: &Framework, id: &str) -> usize {
    framework.place_of(id).expect("it is in the framework")
}

#[test]
fn what_costs_the_fit_most_comes_first_and_what_is_near_before_what_is_far() {
    let framework = shipped::framework();
    let found = found(&answers());
    let places: Vec<usize> = found.iter().map(|course| course.competency).collect();
    assert_eq!(places[..2], ["ml-fundamentals", "data-pipelines"].map(|id| place(&framework, id)));
    assert_eq!(
        found[0].items,
        ["ml-fundamentals-2", "ml-fundamentals-1", "ml-fundamentals-3"],
        "one rating of 0 leaves the middle at about 1.6; what is about images is left out"
    );
    assert_eq!(found[1].items[0], "data-pipelines-2");
}

#[test]
fn what_was_answered_or_seen_is_not_practised() {
    let mut answers = answers();
    answers.items.insert("ml-fundamentals-1".to_string(), ItemAnswer::Unsure);
    answers.seen.insert("ml-fundamentals-3".to_string(), ());
    assert_eq!(found(&answers)[0].items, ["ml-fundamentals-2"]);
    answers.seen.insert("ml-fundamentals-2".to_string(), ());
    let framework = shipped::framework();
    let gone = place(&framework, "ml-fundamentals");
    assert!(found(&answers).iter().all(|course| course.competency != gone), "a course of nothing");
}

#[test]
fn what_was_seen_is_not_asked_and_changes_no_figure() {
    let (framework, bank, role) = (shipped::framework(), bank(), role());
    let needs = needs_of(&framework, &role);
    let mut answers = answers();
    answers.items.insert("data-pipelines-2".to_string(), ItemAnswer::Chosen(0));
    let figures = |answers: &Answers| {
        let report = Report::new(&framework, &bank, &role, answers);
        let range = report.fit.overall.expect("all is answered");
        (range.low, range.middle, range.high)
    };
    let before = figures(&answers);
    for id in COMPETENCIES {
        for level in 1..=3 {
            answers.seen.insert(format!("{id}-{level}"), ());
        }
    }
    answers.seen.insert("page".to_string(), ());
    assert_eq!(figures(&answers), before, "practice never touches the result");
    let next = |answers: &Answers| {
        let (framework, bank, role, needs) = (&framework, &bank, &role, &needs);
        Stream { framework, bank, role, needs, answers, trail: &[] }.next()
    };
    assert_eq!(next(&answers), None);
    answers.seen = Default::default();
    assert!(matches!(next(&answers), Some(Next::Item(_))), "unseen, they are asked");
}

#[test]
fn after_the_review_everything_answered_is_seen() {
    let mut answers = answers();
    assert!(answers.has_seen_all());
    answers.items.insert("data-pipelines-2".to_string(), ItemAnswer::Chosen(0));
    answers.names.insert("page".to_string(), Claimed::Skipped);
    assert!(!answers.has_seen_all());
    answers.see_all_answered();
    assert!(answers.has_seen_all());
    let seen: Vec<&str> = answers.seen.iter().map(|(id, ())| id).collect();
    assert_eq!(seen, ["data-pipelines-2", "page"]);
}

#[test]
fn items_are_explained_in_the_order_in_which_they_were_asked() {
    let (framework, bank) = (shipped::framework(), bank());
    let mut answers = Answers::default();
    for (id, answer) in [
        ("data-pipelines-1", ItemAnswer::Chosen(0)),
        ("data-pipelines-2", ItemAnswer::Skipped),
        ("data-pipelines-3", ItemAnswer::Unsure),
        ("of-a-newer-bank", ItemAnswer::Chosen(1)),
        ("ml-fundamentals-1", ItemAnswer::Chosen(2)),
    ] {
        answers.items.insert(id.to_string(), answer);
    }
    let trail = ["data-pipelines-3", "ml-fundamentals-1", "data-pipelines", "data-pipelines-1"];
    let trail = trail.map(str::to_string);
    let of = place(&framework, "data-pipelines");
    let told = review::answered(&framework, &bank, &answers, &trail, of);
    let told: Vec<(&str, ItemAnswer)> =
        told.iter().map(|(item, answer)| (item.id.as_str(), *answer)).collect();
    assert_eq!(
        told,
        [
            ("data-pipelines-3", ItemAnswer::Unsure),
            ("data-pipelines-1", ItemAnswer::Chosen(0)),
            ("data-pipelines-2", ItemAnswer::Skipped),
        ]
    );
}

#[test]
fn made_up_names_are_told_marked_and_not() {
    let bank = bank();
    let mut answers = Answers::default();
    assert!(review::names(&bank, &answers).is_empty());
    let marked = vec!["Driftlane".to_string(), "PyTorch".to_string()];
    answers.names.insert("page".to_string(), Claimed::Marked(marked));
    let told = review::names(&bank, &answers);
    assert_eq!(told.len(), 1);
    assert_eq!(
        (&told[0].marked[..], &told[0].unmarked[..]),
        (&["Driftlane"][..], &["Quellbase"][..])
    );
    answers.names.insert("page".to_string(), Claimed::Skipped);
    assert!(review::names(&bank, &answers).is_empty(), "a skipped page tells nothing");
}

#[test]
fn the_text_tells_claimed_and_measured_with_no_hole_in_it() {
    let (framework, bank, role, words) = (shipped::framework(), bank(), role(), shipped::words());
    let mut answers = answers();
    let told = |answers: &Answers| {
        let report = Report::new(&framework, &bank, &role, answers);
        (text_of(&framework, &role, &report, &words), report.measured)
    };
    let (text, _) = told(&answers);
    assert!(!text.contains(words.get("report.measured")), "nothing was measured:\n{text}");
    for level in 1..=3 {
        answers.items.insert(format!("data-pipelines-{level}"), ItemAnswer::Chosen(0));
        answers.items.insert(format!("ml-fundamentals-{level}"), ItemAnswer::Chosen(0));
        answers.items.insert(format!("deployment-serving-{level}"), ItemAnswer::Chosen(1));
    }
    answers.names.insert("page".to_string(), Claimed::Marked(vec!["Quellbase".to_string()]));
    let (text, measured) = told(&answers);
    let (_, part) = text.split_once(words.get("report.measured")).expect("the part");
    let (part, _) = part.split_once("\n## ").expect("another part follows");
    for key in ["report.differs.below", "report.provisional"] {
        assert!(text.contains(words.get(key)), "no {key} in:\n{text}");
    }
    for line in [leniency_words(&words, &measured), names_words(&words, &measured)] {
        assert!(part.contains(&line.expect("it is told")), "{part}");
    }
    let above = Compared { differs: Some(Differs::Above), ..measured.rows[0] };
    assert_eq!(differs_words(&words, &above), Some(words.get("report.differs.above")));
    assert_eq!(unmeasured_words(&words, &framework, &measured), None);
    assert!(!part.contains(['{', '}']) && !part.contains("report."), "{part}");
    assert_eq!(part.lines().filter(|line| line.starts_with("- **")).count(), 3, "{part}");
}
