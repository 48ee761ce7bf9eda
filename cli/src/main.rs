//! `rolefit`: the domain as a native program. It reads arguments and files and prints; it must
//! never decide what a posting says, nor what is wrong with it.
//!
//! ```text
//! arguments → inputs → (in parallel, kept in order) the domain → formats → standard output
//! ```

mod arguments;
mod batch;
mod clock;
mod failure;
mod fit;
mod formats;
mod inputs;
mod notices;
mod read;
mod roles;
mod shipped;
mod write;

use arguments::{Arguments, Command};
use clap::Parser;
use failure::Failure;
use std::process::ExitCode;

/// Nothing was found that is as bad as `--fail-on` says.
const CLEAN: u8 = 0;
/// Something was.
const FOUND: u8 = 1;
/// The arguments were wrong, or an input could not be read.
const TROUBLE: u8 = 2;

fn main() -> ExitCode {
    // clap ends the program itself, with `TROUBLE` or, for `--help`, `CLEAN`.
    let done = match Arguments::parse().command {
        Command::Read(arguments) => read::read(&arguments),
        Command::Lint(arguments) => read::lint(&arguments),
        Command::Write(arguments) => write::write(&arguments),
        Command::Fit(arguments) => fit::fit(&arguments),
    };
    match done {
        Ok(code) => ExitCode::from(code),
        // Whoever reads has enough, as `head` does.
        Err(Failure::Output(error)) if error.kind() == std::io::ErrorKind::BrokenPipe => {
            ExitCode::from(CLEAN)
        }
        Err(failure) => {
            eprintln!("rolefit: {failure}");
            ExitCode::from(TROUBLE)
        }
    }
}
