//! After load nothing is asked of any server, and nothing needs to be: the whole way works without
//! a network.

use crate::pages::question::{Kind, Question};
use crate::pages::role::RolePage;
use crate::pages::start::Start;
use crate::pages::widget::{Name, Widget};
use crate::pages::words::{opening, say};
use crate::support::browser::Browser;
use crate::support::clock;
use crate::support::site::Site;

const ROLE: &str = "nlp-engineer-product";

/// Opens the page and waits until it has loaded all that it ever loads by itself.
fn settled<'a>(browser: &'a Browser, site: &Site, fragment: &str) -> Widget<'a> {
    browser.open(&site.url(&format!("/{fragment}")));
    let mut seen = Vec::new();
    clock::until("all content to be loaded", || {
        seen.extend(site.take_requests());
        seen.iter().any(|path| path.ends_with("/rest.json")).then_some(())
    });
    let is_done = "return performance.getEntriesByType('resource')
        .some(({ name, responseEnd }) => name.endsWith('/rest.json') && responseEnd > 0)";
    browser.until("all content to be read", is_done);
    Widget::of(browser)
}

fn whole_way(question: Question) {
    question.answer_all(6);
    let report = question.report();
    assert!(report.part("report.fit").contains(&say("fit.overall")));
    report.0.press(&say("report.link"));
    report.0.go("review");
    report.0.wait_for_heading(&say("review.title"));
}

#[test]
fn without_a_network_everything_works_once_the_page_is_there() {
    let (site, browser) = (Site::start(), Browser::start());
    let widget = settled(&browser, &site, &format!("#role={ROLE}"));
    browser.set_offline(true);
    whole_way(RolePage::shown(widget, "NLP engineer").start());
    // What few ask for comes when it is asked for, and says so where it cannot.
    widget.press(&say("notice.close"));
    widget.go("mine");
    widget.wait_for_text(&say("app.restSlow"));
    browser.set_offline(false);
    widget.press(&say("app.again"));
    widget.wait_for_heading(&say("mine.title"));
    widget.go("start");
    let other = Start::shown(widget).choose("ml-researcher");
    other.go_on().report().0.find("heading", Name::Starts(&opening("report.titleFor")));
}

/// Without the questions that measure the self-ratings go on alone, and it is said once.
#[test]
fn what_measures_may_be_missing() {
    let (site, browser) = (Site::start(), Browser::start());
    let widget = settled(&browser, &site, &format!("#role={ROLE}"));
    browser.set_offline(true);
    let question = RolePage::shown(widget, "NLP engineer").start();
    widget.wait_for_text(&say("notice.noItems"));
    widget.press(&say("notice.close"));
    for _ in 0..8 {
        assert_eq!(question.answer_this(), Some(Kind::Rating));
    }
    assert!(!widget.text().contains(&say("notice.noItems")), "it was said again");
    question.report().0.go("question");
    browser.set_offline(false);
    widget.go("role");
    widget.go("question");
    question.answer_until(Kind::Item);
}

#[test]
fn what_measures_works_without_a_network_once_it_is_there() {
    let (site, browser) = (Site::start(), Browser::start());
    let widget = settled(&browser, &site, &format!("#role={ROLE}"));
    let question = RolePage::shown(widget, "NLP engineer").start();
    question.answer_until(Kind::Item);
    browser.set_offline(true);
    site.take_requests();
    question.answer_this();
    question.answer_until(Kind::Item);
    question.answer_until(Kind::Names);
    question.answer_all(3);
    whole_way(question);
    assert!(!widget.text().contains(&say("notice.noItems")));
    assert_eq!(site.take_requests(), Vec::<String>::new());
}

#[test]
fn no_request_leaves_after_load() {
    let (site, browser) = (Site::start(), Browser::start());
    let widget = settled(&browser, &site, "");
    site.take_requests();
    let role = Start::shown(widget).choose(ROLE);
    // The one request that may be: the role, which the person just chose.
    let asked: Vec<String> = site.take_requests();
    assert!(asked.iter().all(|path| path.ends_with(&format!("/roles/{ROLE}.json"))), "{asked:?}");
    let question = role.start();
    question.answer_until(Kind::Item);
    // And the content that this role needs, each file once.
    let mut asked = site.take_requests();
    asked.sort();
    let count = asked.len();
    asked.dedup();
    assert_eq!(asked.len(), count, "{asked:?}");
    let measures = ["/names.json", "/items/", "further.", "kept.wasm"];
    let is_of_it = |path: &String| measures.iter().any(|part| path.contains(part));
    assert!(count > 3 && asked.iter().all(is_of_it), "{asked:?}");
    whole_way(question);
    assert_eq!(site.take_requests(), Vec::<String>::new());
}
