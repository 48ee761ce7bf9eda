//! Why the job exists and what the person will do: by duty, and what is theirs told apart from what
//! they help with. It never knows what the person must bring.

use super::Draft;
use crate::domain::document::Choice;
use crate::domain::posting::write::phrase::{AND, joined};
use crate::domain::role::{Duty, Ownership, Purpose, Role};

pub(super) fn write(draft: &mut Draft, role: &Role) {
    let words = draft.form.words;
    draft.part(words.get("posting.outcome").to_string(), |draft| purpose(draft, &role.purpose));
    for (ownership, key) in
        [(Ownership::Owns, "posting.owns"), (Ownership::WorksWith, "posting.worksWith")]
    {
        draft.part(words.get(key).to_string(), |draft| duties(draft, role, ownership));
    }
}

fn purpose(draft: &mut Draft, purpose: &Purpose) {
    let words = draft.form.words;
    draft.paragraph(purpose.outcome.as_deref());
    let data = purpose.data.iter().map(|data| words.get_of("posting.data.", data.word()));
    let data = joined(data.map(str::to_string), AND);
    draft.fact("posting.data", Some(&data));
    draft.fact("posting.specialism", purpose.specialism.as_deref());
}

fn duties(draft: &mut Draft, role: &Role, ownership: Ownership) {
    let words = draft.form.words;
    for duty in Duty::ALL {
        let name = words.get_of("posting.duty.", duty.word()).to_string();
        draft.subpart(name, |draft| {
            let theirs = role.responsibilities.iter();
            for one in theirs.filter(|one| one.ownership == ownership && one.duty == *duty) {
                draft.point(None, &one.text);
            }
        });
    }
}
