//! A role that cannot be opened tells why, in a place and words that help, and can be tried again.

use crate::pages::role::RolePage;
use crate::pages::start::Start;
use crate::pages::widget::{Name, Widget};
use crate::pages::words::{fill, opening, role, say};
use crate::support::browser::Browser;
use crate::support::site::{Answer, Site};
use serde_json::json;
use std::path::PathBuf;

const PATH: &str = "/careers/role.json";
const TITLE: &str = "NLP engineer";

/// A page that shows the role at an address.
fn host(site: &Site, address: &str) {
    let html = format!(
        "<!doctype html><html lang=en><title>Careers</title><role-fit role-file='{address}'></role-fit>\
         <script type=module src=/role-fit.js></script>"
    );
    site.put("/host.html", Answer::page(&html));
}

fn good() -> Answer {
    Answer::json(&role("nlp-engineer-product").to_string())
}

/// Opens the host page with a fault, expects to be told, mends the fault and tries again.
#[track_caller]
fn told_and_mended(fault: Option<Answer>, told: &str) {
    let (site, browser) = (Site::start(), Browser::start());
    host(&site, PATH);
    if let Some(fault) = fault {
        site.put(PATH, fault);
    }
    browser.open(&site.url("/host.html"));
    let widget = Widget::of(&browser);
    widget.wait_for_heading(&say("failure.title"));
    assert_eq!(widget.find("alert", Name::Any).text(), told);
    site.put(PATH, good());
    widget.press(&say("app.again"));
    RolePage::shown(widget, TITLE).start();
}

#[test]
fn a_missing_role_file() {
    told_and_mended(None, &fill("failure.status", &[("detail", "404")]));
}

#[test]
fn a_web_page_instead_of_a_role_file() {
    told_and_mended(
        Some(Answer::page("<!doctype html><title>Moved</title>")),
        &say("failure.json"),
    );
}

#[test]
fn a_role_file_that_is_too_large() {
    let mut large = role("nlp-engineer-product");
    large["notes"] = json!("x".repeat(256 * 1024));
    told_and_mended(Some(Answer::json(&large.to_string())), &say("failure.large"));
}

#[test]
fn an_invalid_role_file_tells_all_its_problems_at_once() {
    let mut invalid = role("nlp-engineer-product");
    invalid["title"] = json!(7);
    invalid["seniority"] = json!("wizard");
    invalid["company"]["link"] = json!("javascript:alert(1)");
    invalid["requirements"][0]["level"] = json!(9);
    invalid["requirements"][1]["competency"] = json!("no-such-thing");
    let (site, browser) = (Site::start(), Browser::start());
    host(&site, PATH);
    site.put(PATH, Answer::json(&invalid.to_string()));
    browser.open(&site.url("/host.html"));
    let widget = Widget::of(&browser);
    widget.wait_for_heading(&say("failure.title"));
    let table = widget.find("table", Name::Any).text();
    for path in ["title", "seniority", "company.link", "requirements[0].level"] {
        assert!(table.contains(path), "no row for {path}:\n{table}");
    }
    assert!(table.contains("wizard") && table.contains("javascript:alert(1)"), "{table}");
    invalid["title"] = json!("A title");
    invalid["seniority"] = json!("mid");
    invalid["company"]["link"] = json!("https://cartavelar.example/jobs");
    invalid["requirements"][0]["level"] = json!(2);
    site.put(PATH, Answer::json(&invalid.to_string()));
    widget.press(&say("app.again"));
    widget.wait_for_text("no-such-thing");
    site.put(PATH, good());
    widget.press(&say("app.again"));
    RolePage::shown(widget, TITLE);
}

#[test]
fn another_origin_that_does_not_allow_it() {
    let (site, other, browser) = (Site::start(), Site::start(), Browser::start());
    host(&site, &other.url(PATH));
    other.put(PATH, good());
    browser.open(&site.url("/host.html"));
    let widget = Widget::of(&browser);
    widget.wait_for_heading(&say("failure.title"));
    assert_eq!(widget.find("alert", Name::Any).text(), say("failure.refused"));
    other.put(PATH, good().with_header("Access-Control-Allow-Origin", "*"));
    widget.press(&say("app.again"));
    RolePage::shown(widget, TITLE);
}

#[test]
fn no_connection() {
    let (site, browser) = (Site::start(), Browser::start());
    host(&site, PATH);
    browser.open(&site.url("/host.html"));
    let widget = Widget::of(&browser);
    widget.wait_for_heading(&say("failure.title"));
    site.put(PATH, good());
    browser.set_offline(true);
    widget.press(&say("app.again"));
    widget.wait_for_text(&say("failure.offline"));
    browser.set_offline(false);
    widget.press(&say("app.again"));
    RolePage::shown(widget, TITLE);
}

#[test]
fn no_connection_before_everything_is_there() {
    let (site, browser) = (Site::start(), Browser::start());
    let rest = "/content/en/rest.json";
    site.put(rest, Answer::status(503));
    let question = RolePage::open(&browser, &site, "nlp-engineer-product").start();
    question.answer(3).0.go("report");
    question.0.wait_for_text(&say("app.restSlow"));
    site.mend(rest);
    // It may come by itself meanwhile: the app tries once more a little after the start.
    if let Some(again) = question.0.seek("button", Name::Is(&say("app.again"))) {
        again.click_if_there();
    }
    question.0.find("heading", Name::Starts(&opening("report.titleFor")));
}

#[test]
fn a_slow_role_says_that_it_is_loading() {
    let (site, browser) = (Site::start(), Browser::start());
    site.put("/roles/nlp-engineer-product.json", good().waiting());
    let start = Start::open(&browser, &site);
    start.0.find("button", Name::Starts("Cartavelar")).click();
    start.0.wait_for_text(&say("app.loading"));
    site.release();
    RolePage::shown(start.0, TITLE);
}

#[test]
fn a_file_of_the_persons_own() {
    let (site, browser) = (Site::start(), Browser::start());
    let file = |name: &str, text: &str| {
        let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        std::fs::write(&file, text).expect("a file is written");
        file
    };
    let start = Start::open(&browser, &site);
    let mut invalid = role("ml-engineer");
    invalid["family"] = json!("gardener");
    start.choose_file(&file("invalid-role.json", &invalid.to_string()));
    start.0.wait_for_heading(&say("failure.title"));
    assert!(start.0.find("table", Name::Any).text().contains("gardener"));
    assert!(
        start.0.seek("button", Name::Is(&say("app.again"))).is_none(),
        "a file is not tried again"
    );
    start.0.press(&say("failure.other"));
    let start = Start::shown(start.0);
    start.choose_file(&file("text.json", "Dear team"));
    start.0.wait_for_text(&say("failure.json"));
    start.0.press(&say("failure.other"));
    let start = Start::shown(start.0);
    let mut own = role("ml-engineer");
    own["title"] = json!("A role of my own");
    start.choose_file(&file("own-role.json", &own.to_string()));
    RolePage::shown(start.0, "A role of my own").start().answer(2);
    browser.reload();
    start.0.wait_for_text("A role of my own");
    start.0.go("start");
    start.0.press(&fill("start.goOn", &[("title", "A role of my own")]));
    assert_ne!(RolePage::shown(start.0, "A role of my own").go_on().about(), "");
}
