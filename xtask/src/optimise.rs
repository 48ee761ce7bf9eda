//! Runs wasm-opt. It must never decide what a program does.

use crate::process;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::Command;
use wasm_encoder::RawSection;
use wasmparser::{Parser, Payload};

/// What the build may use of WebAssembly; `--all-features` makes files that Chromium refuses.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// How a file becomes as small as it gets after compression. Like functions stand together; a long
/// function that is called once stays where it stands; the first kilobyte of memory is the far end of
/// the stack, so no pointer lies there.
const SMALLEST: [&str; 5] = [
    "-Oz",
    "--converge",
    "--low-memory-unused",
    "--one-caller-inline-max-function-size=25",
    "--reorder-functions-by-name",
];

/// A module without what the linker tells beside the program: it holds no longer once anything is
/// changed. The names of functions stay.
pub(crate) fn without_relocations(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut module = wasm_encoder::Module::new();
    for payload in Parser::new(0).parse_all(bytes) {
        let payload = payload?;
        let is_linkers = match &payload {
            Payload::CustomSection(section) => section.name() != "name",
            _ => false,
        };
        if let Some((id, range)) = payload.as_section().filter(|_| !is_linkers) {
            let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
            let data = bytes.get(range).context("a section beyond the file")?;
            module.section(&RawSection { id, data });
        }
    }
    Ok(module.finish())
}

/// The program of Binaryen that makes WebAssembly smaller.
pub(crate) struct Optimiser {
    /// Where wasm-opt is.
    pub(crate) program: PathBuf,
}

impl Optimiser {
    /// A command that reads and writes one file.
    pub(crate) fn command(&self, arguments: &[&str], wasm: &Path) -> Command {
        let mut command = Command::new(&self.program);
        command.args(FEATURES).args(arguments).arg(wasm).arg("-o").arg(wasm);
        command
    }

    /// Makes a file as small as it gets.
    pub(crate) fn shrink(&self, wasm: &Path) -> Result<()> {
        process::run(&mut self.command(&SMALLEST, wasm))
    }
}
