//! The practical side of a role: every fact in its place; what the posting does not say is said to
//! be unsaid.

use crate::domain::document::Choice;
use crate::domain::role::{Logistics, Offered, Pay, Remote};
use crate::view::dom::{El, el, text};
use crate::view::edge::intl;
use crate::view::pages::section;
use crate::view::session::Session;

pub(super) fn logistics(session: Session, facts: &Logistics) -> El {
    let word = |group, word| session.t_of(group, word).to_string();
    let rows = [
        ("place", facts.place.clone()),
        ("remote", facts.remote.as_ref().map(|remote| remote_words(session, remote))),
        ("relocation", facts.relocation.as_ref().map(|offered| offered_words(session, offered))),
        ("visa", facts.visa.as_ref().map(|offered| offered_words(session, offered))),
        ("pay", facts.pay.as_ref().and_then(|pay| pay_words(session, pay))),
        ("employment", facts.employment.map(|kind| word("employment.", kind.word()))),
        ("engagement", facts.engagement.map(|kind| word("engagement.", kind.word()))),
        ("trial", facts.trial.clone()),
        ("hours", facts.hours.clone()),
        ("start", facts.start.clone()),
    ];
    let list = rows.into_iter().fold(el("dl").class("facts"), |list, (key, words)| {
        let fact = match words {
            Some(words) => text("dd", "", &words),
            None => session.say("dd", "", "logistics.unsaid").attr("data-said", "false"),
        };
        list.child(text("dt", "", session.t_of("logistics.", key))).child(fact)
    });
    section(session.t("role.logistics")).child(list)
}

fn with_detail(words: &str, detail: &Option<String>) -> String {
    match detail {
        Some(detail) => [words, ". ", detail].concat(),
        None => words.to_string(),
    }
}

pub(crate) fn remote_words(session: Session, remote: &Remote) -> String {
    let policy = session.t_of("remote.", remote.policy.word());
    if remote.places.is_empty() {
        return with_detail(policy, &remote.detail);
    }
    with_detail(&[policy, ": ", &remote.places.join(", ")].concat(), &remote.detail)
}

fn offered_words(session: Session, offered: &Offered) -> String {
    let key = if offered.offered { "logistics.yes" } else { "logistics.no" };
    with_detail(session.t(key), &offered.detail)
}

pub(crate) fn pay_words(session: Session, pay: &Pay) -> Option<String> {
    let currency = pay.currency.as_deref();
    let amount = |amount: u32| intl::money(&session.content().language, amount, currency);
    let period = pay.period.map_or("", |period| session.t_of("period.", period.word()));
    let key = match (pay.min, pay.max) {
        (Some(_), Some(_)) => "logistics.payRange",
        (Some(_), None) => "logistics.payFrom",
        (None, Some(_)) => "logistics.payTo",
        (None, None) => return pay.detail.clone(),
    };
    let [min, max] = [pay.min, pay.max].map(|figure| figure.map(amount).unwrap_or_default());
    let words = session.fill(key, &[("min", &min), ("max", &max), ("period", period)]);
    Some(with_detail(&words, &pay.detail))
}
