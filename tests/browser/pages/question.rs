//! One question, a self-rating or one that measures; and the picture beside it.

use super::report::Report;
use super::widget::{Name, Widget};
use super::words::{levels, opening, say};
use crate::support::clock;
use crate::support::control::Control;

/// The screen.
pub(crate) struct Question<'a>(pub(crate) Widget<'a>);

/// The kinds of question, and the keys of the sentences above their choices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Rating,
    Item,
    Names,
}

const KINDS: [(Kind, &str); 4] = [
    (Kind::Rating, "question.which"),
    (Kind::Item, "item.whichAnswer"),
    (Kind::Item, "item.whichAction"),
    (Kind::Names, "names.which"),
];

impl<'a> Question<'a> {
    /// The screen, when it shows.
    #[track_caller]
    pub(crate) fn shown(widget: Widget<'a>) -> Question<'a> {
        let question = Question(widget);
        clock::until("a question", || question.is_here().then_some(()));
        question
    }

    /// The kind of question, if one is shown, and its choices.
    fn group(&self) -> Option<(Kind, Control<'a>)> {
        let groups = self.0.all("group", Name::Any);
        groups.into_iter().find_map(|group| {
            let name = group.name();
            let (kind, _) = KINDS.into_iter().find(|(_, key)| say(key) == name)?;
            Some((kind, group))
        })
    }

    /// The kind of question, if one is shown.
    pub(crate) fn kind(&self) -> Option<Kind> {
        self.group().map(|(kind, _)| kind)
    }

    /// The name of the competency that it asks about.
    #[track_caller]
    pub(crate) fn about(&self) -> String {
        self.0.heading()
    }

    /// The choices; where one can be chosen, "I don't know" is the last.
    #[track_caller]
    pub(crate) fn choices(&self) -> Vec<Control<'a>> {
        let (_, group) = clock::until("a question", || self.group());
        group.within("input")
    }

    /// The names of the choices, as they are shown.
    #[track_caller]
    pub(crate) fn options(&self) -> Vec<String> {
        self.choices().iter().map(Control::name).collect()
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
        // Two questions can be about the same competency: the heading is known by a mark.
        self.0.ask("root.querySelector('h1').isSeen = true");
        self.0.press(button);
        let is_other =
            "const heading = root?.querySelector('h1'); return heading && !heading.isSeen";
        let what = format!("a screen other than the question about {}", self.about());
        clock::until(&what, || (self.0.ask(is_other) == true).then_some(()));
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
            if self.answer_this().is_none() {
                return answered;
            }
        }
        most
    }

    /// Answers what is asked and goes on; of which kind it was, if a question is shown.
    #[track_caller]
    pub(crate) fn answer_this(&self) -> Option<Kind> {
        let kind = self.kind()?;
        match kind {
            Kind::Rating => self.choose(self.about().len() % 4 + 1),
            Kind::Item => self.choose_by_name(),
            Kind::Names => {}
        }
        self.go_on();
        Some(kind)
    }

    /// Chooses the option that is first by its words: the same one in whatever order they stand.
    #[track_caller]
    fn choose_by_name(&self) {
        let choices = self.choices();
        let first = choices.iter().min_by_key(|choice| choice.name()).expect("an item has options");
        first.click();
    }

    /// Answers until a question of a kind is shown.
    #[track_caller]
    pub(crate) fn answer_until(&self, kind: Kind) {
        for _ in 0..30 {
            if self.kind() == Some(kind) {
                return;
            }
            self.answer_this();
        }
        panic!("no {kind:?} came up");
    }

    /// Whether a question is shown.
    pub(crate) fn is_here(&self) -> bool {
        self.group().is_some()
    }

    /// Chooses how much to answer: `short`, `full` or `ratings`.
    #[track_caller]
    pub(crate) fn choose_length(&self, length: &str) {
        self.0.choose_length(length);
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
