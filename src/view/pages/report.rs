//! The report: strengths first, then the bars, then the fit as ranges, each requirement, the map,
//! what would close each gap, other roles, and what to take away.

mod bars;
mod fit;
mod gaps;
mod others;
mod place;
mod requirements;
mod strengths;
mod take;

use super::{heading, section};
use crate::domain::fit::markdown::{Source, basis};
use crate::domain::fit::report::{Report, Row};
use crate::domain::role::Role;
use crate::view::app::how_link;
use crate::view::dom::{El, el, text};
use crate::view::parts::button::{Look, button};
use crate::view::session::{Opened, Rest, Session};
use std::sync::Arc;

/// What every part of the report is made from.
struct Parts<'a> {
    session: Session,
    opened: &'a Arc<Opened>,
    rest: &'a Arc<Rest>,
    report: &'a Report,
}

impl Parts<'_> {
    /// The name of a competency.
    fn name(&self, competency: usize) -> String {
        let found = self.session.content().framework.competencies.get(competency);
        found.map(|found| found.name.clone()).unwrap_or_default()
    }

    /// An element for each of the rows at these places.
    fn each(&self, places: &[usize], show: impl Fn(&Row) -> El) -> Vec<El> {
        places.iter().map(|place| show(&self.report.rows[*place])).collect()
    }

    /// A section with a list, or the sentence that says why there is none.
    fn listed(
        &self,
        key: &'static str,
        hint: Option<&'static str>,
        list: El,
        items: Vec<El>,
        none: &str,
    ) -> El {
        let part = section(self.session.t(key));
        let part = part.maybe(hint.map(|hint| self.session.say("p", "hint", hint)));
        match items.is_empty() {
            true => part.child(self.session.say("p", "", none)),
            false => part.child(list.children(items)),
        }
    }
}

/// The screen.
pub(crate) fn page(session: Session, opened: &Arc<Opened>, rest: &Arc<Rest>) -> Vec<El> {
    let report = session.report(&opened.role);
    let parts = Parts { session, opened, rest, report: &report };
    let title = session.fill("report.titleFor", &[("title", &opened.role.title)]);
    let company = opened.role.company.as_ref();
    let article = el("article")
        .class("report")
        .maybe(company.map(|company| text("p", "kicker", &company.name)))
        .child(heading(&title));
    vec![match report.rows.iter().any(|row| row.said.is_some()) {
        true => article.children(body(&parts)),
        false => article.children(nothing_yet(&parts)),
    }]
}

/// What the report is put into words from.
fn source<'a>(session: Session, role: &'a Role, rest: &'a Rest, report: &'a Report) -> Source<'a> {
    let content = session.content();
    let (framework, words) = (&content.framework, &content.words);
    Source { framework, advice: &rest.advice, role, report, words }
}

fn nothing_yet(parts: &Parts) -> Vec<El> {
    let session = parts.session;
    let until = session.until_first(parts.opened).to_string();
    let words = session.fill("report.nothing", &[("n", &until)]);
    let start = button(session.t("report.start"), Look::Primary, move || session.go_on());
    vec![text("p", "lede", &words), el("div").class("actions").child(start)]
}

fn body(parts: &Parts) -> Vec<El> {
    let session = parts.session;
    let basis = basis(&source(session, &parts.opened.role, parts.rest, parts.report));
    let more = parts
        .report
        .rows
        .iter()
        .any(|row| row.said.is_none())
        .then(|| button(session.t("report.more"), Look::Plain, move || session.go_on()));
    vec![
        text("p", "lede", &basis),
        el("div").class("actions screen-only").maybe(more),
        strengths::part(parts),
        bars::part(parts),
        fit::part(parts),
        requirements::part(parts),
        place::part(parts),
        gaps::part(parts),
        others::part(parts),
        limits(session),
        take::part(parts),
    ]
}

fn limits(session: Session) -> El {
    let line = |key: &str| session.say_of("li", "", "report.limits.", key);
    let lines = ["self", "provisional", "fit", "private"].map(line);
    section(session.t("report.limits"))
        .child(el("ul").children(lines.into()))
        .child(el("p").child(how_link(session)))
}
