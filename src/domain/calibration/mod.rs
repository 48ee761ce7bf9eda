//! Calibration: what many people's answers say about the parameters of the items. It never changes
//! the bank, and never tells anything about one person.
//!
//! The model is the product's own, so the estimates mean what its formulas mean. Each person's
//! levels follow the belief that all of their answers lead to, ratings among them; difficulty and
//! discrimination of each item are the posterior mode under weak priors (marginal maximum
//! likelihood with an EM algorithm: Bock & Aitkin 1981, Mislevy 1986). `docs/calibration.md` tells
//! the method, its sources and its limits. None of it is in the app.

mod curve;
mod errors;
mod estimate;
mod misfit;
mod sheet;

pub use curve::Parameters;
pub use misfit::Fit;

use super::assess::judgement::BEST_GRADE;
use super::exchange::Record;
use super::framework::Framework;
use super::items::{Bank, Item, Kind};
use curve::Curve;
use estimate::Sought;
use sheet::{Known, Response, Sheet, sheets};

/// With fewer answers than this, nothing is told of an item but how many there are.
pub const LEAST_ANSWERS: usize = 50;

/// The standard normal distribution holds 95 % within this.
const NORMAL_95: f64 = 1.959_964;

/// The share of sound items that may be marked as misfitting, over all items of one calibration.
const FALSE_ALARMS: f64 = 0.05;

/// What the answers say about the items.
#[derive(Clone, Debug, PartialEq)]
pub struct Calibration {
    /// How many people's answers to items it rests on.
    pub people: usize,
    /// How many records were left out because another state of the same sitting was there.
    pub repeated: usize,
    /// How many records hold no answer to an item of the bank.
    pub without_items: usize,
    /// The items with enough answers, by id.
    pub items: Vec<Calibrated>,
    /// The others, by id.
    pub few: Vec<Few>,
    /// How often the levels and the parameters were computed from one another.
    pub rounds: usize,
    /// Whether the last round changed next to nothing.
    pub has_settled: bool,
}

/// An item that too few people answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Few {
    /// The item's id.
    pub id: String,
    /// How many did.
    pub answers: usize,
}

/// What the answers say about an item.
#[derive(Clone, Debug, PartialEq)]
pub struct Calibrated {
    /// The item's id.
    pub id: String,
    /// The competency that it measures.
    pub competency: String,
    /// How it measures.
    pub kind: Kind,
    /// How many people answered it, "I don't know" and skipping among them.
    pub answers: usize,
    /// The share of these who chose the best option.
    pub best: f64,
    /// The share who did not know or skipped.
    pub unsure: f64,
    /// What the product computes with until someone edits the bank.
    pub authors: Parameters,
    /// How sharply it tells levels apart, per level, or per grade and level.
    pub discrimination: Estimate,
    /// How hard it is, in levels.
    pub difficulty: Estimate,
    /// How well the model fits its answers.
    pub fit: Fit,
    /// What a person should look at.
    pub marks: Vec<Mark>,
}

/// A parameter as it was estimated.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The estimate.
    pub value: f64,
    /// Its standard error, from the observed information; none where that has no inverse.
    pub standard_error: Option<f64>,
    /// The bounds that hold 95 %; none where there is no standard error.
    pub bounds: Option<(f64, f64)>,
}

/// By how much the items of a competency came out harder than their authors said.
#[derive(Clone, Debug, PartialEq)]
pub struct Shift {
    /// The competency.
    pub competency: String,
    /// How many of its items are told.
    pub items: usize,
    /// The mean difference, in levels; below 0 where they came out easier.
    pub levels: f64,
}

/// What a person should look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// The answers do not follow the curve.
    Misfit,
    /// It tells levels apart less sharply than the product assumes: the authors' a lies above the
    /// 95 % bounds.
    Weak,
    /// The authors' difficulty lies outside the 95 % bounds.
    Moved,
}

/// Fits the items of a bank to records. The order of the records does not matter, to the last bit.
pub fn calibrate(framework: &Framework, bank: &Bank, records: &[Record]) -> Calibration {
    let items: Vec<&Item> =
        bank.items().filter(|item| framework.place_of(&item.competency).is_some()).collect();
    let known = Known { framework, bank, items: &items };
    let sorted = sheets(&known, records);
    let answered = |place: usize| {
        let responses = sorted.sheets.iter().flat_map(|sheet| &sheet.responses);
        responses.filter(|response| response.item == place).collect::<Vec<_>>()
    };
    let answers: Vec<Vec<&Response>> = (0..items.len()).map(answered).collect();
    let mut sought: Vec<Sought> = items
        .iter()
        .zip(&answers)
        .map(|(item, answers)| Sought::new(Curve::of(item), answers.len() >= LEAST_ANSWERS))
        .collect();
    let competencies = framework.competencies.len();
    let (rounds, has_settled) = estimate::settle(competencies, &sorted.sheets, &mut sought);
    let spreads = errors::spreads(competencies, &sorted.sheets, &sought);
    let fits = misfit::fits(competencies, &sorted.sheets, &sought);
    let told = sought.iter().filter(|sought| sought.is_free).count();
    let mut calibration = Calibration {
        people: sorted.sheets.len(),
        repeated: sorted.repeated,
        without_items: sorted.without_items,
        items: Vec::new(),
        few: Vec::new(),
        rounds,
        has_settled,
    };
    for (place, item) in items.iter().enumerate() {
        let (id, answers) = (item.id.clone(), &answers[place]);
        match &fits[place] {
            None => calibration.few.push(Few { id, answers: answers.len() }),
            Some(fit) => {
                let mut calibrated =
                    Calibrated::new(item, answers, &sought[place], spreads[place], fit.clone());
                calibrated.mark(FALSE_ALARMS / told as f64);
                calibration.items.push(calibrated);
            }
        }
    }
    calibration
}

impl Calibration {
    /// What the items of each competency share. It may be the people's doing and not the items':
    /// the scale rests on the belief that people's levels are as the product expects.
    pub fn shifts(&self) -> Vec<Shift> {
        let mut shifts: Vec<Shift> = Vec::new();
        for item in &self.items {
            let by = item.difficulty.value - item.authors.difficulty;
            match shifts.iter_mut().find(|shift| shift.competency == item.competency) {
                Some(shift) => {
                    shift.items += 1;
                    shift.levels += by;
                }
                None => {
                    let competency = item.competency.clone();
                    shifts.push(Shift { competency, items: 1, levels: by });
                }
            }
        }
        shifts.iter_mut().for_each(|shift| shift.levels /= shift.items as f64);
        shifts
    }
}

impl Calibrated {
    fn new(
        item: &Item,
        answers: &[&Response],
        sought: &Sought,
        spread: Option<[f64; 2]>,
        fit: Fit,
    ) -> Calibrated {
        let share = |is: &dyn Fn(&Response) -> bool| {
            answers.iter().filter(|answer| is(answer)).count() as f64 / answers.len() as f64
        };
        let Parameters { discrimination, difficulty } = sought.now;
        Calibrated {
            id: item.id.clone(),
            competency: item.competency.clone(),
            kind: item.kind,
            answers: answers.len(),
            best: share(&|answer| !answer.is_unsure && answer.grade == BEST_GRADE),
            unsure: share(&|answer| answer.is_unsure),
            authors: sought.authors,
            discrimination: Estimate {
                value: discrimination,
                standard_error: spread.map(|[log, _]| discrimination * log),
                bounds: spread.map(|[log, _]| {
                    let factor = libm::exp(NORMAL_95 * log);
                    (discrimination / factor, discrimination * factor)
                }),
            },
            difficulty: Estimate {
                value: difficulty,
                standard_error: spread.map(|[_, own]| own),
                bounds: spread
                    .map(|[_, own]| (difficulty - NORMAL_95 * own, difficulty + NORMAL_95 * own)),
            },
            fit,
            marks: Vec::new(),
        }
    }

    /// Marks what a person should look at; a misfit where chance alone is less probable than this.
    fn mark(&mut self, least: f64) {
        let authors = self.authors;
        let is_weak = |(_, high)| high < authors.discrimination;
        let is_outside = |(low, high): (f64, f64)| !(low..=high).contains(&authors.difficulty);
        for (mark, holds) in [
            (Mark::Misfit, self.fit.probability < least),
            (Mark::Weak, self.discrimination.bounds.is_some_and(is_weak)),
            (Mark::Moved, self.difficulty.bounds.is_some_and(is_outside)),
        ] {
            if holds {
                self.marks.push(mark);
            }
        }
    }
}

/// Calls `visit` for each person and each competency that they answered an item of whose parameters
/// are sought, with the answers and the probability of each level.
fn each_level(
    competencies: usize,
    sheets: &[Sheet],
    sought: &[Sought],
    mut visit: impl FnMut(&[Response], &crate::domain::assess::prior::Levels),
) {
    for sheet in sheets {
        let belief = sheet.belief(competencies, sought);
        for about_one in sheet.responses.chunk_by(|one, other| one.competency == other.competency) {
            if about_one.iter().any(|response| sought[response.item].is_free) {
                visit(about_one, &belief.level(about_one[0].competency));
            }
        }
    }
}
