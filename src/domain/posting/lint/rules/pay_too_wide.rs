//! Pay is a range so wide that it says little. It never knows why.

use super::super::Finding;
use super::super::case::Case;

const RULE: &str = "pay-too-wide";

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let wide = case.reading.facts.pays.iter().find(|pay| match (pay.min, pay.max) {
        // Wider than from one to one and a half.
        (Some(min), Some(max)) => min > 0 && u64::from(max) * 2 > u64::from(min) * 3,
        _ => false,
    });
    let Some(pay) = wide else { return Vec::new() };
    let percent = match (pay.min, pay.max) {
        (Some(min), Some(max)) if min > 0 => (u64::from(max) * 100 / u64::from(min)) as u32,
        _ => 0,
    };
    let over = percent.saturating_sub(100).to_string();
    vec![case.finding(RULE).at(pay.span).with("over", over).detail("percent", percent)]
}
