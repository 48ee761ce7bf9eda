//! The honest mirror: what was said beside what was measured, every answer explained afterwards and
//! never before, and practice that changes nothing.

use crate::keyboard::Keyboard;
use crate::pages::question::{Kind, Question};
use crate::pages::report::Report;
use crate::pages::review::Review;
use crate::pages::role::RolePage;
use crate::pages::widget::{Name, Widget};
use crate::pages::words::{opening, say};
use crate::support::browser::Browser;
use crate::support::clock;
use crate::support::site::Site;
use serde_json::Value;
use thirtyfour::Key;

const ROLE: &str = "ml-engineer";

/// Answers until an item and a page of names are answered, and shows the report.
fn measured<'a>(browser: &'a Browser, site: &Site) -> Report<'a> {
    let question = RolePage::open(browser, site, ROLE).start();
    question.answer_until(Kind::Names);
    question.choices()[0].click();
    question.go_on();
    question.report()
}

fn record(browser: &Browser) -> Value {
    let text = browser.stored("rolefit").expect("a record is stored");
    serde_json::from_str(&text).expect("a record is JSON")
}

fn ids(of: &Value) -> Vec<String> {
    of.as_object().map(|fields| fields.keys().cloned().collect()).unwrap_or_default()
}

fn open_all(widget: Widget) {
    widget.ask("root.querySelectorAll('details').forEach((details) => details.open = true)");
}

/// The ids of what the person has seen the solution of.
fn seen(browser: &Browser) -> Vec<String> {
    let record = record(browser);
    let seen = record["seen"].as_array().cloned().unwrap_or_default();
    seen.iter().map(|id| id.as_str().expect("an id").to_string()).collect()
}

#[test]
fn the_report_sets_what_was_said_beside_what_was_measured() {
    let (site, browser) = (Site::start(), Browser::start());
    let report = measured(&browser, &site);
    let part = report.part("report.measured");
    for key in ["report.measuredHint", "report.claimed"] {
        assert!(part.contains(&say(key)), "no {key} in: {part}");
    }
    assert!(part.contains(&say("report.shown.one")[..4]) && part.contains("middle"), "{part}");
    let names = ["report.namesNone", "report.names.one", "report.names.other"];
    let told = names.iter().filter(|key| part.contains(&opening_or_all(key)));
    assert_eq!(told.count(), 1, "made-up names are told once: {part}");
    let rows = "return [...root.querySelectorAll('.measured .row')].map((row) =>
        [...row.querySelectorAll('svg')].map((bar) => bar.getBoundingClientRect().width))";
    let rows: Vec<Vec<f64>> = serde_json::from_value(report.0.ask(rows)).expect("widths");
    assert!(!rows.is_empty() && rows.iter().all(|bars| bars.len() == 2 && bars[0] == bars[1]));
    assert_eq!(report.0.text().matches(&say("report.provisional")).count(), 1);
    report.0.press(&say("report.copy"));
    report.0.wait_for_text(&say("report.copied"));
    let text = browser.clipboard();
    assert!(text.contains(&format!("## {}", say("report.measured"))), "{text}");
    assert!(text.contains(&say("report.provisional")));
}

/// A sentence up to its first hole, or as a whole where the hole comes first.
fn opening_or_all(key: &str) -> String {
    let sentence = say(key);
    let parts = sentence.split(['{', '}']).collect::<Vec<_>>();
    parts.last().copied().unwrap_or_default().to_string()
}

#[test]
fn with_ratings_alone_there_is_nothing_to_compare() {
    let (site, browser) = (Site::start(), Browser::start());
    let question = RolePage::open(&browser, &site, ROLE).start_with_ratings_alone();
    question.answer_all(5);
    let report = question.report();
    assert!(!report.parts().contains(&say("report.measured")));
    assert!(!Review::go(report.0).0.text().contains(&say("review.questions")));
}

/// What an item asks, on the screen of a question.
const STEM: &str = "return root.querySelector('.stem')?.innerText ?? null";

#[test]
fn nothing_is_explained_before_the_report_and_everything_after_it() {
    let (site, browser) = (Site::start(), Browser::start());
    let question = RolePage::open(&browser, &site, ROLE).start();
    question.answer_until(Kind::Item);
    let explained = question.0.ask(STEM);
    question.answer_this();
    let review = Review::go(question.0);
    assert!(review.0.text().contains(&say("review.questionsNotYet")));
    assert!(review.0.seek("button", Name::Is(&say("report.explained"))).is_none());
    assert!(seen(&browser).is_empty());

    question.report();
    let review = Review::go(question.0);
    review.0.press(&say("report.explained"));
    let widget = review.0;
    widget.wait_for_heading(&say("explained.title"));
    open_all(widget);
    let text = widget.text();
    for key in ["explained.yours", "explained.read"] {
        assert!(text.contains(&say(key)), "no {key} in: {text}");
    }
    assert!(text.contains(explained.as_str().expect("the item's words")), "{explained}: {text}");
    let options = "return [...root.querySelectorAll('.explained')].map((one) =>
        [...one.querySelectorAll('.option')].filter((option) => option.querySelector('.why').innerText).length)";
    let options: Vec<usize> = serde_json::from_value(widget.ask(options)).expect("counts");
    let answered = ids(&record(&browser)["items"]);
    assert_eq!(options.len(), answered.len(), "each item is explained");
    assert!(options.iter().all(|count| *count >= 3), "each option has its reason: {options:?}");
    assert_eq!(seen(&browser), answered);

    // Whoever knows the solution can no longer change the answer.
    widget.go("question");
    let question = Question::shown(widget);
    for _ in 0..answered.len() + 12 {
        if question.0.seek("button", Name::Is(&say("question.back"))).is_none() {
            break;
        }
        assert_ne!(question.0.ask(STEM), explained, "what was explained is asked again");
        question.0.ask("root.querySelector('h1').isSeen = true");
        question.0.press(&say("question.back"));
        let other = "return !root.querySelector('h1')?.isSeen";
        clock::until("another screen", || (question.0.ask(other) == true).then_some(()));
    }
}

#[test]
fn made_up_names_are_told_in_the_review() {
    let (site, browser) = (Site::start(), Browser::start());
    let report = measured(&browser, &site);
    report.0.press(&say("report.explained"));
    report.0.wait_for_heading(&say("explained.title"));
    let text = report.0.text();
    assert!(text.contains(&say("explained.namesHint")), "{text}");
    let told = ["explained.marked", "explained.left", "explained.allLeft"];
    assert!(told.iter().any(|key| text.contains(&opening(key))), "{text}");
    report.0.press(&say("explained.report"));
    report.0.find("heading", Name::Starts(&opening("report.titleFor")));
}

#[test]
fn practice_by_keyboard_changes_no_answer_and_no_figure() {
    let (site, browser) = (Site::start(), Browser::start());
    let report = measured(&browser, &site);
    let (figures, before) = (report.figures(), record(&browser));
    let keyboard = Keyboard(&browser);
    report.0.find("button", Name::Is(&say("report.practise"))).ask("arguments[0].focus()");
    keyboard.press(Key::Enter);
    keyboard.wait_for_heading("practice", |text| text == say("practice.title"));
    report.0.wait_for_text(&say("practice.changesNothing"));
    let topic = clock::until("a topic", || {
        let topic = report.0.ask("return root.querySelector('.courses button')?.innerText ?? null");
        topic.as_str().map(str::to_string)
    });
    keyboard.tab_to("button", &topic);
    keyboard.press(Key::Enter);
    keyboard.wait_for_heading("a question", |text| text == topic);
    let options: Vec<String> = {
        let names = "return [...root.querySelectorAll('.choices .choice-text')].map((one) => one.innerText)";
        serde_json::from_value(report.0.ask(names)).expect("texts")
    };
    keyboard.tab_to("radio", "");
    keyboard.press(Key::Space);
    keyboard.tab_to("button", &say("practice.solve"));
    keyboard.press(Key::Enter);
    let verdict = keyboard.wait_for_heading("the verdict", |text| text != topic);
    let verdicts = ["explained.right", "explained.other"].map(say);
    let judged = [0, 1, 2, 3].map(|grade| say(&format!("explained.chose.{grade}")));
    assert!(verdicts.contains(&verdict) || judged.contains(&verdict), "{verdict}");
    let text = report.0.text();
    assert!(text.contains(&say("explained.yours")) && text.contains(&options[0]), "{text}");
    keyboard.tab_to("button", &say("practice.next"));
    keyboard.press(Key::Enter);
    keyboard.wait_for_heading("the next question", |text| text == topic);
    keyboard.tab_to("button", &say("practice.end"));
    keyboard.press(Key::Enter);
    keyboard.wait_for_heading("the report", |text| text.starts_with(&opening("report.titleFor")));
    assert_eq!(report.figures(), figures, "practice touched the result");
    let after = record(&browser);
    for key in ["answers", "items", "names", "trail"] {
        assert_eq!(after[key], before[key], "practice touched the {key}");
    }
    assert_eq!(seen(&browser).len(), 1, "only what was solved is kept from being asked");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}
