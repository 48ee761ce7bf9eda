//! The report as a value: what a person is told about one role. It holds no sentence; the view and
//! the Markdown turn it into words.

use super::map::{PersonPlace, Place, place_of_person, place_of_role};
use super::measured::Measured;
use super::summary::{overall_range, range_of_dimension};
use super::{BarState, Coverage, FitRange, Need, Needs, coverage, is_enough};
use crate::domain::assess::answer::{Answer, Answers, Said};
use crate::domain::assess::belief::{Belief, Interval};
use crate::domain::assess::observation::Evidence;
use crate::domain::assess::questions::{Counted, counted};
use crate::domain::framework::{Dimension, Framework};
use crate::domain::items::Bank;
use crate::domain::level::Level;
use crate::domain::order::sort_by;
use crate::domain::role::{Requirement, RequirementKind, Role};

/// How much of a person's level the intervals of the report hold.
pub const INTERVAL_MASS: f64 = 0.8;

/// A requirement is a strength of the person from this probability of reaching it.
const SURE: f64 = 0.8;

/// What a person is told about one role.
pub struct Report {
    /// How much of the role the answers speak for.
    pub coverage: Coverage,
    /// How many questions of the role were answered, and passed over.
    pub counted: Counted,
    /// The fit; each figure is there only where the coverage carries it.
    pub fit: Shown,
    /// A row for each requirement, in the order of the framework.
    pub rows: Vec<Row>,
    /// Rows that the person is strong in, the weightiest first.
    pub strengths: Vec<usize>,
    /// Rows that are bars.
    pub bars: Vec<usize>,
    /// Rows without a level, the weightiest first.
    pub open: Vec<usize>,
    /// Rows with a gap, the one that costs the fit most first.
    pub gaps: Vec<usize>,
    /// What was claimed and what was measured.
    pub measured: Measured,
    /// Where the role stands on the map.
    pub role_place: Place,
    /// Where the person stands on the map.
    pub person_place: PersonPlace,
}

/// The fit as far as it may be shown.
pub struct Shown {
    /// Overall.
    pub overall: Option<FitRange>,
    /// For each dimension that the role needs: whether it does, and the range if covered.
    pub dimensions: [Option<FitRange>; 3],
}

/// What the belief says about one requirement.
pub struct Row {
    /// The competency's place in the framework.
    pub competency: usize,
    /// The requirement.
    pub requirement: Requirement,
    /// What was said.
    pub said: Option<Said>,
    /// Whether a level was said or an item answered.
    pub covered: bool,
    /// The evidence that was given.
    pub evidence: Evidence,
    /// The belief about the level: 10 %, 50 % and 90 % quantiles, in levels.
    pub interval: Interval,
    /// How probable it is that the person reaches the level that the role needs.
    pub reached: f64,
    /// The distance to what the role needs, in words.
    pub distance: Distance,
    /// The state as a bar.
    pub state: BarState,
    /// The share of the overall fit that this requirement carries, 0 to 1.
    pub share: f64,
    /// How much of the overall fit is missing here in the mean, 0 to 1.
    pub missing: f64,
}

/// The distance between a person and a requirement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Distance {
    /// Nothing was said about it.
    Unknown,
    /// A level above, or more.
    Above,
    /// At the level or half a level above.
    Meets,
    /// So many half levels below: one to four.
    Below(u8),
    /// More than two levels below.
    Far,
}

impl Distance {
    /// The last part of the key under which a language names the distance.
    pub fn key(self) -> &'static str {
        match self {
            Distance::Unknown => "unknown",
            Distance::Above => "above",
            Distance::Meets => "meets",
            Distance::Below(1) => "below.1",
            Distance::Below(2) => "below.2",
            Distance::Below(3) => "below.3",
            Distance::Below(_) => "below.4",
            Distance::Far => "far",
        }
    }

    /// By the middle as it is told, in half levels: what is said never disagrees with it.
    fn between(middle: f64, target: Level) -> Distance {
        let [middle, target] = [half_levels(middle), 2 * target.number()];
        match target.saturating_sub(middle) {
            0 if middle >= target + 2 => Distance::Above,
            0 => Distance::Meets,
            below @ 1..=4 => Distance::Below(below),
            _ => Distance::Far,
        }
    }

    /// Whether it is below what the role needs.
    pub fn is_below(self) -> bool {
        matches!(self, Distance::Below(_) | Distance::Far)
    }
}

/// A level in half levels, to the nearest: the belief is not finer than that.
pub(super) fn half_levels(level: f64) -> u8 {
    (level * 2.0 + 0.5) as u8
}

impl Row {
    /// The level from which the next step leads up: the one the belief's middle lies in, and
    /// below the one that the role needs.
    pub fn stands_at(&self) -> Level {
        let nearest = (self.interval.middle + 0.5) as u8;
        let below_target = self.requirement.level.number().saturating_sub(1);
        Level::new(nearest.min(below_target)).unwrap_or_default()
    }

    /// Whether the answers speak for it: a level was said, or an item answered.
    pub fn is_answered(&self) -> bool {
        self.covered
    }

    /// Whether the level is below what the role needs though no less than that was said.
    pub fn is_below_what_was_said(&self) -> bool {
        let said = self.said.and_then(Said::level);
        self.distance.is_below() && said.is_some_and(|said| said >= self.requirement.level)
    }
}

/// What a role needs, in the framework's order; requirements that the framework does not know are
/// left out.
pub fn needs_of(framework: &Framework, role: &Role) -> Needs {
    let needs = ordered(framework, role).into_iter().filter_map(|(place, requirement)| {
        let dimension = framework.competencies.get(place)?.dimension;
        Need::new(place, requirement.level, u32::from(requirement.weight), dimension.index())
    });
    let weights = &role.dimension_weights;
    let weights = [weights.skills, weights.communication, weights.mindset];
    Needs::new(needs.collect(), weights.map(|weight| weight.map(u32::from)))
}

/// The requirements with their competencies' places, in the framework's order.
fn ordered<'r>(framework: &Framework, role: &'r Role) -> Vec<(usize, &'r Requirement)> {
    let mut ordered: Vec<(usize, &Requirement)> = role
        .requirements
        .iter()
        .filter_map(|requirement| Some((framework.place_of(&requirement.competency)?, requirement)))
        .collect();
    sort_by(&mut ordered, |(one, _), (other, _)| one.cmp(other));
    ordered
}

/// How much of the role the answers speak for.
pub fn coverage_of(
    framework: &Framework,
    bank: &Bank,
    needs: &Needs,
    answers: &Answers,
) -> Coverage {
    let covered = answers.covered(framework, bank);
    coverage(|place| covered.get(place).copied().unwrap_or(false), needs)
}

/// The fit as far as the coverage lets it be shown. A range takes most of the time of a refresh:
/// one that is not shown is not computed.
pub fn shown(belief: &Belief, needs: &Needs, coverage: &Coverage) -> Shown {
    let dimension = |dimension: usize| {
        coverage.dimensions[dimension].filter(|covered| is_enough(*covered))?;
        range_of_dimension(belief, needs, dimension)
    };
    Shown {
        overall: is_enough(coverage.overall).then(|| overall_range(belief, needs)),
        dimensions: std::array::from_fn(dimension),
    }
}

impl Report {
    /// The report of a person's answers for a role.
    pub fn new(framework: &Framework, bank: &Bank, role: &Role, answers: &Answers) -> Report {
        let belief = answers.belief(framework, bank);
        let needs = needs_of(framework, role);
        let coverage = coverage_of(framework, bank, &needs, answers);
        let covered = answers.covered(framework, bank);
        let rows: Vec<Row> = ordered(framework, role)
            .into_iter()
            .map(|(place, requirement)| {
                let answer = answers.about(framework, place);
                row(&belief, &needs, answer, covered[place], place, requirement)
            })
            .collect();
        Report {
            fit: shown(&belief, &needs, &coverage),
            counted: counted(framework, bank, &needs, answers),
            coverage,
            strengths: strengths(&rows),
            bars: bars(&rows),
            gaps: gaps(&rows),
            open: by_most(&rows, |row| !row.is_answered(), |row| row.share),
            rows,
            measured: Measured::new(framework, bank, &needs, answers),
            role_place: place_of_role(framework, role),
            person_place: place_of_person(framework, &belief),
        }
    }

    /// The rows of one dimension.
    pub fn rows_of<'r>(
        &'r self,
        framework: &'r Framework,
        dimension: Dimension,
    ) -> impl Iterator<Item = &'r Row> {
        self.rows.iter().filter(move |row| {
            framework
                .competencies
                .get(row.competency)
                .is_some_and(|found| found.dimension == dimension)
        })
    }
}

fn row(
    belief: &Belief,
    needs: &Needs,
    answer: Option<&Answer>,
    answered: bool,
    place: usize,
    requirement: &Requirement,
) -> Row {
    let said = answer.and_then(|answer| answer.said);
    let interval = belief.interval(place, INTERVAL_MASS);
    let reached = belief.probability_at_least(place, requirement.level);
    let share = needs.coefficient(place);
    let state = if answered { BarState::from_probability(reached) } else { BarState::NotYetShown };
    Row {
        competency: place,
        requirement: requirement.clone(),
        said,
        covered: answered,
        evidence: answer.map_or(Evidence::None, |answer| answer.evidence),
        interval,
        reached,
        distance: match answered {
            true => Distance::between(interval.middle, requirement.level),
            false => Distance::Unknown,
        },
        state,
        share,
        missing: share * (1.0 - belief.mean_credit(place, requirement.level)),
    }
}

fn strengths(rows: &[Row]) -> Vec<usize> {
    let strong = |row: &Row| row.is_answered() && row.reached >= SURE;
    let hired_for = |row: &Row| row.requirement.kind == RequirementKind::Strength;
    by_most(rows, strong, |row| row.share + if hired_for(row) { 1.0 } else { 0.0 })
}

fn bars(rows: &[Row]) -> Vec<usize> {
    by_most(rows, |row| row.requirement.kind == RequirementKind::Bar, |_| 0.0)
}

fn gaps(rows: &[Row]) -> Vec<usize> {
    let gap = |row: &Row| row.distance.is_below() && row.reached < SURE;
    by_most(rows, gap, |row| row.missing)
}

/// The places of the rows that are chosen, those with most of something first.
fn by_most(rows: &[Row], chosen: impl Fn(&Row) -> bool, most: impl Fn(&Row) -> f64) -> Vec<usize> {
    let mut places: Vec<usize> = (0..rows.len()).filter(|place| chosen(&rows[*place])).collect();
    sort_by(&mut places, |one, other| most(&rows[*other]).total_cmp(&most(&rows[*one])));
    places
}
