//! All answers by dimension, each changeable in one step.

use super::question::Question;
use super::widget::{Name, Widget};
use super::words::{fill, say};

/// The screen.
pub(crate) struct Review<'a>(pub(crate) Widget<'a>);

impl<'a> Review<'a> {
    /// Goes there by the bar at the top.
    #[track_caller]
    pub(crate) fn go(widget: Widget<'a>) -> Review<'a> {
        widget.go("review");
        widget.wait_for_heading(&say("review.title"));
        Review(widget)
    }

    /// What stands next to a competency's name.
    #[track_caller]
    pub(crate) fn answer_about(&self, competency: &str) -> String {
        let answers = self.answers();
        let found = answers.into_iter().find(|(name, _)| name == competency);
        found.unwrap_or_else(|| panic!("“{competency}” is not among the answers")).1
    }

    /// Each competency's name and what stands next to it.
    pub(crate) fn answers(&self) -> Vec<(String, String)> {
        let pairs = "return [...root.querySelectorAll('main dt')].map((name) =>
            [name.innerText, name.nextElementSibling.innerText])";
        serde_json::from_value(self.0.ask(pairs)).expect("pairs of texts")
    }

    /// Changes the answer about a competency, or gives it.
    #[track_caller]
    pub(crate) fn change(&self, competency: &str) -> Question<'a> {
        let names =
            ["review.changeOf", "review.answerOf"].map(|key| fill(key, &[("name", competency)]));
        let button = names.iter().find_map(|name| self.0.seek("button", Name::Is(name)));
        button.unwrap_or_else(|| panic!("nothing changes the answer about “{competency}”")).click();
        self.0.wait_for_heading(competency);
        Question::shown(self.0)
    }
}
