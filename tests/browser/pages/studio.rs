//! The studio: starting from a text, the text with its findings, the form, the preview.

use super::widget::{Name, Widget};
use super::words::{fill, say};
use crate::support::browser::Browser;
use crate::support::clock;
use crate::support::control::Control;
use crate::support::site::Site;
use thirtyfour::Key;

/// The studio.
pub(crate) struct Studio<'a>(pub(crate) Widget<'a>);

impl<'a> Studio<'a> {
    /// Opens the page of the studio.
    #[track_caller]
    pub(crate) fn open(browser: &'a Browser, site: &Site) -> Studio<'a> {
        browser.open(&site.url("/studio.html"));
        let studio = Studio(Widget::studio(browser));
        studio.0.wait_for_heading(&say("studio.title"));
        studio
    }

    /// Starts from a text.
    #[track_caller]
    pub(crate) fn paste(&self, text: &str) {
        self.ask_to_read(text);
        self.wait_for_text_field(text);
    }

    /// Enters a text and asks to read it.
    #[track_caller]
    pub(crate) fn ask_to_read(&self, text: &str) {
        self.0.find("textbox", Name::Is(&say("studio.start.paste"))).enter(text);
        self.0.press(&say("studio.start.read"));
    }

    /// The field with the text of the posting.
    #[track_caller]
    pub(crate) fn sheet(&self) -> Control<'a> {
        self.0.find("textbox", Name::Is(&say("studio.text.label")))
    }

    /// Waits until the text holds some words.
    #[track_caller]
    pub(crate) fn wait_for_text_field(&self, words: &str) {
        let found = clock::found(|| self.sheet().value().contains(words).then_some(()));
        assert!(found.is_some(), "“{words}” is not in the text:\n{}", self.sheet().value());
    }

    /// Waits until a field of the form holds a value.
    #[track_caller]
    pub(crate) fn wait_for_field(&self, role: &str, label: &str, value: &str) {
        let field = || self.0.find(role, Name::Is(label));
        let found = clock::found(|| (field().value() == value).then_some(()));
        assert!(found.is_some(), "{label} holds “{}”, not “{value}”", field().value());
    }

    /// A field of the form, by the key of its label.
    #[track_caller]
    pub(crate) fn field(&self, key: &str) -> Control<'a> {
        self.0.find("textbox", Name::Is(&say(key)))
    }

    /// Shows a part of the workspace.
    #[track_caller]
    pub(crate) fn tab(&self, name: &str) {
        self.0.press(&say(&format!("studio.tab.{name}")));
    }

    /// Goes to a screen by the bar at the top.
    #[track_caller]
    pub(crate) fn go(&self, name: &str) {
        self.0.press(&say(&format!("studio.nav.{name}")));
    }

    /// Chooses an entry of a list by its letters, and leaves the list.
    #[track_caller]
    pub(crate) fn choose(&self, label: &str, entry: &str) {
        let tab = char::from(Key::Tab).to_string();
        self.0.find("combobox", Name::Is(label)).enter(&[entry, &tab].concat());
    }

    /// The name of a draft's button.
    pub(crate) fn of(key: &str, name: &str) -> String {
        fill(key, &[("name", name)])
    }

    /// The words that are marked in the text, with how grave they are.
    pub(crate) fn marks(&self) -> Vec<(String, String)> {
        let marks = self.0.ask(
            "return [...root.querySelectorAll('.sheet-back mark')]
                .map((mark) => [mark.textContent, mark.dataset.severity])",
        );
        serde_json::from_value(marks).expect("texts")
    }
}
