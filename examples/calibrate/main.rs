//! Fits the parameters of the items to result files that people agreed to give. It writes and sends
//! nothing, and prints nothing about one person. `docs/calibration.md` tells the method.
//!
//! ```text
//! cargo xtask calibrate ANSWERS... [--format table|json] [--items FOLDER]
//! ```

mod document;
mod inputs;
mod shipped;
mod table;

use inputs::Inputs;
use rolefit::domain::calibration::calibrate;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask calibrate ANSWERS... [--format table|json] [--items FOLDER]

  ANSWERS   result files (.json), JSON lines (.jsonl, .ndjson: one result a line), and folders of
            both; give only those of people who agreed to this use
  --format  a table to read (as it is without this), or JSON
  --items   the bank, where it is not assets/items

It sends nothing and changes nothing: the bank keeps its authors' values until someone edits it.
The method and its limits: docs/calibration.md";

struct Options {
    paths: Vec<PathBuf>,
    is_json: bool,
    items: PathBuf,
}

fn main() -> ExitCode {
    match run(std::env::args().skip(1)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: impl Iterator<Item = String>) -> Result<(), String> {
    let Some(options) = options(arguments)? else {
        println!("{USAGE}");
        return Ok(());
    };
    let (framework, bank) = (shipped::framework()?, shipped::bank(&options.items)?);
    let Inputs { records, left_out } = inputs::read(&options.paths);
    for input in &left_out {
        eprintln!("left out: {}: {}", input.name, input.why);
    }
    if records.is_empty() {
        return Err("none of these is a result that can be read".to_string());
    }
    let calibration = calibrate(&framework, &bank, &records);
    match options.is_json {
        true => println!("{:#}", document::document(&calibration, &left_out)),
        false => print!("{}", table::table(&calibration, left_out.len())),
    }
    Ok(())
}

/// What was asked for; nothing where it is help.
fn options(mut arguments: impl Iterator<Item = String>) -> Result<Option<Options>, String> {
    let items = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/items");
    let mut options = Options { paths: Vec::new(), is_json: false, items };
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "-h" | "--help" => return Ok(None),
            "--format" => match arguments.next().as_deref() {
                Some("table") => options.is_json = false,
                Some("json") => options.is_json = true,
                _ => return Err("`--format` takes `table` or `json`".to_string()),
            },
            "--items" => options.items = arguments.next().ok_or("`--items` takes a folder")?.into(),
            other if other.starts_with("--") => {
                return Err(format!("calibrate does not know `{other}`\n\n{USAGE}"));
            }
            path => options.paths.push(path.into()),
        }
    }
    if options.paths.is_empty() {
        return Err(format!("say which results are to be read\n\n{USAGE}"));
    }
    Ok(Some(options))
}
