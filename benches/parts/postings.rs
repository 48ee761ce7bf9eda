//! Reading and linting postings natively, of 1 to 200 kB: whether the time grows with the length
//! and no faster.

use crate::figures::Figures;
use crate::native::{busy_loop, timed};
use rolefit::domain::posting::date::Date;
use rolefit::domain::posting::lexicon::Lexicon;
use rolefit::domain::posting::lint::{Rules, World, lint};
use rolefit::domain::posting::read::read;
use std::hint::black_box;
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

/// Lengths in kB of 1000 bytes.
pub(crate) const LENGTHS: [usize; 5] = [1, 10, 50, 100, 200];

const REPEATS: usize = 60;

const PAUSE: Duration = Duration::from_millis(16);

const TODAY: Date = Date { year: 2026, month: Some(11), day: Some(21) };

/// Rows with the median and the worst for each length, and the median for each 10 kB of it.
pub(crate) fn measure() -> Vec<String> {
    let (lexicon, rules) = (Lexicon::shipped(), Rules::shipped());
    let world =
        World { lexicon: &lexicon, rules: &rules, framework: None, today: TODAY, posted: None };
    let postings = all();
    let measured = |kilobytes: usize| {
        let text = text(&postings, kilobytes * 1000);
        let one = || lint(&read(black_box(&text), &lexicon), &world);
        let (mut times, mut busy) = (vec![], vec![]);
        for _ in 0..REPEATS {
            // After a pause, the machine does not take its turn in the midst of what is measured.
            sleep(PAUSE);
            times.push(timed(one));
            sleep(PAUSE);
            busy.push(timed(busy_loop));
        }
        row(kilobytes, &Figures::new(times), Figures::new(busy).median())
    };
    LENGTHS.into_iter().map(measured).collect()
}

/// A row for one length, beside busy loops that take `busy` each.
pub(crate) fn row(kilobytes: usize, figures: &Figures, busy: f64) -> String {
    let (median, most) = (figures.median(), figures.most());
    let (per_10, loops) = (median * 10.0 / kilobytes as f64, median / busy);
    format!("| {kilobytes} kB | {median:.2} ms | {most:.2} ms | {per_10:.2} ms | {loops:.3} |")
}

/// The postings of the tests, one after the other.
pub(crate) fn all() -> String {
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
pub(crate) fn text(postings: &str, bytes: usize) -> String {
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
