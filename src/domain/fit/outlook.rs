//! What a person may do with a report: what the role gives of what they look for, and which demands
//! to take lightly; from these, what to ask; and how to prepare. In the words of a language too. The
//! fit never sees any of it.

use super::asking::{Asking, asking};
use super::doubtful::{Doubt, Releases, doubts};
use super::preparation::{Aim, Exercise, Preparation};
use super::report::Row;
use super::wants::{Beside, Quote, Want, beside};
use crate::domain::document::Choice;
use crate::domain::framework::{Advice, Framework};
use crate::domain::hiring::plan::verification;
use crate::domain::posting::date::Date;
use crate::domain::role::Role;
use crate::domain::words::Words;

/// What a report tells at once of a role. What to ask follows from it; how to prepare does not rest
/// on it, and is worked out where somebody asks for it ([`Preparation::of`]).
pub struct Outlook<'r> {
    /// What they look for beside what the role says.
    pub wants: Vec<Beside<'r>>,
    /// Demands that are the posting's problem.
    pub doubts: Vec<Doubt<'r>>,
}

/// What an outlook is made from.
pub struct Basis<'r, 'w> {
    /// The role.
    pub role: &'r Role,
    /// When tools were first released.
    pub releases: &'w Releases,
    /// The day.
    pub today: Date,
    /// The sentences.
    pub words: &'r Words,
}

impl<'r> Outlook<'r> {
    /// The outlook of what the person looks for.
    pub fn new(basis: &Basis<'r, '_>, wants: &[Want]) -> Outlook<'r> {
        Outlook {
            wants: beside(basis.role, wants, basis.words.get("report.want.mentoringCues")),
            doubts: doubts(basis.role, basis.releases, basis.today),
        }
    }

    /// What to ask.
    pub fn asking(&self, role: &Role) -> Vec<Asking<'r>> {
        asking(role, &self.wants, &self.doubts)
    }
}

/// What is said of a doubtful demand.
pub fn doubt_words(words: &Words, doubt: &Doubt) -> String {
    match doubt {
        Doubt::Years { name, years, most, began } => {
            let [years, began] = [u16::from(*years), *began].map(|figure| figure.to_string());
            let values = [("name", *name), ("years", years.as_str()), ("began", began.as_str())];
            words.count_with("report.doubt.years", *most, &values)
        }
        Doubt::Doctorate => words.get("report.doubt.doctorate").to_string(),
        Doubt::Degree(level) => {
            let degree = words.get_of("report.degree.", level.word());
            words.fill("report.doubt.degree", &[("degree", degree)])
        }
    }
}

/// A question for the company.
pub fn asking_words(words: &Words, asking: &Asking) -> String {
    let of = |word: &str| words.get_of("report.ask.", word).to_string();
    match asking {
        Asking::Want(want) => of(want.word()),
        Asking::Silence(silence) => of(silence.word()),
        Asking::Doubt(Doubt::Years { name, .. }) => {
            words.fill("report.ask.years", &[("name", *name)])
        }
        Asking::Doubt(_) => of("degree"),
    }
}

/// The sentence that says what the questions rest on.
pub fn asking_hint(role: &Role) -> &'static str {
    if role.company.is_some() { "report.asksHint" } else { "report.asksKind" }
}

/// The sentence that says what a preparation rests on.
pub fn preparation_hint(preparation: &Preparation) -> &'static str {
    if preparation.is_told { "report.prepareTold" } else { "report.prepareOurs" }
}

/// What to have in mind for an exercise: the key of a label and the words, each. Where the level is
/// not there yet, what the role looks for; where a case is told, the question that will bring it.
pub fn exercise_words<'a>(
    framework: &'a Framework,
    advice: &'a [Advice],
    row: &Row,
    exercise: &Exercise,
) -> Vec<(&'static str, &'a str)> {
    let competency = framework.competencies.get(row.competency);
    let level = competency.map_or("", |found| found.level(row.requirement.level));
    let question = advice.get(row.competency).map_or("", |advice| advice.evidence.as_str());
    let looks_for = ("report.looksFor", level);
    let tell = ("report.exercise.tell", question);
    match exercise.aim {
        Aim::Bar | Aim::Gap => vec![looks_for, tell],
        Aim::Open => vec![looks_for],
        Aim::Case => vec![tell],
    }
}

/// How an exercise's competency may be checked: by the method, as the framework tells it.
pub fn checked_words(words: &Words, advice: &[Advice], row: &Row, exercise: &Exercise) -> String {
    let method = words.get_of("method.", exercise.method.word());
    let way = verification(advice, row.competency, exercise.method);
    match way.filter(|way| way.method == exercise.method) {
        Some(way) => words.fill("report.exercise.told", &[("method", method), ("how", &way.how)]),
        None => method.to_string(),
    }
}

/// What a quote says, but for pay and remote work, which the caller's language puts into words.
pub fn quote_words(words: &Words, quote: &Quote) -> Option<String> {
    Some(match quote {
        Quote::Sentence(sentence) => sentence.to_string(),
        Quote::Engagement(kind) => words.get_of("engagement.", kind.word()).to_string(),
        Quote::Employment(kind) => words.get_of("employment.", kind.word()).to_string(),
        Quote::NoData => words.get("report.noData").to_string(),
        Quote::Pay(_) | Quote::Remote(_) => return None,
    })
}
