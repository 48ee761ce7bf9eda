//! More musts than one person is likely to meet. It never judges which of them matter.

use super::super::case::{Case, listed};
use super::super::Finding;
use crate::domain::posting::page::Section;
use crate::domain::posting::span::Span;
use crate::domain::role::{AskKind, RequirementKind};

const RULE: &str = "too-many-musts";

/// What a person can keep in mind, and a few people can meet.
const MUSTS: usize = 7;
/// A bar keeps people out whatever else they bring.
const BARS: usize = 5;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let requirements = case.role().requirements.iter();
    let bars = requirements.filter(|asked| asked.kind == RequirementKind::Bar).count();
    let mut groups = Vec::new();
    let mut musts: Vec<(&str, Span)> = Vec::new();
    for (mention, entry) in case.asked() {
        let counts = mention.required
            && entry.kind != AskKind::Trait
            && case.section(mention.line) != Section::Duties;
        if !counts || mention.group.is_some_and(|group| groups.contains(&group)) {
            continue;
        }
        groups.extend(mention.group);
        musts.push((&entry.name, mention.span));
    }
    if musts.len() > MUSTS {
        let finding = case.finding(RULE).at_all(musts.iter().map(|(_, span)| *span));
        let count = musts.len().to_string();
        let names = listed(musts.iter().take(MUSTS).map(|(name, _)| *name));
        return vec![
            finding.with("count", count).with("names", names).detail("musts", musts.len() as u32),
        ];
    }
    if bars > BARS {
        let finding = case.finding(RULE).saying("what.bars").detail("bars", bars as u32);
        return vec![finding.with("count", bars.to_string())];
    }
    Vec::new()
}
