//! A calibration as a text to read. It computes nothing.

use rolefit::domain::calibration::{Calibrated, Calibration, Estimate, LEAST_ANSWERS, Mark};
use rolefit::domain::document::Choice;
use std::fmt::Write;

/// The words for what a person should look at.
fn words(mark: Mark) -> &'static str {
    match mark {
        Mark::Misfit => "MISFIT",
        Mark::Weak => "WEAK",
        Mark::Moved => "MOVED",
    }
}

const LEGEND: &str = "
best: the share who chose the best option. unsure: the share who did not know or skipped.
a: how sharply the item tells levels apart; d: its difficulty in levels; each ± its standard error.
infit, outfit: mean squares of the residuals, 1 where the model holds. chance: how probable answers
so far from the curve are if the model holds.
MISFIT: the answers do not follow the curve; look at its key. WEAK: it tells levels apart less than
the product assumes. MOVED: the authors' d lies outside the 95 % bounds.
";

/// The table, and what must be known to read it.
pub(crate) fn table(calibration: &Calibration, left_out: usize) -> String {
    let mut text = String::new();
    let Calibration { people, repeated, without_items, rounds, has_settled, .. } = calibration;
    // Writing into a text cannot fail.
    let _ = writeln!(
        text,
        "Answers to items by {people} people. Left out: {left_out} that cannot be read, \
         {without_items} without answers to items, {repeated} other states of a sitting."
    );
    if !has_settled {
        let _ = writeln!(text, "NOT SETTLED after {rounds} rounds: do not use these numbers.");
    }
    if !calibration.items.is_empty() {
        let width = calibration.items.iter().map(|item| item.id.len()).max().unwrap_or(0);
        let _ = writeln!(
            text,
            "\n| {:width$} | kind | answers | best | unsure | a | d | authors' a, d | infit | \
             outfit | chance | |\n|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|",
            "item"
        );
        for item in &calibration.items {
            let _ = writeln!(text, "{}", row(item, width));
        }
        text.push_str(LEGEND);
        add_shifts(&mut text, calibration);
    }
    add_few(&mut text, calibration);
    text.push_str(
        "\nNothing was changed and nothing was sent. The bank keeps its authors' values until \
         someone edits it.\n",
    );
    text
}

fn row(item: &Calibrated, width: usize) -> String {
    let marks: Vec<&str> = item.marks.iter().map(|mark| words(*mark)).collect();
    format!(
        "| {:width$} | {} | {} | {:.0} % | {:.0} % | {} | {} | {:.2}, {:.2} | {:.2} | {:.2} | \
         {:.3} | {} |",
        item.id,
        item.kind.word(),
        item.answers,
        100.0 * item.best,
        100.0 * item.unsure,
        estimate(item.discrimination),
        estimate(item.difficulty),
        item.authors.discrimination,
        item.authors.difficulty,
        item.fit.infit,
        item.fit.outfit,
        item.fit.probability,
        marks.join(" ")
    )
}

fn estimate(Estimate { value, standard_error, .. }: Estimate) -> String {
    match standard_error {
        Some(error) => format!("{value:.2} ± {error:.2}"),
        None => format!("{value:.2} ± ?"),
    }
}

fn add_shifts(text: &mut String, calibration: &Calibration) {
    text.push_str(
        "\nd less the authors' d, on average. What all items of a competency share may lie in the \
         people and not in the items:\n",
    );
    for shift in calibration.shifts() {
        let _ =
            writeln!(text, "  {} {:+.2} ({} items)", shift.competency, shift.levels, shift.items);
    }
}

fn add_few(text: &mut String, calibration: &Calibration) {
    let (none, some): (Vec<_>, Vec<_>) = calibration.few.iter().partition(|few| few.answers == 0);
    let _ = writeln!(
        text,
        "\nNot told, with fewer than {LEAST_ANSWERS} answers: {} items, {} of them with none.",
        calibration.few.len(),
        none.len()
    );
    for few in some {
        let _ = writeln!(text, "  {}: {}", few.id, few.answers);
    }
}
