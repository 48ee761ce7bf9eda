//! Reading and linting postings natively, of 1 to 200 kB: whether the time grows with the length
//! and no faster.

use crate::figures::Figures;
use rolefit::domain::posting::date::Date;
use rolefit::domain::posting::lexicon::Lexicon;
use rolefit::domain::posting::lint::{Rules, World, lint};
use rolefit::domain::posting::read::read;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

/// Lengths in kB of 1000 bytes.
const LENGTHS: [usize; 5] = [1, 10, 50, 100, 200];

const REPEATS: usize = 25;

const TODAY: Date = Date { year: 2026, month: Some(11), day: Some(21) };

/// Rows with the median and the worst for each length, and the median for each 10 kB of it.
pub(crate) fn measure() -> Vec<String> {
    let (lexicon, rules) = (Lexicon::shipped(), Rules::shipped());
    let world =
        World { lexicon: &lexicon, rules: &rules, framework: None, today: TODAY, posted: None };
    let postings = postings();
    let row = |kilobytes: usize| {
        let text = text(&postings, kilobytes * 1000);
        let one = || {
            let reading = read(&text, &lexicon);
            black_box(lint(&reading, &world));
        };
        let times = (0..REPEATS).map(|_| timed(one)).collect();
        let figures = Figures::new(times);
        let (median, most) = (figures.median(), figures.most());
        let per_10 = median * 10.0 / kilobytes as f64;
        format!("| {kilobytes} kB | {median:.2} ms | {most:.2} ms | {per_10:.2} ms |")
    };
    LENGTHS.into_iter().map(row).collect()
}

/// The postings of the tests, one after the other.
fn postings() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/postings");
    let entries = std::fs::read_dir(folder).expect("the folder is there");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "md" || ending == "txt"));
    paths.sort();
    let read = |path| std::fs::read_to_string(path).expect("the posting can be read");
    paths.iter().map(read).collect()
}

/// A posting of so many bytes. Each round of it has words of its own: lines that are repeated are
/// looked at once, which would flatter us.
fn text(postings: &str, bytes: usize) -> String {
    let mut text = String::new();
    for round in 0.. {
        for line in postings.lines() {
            text.push_str(line);
            if line.len() > 20 {
                text.push_str(&format!(" (team {round})"));
            }
            text.push('\n');
            if text.len() >= bytes {
                let end = (0..=bytes).rev().find(|end| text.is_char_boundary(*end));
                text.truncate(end.unwrap_or_default());
                return text;
            }
        }
    }
    text
}

#[expect(clippy::disallowed_methods, reason = "a benchmark measures time")]
fn timed(work: impl FnOnce()) -> f64 {
    let start = Instant::now();
    work();
    start.elapsed().as_secs_f64() * 1000.0
}
