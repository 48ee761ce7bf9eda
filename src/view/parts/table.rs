//! A table, and what may be wider than the screen. It never knows what its words mean.

use crate::view::dom::{El, el, text};

/// A table with a caption; the first cell of a row is its head where `has_row_heads`.
pub(crate) fn table(
    caption: &str,
    head: &[String],
    rows: &[Vec<String>],
    has_row_heads: bool,
) -> El {
    let head = head.iter().map(|words| text("th", "", words).attr("scope", "col")).collect();
    let cell = |(place, words): (usize, &String)| match place == 0 && has_row_heads {
        true => text("th", "", words).attr("scope", "row"),
        false => text("td", "", words),
    };
    let row = |row: &Vec<String>| el("tr").children(row.iter().enumerate().map(cell).collect());
    el("table")
        .class("table")
        .child(text("caption", "", caption))
        .child(el("thead").child(el("tr").children(head)))
        .child(el("tbody").children(rows.iter().map(row).collect()))
}

/// What scrolls within itself; so the keyboard must reach it.
pub(crate) fn scrolling(tag: &str, class: &str, label: &str) -> El {
    el(tag).class(class).attr("tabindex", "0").attr("role", "group").attr("aria-label", label)
}
