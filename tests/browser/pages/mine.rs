//! What is stored: to be seen, taken away, brought back and erased.

use super::widget::{Name, Widget};
use super::words::say;
use std::path::Path;

/// The screen.
pub(crate) struct Mine<'a>(pub(crate) Widget<'a>);

impl<'a> Mine<'a> {
    /// Goes there by the bar at the top.
    #[track_caller]
    pub(crate) fn go(widget: Widget<'a>) -> Mine<'a> {
        widget.go("mine");
        widget.wait_for_heading(&say("mine.title"));
        Mine(widget)
    }

    /// What is stored, as the screen shows it.
    #[track_caller]
    pub(crate) fn stored(&self) -> serde_json::Value {
        let summary = self.0.find("summary", Name::Is(&say("mine.see")));
        let shown = summary.ask(
            "arguments[0].parentElement.open = true; return arguments[0].parentElement.querySelector('pre').innerText",
        );
        serde_json::from_str(shown.as_str().unwrap_or_default()).expect("what is stored is JSON")
    }

    /// Chooses a file with answers.
    #[track_caller]
    pub(crate) fn load(&self, path: &Path) {
        let control = self.0.find("button", Name::Starts(&say("mine.load")));
        control.enter(&path.to_string_lossy());
    }
}
