//! Running other programs, and saying which one failed. It must never know what they are for.

use anyhow::{Context, Result, bail};
use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// Runs a command with its output on the terminal.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let words = describe(command);
    let status = command
        .stdin(Stdio::null())
        .status()
        .with_context(|| format!("`{words}` could not be started"))?;
    if !status.success() {
        bail!("`{words}` failed ({status}); its own message is above");
    }
    Ok(())
}

/// Runs a command in silence and returns what it wrote to standard output.
pub(crate) fn read(command: &mut Command) -> Result<String> {
    let words = describe(command);
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("`{words}` could not be started"))?;
    if !output.status.success() {
        let message = String::from_utf8_lossy(&output.stderr);
        bail!("`{words}` failed ({}):\n{}", output.status, message.trim());
    }
    String::from_utf8(output.stdout).with_context(|| format!("`{words}` wrote no valid UTF-8"))
}

/// The first program of one of these names in the folders of `path`.
pub(crate) fn find(names: &[&str], path: &OsStr) -> Option<PathBuf> {
    let folders: Vec<PathBuf> = std::env::split_paths(path).collect();
    names
        .iter()
        .map(|name| format!("{name}{}", std::env::consts::EXE_SUFFIX))
        .flat_map(|file| folders.iter().map(move |folder| folder.join(&file)))
        .find(|file| file.is_file())
}

/// The command as one would type it.
pub(crate) fn describe(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}
