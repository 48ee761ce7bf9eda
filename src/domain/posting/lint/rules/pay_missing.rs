//! Nothing says what the job pays. It never knows what would be fair.

use super::super::Finding;
use super::super::case::Case;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let is_said = !case.reading.facts.pays.is_empty() || case.role().logistics.pay.is_some();
    if is_said { Vec::new() } else { vec![case.finding("pay-missing")] }
}
