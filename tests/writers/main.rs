//! What the validators of others say of the postings that we write: the Nu HTML checker of every
//! page, and a validator of Google's rules of every JobPosting. It never knows how one is written.
//!
//! `cargo xtask test` brings the validators and names them in the environment.

#[path = "../support/roles.rs"]
mod generated;
#[path = "../support/shipped.rs"]
mod shipped;
#[path = "../support/mod.rs"]
mod support;

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use rolefit::domain::document::Choice;
use rolefit::domain::posting::date::Date;
use rolefit::domain::posting::write::{
    Form, JobPosting, Missing, Publishing, html, json_ld, json_text, outline,
};
use rolefit::domain::role::Role;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use support::Wrong;

/// How many roles are generated of plausible texts, and how many of texts that try to break out.
const GENERATED: usize = 60;

/// The shipped roles and generated ones, each with a name.
fn roles() -> Vec<(String, Role)> {
    let framework = shipped::framework();
    let mut runner = TestRunner::deterministic();
    let mut generate = |name: &str, texts: generated::Texts| {
        let strategy = generated::roles(&texts, &framework);
        let mut one = |place: usize| {
            let tree = strategy.new_tree(&mut runner).expect("roles can be generated");
            (format!("{name}-{place}"), tree.current())
        };
        (0..GENERATED).map(&mut one).collect::<Vec<_>>()
    };
    let generated =
        [generate("plausible", generated::plausible()), generate("nasty", generated::nasty())];
    let shipped = shipped::roles().into_iter().map(|(_, role)| (role.id.clone(), role));
    shipped.chain(generated.concat()).collect()
}

/// Everything about publishing that can be told, or nothing.
fn publishings() -> [(&'static str, Publishing); 2] {
    let told = Publishing {
        posted: Date::read("2026-11-21"),
        valid_through: Date::read("2027-01-31"),
        direct_apply: Some(false),
    };
    [("told", told), ("untold", Publishing::default())]
}

/// A place that `cargo xtask test` names.
fn named(variable: &str) -> PathBuf {
    let value = std::env::var_os(variable);
    let value = value.unwrap_or_else(|| panic!("{variable} is not set; run `cargo xtask test`"));
    PathBuf::from(value)
}

#[test]
fn every_page_satisfies_the_nu_html_checker() {
    let (framework, words) = (shipped::framework(), shipped::words());
    let form = Form { words: &words, framework: &framework };
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pages");
    fs::remove_dir_all(&folder).ok(); // There is none the first time.
    fs::create_dir_all(&folder).expect("the folder can be made");
    for (name, role) in roles() {
        let outline = outline(&role, &form, Some("https://jobs.example/fit?a=b&c=d"));
        let (_, publishing) = publishings()[0];
        let json = json_text(&json_ld(&role, &outline, &publishing).value);
        let parts = html::PageParts { language: "en", json_ld: Some(&json) };
        let page = html::page(&outline, &parts);
        fs::write(folder.join(format!("{name}.html")), page).expect("the page can be written");
    }
    let output = Command::new(named("ROLEFIT_JAVA"))
        .arg("-jar")
        .arg(named("ROLEFIT_VNU"))
        .args(["--format", "json", "--exit-zero-always", "--Werror"])
        .arg(&folder)
        .output()
        .expect("java starts");
    let told: Value = serde_json::from_slice(&output.stderr)
        .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)));
    let mut wrong = Wrong::default();
    for message in told["messages"].as_array().expect("a list of messages") {
        let (url, text) = (&message["url"], message["message"].as_str().unwrap_or_default());
        // What a text says is not ours: it may begin with a mark that combines, or be no language.
        let is_of_text =
            text.contains("composing character") || text.contains("Normalization Form");
        let is_guess = text.contains("appears to be written in");
        wrong.unless(is_of_text || is_guess, || format!("{url}: {text} {}", message["extract"]));
    }
    wrong.nothing();
}

#[test]
fn every_job_posting_is_judged_as_we_judge_it() {
    let (framework, words) = (shipped::framework(), shipped::words());
    let form = Form { words: &words, framework: &framework };
    let mut judged = Vec::new();
    for (name, role) in roles() {
        let outline = outline(&role, &form, None);
        for (told, publishing) in publishings() {
            judged.push((format!("{name}, {told}"), json_ld(&role, &outline, &publishing)));
        }
    }
    let issues = validate(judged.iter().map(|(_, posting)| posting));
    assert_eq!(issues.len(), judged.len());
    let mut wrong = Wrong::default();
    for ((name, posting), issues) in judged.iter().zip(issues) {
        let issues = issues.as_array().expect("a list of issues");
        for is_required in [true, false] {
            let ours = missing(posting, is_required);
            let theirs = found(issues, is_required);
            wrong.unless(ours == theirs, || format!("{name}: {ours:?}, they say {theirs:?}"));
        }
    }
    wrong.nothing();
}

/// What the validator says of each posting.
fn validate<'a>(postings: impl Iterator<Item = &'a JobPosting>) -> Vec<Value> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/writers/validate.mjs");
    let mut node = Command::new("node")
        .arg(script)
        .arg(named("ROLEFIT_NPM"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("node starts");
    let lines: String =
        postings.map(|posting| json_text(&posting.value).replace('\n', " ") + "\n").collect();
    let mut input = node.stdin.take().expect("it is piped");
    let writing = std::thread::spawn(move || input.write_all(lines.as_bytes()));
    let output = node.wait_with_output().expect("node ends");
    writing.join().expect("it does not panic").expect("node reads what it is told");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

/// What we say is missing, in the validator's terms: pay without currency or period is no pay.
fn missing(posting: &JobPosting, is_required: bool) -> BTreeSet<String> {
    let missing = posting.missing.iter().filter(|missing| missing.is_required() == is_required);
    let word = |missing: &Missing| match missing {
        Missing::Currency | Missing::Period => Missing::BaseSalary.word().to_string(),
        other => other.word().to_string(),
    };
    missing.map(word).collect()
}

/// What the validator finds. What it recommends to everyone but holds for remote work alone, where
/// we require it, does not count.
fn found(issues: &[Value], is_required: bool) -> BTreeSet<String> {
    const REMOTE: [&str; 2] = ["jobLocationType", "applicantLocationRequirements"];
    let severity = if is_required { "ERROR" } else { "WARNING" };
    let of_severity = issues.iter().filter(|issue| issue["severity"] == severity);
    let fields = of_severity.flat_map(|issue| issue["fields"].as_array().into_iter().flatten());
    let fields = fields.filter_map(Value::as_str);
    fields.filter(|field| is_required || !REMOTE.contains(field)).map(str::to_string).collect()
}
