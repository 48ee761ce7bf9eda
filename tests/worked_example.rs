//! Recomputes every number of the worked example and of the parameters in
//! `docs/how-it-is-computed.md`, as they stand in the document's tables.

use rolefit::domain::assess::answer::ItemAnswer;
use rolefit::domain::assess::belief::Belief;
use rolefit::domain::assess::claims::{self, Claims};
use rolefit::domain::assess::next::{Candidate, expected_variance_after};
use rolefit::domain::assess::observation::{Evidence, Observation, Signal};
use rolefit::domain::assess::{prior, rating};
use rolefit::domain::fit::{COVERAGE_FLOOR, Need, Needs, coverage, fit, mean_fit, variance_of_fit};
use rolefit::domain::items::{
    self, Bank, Item, JUDGEMENT_DISCRIMINATION, JUDGEMENT_EASE, KNOWLEDGE_DISCRIMINATION, Model,
};
use rolefit::domain::level::Level;
use serde_json::{Value, json};

const DOCUMENT: &str = include_str!("../docs/how-it-is-computed.md");

/// The three competencies of the example.
const PIPELINES: usize = 0;
const SERVING: usize = 1;
const EXPLAINING: usize = 2;

fn level(number: u8) -> Level {
    Level::new(number).expect("0 to 4")
}

/// The rows of the tables under a heading: a label and a number as it is written.
fn rows(heading: &str) -> Vec<(&'static str, &'static str)> {
    let section = DOCUMENT.split("\n## ").find(|section| section.starts_with(heading));
    let section = section.unwrap_or_else(|| panic!("the document has no section {heading:?}"));
    let cells = |line: &'static str| {
        let mut cells = line.strip_prefix("| ")?.split(" | ");
        let (label, number) = (cells.next()?, cells.next()?);
        number.parse::<f64>().ok().map(|_| (label, number))
    };
    section.lines().filter_map(cells).collect()
}

/// Holds the document's rows to the computed ones: the same labels in the same order, and each
/// number right to the last digit that is written.
fn check(heading: &str, computed: &[(&str, f64)]) {
    let mut wrong = Vec::new();
    let written = rows(heading);
    for (place, (label, value)) in computed.iter().enumerate() {
        let found = written.get(place).copied().unwrap_or(("", "0"));
        let digits = found.1.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        let expected = format!("{value:.digits$}");
        if found != (label, expected.as_str()) {
            wrong.push(format!("| {label} | {value:.4} | but the document says {found:?}"));
        }
    }
    assert_eq!(written.len(), computed.len(), "{heading}: rows; and wrong are {wrong:#?}");
    assert!(wrong.is_empty(), "{heading}: {wrong:#?}");
}

fn rated(competency: usize, rating: u8, evidence: Evidence) -> Observation {
    Observation { competency, signal: Signal::Rating { level: level(rating), evidence } }
}

fn needs() -> Needs {
    let needs = [
        Need::new(PIPELINES, level(3), 3, 0),
        Need::new(SERVING, level(4), 2, 0),
        Need::new(EXPLAINING, level(2), 2, 1),
    ];
    Needs::new(needs.into_iter().flatten().collect(), [None; 3])
}

#[test]
fn parameters() {
    check(
        "The numbers that we chose",
        &[
            ("mean general level", prior::GENERAL_MEAN),
            ("spread of the general level between people", prior::GENERAL_SPREAD),
            ("spread of one person's levels", prior::LEVEL_SPREAD),
            ("mean leniency", prior::LENIENCY_MEAN),
            ("spread of leniency between people", prior::LENIENCY_SPREAD),
            ("noise of a rating without evidence", rating::noise(Evidence::None)),
            ("noise with something told", rating::noise(Evidence::Told)),
            ("noise with something checkable", rating::noise(Evidence::Checkable)),
            ("smallest coverage for a number", COVERAGE_FLOOR),
            ("correlation of rating and level, no evidence", correlation(Evidence::None)),
            ("correlation with something told", correlation(Evidence::Told)),
            ("correlation with something checkable", correlation(Evidence::Checkable)),
        ],
    );
}

/// The correlation of level and rating between people, by sums over general level, level and
/// leniency, all normal and cut off where the grids end.
fn correlation(evidence: Evidence) -> f64 {
    let bell = |value: f64, mean: f64, spread: f64| {
        libm::exp(-0.5 * ((value - mean) / spread) * ((value - mean) / spread))
    };
    let [mut n, mut x, mut y, mut xx, mut yy, mut xy] = [0.0; 6];
    for general in (0..=40).map(|g| f64::from(g) / 10.0) {
        let of_general = bell(general, prior::GENERAL_MEAN, prior::GENERAL_SPREAD);
        let given = |k: i32| bell(f64::from(k) / 10.0, general, prior::LEVEL_SPREAD);
        let total: f64 = (0..=40).map(given).sum();
        for (k, leniency) in (0..=40).flat_map(|k| (-6..=12).map(move |b| (k, f64::from(b) / 10.0)))
        {
            let of_leniency = bell(leniency, prior::LENIENCY_MEAN, prior::LENIENCY_SPREAD);
            let weight = of_general * given(k) / total * of_leniency;
            let at = f64::from(k) / 10.0;
            for rated in Level::ALL {
                let weight =
                    weight * rating::probability(rated, at + leniency, rating::noise(evidence));
                let said = rated.value();
                n += weight;
                x += weight * at;
                y += weight * said;
                xx += weight * at * at;
                yy += weight * said * said;
                xy += weight * at * said;
            }
        }
    }
    (xy / n - x / n * y / n) / ((xx / n - x / n * x / n) * (yy / n - y / n * y / n)).sqrt()
}

#[test]
fn items_judgement_and_names() {
    const SERVING: usize = 0;
    let bank = bank();
    let [knowledge, judgement] =
        ["knowledge", "judgement"].map(|id| bank.item(id).expect("it is in the bank"));
    let (Model::Knowledge(item), Model::Judgement(judged)) =
        (Model::of(knowledge), Model::of(judgement))
    else {
        panic!("one item of each kind")
    };
    let signal = |of: &Item, place: u8| {
        let signal = Model::of(of).signal(of, ItemAnswer::Chosen(place)).expect("an option");
        Observation { competency: SERVING, signal }
    };
    let rating = rated(SERVING, 3, Evidence::None);
    let wrong = signal(knowledge, 1);
    let second = signal(judgement, 1);
    let belief = |seen: &[Observation]| Belief::new(1, seen);
    let marked =
        |marked: u32| Belief::with_claims(1, &[rating, wrong, second], Claims { marked, shown: 2 });
    let interval = |belief: &Belief| belief.interval(SERVING, 0.8);
    let [said, missed, judged_too, shown] = [
        interval(&belief(&[rating])),
        interval(&belief(&[rating, wrong])),
        interval(&belief(&[rating, wrong, second])),
        interval(&belief(&[wrong, second])),
    ];
    check(
        "Items, judgement and names",
        &[
            ("sharpness of a knowledge item", KNOWLEDGE_DISCRIMINATION),
            ("sharpness of a judgement item, per grade", JUDGEMENT_DISCRIMINATION),
            ("ease of a judgement item", JUDGEMENT_EASE),
            ("usual leniency marks a made-up name", claims::probability(prior::LENIENCY_MEAN)),
            ("right at level 1", item.probability_right(1.0)),
            ("right at level 2", item.probability_right(2.0)),
            ("right at level 3", item.probability_right(3.0)),
            ("best action at level 0", judged.probability(3, 0.0)),
            ("best action at level 1.5", judged.probability(3, 1.5)),
            ("grade 2 at level 1", judged.probability(2, 1.0)),
            ("grade 2 at level 3", judged.probability(2, 3.0)),
            ("made-up name marked at leniency 0.0", claims::probability(0.0)),
            ("made-up name marked at leniency 0.9", claims::probability(0.9)),
            ("serving by the rating, low", said.low),
            ("serving by the rating, middle", said.middle),
            ("serving by the rating, high", said.high),
            ("after the wrong answer, low", missed.low),
            ("after the wrong answer, middle", missed.middle),
            ("after the wrong answer, high", missed.high),
            ("after the judgement item, low", judged_too.low),
            ("after the judgement item, middle", judged_too.middle),
            ("after the judgement item, high", judged_too.high),
            ("leniency before the names, mean", belief(&[rating, wrong, second]).leniency().0),
            ("leniency after one of two was marked, mean", marked(1).leniency().0),
            ("leniency after none was marked, mean", marked(0).leniency().0),
            ("serving after one of two was marked, middle", interval(&marked(1)).middle),
            ("said, low", said.low),
            ("said, middle", said.middle),
            ("said, high", said.high),
            ("shown, low", shown.low),
            ("shown, middle", shown.middle),
            ("shown, high", shown.high),
        ],
    );
}

/// A knowledge item of difficulty 2 with four options, and a judgement item of difficulty 1.5 with
/// an action of each grade, the best first.
fn bank() -> Bank {
    let right = |option: usize| json!({ "text": "An option.", "why": "For a reason.", "right": option == 0 });
    let graded = |option: usize| json!({ "text": "An action.", "why": "For a reason.", "grade": 3 - option });
    let item = |kind: &str, difficulty: f64, options: Vec<Value>| {
        json!({ "id": kind, "kind": kind, "competency": "deployment-serving", "difficulty": difficulty,
            "seconds": 40, "stem": "A question?", "options": options, "explanation": "A principle.", "read": "A book." })
    };
    let items = [
        item("knowledge", 2.0, (0..4).map(right).collect()),
        item("judgement", 1.5, (0..4).map(graded).collect()),
    ];
    let topic = json!({ "version": 1, "topic": "made", "name": "Made", "items": items });
    let mut bank = Bank::default();
    bank.add(vec![items::read(topic.into()).expect("a topic")]);
    bank
}

#[test]
fn worked_example() {
    let answers = [rated(PIPELINES, 3, Evidence::Checkable), rated(SERVING, 2, Evidence::None)];
    let (before, after) = (Belief::new(3, &[]), Belief::new(3, &answers));
    let needs = needs();
    let covered = coverage(|place| place != EXPLAINING, &needs).overall;
    let checkable = rating::noise(Evidence::Checkable);
    let chance = |at: f64| rating::probability(level(3), at + prior::LENIENCY_MEAN, checkable);
    let interval = |belief: &Belief, place| belief.interval(place, 0.8);
    let [pipelines, serving, explaining] = [PIPELINES, SERVING, EXPLAINING];
    let (shown, first) = (fit(&after, &needs), fit(&before, &needs));
    let [Some(skills), Some(communication), None] = shown.dimensions else {
        panic!("the example has two dimensions")
    };
    let ask = Candidate::Rating { competency: explaining };
    let bare = Belief::new(3, &[rated(PIPELINES, 3, Evidence::None), answers[1]]);
    let (leniency, deviation) = after.leniency();
    check(
        "A worked example",
        &[
            ("share of data pipelines", needs.coefficient(pipelines)),
            ("share of serving", needs.coefficient(serving)),
            ("share of explaining", needs.coefficient(explaining)),
            ("coverage", covered),
            ("chance of rating 3 at level 1", chance(1.0)),
            ("chance of rating 3 at level 2", chance(2.0)),
            ("chance of rating 3 at level 3", chance(3.0)),
            ("chance of rating 3 at level 4", chance(4.0)),
            ("pipelines before, low", interval(&before, pipelines).low),
            ("pipelines before, middle", interval(&before, pipelines).middle),
            ("pipelines before, high", interval(&before, pipelines).high),
            ("pipelines after, low", interval(&after, pipelines).low),
            ("pipelines after, middle", interval(&after, pipelines).middle),
            ("pipelines after, high", interval(&after, pipelines).high),
            ("serving after, low", interval(&after, serving).low),
            ("serving after, middle", interval(&after, serving).middle),
            ("serving after, high", interval(&after, serving).high),
            ("explaining after, low", interval(&after, explaining).low),
            ("explaining after, middle", interval(&after, explaining).middle),
            ("explaining after, high", interval(&after, explaining).high),
            ("leniency after, mean", leniency),
            ("leniency after, spread", deviation),
            ("pipelines after without the evidence, middle", interval(&bare, pipelines).middle),
            ("chance that pipelines reach 3", after.probability_at_least(pipelines, level(3))),
            ("chance that serving reaches 4", after.probability_at_least(serving, level(4))),
            ("chance that explaining reaches 2", after.probability_at_least(explaining, level(2))),
            ("mean credit of pipelines", after.mean_credit(pipelines, level(3))),
            ("mean credit of serving", after.mean_credit(serving, level(4))),
            ("mean credit of explaining", after.mean_credit(explaining, level(2))),
            ("mean fit", mean_fit(&after, &needs)),
            ("spread of the fit", variance_of_fit(&after, &needs).sqrt()),
            ("fit before any answer, low", first.overall.low),
            ("fit before any answer, middle", first.overall.middle),
            ("fit before any answer, high", first.overall.high),
            ("fit, low", shown.overall.low),
            ("fit, middle", shown.overall.middle),
            ("fit, high", shown.overall.high),
            ("skills, low", skills.low),
            ("skills, middle", skills.middle),
            ("skills, high", skills.high),
            ("communication, low", communication.low),
            ("communication, middle", communication.middle),
            ("communication, high", communication.high),
            ("spread expected after asking about explaining", {
                expected_variance_after(&after, &needs, ask).sqrt()
            }),
        ],
    );
}
