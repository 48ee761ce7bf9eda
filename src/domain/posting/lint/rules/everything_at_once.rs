//! The state of the art, mathematics, infrastructure and pipelines, all asked of one person.
//! It never knows who is to own what: see `unicorn`.

use super::super::Finding;
use super::super::case::Case;
use crate::domain::posting::span::Span;
use crate::domain::role::{AskKind, Duty};

const RULE: &str = "everything-at-once";

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let hits = case.phrases(RULE);
    let said = |wanted: &str| {
        let mut hits = hits.iter().filter(|(tag, hit)| *tag == wanted && case.asks(hit.line));
        hits.next().map(|(_, hit)| hit.span)
    };
    let named = |competencies: &[&str], kinds: &[AskKind]| {
        let mut asked = case.required_for(competencies).into_iter();
        asked.find(|(_, entry)| kinds.contains(&entry.kind)).map(|(mention, _)| mention.span)
    };
    let owned = |wanted: &[Duty]| {
        case.owned().find(|(duty, _)| wanted.contains(duty)).map(|(_, span)| span)
    };
    let all = [AskKind::Tool, AskKind::Practice, AskKind::Method];
    let parts: [Option<Span>; 4] = [
        said("edge"),
        said("mathematics").or_else(|| named(&["statistics-mathematics"], &[AskKind::Method])),
        owned(&[Duty::Infrastructure, Duty::Monitoring])
            .or_else(|| named(&["monitoring-infrastructure"], &all)),
        owned(&[Duty::DataPipelines]).or_else(|| named(&["data-pipelines"], &all)),
    ];
    match parts {
        [Some(edge), Some(mathematics), Some(machines), Some(pipelines)] => {
            vec![case.finding(RULE).at_all([edge, mathematics, machines, pipelines])]
        }
        _ => Vec::new(),
    }
}
