//! Practice on the competencies with a gap: a question, then at once its solution. It never
//! touches an answer or a figure; what was practised is only kept from being asked.

use super::heading;
use crate::domain::assess::answer::ItemAnswer;
use crate::domain::assess::practice::Course;
use crate::domain::fit::report::Row;
use crate::domain::items::Item;
use crate::view::dom::{El, el, text};
use crate::view::parts::button::{Look, button};
use crate::view::parts::item::{self, asked};
use crate::view::parts::solution::{solution, verdict};
use crate::view::session::{Opened, Page, Session};
use crate::view::watched::Watched;
use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

/// Where a person is.
#[derive(Clone)]
enum Stage {
    /// Choosing what to practise.
    Choosing,
    /// At the question of a place in a course.
    Asked(Rc<Course>, usize),
    /// At its solution, after an answer.
    Solved(Rc<Course>, usize, ItemAnswer),
}

/// The screen.
#[inline(never)]
pub(crate) fn page(session: Session, opened: &Arc<Opened>) -> Vec<El> {
    session.load_bank();
    let stage = Rc::new(Watched::new(Stage::Choosing));
    let (shown, opened) = (el("div").class("practice"), opened.clone());
    let (within, first) = (shown.clone(), Cell::new(true));
    vec![shown.content_from(move || {
        // The button that was pressed goes away; the reader goes on at the new heading.
        if !first.replace(false) {
            within.clone().focus_first_soon("h1");
        }
        match stage.get() {
            Stage::Choosing => choosing(session, &opened, &stage),
            Stage::Asked(course, place) => question(session, &stage, &course, place),
            Stage::Solved(course, place, answer) => solved(session, &stage, &course, place, answer),
        }
    })]
}

fn choosing(session: Session, opened: &Opened, stage: &Rc<Watched<Stage>>) -> Vec<El> {
    let line = |course: Course| {
        let name = name(session, &course);
        let count = session.count("practice.count", course.items.len());
        let (course, stage) = (Rc::new(course), stage.clone());
        let choose = button(&name, Look::Plain, move || {
            stage.set(Stage::Asked(course.clone(), 0));
        });
        el("li").child(choose).text(" ").child(text("span", "hint", &count))
    };
    let courses: Vec<El> = session.courses(opened).into_iter().map(line).collect();
    let is_begun = session.report_now(&opened.role).rows.iter().any(Row::is_answered);
    let list = match (courses.is_empty(), session.is_bank_here()) {
        _ if !is_begun => session.say("p", "", "practice.nothingYet"),
        (false, _) => el("ul").class("plain courses").children(courses),
        (true, true) => session.say("p", "", "practice.nothing"),
        (true, false) => session.say("p", "", "practice.loading").attr("role", "status"),
    };
    let begin = (!is_begun)
        .then(|| button(session.t("report.start"), Look::Primary, move || session.go_on()));
    vec![
        heading(session.t("practice.title")),
        session.say("p", "lede", "practice.lede"),
        session.say("p", "", "practice.changesNothing"),
        list,
        el("div").class("actions").maybe(begin).child(end(session)),
    ]
}

fn question(
    session: Session,
    stage: &Rc<Watched<Stage>>,
    course: &Rc<Course>,
    place: usize,
) -> Vec<El> {
    let bank = session.bank.now();
    let Some(item) = course.items.get(place).and_then(|id| bank.item(id)) else {
        return vec![heading(session.t("practice.title")), end(session)];
    };
    let chosen = Rc::new(Cell::new(ItemAnswer::Unsure));
    let choices = choices(session, item, &chosen);
    let (id, stage, of_course) = (item.id.clone(), stage.clone(), course.clone());
    let solve = button(session.t("practice.solve"), Look::Primary, move || {
        session.practise(&id);
        stage.set(Stage::Solved(of_course.clone(), place, chosen.get()));
    });
    vec![
        kicker(session, course, place),
        heading(&name(session, course)),
        asked(session, item),
        choices,
        el("div").class("actions").child(solve).child(end(session)),
    ]
}

fn choices(session: Session, item: &Item, chosen: &Rc<Cell<ItemAnswer>>) -> El {
    let choice = |answer: ItemAnswer, words: El| {
        let chosen = chosen.clone();
        let input = el("input").attr("type", "radio").attr("name", "practice");
        let input = input.on("change", move |_| chosen.set(answer));
        el("label").class("choice").child(input).child(words)
    };
    let unsure = session.say("span", "choice-text", "question.unsure");
    item::choices(session, item, None, unsure, choice)
}

fn solved(
    session: Session,
    stage: &Rc<Watched<Stage>>,
    course: &Rc<Course>,
    place: usize,
    answer: ItemAnswer,
) -> Vec<El> {
    let bank = session.bank.now();
    let Some(item) = course.items.get(place).and_then(|id| bank.item(id)) else {
        return vec![heading(session.t("practice.title")), end(session)];
    };
    let go = |key: &'static str, look: Look, to: Stage| {
        let stage = stage.clone();
        button(session.t(key), look, move || stage.set(to.clone()))
    };
    let is_last = place + 1 == course.items.len();
    let next = (!is_last)
        .then(|| go("practice.next", Look::Primary, Stage::Asked(course.clone(), place + 1)));
    let last = is_last.then(|| session.say("p", "hint", "practice.last"));
    let other = go("practice.other", Look::Plain, Stage::Choosing);
    vec![
        kicker(session, course, place),
        heading(verdict(session, item, answer)),
        asked(session, item),
        solution(session, item, answer),
        el("div").maybe(last),
        el("div").class("actions").maybe(next).child(other).child(end(session)),
    ]
}

/// That this is practice, and how far one is in it.
fn kicker(session: Session, course: &Course, place: usize) -> El {
    let [at, of] = [place + 1, course.items.len()].map(|number| number.to_string());
    text("p", "kicker", &session.fill("practice.at", &[("at", &at), ("of", &of)]))
}

fn end(session: Session) -> El {
    button(session.t("practice.end"), Look::Quiet, move || session.go(Page::Report))
}

fn name(session: Session, course: &Course) -> String {
    let found = session.content().framework.competencies.get(course.competency);
    found.map(|found| found.name.clone()).unwrap_or_default()
}
