//! Praise: what machine learning is to achieve is told. It never knows whether it can.

use super::super::Finding;
use super::super::case::Case;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    case.praise("outcome-told", case.reading.role.purpose.outcome.is_some(), "purpose.outcome")
}
