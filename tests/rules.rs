//! Every rule of postings: its file is whole, and its examples are what it says they are.

mod support;

use rolefit::domain::document::Value as Document;
use rolefit::domain::framework::{self, Framework};
use rolefit::domain::posting::date::Date;
use rolefit::domain::posting::lexicon::Lexicon;
use rolefit::domain::posting::lint::{
    Finding, Group, Rules, Severity, World, lint, lint_all, rules_of_code,
};
use rolefit::domain::posting::read::read;
use rolefit::domain::role;
use serde_json::{Value, json};
use support::{Wrong, json_files};

const FOLDER: &str = "assets/rules";

/// The day of the examples that do not give one.
const TODAY: Date = Date { year: 2026, month: Some(11), day: Some(21) };

/// What the rules may know besides a posting.
struct Given {
    lexicon: Lexicon,
    rules: Rules,
    framework: Framework,
}

impl Given {
    fn new() -> Given {
        let files = json_files(FOLDER).into_iter().map(|(_, rule)| rule).collect::<Vec<Value>>();
        let rules = Rules::read(Document::from(json!({ "rules": files })));
        let files = json_files("assets/framework").into_iter();
        let files = files.map(|(_, file)| file).filter(Value::is_object).collect::<Vec<Value>>();
        let framework = json!({ "version": 1, "competencies": files });
        Given {
            lexicon: Lexicon::shipped(),
            rules: rules.unwrap_or_else(|problems| panic!("{problems:#?}")),
            framework: framework::read(framework.into()).expect("the framework is whole"),
        }
    }

    /// The findings of an example: a text, or a text with a date.
    fn findings(&self, example: &Value) -> Vec<Finding> {
        let text = example.as_str().or_else(|| example["text"].as_str()).expect("a text");
        let posted = example["posted"].as_str().and_then(Date::read);
        let reading = read(text, &self.lexicon);
        let (lexicon, rules) = (&self.lexicon, &self.rules);
        let framework = Some(&self.framework);
        lint(&reading, &World { lexicon, rules, framework, today: TODAY, posted })
    }
}

#[test]
fn each_rule_is_named_as_its_file_and_says_all_that_it_must() {
    let mut wrong = Wrong::default();
    for (file, rule) in json_files(FOLDER) {
        let name = rule["rule"].as_str().unwrap_or_default();
        wrong.unless(file.ends_with(&format!("/{name}.json")), || format!("{file}: named {name}"));
        let message = rule["messages"]["what"].as_str();
        wrong.unless(message.is_some(), || format!("{file}: no message `what`"));
        for field in ["bad", "good"] {
            let count = rule[field].as_array().map_or(0, Vec::len);
            wrong.unless(count >= 2, || format!("{file}: fewer than two {field} examples"));
        }
    }
    wrong.nothing();
}

#[test]
fn each_rule_has_code_or_phrases_and_is_shipped() {
    let mut wrong = Wrong::default();
    let Given { rules, .. } = Given::new();
    let code = rules_of_code();
    for rule in &rules.all {
        let has_code = code.contains(&rule.name.as_str());
        wrong.unless(has_code || !rule.phrases.is_empty(), || {
            format!("{}: neither code nor phrases", rule.name)
        });
    }
    for name in code {
        wrong.unless(rules.get(name).is_some(), || format!("{name}: code without a file"));
    }
    wrong.unless(Rules::shipped() == rules, || {
        "src/domain/posting/lint/shipped.rs does not list the files of assets/rules".to_string()
    });
    wrong.nothing();
}

#[test]
fn bad_examples_raise_their_rule_and_good_ones_do_not() {
    let mut wrong = Wrong::default();
    let given = Given::new();
    for (file, rule) in json_files(FOLDER) {
        let name = rule["rule"].as_str().unwrap_or_default();
        // Praise is earned by the good examples.
        let is_praise = rule["group"] == "praise";
        for (field, is_raising) in [("bad", !is_praise), ("good", is_praise)] {
            let examples = rule[field].as_array().into_iter().flatten().enumerate();
            for (place, example) in examples {
                let found = given.findings(example);
                let is_raised = found.iter().any(|finding| {
                    finding.rule == name && (is_praise || finding.severity > Severity::Praise)
                });
                wrong.unless(is_raised == is_raising, || {
                    let others: Vec<&str> = found.iter().map(|one| one.rule.as_str()).collect();
                    format!("{file}: {field}[{place}]: found {others:?}")
                });
            }
        }
    }
    wrong.nothing();
}

#[test]
fn messages_have_no_hole_left_open() {
    let mut wrong = Wrong::default();
    let given = Given::new();
    for (file, rule) in json_files(FOLDER) {
        let examples = [&rule["bad"], &rule["good"]].into_iter().filter_map(Value::as_array);
        for example in examples.flatten() {
            for finding in given.findings(example) {
                let rule = given.rules.get(&finding.rule);
                let messages = rule.map(|rule| rule.messages.as_slice()).unwrap_or_default();
                let said = messages.iter().find(|(name, _)| name == finding.message);
                wrong.unless(said.is_some(), || {
                    format!("{file}: {} has no message {}", finding.rule, finding.message)
                });
                for hole in said.map_or("", |(_, text)| text).split('{').skip(1) {
                    let hole = hole.split('}').next().unwrap_or_default();
                    let value = finding.values.iter().find(|(name, _)| *name == hole);
                    wrong.unless(value.is_some_and(|(_, value)| !value.is_empty()), || {
                        format!("{file}: {}: nothing in {{{hole}}}", finding.rule)
                    });
                }
            }
        }
    }
    wrong.nothing();
}

/// What we say to people passes our own rules of words; what stands in quotes is not ours.
#[test]
fn what_rules_say_passes_the_rules_of_words() {
    let mut wrong = Wrong::default();
    let given = Given::new();
    let is_of_words = |rule: &str| {
        let group = given.rules.get(rule).map(|rule| rule.group);
        let is_measured = ["length", "readability", "coded-words"].contains(&rule);
        matches!(group, Some(Group::Words | Group::Honesty)) && !is_measured
    };
    for rule in &given.rules.all {
        wrong.unless(!rule.instead.is_empty(), || format!("{}: `instead` is missing", rule.name));
        let whole =
            |(name, text): &(String, String)| name.starts_with("what").then(|| text.clone());
        let messages = rule.messages.iter().filter_map(whole);
        for text in messages.chain([rule.why.clone(), rule.instead.clone()]) {
            let example =
                format!("# Machine Learning Engineer\n\n## About us\n\n{}\n", unquoted(&text));
            for finding in given.findings(&Value::from(example)) {
                wrong.unless(!is_of_words(&finding.rule), || {
                    format!("{}: “{text}”: {} {:?}", rule.name, finding.rule, finding.values)
                });
            }
        }
    }
    wrong.nothing();
}

/// A text without its holes and without what it quotes.
fn unquoted(text: &str) -> String {
    let mut kept = String::new();
    let mut depth = 0;
    for letter in text.chars() {
        match letter {
            '“' | '{' => depth += 1,
            '”' | '}' => depth -= 1,
            _ if depth == 0 => kept.push(letter),
            _ => {}
        }
    }
    kept
}

#[test]
fn a_finding_is_dismissed_at_its_place_or_with_its_whole_rule() {
    let given = Given::new();
    let text = "# Data Engineer\n\nWe want a rockstar and a ninja.\n\n## Tasks\n- Build pipelines in SQL\n";
    let shown = |words: Option<&str>| {
        let mut reading = read(text, &given.lexicon);
        let dismissal = json!({ "rule": "oversold", "words": words, "reason": "It is our name." });
        let mut role: Value = reading.role.write().into();
        role["dismissals"] = json!([dismissal]);
        if words.is_none() {
            role["dismissals"][0].as_object_mut().expect("an object").remove("words");
        }
        reading.role = role::read_loosely(role.into());
        let (lexicon, rules) = (&given.lexicon, &given.rules);
        let framework = Some(&given.framework);
        let world = World { lexicon, rules, framework, today: TODAY, posted: None };
        let linted = lint_all(&reading, &world, &[]);
        let words = |all: &[Finding]| -> Vec<String> {
            let ours = all.iter().filter(|finding| finding.rule == "oversold");
            let words = ours.filter_map(|finding| finding.words(&reading.page.text));
            words.map(str::to_string).collect()
        };
        (words(&linted.findings), words(&linted.dismissed))
    };
    let owned = |words: &[&str]| words.iter().map(|word| word.to_string()).collect::<Vec<_>>();
    assert_eq!(shown(Some("ninja")), (owned(&["rockstar"]), owned(&["ninja"])));
    assert_eq!(shown(Some("guru")), (owned(&["rockstar", "ninja"]), owned(&[])));
    assert_eq!(shown(None), (owned(&[]), owned(&["rockstar", "ninja"])));
}

#[test]
fn no_percentage_claims_more_than_was_measured() {
    let given = Given::new();
    let file = std::fs::read_to_string(format!("{FOLDER}/readability.json")).expect("a rule");
    let rule: Value = serde_json::from_str(&file).expect("JSON");
    let message = |example: &Value| {
        let findings = given.findings(example);
        let found = findings.into_iter().find(|finding| finding.rule == "readability");
        found.map(|finding| (finding.message, finding.values.len()))
    };
    assert_eq!(message(&rule["bad"][0]), Some(("hardest", 0)));
    assert_eq!(message(&rule["good"][0]), Some(("easiest", 0)));
}

#[test]
fn a_mend_leaves_a_sentence_that_is_whole_and_true() {
    let given = Given::new();
    let mended = |line: &str, rule: &str| {
        let text = format!(
            "# Data Engineer\n\n## What you will do\n\n- Build pipelines\n\n## Requirements\n\n- {line}\n"
        );
        let reading = read(&text, &given.lexicon);
        let findings = given.findings(&json!(text));
        let finding = findings.iter().find(|one| one.rule == rule).expect("it is found");
        let mend = finding.replacements.first()?;
        let (page, span) = (&reading.page.text, mend.span);
        let line = reading.page.lines.last().expect("a line").span;
        Some([&page[line.start..span.start], &mend.text, &page[span.end..line.end]].concat())
    };
    let tools = "tool-list-instead-of-skill";
    let list = "a deep learning framework such as PyTorch";
    assert_eq!(
        mended("Expert in PyTorch, TensorFlow and JAX", tools),
        Some(format!("Expert in {list}"))
    );
    assert_eq!(mended("Expert in PyTorch, TensorFlow, JAX, SQL and Spark", tools), None);
    assert_eq!(mended("Native English", "nationality-wording").as_deref(), Some("Fluent English"));
    let disrupts = mended("You like what disrupts finance", "oversold");
    assert_eq!(disrupts.as_deref(), Some("You like what changes finance"));
}
