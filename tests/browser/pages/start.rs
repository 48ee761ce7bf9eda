//! Choosing a role.

use super::role::RolePage;
use super::widget::{Name, Widget};
use super::words::{role, say};
use crate::support::browser::Browser;
use crate::support::site::Site;

/// The screen.
pub(crate) struct Start<'a>(pub(crate) Widget<'a>);

impl<'a> Start<'a> {
    /// Opens the standalone page.
    #[track_caller]
    pub(crate) fn open(browser: &'a Browser, site: &Site) -> Start<'a> {
        browser.open(&site.url("/"));
        Start::shown(Widget::of(browser))
    }

    /// The screen, when it shows.
    #[track_caller]
    pub(crate) fn shown(widget: Widget<'a>) -> Start<'a> {
        widget.wait_for_heading(&say("start.title"));
        Start(widget)
    }

    /// Chooses one of the roles that are shipped, by its id.
    #[track_caller]
    pub(crate) fn choose(&self, id: &str) -> RolePage<'a> {
        let role = role(id);
        let [title, summary] = ["title", "summary"].map(|key| role[key].as_str().expect("a text"));
        let name = format!("{title} {summary}");
        let cards = self.0.all("button", Name::Any);
        let card = cards.into_iter().find(|card| card.name().ends_with(&name));
        card.unwrap_or_else(|| panic!("no button is named “… {name}”")).click();
        RolePage::shown(self.0, title)
    }

    /// Chooses a role file.
    pub(crate) fn choose_file(&self, path: &std::path::Path) {
        let control = self.0.find("button", Name::Starts(&say("start.choose")));
        control.enter(&path.to_string_lossy());
    }
}
