//! Where things are: the sources, the target folder, the tools in it, the built app.
//! It must never run anything but cargo's own description of the project.

use crate::process;
use anyhow::{Context, Result};
use serde_json::Value;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The places of one checkout.
pub(crate) struct Project {
    root: PathBuf,
    target: PathBuf,
}

impl Project {
    /// The project that this program was started for by cargo.
    pub(crate) fn find() -> Result<Self> {
        let manifest = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = manifest.parent().context("xtask lies in no project")?.to_owned();
        let described = process::read(Command::new(cargo_program()).current_dir(&root).args([
            "metadata",
            "--no-deps",
            "--format-version",
            "1",
        ]))?;
        let described: Value = serde_json::from_str(&described)?;
        let target = described["target_directory"]
            .as_str()
            .context("cargo metadata names no target directory; is cargo older than 1.95?")?;
        let target = PathBuf::from(target);
        Ok(Self { root, target })
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    pub(crate) fn assets(&self) -> PathBuf {
        self.root.join("assets")
    }

    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    pub(crate) fn target(&self) -> &Path {
        &self.target
    }

    /// The folder into which tools are installed that the machine lacks.
    pub(crate) fn tools(&self) -> PathBuf {
        self.target.join("tools")
    }

    /// The folder of the packages from npm.
    pub(crate) fn npm(&self) -> PathBuf {
        self.tools().join("npm")
    }

    /// A program of one of the packages from npm.
    pub(crate) fn npm_program(&self, name: &str) -> PathBuf {
        self.npm().join("node_modules/.bin").join(name)
    }

    /// `PATH` with our own tools before those of the machine.
    pub(crate) fn path(&self) -> OsString {
        let own = [self.tools().join("bin"), self.npm().join("node_modules/.bin")];
        let machine = std::env::var_os("PATH").unwrap_or_default();
        let folders = own.into_iter().chain(std::env::split_paths(&machine));
        std::env::join_paths(folders).unwrap_or(machine)
    }

    /// Cargo, at the root of the project.
    pub(crate) fn cargo<const N: usize>(&self, arguments: [&str; N]) -> Command {
        let mut command = Command::new(cargo_program());
        command.current_dir(&self.root).args(arguments);
        command
    }
}

/// The cargo that started this program, so that every step uses the same toolchain.
fn cargo_program() -> OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}
