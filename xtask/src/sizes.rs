//! What each file of the app weighs on the wire, held to `assets/size-budget.json`.
//! GitHub Pages serves gzip and never brotli, so the budget is told in gzip -9, 1 kB = 1000 bytes.

use crate::pack;
use crate::project::Project;
use anyhow::{Context, Result, bail};
use flate2::{Compression, write::GzEncoder};
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;

/// What is loaded until the first question can be answered, besides one role file.
const UNTIL_FIRST_QUESTION: [&str; 6] =
    ["index.html", "page.css", "page.js", "role-fit.js", "role-fit.wasm", "content/en/first.json"];

/// What the report loads besides: its code, words, next steps and the other roles.
const WITH_REPORT: [&str; 3] =
    ["role-fit.later.wasm", "role-fit.later.css", "content/en/rest.json"];

/// What the studio adds until its first screen can be used; the framework and its words are the
/// candidate's own file.
const UNTIL_STUDIO: [&str; 5] = [
    "studio.html",
    "studio-page.js",
    "role-studio.js",
    "role-studio.wasm",
    "content/en/studio.json",
];

/// What the studio loads at once after that: what reads, lints and writes, and what it knows.
const STUDIO: [&str; 4] = [
    "role-studio.later.wasm",
    "content/lexicon.json",
    "content/en/rules.json",
    "content/kinds.json",
];

/// What the candidate's app loads only where it is wanted: what reads answers from before, and what
/// measures, prepares and plans, besides the items.
const WHERE_WANTED: [&str; 6] = [
    "role-fit.kept.wasm",
    "role-fit.further.wasm",
    "role-fit.further.css",
    "content/en/kept.json",
    "content/en/further.json",
    "content/released.json",
];

const RESULT: &str = "sizes.json";

/// Sizes in bytes.
#[derive(Clone, Copy, Default)]
struct Size {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Weighs every file of a built app, writes `sizes.json` beside them and returns a table.
pub(crate) fn weigh(project: &Project, folder: &Path) -> Result<String> {
    let mut files = Vec::new();
    for path in paths(folder, "")? {
        let bytes = fs::read(folder.join(&path))?;
        files.push((path, Size::of(&bytes)?));
    }
    let of = |path: &str| {
        let found = files.iter().find(|(name, _)| name == path);
        found.map(|(_, size)| *size).with_context(|| format!("the build made no {path}"))
    };
    let first: Vec<Size> = UNTIL_FIRST_QUESTION.into_iter().map(of).collect::<Result<_>>()?;
    let later: Vec<Size> = WITH_REPORT.into_iter().map(of).collect::<Result<_>>()?;
    let roles = files.iter().filter(|(path, _)| path.starts_with("roles/"));
    let role = roles.max_by_key(|(_, size)| size.gzip).context("the build made no role file")?;
    let first = first.into_iter().fold(role.1, Size::plus);
    let whole = later.into_iter().fold(first, Size::plus);
    let wanted: Vec<Size> = WHERE_WANTED.into_iter().map(of).collect::<Result<_>>()?;
    let wanted = wanted.into_iter().fold(whole, Size::plus);
    let until_studio: Vec<Size> = UNTIL_STUDIO.into_iter().map(of).collect::<Result<_>>()?;
    let until_studio = until_studio.into_iter().fold(Size::default(), Size::plus);
    let studio: Vec<Size> = STUDIO.into_iter().map(of).collect::<Result<_>>()?;
    let studio = studio.into_iter().fold(until_studio, Size::plus);

    let budget = pack::read(&project.assets().join("size-budget.json"))?;
    let result = json!({
        "files": files.iter().map(|(path, size)| size.json(path)).collect::<Vec<_>>(),
        "largestRole": role.0,
        "untilFirstQuestion": first.json("until the first question"),
        "wholeJourney": whole.json("whole journey with report"),
        "allButItems": wanted.json("all of the candidate's app but the items"),
        "untilStudio": until_studio.json("until the studio's first screen"),
        "studio": studio.json("studio with its lexicon"),
        "budget": budget,
    });
    fs::write(folder.join(RESULT), serde_json::to_string_pretty(&result)?)?;
    Ok(table(&files, &role.0, [first, whole, wanted, until_studio, studio]))
}

/// The sums of the last build, or an error where one is over its budget.
pub(crate) fn hold_to_budget(project: &Project) -> Result<String> {
    let result = pack::read(&project.dist().join(RESULT))?;
    let budget = pack::read(&project.assets().join("size-budget.json"))?;
    let first = held(&result["untilFirstQuestion"], &budget["untilFirstQuestionGzip"])?;
    let whole = held(&result["wholeJourney"], &budget["wholeJourneyGzip"])?;
    let wanted = held(&result["allButItems"], &budget["allButItemsGzip"])?;
    let until_studio = held(&result["untilStudio"], &budget["untilStudioGzip"])?;
    let studio = held(&result["studio"], &budget["studioGzip"])?;
    Ok(format!(
        "Within the size budget (gzip): {first}; {whole}; {wanted}; {until_studio}; {studio}."
    ))
}

fn held(sum: &Value, limit: &Value) -> Result<String> {
    let name = sum["path"].as_str().unwrap_or_default();
    let (Some(gzip), Some(limit)) = (sum["gzip"].as_u64(), limit.as_u64()) else {
        bail!("assets/size-budget.json and dist/sizes.json do not match; build again");
    };
    if gzip > limit {
        bail!(
            "over the size budget: {name}, {gzip} bytes in gzip, {limit} allowed. Make it smaller \
             (`cargo xtask build --explain` tells what weighs), or raise assets/size-budget.json \
             in a commit that says why"
        );
    }
    Ok(format!("{name} {gzip} of {limit} bytes"))
}

impl Size {
    fn of(bytes: &[u8]) -> Result<Self> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(bytes)?;
        let mut brotli = Vec::new();
        let parameters = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
        brotli::BrotliCompress(&mut &*bytes, &mut brotli, &parameters)?;
        Ok(Self { raw: bytes.len(), gzip: gzip.finish()?.len(), brotli: brotli.len() })
    }

    fn plus(self, other: Self) -> Self {
        Self {
            raw: self.raw + other.raw,
            gzip: self.gzip + other.gzip,
            brotli: self.brotli + other.brotli,
        }
    }

    fn json(self, path: &str) -> Value {
        json!({ "path": path, "raw": self.raw, "gzip": self.gzip, "brotli": self.brotli })
    }
}

/// A row for each file; after those that a sum is made of, the sum.
fn table(files: &[(String, Size)], role: &str, sums: [Size; 5]) -> String {
    let mut table = format!("{:42} {:>9} {:>9} {:>9}\n", "bytes", "raw", "gzip -9", "brotli 11");
    let mut row = |name: &str, size: Size| {
        let Size { raw, gzip, brotli } = size;
        writeln!(table, "{name:42} {raw:>9} {gzip:>9} {brotli:>9}").ok();
    };
    let parts: [(&str, &[&str]); 5] = [
        ("= until the first question", &UNTIL_FIRST_QUESTION),
        ("= whole journey with report", &WITH_REPORT),
        ("= all of it but the items", &WHERE_WANTED),
        ("= until the studio's first screen", &UNTIL_STUDIO),
        ("= studio with its lexicon", &STUDIO),
    ];
    let part_of = |path: &str| match parts.iter().position(|(_, paths)| paths.contains(&path)) {
        None if path == role => Some(0),
        part => part,
    };
    for (part, (name, _)) in parts.iter().enumerate() {
        let of_part = files.iter().filter(|(path, _)| part_of(path) == Some(part));
        of_part.for_each(|(path, size)| row(path, *size));
        row(name, sums[part]);
    }
    let others = files.iter().filter(|(path, _)| part_of(path).is_none());
    others.for_each(|(path, size)| row(&format!("  {path}"), *size));
    table
}

/// The paths of all files in a folder, with `/` between names.
fn paths(folder: &Path, prefix: &str) -> Result<Vec<String>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            paths.extend(self::paths(&entry.path(), &format!("{name}/"))?);
        } else {
            paths.push(name);
        }
    }
    paths.sort();
    Ok(paths)
}
