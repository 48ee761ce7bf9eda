//! The build tools: which versions, where they are looked for, how missing ones are installed.
//! It must never know what they build.

use crate::clock::Stopwatch;
use crate::project::Project;
use crate::{npm, process};
use anyhow::{Context, Result, bail};
use std::path::Path;
use std::process::Command;

/// The target that the app is compiled for.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// A tool that cargo installs. The tools from npm are pinned in `xtask/npm/package.json`.
struct CargoTool {
    package: &'static str,
    program: &'static str,
    version: Version,
    /// Whether it compiles with the dependencies that its authors locked.
    is_locked: bool,
    optimisation: &'static str,
    /// What to expect on two cores.
    minutes: &'static str,
}

enum Version {
    Pinned(&'static str),
    /// Wherever `Cargo.lock` has this crate: tool and crate must be of the very same version.
    AsCrate(&'static str),
}

const CARGO_TOOLS: [CargoTool; 2] = [
    CargoTool {
        package: "trunk",
        program: "trunk",
        version: Version::Pinned("0.21.14"),
        is_locked: true,
        optimisation: "0",
        minutes: "about 3 minutes",
    },
    CargoTool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version: Version::AsCrate("wasm-bindgen"),
        is_locked: false,
        optimisation: "0",
        minutes: "about 2 minutes",
    },
];

/// Makes sure that everything is there which the build needs. Quick when it is.
pub(crate) fn ensure(project: &Project) -> Result<()> {
    ensure_target(project)?;
    process::run(&mut project.cargo(["fetch", "--quiet"]))
        .context("the crates in Cargo.lock could not be fetched; is the registry reachable?")?;
    for tool in &CARGO_TOOLS {
        ensure_cargo_tool(project, tool)?;
    }
    npm::ensure(project)
}

/// Makes sure of rustfmt and clippy, which a minimal toolchain lacks.
pub(crate) fn ensure_components(project: &Project) -> Result<()> {
    for (command, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if process::read(&mut project.cargo([command, "--version"])).is_err() {
            println!("Adding {component} to the toolchain (seconds).");
            rustup(project, ["component", "add", component])?;
        }
    }
    Ok(())
}

fn ensure_target(project: &Project) -> Result<()> {
    let mut rustc = Command::new("rustc");
    let folder = process::read(rustc.current_dir(project.root()).args(["--print", "sysroot"]))?;
    let library = Path::new(folder.trim()).join("lib/rustlib").join(WASM_TARGET);
    if library.is_dir() {
        return Ok(());
    }
    println!("Adding the target {WASM_TARGET} to the toolchain (seconds).");
    rustup(project, ["target", "add", WASM_TARGET])
}

fn rustup(project: &Project, arguments: [&str; 3]) -> Result<()> {
    process::run(Command::new("rustup").current_dir(project.root()).args(arguments)).with_context(
        || format!("without rustup, install what `rustup {}` would have", arguments.join(" ")),
    )
}

fn ensure_cargo_tool(project: &Project, tool: &CargoTool) -> Result<()> {
    let wanted = match tool.version {
        Version::Pinned(version) => version.to_owned(),
        Version::AsCrate(name) => locked_version(project, name)?,
    };
    if installed_version(project, tool.program).is_some_and(|version| version == wanted) {
        return Ok(());
    }
    println!("Compiling {} {wanted}, once, into target/tools ({}).", tool.package, tool.minutes);
    let watch = Stopwatch::start();
    let compiled = project.tools().join("build");
    let mut install = project.cargo(["install", "--quiet", tool.package, "--version", &wanted]);
    install.arg("--root").arg(project.tools());
    if tool.is_locked {
        install.arg("--locked");
    }
    // A light profile: these run for seconds, and compiling them is what a first start waits for.
    install
        .env("CARGO_TARGET_DIR", &compiled)
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", tool.optimisation)
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    process::run(&mut install).with_context(|| {
        format!("install {} {wanted} yourself so that it is on PATH, and try again", tool.package)
    })?;
    std::fs::remove_dir_all(&compiled).ok(); // Only disk space is at stake.
    println!("Compiled {} in {}.", tool.package, watch.words());
    Ok(())
}

/// The version that a program on our `PATH` tells, which is the second word of its answer.
fn installed_version(project: &Project, program: &str) -> Option<String> {
    let program = process::find(&[program], &project.path())?;
    let mut command = Command::new(program);
    let answer = process::read(command.env_remove("NO_COLOR").arg("--version")).ok()?;
    answer.split_whitespace().nth(1).map(str::to_owned)
}

/// The version of a crate in `Cargo.lock`.
fn locked_version(project: &Project, name: &str) -> Result<String> {
    let lock = std::fs::read_to_string(project.root().join("Cargo.lock"))
        .context("Cargo.lock is missing; `cargo generate-lockfile` makes it")?;
    let lock: toml::Table = lock.parse().context("Cargo.lock is not valid TOML")?;
    let packages = lock.get("package").and_then(toml::Value::as_array).into_iter().flatten();
    let mut versions = packages
        .filter(|package| package.get("name").and_then(toml::Value::as_str) == Some(name))
        .filter_map(|package| package.get("version").and_then(toml::Value::as_str));
    match (versions.next(), versions.next()) {
        (Some(version), None) => Ok(version.to_owned()),
        (None, _) => bail!("Cargo.lock has no {name}; the app cannot be built without it"),
        _ => bail!("Cargo.lock has two versions of {name}; `cargo tree -i {name}` tells why"),
    }
}
