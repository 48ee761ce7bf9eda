//! The short phrases of a posting taken apart: the inverse of `write::phrase`. It never knows where
//! a phrase stood.

use super::parts::fits;
use super::template::{before, take_apart};
use crate::domain::document::{Choice, Map};
use crate::domain::posting::lexicon::{Entry, Lexicon};
use crate::domain::posting::write::phrase::{AND, OVERALL};
use crate::domain::role::{
    Ask, AskKind, Degree, DegreeLevel, Offered, Pay, PayPeriod, Publications, Remote,
};
use crate::domain::words::Words;

/// The categories of plurals, as Unicode names them.
const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Whether two texts say the same to a reader: case and the shape of an apostrophe do not count.
pub(super) fn same(one: &str, other: &str) -> bool {
    let plain = |letter: char| if letter == '’' { '\'' } else { letter.to_ascii_lowercase() };
    one.chars().map(plain).eq(other.chars().map(plain))
}

/// The value of an enumeration that a text names.
pub(super) fn choice<C: Choice>(words: &Words, group: &str, text: &str) -> Option<C> {
    let is_it = |value: &&C| same(words.get_of(group, value.word()), text);
    C::ALL.iter().find(is_it).copied()
}

/// A sentence that is counted, taken apart: what stands for `other`, and the count.
pub(super) fn counted<'t>(words: &Words, key: &str, text: &'t str) -> Option<(&'t str, u32)> {
    PLURALS.iter().find_map(|category| {
        let sentence = words.get_of(key, &[".", category].concat());
        let parts = take_apart(sentence, text).filter(|_| !sentence.is_empty())?;
        Some((parts.get("name").unwrap_or_default(), parts.get("n")?.parse().ok()?))
    })
}

pub(super) fn pay(words: &Words, text: &str) -> Option<Pay> {
    let mut pay = Pay::default();
    let mut rest = text;
    if let Some(parts) = take_apart(words.get("posting.payPer"), rest) {
        pay.period = Some(choice::<PayPeriod>(words, "period.", parts.get("period")?)?);
        rest = parts.get("amount")?;
    }
    let is_currency = |code: &&str| code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase());
    let last = rest.rsplit_once(' ').filter(|(_, last)| is_currency(last));
    if let Some((amount, currency)) = last {
        pay.currency = Some(currency.to_string());
        rest = amount;
    }
    let figure = |text: &str| {
        let digits = text.replace(words.get("posting.thousands"), "");
        let is_figure = !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
        digits.parse::<u32>().ok().filter(|figure| is_figure && *figure <= 1_000_000_000)
    };
    let named = |key: &'static str, name: &str| {
        take_apart(words.get(key), rest).and_then(|parts| parts.get(name)).and_then(figure)
    };
    let range = (named("posting.payRange", "min"), named("posting.payRange", "max"));
    (pay.min, pay.max) = match range {
        (Some(min), Some(max)) => (Some(min), Some(max)),
        _ => match (named("posting.payFrom", "min"), named("posting.payTo", "max")) {
            (None, None) => (Some(figure(rest)?), Some(figure(rest)?)),
            found => found,
        },
    };
    Some(pay)
}

pub(super) fn remote(words: &Words, text: &str) -> Option<Remote> {
    let keys = ["posting.remoteFromMore", "posting.remoteFrom", "posting.remoteMore"];
    let by_key = |key: &&str| {
        let parts = take_apart(words.get(key), text)?;
        let policy = choice(words, "remote.", parts.get("policy")?)?;
        let places = parts.get("places").into_iter().flat_map(|places| places.split(AND));
        let places: Vec<String> = places.map(str::to_string).collect();
        let detail = parts.get("more").map(str::to_string);
        let is_short = places.len() <= 60
            && places.iter().all(|place| !place.is_empty() && fits(place, 120))
            && fits(detail.as_deref().unwrap_or_default(), 400);
        is_short.then_some(Remote { policy, places, detail, unknown: Map::default() })
    };
    let bare = || {
        let policy = choice(words, "remote.", text)?;
        Some(Remote { policy, places: Vec::new(), detail: None, unknown: Map::default() })
    };
    keys.iter().find_map(by_key).or_else(bare)
}

pub(super) fn offered(words: &Words, text: &str, yes: &str, no: &str) -> Option<Offered> {
    let [yes, no] = [yes, no].map(|key| text.strip_prefix(words.get(key)));
    let rest = yes.or(no).map(str::trim_start).filter(|rest| fits(rest, 400))?;
    let detail = (!rest.is_empty()).then(|| rest.to_string());
    Some(Offered { offered: yes.is_some(), detail, unknown: Map::default() })
}

/// A phrase, and whether it is required.
fn insisted<'t>(words: &Words, text: &'t str) -> Option<(&'t str, bool)> {
    let by =
        |key: &'static str| take_apart(words.get(key), text).and_then(|parts| parts.get("what"));
    let required = by("posting.required").map(|what| (what, true));
    required.or_else(|| by("posting.preferred").map(|what| (what, false)))
}

pub(super) fn degree(words: &Words, text: &str) -> Option<Degree> {
    let degree = |min, required, or_equivalent| Degree {
        min,
        required,
        or_equivalent,
        unknown: Map::default(),
    };
    if choice::<DegreeLevel>(words, "posting.degree.", text) == Some(DegreeLevel::NoDegree) {
        return Some(degree(DegreeLevel::NoDegree, false, false));
    }
    let (what, required) = insisted(words, text)?;
    let parts = take_apart(words.get("posting.degreeOr"), what);
    let or_equivalent = parts.as_ref().and_then(|parts| parts.get("degree"));
    let min = choice(words, "posting.degree.", or_equivalent.unwrap_or(what))?;
    Some(degree(min, required, or_equivalent.is_some()))
}

pub(super) fn publications(words: &Words, text: &str) -> Option<Publications> {
    let (what, required) = insisted(words, text)?;
    let parts = take_apart(words.get("posting.publicationsMin"), what);
    let min = match parts {
        Some(parts) => Some(parts.get("n")?.parse().ok().filter(|count| *count <= 1000)?),
        None if same(what, words.get("posting.publicationsSome")) => None,
        None => return None,
    };
    Some(Publications { required, min, unknown: Map::default() })
}

/// The groups of one line of asks. The kind is that of the line, but for alternatives that the
/// lexicon knows under another: a line holds a group under the kind of its first name.
pub(super) fn asks(words: &Words, lexicon: &Lexicon, kind: AskKind, text: &str) -> Vec<Vec<Ask>> {
    let or = before(words.get("posting.or"), "other");
    let group = |group: &str| {
        let names = group.split(or.as_str()).enumerate();
        names.map(|(place, name)| ask(words, lexicon, (kind, place == 0), name)).collect()
    };
    text.split(AND).map(group).collect()
}

fn ask(words: &Words, lexicon: &Lexicon, (kind, is_first): (AskKind, bool), text: &str) -> Ask {
    let (name, min_years) = match counted(words, "posting.years", text) {
        Some((name, years)) => (name, u8::try_from(years).ok().filter(|years| *years <= 60)),
        None => (text, None),
    };
    let is_overall = same(name, words.get("posting.overall"));
    let known = lexicon.find(name).and_then(|place| lexicon.entries.get(place));
    let kind_of = |entry: &Entry| if is_first { kind } else { entry.kind };
    Ask {
        name: if is_overall { OVERALL.to_string() } else { name.trim().to_string() },
        kind: known.map_or(kind, kind_of),
        required: true,
        any_of: None,
        min_years,
        competency: known.and_then(|entry| entry.competency.clone()),
        unknown: Map::default(),
    }
}
