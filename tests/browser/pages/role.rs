//! What the role is, before any question.

use super::question::Question;
use super::widget::{Name, Widget};
use super::words::say;
use crate::support::browser::Browser;
use crate::support::site::Site;

/// The screen.
pub(crate) struct RolePage<'a>(pub(crate) Widget<'a>);

impl<'a> RolePage<'a> {
    /// Opens the standalone page with a role that is shipped.
    #[track_caller]
    pub(crate) fn open(browser: &'a Browser, site: &Site, id: &str) -> RolePage<'a> {
        browser.open(&site.url(&format!("/#role={id}")));
        let title = super::words::role(id)["title"].clone();
        RolePage::shown(Widget::of(browser), title.as_str().expect("a role has a title"))
    }

    /// The screen of the role with a title, when it shows.
    #[track_caller]
    pub(crate) fn shown(widget: Widget<'a>, title: &str) -> RolePage<'a> {
        widget.wait_for_heading(title);
        RolePage(widget)
    }

    /// Begins with the questions.
    #[track_caller]
    pub(crate) fn start(&self) -> Question<'a> {
        self.0.press(&say("role.start"));
        Question::shown(self.0)
    }

    /// Begins with the questions, and wants only self-ratings.
    #[track_caller]
    pub(crate) fn start_with_ratings_alone(&self) -> Question<'a> {
        self.0.choose_length("ratings");
        self.start()
    }

    /// Goes on with the questions.
    #[track_caller]
    pub(crate) fn go_on(&self) -> Question<'a> {
        self.0.press(&say("role.goOn"));
        Question::shown(self.0)
    }

    /// The headings of its parts.
    pub(crate) fn parts(&self) -> Vec<String> {
        self.0.all("heading", Name::Any).iter().map(|heading| heading.text()).collect()
    }
}
