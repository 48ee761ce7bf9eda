//! The report: strengths first, then the bars, then the fit as ranges, each requirement, the map,
//! what was said beside what was measured, what would close each gap, demands to take lightly, what
//! the role gives, what to ask, other roles, how to prepare, and what to take away.

mod asks;
mod bars;
mod doubts;
mod fit;
mod gaps;
mod measured;
mod others;
mod place;
mod prepare;
mod requirements;
mod strengths;
mod take;
mod wants;

use super::{awaited, heading, loading, section};
use crate::domain::fit::markdown::{Source, basis};
use crate::domain::fit::outlook::{Basis, Outlook, quote_words};
use crate::domain::fit::report::{Report, Row};
use crate::domain::fit::wants::Quote;
use crate::domain::role::Role;
use crate::view::app::{how_link, provisional};
use crate::view::dom::{El, el, text};
use crate::view::edge::clock::today;
use crate::view::pages::role::logistics::{pay_words, remote_words};
use crate::view::parts::button::{Look, button};
use crate::view::session::{Later, Opened, Rest, Session};
use crate::view::watched::Watched;
use std::rc::Rc;
use std::sync::Arc;

/// What every part of the report is made from.
struct Parts<'a> {
    session: Session,
    opened: &'a Arc<Opened>,
    rest: &'a Arc<Rest>,
    report: &'a Report,
    outlook: &'a Outlook<'a>,
}

/// What makes the inside of a part that is opened.
type Inside = fn(Session, &Arc<Opened>, &Arc<Rest>) -> Vec<El>;

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

    /// A section whose inside is made when it is opened first: not everybody who reads a report is
    /// about to be interviewed.
    fn fold(&self, title: &'static str, summary: &'static str, page: Inside) -> El {
        let (session, opened, rest) = (self.session, self.opened.clone(), self.rest.clone());
        let is_wanted = Rc::new(Watched::new(false));
        let is_wanted_now = is_wanted.clone();
        let inside = el("div").content_from(move || {
            if !is_wanted_now.get() {
                return Vec::new();
            }
            if session.is_here(Later::Further) {
                return page(session, &opened, &rest);
            }
            session.load(Later::Further);
            awaited(session, move || session.load(Later::Further))
        });
        let fold = el("details")
            .class("fold")
            .child(session.say("summary", "", summary))
            .child(inside)
            .on("toggle", move |_| is_wanted.set_if_new(true));
        section(session.t(title)).child(fold)
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
#[inline(never)]
pub(crate) fn page(session: Session, opened: &Arc<Opened>, rest: &Arc<Rest>) -> Vec<El> {
    session.note_report();
    if session.lacks_releases(&opened.role) {
        session.is_awaited.set(true);
        return vec![loading(session)];
    }
    let report = session.report(&opened.role);
    let outlook = outlook(session, &opened.role);
    let parts = Parts { session, opened, rest, report: &report, outlook: &outlook };
    let title = session.fill("report.titleFor", &[("title", &opened.role.title)]);
    let company = opened.role.company.as_ref();
    let article = el("article")
        .class("report")
        .maybe(company.map(|company| text("p", "kicker", &company.name)))
        .child(heading(&title));
    vec![match report.rows.iter().any(|row| row.said.is_some() || row.is_answered()) {
        true => article.children(body(&parts)),
        false => article.children(nothing_yet(&parts)),
    }]
}

fn outlook(session: Session, role: &Role) -> Outlook<'_> {
    let (words, releases) = (&session.content().words, session.releases());
    let basis = Basis { role, releases: &releases, today: today(), words };
    Outlook::new(&basis, &session.record().wants)
}

/// Puts the report into words, as a function does.
fn put_into_words(
    session: Session,
    role: &Role,
    rest: &Rest,
    say: impl Fn(&Source) -> String,
) -> String {
    let content = session.content();
    let report = session.report(role);
    let outlook = outlook(session, role);
    say(&Source {
        framework: &content.framework,
        advice: &session.whole_advice(rest),
        role,
        report: &report,
        outlook: &outlook,
        quote: &|quote| quoted(session, quote),
        words: &content.words,
    })
}

/// What a role says, in its own words or as the language tells a fact.
fn quoted(session: Session, quote: &Quote) -> String {
    match quote {
        Quote::Pay(pay) => pay_words(session, pay).unwrap_or_default(),
        Quote::Remote(remote) => remote_words(session, remote),
        other => quote_words(&session.content().words, other).unwrap_or_default(),
    }
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
    let basis = basis(&session.content().words, parts.report);
    let more = parts
        .report
        .rows
        .iter()
        .any(|row| row.said.is_none())
        .then(|| button(session.t("report.more"), Look::Plain, move || session.go_on()));
    let sections = sections(parts);
    let mut body = vec![text("p", "lede", &basis), provisional(session, "report.provisional")];
    body.extend(more.map(|more| el("div").class("actions screen-only").child(more)));
    body.push(contents(session, &sections));
    body.extend(sections);
    body
}

/// The parts, in order. Pushed one by one: iterators over arrays cost a kilobyte here.
fn sections(parts: &Parts) -> Vec<El> {
    let mut sections = vec![strengths::part(parts), bars::part(parts), fit::part(parts)];
    sections.push(requirements::part(parts));
    sections.push(place::part(parts));
    sections.extend(measured::part(parts));
    sections.push(gaps::part(parts));
    sections.extend(doubts::part(parts));
    sections.push(wants::part(parts));
    sections.push(asks::part(parts));
    sections.push(others::part(parts));
    sections.push(limits(parts.session));
    sections.push(prepare::part(parts));
    sections.push(take::part(parts));
    sections
}

/// The parts by name. Each leads to its heading, and leaves the address of the page as it is.
fn contents(session: Session, sections: &[El]) -> El {
    let mut list = el("ul").class("plain");
    for section in sections {
        if let Ok(Some(heading)) = section.element().query_selector("h2") {
            let title = heading.text_content().unwrap_or_default();
            let heading = El::of(heading).attr("tabindex", "-1");
            let lead = button(&title, Look::Quiet, move || heading.focus());
            list = list.child(el("li").child(lead));
        }
    }
    let fold = el("details").child(session.say("summary", "", "report.contents")).child(list);
    let contents = el("nav").class("contents screen-only");
    contents.attr("aria-label", session.t("report.contents")).child(fold)
}

fn limits(session: Session) -> El {
    let line = |key: &str| session.say_of("li", "", "report.limits.", key);
    let lines = ["self", "fit", "private"].map(line);
    section(session.t("report.limits"))
        .class("section limits")
        .child(el("ul").children(lines.into()))
        .child(el("p").child(how_link(session)))
}
