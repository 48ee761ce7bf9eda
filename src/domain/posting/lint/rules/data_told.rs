//! Praise: the kind of data is told. It never knows the data.

use super::super::Finding;
use super::super::case::Case;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    case.praise("data-told", !case.reading.role.purpose.data.is_empty(), "purpose.data")
}
