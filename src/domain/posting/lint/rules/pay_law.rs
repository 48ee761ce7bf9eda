//! A place is named whose law asks for pay or benefits, and the posting lacks them.
//! It never gives legal advice: it names the law, and says how well that was checked.

use super::super::case::Case;
use super::super::{Finding, Severity};
use super::laws::{LAWS, Law};
use crate::domain::posting::page::{Section, Shape};
use crate::domain::posting::span::Span;
use crate::domain::role::RemotePolicy;

const RULE: &str = "pay-law";

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let pays = &case.reading.facts.pays;
    let has_range = pays.iter().any(|pay| pay.min.is_some() && pay.max.is_some());
    let has_benefits = case
        .reading
        .page
        .lines
        .iter()
        .any(|line| line.section == Section::Offers && line.shape != Shape::Heading)
        || case.phrases(RULE).iter().any(|(tag, _)| *tag == "benefit");
    let places = places(case);
    let remote = case.role().logistics.remote.as_ref();
    let is_remote = remote.is_some_and(|remote| remote.policy == RemotePolicy::Remote);
    let mut found = Vec::new();
    for law in LAWS.iter().filter(|law| case.world.date().last_day() >= law.since.first_day()) {
        let lacks = match (has_range, law.asks_benefits && !has_benefits) {
            (false, true) => "lacks.both",
            (false, false) => "lacks.range",
            (true, true) => "lacks.benefits",
            (true, false) => continue,
        };
        let Some((place, span)) = places.iter().find(|(place, _)| law.covers(place)) else {
            continue;
        };
        let is_sure = law.is_checked && law.in_posting;
        if law.for_remote && !is_remote {
            continue;
        }
        let severity = if is_sure { Severity::Warning } else { Severity::Hint };
        let finding = case.finding(RULE).saying(law.message).being(severity).at_all(*span);
        let finding = finding.with("place", place.as_str()).with("lacks", case.said(RULE, lacks));
        found.push(finding.detail("law", law.name()).detail("checked", law.is_checked));
    }
    found
}

/// The places that the draft names, each with its words.
fn places(case: &Case) -> Vec<(String, Option<Span>)> {
    let logistics = &case.role().logistics;
    let mut places: Vec<(String, Option<Span>)> = Vec::new();
    if let Some(place) = &logistics.place {
        places.push((place.clone(), case.trace("logistics.place")));
    }
    if let Some(remote) = &logistics.remote {
        for place in &remote.places {
            places.push((place.clone(), case.trace("logistics.remote.places")));
        }
    }
    places
}

impl Law {
    /// The name of the law for programs: the last part of its message's.
    fn name(&self) -> &'static str {
        self.message.strip_prefix("what.").unwrap_or(self.message)
    }
}
