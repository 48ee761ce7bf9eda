//! What a posting says, for people at a terminal. It never knows what is wrong with it.

use super::Examined;
use rolefit::domain::document::Choice;
use rolefit::domain::role::{Ask, Pay, Role, Seniority};

/// What a posting says, a line for each thing that it tells.
pub(crate) fn summary(examined: &Examined) -> String {
    let role = &examined.reading.role;
    let mut said = format!("{}\n", examined.file);
    for (name, values) in rows(role) {
        for (number, value) in values.iter().enumerate() {
            let name = if number == 0 { name } else { "" };
            said += &format!("  {name:<12} {value}\n");
        }
    }
    said
}

fn rows(role: &Role) -> Vec<(&'static str, Vec<String>)> {
    let maybe = |text: &Option<String>| text.iter().cloned().collect::<Vec<String>>();
    let logistics = &role.logistics;
    let title = (!role.title.is_empty()).then(|| role.title.clone());
    let seniority =
        (role.seniority != Seniority::Unspecified).then(|| role.seniority.word().to_string());
    let duty = |duty: &rolefit::domain::role::Responsibility| {
        format!("{}: {}", duty.duty.word(), duty.text)
    };
    let degree = role.credentials.degree.as_ref().map(|degree| {
        let equivalent = if degree.or_equivalent { ", or equivalent experience" } else { "" };
        format!("{}, {}{equivalent}", degree.min.word(), insisted(degree.required))
    });
    let remote = logistics.remote.as_ref().map(|remote| {
        [vec![remote.policy.word().to_string()], remote.places.clone()].concat().join(", ")
    });
    let visa = logistics.visa.as_ref().map(|visa| match visa.offered {
        true => "sponsored".to_string(),
        false => "not sponsored".to_string(),
    });
    vec![
        ("title", title.into_iter().collect()),
        ("company", role.company.iter().map(|company| company.name.clone()).collect()),
        ("family", vec![role.family.word().to_string()]),
        ("seniority", seniority.into_iter().collect()),
        ("outcome", maybe(&role.purpose.outcome)),
        ("duties", role.responsibilities.iter().map(duty).collect()),
        ("asks", role.asks.iter().map(ask).collect()),
        ("degree", degree.into_iter().collect()),
        ("pay", logistics.pay.iter().map(pay).collect()),
        ("place", maybe(&logistics.place)),
        ("remote", remote.into_iter().collect()),
        ("visa", visa.into_iter().collect()),
        ("employment", logistics.employment.iter().map(|kind| kind.word().to_string()).collect()),
        ("engagement", logistics.engagement.iter().map(|kind| kind.word().to_string()).collect()),
    ]
}

fn ask(ask: &Ask) -> String {
    let group = ask.any_of.map_or(String::new(), |group| format!(", one of group {group}"));
    let years = ask.min_years.map_or(String::new(), |years| format!(", {years} years"));
    format!("{} ({}, {}{years}{group})", ask.name, ask.kind.word(), insisted(ask.required))
}

fn pay(pay: &Pay) -> String {
    let figure = |figure: Option<u32>| figure.map_or("?".to_string(), |figure| figure.to_string());
    let currency = pay.currency.as_deref().unwrap_or("(no currency)");
    let period = pay.period.map_or("(no period)", Choice::word);
    format!("{} to {} {currency} per {period}", figure(pay.min), figure(pay.max))
}

fn insisted(required: bool) -> &'static str {
    if required { "required" } else { "preferred" }
}
