//! What must hold for any input: no panic, no place outside the text, no time without bound. The
//! fuzzing targets and `tests/fuzz.rs` run the same. It never knows where its inputs come from.

mod tape;

use rolefit::domain::framework::{self, Framework};
use rolefit::domain::posting::date::Date;
use rolefit::domain::posting::lexicon::Lexicon;
use rolefit::domain::posting::lint::{Rules, World, lint};
use rolefit::domain::posting::page::Page;
use rolefit::domain::posting::read::{Reading, read, read_written};
use rolefit::domain::posting::span::Span;
use rolefit::domain::posting::write::{
    Form, Publishing, embed, html, json_ld, json_resume, json_text, markdown, outline, plain,
};
use rolefit::domain::role;
use rolefit::domain::words::Words;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

/// No input of 10 kB takes longer; longer ones in proportion.
const LONGEST_TIME: Duration = Duration::from_millis(50);

/// What takes longer is tried again: the machine may have been busy.
const TRIES: usize = 5;

const TODAY: Date = Date { year: 2026, month: Some(11), day: Some(21) };

/// What is shipped.
pub struct Given {
    lexicon: Lexicon,
    rules: Rules,
    framework: Framework,
    /// The English sentences, a line each: `Words` itself is for one thread.
    sentences: String,
}

impl Given {
    /// What is in the folder `assets`.
    pub fn of(assets: &Path) -> Given {
        let competencies = json_files(&assets.join("framework")).into_iter();
        let competencies: Vec<Value> = competencies.filter(Value::is_object).collect();
        let document = json!({ "version": 1, "competencies": competencies });
        let english = json_files(&assets.join("locales")).remove(0);
        let english = english.as_object().expect("an object of sentences");
        let line = |(key, text): (&String, &Value)| {
            format!("{key}\t{}\n", text.as_str().expect("a sentence"))
        };
        Given {
            lexicon: Lexicon::shipped(),
            rules: Rules::shipped(),
            framework: framework::read(document.into()).expect("the framework is sound"),
            sentences: english.iter().map(line).collect(),
        }
    }

    /// Reads bytes as a posting.
    pub fn read(&self, bytes: &[u8]) {
        let text = String::from_utf8_lossy(bytes);
        let reading = timed(text.len(), || read(&text, &self.lexicon));
        check_page(&reading.page, &text);
        for trace in &reading.traces {
            check_span(&reading.page, &text, trace.span, &trace.path);
        }
        if reading.is_posting {
            let read_again = role::read_loosely(reading.role.write());
            assert_eq!(read_again.asks.len(), reading.role.asks.len(), "asks of a draft");
        }
        let words = self.words();
        read_written(&text, &self.lexicon, &self.form(&words));
    }

    /// Lints bytes as a posting.
    pub fn lint(&self, bytes: &[u8]) {
        let text = String::from_utf8_lossy(bytes);
        let world = World {
            lexicon: &self.lexicon,
            rules: &self.rules,
            framework: Some(&self.framework),
            today: TODAY,
            posted: bytes.len().is_multiple_of(2).then_some(TODAY),
        };
        let judge = || {
            let reading = read(&text, &self.lexicon);
            let findings = lint(&reading, &world);
            (reading, findings)
        };
        let (reading, findings) = timed(text.len(), judge);
        for finding in &findings {
            assert!(self.rules.get(&finding.rule).is_some(), "{}", finding.rule);
            assert!(!self.rules.message(finding).is_empty(), "{}", finding.rule);
            let mended = finding.replacements.iter().map(|replacement| replacement.span);
            for span in finding.spans.iter().copied().chain(mended) {
                check_span(&reading.page, &text, span, &finding.rule);
            }
        }
    }

    /// Writes a role made of bytes in every form.
    pub fn write(&self, bytes: &[u8]) {
        let words = self.words();
        let form = self.form(&words);
        let role = tape::role(bytes, &self.framework);
        let texts = timed(bytes.len(), || {
            let outline = outline(&role, &form, Some("https://jobs.example/fit"));
            let data = json_ld(&role, &outline, &Publishing::default()).value;
            let data = json_text(&data);
            let parts = html::PageParts { language: "en", json_ld: Some(&data) };
            let resume = json_resume(&role, &outline, &form, &Publishing::default());
            let page = html::page(&outline, &parts);
            let texts = [markdown(&outline), html::fragment(&outline), plain(&outline)];
            (texts, page, [data, json_text(&resume), json_text(&role.write())])
        });
        let ([markdown, fragment, plain], page, data) = texts;
        assert!(!fragment.contains("<script") && !fragment.contains("<style"), "{fragment}");
        assert_eq!(page.matches("<script").count(), 1, "{page}");
        for text in [&markdown, &fragment, &plain, &page] {
            let is_harmless = |letter: char| letter == '\n' || !letter.is_control();
            assert!(text.chars().all(is_harmless), "{text:?}");
        }
        for text in data {
            assert!(!text.contains('<'), "{text}");
            serde_json::from_str::<Value>(&text).expect("JSON");
        }
        embed::snippet("/rolefit/", &embed::role_file(&role));
        self.read_back(&markdown, &form);
        self.read_back(&plain, &form);
    }

    fn read_back(&self, text: &str, form: &Form) {
        let Reading { page, traces, .. } = read_written(text, &self.lexicon, form);
        traces.iter().for_each(|trace| check_span(&page, text, trace.span, &trace.path));
    }

    fn words(&self) -> Words {
        let plural = |count| if count == 1 { "one" } else { "other" }.to_string();
        Words::new(self.sentences.clone(), plural)
    }

    fn form<'a>(&'a self, words: &'a Words) -> Form<'a> {
        Form { words, framework: &self.framework }
    }
}

fn check_page(page: &Page, input: &str) {
    for line in &page.lines {
        check_span(page, input, line.span, "line");
        assert!(line.tokens.end <= page.tokens.len(), "tokens of a line");
    }
    for token in &page.tokens {
        check_span(page, input, token.span, "token");
        assert!(!token.span.is_empty(), "an empty word");
    }
}

/// A place is one of whole characters, in the page as in the input.
fn check_span(page: &Page, input: &str, span: Span, what: &str) {
    let origin = page.origin(span);
    assert!(span.start <= span.end && page.text.get(span.start..span.end).is_some(), "{what}");
    assert!(origin.start <= origin.end, "{what}: {origin:?}");
    assert!(input.get(origin.start..origin.end).is_some(), "{what}: {origin:?}");
}

/// The result of a work that takes its time and no longer, for an input of so many bytes.
fn timed<T>(bytes: usize, mut work: impl FnMut() -> T) -> T {
    let tens_of_kilobytes = u32::try_from(bytes / 10_000).expect("a short input").max(1);
    let mut shortest = Duration::MAX;
    for _ in 0..TRIES {
        let stopwatch = Stopwatch::start();
        let done = work();
        shortest = shortest.min(stopwatch.time());
        if shortest <= LONGEST_TIME * tens_of_kilobytes {
            return done;
        }
    }
    panic!("{bytes} bytes took {shortest:?}");
}

/// Time on a processor where the system tells it, so that a busy machine is not blamed on us; else
/// time on the clock.
struct Stopwatch {
    on_processor: Option<Duration>,
    on_clock: Instant,
}

impl Stopwatch {
    #[allow(clippy::disallowed_methods, clippy::allow_attributes, reason = "it measures time")]
    fn start() -> Stopwatch {
        Stopwatch { on_processor: time_on_processor(), on_clock: Instant::now() }
    }

    fn time(&self) -> Duration {
        let on_clock = self.on_clock.elapsed();
        let since =
            self.on_processor.zip(time_on_processor()).map(|(from, to)| to.saturating_sub(from));
        since.map_or(on_clock, |since| since.min(on_clock))
    }
}

/// What this thread has run so far, as Linux tells it in nanoseconds.
fn time_on_processor() -> Option<Duration> {
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds = told.split_whitespace().next()?.parse().ok()?;
    (nanoseconds > 0).then(|| Duration::from_nanos(nanoseconds))
}

/// The JSON files of a folder, by name.
fn json_files(folder: &Path) -> Vec<Value> {
    let entries = fs::read_dir(folder).expect("the folder is there");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    paths.sort();
    let read = |path| fs::read_to_string(path).expect("the file can be read");
    paths.iter().map(read).map(|text| serde_json::from_str(&text).expect("JSON")).collect()
}
