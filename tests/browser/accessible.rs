//! axe-core on every screen, in light, dark and forced colours, wide and narrow; at 320 px nothing
//! scrolls sideways. The element is tested on the standalone page, which is a whole page: no rule is
//! left out.

use crate::pages::question::{Kind, Question};
use crate::pages::report::Report;
use crate::pages::role::RolePage;
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

/// How a page is looked at.
struct Look {
    name: &'static str,
    /// The width of the window's content, in px.
    width: u32,
    /// What a media query sees.
    feature: (&'static str, &'static str),
}

/// Every look in which each screen is checked.
const LOOKS: [Look; 5] = [
    Look::new("forced colours", 1280, ("forced-colors", "active")),
    Look::new("narrow dark", 320, ("prefers-color-scheme", "dark")),
    Look::new("narrow light", 320, ("prefers-color-scheme", "light")),
    Look::new("dark", 1280, ("prefers-color-scheme", "dark")),
    Look::new("light", 1280, ("prefers-color-scheme", "light")),
];

impl Look {
    const fn new(name: &'static str, width: u32, feature: (&'static str, &'static str)) -> Look {
        Look { name, width, feature }
    }
}

/// What is wider than the page.
const IS_WIDER: &str = "const page = document.documentElement;
    return page.scrollWidth > page.clientWidth";

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

    /// Checks what is shown in every look; the window is left wide and light.
    pub(crate) fn check_in_every_look(&mut self, screen: &str) {
        for look in &LOOKS {
            self.browser.resize(look.width, 900);
            // Colours are checked as they are, not on their way.
            self.browser.prefer_all(&[look.feature, ("prefers-reduced-motion", "reduce")]);
            self.look = look.name;
            self.check(screen);
            if self.browser.script(IS_WIDER, &[]) == json!(true) {
                self.found.push(format!("{screen}, {}: scrolls sideways", look.name));
            }
        }
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

/// One session walks through all screens that a person without questions that measure sees.
#[test]
fn nothing_on_any_screen_in_any_look() {
    let (site, browser) = (Site::start(), Browser::start());
    let mut checker = Checker::new(&browser, "");
    let start = Start::open(&browser, &site);
    let widget = start.0;
    checker.check_in_every_look("start");
    let role = start.choose(ROLE);
    role.0.choose_length("ratings");
    checker.check_in_every_look("role, with the choice of how much to answer");
    question(&mut checker, role.start());
    for screen in ["review", "report", "mine", "start"] {
        widget.go(screen);
        wait_for(widget, screen);
        open_all(widget);
        checker.check_in_every_look(screen);
    }
    outlook(&mut checker, widget);
    widget.go("mine");
    widget.press(&say("mine.erase"));
    widget.wait_for_text(&say("mine.eraseSure"));
    checker.check_in_every_look("erasing");
    failure(&mut checker, &site, widget);
    checker.nothing();
}

/// One session walks through all screens of questions that measure: each kind of item, names, the
/// offer, the report of both, every answer explained, practice.
#[test]
fn nothing_on_any_screen_of_what_measures_in_any_look() {
    let (site, browser) = (Site::start(), Browser::start());
    let mut checker = Checker::new(&browser, "");
    let question = RolePage::open(&browser, &site, "ml-engineer").start();
    let widget = question.0;
    items(&mut checker, &question);
    question.report();
    open_all(widget);
    checker.check_in_every_look("report with what was measured");
    widget.press(&say("report.explained"));
    widget.wait_for_heading(&say("explained.title"));
    open_all(widget);
    checker.check_in_every_look("explained");
    widget.go("review");
    widget.wait_for_heading(&say("review.title"));
    checker.check_in_every_look("review with questions");
    widget.go("report");
    practice(&mut checker, widget);
    checker.nothing();
}

/// What an item shows: its kind, and what it is about besides words.
const SHOWN: &str = "return ['.stem', 'pre.code', '.exhibit table', '.plane']
    .filter((one) => root.querySelector(`.asked ${one}`))
    .map((one) => one === '.stem' ? root.querySelector('.choices > legend').innerText : one)";

/// How the lines of a figure are drawn besides in colour.
const STROKES: &str = "return [...root.querySelectorAll('.plane .curve')].map((curve) =>
    [getComputedStyle(curve.querySelector('.stroke')).strokeDasharray, curve.querySelector('.point').tagName])";

/// Answers until each kind of question was checked.
fn items(checker: &mut Checker, question: &Question) {
    let mut open: Vec<String> =
        ["pre.code", ".exhibit table", ".plane", "names", "offer"].map(str::to_string).into();
    open.extend(["item.whichAnswer", "item.whichAction"].map(say));
    for _ in 0..80 {
        if open.is_empty() {
            return;
        }
        let kind = question.kind();
        let shown: Vec<String> = match kind {
            Some(Kind::Item) => serde_json::from_value(question.0.ask(SHOWN)).expect("texts"),
            Some(Kind::Names) => vec!["names".to_string()],
            Some(Kind::Rating) => Vec::new(),
            None => vec!["offer".to_string()],
        };
        if open.iter().any(|one| shown.contains(one)) {
            open_all(question.0);
            checker.check_in_every_look(&shown.join(" with "));
            open.retain(|one| !shown.contains(one));
        }
        if shown.iter().any(|one| one == ".plane") {
            let strokes: Vec<[String; 2]> =
                serde_json::from_value(question.0.ask(STROKES)).expect("pairs of texts");
            let is_apart = |place: usize| !strokes[..place].contains(&strokes[place]);
            assert!((0..strokes.len()).all(is_apart), "only colour tells lines apart: {strokes:?}");
        }
        match kind {
            Some(_) => drop(question.answer_this()),
            None => question.0.press(&say("question.goOn")),
        }
    }
    panic!("{open:?} did not come up");
}

fn practice(checker: &mut Checker, widget: Widget) {
    widget.press(&say("report.practise"));
    widget.wait_for_heading(&say("practice.title"));
    clock::until("a topic", || {
        (widget.ask("return !!root.querySelector('.courses button')") == true).then_some(())
    });
    checker.check_in_every_look("practice");
    widget.ask("root.querySelector('.courses button').click()");
    widget.find("button", Name::Is(&say("practice.solve")));
    checker.check_in_every_look("practice, a question");
    widget.press(&say("practice.solve"));
    widget.find("button", Name::Is(&say("practice.other")));
    checker.check_in_every_look("practice, solved");
}

fn open_all(widget: Widget) {
    widget.ask("root.querySelectorAll('details').forEach((details) => details.open = true)");
}

fn question(checker: &mut Checker, question: Question) {
    checker.check_in_every_look("question");
    question.0.press(&say("question.continue"));
    question.0.find("alert", Name::Any);
    question.choose(3);
    question.open_evidence();
    question.choose_evidence("checkable");
    question.note().enter("A case");
    checker.check_in_every_look("question, answered");
    let question = question.go_on();
    question.0.press(&say("question.continue"));
    question.0.find("alert", Name::Any);
    checker.check_in_every_look("question, with an error");
    question.answer_all(6);
    checker.check_in_every_look("question, with a range");
}

/// What the person looks for, the report that tells of it, and the plan for those who interview.
fn outlook(checker: &mut Checker, widget: Widget) {
    widget.go("report");
    widget.press(&say("report.chooseWants"));
    widget.wait_for_heading(&say("report.want.title"));
    for word in ["learning", "stability", "place", "mentoring", "publishing"] {
        widget.find("checkbox", Name::Is(&say(&format!("report.want.{word}")))).click();
    }
    checker.check_in_every_look("wants");
    widget.press(&say("report.want.done"));
    wait_for(widget, "report");
    Report(widget).preparation();
    checker.check_in_every_look("report with wants and a preparation");
    widget.go("role");
    widget.press(&say("role.plan"));
    widget.find("heading", Name::Starts(&opening("plan.title")));
    checker.check_in_every_look("plan");
}

fn failure(checker: &mut Checker, site: &Site, widget: Widget) {
    site.put("/roles/ml-engineer.json", Answer::json(r#"{"version": 1, "title": 7}"#));
    widget.browser.open(&site.url("/#role=ml-engineer"));
    widget.wait_for_heading(&say("failure.title"));
    checker.check_in_every_look("failure");
    widget.browser.open(&site.url("/#link=broken"));
    widget.wait_for_text(&say("notice.badLink"));
    checker.check_in_every_look("notice");
}

fn wait_for(widget: Widget, screen: &str) {
    let name = say(&format!("nav.{screen}"));
    clock::until("the screen", || (widget.current() == name).then_some(()));
    if screen == "report" {
        widget.find("heading", Name::Starts(&opening("report.titleFor")));
    }
}
