//! `rolefit write` and `rolefit fit` as people run them: every form, folders, and what is no role.

mod support;

use serde_json::Value;
use std::fs;
use support::{Ran, file, folder, rolefit};

const ROLE: &str = "assets/roles/samples/nlp-engineer-product.json";
const ANSWERS: &str = "tests/records/v1-full.json";

#[track_caller]
fn write(arguments: &[&str], input: &str) -> Ran {
    rolefit(&[&["write"], arguments].concat(), input.as_bytes())
}

#[test]
fn every_form_is_written() {
    let role: Value = support::json_file(&["../", ROLE].concat());
    let title = role["title"].as_str().expect("a title");
    let check = |form: &str, begins: &str, contains: &str| {
        let ran = write(&["--as", form, "--posted", "2026-11-21", ROLE], "");
        assert_eq!(ran.code, Some(0), "{form}: {ran:#?}");
        assert!(ran.out.starts_with(begins), "{form}: {ran:#?}");
        assert!(ran.out.contains(contains), "{form}: {ran:#?}");
        assert!(ran.out.ends_with('\n'), "{form}");
        ran
    };
    check("markdown", "# ", title);
    check("html", "<!DOCTYPE html>", "\"datePosted\": \"2026-11-21\"");
    check("html-fragment", "<article>", title);
    check("plain", title, "\n- ");
    check("embed", "<script", "<role-fit role-file=\"./nlp-engineer-product.json\">");
    for form in ["json-ld", "json-resume", "role"] {
        let ran = check(form, "{", title);
        serde_json::from_str::<Value>(&ran.out).expect("JSON");
    }
    let ran = check("json-ld", "{", "JobPosting");
    assert!(ran.err.contains("Google recommends validThrough"), "{ran:#?}");
    let ran = write(&["--as", "markdown", "--assessment", "https://a.example/fit", ROLE], "");
    assert!(ran.out.contains("https://a.example/fit"));
}

/// Each missing property is the finding that it is in a text, for people and for programs.
#[test]
fn what_a_job_posting_lacks_is_told_with_the_name_of_its_rule() {
    let posting = "# Machine learning engineer\n\n## Responsibilities\n\n- Train models that sort \
        letters\n- Deploy the models to production\n\n## Requirements\n\n- Python\n";
    let ran = write(&["--as", "json-ld", "-"], posting);
    let lint = rolefit(&["lint", "--format", "json", "--today", "2026-11-21"], posting.as_bytes());
    let found = lint.json()[0]["findings"].clone();
    let line = serde_json::json!({ "file": "a.md", "text": posting }).to_string();
    let lines = write(&["--as", "json-ld", "--format", "jsonl", "-"], &line).json();
    let told = lines[0]["findings"].as_array().expect("findings").clone();
    for (property, rule, is_in_text) in [
        ("jobLocation", "place-missing", true),
        ("baseSalary", "pay-missing", true),
        ("employmentType", "employment-type-missing", true),
        ("hiringOrganization", "hiring-organization-missing", false),
        ("datePosted", "date-posted-missing", false),
        ("validThrough", "valid-through-missing", false),
        ("directApply", "direct-apply-missing", false),
    ] {
        let one = told.iter().find(|one| one["details"]["property"] == property);
        let one = one.unwrap_or_else(|| panic!("{property}: {told:#?}"));
        assert_eq!(one["rule"], rule);
        let message = one["message"].as_str().expect("a message");
        let line = ran.err.lines().find(|line| line.ends_with(&format!("{property}. [{rule}]")));
        assert!(line.is_some_and(|line| line.contains(message)), "{}", ran.err);
        let same = found.as_array().expect("findings").iter().find(|one| one["rule"] == rule);
        assert_eq!(same.map(|same| &same["message"]), is_in_text.then_some(&one["message"]));
    }
    assert_eq!(told.len(), 7, "{told:#?}");
    let plain = write(&["--as", "plain", "--format", "jsonl", "-"], &line).json();
    assert!(plain[0].get("findings").is_none());
}

#[test]
fn what_was_written_is_read_again() {
    let markdown = write(&["--as", "markdown", ROLE], "").out;
    let again = write(&["--as", "markdown", "-"], &markdown);
    assert_eq!(again.out, markdown, "{}", again.err);
}

#[test]
fn several_roles_need_a_folder_and_nothing_is_written_over() {
    let ran = write(&["--as", "plain", "assets/roles"], "");
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
    assert!(ran.err.contains("--to FOLDER"), "{ran:#?}");
    let to = folder("written");
    let to = to.to_str().expect("UTF-8");
    let arguments = ["--as", "plain", "assets/roles", "--to", to];
    assert_eq!(write(&arguments, "").code, Some(0));
    let files = fs::read_dir(to).expect("the folder is there").count();
    assert_eq!(files, 9);
    let ran = write(&arguments, "");
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("--force"), "{ran:#?}");
    assert_eq!(write(&[&arguments[..], &["--force"]].concat(), "").code, Some(0));
    let lines = write(&["--as", "plain", "assets/roles", "--format", "jsonl"], "");
    assert_eq!(lines.json().len(), 9);
}

#[test]
fn what_is_no_role_is_told_with_every_problem() {
    let at = folder("no-role");
    let check = |name: &str, text: &str, expected: &str| {
        let ran = write(&["--as", "markdown", &file(&at, name, text.as_bytes())], "");
        assert_eq!(ran.code, Some(2), "{ran:#?}");
        assert!(ran.err.contains(expected), "{ran:#?}");
    };
    check("cake.txt", "Dear Ada, thank you for the cake.", "no job posting");
    check("cut.json", "{\"version\": 1, ", "not JSON");
    let bad = r#"{"version": 1, "id": "a", "title": "", "family": "cook"}"#;
    check("bad.json", bad, "  family: “cook” is not known here.");
    check("bad.json", bad, "  title: It has 0 characters");
    check("new.json", r#"{"version": 9, "id": "a", "title": "A"}"#, "Get the newest one");
}

/// Items count as in the app: the same ratings with right answers are a better fit than with wrong.
#[test]
fn answers_to_items_count() {
    let at = folder("items");
    let topic = support::json_file("../assets/items/software.json");
    let items = topic["items"].as_array().expect("items");
    let fit_with = |name: &str, is_right: bool| {
        let answer = |item: &Value| {
            let options = item["options"].as_array().expect("options");
            let wanted = |option: &Value| (option["right"] == true) == is_right;
            let place = options.iter().position(wanted).expect("there is one");
            let id = item["id"].as_str().expect("an id").to_string();
            (id, serde_json::json!({ "said": "chosen", "option": place }))
        };
        let mut record = support::json_file("../tests/records/v2-full.json");
        let rating = serde_json::json!({ "said": "level", "level": 3, "evidence": "none" });
        let rated = ["software-engineering", "data-intuition", "ml-fundamentals"];
        record["answers"] = rated.iter().map(|id| (id.to_string(), rating.clone())).collect();
        record["items"] = items.iter().map(answer).collect();
        let result = file(&at, name, record.to_string().as_bytes());
        let ran = rolefit(&["fit", ROLE, &result, "--format", "json"], b"");
        assert_eq!(ran.code, Some(0), "{ran:#?}");
        let rows = ran.json()[0]["requirements"].as_array().expect("rows").clone();
        let row = rows.iter().find(|row| row["competency"] == rated[0]).expect("it is needed");
        row["level"]["middle"].as_f64().expect("a level")
    };
    let (right, wrong) = (fit_with("right.json", true), fit_with("wrong.json", false));
    assert!(right > wrong + 1.0, "{right} with right answers, {wrong} with wrong ones");
}

#[test]
fn answers_are_held_against_a_role() {
    let ran = rolefit(&["fit", ROLE, ANSWERS], b"");
    assert_eq!(ran.code, Some(0), "{ran:#?}");
    assert!(ran.out.starts_with("# "), "{ran:#?}");
    let ran = rolefit(&["fit", ROLE, ANSWERS, "--format", "json"], b"");
    let figures = &ran.json()[0];
    assert_eq!(figures["role"], "nlp-engineer-product");
    assert!(figures["coverage"].as_u64() <= Some(100));
    assert!(figures["requirements"].as_array().is_some_and(|rows| rows.len() > 3));
    // No note of the person is in it.
    assert!(!ran.out.contains("Zeile"));
    for result in ["missing.json", ROLE, "README.md"] {
        let ran = rolefit(&["fit", ROLE, result], b"");
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{ran:#?}");
    }
}
