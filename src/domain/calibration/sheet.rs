//! A person's answers as calibration needs them: no words, no ids, no role. It never knows whose
//! they are.

use super::estimate::Sought;
use crate::domain::assess::answer::{ItemAnswer, Sources};
use crate::domain::assess::belief::Belief;
use crate::domain::assess::claims::Claims;
use crate::domain::assess::judgement::BEST_GRADE;
use crate::domain::assess::observation::{Evidence, Observation, Signal};
use crate::domain::exchange::Record;
use crate::domain::framework::Framework;
use crate::domain::items::{Bank, Item, Kind, UNSURE_GRADE};
use crate::domain::level::Level;
use std::collections::BTreeMap;

/// What records are read by.
pub(super) struct Known<'a> {
    pub(super) framework: &'a Framework,
    pub(super) bank: &'a Bank,
    /// The items that may be calibrated; a response names them by their places here.
    pub(super) items: &'a [&'a Item],
}

/// An answer to an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Response {
    /// The competency's place in the framework.
    pub(super) competency: usize,
    /// The item's place.
    pub(super) item: usize,
    /// The grade of the option, or what not knowing counts as.
    pub(super) grade: u8,
    /// Whether no option was chosen.
    pub(super) is_unsure: bool,
}

/// All that one person answered. The fields are in an order that makes two sheets equal only if
/// they say the same.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Sheet {
    /// The answers to items, by competency and item.
    pub(super) responses: Vec<Response>,
    ratings: Vec<(usize, Level, Evidence)>,
    marked: u32,
    shown: u32,
}

/// The sheets of many records.
pub(super) struct Sorted {
    /// One for each person who answered an item, in an order of their own.
    pub(super) sheets: Vec<Sheet>,
    pub(super) repeated: usize,
    pub(super) without_items: usize,
}

/// The sheets of all records. Two records of one seed are two states of one sitting, because seeds
/// are drawn from four thousand million: the later one counts.
pub(super) fn sheets(known: &Known, records: &[Record]) -> Sorted {
    let mut sittings: BTreeMap<u32, (u32, Sheet)> = BTreeMap::new();
    let mut sorted = Sorted { sheets: Vec::new(), repeated: 0, without_items: 0 };
    for record in records {
        let sheet = Sheet::of(known, record);
        if sheet.responses.is_empty() {
            sorted.without_items += 1;
            continue;
        }
        let Some(seed) = record.answers.seed else {
            sorted.sheets.push(sheet);
            continue;
        };
        let state = (record.revision, sheet);
        match sittings.get_mut(&seed) {
            None => {
                sittings.insert(seed, state);
            }
            Some(kept) => {
                sorted.repeated += 1;
                if state > *kept {
                    *kept = state;
                }
            }
        }
    }
    sorted.sheets.extend(sittings.into_values().map(|(_, sheet)| sheet));
    sorted.sheets.sort();
    sorted
}

impl Sheet {
    fn of(known: &Known, record: &Record) -> Sheet {
        let Known { framework, bank, items } = known;
        let answers = &record.answers;
        let response = |(place, item): (usize, &&Item)| {
            let grade = match answers.items.get(&item.id)? {
                ItemAnswer::Chosen(option) => Some(item.options.get(usize::from(*option))?.grade),
                ItemAnswer::Unsure | ItemAnswer::Skipped => None,
            };
            let unsure = match item.kind {
                Kind::Knowledge => 0,
                Kind::Judgement => UNSURE_GRADE,
            };
            Some(Response {
                competency: framework.place_of(&item.competency)?,
                item: place,
                grade: grade.unwrap_or(unsure).min(BEST_GRADE),
                is_unsure: grade.is_none(),
            })
        };
        let mut responses: Vec<Response> = items.iter().enumerate().filter_map(response).collect();
        responses.sort();
        let ratings = Sources { ratings: true, items: false };
        let rating = |seen: Observation| match seen.signal {
            Signal::Rating { level, evidence } => Some((seen.competency, level, evidence)),
            Signal::Item { .. } | Signal::Judgement { .. } => None,
        };
        let ratings = answers.observations(framework, bank, ratings);
        let Claims { marked, shown } = answers.claims(bank);
        Sheet {
            responses,
            ratings: ratings.into_iter().filter_map(rating).collect(),
            marked,
            shown,
        }
    }

    /// What the product would believe about this person if the items were as they are thought now.
    pub(super) fn belief(&self, competencies: usize, sought: &[Sought]) -> Belief {
        let ratings = self.ratings.iter().map(|(competency, level, evidence)| Observation {
            competency: *competency,
            signal: Signal::Rating { level: *level, evidence: *evidence },
        });
        let responses = self.responses.iter().map(|response| {
            let Sought { curve, now, .. } = &sought[response.item];
            let signal = curve.signal(*now, response.grade);
            Observation { competency: response.competency, signal }
        });
        let observations: Vec<Observation> = ratings.chain(responses).collect();
        let claims = Claims { marked: self.marked, shown: self.shown };
        Belief::with_claims(competencies, &observations, claims)
    }
}
