//! Counts what passed and what failed, over the steps of a check and the tests within them.
//! It must never know what a step does.

use crate::clock::Stopwatch;
use anyhow::{Context, Result, bail};
use std::io::{BufRead, BufReader};
use std::process::{Command, ExitCode, Stdio};

/// What has passed and failed so far.
#[derive(Default)]
pub(crate) struct Tally {
    passed: usize,
    failed: usize,
}

impl Tally {
    /// Runs one step, says how it went, counts it, and returns whether it passed.
    pub(crate) fn step(&mut self, name: &str, run: impl FnOnce(&mut Self) -> Result<()>) -> bool {
        println!("\n== {name}");
        let watch = Stopwatch::start();
        let result = run(self);
        match &result {
            Ok(()) => {
                self.passed += 1;
                println!("-- {name}: passed in {}", watch.words());
            }
            Err(error) => {
                self.failed += 1;
                println!("-- {name}: FAILED after {}: {error:#}", watch.words());
            }
        }
        result.is_ok()
    }

    /// Runs a test program with its output on the terminal, and counts the tests in it.
    pub(crate) fn count(&mut self, command: &mut Command) -> Result<()> {
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .context("cargo could not be started; is it installed?")?;
        let output = child.stdout.take().context("cargo has no output")?;
        for line in BufReader::new(output).split(b'\n') {
            let line = line?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            if let Some((passed, failed)) = read_summary(&line) {
                self.passed += passed;
                self.failed += failed;
            }
        }
        if !child.wait()?.success() {
            bail!("a test failed or did not compile; its message is above");
        }
        Ok(())
    }

    /// Prints the last line of a check, and returns what the shell is to be told.
    pub(crate) fn close(&self) -> ExitCode {
        println!("\n{} passed, {} failed", self.passed, self.failed);
        if self.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

/// The counts in a line like `test result: ok. 12 passed; 0 failed; 0 ignored; ...`.
fn read_summary(line: &str) -> Option<(usize, usize)> {
    let (_, counts) = line.trim().strip_prefix("test result: ")?.split_once(". ")?;
    let mut counts = counts.split("; ");
    let mut next = |unit: &str| counts.next()?.strip_suffix(unit)?.trim().parse().ok();
    Some((next("passed")?, next("failed")?))
}

#[cfg(test)]
mod tests {
    use super::read_summary;

    #[test]
    fn summaries_are_told_from_other_lines() {
        for (line, counts) in [
            ("test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured", Some((12, 0))),
            ("test result: FAILED. 3 passed; 2 failed; 0 ignored; finished in 0.1s", Some((3, 2))),
            ("test result: unknown", None),
            ("test domain::works ... ok", None),
        ] {
            assert_eq!(read_summary(line), counts, "{line}");
        }
    }
}
