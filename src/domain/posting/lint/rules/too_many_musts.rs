//! More musts than one person is likely to meet. It never judges which of them matter.

use super::super::case::{Case, listed};
use super::super::{Finding, Severity};
use crate::domain::posting::page::Section;
use crate::domain::posting::span::Span;
use crate::domain::role::{AskKind, RequirementKind};

const RULE: &str = "too-many-musts";

/// What a person can keep in mind, and a few people can meet.
const MUSTS: usize = 7;
/// From here on, there is no doubt about it.
const FAR_TOO_MANY: usize = 10;
/// A bar keeps people out whatever else they bring.
const BARS: usize = 5;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let musts = musts(case);
    if musts.len() > MUSTS {
        let names = musts.iter().take(MUSTS).map(|(_, name, _)| *name);
        let finding = case.finding(RULE).at_all(musts.iter().map(|(_, _, span)| *span));
        let finding = finding.with("count", musts.len().to_string()).with("names", listed(names));
        let severity = if musts.len() < FAR_TOO_MANY { Severity::Hint } else { Severity::Warning };
        return vec![finding.being(severity).detail("musts", musts.len() as u32)];
    }
    let requirements = case.role().requirements.iter();
    let bars = requirements.filter(|asked| asked.kind == RequirementKind::Bar).count();
    if bars > BARS {
        let finding = case.finding(RULE).saying("what.bars").detail("bars", bars as u32);
        return vec![finding.with("count", bars.to_string())];
    }
    Vec::new()
}

/// What a person must bring: each required tool that has no alternative, and for each line without
/// one the first thing that it names. A line on methods is one must, however many it lists: such
/// lists are mostly examples.
fn musts<'a>(case: &Case<'a>) -> Vec<(usize, &'a str, Span)> {
    let lines = &case.reading.page.lines;
    let has_part = lines.iter().any(|line| line.section == Section::Required);
    let mut groups = Vec::new();
    let mut musts: Vec<(usize, &str, Span)> = Vec::new();
    let mut lines_of_tools: Vec<usize> = Vec::new();
    for (mention, entry) in case.asked() {
        let is_must = mention.required
            && !matches!(entry.kind, AskKind::Trait | AskKind::Domain | AskKind::Experience)
            && match case.section(mention.line) {
                Section::Required => true,
                // A posting without parts asks for what it needs anywhere.
                Section::Other => !has_part,
                _ => false,
            };
        if !is_must || mention.group.is_some_and(|group| groups.contains(&group)) {
            continue;
        }
        groups.extend(mention.group);
        let is_tool = entry.kind == AskKind::Tool;
        let is_new_line = !musts.iter().any(|(line, _, _)| *line == mention.line);
        if is_tool && !lines_of_tools.contains(&mention.line) {
            // The tool stands for its line, in place of the method that was counted for it.
            lines_of_tools.push(mention.line);
            musts.retain(|(line, _, _)| *line != mention.line);
        }
        if is_tool || is_new_line {
            musts.push((mention.line, &entry.name, mention.span));
        }
    }
    musts
}
