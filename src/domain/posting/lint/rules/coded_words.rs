//! Words that are heard as masculine or feminine, counted by Gender Decoder's rule and by ours.
//! It never knows the lists.

use super::super::case::Case;
use super::super::gender::{Coded, Coding, Leaning, ours, peer};
use super::super::{Finding, Severity};
use crate::domain::document::{Choice, Value};

/// As many words are marked; more would cover the text with marks.
const MOST: usize = 8;

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let page = &case.reading.page;
    let (peer, ours) = (peer(&page.pasted), ours(page));
    let finding = case
        .finding("coded-words")
        .with("peer", peer.coding.word())
        .with("masculine", ours.masculine.len().to_string())
        .with("feminine", ours.feminine.len().to_string())
        .detail("peerVerdict", peer.coding.word())
        .detail("peerMasculine", peer.masculine)
        .detail("peerFeminine", peer.feminine)
        .detail("verdict", ours.leaning.word())
        .detail("masculine", count(&ours.masculine))
        .detail("feminine", count(&ours.feminine));
    let is_masculine = matches!(ours.leaning, Leaning::Masculine | Leaning::StronglyMasculine);
    // Praise that the other tool contradicts, or that nothing was counted for, is none.
    let is_doubtful =
        matches!(peer.coding, Coding::Masculine | Coding::StronglyMasculine | Coding::Empty);
    if is_doubtful && !is_masculine {
        return Vec::new();
    }
    vec![match ours.leaning {
        Leaning::StronglyMasculine => marked(finding.being(Severity::Warning), &ours.masculine),
        Leaning::Masculine => marked(finding, &ours.masculine),
        Leaning::Balanced => finding.saying("balanced").being(Severity::Praise),
        Leaning::Feminine | Leaning::StronglyFeminine => {
            finding.saying("feminine").being(Severity::Praise)
        }
    }]
}

fn count(words: &[Coded]) -> Value {
    Value::Number(words.len() as f64)
}

fn marked(mut finding: Finding, words: &[Coded]) -> Finding {
    for word in words.iter().take(MOST) {
        finding = finding.at(word.span);
        if let Some(instead) = word.instead {
            finding = finding.mend(word.span, instead);
        }
    }
    finding
}
