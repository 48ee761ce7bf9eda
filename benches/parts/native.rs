//! The mathematics natively: what follows from an answer, after each answer of a whole role.

use crate::ROLE;
use crate::figures::Figures;
use crate::support::settings;
use rolefit::domain::assess::answer::Answers;
use rolefit::domain::assess::questions::Stream;
use rolefit::domain::document::Value;
use rolefit::domain::exchange;
use rolefit::domain::fit::report::{Report, needs_of};
use rolefit::domain::fit::standing::Standing;
use rolefit::domain::framework::{self, Framework};
use rolefit::domain::items::Bank;
use rolefit::domain::role;
use serde_json::json;
use std::hint::black_box;
use std::time::Instant;

const REPEATS: usize = 5;

/// Rows with the median and the worst over all stages of a role.
pub(crate) fn measure() -> Vec<String> {
    let mut first = read("content/en/first.json");
    let framework = framework::read(Value::from(first["framework"].take()));
    let framework = framework.expect("the build packs a framework that is read");
    let role = role::read(Value::from(read(&format!("roles/{ROLE}.json"))));
    let role = role.expect("the build packs roles that are read");
    let needs = needs_of(&framework, &role);
    let bank = Bank::default();
    let (mut busy, mut next, mut standing, mut report) = (vec![], vec![], vec![], vec![]);
    for answered in (0..=needs.competencies().count()).cycle().take(REPEATS * 16) {
        let places: Vec<usize> = needs.competencies().take(answered).collect();
        let answers = answers(&framework, &places);
        standing.push(timed(|| Standing::new(&framework, &bank, &needs, &answers)));
        let (framework, bank, role, needs, answers) = (&framework, &bank, &role, &needs, &answers);
        let stream = Stream { framework, bank, role, needs, answers, trail: &[] };
        next.push(timed(|| stream.next()));
        report.push(timed(|| Report::new(framework, bank, role, answers)));
        busy.push(timed(busy_loop));
    }
    let busy = Figures::new(busy);
    vec![
        Figures::new(standing).row("belief and fit, for the panel", busy.median()),
        Figures::new(next).row("the next question", busy.median()),
        Figures::new(report).row("the report", busy.median()),
        busy.row("busy loop", busy.median()),
    ]
}

/// Answers about competencies, of levels that differ.
fn answers(framework: &Framework, places: &[usize]) -> Answers {
    let answer = |place: &usize| {
        let id = framework.id_of(*place).expect("a competency of the framework");
        (id, json!({"said": "level", "level": place * 2 % 5, "evidence": "none"}))
    };
    let answers: serde_json::Map<String, serde_json::Value> = places.iter().map(answer).collect();
    let record = json!({"kind": "rolefit-answers", "version": 1, "answers": answers});
    exchange::read(Value::from(record)).expect("the record is of version 1").answers
}

/// The same loop as in the browser.
pub(crate) fn busy_loop() -> i32 {
    (0..2_000_000)
        .fold(1_i32, |x, _| black_box(x.wrapping_mul(1_664_525).wrapping_add(1_013_904_223)))
}

#[expect(clippy::disallowed_methods, reason = "a benchmark measures time")]
pub(crate) fn timed<T>(work: impl FnOnce() -> T) -> f64 {
    let start = Instant::now();
    black_box(work());
    start.elapsed().as_secs_f64() * 1000.0
}

fn read(path: &str) -> serde_json::Value {
    let file = settings::dist().join(path);
    let text = std::fs::read_to_string(&file).expect("the built app is there");
    serde_json::from_str(&text).expect("content is JSON")
}
