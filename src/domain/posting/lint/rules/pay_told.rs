//! Praise: the pay is told, from and to, near enough to one another to mean something.
//! It never knows whether the pay is good.

use super::super::Finding;
use super::super::case::Case;
use crate::domain::posting::read::PayMention;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let is_range = |pay: &&PayMention| {
        let (Some(min), Some(max)) = (pay.min, pay.max) else { return false };
        min <= max && u64::from(max) * 2 <= u64::from(min) * 3 && pay.currency.is_some()
    };
    let told = case.reading.facts.pays.iter().find(is_range);
    told.map(|pay| case.finding("pay-told").at(pay.span)).into_iter().collect()
}
