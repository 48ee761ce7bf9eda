//! Nothing says whether the contract is permanent. It never knows the hours: see
//! `employment-type-missing`.

use super::super::Finding;
use super::super::case::Case;
use crate::domain::role::Employment;

const RULE: &str = "engagement-unclear";

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let logistics = &case.role().logistics;
    let is_internship = logistics.employment == Some(Employment::Internship);
    if logistics.engagement.is_some() || is_internship {
        return Vec::new();
    }
    vec![case.finding(RULE)]
}
