//! What a person looks for in a job, set beside what a role says of it. It never knows the fit, nor
//! an answer about a level: how much a role gives and how well a person fits are two questions.

use crate::domain::document::choices;
use crate::domain::role::{
    Data, Employment, Engagement, Logistics, OfferKind, Pay, Remote, RemotePolicy, Role,
};

choices! {
    /// Something that a person looks for in a job.
    pub Want {
        /// Tools and techniques at the edge.
        Tools = "tools",
        /// Time to learn.
        Learning = "learning",
        /// Teammates to learn from.
        Teammates = "teammates",
        /// Data sets.
        Data = "data",
        /// Work that matters.
        Meaning = "meaning",
        /// Machines to compute on.
        Compute = "compute",
        /// Publishing.
        Publishing = "publishing",
        /// Autonomy.
        Autonomy = "autonomy",
        /// A job that lasts.
        Stability = "stability",
        /// Pay.
        Pay = "pay",
        /// Work away from the office.
        Place = "place",
        /// Hours that bend.
        Flexibility = "flexibility",
        /// Someone who helps one grow.
        Mentoring = "mentoring",
    }
}

/// The most that a person may choose: who wants everything has said nothing.
pub const MOST_WANTS: usize = 8;

choices! {
    /// How what a role says stands to what a person looks for.
    pub Standing {
        /// The role gives it.
        Met = "met",
        /// The role says that it does not.
        NotMet = "not_met",
        /// The role says something of it, and only the person knows whether that is enough.
        Told = "told",
        /// The role says nothing of it: a question to ask.
        Unsaid = "unsaid",
    }
}

/// A piece of what a role says, in its own words or as a fact.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Quote<'r> {
    /// A sentence of the role.
    Sentence(&'r str),
    /// The pay.
    Pay(&'r Pay),
    /// Working away from the office.
    Remote(&'r Remote),
    /// The kind of contract.
    Engagement(Engagement),
    /// The hours of the contract.
    Employment(Employment),
    /// There is no data yet.
    NoData,
}

/// A want beside what the role says of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Beside<'r> {
    /// What the person looks for.
    pub want: Want,
    /// How the role stands to it.
    pub standing: Standing,
    /// What the role says of it.
    pub quotes: Vec<Quote<'r>>,
}

/// Chooses a want, or takes it back; past [`MOST_WANTS`] nothing is added. They stand in the order in
/// which they are shown, so that the same choice is the same value.
pub fn choose(wants: &mut Vec<Want>, want: Want) {
    match wants.iter().position(|chosen| *chosen == want) {
        Some(place) => drop(wants.remove(place)),
        None if wants.len() < MOST_WANTS => {
            let place = wants.iter().position(|chosen| *chosen > want).unwrap_or(wants.len());
            wants.insert(place, want);
        }
        None => {}
    }
}

/// Each want beside what the role says of it. `mentoring` are the words of the language that tell of
/// mentoring, parted by `|`: a role file has no field for it.
pub fn beside<'r>(role: &'r Role, wants: &[Want], mentoring: &str) -> Vec<Beside<'r>> {
    let one = |want: &Want| {
        let (standing, quotes) = said(role, *want, mentoring);
        Beside { want: *want, standing, quotes }
    };
    wants.iter().map(one).collect()
}

fn said<'r>(role: &'r Role, want: Want, mentoring: &str) -> (Standing, Vec<Quote<'r>>) {
    let facts = &role.logistics;
    let offered = offered(role, want);
    if !offered.is_empty() {
        return (Standing::Met, offered);
    }
    let said = match want {
        Want::Data => {
            let none = role.purpose.data.contains(&Data::NoneYet);
            none.then_some((Standing::NotMet, Quote::NoData))
        }
        Want::Meaning => role.purpose.outcome.as_deref().map(told),
        Want::Stability => lasting(facts),
        Want::Pay => pay(facts.pay.as_ref()),
        Want::Place => facts.remote.as_ref().map(|remote| match remote.policy {
            RemotePolicy::OnSite => (Standing::NotMet, Quote::Remote(remote)),
            RemotePolicy::Hybrid => (Standing::Told, Quote::Remote(remote)),
            RemotePolicy::Remote => (Standing::Met, Quote::Remote(remote)),
        }),
        Want::Flexibility => flexible(facts),
        Want::Mentoring => return mentored(role, mentoring),
        _ => None,
    };
    said.map_or((Standing::Unsaid, Vec::new()), |(standing, quote)| (standing, vec![quote]))
}

fn told(sentence: &str) -> (Standing, Quote<'_>) {
    (Standing::Told, Quote::Sentence(sentence))
}

/// What the role says that it gives of it.
fn offered(role: &Role, want: Want) -> Vec<Quote<'_>> {
    let kind = match want {
        Want::Tools => OfferKind::Tools,
        Want::Learning => OfferKind::Learning,
        Want::Teammates => OfferKind::Teammates,
        Want::Data => OfferKind::Data,
        Want::Meaning => OfferKind::Meaning,
        Want::Compute => OfferKind::Compute,
        Want::Publishing => OfferKind::Publishing,
        Want::Autonomy => OfferKind::Autonomy,
        _ => return Vec::new(),
    };
    let offers = role.offers.items.iter().filter(|offer| offer.kind == kind);
    offers.map(|offer| Quote::Sentence(&offer.text)).collect()
}

/// A contract for good lasts; one for a time or a result does not.
fn lasting(facts: &Logistics) -> Option<(Standing, Quote<'_>)> {
    match (facts.engagement, facts.employment) {
        (_, Some(hours @ (Employment::Temporary | Employment::Internship))) => {
            Some((Standing::NotMet, Quote::Employment(hours)))
        }
        (Some(Engagement::Permanent), _) => {
            Some((Standing::Met, Quote::Engagement(Engagement::Permanent)))
        }
        (Some(other), _) => Some((Standing::NotMet, Quote::Engagement(other))),
        (None, _) => None,
    }
}

/// Whether pay is enough, only the person knows.
fn pay(pay: Option<&Pay>) -> Option<(Standing, Quote<'_>)> {
    let pay = pay?;
    let is_said = pay.min.is_some() || pay.max.is_some();
    is_said.then_some((Standing::Told, Quote::Pay(pay)))
}

fn flexible(facts: &Logistics) -> Option<(Standing, Quote<'_>)> {
    facts.hours.as_deref().map(told)
}

/// The sentences among what the role gives that tell of mentoring.
fn mentored<'r>(role: &'r Role, cues: &str) -> (Standing, Vec<Quote<'r>>) {
    let offers = role.offers.items.iter().map(|offer| offer.text.as_str());
    let sentences = offers.chain(role.offers.highlights.iter().map(String::as_str));
    let tells = |sentence: &&str| {
        let sentence = sentence.to_ascii_lowercase();
        cues.split('|').any(|cue| !cue.is_empty() && sentence.contains(cue))
    };
    let quotes: Vec<Quote> = sentences.filter(tells).map(Quote::Sentence).collect();
    let standing = if quotes.is_empty() { Standing::Unsaid } else { Standing::Told };
    (standing, quotes)
}
