//! Each answer in Chromium: from the click until the app has done all that follows from it.

use crate::ROLE;
use crate::figures::Figures;
use crate::support::browser::Browser;
use crate::support::site::Site;
use serde_json::Value;

const ANSWER_ALL: &str = concat!(include_str!("common.js"), include_str!("answers.js"));

/// Rows with the median and the worst over all answers of a role.
pub(crate) fn measure() -> Vec<String> {
    let site = Site::start();
    // A page that is isolated from other origins has a clock of 5 µs instead of 100.
    site.send_header("Cross-Origin-Opener-Policy", "same-origin");
    site.send_header("Cross-Origin-Embedder-Policy", "require-corp");
    let browser = Browser::start();
    browser.open(&site.url(&format!("/#role={ROLE}")));
    let ran = browser.driver().execute_async(ANSWER_ALL, Vec::<Value>::new());
    let measured = browser.wait(ran).json().clone();
    let of = |key: &str| {
        let times: Vec<f64> = serde_json::from_value(measured[key].clone())
            .unwrap_or_else(|_| panic!("the page measured nothing: {measured}"));
        Figures::new(times)
    };
    let busy = of("busy");
    let answers = of("choose");
    vec![
        answers.row("a choice, until the panel shows it", busy.median()),
        of("next").row("“Continue”, until the next question is chosen", busy.median()),
        of("goOn").row("“Continue”, until the next question shows", busy.median()),
        of("report").row("the report, from the press until it is there", busy.median()),
        busy.row("busy loop", busy.median()),
    ]
}
