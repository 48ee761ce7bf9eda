//! A preparation for the interview, day by day.

use super::Parts;
use crate::domain::document::Choice;
use crate::domain::fit::outlook::{checked_words, exercise_words, preparation_hint};
use crate::domain::fit::preparation::Exercise;
use crate::view::dom::{El, el, text};
use crate::view::pages::role::{fact, facts};

pub(super) fn part(parts: &Parts) -> El {
    let session = parts.session;
    let preparation = &parts.outlook.preparation;
    let day =
        |number: usize| text("h3", "", &session.fill("report.day", &[("n", &number.to_string())]));
    let days = preparation.days.iter().enumerate().map(|(place, exercises)| {
        let items = exercises.iter().map(|one| exercise(parts, one)).collect();
        let list = el("ul").class("plain exercises").children(items);
        el("li").class("day").child(day(place + 1)).child(list)
    });
    let mut days: Vec<El> = days.collect();
    if !days.is_empty() {
        let last = el("li").class("day").child(day(days.len() + 1));
        days.push(last.child(session.say("p", "", "report.lastDay")));
    }
    let hint = (!days.is_empty()).then(|| preparation_hint(preparation));
    parts.listed("report.prepare", hint, el("ol").class("plain days"), days, "report.noPrepare")
}

fn exercise(parts: &Parts, exercise: &Exercise) -> El {
    let session = parts.session;
    let content = session.content();
    let advice = &parts.rest.advice;
    let row = &parts.report.rows[exercise.row];
    let aim = session.say_of("span", "tag", "report.aim.", exercise.aim.word());
    let head = el("p").child(text("strong", "", &parts.name(row.competency)));
    let checked = checked_words(&content.words, advice, row, exercise);
    let said = exercise_words(&content.framework, advice, row, exercise);
    let say = |list: El, (label, what): &(&'static str, &str)| fact(list, session.t(label), what);
    let list = said.iter().fold(facts(), say);
    let list = fact(list, session.t("report.exercise.checked"), &checked);
    el("li").class("exercise").child(head.text(" ").child(aim)).child(list)
}
