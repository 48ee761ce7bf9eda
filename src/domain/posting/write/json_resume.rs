//! A role as JSON Resume's job description (job-schema.json of the npm package @jsonresume/schema).
//! It never knows how a company uses it.

use super::asks::by_kind;
use super::clean::{clean, cleaned};
use super::json_ld::Publishing;
use super::phrase::{self, joined};
use super::{Block, Form, Outline, country};
use crate::domain::document::{Choice, Map, Value, Writer};
use crate::domain::posting::date::Date;
use crate::domain::role::{Ask, RemotePolicy, Role, Seniority};

/// The job description of a role. The outline is that of the same role.
pub fn json_resume(role: &Role, outline: &Outline, form: &Form, publishing: &Publishing) -> Value {
    let words = form.words;
    let logistics = &role.logistics;
    let employment = logistics.employment.map(|value| words.get_of("employment.", value.word()));
    let remote = logistics.remote.as_ref().map(|remote| match remote.policy {
        RemotePolicy::OnSite => "None",
        RemotePolicy::Hybrid => "Hybrid",
        RemotePolicy::Remote => "Full",
    });
    let pay = logistics.pay.as_ref().and_then(|pay| phrase::pay(words, pay));
    let company = role.company.as_ref().and_then(|company| cleaned(Some(&company.name)));
    let seniority = (role.seniority != Seniority::Unspecified)
        .then(|| words.get_of("seniority.", role.seniority.word()));
    let duties: Vec<Value> =
        role.responsibilities.iter().map(|duty| clean(&duty.text).into()).collect();
    object()
        .put("title", outline.title.clone())
        .maybe("company", company)
        .maybe("type", employment)
        .maybe("date", publishing.posted.and_then(Date::written))
        .maybe("description", description(role))
        .maybe("location", location(role))
        .maybe("remote", remote)
        .maybe("salary", pay)
        .maybe("experience", seniority)
        .put("responsibilities", duties)
        .put("qualifications", qualifications(outline, form))
        .put("skills", skills(role, form))
        .done()
}

fn object() -> Writer {
    Writer::over(&Map::default())
}

fn description(role: &Role) -> Option<String> {
    let about = role.company.as_ref().and_then(|company| company.about.as_deref());
    let texts = [role.summary.as_deref(), role.purpose.outcome.as_deref(), about];
    let text = joined(texts.into_iter().filter_map(cleaned), "\n\n");
    Some(text).filter(|text| !text.is_empty())
}

fn location(role: &Role) -> Option<Value> {
    let text = cleaned(role.logistics.place.as_deref())?;
    let place = country::place(&text);
    let location = object()
        .maybe("city", place.locality)
        .maybe("region", place.region)
        .maybe("countryCode", place.country);
    Some(location.done())
}

/// What the outline has under its headings for competencies and credentials.
fn qualifications(outline: &Outline, form: &Form) -> Vec<Value> {
    let words = form.words;
    let kinds = ["bar", "strength", "plus"].map(|kind| words.get_of("posting.kind.", kind));
    let mut is_wanted = false;
    let mut found = Vec::new();
    for block in &outline.blocks {
        match block {
            Block::Heading(text) => {
                let credentials = words.get("posting.credentials");
                is_wanted = kinds.contains(&text.as_str()) || text == credentials;
            }
            Block::Fact { label, value } | Block::Point { label: Some(label), text: value }
                if is_wanted =>
            {
                found.push([label, ": ", value].concat().into());
            }
            Block::Point { label: None, text } if is_wanted => found.push(text.as_str().into()),
            _ => {}
        }
    }
    found
}

/// Each thing that is asked for, or each group of things of which one will do.
fn skills(role: &Role, form: &Form) -> Vec<Value> {
    let words = form.words;
    let mut skills = Vec::new();
    for (required, key) in [(true, "posting.asksRequired"), (false, "posting.asksPreferred")] {
        for group in by_kind(&role.asks, required).into_iter().flat_map(|(_, groups)| groups) {
            let keywords: Vec<Value> =
                group.iter().map(|ask: &&Ask| clean(&ask.name).into()).collect();
            let skill = object()
                .put("name", phrase::alternatives(words, &group))
                .put("level", words.get(key))
                .put("keywords", keywords);
            skills.push(skill.done());
        }
    }
    skills
}
