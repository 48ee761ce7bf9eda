//! What the report says before there is enough to say anything, and where it leads.

use crate::pages::role::RolePage;
use crate::pages::widget::Name;
use crate::pages::words::{competency, opening, say};
use crate::support::browser::Browser;
use crate::support::site::Site;

const ROLE: &str = "nlp-engineer-product";

#[test]
fn below_the_floor_there_is_no_number_but_what_to_answer() {
    let (site, browser) = (Site::start(), Browser::start());
    let question = RolePage::open(&browser, &site, ROLE).start();
    let report = question.answer(3).report();
    let fit = report.part("report.fit");
    assert!(fit.contains(&say("report.fitNoneWhat")) && !fit.contains("of 100"), "{fit}");
    assert!(fit.contains(&opening("report.fitNone")));
}

#[test]
fn a_bar_leads_to_the_question_that_settles_it_and_back() {
    let (site, browser) = (Site::start(), Browser::start());
    let question = RolePage::open(&browser, &site, ROLE).start();
    let report = question.answer(3).report();
    let bar = competency("honest-rigour");
    report.0.press(&format!("{}: {bar}", say("report.settle.answer")));
    report.0.wait_for_heading(&bar);
    question.choose(4);
    question.0.press(&say("question.return"));
    report.0.find("heading", Name::Starts(&opening("report.titleFor")));
    let bars = report.part("report.bars");
    let (_, after) = bars.split_once(&bar).expect("the bar is told");
    assert!(!after.trim_start().starts_with(&say("report.bar.open")), "{after}");
}

#[test]
fn without_answers_the_report_says_so() {
    let (site, browser) = (Site::start(), Browser::start());
    let role = RolePage::open(&browser, &site, ROLE);
    role.0.go("report");
    role.0.find("heading", Name::Starts(&opening("report.titleFor")));
    role.0.wait_for_text(&opening("report.nothing"));
    role.0.press(&say("report.start"));
    role.0.find("group", Name::Is(&say("question.which")));
}
