//! What a question page promises: nothing preselected, nothing moves on by itself, no level marked.

use crate::pages::question::Question;
use crate::pages::role::RolePage;
use crate::pages::widget::{Name, Widget};
use crate::pages::words::{opening, role, say};
use crate::support::browser::Browser;
use crate::support::clock;
use crate::support::site::Site;
use serde_json::json;

const ROLE: &str = "nlp-engineer-product";

#[test]
fn choosing_alone_never_moves_on() {
    let (site, browser) = (Site::start(), Browser::start());
    let question = RolePage::open(&browser, &site, ROLE).start();
    let about = question.about();
    assert!(question.choices().iter().all(|choice| !choice.is_checked()), "one is preselected");
    for level in [0, 4, 2] {
        question.choose(level);
        assert_eq!(question.chosen(), Some(level));
        assert_eq!(question.about(), about);
    }
    assert_ne!(question.go_on().about(), about);
}

#[test]
fn continuing_without_a_choice_tells_and_leads_to_the_choices() {
    let (site, browser) = (Site::start(), Browser::start());
    let question = RolePage::open(&browser, &site, ROLE).start();
    question.0.press(&say("question.continue"));
    question.0.find("alert", Name::Starts(&say("question.problem")));
    let problem = say("question.problem");
    clock::until("the focus on the error", || {
        browser.focus().1.starts_with(&problem).then_some(())
    });
    let link = question.0.find("link", Name::Is(&say("question.chooseOne")));
    link.click();
    let first = question.choices().remove(0).name();
    clock::until("the focus on the first choice", || {
        (browser.focus() == ("radio".to_string(), first.clone())).then_some(())
    });
    assert!(question.chosen().is_none(), "the link chose something");
    question.choose(1);
    clock::until("the error to go", || question.0.seek("alert", Name::Any).is_none().then_some(()));
}

#[test]
fn nothing_tells_which_level_the_role_asks_for() {
    let (site, browser) = (Site::start(), Browser::start());
    let mut question = RolePage::open(&browser, &site, ROLE).start_with_ratings_alone();
    let reasons: Vec<String> = role(ROLE)["requirements"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|requirement| requirement["why"].as_str().map(str::to_string))
        .collect();
    assert!(!reasons.is_empty(), "the role gives no reasons");
    for _ in 0..4 {
        let shapes = question.0.ask(LABELS_WITHOUT_WORDS);
        let shapes = shapes.as_array().expect("a list");
        assert_eq!(shapes.len(), 5);
        assert!(shapes.iter().all(|shape| *shape == shapes[0]), "one choice is marked: {shapes:?}");
        let html = question.0.ask("return root.innerHTML").as_str().expect("HTML").to_string();
        for word in [say("report.looksFor"), say("report.kind.bar"), say("report.kind.strength")] {
            assert!(!html.contains(&word), "the page holds “{word}”");
        }
        for reason in &reasons {
            assert!(!html.contains(reason), "the page holds “{reason}”");
        }
        question = question.answer(2);
    }
}

/// The markup of the five levels' labels without their words: the same for all, if none is marked.
const LABELS_WITHOUT_WORDS: &str = "
    return [...root.querySelector('fieldset').querySelectorAll('label')].slice(0, 5).map((label) => {
        const bare = label.cloneNode(true);
        const walker = document.createTreeWalker(bare, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT);
        while (walker.nextNode()) walker.currentNode.data = '';
        return bare.outerHTML.replaceAll(/ (value|id)=\"[^\"]*\"/g, '');
    })";

#[test]
fn a_range_shows_after_the_floor_and_never_a_lone_number() {
    let (site, browser) = (Site::start(), Browser::start());
    let mut question = RolePage::open(&browser, &site, ROLE).start_with_ratings_alone();
    let mut answers_before_a_range = None;
    for answered in 0..9 {
        match question.has_range() {
            true => {
                answers_before_a_range.get_or_insert(answered);
                assert_ranges_only(&question.picture());
                assert!(question.picture().contains(&say("question.narrows")));
            }
            false => {
                assert!(question.picture().contains(&say("question.panelNone")));
                assert!(question.picture().contains(&opening("question.first.other")));
                assert!(!question.picture().contains("of 100"));
                assert!(answers_before_a_range.is_none(), "the range went away");
            }
        }
        question = question.answer(3);
    }
    let needed = answers_before_a_range.expect("a range came up within nine answers");
    assert!((2..=6).contains(&needed), "the first range came after {needed} answers");
}

/// The note stands beside the figures and nowhere else, and moves nothing in the question.
#[test]
fn figures_that_are_provisional_say_so_once_and_tell_how_they_come_about() {
    for width in [320, 1280] {
        let (site, browser) = (Site::start(), Browser::start());
        browser.resize(width, 900);
        let mut question = RolePage::open(&browser, &site, ROLE).start_with_ratings_alone();
        let note = say("report.provisionalHere");
        loop {
            let places = question.0.ask(PLACES);
            question.choose(3);
            let picture = question.picture();
            assert_eq!(picture.matches(&note).count(), usize::from(question.has_range()));
            assert_eq!(question.0.ask(PLACES), places, "the question moved at {width} px");
            if question.has_range() {
                break;
            }
            question = question.go_on();
        }
        let how = "const link = root.querySelector('.picture a');
            return [link.innerText, new URL(link.href).pathname, link.target]";
        let expected = json!([say("app.how"), "/docs/how-it-is-computed.html", "_blank"]);
        assert_eq!(question.0.ask(how), expected);
        assert_eq!(question.0.text().matches(&note).count(), 1);
    }
}

/// Where everything of the question stands on the page.
const PLACES: &str = "return [...root.querySelectorAll('.question *')].filter((one) => one.checkVisibility()).map((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    return [x, y + scrollY, width, height].map(Math.round); })";

/// Every figure of a fit stands in a sentence of the kind "50 to 71 of 100, middle 60".
pub(crate) fn assert_ranges_only(text: &str) {
    let figures: Vec<&str> = text.lines().filter(|line| line.contains("100")).collect();
    assert!(!figures.is_empty(), "no range in: {text}");
    for line in figures {
        let numbers = line.split(|c: char| !c.is_ascii_digit()).filter(|n| !n.is_empty());
        let numbers: Vec<u32> = numbers.map(|number| number.parse().expect("a number")).collect();
        let [low, high, 100, middle] = numbers[..] else { panic!("no range: {line}") };
        assert!(low <= middle && middle <= high && low < high && high <= 100, "no range: {line}");
    }
}

#[test]
fn not_knowing_skipping_and_going_back_keep_every_answer() {
    let (site, browser) = (Site::start(), Browser::start());
    let first = RolePage::open(&browser, &site, ROLE).start();
    let names = [first.about(), String::new(), String::new()];
    let second = first.answer(3);
    let names = [&names[0], &second.about()].map(Clone::clone);
    second.choose_unsure();
    let third = second.go_on();
    let third_name = third.about();
    let fourth = third.skip();
    let third = fourth.back();
    assert_eq!(third.about(), third_name, "back leads to the question before");
    assert_eq!(third.chosen(), None, "a skipped question has no choice");
    let second = third.back();
    assert_eq!(second.about(), names[1]);
    assert!(second.choices()[5].is_checked(), "“I don’t know” was kept");
    let first = second.back();
    assert_eq!((first.about(), first.chosen()), (names[0].clone(), Some(3)));
}

#[test]
fn checkable_evidence_narrows_the_range() {
    let (site, browser) = (Site::start(), Browser::start());
    let mut question = RolePage::open(&browser, &site, ROLE).start_with_ratings_alone();
    while !question.has_range() {
        question = question.answer(3);
    }
    question.choose(3);
    let width = |question: &Question| {
        let picture = question.picture();
        let overall = picture.split_once(&say("fit.overall")).expect("an overall range").1;
        let mut numbers =
            overall.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse::<i32>().ok());
        let (low, high) = (numbers.next().expect("low"), numbers.next().expect("high"));
        high - low
    };
    let before = width(&question);
    question.open_evidence();
    question.choose_evidence("checkable");
    question.note().enter("The sorter of 2024, 31,000 letters a week.");
    let after = clock::until("another range", || {
        let after = width(&question);
        (after != before).then_some(after)
    });
    assert!(after < before, "evidence widened the range from {before} to {after}");
    question.0.wait_for_saving("saved");
    let widget: Widget = question.0;
    assert!(widget.text().contains(&say("question.evidenceEffect")));
}
