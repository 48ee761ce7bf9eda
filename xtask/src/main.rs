//! `cargo xtask`: the commands that build, serve, measure and test Rolefit.
//! It knows files and processes; it must never know what an answer or a fit is.

mod app;
mod browser;
mod bundle;
mod clock;
mod evaluate;
mod explain;
mod fuzz;
mod lexicon;
mod licences;
mod npm;
mod optimise;
mod pack;
mod pages;
mod process;
mod project;
mod rules;
mod serve;
mod shorten;
mod sizes;
mod split;
mod tally;
mod test;
mod tools;
mod validators;

use anyhow::{Context, Result, bail};
use project::Project;
use rolefit::domain::posting::lexicon::Lexicon;
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask <command>

  serve [--port N]    build the release app and serve it on 127.0.0.1
  build [--explain]   build it into dist/, print what weighs how much, hold it to the budget;
                      --explain adds the size of the code by crate
  test [--quick]      run every check; --quick runs the native tests of the app alone
  simulate ARGS...    measure the assessment on simulated people
  calibrate ANSWERS... [--format table|json]
                      fit the parameters of the items to result files that people agreed to give:
                      files, JSON lines, folders; sends and changes nothing (docs/calibration.md)
  bench ARGS...       measure speed natively and in Chromium; --postings: how fast postings are
                      read and linted, natively and alone
  evaluate DIR [--postings DIR] [--verbose]
                      hold the reader of postings to labels (docs/evaluation.md)
  fuzz [--runs N] [read|lint|write]...
                      run libFuzzer on the reader, the linter and the writers of postings
  docs                write docs/rules.md from the rules of postings

Missing tools are installed first, at pinned versions, into target/tools.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[String]) -> Result<ExitCode> {
    let Some((command, rest)) = arguments.split_first() else {
        println!("{HELP}");
        return Ok(ExitCode::SUCCESS);
    };
    let project = Project::find()?;
    match command.as_str() {
        "serve" => serve::serve(&project, port(rest)?)?,
        "build" => app::build_and_weigh(&project, flag(rest, "--explain")?)?,
        "bundle" => bundle::bundle(&project)?,
        "test" if flag(rest, "--quick")? => return Ok(test::quick(&project)),
        "test" => return Ok(test::all(&project)),
        "simulate" => app::simulate(&project, rest)?,
        "calibrate" => app::calibrate(&project, rest)?,
        "bench" => app::bench(&project, rest)?,
        "evaluate" => evaluate::evaluate(&Lexicon::shipped(), rest)?,
        "fuzz" => fuzz::fuzz(&project, rest)?,
        "docs" => rules::page::write(
            &project.assets().join("rules"),
            &project.root().join("docs/rules.md"),
        )?,
        "help" | "-h" | "--help" => println!("{HELP}"),
        other => bail!("there is no command `{other}`.\n\n{HELP}"),
    }
    Ok(ExitCode::SUCCESS)
}

/// The port that was asked for, 8080 without one.
fn port(arguments: &[String]) -> Result<u16> {
    match arguments {
        [] => Ok(8080),
        [name, number] if name == "--port" => number
            .parse()
            .with_context(|| format!("`{number}` is not a port; give a number from 1 to 65535")),
        _ => bail!("serve takes `--port N` and nothing else"),
    }
}

/// Whether the one flag that a command knows was given.
fn flag(arguments: &[String], name: &str) -> Result<bool> {
    match arguments {
        [] => Ok(false),
        [only] if only == name => Ok(true),
        _ => bail!("this command takes `{name}` and nothing else"),
    }
}
