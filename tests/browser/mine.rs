//! Every stored byte can be seen, taken away, brought back and erased, in one place.

use crate::pages::mine::Mine;
use crate::pages::review::Review;
use crate::pages::role::RolePage;
use crate::pages::start::Start;
use crate::pages::words::{fill, levels, say};
use crate::support::browser::Browser;
use crate::support::clock;
use crate::support::site::Site;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

const ROLE: &str = "nlp-engineer-product";
const NOTE: &str = "A note of my own";

/// Answers one question with a note; the competency's name.
fn answer_one<'a>(browser: &'a Browser, site: &Site) -> (Mine<'a>, String) {
    let question = RolePage::open(browser, site, ROLE).start();
    let about = question.about();
    question.open_evidence();
    question.note().enter(NOTE);
    question.choose(3);
    (Mine::go(question.0), about)
}

/// The file that lands in a folder, when it is whole.
pub(crate) fn downloaded(folder: &Path, name: &str) -> Value {
    clock::until(&format!("{name} to be downloaded"), || {
        serde_json::from_str(&std::fs::read_to_string(folder.join(name)).ok()?).ok()
    })
}

#[test]
fn it_can_be_seen_and_taken_away() {
    let (site, browser) = (Site::start(), Browser::start());
    let folder = browser.downloads();
    let (mine, _) = answer_one(&browser, &site);
    mine.0.wait_for_text(&fill("mine.stored.one", &[("n", "1")]));
    let stored: Value =
        serde_json::from_str(&browser.stored("rolefit").expect("a record")).expect("JSON");
    assert_eq!(mine.stored(), stored, "what is shown is what is stored");
    assert!(stored.to_string().contains(NOTE));
    mine.0.press(&say("mine.download"));
    assert_eq!(downloaded(&folder, "rolefit-answers.json"), stored);
}

#[test]
fn erasing_asks_once_more_and_leaves_nothing() {
    let (site, browser) = (Site::start(), Browser::start());
    let (mine, about) = answer_one(&browser, &site);
    mine.0.press(&say("mine.erase"));
    mine.0.press(&say("mine.eraseNo"));
    assert!(browser.stored("rolefit").is_some_and(|stored| stored.contains(NOTE)));
    mine.0.press(&say("mine.erase"));
    mine.0.press(&say("mine.eraseYes"));
    mine.0.wait_for_text(&say("mine.erased"));
    mine.0.wait_for_text(&say("mine.nothing"));
    assert_eq!(browser.script("return localStorage.length", &[]), json!(0));
    let review = Review::go(mine.0);
    assert_eq!(review.answer_about(&about).lines().next(), Some(say("review.open").as_str()));
    let start = Start::open(&browser, &site);
    assert!(!start.0.text().contains("You have answered"));
    assert!(!browser.stored("rolefit").is_some_and(|stored| stored.contains(NOTE)));
}

#[test]
fn what_was_taken_away_can_be_brought_back() {
    let (site, browser) = (Site::start(), Browser::start());
    let folder = browser.downloads();
    let (mine, about) = answer_one(&browser, &site);
    mine.0.press(&say("mine.download"));
    downloaded(&folder, "rolefit-answers.json");
    mine.0.press(&say("mine.erase"));
    mine.0.press(&say("mine.eraseYes"));
    mine.0.wait_for_text(&say("mine.erased"));
    mine.load(&folder.join("rolefit-answers.json"));
    mine.0.wait_for_text(&fill("mine.loaded.one", &[("n", "1")]));
    let review = Review::go(mine.0);
    let answer = review.answer_about(&about);
    assert!(answer.contains(&levels(&about)[3]) && answer.contains(NOTE), "{answer}");
    assert!(browser.stored("rolefit").is_some_and(|stored| stored.contains(NOTE)));
}

#[test]
fn a_file_of_another_kind_is_told_and_changes_nothing() {
    let (site, browser) = (Site::start(), Browser::start());
    let (mine, about) = answer_one(&browser, &site);
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let files = [
        ("mine-text.json", "Dear team", "mine.failure.json"),
        ("mine-role.json", r#"{"version": 1, "title": "A role"}"#, "mine.failure.answers"),
        ("mine-newer.json", r#"{"kind": "rolefit-answers", "version": 9}"#, "mine.failure.answers"),
        ("mine-large.json", &" ".repeat(1024 * 1024 + 1), "mine.failure.large"),
    ];
    for (name, text, key) in files {
        std::fs::write(folder.join(name), text).expect("a file is written");
        mine.load(&folder.join(name));
        mine.0.wait_for_text(&say(key));
    }
    assert!(Review::go(mine.0).answer_about(&about).contains(NOTE));
}
