//! The plain fields of the form, as a table: each with the part of the role that it sets, and how
//! that is written in it and read from it.

use super::fault::{Entry, entry};
use super::{labelled, select};
use crate::domain::document::{Choice, Map};
use crate::domain::posting::draft::Field;
use crate::domain::posting::draft::entered;
use crate::domain::posting::write::clean_link;
use crate::domain::role::{
    Company, Data, Degree, DegreeLevel, Employment, Engagement, Family, Offered, Pay, PayPeriod,
    Publications, Remote, RemotePolicy, Role, Seniority,
};
use crate::view::dom::{El, el, keep};
use crate::view::studio::store::Studio;
use crate::view::watched::Watched;
use std::rc::Rc;

/// One field of the form. Of a list in the role it is a field of the entry at a place; any other field
/// has the place 0.
pub(super) struct Control {
    pub(super) field: Field,
    pub(super) label: &'static str,
    pub(super) kind: Kind,
    pub(super) get: fn(&Role, usize) -> String,
    pub(super) set: fn(&mut Role, usize, &str),
}

/// What a field looks like.
pub(super) enum Kind {
    /// A text of at most so many letters.
    Text(u16),
    /// The same in several lines.
    Lines(u16),
    /// The same on something else that the role says; until it does, nothing can be entered.
    Detail(u16, fn(&Role) -> bool),
    /// A whole number.
    Number,
    /// One of a group of words, or nothing.
    Choice(&'static str, &'static [&'static str]),
    /// The same, but never nothing.
    Always(&'static str, &'static [&'static str]),
    /// Any of a group of words, parted by blanks.
    Many(&'static str, &'static [&'static str]),
    /// Any of the competencies that the role needs, by their ids, parted by blanks.
    Needs,
}

/// A longer detail gets several lines.
const LINE: u16 = 400;

const YES_NO: &[&str] = &["yes", "no"];

/// What the job is.
pub(super) const HEAD: [Control; 6] = [
    Control {
        field: Field::Title,
        label: "studio.form.title",
        kind: Kind::Text(120),
        get: |role, _| role.title.clone(),
        set: |role, _, value| role.title = value.to_string(),
    },
    Control {
        field: Field::Company,
        label: "studio.form.company",
        kind: Kind::Text(120),
        get: |role, _| {
            role.company.as_ref().map(|company| company.name.clone()).unwrap_or_default()
        },
        set: |role, _, value| match (&mut role.company, text(value)) {
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
        get: |role, _| role.family.word().to_string(),
        set: |role, _, value| role.family = Family::from_word(value).unwrap_or(Family::Other),
    },
    Control {
        field: Field::Seniority,
        label: "studio.form.seniority",
        kind: Kind::Always("seniority.", Seniority::WORDS),
        get: |role, _| role.seniority.word().to_string(),
        set: |role, _, value| {
            role.seniority = Seniority::from_word(value).unwrap_or(Seniority::Unspecified);
        },
    },
    Control {
        field: Field::Summary,
        label: "studio.form.summary",
        kind: Kind::Lines(240),
        get: |role, _| role.summary.clone().unwrap_or_default(),
        set: |role, _, value| role.summary = text(value),
    },
    Control {
        field: Field::Id,
        label: "studio.form.id",
        kind: Kind::Text(64),
        get: |role, _| role.id.clone(),
        set: |role, _, value| {
            let is_kept = |letter: char| letter.is_ascii_alphanumeric();
            let words = value.split(|letter| !is_kept(letter)).filter(|word| !word.is_empty());
            let id = words.collect::<Vec<_>>().join("-").to_ascii_lowercase();
            if !id.is_empty() {
                role.id = id;
            }
        },
    },
];

/// Who hires, beside the name.
pub(super) const COMPANY: [Control; 2] = [
    Control {
        field: Field::Company,
        label: "studio.form.companyAbout",
        kind: Kind::Detail(1200, |role| role.company.is_some()),
        get: |role, _| {
            let company = role.company.as_ref();
            company.and_then(|company| company.about.clone()).unwrap_or_default()
        },
        set: |role, _, value| {
            if let Some(company) = &mut role.company {
                company.about = text(value);
            }
        },
    },
    Control {
        field: Field::Company,
        label: "studio.form.companyLink",
        kind: Kind::Detail(LINE, |role| role.company.is_some()),
        get: |role, _| {
            let company = role.company.as_ref();
            company.and_then(|company| company.link.clone()).unwrap_or_default()
        },
        set: |role, _, value| {
            if let Some(company) = &mut role.company {
                company.link = text(value).and_then(|link| website(&link));
            }
        },
    },
];

/// How much each dimension counts, where the role says so.
pub(super) const WEIGHTS: [Control; 3] = [
    Control {
        field: Field::Weights,
        label: "dimension.skills",
        kind: Kind::Number,
        get: |role, _| number(role.dimension_weights.skills.map(u32::from)),
        set: |role, _, value| role.dimension_weights.skills = percent(value),
    },
    Control {
        field: Field::Weights,
        label: "dimension.communication",
        kind: Kind::Number,
        get: |role, _| number(role.dimension_weights.communication.map(u32::from)),
        set: |role, _, value| role.dimension_weights.communication = percent(value),
    },
    Control {
        field: Field::Weights,
        label: "dimension.mindset",
        kind: Kind::Number,
        get: |role, _| number(role.dimension_weights.mindset.map(u32::from)),
        set: |role, _, value| role.dimension_weights.mindset = percent(value),
    },
];

/// Why the role exists.
pub(super) const PURPOSE: [Control; 3] = [
    Control {
        field: Field::Outcome,
        label: "studio.form.outcome",
        kind: Kind::Lines(1200),
        get: |role, _| role.purpose.outcome.clone().unwrap_or_default(),
        set: |role, _, value| role.purpose.outcome = text(value),
    },
    Control {
        field: Field::Data,
        label: "studio.form.data",
        kind: Kind::Many("posting.data.", Data::WORDS),
        get: |role, _| {
            let words: Vec<&str> = role.purpose.data.iter().map(|data| data.word()).collect();
            words.join(" ")
        },
        set: |role, _, value| {
            role.purpose.data = value.split(' ').filter_map(Data::from_word).collect()
        },
    },
    Control {
        field: Field::Specialism,
        label: "studio.form.specialism",
        kind: Kind::Text(80),
        get: |role, _| role.purpose.specialism.clone().unwrap_or_default(),
        set: |role, _, value| role.purpose.specialism = text(value),
    },
];

/// Only if someone insists.
pub(super) const CREDENTIALS: [Control; 5] = [
    Control {
        field: Field::Degree,
        label: "studio.form.degree",
        kind: Kind::Choice("posting.degree.", DegreeLevel::WORDS),
        get: |role, _| {
            role.credentials.degree.as_ref().map_or("", |degree| degree.min.word()).to_string()
        },
        set: |role, _, value| {
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
        get: |role, _| said(role.credentials.degree.as_ref().map(|degree| degree.required)),
        set: |role, _, value| {
            if let Some(degree) = &mut role.credentials.degree {
                degree.required = value == "yes";
            }
        },
    },
    Control {
        field: Field::Degree,
        label: "studio.form.orEquivalent",
        kind: Kind::Choice("studio.yesNo.", YES_NO),
        get: |role, _| said(role.credentials.degree.as_ref().map(|degree| degree.or_equivalent)),
        set: |role, _, value| {
            if let Some(degree) = &mut role.credentials.degree {
                degree.or_equivalent = value == "yes";
            }
        },
    },
    Control {
        field: Field::Publications,
        label: "studio.form.publications",
        kind: Kind::Choice("studio.wish.", &["required", "preferred"]),
        get: |role, _| match &role.credentials.publications {
            Some(wish) if wish.required => "required".to_string(),
            Some(_) => "preferred".to_string(),
            None => String::new(),
        },
        set: |role, _, value| {
            let min = role.credentials.publications.take().and_then(|wish| wish.min);
            role.credentials.publications = (!value.is_empty()).then(|| Publications {
                required: value == "required",
                min,
                unknown: Map::default(),
            });
        },
    },
    Control {
        field: Field::Publications,
        label: "studio.form.publicationsMin",
        kind: Kind::Number,
        get: |role, _| {
            let wish = role.credentials.publications.as_ref();
            number(wish.and_then(|wish| wish.min).map(u32::from))
        },
        set: |role, _, value| {
            if let Some(wish) = &mut role.credentials.publications {
                wish.min = value.parse().ok().filter(|count| *count <= 1000);
            }
        },
    },
];

/// What a person has to know before they apply.
pub(super) const LOGISTICS: [Control; 18] = [
    Control {
        field: Field::Place,
        label: "logistics.place",
        kind: Kind::Text(200),
        get: |role, _| role.logistics.place.clone().unwrap_or_default(),
        set: |role, _, value| role.logistics.place = text(value),
    },
    Control {
        field: Field::Remote,
        label: "logistics.remote",
        kind: Kind::Choice("remote.", RemotePolicy::WORDS),
        get: |role, _| {
            role.logistics.remote.as_ref().map_or("", |remote| remote.policy.word()).to_string()
        },
        set: |role, _, value| {
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
        kind: Kind::Text(1200),
        get: |role, _| {
            role.logistics
                .remote
                .as_ref()
                .map(|remote| remote.places.join("; "))
                .unwrap_or_default()
        },
        set: |role, _, value| {
            if let Some(remote) = &mut role.logistics.remote {
                remote.places = value.split(';').filter_map(text).collect();
            }
        },
    },
    Control {
        field: Field::Remote,
        label: "studio.form.remoteMore",
        kind: Kind::Detail(400, |role| role.logistics.remote.is_some()),
        get: |role, _| {
            let said = role.logistics.remote.as_ref();
            said.and_then(|said| said.detail.clone()).unwrap_or_default()
        },
        set: |role, _, value| {
            if let Some(said) = &mut role.logistics.remote {
                said.detail = text(value);
            }
        },
    },
    Control {
        field: Field::Pay,
        label: "studio.form.payMin",
        kind: Kind::Number,
        get: |role, _| number(role.logistics.pay.as_ref().and_then(|pay| pay.min)),
        set: |role, _, value| with_pay(role, |pay| pay.min = entered::sum(value)),
    },
    Control {
        field: Field::Pay,
        label: "studio.form.payMax",
        kind: Kind::Number,
        get: |role, _| number(role.logistics.pay.as_ref().and_then(|pay| pay.max)),
        set: |role, _, value| with_pay(role, |pay| pay.max = entered::sum(value)),
    },
    Control {
        field: Field::Pay,
        label: "studio.form.currency",
        kind: Kind::Text(12),
        get: |role, _| {
            role.logistics.pay.as_ref().and_then(|pay| pay.currency.clone()).unwrap_or_default()
        },
        set: |role, _, value| with_pay(role, |pay| pay.currency = entered::currency(value)),
    },
    Control {
        field: Field::Pay,
        label: "studio.form.period",
        kind: Kind::Choice("period.", PayPeriod::WORDS),
        get: |role, _| {
            let period = role.logistics.pay.as_ref().and_then(|pay| pay.period);
            period.map_or("", |period| period.word()).to_string()
        },
        set: |role, _, value| with_pay(role, |pay| pay.period = PayPeriod::from_word(value)),
    },
    Control {
        field: Field::Pay,
        label: "studio.form.payMore",
        kind: Kind::Text(400),
        get: |role, _| {
            let pay = role.logistics.pay.as_ref();
            pay.and_then(|pay| pay.detail.clone()).unwrap_or_default()
        },
        set: |role, _, value| with_pay(role, |pay| pay.detail = text(value)),
    },
    Control {
        field: Field::Employment,
        label: "logistics.employment",
        kind: Kind::Choice("employment.", Employment::WORDS),
        get: |role, _| role.logistics.employment.map_or("", |kind| kind.word()).to_string(),
        set: |role, _, value| role.logistics.employment = Employment::from_word(value),
    },
    Control {
        field: Field::Engagement,
        label: "logistics.engagement",
        kind: Kind::Choice("engagement.", Engagement::WORDS),
        get: |role, _| role.logistics.engagement.map_or("", |kind| kind.word()).to_string(),
        set: |role, _, value| role.logistics.engagement = Engagement::from_word(value),
    },
    Control {
        field: Field::Visa,
        label: "logistics.visa",
        kind: Kind::Choice("studio.offered.", YES_NO),
        get: |role, _| said(role.logistics.visa.as_ref().map(|visa| visa.offered)),
        set: |role, _, value| offer(&mut role.logistics.visa, value),
    },
    Control {
        field: Field::Visa,
        label: "studio.form.visaMore",
        kind: Kind::Detail(400, |role| role.logistics.visa.is_some()),
        get: |role, _| detail_of(role.logistics.visa.as_ref()),
        set: |role, _, value| tell_more(role.logistics.visa.as_mut(), value),
    },
    Control {
        field: Field::Relocation,
        label: "logistics.relocation",
        kind: Kind::Choice("studio.offered.", YES_NO),
        get: |role, _| said(role.logistics.relocation.as_ref().map(|help| help.offered)),
        set: |role, _, value| offer(&mut role.logistics.relocation, value),
    },
    Control {
        field: Field::Relocation,
        label: "studio.form.relocationMore",
        kind: Kind::Detail(400, |role| role.logistics.relocation.is_some()),
        get: |role, _| detail_of(role.logistics.relocation.as_ref()),
        set: |role, _, value| tell_more(role.logistics.relocation.as_mut(), value),
    },
    Control {
        field: Field::Hours,
        label: "logistics.hours",
        kind: Kind::Text(400),
        get: |role, _| role.logistics.hours.clone().unwrap_or_default(),
        set: |role, _, value| role.logistics.hours = text(value),
    },
    Control {
        field: Field::Start,
        label: "logistics.start",
        kind: Kind::Text(120),
        get: |role, _| role.logistics.start.clone().unwrap_or_default(),
        set: |role, _, value| role.logistics.start = text(value),
    },
    Control {
        field: Field::Trial,
        label: "logistics.trial",
        kind: Kind::Text(400),
        get: |role, _| role.logistics.trial.clone().unwrap_or_default(),
        set: |role, _, value| role.logistics.trial = text(value),
    },
];

impl Control {
    /// The field with its label.
    pub(super) fn field(&'static self, studio: Studio, place: usize) -> El {
        let control = match self.kind {
            Kind::Detail(most, is_said) => {
                let control =
                    if most > LINE { lines(most) } else { line().num("maxlength", most.into()) };
                control.attr_from("disabled", move || {
                    let is_said = studio.read().is_some_and(|read| is_said(read.role()));
                    (!is_said).then(String::new)
                })
            }
            Kind::Text(most) => line().num("maxlength", most.into()),
            Kind::Lines(most) => lines(most),
            Kind::Number => line().attr("inputmode", "numeric"),
            Kind::Choice(group, words) => select(studio, group, words, Some("studio.form.unsaid")),
            Kind::Always(group, words) => select(studio, group, words, None),
            Kind::Many(group, words) => {
                let words = words.iter().map(|word| (word.to_string(), studio.t_of(group, word)));
                return self.ticks(studio).children(self.boxes(studio, place, words.collect()));
            }
            Kind::Needs => return self.needs(studio, place),
        };
        let control = control.attr("data-key", &self.key(place));
        let label = studio.t(self.label);
        if matches!(self.kind, Kind::Choice(..) | Kind::Always(..)) {
            let control = control
                .value_from(move || self.shown(studio, place))
                .on_change(move |value| self.enter(studio, place, value.trim()));
            return labelled(label, control);
        }
        entry(studio, Entry { label, control, of: self, place })
    }

    /// By what the field is found on the page.
    pub(super) fn key(&self, place: usize) -> String {
        [self.label, "-", &place.to_string()].concat()
    }

    fn ticks(&self, studio: Studio) -> El {
        el("fieldset").class("ticks").child(studio.say("legend", "field-label", self.label))
    }

    /// A box to tick for each word.
    fn boxes(
        &'static self,
        studio: Studio,
        place: usize,
        words: Vec<(String, &'static str)>,
    ) -> Vec<El> {
        let one = |(word, name): (String, &str)| {
            let key = [&place.to_string(), "-", &word].concat();
            let of = word.clone();
            let is_in = move || self.shown(studio, place).split(' ').any(|known| known == of);
            let tick = el("input").attr("type", "checkbox").attr("data-key", &key);
            let tick = tick.checked_from(is_in).on("change", move |_| {
                let shown = self.shown(studio, place);
                let mut chosen: Vec<&str> = shown.split(' ').collect();
                match chosen.iter().position(|known| *known == word) {
                    Some(place) => drop(chosen.remove(place)),
                    None => chosen.push(&word),
                }
                self.enter(studio, place, &chosen.join(" "));
            });
            el("label").class("tick").child(tick).text(name)
        };
        words.into_iter().map(one).collect()
    }

    /// A box to tick for each competency that the role needs, and for those that are ticked without
    /// it.
    fn needs(&'static self, studio: Studio, place: usize) -> El {
        let framework = &studio.content().framework;
        let shown = Rc::new(Watched::new(Vec::new()));
        let known = shown.clone();
        keep(Box::new(move || {
            let ticked = self.shown(studio, place);
            let role = studio.read();
            let needed = role.iter().flat_map(|read| &read.role().requirements);
            let mut needed: Vec<usize> =
                needed.filter_map(|one| framework.place_of(&one.competency)).collect();
            let ticked = ticked.split(' ').filter_map(|id| framework.place_of(id));
            ticked.for_each(|place| {
                if !needed.contains(&place) {
                    needed.push(place);
                }
            });
            known.set_if_new(needed);
        }));
        let boxes = el("div").class("ticks-plain").attr("tabindex", "-1").rows_from(move || {
            let competencies = shown.get();
            let known = competencies.iter().filter_map(|at| framework.competencies.get(*at));
            let words = known.map(|one| (one.id.clone(), one.name.as_str()));
            self.boxes(studio, place, words.collect())
        });
        self.ticks(studio).child(boxes)
    }

    pub(super) fn shown(&self, studio: Studio, place: usize) -> String {
        studio.read().map(|read| (self.get)(read.role(), place)).unwrap_or_default()
    }

    pub(super) fn enter(&self, studio: Studio, place: usize, value: &str) {
        if let Some(read) = studio.read_now() {
            let mut wanted = read.role().clone();
            (self.set)(&mut wanted, place, value);
            studio.set(self.field, &wanted);
        }
    }
}

fn line() -> El {
    el("input").attr("type", "text").class("line")
}

/// Room for so many letters.
fn lines(most: u16) -> El {
    el("textarea").attr("rows", "2").num("maxlength", most.into())
}

/// The address that is entered, also without what all of them begin with.
fn website(link: &str) -> Option<String> {
    if link.bytes().any(|byte| byte <= b' ') || !link.contains('.') {
        return None;
    }
    clean_link(link).or_else(|| clean_link(&["https://", link].concat()))
}

/// A text, if there is one.
pub(super) fn text(value: &str) -> Option<String> {
    let value = value.trim();
    (!value.is_empty()).then(|| value.to_string())
}

fn percent(value: &str) -> Option<u8> {
    value.parse().ok().filter(|percent| *percent <= 100)
}

fn said(flag: Option<bool>) -> String {
    flag.map_or("", |flag| if flag { "yes" } else { "no" }).to_string()
}

pub(super) fn number(number: Option<u32>) -> String {
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

fn detail_of(said: Option<&Offered>) -> String {
    said.and_then(|said| said.detail.clone()).unwrap_or_default()
}

fn tell_more(said: Option<&mut Offered>, value: &str) {
    if let Some(said) = said {
        said.detail = text(value);
    }
}

fn with_pay(role: &mut Role, set: impl FnOnce(&mut Pay)) {
    let mut pay = role.logistics.pay.take().unwrap_or_default();
    set(&mut pay);
    role.logistics.pay = (pay != Pay::default()).then_some(pay);
}
