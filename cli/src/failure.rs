//! What can go wrong at the edge, each with what to do next. It never knows a posting.

use std::io;
use std::path::PathBuf;

/// Why something could not be done.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// No input was named, and a person sits at the terminal.
    #[error("no input. Name files or folders, or `-` to read standard input")]
    NoInput,
    /// A file or folder that is not there, or may not be opened.
    #[error("{}: {error}. Check the name, and that you may read it", .path.display())]
    Unreadable {
        /// What was asked for.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
    /// A folder in which nothing looks like a posting.
    #[error("{}: no postings in this folder. They are files that end in .txt, .md, .html or .json; name other files one by one", .0.display())]
    EmptyFolder(PathBuf),
    /// A file that is no text.
    #[error("{0}: not a text. Save it as plain text, Markdown or HTML in UTF-8 and try again")]
    Binary(String),
    /// A line of JSON lines that cannot be used.
    #[error(
        "{name}: {what}. Each line must be an object such as {{\"file\": \"a.txt\", \"text\": \"…\"}}"
    )]
    Line {
        /// The line.
        name: String,
        /// What is wrong with it.
        what: String,
    },
    /// A text that should be JSON and is not.
    #[error("{name}: not JSON ({error}). Save it again from where it was made")]
    NotJson {
        /// The input.
        name: String,
        /// Where it stops being JSON.
        error: serde_json::Error,
    },
    /// A role file where a posting is needed.
    #[error("{0}: this is a role file. `rolefit write --as markdown` makes a posting of it")]
    RoleFile(String),
    /// A document with problems.
    #[error("{name}: this is {what} with {} problem(s). Mend and try again:\n{}", .problems.len(), .problems.join("\n"))]
    Document {
        /// The input.
        name: String,
        /// What it was read as.
        what: &'static str,
        /// Each problem, a line.
        problems: Vec<String>,
    },
    /// A text that is no posting, where one is needed.
    #[error("{0}: this reads like no job posting. Give a posting or a role file")]
    NoPosting(String),
    /// A rule that there is not.
    #[error("there is no rule `{0}`. docs/rules.md lists them")]
    NoRule(String),
    /// Several inputs, and one place to write to.
    #[error(
        "several inputs give several files. Say which folder takes them: `--to FOLDER`; or use `--format jsonl`"
    )]
    NoFolder,
    /// A file that could not be written.
    #[error("{}: {error}. Choose another folder with `--to`, or write over what is there with `--force`", .path.display())]
    Unwritable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
    /// Standard output or input ended.
    #[error("the output could not be written: {0}")]
    Output(#[from] io::Error),
}
