//! Reading and linting in Chromium: the studio's own WebAssembly, through the studio's own buttons.

use crate::figures::Figures;
use crate::postings::{self, LENGTHS};
use crate::support::browser::Browser;
use crate::support::site::Site;
use serde_json::json;

const READ_AGAIN: &str = concat!(include_str!("common.js"), include_str!("studio.js"));

/// How often each posting is read.
const TURNS: usize = 60;

/// Rows with the median and the worst for each length, and the median for each 10 kB of it.
pub(crate) fn measure() -> Vec<String> {
    let site = Site::start();
    // A page that is isolated from other origins has a clock of 5 µs instead of 100.
    site.send_header("Cross-Origin-Opener-Policy", "same-origin");
    site.send_header("Cross-Origin-Embedder-Policy", "require-corp");
    let postings = postings::all();
    LENGTHS.map(|kilobytes| row(&site, &postings, kilobytes)).into()
}

/// One length, in a browser of its own: nothing is warm from another one.
fn row(site: &Site, postings: &str, kilobytes: usize) -> String {
    let browser = Browser::start();
    browser.open(&site.url("/studio.html"));
    let text = postings::text(postings, kilobytes * 1000);
    let ran = browser.driver().execute_async(READ_AGAIN, vec![json!(text), json!(TURNS)]);
    let measured = browser.wait(ran).json().clone();
    let of = |key: &str| {
        let times: Vec<f64> = serde_json::from_value(measured[key].clone())
            .unwrap_or_else(|_| panic!("the page measured nothing: {measured}"));
        Figures::new(times)
    };
    postings::row(kilobytes, &of("read"), of("busy").median())
}
