//! The map: software engineering across, machine learning up, communication as the size of the
//! dot. Roles and people stand on the same plane. It never knows how the map is drawn.

use crate::domain::assess::belief::Belief;
use crate::domain::framework::{Competency, Dimension, Framework};
use crate::domain::role::Role;

/// A place on the map; each number is a level, 0 to 4.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// Software engineering.
    pub software: f64,
    /// Machine learning.
    pub learning: f64,
    /// Communication.
    pub communication: f64,
}

/// Where a person stands, and how surely.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PersonPlace {
    /// The mean.
    pub place: Place,
    /// The ellipse that holds the person with a probability of 80 %.
    pub ellipse: Ellipse,
    /// How far the ellipse reaches across, in levels.
    pub reach_software: f64,
    /// How far the ellipse reaches up, in levels.
    pub reach_learning: f64,
}

/// An ellipse around a place; half axes in levels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ellipse {
    /// The longer half axis.
    pub long: f64,
    /// The shorter half axis.
    pub short: f64,
    /// The angle of the longer axis above the axis of software engineering, in degrees.
    pub degrees: f64,
}

/// How much of a person the ellipse holds.
const ELLIPSE_MASS: f64 = 0.8;

/// Where a role stands. A competency that it does not ask for counts as level 0.
pub fn place_of_role(framework: &Framework, role: &Role) -> Place {
    let target = |competency: &Competency| {
        let asked = role.requirements.iter().find(|asked| {
            framework.place_of(&asked.competency).is_some_and(|place| {
                framework.competencies.get(place).is_some_and(|found| found.id == competency.id)
            })
        });
        asked.map_or(0.0, |asked| asked.level.value())
    };
    let levels: Vec<f64> = framework.competencies.iter().map(target).collect();
    let along = |load: fn(&Competency) -> f64| dot(&weights(framework, load), &levels);
    Place {
        software: along(software),
        learning: along(learning),
        communication: along(communication),
    }
}

/// Where a person stands. What was not asked is as uncertain as the belief has it.
pub fn place_of_person(framework: &Framework, belief: &Belief) -> PersonPlace {
    let across = weights(framework, software);
    let up = weights(framework, learning);
    let moments = belief.mean_and_covariance(&across, &up);
    let speaking = weights(framework, communication);
    let size = belief.mean_and_covariance(&speaking, &speaking);
    PersonPlace {
        place: Place {
            software: moments.mean_x,
            learning: moments.mean_y,
            communication: size.mean_x,
        },
        ellipse: ellipse(moments.var_x, moments.var_y, moments.cov),
        reach_software: scale() * libm::sqrt(moments.var_x.max(0.0)),
        reach_learning: scale() * libm::sqrt(moments.var_y.max(0.0)),
    }
}

/// Standard deviations that the ellipse reaches: √(−2·ln(1 − mass)), the root of the quantile of χ²
/// with two degrees of freedom.
fn scale() -> f64 {
    libm::sqrt(-2.0 * libm::log(1.0 - ELLIPSE_MASS))
}

/// The ellipse of a normal distribution of two dimensions that holds [`ELLIPSE_MASS`]: half axes
/// are the roots of the eigenvalues times [`scale`].
fn ellipse(var_x: f64, var_y: f64, cov: f64) -> Ellipse {
    let middle = (var_x + var_y) / 2.0;
    let half = (var_x - var_y) / 2.0;
    let spread = libm::sqrt(half * half + cov * cov);
    let axis = |eigenvalue: f64| scale() * libm::sqrt(eigenvalue.max(0.0));
    Ellipse {
        long: axis(middle + spread),
        short: axis(middle - spread),
        degrees: (libm::atan2(cov, half) / 2.0).to_degrees(),
    }
}

fn software(competency: &Competency) -> f64 {
    f64::from(competency.software)
}

fn learning(competency: &Competency) -> f64 {
    f64::from(competency.learning)
}

fn communication(competency: &Competency) -> f64 {
    if competency.dimension == Dimension::Communication { 1.0 } else { 0.0 }
}

/// The loads of all competencies, made to sum to one.
fn weights(framework: &Framework, load: fn(&Competency) -> f64) -> Vec<f64> {
    let loads: Vec<f64> = framework.competencies.iter().map(load).collect();
    let sum: f64 = loads.iter().sum();
    let sum = if sum > 0.0 { sum } else { 1.0 };
    loads.into_iter().map(|load| load / sum).collect()
}

fn dot(weights: &[f64], levels: &[f64]) -> f64 {
    weights.iter().zip(levels).map(|(weight, level)| weight * level).sum()
}

#[cfg(test)]
mod tests {
    use super::ellipse;

    /// Half axes and angle of covariances whose ellipse is known.
    #[test]
    fn ellipses_have_the_axes_of_their_covariance() {
        let scale = libm::sqrt(-2.0 * libm::log(0.2));
        for (var_x, var_y, cov, long, short, degrees) in [
            (1.0, 1.0, 0.0, 1.0, 1.0, 0.0),
            (4.0, 1.0, 0.0, 2.0, 1.0, 0.0),
            (1.0, 4.0, 0.0, 2.0, 1.0, 90.0),
            (2.0, 2.0, 1.0, libm::sqrt(3.0), 1.0, 45.0),
            (2.0, 2.0, -1.0, libm::sqrt(3.0), 1.0, -45.0),
        ] {
            let found = ellipse(var_x, var_y, cov);
            assert!((found.long - scale * long).abs() < 1e-12, "{found:?}");
            assert!((found.short - scale * short).abs() < 1e-12, "{found:?}");
            assert!((found.degrees - degrees).abs() < 1e-9, "{found:?}");
        }
    }
}
