//! A birthplace or a nationality is asked for where fluency or a work permit would do. It never
//! knows the law of a country: a clearance or an authority that is named is taken at its word.

use super::super::Finding;
use super::super::case::Case;
use super::super::words::capitalised_like;

const RULE: &str = "nationality-wording";

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let mut found = case.plain_phrases(RULE);
    let hits = case.phrases(RULE);
    let tagged = |tag: &'static str| hits.iter().filter(move |(known, _)| *known == tag);
    let native: Vec<_> = tagged("first").map(|(_, hit)| hit.span).collect();
    if let Some(first) = native.first() {
        let quoted = ["“", case.text(*first), "”"].concat();
        let mut finding = case.finding(RULE).with("words", quoted);
        for span in &native {
            let mut word = *span;
            word.end = word.start + "native".len();
            finding = finding.at(*span).mend(word, capitalised_like(case.text(word), "fluent"));
        }
        found.push(finding);
    }
    if tagged("law").next().is_none() {
        let allows = |line| tagged("permit").any(|(_, hit)| hit.line == line);
        let citizens =
            tagged("citizens").filter(|(_, hit)| case.asks(hit.line) && !allows(hit.line));
        let citizens: Vec<_> = citizens.map(|(_, hit)| hit.span).collect();
        if let Some(first) = citizens.first() {
            let quoted = ["“", case.text(*first), "”"].concat();
            let finding = case.finding(RULE).saying("citizens").with("words", quoted);
            found.push(finding.at_all(citizens));
        }
    }
    found
}
