//! One invented person who answers the stream of questions for one role, question by question. It
//! never knows the belief, and the stream never knows the person's levels.

use oorandom::Rand64;
use rolefit::domain::assess::answer::{Answers, Claimed, ItemAnswer, Length, Said};
use rolefit::domain::assess::claims;
use rolefit::domain::assess::item::Item as Knowledge;
use rolefit::domain::assess::judgement::{BEST_GRADE, Judgement};
use rolefit::domain::assess::observation::Evidence;
use rolefit::domain::assess::questions::{Next, Stream};
use rolefit::domain::assess::rating;
use rolefit::domain::fit::{FitRange, Needs, fit};
use rolefit::domain::framework::Framework;
use rolefit::domain::items::{Bank, Item, Model};
use rolefit::domain::level::Level;
use rolefit::domain::role::Role;

/// How a person rates themselves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Rating {
    /// By their level, their leniency and the noise of the model.
    ByModel,
    /// By their level to the nearest.
    Honest,
    /// Always the highest.
    Highest,
}

/// How a person answers items.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Knowing {
    /// By their level.
    ByLevel,
    /// By their level, where the true parameters are not those that the bank states: difficulties
    /// are off by up to half a level, discriminations by a factor of up to 1.5 either way.
    ByLevelOfOtherItems,
    /// Any option, each as often.
    AtRandom,
}

/// How a person marks names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Marking {
    /// Made-up names by the model.
    ByModel,
    /// Every name.
    All,
}

/// A person.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    /// The true levels, by the competency's place in the framework.
    pub(crate) levels: Vec<f64>,
    pub(crate) leniency: f64,
    pub(crate) rating: Rating,
    pub(crate) knowing: Knowing,
    pub(crate) marking: Marking,
}

/// What a sitting is held with.
#[derive(Clone, Copy)]
pub(crate) struct Room<'a> {
    pub(crate) framework: &'a Framework,
    pub(crate) bank: &'a Bank,
    pub(crate) role: &'a Role,
    pub(crate) needs: &'a Needs,
}

impl Room<'_> {
    /// The fit of a person's true levels, 0 to 1.
    pub(crate) fn true_fit(&self, person: &Person) -> f64 {
        let credit = |place: usize| {
            let target = self.needs.target(place).unwrap_or_default().value();
            self.needs.coefficient(place) * (person.levels[place] / target).min(1.0)
        };
        self.needs.competencies().map(credit).sum()
    }

    /// The range of the fit after each number of expected seconds, in rising order: what was known
    /// before the question with which the time is over.
    pub(crate) fn sit(
        &self,
        person: &Person,
        seconds: &[f64],
        random: &mut Rand64,
    ) -> Vec<FitRange> {
        let Room { framework, bank, role, needs } = *self;
        let mut answers = Answers { length: Some(Length::Full), ..Answers::default() };
        let mut trail = Vec::new();
        let mut ranges = Vec::new();
        loop {
            let stream = Stream { framework, bank, role, needs, answers: &answers, trail: &trail };
            let next = stream.next();
            let before = answers.clone();
            if let Some(next) = &next {
                trail.push(self.answer(person, next, &mut answers, random));
            }
            let stream = Stream { framework, bank, role, needs, answers: &answers, trail: &trail };
            let spent = if next.is_some() { stream.spent() } else { f64::INFINITY };
            while ranges.len() < seconds.len() && spent > seconds[ranges.len()] {
                ranges.push(fit(&before.belief(framework, bank), needs).overall);
            }
            if ranges.len() == seconds.len() {
                return ranges;
            }
        }
    }

    /// Answers a question, and says what it is called in the trail.
    fn answer(
        &self,
        person: &Person,
        next: &Next,
        answers: &mut Answers,
        random: &mut Rand64,
    ) -> String {
        match next {
            Next::Rating(place) => {
                let id = self.framework.id_of(*place).unwrap_or_default();
                let (level, evidence) = person.rate(*place, random);
                let answer = answers.ratings.entry(&id);
                answer.said = Some(Said::Level(level));
                answer.evidence = evidence;
                id
            }
            Next::Item(id) => {
                let item = self.bank.item(id);
                let chosen = item.map_or(0, |item| {
                    let place = self.framework.place_of(&item.competency).unwrap_or(0);
                    person.choose(item, place, random)
                });
                answers.items.insert(id.clone(), ItemAnswer::Chosen(chosen));
                id.clone()
            }
            Next::Names(id) => {
                let names =
                    self.bank.names(id).map(|page| page.names.as_slice()).unwrap_or_default();
                let chance = claims::probability(person.leniency);
                let marked = names.iter().filter(|name| {
                    person.marking == Marking::All || name.real || random.rand_float() < chance
                });
                let marked = marked.map(|name| name.text.clone()).collect();
                answers.names.insert(id.clone(), Claimed::Marked(marked));
                id.clone()
            }
        }
    }
}

impl Person {
    fn rate(&self, place: usize, random: &mut Rand64) -> (Level, Evidence) {
        let level = self.levels[place];
        let nearest = |felt: f64| {
            Level::new(libm::round(felt).clamp(0.0, 4.0) as u8).unwrap_or(Level::HIGHEST)
        };
        match self.rating {
            Rating::Highest => (Level::HIGHEST, Evidence::None),
            Rating::Honest => (nearest(level), Evidence::None),
            Rating::ByModel => {
                let evidence = match random.rand_float() {
                    share if share < 0.5 => Evidence::None,
                    share if share < 0.8 => Evidence::Told,
                    _ => Evidence::Checkable,
                };
                (
                    nearest(level + self.leniency + rating::noise(evidence) * normal(random)),
                    evidence,
                )
            }
        }
    }

    /// The place of the option that this person chooses.
    fn choose(&self, item: &Item, place: usize, random: &mut Rand64) -> u8 {
        let count = item.options.len();
        let any = random.rand_range(0..count as u64) as u8;
        let (offset, factor) = match self.knowing {
            Knowing::AtRandom => return any,
            Knowing::ByLevel => (0.0, 1.0),
            Knowing::ByLevelOfOtherItems => {
                let factor = libm::exp(libm::log(1.5) * (2.0 * random.rand_float() - 1.0));
                (random.rand_float() - 0.5, factor)
            }
        };
        let level = self.levels[place];
        let chances: Vec<f64> = match Model::of(item) {
            Model::Knowledge(model) => {
                let model = Knowledge {
                    discrimination: factor * model.discrimination,
                    difficulty: model.difficulty + offset,
                    ..model
                };
                let right = model.probability_right(level);
                let wrong = (1.0 - right) / (count - 1) as f64;
                let chance = |grade: u8| if grade == BEST_GRADE { right } else { wrong };
                item.options.iter().map(|option| chance(option.grade)).collect()
            }
            Model::Judgement(model) => {
                let model = Judgement {
                    discrimination: factor * model.discrimination,
                    difficulty: model.difficulty + offset,
                    ..model
                };
                item.options.iter().map(|option| model.probability(option.grade, level)).collect()
            }
        };
        let mut left = random.rand_float();
        let hit = |chance: &f64| {
            left -= chance;
            left < 0.0
        };
        chances.iter().position(hit).map_or(any, |place| place as u8)
    }
}

/// A standard normal number (Box & Muller 1958).
pub(crate) fn normal(random: &mut Rand64) -> f64 {
    let radius = (-2.0 * libm::log(1.0 - random.rand_float())).sqrt();
    radius * libm::cos(2.0 * std::f64::consts::PI * random.rand_float())
}
