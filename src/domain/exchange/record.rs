//! The record: a person's answers, and the role they were given for. Examples of each version
//! that was ever written are in `tests/records/`.

use crate::domain::assess::answer::{Answer, Answers, Said};
use crate::domain::assess::observation::Evidence;
use crate::domain::document::{Choice, Map, Object, Problem, ProblemKind, Value, Writer, choices};
use crate::domain::level::Level;

/// The version that this program writes.
pub const VERSION: u8 = 1;

/// What a record says that it is.
pub const KIND: &str = "rolefit-answers";

/// The largest record that is read, in bytes of JSON text. The edge that has the text checks it.
pub const MAX_BYTES: usize = 1024 * 1024;

/// The most answers that a record has.
pub const MAX_ANSWERS: usize = 200;
const MAX_NOTE: usize = 4000;

/// A person's answers, and the role they were given for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    /// How often the saved state was written.
    pub revision: u32,
    /// The role, where one was chosen.
    pub role: Option<RoleSource>,
    /// The answers.
    pub answers: Answers,
    /// The ids of the competencies in the order in which they were asked.
    pub trail: Vec<String>,
}

/// Where a role comes from.
#[derive(Clone, Debug, PartialEq)]
pub enum RoleSource {
    /// One of the roles that are shipped, by id.
    Shipped(String),
    /// A role file at an address.
    Address(String),
    /// A role file of the person's own, whole and as it was.
    Document(Value),
}

choices! {
    /// The words for what was said.
    SaidWord {
        /// A level.
        Level = "level",
        /// The person does not know.
        Unsure = "unsure",
        /// The person would rather not say.
        Skipped = "skipped",
        /// Nothing yet; only a note.
        Nothing = "nothing",
    }
}

/// Reads a record of any version.
///
/// # Errors
/// Every problem, each with its path. [`ProblemKind::NewerVersion`] among them means that the
/// record must not be overwritten.
pub fn read(document: Value) -> Result<Record, Vec<Problem>> {
    crate::domain::document::read(document, |o| {
        let found = o.needed("version").whole("version", (1, i64::MAX)).unwrap_or(1);
        if found > i64::from(VERSION) {
            o.complain("version", ProblemKind::NewerVersion { found, known: i64::from(VERSION) });
            return Record::default();
        }
        version_1(o)
    })
}

fn version_1(o: &mut Object) -> Record {
    let kind = o.needed_text("kind", (1, 40));
    if kind != KIND {
        o.complain("kind", ProblemKind::NotOneOf { found: kind, allowed: &[KIND] });
    }
    let revision = o.whole("revision", (0, i64::from(u32::MAX))).unwrap_or(0);
    Record {
        revision: u32::try_from(revision).unwrap_or(0),
        role: o.or_null("role").object("role", role).flatten(),
        answers: o.needed("answers").object("answers", answers).unwrap_or_default(),
        trail: o.list("trail", (0, MAX_ANSWERS), |o, key| o.id(key)),
    }
}

fn role(o: &mut Object) -> Option<RoleSource> {
    let shipped = o.id("shipped").map(RoleSource::Shipped);
    let address = o.text("address", (1, 2000)).map(RoleSource::Address);
    let document = o.object("document", |o| RoleSource::Document(Value::Object(o.unknown())));
    shipped.or(address).or(document)
}

fn answers(o: &mut Object) -> Answers {
    let ids = o.keys();
    if ids.len() > MAX_ANSWERS {
        o.complain("", ProblemKind::Count { found: ids.len(), low: 0, high: MAX_ANSWERS });
        return Answers::default();
    }
    let mut answers = Answers::default();
    for id in ids {
        if let Some(answer) = o.object(&id, answer).flatten() {
            answers.0.insert(id, answer);
        }
    }
    answers
}

fn answer(o: &mut Object) -> Option<Answer> {
    let evidence = o.choice("evidence").unwrap_or(Evidence::None);
    let note = o.text("note", (0, MAX_NOTE)).unwrap_or_default();
    let word: SaidWord = o.needed("said").choice("said")?;
    let said = match word {
        SaidWord::Level => {
            let level = o.needed("level").whole("level", (0, 4))?;
            Some(Said::Level(Level::new(u8::try_from(level).ok()?)?))
        }
        SaidWord::Unsure => Some(Said::Unsure),
        SaidWord::Skipped => Some(Said::Skipped),
        SaidWord::Nothing => None,
    };
    Some(Answer { said, evidence, note })
}

impl Record {
    /// The record as a document of the newest version.
    pub fn write(&self) -> Value {
        let mut answers = Map::default();
        for (id, answer) in self.answers.0.iter() {
            answers.insert(id.to_string(), write_answer(answer));
        }
        Writer::over(&Map::default())
            .put("kind", KIND)
            .version(VERSION)
            .put("revision", self.revision)
            .or_null("role", self.role.as_ref().map(write_role))
            .put("answers", Value::Object(answers))
            .list("trail", &self.trail, |id| id.clone().into())
            .done()
    }

    /// The record without the person's own words, as a link carries it.
    pub fn without_notes(&self) -> Record {
        let mut answers = Answers::default();
        for (id, answer) in self.answers.0.iter().filter(|(_, answer)| answer.said.is_some()) {
            let bare = Answer { note: String::new(), ..answer.clone() };
            answers.0.insert(id.to_string(), bare);
        }
        Record { answers, role: self.role.clone(), revision: self.revision, trail: Vec::new() }
    }
}

fn write_role(role: &RoleSource) -> Value {
    let writer = Writer::over(&Map::default());
    match role {
        RoleSource::Shipped(id) => writer.put("shipped", id.clone()),
        RoleSource::Address(address) => writer.put("address", address.clone()),
        RoleSource::Document(document) => writer.put("document", document.clone()),
    }
    .done()
}

fn write_answer(answer: &Answer) -> Value {
    let (word, level) = match answer.said {
        Some(Said::Level(level)) => (SaidWord::Level, Some(level.number())),
        Some(Said::Unsure) => (SaidWord::Unsure, None),
        Some(Said::Skipped) => (SaidWord::Skipped, None),
        None => (SaidWord::Nothing, None),
    };
    let note = (!answer.note.is_empty()).then(|| answer.note.clone());
    Writer::over(&Map::default())
        .word("said", word)
        .maybe("level", level)
        .put("evidence", answer.evidence.word())
        .maybe("note", note)
        .done()
}
