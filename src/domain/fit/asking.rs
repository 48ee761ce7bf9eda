//! What is worth asking a company: what a person looks for and the role does not tell of, then what
//! the role is silent about. It never knows the fit.

use super::doubtful::Doubt;
use super::wants::{Beside, Standing, Want};
use crate::domain::document::{Choice, choices};
use crate::domain::role::{OfferKind, Role};

choices! {
    /// Something that a person should know before they say yes, and that a role left out. One that can
    /// be a want too has its word: the question is the same.
    pub Silence {
        /// What machine learning is to achieve.
        Outcome = "outcome",
        /// The kind of data.
        Data = "data",
        /// Who else is there.
        Team = "teammates",
        /// Pay.
        Pay = "pay",
        /// Working away from the office.
        Remote = "place",
        /// Visa and work permission.
        Visa = "visa",
        /// Time to learn.
        Learning = "learning",
        /// How they interview.
        Interview = "interview",
    }
}

/// A question for the company.
#[derive(Clone, Debug, PartialEq)]
pub enum Asking<'r> {
    /// The person looks for it, and the role does not tell.
    Want(Want),
    /// The role demands what is doubtful.
    Doubt(Doubt<'r>),
    /// The role is silent about it.
    Silence(Silence),
}

/// What a role is silent about.
pub fn silences(role: &Role) -> Vec<Silence> {
    let offers = |kind: OfferKind| role.offers.items.iter().any(|offer| offer.kind == kind);
    let pay = role.logistics.pay.as_ref();
    let is_told = |silence: &Silence| match silence {
        Silence::Outcome => role.purpose.outcome.is_some(),
        Silence::Data => !role.purpose.data.is_empty(),
        Silence::Team => offers(OfferKind::Teammates),
        Silence::Pay => pay.is_some_and(|pay| pay.min.is_some() || pay.max.is_some()),
        Silence::Remote => role.logistics.remote.is_some(),
        Silence::Visa => role.logistics.visa.is_some(),
        Silence::Learning => offers(OfferKind::Learning),
        Silence::Interview => !role.interview.is_empty(),
    };
    Silence::ALL.iter().copied().filter(|silence| !is_told(silence)).collect()
}

/// What to ask: the wants that the role does not tell of first, then its doubtful demands, then its
/// silences; nothing twice.
pub fn asking<'r>(role: &Role, wants: &[Beside], doubts: &[Doubt<'r>]) -> Vec<Asking<'r>> {
    let unsaid = wants.iter().filter(|beside| beside.standing == Standing::Unsaid);
    let mut asking: Vec<Asking> = unsaid.map(|beside| Asking::Want(beside.want)).collect();
    asking.extend(doubts.iter().cloned().map(Asking::Doubt));
    for silence in silences(role) {
        let is_same =
            |one: &Asking| matches!(one, Asking::Want(want) if want.word() == silence.word());
        if !asking.iter().any(is_same) {
            asking.push(Asking::Silence(silence));
        }
    }
    asking
}
