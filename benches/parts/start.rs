//! The start: from the navigation to the first text and to the first question that can be answered.

use crate::ROLE;
use crate::figures::Figures;
use crate::support::browser::Browser;
use crate::support::site::{Answer, Site};
use crate::support::{clock, settings};
use flate2::{Compression, write::GzEncoder};
use serde_json::{Value, json};
use std::io::Write;
use std::path::Path;

/// Notes what happens, and presses and checks as soon as it can.
const WATCH: &str = include_str!("start.js");

/// Rows with the median, the least and the most of `runs` runs.
pub(crate) fn measure(runs: usize) -> Vec<String> {
    let site = Site::start();
    let folder = settings::dist();
    serve_compressed(&site, &folder, &folder);
    // The first run warms the machine's own caches, and does not count.
    let measured: Vec<Value> = (0..=runs).map(|_| run(&site)).skip(1).collect();
    let row = |name: &str, key: &str, per: f64, unit: &str, digits: usize| {
        let of = measured.iter().map(|run| run[key].as_f64().unwrap_or(f64::NAN) / per);
        let all = Figures::new(of.collect());
        let cell = |figure: f64| format!("{figure:.digits$}{unit}");
        format!(
            "| {name} | {} | {} | {} |",
            cell(all.median()),
            cell(all.least()),
            cell(all.most())
        )
    };
    vec![
        row("first text shows", "text", 1.0, " ms", 0),
        row("first question answerable", "answerable", 1.0, " ms", 0),
        row("layout shift", "shift", 1.0, "", 4),
        row("bytes until then", "bytes", 1000.0, " kB", 1),
        row("requests until then", "requests", 1.0, "", 0),
    ]
}

fn run(site: &Site) -> Value {
    let browser = Browser::start();
    browser.before_load(WATCH);
    browser.tools("Network.enable", json!({}));
    let slow_4g = json!({
        "offline": false, "latency": 562.5,
        "downloadThroughput": 1_638_400.0 * 0.9 / 8.0, "uploadThroughput": 768_000.0 * 0.9 / 8.0,
    });
    browser.tools("Network.emulateNetworkConditions", slow_4g);
    browser.tools("Emulation.setCPUThrottlingRate", json!({"rate": 4}));
    browser.open(&site.url(&format!("/#role={ROLE}")));
    clock::until("the first question to be answerable", || {
        let noted = browser.script("return window[Symbol.for('start')]", &[]);
        noted["answerable"].is_number().then_some(noted)
    })
}

/// Serves every file of a folder compressed, compressed once.
fn serve_compressed(site: &Site, root: &Path, folder: &Path) {
    for entry in std::fs::read_dir(folder).expect("the built app is read").flatten() {
        let file = entry.path();
        if file.is_dir() {
            serve_compressed(site, root, &file);
            continue;
        }
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(&std::fs::read(&file).expect("a file is read")).expect("memory is there");
        let body = encoder.finish().expect("memory is there");
        let name = file.strip_prefix(root).expect("a file of the folder").to_string_lossy();
        let answer =
            Answer::of(Site::media_type(&file), body).with_header("Content-Encoding", "gzip");
        if name == "index.html" {
            site.put("/", answer.clone());
        }
        site.put(&format!("/{name}"), answer);
    }
}
