//! The content that is shipped: the framework and the roles, held to what `assets/README.md` and
//! the issue promise of them. A fault fails one test, which names every file and field at once.

#[path = "support/grade.rs"]
mod grade;
mod support;

use grade::{grade, sentences, syllables, words};
use rolefit::domain::fit::map::place_of_role;
use rolefit::domain::framework::{self, Framework};
use rolefit::domain::role::{self, RequirementKind, Role};
use serde_json::{Map, Value, json};
use std::collections::HashSet;
use std::ops::RangeInclusive;
use support::{Wrong, json_files};

const README: &str = include_str!("../assets/README.md");
const DIMENSIONS: [&str; 3] = ["skills", "communication", "mindset"];

/// Words that praise instead of telling what a person does.
const FORBIDDEN: [&str; 10] = [
    "good",
    "strong",
    "expert",
    "familiar",
    "excellent",
    "great",
    "deep",
    "solid",
    "proficient",
    "advanced",
];

/// The ids in the order in which they stand, and the competencies in the same order.
fn order() -> Vec<String> {
    let files = json_files("assets/framework");
    let (_, order) = files
        .into_iter()
        .find(|(path, _)| path.ends_with("/order.json"))
        .expect("there is an order");
    serde_json::from_value(order).expect("the order is a list of ids")
}

fn competencies() -> Vec<(String, Value)> {
    let files = json_files("assets/framework");
    files.into_iter().filter(|(path, _)| !path.ends_with("/order.json")).collect()
}

fn roles(kind: &str) -> Vec<(String, Value)> {
    json_files(&format!("assets/roles/{kind}"))
}

fn all_roles() -> Vec<(String, Value)> {
    [roles("archetypes"), roles("samples")].concat()
}

/// The name of a file without its folder and its ending.
fn stem(path: &str) -> &str {
    path.rsplit_once('/').map_or(path, |(_, name)| name).trim_end_matches(".json")
}

/// Every text of a value, with its path.
fn texts(path: &str, value: &Value, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => found.push((path.to_string(), text.clone())),
        Value::Array(list) => {
            list.iter()
                .enumerate()
                .for_each(|(place, entry)| texts(&format!("{path}[{place}]"), entry, found));
        }
        Value::Object(fields) => {
            fields.iter().for_each(|(key, field)| texts(&format!("{path}.{key}"), field, found));
        }
        _ => {}
    }
}

/// Every sentence or more that a competency says to a person, with its path.
fn prose(path: &str, value: &Value) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for key in ["summary", "levels", "evidence", "nextSteps"] {
        texts(&format!("{path} {key}"), &value[key], &mut found);
    }
    for (place, verification) in value["verify"].as_array().into_iter().flatten().enumerate() {
        texts(&format!("{path} verify[{place}].how"), &verification["how"], &mut found);
    }
    found
}

/// How alike two texts are: shared words over all words.
fn similarity(one: &str, other: &str) -> f64 {
    let [one, other] = [one, other].map(|text| words(text).into_iter().collect::<HashSet<_>>());
    one.intersection(&other).count() as f64 / one.union(&other).count().max(1) as f64
}

/// The framework as the build packs it: by dimension, and within one as `order.json` has it.
fn packed() -> Vec<Value> {
    let (order, mut files) = (order(), competencies());
    let rank = |value: &Value| {
        let dimension = DIMENSIONS.iter().position(|known| value["dimension"] == **known);
        (dimension, order.iter().position(|id| value["id"] == id.as_str()))
    };
    files.sort_by_key(|(_, value)| rank(value));
    files.into_iter().map(|(_, value)| value).collect()
}

fn read_framework() -> Framework {
    framework::read(json!({ "version": 1, "competencies": packed() }).into())
        .expect("the framework is read")
}

fn read_role(path: &str, document: Value) -> Role {
    role::read(document.into()).unwrap_or_else(|problems| panic!("{path}: {problems:#?}"))
}

#[test]
fn competencies_have_the_fields_that_the_readme_lists_in_its_order() {
    let section = README
        .split("\n## ")
        .find(|section| section.starts_with("A competency"))
        .expect("a section on it");
    let listed: Vec<&str> =
        section.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next()).collect();
    assert_eq!(listed.len(), 10, "{listed:?}");
    let mut wrong = Wrong::default();
    for (path, value) in competencies() {
        let text = std::fs::read_to_string(&path).expect("the tests run at the top");
        let keys: Vec<&str> =
            text.lines().filter_map(|line| line.strip_prefix("  \"")?.split('"').next()).collect();
        wrong.unless(keys == listed, || format!("{path}: its fields are {keys:?}"));
        wrong.unless(value["id"] == stem(&path), || format!("{path} id: {}", value["id"]));
        let known = value.as_object().expect("a competency is an object").len();
        wrong.unless(known == keys.len(), || format!("{path}: a field is there twice"));
    }
    wrong.nothing();
}

#[test]
fn the_order_lists_exactly_the_files() {
    let (mut order, files) = (order(), competencies());
    order.sort();
    let ids: Vec<&str> = files.iter().map(|(path, _)| stem(path)).collect();
    assert_eq!(order, ids);
}

#[test]
fn twenty_to_twenty_four_competencies_stand_in_three_dimensions() {
    let files = competencies();
    assert!((20..=24).contains(&files.len()), "{} competencies", files.len());
    let mut wrong = Wrong::default();
    for dimension in DIMENSIONS {
        let count = files.iter().filter(|(_, value)| value["dimension"] == dimension).count();
        wrong.unless(count >= 3, || format!("{dimension}: only {count} competencies"));
    }
    for (path, value) in &files {
        let known = DIMENSIONS.iter().any(|dimension| value["dimension"] == *dimension);
        wrong.unless(known, || format!("{path} dimension: {}", value["dimension"]));
    }
    wrong.nothing();
}

#[test]
fn the_packed_framework_and_its_advice_are_read_whole() {
    let packed = packed();
    let framework = framework::read(json!({ "version": 1, "competencies": packed }).into())
        .unwrap_or_else(|problems| panic!("{problems:#?}"));
    let entry = |value: &Value| (value["id"].as_str().unwrap().to_string(), value.clone());
    let advice: Map<String, Value> = packed.iter().map(entry).collect();
    let advice = framework::read_advice(Value::Object(advice).into(), &framework)
        .unwrap_or_else(|problems| panic!("{problems:#?}"));
    assert_eq!(advice.len(), packed.len());
    let mut wrong = Wrong::default();
    for ((file, read), advice) in packed.iter().zip(&framework.competencies).zip(&advice) {
        let id = &read.id;
        let whole = json!({
            "id": id, "name": read.name, "summary": read.summary, "levels": read.levels, "formerly": read.formerly,
            "map": { "software": read.software, "learning": read.learning },
            "evidence": advice.evidence, "nextSteps": advice.next_steps,
        });
        for (key, value) in whole.as_object().unwrap() {
            wrong.unless(file[key] == *value, || {
                format!("{id} {key}: {} was read as {value}", file[key])
            });
        }
        let methods = file["verify"].as_array().map_or(0, Vec::len);
        wrong.unless(advice.verify.len() == methods, || {
            format!("{id} verify: {methods} in the file")
        });
        // A way that is packed apart may lack here; the files have all of them.
        for way in &advice.verify {
            wrong.unless(!way.how.is_empty(), || format!("{id} verify: a way that tells nothing"));
        }
    }
    wrong.nothing();
}

#[test]
fn ids_are_used_once_and_never_again() {
    let mut wrong = Wrong::default();
    let mut seen = HashSet::new();
    for (path, value) in competencies() {
        let former = value["formerly"].as_array().cloned().unwrap_or_default();
        for id in std::iter::once(value["id"].clone()).chain(former) {
            wrong.unless(seen.insert(id.clone()), || {
                format!("{path}: {id} is the id of another, too")
            });
        }
    }
    wrong.nothing();
}

#[test]
fn competencies_tell_behaviour_and_do_not_praise() {
    let mut wrong = Wrong::default();
    for (path, value) in competencies() {
        let mut all = Vec::new();
        texts(&path, &value, &mut all);
        for (place, text) in all {
            let found: Vec<String> = words(&text)
                .into_iter()
                .filter(|word| FORBIDDEN.contains(&word.as_str()))
                .collect();
            wrong.unless(found.is_empty(), || format!("{place}: says {found:?}"));
        }
    }
    wrong.nothing();
}

#[test]
fn texts_have_their_length() {
    let mut wrong = Wrong::default();
    for (path, value) in competencies() {
        let mut check =
            |field: String, text: &Value, count: usize, allowed: RangeInclusive<usize>| {
                wrong.unless(allowed.contains(&count), || {
                    format!("{path} {field}: {count}, not {allowed:?}: {text}")
                });
            };
        let text = |value: &Value| value.as_str().unwrap_or_default().to_string();
        check(
            "name (words)".into(),
            &value["name"],
            text(&value["name"]).split_whitespace().count(),
            2..=5,
        );
        check(
            "summary (sentences)".into(),
            &value["summary"],
            sentences(&text(&value["summary"])),
            1..=1,
        );
        for (place, level) in value["levels"].as_array().into_iter().flatten().enumerate() {
            check(format!("levels[{place}] (sentences)"), level, sentences(&text(level)), 1..=2);
        }
        check("verify".into(), &Value::Null, value["verify"].as_array().map_or(0, Vec::len), 1..=3);
    }
    wrong.nothing();
}

#[test]
fn levels_are_five_and_apart_from_their_neighbours() {
    let mut wrong = Wrong::default();
    for (path, value) in competencies() {
        let levels: Vec<String> =
            serde_json::from_value(value["levels"].clone()).unwrap_or_default();
        let distinct: HashSet<&String> = levels.iter().collect();
        wrong.unless(levels.len() == 5 && distinct.len() == 5, || {
            format!("{path} levels: not five different ones")
        });
        for (place, pair) in levels.windows(2).enumerate() {
            let alike = similarity(&pair[0], &pair[1]);
            wrong.unless(alike < 0.5, || {
                format!("{path} levels[{place}] and the next: {alike:.2} of the words are shared")
            });
        }
    }
    wrong.nothing();
}

/// Sentences with counts by textstat 0.7.3: words, sentences, syllables. Its syllables come from a
/// hyphenation dictionary that misses some (22 of the 26 in the second one), so ours may be up to a
/// fifth above.
#[test]
fn counts_agree_with_a_reference() {
    for (text, reference) in [
        ("The cat sat on the mat.", (6, 1, 6)),
        (
            "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.",
            (13, 1, 22),
        ),
        ("You will build data pipelines. You will write tests. We pay well.", (12, 3, 14)),
        (
            "The successful candidate will demonstrate extraordinary organizational capabilities and \
             interdisciplinary communication.",
            (11, 1, 38),
        ),
    ] {
        let (word_count, sentence_count, syllable_count): (usize, usize, usize) = reference;
        assert_eq!((words(text).len(), sentences(text)), (word_count, sentence_count), "{text}");
        let found: usize = words(text).iter().map(|word| syllables(word)).sum();
        let near = syllable_count..=(syllable_count * 6).div_ceil(5);
        assert!(near.contains(&found), "{text}: {found} syllables, not {near:?}");
    }
}

#[test]
fn texts_are_readable() {
    let all: Vec<(String, String)> =
        competencies().iter().flat_map(|(path, value)| prose(path, value)).collect();
    let mut wrong = Wrong::default();
    let mut sum = 0.0;
    for (place, text) in &all {
        let grade = grade(text);
        sum += grade;
        wrong.unless(grade <= 14.0, || format!("{place}: grade {grade:.1}: {text}"));
    }
    let mean = sum / all.len() as f64;
    wrong.unless(mean <= 11.0, || format!("on average: grade {mean:.1}"));
    wrong.nothing();
}

#[test]
fn roles_are_read_and_know_the_framework() {
    let framework = read_framework();
    let mut wrong = Wrong::default();
    for (path, document) in all_roles() {
        let role = match role::read(document.clone().into()) {
            Ok(role) => role,
            Err(problems) => {
                wrong.unless(false, || format!("{path}: {problems:?}"));
                continue;
            }
        };
        let problems = framework.problems_of(&role);
        wrong.unless(problems.is_empty(), || format!("{path}: {problems:?}"));
        let checked = role.interview.iter().flat_map(|step| &step.competencies);
        for id in role.asks.iter().filter_map(|ask| ask.competency.as_ref()).chain(checked) {
            wrong.unless(framework.place_of(id).is_some(), || {
                format!("{path}: there is no competency {id}")
            });
        }
        wrong.unless(role.id == stem(&path), || format!("{path} id: {}", role.id));
        wrong
            .unless(role.summary.is_some(), || format!("{path} summary: a list of roles shows it"));
    }
    wrong.nothing();
}

#[test]
fn roles_ask_for_few_bars_and_for_all_three_dimensions() {
    let framework = read_framework();
    let mut wrong = Wrong::default();
    for (path, document) in all_roles() {
        let role = read_role(&path, document);
        let of_kind = |kind| role.requirements.iter().filter(|asked| asked.kind == kind).count();
        let (bars, strengths) = (of_kind(RequirementKind::Bar), of_kind(RequirementKind::Strength));
        wrong.unless(bars <= 5, || format!("{path} requirements: {bars} bars"));
        wrong.unless(strengths >= 2, || format!("{path} requirements: {strengths} strengths"));
        let needed = |dimension: usize| {
            let places =
                role.requirements.iter().filter_map(|asked| framework.place_of(&asked.competency));
            places
                .into_iter()
                .any(|place| framework.competencies[place].dimension.index() == dimension)
        };
        for (dimension, name) in DIMENSIONS.iter().enumerate() {
            wrong.unless(needed(dimension), || format!("{path} requirements: nothing in {name}"));
        }
    }
    wrong.nothing();
}

#[test]
fn role_ids_are_unique() {
    let mut seen = HashSet::new();
    for (path, document) in all_roles() {
        assert!(seen.insert(document["id"].clone()), "{path}: {} is there twice", document["id"]);
    }
}

#[test]
fn archetypes_belong_to_nobody_and_samples_say_all_that_a_person_must_know() {
    let mut wrong = Wrong::default();
    for (path, document) in roles("archetypes") {
        wrong.unless(document["company"].is_null(), || {
            format!("{path} company: an archetype has none")
        });
    }
    for (path, document) in roles("samples") {
        let role = read_role(&path, document.clone());
        wrong.unless(role.company.is_some(), || format!("{path} company: missing"));
        wrong.unless(!role.offers.highlights.is_empty(), || {
            format!("{path} offers.highlights: none")
        });
        for key in [
            "place",
            "remote",
            "relocation",
            "visa",
            "pay",
            "employment",
            "engagement",
            "trial",
            "hours",
            "start",
        ] {
            wrong.unless(!document["logistics"][key].is_null(), || {
                format!("{path} logistics.{key}: not said")
            });
        }
        let pay = role.logistics.pay.unwrap_or_default();
        wrong.unless(pay.currency.is_some() && pay.period.is_some(), || {
            format!("{path} logistics.pay: {pay:?}")
        });
        let [min, max] = [pay.min, pay.max].map(|amount| f64::from(amount.unwrap_or(0)));
        wrong.unless(0.0 < min && min <= max && max <= 1.4 * min, || {
            format!("{path} logistics.pay: {min} to {max}")
        });
    }
    wrong.nothing();
}

#[test]
fn archetypes_stand_in_their_corners_of_the_map() {
    const ANY: RangeInclusive<f64> = 0.0..=4.0;
    let corners = [
        ("devops-ml", 2.6..=4.0, 0.0..=0.9),
        ("data-engineer", 2.2..=4.0, 0.0..=1.2),
        ("ml-engineer", 2.2..=4.0, 1.9..=4.0),
        ("ml-researcher", 0.0..=1.3, 2.7..=4.0),
        ("data-scientist-analytics", 0.0..=1.1, 0.9..=2.0),
        ("data-scientist-modelling", 0.9..=1.9, 2.2..=4.0),
    ];
    let framework = read_framework();
    let mut wrong = Wrong::default();
    let archetypes = roles("archetypes");
    wrong.unless(archetypes.len() == corners.len(), || format!("{} archetypes", archetypes.len()));
    for (path, document) in archetypes {
        let place = place_of_role(&framework, &read_role(&path, document));
        let corner = corners.iter().find(|(id, ..)| *id == stem(&path)).cloned();
        let (_, software, learning) = corner.unwrap_or(("", 5.0..=5.0, ANY));
        wrong.unless(
            software.contains(&place.software) && learning.contains(&place.learning),
            || {
                format!(
                    "{path}: at {:.2} and {:.2}, not in {software:?} and {learning:?}",
                    place.software, place.learning
                )
            },
        );
    }
    wrong.nothing();
}
