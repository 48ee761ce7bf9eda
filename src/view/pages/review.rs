//! All answers by dimension, each changeable in one step.

use super::{heading, section};
use crate::domain::assess::answer::Said;
use crate::domain::assess::observation::Evidence;
use crate::domain::document::Choice;
use crate::domain::framework::{Competency, Dimension};
use crate::view::dom::{El, el, text};
use crate::view::parts::button::{Look, button};
use crate::view::session::{Opened, Page, Session};

/// The screen.
#[inline(never)]
pub(crate) fn page(session: Session, opened: &Opened) -> Vec<El> {
    let competencies = &session.content().framework.competencies;
    let mut screen =
        vec![heading(session.t("review.title")), session.say("p", "lede", "review.lede")];
    let rows = |chosen: &dyn Fn(usize, &Competency) -> bool| -> Vec<El> {
        let chosen = competencies.iter().enumerate().filter(|(place, found)| chosen(*place, found));
        chosen.map(|(place, found)| row(session, place, found)).collect()
    };
    let needed = |place: usize| opened.needs.target(place).is_some();
    for dimension in Dimension::ALL {
        let rows = rows(&|place, found| needed(place) && found.dimension == *dimension);
        let title = session.t_of("dimension.", dimension.word());
        screen.extend(list(section(title), rows));
    }
    screen.extend(questions(session));
    let others = rows(&|place, _| !needed(place) && session.said(place).is_some());
    let title = section(session.t("review.others"));
    screen.extend(list(title.child(session.say("p", "hint", "review.othersHint")), others));
    screen
}

/// Where the questions that measure are explained, once there are answers to explain.
fn questions(session: Session) -> Option<El> {
    let answers = &session.record().answers;
    if answers.items.is_empty() && answers.names.is_empty() {
        return None;
    }
    let part = section(session.t("review.questions"));
    Some(match session.may_explain() {
        true => part.child(button(session.t("report.explained"), Look::Plain, move || {
            session.explain();
        })),
        false => part.child(session.say("p", "", "review.questionsNotYet")),
    })
}

fn list(section: El, rows: Vec<El>) -> Option<El> {
    let filled = !rows.is_empty();
    filled.then(|| section.child(el("dl").class("answers").children(rows)))
}

fn row(session: Session, place: usize, competency: &Competency) -> El {
    let answer = session.answer_about(place).unwrap_or_default();
    let said = match answer.said {
        Some(Said::Level(level)) => competency.level(level),
        Some(Said::Unsure) => session.t("review.unsure"),
        Some(Said::Skipped) => session.t("review.skipped"),
        None => session.t("review.open"),
    };
    let evidence = (answer.evidence != Evidence::None)
        .then(|| session.say_of("span", "tag", "review.evidence.", answer.evidence.word()));
    let note = (!answer.note.is_empty()).then(|| text("p", "hint", &answer.note));
    let (key, long_key) = match answer.said {
        Some(_) => ("review.change", "review.changeOf"),
        None => ("review.answer", "review.answerOf"),
    };
    let change = button(session.t(key), Look::Quiet, move || session.ask_from(place, Page::Review))
        .attr("aria-label", &session.fill(long_key, &[("name", &competency.name)]));
    let said = text("p", "", said).text(" ").maybe(evidence);
    let words = el("dd").child(said).maybe(note).child(change);
    el("div").class("answer").child(text("dt", "", &competency.name)).child(words)
}
