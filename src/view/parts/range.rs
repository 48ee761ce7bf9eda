//! A fit as a range: the figure in words, and the same as a bar. Never a lone number.

use crate::domain::fit::markdown::range_words;
use crate::domain::fit::standing::Percent;
use crate::view::dom::{El, el, svg, text};
use crate::view::session::Session;

/// A named range.
pub(crate) fn fit_range(session: Session, name: &str, range: Percent) -> El {
    let words = range_words(&session.content().words, range);
    let words = el("p")
        .class("range-words")
        .child(text("span", "range-name", name))
        .text(" ")
        .child(text("span", "range-figures", &words));
    el("div").class("range").child(words).child(bar(range))
}

/// A track with the range and its middle. The words beside it say the same.
fn bar(range: Percent) -> El {
    let [low, middle, high] =
        [range.low, range.middle, range.high].map(|part| 10 * i32::from(part));
    svg("svg")
        .class("range-bar")
        .attr("viewBox", "0 0 1000 20")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .child(rect("track", [0, 6, 1000, 8]))
        .child(rect("span", [low, 2, (high - low).max(6), 16]))
        .child(rect("middle", [(middle - 3).max(0), 0, 6, 20]))
}

/// A rectangle: x, y, width, height.
pub(crate) fn rect(class: &str, [x, y, width, height]: [i32; 4]) -> El {
    let rect = svg("rect").class(class).num("x", x).num("y", y);
    rect.num("width", width).num("height", height)
}
