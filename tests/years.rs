//! The rule on years that nobody can have, against given vectors.

use rolefit::domain::posting::date::Date;
use rolefit::domain::posting::lexicon::{Entry, Lexicon};
use rolefit::domain::posting::lint::age::{Verdict, most_years, verdict};
use serde_json::Value;

fn vectors() -> Value {
    serde_json::from_str(include_str!("reference/impossible_years.json")).expect("JSON")
}

fn entry<'l>(lexicon: &'l Lexicon, name: &str) -> &'l Entry {
    let mut entries = lexicon.entries.iter();
    let is_named = |entry: &&Entry| {
        let forms = entry.aliases.iter().chain([&entry.name]);
        forms.into_iter().any(|form| form.eq_ignore_ascii_case(name))
    };
    entries.find(is_named).unwrap_or_else(|| panic!("the lexicon lacks {name}"))
}

#[test]
fn verdicts_are_those_of_the_vectors() {
    let lexicon = Lexicon::shipped();
    let vectors = vectors();
    let list = |key: &str| vectors[key].as_array().expect("a list").clone();
    for vector in list("vectors").into_iter().chain(list("concepts")) {
        let text = |key: &str| vector[key].as_str().expect("a text");
        let years = vector["years"].as_u64().expect("a number") as u8;
        let posted = Date::read(text("posted")).expect("a date");
        let entry = entry(&lexicon, text("technology"));
        let expected = match text("verdict") {
            "possible" => Verdict::Possible,
            "tight" => Verdict::Tight,
            "impossible" => Verdict::Impossible,
            _ => Verdict::Implausible,
        };
        assert_eq!(verdict(entry, years, posted), expected, "{vector}");
        if let Some(most) = vector["max_possible_years"].as_f64() {
            let began = entry.released.expect("a first release");
            let found = f64::from(most_years(began, posted)) / 100.0;
            assert!((found - most).abs() < 0.011, "{vector}: {found}");
        }
    }
}
