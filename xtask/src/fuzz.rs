//! `cargo xtask fuzz`: libFuzzer on the reader, the linter and the writers of postings, with the
//! stable toolchain. It must never know what is checked: `fuzz/lib.rs` does.

use crate::process;
use crate::project::Project;
use anyhow::{Context, Result, bail};
use std::fs;
use std::process::Command;

const TARGETS: [&str; 3] = ["read", "lint", "write"];

/// libFuzzer is told which branches an input took by what the compiler adds. That of comparisons,
/// which `cargo fuzz` adds, would take half of the time; `words.dict` has the words that matter.
/// Finding faults of memory takes nightly, and there is no unsafe code.
const FLAGS: &str = "--cfg fuzzing -Cpasses=sancov-module \
                     -Cllvm-args=-sanitizer-coverage-level=3 \
                     -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
                     -Cllvm-args=-sanitizer-coverage-pc-table";

/// Builds the targets and runs those that were named, or all.
///
/// # Errors
/// Wrong arguments, a build that fails, an input that fails.
pub(crate) fn fuzz(project: &Project, arguments: &[String]) -> Result<()> {
    let (runs, targets) = options(arguments)?;
    let folder = project.root().join("fuzz");
    let host = host()?;
    // With a target named, what runs while building is spared the flags.
    let mut build = project.cargo(["build", "--release", "--target", &host]);
    build.arg("--manifest-path").arg(folder.join("Cargo.toml"));
    build.arg("--target-dir").arg(project.target().join("fuzz")).env("RUSTFLAGS", FLAGS);
    process::run(&mut build)?;
    for target in targets {
        let (corpus, artifacts) = (folder.join("corpus").join(target), folder.join("artifacts"));
        fs::create_dir_all(&corpus)?;
        fs::create_dir_all(&artifacts)?;
        let program = project.target().join("fuzz").join(&host).join("release").join(target);
        let mut run = Command::new(program);
        // The first corpus takes what is found; the postings of the tests are the seeds.
        run.arg(corpus).arg(project.root().join("tests/postings"));
        run.arg(format!("-dict={}", folder.join("words.dict").display()));
        run.arg(format!("-artifact_prefix={}/", artifacts.display()));
        run.args(["-max_len=10000", "-timeout=10", "-print_final_stats=1"]);
        run.arg(format!("-runs={runs}"));
        process::run(&mut run)?;
    }
    Ok(())
}

fn options(arguments: &[String]) -> Result<(u64, Vec<&str>)> {
    let (mut runs, mut targets) = (100_000, Vec::new());
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.as_str() {
            "--runs" => {
                let number = rest.next().context("`--runs` takes a number of inputs")?;
                runs = number.parse().with_context(|| format!("`{number}` is not a number"))?;
            }
            name if TARGETS.contains(&name) => targets.push(name),
            other => bail!("fuzz does not know `{other}`; it takes `--runs N` and {TARGETS:?}"),
        }
    }
    Ok((runs, if targets.is_empty() { TARGETS.to_vec() } else { targets }))
}

/// The platform of the compiler.
fn host() -> Result<String> {
    let told = process::read(Command::new("rustc").arg("-vV"))?;
    let host = told.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).context("`rustc -vV` names no host")
}
