//! Texts from files, folders and standard input, each with a name. It never knows what they say.

use crate::failure::Failure;
use crate::roles;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, IsTerminal, Read};
use std::path::{Path, PathBuf};

/// What a folder's postings end in.
const ENDINGS: [&str; 6] = ["txt", "md", "markdown", "html", "htm", "json"];

/// What is longer is cut; the reader cuts far earlier.
const LONGEST_FILE: u64 = 16 * 1024 * 1024;

/// A text with its name.
#[derive(Debug)]
pub(crate) struct Input {
    /// The path as it was given, `-`, or what the line says.
    pub(crate) name: String,
    /// The text; every byte stands where it stood in the input.
    pub(crate) text: Result<String, Failure>,
    /// What a person should know of it.
    pub(crate) note: Option<&'static str>,
}

/// A text that was not opened yet.
#[derive(Debug)]
pub(crate) enum Source {
    /// A file.
    File(PathBuf),
    /// All of standard input.
    Standard,
    /// One line of JSON lines, named by its file and number.
    Line(String, io::Result<Vec<u8>>),
    /// Something that was asked for and is not there.
    Nothing(String, Failure),
}

/// How a list of paths is to be understood.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Manner {
    /// Standard input and files in .jsonl hold one object a line.
    pub(crate) lines: bool,
    /// Folders are searched for role files too.
    pub(crate) roles: bool,
}

/// The texts that paths name, in their order; a folder's by name.
///
/// # Errors
/// No path, while a person sits at the terminal.
pub(crate) fn sources(
    paths: &[PathBuf],
    manner: Manner,
) -> Result<impl Iterator<Item = Source>, Failure> {
    if paths.is_empty() && io::stdin().is_terminal() {
        return Err(Failure::NoInput);
    }
    let standard = PathBuf::from("-");
    let paths = if paths.is_empty() { vec![standard] } else { paths.to_vec() };
    Ok(paths.into_iter().flat_map(move |path| of_path(path, manner)))
}

fn of_path(path: PathBuf, manner: Manner) -> Box<dyn Iterator<Item = Source>> {
    let name = path.display().to_string();
    let is_lines = path.extension().is_some_and(|ending| ending == "jsonl" || ending == "ndjson");
    let one = |source| -> Box<dyn Iterator<Item = Source>> { Box::new(std::iter::once(source)) };
    match () {
        () if name == "-" && manner.lines => Box::new(lines(name, io::stdin().lock())),
        () if name == "-" => one(Source::Standard),
        () if path.is_dir() => {
            let mut files = Vec::new();
            if let Err(failure) = walk(&path, manner, &mut files) {
                return one(Source::Nothing(name, failure));
            }
            if files.is_empty() {
                return one(Source::Nothing(name, Failure::EmptyFolder(path)));
            }
            Box::new(files.into_iter().map(Source::File))
        }
        () if is_lines && manner.lines => match File::open(&path) {
            Ok(file) => Box::new(lines(name, BufReader::new(file))),
            Err(error) => one(Source::Nothing(name, Failure::Unreadable { path, error })),
        },
        () => one(Source::File(path)),
    }
}

fn lines(name: String, reader: impl BufRead + 'static) -> impl Iterator<Item = Source> {
    let named = move |(place, line): (usize, io::Result<Vec<u8>>)| {
        Source::Line(format!("{name}:{}", place + 1), line)
    };
    let is_blank = |source: &Source| matches!(source, Source::Line(_, Ok(line)) if line.trim_ascii().is_empty());
    reader.split(b'\n').enumerate().map(named).filter(move |source| !is_blank(source))
}

fn walk(folder: &Path, manner: Manner, found: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let unreadable = |error| Failure::Unreadable { path: folder.to_path_buf(), error };
    let entries = fs::read_dir(folder).map_err(unreadable)?;
    let paths = entries.map(|entry| entry.map(|entry| entry.path()));
    let mut paths = paths.collect::<io::Result<Vec<PathBuf>>>().map_err(unreadable)?;
    paths.sort();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        // A link to a folder may lead back here.
        let is_folder = path.is_dir() && !path.is_symlink();
        match () {
            () if name.starts_with('.') => {}
            () if is_folder => walk(&path, manner, found)?,
            () if path.is_file() && is_wanted(&path, manner) => found.push(path),
            () => {}
        }
    }
    Ok(())
}

/// Whether a file of a folder is a posting by its name. Data may be of any kind: it is looked into.
fn is_wanted(path: &Path, manner: Manner) -> bool {
    let ending = path.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    if ending != "json" {
        return ENDINGS.contains(&ending.as_str());
    }
    let text = fs::read_to_string(path).unwrap_or_default();
    text.contains("\"JobPosting\"") || manner.roles && roles::document(&text).is_some()
}

impl Source {
    /// Opens it.
    pub(crate) fn open(self) -> Input {
        match self {
            Source::Nothing(name, failure) => Input { name, text: Err(failure), note: None },
            Source::Line(name, line) => of_line(name, line),
            Source::Standard => {
                let mut bytes = Vec::new();
                let read = io::stdin().lock().take(LONGEST_FILE).read_to_end(&mut bytes);
                decoded("-".to_string(), read.map(|_| bytes))
            }
            Source::File(path) => {
                let mut bytes = Vec::new();
                let read = File::open(&path)
                    .and_then(|file| file.take(LONGEST_FILE).read_to_end(&mut bytes));
                decoded(path.display().to_string(), read.map(|_| bytes))
            }
        }
    }
}

fn of_line(name: String, line: io::Result<Vec<u8>>) -> Input {
    let fault = |what: &str| Failure::Line { name: name.clone(), what: what.to_string() };
    let value = line.map_err(|error| fault(&error.to_string())).and_then(|line| {
        serde_json::from_slice::<serde_json::Value>(&line)
            .map_err(|error| fault(&format!("not JSON ({error})")))
    });
    let value = match value {
        Ok(value) => value,
        Err(failure) => return Input { name, text: Err(failure), note: None },
    };
    let text = value["text"].as_str().map(str::to_string).ok_or_else(|| fault("no `text`"));
    let name = value["file"].as_str().map_or(name, str::to_string);
    Input { name, text, note: None }
}

/// Bytes as a text. What is no UTF-8 becomes `?`, byte by byte, so that every place stays.
fn decoded(name: String, bytes: io::Result<Vec<u8>>) -> Input {
    let bytes = match bytes {
        Ok(bytes) => bytes,
        Err(error) => {
            let path = PathBuf::from(&name);
            return Input { name, text: Err(Failure::Unreadable { path, error }), note: None };
        }
    };
    let is_utf_16 = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    // A text has no null bytes, says git, and looks as far.
    if is_utf_16 || bytes.starts_with(b"%PDF-") || bytes.iter().take(8000).any(|byte| *byte == 0) {
        return Input { text: Err(Failure::Binary(name.clone())), name, note: None };
    }
    match String::from_utf8(bytes) {
        Ok(text) => Input { name, text: Ok(text), note: None },
        Err(error) => {
            let note = "some letters are not UTF-8 and were read as `?`; save the file in UTF-8";
            let mut text = String::new();
            for chunk in error.as_bytes().utf8_chunks() {
                text.push_str(chunk.valid());
                text.extend(chunk.invalid().iter().map(|_| '?'));
            }
            Input { name, text: Ok(text), note: Some(note) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn bytes_keep_their_places() {
        let check = |bytes: &[u8], expected: Option<&str>| {
            let input = decoded("a".to_string(), Ok(bytes.to_vec()));
            assert_eq!(input.text.ok().as_deref(), expected, "{bytes:?}");
        };
        check(b"plain", Some("plain"));
        check("Zürich".as_bytes(), Some("Zürich"));
        check(b"Z\xFCrich \xE2\x82", Some("Z?rich ??"));
        check(b"", Some(""));
        check(b"a\0b", None);
        check(b"\xFF\xFEa\0", None);
        check(b"%PDF-1.7", None);
    }
}
