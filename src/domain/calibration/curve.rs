//! The curve of an item: how probable each answer is at a level, and how fast that changes with the
//! parameters. It never knows who answered.

use crate::domain::assess::item::Item as Knowledge;
use crate::domain::assess::judgement::{BEST_GRADE, GRADES, Judgement};
use crate::domain::assess::observation::Signal;
use crate::domain::items::{Item, Model};

/// What calibration seeks for an item.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Parameters {
    /// a: how sharply it tells levels apart, per level, or per grade and level; above 0.
    pub discrimination: f64,
    /// d: how hard it is, in levels.
    pub difficulty: f64,
}

/// The model of an item. What it holds as parameters is what its authors think; guessing and the
/// grades of the options are given.
#[derive(Clone, Copy, Debug)]
pub(super) struct Curve(Model);

/// An answer at a level: how probable it is, and the first two derivatives of the logarithm of that
/// with regard to u = a · (θ − d).
#[derive(Clone, Copy, Debug)]
pub(super) struct Slopes {
    pub(super) probability: f64,
    pub(super) first: f64,
    pub(super) second: f64,
}

/// A probability is never taken as smaller than this where it is divided by.
pub(super) const SMALLEST: f64 = 1e-12;

impl Curve {
    pub(super) fn of(item: &Item) -> Curve {
        Curve(Model::of(item))
    }

    /// What the authors, or the product for them, set.
    pub(super) fn authors(self) -> Parameters {
        match self.0 {
            Model::Knowledge(Knowledge { discrimination, difficulty, .. })
            | Model::Judgement(Judgement { discrimination, difficulty, .. }) => {
                Parameters { discrimination, difficulty }
            }
        }
    }

    /// What an answer of a grade shows.
    pub(super) fn signal(self, parameters: Parameters, grade: u8) -> Signal {
        match self.with(parameters) {
            Model::Knowledge(item) => Signal::Item { item, right: grade == BEST_GRADE },
            Model::Judgement(item) => Signal::Judgement { item, grade },
        }
    }

    /// How probable an answer of a grade is at a level, and its derivatives.
    pub(super) fn slopes(self, parameters: Parameters, level: f64, grade: u8) -> Slopes {
        match self.with(parameters) {
            Model::Knowledge(item) => knowledge(item, level, grade == BEST_GRADE),
            Model::Judgement(item) => {
                let (mean, variance) = moments(item, level);
                Slopes {
                    probability: item.probability(grade, level).max(SMALLEST),
                    first: f64::from(grade) - mean,
                    second: -variance,
                }
            }
        }
    }

    /// Fisher's information of one answer at a level about u.
    pub(super) fn information(self, parameters: Parameters, level: f64) -> f64 {
        match self.with(parameters) {
            Model::Knowledge(item) => [true, false]
                .map(|right| {
                    let Slopes { probability, first, .. } = knowledge(item, level, right);
                    probability * first * first
                })
                .iter()
                .sum(),
            Model::Judgement(item) => moments(item, level).1,
        }
    }

    /// What an answer of a grade counts: 1 or 0, or the grade.
    pub(super) fn score(self, grade: u8) -> f64 {
        match self.0 {
            Model::Knowledge(_) => f64::from(u8::from(grade == BEST_GRADE)),
            Model::Judgement(_) => f64::from(grade),
        }
    }

    /// The mean of the score and of its square at a level.
    pub(super) fn score_moments(self, parameters: Parameters, level: f64) -> (f64, f64) {
        match self.with(parameters) {
            Model::Knowledge(item) => {
                let right = item.probability_right(level);
                (right, right)
            }
            Model::Judgement(item) => {
                let (mean, variance) = moments(item, level);
                (mean, variance + mean * mean)
            }
        }
    }

    fn with(self, Parameters { discrimination, difficulty }: Parameters) -> Model {
        match self.0 {
            Model::Knowledge(item) => {
                Model::Knowledge(Knowledge { discrimination, difficulty, ..item })
            }
            Model::Judgement(item) => {
                Model::Judgement(Judgement { discrimination, difficulty, ..item })
            }
        }
    }
}

/// P = c + (1 − c)·L with L = 1 / (1 + e^−u), so dP/du = (1 − c)·L·(1 − L).
fn knowledge(item: Knowledge, level: f64, right: bool) -> Slopes {
    let Knowledge { discrimination, difficulty, guessing } = item;
    let knows = 1.0 / (1.0 + libm::exp(-discrimination * (level - difficulty)));
    let rise = knows * (1.0 - knows);
    if !right {
        let probability = ((1.0 - guessing) * (1.0 - knows)).max(SMALLEST);
        return Slopes { probability, first: -knows, second: -rise };
    }
    let probability = (guessing + (1.0 - guessing) * knows).max(SMALLEST);
    let first = (1.0 - guessing) * rise / probability;
    let second = first * (1.0 - 2.0 * knows) - first * first;
    Slopes { probability, first, second }
}

/// Mean and variance of the grade that is chosen at a level.
fn moments(item: Judgement, level: f64) -> (f64, f64) {
    let (mut mean, mut square) = (0.0, 0.0);
    for (grade, count) in (0..GRADES as u8).zip(item.options) {
        let share = f64::from(count) * item.probability(grade, level);
        mean += share * f64::from(grade);
        square += share * f64::from(grade) * f64::from(grade);
    }
    (mean, (square - mean * mean).max(0.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each derivative against the difference of two values nearby.
    #[test]
    fn derivatives_are_those_of_the_curve() {
        let knowledge = Knowledge { discrimination: 1.0, difficulty: 2.0, guessing: 0.25 };
        let judgement = Judgement { discrimination: 0.35, difficulty: 2.0, options: [1, 2, 0, 1] };
        for (curve, grades) in [
            (Curve(Model::Knowledge(knowledge)), vec![0, 3]),
            (Curve(Model::Judgement(judgement)), vec![0, 1, 3]),
        ] {
            for grade in grades {
                for tenth in 0..=40 {
                    let level = f64::from(tenth) / 10.0;
                    // With a = 1 and d = 0, u is the level itself.
                    let parameters = Parameters { discrimination: 1.0, difficulty: 0.0 };
                    let at = |shift: f64| curve.slopes(parameters, level + shift, grade);
                    let log = |shift: f64| libm::log(at(shift).probability);
                    let here = at(0.0);
                    let by_difference = (log(1e-5) - log(-1e-5)) / 2e-5;
                    assert!((here.first - by_difference).abs() < 1e-6, "{grade} at {level}");
                    let by_difference = (at(1e-5).first - at(-1e-5).first) / 2e-5;
                    assert!((here.second - by_difference).abs() < 1e-6, "{grade} at {level}");
                }
            }
        }
    }

    /// The information is the mean of the negative second derivative over the answers.
    #[test]
    fn the_information_is_the_mean_curvature() {
        let knowledge = Knowledge { discrimination: 1.0, difficulty: 2.0, guessing: 0.2 };
        let judgement = Judgement { discrimination: 0.35, difficulty: 2.0, options: [1, 2, 0, 1] };
        let parameters = Parameters { discrimination: 0.8, difficulty: 1.5 };
        for (curve, options) in [
            (Curve(Model::Knowledge(knowledge)), [1.0, 0.0, 0.0, 1.0]),
            (Curve(Model::Judgement(judgement)), [1.0, 2.0, 0.0, 1.0]),
        ] {
            for tenth in 0..=40 {
                let level = f64::from(tenth) / 10.0;
                let mut mean = 0.0;
                for (grade, count) in (0..=BEST_GRADE).zip(options) {
                    let Slopes { probability, second, .. } = curve.slopes(parameters, level, grade);
                    mean -= count * probability * second;
                }
                assert!((curve.information(parameters, level) - mean).abs() < 1e-9, "at {level}");
            }
        }
    }
}
