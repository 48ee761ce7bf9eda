//! What the report says before there is enough to say anything, and where it leads.

use crate::keyboard::Keyboard;
use crate::pages::role::RolePage;
use crate::pages::widget::{Name, Widget};
use crate::pages::words::{advice, competency, opening, say};
use crate::support::browser::Browser;
use crate::support::control::Control;
use crate::support::site::Site;
use serde_json::json;
use thirtyfour::Key;

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

/// The element must leave the address and the history to the page around it.
#[test]
fn each_part_is_named_at_the_top_and_led_to_without_another_address() {
    const PLACE: &str = "return [location.href, history.length]";
    const IS_SEEN: &str = "const { top } = arguments[0].getBoundingClientRect();
        return top >= 0 && top < innerHeight";
    let (site, browser) = (Site::start(), Browser::start());
    let question = RolePage::open(&browser, &site, ROLE).start_with_ratings_alone();
    let report = question.answer(3).report();
    let parts = report.parts();
    let contents = report.0.find("navigation", Name::Is(&say("report.contents")));
    let named: Vec<String> = contents.within("button").iter().map(Control::name).collect();
    assert_eq!(named, parts);
    let before = browser.script(PLACE, &[]);
    let assert_led_to = |key: &str| {
        assert_eq!(browser.focus(), ("heading".to_string(), say(key)));
        let heading = report.0.find("heading", Name::Is(&say(key)));
        assert_eq!(heading.ask(IS_SEEN), json!(true), "{key} is out of sight");
        assert_eq!(browser.script(PLACE, &[]), before);
    };
    let keyboard = Keyboard(&browser);
    keyboard.wait_for_heading("the report", |text| text.starts_with(&opening("report.titleFor")));
    keyboard.tab_to("button", &say("report.gaps"));
    keyboard.press(Key::Enter);
    assert_led_to("report.gaps");
    // On a telephone the list would fill the screen, so there it is opened first.
    browser.resize(320, 640);
    assert!(report.0.seek("button", Name::Is(&say("report.take"))).is_none());
    report.0.find("summary", Name::Is(&say("report.contents"))).click();
    report.0.press(&say("report.take"));
    assert_led_to("report.take");
    assert_eq!(browser.complaints(), Vec::<String>::new());
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

/// What is counted beside the questions and in the report is the same: questions of this role with an
/// answer, those that were passed over told apart.
#[test]
fn the_panel_and_the_report_count_alike() {
    let (site, browser) = (Site::start(), Browser::start());
    let question = RolePage::open(&browser, &site, ROLE).start_with_ratings_alone();
    let question = question.answer(3).answer(2).skip();
    question.choose_unsure();
    question.go_on();
    question.0.wait_for_text(&say("question.answered.other").replace("{n}", "2"));
    question.0.wait_for_text(&say("question.passed.other").replace("{n}", "2"));
    let report = question.report();
    report.0.wait_for_text(&say("report.passed.other").replace("{n}", "2"));
    let basis = say("report.basis.other").replace("{n}", "2");
    report.0.wait_for_text(basis.split('{').next().expect("a beginning"));
}

#[test]
fn gaps_speak_to_the_person_and_not_to_an_interviewer() {
    let (site, browser) = (Site::start(), Browser::start());
    let question = RolePage::open(&browser, &site, ROLE).start_with_ratings_alone();
    question.answer(0).answer(0).answer(0).answer(0);
    let gaps = question.report().part("report.gaps");
    let role = crate::pages::words::role(ROLE);
    let requirements = role["requirements"].as_array().expect("requirements");
    let ids = requirements.iter().map(|one| one["competency"].as_str().expect("an id"));
    let gaps_of: Vec<&str> = ids.filter(|id| gaps.contains(&competency(id))).collect();
    assert!(gaps_of.len() >= 3, "{gaps}");
    for id in gaps_of {
        let advice = advice(id);
        let told = advice["evidence"].as_str().expect("a prompt");
        assert!(gaps.contains(told), "{id} lacks “{told}”: {gaps}");
        for verify in advice["verify"].as_array().expect("ways") {
            let how = verify["how"].as_str().expect("a way");
            assert!(!gaps.contains(how), "{id}: {how}");
        }
    }
}

/// The same sentence twice, and a distance below it, would puzzle anybody.
#[test]
fn a_level_below_what_was_said_is_explained() {
    let (site, browser) = (Site::start(), Browser::start());
    let question = RolePage::open(&browser, &site, ROLE).start_with_ratings_alone();
    question.answer(4).answer(4).answer(4).answer(0).answer(0);
    let report = question.report();
    let rows = report.whole_part("report.rows");
    let below = ["1", "2", "3", "4"].map(|n| say(&format!("report.distance.below.{n}")));
    assert!(below.iter().any(|words| rows.contains(words)), "{rows}");
    assert!(rows.contains(&say("report.whyBelow")), "{rows}");
}

#[test]
fn without_answers_practice_knows_of_no_gaps() {
    let (site, browser) = (Site::start(), Browser::start());
    browser.open(&site.url(&format!("/#role={ROLE}&page=practice")));
    let widget = Widget::of(&browser);
    widget.wait_for_text(&say("practice.nothingYet"));
    assert!(!widget.text().contains(&say("practice.nothing")));
    widget.press(&say("report.start"));
    widget.find("group", Name::Is(&say("question.which")));
}

/// Who makes a link or a file knows beforehand what is in it.
#[test]
fn what_a_link_and_a_file_hold_is_told_before_they_are_made() {
    let (site, browser) = (Site::start(), Browser::start());
    let report = RolePage::open(&browser, &site, ROLE).start().answer(3).report();
    assert!(report.part("report.take").contains(&say("report.takeHint")));
}
