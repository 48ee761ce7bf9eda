//! With storage forbidden or full everything works, and that nothing will be kept is said once.

use crate::pages::review::Review;
use crate::pages::start::Start;
use crate::pages::words::{levels, say};
use crate::support::browser::Browser;
use crate::support::site::Site;

const ROLE: &str = "nlp-engineer-product";

/// Storage that can be read but takes nothing, as where the disk is full.
const FULL: &str = "Storage.prototype.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError'); }";

fn everything_works(browser: &Browser) {
    let site = Site::start();
    let start = Start::open(browser, &site);
    start.0.wait_for_text(&say("notice.blocked"));
    start.0.wait_for_saving("blocked");
    let question = start.choose(ROLE).start();
    let first = question.about();
    question.open_evidence();
    question.note().enter("Not kept");
    let question = question.answer(3);
    question.answer_all(5);
    let review = Review::go(question.0);
    assert!(review.answer_about(&first).contains(&levels(&first)[3]));
    assert!(review.answer_about(&first).contains("Not kept"));
    let report = question.report();
    assert!(report.part("report.fit").contains(&say("fit.overall")));
    assert_eq!(report.0.text().matches(&say("notice.blocked")).count(), 1, "it is said once");
    report.0.go("mine");
    report.0.wait_for_heading(&say("mine.title"));
    report.0.find("button", crate::pages::widget::Name::Is(&say("mine.download")));
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn forbidden_storage() {
    let browser = Browser::start();
    browser.block_storage();
    everything_works(&browser);
}

#[test]
fn full_storage() {
    let browser = Browser::start();
    browser.before_load(FULL);
    everything_works(&browser);
}
