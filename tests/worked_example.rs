//! Recomputes every number of the worked example and of the parameters in
//! `docs/how-it-is-computed.md`, as they stand in the document's tables.

use rolefit::domain::assess::belief::Belief;
use rolefit::domain::assess::next::{Candidate, expected_variance_after};
use rolefit::domain::assess::observation::{Evidence, Observation, Signal};
use rolefit::domain::assess::{prior, rating};
use rolefit::domain::fit::{COVERAGE_FLOOR, Need, Needs, coverage, fit, mean_fit, variance_of_fit};
use rolefit::domain::level::Level;

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
