//! The element on a stranger's page: it adds nothing, changes nothing, and lives through being
//! loaded twice, moved, removed and doubled.

use crate::pages::question::Question;
use crate::pages::review::Review;
use crate::pages::role::RolePage;
use crate::pages::widget::{Name, Widget};
use crate::pages::words::{levels, opening, role as shipped, say};
use crate::support::browser::Browser;
use crate::support::site::{Answer, Site};
use serde_json::{Value, json};

const TITLE: &str = "NLP engineer";

/// A careers page with styles and scripts of its own that a careless widget would break on, or
/// break.
const HOST: &str = "<!doctype html><html lang=en><head><title>Careers</title>
    <style>html { font-size: 5px } * { color: red } button, h1 { display: none }</style></head>
    <body><h1>Jobs</h1><p id=before>We hire.</p><role-fit role-file=nlp-engineer-product></role-fit>
    <div id=aside></div><script type=module src=/role-fit.js></script></body></html>";

/// All that a host would notice: names, markup, address, history, style sheets, title.
/// The names that the driver itself leaves are left out.
const TRACES: &str = "return {
    names: Object.getOwnPropertyNames(window).filter((name) => !/^(cdc|ret|se)_/.test(name)).sort(),
    markup: document.documentElement.outerHTML, address: location.href, history: history.length,
    sheets: document.adoptedStyleSheets.length, title: document.title,
    focus: document.activeElement.tagName === 'ROLE-FIT' ? 'BODY' : document.activeElement.tagName,
    elements: document.querySelectorAll('*').length }";

fn open(browser: &Browser, site: &Site, html: &str) {
    site.put("/jobs/index.html", Answer::page(html));
    browser.open(&site.url("/jobs/index.html"));
}

#[test]
fn the_host_page_keeps_no_trace() {
    let (site, browser) = (Site::start(), Browser::start());
    let without_script =
        HOST.replace("<script type=module src=/role-fit.js></script>", "<script></script>");
    open(&browser, &site, &without_script);
    let before = browser.script(TRACES, &[]);
    open(&browser, &site, HOST);
    let history = browser.script("return history.length", &[]);
    let role = RolePage::shown(Widget::of(&browser), TITLE);
    assert_eq!(browser.script("return document.activeElement.tagName", &[]), json!("BODY"));
    let question = role.start();
    question.answer_all(6);
    let report = question.report();
    report.0.press(&say("report.save"));
    report.0.wait_for_text(&say("report.saved"));
    report.0.go("mine");
    report.0.wait_for_heading(&say("mine.title"));
    let after = browser.script(TRACES, &[]);
    assert_eq!(after["history"], history, "an entry was added to the history");
    let names = |traces: &Value| -> Vec<String> {
        serde_json::from_value(traces["names"].clone()).expect("a list of names")
    };
    let known = names(&before);
    let added: Vec<String> =
        names(&after).into_iter().filter(|name| !known.contains(name)).collect();
    assert_eq!(added, Vec::<String>::new(), "names were added to the window");
    for what in ["address", "sheets", "title", "elements"] {
        assert_eq!(after[what], before[what], "{what} changed");
    }
    let markup = |traces: &Value| {
        let markup = traces["markup"].as_str().expect("markup").to_string();
        markup
            .replace("<script type=\"module\" src=\"/role-fit.js\"></script>", "<script></script>")
    };
    assert_eq!(markup(&after), markup(&before));
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn the_hosts_styles_do_not_reach_in() {
    let (site, browser) = (Site::start(), Browser::start());
    open(&browser, &site, HOST);
    let role = RolePage::shown(Widget::of(&browser), TITLE);
    let start = role.0.find("button", Name::Is(&say("role.start")));
    let size = start.ask("return parseFloat(getComputedStyle(arguments[0]).fontSize)");
    assert!(size.as_f64().expect("a size") >= 16.0, "the text is {size} px large");
    let heading = role.0.ask("return getComputedStyle(root.querySelector('h1')).display");
    assert_eq!(heading, json!("block"));
}

#[test]
fn the_host_chooses_the_accent() {
    let (site, browser) = (Site::start(), Browser::start());
    let themed = HOST.replace("</style>", "role-fit { --rf-accent: rgb(120, 10, 90) }</style>");
    open(&browser, &site, &themed);
    let role = RolePage::shown(Widget::of(&browser), TITLE);
    let start = role.0.find("button", Name::Is(&say("role.start")));
    let colour = start.ask("return getComputedStyle(arguments[0]).backgroundColor");
    assert_eq!(colour, json!("rgb(120, 10, 90)"));
}

#[test]
fn the_role_may_stand_in_either_attribute_and_change() {
    let (site, browser) = (Site::start(), Browser::start());
    open(&browser, &site, &HOST.replace("role-file=", "role="));
    let role = RolePage::shown(Widget::of(&browser), TITLE);
    browser
        .script("document.querySelector('role-fit').setAttribute('role-file', 'ml-engineer')", &[]);
    RolePage::shown(role.0, "Machine-learning engineer");
    browser.script("document.querySelector('role-fit').removeAttribute('role-file')", &[]);
    RolePage::shown(role.0, TITLE);
}

/// A host that names the role wants its candidates to stay with it: no invented company stands
/// beside its own.
#[test]
fn a_host_that_names_the_role_offers_no_other() {
    let (site, browser) = (Site::start(), Browser::start());
    let mut high = shipped("ml-engineer");
    for requirement in high["requirements"].as_array_mut().expect("requirements") {
        requirement["level"] = json!(4);
    }
    site.put("/roles/ml-engineer.json", Answer::json(&high.to_string()));
    open(&browser, &site, &HOST.replace("=nlp-engineer-product", "=ml-engineer"));
    let role = RolePage::shown(Widget::of(&browser), "Machine-learning engineer");
    let all_roles = || role.0.seek("button", Name::Is(&say("nav.start")));
    assert!(all_roles().is_none(), "there is a way to all roles");
    browser.script("document.querySelector('role-fit').show('report')", &[]);
    role.0.wait_for_text(&opening("report.nothing"));
    browser.script("document.querySelector('role-fit').show('start')", &[]);
    role.0.wait_for_heading("Machine-learning engineer");
    let question = role.start_with_ratings_alone();
    question.answer_all(30);
    question.0.wait_for_heading(&say("report.want.title"));
    let report = question.report();
    let others = report.part("report.others");
    let told = opening("report.other.asksLess");
    assert!(others.contains(&told), "no kind of job fits better: {others}");
    let open_other = opening("report.openRole");
    assert!(role.0.seek("button", Name::Starts(&open_other)).is_none(), "another role opens");
    browser.script("document.querySelector('role-fit').setAttribute('all-roles', '')", &[]);
    browser.script("document.querySelector('role-fit').setAttribute('lang', 'en')", &[]);
    role.0.find("button", Name::Is(&say("nav.start")));
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn loaded_twice_it_is_there_once() {
    let (site, browser) = (Site::start(), Browser::start());
    let twice = "<script type=module src=/role-fit.js></script><script type=module src=/role-fit.js?again></script>";
    open(&browser, &site, &HOST.replace("<script type=module src=/role-fit.js></script>", twice));
    let question = RolePage::shown(Widget::of(&browser), TITLE).start();
    question.answer(2);
    assert_eq!(question.0.ask("return root.querySelectorAll('main').length"), json!(1));
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn moved_it_keeps_running_though_storage_is_blocked() {
    let (site, browser) = (Site::start(), Browser::start());
    browser.block_storage();
    open(&browser, &site, HOST);
    let question = RolePage::shown(Widget::of(&browser), TITLE).start();
    let first = question.about();
    let question = question.answer(3);
    let second = question.about();
    question.choose(1);
    browser
        .script("document.querySelector('#aside').append(document.querySelector('role-fit'))", &[]);
    assert_eq!((question.about(), question.chosen()), (second.clone(), Some(1)));
    question.go_on();
    let review = Review::go(question.0);
    assert!(review.answer_about(&first).contains(&levels(&first)[3]));
    assert!(review.answer_about(&second).contains(&levels(&second)[1]));
}

#[test]
fn removed_and_brought_back_it_still_has_the_answers_though_storage_is_blocked() {
    let (site, browser) = (Site::start(), Browser::start());
    browser.block_storage();
    open(&browser, &site, HOST);
    let question = RolePage::shown(Widget::of(&browser), TITLE).start();
    let first = question.about();
    question.answer(3);
    browser.script("window.kept = document.querySelector('role-fit'); kept.remove()", &[]);
    // A task of its own between the two: the element has noticed that it is gone.
    browser.wait(browser.driver().execute_async("setTimeout(arguments[0])", Vec::<Value>::new()));
    browser.script("document.body.append(kept)", &[]);
    let role = RolePage::shown(Widget::of(&browser), TITLE);
    let review = Review::go(role.0);
    assert!(review.answer_about(&first).contains(&levels(&first)[3]));
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn two_on_one_page_lose_nothing() {
    let (site, browser) = (Site::start(), Browser::start());
    let two = HOST.replace("<div id=aside></div>", "<role-fit role-file=ml-engineer></role-fit>");
    open(&browser, &site, &two);
    let one = RolePage::shown(Widget::of(&browser), TITLE).start();
    let other = RolePage::shown(Widget::at(&browser, 1), "Machine-learning engineer").start();
    let of_one = one.about();
    one.answer(4);
    let (of_other, level) = answer_another(other, &of_one);
    browser.reload();
    let role = RolePage::shown(Widget::of(&browser), TITLE);
    let review = Review::go(role.0);
    assert!(
        review.answer_about(&of_one).contains(&levels(&of_one)[4]),
        "the first lost its answer"
    );
    assert!(review.answer_about(&of_other).contains(&levels(&of_other)[level]), "the second did");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

/// Answers the first question that is not about a competency; its name and the level.
fn answer_another(question: Question, but: &str) -> (String, usize) {
    let question = if question.about() == but { question.skip() } else { question };
    let about = question.about();
    question.answer(1);
    (about, 1)
}
