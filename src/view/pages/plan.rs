//! The interview plan of a role, for those who interview: what is checked in which part, what to ask,
//! what answers look like, and a scorecard to print. It never shows a candidate.

use super::{heading, section};
use crate::domain::hiring::plan::markdown::{
    Anchor, Source, anchor_words, anchors, asking, basis_key, kind_words, markdown, name,
    open_words, part_title, rules, takes_words, title, total_words,
};
use crate::domain::hiring::plan::{Check, Part, Plan};
use crate::domain::role::Role;
use crate::view::dom::{El, el, text};
use crate::view::pages::role::{fact, facts};
use crate::view::parts::button::{Look, button};
use crate::view::parts::copying::{News, copy, told_news};
use crate::view::session::{Page, Rest, Session};
use crate::view::watched::Watched;
use std::rc::Rc;

/// The screen.
#[inline(never)]
pub(crate) fn page(session: Session, role: &Role, rest: &Rest) -> Vec<El> {
    let content = session.content();
    let advice = session.whole_advice(rest);
    let plan = Plan::of(&content.framework, &advice, role);
    let source = Source {
        framework: &content.framework,
        advice: &advice,
        role,
        plan: &plan,
        words: &content.words,
    };
    let company = role.company.as_ref();
    let mut page = vec![
        heading(&title(&source)),
        session.say("p", "lede", basis_key(&plan)),
        el("p").child(text("strong", "", &total_words(&source))),
        actions(session, markdown(&source)),
    ];
    if let Some(company) = company {
        page.insert(0, text("p", "kicker", &company.name));
    }
    if !plan.parts.is_empty() {
        page.push(list(session, "plan.rules", rules(&source)));
        page.extend(plan.parts.iter().enumerate().map(|(place, one)| part(&source, place, one)));
        let open = open_words(&source);
        let is_any = !open.is_empty();
        page.extend(is_any.then(|| list(session, "plan.open", open)));
        page.push(scorecard(session, &source));
    }
    vec![el("article").class("plan").children(page)]
}

fn actions(session: Session, written: String) -> El {
    let news = Rc::new(Watched::new(News::default()));
    let news_of = news.clone();
    let copy = move || copy(session, news_of.clone(), written.clone(), "report.copied");
    let actions = el("div")
        .class("actions")
        .child(button(session.t("report.print"), Look::Plain, move || session.edge().print()))
        .child(button(session.t("report.copy"), Look::Plain, copy))
        .child(button(session.t("plan.back"), Look::Quiet, move || session.go(Page::Role)));
    el("div").class("screen-only").child(actions).child(told_news(session, news))
}

fn list(session: Session, title: &'static str, lines: Vec<String>) -> El {
    let items = lines.iter().map(|line| text("li", "", line)).collect();
    section(session.t(title)).child(el("ul").children(items))
}

fn part(source: &Source, place: usize, part: &Part) -> El {
    let about = part.about.as_ref();
    section(&part_title(source.words, place, part))
        .child(text("p", "hint", &takes_words(source.words, part)))
        .maybe(about.map(|about| text("p", "", about)))
        .children(part.checks.iter().map(|one| check(source, part, one)).collect())
}

fn check(source: &Source, part: &Part, check: &Check) -> El {
    let words = source.words;
    let head = text("h3", "", name(source, check.competency));
    let kind = text("span", "tag", kind_words(source, check));
    let depth = check.in_depth.then(|| text("p", "", words.get("plan.depthHint")));
    let [question, how] = asking(source, part, check);
    let list = fact(facts(), words.get("plan.ask"), question);
    let list = fact(list, words.get("plan.how"), how);
    let list =
        anchors(source, check).iter().fold(list, |list, anchor| of_anchor(source, list, anchor));
    el("div").class("check").child(head.text(" ").child(kind)).maybe(depth).child(list)
}

fn of_anchor(source: &Source, list: El, anchor: &Anchor) -> El {
    let needed = if anchor.is_needed { "true" } else { "false" };
    let term = text("dt", "", &anchor_words(source.words, anchor)).attr("data-needed", needed);
    list.child(term).child(text("dd", "", anchor.text))
}

fn scorecard(session: Session, source: &Source) -> El {
    let blank = |key: &&str| el("p").class("blank").text(session.content().words.get(key));
    let blanks = ["plan.candidate", "plan.interviewer", "plan.day"].iter().map(blank).collect();
    let head = |key: &&str| session.say("th", "", key).attr("scope", "col");
    let heads = ["plan.checked", "plan.mark", "plan.heard"].iter().map(head).collect();
    let table = el("table")
        .class("table scorecard")
        .child(el("thead").child(el("tr").children(heads)))
        .child(el("tbody").children(source.plan.checks().map(|one| row(source, one)).collect()));
    section(session.t("plan.scorecard"))
        .class("section card-to-print")
        .child(session.say("p", "hint", "plan.scorecardHint"))
        .child(el("div").class("blanks").children(blanks))
        .child(table)
        .child(session.say("p", "", "plan.noTotal"))
}

fn row(source: &Source, check: &Check) -> El {
    let mark = |level: u8| {
        let needed = level == check.level.number();
        let tag = if needed { "strong" } else { "span" };
        text(tag, "grade", &level.to_string())
    };
    let head = el("th").attr("scope", "row").text(name(source, check.competency));
    let kind = text("span", "tag", kind_words(source, check));
    el("tr")
        .child(head.child(el("div").child(kind)))
        .child(el("td").child(el("div").class("marks").children((0..5).map(mark).collect())))
        .child(el("td").class("heard"))
}
