//! The top of a posting: what a reader wants to know before they read on. It never says why.

use super::Draft;
use crate::domain::document::Choice;
use crate::domain::posting::write::phrase;
use crate::domain::role::{Role, Seniority};

pub(super) fn write(draft: &mut Draft, role: &Role) {
    let words = draft.form.words;
    let logistics = &role.logistics;
    draft.paragraph(role.summary.as_deref());
    draft.fact("posting.company", role.company.as_ref().map(|company| company.name.as_str()));
    draft.fact("posting.place", logistics.place.as_deref());
    let remote = logistics.remote.as_ref().map(|remote| phrase::remote(words, remote));
    draft.fact("posting.remote", remote.as_deref());
    let pay = logistics.pay.as_ref().and_then(|pay| phrase::pay(words, pay));
    draft.fact("posting.pay", pay.as_deref());
    let employment = logistics.employment.map(|value| words.get_of("employment.", value.word()));
    draft.fact("posting.employment", employment);
    let engagement = logistics.engagement.map(|value| words.get_of("engagement.", value.word()));
    draft.fact("posting.engagement", engagement);
    draft.fact("posting.family", Some(words.get_of("family.", role.family.word())));
    let seniority = words.get_of("seniority.", role.seniority.word());
    let is_said = role.seniority != Seniority::Unspecified;
    draft.fact("posting.seniority", is_said.then_some(seniority));
}
