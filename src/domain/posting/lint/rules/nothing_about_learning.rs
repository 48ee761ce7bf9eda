//! Nothing says what a person will learn. It never knows what they know.

use super::super::Finding;
use super::super::case::Case;
use crate::domain::posting::page::Section;
use crate::domain::role::OfferKind;

const RULE: &str = "nothing-about-learning";

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let offers = case.role().offers.items.iter();
    let is_offered = offers.into_iter().any(|offer| offer.kind == OfferKind::Learning);
    let is_said = case.phrases(RULE).iter().any(|(_, hit)| {
        !matches!(case.section(hit.line), Section::Required | Section::Preferred | Section::Legal)
    });
    if is_offered || is_said { Vec::new() } else { vec![case.finding(RULE)] }
}
