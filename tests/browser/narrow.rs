//! A narrow screen, the same at 400 % zoom, and text spaced as a reader needs it: nothing scrolls
//! sideways, nothing is cut off, everything can be hit with a finger.

use crate::pages::report::Report;
use crate::pages::start::Start;
use crate::pages::widget::{Name, Widget};
use crate::pages::words::{opening, say};
use crate::support::browser::Browser;
use crate::support::site::{Answer, Site};
use serde_json::json;

const ROLE: &str = "nlp-engineer-product";

/// What is wider than the page.
const SIDEWAYS: &str = "const page = document.documentElement;
    if (page.scrollWidth <= page.clientWidth) return [];
    return [...root.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > page.clientWidth + 0.5)
        .map((one) => `sideways: ${one.tagName} ${one.className} ${one.textContent.trim().slice(0, 60)}`)";

/// What is smaller than 24 px either way and not a link within a sentence.
const SMALL: &str = "
    const isInSentence = (one) => one.matches('a') && one.parentElement.textContent.trim() !== one.textContent.trim();
    return [...root.querySelectorAll('button, a, summary, label, textarea, input[type=file]')]
        .filter((one) => one.checkVisibility() && !isInSentence(one))
        .map((one) => [one, one.getBoundingClientRect()])
        .filter(([, { width, height }]) => width < 24 || height < 24)
        .map(([one, { width, height }]) => `small: ${one.textContent.trim().slice(0, 40)} ${width} x ${height}`)";

/// What hides a part of its own text.
const CUT_OFF: &str = "return [...root.querySelectorAll('*')]
    .filter((one) => one.checkVisibility() && one.innerText && !one.matches('pre, textarea, svg *'))
    .filter((one) => getComputedStyle(one).overflowX !== 'visible' || getComputedStyle(one).overflowY !== 'visible')
    .filter((one) => one.clientWidth > 2 && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1))
    .map((one) => `cut off: ${one.tagName} ${one.className} ${one.textContent.trim().slice(0, 60)}`)";

/// The text spacing that WCAG 1.4.12 asks to bear.
const SPACING: &str = "const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]";

/// Shows every screen and asks each script on it.
fn on_every_screen(width: u32, height: u32, spacing: bool, scripts: &[&str]) {
    let (site, browser) = (Site::start(), Browser::start());
    browser.resize(width, height);
    let mut found = Vec::new();
    let mut ask = |screen: &str, widget: Widget| {
        widget.ask("root.querySelectorAll('details').forEach((details) => details.open = true)");
        for script in scripts {
            let answers: Vec<String> = serde_json::from_value(widget.ask(script)).expect("texts");
            found.extend(answers.iter().map(|answer| format!("{screen}: {answer}")));
        }
    };
    let start = Start::open(&browser, &site);
    if spacing {
        start.0.ask(SPACING);
    }
    ask("start", start.0);
    let role = start.choose(ROLE);
    ask("role", role.0);
    let question = role.start();
    question.0.press(&say("question.continue"));
    question.0.find("alert", Name::Any);
    ask("question with an error", question.0);
    question.answer_all(6);
    ask("question", question.0);
    ask("report", question.report().0);
    for screen in ["review", "mine"] {
        question.0.go(screen);
        question.0.wait_for_heading(&say(&format!("{screen}.title")));
        ask(screen, question.0);
    }
    question.report().0.press(&say("report.chooseWants"));
    question.0.wait_for_heading(&say("report.want.title"));
    question.0.find("checkbox", Name::Is(&say("report.want.learning"))).click();
    ask("wants", question.0);
    question.0.press(&say("report.want.done"));
    question.0.find("heading", Name::Is(&say("report.wants")));
    Report(question.0).preparation();
    ask("report with wants and a preparation", question.0);
    question.0.go("role");
    question.0.press(&say("role.plan"));
    question.0.find("heading", Name::Starts(&opening("plan.title")));
    ask("plan", question.0);
    site.put("/roles/ml-engineer.json", Answer::json(r#"{"version": 1, "title": 7}"#));
    browser.open(&site.url("/#role=ml-engineer"));
    question.0.wait_for_heading(&say("failure.title"));
    if spacing {
        question.0.ask(SPACING);
    }
    ask("failure", question.0);
    assert!(found.is_empty(), "at {width} x {height}:\n{}", found.join("\n"));
}

#[test]
fn at_320_px_nothing_scrolls_sideways_and_everything_can_be_hit() {
    on_every_screen(320, 640, false, &[SIDEWAYS, SMALL, CUT_OFF]);
}

#[test]
fn at_400_percent_nothing_scrolls_sideways() {
    // A window of 1280 x 1024 px at 400 %.
    on_every_screen(320, 256, false, &[SIDEWAYS, CUT_OFF]);
}

#[test]
fn with_wide_text_spacing_nothing_is_lost() {
    on_every_screen(320, 640, true, &[SIDEWAYS, CUT_OFF]);
    on_every_screen(1280, 900, true, &[SIDEWAYS, CUT_OFF]);
}

#[test]
fn a_wide_screen_has_no_more_than_it_needs() {
    let (site, browser) = (Site::start(), Browser::start());
    browser.resize(1440, 900);
    let report = Start::open(&browser, &site).choose(ROLE).start().answer(3).report();
    report.0.find("heading", Name::Starts(&opening("report.titleFor")));
    assert_eq!(report.0.ask(SIDEWAYS), json!([]));
}
