//! One requirement as a picture: what the role asks for, the range of the belief and its middle.
//! The sentence beside the picture says the same.

use super::range::rect;
use crate::domain::assess::belief::Interval;
use crate::domain::fit::report::Row;
use crate::view::dom::{El, svg};

/// Units of the drawing per level; the scale runs from 0 to 4 levels.
const PER_LEVEL: f64 = 240.0;

/// The picture of a row.
pub(crate) fn level_bar(row: &Row) -> El {
    let mut bar = scale("level-bar");
    if row.is_answered() {
        bar = with_interval(bar, row.interval);
    }
    let target = triangle(at(row.requirement.level.value()));
    bar.child(svg("polygon").class("target").attr("points", &target))
}

/// The picture of a range alone, of a class.
pub(crate) fn interval_bar(class: &str, interval: Interval) -> El {
    with_interval(scale(&["level-bar ", class].concat()), interval)
}

/// The scale without anything on it.
fn scale(class: &str) -> El {
    let bar = svg("svg").class(class).attr("viewBox", "0 0 1000 40");
    let bar = bar.attr("aria-hidden", "true").child(rect("track", [20, 18, 960, 4]));
    (0..5).fold(bar, |bar, level| bar.child(rect("tick", [at(f64::from(level)) - 1, 12, 2, 16])))
}

fn with_interval(bar: El, interval: Interval) -> El {
    let [low, middle, high] = [interval.low, interval.middle, interval.high].map(at);
    let span = rect("span", [low, 13, (high - low).max(6), 14]).num("rx", 7);
    bar.child(span).child(rect("middle", [middle - 2, 10, 4, 20]))
}

fn at(level: f64) -> i32 {
    (20.0 + PER_LEVEL * level) as i32
}

/// A triangle that points at the target from below.
fn triangle(x: i32) -> String {
    let corner = |x: i32, y: &str| [&x.to_string(), ",", y, " "].concat();
    [corner(x, "26"), corner(x - 12, "40"), corner(x + 12, "40")].concat()
}
