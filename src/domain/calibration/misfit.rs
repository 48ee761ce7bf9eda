//! How well the curve fits the answers: what each person was expected to answer, from all else that
//! they answered, against what they did. It never changes an estimate.

use super::curve::SMALLEST;
use super::each_level;
use super::estimate::Sought;
use super::sheet::Sheet;
use crate::domain::assess::prior::{LEVELS, level_at};

/// How well the model fits an item's answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// The mean square of the residuals, weighted by their variances; 1 where the model holds,
    /// above it where answers are less regular (Wright & Masters 1982).
    pub infit: f64,
    /// The plain mean of the squared standardised residuals; it hears surprises first.
    pub outfit: f64,
    /// The sum over groups of people, by expected score, of the squared standardised difference
    /// between expected and found (Hosmer & Lemeshow 1980).
    pub square: f64,
    /// Its degrees of freedom: groups less two.
    pub degrees: usize,
    /// How probable such a sum or a greater one is if the model holds.
    pub probability: f64,
}

/// What was expected of a person, and what they did.
#[derive(Clone, Copy, Debug)]
struct Prediction {
    expected: f64,
    variance: f64,
    found: f64,
}

/// People in a group at least, and groups at least and at most; always an even number of groups.
const PEOPLE_A_GROUP: usize = 20;
const GROUPS: (usize, usize) = (4, 10);

/// The fit of each item whose parameters are sought.
pub(super) fn fits(competencies: usize, sheets: &[Sheet], sought: &[Sought]) -> Vec<Option<Fit>> {
    let mut predictions: Vec<Vec<Prediction>> = vec![Vec::new(); sought.len()];
    each_level(competencies, sheets, sought, |responses, levels| {
        for response in responses {
            let Sought { curve, now, is_free, .. } = &sought[response.item];
            if !is_free {
                continue;
            }
            // The belief without this very answer: divided by its probability at each level.
            let mut without = [0.0; LEVELS];
            for (index, entry) in without.iter_mut().enumerate() {
                let seen = curve.slopes(*now, level_at(index), response.grade).probability;
                *entry = levels[index] / seen.max(SMALLEST);
            }
            let all: f64 = without.iter().sum();
            let (mut expected, mut square) = (0.0, 0.0);
            for (index, entry) in without.iter().enumerate() {
                let (mean, mean_square) = curve.score_moments(*now, level_at(index));
                expected += entry / all * mean;
                square += entry / all * mean_square;
            }
            let variance = (square - expected * expected).max(SMALLEST);
            let found = curve.score(response.grade);
            predictions[response.item].push(Prediction { expected, variance, found });
        }
    });
    let fit = |(sought, predictions): (&Sought, Vec<Prediction>)| {
        sought.is_free.then(|| Fit::of(predictions))
    };
    sought.iter().zip(predictions).map(fit).collect()
}

impl Fit {
    fn of(mut predictions: Vec<Prediction>) -> Fit {
        predictions.sort_by(|one, other| one.expected.total_cmp(&other.expected));
        let (mut residuals, mut variances, mut standardised) = (0.0, 0.0, 0.0);
        for Prediction { expected, variance, found } in &predictions {
            let residual = (found - expected) * (found - expected);
            residuals += residual;
            variances += variance;
            standardised += residual / variance;
        }
        let groups = groups(predictions.len());
        let square = (0..groups).map(|group| {
            let share = |group: usize| group * predictions.len() / groups;
            let (mut difference, mut variance) = (0.0, 0.0);
            for one in &predictions[share(group)..share(group + 1)] {
                difference += one.found - one.expected;
                variance += one.variance;
            }
            difference * difference / variance.max(SMALLEST)
        });
        let (square, degrees) = (square.sum(), groups - 2);
        Fit {
            infit: residuals / variances,
            outfit: standardised / predictions.len() as f64,
            square,
            degrees,
            probability: chance_above(square, degrees),
        }
    }
}

fn groups(people: usize) -> usize {
    let (least, most) = GROUPS;
    (people / PEOPLE_A_GROUP / 2 * 2).clamp(least, most)
}

/// How probable it is that a χ² of an even number of degrees of freedom lies above a value:
/// e^(−x/2) · Σ (x/2)^i / i! over i below half the degrees.
fn chance_above(value: f64, degrees: usize) -> f64 {
    let half = value / 2.0;
    let (mut term, mut sum) = (1.0, 0.0);
    for place in 0..degrees / 2 {
        sum += term;
        term *= half / (place + 1) as f64;
    }
    libm::exp(-half) * sum
}

#[cfg(test)]
mod tests {
    use super::{chance_above, groups};

    /// The 5 % and 1 % points of the χ² tables.
    #[test]
    fn chances_are_those_of_the_tables() {
        for (degrees, five, one) in [(2, 5.991, 9.210), (4, 9.488, 13.277), (8, 15.507, 20.090)] {
            assert!((chance_above(five, degrees) - 0.05).abs() < 5e-5, "{degrees}");
            assert!((chance_above(one, degrees) - 0.01).abs() < 5e-5, "{degrees}");
        }
        assert_eq!(chance_above(0.0, 6), 1.0);
    }

    #[test]
    fn groups_are_even_in_number_and_large() {
        for (people, expected) in [(50, 4), (119, 4), (120, 6), (200, 10), (5000, 10)] {
            assert_eq!(groups(people), expected, "{people}");
        }
    }
}
