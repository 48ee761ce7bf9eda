//! A strict content security policy: everything works, and nothing is refused.

use crate::pages::question::Question;
use crate::pages::role::RolePage;
use crate::pages::start::Start;
use crate::pages::widget::Widget;
use crate::pages::words::say;
use crate::support::browser::Browser;
use crate::support::site::{Answer, Site};

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self'; img-src 'self' data:";
const HOST: &str = "<!doctype html><html lang=en><title>Careers</title><body>
    <role-fit role-file=nlp-engineer-product></role-fit>
    <script type=module src=/role-fit.js></script></body></html>";

fn strict() -> Site {
    let site = Site::start();
    site.send_header("Content-Security-Policy", POLICY);
    site
}

fn whole_way(question: Question) {
    let browser = question.0.browser;
    question.open_evidence();
    question.answer_all(6);
    let report = question.report();
    report.0.press(&say("report.save"));
    report.0.wait_for_text(&say("report.saved"));
    let size = report.0.ask("return getComputedStyle(root.querySelector('h1')).fontFamily");
    assert!(
        size.as_str().is_some_and(|family| family.contains("serif")),
        "the style sheet is there"
    );
    report.0.go("mine");
    report.0.wait_for_heading(&say("mine.title"));
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn the_standalone_page_needs_no_more() {
    let (site, browser) = (strict(), Browser::start());
    whole_way(Start::open(&browser, &site).choose("nlp-engineer-product").start());
}

#[test]
fn a_host_page_needs_no_more() {
    let (site, browser) = (strict(), Browser::start());
    site.put("/jobs.html", Answer::page(HOST));
    browser.open(&site.url("/jobs.html"));
    whole_way(RolePage::shown(Widget::of(&browser), "NLP engineer").start());
}
