//! Writing a role file of the newest version. What reading kept is written back.

use super::read::VERSION;
use super::*;
use crate::domain::document::{Choice, Value, Writer};

impl Role {
    /// The role as a document of the newest version.
    pub fn write(&self) -> Value {
        Writer::over(&self.unknown)
            .version(VERSION)
            .put("id", self.id.clone())
            .put("title", self.title.clone())
            .word("family", self.family)
            .word("seniority", self.seniority)
            .maybe("summary", self.summary.clone())
            .or_null("company", self.company.as_ref().map(company))
            .put("purpose", purpose(&self.purpose))
            .list("responsibilities", &self.responsibilities, responsibility)
            .list("requirements", &self.requirements, requirement)
            .put("dimensionWeights", dimension_weights(&self.dimension_weights))
            .list("asks", &self.asks, ask)
            .put("credentials", credentials(&self.credentials))
            .put("logistics", logistics(&self.logistics))
            .put("offers", offers(&self.offers))
            .list("interview", &self.interview, interview_step)
            .list("dismissals", &self.dismissals, dismissal)
            .done()
    }
}

fn company(company: &Company) -> Value {
    Writer::over(&company.unknown)
        .put("name", company.name.clone())
        .maybe("about", company.about.clone())
        .maybe("link", company.link.clone())
        .done()
}

fn purpose(purpose: &Purpose) -> Value {
    Writer::over(&purpose.unknown)
        .maybe("outcome", purpose.outcome.clone())
        .list("data", &purpose.data, |data| data.word().into())
        .or_null("specialism", purpose.specialism.clone())
        .done()
}

fn responsibility(responsibility: &Responsibility) -> Value {
    Writer::over(&responsibility.unknown)
        .put("text", responsibility.text.clone())
        .word("duty", responsibility.duty)
        .word("ownership", responsibility.ownership)
        .done()
}

fn requirement(requirement: &Requirement) -> Value {
    Writer::over(&requirement.unknown)
        .put("competency", requirement.competency.clone())
        .put("level", requirement.level.number())
        .word("kind", requirement.kind)
        .put("weight", requirement.weight)
        .put("learnable", requirement.learnable)
        .maybe("why", requirement.why.clone())
        .done()
}

fn dimension_weights(weights: &DimensionWeights) -> Value {
    Writer::over(&weights.unknown)
        .maybe("skills", weights.skills)
        .maybe("communication", weights.communication)
        .maybe("mindset", weights.mindset)
        .done()
}

fn ask(ask: &Ask) -> Value {
    Writer::over(&ask.unknown)
        .put("name", ask.name.clone())
        .word("kind", ask.kind)
        .put("required", ask.required)
        .or_null("anyOf", ask.any_of)
        .or_null("minYears", ask.min_years)
        .or_null("competency", ask.competency.clone())
        .done()
}

fn credentials(credentials: &Credentials) -> Value {
    Writer::over(&credentials.unknown)
        .or_null("degree", credentials.degree.as_ref().map(degree))
        .or_null("publications", credentials.publications.as_ref().map(publications))
        .done()
}

fn degree(degree: &Degree) -> Value {
    Writer::over(&degree.unknown)
        .word("min", degree.min)
        .put("required", degree.required)
        .put("orEquivalent", degree.or_equivalent)
        .done()
}

fn publications(publications: &Publications) -> Value {
    Writer::over(&publications.unknown)
        .put("required", publications.required)
        .or_null("min", publications.min)
        .done()
}

fn logistics(logistics: &Logistics) -> Value {
    let offered = |key: &'static str| move |offered: &Offered| offered_as(offered, key);
    Writer::over(&logistics.unknown)
        .or_null("place", logistics.place.clone())
        .or_null("remote", logistics.remote.as_ref().map(remote))
        .or_null("relocation", logistics.relocation.as_ref().map(offered("offered")))
        .or_null("visa", logistics.visa.as_ref().map(offered("sponsored")))
        .or_null("pay", logistics.pay.as_ref().map(pay))
        .or_null("employment", logistics.employment.map(Choice::word))
        .or_null("engagement", logistics.engagement.map(Choice::word))
        .or_null("trial", logistics.trial.clone())
        .or_null("hours", logistics.hours.clone())
        .or_null("start", logistics.start.clone())
        .done()
}

fn remote(remote: &Remote) -> Value {
    Writer::over(&remote.unknown)
        .word("policy", remote.policy)
        .list("where", &remote.places, |place| place.clone().into())
        .maybe("detail", remote.detail.clone())
        .done()
}

fn offered_as(offered: &Offered, key: &str) -> Value {
    Writer::over(&offered.unknown)
        .put(key, offered.offered)
        .maybe("detail", offered.detail.clone())
        .done()
}

fn pay(pay: &Pay) -> Value {
    Writer::over(&pay.unknown)
        .or_null("min", pay.min)
        .or_null("max", pay.max)
        .or_null("currency", pay.currency.clone())
        .or_null("period", pay.period.map(Choice::word))
        .maybe("detail", pay.detail.clone())
        .done()
}

fn offers(offers: &Offers) -> Value {
    // What was begun and says nothing yet is no offer.
    let told = offers.items.iter().filter(|offer| !offer.text.is_empty());
    Writer::over(&offers.unknown)
        .list("items", &told.collect::<Vec<_>>(), |told| offer(told))
        .list("highlights", &offers.highlights, |text| text.clone().into())
        .done()
}

fn offer(offer: &Offer) -> Value {
    Writer::over(&offer.unknown).word("kind", offer.kind).put("text", offer.text.clone()).done()
}

fn interview_step(step: &InterviewStep) -> Value {
    Writer::over(&step.unknown)
        .list("competencies", &step.competencies, |id| id.clone().into())
        .word("method", step.method)
        .maybe("minutes", step.minutes)
        .maybe("people", step.people)
        .maybe("about", step.about.clone())
        .done()
}

fn dismissal(dismissal: &Dismissal) -> Value {
    Writer::over(&dismissal.unknown)
        .put("rule", dismissal.rule.clone())
        .maybe("words", dismissal.words.clone())
        .put("reason", dismissal.reason.clone())
        .done()
}
