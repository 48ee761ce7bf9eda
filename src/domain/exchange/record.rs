//! The record: a person's answers, and the role they were given for. Examples of each version
//! that was ever written are in `tests/records/`.

use crate::domain::assess::answer::{Answer, Answers, Claimed, ItemAnswer, Said};
use crate::domain::assess::observation::Evidence;
use crate::domain::document::{Choice, Map, Object, Problem, ProblemKind, Value, Writer, choices};
use crate::domain::fit::wants::{MOST_WANTS, Want};
use crate::domain::level::Level;
use crate::domain::order::Sorted;

/// The version that this program writes.
pub const VERSION: u8 = 2;

/// What a record says that it is.
pub const KIND: &str = "rolefit-answers";

/// The largest record that is read, in bytes of JSON text. The edge that has the text checks it.
pub const MAX_BYTES: usize = 1024 * 1024;

/// The most self-ratings that a record has.
pub const MAX_ANSWERS: usize = 200;

/// The most answers to items, and to pages of names, that a record has.
pub const MAX_ITEMS: usize = 1000;

const MAX_TRAIL: usize = MAX_ANSWERS + MAX_ITEMS;
const MAX_OPTIONS: i64 = 20;
const MAX_MARKED: usize = 60;
const MAX_NOTE: usize = 4000;

/// More than there are: a newer program may know others.
const MAX_WANTS: usize = 40;

/// A person's answers, and the role they were given for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    /// How often the saved state was written.
    pub revision: u32,
    /// The role, where one was chosen.
    pub role: Option<RoleSource>,
    /// The answers.
    pub answers: Answers,
    /// The ids of what was answered, in the order in which it was asked: competencies, items and pages of names.
    pub trail: Vec<String>,
    /// The id of the question that is shown, until the person goes on from it: what is chosen there
    /// is kept, and may not be meant yet.
    pub open: Option<String>,
    /// What the person looks for in a job. No answer and no fit ever sees it.
    pub wants: Vec<Want>,
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

choices! {
    /// The words for the answer to an item.
    ItemWord {
        /// An option.
        Chosen = "chosen",
        /// The person does not know.
        Unsure = "unsure",
        /// The person would rather not say.
        Skipped = "skipped",
    }
}

choices! {
    /// The words for the answer to a page of names.
    NamesWord {
        /// Some names, or none.
        Marked = "marked",
        /// The person would rather not say.
        Skipped = "skipped",
    }
}

/// Reads a record of any version. Version 2 added items, names, the length, the seed, what was
/// seen and which question is open; what a record of version 1 says, it says in the same words.
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
        record(o)
    })
}

fn record(o: &mut Object) -> Record {
    let kind = o.needed_text("kind", (1, 40));
    if kind != KIND {
        o.complain("kind", ProblemKind::NotOneOf { found: kind, allowed: &[KIND] });
    }
    let revision = o.whole("revision", (0, i64::from(u32::MAX))).unwrap_or(0);
    Record {
        revision: u32::try_from(revision).unwrap_or(0),
        role: o.or_null("role").object("role", role).flatten(),
        answers: Answers {
            ratings: o.needed("answers").object("answers", ratings).unwrap_or_default(),
            items: o.object("items", |o| by_id(o, MAX_ITEMS, item)).unwrap_or_default(),
            names: o.object("names", |o| by_id(o, MAX_ITEMS, names)).unwrap_or_default(),
            length: o.choice("length"),
            seed: o.whole("seed", (0, i64::from(u32::MAX))).and_then(|seed| seed.try_into().ok()),
            seen: seen(o),
        },
        trail: o.list("trail", (0, MAX_TRAIL), |o, key| o.id(key)),
        open: o.id("open"),
        wants: wants(o),
    }
}

/// The wants that this program knows, each once and in their order.
fn wants(o: &mut Object) -> Vec<Want> {
    let words = o.list("wants", (0, MAX_WANTS), |o, key| o.text(key, (1, 40)));
    let is_chosen = |want: &Want| words.iter().any(|word| word == want.word());
    Want::ALL.iter().copied().filter(is_chosen).take(MOST_WANTS).collect()
}

fn seen(o: &mut Object) -> Sorted<()> {
    let mut seen = Sorted::default();
    let ids = o.list("seen", (0, MAX_ITEMS), |o, key| o.id(key));
    ids.into_iter().for_each(|id| seen.insert(id, ()));
    seen
}

fn role(o: &mut Object) -> Option<RoleSource> {
    let shipped = o.id("shipped").map(RoleSource::Shipped);
    let address = o.text("address", (1, 2000)).map(RoleSource::Address);
    let document = o.object("document", |o| RoleSource::Document(Value::Object(o.unknown())));
    shipped.or(address).or(document)
}

fn ratings(o: &mut Object) -> Sorted<Answer> {
    by_id(o, MAX_ANSWERS, answer)
}

/// All entries of an object, by their names; those that cannot be read are left out.
fn by_id<V>(o: &mut Object, most: usize, read: fn(&mut Object) -> Option<V>) -> Sorted<V> {
    let ids = o.keys();
    let mut entries = Sorted::default();
    if ids.len() > most {
        o.complain("", ProblemKind::Count { found: ids.len(), low: 0, high: most });
        return entries;
    }
    for id in ids {
        if let Some(entry) = o.object(&id, read).flatten() {
            entries.insert(id, entry);
        }
    }
    entries
}

fn item(o: &mut Object) -> Option<ItemAnswer> {
    let word: ItemWord = o.needed("said").choice("said")?;
    Some(match word {
        ItemWord::Chosen => {
            let option = o.needed("option").whole("option", (0, MAX_OPTIONS))?;
            ItemAnswer::Chosen(u8::try_from(option).ok()?)
        }
        ItemWord::Unsure => ItemAnswer::Unsure,
        ItemWord::Skipped => ItemAnswer::Skipped,
    })
}

fn names(o: &mut Object) -> Option<Claimed> {
    let word: NamesWord = o.needed("said").choice("said")?;
    Some(match word {
        NamesWord::Marked => {
            let marked = o.needed("marked");
            Claimed::Marked(marked.list("marked", (0, MAX_MARKED), |o, key| o.text(key, (1, 80))))
        }
        NamesWord::Skipped => Claimed::Skipped,
    })
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
        let Answers { ratings, items, names, length, seed, seen } = &self.answers;
        let seen: Vec<Value> = seen.iter().map(|(id, ())| id.to_string().into()).collect();
        let some = |entries: Value| match &entries {
            Value::Object(fields) if fields.iter().next().is_none() => None,
            _ => Some(entries),
        };
        Writer::over(&Map::default())
            .put("kind", KIND)
            .version(VERSION)
            .put("revision", self.revision)
            .or_null("role", self.role.as_ref().map(write_role))
            .put("answers", write_by_id(ratings, write_answer))
            .maybe("items", some(write_by_id(items, write_item)))
            .maybe("names", some(write_by_id(names, write_names)))
            .maybe("length", length.map(Choice::word))
            .maybe("seed", *seed)
            .maybe("seen", (!seen.is_empty()).then_some(seen))
            .list("trail", &self.trail, |id| id.clone().into())
            .maybe("open", self.open.clone())
            .maybe("wants", (!self.wants.is_empty()).then(|| write_wants(&self.wants)))
            .done()
    }

    /// The record without the person's own words and without what they look for, as a link carries it.
    pub fn without_notes(&self) -> Record {
        let mut ratings = Sorted::default();
        for (id, answer) in self.answers.ratings.iter().filter(|(_, answer)| answer.said.is_some())
        {
            let bare = Answer { note: String::new(), ..answer.clone() };
            ratings.insert(id.to_string(), bare);
        }
        let answers = Answers { ratings, ..self.answers.clone() };
        Record { answers, role: self.role.clone(), revision: self.revision, ..Record::default() }
    }
}

fn write_by_id<V>(entries: &Sorted<V>, write: fn(&V) -> Value) -> Value {
    let fields = entries.iter().map(|(id, entry)| (id.to_string(), write(entry)));
    Value::Object(fields.collect())
}

fn write_item(answer: &ItemAnswer) -> Value {
    let (word, option) = match answer {
        ItemAnswer::Chosen(option) => (ItemWord::Chosen, Some(*option)),
        ItemAnswer::Unsure => (ItemWord::Unsure, None),
        ItemAnswer::Skipped => (ItemWord::Skipped, None),
    };
    Writer::over(&Map::default()).word("said", word).maybe("option", option).done()
}

fn write_names(answer: &Claimed) -> Value {
    let writer = Writer::over(&Map::default());
    match answer {
        Claimed::Marked(marked) => {
            writer
                .word("said", NamesWord::Marked)
                .list("marked", marked, |name| name.clone().into())
        }
        Claimed::Skipped => writer.word("said", NamesWord::Skipped),
    }
    .done()
}

fn write_wants(wants: &[Want]) -> Value {
    Value::List(wants.iter().map(|want| want.word().into()).collect())
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
