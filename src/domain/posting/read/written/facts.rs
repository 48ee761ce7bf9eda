//! The labelled lines of a posting. It never knows how a value is worded: `value` does.

use super::parts::{Part, Reader, fits};
use super::value::{self, choice, same};
use crate::domain::document::Map;
use crate::domain::posting::write::clean_link;
use crate::domain::posting::write::phrase::AND;
use crate::domain::role::{Company, Data};

impl Reader<'_> {
    /// Reads a labelled line; tells whether it was one that stands in this part.
    pub(super) fn fact(&mut self, text: &str) -> bool {
        let Some((label, value)) = text.split_once(": ") else { return false };
        let words = self.form.words;
        let known = |key: &&(&str, Part, Field)| {
            let (key, part, _) = key;
            *part == self.part && same(words.get(key), label)
        };
        let Some((_, _, field)) = FACTS.iter().find(known) else { return false };
        let path = self.set(*field, value);
        if let Some(path) = path {
            self.said(path, value);
        }
        path.is_some()
    }

    /// Sets a field to what a labelled line says; its path, if the line makes sense.
    fn set(&mut self, field: Field, text: &str) -> Option<&'static str> {
        let words = self.form.words;
        let role = &mut self.own.role;
        let own = |most| fits(text, most).then(|| text.to_string());
        match field {
            Field::Company => {
                let name = own(120)?;
                role.company =
                    Some(Company { name, about: None, link: None, unknown: Map::default() });
                Some("company.name")
            }
            Field::Website => {
                let link = clean_link(text).filter(|link| fits(link, 500) && link == text);
                set(&mut role.company.as_mut()?.link, link, "company.link")
            }
            Field::Place => set(&mut role.logistics.place, own(200), "logistics.place"),
            Field::Remote => {
                set(&mut role.logistics.remote, value::remote(words, text), "logistics.remote")
            }
            Field::Pay => set(&mut role.logistics.pay, value::pay(words, text), "logistics.pay"),
            Field::PayMore => {
                let detail = Some(own(400)?);
                role.logistics.pay.get_or_insert_default().detail = detail;
                Some("logistics.pay.detail")
            }
            Field::Employment => {
                let found = choice(words, "employment.", text);
                set(&mut role.logistics.employment, found, "logistics.employment")
            }
            Field::Engagement => {
                let found = choice(words, "engagement.", text);
                set(&mut role.logistics.engagement, found, "logistics.engagement")
            }
            Field::Family => {
                role.family = choice(words, "family.", text)?;
                self.has_family = true;
                Some("family")
            }
            Field::Seniority => {
                role.seniority = choice(words, "seniority.", text)?;
                Some("seniority")
            }
            Field::Data => {
                let data = text.split(AND).map(|one| choice(words, "posting.data.", one));
                role.purpose.data = data.take(9).collect::<Option<Vec<Data>>>()?;
                role.purpose.data.truncate(8);
                Some("purpose.data")
            }
            Field::Specialism => set(&mut role.purpose.specialism, own(80), "purpose.specialism"),
            Field::Degree => {
                set(&mut role.credentials.degree, value::degree(words, text), "credentials.degree")
            }
            Field::Publications => {
                let found = value::publications(words, text);
                set(&mut role.credentials.publications, found, "credentials.publications")
            }
            Field::Visa => {
                let found = value::offered(words, text, "posting.visaYes", "posting.visaNo");
                set(&mut role.logistics.visa, found, "logistics.visa")
            }
            Field::Relocation => {
                let (yes, no) = ("posting.relocationYes", "posting.relocationNo");
                let found = value::offered(words, text, yes, no);
                set(&mut role.logistics.relocation, found, "logistics.relocation")
            }
            Field::Hours => set(&mut role.logistics.hours, own(400), "logistics.hours"),
            Field::Start => set(&mut role.logistics.start, own(120), "logistics.start"),
            Field::Trial => set(&mut role.logistics.trial, own(400), "logistics.trial"),
            Field::Assessment => Some(""),
        }
    }
}

fn set<T>(field: &mut Option<T>, found: Option<T>, path: &'static str) -> Option<&'static str> {
    *field = Some(found?);
    Some(path)
}

/// What a labelled line tells.
#[derive(Clone, Copy)]
enum Field {
    Company,
    Place,
    Remote,
    Pay,
    Employment,
    Engagement,
    Family,
    Seniority,
    Data,
    Specialism,
    Degree,
    Publications,
    Website,
    PayMore,
    Visa,
    Relocation,
    Hours,
    Start,
    Trial,
    Assessment,
}

/// The labels, each with the part in which it stands.
const FACTS: [(&str, Part, Field); 20] = [
    ("posting.company", Part::Head, Field::Company),
    ("posting.place", Part::Head, Field::Place),
    ("posting.remote", Part::Head, Field::Remote),
    ("posting.pay", Part::Head, Field::Pay),
    ("posting.employment", Part::Head, Field::Employment),
    ("posting.engagement", Part::Head, Field::Engagement),
    ("posting.family", Part::Head, Field::Family),
    ("posting.seniority", Part::Head, Field::Seniority),
    ("posting.data", Part::Outcome, Field::Data),
    ("posting.specialism", Part::Outcome, Field::Specialism),
    ("posting.degree", Part::Credentials, Field::Degree),
    ("posting.publications", Part::Credentials, Field::Publications),
    ("posting.website", Part::About, Field::Website),
    ("posting.payMore", Part::Practical, Field::PayMore),
    ("posting.visa", Part::Practical, Field::Visa),
    ("posting.relocation", Part::Practical, Field::Relocation),
    ("posting.hours", Part::Practical, Field::Hours),
    ("posting.start", Part::Practical, Field::Start),
    ("posting.trial", Part::Practical, Field::Trial),
    ("posting.assessmentLink", Part::Assessment, Field::Assessment),
];
