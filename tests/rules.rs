//! Every rule of postings: its file is whole, and its examples are what it says they are.

mod support;

use rolefit::domain::document::Value as Document;
use rolefit::domain::posting::lint::{Rules, rules_of_code};
use serde_json::Value;
use support::{Wrong, json_files};

const FOLDER: &str = "assets/rules";

/// All rules, as the browser gets them but for the examples.
fn rules() -> Rules {
    let files: Vec<Value> = json_files(FOLDER).into_iter().map(|(_, rule)| rule).collect();
    let document = Document::from(serde_json::json!({ "rules": files }));
    Rules::read(document).unwrap_or_else(|problems| panic!("{problems:#?}"))
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
fn each_rule_is_either_code_or_phrases() {
    let mut wrong = Wrong::default();
    let rules = rules();
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
    wrong.nothing();
}
