//! The whole way by keyboard alone: Tab, arrows, Space and Enter. The focus is visible wherever it
//! is, begins at the heading of a new screen, and is never lost.

use crate::pages::start::Start;
use crate::pages::widget::Widget;
use crate::pages::words::{levels, opening, role, say};
use crate::support::browser::Browser;
use crate::support::clock;
use crate::support::site::Site;
use serde_json::json;
use thirtyfour::Key;

const ROLE: &str = "nlp-engineer-product";

/// How often Tab may be pressed before a control counts as out of reach.
const REACH: usize = 60;

/// A person with a keyboard.
pub(crate) struct Keyboard<'a>(pub(crate) &'a Browser);

impl Keyboard<'_> {
    /// Presses a key. Afterwards something has the focus, at once or when the new screen is there.
    #[track_caller]
    pub(crate) fn press(&self, key: Key) {
        let before = self.0.focus();
        self.0.keys(&char::from(key).to_string());
        let kept = clock::found(|| (self.0.focus().0 != "body").then_some(()));
        assert!(kept.is_some(), "a key on {before:?} lost the focus");
    }

    /// Tabs to a control by its role and the beginning of its name.
    #[track_caller]
    pub(crate) fn tab_to(&self, role: &str, name: &str) {
        let mut passed = Vec::new();
        for _ in 0..REACH {
            self.0.keys(&char::from(Key::Tab).to_string());
            let at = self.0.focus();
            assert!(self.focus_is_seen(), "nobody sees that {at:?} has the focus");
            if at.0 == role && at.1.starts_with(name) {
                return;
            }
            passed.push(at);
        }
        panic!("Tab does not reach the {role} “{name}”; it reached {passed:?}");
    }

    /// Whether an outline shows on what has the focus, or on the label around it.
    fn focus_is_seen(&self) -> bool {
        const OUTLINE: &str = "let at = document.activeElement;
            while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
            const isSeen = (one) => { const style = getComputedStyle(one);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1; };
            return isSeen(at) || (at.closest('label') !== null && isSeen(at.closest('label')))
                || at === document.body";
        self.0.script(OUTLINE, &[]) == json!(true)
    }

    /// Waits until the focus is on a heading, and returns it.
    #[track_caller]
    pub(crate) fn wait_for_heading(&self, what: &str, is_it: impl Fn(&str) -> bool) -> String {
        clock::until(&format!("the focus on the heading of {what}"), || {
            let (role, text) = self.0.focus();
            (role == "heading" && is_it(&text)).then_some(text)
        })
    }
}

#[test]
fn a_candidate_gets_to_a_report_by_keyboard_alone() {
    let (site, browser) = (Site::start(), Browser::start());
    let start = Start::open(&browser, &site);
    assert_eq!(browser.focus().0, "body", "the start takes no focus from the host");
    let keyboard = Keyboard(&browser);
    let role = role(ROLE);
    let (title, company) = (&role["title"], &role["company"]["name"]);
    keyboard.tab_to("button", company.as_str().expect("a company"));
    keyboard.press(Key::Enter);
    keyboard.wait_for_heading("the role", |text| title == text);
    keyboard.tab_to("summary", &say("length.title"));
    keyboard.press(Key::Enter);
    keyboard.tab_to("radio", &say("length.full"));
    keyboard.press(Key::Down);
    assert!(browser.focus().1.starts_with(&say("length.ratings")), "arrows choose the length");
    keyboard.tab_to("button", &say("role.start"));
    keyboard.press(Key::Enter);
    let mut about = keyboard.wait_for_heading("a question", |text| title != text);
    for _ in 0..5 {
        keyboard.tab_to("radio", &levels(&about)[0][..20]);
        keyboard.press(Key::Down);
        keyboard.press(Key::Down);
        assert_eq!(browser.focus().1, levels(&about)[2], "arrows choose");
        assert_eq!(start.0.heading(), about, "an arrow moved on");
        keyboard.tab_to("button", &say("question.continue"));
        keyboard.press(Key::Space);
        about = keyboard.wait_for_heading("the next question", |text| text != about);
    }
    evidence(&keyboard, start.0);
    error(&keyboard, start.0);
    keyboard.0.script("document.activeElement.blur()", &[]);
    keyboard.tab_to("button", &say("nav.report"));
    keyboard.press(Key::Enter);
    let report = opening("report.titleFor");
    keyboard.wait_for_heading("the report", |text| text.starts_with(&report));
    keyboard.tab_to("summary", &say("report.details"));
    keyboard.press(Key::Enter);
    start.0.wait_for_text(&say("report.youSaid"));
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

/// Opens the evidence, chooses one and types a note.
fn evidence(keyboard: &Keyboard, widget: Widget) {
    keyboard.tab_to("summary", &say("question.evidence"));
    keyboard.press(Key::Enter);
    widget.wait_for_text(&say("question.evidenceWhich"));
    keyboard.tab_to("radio", &say("question.evidence.none"));
    keyboard.press(Key::Down);
    assert_eq!(keyboard.0.focus().1, say("question.evidence.told"));
    keyboard.tab_to("textbox", &say("question.note"));
    keyboard.0.keys("A case");
    widget.wait_for_saving("saved");
    assert!(keyboard.0.stored("rolefit").expect("a record").contains("A case"));
}

/// Continues without a choice, and gets from the error to the choices and back out.
fn error(keyboard: &Keyboard, widget: Widget) {
    let about = widget.heading();
    keyboard.tab_to("button", &say("question.continue"));
    keyboard.press(Key::Enter);
    let problem = say("question.problem");
    clock::until("the focus on the error", || {
        keyboard.0.focus().1.starts_with(&problem).then_some(())
    });
    keyboard.tab_to("link", &say("question.chooseOne"));
    keyboard.press(Key::Enter);
    let first = &levels(&about)[0];
    clock::until("the focus on the choices", || (keyboard.0.focus().1 == *first).then_some(()));
    keyboard.press(Key::Space);
    keyboard.tab_to("button", &say("question.continue"));
    keyboard.press(Key::Enter);
    keyboard.wait_for_heading("the next question", |text| text != about);
}

#[test]
fn every_screen_begins_at_its_heading() {
    let (site, browser) = (Site::start(), Browser::start());
    let role = Start::open(&browser, &site).choose(ROLE);
    let keyboard = Keyboard(&browser);
    for screen in ["question", "review", "report", "mine", "role", "start"] {
        role.0.go(screen);
        let shown = clock::until("the screen", || {
            (role.0.current() == say(&format!("nav.{screen}"))).then(|| role.0.heading())
        });
        keyboard.wait_for_heading(screen, |text| text == shown);
    }
}

#[test]
fn erasing_keeps_the_focus() {
    let (site, browser) = (Site::start(), Browser::start());
    let question = Start::open(&browser, &site).choose(ROLE).start();
    question.choose(2);
    question.0.go("mine");
    let keyboard = Keyboard(&browser);
    keyboard.wait_for_heading("the data", |text| text == say("mine.title"));
    keyboard.tab_to("button", &say("mine.erase"));
    keyboard.press(Key::Enter);
    question.0.wait_for_text(&say("mine.eraseSure"));
    assert_ne!(browser.focus().0, "body", "the focus was lost when erasing asked once more");
}
