//! Remote, but from where? It never knows where a company may employ people.

use super::super::Finding;
use super::super::case::Case;
use crate::domain::role::RemotePolicy;

const RULE: &str = "remote-unclear";

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let logistics = &case.role().logistics;
    let Some(remote) = &logistics.remote else { return Vec::new() };
    let from_somewhere = !remote.places.is_empty() || logistics.place.is_some();
    let says_anywhere = !case.phrases(RULE).is_empty();
    if remote.policy != RemotePolicy::Remote || from_somewhere || says_anywhere {
        return Vec::new();
    }
    let said = case.reading.facts.remotes.iter();
    let said = said.filter(|(_, policy)| *policy == RemotePolicy::Remote).map(|(span, _)| *span);
    vec![case.finding(RULE).at_all(said.take(1))]
}
