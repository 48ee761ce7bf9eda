//! A posting as data: the JobPosting of schema.org that pages carry for search engines.
//! It never knows the text of the page; what it says wins over that.

use super::json_text::value_of;
use crate::domain::document::{Map, Value};
use crate::domain::role::{DegreeLevel, Employment, Pay, PayPeriod};

/// What a JobPosting tells.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct JobPosting {
    /// `title`
    pub(super) title: Option<String>,
    /// `hiringOrganization.name`
    pub(super) company: Option<String>,
    /// `jobLocation.address`, in one line.
    pub(super) place: Option<String>,
    /// `jobLocationType` is `TELECOMMUTE`.
    pub(super) remote: bool,
    /// `baseSalary`
    pub(super) pay: Option<Pay>,
    /// `employmentType`
    pub(super) employment: Option<Employment>,
    /// `educationRequirements.credentialCategory`
    pub(super) degree: Option<DegreeLevel>,
}

/// Finds the JobPosting in the scripts of an HTML page, or a text that is one itself.
pub(super) fn find(input: &str) -> Option<JobPosting> {
    let bare = input.trim_start();
    if bare.starts_with('{') || bare.starts_with('[') {
        return within(value_of(bare)?, 0).map(posting);
    }
    let mut rest = input;
    while let Some((_, after)) = rest.split_once("ld+json") {
        let (_, script) = after.split_once('>')?;
        let found = value_of(script.trim_start().trim_start_matches("<!--"));
        if let Some(found) = found.and_then(|value| within(value, 0)) {
            return Some(posting(found));
        }
        rest = script;
    }
    None
}

/// The object of type JobPosting in a value: itself, in a list, or in a `@graph`.
fn within(mut value: Value, depth: u8) -> Option<Value> {
    if is_posting(&value) {
        return Some(value);
    }
    let value = match value {
        Value::Object(_) => value.take("@graph"),
        list => list,
    };
    let Value::List(values) = value else {
        return None;
    };
    values.into_iter().filter(|_| depth < 3).find_map(|value| within(value, depth + 1))
}

fn is_posting(value: &Value) -> bool {
    let is_name = |value: &Value| value.as_text() == Some("JobPosting");
    match value {
        Value::Object(fields) => match fields.get("@type") {
            Some(Value::List(types)) => types.iter().any(is_name),
            Some(one) => is_name(one),
            None => false,
        },
        _ => false,
    }
}

fn posting(mut value: Value) -> JobPosting {
    let text = |value: Value| {
        let text = value.as_text().map(|text| text.trim().to_string());
        text.filter(|text| !text.is_empty())
    };
    let company = match value.take("hiringOrganization") {
        Value::Object(mut fields) => text(fields.remove("name").unwrap_or_default()),
        other => text(other),
    };
    JobPosting {
        title: text(value.take("title")),
        company,
        place: place(value.take("jobLocation")),
        remote: text(value.take("jobLocationType")).is_some_and(|kind| kind == "TELECOMMUTE"),
        pay: pay(value.take("baseSalary")),
        employment: employment(first(value.take("employmentType"))),
        degree: degree(first(value.take("educationRequirements"))),
    }
}

fn first(value: Value) -> Value {
    match value {
        Value::List(values) => values.into_iter().next().unwrap_or_default(),
        other => other,
    }
}

fn place(value: Value) -> Option<String> {
    let address = match first(value).take("address") {
        Value::Text(text) => return Some(text.trim().to_string()).filter(|text| !text.is_empty()),
        other => other,
    };
    let Value::Object(mut fields) = address else {
        return None;
    };
    let mut parts: Vec<String> = Vec::new();
    for key in ["addressLocality", "addressRegion", "addressCountry"] {
        let value = match fields.remove(key).unwrap_or_default() {
            Value::Object(mut country) => country.remove("name").unwrap_or_default(),
            other => other,
        };
        let part = value.as_text().map(str::trim).unwrap_or_default().to_string();
        if !part.is_empty() && !parts.contains(&part) {
            parts.push(part);
        }
    }
    Some(parts.join(", ")).filter(|place| !place.is_empty())
}

fn pay(mut value: Value) -> Option<Pay> {
    let currency = value.take("currency");
    let sum = match value.take("value") {
        object @ Value::Object(_) => object,
        number => {
            let mut fields = Map::default();
            fields.insert("value".to_string(), number);
            fields.insert("unitText".to_string(), value.take("unitText"));
            Value::Object(fields)
        }
    };
    pay_of(sum, currency.as_text())
}

fn pay_of(mut sum: Value, currency: Option<&str>) -> Option<Pay> {
    let single = whole(sum.take("value"));
    let min = whole(sum.take("minValue")).or(single);
    let max = whole(sum.take("maxValue")).or(single);
    let is_code =
        |code: &&str| code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase());
    let unit = sum.take("unitText");
    let period = match unit.as_text().unwrap_or_default() {
        "HOUR" => Some(PayPeriod::Hour),
        "DAY" => Some(PayPeriod::Day),
        "WEEK" => Some(PayPeriod::Week),
        "MONTH" => Some(PayPeriod::Month),
        "YEAR" => Some(PayPeriod::Year),
        _ => None,
    };
    (min.is_some() || max.is_some()).then(|| Pay {
        min,
        max,
        currency: currency.filter(is_code).map(str::to_string),
        period,
        detail: None,
        unknown: Map::default(),
    })
}

/// A number, or a text that is one; what is no pay is nothing.
fn whole(value: Value) -> Option<u32> {
    let number = match value {
        Value::Number(number) => number,
        Value::Text(text) => match value_of(&text.replace(',', ""))? {
            Value::Number(number) => number,
            _ => return None,
        },
        _ => return None,
    };
    (1.0..1_000_000_000.0).contains(&number).then_some(number as u32)
}

fn employment(value: Value) -> Option<Employment> {
    Some(match value.as_text()? {
        "FULL_TIME" => Employment::FullTime,
        "PART_TIME" => Employment::PartTime,
        "TEMPORARY" => Employment::Temporary,
        "INTERN" => Employment::Internship,
        _ => return None,
    })
}

fn degree(value: Value) -> Option<DegreeLevel> {
    let category = match value {
        Value::Object(mut fields) => fields.remove("credentialCategory").unwrap_or_default(),
        other => other,
    };
    Some(match category.as_text()? {
        "bachelor degree" => DegreeLevel::Bachelor,
        "postgraduate degree" => DegreeLevel::Master,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{JobPosting, find};
    use crate::domain::role::{DegreeLevel, Employment, PayPeriod};

    const PAGE: &str = r#"<script type="application/ld+json">{"@type": "Organization"}</script>
<script type='application/ld+json'>
{"@context": "https://schema.org", "@graph": [{"@type": "JobPosting", "title": " Data Engineer ",
"hiringOrganization": {"@type": "Organization", "name": "Tin Harbour"},
"jobLocation": [{"@type": "Place", "address": {"addressLocality": "Porto", "addressRegion": "Porto",
"addressCountry": {"name": "PT"}}}], "jobLocationType": "TELECOMMUTE",
"baseSalary": {"currency": "EUR", "value": {"minValue": "48,000", "maxValue": 60000.50, "unitText": "YEAR"}},
"employmentType": ["FULL_TIME"], "educationRequirements": {"credentialCategory": "bachelor degree"}}]}
</script>"#;

    #[test]
    fn a_posting_is_found_in_a_page() {
        let found = find(PAGE).expect("a posting");
        assert_eq!(found.title.as_deref(), Some("Data Engineer"));
        assert_eq!(found.company.as_deref(), Some("Tin Harbour"));
        assert_eq!(found.place.as_deref(), Some("Porto, PT"));
        let pay = found.pay.expect("pay");
        assert_eq!(
            (pay.min, pay.max, pay.period),
            (Some(48_000), Some(60_000), Some(PayPeriod::Year))
        );
        assert_eq!((found.remote, found.employment), (true, Some(Employment::FullTime)));
        assert_eq!(found.degree, Some(DegreeLevel::Bachelor));
    }

    #[test]
    fn a_bare_posting_is_one_and_other_data_is_none() {
        assert_eq!(find(r#"{"@type":"JobPosting"}"#), Some(JobPosting::default()));
        for text in ["", "{}", "ld+json", "<script type=ld+json>{</script>", "[[[[[[{}]]]]]]"] {
            assert_eq!(find(text), None, "{text}");
        }
    }
}
