//! Judgement items against values that can be written down without the engine.

use rolefit::domain::assess::judgement::Judgement;

fn close(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-12, "{found}, expected {expected}");
}

fn item(discrimination: f64, difficulty: f64, options: [u8; 4]) -> Judgement {
    Judgement { discrimination, difficulty, options }
}

#[test]
fn options_are_equally_probable_at_the_difficulty() {
    let item = item(0.35, 1.5, [1, 2, 1, 1]);
    (0..4).for_each(|grade| close(item.probability(grade, 1.5), 0.2));
}

#[test]
fn the_probabilities_of_all_options_sum_to_one() {
    for options in [[1, 1, 1, 1], [2, 0, 1, 1], [0, 3, 1, 1], [1, 2, 0, 2]] {
        for tenth in -20..70 {
            let level = f64::from(tenth) / 10.0;
            let item = item(0.7, 2.0, options);
            let each =
                |grade: u8| f64::from(options[usize::from(grade)]) * item.probability(grade, level);
            close((0..4).map(each).sum(), 1.0);
        }
    }
}

/// With one option of grade 0 and one of grade 3 it is the two-parameter logistic model of three
/// times the discrimination: from 1 and 3 the odds are 1 to e^(3·a·(θ − d)).
#[test]
fn two_options_are_a_logistic_item() {
    let item = item(0.5, 2.0, [1, 0, 0, 1]);
    for (level, expected) in
        [(2.0, 0.5), (3.0, 0.817_574_476_193_643_7), (0.0, 0.047_425_873_177_566_79)]
    {
        close(item.probability(3, level), expected);
    }
}

/// At a = ln 2 and one level above the difficulty each grade doubles: 1, 2, 4, 8 of 15.
#[test]
fn each_grade_multiplies_the_odds_by_the_same() {
    let item = item(std::f64::consts::LN_2, 1.0, [1; 4]);
    for (grade, expected) in [(0, 1.0 / 15.0), (1, 2.0 / 15.0), (2, 4.0 / 15.0), (3, 8.0 / 15.0)] {
        close(item.probability(grade, 2.0), expected);
        close(item.probability(3 - grade, 0.0), expected);
    }
}

#[test]
fn far_from_the_difficulty_probabilities_stay_numbers() {
    for level in [-1e6, 1e6] {
        let item = item(9.0, 2.0, [1; 4]);
        let sum: f64 = (0..4).map(|grade| item.probability(grade, level)).sum();
        close(sum, 1.0);
    }
}
