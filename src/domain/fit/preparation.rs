//! How a person may prepare for the interview of a role, in an order that a week can hold. It never
//! promises what will be asked, and it never knows a calendar.

use super::BarState;
use super::report::{Report, Row};
use crate::domain::document::choices;
use crate::domain::framework::{Advice, Framework};
use crate::domain::hiring::plan::Plan;
use crate::domain::order::sort_by;
use crate::domain::role::{Method, RequirementKind, Role};

choices! {
    /// What is done about one competency.
    pub Aim {
        /// A bar that is not cleared: practise it first.
        Bar = "bar",
        /// A gap: practise.
        Gap = "gap",
        /// Nothing is known yet: find out where one stands.
        Open = "open",
        /// The level is there: have a case ready that shows it.
        Case = "case",
    }
}

/// One thing to prepare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exercise {
    /// The row of the report.
    pub row: usize,
    /// How it will probably be checked.
    pub method: Method,
    /// What is done about it.
    pub aim: Aim,
}

/// A preparation, day by day. The day after the last is for going through everything once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preparation {
    /// What to prepare on each day, the most useful first; at most [`MOST_DAYS`].
    pub days: Vec<Vec<Exercise>>,
    /// Whether the role tells how it is checked; otherwise it is what we would propose.
    pub is_told: bool,
}

/// With one more for going through everything, they fit a working week.
pub const MOST_DAYS: usize = 4;

/// More in an evening is too much.
const A_DAY: usize = 2;

impl Preparation {
    /// The preparation for a role's interview, as its file tells it or as we would propose it.
    pub fn of(
        framework: &Framework,
        advice: &[Advice],
        role: &Role,
        report: &Report,
    ) -> Preparation {
        Preparation::new(report, &Plan::of(framework, advice, role))
    }

    /// The preparation for an interview, by what the report says of the person.
    pub fn new(report: &Report, plan: &Plan) -> Preparation {
        let mut exercises: Vec<Exercise> = Vec::new();
        for part in &plan.parts {
            for check in &part.checks {
                let is_of = |row: &Row| row.competency == check.competency;
                let Some(row) = report.rows.iter().position(is_of) else { continue };
                let aim = aim(report, row);
                exercises.push(Exercise { row, method: part.method, aim });
            }
        }
        let cost = |one: &Exercise| {
            let row = &report.rows[one.row];
            if one.aim == Aim::Case { row.share } else { row.missing }
        };
        sort_by(&mut exercises, |one, other| {
            one.aim.cmp(&other.aim).then(cost(other).total_cmp(&cost(one)))
        });
        exercises.truncate(A_DAY * MOST_DAYS);
        let days = exercises.chunks(A_DAY).map(<[Exercise]>::to_vec).collect();
        Preparation { days, is_told: plan.is_own }
    }
}

fn aim(report: &Report, place: usize) -> Aim {
    let row = &report.rows[place];
    let is_bar = row.requirement.kind == RequirementKind::Bar;
    match row.is_answered() {
        true if is_bar && row.state != BarState::Cleared => Aim::Bar,
        true if report.gaps.contains(&place) => Aim::Gap,
        true => Aim::Case,
        false => Aim::Open,
    }
}
