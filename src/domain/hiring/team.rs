//! Several roles as one team: what nobody owns, what several own, and whether engineering and
//! machine learning are in balance. It never knows who fills a role.

use crate::domain::document::{Choice, choices};
use crate::domain::fit::map::place_of_role;
use crate::domain::framework::Framework;
use crate::domain::role::{Duty, Ownership, Role};

choices! {
    /// How engineering and machine learning stand to each other in a team.
    pub Balance {
        /// Neither lacks.
        Balanced = "balanced",
        /// Deep in machine learning, thin in engineering.
        LacksEngineering = "lacks_engineering",
        /// Deep in engineering, thin in machine learning.
        LacksLearning = "lacks_learning",
        /// Thin in both.
        LacksBoth = "lacks_both",
    }
}

/// A level on the map that someone in the team should reach, on each axis. The map weighs many
/// competencies, so that the archetypes of engineers and researchers stand at 1.6 to 2.6.
const DEEP: f64 = 1.5;

/// What several roles are together.
#[derive(Clone, Debug, PartialEq)]
pub struct Team {
    /// Each duty with the places of the roles that own it.
    pub owners: Vec<(Duty, Vec<usize>)>,
    /// How the two sides stand to each other.
    pub balance: Balance,
}

impl Team {
    /// Roles as a team.
    pub fn of(framework: &Framework, roles: &[&Role]) -> Team {
        let owns = |role: &Role, duty: Duty| {
            let mut owned = role.responsibilities.iter();
            owned.any(|one| one.duty == duty && one.ownership == Ownership::Owns)
        };
        let owners = |duty: &Duty| {
            let places = roles.iter().enumerate().filter(|(_, role)| owns(role, *duty));
            (*duty, places.map(|(place, _)| place).collect())
        };
        let places = roles.iter().map(|role| place_of_role(framework, role));
        let (software, learning) = places.fold((0.0, 0.0), |(software, learning), place| {
            (f64::max(software, place.software), f64::max(learning, place.learning))
        });
        let balance = match (software >= DEEP, learning >= DEEP) {
            (true, true) => Balance::Balanced,
            (false, true) => Balance::LacksEngineering,
            (true, false) => Balance::LacksLearning,
            (false, false) => Balance::LacksBoth,
        };
        Team { owners: Duty::ALL.iter().map(owners).collect(), balance }
    }

    /// The duties that no role owns.
    pub fn unowned(&self) -> impl Iterator<Item = Duty> {
        self.owners.iter().filter(|(_, owners)| owners.is_empty()).map(|(duty, _)| *duty)
    }

    /// The duties that several roles own, with their places.
    pub fn shared(&self) -> impl Iterator<Item = (Duty, &[usize])> {
        let several = self.owners.iter().filter(|(_, owners)| owners.len() > 1);
        several.map(|(duty, owners)| (*duty, owners.as_slice()))
    }
}
