//! How rare the person is whom a role describes: what each must leaves of those who could come. An
//! illustration with its assumptions in sight, never a count of people.

use crate::domain::order::sort_by;
use crate::domain::role::{Requirement, RequirementKind, Role};

/// The share of people at a level or above, from level 1 to 4: levels spread as the assessment
/// believes before any answer (a mean of 2, and both of its spreads together).
const SHARES: [f64; 4] = [0.822, 0.5, 0.178, 0.032];

/// What is left after one more must.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The competency, by id.
    pub competency: String,
    /// The level that is asked for.
    pub level: u8,
    /// The share of people who reach it.
    pub share: f64,
    /// Who is left if the musts come together: as few as the hardest leaves.
    pub together: f64,
    /// Who is left if the musts have nothing to do with one another.
    pub unrelated: f64,
}

/// What each bar of a role leaves, the hardest first.
pub fn rarity(role: &Role) -> Vec<Step> {
    let bars = role.requirements.iter().filter(|one| one.kind == RequirementKind::Bar);
    let mut bars: Vec<&Requirement> = bars.collect();
    sort_by(&mut bars, |one, other| other.level.cmp(&one.level));
    let (mut together, mut unrelated) = (1.0, 1.0);
    let step = |bar: &Requirement| {
        let level = bar.level.number();
        let share = SHARES.get(usize::from(level).wrapping_sub(1)).copied().unwrap_or(1.0);
        together = f64::min(together, share);
        unrelated *= share;
        Step { competency: bar.competency.clone(), level, share, together, unrelated }
    };
    bars.into_iter().map(step).collect()
}

/// A share as "1 in n", n rounded to what an illustration can bear.
pub fn one_in(share: f64) -> u32 {
    let exact = 1.0 / share.max(1e-6);
    let mut step = 1.0;
    while exact / step >= 20.0 {
        step *= 10.0;
    }
    (step * libm::round(exact / step)) as u32
}

#[cfg(test)]
mod tests {
    use super::{SHARES, one_in, rarity};
    use crate::domain::assess::prior::{GENERAL_MEAN, GENERAL_SPREAD, LEVEL_SPREAD};
    use crate::domain::document::Map;
    use crate::domain::level::Level;
    use crate::domain::role::{Requirement, RequirementKind};

    #[test]
    fn shares_are_those_of_the_belief_before_any_answer() {
        let spread = libm::sqrt(GENERAL_SPREAD * GENERAL_SPREAD + LEVEL_SPREAD * LEVEL_SPREAD);
        for (level, share) in (1..).zip(SHARES) {
            let distance = (f64::from(level) - GENERAL_MEAN) / spread;
            let expected = 0.5 * libm::erfc(distance / core::f64::consts::SQRT_2);
            assert!((share - expected).abs() < 0.001, "{level}: {share}, not {expected}");
        }
    }

    #[test]
    fn the_range_runs_from_the_hardest_must_to_their_product() {
        let mut role = crate::domain::role::Role::blank();
        let bars = [
            ("a", 2, RequirementKind::Bar),
            ("b", 3, RequirementKind::Bar),
            ("c", 4, RequirementKind::Plus),
        ];
        for (competency, level, kind) in bars {
            role.requirements.push(Requirement {
                competency: competency.to_string(),
                level: Level::new(level).expect("a level"),
                kind,
                weight: 3,
                learnable: false,
                why: None,
                unknown: Map::default(),
            });
        }
        let steps = rarity(&role);
        let order: Vec<&str> = steps.iter().map(|step| step.competency.as_str()).collect();
        assert_eq!(order, ["b", "a"], "the hardest first, and no plus");
        assert!((steps[1].together - 0.178).abs() < 1e-9);
        assert!((steps[1].unrelated - 0.089).abs() < 1e-9);
    }

    #[test]
    fn shares_are_told_no_finer_than_they_are_known() {
        for (share, told) in
            [(1.0, 1), (0.5, 2), (0.178, 6), (0.032, 30), (0.0057, 180), (0.0, 1_000_000)]
        {
            assert_eq!(one_in(share), told, "{share}");
        }
    }
}
