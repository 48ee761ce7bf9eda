//! The report, part by part.

use super::widget::{Name, Widget};
use super::words::say;
use crate::support::clock;

/// The screen.
pub(crate) struct Report<'a>(pub(crate) Widget<'a>);

impl<'a> Report<'a> {
    /// The headings of its parts, in order.
    pub(crate) fn parts(&self) -> Vec<String> {
        let headings =
            self.0.ask("return [...root.querySelectorAll('h2')].map((h) => h.innerText)");
        serde_json::from_value(headings).expect("a list of texts")
    }

    /// The text of the part under a heading, by the heading's key.
    #[track_caller]
    pub(crate) fn part(&self, key: &str) -> String {
        let heading = self.0.find("heading", Name::Is(&say(key)));
        let text = heading.ask("return arguments[0].closest('section').innerText");
        text.as_str().unwrap_or_default().to_string()
    }

    /// The part under a heading with everything opened that can be opened.
    #[track_caller]
    pub(crate) fn whole_part(&self, key: &str) -> String {
        let heading = self.0.find("heading", Name::Is(&say(key)));
        heading.ask(
            "arguments[0].closest('section').querySelectorAll('details').forEach((d) => d.open = true)",
        );
        self.part(key)
    }

    /// The preparation, opened by whoever asks for it.
    #[track_caller]
    pub(crate) fn preparation(&self) -> String {
        self.0.find("summary", Name::Is(&say("report.prepareInside"))).click();
        self.0.wait_for_text(&say("report.lastDay"));
        self.part("report.prepare")
    }

    /// What to ask the company, opened by whoever wants to know.
    #[track_caller]
    pub(crate) fn asks(&self) -> String {
        self.0.find("summary", Name::Is(&say("report.asksInside"))).click();
        let told = ["report.asksHint", "report.asksKind", "report.noAsks"].map(say);
        clock::until("what to ask", || {
            let part = self.part("report.asks");
            told.iter().any(|told| part.contains(told)).then_some(part)
        })
    }

    /// The figures of the fit and the sentences of the rows: what must be the same wherever the
    /// same answers are opened.
    pub(crate) fn figures(&self) -> Vec<String> {
        ["report.fit", "report.bars", "report.rows", "report.gaps"]
            .map(|key| self.whole_part(key))
            .to_vec()
    }
}
