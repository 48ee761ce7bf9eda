//! The part of the app that comes after the first question may be late, or not come at all, and so
//! may the studio's tools: nothing that a person did is lost over it.

use crate::pages::review::Review;
use crate::pages::role::RolePage;
use crate::pages::studio::Studio;
use crate::pages::widget::{Name, Widget};
use crate::pages::words::{levels, say};
use crate::studio::POSTING;
use crate::support::browser::Browser;
use crate::support::settings;
use crate::support::site::{Answer, Site};
use serde_json::{Value, json};

const ROLE: &str = "nlp-engineer-product";
const LATER: &str = "/role-fit.later.wasm";
const KEPT: &str = "/role-fit.kept.wasm";
const TOOLS: &str = "/role-studio.later.wasm";
const THEIRS: &str = "ownership";

fn is_late(site: &Site, path: &str) {
    let bytes = std::fs::read(settings::dist().join(path.trim_start_matches('/')));
    let bytes = bytes.expect("the build made a later part");
    site.put(path, Answer::of("application/wasm", bytes).waiting());
}

fn stored_levels(browser: &Browser) -> Vec<String> {
    let stored = browser.stored("rolefit").expect("something is stored");
    let stored: Value = serde_json::from_str(&stored).expect("what is stored is JSON");
    stored["answers"].as_object().into_iter().flatten().map(|(id, _)| id.clone()).collect()
}

#[test]
fn what_is_answered_before_it_is_here_is_kept() {
    let (site, browser) = (Site::start(), Browser::start());
    is_late(&site, LATER);
    let question = RolePage::open(&browser, &site, ROLE).start();
    question.answer(3);
    question.0.wait_for_saving("saved");
    assert_eq!(stored_levels(&browser).len(), 1);
    site.release();
}

/// Only a later part understands what another tab wrote; until it is here, nothing is written
/// over that.
#[test]
fn another_tabs_answers_wait_for_it_and_are_not_written_over() {
    let (site, browser) = (Site::start(), Browser::start());
    is_late(&site, KEPT);
    let one = browser.wait(browser.driver().window());
    let question = RolePage::open(&browser, &site, ROLE).start();
    let first = question.about();
    let other = browser.wait(browser.driver().new_tab());
    browser.wait(browser.driver().switch_to_window(other));
    browser.open(&site.url("/page.css"));
    let theirs = json!({
        "kind": "rolefit-answers",
        "version": 1,
        "revision": 7,
        "answers": { THEIRS: { "said": "level", "level": 1, "evidence": "none" } },
    });
    browser.script("localStorage.setItem('rolefit', arguments[0])", &[theirs.to_string().into()]);
    browser.wait(browser.driver().switch_to_window(one));
    question.choose(4);
    assert_eq!(stored_levels(&browser), [THEIRS]);
    site.release();
    question.0.wait_for_text(&say("notice.merged"));
    question.0.wait_for_saving("saved");
    assert_eq!(stored_levels(&browser).len(), 2);
    assert!(Review::go(question.0).answer_about(&first).contains(&levels(&first)[4]));
}

#[test]
fn without_it_what_was_kept_stays_and_comes_back() {
    let (site, browser) = (Site::start(), Browser::start());
    let question = RolePage::open(&browser, &site, ROLE).start();
    let first = question.about();
    question.answer(2);
    question.0.wait_for_saving("saved");
    let before = browser.stored("rolefit");
    site.put(KEPT, Answer::status(503));
    browser.reload();
    let widget = Widget::of(&browser);
    widget.find("alert", Name::Starts(&say("shell.failed")));
    assert_eq!(browser.stored("rolefit"), before);
    site.mend(KEPT);
    widget.press(&say("shell.again"));
    assert!(Review::go(widget).answer_about(&first).contains(&levels(&first)[2]));
}

#[test]
fn a_posting_waits_for_the_tools_that_read_it() {
    let (site, browser) = (Site::start(), Browser::start());
    is_late(&site, TOOLS);
    let studio = Studio::open(&browser, &site);
    studio.ask_to_read(POSTING);
    studio.0.wait_for_text(&say("app.loading"));
    site.release();
    studio.wait_for_text_field("Machine learning engineer");
    assert!(!studio.0.text().contains(&say("app.loading")));
}

#[test]
fn without_the_tools_the_studio_says_so_and_tries_again() {
    let (site, browser) = (Site::start(), Browser::start());
    site.put(TOOLS, Answer::status(503));
    let studio = Studio::open(&browser, &site);
    studio.ask_to_read(POSTING);
    studio.0.wait_for_text(&say("app.restSlow"));
    site.mend(TOOLS);
    studio.0.press(&say("app.again"));
    studio.wait_for_text_field("Machine learning engineer");
}
