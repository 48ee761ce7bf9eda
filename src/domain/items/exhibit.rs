//! What an item shows besides words: code, a table, a figure. It never knows how it is drawn.

use super::line::LOOKS;
use crate::domain::document::Object;

/// What an item shows besides words.
#[derive(Clone, Debug, PartialEq)]
pub enum Exhibit {
    /// Lines of a program.
    Code {
        /// The programming language.
        language: String,
        /// The lines.
        lines: Vec<String>,
    },
    /// A table.
    Table {
        /// What it tells.
        caption: String,
        /// The columns' names.
        head: Vec<String>,
        /// The rows, each as long as the head.
        rows: Vec<Vec<String>>,
    },
    /// Lines in a plane.
    Figure {
        /// What it tells.
        title: String,
        /// The name of the horizontal axis.
        x: String,
        /// The name of the vertical axis.
        y: String,
        /// The lines.
        series: Vec<Series>,
        /// The same data in words, from which the item can be answered unseen.
        text: String,
    },
}

/// One line of a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// What it is.
    pub name: String,
    /// Its points, from left to right.
    pub points: Vec<(f64, f64)>,
}

/// The largest number that a figure shows, and below 0 the smallest.
const MOST: f64 = 1e9;

/// The exhibit of an item, if it has one; the first of several.
pub(super) fn exhibit(o: &mut Object) -> Option<Exhibit> {
    let code = o.object("code", code);
    let table = o.object("table", table);
    let figure = o.object("figure", figure);
    code.or(table).or(figure)
}

fn code(o: &mut Object) -> Exhibit {
    let language = o.needed_text("language", (1, 20));
    let lines = o.needed("lines").list("lines", (1, 14), |o, key| o.text(key, (0, 72)));
    Exhibit::Code { language, lines }
}

fn table(o: &mut Object) -> Exhibit {
    let caption = o.needed_text("caption", (1, 200));
    let head = o.needed("head").list("head", (2, 8), |o, key| o.text(key, (0, 120)));
    let width = (head.len(), head.len());
    let rows = o
        .needed("rows")
        .list("rows", (1, 16), |o, key| Some(o.list(key, width, |o, key| o.text(key, (0, 120)))));
    Exhibit::Table { caption, head, rows }
}

fn figure(o: &mut Object) -> Exhibit {
    Exhibit::Figure {
        title: o.needed_text("title", (1, 200)),
        x: o.needed_text("x", (1, 60)),
        y: o.needed_text("y", (1, 60)),
        series: o.needed("series").objects("series", (1, LOOKS.len()), |o| {
            let name = o.needed_text("name", (1, 60));
            let points = o.needed("points").list("points", (4, 24), point);
            Some(Series { name, points })
        }),
        text: o.needed_text("text", (1, 900)),
    }
}

fn point(o: &mut Object, key: &str) -> Option<(f64, f64)> {
    let pair = o.list(key, (2, 2), |o, key| o.number(key, (-MOST, MOST)));
    Some((*pair.first()?, *pair.get(1)?))
}
