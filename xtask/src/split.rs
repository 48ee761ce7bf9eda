//! Divides a WebAssembly in two: what the first question needs, and the rest, which joins the same
//! memory and the same table when it arrives. It must never change what the program does.
//!
//! The one way into the rest is a *door*: a function that is called only once the rest is there
//! (`with_rest` in `src/view/pages/mod.rs` sees to that for screens, `load_bank` in
//! `src/view/session/bank.rs` for the items, and the element itself for what was kept from before).
//! What can be reached without a door is first, all else comes later. Who can reach whom is told by the linker, before wasm-bindgen
//! ([`linked`]): in the finished file, the address of a function is a number like any other. The
//! first part reaches a door through the table, where its slot is empty until then. Data come with what
//! reads them.

mod linked;
mod part;
mod read;

use anyhow::{Result, bail};
use read::Module;
use rustc_demangle::demangle;
use std::collections::HashSet;

/// The doors of the candidate's app.
pub(crate) const DOORS: [&str; 22] = [
    "<rolefit::view::session::Session>::rehearse",
    "<rolefit::view::session::Session>::show_link",
    "<rolefit::view::session::Session>::take_in",
    "<rolefit::view::session::content::Content>::read_rest",
    "rolefit::view::app::looking",
    "rolefit::view::app::passing_words",
    "rolefit::view::app::tell_title",
    "rolefit::view::pages::explained::page",
    "rolefit::view::pages::failure::page",
    "rolefit::view::pages::item::page",
    "rolefit::view::pages::mine::page",
    "rolefit::view::pages::names::page",
    "rolefit::view::pages::plan::page",
    "rolefit::view::pages::practice::page",
    "rolefit::view::pages::question::panel::picture",
    "rolefit::view::pages::question::panel::progress",
    "rolefit::view::pages::report::page",
    "rolefit::view::pages::review::page",
    "rolefit::view::pages::wants::page",
    "rolefit::view::session::bank::add",
    "rolefit::view::session::bank::copy",
    "rolefit::view::session::saving::restored",
];

/// The doors of the studio.
pub(crate) const STUDIO_DOORS: [&str; 12] = [
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
    "rolefit::view::studio::team::page",
    "rolefit::view::studio::work::page",
];

/// The two parts of a WebAssembly.
pub(crate) struct Parts {
    /// What runs on its own, until a door is opened.
    pub(crate) first: Vec<u8>,
    /// What imports all that it needs from the first part.
    pub(crate) later: Vec<u8>,
}

/// Divides what wasm-bindgen made of a linked file with relocations.
///
/// # Errors
/// Where a door is not there, and where the first part would call the later one but by a door.
pub(crate) fn split(linked: &[u8], bytes: &[u8], doors: &[&str]) -> Result<Parts> {
    let module = Module::read(bytes)?;
    let is_door = |symbol: &str| doors.contains(&plain(symbol).as_str());
    let there: HashSet<String> = module.names().filter(|name| is_door(name)).map(plain).collect();
    if let Some(gone) = doors.iter().find(|door| !there.contains(**door)) {
        bail!("{gone} is not there; a door is a function of that name that is never inlined");
    }
    let later = linked::later(linked, is_door)?;
    let is_first = first_functions(&module, &later.functions);
    let called = called_doors(&module, &is_first, is_door)?;
    Ok(Parts {
        first: part::first(&module, &is_first, &called, &later.data)?,
        later: part::later(&module, &is_first, &called, &later.data)?,
    })
}

/// A symbol as one reads it, without the hash of its crate.
fn plain(symbol: &str) -> String {
    format!("{:#}", demangle(symbol))
}

/// For each function whether it is of the first part. What wasm-bindgen added is first, unless only
/// the later part calls it.
fn first_functions(module: &Module, later: &HashSet<String>) -> Vec<bool> {
    let is_later = |function: u32| later.contains(module.name(function));
    let mut is_first = vec![false; module.functions()];
    let mut open: Vec<u32> = module.roots().filter(|root| !is_later(*root)).collect();
    while let Some(function) = open.pop() {
        if !std::mem::replace(&mut is_first[function as usize], true) {
            open.extend(module.calls(function).filter(|called| !is_later(*called)));
        }
    }
    is_first[..module.imported].fill(true);
    is_first
}

/// The later functions that the first part calls, in the order of their slots.
fn called_doors(
    module: &Module,
    is_first: &[bool],
    is_door: impl Fn(&str) -> bool,
) -> Result<Vec<u32>> {
    let mut seen = HashSet::new();
    let mut doors = Vec::new();
    for function in (0..module.functions() as u32).filter(|one| is_first[*one as usize]) {
        for called in module.calls(function).filter(|called| !is_first[*called as usize]) {
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
