//! Where a person stands while they answer: the fit so far. It never knows which question is shown.

use super::report::{coverage_of, shown};
use super::{FitRange, Needs};
use crate::domain::assess::answer::Answers;
use crate::domain::framework::Framework;
use crate::domain::items::Bank;

/// A range in hundredths, as it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Percent {
    /// The 10 % quantile, 0 to 100.
    pub low: u8,
    /// The median, 0 to 100.
    pub middle: u8,
    /// The 90 % quantile, 0 to 100.
    pub high: u8,
}

impl From<FitRange> for Percent {
    fn from(range: FitRange) -> Percent {
        let [low, middle, high] = [range.low, range.middle, range.high].map(percent);
        Percent { low, middle, high }
    }
}

/// A share as whole hundredths, 0 to 100.
pub fn percent(share: f64) -> u8 {
    libm::round(100.0 * share.clamp(0.0, 1.0)) as u8
}

/// Where a person stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The overall fit, once the answers cover enough.
    pub overall: Option<Percent>,
    /// The fit in each dimension that is covered.
    pub dimensions: [Option<Percent>; 3],
}

impl Standing {
    /// Where a person with these answers stands towards these needs.
    pub fn new(framework: &Framework, bank: &Bank, needs: &Needs, answers: &Answers) -> Standing {
        let belief = answers.belief(framework, bank);
        let coverage = coverage_of(framework, bank, needs, answers);
        let shown = shown(&belief, needs, &coverage);
        Standing {
            overall: shown.overall.map(Percent::from),
            dimensions: shown.dimensions.map(|range| range.map(Percent::from)),
        }
    }
}
