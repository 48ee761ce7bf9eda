//! On paper: a clean document of two pages, without buttons; what is opened besides, on a page of its
//! own.

use crate::pages::question::Kind;
use crate::pages::report::Report;
use crate::pages::review::Review;
use crate::pages::role::RolePage;
use crate::pages::widget::{Name, Widget};
use crate::pages::words::{fill, role, say};
use crate::support::browser::Browser;
use crate::support::settings;
use crate::support::site::Site;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

const ROLE: &str = "nlp-engineer-product";

/// Sheets of paper: their names, and their widths and heights in inches.
const PAPERS: [(&str, f64, f64); 2] = [("A4", 8.27, 11.69), ("US Letter", 8.5, 11.0)];

/// A level by the place of a requirement and the level that the role asks for.
type Level = fn(u64, u64) -> u64;

/// What may be said of a requirement, from its place and the level that the role asks for: few gaps,
/// many near what is asked for, and nothing but gaps; and whether others could check some of it.
const SAID: [(Level, bool); 3] = [
    (|place, _| place * 2 % 5, true),
    (|_, level| level.saturating_sub(1), false),
    (|_, _| 0, true),
];

/// How much others could check of it, by its place.
const EVIDENCE: [&str; 3] = ["none", "told", "checkable"];

#[test]
fn the_report_of_every_role_takes_two_pages_with_few_gaps_and_with_many() {
    let (site, browser) = (Site::start(), Browser::start());
    let mut longer = Vec::new();
    for id in roles() {
        for (number, said) in SAID.iter().enumerate() {
            report_of(&browser, &site, &id, &answers(&id, *said));
            for (paper, width, height) in PAPERS {
                let pages = pages(&browser, width, height);
                if pages != 2 {
                    longer.push(format!("{id}, {number}, {paper}: {pages} pages"));
                }
            }
        }
    }
    assert!(longer.is_empty(), "{longer:#?}");
}

/// The ids of the roles that are shipped.
fn roles() -> Vec<String> {
    let files = std::fs::read_dir(settings::dist().join("roles")).expect("a folder of roles");
    let names = files.map(|file| file.expect("a file").file_name().into_string().expect("a name"));
    let ids: Vec<String> = names.map(|name| name.replace(".json", "")).collect();
    assert_eq!(ids.len(), 9);
    ids
}

/// A rating for each requirement of a role, with notes where something is told.
fn answers(id: &str, (said, is_told): (fn(u64, u64) -> u64, bool)) -> Value {
    let role = role(id);
    let requirements = role["requirements"].as_array().expect("requirements");
    let answer = |(place, requirement): (usize, &Value)| {
        let asked = requirement["level"].as_u64().expect("a level");
        let level = said(place as u64, asked);
        let evidence = if is_told { EVIDENCE[place % 3] } else { "none" };
        let note = if is_told { "A case that I can show. ".repeat(10) } else { String::new() };
        let competency = requirement["competency"].as_str().expect("an id").to_string();
        let answer = json!({"said": "level", "level": level, "evidence": evidence, "note": note});
        (competency, answer)
    };
    requirements.iter().enumerate().map(answer).collect()
}

/// Shows the report of a role on answers that are stored.
fn report_of<'a>(browser: &'a Browser, site: &Site, id: &str, answers: &Value) -> Report<'a> {
    let record = json!({"kind": "rolefit-answers", "version": 2, "revision": 1,
        "role": {"shipped": id}, "length": "ratings", "answers": answers});
    // A page of the site on which no widget writes.
    browser.open(&site.url("/docs/how-it-is-computed.html"));
    browser.script("localStorage.setItem('rolefit', arguments[0])", &[record.to_string().into()]);
    browser.open(&site.url(&format!("/#role={id}&page=report")));
    let widget = Widget::of(browser);
    let title = role(id)["title"].as_str().expect("a title").to_string();
    widget.wait_for_heading(&fill("report.titleFor", &[("title", &title)]));
    Report(widget)
}

/// How many pages of a paper the page that is shown takes.
fn pages(browser: &Browser, width: f64, height: f64) -> usize {
    let paper = json!({"paperWidth": width, "paperHeight": height});
    let printed = browser.tools("Page.printToPDF", paper)["data"].clone();
    let printed = STANDARD.decode(printed.as_str().expect("base64")).expect("base64");
    let text = String::from_utf8_lossy(&printed);
    text.match_indices("/Type /Page")
        .filter(|(at, found)| !text[at + found.len()..].starts_with('s'))
        .count()
}

/// How many pages of A4 the page that is shown takes.
fn pages_of_a4(browser: &Browser) -> usize {
    let [(_, width, height), _] = PAPERS;
    pages(browser, width, height)
}

/// What somebody opened is meant to be kept; what nobody opened is not.
#[test]
fn a_preparation_is_printed_on_a_page_of_its_own_once_it_is_opened() {
    const PREPARATION: &str = "return root.querySelector('.days')?.checkVisibility() ?? false";
    let (site, browser) = (Site::start(), Browser::start());
    let report = report_of(&browser, &site, ROLE, &answers(ROLE, SAID[2]));
    report.preparation();
    assert_eq!(pages_of_a4(&browser), 3);
    browser.tools("Emulation.setEmulatedMedia", json!({"media": "print"}));
    assert_eq!(report.0.ask(PREPARATION), json!(true));
    assert_eq!(report.0.ask(SMALL), json!([]), "too small to read");
    browser.tools("Emulation.setEmulatedMedia", json!({"media": ""}));
    report.0.find("summary", Name::Is(&say("report.prepareInside"))).click();
    assert_eq!(pages_of_a4(&browser), 2);
    browser.tools("Emulation.setEmulatedMedia", json!({"media": "print"}));
    assert_eq!(report.0.ask(PREPARATION), json!(false));
    assert!(!report.0.text().contains(&say("report.prepare")), "a heading without its part");
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
    assert!(pages_of_a4(&browser) <= 3);
    browser.tools("Emulation.setEmulatedMedia", json!({"media": "print"}));
    let small = report.0.ask(SMALL);
    assert_eq!(small, json!([]), "too small to read");
}

/// Words that are smaller on paper than 8 points, in drawings too.
const SMALL: &str = "const scale = (drawn) => drawn ? Math.hypot(drawn.a, drawn.b) : 1;
    return [...root.querySelectorAll('.report *')]
    .filter((one) => one.checkVisibility() && [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
    .map((one) => [one.textContent, parseFloat(getComputedStyle(one).fontSize) * 72 / 96 * scale(one.getScreenCTM?.())])
    .filter(([, points]) => points < 7.95)";

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
    assert!(pages_of_a4(&browser) <= 3);
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
