//! Nothing is lost: what was answered and typed is there after a reload and in a new tab.

use crate::pages::question::Question;
use crate::pages::review::Review;
use crate::pages::role::RolePage;
use crate::pages::start::Start;
use crate::pages::widget::Widget;
use crate::pages::words::{levels, opening};
use crate::support::browser::Browser;
use crate::support::clock;
use crate::support::site::Site;

const ROLE: &str = "nlp-engineer-product";

#[test]
fn a_reload_in_the_middle_resumes() {
    let (site, browser) = (Site::start(), Browser::start());
    let question = RolePage::open(&browser, &site, ROLE).start();
    let first = question.about();
    let question = question.answer(3);
    let second = question.about();
    question.choose(1);
    question.0.wait_for_saving("saved");
    browser.reload();
    let widget = Widget::of(&browser);
    let review = Review::go(widget);
    assert!(review.answer_about(&first).contains(&levels(&first)[3]));
    assert!(
        review.answer_about(&second).contains(&levels(&second)[1]),
        "a choice is saved at once"
    );
    widget.go("question");
    let question = Question::shown(widget);
    assert_eq!((question.about(), question.chosen()), (second, Some(1)), "it was not gone on from");
    let third = question.go_on().about();
    question.0.wait_for_saving("saved");
    browser.reload();
    widget.go("question");
    assert_eq!(Question::shown(widget).about(), third, "what was gone on from is not asked again");
}

#[test]
fn the_start_offers_to_go_on_with_the_role() {
    let (site, browser) = (Site::start(), Browser::start());
    RolePage::open(&browser, &site, ROLE).start().answer(3);
    let start = Start::open(&browser, &site);
    start.0.wait_for_text(&opening("start.goOn"));
    start.0.wait_for_text("You have answered 1 question");
}

#[test]
fn a_note_is_kept_when_its_tab_is_closed_while_it_is_typed() {
    const NOTE: &str = "Half a sent";
    let (site, browser) = (Site::start(), Browser::start());
    let question = RolePage::open(&browser, &site, ROLE).start();
    let about = question.about();
    question.open_evidence();
    question.note().enter(NOTE);
    let other = browser.wait(browser.driver().new_tab());
    browser.wait(browser.driver().close_window());
    browser.wait(browser.driver().switch_to_window(other));
    let role = RolePage::open(&browser, &site, ROLE);
    let review = Review::go(role.0);
    assert!(review.answer_about(&about).contains(NOTE), "{}", review.answer_about(&about));
    let question = review.change(&about);
    question.open_evidence();
    assert_eq!(question.note().value(), NOTE);
    assert_eq!(question.chosen(), None, "a note chooses nothing");
}

#[test]
fn a_note_survives_a_crash_of_the_page() {
    const NOTE: &str = "Typed before the crash";
    let (site, browser) = (Site::start(), Browser::start());
    let question = RolePage::open(&browser, &site, ROLE).start();
    let about = question.about();
    question.open_evidence();
    question.note().enter(NOTE);
    let old = browser.wait(browser.driver().window());
    let other = browser.wait(browser.driver().new_tab());
    browser.wait(browser.driver().switch_to_window(old));
    // The page dies under the command, so the command fails.
    let _ = browser.attempt(browser.driver().goto("chrome://crash"));
    browser.wait(browser.driver().switch_to_window(other));
    let role = RolePage::open(&browser, &site, ROLE);
    let review = Review::go(role.0);
    clock::until("the note", || review.answer_about(&about).contains(NOTE).then_some(()));
}

#[test]
fn when_storage_is_full_no_answer_is_lost() {
    let (site, browser) = (Site::start(), Browser::start());
    let mut question = RolePage::open(&browser, &site, ROLE).start_with_ratings_alone();
    let mut given = Vec::new();
    for level in [3, 1, 2, 4] {
        if given.len() == 2 {
            browser.script("Storage.prototype.setItem = () => { throw new Error('full'); }", &[]);
        }
        given.push((question.about(), level));
        question = question.answer(level);
    }
    let review = Review::go(question.0);
    for (about, level) in given {
        assert!(review.answer_about(&about).contains(&levels(&about)[level]), "{about} was lost");
    }
}

#[test]
fn nothing_is_called_saved_before_there_is_an_answer() {
    let (site, browser) = (Site::start(), Browser::start());
    let start = Start::open(&browser, &site);
    start.0.wait_for_saving("nothing");
    let question = start.choose(ROLE).start();
    question.0.wait_for_saving("nothing");
    question.choose(3);
    question.0.wait_for_saving("saved");
}
