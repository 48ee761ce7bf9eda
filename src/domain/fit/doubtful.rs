//! Demands of a role that nobody can meet, or that guard nothing: the posting's problem, never a
//! person's gap. It never knows an answer.

use crate::domain::posting::date::Date;
use crate::domain::posting::lint::age::{is_impossible, most_years};
use crate::domain::role::{Ask, Degree, DegreeLevel, Duty, Family, Ownership, Role};

/// A demand that is not to be taken as it stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Doubt<'r> {
    /// More years of a tool than it exists.
    Years {
        /// The tool.
        name: &'r str,
        /// How many are asked for.
        years: u8,
        /// The most that anyone can have, in whole years.
        most: u32,
        /// The year of its first release.
        began: u16,
    },
    /// A doctorate for a job that is not research.
    Doctorate,
    /// A degree for an engineering job, with nothing that counts as well.
    Degree(DegreeLevel),
}

/// When tools were first released, as the build packs it: a line for each day, with the date and the
/// names of that day between tabs.
#[derive(Default)]
pub struct Releases(String);

impl Releases {
    /// The packed lines.
    pub fn new(packed: String) -> Releases {
        Releases(packed)
    }

    /// The day of a tool's first release, by its name in the lexicon.
    pub fn of(&self, name: &str) -> Option<Date> {
        self.0.lines().find_map(|line| {
            let (date, names) = line.split_once('\t')?;
            let is_there = names.split('\t').any(|known| known.eq_ignore_ascii_case(name));
            if is_there { Date::read(date) } else { None }
        })
    }
}

/// Whether a role asks for years of anything: only then is it asked when tools were released.
pub fn asks_for_years(role: &Role) -> bool {
    role.asks.iter().any(|ask| ask.min_years.is_some())
}

/// The doubtful demands of a role on a day.
pub fn doubts<'r>(role: &'r Role, releases: &Releases, today: Date) -> Vec<Doubt<'r>> {
    let years = role.asks.iter().filter_map(|ask| years(ask, releases, today));
    years.chain(role.credentials.degree.as_ref().and_then(|degree| gate(role, degree))).collect()
}

fn years<'r>(ask: &'r Ask, releases: &Releases, today: Date) -> Option<Doubt<'r>> {
    let years = ask.min_years?;
    let released = releases.of(&ask.name)?;
    let most = most_years(released, today) / 100;
    let doubt = Doubt::Years { name: &ask.name, years, most, began: released.year };
    is_impossible(released, years, today).then_some(doubt)
}

/// A degree that an engineering job demands. What counts as well opens the gate for all but a
/// doctorate, which few can set anything beside.
fn gate<'r>(role: &Role, degree: &Degree) -> Option<Doubt<'r>> {
    if !degree.required || !is_engineering(role) {
        return None;
    }
    match degree.min {
        DegreeLevel::Doctorate => Some(Doubt::Doctorate),
        DegreeLevel::NoDegree => None,
        level => (!degree.or_equivalent).then_some(Doubt::Degree(level)),
    }
}

/// Work with machine learning in which new methods are not sought: at most a third of what the person
/// owns is research.
fn is_engineering(role: &Role) -> bool {
    let owned = || role.responsibilities.iter().filter(|one| one.ownership == Ownership::Owns);
    let research = owned().filter(|one| one.duty == Duty::Research).count();
    !matches!(role.family, Family::MlResearcher | Family::Other)
        && research * 3 < owned().count().max(1)
}
