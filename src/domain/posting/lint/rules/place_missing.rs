//! Nothing says where the work is done. It never knows where it could be.

use super::super::Finding;
use super::super::case::Case;
use crate::domain::role::RemotePolicy;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let logistics = &case.role().logistics;
    let remote = logistics.remote.as_ref();
    let is_anywhere = remote
        .is_some_and(|remote| remote.policy == RemotePolicy::Remote || !remote.places.is_empty());
    let is_said = logistics.place.is_some() || is_anywhere;
    if is_said { Vec::new() } else { vec![case.finding("place-missing")] }
}
