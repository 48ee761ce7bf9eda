//! One element on the page, as a person uses it.

use super::browser::Browser;
use serde_json::{Value, json};
use thirtyfour::error::WebDriverErrorInner;
use thirtyfour::prelude::*;

/// An element.
pub(crate) struct Control<'a> {
    browser: &'a Browser,
    element: WebElement,
}

impl<'a> Control<'a> {
    pub(crate) fn new(browser: &'a Browser, element: WebElement) -> Control<'a> {
        Control { browser, element }
    }

    /// Clicks in its middle with the mouse, as a person would: what covers it gets the click.
    #[track_caller]
    pub(crate) fn click(&self) {
        self.browser.wait(self.element.click());
    }

    /// Brings it into the middle of the window.
    #[track_caller]
    pub(crate) fn show(&self) {
        self.ask("arguments[0].scrollIntoView({ block: 'center' })");
    }

    /// The middle of it in the window.
    #[track_caller]
    pub(crate) fn middle(&self) -> (f64, f64) {
        let middle = self.ask(
            "const box = arguments[0].getBoundingClientRect();
            return [box.x + box.width / 2, box.y + box.height / 2]",
        );
        let figure = |place: usize| middle[place].as_f64().expect("a figure");
        (figure(0), figure(1))
    }

    /// Clicks if it is still on the page; whether it was.
    #[track_caller]
    pub(crate) fn click_if_there(&self) -> bool {
        match self.browser.attempt(self.element.click()) {
            Err(error) if matches!(*error, WebDriverErrorInner::StaleElementReference(_)) => false,
            clicked => {
                self.browser.wait(async { clicked });
                true
            }
        }
    }

    /// Types into it; for a control that chooses a file, the path of the file.
    pub(crate) fn enter(&self, text: &str) {
        self.browser.wait(self.element.send_keys(text));
    }

    /// The text that is shown.
    pub(crate) fn text(&self) -> String {
        self.browser.wait(self.element.text())
    }

    /// Its name for assistive technology.
    pub(crate) fn name(&self) -> String {
        self.ask("return arguments[0].computedName").as_str().unwrap_or_default().to_string()
    }

    /// Whether it is checked.
    pub(crate) fn is_checked(&self) -> bool {
        self.browser.wait(self.element.is_selected())
    }

    /// What is entered in it.
    pub(crate) fn value(&self) -> String {
        self.ask("return arguments[0].value").as_str().unwrap_or_default().to_string()
    }

    /// Runs the body of a function whose first argument is the element.
    pub(crate) fn ask(&self, body: &str) -> Value {
        let element = self.element.to_json().expect("an element has an id");
        self.browser.script(body, &[element])
    }

    /// The elements that a script finds from this one.
    pub(crate) fn within(&self, selector: &str) -> Vec<Control<'a>> {
        let element = self.element.to_json().expect("an element has an id");
        let script = "return [...arguments[0].querySelectorAll(arguments[1])]";
        self.browser.elements(script, &[element, json!(selector)])
    }
}
