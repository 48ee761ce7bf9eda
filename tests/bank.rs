//! The shipped bank of items, held to what `assets/items/README.md` promises: enough of each, a
//! spread of difficulty, keys that nothing but knowledge gives away, fair words, made-up names that
//! are made up. A fault fails one test, which names every item at once.

#[path = "support/grade.rs"]
mod grade;
mod support;

use grade::{grade, words};
use rolefit::domain::items::shuffle;
use rolefit::domain::posting::lexicon::Lexicon;
use serde_json::Value;
use std::collections::{BTreeMap, HashMap, HashSet};
use support::{Wrong, json_files};

/// The competencies that knowledge can speak for; those that weigh most in the archetypes have more.
const KNOWLEDGE: [(&str, usize); 13] = [
    ("analysis-reporting", 6),
    ("data-intuition", 6),
    ("data-pipelines", 6),
    ("deployment-serving", 6),
    ("domain-specialism", 4),
    ("experiment-design", 6),
    ("inventing-methods", 6),
    ("ml-fundamentals", 6),
    ("monitoring-infrastructure", 6),
    ("reading-research", 4),
    ("software-engineering", 6),
    ("statistics-mathematics", 6),
    ("training-diagnosis", 4),
];

/// Words that only some countries make plain: places, peoples, laws, offices and measures. A currency
/// is no more than a unit, and a language no more than a kind of text.
const OF_A_COUNTRY: &[&str] = &[
    "africa",
    "african",
    "america",
    "american",
    "asia",
    "asian",
    "australia",
    "australian",
    "brazil",
    "britain",
    "british",
    "canada",
    "canadian",
    "china",
    "chinese",
    "congress",
    "england",
    "europe",
    "european",
    "fahrenheit",
    "france",
    "gallon",
    "gallons",
    "gdpr",
    "germany",
    "hipaa",
    "inch",
    "inches",
    "india",
    "indian",
    "irs",
    "italy",
    "japan",
    "japanese",
    "king",
    "london",
    "mexico",
    "nhs",
    "paris",
    "parliament",
    "president",
    "queen",
    "russia",
    "russian",
    "senate",
    "spain",
    "thanksgiving",
    "usa",
    "york",
    "zip code",
];

const OF_A_SPORT: &[&str] = &[
    "baseball",
    "basketball",
    "bingo",
    "chess",
    "cricket",
    "football",
    "goalkeeper",
    "golf",
    "hockey",
    "home run",
    "inning",
    "innings",
    "league",
    "marathon",
    "olympic",
    "olympics",
    "poker",
    "rugby",
    "soccer",
    "tennis",
    "touchdown",
];

const OF_A_BELIEF: &[&str] = &[
    "bible",
    "bishop",
    "buddhist",
    "christian",
    "christmas",
    "church",
    "diwali",
    "easter",
    "god",
    "halloween",
    "hanukkah",
    "heaven",
    "hell",
    "hindu",
    "islam",
    "jewish",
    "mosque",
    "muslim",
    "prayer",
    "priest",
    "ramadan",
    "sabbath",
    "saint",
    "temple",
];

/// Phrases that do not mean what their words say.
const IDIOMS: &[&str] = &[
    "apples and oranges",
    "apples to apples",
    "at the end of the day",
    "back to square one",
    "ballpark",
    "bite the bullet",
    "black swan",
    "boil the ocean",
    "can of worms",
    "cherry pick",
    "cherry picked",
    "cut corners",
    "deep dive",
    "drop the ball",
    "elephant",
    "game changer",
    "guinea pig",
    "hit the ground",
    "in a nutshell",
    "kick off",
    "last straw",
    "level playing field",
    "low hanging",
    "moonshot",
    "move the needle",
    "moving the goalposts",
    "needle in a haystack",
    "north star",
    "on the fence",
    "out of the box",
    "piece of cake",
    "raise the bar",
    "red herring",
    "rubber duck",
    "rule of thumb",
    "silver bullet",
    "smoking gun",
    "sweep under",
    "tip of the iceberg",
    "touch base",
    "whole nine yards",
];

struct Shown {
    file: String,
    item: Value,
}

impl Shown {
    fn text(&self, key: &str) -> &str {
        self.item[key].as_str().unwrap_or_default()
    }

    fn id(&self) -> &str {
        self.text("id")
    }

    fn options(&self) -> &[Value] {
        self.item["options"].as_array().map_or(&[], Vec::as_slice)
    }

    /// The place of the option that is right, or best.
    fn key(&self) -> usize {
        let is_key = |option: &Value| option["right"] == true || option["grade"] == 3;
        self.options().iter().position(is_key).expect("an item has a key")
    }

    /// Stem and options as one text of sentences.
    fn read_aloud(&self) -> String {
        let options = self.options().iter().map(|option| option["text"].as_str().unwrap_or(""));
        let parts: Vec<&str> = [self.text("stem")].into_iter().chain(options).collect();
        parts.iter().map(|part| format!("{}. ", part.trim_end_matches('.'))).collect()
    }

    /// What is shown besides: code, a table, a figure with its text.
    fn shown_besides(&self) -> String {
        let parts = ["code", "table", "figure"].iter().map(|key| self.item[key].to_string());
        parts.collect::<Vec<_>>().join(" ")
    }
}

fn bank() -> Vec<Shown> {
    let topics = json_files("assets/items").into_iter();
    let topics = topics.filter(|(_, topic)| topic["items"].is_array());
    let items = |(file, topic): (String, Value)| {
        let items = topic["items"].as_array().cloned().unwrap_or_default();
        items.into_iter().map(move |item| Shown { file: file.clone(), item })
    };
    topics.flat_map(items).collect()
}

fn of_kind<'a>(bank: &'a [Shown], kind: &str) -> Vec<&'a Shown> {
    bank.iter().filter(|one| one.text("kind") == kind).collect()
}

fn names() -> Value {
    let files = json_files("assets/items").into_iter();
    let mut names = files.filter(|(path, _)| path.ends_with("/names.json"));
    names.next().expect("there are names").1
}

#[test]
fn there_is_enough_of_each_and_every_id_is_one() {
    let bank = bank();
    let (knowledge, judgement) = (of_kind(&bank, "knowledge"), of_kind(&bank, "judgement"));
    assert!(knowledge.len() >= 110, "{} knowledge items", knowledge.len());
    assert!(judgement.len() >= 36, "{} judgement items", judgement.len());
    let mut wrong = Wrong::default();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for one in &knowledge {
        *counts.entry(one.text("competency")).or_default() += 1;
    }
    for (competency, least) in KNOWLEDGE {
        let found = counts.remove(competency).unwrap_or(0);
        wrong.unless(found >= least, || format!("{competency}: {found} of {least}"));
    }
    wrong.unless(counts.is_empty(), || format!("knowledge cannot speak for {counts:?}"));
    let mut seen: HashMap<&str, &str> = HashMap::new();
    for one in &bank {
        if let Some(other) = seen.insert(one.id(), &one.file) {
            wrong.unless(false, || format!("{} is in {other} and in {}", one.id(), one.file));
        }
    }
    wrong.nothing();
}

#[test]
fn difficulty_is_spread_about_30_45_25() {
    let bank = bank();
    let knowledge = of_kind(&bank, "knowledge");
    let share = |low: f64, high: f64| {
        let within = knowledge.iter().filter_map(|one| one.item["difficulty"].as_f64());
        let within = within.filter(|difficulty| (low..high).contains(difficulty)).count();
        within as f64 / knowledge.len() as f64
    };
    for (found, wanted) in
        [(share(0.0, 1.5), 0.30), (share(1.5, 2.5), 0.45), (share(2.5, 4.1), 0.25)]
    {
        assert!((found - wanted).abs() < 0.07, "{found:.2} where {wanted} is wanted");
    }
}

/// How many of so many tries with these chances come about: mean and standard deviation.
fn expected(chances: impl Iterator<Item = f64>) -> (f64, f64) {
    let (mean, variance) = chances.fold((0.0, 0.0), |(m, v), p| (m + p, v + p * (1.0 - p)));
    (mean, variance.sqrt())
}

#[test]
fn the_keys_length_and_place_give_nothing_away() {
    let bank = bank();
    let mut wrong = Wrong::default();
    for kind in ["knowledge", "judgement"] {
        let items = of_kind(&bank, kind);
        let lengths = |one: &Shown| -> Vec<usize> {
            let text = |option: &Value| option["text"].as_str().unwrap_or("").chars().count();
            one.options().iter().map(text).collect()
        };
        let longest = items.iter().filter(|one| {
            let lengths = lengths(one);
            Some(&lengths[one.key()]) == lengths.iter().max()
        });
        let shortest = items.iter().filter(|one| {
            let lengths = lengths(one);
            Some(&lengths[one.key()]) == lengths.iter().min()
        });
        let (mean, spread) = expected(items.iter().map(|one| 1.0 / one.options().len() as f64));
        for (what, count) in [("longest", longest.count()), ("shortest", shortest.count())] {
            let is_chance = (count as f64 - mean).abs() <= 2.0 * spread;
            wrong.unless(is_chance, || {
                format!("{kind}: the key is {what} {count} times, {mean:.0} by chance")
            });
        }
        for count in [4, 5] {
            let of_count: Vec<&&Shown> =
                items.iter().filter(|one| one.options().len() == count).collect();
            let mut places = vec![0usize; count];
            let seeds = 200u32;
            for (seed, one) in
                (0..seeds).flat_map(|seed| of_count.iter().map(move |one| (seed, one)))
            {
                let shown = shuffle::order(seed, one.id(), count);
                let at = shown.iter().position(|place| *place == one.key());
                places[at.expect("every option is shown")] += 1;
            }
            let tries = (seeds as usize * of_count.len()) as f64;
            let share = 1.0 / count as f64;
            let spread = (tries * share * (1.0 - share)).sqrt();
            let is_even = places.iter().all(|at| (*at as f64 - tries * share).abs() < 4.0 * spread);
            wrong.unless(is_even, || format!("{kind} of {count}: keys stand at {places:?}"));
        }
    }
    wrong.nothing();
}

#[test]
fn no_option_speaks_of_the_others_and_each_has_one_reason() {
    let mut wrong = Wrong::default();
    for one in bank() {
        let count = one.options().len();
        wrong.unless((4..=5).contains(&count), || format!("{}: {count} options", one.id()));
        for option in one.options() {
            let text = option["text"].as_str().unwrap_or("").to_lowercase();
            let speaks = ["of the above", "of these", "of the other options"].iter().any(|end| {
                ["all", "none", "both", "neither"]
                    .iter()
                    .any(|start| text.contains(&format!("{start} {end}")))
            });
            wrong.unless(!speaks, || format!("{}: {text}", one.id()));
            let why = option["why"].as_str().unwrap_or("").trim();
            let inner = why.trim_end_matches(['.', '!', '?']);
            let is_one = why.len() > inner.len() && !inner.contains(". ") && !inner.contains("! ");
            wrong.unless(is_one, || format!("{}: {why}", one.id()));
        }
    }
    wrong.nothing();
}

#[test]
fn judgement_has_one_best_action_and_real_differences() {
    let mut wrong = Wrong::default();
    for one in of_kind(&bank(), "judgement") {
        let grades: Vec<i64> =
            one.options().iter().filter_map(|option| option["grade"].as_i64()).collect();
        let best = grades.iter().filter(|grade| **grade == 3).count();
        let distinct = grades.iter().collect::<HashSet<_>>().len();
        let holds = grades.len() == one.options().len() && best == 1 && distinct >= 3;
        wrong.unless(holds, || format!("{}: {grades:?}", one.id()));
    }
    wrong.nothing();
}

#[test]
fn everyone_can_read_them_and_none_needs_a_country_a_sport_or_a_belief() {
    let mut wrong = Wrong::default();
    for one in bank() {
        let text = one.read_aloud();
        let grade = grade(&text);
        wrong.unless(grade <= 11.0, || format!("{}: reading grade {grade:.1}", one.id()));
        // What stands between words, hyphens among it, parts them, as in the lists.
        let spoken = [text, one.shown_besides()].join(" ").to_lowercase();
        let parts = spoken.split(|letter: char| !letter.is_alphanumeric() && letter != '\'');
        let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
        let padded = format!(" {} ", parts.join(" "));
        for term in [OF_A_COUNTRY, OF_A_SPORT, OF_A_BELIEF, IDIOMS].into_iter().flatten() {
            let has = padded.contains(&format!(" {term} "));
            wrong.unless(!has, || format!("{}: {term}", one.id()));
        }
    }
    wrong.nothing();
}

#[test]
fn every_figure_can_be_read_without_seeing_it() {
    let mut wrong = Wrong::default();
    for one in bank().iter().filter(|one| one.item["figure"].is_object()) {
        let text = one.item["figure"]["text"].as_str().unwrap_or("");
        let figures = text.chars().filter(char::is_ascii_digit).count();
        let told = words(text);
        wrong.unless(told.len() >= 10 && figures >= 2, || format!("{}: {text}", one.id()));
        for series in one.item["figure"]["series"].as_array().into_iter().flatten() {
            let name = series["name"].as_str().unwrap_or("").to_lowercase();
            let first = words(&name).into_iter().next().unwrap_or_default();
            let is_told = one.item["figure"]["series"].as_array().is_some_and(|all| all.len() == 1)
                || text.to_lowercase().contains(&first);
            wrong.unless(is_told, || format!("{}: the text says nothing of {name}", one.id()));
        }
        for colour in ["red", "green", "blue", "orange", "colour"] {
            let has = words(&one.read_aloud()).iter().any(|word| word == colour);
            wrong.unless(!has, || format!("{}: speaks of {colour}", one.id()));
        }
    }
    wrong.nothing();
}

#[test]
fn every_item_was_solved_cold_by_three_who_agreed() {
    let files = json_files("assets/items/solved");
    let record =
        &files.iter().find(|(path, _)| path.ends_with("/record.json")).expect("a record").1;
    let entries: HashMap<&str, &Value> = record["items"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|entry| Some((entry["id"].as_str()?, entry)))
        .collect();
    let mut wrong = Wrong::default();
    let bank = bank();
    for one in &bank {
        let Some(entry) = entries.get(one.id()) else {
            wrong.unless(false, || format!("{} is not in the record", one.id()));
            continue;
        };
        let [solvers, agreed] = ["solvers", "agreed"].map(|key| entry[key].as_i64().unwrap_or(0));
        let holds = solvers >= 3 && agreed == solvers && entry.get("dropped").is_none();
        wrong.unless(holds, || format!("{}: {agreed} of {solvers}", one.id()));
    }
    let present: HashSet<&str> = bank.iter().map(Shown::id).collect();
    for (id, entry) in entries {
        let holds = present.contains(id) || entry.get("dropped").is_some();
        wrong.unless(holds, || format!("{id} is in the record and nowhere else"));
    }
    wrong.nothing();
}

#[test]
fn made_up_names_are_made_up_and_real_ones_are_real() {
    let names = names();
    let lexicon = Lexicon::shipped();
    let foils = names["foils"].as_array().cloned().unwrap_or_default();
    assert!(foils.len() >= 14, "{} made-up names", foils.len());
    let known: Vec<String> = lexicon
        .entries
        .iter()
        .flat_map(|entry| entry.aliases.iter().chain([&entry.name]).map(|name| name.to_lowercase()))
        .collect();
    let mut wrong = Wrong::default();
    for foil in &foils {
        let name = foil["name"].as_str().unwrap_or("").to_lowercase();
        let met = known.iter().find(|known| {
            words(&name).iter().any(|word| word == *known && word.len() > 4)
                || known.contains(&name)
        });
        let ordinary = [
            "rollout",
            "rotation",
            "compaction",
            "bucketing",
            "calibration",
            "attention",
            "penalty",
            "test",
        ];
        let met = met.filter(|known| !ordinary.contains(&known.as_str()));
        wrong.unless(met.is_none(), || format!("{name} is in the lexicon as {met:?}"));
        let searched = foil["searched"].as_array().map_or(0, Vec::len);
        wrong.unless(searched >= 3, || format!("{name} was searched for in {searched} places"));
    }
    for page in names["pages"].as_array().into_iter().flatten() {
        let texts = |key: &str| -> Vec<String> {
            let list = page[key].as_array().into_iter().flatten();
            list.filter_map(|text| text.as_str().map(str::to_owned)).collect()
        };
        for name in texts("names") {
            wrong.unless(lexicon.find(&name).is_some(), || format!("{name} is not in the lexicon"));
        }
        for id in texts("foils") {
            wrong.unless(foils.iter().any(|foil| foil["id"] == id.as_str()), || format!("no {id}"));
        }
    }
    wrong.nothing();
}
