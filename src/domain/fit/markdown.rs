//! The report as Markdown, in the words of a language. It says what the screen says, no more.

use super::BarState;
use super::compared;
use super::outlook::{
    Outlook, asking_hint, asking_words, checked_words, doubt_words, exercise_words,
    preparation_hint,
};
use super::preparation::{Exercise, Preparation};
use super::report::{Report, Row, half_levels};
use super::standing::{Percent, percent};
use super::wants::{Beside, Quote};
use crate::domain::assess::answer::Said;
use crate::domain::document::Choice;
use crate::domain::framework::{Advice, Dimension, Framework};
use crate::domain::role::Role;
use crate::domain::words::Words;

/// What the Markdown is made of.
pub struct Source<'a> {
    /// The competencies.
    pub framework: &'a Framework,
    /// The advice about each of them.
    pub advice: &'a [Advice],
    /// The role.
    pub role: &'a Role,
    /// The report.
    pub report: &'a Report,
    /// What it tells of the role.
    pub outlook: &'a Outlook<'a>,
    /// How the language tells what a role says.
    pub quote: &'a dyn Fn(&Quote) -> String,
    /// The sentences.
    pub words: &'a Words,
}

/// The report as Markdown.
pub fn markdown(source: &Source) -> String {
    let mut text = String::new();
    let title = source.words.fill("report.titleFor", &[("title", &source.role.title)]);
    heading(&mut text, 1, &title);
    paragraph(&mut text, &basis(source.words, source.report));
    paragraph(&mut text, source.words.get("report.provisional"));
    section(&mut text, source, "report.strengths", &strengths(source), "report.noStrengths");
    section(&mut text, source, "report.bars", &bars(source), "report.noBars");
    section(&mut text, source, "report.fit", &fit(source), "report.fitNoneWhat");
    section(&mut text, source, "report.rows", &rows(source), "fit.notNeeded");
    if source.report.measured.is_told() {
        let lines = compared::lines(source.words, source.framework, &source.report.measured);
        section(&mut text, source, "report.measured", &lines, "report.measuredHint");
    }
    section(&mut text, source, "report.gaps", &gaps(source), "report.noGaps");
    text.push_str(&outlook(source));
    let limits = ["self", "fit", "private"];
    let limits = limits.map(|key| source.words.get_of("report.limits.", key).to_string());
    section(&mut text, source, "report.limits", &limits, "report.limits");
    text
}

/// What the report rests on.
pub fn basis(words: &Words, report: &Report) -> String {
    let share = share_words(words, report.coverage.overall);
    let [answered, passed] = [report.counted.answered, report.counted.passed]
        .map(|count| u32::try_from(count).unwrap_or(u32::MAX));
    let basis = words.count_with("report.basis", answered, &[("share", &share)]);
    match passed {
        0 => basis,
        passed => [&basis, " ", &words.count("report.passed", passed)].concat(),
    }
}

/// A share as a percentage in words.
pub fn share_words(words: &Words, share: f64) -> String {
    words.fill("report.share", &[("n", &percent(share).to_string())])
}

/// A level as words, in halves: the belief is not finer than that.
pub fn level_words(level: f64) -> String {
    let halves = half_levels(level);
    let whole = (halves / 2).to_string();
    match (halves % 2, halves / 2) {
        (0, _) => whole,
        (_, 0) => "½".to_string(),
        _ => [&whole, "½"].concat(),
    }
}

/// The key of what is said where a dimension has no range: nothing is needed, or too little is known.
pub fn no_range_key(report: &Report, dimension: Dimension) -> &'static str {
    match report.coverage.dimensions[dimension.index()] {
        Some(_) => "report.dimensionNone",
        None => "fit.notNeeded",
    }
}

/// What is said about a strength.
pub fn strength_words(words: &Words, row: &Row) -> String {
    let target = row.requirement.level.number().to_string();
    let level = level_words(row.interval.middle);
    words.fill("report.strengthAt", &[("target", &target), ("level", &level)])
}

/// What is said about a bar.
pub fn bar_words(words: &Words, row: &Row) -> String {
    let target = row.requirement.level.number().to_string();
    let chance = share_words(words, row.reached);
    let key = match (row.is_answered(), row.state) {
        (true, BarState::Cleared) => "report.bar.cleared",
        (true, BarState::NotYetShown) => "report.bar.not_yet",
        (true, BarState::LikelyBelow) => "report.bar.below",
        (false, _) if row.said == Some(Said::Unsure) => "report.bar.unsure",
        (false, _) => "report.bar.open",
    };
    words.fill(key, &[("target", &target), ("chance", &chance)])
}

/// The last part of the key under which a language names a bar's state.
pub fn state_key(state: BarState) -> &'static str {
    match state {
        BarState::Cleared => "cleared",
        BarState::NotYetShown => "not_yet",
        BarState::LikelyBelow => "below",
    }
}

/// How a level is shown: what to be ready to tell, and how it is checked. What interviewers are told
/// to do is theirs.
pub fn show_words(words: &Words, advice: &Advice) -> String {
    let case = words.fill("report.gapCase", &[("questions", &advice.evidence)]);
    let Some(verify) = advice.verify.first() else {
        return case;
    };
    let method = words.get_of("method.", verify.method.word());
    [&case, " ", &words.fill("report.gapChecked", &[("method", method)])].concat()
}

/// The sentence of a requirement.
pub fn row_words(words: &Words, row: &Row, name: &str) -> String {
    let target = row.requirement.level.number().to_string();
    if !row.is_answered() {
        return words.fill("report.rowOpen", &[("name", name), ("target", &target)]);
    }
    let distance = words.get_of("report.distance.", row.distance.key());
    let [low, middle, high] =
        [row.interval.low, row.interval.middle, row.interval.high].map(level_words);
    words.fill(
        "report.row",
        &[
            ("name", name),
            ("target", &target),
            ("low", &low),
            ("middle", &middle),
            ("high", &high),
            ("distance", distance),
        ],
    )
}

/// A fit as words.
pub fn range_words(words: &Words, range: Percent) -> String {
    let [low, middle, high] =
        [range.low, range.middle, range.high].map(|figure| figure.to_string());
    words.fill("fit.range", &[("low", &low), ("middle", &middle), ("high", &high)])
}

fn strengths(source: &Source) -> Vec<String> {
    let line = |place: &usize| {
        let row = &source.report.rows[*place];
        ["**", name(source, row), ".** ", &strength_words(source.words, row)].concat()
    };
    source.report.strengths.iter().map(line).collect()
}

fn bars(source: &Source) -> Vec<String> {
    let line = |place: &usize| {
        let row = &source.report.rows[*place];
        let state = source.words.get_of("report.state.", state_key(row.state));
        ["**", name(source, row), ": ", state, ".** ", &bar_words(source.words, row)].concat()
    };
    source.report.bars.iter().map(line).collect()
}

fn fit(source: &Source) -> Vec<String> {
    let line = |name: &str, range: Option<super::FitRange>, none: &'static str| {
        let words = match range {
            Some(range) => range_words(source.words, range.into()),
            None => source.words.get(none).to_string(),
        };
        ["**", name, ":** ", &words].concat()
    };
    let overall = source.words.get("fit.overall");
    let overall = line(overall, source.report.fit.overall, "report.dimensionNone");
    let dimensions = Dimension::ALL.iter().map(|dimension| {
        let name = source.words.get_of("dimension.", dimension.word());
        let none = no_range_key(source.report, *dimension);
        line(name, source.report.fit.dimensions[dimension.index()], none)
    });
    std::iter::once(overall).chain(dimensions).collect()
}

fn rows(source: &Source) -> Vec<String> {
    let line = |row: &Row| row_words(source.words, row, name(source, row));
    source.report.rows.iter().map(line).collect()
}

fn gaps(source: &Source) -> Vec<String> {
    let line = |place: &usize| {
        let row = &source.report.rows[*place];
        let advice = source.advice.get(row.competency);
        let step = advice.and_then(|advice| advice.step_from(row.stands_at())).unwrap_or_default();
        let show = advice.map(|advice| show_words(source.words, advice)).unwrap_or_default();
        let [to_do, to_show] =
            ["report.gapStep", "report.gapShow"].map(|key| source.words.get(key));
        ["**", name(source, row), ".** ", to_do, ": ", step, " ", to_show, ": ", &show].concat()
    };
    source.report.gaps.iter().map(line).collect()
}

/// What the person may do with the report; parts of which there is nothing to tell are left out.
fn outlook(source: &Source) -> String {
    let (words, outlook) = (source.words, source.outlook);
    let mut text = String::new();
    let mut part = |key: &str, hint: &str, lines: &[String]| {
        if !lines.is_empty() {
            heading(&mut text, 2, words.get(key));
            paragraph(&mut text, words.get(hint));
            list(&mut text, lines);
        }
    };
    let doubts: Vec<String> = outlook.doubts.iter().map(|one| doubt_words(words, one)).collect();
    part("report.doubts", "report.doubtsHint", &doubts);
    let wants: Vec<String> = outlook.wants.iter().map(|one| want(source, one)).collect();
    part("report.wants", "report.wantsHint", &wants);
    let asks = outlook.asking(source.role);
    let asks: Vec<String> = asks.iter().map(|one| asking_words(words, one)).collect();
    part("report.asks", asking_hint(source.role), &asks);
    let preparation = Preparation::of(source.framework, source.advice, source.role, source.report);
    let days = preparation.days.iter().enumerate();
    let mut days: Vec<String> = days.map(|(place, day)| of_day(source, place, day)).collect();
    if !days.is_empty() {
        let last = [day(words, days.len()), words.get("report.lastDay").to_string()];
        days.push(last.join(" "));
    }
    part("report.prepare", preparation_hint(&preparation), &days);
    text
}

fn want(source: &Source, beside: &Beside) -> String {
    let name = source.words.get_of("report.want.", beside.want.word());
    let standing = source.words.get_of("report.wantStanding.", beside.standing.word());
    let quotes: Vec<String> = beside.quotes.iter().map(source.quote).collect();
    let says = if quotes.is_empty() { "." } else { ": " };
    ["**", name, ".** ", standing, says, &quotes.join(" ")].concat()
}

fn day(words: &Words, place: usize) -> String {
    ["**", &words.fill("report.day", &[("n", &(place + 1).to_string())]), ".**"].concat()
}

fn of_day(source: &Source, place: usize, exercises: &[Exercise]) -> String {
    let words = source.words;
    let one = |exercise: &Exercise| {
        let row = &source.report.rows[exercise.row];
        let aim = words.get_of("report.aim.", exercise.aim.word());
        let facts = exercise_words(source.framework, source.advice, row, exercise);
        let fact = |(label, what): &(&str, &str)| [words.get(label), ": ", what, " "].concat();
        let facts: String = facts.iter().map(fact).collect();
        let checked = checked_words(words, source.advice, row, exercise);
        let by = words.get("report.exercise.checked");
        let head = ["\n  - **", name(source, row), "** (", aim, "). "].concat();
        [&head, &facts, by, ": ", &checked].concat()
    };
    std::iter::once(day(words, place)).chain(exercises.iter().map(one)).collect()
}

fn name<'a>(source: &Source<'a>, row: &Row) -> &'a str {
    source.framework.competencies.get(row.competency).map_or("", |found| found.name.as_str())
}

fn heading(text: &mut String, depth: usize, words: &str) {
    text.push_str(&"#".repeat(depth));
    text.push(' ');
    paragraph(text, words);
}

fn paragraph(text: &mut String, words: &str) {
    text.push_str(words);
    text.push_str("\n\n");
}

/// A heading and a list; where the list is empty, the sentence that says so.
fn section(text: &mut String, source: &Source, key: &str, lines: &[String], none: &str) {
    heading(text, 2, source.words.get(key));
    if lines.is_empty() {
        return paragraph(text, source.words.get(none));
    }
    list(text, lines);
}

fn list(text: &mut String, lines: &[String]) {
    for line in lines {
        text.push_str("- ");
        text.push_str(line);
        text.push('\n');
    }
    text.push('\n');
}
