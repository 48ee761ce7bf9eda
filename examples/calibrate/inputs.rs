//! Results from files, JSON lines and folders. What cannot be read is left out and told. It never
//! knows what a result says.

use rolefit::domain::exchange::{self, MAX_BYTES, Record};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// What was read, and what was not.
#[derive(Debug, Default)]
pub(crate) struct Inputs {
    pub(crate) records: Vec<Record>,
    pub(crate) left_out: Vec<LeftOut>,
}

/// Something that is no result.
#[derive(Debug)]
pub(crate) struct LeftOut {
    /// The file, and the line where there are several.
    pub(crate) name: String,
    pub(crate) why: String,
}

/// The results that paths lead to: a file, a file of lines, or a folder with either.
pub(crate) fn read(paths: &[PathBuf]) -> Inputs {
    let mut inputs = Inputs::default();
    paths.iter().for_each(|path| inputs.add(path));
    inputs
}

impl Inputs {
    fn add(&mut self, path: &Path) {
        let done = match path.is_dir() {
            true => self.add_folder(path),
            false => self.add_file(path),
        };
        if let Err(error) = done {
            self.leave_out(path.display().to_string(), error.to_string());
        }
    }

    /// All results of a folder and the folders in it, by name; what is hidden is not looked at.
    fn add_folder(&mut self, folder: &Path) -> io::Result<()> {
        let entries = fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path()));
        let mut paths = entries.collect::<io::Result<Vec<PathBuf>>>()?;
        paths.sort();
        for path in paths {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            // A link to a folder may lead back here.
            let is_folder = path.is_dir() && !path.is_symlink();
            let is_result = path.is_file() && (is_lines(&path) || ends_in(&path, "json"));
            if !name.starts_with('.') && (is_folder || is_result) {
                self.add(&path);
            }
        }
        Ok(())
    }

    fn add_file(&mut self, path: &Path) -> io::Result<()> {
        let text = fs::read_to_string(path)?;
        let name = path.display().to_string();
        if !is_lines(path) {
            self.add_text(name, &text);
            return Ok(());
        }
        for (place, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            self.add_text(format!("{name}:{}", place + 1), line);
        }
        Ok(())
    }

    fn add_text(&mut self, name: String, text: &str) {
        match record(text) {
            Ok(record) => self.records.push(record),
            Err(why) => self.leave_out(name, why),
        }
    }

    fn leave_out(&mut self, name: String, why: String) {
        self.left_out.push(LeftOut { name, why });
    }
}

fn record(text: &str) -> Result<Record, String> {
    if text.len() > MAX_BYTES {
        return Err(format!("larger than the {MAX_BYTES} bytes that a result may have"));
    }
    let document: serde_json::Value =
        serde_json::from_str(text).map_err(|error| format!("no JSON: {error}"))?;
    exchange::read(document.into()).map_err(|problems| {
        let told: Vec<String> = problems.iter().take(3).map(ToString::to_string).collect();
        told.join("; ")
    })
}

fn is_lines(path: &Path) -> bool {
    ends_in(path, "jsonl") || ends_in(path, "ndjson")
}

fn ends_in(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|found| found.eq_ignore_ascii_case(ending))
}
