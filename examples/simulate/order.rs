//! The orders in which a person is asked. It never knows the truth about the person.

use crate::world::{COMPETENCIES, ITEMS, Person, shuffle};
use oorandom::Rand64;
use rolefit::domain::assess::belief::Belief;
use rolefit::domain::assess::next::{Candidate, Timed, choose};
use rolefit::domain::assess::observation::{Observation, Signal};

/// An order of questions.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    Chosen,
    Fixed,
    FixedRounds,
    FixedNeeded,
    Random,
    Plain,
}

/// How long a self-rating with its five described levels takes, in seconds: the mean over the
/// framework's texts, by its own rule for reading.
const RATING_SECONDS: f64 = 44.0;

/// How long a knowledge item takes, in seconds: the reading of some 100 words by the same rule,
/// and half a minute to think.
const ITEM_SECONDS: f64 = 66.0;

/// A question: a competency, and which of its items if it is not the rating.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Question {
    pub(crate) competency: usize,
    pub(crate) item: Option<usize>,
}

impl Order {
    pub(crate) const ALL: [Order; 6] = [
        Order::Chosen,
        Order::Fixed,
        Order::FixedRounds,
        Order::FixedNeeded,
        Order::Random,
        Order::Plain,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Order::Chosen => "chosen",
            Order::Fixed => "fixed",
            Order::FixedRounds => "fixed, items in rounds",
            Order::FixedNeeded => "fixed, needed only, items in rounds",
            Order::Random => "random",
            Order::Plain => "plain average",
        }
    }

    /// The first `count` observations of a person in this order.
    pub(crate) fn observe(self, person: &Person, count: usize, seed: u128) -> Vec<Observation> {
        let all: Vec<usize> = (0..COMPETENCIES).collect();
        let needed: Vec<usize> = person.needed.iter().map(|(competency, _)| *competency).collect();
        let questions = match self {
            Order::Chosen => return chosen(person, count, in_rounds(&needed)),
            Order::Fixed => in_order(&all),
            Order::FixedRounds => in_rounds(&all),
            Order::FixedNeeded => in_rounds(&needed),
            Order::Plain => in_rounds(&needed)[..needed.len()].to_vec(),
            Order::Random => {
                let mut questions = in_rounds(&needed);
                shuffle(&mut questions, &mut Rand64::new(seed ^ 0x5eed));
                questions
            }
        };
        questions.into_iter().take(count).map(|question| question.ask(person)).collect()
    }
}

impl Question {
    fn ask(self, person: &Person) -> Observation {
        let answers = &person.answers[self.competency];
        let signal = match self.item {
            None => Signal::Rating { level: answers.rating, evidence: answers.evidence },
            Some(place) => {
                let (item, right) = answers.items[place];
                Signal::Item { item, right }
            }
        };
        Observation { competency: self.competency, signal }
    }

    fn timed(self, person: &Person) -> Timed {
        let competency = self.competency;
        match self.item {
            None => Timed { candidate: Candidate::Rating { competency }, seconds: RATING_SECONDS },
            Some(place) => {
                let (item, _) = person.answers[competency].items[place];
                Timed { candidate: Candidate::Item { competency, item }, seconds: ITEM_SECONDS }
            }
        }
    }
}

/// All ratings in order, then all items of the first competency, then of the second, and so on.
fn in_order(competencies: &[usize]) -> Vec<Question> {
    let ratings = competencies.iter().map(|c| Question { competency: *c, item: None });
    let items = competencies
        .iter()
        .flat_map(|c| (0..ITEMS).map(|item| Question { competency: *c, item: Some(item) }));
    ratings.chain(items).collect()
}

/// All ratings in order, then the first item of each in order, then the second, and so on.
fn in_rounds(competencies: &[usize]) -> Vec<Question> {
    let rounds = std::iter::once(None).chain((0..ITEMS).map(Some));
    rounds
        .flat_map(|item| competencies.iter().map(move |c| Question { competency: *c, item }))
        .collect()
}

fn chosen(person: &Person, count: usize, mut open: Vec<Question>) -> Vec<Observation> {
    let mut observed = Vec::new();
    while observed.len() < count {
        let belief = Belief::new(COMPETENCIES, &observed);
        let candidates: Vec<Timed> = open.iter().map(|question| question.timed(person)).collect();
        let Some(next) = choose(&belief, &person.needs, &candidates) else {
            break;
        };
        observed.push(open.remove(next).ask(person));
    }
    observed
}
