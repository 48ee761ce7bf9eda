//! How fast the app is: its start as a visitor on a slow phone meets it, each answer in Chromium,
//! and the mathematics natively. `cargo xtask bench [--runs N]`; it needs no network.
//!
//! **Start**: a new browser with nothing cached, the processor slowed 4 times, "slow 4G" (1.44
//! Mbit/s, 562 ms per request, as the DevTools' preset), files as `gzip -9`, as GitHub Pages serves
//! them. The page is opened at a role; a script presses "Start" as soon as it is there, and the
//! first question is answerable when a choice can be checked and the answer counts.
//!
//! **Answers**: not slowed. An answer takes from the click on a choice, or on "Continue", until
//! the app has done everything that follows from it; a frame of 16 ms follows. "Continue" is told
//! twice: until the next question is chosen, and until it shows. One whole role.
//!
//! **Natively**: belief, fit, next question and report, after each answer of a whole role.
//!
//! **Postings**: reading and linting by length, natively and in the studio; `--postings` measures
//! them natively and alone.
//!
//! Times of two machines compare by the busy loop: a fixed loop over integers, timed in the same
//! run and place. Nothing here fails because it is slow.

#[expect(dead_code, reason = "the tests use more of it than the benchmark")]
#[path = "../tests/browser/support/mod.rs"]
mod support;

#[path = "parts/answers.rs"]
mod answers;
#[path = "parts/figures.rs"]
mod figures;
#[path = "parts/native.rs"]
mod native;
#[path = "parts/postings.rs"]
mod postings;
#[path = "parts/start.rs"]
mod start;
#[path = "parts/studio.rs"]
mod studio;

/// The role that is opened.
const ROLE: &str = "nlp-engineer-product";

fn main() {
    let head = "| length | median | worst | median for 10 kB | median in busy loops |";
    let head = [head, "\n|---|---:|---:|---:|---:|"].concat();
    println!("## Postings, read and linted natively\n\n{head}");
    postings::measure().iter().for_each(|row| println!("{row}"));
    println!();
    if std::env::args().any(|argument| argument == "--postings") {
        return;
    }
    println!("## Postings, read and linted in the studio, in Chromium\n\n{head}");
    studio::measure().iter().for_each(|row| println!("{row}"));
    println!();
    let runs = runs();
    println!("## Start ({runs} runs; cold, processor 4x slowed, slow 4G, gzip)\n");
    println!("| | median | least | most |\n|---|---:|---:|---:|");
    start::measure(runs).iter().for_each(|row| println!("{row}"));
    println!("\n## Answers in Chromium, not slowed\n");
    println!("| | median | worst | median in busy loops |\n|---|---:|---:|---:|");
    answers::measure().iter().for_each(|row| println!("{row}"));
    println!("\n## Natively\n");
    println!("| | median | worst | median in busy loops |\n|---|---:|---:|---:|");
    native::measure().iter().for_each(|row| println!("{row}"));
}

/// The number after `--runs` on the command line; cargo adds arguments of its own.
fn runs() -> usize {
    let mut arguments = std::env::args().skip_while(|argument| argument != "--runs").skip(1);
    let given = arguments.next().and_then(|number| number.parse().ok());
    given.unwrap_or(7).max(1)
}
