//! The rules' files, for native programs: the browser gets them packed, without the examples.
//! It never knows what they say.

use super::Rules;
use crate::domain::document::Value;

macro_rules! files {
    ($($name:literal)*) => {
        [$(include_str!(concat!("../../../../assets/rules/", $name, ".json"))),*]
    };
}

/// The rules that are shipped.
pub(super) fn shipped() -> Rules {
    let files = files! {
        "ability-wording"
        "age-wording"
        "ambiguous-data-scientist"
        "coded-words"
        "contradiction"
        "data-told"
        "degree-without-equivalent"
        "devops-demanded-of-everyone"
        "employment-type-missing"
        "engagement-unclear"
        "engineering-words-for-a-research-job"
        "everything-at-once"
        "experience-counts"
        "family-wording"
        "few-musts"
        "gender-wording"
        "implausible-years"
        "impossible-years"
        "interview-told"
        "jargon"
        "learning-told"
        "length"
        "long-sentence"
        "named-conferences"
        "named-employers"
        "nationality-wording"
        "no-data-named"
        "no-interview-process"
        "no-outcome"
        "nothing-about-learning"
        "nothing-only-this-company-could-say"
        "open-invitation"
        "outcome-told"
        "oversold"
        "passive-duties"
        "pay-competitive"
        "pay-law"
        "pay-missing"
        "pay-one-sided"
        "pay-told"
        "pay-too-wide"
        "pay-without-currency-or-period"
        "perks-before-work"
        "phd-gate"
        "place-missing"
        "publication-count"
        "readability"
        "relocation-silent"
        "remote-unclear"
        "research-words-for-an-engineering-job"
        "seniority-against-years"
        "tight-years"
        "title-against-duties"
        "title-missing"
        "too-many-musts"
        "tool-list-instead-of-skill"
        "top-tier-university"
        "unicorn"
        "visa-silent"
        "visa-told"
        "years-instead-of-skill"
    };
    let rules = files.into_iter().filter_map(|file| serde_json::from_str(file).ok());
    let rules: Vec<Value> = rules.map(|rule: serde_json::Value| rule.into()).collect();
    let mut document = crate::domain::document::Map::default();
    document.insert("rules".to_string(), rules.into());
    // A fault in a file is a fault of ours; `tests/rules.rs` tells every one.
    Rules::read(Value::Object(document)).unwrap_or_default()
}
