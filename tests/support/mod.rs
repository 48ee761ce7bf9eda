//! What the tests of content and formats share: the files, and a list of all that is wrong. It
//! knows no format.

use serde_json::Value;
use std::path::{Path, PathBuf};

/// The JSON files of a folder of the project, each with its path from the top, in the order of
/// their names.
#[track_caller]
pub(crate) fn json_files(folder: &str) -> Vec<(String, Value)> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let entries =
        std::fs::read_dir(top.join(folder)).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let mut files: Vec<PathBuf> =
        entries.map(|entry| entry.expect("the folder is listed").path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    let read = |file: PathBuf| {
        let name = file.strip_prefix(top).unwrap_or(&file).display().to_string();
        let text = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{name}: {error}"));
        let value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        (name, value)
    };
    let files: Vec<(String, Value)> = files.into_iter().map(read).collect();
    assert!(!files.is_empty(), "{folder} holds no JSON file");
    files
}

/// All that a test finds wrong, told at once.
#[derive(Default)]
pub(crate) struct Wrong(Vec<String>);

impl Wrong {
    /// Notes what is wrong, unless something holds.
    pub(crate) fn unless(&mut self, holds: bool, what: impl FnOnce() -> String) {
        if !holds {
            self.0.push(what());
        }
    }

    /// Fails the test with everything that was noted.
    #[track_caller]
    pub(crate) fn nothing(self) {
        let count = self.0.len();
        assert!(count == 0, "{count} wrong:\n{}", self.0.join("\n"));
    }
}
