//! Divides a WebAssembly: what the first question needs, and parts that join the same memory and the
//! same table one after the other when they are wanted. It must never change what the program does.
//!
//! The one way into a later part is a *door*: a function that is called only once that part is there
//! (`src/view/pages/mod.rs` sees to that for screens, `load_bank` in `src/view/session/bank.rs` for
//! the items, and the element itself for what was kept from before). What can be reached without a
//! door is first; what can be reached without the doors of the third part is of the first two, and
//! so on. Who can reach whom is told by the linker, before wasm-bindgen ([`linked`]): in the finished
//! file, the address of a function is a number like any other. A part reaches a door of a later one
//! through the table, where its slot is empty until then. Data come with what reads them.

mod linked;
mod part;
mod read;

use anyhow::{Result, bail};
use part::Division;
use read::Module;
use rustc_demangle::demangle;
use std::collections::{HashMap, HashSet};

/// A part that comes later.
pub(crate) struct Later {
    /// What its file is called, behind the name of the element.
    pub(crate) name: &'static str,
    /// What leads to it.
    pub(crate) doors: &'static [&'static str],
}

/// The report.
const REPORT: Later = Later {
    name: "later",
    doors: &[
        "<rolefit::view::session::Session>::take_report",
        "rolefit::view::app::passing_words",
        "rolefit::view::app::tell_title",
        "rolefit::view::pages::question::panel::picture",
        "rolefit::view::pages::question::panel::progress",
        "rolefit::view::pages::report::page",
        "rolefit::view::pages::review::page",
        "rolefit::view::pages::wants::page",
    ],
};

/// What reads answers and roles from elsewhere, from storage too, and tells what is wrong with them.
const KEPT: Later = Later {
    name: "kept",
    doors: &[
        "<rolefit::view::session::Session>::show_link",
        "<rolefit::view::session::Session>::take_in",
        "<rolefit::view::session::Session>::take_kept",
        "rolefit::view::app::looking",
        "rolefit::view::pages::failure::page",
        "rolefit::view::pages::mine::page",
        "rolefit::view::session::saving::restored",
    ],
};

/// What measures, explains, prepares and plans.
const FURTHER: Later = Later {
    name: "further",
    doors: &[
        "<rolefit::view::session::Session>::take_further",
        "rolefit::view::pages::explained::page",
        "rolefit::view::pages::item::page",
        "rolefit::view::pages::names::page",
        "rolefit::view::pages::plan::page",
        "rolefit::view::pages::practice::page",
        "rolefit::view::pages::report::asks::page",
        "rolefit::view::pages::report::measured::side_by_side",
        "rolefit::view::pages::report::prepare::page",
        "rolefit::view::pages::report::take::text",
        "rolefit::view::session::bank::add",
        "rolefit::view::session::bank::copy",
    ],
};

/// The later parts of the candidate's app, in the order in which they join.
pub(crate) const APP: &[Later] = &[REPORT, KEPT, FURTHER];

/// The later part of the studio.
pub(crate) const STUDIO: &[Later] = &[Later {
    name: "later",
    doors: &[
        "<rolefit::domain::posting::draft::record::Drafts>::write",
        "<rolefit::view::session::content::Content>::read_rest",
        "<rolefit::view::studio::store::Studio>::open_draft",
        "<rolefit::view::studio::store::Studio>::save",
        "<rolefit::view::studio::store::Studio>::take_tools",
        "rolefit::view::studio::guide::page",
        "rolefit::view::studio::start::begin_with_kind",
        "rolefit::view::studio::start::begin_with_text",
        "rolefit::view::studio::start::open_text",
        "rolefit::view::studio::store::drafts::restored",
        "rolefit::view::studio::store::read_kinds",
        "rolefit::view::studio::team::page",
        "rolefit::view::studio::work::page",
    ],
}];

/// Divides what wasm-bindgen made of a linked file with relocations: the part that runs on its own,
/// then the later ones, each of which imports all that it needs from those before it.
///
/// # Errors
/// Where a door is not there, and where a part would call a later one but by a door.
pub(crate) fn split(linked: &[u8], bytes: &[u8], later: &[Later]) -> Result<Vec<Vec<u8>>> {
    let module = Module::read(bytes)?;
    let behind = |symbol: &str| {
        let symbol = plain(symbol);
        later
            .iter()
            .position(|part| part.doors.contains(&symbol.as_str()))
            .map_or(0, |part| part + 1)
    };
    let there: HashSet<String> =
        module.names().filter(|name| behind(name) > 0).map(plain).collect();
    let mut doors = later.iter().flat_map(|part| part.doors);
    if let Some(gone) = doors.find(|door| !there.contains(**door)) {
        bail!("{gone} is not there; a door is a function of that name that is never inlined");
    }
    let wanted = linked::wanted(linked, later.len(), behind)?;
    let part_of = parts_of(&module, later.len(), &wanted.functions);
    let called = called_doors(&module, &part_of, |symbol| behind(symbol) > 0)?;
    let division = Division { module, part_of, doors: called, data: wanted.data };
    (0..=later.len()).map(|part| division.write(part)).collect()
}

/// A symbol as one reads it, without the hash of its crate.
fn plain(symbol: &str) -> String {
    format!("{:#}", demangle(symbol))
}

/// The part of each function. What wasm-bindgen added is of the first part that calls it.
fn parts_of(module: &Module, last: usize, wanted: &HashMap<String, usize>) -> Vec<usize> {
    let earliest = |function: u32| wanted.get(module.name(function)).copied().unwrap_or(0);
    let mut part_of = vec![None; module.functions()];
    for part in 0..=last {
        let is_of_it = |function: &u32| earliest(*function) <= part;
        let mut open: Vec<u32> = module.roots().filter(is_of_it).collect();
        let mut seen = HashSet::new();
        while let Some(function) = open.pop() {
            if seen.insert(function) {
                part_of[function as usize].get_or_insert(part);
                open.extend(module.calls(function).filter(is_of_it));
            }
        }
    }
    part_of[..module.imported].fill(Some(0));
    part_of.into_iter().map(|part| part.unwrap_or(last)).collect()
}

/// The functions that an earlier part calls, in the order of their slots.
fn called_doors(
    module: &Module,
    part_of: &[usize],
    is_door: impl Fn(&str) -> bool,
) -> Result<Vec<u32>> {
    let mut seen = HashSet::new();
    let mut doors = Vec::new();
    for function in 0..module.functions() as u32 {
        let is_later = |called: &u32| part_of[*called as usize] > part_of[function as usize];
        for called in module.calls(function).filter(is_later) {
            let symbol = module.name(called);
            if !is_door(symbol) {
                bail!(
                    "{} calls {}, which is loaded later and is no door",
                    plain(module.name(function)),
                    plain(symbol)
                );
            }
            if seen.insert(called) {
                doors.push(called);
            }
        }
    }
    Ok(doors)
}

#[cfg(test)]
mod tests;
