//! The release app: built by Trunk into `dist/`, anew only when something it is made of changed.
//! It must never know what the app does.

use crate::browser::Browser;
use crate::clock::Stopwatch;
use crate::project::Project;
use crate::{explain, process, sizes, tools};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

/// Everything that the built app depends on.
const INPUTS: [&str; 9] = [
    "src",
    "assets",
    "docs",
    "xtask",
    ".cargo",
    "index.html",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
];

/// A file in `dist/` whose time is the start of the build that made it.
const STAMP: &str = ".built";

/// Builds, and fails where the result weighs more than the budget allows.
pub(crate) fn build_and_weigh(project: &Project, is_explained: bool) -> Result<()> {
    tools::ensure(project)?;
    build(project)?;
    if is_explained {
        explain::explain(project)?;
    }
    println!("{}", sizes::hold_to_budget(project)?);
    Ok(())
}

/// Builds unless `dist/` is newer than all that it is made of.
pub(crate) fn build_if_stale(project: &Project) -> Result<()> {
    let built = fs::metadata(project.dist().join(STAMP)).and_then(|stamp| stamp.modified());
    let newest = INPUTS.iter().filter_map(|name| newest_change(&project.root().join(name))).max();
    if let (Ok(built), Some(newest)) = (built, newest)
        && newest < built
    {
        return Ok(());
    }
    build(project)
}

/// Builds the release app; Trunk calls `cargo xtask bundle` as its last step.
pub(crate) fn build(project: &Project) -> Result<()> {
    println!("Building the app (about a minute at first, then as long as what changed takes).");
    let watch = Stopwatch::start();
    let started = now(project)?;
    let program = process::find(&["trunk"], &project.path())
        .context("trunk is not there; `cargo xtask build` installs it")?;
    let mut trunk = Command::new(program);
    trunk
        .current_dir(project.root())
        .args(["build", "--release", "--offline", "--skip-version-check"])
        .env("PATH", project.path())
        // For WebAssembly alone: Trunk's last step is built for this machine.
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags())
        .env_remove("RUSTFLAGS")
        // Trunk 0.21 does not start where NO_COLOR holds anything but "true" or "false".
        .env_remove("NO_COLOR")
        // What failed is in the compiler's message; where Trunk stood is of no use.
        .env("RUST_BACKTRACE", "0");
    process::run(&mut trunk)?;
    let stamp = fs::File::create(project.dist().join(STAMP))
        .context("Trunk left no dist folder; does Trunk.toml name another?")?;
    stamp.set_modified(started)?;
    println!("Built in {}.", watch.words());
    Ok(())
}

/// The compiler's flags: messages in the app do not hold the folders of this machine; every function
/// has a name of its own, and the linker tells who can reach whom (`split` divides by both).
fn flags() -> String {
    let given = std::env::var("RUSTFLAGS").unwrap_or_default();
    let given = format!("{given} -Csymbol-mangling-version=v0 -Clink-arg=--emit-relocs");
    let home = std::env::var("CARGO_HOME")
        .or_else(|_| std::env::var("HOME").map(|home| format!("{home}/.cargo")));
    match home {
        Ok(home) => format!("{given} --remap-path-prefix={home}/registry/src=crates"),
        Err(_) => given,
    }
}

/// Runs the simulation of people who answer.
pub(crate) fn simulate(project: &Project, arguments: &[String]) -> Result<()> {
    let mut command = project.cargo(["run", "--profile", "bench", "--example", "simulate", "--"]);
    process::run(command.args(arguments))
}

/// Fits the items to people's answers, in a program that the compiler makes fast. The paths are
/// meant from where the person stands.
pub(crate) fn calibrate(project: &Project, arguments: &[String]) -> Result<()> {
    let run = ["run", "--quiet", "--profile", "bench", "--example", "calibrate"];
    let mut command = project.cargo(run);
    command.current_dir(std::env::current_dir()?);
    command.arg("--manifest-path").arg(project.root().join("Cargo.toml")).arg("--");
    process::run(command.args(arguments))
}

/// Runs the benchmark, natively and in Chromium; of postings alone, natively.
pub(crate) fn bench(project: &Project, arguments: &[String]) -> Result<()> {
    if arguments == ["--postings"] {
        let mut command = project.cargo(["bench", "--bench", "bench", "--"]);
        return process::run(command.args(arguments));
    }
    tools::ensure(project)?;
    let browser = Browser::ensure(project)?;
    build_if_stale(project)?;
    let mut command = project.cargo(["bench", "--bench", "bench", "--"]);
    browser.tell(project, &mut command);
    process::run(command.args(arguments))
}

/// The time of the file system, which is what the times of the inputs are told in.
fn now(project: &Project) -> Result<SystemTime> {
    let marker = project.target().join("rolefit-build-started");
    fs::create_dir_all(project.target())?;
    fs::write(&marker, "")?;
    Ok(fs::metadata(&marker)?.modified()?)
}

/// The latest change to a file, or to anything in a folder; a deletion changes the folder.
fn newest_change(path: &Path) -> Option<SystemTime> {
    let own = fs::metadata(path).and_then(|file| file.modified()).ok()?;
    let within = fs::read_dir(path).into_iter().flatten().flatten();
    let children: Vec<PathBuf> = within.map(|entry| entry.path()).collect();
    children.iter().filter_map(|child| newest_change(child)).chain([own]).max()
}
