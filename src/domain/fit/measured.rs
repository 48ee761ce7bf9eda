//! What was claimed and what was measured, side by side: the same belief from self-ratings alone
//! and from items alone. It never mixes the two, and never knows how they are told.

use super::Needs;
use super::report::INTERVAL_MASS;
use crate::domain::assess::answer::{Answers, Sources};
use crate::domain::assess::belief::{Belief, Interval};
use crate::domain::assess::claims::Claims;
use crate::domain::assess::prior::Levels;
use crate::domain::framework::Framework;
use crate::domain::items::Bank;

/// Claimed and measured differ where one is above the other with this probability.
const SURE: f64 = 0.8;

/// The leniency is told once so many competencies have both a rating and an item.
const BOTH_KNOWN: usize = 3;

/// What was claimed and measured of all that a role needs.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    /// One entry for each competency that has a rating or an item, in the framework's order.
    pub rows: Vec<Compared>,
    /// How many half levels the ratings run above what the items show, to the nearest; below 0
    /// where they run below. Nothing as long as too few competencies have both. It is the mean
    /// leniency of the belief that the fit rests on, so what it says is taken into account.
    pub leniency: Option<i8>,
    /// How many made-up names were shown, and marked.
    pub claims: Claims,
}

/// What was claimed and measured of one competency.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Compared {
    /// The competency's place in the framework.
    pub competency: usize,
    /// What all self-ratings say about the level, and no item.
    pub claimed: Option<Interval>,
    /// What all items say about the level, and no self-rating.
    pub measured: Option<Interval>,
    /// How many items of it were answered.
    pub items: usize,
    /// Where the two differ: which way.
    pub differs: Option<Differs>,
}

/// How what was measured lies to what was claimed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Differs {
    /// Measured above claimed.
    Above,
    /// Measured below claimed.
    Below,
}

impl Differs {
    /// The last part of the key under which a language names it.
    pub fn key(self) -> &'static str {
        match self {
            Differs::Above => "above",
            Differs::Below => "below",
        }
    }
}

impl Measured {
    /// What the answers claim and show of what a role needs.
    pub fn new(framework: &Framework, bank: &Bank, needs: &Needs, answers: &Answers) -> Measured {
        let count = framework.competencies.len();
        let of = |sources: Sources| answers.observations(framework, bank, sources);
        let ratings = of(Sources { ratings: true, items: false });
        let items = of(Sources { ratings: false, items: true });
        let (claimed, measured) = (Belief::new(count, &ratings), Belief::new(count, &items));
        let asked = |place: usize| items.iter().filter(|seen| seen.competency == place).count();
        let row = |competency: usize| {
            let [rated, checked] =
                [&claimed, &measured].map(|belief| belief.is_observed(competency));
            let interval = |belief: &Belief| belief.interval(competency, INTERVAL_MASS);
            let both = rated && checked;
            (rated || checked).then(|| Compared {
                competency,
                claimed: rated.then(|| interval(&claimed)),
                measured: checked.then(|| interval(&measured)),
                items: asked(competency),
                differs: both
                    .then(|| differs(&claimed.level(competency), &measured.level(competency)))
                    .flatten(),
            })
        };
        let both = |place: &usize| claimed.is_observed(*place) && measured.is_observed(*place);
        let is_known = (0..count).filter(both).count() >= BOTH_KNOWN;
        Measured {
            rows: needs.competencies().filter_map(row).collect(),
            leniency: is_known.then(|| half_levels(&answers.belief(framework, bank))),
            claims: answers.claims(bank),
        }
    }
}

/// The mean leniency in half levels, to the nearest.
fn half_levels(belief: &Belief) -> i8 {
    let (mean, _) = belief.leniency();
    libm::round(2.0 * mean) as i8
}

/// Whether one level is above another with enough certainty, taken as if each were believed by
/// itself. Equal points of the grid count half to each side.
fn differs(claimed: &Levels, measured: &Levels) -> Option<Differs> {
    let (mut above, mut below_here) = (0.0, 0.0);
    for (of_claimed, of_measured) in claimed.iter().zip(measured) {
        above += of_measured * (below_here + of_claimed / 2.0);
        below_here += of_claimed;
    }
    match above {
        _ if above >= SURE => Some(Differs::Above),
        _ if above <= 1.0 - SURE => Some(Differs::Below),
        _ => None,
    }
}
