//! axe-core on every screen, in light, dark and forced colours, wide and narrow. The element is
//! tested on the standalone page, which is a whole page: no rule is left out.

use crate::pages::question::Question;
use crate::pages::start::Start;
use crate::pages::widget::{Name, Widget};
use crate::pages::words::{opening, say};
use crate::support::browser::Browser;
use crate::support::clock;
use crate::support::settings;
use crate::support::site::{Answer, Site};
use serde_json::{Value, json};

const ROLE: &str = "nlp-engineer-product";

const RUN: &str = "
    const [done] = [...arguments].slice(-1);
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    axe.run(document, { runOnly: tags, resultTypes: ['violations'] }).then(
        ({ violations }) => done(violations.flatMap(({ id, nodes }) =>
            nodes.map((node) => `${id}: ${node.target.flat().join(' ')} ${node.failureSummary}`))),
        (error) => done([String(error)]))";

/// A browser with axe-core in the page that is open.
pub(crate) struct Checker<'a> {
    browser: &'a Browser,
    look: &'a str,
    found: Vec<String>,
}

impl<'a> Checker<'a> {
    /// A checker that found nothing yet.
    pub(crate) fn new(browser: &'a Browser, look: &'a str) -> Checker<'a> {
        Checker { browser, look, found: Vec::new() }
    }

    /// Fails if anything was found.
    #[track_caller]
    pub(crate) fn nothing(self) {
        assert!(self.found.is_empty(), "axe-core found:\n{}", self.found.join("\n"));
    }

    /// Checks what is shown.
    pub(crate) fn check(&mut self, screen: &str) {
        if self.browser.script("return typeof axe", &[]) == json!("undefined") {
            let source = std::fs::read_to_string(settings::axe()).expect("axe-core is read");
            self.browser.script(&source, &[]);
        }
        let ran = self.browser.driver().execute_async(RUN, Vec::<Value>::new());
        let found: Vec<String> = self.browser.wait(ran).convert().expect("a list of texts");
        self.found.extend(found.iter().map(|found| format!("{screen}, {}: {found}", self.look)));
    }
}

#[test]
fn nothing_in_light() {
    every_screen("light", 1280, &[("prefers-color-scheme", "light")]);
}

#[test]
fn nothing_in_dark() {
    every_screen("dark", 1280, &[("prefers-color-scheme", "dark")]);
}

#[test]
fn nothing_on_a_narrow_screen_in_light() {
    every_screen("narrow light", 320, &[("prefers-color-scheme", "light")]);
}

#[test]
fn nothing_on_a_narrow_screen_in_dark() {
    every_screen("narrow dark", 320, &[("prefers-color-scheme", "dark")]);
}

#[test]
fn nothing_in_forced_colours() {
    every_screen("forced colours", 1280, &[("forced-colors", "active")]);
}

#[track_caller]
fn every_screen(look: &str, width: u32, features: &[(&str, &str)]) {
    let (site, browser) = (Site::start(), Browser::start());
    browser.resize(width, 900);
    for (feature, value) in features {
        browser.prefer(feature, value);
    }
    let mut checker = Checker::new(&browser, look);
    let start = Start::open(&browser, &site);
    let widget = start.0;
    checker.check("start");
    let role = start.choose(ROLE);
    checker.check("role");
    question(&mut checker, role.start());
    for screen in ["review", "report", "mine", "start"] {
        widget.go(screen);
        wait_for(widget, screen);
        if screen == "report" {
            widget
                .ask("root.querySelectorAll('details').forEach((details) => details.open = true)");
        }
        checker.check(screen);
    }
    outlook(&mut checker, widget);
    widget.go("mine");
    widget.press(&say("mine.erase"));
    widget.wait_for_text(&say("mine.eraseSure"));
    checker.check("erasing");
    failure(&mut checker, &site, widget);
    checker.nothing();
}

fn question(checker: &mut Checker, question: Question) {
    checker.check("question");
    question.0.press(&say("question.continue"));
    question.0.find("alert", Name::Any);
    question.choose(3);
    question.open_evidence();
    question.choose_evidence("checkable");
    question.note().enter("A case");
    checker.check("question, answered");
    let question = question.go_on();
    question.0.press(&say("question.continue"));
    question.0.find("alert", Name::Any);
    checker.check("question, with an error");
    question.answer_all(6);
    checker.check("question, with a range");
}

/// What the person looks for, the report that tells of it, and the plan for those who interview.
fn outlook(checker: &mut Checker, widget: Widget) {
    widget.go("report");
    widget.press(&say("report.chooseWants"));
    widget.wait_for_heading(&say("report.want.title"));
    for word in ["learning", "stability", "place", "mentoring", "publishing"] {
        widget.find("checkbox", Name::Is(&say(&format!("report.want.{word}")))).click();
    }
    checker.check("wants");
    widget.press(&say("report.want.done"));
    wait_for(widget, "report");
    checker.check("report with wants");
    widget.go("role");
    widget.press(&say("role.plan"));
    widget.find("heading", Name::Starts(&opening("plan.title")));
    checker.check("plan");
}

fn failure(checker: &mut Checker, site: &Site, widget: Widget) {
    site.put("/roles/ml-engineer.json", Answer::json(r#"{"version": 1, "title": 7}"#));
    widget.browser.open(&site.url("/#role=ml-engineer"));
    widget.wait_for_heading(&say("failure.title"));
    checker.check("failure");
    widget.browser.open(&site.url("/#link=broken"));
    widget.wait_for_text(&say("notice.badLink"));
    checker.check("notice");
}

fn wait_for(widget: Widget, screen: &str) {
    let name = say(&format!("nav.{screen}"));
    clock::until("the screen", || (widget.current() == name).then_some(()));
    if screen == "report" {
        widget.find("heading", Name::Starts(&opening("report.titleFor")));
    }
}
