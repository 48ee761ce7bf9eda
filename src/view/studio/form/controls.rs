//! The plain fields of the form, as a table: each with the part of the role that it sets, and how
//! that is written in it and read from it.

use super::{labelled, select};
use crate::domain::document::{Choice, Map};
use crate::domain::posting::draft::Field;
use crate::domain::role::{
    Company, Data, Degree, DegreeLevel, Employment, Engagement, Family, Offered, Pay, PayPeriod,
    Publications, Remote, RemotePolicy, Role, Seniority,
};
use crate::view::dom::{El, el};
use crate::view::studio::store::Studio;

/// One field of the form.
pub(super) struct Control {
    field: Field,
    label: &'static str,
    kind: Kind,
    get: fn(&Role) -> String,
    set: fn(&mut Role, &str),
}

/// What a field looks like.
enum Kind {
    /// One line.
    Line,
    /// Several lines.
    Area,
    /// A whole number.
    Number,
    /// One of a group of words, or nothing.
    Choice(&'static str, &'static [&'static str]),
    /// The same, but never nothing.
    Always(&'static str, &'static [&'static str]),
    /// Any of a group of words, parted by blanks.
    Many(&'static str, &'static [&'static str]),
}

const YES_NO: &[&str] = &["yes", "no"];

/// What the job is.
pub(super) const HEAD: [Control; 5] = [
    Control {
        field: Field::Title,
        label: "studio.form.title",
        kind: Kind::Line,
        get: |role| role.title.clone(),
        set: |role, value| role.title = value.to_string(),
    },
    Control {
        field: Field::Company,
        label: "studio.form.company",
        kind: Kind::Line,
        get: |role| role.company.as_ref().map(|company| company.name.clone()).unwrap_or_default(),
        set: |role, value| match (&mut role.company, text(value)) {
            (Some(company), Some(name)) => company.name = name,
            (company, name) => {
                *company = name.map(|name| Company {
                    name,
                    about: None,
                    link: None,
                    unknown: Map::default(),
                });
            }
        },
    },
    Control {
        field: Field::Family,
        label: "studio.form.family",
        kind: Kind::Always("family.", Family::WORDS),
        get: |role| role.family.word().to_string(),
        set: |role, value| role.family = Family::from_word(value).unwrap_or(Family::Other),
    },
    Control {
        field: Field::Seniority,
        label: "studio.form.seniority",
        kind: Kind::Always("seniority.", Seniority::WORDS),
        get: |role| role.seniority.word().to_string(),
        set: |role, value| {
            role.seniority = Seniority::from_word(value).unwrap_or(Seniority::Unspecified);
        },
    },
    Control {
        field: Field::Summary,
        label: "studio.form.summary",
        kind: Kind::Area,
        get: |role| role.summary.clone().unwrap_or_default(),
        set: |role, value| role.summary = text(value),
    },
];

/// Why the role exists.
pub(super) const PURPOSE: [Control; 3] = [
    Control {
        field: Field::Outcome,
        label: "studio.form.outcome",
        kind: Kind::Area,
        get: |role| role.purpose.outcome.clone().unwrap_or_default(),
        set: |role, value| role.purpose.outcome = text(value),
    },
    Control {
        field: Field::Data,
        label: "studio.form.data",
        kind: Kind::Many("posting.data.", Data::WORDS),
        get: |role| {
            let words: Vec<&str> = role.purpose.data.iter().map(|data| data.word()).collect();
            words.join(" ")
        },
        set: |role, value| {
            role.purpose.data = value.split(' ').filter_map(Data::from_word).collect()
        },
    },
    Control {
        field: Field::Specialism,
        label: "studio.form.specialism",
        kind: Kind::Line,
        get: |role| role.purpose.specialism.clone().unwrap_or_default(),
        set: |role, value| role.purpose.specialism = text(value),
    },
];

/// Only if someone insists.
pub(super) const CREDENTIALS: [Control; 4] = [
    Control {
        field: Field::Degree,
        label: "studio.form.degree",
        kind: Kind::Choice("posting.degree.", DegreeLevel::WORDS),
        get: |role| {
            role.credentials.degree.as_ref().map_or("", |degree| degree.min.word()).to_string()
        },
        set: |role, value| {
            let min = DegreeLevel::from_word(value);
            let old = role.credentials.degree.take();
            role.credentials.degree = min.map(|min| match old {
                Some(degree) => Degree { min, ..degree },
                None => {
                    Degree { min, required: false, or_equivalent: true, unknown: Map::default() }
                }
            });
        },
    },
    Control {
        field: Field::Degree,
        label: "studio.form.degreeRequired",
        kind: Kind::Choice("studio.yesNo.", YES_NO),
        get: |role| said(role.credentials.degree.as_ref().map(|degree| degree.required)),
        set: |role, value| {
            if let Some(degree) = &mut role.credentials.degree {
                degree.required = value == "yes";
            }
        },
    },
    Control {
        field: Field::Degree,
        label: "studio.form.orEquivalent",
        kind: Kind::Choice("studio.yesNo.", YES_NO),
        get: |role| said(role.credentials.degree.as_ref().map(|degree| degree.or_equivalent)),
        set: |role, value| {
            if let Some(degree) = &mut role.credentials.degree {
                degree.or_equivalent = value == "yes";
            }
        },
    },
    Control {
        field: Field::Publications,
        label: "studio.form.publications",
        kind: Kind::Choice("studio.wish.", &["required", "preferred"]),
        get: |role| match &role.credentials.publications {
            Some(wish) if wish.required => "required".to_string(),
            Some(_) => "preferred".to_string(),
            None => String::new(),
        },
        set: |role, value| {
            let min = role.credentials.publications.take().and_then(|wish| wish.min);
            role.credentials.publications = (!value.is_empty()).then(|| Publications {
                required: value == "required",
                min,
                unknown: Map::default(),
            });
        },
    },
];

/// What a person has to know before they apply.
pub(super) const LOGISTICS: [Control; 14] = [
    Control {
        field: Field::Place,
        label: "logistics.place",
        kind: Kind::Line,
        get: |role| role.logistics.place.clone().unwrap_or_default(),
        set: |role, value| role.logistics.place = text(value),
    },
    Control {
        field: Field::Remote,
        label: "logistics.remote",
        kind: Kind::Choice("remote.", RemotePolicy::WORDS),
        get: |role| {
            role.logistics.remote.as_ref().map_or("", |remote| remote.policy.word()).to_string()
        },
        set: |role, value| {
            let old = role.logistics.remote.take();
            role.logistics.remote = RemotePolicy::from_word(value).map(|policy| match old {
                Some(remote) => Remote { policy, ..remote },
                None => {
                    Remote { policy, places: Vec::new(), detail: None, unknown: Map::default() }
                }
            });
        },
    },
    Control {
        field: Field::Remote,
        label: "studio.form.remoteFrom",
        kind: Kind::Line,
        get: |role| {
            role.logistics
                .remote
                .as_ref()
                .map(|remote| remote.places.join("; "))
                .unwrap_or_default()
        },
        set: |role, value| {
            if let Some(remote) = &mut role.logistics.remote {
                remote.places = value.split(';').filter_map(text).collect();
            }
        },
    },
    Control {
        field: Field::Pay,
        label: "studio.form.payMin",
        kind: Kind::Number,
        get: |role| number(role.logistics.pay.as_ref().and_then(|pay| pay.min)),
        set: |role, value| with_pay(role, |pay| pay.min = value.parse().ok()),
    },
    Control {
        field: Field::Pay,
        label: "studio.form.payMax",
        kind: Kind::Number,
        get: |role| number(role.logistics.pay.as_ref().and_then(|pay| pay.max)),
        set: |role, value| with_pay(role, |pay| pay.max = value.parse().ok()),
    },
    Control {
        field: Field::Pay,
        label: "studio.form.currency",
        kind: Kind::Line,
        get: |role| {
            role.logistics.pay.as_ref().and_then(|pay| pay.currency.clone()).unwrap_or_default()
        },
        set: |role, value| {
            let code = value.trim().to_ascii_uppercase();
            let is_code = code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase());
            with_pay(role, |pay| pay.currency = is_code.then_some(code));
        },
    },
    Control {
        field: Field::Pay,
        label: "studio.form.period",
        kind: Kind::Choice("period.", PayPeriod::WORDS),
        get: |role| {
            let period = role.logistics.pay.as_ref().and_then(|pay| pay.period);
            period.map_or("", |period| period.word()).to_string()
        },
        set: |role, value| with_pay(role, |pay| pay.period = PayPeriod::from_word(value)),
    },
    Control {
        field: Field::Employment,
        label: "logistics.employment",
        kind: Kind::Choice("employment.", Employment::WORDS),
        get: |role| role.logistics.employment.map_or("", |kind| kind.word()).to_string(),
        set: |role, value| role.logistics.employment = Employment::from_word(value),
    },
    Control {
        field: Field::Engagement,
        label: "logistics.engagement",
        kind: Kind::Choice("engagement.", Engagement::WORDS),
        get: |role| role.logistics.engagement.map_or("", |kind| kind.word()).to_string(),
        set: |role, value| role.logistics.engagement = Engagement::from_word(value),
    },
    Control {
        field: Field::Visa,
        label: "logistics.visa",
        kind: Kind::Choice("studio.offered.", YES_NO),
        get: |role| said(role.logistics.visa.as_ref().map(|visa| visa.offered)),
        set: |role, value| offer(&mut role.logistics.visa, value),
    },
    Control {
        field: Field::Relocation,
        label: "logistics.relocation",
        kind: Kind::Choice("studio.offered.", YES_NO),
        get: |role| said(role.logistics.relocation.as_ref().map(|help| help.offered)),
        set: |role, value| offer(&mut role.logistics.relocation, value),
    },
    Control {
        field: Field::Hours,
        label: "logistics.hours",
        kind: Kind::Line,
        get: |role| role.logistics.hours.clone().unwrap_or_default(),
        set: |role, value| role.logistics.hours = text(value),
    },
    Control {
        field: Field::Start,
        label: "logistics.start",
        kind: Kind::Line,
        get: |role| role.logistics.start.clone().unwrap_or_default(),
        set: |role, value| role.logistics.start = text(value),
    },
    Control {
        field: Field::Trial,
        label: "logistics.trial",
        kind: Kind::Line,
        get: |role| role.logistics.trial.clone().unwrap_or_default(),
        set: |role, value| role.logistics.trial = text(value),
    },
];

impl Control {
    /// The field with its label.
    pub(super) fn field(&'static self, studio: Studio) -> El {
        let control = match self.kind {
            Kind::Line => el("input").attr("type", "text").class("line"),
            Kind::Number => {
                el("input").attr("type", "text").attr("inputmode", "numeric").class("line")
            }
            Kind::Area => el("textarea").attr("rows", "2"),
            Kind::Choice(group, words) => select(studio, group, words, Some("studio.form.unsaid")),
            Kind::Always(group, words) => select(studio, group, words, None),
            Kind::Many(group, words) => return self.boxes(studio, group, words),
        };
        let control = control
            .value_from(move || self.shown(studio))
            .on_change(move |value| self.enter(studio, value.trim()));
        labelled(studio.t(self.label), control)
    }

    /// A box to tick for each word.
    fn boxes(&'static self, studio: Studio, group: &str, words: &'static [&'static str]) -> El {
        let legend = studio.say("legend", "field-label", self.label);
        let one = |word: &'static str| {
            let is_in = move || self.shown(studio).split(' ').any(|known| known == word);
            let tick = el("input").attr("type", "checkbox").checked_from(is_in);
            let tick = tick.on("change", move |_| {
                let shown = self.shown(studio);
                let mut chosen: Vec<&str> = shown.split(' ').collect();
                match chosen.iter().position(|known| *known == word) {
                    Some(place) => drop(chosen.remove(place)),
                    None => chosen.push(word),
                }
                self.enter(studio, &chosen.join(" "));
            });
            el("label").class("tick").child(tick).text(studio.t_of(group, word))
        };
        el("fieldset")
            .class("ticks")
            .child(legend)
            .children(words.iter().map(|word| one(word)).collect())
    }

    fn shown(&self, studio: Studio) -> String {
        studio.read().map(|read| (self.get)(read.role())).unwrap_or_default()
    }

    fn enter(&self, studio: Studio, value: &str) {
        if let Some(read) = studio.read_now() {
            let mut wanted = read.role().clone();
            (self.set)(&mut wanted, value);
            studio.set(self.field, &wanted);
        }
    }
}

/// A text, if there is one.
fn text(value: &str) -> Option<String> {
    let value = value.trim();
    (!value.is_empty()).then(|| value.to_string())
}

fn said(flag: Option<bool>) -> String {
    flag.map_or("", |flag| if flag { "yes" } else { "no" }).to_string()
}

fn number(number: Option<u32>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

fn offer(place: &mut Option<Offered>, value: &str) {
    let detail = place.take().and_then(|old| old.detail);
    *place = (!value.is_empty()).then(|| Offered {
        offered: value == "yes",
        detail,
        unknown: Map::default(),
    });
}

fn with_pay(role: &mut Role, set: impl FnOnce(&mut Pay)) {
    let mut pay = role.logistics.pay.take().unwrap_or_default();
    set(&mut pay);
    role.logistics.pay = (pay != Pay::default()).then_some(pay);
}
