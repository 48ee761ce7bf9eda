//! What is asked for, in the groups in which it is told. It never knows how a group is written.

use crate::domain::document::Choice;
use crate::domain::role::{Ask, AskKind};

/// Asks of which one will do; most groups have one ask.
pub(crate) type Group<'a> = Vec<&'a Ask>;

/// The required or the preferred asks: by the kind of each group's first ask, in the role's order.
pub(crate) fn by_kind(asks: &[Ask], required: bool) -> Vec<(AskKind, Vec<Group<'_>>)> {
    let groups = groups(asks, required);
    let kinds = AskKind::ALL.iter().map(|kind| {
        let is_of_kind = |group: &&Group| group.first().is_some_and(|ask| ask.kind == *kind);
        (*kind, groups.iter().filter(is_of_kind).cloned().collect())
    });
    kinds.filter(|(_, groups): &(AskKind, Vec<Group>)| !groups.is_empty()).collect()
}

fn groups(asks: &[Ask], required: bool) -> Vec<Group<'_>> {
    let mut groups: Vec<Group> = Vec::new();
    for ask in asks.iter().filter(|ask| ask.required == required) {
        let is_same = |group: &&mut Group| {
            ask.any_of.is_some() && group.first().is_some_and(|first| first.any_of == ask.any_of)
        };
        match groups.iter_mut().find(is_same) {
            Some(group) => group.push(ask),
            None => groups.push([ask].into()),
        }
    }
    groups
}
