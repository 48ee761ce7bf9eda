//! One requirement as a picture: what the role asks for, the range of the belief and its middle.
//! The sentence beside the picture says the same.

use super::range::rect;
use crate::domain::fit::report::Row;
use crate::view::dom::{El, svg};

/// Units of the drawing per level; the scale runs from 0 to 4 levels.
const PER_LEVEL: f64 = 240.0;

/// The picture of a row.
pub(crate) fn level_bar(row: &Row) -> El {
    let at = |level: f64| (20.0 + PER_LEVEL * level) as i32;
    let bar = svg("svg").class("level-bar").attr("viewBox", "0 0 1000 40");
    let bar = bar.attr("aria-hidden", "true").child(rect("track", [20, 18, 960, 4]));
    let mut bar = (0..5)
        .fold(bar, |bar, level| bar.child(rect("tick", [at(f64::from(level)) - 1, 12, 2, 16])));
    if row.is_answered() {
        let [low, middle, high] =
            [row.interval.low, row.interval.middle, row.interval.high].map(at);
        let span = rect("span", [low, 13, (high - low).max(6), 14]).num("rx", 7);
        bar = bar.child(span).child(rect("middle", [middle - 2, 10, 4, 20]));
    }
    let target = triangle(at(row.requirement.level.value()));
    bar.child(svg("polygon").class("target").attr("points", &target))
}

/// A triangle that points at the target from below.
fn triangle(x: i32) -> String {
    let corner = |x: i32, y: &str| [&x.to_string(), ",", y, " "].concat();
    [corner(x, "26"), corner(x - 12, "40"), corner(x + 12, "40")].concat()
}
