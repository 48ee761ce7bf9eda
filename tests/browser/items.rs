//! Questions that measure: items and pages of names, by keyboard and after a reload; how much to
//! answer; nothing that tells whether an answer was right.

use crate::keyboard::Keyboard;
use crate::pages::question::{Kind, Question};
use crate::pages::role::RolePage;
use crate::pages::widget::{Name, Widget};
use crate::pages::words::say;
use crate::support::browser::Browser;
use crate::support::clock;
use crate::support::site::Site;
use serde_json::Value;
use thirtyfour::Key;

const ROLE: &str = "ml-engineer";

fn start<'a>(browser: &'a Browser, site: &Site) -> Question<'a> {
    RolePage::open(browser, site, ROLE).start()
}

fn record(browser: &Browser) -> Value {
    let text = browser.stored("rolefit").expect("a record is stored");
    serde_json::from_str(&text).expect("a record is JSON")
}

/// What a person reads of an item.
fn stem(widget: Widget) -> String {
    widget.ask("return root.querySelector('.stem').innerText").as_str().expect("a stem").to_string()
}

#[test]
fn an_item_is_answered_by_keyboard() {
    let (site, browser) = (Site::start(), Browser::start());
    let question = start(&browser, &site);
    question.answer_until(Kind::Item);
    assert!(question.0.text().contains(&say("item.forYourEyes")), "where items begin, it is said");
    assert!(question.choices().iter().all(|choice| !choice.is_checked()), "one is preselected");
    let (asked, options) = (stem(question.0), question.options());
    let keyboard = Keyboard(&browser);
    let about = question.about();
    keyboard.wait_for_heading("the item", |text| text == about);

    keyboard.tab_to("button", &say("question.continue"));
    keyboard.press(Key::Enter);
    let problem = say("question.problem");
    clock::until("the focus on the error", || {
        browser.focus().1.starts_with(&problem).then_some(())
    });
    keyboard.tab_to("link", &say("item.chooseOne"));
    keyboard.press(Key::Enter);
    clock::until("the focus on the choices", || {
        (browser.focus() == ("radio".to_string(), options[0].clone())).then_some(())
    });
    keyboard.press(Key::Down);
    assert_eq!(browser.focus().1, options[1], "arrows choose");
    assert_eq!(stem(question.0), asked, "choosing moved on");
    keyboard.tab_to("button", &say("question.continue"));
    question.0.ask("root.querySelector('h1').isSeen = true");
    keyboard.press(Key::Space);
    clock::until("the next question", || {
        let other = question.0.ask("return !root.querySelector('h1')?.isSeen");
        (other == true && browser.focus().0 == "heading").then_some(())
    });
    let back = question.back();
    assert_eq!((stem(back.0), back.options()), (asked, options), "the order is the same again");
    assert!(back.choices()[1].is_checked(), "the answer was kept");
    assert!(!question.0.text().contains("isSeen"));
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

/// The page marks no option and its picture stands still; what is stored tells no time.
#[test]
fn nothing_tells_whether_an_answer_was_right() {
    let (site, browser) = (Site::start(), Browser::start());
    let question = start(&browser, &site);
    question.answer_until(Kind::Item);
    let before = question.picture();
    for choice in question.choices() {
        choice.click();
        assert_eq!(question.picture().lines().nth(2), before.lines().nth(2), "the picture moved");
        assert!(!question.has_range(), "a figure stands beside an item");
    }
    let shapes = question.0.ask(
        "return [...root.querySelectorAll('.question .choices > label:not(:last-child)')].map((label) => {
            const bare = label.cloneNode(true);
            bare.querySelector('.choice-text').textContent = '';
            return bare.outerHTML; })",
    );
    let shapes = shapes.as_array().expect("a list");
    assert!(shapes.len() >= 4 && shapes.iter().all(|shape| *shape == shapes[0]), "{shapes:?}");
    question.go_on();
    question.0.wait_for_saving("saved");
    let record = record(&browser);
    let keys = |value: &Value| value.as_object().expect("an object").keys().cloned().collect();
    let known = [
        "kind", "version", "revision", "role", "answers", "items", "names", "length", "seed",
        "wants", "seen", "trail", "open",
    ];
    let stored: Vec<String> = keys(&record);
    assert!(stored.iter().all(|key| known.contains(&key.as_str())), "{stored:?}");
    for answer in record["items"].as_object().expect("items").values() {
        let stored: Vec<String> = keys(answer);
        assert!(stored.iter().all(|key| ["said", "option"].contains(&key.as_str())), "{stored:?}");
    }
}

#[test]
fn a_reload_in_the_middle_of_an_item_shows_it_again_in_the_same_order() {
    let (site, browser) = (Site::start(), Browser::start());
    let question = start(&browser, &site);
    question.answer_until(Kind::Item);
    question.0.wait_for_saving("saved");
    let (asked, options, seed) =
        (stem(question.0), question.options(), record(&browser)["seed"].clone());
    browser.reload();
    let question = Question::shown(question.0);
    assert_eq!((stem(question.0), question.options()), (asked.clone(), options.clone()));
    assert!(question.choices().iter().all(|choice| !choice.is_checked()));
    question.choices()[2].click();
    question.0.wait_for_saving("saved");
    browser.reload();
    let question = Question::shown(question.0);
    assert_eq!((stem(question.0), question.options()), (asked, options), "it was not gone on from");
    assert!(question.choices()[2].is_checked(), "what was chosen is kept");
    question.go_on();
    question.0.wait_for_saving("saved");
    assert_eq!(record(&browser)["seed"], seed, "the seed is the person's for good");
    browser.reload();
    Question::shown(question.0);
    let report = question.report();
    let figures = report.figures();
    browser.reload();
    report.0.find("heading", Name::Is(&say("report.fit")));
    assert_eq!(report.figures(), figures, "a reload gives the same figures");
}

#[test]
fn names_are_marked_by_keyboard_and_kept() {
    let (site, browser) = (Site::start(), Browser::start());
    let question = start(&browser, &site);
    question.answer_until(Kind::Names);
    assert!(question.0.text().contains(&say("names.lede")));
    let names = question.options();
    assert!(names.len() >= 8, "{names:?}");
    let keyboard = Keyboard(&browser);
    for name in [&names[0], &names[3]] {
        keyboard.tab_to("checkbox", name);
        keyboard.press(Key::Space);
    }
    keyboard.tab_to("button", &say("question.continue"));
    question.0.ask("root.querySelector('h1').isSeen = true");
    keyboard.press(Key::Enter);
    clock::until("the next question", || {
        (question.0.ask("return !root.querySelector('h1')?.isSeen") == true).then_some(())
    });
    let back = question.back();
    assert_eq!(back.options(), names);
    let marked: Vec<bool> = back.choices().iter().map(|choice| choice.is_checked()).collect();
    assert_eq!(marked.iter().filter(|marked| **marked).count(), 2);
    assert!(marked[0] && marked[3]);
    back.choices()[1].click();
    back.0.wait_for_saving("saved");
    browser.reload();
    let again = Question::shown(back.0);
    assert_eq!((again.kind(), again.options()), (Some(Kind::Names), names));
    let marked: Vec<bool> = again.choices().iter().map(|choice| choice.is_checked()).collect();
    assert_eq!(marked.iter().filter(|marked| **marked).count(), 3, "a mark is kept, not meant yet");
}

/// A whole full journey: never more than three items in a row, each seen once, and the report is
/// offered before the questions end.
#[test]
fn a_full_journey_mixes_questions_and_offers_the_report() {
    let (site, browser) = (Site::start(), Browser::start());
    let question = start(&browser, &site);
    let (mut row, mut kinds, mut stems) = (0, Vec::new(), Vec::new());
    while let Some(kind) = question.kind() {
        if kind == Kind::Item {
            stems.push(stem(question.0));
        }
        question.answer_this();
        row = if kind == Kind::Item { row + 1 } else { 0 };
        assert!(row <= 3, "more than three items in a row: {kinds:?}");
        kinds.push(kind);
        assert!(kinds.len() < 80, "no end: {kinds:?}");
    }
    let count = |wanted: Kind| kinds.iter().filter(|kind| **kind == wanted).count();
    assert!(kinds[..3].iter().all(|kind| *kind == Kind::Rating), "{kinds:?}");
    assert!(count(Kind::Item) >= 5 && count(Kind::Names) >= 1, "{kinds:?}");
    let all = stems.len();
    stems.sort();
    stems.dedup();
    assert_eq!(stems.len(), all, "an item was asked twice");
    question.0.wait_for_heading(&say("question.enough"));
    question.0.press(&say("question.goOn"));
    let more = Question::shown(question.0);
    more.answer_this();
    assert!(more.is_here(), "the report is offered once");
}

#[test]
fn a_short_look_ends_sooner_and_self_ratings_alone_never_measure() {
    let (site, browser) = (Site::start(), Browser::start());
    let role = RolePage::open(&browser, &site, ROLE);
    role.0.choose_length("short");
    let question = role.start();
    let short = question.answer_all(40);
    question.0.wait_for_heading(&say("question.enough"));
    assert!((3..20).contains(&short), "a short look took {short} answers");
    question.choose_length("ratings");
    let question = Question::shown(question.0);
    while let Some(kind) = question.kind() {
        assert_eq!(kind, Kind::Rating);
        question.answer_this();
    }
    question.0.wait_for_saving("saved");
    assert_eq!(record(&browser)["length"], "ratings", "the choice is kept");
}

/// Changing to self-ratings alone in the middle of an item takes the item away.
#[test]
fn the_length_changes_in_place() {
    let (site, browser) = (Site::start(), Browser::start());
    let question = start(&browser, &site);
    question.answer_until(Kind::Item);
    question.choose_length("ratings");
    clock::until("a self-rating", || (question.kind() == Some(Kind::Rating)).then_some(()));
    question.answer_all(3);
    assert_eq!(question.kind(), Some(Kind::Rating));
}

/// Who wants no questions that measure loads none, until they want them after all.
#[test]
fn self_ratings_alone_load_no_items() {
    const LOADED: &str = "return performance.getEntriesByType('resource')
        .filter(({ name }) => name.includes('/items/')).length";
    let (site, browser) = (Site::start(), Browser::start());
    let question = RolePage::open(&browser, &site, ROLE).start_with_ratings_alone();
    clock::until("the rest", || {
        let rest =
            "return performance.getEntriesByName(new URL('content/en/rest.json', location)).length";
        (browser.script(rest, &[]) != 0).then_some(())
    });
    let question = question.answer(3).answer(2);
    assert_eq!(browser.script(LOADED, &[]), 0);
    question.choose_length("full");
    clock::until("the items", || (browser.script(LOADED, &[]) != 0).then_some(()));
}
