//! Knowledge items against catR and jsCAT. Only the item function is the engine's; the estimate of
//! the ability is written here.

use rolefit::domain::assess::item::Item;

fn item(discrimination: f64, difficulty: f64, guessing: f64) -> Item {
    Item { discrimination, difficulty, guessing }
}

/// Values from jsCAT's tests; the last information is our own.
#[test]
fn probability_and_information() {
    for (level, a, d, c, expected) in [(0.0, 1.0, -0.3, 0.35, 0.7234), (0.0, 0.5, 0.0, 0.25, 0.625)]
    {
        let found = item(a, d, c).probability_right(level);
        assert!((found - expected).abs() < 5e-5, "{found}, expected {expected}");
    }
    for (level, a, d, c, expected) in [
        (0.0, 1.53, -0.5, 0.5, 0.2058),
        (2.35, 1.0, 2.0, 0.3, 0.1401),
        (0.0, 1.0, 0.0, 0.0, 0.25),
        (0.0, 1.2, 0.5, 0.2, 0.193_165),
    ] {
        let right = item(a, d, c).probability_right(level);
        let scaled = a * (right - c) / (1.0 - c);
        let found = scaled * scaled * (1.0 - right) / right;
        assert!((found - expected).abs() < 5e-5, "{found}, expected {expected}");
    }
}

/// The mean of the ability after answers, before which it is N(0, 1); on 121 points from −6 to 6.
fn expected_a_posteriori(answers: impl Fn(f64) -> f64) -> f64 {
    let (mut sum, mut total) = (0.0, 0.0);
    for point in -60..=60 {
        let ability = f64::from(point) / 10.0;
        let weight = libm::exp(-ability * ability / 2.0) * answers(ability);
        sum += weight * ability;
        total += weight;
    }
    sum / total
}

fn chance(item: &Item, right: bool, ability: f64) -> f64 {
    let probability = item.probability_right(ability);
    if right { probability } else { 1.0 - probability }
}

/// 24 people who answered 50 items; catR's `thetaEst`, EAP, N(0, 1), −6 to 6, 121 points.
#[test]
fn abilities_that_cat_r_estimates() {
    let items: Vec<Item> = include_str!("../reference/irt_items.csv")
        .lines()
        .skip(1)
        .map(|line| {
            let numbers: Vec<f64> =
                line.split(',').map(|number| number.trim().parse().unwrap()).collect();
            assert_eq!(numbers[4], 1.0, "the upper asymptote is fixed");
            item(numbers[1], numbers[2], numbers[3])
        })
        .collect();
    let reference: serde_json::Value =
        serde_json::from_str(include_str!("../reference/irt_catr.json")).unwrap();
    let examinees = reference["examinees"].as_array().unwrap();
    assert_eq!((items.len(), examinees.len()), (50, 24));
    for examinee in examinees {
        let responses = examinee["responses"].as_str().unwrap();
        assert_eq!(responses.len(), items.len());
        let expected = examinee["catR_theta_eap"].as_f64().unwrap();
        let found = expected_a_posteriori(|ability| {
            let answers = items.iter().zip(responses.chars());
            answers.map(|(item, response)| chance(item, response == '1', ability)).product()
        });
        assert!((found - expected).abs() < 1e-5, "{found}, catR {expected}");
    }
}

/// jsCAT's own test of two wrong answers.
#[test]
fn ability_that_js_cat_estimates() {
    let wrong = [item(1.0, -4.0, 0.5), item(1.0, -3.0, 0.5)];
    let found = expected_a_posteriori(|ability| {
        wrong.iter().map(|item| chance(item, false, ability)).product()
    });
    assert!((found - -1.649).abs() < 5e-4, "{found}");
}
