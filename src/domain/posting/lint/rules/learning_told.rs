//! Praise: time or money to learn is offered, or something can be learned on the job. It never
//! knows what.

use super::super::Finding;
use super::super::case::Case;
use crate::domain::role::OfferKind;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let offers = &case.reading.role.offers.items;
    let Some(place) = offers.iter().position(|offer| offer.kind == OfferKind::Learning) else {
        return Vec::new();
    };
    let path = ["offers.items[", &place.to_string(), "]"].concat();
    case.praise("learning-told", true, &path)
}
