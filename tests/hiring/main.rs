//! What follows from a role for the people on both sides of the table: the plan of the interview, and
//! what a person may ask, expect and prepare.

#[path = "../support/roles.rs"]
mod generated;
mod kept;
mod outlook;
mod plan;
#[path = "../support/shipped.rs"]
mod shipped;
#[path = "../support/mod.rs"]
mod support;

use crate::support::json_files;
use rolefit::domain::framework::{self, Advice, Framework};
use serde_json::{Map, Value};

/// The shipped advice, in the order of the framework.
fn advice(framework: &Framework) -> Vec<Advice> {
    let files = json_files("assets/framework").into_iter().map(|(_, value)| value);
    let entry = |value: Value| Some((value["id"].as_str()?.to_string(), value));
    let all: Map<String, Value> =
        files.filter(|value| value.get("levels").is_some()).filter_map(entry).collect();
    framework::read_advice(Value::Object(all).into(), framework).expect("the advice is sound")
}
