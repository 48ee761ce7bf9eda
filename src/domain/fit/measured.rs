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
    /// How many half levels the middles of what was claimed lie above those of what was measured,
    /// in the mean and to the nearest; below 0 where they lie below. Nothing as long as too few
    /// competencies have both. It tells what was seen of this person. The belief's own leniency
    /// would tell mostly what is assumed of everybody: a dozen answers hardly move it.
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
        let known = |place: &usize| claimed.is_observed(*place) && measured.is_observed(*place);
        let middle = |belief: &Belief, place| belief.interval(place, INTERVAL_MASS).middle;
        let gap = |place| middle(&claimed, place) - middle(&measured, place);
        Measured {
            rows: needs.competencies().filter_map(row).collect(),
            leniency: mean_in_half_levels((0..count).filter(known).map(gap)),
            claims: answers.claims(bank),
        }
    }

    /// Whether an item or a page of names was answered: without one there is nothing to compare.
    pub fn is_told(&self) -> bool {
        self.claims.shown > 0 || self.rows.iter().any(|row| row.items > 0)
    }
}

/// The mean of gaps in half levels, to the nearest; nothing for too few.
fn mean_in_half_levels(gaps: impl Iterator<Item = f64>) -> Option<i8> {
    let (count, sum) = gaps.fold((0_usize, 0.0), |(count, sum), gap| (count + 1, sum + gap));
    (count >= BOTH_KNOWN).then(|| libm::round(2.0 * sum / count as f64) as i8)
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
