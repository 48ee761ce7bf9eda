//! The address of the standalone page says which role and screen it shows; Back and forward return to
//! both. An element on a host's page touches neither (see `element`).

use crate::pages::question::Question;
use crate::pages::role::RolePage;
use crate::pages::start::Start;
use crate::pages::widget::{Name, Widget};
use crate::pages::words::{fill, opening, role, say};
use crate::support::browser::Browser;
use crate::support::clock;
use crate::support::site::{Answer, Site};
use serde_json::json;

const ROLE: &str = "ml-engineer";
const OTHER: &str = "nlp-engineer-product";

fn title(id: &str) -> String {
    role(id)["title"].as_str().expect("a role has a title").to_string()
}

fn report_title(id: &str) -> String {
    fill("report.titleFor", &[("title", &title(id))])
}

fn fragment(browser: &Browser) -> String {
    let fragment = browser.script("return location.hash", &[]);
    fragment.as_str().expect("a text").to_string()
}

#[track_caller]
fn assert_fragment(browser: &Browser, wanted: &str) {
    let seen = clock::found(|| (fragment(browser) == wanted).then_some(()));
    assert!(seen.is_some(), "the address says {}, not {wanted}", fragment(browser));
}

fn back(browser: &Browser) {
    browser.script("history.back()", &[]);
}

#[test]
fn a_role_that_is_opened_from_a_card_stands_in_the_address() {
    let (site, browser) = (Site::start(), Browser::start());
    let role = Start::open(&browser, &site).choose(ROLE);
    assert_fragment(&browser, "#role=ml-engineer&page=role");
    role.0.go("start");
    let start = Start::shown(role.0);
    assert_fragment(&browser, "");
    start.choose(OTHER);
    assert_fragment(&browser, "#role=nlp-engineer-product&page=role");
    back(&browser);
    start.0.wait_for_heading(&say("start.title"));
    back(&browser);
    start.0.wait_for_heading(&title(ROLE));
    assert_fragment(&browser, "#role=ml-engineer&page=role");
    browser.script("history.go(2)", &[]);
    start.0.wait_for_heading(&title(OTHER));
    assert_fragment(&browser, "#role=nlp-engineer-product&page=role");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

/// A role that nobody reaches, so that others fit better.
fn out_of_reach(site: &Site) {
    let mut high = role(ROLE);
    for requirement in high["requirements"].as_array_mut().expect("requirements") {
        requirement["level"] = json!(4);
    }
    site.put("/roles/ml-engineer.json", Answer::json(&high.to_string()));
}

#[test]
fn a_role_that_fits_better_is_a_step_that_back_takes_back() {
    let (site, browser) = (Site::start(), Browser::start());
    out_of_reach(&site);
    let question = RolePage::open(&browser, &site, ROLE).start_with_ratings_alone();
    question.answer_all(30);
    question.0.wait_for_heading(&say("report.want.title"));
    let report = question.report();
    assert_fragment(&browser, "#role=ml-engineer&page=report");
    let better = report.0.find("button", Name::Starts(&opening("report.openRole")));
    let other = better.name().replace(&opening("report.openRole"), "").trim().to_string();
    better.click();
    report.0.wait_for_heading(&fill("report.titleFor", &[("title", &other)]));
    let there = fragment(&browser);
    assert!(there.ends_with("&page=report") && !there.contains("=ml-engineer"), "{there}");
    browser.reload();
    report.0.wait_for_heading(&fill("report.titleFor", &[("title", &other)]));
    back(&browser);
    report.0.wait_for_heading(&report_title(ROLE));
    assert_fragment(&browser, "#role=ml-engineer&page=report");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn another_tabs_role_does_not_come_into_the_address() {
    let (site, browser) = (Site::start(), Browser::start());
    let one = browser.wait(browser.driver().window());
    let question = RolePage::open(&browser, &site, ROLE).start();
    let tab = browser.wait(browser.driver().new_tab());
    browser.wait(browser.driver().switch_to_window(tab));
    RolePage::open(&browser, &site, OTHER).start().answer(2);
    browser.wait(browser.driver().switch_to_window(one));
    question.answer(3);
    assert_fragment(&browser, "#role=ml-engineer&page=question");
    question.0.go("role");
    question.0.wait_for_heading(&title(ROLE));
    assert_fragment(&browser, "#role=ml-engineer&page=role");
}

/// A link to a report, as it is copied.
fn link(browser: &Browser, site: &Site) -> String {
    let question = RolePage::open(browser, site, OTHER).start();
    question.answer_all(6);
    let report = question.report();
    report.0.press(&say("report.link"));
    report.0.wait_for_text(&say("report.linkCopied"));
    browser.clipboard()
}

#[test]
fn back_from_a_screen_of_a_link_leads_to_its_report() {
    let (site, browser) = (Site::start(), Browser::start());
    let link = link(&browser, &site);
    drop(browser);
    let browser = Browser::start();
    browser.open(&link);
    let widget = Widget::of(&browser);
    widget.wait_for_heading(&report_title(OTHER));
    widget.go("review");
    widget.wait_for_heading(&say("review.title"));
    assert!(fragment(&browser).starts_with("#link="), "whoever reloads sees the same answers");
    browser.reload();
    widget.wait_for_heading(&say("review.title"));
    widget.wait_for_saving("looking");
    back(&browser);
    widget.wait_for_heading(&report_title(OTHER));
    widget.wait_for_saving("looking");
    widget.press(&say("notice.keep"));
    widget.wait_for_saving("saved");
    assert_fragment(&browser, "#role=nlp-engineer-product&page=report");
    back(&browser);
    widget.wait_for_saving("looking");
    widget.wait_for_heading(&report_title(OTHER));
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn a_role_of_ones_own_has_no_address_and_back_still_returns_to_it() {
    let (site, browser) = (Site::start(), Browser::start());
    let start = Start::open(&browser, &site);
    let mut own = role(ROLE);
    own["title"] = json!("A role of my own");
    let file = std::env::temp_dir().join(format!("rolefit-own-{}.json", std::process::id()));
    std::fs::write(&file, own.to_string()).expect("a file is written");
    start.choose_file(&file);
    let own = RolePage::shown(start.0, "A role of my own");
    assert_fragment(&browser, "#page=role");
    own.0.go("start");
    Start::shown(own.0).choose(OTHER);
    for _ in 0..2 {
        back(&browser);
    }
    own.0.wait_for_heading("A role of my own");
    std::fs::remove_file(&file).expect("the file is there");
}

#[test]
fn the_title_follows_the_screen() {
    let (site, browser) = (Site::start(), Browser::start());
    let titled = |wanted: &str| {
        let now = || browser.script("return document.title", &[]);
        let seen = clock::found(|| (now() == json!(wanted)).then_some(()));
        assert!(seen.is_some(), "the page is called {}, not {wanted}", now());
    };
    let start = Start::open(&browser, &site);
    let name = browser.script("return document.title", &[]);
    let role = start.choose(ROLE);
    titled(&format!("{} – {}", title(ROLE), say("app.name")));
    Question(role.0).report();
    titled(&format!("{} – {} – {}", say("screen.report"), title(ROLE), say("app.name")));
    back(&browser);
    titled(&format!("{} – {}", title(ROLE), say("app.name")));
    back(&browser);
    titled(name.as_str().expect("a text"));
}
