//! Asks many people in all orders and sums up what came out. It never knows how it is printed.

use crate::order::Order;
use crate::world::{COMPETENCIES, Person, World};
use rolefit::domain::assess::belief::Belief;
use rolefit::domain::assess::observation::{Observation, Signal};
use rolefit::domain::fit::fit;

/// After how many questions the fit is compared with the truth.
pub(crate) const COUNTS: [usize; 5] = [8, 12, 20, 26, 30];

/// One world and one order.
pub(crate) struct Row {
    pub(crate) world: World,
    pub(crate) order: Order,
    pub(crate) results: [Outcome; COUNTS.len()],
}

/// What came out after a number of questions: of one person, or in the mean.
#[derive(Clone, Copy, Default)]
pub(crate) struct Outcome {
    /// The absolute error of the fit, 0 to 1.
    pub(crate) error: f64,
    /// 1 where the interval holds the truth; in the mean, how often.
    pub(crate) coverage: f64,
}

type Outcomes = [[Outcome; COUNTS.len()]; Order::ALL.len()];

/// The rows of a world. Each person depends on nothing but the seed and their number, so the rows
/// do not depend on the number of threads.
pub(crate) fn run(world: World, people: u64, seed: u64) -> Vec<Row> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from) as u64;
    let part = |thread: u64| {
        let numbers = (0..people).filter(move |number| number % threads == thread);
        numbers.map(|number| outcomes(world, seed, number)).collect::<Vec<Outcomes>>()
    };
    let parts: Vec<Vec<Outcomes>> = std::thread::scope(|scope| {
        let handles: Vec<_> =
            (0..threads).map(|thread| scope.spawn(move || part(thread))).collect();
        handles.into_iter().filter_map(|handle| handle.join().ok()).collect()
    });
    let mut sums = Outcomes::default();
    for number in 0..people as usize {
        let of_person = &parts[number % threads as usize][number / threads as usize];
        for (sum, outcome) in sums.iter_mut().flatten().zip(of_person.iter().flatten()) {
            sum.error += outcome.error / people as f64;
            sum.coverage += outcome.coverage / people as f64;
        }
    }
    let row = |(order, results)| Row { world, order, results };
    Order::ALL.into_iter().zip(sums).map(row).collect()
}

fn outcomes(world: World, seed: u64, number: u64) -> Outcomes {
    let seed = u128::from(seed) << 64 | u128::from(number);
    let person = Person::new(world, seed);
    Order::ALL.map(|order| {
        let observed = order.observe(&person, COUNTS[COUNTS.len() - 1], seed);
        COUNTS.map(|count| {
            let observed = &observed[..count.min(observed.len())];
            if order == Order::Plain {
                plain(&person, observed)
            } else {
                believed(&person, observed)
            }
        })
    })
}

fn believed(person: &Person, observed: &[Observation]) -> Outcome {
    let range = fit(&Belief::new(COMPETENCIES, observed), &person.needs).overall;
    let held = (range.low..=range.high).contains(&person.true_fit);
    Outcome {
        error: (range.middle - person.true_fit).abs(),
        coverage: if held { 1.0 } else { 0.0 },
    }
}

/// The weighted mean of the credits of the ratings as they stand.
fn plain(person: &Person, observed: &[Observation]) -> Outcome {
    let (mut sum, mut weights) = (0.0, 0.0);
    for observation in observed {
        let target = person.needs.target(observation.competency);
        if let (Signal::Rating { level, .. }, Some(target)) = (observation.signal, target) {
            let weight = person.needs.coefficient(observation.competency);
            sum += weight * (level.value() / target.value()).min(1.0);
            weights += weight;
        }
    }
    Outcome { error: (sum / weights - person.true_fit).abs(), coverage: 0.0 }
}
