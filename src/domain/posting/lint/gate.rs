//! Whether a posting is one that the rules about machine learning may speak of: the only place
//! where this is decided. It never knows a rule.

use crate::domain::posting::lexicon::Lexicon;
use crate::domain::posting::read::Reading;
use crate::domain::role::Family;

/// What knowing speaks for work with models.
const LEARNING: [&str; 3] = ["ml-fundamentals", "training-diagnosis", "inventing-methods"];

/// One or two names of the kind are in many postings of other trades.
const SEVERAL: usize = 4;

/// Work with machine learning, or with the data and machines for it.
pub(super) fn is_machine_learning(reading: &Reading, lexicon: &Lexicon) -> bool {
    reading.role.family != Family::Other || asks_for_models(reading, lexicon) >= SEVERAL
}

/// How many names are asked for that speak for work with models.
fn asks_for_models(reading: &Reading, lexicon: &Lexicon) -> usize {
    let mut seen: Vec<usize> = Vec::new();
    for mention in reading.facts.mentions.iter().filter(|mention| mention.asked) {
        let competency =
            lexicon.entries.get(mention.entry).and_then(|entry| entry.competency.as_deref());
        let speaks = competency.is_some_and(|id| LEARNING.contains(&id));
        if speaks && !seen.contains(&mention.entry) {
            seen.push(mention.entry);
        }
    }
    seen.len()
}
