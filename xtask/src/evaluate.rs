//! `cargo xtask evaluate DIR`: how well the reader reads, against labels written by people.
//! The format of a label is told in `docs/evaluation.md`. It must never know how a field is read.

mod label;
mod score;

use anyhow::{Context, Result, bail};
use label::{Label, Names};
use rolefit::domain::posting::lexicon::Lexicon;
use rolefit::domain::posting::read;
use score::Scores;
use std::fs;
use std::path::{Path, PathBuf};

/// Reads every posting that has a label in a folder, and prints a table of what was right.
///
/// # Errors
/// A folder, a label or a posting that cannot be read.
pub(crate) fn evaluate(lexicon: &Lexicon, arguments: &[String]) -> Result<()> {
    let options = options(arguments)?;
    let names = Names::of(lexicon);
    let mut scores = Scores::default();
    for path in labels(&options.labels)? {
        let label = Label::read(&path, &names)?;
        let posting = posting(&path, &label.file, options.postings.as_deref())?;
        let text = fs::read_to_string(&posting)
            .with_context(|| format!("{} cannot be read", posting.display()))?;
        let reading = read::read(&text, lexicon);
        let misses = scores.count(&label, &Label::found(&reading.role, &names));
        if options.verbose && !misses.is_empty() {
            println!("{}\n  {}", label.file, misses.join("\n  "));
        }
    }
    println!("{}", scores.table());
    Ok(())
}

struct Options {
    labels: PathBuf,
    postings: Option<PathBuf>,
    verbose: bool,
}

fn options(arguments: &[String]) -> Result<Options> {
    let mut options = Options { labels: PathBuf::new(), postings: None, verbose: false };
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.as_str() {
            "--verbose" => options.verbose = true,
            "--postings" => {
                let folder = rest.next().context("`--postings` takes a folder")?;
                options.postings = Some(folder.into());
            }
            other if other.starts_with("--") => bail!("evaluate does not know `{other}`"),
            folder => options.labels = folder.into(),
        }
    }
    if options.labels.as_os_str().is_empty() {
        bail!("say which folder has the labels: cargo xtask evaluate DIR [--postings DIR]");
    }
    Ok(options)
}

/// The labels of a folder, by name.
fn labels(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("{} cannot be opened", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    paths.retain(|path| path.extension().is_some_and(|kind| kind == "json"));
    paths.sort();
    if paths.is_empty() {
        bail!("{} has no labels: files that end in .json", folder.display());
    }
    Ok(paths)
}

/// The posting that a label speaks of: in the folder that was given, else beside the label.
fn posting(label: &Path, file: &str, folder: Option<&Path>) -> Result<PathBuf> {
    let beside = label.parent().unwrap_or(Path::new("."));
    let named = folder.unwrap_or(beside).join(file);
    if !file.is_empty() && named.is_file() {
        return Ok(named);
    }
    let stem = label.file_stem().unwrap_or_default().to_string_lossy();
    let folder = folder.unwrap_or(beside);
    let mut paths = ["txt", "md", "html"].iter().map(|kind| folder.join(format!("{stem}.{kind}")));
    paths.find(|path| path.is_file()).with_context(|| {
        format!("no posting for {}: looked for `{file}` in {}", label.display(), folder.display())
    })
}
