//! The tools that come from npm, installed from our own lock file into the target folder.
//! It must never know what they do; `xtask/npm/package.json` says which they are.

use crate::browser::install_packages;
use crate::clock::Stopwatch;
use crate::process;
use crate::project::Project;
use anyhow::{Context, Result, bail};
use std::fs;
use std::process::Command;

/// Makes sure that exactly the packages of the lock file are installed.
pub(crate) fn ensure(project: &Project) -> Result<()> {
    ensure_node(project)?;
    let source = project.root().join("xtask/npm");
    let lock = fs::read(source.join("package-lock.json"))
        .context("xtask/npm/package-lock.json is missing; restore it from version control")?;
    let installed = project.npm().join("node_modules/.rolefit-lock.json");
    if fs::read(&installed).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    println!(
        "Installing wasm-opt, esbuild, axe-core and two validators into target/tools (seconds)."
    );
    let watch = Stopwatch::start();
    fs::create_dir_all(project.npm())?;
    for name in ["package.json", "package-lock.json"] {
        fs::copy(source.join(name), project.npm().join(name))?;
    }
    let mut install = Command::new("npm");
    install.current_dir(project.npm()).args(["ci", "--silent", "--ignore-scripts"]);
    install.args(["--no-audit", "--no-fund"]);
    process::run(&mut install).context("npm could not install the packages of xtask/npm")?;
    fs::write(&installed, lock)?;
    println!("Installed them in {}.", watch.words());
    Ok(())
}

fn ensure_node(project: &Project) -> Result<()> {
    let is_there = |name| process::find(&[name], &project.path()).is_some();
    if is_there("node") && is_there("npm") {
        return Ok(());
    }
    install_packages(&["nodejs", "npm"])
        .context("Node.js 18 or newer with npm is needed: install it and try again")?;
    if !is_there("node") || !is_there("npm") {
        bail!("nodejs and npm were installed but are not on PATH; add them and try again");
    }
    Ok(())
}
