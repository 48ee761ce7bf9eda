//! Invented people: their true levels, their role, and every answer that they would give. It never
//! knows the belief.

use oorandom::Rand64;
use rolefit::domain::assess::item::Item;
use rolefit::domain::assess::observation::Evidence;
use rolefit::domain::assess::{prior, rating};
use rolefit::domain::fit::{Need, Needs};
use rolefit::domain::level::Level;

pub(crate) const COMPETENCIES: usize = 20;
pub(crate) const NEEDED: usize = 12;
pub(crate) const ITEMS: usize = 4;

/// How people are drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum World {
    /// As the belief assumes.
    Stated,
    /// Each competency has a leniency of its own, around the person's.
    LeniencyVaries,
    /// Ratings are twice as noisy.
    DoubledNoise,
    /// Levels within a dimension share half of what is assumed to be independent.
    CorrelatedLevels,
}

/// The spread of a competency's leniency around the person's, in levels.
const OWN_LENIENCY: f64 = 0.5;

impl World {
    pub(crate) const ALL: [World; 4] =
        [World::Stated, World::LeniencyVaries, World::DoubledNoise, World::CorrelatedLevels];

    pub(crate) fn name(self) -> &'static str {
        match self {
            World::Stated => "stated model",
            World::LeniencyVaries => "leniency varies by competency",
            World::DoubledNoise => "doubled noise",
            World::CorrelatedLevels => "correlated levels",
        }
    }
}

/// One competency of a person: the rating they would give and the items they would get right.
pub(crate) struct Answers {
    pub(crate) rating: Level,
    pub(crate) evidence: Evidence,
    pub(crate) items: [(Item, bool); ITEMS],
}

/// A person with a role.
pub(crate) struct Person {
    pub(crate) answers: Vec<Answers>,
    /// The competencies that the role needs, in order, with their targets.
    pub(crate) needed: Vec<(usize, Level)>,
    pub(crate) needs: Needs,
    pub(crate) true_fit: f64,
}

impl Person {
    /// The person of a seed.
    pub(crate) fn new(world: World, seed: u128) -> Person {
        let mut random = Rand64::new(seed);
        let levels = levels(world, &mut random);
        let leniency = prior::LENIENCY_MEAN + prior::LENIENCY_SPREAD * normal(&mut random);
        let answers: Vec<Answers> =
            levels.iter().map(|level| answers(world, *level, leniency, &mut random)).collect();
        let (needed, needs) = role(&mut random);
        let credit = |(competency, target): &(usize, Level)| {
            needs.coefficient(*competency) * (levels[*competency] / target.value()).min(1.0)
        };
        let true_fit = needed.iter().map(credit).sum();
        Person { answers, needed, needs, true_fit }
    }
}

/// The dimension of a competency.
fn dimension(competency: usize) -> usize {
    match competency {
        0..9 => 0,
        9..14 => 1,
        _ => 2,
    }
}

/// A number from 0 (with) to 1 (without), evenly.
pub(crate) fn uniform(random: &mut Rand64) -> f64 {
    random.rand_float()
}

/// A standard normal number (Box & Muller 1958).
fn normal(random: &mut Rand64) -> f64 {
    let radius = (-2.0 * libm::log(1.0 - uniform(random))).sqrt();
    radius * libm::cos(2.0 * std::f64::consts::PI * uniform(random))
}

/// The true levels. What falls off the scale is drawn anew, as the belief's prior is cut off there.
fn levels(world: World, random: &mut Rand64) -> Vec<f64> {
    let general = on_scale(|| prior::GENERAL_MEAN + prior::GENERAL_SPREAD * normal(random));
    let shared_part = if world == World::CorrelatedLevels { 0.5 } else { 0.0 };
    let shared_spread = prior::LEVEL_SPREAD * f64::sqrt(shared_part);
    let own_spread = prior::LEVEL_SPREAD * f64::sqrt(1.0 - shared_part);
    let shared: [f64; 3] =
        std::array::from_fn(|_| on_scale(|| general + shared_spread * normal(random)));
    let level = |competency: usize| {
        on_scale(|| shared[dimension(competency)] + own_spread * normal(random))
    };
    (0..COMPETENCIES).map(level).collect()
}

fn on_scale(mut draw: impl FnMut() -> f64) -> f64 {
    loop {
        let level = draw();
        if (0.0..=4.0).contains(&level) {
            return level;
        }
    }
}

fn answers(world: World, level: f64, leniency: f64, random: &mut Rand64) -> Answers {
    let evidence = match uniform(random) {
        share if share < 0.5 => Evidence::None,
        share if share < 0.8 => Evidence::Told,
        _ => Evidence::Checkable,
    };
    let (own, noise) = (normal(random), normal(random));
    let own_spread = if world == World::LeniencyVaries { OWN_LENIENCY } else { 0.0 };
    let factor = if world == World::DoubledNoise { 2.0 } else { 1.0 };
    let felt = level + leniency + own_spread * own + factor * rating::noise(evidence) * noise;
    let nearest = libm::round(felt).clamp(0.0, 4.0) as u8;
    let rating = Level::new(nearest).unwrap_or(Level::HIGHEST);
    let items = std::array::from_fn(|place| {
        let item = Item {
            discrimination: 1.2 + 1.2 * uniform(random),
            difficulty: 0.2 + place as f64 + 0.6 * uniform(random),
            guessing: 0.2,
        };
        (item, uniform(random) < item.probability_right(level))
    });
    Answers { rating, evidence, items }
}

/// A role: twelve competencies at random, most often needed at 2 or 3.
fn role(random: &mut Rand64) -> (Vec<(usize, Level)>, Needs) {
    let mut competencies: Vec<usize> = (0..COMPETENCIES).collect();
    shuffle(&mut competencies, random);
    competencies.truncate(NEEDED);
    competencies.sort();
    let (mut needed, mut needs) = (Vec::new(), Vec::new());
    for competency in competencies {
        let target = match uniform(random) {
            share if share < 0.15 => 1,
            share if share < 0.5 => 2,
            share if share < 0.85 => 3,
            _ => 4,
        };
        let weight = 1 + random.rand_range(0..5) as u32;
        let target = Level::new(target).unwrap_or(Level::HIGHEST);
        needed.push((competency, target));
        needs.extend(Need::new(competency, target, weight, dimension(competency)));
    }
    (needed, Needs::new(needs, [None; 3]))
}

/// Puts things in random order (Fisher & Yates).
pub(crate) fn shuffle<T>(things: &mut [T], random: &mut Rand64) {
    for last in (1..things.len()).rev() {
        things.swap(last, random.rand_range(0..last as u64 + 1) as usize);
    }
}
