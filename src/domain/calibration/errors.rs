//! How exact the estimates are: the observed information of all items of a competency at once
//! (Louis 1982), and its inverse. It never changes an estimate.
//!
//! What couples the items of two competencies, people's general level and leniency, is left out: it
//! is small beside what couples those of one.

use super::curve::Slopes;
use super::each_level;
use super::estimate::{Sought, direction, precisions};
use super::sheet::{Response, Sheet};
use crate::domain::assess::prior::{Levels, level_at};
use std::collections::BTreeMap;

/// A symmetric matrix, row by row.
type Matrix = Vec<Vec<f64>>;

/// The items of a competency whose parameters are sought, and the information about them: ln a and
/// d of the first item, of the second, and so on.
struct Block {
    items: Vec<usize>,
    information: Matrix,
}

/// The standard errors of ln a and d of each item; none where it is not sought, or where the
/// information has no inverse.
pub(super) fn spreads(
    competencies: usize,
    sheets: &[Sheet],
    sought: &[Sought],
) -> Vec<Option<[f64; 2]>> {
    let mut blocks = blocks(sheets, sought);
    each_level(competencies, sheets, sought, |responses, levels| {
        if let Some(block) = blocks.get_mut(&responses[0].competency) {
            block.observe(sought, responses, levels);
        }
    });
    let mut spreads = vec![None; sought.len()];
    for block in blocks.values() {
        let Some(variances) = diagonal_of_inverse(&block.information) else { continue };
        for (place, item) in block.items.iter().enumerate() {
            spreads[*item] = Some([variances[2 * place].sqrt(), variances[2 * place + 1].sqrt()]);
        }
    }
    spreads
}

/// A block for each competency, with the information that the priors give.
fn blocks(sheets: &[Sheet], sought: &[Sought]) -> BTreeMap<usize, Block> {
    let mut items: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let responses = sheets.iter().flat_map(|sheet| &sheet.responses);
    let mut answered: Vec<(usize, usize)> = responses
        .filter(|response| sought[response.item].is_free)
        .map(|response| (response.competency, response.item))
        .collect();
    answered.sort_unstable();
    answered.dedup();
    for (competency, item) in answered {
        items.entry(competency).or_default().push(item);
    }
    let block = |items: Vec<usize>| {
        let size = 2 * items.len();
        let mut information = vec![vec![0.0; size]; size];
        for (place, row) in information.iter_mut().enumerate() {
            row[place] = precisions()[place % 2];
        }
        Block { items, information }
    };
    items.into_iter().map(|(competency, items)| (competency, block(items))).collect()
}

impl Block {
    /// Adds what one person's answers tell: the expected information of answers whose level is
    /// known, less the variance of their gradient, because it is not.
    fn observe(&mut self, sought: &[Sought], responses: &[Response], levels: &Levels) {
        let answers: Vec<(usize, &Response)> = responses
            .iter()
            .filter_map(|response| {
                let place = self.items.iter().position(|item| *item == response.item)?;
                Some((place, response))
            })
            .collect();
        let size = 2 * answers.len();
        let mut mean = vec![0.0; size];
        let mut square = vec![vec![0.0; size]; size];
        for (index, weight) in levels.iter().enumerate() {
            let mut gradient = Vec::with_capacity(size);
            for (place, response) in &answers {
                let Sought { curve, now, .. } = &sought[response.item];
                let slopes = curve.slopes(*now, level_at(index), response.grade);
                let rise = direction(*now, level_at(index));
                gradient.extend(rise.map(|by| slopes.first * by));
                self.add_curvature(2 * place, *weight, slopes, rise, now.discrimination);
            }
            for (row, one) in gradient.iter().enumerate() {
                mean[row] += weight * one;
                for (column, other) in gradient.iter().enumerate() {
                    square[row][column] += weight * one * other;
                }
            }
        }
        let places = answers.iter().flat_map(|(place, _)| [2 * place, 2 * place + 1]);
        let places: Vec<usize> = places.collect();
        for (row, to) in places.iter().enumerate() {
            for (column, other) in places.iter().enumerate() {
                self.information[*to][*other] -= square[row][column] - mean[row] * mean[column];
            }
        }
    }

    /// Takes the second derivatives of an answer's log-probability away: those of u are u itself
    /// (twice by ln a), −a (by ln a and d) and 0.
    fn add_curvature(
        &mut self,
        from: usize,
        weight: f64,
        Slopes { first, second, .. }: Slopes,
        [by_log, by_own]: [f64; 2],
        discrimination: f64,
    ) {
        let mixed = weight * (second * by_log * by_own - first * discrimination);
        let rows = &mut self.information;
        rows[from][from] -= weight * (second * by_log * by_log + first * by_log);
        rows[from][from + 1] -= mixed;
        rows[from + 1][from] -= mixed;
        rows[from + 1][from + 1] -= weight * second * by_own * by_own;
    }
}

/// The diagonal of the inverse of a symmetric matrix, by Cholesky's decomposition; none where the
/// matrix is not positive definite.
fn diagonal_of_inverse(matrix: &Matrix) -> Option<Vec<f64>> {
    let size = matrix.len();
    let mut root = vec![vec![0.0; size]; size];
    for row in 0..size {
        for column in 0..=row {
            let known: f64 = (0..column).map(|k| root[row][k] * root[column][k]).sum();
            let rest = matrix[row][column] - known;
            if row == column {
                if rest.is_nan() || rest <= 0.0 {
                    return None;
                }
                root[row][row] = rest.sqrt();
            } else {
                root[row][column] = rest / root[column][column];
            }
        }
    }
    // The inverse is the product of the root's inverse with itself: its diagonal is the sum of the
    // squares of a column.
    let mut diagonal = vec![0.0; size];
    for (column, entry) in diagonal.iter_mut().enumerate() {
        let mut solved = vec![0.0; size];
        for row in column..size {
            let known: f64 = (column..row).map(|k| root[row][k] * solved[k]).sum();
            solved[row] = (f64::from(u8::from(row == column)) - known) / root[row][row];
            *entry += solved[row] * solved[row];
        }
    }
    Some(diagonal)
}

#[cfg(test)]
mod tests {
    use super::diagonal_of_inverse;

    #[test]
    fn inverts_what_has_an_inverse() {
        let matrix = vec![vec![4.0, 2.0, 0.0], vec![2.0, 5.0, 1.0], vec![0.0, 1.0, 3.0]];
        // By hand: the determinant is 44, the minors on the diagonal are 14, 12 and 16.
        let found = diagonal_of_inverse(&matrix).expect("it is positive definite");
        for (found, minor) in found.iter().zip([14.0, 12.0, 16.0]) {
            assert!((found - minor / 44.0).abs() < 1e-12, "{found}");
        }
        assert_eq!(diagonal_of_inverse(&vec![vec![1.0, 2.0], vec![2.0, 1.0]]), None);
    }
}
