//! What the company gives, who it is, how it hires, and the practical side. It never knows what it
//! asks for.

use super::Draft;
use crate::domain::document::Choice;
use crate::domain::posting::write::clean::{clean, cleaned};
use crate::domain::posting::write::phrase::{self, AND, joined};
use crate::domain::role::{InterviewStep, Logistics, Offers, Role};

pub(super) fn write(draft: &mut Draft, role: &Role) {
    let words = draft.form.words;
    draft.part(words.get("posting.offers").to_string(), |draft| offers(draft, &role.offers));
    if let Some(company) = &role.company {
        let about = clean(&words.fill("posting.about", &[("company", &company.name)]));
        draft.part(about, |draft| {
            draft.paragraph(company.about.as_deref());
            draft.link("posting.website", company.link.as_deref());
        });
    }
    draft.part(words.get("posting.interview").to_string(), |draft| {
        role.interview.iter().for_each(|step| interview_step(draft, step));
    });
    let practical = words.get("posting.practical").to_string();
    draft.part(practical, |draft| practicalities(draft, &role.logistics));
}

fn offers(draft: &mut Draft, offers: &Offers) {
    let words = draft.form.words;
    for offer in &offers.items {
        draft.point(Some(words.get_of("offer.", offer.kind.word()).to_string()), &offer.text);
    }
    draft.subpart(words.get("posting.highlights").to_string(), |draft| {
        offers.highlights.iter().for_each(|highlight| draft.point(None, highlight));
    });
}

fn interview_step(draft: &mut Draft, step: &InterviewStep) {
    let (words, framework) = (draft.form.words, draft.form.framework);
    let method = words.get_of("method.", step.method.word()).to_string();
    let label = match step.minutes {
        Some(minutes) => {
            let minutes = words.count("minutes", u32::from(minutes));
            words.fill("posting.step", &[("method", &method), ("minutes", &minutes)])
        }
        None => method,
    };
    let name = |id: &String| {
        let place = framework.place_of(id);
        let known = place.and_then(|place| framework.competencies.get(place));
        known.map_or_else(|| clean(id), |known| known.name.clone())
    };
    let checked = joined(step.competencies.iter().map(name), AND);
    let checked =
        (!checked.is_empty()).then(|| words.fill("posting.checked", &[("competencies", &checked)]));
    let text = joined(cleaned(step.about.as_deref()).into_iter().chain(checked), " ");
    match text.is_empty() {
        true => draft.point(None, &label),
        false => draft.point(Some(label), &text),
    }
}

fn practicalities(draft: &mut Draft, logistics: &Logistics) {
    let words = draft.form.words;
    let pay = logistics.pay.as_ref();
    draft.fact("posting.payMore", pay.and_then(|pay| pay.detail.as_deref()));
    let visa = logistics.visa.as_ref();
    let visa = visa.map(|visa| phrase::offered(words, visa, "posting.visaYes", "posting.visaNo"));
    draft.fact("posting.visa", visa.as_deref());
    let moving = logistics.relocation.as_ref();
    let moving = moving
        .map(|help| phrase::offered(words, help, "posting.relocationYes", "posting.relocationNo"));
    draft.fact("posting.relocation", moving.as_deref());
    draft.fact("posting.hours", logistics.hours.as_deref());
    draft.fact("posting.start", logistics.start.as_deref());
    draft.fact("posting.trial", logistics.trial.as_deref());
}
