//! Which question comes next: the one expected to shrink the variance of the overall fit most for
//! each second that it takes. It never knows what a question says.
//!
//! What is expected of a question is exact, not sampled: every answer that it can have is weighed
//! by its probability. For an answer o with probability P(o), let S(o) be the mean of
//! (fit − mean fit) over the belief where o is the answer. By the law of total variance, the
//! variance shrinks by Σ S(o)² / P(o) in the mean, which is never below 0.

use super::belief::Belief;
use super::claims::outcomes;
use super::item::Item;
use super::judgement::{BEST_GRADE, Judgement};
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
    /// A judgement item.
    Judgement {
        /// The competency's place in the framework's list.
        competency: usize,
        /// The item.
        item: Judgement,
    },
    /// A page of names, some of which do not exist.
    Names {
        /// How many do not exist.
        foils: u32,
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
    let reduction = match candidate.subject() {
        Subject::Competency(competency) => outlook.of_competency(competency).reduction(candidate),
        Subject::Leniency { foils } => outlook.reduction_by_names(foils),
    };
    (variance_of_fit(belief, needs) - reduction).max(0.0)
}

/// The place of the candidate with the greatest expected reduction of the overall fit's variance
/// per second, the first of equals; nothing if there are no candidates.
pub fn choose(belief: &Belief, needs: &Needs, candidates: &[Timed]) -> Option<usize> {
    let outlook = Outlook::new(belief, needs);
    let mut prospects: Vec<Option<Prospect>> = vec![None; belief.competencies()];
    let mut best: Option<(usize, f64)> = None;
    for (place, timed) in candidates.iter().enumerate() {
        let reduction = match timed.candidate.subject() {
            Subject::Leniency { foils } => outlook.reduction_by_names(foils),
            Subject::Competency(competency) => match prospects.get_mut(competency) {
                Some(known) => known
                    .get_or_insert_with(|| outlook.of_competency(competency))
                    .reduction(timed.candidate),
                None => continue,
            },
        };
        let gain = reduction / timed.seconds.max(1.0);
        if best.is_none_or(|(_, most)| gain > most) {
            best = Some((place, gain));
        }
    }
    best.map(|(place, _)| place)
}

/// What a question is about.
enum Subject {
    /// A competency, by its place in the framework's list.
    Competency(usize),
    /// How generously a person rates.
    Leniency {
        /// How many made-up names are shown.
        foils: u32,
    },
}

impl Candidate {
    fn subject(&self) -> Subject {
        match self {
            Candidate::Rating { competency }
            | Candidate::Item { competency, .. }
            | Candidate::Judgement { competency, .. } => Subject::Competency(*competency),
            Candidate::Names { foils } => Subject::Leniency { foils: *foils },
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
    /// The sum of both over all leniencies, for items, in whose answers leniency has no part.
    of_levels: Box<[(f64, f64); LEVELS]>,
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
        let sum = |of: &LeniencyLevels, level: usize| of.iter().map(|row| row[level]).sum();
        let of_levels = std::array::from_fn(|level| (sum(&chance, level), sum(&shift, level)));
        Prospect { chance, shift, of_levels: Box::new(of_levels) }
    }

    /// By how much a page of names shrinks the variance in the mean.
    fn reduction_by_names(&self, foils: u32) -> f64 {
        let mut of_leniency = [(0.0, 0.0); LENIENCIES];
        for (cell, weight) in self.belief.cells().iter().enumerate() {
            let (chance, shift) = &mut of_leniency[cell % LENIENCIES];
            *chance += weight;
            *shift += weight * self.shift[cell];
        }
        outcomes(foils).map(|likelihood| share_explained(&likelihood, &of_leniency)).sum()
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
                [right, wrong].iter().map(|of| share_explained(of, &*self.of_levels)).sum()
            }
            Candidate::Judgement { item, .. } => {
                let of = |(grade, count): (u8, u8)| {
                    let likelihood = item.likelihood(grade).map(|each| f64::from(count) * each);
                    share_explained(&likelihood, &*self.of_levels)
                };
                (0..=BEST_GRADE).zip(item.options).map(of).sum()
            }
            // It is about no competency.
            Candidate::Names { .. } => 0.0,
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

/// S² / P of one outcome: how probable it is at each point, and the probability of the point with
/// its shift.
fn share_explained(likelihood: &[f64], points: &[(f64, f64)]) -> f64 {
    let (mut chance, mut shift) = (0.0, 0.0);
    for (likely, (of_chance, of_shift)) in likelihood.iter().zip(points) {
        chance += likely * of_chance;
        shift += likely * of_shift;
    }
    if chance > 0.0 { shift * shift / chance } else { 0.0 }
}
