//! On paper: a clean document of two pages, without buttons.

use crate::pages::role::RolePage;
use crate::pages::widget::Name;
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
/// can be read: that takes a part of a page more.
#[test]
fn what_was_measured_takes_no_more_than_a_third_page() {
    let (site, browser) = (Site::start(), Browser::start());
    let question = RolePage::open(&browser, &site, ROLE).start();
    question.answer_all(30);
    let report = question.report();
    assert!(report.parts().contains(&say("report.measured")));
    let a4 = json!({"paperWidth": 8.27, "paperHeight": 11.69});
    let printed = browser.tools("Page.printToPDF", a4)["data"].clone();
    let printed = STANDARD.decode(printed.as_str().expect("base64")).expect("base64");
    assert!(pages(&printed) <= 3, "{} pages", pages(&printed));
}

/// All that can be told at once: every question answered, and eight wants beside the role's own
/// words. These take a page of their own: shortened, they would no longer be the role's.
#[test]
fn what_a_person_looks_for_takes_no_more_than_a_third_page() {
    let (site, browser) = (Site::start(), Browser::start());
    let question = RolePage::open(&browser, &site, "first-ml-hire").start_with_ratings_alone();
    question.answer_all(30);
    question.0.wait_for_heading(&say("report.want.title"));
    let eight =
        ["learning", "stability", "mentoring", "pay", "place", "compute", "publishing", "meaning"];
    for word in eight {
        question.0.find("checkbox", Name::Is(&say(&format!("report.want.{word}")))).click();
    }
    question.report();
    let a4 = json!({"paperWidth": 8.27, "paperHeight": 11.69});
    let printed = browser.tools("Page.printToPDF", a4)["data"].clone();
    let printed = STANDARD.decode(printed.as_str().expect("base64")).expect("base64");
    assert!(pages(&printed) <= 3, "{} pages", pages(&printed));
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
