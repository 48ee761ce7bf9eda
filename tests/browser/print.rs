//! On paper: a clean document of two pages, without buttons.

use crate::pages::question::Kind;
use crate::pages::report::Report;
use crate::pages::review::Review;
use crate::pages::role::RolePage;
use crate::pages::widget::{Name, Widget};
use crate::pages::words::say;
use crate::support::browser::Browser;
use crate::support::site::Site;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

const ROLE: &str = "nlp-engineer-product";

#[test]
fn a_filled_report_takes_two_pages_of_a4() {
    let (site, browser) = (Site::start(), Browser::start());
    let question = RolePage::open(&browser, &site, ROLE).start_with_ratings_alone();
    question.answer_all(30);
    question.report();
    let a4 = json!({"paperWidth": 8.27, "paperHeight": 11.69});
    let printed = browser.tools("Page.printToPDF", a4)["data"].clone();
    let printed = STANDARD.decode(printed.as_str().expect("base64")).expect("base64");
    assert_eq!(pages(&printed), 2);
}

/// What was said and what was measured stand beside one another on paper too, each as a range that
/// can be read, and the wants beside the role's own words: two pages hold that only in a type too
/// small to read, three in one of 9 points.
#[test]
fn what_was_measured_and_what_is_looked_for_take_three_pages_that_can_be_read() {
    let (site, browser) = (Site::start(), Browser::start());
    let question = RolePage::open(&browser, &site, ROLE).start();
    question.answer_all(30);
    let report = question.report();
    want_eight(&report);
    assert!(report.parts().contains(&say("report.measured")));
    let a4 = json!({"paperWidth": 8.27, "paperHeight": 11.69});
    let printed = browser.tools("Page.printToPDF", a4)["data"].clone();
    let printed = STANDARD.decode(printed.as_str().expect("base64")).expect("base64");
    assert!(pages(&printed) <= 3, "{} pages", pages(&printed));
    browser.tools("Emulation.setEmulatedMedia", json!({"media": "print"}));
    let small = report.0.ask(SMALL);
    assert_eq!(small, json!([]), "too small to read");
}

/// Words that are smaller on paper than 8 points, or than 7 in a tag.
const SMALL: &str = "return [...root.querySelectorAll('.report *')]
    .filter((one) => one.checkVisibility() && !one.closest('svg'))
    .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
    .map((one) => [one.className, parseFloat(getComputedStyle(one).fontSize) * 72 / 96])
    .filter(([name, points]) => points < (/tag|hint|label|state/.test(name) ? 7 : 7.9))";

/// All that can be told at once: every question answered, and eight wants beside the role's own
/// words. These take a page of their own: shortened, they would no longer be the role's.
#[test]
fn what_a_person_looks_for_takes_no_more_than_a_third_page() {
    let (site, browser) = (Site::start(), Browser::start());
    let question = RolePage::open(&browser, &site, "first-ml-hire").start_with_ratings_alone();
    question.answer_all(30);
    question.0.wait_for_heading(&say("report.want.title"));
    choose_eight(question.0);
    question.report();
    let a4 = json!({"paperWidth": 8.27, "paperHeight": 11.69});
    let printed = browser.tools("Page.printToPDF", a4)["data"].clone();
    let printed = STANDARD.decode(printed.as_str().expect("base64")).expect("base64");
    assert!(pages(&printed) <= 3, "{} pages", pages(&printed));
}

fn want_eight(report: &Report) {
    report.0.press(&say("report.chooseWants"));
    report.0.wait_for_heading(&say("report.want.title"));
    choose_eight(report.0);
    report.0.press(&say("report.want.done"));
    report.0.find("heading", Name::Is(&say("report.fit")));
}

fn choose_eight(widget: Widget) {
    let eight =
        ["learning", "stability", "mentoring", "pay", "place", "compute", "publishing", "meaning"];
    for word in eight {
        widget.find("checkbox", Name::Is(&say(&format!("report.want.{word}")))).click();
    }
}

/// Whoever prints the explanations gets them all, opened or not; and the answers without buttons.
#[test]
fn answers_and_their_explanations_are_printed_whole() {
    const HIDDEN: &str = "return [...root.querySelectorAll('.option, .why, .solution > p, .stem')]
        .filter((one) => !one.checkVisibility({ contentVisibilityProperty: true })).length";
    const CUT: &str = "return [...root.querySelectorAll('.option, .answer, .main p')]
        .filter((one) => getComputedStyle(one).breakInside !== 'avoid').length";
    let (site, browser) = (Site::start(), Browser::start());
    let question = RolePage::open(&browser, &site, "ml-engineer").start();
    question.answer_until(Kind::Names);
    let widget = question.report().0;
    widget.press(&say("report.explained"));
    widget.wait_for_heading(&say("explained.title"));
    assert_ne!(widget.ask(HIDDEN), 0, "on the screen, each is folded up");
    browser.tools("Emulation.setEmulatedMedia", json!({"media": "print"}));
    assert_eq!((widget.ask(HIDDEN), widget.ask(CUT)), (json!(0), json!(0)));
    assert!(widget.all("button", Name::Any).is_empty(), "on paper there is nothing to press");
    browser.tools("Emulation.setEmulatedMedia", json!({"media": "screen"}));
    let review = Review::go(widget);
    browser.tools("Emulation.setEmulatedMedia", json!({"media": "print"}));
    assert!(review.0.all("button", Name::Any).is_empty(), "on paper there is nothing to press");
    assert_eq!(review.0.ask(CUT), json!(0));
}

/// How many pages a PDF says that it has.
fn pages(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    text.match_indices("/Type /Page")
        .filter(|(at, found)| !text[at + found.len()..].starts_with('s'))
        .count()
}

#[test]
fn on_paper_there_is_nothing_to_press() {
    let (site, browser) = (Site::start(), Browser::start());
    let question = RolePage::open(&browser, &site, ROLE).start_with_ratings_alone();
    question.answer_all(6);
    let report = question.report();
    browser.tools("Emulation.setEmulatedMedia", json!({"media": "print"}));
    let buttons = report.0.all("button", Name::Any);
    let names: Vec<String> = buttons.iter().map(|button| button.name()).collect();
    assert_eq!(names, Vec::<String>::new());
    assert!(report.0.seek("navigation", Name::Any).is_none(), "the bar at the top is printed");
    for key in ["strengths", "bars", "fit", "rows", "gaps", "limits"] {
        assert!(report.0.text().contains(&say(&format!("report.{key}"))), "{key} is not printed");
    }
    assert_eq!(
        report.0.ask("return root.querySelector('h1').checkVisibility()"),
        Value::Bool(true)
    );
}
