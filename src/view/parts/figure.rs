//! Lines in a plane, drawn from data; the same data is told in words and as a table of its numbers.
//! It never decides what tells lines apart: that is the domain's.

use super::table::{scrolling, table};
use crate::domain::items::line::{LOOKS, Look, Mark, numbers};
use crate::domain::items::{Axis, Series};
use crate::view::dom::{El, el, svg, text};
use crate::view::edge::intl;
use crate::view::session::Session;

/// The plane within the drawing, in its units: from the left, from the top, width, height.
const LEFT: f64 = 90.0;
const TOP: f64 = 20.0;
const WIDTH: f64 = 680.0;
const HEIGHT: f64 = 400.0;

/// The figure: title, axes, lines, which line is which, and the words.
pub(crate) fn figure(
    session: Session,
    title: &str,
    [x, y]: [&str; 2],
    series: &[Series],
    words: &str,
) -> El {
    let lines = series.iter().zip(LOOKS).zip(0..);
    let key = lines.map(|((series, look), place)| {
        el("li").child(sample(look, place)).child(text("span", "", &series.name))
    });
    let told = el("details")
        .class("in-words")
        .child(session.say("summary", "", "item.figureInWords"))
        .child(text("p", "", words))
        .child(scrolling("div", "exhibit", title).child(told_numbers(session, title, x, series)));
    el("figure")
        .class("figure")
        .child(text("figcaption", "", title))
        .child(el("ul").class("key").children(key.collect()))
        .child(text("p", "axis-name", &["↑ ", y].concat()))
        .child(plane(session, title, series, words))
        .child(text("p", "axis-name across", &[x, " →"].concat()))
        .child(told)
}

/// Every number of the figure.
fn told_numbers(session: Session, title: &str, x: &str, series: &[Series]) -> El {
    let number = |value: f64| intl::number(&session.content().language, value);
    let names = series.iter().map(|series| series.name.clone());
    let head: Vec<String> = [x.to_string()].into_iter().chain(names).collect();
    let height = |height: &Option<f64>| height.map_or("–".to_string(), number);
    let rows = numbers(series).into_iter().map(|at| {
        let heights = at.heights.iter().map(height);
        [number(at.x)].into_iter().chain(heights).collect()
    });
    table(title, &head, &rows.collect::<Vec<_>>(), true)
}

fn plane(session: Session, title: &str, series: &[Series], words: &str) -> El {
    let (across, up) = (Axis::across(series), Axis::up(series));
    let at = |(x, y): (f64, f64)| {
        let (x, y) = (across.share(x), up.share(y));
        ((LEFT + x * WIDTH) as i32, (TOP + (1.0 - y) * HEIGHT) as i32)
    };
    let (left, bottom) = (LEFT as i32, (TOP + HEIGHT) as i32);
    let number = |value: f64| intl::number(&session.content().language, value);
    let plane = svg("svg")
        .class("plane")
        .attr("viewBox", "0 0 800 470")
        .attr("role", "img")
        .attr("aria-label", title)
        .child(svg("desc").text(words));
    let plane = across.ticks.iter().fold(plane, |plane, tick| {
        let (x, _) = at((*tick, 0.0));
        let name = svg("text").class("tick-across").num("x", x).num("y", bottom + 36);
        plane.child(line([x, bottom, x, bottom + 10])).child(name.text(&number(*tick)))
    });
    let plane = up.ticks.iter().fold(plane, |plane, tick| {
        let (_, y) = at((0.0, *tick));
        let name = svg("text").class("tick-up").num("x", left - 14).num("y", y + 9);
        plane.child(line([left, y, left + WIDTH as i32, y])).child(name.text(&number(*tick)))
    });
    let lines = series.iter().zip(LOOKS).zip(0..);
    lines.fold(plane, |plane, ((series, look), place)| {
        let points: Vec<(i32, i32)> = series.points.iter().copied().map(at).collect();
        plane.child(curve(&points, look, place))
    })
}

fn line([x1, y1, x2, y2]: [i32; 4]) -> El {
    svg("line").class("grid").num("x1", x1).num("y1", y1).num("x2", x2).num("y2", y2)
}

/// A line through points, each with a mark.
fn curve(points: &[(i32, i32)], look: Look, place: i32) -> El {
    let marks = points.iter().map(|(x, y)| marked(look.mark, *x, *y)).collect();
    stroke(points, look, place).children(marks)
}

/// A line without its marks.
fn stroke(points: &[(i32, i32)], look: Look, place: i32) -> El {
    let path: String = points.iter().map(|(x, y)| pair(*x, *y)).collect();
    let stroke = svg("polyline").class("stroke").attr("stroke-dasharray", look.dashes);
    svg("g").class("curve").num("data-line", place).child(stroke.attr("points", &path))
}

fn marked(mark: Mark, x: i32, y: i32) -> El {
    let class = if mark == Mark::Square { "point hollow" } else { "point" };
    let shape = match mark {
        Mark::Dot => svg("circle").num("cx", x).num("cy", y).num("r", 7),
        Mark::Square => {
            svg("rect").num("x", x - 7).num("y", y - 7).num("width", 14).num("height", 14)
        }
        Mark::Triangle => {
            let corners = [pair(x, y - 10), pair(x + 10, y + 8), pair(x - 10, y + 8)];
            svg("polygon").attr("points", &corners.concat())
        }
    };
    shape.class(class)
}

fn pair(x: i32, y: i32) -> String {
    [&x.to_string(), ",", &y.to_string(), " "].concat()
}

/// A piece of a line, for the list that tells which is which.
fn sample(look: Look, place: i32) -> El {
    let sample = svg("svg").class("sample").attr("viewBox", "0 0 100 30");
    let stroke = stroke(&[(4, 15), (96, 15)], look, place);
    sample.attr("aria-hidden", "true").child(stroke.child(marked(look.mark, 50, 15)))
}
