//! The command line as values. It never knows what a command does.

use clap::{Args, Parser, Subcommand, ValueEnum};
use rolefit::domain::posting::date::Date;
use rolefit::domain::posting::lint::Severity;
use std::path::PathBuf;

/// Reads machine-learning job postings, finds what keeps good people away, and writes them.
///
/// Exit status: 0 nothing found, 1 findings as bad as --fail-on says, 2 wrong arguments or an
/// input that cannot be read. Nothing leaves this machine.
#[derive(Debug, Parser)]
#[command(name = "rolefit", version, arg_required_else_help = true)]
pub(crate) struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Read postings: what they say, as role files, each field with its place in the text
    Read(ReadArguments),
    /// Find what keeps good people away from postings
    Lint(LintArguments),
    /// Write a role as a posting, in any format
    Write(WriteArguments),
    /// Say how the answers of a person fit a role
    Fit(FitArguments),
}

/// Where texts come from, and how much of the world is known.
#[derive(Debug, Args)]
pub(crate) struct Inputs {
    /// Files, folders (their .txt, .md, .html and .json files), or - for standard input
    pub(crate) paths: Vec<PathBuf>,
    /// The day by which postings without a date are judged [default: today, in UTC]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub(crate) today: Option<Date>,
    /// The day or month in which the postings appeared
    #[arg(long, value_name = "YYYY-MM[-DD]", value_parser = month)]
    pub(crate) posted: Option<Date>,
    /// Switch a rule off; may be given several times
    #[arg(long, value_name = "RULE")]
    pub(crate) off: Vec<String>,
}

/// The arguments of `read`.
#[derive(Debug, Args)]
pub(crate) struct ReadArguments {
    #[command(flatten)]
    pub(crate) inputs: Inputs,
    /// How to print
    #[arg(long, value_enum, default_value_t = ReadFormat::Text)]
    pub(crate) format: ReadFormat,
}

/// How `read` prints.
#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
pub(crate) enum ReadFormat {
    /// For people
    Text,
    /// One object per input, a line each
    Json,
    /// The same; standard input and files in .jsonl hold one object {"file", "text"} per line
    Jsonl,
}

/// The arguments of `lint`.
#[derive(Debug, Args)]
pub(crate) struct LintArguments {
    #[command(flatten)]
    pub(crate) inputs: Inputs,
    /// How to print
    #[arg(long, value_enum, default_value_t = LintFormat::Text)]
    pub(crate) format: LintFormat,
    /// From which severity on the exit status is 1
    #[arg(long, value_enum, default_value_t = FailOn::Problem)]
    pub(crate) fail_on: FailOn,
    /// Say why each finding matters, where that is known from, and what to do (text)
    #[arg(long)]
    pub(crate) explain: bool,
}

/// How `lint` prints.
#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
pub(crate) enum LintFormat {
    /// For people
    Text,
    /// One object per input, a line each
    Json,
    /// The same; standard input and files in .jsonl hold one object {"file", "text"} per line
    Jsonl,
    /// SARIF 2.1.0, for code scanning
    Sarif,
}

/// From which severity on the exit status is 1.
#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
pub(crate) enum FailOn {
    /// Problems
    Problem,
    /// Problems and warnings
    Warning,
    /// Problems, warnings and hints
    Hint,
    /// Never
    Never,
}

impl FailOn {
    /// Whether a finding of this severity fails.
    pub(crate) fn fails(self, severity: Severity) -> bool {
        match self {
            FailOn::Problem => severity >= Severity::Problem,
            FailOn::Warning => severity >= Severity::Warning,
            FailOn::Hint => severity >= Severity::Hint,
            FailOn::Never => false,
        }
    }
}

/// The arguments of `write`.
#[derive(Debug, Args)]
pub(crate) struct WriteArguments {
    /// Role files or postings; folders of them; or - for standard input
    pub(crate) paths: Vec<PathBuf>,
    /// What to write
    #[arg(long = "as", value_enum, value_name = "FORM")]
    pub(crate) form: Form,
    /// Write a file per input into this folder
    #[arg(long, value_name = "FOLDER")]
    pub(crate) to: Option<PathBuf>,
    /// Write over files that are there
    #[arg(long, requires = "to")]
    pub(crate) force: bool,
    /// How to print what is not written into a folder
    #[arg(long, value_enum, default_value_t = WriteFormat::Plain)]
    pub(crate) format: WriteFormat,
    /// The day on which it is posted (json-ld, html, json-resume)
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub(crate) posted: Option<Date>,
    /// The last day on which one can apply (json-ld, html)
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub(crate) valid_through: Option<Date>,
    /// The address of the assessment, named at the end of the posting
    #[arg(long, value_name = "ADDRESS")]
    pub(crate) assessment: Option<String>,
    /// Where the widget's files lie on your site (embed)
    #[arg(long, value_name = "FOLDER", default_value = "/rolefit/")]
    pub(crate) widget: String,
}

/// What can be written.
#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
pub(crate) enum Form {
    /// Markdown
    Markdown,
    /// A page to put on a site or to print, with the JSON-LD in it
    Html,
    /// The same without the page around it
    HtmlFragment,
    /// Plain text that survives being pasted
    Plain,
    /// schema.org's JobPosting; what Google misses is told on standard error
    JsonLd,
    /// JSON Resume's job description
    JsonResume,
    /// The role file
    Role,
    /// The lines that put the assessment on a page
    Embed,
}

/// How `write` prints.
#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
pub(crate) enum WriteFormat {
    /// The text itself
    Plain,
    /// One object {"file", "text"} per input, a line each; standard input holds the same
    Jsonl,
}

/// The arguments of `fit`.
#[derive(Debug, Args)]
pub(crate) struct FitArguments {
    /// A role file or a posting, or - for standard input
    pub(crate) role: PathBuf,
    /// The answers of a person, as "My data" or a report saves them
    pub(crate) result: PathBuf,
    /// How to print
    #[arg(long, value_enum, default_value_t = FitFormat::Markdown)]
    pub(crate) format: FitFormat,
}

/// How `fit` prints.
#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
pub(crate) enum FitFormat {
    /// The report, for people
    Markdown,
    /// Its figures, as one object
    Json,
}

fn day(text: &str) -> Result<Date, String> {
    let date = Date::read(text).filter(|date| date.day.is_some());
    date.ok_or_else(|| "give a day such as 2026-11-21".to_string())
}

fn month(text: &str) -> Result<Date, String> {
    let date = Date::read(text).filter(|date| date.month.is_some());
    date.ok_or_else(|| "give a month or a day, such as 2026-11 or 2026-11-21".to_string())
}
