//! One `<role-fit>` on the page: what is on every screen of it, and finding by role and name.

use super::words::say;
use crate::support::browser::Browser;
use crate::support::clock;
use crate::support::control::Control;
use serde_json::{Value, json};

/// One `<role-fit>` on the page.
#[derive(Clone, Copy)]
pub(crate) struct Widget<'a> {
    pub(crate) browser: &'a Browser,
    place: usize,
    element: &'static str,
}

/// How a name is compared.
#[derive(Clone, Copy)]
pub(crate) enum Name<'a> {
    Any,
    Is(&'a str),
    Starts(&'a str),
}

impl<'a> Widget<'a> {
    /// The only one, or the first.
    pub(crate) fn of(browser: &'a Browser) -> Widget<'a> {
        Widget { browser, place: 0, element: "role-fit" }
    }

    /// The studio.
    pub(crate) fn studio(browser: &'a Browser) -> Widget<'a> {
        Widget { browser, place: 0, element: "role-studio" }
    }

    /// The one at a place on the page, from 0.
    pub(crate) fn at(browser: &'a Browser, place: usize) -> Widget<'a> {
        Widget { browser, place, element: "role-fit" }
    }

    /// All that is visible of a role and a name.
    pub(crate) fn all(&self, role: &str, name: Name) -> Vec<Control<'a>> {
        let (name, how) = match name {
            Name::Any => ("", "any"),
            Name::Is(name) => (name, "is"),
            Name::Starts(name) => (name, "starts"),
        };
        let arguments =
            [json!(self.place), json!(role), json!(name), json!(how), json!(self.element)];
        self.browser.elements(include_str!("find.js"), &arguments)
    }

    /// The first of a role and a name, when it is there.
    #[track_caller]
    pub(crate) fn find(&self, role: &str, name: Name) -> Control<'a> {
        clock::found(|| self.seek(role, name)).unwrap_or_else(|| {
            let wanted = match name {
                Name::Any => "any name".to_string(),
                Name::Is(name) | Name::Starts(name) => format!("the name “{name}”"),
            };
            panic!("no {role} of {wanted} came up on:\n{}", self.text())
        })
    }

    /// The first of a role and a name, if it is there now.
    pub(crate) fn seek(&self, role: &str, name: Name) -> Option<Control<'a>> {
        self.all(role, name).into_iter().next()
    }

    /// Clicks a button by its name; one that is replaced by its like meanwhile is found again.
    #[track_caller]
    pub(crate) fn press(&self, name: &str) {
        while !self.find("button", Name::Is(name)).click_if_there() {}
    }

    /// The heading of the screen, when there is one.
    #[track_caller]
    pub(crate) fn heading(&self) -> String {
        clock::until("a heading", || self.heading_now())
    }

    pub(crate) fn heading_now(&self) -> Option<String> {
        let text = self.ask("return root?.querySelector('h1')?.innerText");
        text.as_str().map(str::to_string)
    }

    /// Waits for the screen with a heading.
    #[track_caller]
    pub(crate) fn wait_for_heading(&self, heading: &str) {
        let seen = clock::found(|| (self.heading_now()? == heading).then_some(()));
        assert!(seen.is_some(), "the heading “{heading}” did not come up on:\n{}", self.text());
    }

    /// Waits for a text anywhere on the screen.
    #[track_caller]
    pub(crate) fn wait_for_text(&self, text: &str) {
        let seen = clock::found(|| self.text().contains(text).then_some(()));
        assert!(seen.is_some(), "“{text}” did not come up on:\n{}", self.text());
    }

    /// All text that is shown, closed details left out.
    pub(crate) fn text(&self) -> String {
        let text = self.ask("return root?.firstElementChild?.innerText");
        text.as_str().unwrap_or_default().to_string()
    }

    /// Runs the body of a function in which `root` is the shadow root.
    #[track_caller]
    pub(crate) fn ask(&self, body: &str) -> Value {
        let root =
            "const root = document.querySelectorAll(arguments[1])[arguments[0]]?.shadowRoot;";
        self.browser.script(&format!("{root}\n{body}"), &[json!(self.place), json!(self.element)])
    }

    /// Goes to a screen by the bar at the top; `key` is the last part of the screen's key.
    #[track_caller]
    pub(crate) fn go(&self, key: &str) {
        self.press(&say(&format!("nav.{key}")));
    }

    /// The screen that the bar at the top marks as the one that is shown.
    pub(crate) fn current(&self) -> String {
        let current = self.ask("return root.querySelector('nav [aria-current=page]')?.innerText");
        current.as_str().unwrap_or_default().to_string()
    }

    /// Waits until the header tells this of whether the answers are kept.
    #[track_caller]
    pub(crate) fn wait_for_saving(&self, key: &str) {
        let wanted = say(&format!("saving.{key}"));
        let header = "return root?.querySelector('header')?.innerText";
        let told = clock::found(|| {
            let header = self.ask(header);
            header.as_str()?.lines().any(|line| line == wanted).then_some(())
        });
        assert!(told.is_some(), "the header does not tell “{wanted}”: {}", self.ask(header));
    }

    /// Chooses how much to answer: `short`, `full` or `ratings`.
    #[track_caller]
    pub(crate) fn choose_length(&self, length: &str) {
        self.find("summary", Name::Starts(&say("length.title"))).click();
        self.find("radio", Name::Starts(&say(&format!("length.{length}")))).click();
    }
}
