//! Duties that hide who does what. It never knows grammar: the rule's phrases tell.

use super::super::Finding;
use super::super::case::Case;
use crate::domain::posting::page::Section;

const RULE: &str = "passive-duties";

/// As many are marked.
const MOST: usize = 5;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let page = &case.reading.page;
    let rule = case.world.rules.get(RULE);
    let mut finding = case.finding(RULE);
    let mut count = 0;
    for (tag, hit) in case.phrases(RULE) {
        let Some(line) = page.lines.get(hit.line) else { continue };
        let stands = tag != "start" || hit.span.start == line.span.start;
        if line.section != Section::Duties || !stands {
            continue;
        }
        count += 1;
        if count > MOST {
            continue;
        }
        finding = finding.at(hit.span);
        let phrase = rule.and_then(|rule| rule.phrases.get(hit.phrase));
        if let Some(instead) = phrase.and_then(|phrase| phrase.instead.first()) {
            finding = finding.mend(hit.span, instead.as_str());
        }
    }
    let Some(first) = finding.spans.first() else { return Vec::new() };
    let quoted = ["“", case.text(*first), "”"].concat();
    vec![finding.with("words", quoted)]
}
