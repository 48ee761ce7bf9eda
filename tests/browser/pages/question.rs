//! One question: five descriptions, "I don't know", skip, back; and the picture beside it.

use super::report::Report;
use super::widget::{Name, Widget};
use super::words::{levels, opening, say};
use crate::support::clock;
use crate::support::control::Control;

/// The screen.
pub(crate) struct Question<'a>(pub(crate) Widget<'a>);

impl<'a> Question<'a> {
    /// The screen, when it shows.
    #[track_caller]
    pub(crate) fn shown(widget: Widget<'a>) -> Question<'a> {
        widget.find("group", Name::Is(&say("question.which")));
        Question(widget)
    }

    /// The name of the competency that it asks about.
    #[track_caller]
    pub(crate) fn about(&self) -> String {
        self.0.heading()
    }

    /// The six choices, "I don't know" last.
    pub(crate) fn choices(&self) -> Vec<Control<'a>> {
        self.0.find("group", Name::Is(&say("question.which"))).within("input[type=radio]")
    }

    /// Chooses a level, 0 to 4, by its description.
    #[track_caller]
    pub(crate) fn choose(&self, level: usize) {
        self.0.find("radio", Name::Is(&levels(&self.about())[level])).click();
    }

    #[track_caller]
    pub(crate) fn choose_unsure(&self) {
        self.0.find("radio", Name::Starts(&say("question.unsure"))).click();
    }

    /// The level that is chosen, if one is.
    pub(crate) fn chosen(&self) -> Option<usize> {
        let radios = self.choices();
        let checked = radios.iter().find(|radio| radio.is_checked())?.name();
        levels(&self.about()).iter().position(|level| *level == checked)
    }

    /// Presses "Continue" and expects another question, which it returns.
    #[track_caller]
    pub(crate) fn go_on(&self) -> Question<'a> {
        self.leave_by(&say("question.continue"))
    }

    #[track_caller]
    pub(crate) fn skip(&self) -> Question<'a> {
        self.leave_by(&say("question.skip"))
    }

    #[track_caller]
    pub(crate) fn back(&self) -> Question<'a> {
        self.leave_by(&say("question.back"))
    }

    #[track_caller]
    fn leave_by(&self, button: &str) -> Question<'a> {
        let before = self.about();
        self.0.press(button);
        let what = format!("a screen other than the question about {before}");
        clock::until(&what, || (self.0.heading_now()? != before).then_some(()));
        Question(self.0)
    }

    /// Chooses a level and goes on.
    #[track_caller]
    pub(crate) fn answer(&self, level: usize) -> Question<'a> {
        self.choose(level);
        self.go_on()
    }

    /// Answers what is asked, with a level that depends on the competency, until none is left or
    /// `most` are answered; how many it were.
    #[track_caller]
    pub(crate) fn answer_all(&self, most: usize) -> usize {
        for answered in 0..most {
            if !self.is_here() {
                return answered;
            }
            self.answer(self.about().len() % 4 + 1);
        }
        most
    }

    /// Whether a question is shown.
    pub(crate) fn is_here(&self) -> bool {
        self.0.seek("group", Name::Is(&say("question.which"))).is_some()
    }

    /// Opens the evidence, unless it is open.
    #[track_caller]
    pub(crate) fn open_evidence(&self) {
        let summary = self.0.find("summary", Name::Starts(&say("question.evidence")));
        if summary.ask("return arguments[0].parentElement.open") != true {
            summary.click();
        }
    }

    /// Chooses what could be shown: `none`, `told` or `checkable`.
    #[track_caller]
    pub(crate) fn choose_evidence(&self, kind: &str) {
        self.0.find("radio", Name::Is(&say(&format!("question.evidence.{kind}")))).click();
    }

    /// The field for notes.
    #[track_caller]
    pub(crate) fn note(&self) -> Control<'a> {
        self.0.find("textbox", Name::Starts(&say("question.note")))
    }

    /// The text of the picture beside the question.
    #[track_caller]
    pub(crate) fn picture(&self) -> String {
        self.0.find("complementary", Name::Is(&say("question.panel"))).text()
    }

    /// Whether the picture shows a range.
    pub(crate) fn has_range(&self) -> bool {
        self.picture().contains(&say("fit.overall"))
    }

    /// Goes to the report by the bar at the top.
    #[track_caller]
    pub(crate) fn report(&self) -> Report<'a> {
        self.0.go("report");
        self.0.find("heading", Name::Starts(&opening("report.titleFor")));
        Report(self.0)
    }
}
