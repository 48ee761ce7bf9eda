//! The format of a role file: the published schema and the reader say the same, nothing that a file
//! holds is lost, and every problem names its place.

#[path = "support/arbitrary.rs"]
mod arbitrary;
mod support;

use jsonschema::Validator;
use proptest::prelude::*;
use rolefit::domain::document::{Problem, ProblemKind};
use rolefit::domain::role::{self, Role};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use support::{Wrong, json_files};

fn schema() -> Value {
    let (_, schema) = json_files("assets/schema")
        .into_iter()
        .find(|(path, _)| path.ends_with("/role.v1.json"))
        .expect("it is published");
    schema
}

fn validator() -> Validator {
    jsonschema::draft202012::new(&schema()).expect("the schema is valid")
}

/// A role with every field that there is.
fn full() -> Value {
    let records = json_files("tests/records");
    records
        .into_iter()
        .find(|(path, _)| path.ends_with("/role-v1-full.json"))
        .expect("it is stored")
        .1
}

fn shipped() -> Vec<(String, Value)> {
    [json_files("assets/roles/archetypes"), json_files("assets/roles/samples")].concat()
}

fn read(document: Value) -> Result<Role, Vec<Problem>> {
    role::read(document.into())
}

fn write(role: &Role) -> Value {
    role.write().into()
}

/// A step into a value.
#[derive(Clone, Debug, PartialEq)]
enum Step {
    Field(String),
    Entry(usize),
}

/// Every place of a value below the top.
fn places(value: &Value, at: &[Step], found: &mut Vec<Vec<Step>>) {
    let mut visit = |step: Step, inner: &Value| {
        let path = [at, &[step]].concat();
        found.push(path.clone());
        places(inner, &path, found);
    };
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(key, inner)| visit(Step::Field(key.clone()), inner))
        }
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(place, inner)| visit(Step::Entry(place), inner))
        }
        _ => {}
    }
}

fn all_places(value: &Value) -> Vec<Vec<Step>> {
    let mut found = Vec::new();
    places(value, &[], &mut found);
    found
}

/// A place as problems name it.
fn name(path: &[Step]) -> String {
    path.iter().fold(String::new(), |name, step| match step {
        Step::Field(key) if name.is_empty() => key.clone(),
        Step::Field(key) => format!("{name}.{key}"),
        Step::Entry(place) => format!("{name}[{place}]"),
    })
}

fn at<'v>(value: &'v mut Value, path: &[Step]) -> &'v mut Value {
    path.iter().fold(value, |value, step| match step {
        Step::Field(key) => &mut value[key.as_str()],
        Step::Entry(place) => &mut value[*place],
    })
}

fn with(whole: &Value, path: &[Step], replacement: Value) -> Value {
    let mut document = whole.clone();
    *at(&mut document, path) = replacement;
    document
}

/// Whether a problem at `found` is about the place `expected`, or about something inside of it.
fn is_within(found: &str, expected: &str) -> bool {
    found.strip_prefix(expected).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

/// The words of all enumerations of the schema.
fn enum_words(schema: &Value) -> BTreeSet<String> {
    let inner = |value: &Value| enum_words(value);
    let mut words: BTreeSet<String> = match schema {
        Value::Object(fields) => fields.values().flat_map(inner).collect(),
        Value::Array(list) => list.iter().flat_map(inner).collect(),
        _ => BTreeSet::new(),
    };
    let listed = schema["enum"].as_array().into_iter().flatten();
    words.extend(listed.filter_map(|word| word.as_str().map(str::to_string)));
    words
}

/// The numbers that stand under a key anywhere in the schema.
fn limits(schema: &Value, key: &str, found: &mut BTreeSet<i64>) {
    if let Value::Object(fields) = schema {
        found.extend(fields.get(key).and_then(Value::as_i64));
    }
    match schema {
        Value::Object(fields) => fields.values().for_each(|inner| limits(inner, key, found)),
        Value::Array(list) => list.iter().for_each(|inner| limits(inner, key, found)),
        _ => {}
    }
}

fn limits_of(keys: [&str; 2]) -> BTreeSet<i64> {
    let mut found = BTreeSet::new();
    keys.iter().for_each(|key| limits(&schema(), key, &mut found));
    found.iter().flat_map(|limit| [limit - 1, *limit, limit + 1]).collect()
}

/// What is tried at every place, whatever belongs there.
fn replacements() -> Vec<Value> {
    let mut all = vec![
        json!(null),
        json!(true),
        json!(false),
        json!([]),
        json!({}),
        json!([[]]),
        json!([null]),
        json!({ "x": 1 }),
        json!(1.5),
        json!(2.0),
        json!(-0.0),
        json!(1e300),
        json!(9_007_199_254_740_993_i64),
        json!(i64::MIN),
    ];
    all.extend(limits_of(["minimum", "maximum"]).into_iter().map(Value::from));
    all.extend(
        [
            " ",
            "A",
            "a-",
            "-a",
            "a--b",
            "a-b",
            "a_b",
            "ä-b",
            "a b",
            "0",
            "a\n",
            "EUR",
            "eur",
            "EU",
            "EURO",
            "ÄUR",
            "EUR\n",
            "http://a",
            "https://a/?b#c",
            "mailto:a@b.c",
            "mailto:",
            "https://",
            "https://a b",
            "https://a\t",
            " https://a",
            "https://a\n",
            "HTTPS://a",
            "ftp://a",
            "javascript:alert(1)",
            "//a",
            "a",
        ]
        .map(Value::from),
    );
    for length in limits_of(["minLength", "maxLength"])
        .into_iter()
        .filter_map(|length| usize::try_from(length).ok())
    {
        let link = format!("https://{}", "a".repeat(length.saturating_sub(8)));
        all.extend(["a".repeat(length), "é".repeat(length), link].map(Value::from));
    }
    all.extend(enum_words(&schema()).into_iter().map(Value::from));
    all
}

/// Lists of every length that counts, made of the first entry of the list at a place. A requirement
/// must not be repeated, so each gets a name of its own.
fn lengths(list: &Value) -> Vec<Value> {
    let Some(first) = list.get(0) else {
        return Vec::new();
    };
    let entry = |place: i64| {
        let mut entry = first.clone();
        if entry.get("level").is_some() {
            entry["competency"] = json!(format!("c-{place}"));
        }
        entry
    };
    let counts = limits_of(["minItems", "maxItems"]).into_iter().filter(|count| *count >= 0);
    counts.map(|count| (0..count).map(entry).collect()).collect()
}

#[test]
fn the_schema_is_one_of_draft_2020_12() {
    assert_eq!(schema()["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert!(jsonschema::draft202012::meta::is_valid(&schema()));
    validator();
}

#[test]
fn the_schema_explains_every_field() {
    fn check(path: &str, schema: &Value, wrong: &mut Wrong) {
        for (key, field) in schema["properties"].as_object().into_iter().flatten() {
            let path = format!("{path}.{key}");
            wrong
                .unless(field["description"].is_string(), || format!("{path}: has no description"));
            check(&path, field, wrong);
        }
        schema.get("items").into_iter().for_each(|items| check(&format!("{path}[]"), items, wrong));
        schema["anyOf"].as_array().into_iter().flatten().for_each(|one| check(path, one, wrong));
    }
    let mut wrong = Wrong::default();
    check("", &schema(), &mut wrong);
    wrong.nothing();
}

#[test]
fn all_shipped_roles_satisfy_the_schema() {
    let (validator, roles) = (validator(), shipped());
    assert_eq!(roles.len(), 9);
    let mut wrong = Wrong::default();
    for (path, role) in roles {
        let problems: Vec<String> = validator
            .iter_errors(&role)
            .map(|error| format!("{} {error}", error.instance_path()))
            .collect();
        wrong.unless(problems.is_empty(), || format!("{path}: {problems:?}"));
    }
    wrong.nothing();
}

/// Without this, the mutations below would miss a field.
#[test]
fn the_full_role_has_every_field_of_the_schema_and_no_other() {
    fn check(path: &str, schema: &Value, value: &Value, wrong: &mut Wrong) {
        for one in schema["anyOf"].as_array().into_iter().flatten() {
            check(path, one, value, wrong);
        }
        if let Some(properties) = schema["properties"].as_object() {
            for (key, field) in properties {
                let path = format!("{path}.{key}");
                wrong.unless(value.get(key).is_some_and(|value| !value.is_null()), || {
                    format!("{path}: missing")
                });
                check(&path, field, &value[key], wrong);
            }
            for key in value.as_object().into_iter().flat_map(|fields| fields.keys()) {
                wrong.unless(properties.contains_key(key), || {
                    format!("{path}.{key}: not in the schema")
                });
            }
        }
        if let Some(items) = schema.get("items") {
            let entries = value.as_array().map_or(&[][..], Vec::as_slice);
            wrong.unless(!entries.is_empty(), || format!("{path}: has no entry"));
            entries.iter().for_each(|entry| check(path, items, entry, wrong));
        }
    }
    let mut wrong = Wrong::default();
    check("", &schema(), &full(), &mut wrong);
    wrong.nothing();
    assert!(validator().is_valid(&full()));
    assert_eq!(write(&read(full()).expect("it is read")), full());
}

#[test]
fn the_schema_and_the_reader_accept_the_same_and_problems_name_their_place() {
    let (validator, whole, replacements) = (validator(), full(), replacements());
    let mut wrong = Wrong::default();
    let mut tried = 0;
    let mut check = |path: &[Step], what: &str, document: Value| {
        tried += 1;
        let (allowed, read) = (validator.is_valid(&document), read(document));
        let path = name(path);
        wrong.unless(allowed == read.is_ok(), || {
            let reader =
                read.as_ref().map(|_| "accepts it").map_err(|problems| format!("{problems:?}"));
            format!("{path} = {what}: the schema says {allowed}, the reader {reader:?}")
        });
        for problem in read.err().into_iter().flatten() {
            wrong.unless(is_within(&problem.path, &path), || {
                format!("{path} = {what}: complains about {problem:?}")
            });
        }
    };
    for path in all_places(&whole) {
        let lengths = lengths(at(&mut whole.clone(), &path));
        if let (Some(Step::Field(key)), above) = (path.last(), &path[..path.len() - 1]) {
            let mut document = whole.clone();
            at(&mut document, above).as_object_mut().unwrap().remove(key);
            check(&path, "nothing", document);
        }
        for replacement in replacements.iter().chain(&lengths) {
            let what: String = replacement.to_string().chars().take(40).collect();
            check(&path, &what, with(&whole, &path, replacement.clone()));
        }
    }
    assert!(tried > 20_000, "only {tried} were tried");
    wrong.nothing();
}

/// What the schema has no means to say, and the reader refuses.
#[test]
fn a_competency_is_named_once() {
    let mut document = full();
    let again = document["requirements"][0].clone();
    document["requirements"].as_array_mut().unwrap().push(again);
    assert!(validator().is_valid(&document));
    let problems = read(document).expect_err("it is named twice");
    let repeated = ProblemKind::Repeated { found: "ml-fundamentals".to_string() };
    assert_eq!(problems, [Problem { path: "requirements".to_string(), kind: repeated }]);
}

#[test]
fn documents_that_are_no_object_are_refused() {
    for document in [json!(null), json!(true), json!(1), json!("role"), json!([full()])] {
        assert!(!validator().is_valid(&document));
        let problems = read(document.clone()).expect_err("it is no object");
        assert!(
            matches!(problems[..], [Problem { kind: ProblemKind::WrongKind { .. }, .. }]),
            "{document}: {problems:?}"
        );
    }
}

#[test]
fn a_newer_version_is_told_as_such() {
    let problems = read(with(&full(), &[Step::Field("version".to_string())], json!(2)))
        .expect_err("version 2 is not known");
    let newer = ProblemKind::NewerVersion { found: 2, known: 1 };
    assert_eq!(problems, [Problem { path: "version".to_string(), kind: newer }]);
}

#[test]
fn all_problems_come_at_once() {
    let whole = full();
    let inner: Vec<Vec<Step>> = all_places(&whole)
        .into_iter()
        .filter(|path| {
            let value = at(&mut whole.clone(), path).clone();
            !value.is_object() && !value.is_array()
        })
        .collect();
    let mut document = whole;
    inner.iter().for_each(|path| *at(&mut document, path) = json!({ "not": "this" }));
    let found: BTreeSet<String> = read(document)
        .expect_err("nothing is right")
        .into_iter()
        .map(|problem| problem.path)
        .collect();
    let expected: BTreeSet<String> = inner.iter().map(|path| name(path)).collect();
    assert!(expected.len() > 60, "{expected:?}");
    assert_eq!(found, expected);
}

/// Every object of a role, with fields that only a newer version knows.
#[test]
fn unknown_fields_are_kept_everywhere() {
    let mut document = full();
    let objects = all_places(&document).into_iter().chain([Vec::new()]);
    for path in objects.collect::<Vec<_>>() {
        let place = at(&mut document, &path);
        if let Value::Object(fields) = place {
            let entries: Vec<String> = fields
                .iter()
                .filter(|(_, value)| value.is_array())
                .map(|(key, _)| format!("{key}[0]"))
                .collect();
            fields.insert(
                "fromLater".to_string(),
                json!({ "deep": [1, null, { "text": "kept" }], "half": 0.5 }),
            );
            entries.into_iter().for_each(|key| drop(fields.insert(key, json!("kept"))));
        }
    }
    assert!(validator().is_valid(&document));
    assert_eq!(write(&read(document.clone()).expect("unknown fields do no harm")), document);
}

/// Whether everything that `part` says stands in `whole`, too.
fn is_in(part: &Value, whole: &Value) -> bool {
    match (part, whole) {
        (Value::Object(part), Value::Object(whole)) => {
            part.iter().all(|(key, value)| whole.get(key).is_some_and(|found| is_in(value, found)))
        }
        (Value::Array(part), Value::Array(whole)) => {
            part.len() == whole.len()
                && part.iter().zip(whole).all(|(part, whole)| is_in(part, whole))
        }
        // A number is a binary fraction of 64 bits inside, whatever digits it was written with.
        (Value::Number(part), Value::Number(whole)) => part.as_f64() == whole.as_f64(),
        _ => part == whole,
    }
}

#[test]
fn roles_survive_reading_and_writing() {
    let minimal = json!({
        "version": 1, "id": "a", "title": "A", "requirements": [{ "competency": "c", "level": 1, "kind": "bar" }],
    });
    let mut wrong = Wrong::default();
    let mut others = vec![
        ("a minimal role".to_string(), minimal.clone()),
        ("the full role".to_string(), full()),
    ];
    // Each object that may be left empty, and each field that may be null.
    for key in ["company", "purpose", "dimensionWeights", "credentials", "logistics", "offers"] {
        let mut document = minimal.clone();
        document[key] = if key == "company" { json!(null) } else { json!({}) };
        others.push((format!("a minimal role with {key}"), document));
    }
    let mut sparse = minimal;
    sparse["credentials"] = json!({ "publications": { "required": true } });
    sparse["logistics"] =
        json!({ "remote": { "policy": "remote" }, "pay": {}, "visa": { "sponsored": true } });
    sparse["asks"] = json!([{ "name": "a", "kind": "tool", "required": true }]);
    sparse["interview"] = json!([{ "competencies": ["c"], "method": "take_home" }]);
    others.push(("a sparse role".to_string(), sparse));
    for (path, document) in shipped().into_iter().chain(others) {
        let role = read(document.clone()).unwrap_or_else(|problems| panic!("{path}: {problems:?}"));
        let written = write(&role);
        wrong.unless(is_in(&document, &written), || {
            format!("{path}: something is lost in {written}")
        });
        wrong.unless(validator().is_valid(&written), || {
            let problems: Vec<String> =
                validator().iter_errors(&written).map(|error| error.to_string()).collect();
            format!("{path}: what is written does not satisfy the schema: {problems:?}")
        });
        wrong.unless(read(written).as_ref() == Ok(&role), || {
            format!("{path}: another role comes back")
        });
    }
    wrong.nothing();
}

const KEYS: [&str; 24] = [
    "version",
    "id",
    "title",
    "requirements",
    "competency",
    "level",
    "kind",
    "bar",
    "weight",
    "asks",
    "name",
    "logistics",
    "pay",
    "min",
    "remote",
    "policy",
    "where",
    "offers",
    "items",
    "highlights",
    "purpose",
    "data",
    "data[0]",
    "text",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn nothing_makes_the_reader_panic(document in arbitrary::json(&KEYS)) {
        prop_assert_eq!(read(document.clone()).is_ok(), validator().is_valid(&document));
    }

    #[test]
    fn nothing_in_a_role_makes_the_reader_panic(
        inner in arbitrary::json(&KEYS),
        place in any::<prop::sample::Index>(),
    ) {
        let whole = full();
        let places = all_places(&whole);
        let document = with(&whole, &places[place.index(places.len())], inner);
        if let Ok(role) = read(document.clone()) {
            prop_assert!(is_in(&document, &write(&role)));
            prop_assert_eq!(read(write(&role)), Ok(role));
        }
    }
}
