//! Reading items. A fault in them is a fault of ours, and a test finds it.

use super::exhibit::exhibit;
use super::{Item, ItemOption, Kind};
use crate::domain::assess::judgement::BEST_GRADE;
use crate::domain::document::{Object, Problem, ProblemKind, Value};

/// The version of the items' format.
pub const VERSION: u8 = 1;

/// The items of one topic.
#[derive(Clone, Debug, PartialEq)]
pub struct Topic {
    /// A stable name.
    pub id: String,
    /// The name, as it is shown.
    pub name: String,
    /// The items; the order is kept.
    pub items: Vec<Item>,
}

/// Reads the file of a topic, as `assets/schema/items.v1.json` describes it.
///
/// # Errors
/// Every problem, each with its path.
pub fn read(document: Value) -> Result<Topic, Vec<Problem>> {
    let topic = crate::domain::document::read(document, |o| {
        version(o);
        topic(o)
    })?;
    topic.ok_or_else(Vec::new)
}

/// Reads what the build packs for a competency: `{ "version": 1, "topics": [...] }`.
///
/// # Errors
/// Every problem, each with its path.
pub fn read_packed(document: Value) -> Result<Vec<Topic>, Vec<Problem>> {
    crate::domain::document::read(document, |o| {
        version(o);
        o.needed("topics").objects("topics", (0, 100), topic)
    })
}

/// Says so where a document is newer than this program.
pub(super) fn version(o: &mut Object) {
    let found = o.needed("version").whole("version", (1, i64::MAX)).unwrap_or(1);
    if found > i64::from(VERSION) {
        o.complain("version", ProblemKind::NewerVersion { found, known: i64::from(VERSION) });
    }
}

fn topic(o: &mut Object) -> Option<Topic> {
    let id = o.needed("topic").id("topic");
    let name = o.needed_text("name", (1, 60));
    let items = o.needed("items").objects("items", (1, 100), |o| item(o, &name));
    Some(Topic { id: id?, name, items })
}

fn item(o: &mut Object, topic: &str) -> Option<Item> {
    let id = o.needed("id").id("id");
    let kind: Option<Kind> = o.needed("kind").choice("kind");
    let competency = o.needed("competency").id("competency");
    let difficulty = o.needed("difficulty").number("difficulty", (0.0, 4.0));
    let seconds = o.needed("seconds").whole("seconds", (10, 180));
    o.text("because", (1, 300));
    let stem = o.needed_text("stem", (1, 900));
    let exhibit = exhibit(o);
    let options = o.needed("options").objects("options", (3, 6), |o| option(o, kind));
    let best = options.iter().filter(|option| option.is_best()).count();
    if best != 1 && kind.is_some() && !options.is_empty() {
        o.complain("options", ProblemKind::Count { found: best, low: 1, high: 1 });
    }
    let explanation = o.needed_text("explanation", (1, 900));
    let read = o.needed_text("read", (1, 300));
    let families = o.list("families", (0, 6), |o, key| o.choice(key));
    let specialisms = o.list("specialisms", (0, 7), |o, key| o.choice(key));
    Some(Item {
        id: id?,
        topic: topic.to_string(),
        competency: competency?,
        kind: kind?,
        difficulty: difficulty?,
        seconds: seconds? as f64,
        stem,
        exhibit,
        options,
        explanation,
        read,
        families,
        specialisms,
    })
}

fn option(o: &mut Object, kind: Option<Kind>) -> Option<ItemOption> {
    let text = o.needed_text("text", (1, 300));
    let why = o.needed_text("why", (1, 400));
    let grade = match kind? {
        Kind::Knowledge => match o.flag("right") {
            Some(true) => BEST_GRADE,
            _ => 0,
        },
        Kind::Judgement => {
            let grade = o.needed("grade").whole("grade", (0, i64::from(BEST_GRADE)));
            u8::try_from(grade?).ok()?
        }
    };
    Some(ItemOption { text, grade, why })
}
