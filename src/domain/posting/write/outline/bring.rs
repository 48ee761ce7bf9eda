//! What the person brings: levels of competencies, named tools and methods, and credentials where
//! someone insists. It never knows what the company gives.

use super::Draft;
use crate::domain::document::Choice;
use crate::domain::posting::write::phrase::{AND, joined};
use crate::domain::posting::write::{asks, clean::cleaned, phrase};
use crate::domain::role::{Ask, Credentials, Requirement, RequirementKind, Role};

pub(super) fn write(draft: &mut Draft, role: &Role) {
    let words = draft.form.words;
    for kind in RequirementKind::ALL {
        let heading = words.get_of("posting.kind.", kind.word()).to_string();
        draft.part(heading, |draft| {
            for requirement in role.requirements.iter().filter(|one| one.kind == *kind) {
                need(draft, requirement);
            }
        });
    }
    for (required, key) in [(true, "posting.asksRequired"), (false, "posting.asksPreferred")] {
        draft.part(words.get(key).to_string(), |draft| named(draft, &role.asks, required));
    }
    let heading = words.get("posting.credentials").to_string();
    draft.part(heading, |draft| credentials(draft, &role.credentials));
}

/// A competency with the level that the job needs, told as behaviour, and why the job needs it.
fn need(draft: &mut Draft, requirement: &Requirement) {
    let words = draft.form.words;
    let framework = draft.form.framework;
    let place = framework.place_of(&requirement.competency);
    let competency = place.and_then(|place| framework.competencies.get(place));
    let name = competency.map_or(requirement.competency.as_str(), |known| known.name.as_str());
    let level = phrase::level(words, requirement.level);
    let key = if requirement.learnable { "posting.levelLearnable" } else { "posting.level" };
    let label = words.fill(key, &[("name", name), ("level", level)]);
    let behaviour = competency.map(|known| known.level(requirement.level).to_string());
    let why = cleaned(requirement.why.as_deref());
    let why = why.map(|why| words.fill("posting.why", &[("why", &why)]));
    let text = joined(behaviour.into_iter().chain(why), " ");
    match text.is_empty() {
        true => draft.point(None, &label),
        false => draft.point(Some(label), &text),
    }
}

fn named(draft: &mut Draft, all: &[Ask], required: bool) {
    let words = draft.form.words;
    for (kind, groups) in asks::by_kind(all, required) {
        let label = words.get_of("posting.asks.", kind.word()).to_string();
        let groups = groups.iter().map(|group| phrase::alternatives(words, group));
        draft.point(Some(label), &joined(groups, AND));
    }
}

fn credentials(draft: &mut Draft, credentials: &Credentials) {
    let words = draft.form.words;
    let degree = credentials.degree.as_ref().map(|degree| phrase::degree(words, degree));
    draft.fact("posting.degree", degree.as_deref());
    let publications = credentials.publications.as_ref();
    let publications = publications.map(|wish| phrase::publications(words, wish));
    draft.fact("posting.publications", publications.as_deref());
}
