//! Two tabs never overwrite each other silently, and nothing that cannot be read is written over.

use crate::pages::mine::Mine;
use crate::pages::question::Question;
use crate::pages::review::Review;
use crate::pages::role::RolePage;
use crate::pages::start::Start;
use crate::pages::widget::Name;
use crate::pages::words::{levels, say};
use crate::support::browser::Browser;
use crate::support::site::Site;
use rolefit::domain::exchange;
use serde_json::{Value, json};
use thirtyfour::WindowHandle;

const ROLE: &str = "nlp-engineer-product";
const NEWER: &str = r#"{"kind":"rolefit-answers","version":99,"told":{"all":"differently"}}"#;

fn new_tab(browser: &Browser) -> WindowHandle {
    let tab = browser.wait(browser.driver().new_tab());
    show(browser, &tab);
    tab
}

fn show(browser: &Browser, tab: &WindowHandle) {
    browser.wait(browser.driver().switch_to_window(tab.clone()));
}

fn store(browser: &Browser, text: &str) {
    browser.script("localStorage.setItem('rolefit', arguments[0])", &[json!(text)]);
}

#[test]
fn the_answers_of_two_tabs_come_together() {
    let (site, browser) = (Site::start(), Browser::start());
    let one = browser.wait(browser.driver().window());
    let question = RolePage::open(&browser, &site, ROLE).start();
    let other = new_tab(&browser);
    let role = RolePage::open(&browser, &site, ROLE);
    role.start();
    show(&browser, &one);
    let first = question.about();
    question.answer(4);
    show(&browser, &other);
    question.0.wait_for_text(&say("notice.merged"));
    assert!(Review::go(question.0).answer_about(&first).contains(&levels(&first)[4]));
    question.0.press(&say("notice.close"));
    question.0.go("question");
    let in_other = Question::shown(question.0);
    let in_other = if in_other.about() == first { in_other.skip() } else { in_other };
    let second = in_other.about();
    in_other.choose(1);
    show(&browser, &one);
    question.0.wait_for_text(&say("notice.merged"));
    for tab in [&one, &other] {
        show(&browser, tab);
        let review = Review::go(question.0);
        assert!(review.answer_about(&second).contains(&levels(&second)[1]));
    }
}

#[test]
fn erasing_in_one_tab_is_told_in_the_other() {
    let (site, browser) = (Site::start(), Browser::start());
    let one = browser.wait(browser.driver().window());
    let question = RolePage::open(&browser, &site, ROLE).start();
    question.choose(2);
    let other = new_tab(&browser);
    RolePage::open(&browser, &site, ROLE);
    let mine = Mine::go(question.0);
    mine.0.press(&say("mine.erase"));
    mine.0.press(&say("mine.eraseYes"));
    mine.0.wait_for_text(&say("mine.erased"));
    show(&browser, &one);
    question.0.wait_for_text(&say("notice.erasedElsewhere"));
    assert_eq!(question.chosen(), None);
    assert_ne!(one, other);
}

#[test]
fn a_newer_version_in_another_tab_stops_this_one_from_writing() {
    let (site, browser) = (Site::start(), Browser::start());
    let one = browser.wait(browser.driver().window());
    let question = RolePage::open(&browser, &site, ROLE).start();
    question.choose(2);
    new_tab(&browser);
    browser.open(&site.url("/page.css"));
    store(&browser, NEWER);
    show(&browser, &one);
    question.0.wait_for_text(&say("notice.newer"));
    question.0.wait_for_saving("newer");
    question.choose(4);
    let question = question.go_on();
    question.choose(1);
    assert_eq!(browser.stored("rolefit").as_deref(), Some(NEWER));
}

#[test]
fn a_newer_version_that_was_there_before_is_not_written_over() {
    let (site, browser) = (Site::start(), Browser::start());
    browser.open(&site.url("/page.css"));
    store(&browser, NEWER);
    let question = RolePage::open(&browser, &site, ROLE).start();
    question.0.wait_for_text(&say("notice.newer"));
    let question = question.answer(3);
    question.report();
    assert_eq!(browser.stored("rolefit").as_deref(), Some(NEWER));
}

#[test]
fn what_cannot_be_read_is_kept_as_a_copy() {
    const BROKEN: &str = "{\"version\": 1, \"answers\": {\"softw";
    let (site, browser) = (Site::start(), Browser::start());
    browser.open(&site.url("/page.css"));
    store(&browser, BROKEN);
    let start = Start::open(&browser, &site);
    start.0.wait_for_text(&say("notice.unreadable"));
    let question = start.choose(ROLE).start();
    question.choose(3);
    question.0.wait_for_saving("saved");
    assert_eq!(browser.stored("rolefit.before").as_deref(), Some(BROKEN));
    let written = browser.stored("rolefit").expect("a record");
    let written: Value = serde_json::from_str(&written).expect("a record is JSON");
    assert_eq!(written["version"], json!(exchange::VERSION));
    let mine = Mine::go(question.0);
    mine.0.find("summary", Name::Is(&say("mine.copy"))).click();
    mine.0.wait_for_text(BROKEN);
}
