//! Every answer explained, after the assessment: each item with its solution, each page of names
//! with those that were made up. It never shows while the questions last.

use super::{heading, section};
use crate::domain::assess::answer::ItemAnswer;
use crate::domain::assess::review::{self, Told};
use crate::domain::items::Item;
use crate::view::dom::{El, el, text};
use crate::view::parts::button::{Look, button};
use crate::view::parts::item::asked;
use crate::view::parts::solution::{solution, verdict};
use crate::view::session::{Page, Session};

/// The screen.
#[inline(never)]
pub(crate) fn page(session: Session) -> Vec<El> {
    let report = button(session.t("explained.report"), Look::Plain, move || {
        session.go(Page::Report);
    });
    let actions = el("div").class("actions").child(report);
    let title = heading(session.t("explained.title"));
    if !(session.may_explain() && session.record_now().answers.has_seen_all()) {
        return vec![title, session.say("p", "lede", "explained.notYet"), actions];
    }
    let lede = session.say("p", "lede", "explained.lede");
    let competencies = 0..session.content().framework.competencies.len();
    let parts = competencies.filter_map(|place| items(session, place)).chain(names(session));
    [title, lede].into_iter().chain(parts).chain([actions]).collect()
}

/// The items on one competency.
fn items(session: Session, place: usize) -> Option<El> {
    let (bank, record) = (session.bank.get(), session.record_now());
    let framework = &session.content().framework;
    let answered = review::answered(framework, &bank, &record.answers, &record.trail, place);
    let name = framework.competencies.get(place).map_or("", |found| found.name.as_str());
    let items: Vec<El> =
        answered.iter().map(|(item, answer)| told(session, item, *answer)).collect();
    (!items.is_empty()).then(|| section(name).children(items))
}

fn told(session: Session, item: &Item, answer: ItemAnswer) -> El {
    let summary = text("summary", "", &item.topic).text(": ");
    let verdict = text("span", "verdict", verdict(session, item, answer));
    el("details")
        .class("explained")
        .child(summary.child(verdict).child(text("span", "begins", beginning(&item.stem))))
        .child(asked(session, item))
        .child(solution(session, item, answer))
}

/// The first sentence of a question, by which it is known again.
fn beginning(stem: &str) -> &str {
    let mut two = stem.bytes().zip(stem.bytes().skip(1));
    let end = two.position(|two| matches!(two, (b'.' | b'?', b' ' | b'\n')));
    end.and_then(|end| stem.get(..=end)).unwrap_or(stem)
}

fn names(session: Session) -> Option<El> {
    let (bank, record) = (session.bank.get(), session.record_now());
    let told = review::names(&bank, &record.answers);
    let pages: Vec<El> = told.iter().map(|told| page_of_names(session, told)).collect();
    let part = section(session.t("explained.names"));
    let hint = session.say("p", "hint", "explained.namesHint");
    (!pages.is_empty()).then(|| part.child(hint).children(pages))
}

/// The made-up names of a page, told softly.
fn page_of_names(session: Session, told: &Told) -> El {
    let line = |key: &str, names: &[&str]| {
        let names = names.join(", ");
        (!names.is_empty()).then(|| text("p", "", &session.fill(key, &[("names", &names)])))
    };
    let left = if told.marked.is_empty() { "explained.allLeft" } else { "explained.left" };
    el("div")
        .class("made-up")
        .maybe(line("explained.marked", &told.marked))
        .maybe(line(left, &told.unmarked))
}
