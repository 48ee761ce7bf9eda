//! `rolefit read` and `rolefit lint` as people and programs run them: every format, many inputs at
//! once, and inputs that are no good.

mod support;

use serde_json::{Value, json};
use std::path::Path;
use support::{Ran, file, folder, json_file, rolefit};

/// A posting that cannot be met, that names Python twice and has letters of more than one byte.
const IMPOSSIBLE: &str = "Senior Machine Learning Engineer – Zürich\n\n\
    We hire on 15 March 2024.\n\nRequirements:\n\
    - 15+ years of experience with PyTorch\n- Python\n- Bachelor’s degree in computer science\n\n\
    Responsibilities:\n- Train models that sort letters\n- Deploy models to production\n";

const TODAY: [&str; 2] = ["--today", "2026-11-21"];

#[track_caller]
fn lint(arguments: &[&str], input: &str) -> Ran {
    rolefit(&[&["lint"], &TODAY[..], arguments].concat(), input.as_bytes())
}

#[test]
fn a_posting_is_one_object_with_role_sources_and_findings() {
    let ran = rolefit(&["read", "--format", "json", "--posted", "2024-03"], IMPOSSIBLE.as_bytes());
    assert_eq!(ran.code, Some(0), "{ran:#?}");
    let [object] = ran.json().try_into().expect("one object");
    let object: Value = object;
    let mut keys: Vec<&String> = object.as_object().expect("an object").keys().collect();
    keys.sort();
    assert_eq!(keys, ["file", "findings", "role", "sources"]);
    assert_eq!(object["file"], "-");
    let role = &object["role"];
    assert_eq!(role["family"], "ml_engineer");
    assert_eq!(role["seniority"], "senior");
    let asks = role["asks"].as_array().expect("asks");
    let ask = asks.iter().find(|ask| ask["name"] == "PyTorch").expect("PyTorch is asked for");
    assert_eq!(ask["minYears"], 15);
    assert_eq!(ask["required"], true);
    assert_eq!(ask["kind"], "tool");
    assert!(role["responsibilities"][0]["duty"].is_string());
    let degree = json!({"min": "bachelor", "required": true, "orEquivalent": false});
    assert_eq!(role["credentials"]["degree"], degree);
    for silent in ["pay", "remote", "visa"] {
        assert_eq!(role["logistics"].get(silent), Some(&Value::Null), "{silent}");
    }
    let words = |entry: &Value| {
        let place = |key: &str| entry[key].as_u64().expect("a place") as usize;
        IMPOSSIBLE.get(place("start")..place("end")).expect("whole characters").to_string()
    };
    let sources = object["sources"].as_array().expect("sources");
    let source = |path: &str| sources.iter().find(|source| source["path"] == path).map(words);
    assert!(source("title").is_some_and(|words| words.starts_with("Senior Machine")));
    let findings = object["findings"].as_array().expect("findings");
    let years = findings.iter().find(|found| found["rule"] == "impossible-years").expect("found");
    assert_eq!(years["severity"], "problem");
    assert!(words(years).contains("15"), "{years:#}");
    for text in ["message", "why", "source"] {
        assert!(years[text].as_str().is_some_and(|text| !text.is_empty()), "{text}");
    }
    assert!(years["replacements"].is_array() && years["details"].is_object());
}

#[test]
fn what_a_posting_does_not_say_is_null_and_no_posting_is_an_empty_draft() {
    for text in ["", "\n \n", "Dear Ada, thank you for the cake.\n"] {
        let ran = rolefit(&["read", "--format", "json", "-"], text.as_bytes());
        assert_eq!(ran.code, Some(0), "{ran:#?}");
        assert!(ran.err.contains("no job posting"), "{ran:#?}");
        let object = &ran.json()[0];
        assert_eq!(object["role"]["title"], "");
        assert_eq!(object["role"]["credentials"]["degree"], Value::Null);
        for silent in ["pay", "place", "remote", "visa"] {
            assert_eq!(object["role"]["logistics"].get(silent), Some(&Value::Null), "{silent}");
        }
        assert_eq!([&object["sources"], &object["findings"]], [&json!([]), &json!([])]);
    }
}

#[test]
fn the_exit_status_tells_how_bad_it_is() {
    let check = |arguments: &[&str], text: &str, code| {
        let ran = lint(arguments, text);
        assert_eq!(ran.code, Some(code), "{arguments:?} {ran:#?}");
    };
    let posted = ["--posted", "2024-03-15"];
    check(&posted, IMPOSSIBLE, 1);
    check(&[&posted[..], &["--fail-on", "never"]].concat(), IMPOSSIBLE, 0);
    check(&[&posted[..], &["--off", "impossible-years"]].concat(), IMPOSSIBLE, 0);
    let possible = IMPOSSIBLE.replace("15+ years of experience with PyTorch", "PyTorch");
    check(&posted, &possible, 0);
    check(&["--fail-on", "hint"], &possible, 1);
    check(&["--fail-on", "bad"], &possible, 2);
    check(&["--off", "no-such-rule"], &possible, 2);
    check(&["--today", "2026-02-30"], &possible, 2);
    check(&["--posted", "soon"], &possible, 2);
    check(&["missing.txt"], "", 2);
    assert_eq!(rolefit(&[], b"").code, Some(2));
    assert_eq!(rolefit(&["--help"], b"").code, Some(0));
}

#[test]
fn people_read_a_line_for_each_finding_and_a_sum() {
    let ran = lint(&["--posted", "2024-03-15"], IMPOSSIBLE);
    let line = ran.out.lines().find(|line| line.contains("[impossible-years]"));
    assert!(line.is_some_and(|line| line.starts_with("-:6:3: problem: ")), "{ran:#?}");
    assert!(ran.out.lines().last().is_some_and(|line| line.starts_with("1 posting: 1 problem, ")));
    assert!(!ran.out.contains("    why: "));
    assert!(lint(&["--explain"], IMPOSSIBLE).out.contains("    why: "));
    let read = rolefit(&["read"], IMPOSSIBLE.as_bytes());
    assert!(read.out.contains("  family       ml_engineer\n"), "{read:#?}");
}

#[test]
fn sarif_satisfies_its_schema() {
    let mut schema = json_file("tests/reference/sarif/sarif-schema-2.1.0.json");
    // Its pattern has a stray bracket, and we do not write it.
    for part in ["run", "toolComponent"] {
        schema["definitions"][part]["properties"]["language"] = json!({});
    }
    let schema = jsonschema::validator_for(&schema).expect("the schema is one");
    let at = folder("sarif");
    file(&at, "a ü.md", IMPOSSIBLE.as_bytes());
    file(&at, "b.txt", b"\0");
    for arguments in [vec!["tests/postings"], vec![at.to_str().expect("UTF-8"), "missing.md"]] {
        let ran = lint(&[&["--format", "sarif"], &arguments[..]].concat(), "");
        let log: Value = serde_json::from_str(&ran.out).expect("JSON");
        let errors: Vec<String> = schema
            .iter_errors(&log)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{errors:#?}");
        let run = &log["runs"][0];
        let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
        let results = run["results"].as_array().expect("results");
        assert!(!results.is_empty());
        for result in results {
            let index = result["ruleIndex"].as_u64().expect("an index") as usize;
            assert_eq!(rules[index]["id"], result["ruleId"]);
            let place = &result["locations"][0]["physicalLocation"];
            assert!(place["region"]["startLine"].as_u64() >= Some(1), "{result:#}");
        }
        let notes = &run["invocations"][0]["toolExecutionNotifications"];
        let troubles = if arguments[0] == "tests/postings" { 0 } else { 2 };
        assert_eq!(notes.as_array().map(Vec::len), Some(troubles), "{notes:#}");
        assert_eq!(run["invocations"][0]["executionSuccessful"], troubles == 0);
    }
}

#[test]
fn folders_are_searched_in_order_for_postings_alone() {
    let at = folder("search");
    let job = json!({"@type": "JobPosting", "title": "Data Engineer", "description": IMPOSSIBLE});
    let markdown = file(&at, "b/two.md", IMPOSSIBLE.as_bytes());
    let html = file(&at, "b/one.HTML", format!("<p>{IMPOSSIBLE}</p>").as_bytes());
    let text = file(&at, "a.txt", IMPOSSIBLE.as_bytes());
    let data = file(&at, "c.json", job.to_string().as_bytes());
    file(&at, "d.json", b"{\"a\": 1}");
    file(&at, "e.csv", IMPOSSIBLE.as_bytes());
    file(&at, ".hidden/f.txt", IMPOSSIBLE.as_bytes());
    let ran = lint(&["--format", "json", at.to_str().expect("UTF-8")], "");
    let files: Vec<Value> = ran.json().iter().map(|object| object["file"].clone()).collect();
    assert_eq!(files, [text, html, markdown, data]);
    let empty = folder("search-empty");
    let ran = lint(&[empty.to_str().expect("UTF-8")], "");
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("no postings in this folder"), "{ran:#?}");
}

#[test]
fn json_lines_come_out_in_the_order_in_which_they_went_in() {
    let line = |number: usize| {
        let text =
            if number.is_multiple_of(7) { "x".repeat(50_000) } else { IMPOSSIBLE.to_string() };
        json!({"file": format!("{number}.txt"), "text": text}).to_string()
    };
    let mut lines: Vec<String> = (0..200).map(line).collect();
    lines[3] = "no JSON".to_string();
    lines[5] = "{\"file\": \"5.txt\"}".to_string();
    lines.insert(9, String::new());
    let ran = rolefit(&["read", "--format", "jsonl"], lines.join("\n").as_bytes());
    let out = ran.json();
    assert_eq!((ran.code, out.len()), (Some(2), 200));
    for (number, object) in out.iter().enumerate() {
        let expected = if number == 3 { "-:4".to_string() } else { format!("{number}.txt") };
        assert_eq!(object["file"], expected);
        assert_eq!(object["error"].is_string(), number == 3 || number == 5, "{object}");
    }
}

#[test]
fn inputs_that_are_no_good_are_told_and_the_others_are_read() {
    let at = folder("bad");
    let good = file(&at, "good.md", IMPOSSIBLE.as_bytes());
    let check = |name: &str, bytes: &[u8], expected: &str| {
        let bad = file(&at, name, bytes);
        let ran = lint(&["--format", "json", &bad, &good], "");
        assert_eq!(ran.code, Some(2), "{ran:#?}");
        assert!(ran.err.contains(expected), "{ran:#?}");
        assert_eq!(ran.json().last().map(|last| last["file"].clone()), Some(good.clone().into()));
    };
    check("binary.txt", b"MZ\x90\0\x03\0", "not a text");
    check("wide.txt", b"\xFF\xFEh\0i\0", "not a text");
    check("paper.pdf", b"%PDF-1.7 ...", "not a text");
    let role = std::fs::read(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/records/role-v1-full.json"),
    );
    check("role.json", &role.expect("the role is there"), "rolefit write --as markdown");
}

/// That a posting is in another language has a name as a rule has one, in every format.
#[test]
fn a_posting_in_another_language_is_told_as_a_finding() {
    const GERMAN: &str = "Machine Learning Engineer (m/w/d)\n\nWir suchen für unser Team in Berlin \
        eine Person mit Python und PyTorch. Du entwickelst Modelle und bringst sie in den Betrieb.\n\n\
        Anforderungen\n- Python und SQL\n- 10 Jahre Erfahrung mit Modellen sind nicht nötig\n";
    let rule = "foreign-language";
    let text = lint(&[], GERMAN);
    assert_eq!(text.code, Some(0), "{text:#?}");
    let line = text.out.lines().find(|line| line.ends_with("[foreign-language]"));
    assert!(
        line.is_some_and(|line| line.contains("hint: ") && line.contains("German")),
        "{text:#?}"
    );
    let findings = lint(&["--format", "json"], GERMAN).json()[0]["findings"].clone();
    let findings = findings.as_array().expect("findings").clone();
    let found = findings.iter().find(|one| one["rule"] == rule).expect("the language is told");
    assert_eq!(found["details"]["language"], "de");
    assert!(findings.iter().all(|one| one["severity"] != "praise"), "{findings:#?}");
    let log = lint(&["--format", "sarif"], GERMAN);
    let log: Value = serde_json::from_str(&log.out).expect("JSON");
    let run = &log["runs"][0];
    let results = run["results"].as_array().expect("results");
    let result = results.iter().find(|one| one["ruleId"] == rule).expect("the language is told");
    let index = result["ruleIndex"].as_u64().expect("a place") as usize;
    assert_eq!(run["tool"]["driver"]["rules"][index]["id"], rule);
    let off = lint(&["--off", rule], GERMAN);
    assert!(off.code == Some(0) && !off.out.contains(rule), "{off:#?}");
    assert!(!lint(&[], IMPOSSIBLE).out.contains(rule));
}

#[test]
fn letters_that_are_not_utf_8_keep_their_places() {
    let bytes: Vec<u8> =
        IMPOSSIBLE.replace('ü', "#").bytes().map(|b| if b == b'#' { 0xFC } else { b }).collect();
    let ran = rolefit(&["read", "--format", "json", "--posted", "2024-03"], &bytes);
    assert_eq!(ran.code, Some(0), "{ran:#?}");
    assert!(ran.err.contains("not UTF-8"), "{ran:#?}");
    let findings = ran.json()[0]["findings"].clone();
    let found = findings.as_array().expect("findings").iter();
    let years = found.clone().find(|found| found["rule"] == "impossible-years").expect("found");
    let place = |key: &str| years[key].as_u64().expect("a place") as usize;
    assert!(String::from_utf8_lossy(&bytes[place("start")..place("end")]).contains("15"));
}

#[test]
fn a_text_of_a_megabyte_is_cut_and_read() {
    let text = [IMPOSSIBLE, &"We train models and deploy them. ".repeat(32_000)].concat();
    assert!(text.len() > 1_000_000);
    let ran = rolefit(&["read", "--format", "json"], text.as_bytes());
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(ran.err.contains("first 200 kB"), "{}", ran.err);
    assert_eq!(ran.json()[0]["role"]["family"], "ml_engineer");
}
