//! The framework: the competencies, their levels, and how each is shown and checked.
//!
//! It is content that is read, never code: a company can bring its own. It never knows a role.

mod advice;
mod read;

pub use advice::{Advice, Verification, read_advice, with_ways};
pub use read::{VERSION, read};

use crate::domain::document::{Problem, ProblemKind, choices};
use crate::domain::level::Level;
use crate::domain::role::Role;

choices! {
    /// The three sides of a person's fit.
    pub Dimension {
        /// What they can do.
        Skills = "skills",
        /// How they work with others.
        Communication = "communication",
        /// How they go about things.
        Mindset = "mindset",
    }
}

impl Dimension {
    /// The place of the dimension among the three.
    pub fn index(self) -> usize {
        self as usize
    }
}

/// All competencies, in the order in which they are shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Framework {
    /// The competencies; the order is kept.
    pub competencies: Vec<Competency>,
}

/// One competency.
#[derive(Clone, Debug, PartialEq)]
pub struct Competency {
    /// A stable name.
    pub id: String,
    /// The dimension it belongs to.
    pub dimension: Dimension,
    /// Two to five words.
    pub name: String,
    /// One sentence.
    pub summary: String,
    /// How much it counts on the map's axis of software engineering, 0 to 3.
    pub software: u8,
    /// How much it counts on the map's axis of machine learning, 0 to 3.
    pub learning: u8,
    /// Each level as behaviour that another person could observe, from 0 to 4.
    pub levels: [String; 5],
    /// Ids that it had before; answers given under them still count.
    pub formerly: Vec<String>,
}

impl Competency {
    /// What a person does at a level.
    pub fn level(&self, level: Level) -> &str {
        &self.levels[level.index()]
    }

    /// Seconds that it takes to read the levels and choose, at 200 words a minute and 6 seconds
    /// for the choice. Slow enough for someone who reads in a second language.
    pub fn seconds(&self) -> f64 {
        let words: usize = self.levels.iter().map(|level| level.split_whitespace().count()).sum();
        6.0 + 60.0 * words as f64 / 200.0
    }
}

impl Framework {
    /// The place of a competency, under the id that it has or had.
    pub fn place_of(&self, id: &str) -> Option<usize> {
        let now = self.competencies.iter().position(|competency| competency.id == id);
        now.or_else(|| {
            let had = |competency: &Competency| competency.formerly.iter().any(|old| old == id);
            self.competencies.iter().position(had)
        })
    }

    /// The id of the competency at a place.
    pub fn id_of(&self, place: usize) -> Option<String> {
        self.competencies.get(place).map(|competency| competency.id.clone())
    }

    /// Where a role names competencies that this framework does not have.
    pub fn problems_of(&self, role: &Role) -> Vec<Problem> {
        let unknown = role
            .requirements
            .iter()
            .enumerate()
            .filter(|(_, requirement)| self.place_of(&requirement.competency).is_none());
        unknown
            .map(|(place, requirement)| Problem {
                path: ["requirements[", &place.to_string(), "].competency"].concat(),
                kind: ProblemKind::UnknownCompetency { found: requirement.competency.clone() },
            })
            .collect()
    }
}
