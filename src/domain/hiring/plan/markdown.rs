//! An interview plan as Markdown, and the sentences that the screen shares with it, in the words of a
//! language. It never knows a candidate.

use super::{Check, Part, Plan};
use crate::domain::document::Choice;
use crate::domain::framework::{Advice, Framework};
use crate::domain::level::Level;
use crate::domain::role::{Method, Role};
use crate::domain::words::Words;

/// What a plan is put into words from.
pub struct Source<'a> {
    /// The competencies.
    pub framework: &'a Framework,
    /// The advice about each of them.
    pub advice: &'a [Advice],
    /// The role.
    pub role: &'a Role,
    /// The plan.
    pub plan: &'a Plan,
    /// The sentences.
    pub words: &'a Words,
}

/// One of the three answers that an interviewer compares with.
pub struct Anchor<'a> {
    /// The key of its name.
    pub name: &'static str,
    /// Its level.
    pub level: Level,
    /// What a person at that level does.
    pub text: &'a str,
    /// Whether it is the level that the role needs.
    pub is_needed: bool,
}

/// The plan as Markdown.
pub fn markdown(source: &Source) -> String {
    let words = source.words;
    let mut text = line("# ", &title(source));
    text.push_str(&line("", words.get(basis_key(source.plan))));
    text.push_str(&line("", &total_words(source)));
    if source.plan.parts.is_empty() {
        return text;
    }
    text.push_str(&line("## ", words.get("plan.rules")));
    list(&mut text, &rules(source));
    for (place, part) in source.plan.parts.iter().enumerate() {
        text.push_str(&line("## ", &part_title(words, place, part)));
        text.push_str(&line("", &takes_words(words, part)));
        text.push_str(&part.about.as_ref().map(|about| line("> ", about)).unwrap_or_default());
        part.checks.iter().for_each(|check| of_check(&mut text, source, part, check));
    }
    let open = open_words(source);
    if !open.is_empty() {
        text.push_str(&line("## ", words.get("plan.open")));
        list(&mut text, &open);
    }
    scorecard(&mut text, source);
    text
}

/// The plan's title.
pub fn title(source: &Source) -> String {
    source.words.fill("plan.title", &[("title", &source.role.title)])
}

/// The key of the sentence that says where a plan comes from.
pub fn basis_key(plan: &Plan) -> &'static str {
    match (plan.parts.is_empty(), plan.is_own) {
        (true, _) => "plan.nothing",
        (_, true) => "plan.own",
        _ => "plan.ours",
    }
}

/// How long it all takes whom.
pub fn total_words(source: &Source) -> String {
    let plan = source.plan;
    let count = u32::try_from(plan.parts.len()).unwrap_or(u32::MAX);
    let candidate = hours_words(source.words, plan.candidate_minutes());
    let people = hours_words(source.words, plan.people_minutes());
    let most = people_words(source.words, plan.people());
    let values = [("candidate", &*candidate), ("people", &people), ("most", &most)];
    if count == 0 { String::new() } else { source.words.count_with("plan.total", count, &values) }
}

/// A time in hours and minutes.
pub fn hours_words(words: &Words, minutes: u32) -> String {
    let [hours, rest] = [minutes / 60, minutes % 60].map(|figure| figure.to_string());
    let key = match (minutes / 60, minutes % 60) {
        (0, _) => "plan.minutes",
        (_, 0) => "plan.hours",
        _ => "plan.hoursMinutes",
    };
    words.fill(key, &[("h", &hours), ("m", &rest)])
}

fn people_words(words: &Words, people: u16) -> String {
    words.count("plan.people", u32::from(people))
}

/// What everybody who interviews keeps to.
pub fn rules(source: &Source) -> Vec<String> {
    let has_home = source.plan.parts.iter().any(|part| part.method == Method::TakeHome);
    let paid = has_home.then_some("paid");
    let keys = ["same", "note", "alone", "told"].into_iter().chain(paid);
    keys.map(|key| source.words.get_of("plan.rules.", key).to_string()).collect()
}

/// The title of a part, with its number.
pub fn part_title(words: &Words, place: usize, part: &Part) -> String {
    let method = words.get_of("method.", part.method.word());
    [&(place + 1).to_string(), ". ", method].concat()
}

/// How long a part takes, and how many people.
pub fn takes_words(words: &Words, part: &Part) -> String {
    let minutes = hours_words(words, u32::from(part.minutes));
    [&minutes, " · ", &people_words(words, part.people)].concat()
}

/// The name of what is checked.
pub fn name<'a>(source: &Source<'a>, competency: usize) -> &'a str {
    source.framework.competencies.get(competency).map_or("", |found| found.name.as_str())
}

/// The key of the word for what a check is for.
pub fn kind_words<'a>(source: &Source<'a>, check: &Check) -> &'a str {
    match check.in_depth {
        true => source.words.get("plan.inDepth"),
        false => source.words.get_of("plan.kind.", check.kind.word()),
    }
}

/// The question to ask, and how to go about it.
pub fn asking<'a>(source: &Source<'a>, part: &Part, check: &Check) -> [&'a str; 2] {
    let question = source.advice.get(check.competency).map_or("", |one| one.evidence.as_str());
    let way = part.verification(source.advice, check);
    [question, way.map_or("", |way| way.how.as_str())]
}

/// What a weak, a middling and a good answer look like.
pub fn anchors<'a>(source: &Source<'a>, check: &Check) -> Vec<Anchor<'a>> {
    let names = ["plan.answer.weak", "plan.answer.middling", "plan.answer.good"];
    let anchor = |(name, level): (&'static str, Level)| {
        let found = source.framework.competencies.get(check.competency)?;
        Some(Anchor { name, level, text: found.level(level), is_needed: level == check.level })
    };
    names.into_iter().zip(check.anchors()).filter_map(anchor).collect()
}

/// The name of an anchor with its level.
pub fn anchor_words(words: &Words, anchor: &Anchor) -> String {
    let level = anchor.level.number().to_string();
    let key = if anchor.is_needed { "plan.anchorNeeded" } else { "plan.anchor" };
    words.fill(key, &[("answer", words.get(anchor.name)), ("level", &level)])
}

/// What the plan leaves open, has twice or does without.
pub fn open_words(source: &Source) -> Vec<String> {
    let plan = source.plan;
    let line = |(key, places): (&'static str, &Vec<usize>)| {
        let names: Vec<&str> = places.iter().map(|place| name(source, *place)).collect();
        let line = source.words.fill(key, &[("names", &names.join(", "))]);
        (!names.is_empty()).then_some(line)
    };
    let lines = [
        ("plan.unchecked", &plan.unchecked),
        ("plan.repeated", &plan.repeated),
        ("plan.needless", &plan.needless),
        ("plan.leftOut", &plan.left_out),
    ];
    lines.into_iter().filter_map(line).collect()
}

fn of_check(text: &mut String, source: &Source, part: &Part, check: &Check) {
    let words = source.words;
    let head = [name(source, check.competency), " (", kind_words(source, check), ")"].concat();
    text.push_str(&line("### ", &head));
    if check.in_depth {
        text.push_str(&line("", words.get("plan.depthHint")));
    }
    let [question, how] = asking(source, part, check);
    let labelled = |label: &str, words: &str| ["**", label, ":** ", words].concat();
    let mut lines =
        vec![labelled(words.get("plan.ask"), question), labelled(words.get("plan.how"), how)];
    let anchor = |anchor: Anchor| labelled(&anchor_words(words, &anchor), anchor.text);
    lines.extend(anchors(source, check).into_iter().map(anchor));
    list(text, &lines);
}

fn scorecard(text: &mut String, source: &Source) {
    let words = source.words;
    text.push_str(&line("## ", words.get("plan.scorecard")));
    text.push_str(&line("", words.get("plan.scorecardHint")));
    let blank = |key: &str| [words.get(key), ": ______________"].concat();
    let blanks = ["plan.candidate", "plan.interviewer", "plan.day"].map(blank);
    text.push_str(&line("", &blanks.join("  ")));
    let heads = ["plan.checked", "plan.mark", "plan.heard"].map(|key| words.get(key));
    text.push_str(&["| ", &heads.join(" | "), " |\n|---|---|---|\n"].concat());
    for check in source.plan.checks() {
        let marks: Vec<String> = (0..5).map(|level| mark(check, level)).collect();
        let row = ["| ", name(source, check.competency), " | ", &marks.join(" "), " | |\n"];
        text.push_str(&row.concat());
    }
    text.push('\n');
    text.push_str(&line("", words.get("plan.noTotal")));
}

/// A level to tick; the one that the role needs stands in bold.
fn mark(check: &Check, level: u8) -> String {
    let number = level.to_string();
    match level == check.level.number() {
        true => ["☐ **", &number, "**"].concat(),
        false => ["☐ ", &number].concat(),
    }
}

fn line(mark: &str, words: &str) -> String {
    if words.is_empty() { String::new() } else { [mark, words, "\n\n"].concat() }
}

fn list(text: &mut String, lines: &[String]) {
    lines.iter().for_each(|line| text.push_str(&["- ", line, "\n"].concat()));
    text.push('\n');
}
