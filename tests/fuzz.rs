//! The short run of the fuzzing: some thousands of inputs from a fixed seed, made of our own
//! postings, their mutations and noise, through what the targets in `fuzz/` check. The long run is
//! `cargo xtask fuzz`.

#[expect(unreachable_pub, reason = "the same file is a library beside the fuzzing targets")]
#[path = "../fuzz/lib.rs"]
mod fuzz;

use fuzz::Given;
use oorandom::Rand32;
use std::fs;
use std::path::Path;

const SEED: u64 = 20_261_121;

/// How many inputs each of the three gets.
const INPUTS: usize = 2_000;

/// Words and marks that decide how a posting is read.
const WORDS: [&str; 24] = [
    "5+ years",
    "PhD",
    "or equivalent",
    "Go",
    "R",
    "C++",
    "TensorFlow/PyTorch",
    "such as",
    "nice to have",
    "Requirements:",
    "Remote",
    "$130,000 - $140,000",
    "£60k-£75k",
    "he or she",
    "NeurIPS",
    "\n- ",
    "**",
    "<li>",
    "&#x3c;",
    "<script type=\"application/ld+json\">{\"@type\":\"JobPosting\",",
    "- **Place:** ",
    "\u{2013}",
    "\u{202e}",
    "\u{0}",
];

/// Inputs without end, the same for the same seed.
struct Source {
    chance: Rand32,
    postings: Vec<Vec<u8>>,
}

impl Source {
    fn new() -> Source {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/postings");
        let entries = fs::read_dir(folder).expect("the folder is there");
        let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
        paths.sort();
        let read = |path| fs::read(path).expect("the posting can be read");
        Source { chance: Rand32::new(SEED), postings: paths.iter().map(read).collect() }
    }

    /// A number below a bound; 0 where there is none below.
    fn below(&mut self, bound: usize) -> usize {
        let bound = u32::try_from(bound.max(1)).expect("a small bound");
        self.chance.rand_range(0..bound) as usize
    }

    fn part(&mut self) -> Vec<u8> {
        let posting = self.below(self.postings.len());
        let length = self.postings[posting].len();
        let start = self.below(length);
        let end = start + self.below(length - start);
        self.postings[posting][start..end].to_vec()
    }

    fn noise(&mut self) -> Vec<u8> {
        let length = self.below(600);
        (0..length).map(|_| self.below(256) as u8).collect()
    }

    /// A posting, a part of one or noise, changed in up to eight places.
    fn input(&mut self) -> Vec<u8> {
        let posting = self.below(self.postings.len());
        let mut input = match self.below(4) {
            0 => self.noise(),
            1 => self.part(),
            _ => self.postings[posting].clone(),
        };
        for _ in 0..self.below(9) {
            self.change(&mut input);
        }
        input
    }

    fn change(&mut self, input: &mut Vec<u8>) {
        let place = self.below(input.len() + 1);
        let end = place + self.below((input.len() - place).min(80) + 1);
        match self.below(6) {
            0 => drop(input.drain(place..end)),
            1 => input.truncate(end),
            2 => drop(input.splice(place..place, self.part())),
            3 => drop(input.splice(place..end, self.noise())),
            4 => drop(input.splice(end..end, input[place..end].repeat(3))),
            _ => {
                let word = WORDS[self.below(WORDS.len())];
                drop(input.splice(place..end, word.bytes()));
            }
        }
    }
}

#[track_caller]
fn check(test: impl Fn(&Given, &[u8])) {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    let (given, mut source) = (Given::of(&assets), Source::new());
    test(&given, b"");
    for _ in 0..INPUTS {
        test(&given, &source.input());
    }
}

#[test]
fn whatever_is_read_is_read() {
    check(Given::read);
}

#[test]
fn whatever_is_linted_is_linted() {
    check(Given::lint);
}

#[test]
fn whatever_is_written_is_harmless() {
    check(Given::write);
}
