//! What the questions' order and the intervals must achieve, and whether they do. It never knows
//! how the figures came about.

use crate::order::Order;
use crate::run::{COUNTS, Outcome, Row};
use crate::world::World;
use std::fmt;

/// One demand.
pub(crate) struct Demand {
    text: String,
    pub(crate) holds: bool,
}

impl fmt::Display for Demand {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let verdict = if self.holds { "holds" } else { "does not hold" };
        write!(formatter, "{}: {verdict}.", self.text)
    }
}

/// The four demands.
pub(crate) fn all(rows: &[Row]) -> Vec<Demand> {
    let error = |order, count| result(rows, World::Stated, order, count).error;
    let (chosen, fixed) = (error(Order::Chosen, 12), error(Order::Fixed, 26));
    let ratio = chosen / error(Order::Plain, 12);
    let stated = coverages(rows, World::Stated);
    let wrong = World::ALL.into_iter().filter(|world| *world != World::Stated);
    let wrong: Vec<f64> = wrong.flat_map(|world| coverages(rows, world)).collect();
    vec![
        Demand {
            text: format!(
                "Chosen order at 12 questions ({:.2}) at least as accurate as the fixed order at \
                 26 ({:.2}), stated model",
                100.0 * chosen,
                100.0 * fixed
            ),
            holds: chosen <= fixed,
        },
        Demand {
            text: format!(
                "Chosen order's error at 12 at most 0.72 of the plain average's ({ratio:.3}), \
                 stated model"
            ),
            holds: ratio <= 0.72,
        },
        Demand {
            text: format!(
                "Coverage of the chosen order between 77 % and 83 % under the stated model, at \
                 every number of questions ({:.1} % to {:.1} %)",
                100.0 * least(&stated),
                100.0 * most(&stated)
            ),
            holds: least(&stated) >= 0.77 && most(&stated) <= 0.83,
        },
        Demand {
            text: format!(
                "Coverage of the chosen order not under 68 % under any wrong model, at every \
                 number of questions (at least {:.1} %)",
                100.0 * least(&wrong)
            ),
            holds: least(&wrong) >= 0.68,
        },
    ]
}

fn result(rows: &[Row], world: World, order: Order, count: usize) -> Outcome {
    let row = rows.iter().find(|row| row.world == world && row.order == order);
    let place = COUNTS.iter().position(|other| *other == count);
    row.zip(place).map(|(row, place)| row.results[place]).unwrap_or_default()
}

fn coverages(rows: &[Row], world: World) -> Vec<f64> {
    COUNTS.iter().map(|count| result(rows, world, Order::Chosen, *count).coverage).collect()
}

fn least(values: &[f64]) -> f64 {
    values.iter().copied().fold(f64::INFINITY, f64::min)
}

fn most(values: &[f64]) -> f64 {
    values.iter().copied().fold(f64::NEG_INFINITY, f64::max)
}
