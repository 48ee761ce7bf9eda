//! What goes with an answer: the prompt for evidence, the next step from each level, and how an
//! interviewer verifies it. It is read apart from the framework, because no question waits for it.

use super::Framework;
use crate::domain::document::{Object, Problem, Value};
use crate::domain::level::Level;
use crate::domain::role::Method;

/// The advice about one competency.
#[derive(Clone, Debug, PartialEq)]
pub struct Advice {
    /// The prompt for evidence.
    pub evidence: String,
    /// What takes a person from level 0 to 1, 1 to 2, 2 to 3 and 3 to 4.
    pub next_steps: [String; 4],
    /// How an interviewer verifies it.
    pub verify: Vec<Verification>,
}

/// One way to verify a competency.
#[derive(Clone, Debug, PartialEq)]
pub struct Verification {
    /// The method.
    pub method: Method,
    /// What is brought, and what is looked for; empty where it is packed apart ([`with_ways`]).
    pub how: String,
}

impl Advice {
    /// The step that leads up from a level; none leads up from the highest.
    pub fn step_from(&self, level: Level) -> Option<&str> {
        self.next_steps.get(level.index()).map(String::as_str)
    }
}

/// Reads the advice, one entry for each competency of the framework, in its order.
///
/// # Errors
/// Every problem, each with its path.
pub fn read_advice(document: Value, framework: &Framework) -> Result<Vec<Advice>, Vec<Problem>> {
    crate::domain::document::read(document, |o| {
        let ids = framework.competencies.iter().map(|competency| competency.id.as_str());
        ids.filter_map(|id| o.needed(id).object(id, advice).flatten()).collect()
    })
}

/// The advice with how each way is gone, where that is packed apart: a list of texts for each
/// competency, in the framework's order.
pub fn with_ways(mut advice: Vec<Advice>, ways: &Value) -> Vec<Advice> {
    fn list(value: &Value) -> &[Value] {
        match value {
            Value::List(list) => list,
            _ => &[],
        }
    }
    for (advice, ways) in advice.iter_mut().zip(list(ways)) {
        for (verification, way) in advice.verify.iter_mut().zip(list(ways)) {
            verification.how = way.as_text().unwrap_or_default().to_string();
        }
    }
    advice
}

fn advice(o: &mut Object) -> Option<Advice> {
    let evidence = o.needed_text("evidence", (1, 500));
    let next_steps =
        o.needed("nextSteps").list("nextSteps", (4, 4), |o, key| o.text(key, (1, 600)));
    let verify = o.needed("verify").objects("verify", (1, 3), |o| {
        let method = o.needed("method").choice("method");
        let how = o.text("how", (1, 600)).unwrap_or_default();
        Some(Verification { method: method?, how })
    });
    Some(Advice { evidence, next_steps: next_steps.try_into().ok()?, verify })
}
