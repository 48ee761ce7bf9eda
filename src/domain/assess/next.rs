//! Which question comes next: the one expected to shrink the variance of the overall fit most for
//! each second that it takes. It never knows what a question says.
//!
//! What is expected of a question is exact, not sampled: every answer that it can have is weighed
//! by its probability. For an answer o with probability P(o), let S(o) be the mean of
//! (fit − mean fit) over the belief where o is the answer. By the law of total variance, the
//! variance shrinks by Σ S(o)² / P(o) in the mean, which is never below 0.

use super::belief::Belief;
use super::item::Item;
use super::observation::Evidence;
use super::prior::{CELLS, GENERALS, LENIENCIES, LEVELS, LeniencyLevels, Prior, cell_of};
use crate::domain::fit::moments::{mean_in_cells, mean_over, means_of_term, variance_of_fit};
use crate::domain::fit::weights::Needs;
use crate::domain::level::Level;

/// A question that could be asked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Candidate {
    /// A self-rating. It is weighed as if no evidence would come with it.
    Rating {
        /// The competency's place in the framework's list.
        competency: usize,
    },
    /// A knowledge item.
    Item {
        /// The competency's place in the framework's list.
        competency: usize,
        /// The item.
        item: Item,
    },
}

/// A question and how long it takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Timed {
    /// The question.
    pub candidate: Candidate,
    /// How long answering takes, in seconds; at least one second is counted.
    pub seconds: f64,
}

/// The variance of the overall fit that is expected after a question, over its possible answers.
pub fn expected_variance_after(belief: &Belief, needs: &Needs, candidate: Candidate) -> f64 {
    let outlook = Outlook::new(belief, needs);
    let reduction = outlook.of_competency(candidate.competency()).reduction(candidate);
    (variance_of_fit(belief, needs) - reduction).max(0.0)
}

/// The place of the candidate with the greatest expected reduction of the overall fit's variance
/// per second, the first of equals; nothing if there are no candidates.
pub fn choose(belief: &Belief, needs: &Needs, candidates: &[Timed]) -> Option<usize> {
    let outlook = Outlook::new(belief, needs);
    let mut prospects: Vec<Option<Prospect>> = vec![None; belief.competencies()];
    let mut best: Option<(usize, f64)> = None;
    for (place, timed) in candidates.iter().enumerate() {
        let competency = timed.candidate.competency();
        let Some(known) = prospects.get_mut(competency) else {
            continue;
        };
        let prospect = known.get_or_insert_with(|| outlook.of_competency(competency));
        let gain = prospect.reduction(timed.candidate) / timed.seconds.max(1.0);
        if best.is_none_or(|(_, most)| gain > most) {
            best = Some((place, gain));
        }
    }
    best.map(|(place, _)| place)
}

impl Candidate {
    /// The competency that the question is about.
    pub fn competency(&self) -> usize {
        match self {
            Candidate::Rating { competency } | Candidate::Item { competency, .. } => *competency,
        }
    }
}

/// The fit's mean in each cell, less its overall mean: what all questions share.
struct Outlook<'a> {
    belief: &'a Belief,
    needs: &'a Needs,
    shift: [f64; CELLS],
}

/// What questions about one competency share, at each leniency and level.
#[derive(Clone)]
struct Prospect {
    /// The probability.
    chance: Box<LeniencyLevels>,
    /// The probability times (mean fit given these − mean fit).
    shift: Box<LeniencyLevels>,
}

impl<'a> Outlook<'a> {
    fn new(belief: &'a Belief, needs: &'a Needs) -> Outlook<'a> {
        let means = mean_in_cells(belief, needs.terms());
        let mean = mean_over(belief, &means);
        Outlook { belief, needs, shift: means.map(|in_cell| in_cell - mean) }
    }

    fn of_competency(&self, competency: usize) -> Prospect {
        let term = self.needs.terms().iter().find(|term| term.competency == competency);
        let own_means = term.map_or([0.0; CELLS], |term| means_of_term(self.belief, term));
        let gains = term.map_or([0.0; LEVELS], |term| term.gains);
        let mut chance = Box::new([[0.0; LEVELS]; LENIENCIES]);
        let mut shift = Box::new([[0.0; LEVELS]; LENIENCIES]);
        for g in 0..GENERALS {
            for b in 0..LENIENCIES {
                let cell = cell_of(g, b);
                let weight = self.belief.cells()[cell];
                let others = self.shift[cell] - own_means[cell];
                let levels = self.belief.level_in(cell, competency);
                for level in 0..LEVELS {
                    let here = weight * levels[level];
                    chance[b][level] += here;
                    shift[b][level] += here * (others + gains[level]);
                }
            }
        }
        Prospect { chance, shift }
    }
}

impl Prospect {
    /// By how much a question shrinks the variance in the mean: Σ S(o)² / P(o).
    fn reduction(&self, candidate: Candidate) -> f64 {
        match candidate {
            Candidate::Rating { .. } => {
                let prior = Prior::shared();
                let of = |level: Level| self.of_outcome(prior.rating(level, Evidence::None));
                Level::ALL.into_iter().map(of).sum()
            }
            Candidate::Item { item, .. } => {
                let right = item.likelihood(true);
                let wrong = right.map(|probability| 1.0 - probability);
                [right, wrong].iter().map(|of| self.of_outcome(&[*of; LENIENCIES])).sum()
            }
        }
    }

    fn of_outcome(&self, likelihood: &LeniencyLevels) -> f64 {
        let (mut chance, mut shift) = (0.0, 0.0);
        for (b, row) in likelihood.iter().enumerate() {
            let (chances, shifts) = (&self.chance[b], &self.shift[b]);
            for level in 0..LEVELS {
                chance += row[level] * chances[level];
                shift += row[level] * shifts[level];
            }
        }
        if chance > 0.0 { shift * shift / chance } else { 0.0 }
    }
}
