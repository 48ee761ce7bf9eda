//! There is a place to come to, and nothing on help with moving. It never knows who would move.

use super::super::Finding;
use super::super::case::Case;
use crate::domain::role::RemotePolicy;

const RULE: &str = "relocation-silent";

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let logistics = &case.role().logistics;
    let is_remote =
        logistics.remote.as_ref().is_some_and(|remote| remote.policy == RemotePolicy::Remote);
    if is_remote || logistics.place.is_none() || logistics.relocation.is_some() {
        return Vec::new();
    }
    vec![case.finding(RULE).at_all(case.trace("logistics.place"))]
}
