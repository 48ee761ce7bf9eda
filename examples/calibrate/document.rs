//! A calibration as JSON, described in `docs/calibration.md`. It computes nothing.

use crate::inputs::LeftOut;
use rolefit::domain::calibration::{
    Calibrated, Calibration, Estimate, Few, LEAST_ANSWERS, Mark, Parameters, Shift,
};
use rolefit::domain::document::Choice;
use serde_json::{Value, json};

/// The document.
pub(crate) fn document(calibration: &Calibration, left_out: &[LeftOut]) -> Value {
    let unread = |one: &LeftOut| json!({ "name": one.name, "why": one.why });
    let shift = |Shift { competency, items, levels }: Shift| json!({ "competency": competency, "items": items, "levels": levels });
    let few = |Few { id, answers }: &Few| json!({ "id": id, "answers": answers });
    json!({
        "kind": "rolefit-calibration",
        "version": 1,
        "people": calibration.people,
        "leftOut": {
            "unreadable": left_out.iter().map(unread).collect::<Vec<_>>(),
            "withoutItems": calibration.without_items,
            "otherStates": calibration.repeated,
        },
        "rounds": calibration.rounds,
        "settled": calibration.has_settled,
        "leastAnswers": LEAST_ANSWERS,
        "items": calibration.items.iter().map(item).collect::<Vec<_>>(),
        "notTold": calibration.few.iter().map(few).collect::<Vec<_>>(),
        "shifts": calibration.shifts().into_iter().map(shift).collect::<Vec<_>>(),
    })
}

fn item(item: &Calibrated) -> Value {
    let Parameters { discrimination, difficulty } = item.authors;
    json!({
        "id": item.id,
        "competency": item.competency,
        "kind": item.kind.word(),
        "answers": item.answers,
        "best": item.best,
        "unsure": item.unsure,
        "discrimination": estimate(item.discrimination),
        "difficulty": estimate(item.difficulty),
        "authors": { "discrimination": discrimination, "difficulty": difficulty },
        "fit": {
            "infit": item.fit.infit,
            "outfit": item.fit.outfit,
            "square": item.fit.square,
            "degrees": item.fit.degrees,
            "chance": item.fit.probability,
        },
        "marks": item.marks.iter().map(|mark| word(*mark)).collect::<Vec<_>>(),
    })
}

fn estimate(Estimate { value, standard_error, bounds }: Estimate) -> Value {
    json!({
        "value": value,
        "standardError": standard_error,
        "low": bounds.map(|(low, _)| low),
        "high": bounds.map(|(_, high)| high),
    })
}

fn word(mark: Mark) -> &'static str {
    match mark {
        Mark::Misfit => "misfit",
        Mark::Weak => "weak",
        Mark::Moved => "moved",
    }
}
