//! Every check of the project in one run, and the quick one for the inner loop.
//! It must never decide what is right: each step's own program does.

use crate::browser::Browser;
use crate::project::Project;
use crate::tally::Tally;
use crate::validators::Validators;
use crate::{app, licences, process, sizes, tools};
use anyhow::bail;
use std::process::ExitCode;

/// The native tests of the app, and nothing else.
pub(crate) fn quick(project: &Project) -> ExitCode {
    let mut tally = Tally::default();
    tally.step("native tests", |tally| {
        tally.count(&mut project.cargo([
            "test",
            "--quiet",
            "--package",
            "rolefit",
            "--lib",
            "--tests",
        ]))
    });
    tally.close()
}

/// Everything. A step that fails does not keep those from running that can do without it.
pub(crate) fn all(project: &Project) -> ExitCode {
    let mut tally = Tally::default();
    let has_tools = tally.step("tools", |_| {
        tools::ensure_components(project)?;
        tools::ensure(project)
    });
    check_sources(project, &mut tally);
    tally.step("native tests", |tally| tally.count(&mut project.cargo(["test", "--workspace"])));
    tally.step("postings, by the validators of others", |tally| {
        if !has_tools {
            bail!("not tried, because tools are missing");
        }
        let mut command = project.cargo(["test", "--package", "rolefit", "--test", "writers"]);
        Validators::ensure(project)?.tell(project, &mut command);
        tally.count(&mut command)
    });
    let is_built = tally.step("release build", |_| {
        if !has_tools {
            bail!("not tried, because tools are missing");
        }
        app::build_if_stale(project)
    });
    tally.step("size budget", |_| {
        if !is_built {
            bail!("not tried, because the build failed");
        }
        println!("{}", sizes::hold_to_budget(project)?);
        Ok(())
    });
    tally.step("browser tests", |tally| {
        if !is_built {
            bail!("not tried, because the build failed");
        }
        let browser = Browser::ensure(project)?;
        let mut command = project.cargo(["test", "--package", "rolefit", "--test", "browser"]);
        browser.tell(project, &mut command);
        tally.count(&mut command)
    });
    tally.close()
}

/// Format, lints on both targets, licences: what can be said without running the app.
fn check_sources(project: &Project, tally: &mut Tally) {
    tally.step("format", |_| process::run(&mut project.cargo(["fmt", "--all", "--check"])));
    tally.step("lints, native", |_| {
        let clippy = ["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"];
        process::run(&mut project.cargo(clippy))
    });
    tally.step("lints, WebAssembly", |_| {
        let target = ["clippy", "--quiet", "--target", tools::WASM_TARGET];
        let mut command = project.cargo(target);
        process::run(command.args(["--lib", "--bins", "--", "-D", "warnings"]))
    });
    tally.step("licences", |_| {
        println!("{}", licences::check(project)?);
        Ok(())
    });
}
