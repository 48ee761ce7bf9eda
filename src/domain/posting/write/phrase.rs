//! The short phrases of a posting: pay, remote work, degrees, years. Each is made of the sentences
//! of the language, so that reading can take it apart by the same sentences. It never knows where
//! in the posting a phrase stands.

use super::clean::{clean, cleaned};
use crate::domain::document::Choice;
use crate::domain::level::Level;
use crate::domain::role::{Ask, Degree, DegreeLevel, Offered, Pay, Publications, Remote};
use crate::domain::words::Words;

/// The name under which a role file asks for years of work at large.
pub(crate) const OVERALL: &str = "overall";

/// What stands between the entries of a list in one line.
pub(crate) const AND: &str = "; ";

/// A level in words for candidates; level 0, which no role needs, has none.
pub fn level(words: &Words, level: Level) -> &str {
    words.get_of("posting.level.", &level.number().to_string())
}

/// The pay without its detail, where a figure is named.
pub fn pay(words: &Words, pay: &Pay) -> Option<String> {
    let figure = |figure: u32| grouped(figure, words.get("posting.thousands"));
    let mut text = match (pay.min.map(figure), pay.max.map(figure)) {
        (Some(min), Some(max)) if min == max => min,
        (Some(min), Some(max)) => words.fill("posting.payRange", &[("min", &min), ("max", &max)]),
        (Some(min), None) => words.fill("posting.payFrom", &[("min", &min)]),
        (None, Some(max)) => words.fill("posting.payTo", &[("max", &max)]),
        (None, None) => return None,
    };
    if let Some(currency) = cleaned(pay.currency.as_deref()) {
        text = words.fill("posting.payIn", &[("amount", &text), ("currency", &currency)]);
    }
    if let Some(period) = pay.period {
        let period = words.get_of("period.", period.word());
        text = words.fill("posting.payPer", &[("amount", &text), ("period", period)]);
    }
    Some(text)
}

/// `1234567` as `1,234,567`.
fn grouped(figure: u32, separator: &str) -> String {
    let digits = figure.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push_str(separator);
        }
        text.push(digit);
    }
    text
}

/// Working away from the office: the policy, from where, and what else is said of it.
pub fn remote(words: &Words, remote: &Remote) -> String {
    let policy = words.get_of("remote.", remote.policy.word());
    let places = joined(remote.places.iter().map(|place| clean(place)), AND);
    let more = cleaned(remote.detail.as_deref()).unwrap_or_default();
    let key = match (places.is_empty(), more.is_empty()) {
        (true, true) => return policy.to_string(),
        (true, false) => "posting.remoteMore",
        (false, true) => "posting.remoteFrom",
        (false, false) => "posting.remoteFromMore",
    };
    words.fill(key, &[("policy", policy), ("places", &places), ("more", &more)])
}

/// Something that the company does or does not do, by the two sentences for it.
pub(crate) fn offered(words: &Words, offered: &Offered, yes: &str, no: &str) -> String {
    let mut text = words.get(if offered.offered { yes } else { no }).to_string();
    if let Some(more) = cleaned(offered.detail.as_deref()) {
        text.push(' ');
        text.push_str(&more);
    }
    text
}

/// The lowest degree that is accepted.
pub(crate) fn degree(words: &Words, degree: &Degree) -> String {
    let name = words.get_of("posting.degree.", degree.min.word());
    if degree.min == DegreeLevel::NoDegree {
        return name.to_string();
    }
    let text = match degree.or_equivalent {
        true => words.fill("posting.degreeOr", &[("degree", name)]),
        false => name.to_string(),
    };
    insisted(words, &text, degree.required)
}

/// How many publications are asked for.
pub(crate) fn publications(words: &Words, publications: &Publications) -> String {
    let text = match publications.min {
        Some(count) => words.fill("posting.publicationsMin", &[("n", &count.to_string())]),
        None => words.get("posting.publicationsSome").to_string(),
    };
    insisted(words, &text, publications.required)
}

fn insisted(words: &Words, what: &str, required: bool) -> String {
    words.fill(if required { "posting.required" } else { "posting.preferred" }, &[("what", what)])
}

/// A thing that is asked for, with its years.
pub(crate) fn ask(words: &Words, ask: &Ask) -> String {
    let name = match ask.name.as_str() {
        OVERALL => words.get("posting.overall").to_string(),
        name => clean(name),
    };
    match ask.min_years {
        Some(years) => words.count_with("posting.years", u32::from(years), &[("name", &name)]),
        None => name,
    }
}

/// Things of which one will do, in one phrase.
pub(crate) fn alternatives(words: &Words, group: &[&Ask]) -> String {
    let mut names = group.iter().map(|one| ask(words, one)).filter(|name| !name.is_empty());
    let mut text = names.next().unwrap_or_default();
    for name in names {
        text = words.fill("posting.or", &[("one", &text), ("other", &name)]);
    }
    text
}

/// The texts that are not empty, with a separator between them.
pub(crate) fn joined(texts: impl Iterator<Item = String>, separator: &str) -> String {
    let mut all = String::new();
    for text in texts.filter(|text| !text.is_empty()) {
        if !all.is_empty() {
            all.push_str(separator);
        }
        all.push_str(&text);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn figures_are_grouped_by_thousands() {
        let check = |figure, expected| assert_eq!(grouped(figure, ","), expected);
        check(0, "0");
        check(999, "999");
        check(1000, "1,000");
        check(52_000, "52,000");
        check(u32::MAX, "4,294,967,295");
    }
}
