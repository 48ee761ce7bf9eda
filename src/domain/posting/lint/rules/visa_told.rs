//! Praise: whether the company helps with a visa is told. It never knows the law.

use super::super::Finding;
use super::super::case::Case;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    case.praise("visa-told", case.reading.role.logistics.visa.is_some(), "logistics.visa")
}
