//! Pages of names, "which of these have you used?", some of which do not exist. It never knows
//! which ones a person marked.

use super::is_for;
use crate::domain::document::{Object, Problem, ProblemKind, Value};
use crate::domain::role::Family;

/// A page of names.
#[derive(Clone, Debug, PartialEq)]
pub struct NamesPage {
    /// A stable name.
    pub id: String,
    /// The kinds of job it is sensible for; none means all.
    pub families: Vec<Family>,
    /// The names, those that exist first.
    pub names: Vec<Name>,
}

/// A name on a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// The name.
    pub text: String,
    /// Whether it exists.
    pub real: bool,
}

/// Seconds that a name takes, and a page besides its names.
const SECONDS_A_NAME: f64 = 1.5;
const SECONDS_A_PAGE: f64 = 6.0;

impl NamesPage {
    /// How long the page takes, in seconds.
    pub fn seconds(&self) -> f64 {
        SECONDS_A_PAGE + SECONDS_A_NAME * self.names.len() as f64
    }

    /// The names that do not exist.
    pub fn foils(&self) -> impl Iterator<Item = &str> {
        self.names.iter().filter(|name| !name.real).map(|name| name.text.as_str())
    }

    /// Whether the page is sensible for a job of this family.
    pub fn suits(&self, family: Family) -> bool {
        is_for(&self.families, family)
    }
}

/// A made-up name of the file.
struct Foil {
    id: String,
    name: String,
}

/// Reads the pages: `{ "version": 1, "foils": [...], "pages": [...] }`.
///
/// # Errors
/// Every problem, each with its path.
pub fn read_names(document: Value) -> Result<Vec<NamesPage>, Vec<Problem>> {
    crate::domain::document::read(document, |o| {
        super::read::version(o);
        let foils = o.needed("foils").objects("foils", (0, 60), |o| {
            let id = o.needed("id").id("id");
            let name = o.needed_text("name", (1, 80));
            Some(Foil { id: id?, name })
        });
        o.needed("pages").objects("pages", (0, 40), |o| page(o, &foils))
    })
}

fn page(o: &mut Object, foils: &[Foil]) -> Option<NamesPage> {
    let id = o.needed("id").id("id");
    let families = o.list("families", (0, 6), |o, key| o.choice(key));
    let real = o.needed("names").list("names", (1, 40), |o, key| o.text(key, (1, 80)));
    let hidden = o.needed("foils").list("foils", (1, 20), |o, key| {
        let id = o.id(key)?;
        let foil = foils.iter().find(|foil| foil.id == id);
        if foil.is_none() {
            // The words that are allowed are the file's own.
            o.complain(key, ProblemKind::NotOneOf { found: id, allowed: &[] });
        }
        foil.map(|foil| foil.name.clone())
    });
    let real = real.into_iter().map(|text| Name { text, real: true });
    let hidden = hidden.into_iter().map(|text| Name { text, real: false });
    Some(NamesPage { id: id?, families, names: real.chain(hidden).collect() })
}
