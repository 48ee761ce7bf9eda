//! What a person looks for, what to ask, demands to take lightly and how to prepare: chosen by keys,
//! kept, told beside the role's own words, and never a part of the fit.

use crate::pages::question::Question;
use crate::pages::report::Report;
use crate::pages::role::RolePage;
use crate::pages::widget::{Name, Widget};
use crate::pages::words::{competency, fill, opening, role, say};
use crate::support::browser::Browser;
use crate::support::clock;
use crate::support::site::{Answer, Site};
use serde_json::json;
use thirtyfour::Key;

const ROLE: &str = "nlp-engineer-product";

/// Answers a few questions and opens the report.
fn report<'a>(browser: &'a Browser, site: &Site, id: &str) -> Report<'a> {
    let question = RolePage::open(browser, site, id).start_with_ratings_alone();
    question.answer_all(6);
    question.report()
}

fn want(word: &str) -> String {
    say(&format!("report.want.{word}"))
}

fn is_ticked(widget: Widget, word: &str) -> bool {
    widget.find("checkbox", Name::Is(&want(word))).ask("return arguments[0].checked") == true
}

/// Opens the page of wants from the report and ticks some.
fn choose(report: &Report, key: &str, words: &[&str]) {
    report.0.press(&say(key));
    report.0.wait_for_heading(&say("report.want.title"));
    for word in words {
        report.0.find("checkbox", Name::Is(&want(word))).click();
    }
}

fn back(report: &Report) {
    report.0.press(&say("report.want.done"));
    report.0.find("heading", Name::Starts(&opening("report.titleFor")));
}

#[test]
fn wants_stand_beside_the_roles_own_words_and_leave_the_fit_as_it_was() {
    let (site, browser) = (Site::start(), Browser::start());
    let report = report(&browser, &site, ROLE);
    let figures = report.figures();
    assert!(report.part("report.wants").contains(&say("report.noWants")));
    choose(&report, "report.chooseWants", &["learning", "stability", "mentoring", "pay", "place"]);
    back(&report);
    let part = report.part("report.wants");
    let role = role(ROLE);
    let offers = role["offers"]["items"].as_array().expect("offers");
    let learning = offers.iter().find(|offer| offer["kind"] == "learning").expect("an offer");
    assert!(part.contains(learning["text"].as_str().expect("a sentence")), "{part}");
    for (word, standing) in
        [("learning", "met"), ("stability", "met"), ("mentoring", "unsaid"), ("pay", "told")]
    {
        let (_, after) = part.split_once(&want(word)).unwrap_or_else(|| panic!("{word}: {part}"));
        let standing = say(&format!("report.wantStanding.{standing}"));
        assert!(after.trim_start().starts_with(&standing), "{word} is not {standing}: {part}");
    }
    assert!(part.contains("£") || part.contains("€") || part.contains("$"), "no pay: {part}");
    let asks = report.asks();
    assert!(asks.contains(&say("report.ask.mentoring")), "{asks}");
    assert!(!asks.contains(&say("report.ask.stability")), "{asks}");
    assert_eq!(report.figures(), figures, "what a person looks for moved their fit");
    report.0.press(&say("report.copy"));
    report.0.wait_for_text(&say("report.copied"));
    let text = browser.clipboard();
    for expected in [say("report.wants"), say("report.asks"), say("report.ask.mentoring")] {
        assert!(text.contains(&expected), "{expected} is not in the text: {text}");
    }
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn wants_are_kept_can_be_taken_back_and_are_not_in_a_link() {
    let (site, browser) = (Site::start(), Browser::start());
    let report = report(&browser, &site, ROLE);
    choose(&report, "report.chooseWants", &["tools", "pay"]);
    report.0.wait_for_saving("saved");
    browser.reload();
    let question = Question(Widget::of(&browser));
    let report = question.report();
    choose(&report, "report.changeWants", &["tools"]);
    assert!(!is_ticked(report.0, "tools") && is_ticked(report.0, "pay"));
    back(&report);
    assert!(!report.part("report.wants").contains(&want("tools")));
    report.0.press(&say("report.link"));
    report.0.wait_for_text(&say("report.linkCopied"));
    let link = browser.clipboard();
    drop(browser);
    let other = Browser::start();
    other.open(&link);
    let report = Report(Widget::of(&other));
    report.0.find("heading", Name::Starts(&opening("report.titleFor")));
    assert!(report.part("report.wants").contains(&say("report.noWants")));
}

#[test]
fn a_ninth_want_is_not_taken_and_says_why() {
    let (site, browser) = (Site::start(), Browser::start());
    let report = report(&browser, &site, ROLE);
    let eight =
        ["tools", "learning", "teammates", "data", "meaning", "compute", "publishing", "autonomy"];
    choose(&report, "report.chooseWants", &eight);
    report.0.wait_for_text(&fill("report.want.chosen.other", &[("n", "8"), ("most", "8")]));
    report.0.find("checkbox", Name::Is(&want("pay"))).click();
    report.0.wait_for_text(&fill("report.want.full", &[("most", "8")]));
    assert!(!is_ticked(report.0, "pay"));
    report.0.find("checkbox", Name::Is(&want("tools"))).click();
    report.0.find("checkbox", Name::Is(&want("pay"))).click();
    assert!(is_ticked(report.0, "pay"));
}

#[test]
fn after_the_last_question_wants_are_asked_for_and_chosen_by_keys() {
    let (site, browser) = (Site::start(), Browser::start());
    let question = RolePage::open(&browser, &site, ROLE).start_with_ratings_alone();
    question.answer_all(30);
    question.0.wait_for_heading(&say("report.want.title"));
    let at = || browser.focus();
    clock::until("the focus on the heading", || (at().0 == "heading").then_some(()));
    for word in ["tools", "learning"] {
        browser.keys(&char::from(Key::Tab).to_string());
        assert_eq!(at(), ("checkbox".to_string(), want(word)));
        browser.keys(" ");
        assert!(is_ticked(question.0, word));
    }
    question.0.wait_for_text(&fill("report.want.chosen.other", &[("n", "2"), ("most", "8")]));
    back(&Report(question.0));
    let part = Report(question.0).part("report.wants");
    assert!(part.contains(&want("tools")) && part.contains(&want("learning")), "{part}");
}

/// A role that asks for what nobody can have.
fn demanding() -> serde_json::Value {
    let mut demanding = role("ml-engineer");
    demanding["id"] = json!("demanding");
    demanding["credentials"]["degree"] =
        json!({ "min": "phd", "required": true, "orEquivalent": false });
    demanding["asks"] = json!([
        { "name": "PyTorch", "kind": "tool", "required": true, "minYears": 40 },
        { "name": "SQL", "kind": "language", "required": true, "minYears": 10 },
    ]);
    demanding
}

#[test]
fn a_demand_that_nobody_can_meet_is_the_postings_problem() {
    let (site, browser) = (Site::start(), Browser::start());
    let plain = report(&browser, &site, "ml-engineer");
    assert!(!plain.parts().contains(&say("report.doubts")));
    let figures = plain.figures();
    drop(browser);
    site.put("/roles/ml-engineer.json", Answer::json(&demanding().to_string()));
    let browser = Browser::start();
    let report = report(&browser, &site, "ml-engineer");
    let doubts = report.part("report.doubts");
    assert!(doubts.contains("40 years of PyTorch") && doubts.contains("2016"), "{doubts}");
    assert!(doubts.contains(&say("report.doubt.doctorate")) && !doubts.contains("SQL"), "{doubts}");
    assert_eq!(report.figures(), figures, "a demand moved the fit");
    let asks = report.asks();
    assert!(asks.contains(&fill("report.ask.years", &[("name", "PyTorch")])), "{asks}");
    assert!(asks.contains(&say("report.asksKind")) && asks.contains(&say("report.ask.visa")));
}

#[test]
fn the_preparation_holds_what_the_role_tells_that_it_checks() {
    let (site, browser) = (Site::start(), Browser::start());
    let report = report(&browser, &site, ROLE);
    let closed = report.part("report.prepare");
    assert!(!closed.contains(&fill("report.day", &[("n", "1")])), "it is open: {closed}");
    let part = report.preparation();
    assert!(part.contains(&say("report.prepareTold")), "{part}");
    assert!(part.contains(&fill("report.day", &[("n", "1")])), "{part}");
    assert!(part.contains(&fill("report.day", &[("n", "5")])), "{part}");
    assert!(!part.contains(&fill("report.day", &[("n", "6")])), "{part}");
    assert!(part.contains(&say("report.lastDay")), "{part}");
    for checked in ["software-engineering", "honest-rigour"] {
        assert!(part.contains(&competency(checked)), "{checked}: {part}");
    }
    assert!(!part.contains(&competency("feedback")), "what no part checks is prepared: {part}");
    report.0.press(&say("report.copy"));
    report.0.wait_for_text(&say("report.copied"));
    let text = browser.clipboard();
    assert!(text.contains(&format!("## {}", say("report.prepare"))), "{text}");
    assert!(!text.contains(&format!("## {}", say("report.asks"))), "the role tells all: {text}");
}
