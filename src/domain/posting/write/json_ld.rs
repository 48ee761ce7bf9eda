//! A role as schema.org's JobPosting, with what Google asks for
//! (developers.google.com/search/docs/appearance/structured-data/job-posting). It never claims what
//! the role does not say: that is told as missing.

use super::clean::{clean, clean_link, cleaned};
use super::phrase::OVERALL;
use super::{Outline, country, html};
use crate::domain::document::{Choice, Map, Value, Writer, choices};
use crate::domain::posting::date::Date;
use crate::domain::role::{
    Degree, DegreeLevel, Employment, Engagement, Pay, PayPeriod, RemotePolicy, Role,
};

choices! {
    /// A property of a JobPosting that the role, or whoever publishes it, does not tell.
    pub Missing {
        /// Required: the day on which it was posted.
        DatePosted = "datePosted",
        /// Required: who hires.
        HiringOrganization = "hiringOrganization",
        /// Required unless the work is remote: where the work is done.
        JobLocation = "jobLocation",
        /// Required: the country of that place, in words that leave no doubt.
        AddressCountry = "jobLocation.address.addressCountry",
        /// Required where the work is remote: the countries or states from which it can be done.
        ApplicantLocation = "applicantLocationRequirements",
        /// Recommended: the pay.
        BaseSalary = "baseSalary",
        /// Recommended: its currency, without which no pay is written.
        Currency = "baseSalary.currency",
        /// Recommended: its period, without which no pay is written.
        Period = "baseSalary.value.unitText",
        /// Recommended: full time, part time and so on.
        EmploymentType = "employmentType",
        /// Recommended: the last day on which one can apply.
        ValidThrough = "validThrough",
        /// Recommended: whether one can apply on the page that shows the posting.
        DirectApply = "directApply",
    }
}

impl Missing {
    /// Whether Google shows no posting without it.
    pub fn is_required(self) -> bool {
        self <= Missing::ApplicantLocation
    }

    /// The rule that finds the same in a posting, and its message that says it; nothing for what only
    /// whoever publishes the posting can tell.
    pub fn finding(self) -> Option<(&'static str, &'static str)> {
        Some(match self {
            Missing::JobLocation => ("place-missing", "what"),
            Missing::AddressCountry => ("place-missing", "what.country"),
            Missing::ApplicantLocation => ("remote-unclear", "what.country"),
            Missing::BaseSalary => ("pay-missing", "what"),
            Missing::Currency => ("pay-without-currency-or-period", "what.currency"),
            Missing::Period => ("pay-without-currency-or-period", "what.period"),
            Missing::EmploymentType => ("employment-type-missing", "what"),
            Missing::DatePosted
            | Missing::HiringOrganization
            | Missing::ValidThrough
            | Missing::DirectApply => return None,
        })
    }
}

/// What only whoever publishes the posting knows.
#[derive(Clone, Copy, Debug, Default)]
pub struct Publishing {
    /// The day on which it is posted.
    pub posted: Option<Date>,
    /// The last day on which one can apply.
    pub valid_through: Option<Date>,
    /// Whether one can apply on the page that shows the posting.
    pub direct_apply: Option<bool>,
}

/// A JobPosting and what it lacks.
#[derive(Clone, Debug, PartialEq)]
pub struct JobPosting {
    /// The JSON-LD.
    pub value: Value,
    /// What Google requires or recommends and nobody told, required things first.
    pub missing: Vec<Missing>,
}

/// The JobPosting of a role. The outline is that of the same role: it becomes the description.
pub fn json_ld(role: &Role, outline: &Outline, publishing: &Publishing) -> JobPosting {
    let posting = Writer::over(&Map::default())
        .put("@context", "https://schema.org/")
        .put("@type", "JobPosting")
        .put("title", outline.title.clone())
        .put("description", html::description(outline))
        .put("identifier", identifier(role))
        .maybe("datePosted", publishing.posted.and_then(Date::written))
        .maybe("validThrough", publishing.valid_through.and_then(Date::written))
        .maybe("employmentType", employment(role))
        .maybe("hiringOrganization", organisation(role))
        .maybe("jobLocation", place(role))
        .maybe("jobLocationType", is_remote(role).then_some("TELECOMMUTE"))
        .maybe("applicantLocationRequirements", applicant_places(role))
        .maybe("baseSalary", role.logistics.pay.as_ref().and_then(salary))
        .maybe("directApply", publishing.direct_apply);
    let value = requirements(posting, role).done();
    let missing = missing(role, &value);
    JobPosting { value, missing }
}

/// What a JobPosting of a role lacks, in the order of `Missing`.
fn missing(role: &Role, posting: &Value) -> Vec<Missing> {
    let has = |key| matches!(posting, Value::Object(fields) if fields.get(key).is_some());
    let place = role.logistics.place.as_deref().map(clean);
    let has_country = place.is_some_and(|place| country::place(&place).country.is_some());
    let pay = role.logistics.pay.as_ref().filter(|pay| pay.min.or(pay.max).is_some());
    let is_told = |missing: &Missing| match missing {
        Missing::JobLocation => is_remote(role) || has("jobLocation"),
        Missing::AddressCountry => !has("jobLocation") || has_country,
        Missing::ApplicantLocation => !is_remote(role) || has("applicantLocationRequirements"),
        Missing::BaseSalary => pay.is_some(),
        Missing::Currency => pay.is_none_or(|pay| pay.currency.is_some()),
        Missing::Period => pay.is_none_or(|pay| pay.period.is_some()),
        other => has(other.word()),
    };
    Missing::ALL.iter().filter(|missing| !is_told(missing)).copied().collect()
}

fn typed(name: &str) -> Writer {
    Writer::over(&Map::default()).put("@type", name)
}

fn organisation(role: &Role) -> Option<Value> {
    let company = role.company.as_ref()?;
    let name = cleaned(Some(&company.name))?;
    let link = company.link.as_deref().and_then(clean_link);
    let site = link.filter(|link| !link.starts_with("mailto:"));
    Some(typed("Organization").put("name", name).maybe("sameAs", site).done())
}

fn identifier(role: &Role) -> Value {
    let name = role.company.as_ref().and_then(|company| cleaned(Some(&company.name)));
    typed("PropertyValue").maybe("name", name).put("value", clean(&role.id)).done()
}

fn is_remote(role: &Role) -> bool {
    role.logistics.remote.as_ref().is_some_and(|remote| remote.policy == RemotePolicy::Remote)
}

/// The place of work. For work that is remote throughout, a place would say that one may also come.
fn place(role: &Role) -> Option<Value> {
    let text = cleaned(role.logistics.place.as_deref()).filter(|_| !is_remote(role))?;
    let place = country::place(&text);
    let address = typed("PostalAddress")
        .maybe("addressLocality", place.locality)
        .maybe("addressRegion", place.region)
        .maybe("addressCountry", place.country);
    Some(typed("Place").put("address", address.done()).done())
}

/// The countries from which remote work is possible; other areas are no country to a machine.
fn applicant_places(role: &Role) -> Option<Value> {
    let remote = role.logistics.remote.as_ref()?;
    let country = |place: &String| {
        let name = clean(place);
        country::code(&name).map(|_| typed("Country").put("name", name).done())
    };
    let countries: Vec<Value> = remote.places.iter().filter_map(country).collect();
    (is_remote(role) && !countries.is_empty()).then_some(Value::List(countries))
}

/// The pay, where figure, currency and period are all told.
fn salary(pay: &Pay) -> Option<Value> {
    let unit = match pay.period? {
        PayPeriod::Hour => "HOUR",
        PayPeriod::Day => "DAY",
        PayPeriod::Week => "WEEK",
        PayPeriod::Month => "MONTH",
        PayPeriod::Year => "YEAR",
    };
    let figure = match (pay.min, pay.max) {
        (Some(min), Some(max)) if min == max => typed("QuantitativeValue").put("value", min),
        (None, None) => return None,
        (min, max) => typed("QuantitativeValue").maybe("minValue", min).maybe("maxValue", max),
    };
    let figure = figure.put("unitText", unit).done();
    let currency = cleaned(pay.currency.as_deref())?;
    Some(typed("MonetaryAmount").put("currency", currency).put("value", figure).done())
}

fn employment(role: &Role) -> Option<Value> {
    let hours = role.logistics.employment.map(|employment| match employment {
        Employment::FullTime => "FULL_TIME",
        Employment::PartTime => "PART_TIME",
        Employment::Temporary => "TEMPORARY",
        Employment::Internship => "INTERN",
    });
    let contract = role.logistics.engagement.filter(|kind| *kind != Engagement::Permanent);
    let contract = contract.map(|_| "CONTRACTOR");
    let words: Vec<Value> = hours.into_iter().chain(contract).map(Value::from).collect();
    (!words.is_empty()).then_some(Value::List(words))
}

/// Degree and years, only where they are required.
fn requirements(posting: Writer, role: &Role) -> Writer {
    let degree = role.credentials.degree.as_ref();
    let education = degree.filter(|degree| degree.required || degree.min == DegreeLevel::NoDegree);
    let years = role.asks.iter().filter(|ask| ask.required && ask.name == OVERALL);
    let years = years.filter_map(|ask| ask.min_years).max().filter(|years| *years > 0);
    let experience = years.map(|years| {
        let months = u32::from(years) * 12;
        typed("OccupationalExperienceRequirements").put("monthsOfExperience", months).done()
    });
    let instead = education.filter(|degree| degree.or_equivalent && years.is_some());
    posting
        .maybe("educationRequirements", education.map(credential))
        .maybe("experienceRequirements", experience)
        .maybe("experienceInPlaceOfEducation", instead.map(|_| true))
}

fn credential(degree: &Degree) -> Value {
    let category = match degree.min {
        DegreeLevel::NoDegree => return "no requirements".into(),
        DegreeLevel::Bachelor => "bachelor degree",
        DegreeLevel::Master | DegreeLevel::Doctorate => "postgraduate degree",
    };
    typed("EducationalOccupationalCredential").put("credentialCategory", category).done()
}
