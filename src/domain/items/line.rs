//! What tells the lines of a figure apart besides their colours, and the numbers that they stand
//! for. It never knows a colour, nor how a mark is drawn.

use super::Series;
use crate::domain::order::sort_by;

/// How one line differs from the others of its figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// What marks its points.
    pub mark: Mark,
    /// Lengths of strokes and gaps in turn, in the drawing's units; none for a line without gaps.
    pub dashes: &'static str,
}

/// What marks the points of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A filled circle.
    Dot,
    /// The outline of a square.
    Square,
    /// A filled triangle.
    Triangle,
}

/// The looks of the first line, the second and the third. A figure has no more.
pub const LOOKS: [Look; 3] = [
    Look { mark: Mark::Dot, dashes: "none" },
    Look { mark: Mark::Square, dashes: "14 8" },
    Look { mark: Mark::Triangle, dashes: "3 8" },
];

/// The points of all lines at one place of the horizontal axis.
#[derive(Clone, Debug, PartialEq)]
pub struct At {
    /// The place.
    pub x: f64,
    /// The height of each line there, in the lines' order; nothing where a line has no point.
    pub heights: Vec<Option<f64>>,
}

/// All numbers of a figure as the rows of a table, from left to right.
pub fn numbers(series: &[Series]) -> Vec<At> {
    let mut rows: Vec<At> = Vec::new();
    for (line, series_of) in series.iter().enumerate() {
        for (x, height) in &series_of.points {
            let place = rows.iter().position(|row| row.x == *x).unwrap_or_else(|| {
                rows.push(At { x: *x, heights: vec![None; series.len()] });
                rows.len() - 1
            });
            rows[place].heights[line] = Some(*height);
        }
    }
    sort_by(&mut rows, |one, other| one.x.total_cmp(&other.x));
    rows
}

#[cfg(test)]
mod tests {
    use super::{At, LOOKS, numbers};
    use crate::domain::items::Series;

    #[test]
    fn no_two_looks_share_a_mark_or_a_stroke() {
        for (place, one) in LOOKS.iter().enumerate() {
            for other in &LOOKS[..place] {
                assert!(one.mark != other.mark && one.dashes != other.dashes, "{one:?}, {other:?}");
            }
        }
    }

    #[test]
    fn lines_with_other_places_share_a_table() {
        let line = |points: &[(f64, f64)]| Series { name: "a".into(), points: points.to_vec() };
        let rows = numbers(&[line(&[(1.0, 5.0), (4.0, 6.0)]), line(&[(0.0, 7.0), (4.0, 8.0)])]);
        let at = |x, heights: [Option<f64>; 2]| At { x, heights: heights.to_vec() };
        let expected = [
            at(0.0, [None, Some(7.0)]),
            at(1.0, [Some(5.0), None]),
            at(4.0, [Some(6.0), Some(8.0)]),
        ];
        assert_eq!(rows, expected);
    }
}
