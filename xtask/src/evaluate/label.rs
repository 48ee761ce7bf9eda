//! What a person says that a posting asks and tells, and the same of what was read.
//! It must never know a score.

use anyhow::{Context, Result};
use rolefit::domain::document::Choice;
use rolefit::domain::posting::lexicon::Lexicon;
use rolefit::domain::role::Role;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The canonical name of each name and alias, both folded.
pub(super) struct Names(BTreeMap<String, String>);

impl Names {
    pub(super) fn of(lexicon: &Lexicon) -> Self {
        let mut names = BTreeMap::new();
        for entry in &lexicon.entries {
            for alias in &entry.aliases {
                names.entry(folded(alias)).or_insert_with(|| entry.name.clone());
            }
        }
        for entry in &lexicon.entries {
            names.insert(folded(&entry.name), entry.name.clone());
        }
        Self(names)
    }

    /// The canonical name, or the name itself in small letters where the lexicon has none.
    fn canonical(&self, name: &str) -> String {
        let folded = folded(name);
        self.0.get(&folded).map_or(folded, |name| name.to_lowercase())
    }
}

/// Small letters and digits, and the marks that tell names apart (`C++`, `C#`).
fn folded(name: &str) -> String {
    name.to_lowercase()
        .chars()
        .filter(|letter| letter.is_alphanumeric() || "+#".contains(*letter))
        .collect()
}

/// One named thing.
#[derive(Debug)]
pub(super) struct Ask {
    pub(super) kind: String,
    pub(super) required: bool,
    pub(super) min_years: Option<u64>,
}

/// Pay as stated.
#[derive(Debug, PartialEq)]
pub(super) struct Pay {
    min: Option<u64>,
    max: Option<u64>,
    currency: Option<String>,
    period: Option<String>,
}

/// What is compared. Fields of which the posting says nothing are `None`.
#[derive(Debug, Default)]
pub(super) struct Label {
    pub(super) file: String,
    pub(super) asks: BTreeMap<String, Ask>,
    pub(super) family: String,
    pub(super) seniority: String,
    /// Lowest degree, whether required, whether experience counts.
    pub(super) degree: Option<(String, bool, bool)>,
    pub(super) pay: Option<Pay>,
    pub(super) place: Option<String>,
    pub(super) remote: Option<String>,
    pub(super) visa: Option<bool>,
}

impl Label {
    /// Reads a label.
    pub(super) fn read(path: &Path, names: &Names) -> Result<Self> {
        let text = fs::read_to_string(path)
            .with_context(|| format!("{} cannot be read", path.display()))?;
        let label: Value = serde_json::from_str(&text)
            .with_context(|| format!("{} is no JSON", path.display()))?;
        let role = &label["role"];
        let (degree, logistics) = (&role["credentials"]["degree"], &role["logistics"]);
        let pay = &logistics["pay"];
        let flag = |value: &Value| value.as_bool().unwrap_or(false);
        Ok(Self {
            file: text_of(&label["file"]).unwrap_or_default(),
            asks: asks(&role["asks"], names),
            family: text_of(&role["family"]).context("a label needs a family")?,
            seniority: text_of(&role["seniority"]).context("a label needs a seniority")?,
            degree: text_of(&degree["min"])
                .map(|min| (min, flag(&degree["required"]), flag(&degree["orEquivalent"]))),
            pay: pay.is_object().then(|| Pay {
                min: pay["min"].as_u64(),
                max: pay["max"].as_u64(),
                currency: text_of(&pay["currency"]),
                period: text_of(&pay["period"]),
            }),
            place: text_of(&logistics["place"]),
            remote: text_of(&logistics["remote"]["policy"]),
            visa: logistics["visa"]["offered"].as_bool(),
        })
    }

    /// What the reader found, as a label.
    pub(super) fn found(role: &Role, names: &Names) -> Self {
        let mut asks = BTreeMap::new();
        for ask in &role.asks {
            asks.entry(names.canonical(&ask.name)).or_insert(Ask {
                kind: ask.kind.word().to_string(),
                required: ask.required,
                min_years: ask.min_years.map(u64::from),
            });
        }
        let logistics = &role.logistics;
        let degree = role.credentials.degree.as_ref();
        Self {
            file: String::new(),
            asks,
            family: role.family.word().to_string(),
            seniority: role.seniority.word().to_string(),
            degree: degree.map(|degree| {
                (degree.min.word().to_string(), degree.required, degree.or_equivalent)
            }),
            pay: logistics.pay.as_ref().map(|pay| Pay {
                min: pay.min.map(u64::from),
                max: pay.max.map(u64::from),
                currency: pay.currency.clone(),
                period: pay.period.map(|period| period.word().to_string()),
            }),
            place: logistics.place.clone(),
            remote: logistics.remote.as_ref().map(|remote| remote.policy.word().to_string()),
            visa: logistics.visa.as_ref().map(|visa| visa.offered),
        }
    }
}

fn text_of(value: &Value) -> Option<String> {
    value.as_str().map(str::to_string)
}

fn asks(list: &Value, names: &Names) -> BTreeMap<String, Ask> {
    let mut asks = BTreeMap::new();
    for ask in list.as_array().into_iter().flatten() {
        let name = ask["name"].as_str().unwrap_or_default();
        let required = ask["required"].as_bool().unwrap_or(true);
        let min_years = ask["minYears"].as_u64();
        // A label may have two words for one name of the lexicon: "ETL" and "ELT".
        let known: &mut Ask = asks.entry(names.canonical(name)).or_insert(Ask {
            kind: text_of(&ask["kind"]).unwrap_or_default(),
            required,
            min_years,
        });
        known.required |= required;
        known.min_years = known.min_years.max(min_years);
    }
    asks
}
