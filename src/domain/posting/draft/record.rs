//! How drafts are saved. Examples of each version that was ever written are in
//! `tests/drafts/`. It never knows where they are saved.

use super::{Draft, Field, Hand};
use crate::domain::document::{Map, Object, Problem, ProblemKind, Value, Writer};
use crate::domain::role::{self, Dismissal};

/// The version that this program writes.
pub const VERSION: u8 = 1;

/// What a record says that it is.
pub const KIND: &str = "rolefit-drafts";

/// The largest record that is read, in bytes of JSON text. The edge that has the text checks it.
pub const MAX_BYTES: usize = 8 * 1024 * 1024;

const MAX_DRAFTS: usize = 200;
const MAX_TEXT: usize = 400_000;

/// All drafts, the newest last.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drafts(pub Vec<Saved>);

/// A draft under the number by which it is found again.
#[derive(Clone, Debug, PartialEq)]
pub struct Saved {
    /// The number.
    pub id: u32,
    /// The draft.
    pub draft: Draft,
}

impl Drafts {
    /// The draft of a number.
    pub fn get(&self, id: u32) -> Option<&Draft> {
        self.0.iter().find(|saved| saved.id == id).map(|saved| &saved.draft)
    }

    /// Adds a draft; returns its number.
    pub fn add(&mut self, draft: Draft) -> u32 {
        let id = self.0.iter().map(|saved| saved.id).max().unwrap_or(0).saturating_add(1);
        self.0.push(Saved { id, draft });
        id
    }

    /// Sets the draft of a number; one that was taken away comes back.
    pub fn set(&mut self, id: u32, draft: Draft) {
        match self.0.iter_mut().find(|saved| saved.id == id) {
            Some(saved) => saved.draft = draft,
            None => self.0.push(Saved { id, draft }),
        }
    }

    /// Takes a draft away.
    pub fn remove(&mut self, id: u32) {
        self.0.retain(|saved| saved.id != id);
    }

    /// Adds the drafts of a file, each that is not there already; returns how many were added.
    pub fn take_in(&mut self, file: Drafts) -> usize {
        let is_new =
            |mine: &Drafts, draft: &Draft| !mine.0.iter().any(|saved| saved.draft == *draft);
        let before = self.0.len();
        for Saved { draft, .. } in file.0 {
            if is_new(self, &draft) {
                self.add(draft);
            }
        }
        self.0.len() - before
    }

    /// The drafts as a document of the newest version.
    pub fn write(&self) -> Value {
        Writer::over(&Map::default())
            .put("kind", KIND)
            .version(VERSION)
            .list("drafts", &self.0, write_saved)
            .done()
    }
}

/// Reads drafts of any version.
///
/// # Errors
/// Every problem, each with its path. [`ProblemKind::NewerVersion`] among them means that the
/// record must not be overwritten.
pub fn read(document: Value) -> Result<Drafts, Vec<Problem>> {
    crate::domain::document::read(document, |o| {
        let found = o.needed("version").whole("version", (1, i64::MAX)).unwrap_or(1);
        if found > i64::from(VERSION) {
            o.complain("version", ProblemKind::NewerVersion { found, known: i64::from(VERSION) });
            return Drafts::default();
        }
        let kind = o.needed_text("kind", (1, 40));
        if kind != KIND {
            o.complain("kind", ProblemKind::NotOneOf { found: kind, allowed: &[KIND] });
        }
        Drafts(o.objects("drafts", (0, MAX_DRAFTS), saved))
    })
}

fn saved(o: &mut Object) -> Option<Saved> {
    let id = o.needed("id").whole("id", (0, i64::from(u32::MAX)))?;
    let texts = |o: &mut Object, key: &str| o.list(key, (0, 400), |o, key| o.text(key, (1, 120)));
    let dropped_requirements = texts(o, "droppedRequirements");
    let dropped_asks = texts(o, "droppedAsks");
    let fields = o.list("set", (0, 100), |o, key| o.choice::<Field>(key));
    let values = o.object("values", |o| Value::Object(o.unknown())).unwrap_or_default();
    let hand =
        Hand { fields, values: role::read_loosely(values), dropped_requirements, dropped_asks };
    let draft = Draft {
        name: o.text("name", (0, 200)).unwrap_or_default(),
        text: o.text("text", (0, MAX_TEXT)).unwrap_or_default(),
        hand,
        dismissals: o.objects("dismissals", (0, 100), dismissal),
    };
    Some(Saved { id: u32::try_from(id).ok()?, draft })
}

fn dismissal(o: &mut Object) -> Option<Dismissal> {
    let rule = o.needed_text("rule", (1, 64));
    let words = o.text("words", (1, 200));
    let reason = o.needed_text("reason", (0, 400));
    Some(Dismissal { rule, words, reason, unknown: o.unknown() })
}

fn write_saved(saved: &Saved) -> Value {
    use crate::domain::document::Choice;
    let Saved { id, draft } = saved;
    let hand = &draft.hand;
    Writer::over(&Map::default())
        .put("id", *id)
        .put("name", draft.name.clone())
        .put("text", draft.text.clone())
        .list("set", &hand.fields, |field| field.word().into())
        .put("values", hand.values.write())
        .list("droppedRequirements", &hand.dropped_requirements, |id| id.clone().into())
        .list("droppedAsks", &hand.dropped_asks, |name| name.clone().into())
        .list("dismissals", &draft.dismissals, |dismissal| {
            Writer::over(&dismissal.unknown)
                .put("rule", dismissal.rule.clone())
                .maybe("words", dismissal.words.clone())
                .put("reason", dismissal.reason.clone())
                .done()
        })
        .done()
}

/// What two tabs did to the drafts since both saw `base`. What only one of them changed is as that
/// one has it; what both changed is there twice.
pub fn merge(base: &Drafts, mine: &Drafts, theirs: &Drafts) -> Drafts {
    let mut merged = mine.clone();
    for saved in &theirs.0 {
        let (before, own) = (base.get(saved.id), mine.get(saved.id));
        match own {
            Some(own) if *own == saved.draft => {}
            _ if before == Some(&saved.draft) => {}
            own if own == before => merged.set(saved.id, saved.draft.clone()),
            _ => {
                merged.add(saved.draft.clone());
            }
        }
    }
    for saved in &base.0 {
        if theirs.get(saved.id).is_none() && mine.get(saved.id) == Some(&saved.draft) {
            merged.remove(saved.id);
        }
    }
    merged
}
