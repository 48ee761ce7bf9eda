//! Reading the framework. A fault in it is a fault of ours, and a test finds it.

use super::{Competency, Dimension, Framework};
use crate::domain::document::{Object, Problem, ProblemKind, Value};

/// The version of the framework's format.
pub const VERSION: u8 = 1;

/// Reads the framework: `{ "version": 1, "competencies": [...] }`.
///
/// # Errors
/// Every problem, each with its path.
pub fn read(document: Value) -> Result<Framework, Vec<Problem>> {
    crate::domain::document::read(document, |o| {
        let found = o.needed("version").whole("version", (1, i64::MAX)).unwrap_or(1);
        if found > i64::from(VERSION) {
            o.complain("version", ProblemKind::NewerVersion { found, known: i64::from(VERSION) });
        }
        let competencies = o.needed("competencies").objects("competencies", (1, 100), competency);
        Framework { competencies }
    })
}

fn competency(o: &mut Object) -> Option<Competency> {
    let id = o.needed("id").id("id");
    let dimension: Option<Dimension> = o.needed("dimension").choice("dimension");
    let name = o.needed_text("name", (1, 60));
    let summary = o.needed_text("summary", (1, 300));
    let loads = o.needed("map").object("map", |o| {
        let mut load =
            |key| o.needed(key).whole(key, (0, 3)).and_then(|load| u8::try_from(load).ok());
        (load("software").unwrap_or(0), load("learning").unwrap_or(0))
    });
    let levels = o.needed("levels").list("levels", (5, 5), |o, key| o.text(key, (1, 500)));
    let formerly = o.list("formerly", (0, 20), |o, key| o.id(key));
    let (software, learning) = loads?;
    Some(Competency {
        id: id?,
        dimension: dimension?,
        name,
        summary,
        software,
        learning,
        levels: levels.try_into().ok()?,
        formerly,
    })
}
