//! Phrases that tell something about a field ("fully remote", "per annum"), found in one pass.
//! It never decides what a field says: it only tells which phrases stand where.

use super::super::page::Page;
use super::super::page::letters::{is_word, run};
use super::super::span::Span;
use super::phrases::TABLES;
use std::sync::OnceLock;

/// What a phrase speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    /// It only looks like another cue ("remote sensing", "MS Office").
    Decoy,
    /// What stands before it is not so.
    Not,
    /// Nice to have.
    Wish,
    /// It must be.
    Must,
    Bachelor,
    Master,
    Doctorate,
    /// Two letters that are a degree among degrees only.
    ShortBachelor,
    /// The same, or the bare word "master".
    ShortMaster,
    /// A degree of no told level.
    Degree,
    /// What one has before any degree.
    School,
    /// Experience counts as well.
    Equivalent,
    NoDegree,
    Publication,
    PayWord,
    /// Money that is no pay.
    OtherMoney,
    Hourly,
    Daily,
    Weekly,
    Monthly,
    Yearly,
    Remote,
    Hybrid,
    OnSite,
    Sponsored,
    Sponsor,
    Permitted,
    Relocation,
    PlaceLabel,
    /// A place is about to be named.
    PlaceAhead,
    City,
    State,
    /// Two capital letters after a comma.
    StateCode,
    Country,
    Region,
    JobNoun,
    TitleLabel,
    /// A title is about to be named ("looking for a").
    TitleAhead,
    CompanyLabel,
    Entry,
    Mid,
    Senior,
    /// The words name the job's level ("seniority level").
    LevelLabel,
    FamilyDevOps,
    FamilyDataEngineer,
    FamilyDataScientist,
    FamilyOther,
    /// The words of machine learning.
    MachineLearning,
    Research,
    Statistics,
    FullTime,
    PartTime,
    Temporary,
    Internship,
    Permanent,
    Contract,
    Project,
    Platform,
    Hours,
    Start,
    Trial,
    OfferTools,
    OfferLearning,
    OfferTeammates,
    OfferData,
    OfferMeaning,
    OfferCompute,
    OfferPublishing,
    OfferAutonomy,
    Outcome,
    DataTabular,
    DataText,
    DataImages,
    DataAudio,
    DataTimeSeries,
    DataInteraction,
    DataSensor,
    Specialism,
    PairDebugging,
    TakeHome,
    WorkReview,
    Written,
    Reference,
    Conversation,
}

/// Phrases by what they speak of, with `|` between them, in lower case. In a phrase, a space stands
/// for spaces and hyphens, and `*` for any one word.
pub(super) type Phrases = &'static [(Cue, &'static str)];

/// A phrase in the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Hit {
    pub(super) cue: Cue,
    pub(super) span: Span,
    /// The line, as a place in `Page::lines`.
    pub(super) line: usize,
}

/// Every phrase of a page, in the order of the text; a phrase within a longer one is left out.
pub(super) struct Cues {
    hits: Vec<Hit>,
    /// For each line, how many hits stand before its end: the readers ask for lines again and again.
    ends: Vec<u32>,
}

impl Cues {
    /// Finds the phrases of all fields.
    pub(super) fn find(page: &Page) -> Cues {
        let index = Index::get();
        let (mut hits, mut ends) = (Vec::new(), Vec::with_capacity(page.lines.len()));
        for (place, line) in page.lines.iter().enumerate() {
            if !line.repeated {
                index.scan(page, line.span, place, &mut hits);
            }
            ends.push(hits.len() as u32);
        }
        Cues { hits, ends }
    }

    /// Those of one line.
    pub(super) fn line(&self, line: usize) -> &[Hit] {
        let end = |line: usize| self.ends.get(line).map_or(0, |end| *end as usize);
        let start = line.checked_sub(1).map_or(0, end);
        self.hits.get(start..end(line)).unwrap_or_default()
    }

    /// All of them.
    pub(super) fn all(&self) -> &[Hit] {
        &self.hits
    }
}

/// The same for every page, so it is made once.
static INDEX: OnceLock<Index> = OnceLock::new();

const SLOTS: usize = 4096;

const NUMBERS: [&str; 12] =
    ["1", "2", "3", "4", "5", "one", "two", "three", "four", "five", "few", "couple"];

/// No sentence has more phrases; looking from each at the others of its line stays cheap.
const MOST_IN_A_LINE: usize = 160;

/// The phrases by the hash of their first word.
struct Index {
    /// The first phrase of each chain, as a place in `entries`; 0 where there is none.
    heads: Vec<u16>,
    entries: Vec<Entry>,
}

struct Entry {
    cue: Cue,
    /// Of the first word.
    hash: u32,
    /// What follows the first word.
    rest: &'static str,
    /// The next phrase of the chain; 0 at its end.
    next: u16,
}

/// Whether a text in lower case is a phrase of such a cue, letter for letter.
pub(super) fn is_phrase(text: &str, is_wanted: impl Fn(Cue) -> bool) -> bool {
    let (first, rest) = text.split_at(word_length(text));
    let (index, hash) = (Index::get(), hash(first));
    let mut next = index.heads[hash as usize % SLOTS];
    while let Some(entry) = index.entries.get(usize::from(next)).filter(|_| next > 0) {
        if entry.hash == hash && entry.rest == rest && is_wanted(entry.cue) {
            return true;
        }
        next = entry.next;
    }
    false
}

impl Index {
    fn get() -> &'static Index {
        INDEX.get_or_init(Index::new)
    }

    fn new() -> Index {
        let none = Entry { cue: Cue::Decoy, hash: 0, rest: "", next: 0 };
        let mut index = Index { heads: vec![0; SLOTS], entries: vec![none] };
        for (cue, phrases) in TABLES.iter().flat_map(|table| table.iter()) {
            for phrase in phrases.split('|') {
                index.insert(*cue, phrase);
            }
        }
        index
    }

    /// A phrase that begins with any word is about a number: "three days in the office".
    fn insert(&mut self, cue: Cue, phrase: &'static str) {
        let (first, rest) = phrase.split_at(word_length(phrase));
        let (words, rest) = match rest.strip_prefix('*') {
            Some(rest) => (&NUMBERS[..], rest),
            None => (&[first][..], rest),
        };
        for word in words {
            let hash = hash(word);
            let head = &mut self.heads[hash as usize % SLOTS];
            let next = std::mem::replace(head, self.entries.len() as u16);
            self.entries.push(Entry { cue, hash, rest, next });
        }
    }

    fn scan(&self, page: &Page, line: Span, place: usize, hits: &mut Vec<Hit>) {
        let text = Span::new(0, line.end).of(&page.lower);
        let (mut at, mut covered) = (line.start, [0; GROUPS]);
        let most = hits.len() + MOST_IN_A_LINE;
        while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty() && hits.len() < most) {
            let word = word_length(rest);
            if word == 0 {
                at += rest.chars().next().map_or(1, char::len_utf8);
                continue;
            }
            let (first, rest) = rest.split_at(word);
            let hash = hash(first);
            let head = self.heads[hash as usize % SLOTS];
            if head == 0 {
                at += word;
                continue;
            }
            let found = self.longest(hash, word, rest, head);
            for (group, (cue, length)) in found.into_iter().enumerate() {
                let end = at + length;
                // What lies within a longer phrase of its group, or within a decoy, is left out.
                if length > 0 && end > covered[group] && end > covered[DECOYS] {
                    covered[group] = end;
                    if group != DECOYS {
                        hits.push(Hit { cue, span: Span::new(at, end), line: place });
                    }
                }
            }
            at += word;
        }
    }

    /// The longest phrase of each group that begins with a word, of which the hash and the length
    /// are given, and goes on as the text after it does.
    fn longest(&self, hash: u32, word: usize, after: &str, head: u16) -> [(Cue, usize); GROUPS] {
        let mut best = [(Cue::Decoy, 0); GROUPS];
        let mut next = head;
        while let Some(entry) = self.entries.get(usize::from(next)).filter(|_| next > 0) {
            next = entry.next;
            if entry.hash != hash {
                continue;
            }
            let known = &mut best[group(entry.cue)];
            if let Some(rest) = matched(after, entry.rest)
                && word + rest > known.1
            {
                *known = (entry.cue, word + rest);
            }
        }
        best
    }
}

/// Cues of one group speak of the same thing: the longer phrase is what is meant.
const GROUPS: usize = 13;
const DECOYS: usize = 0;

fn group(cue: Cue) -> usize {
    use Cue::*;
    match cue {
        Decoy => DECOYS,
        Not | Wish | Must => 1,
        Bachelor | Master | Doctorate | ShortBachelor | ShortMaster | Degree | NoDegree => 2,
        Equivalent | Publication | PayWord | OtherMoney => 3,
        Hourly | Daily | Weekly | Monthly | Yearly => 4,
        Remote | Hybrid | OnSite => 5,
        Sponsored | Sponsor | Permitted | Relocation => 6,
        City | State | Country | Region => 7,
        JobNoun | TitleLabel | CompanyLabel | LevelLabel => 8,
        Entry | Mid | Senior | PlaceLabel => 9,
        FamilyDevOps | FamilyDataEngineer | FamilyDataScientist | FamilyOther => 10,
        MachineLearning | Research | Statistics | TitleAhead | PlaceAhead | StateCode => 11,
        _ => 12,
    }
}

fn hash(word: &str) -> u32 {
    let mut hash = 2_166_136_261_u32;
    for byte in word.as_bytes() {
        hash = (hash ^ u32::from(*byte)).wrapping_mul(16_777_619);
    }
    hash ^ (hash >> 15)
}

/// How many bytes of a text a phrase covers from its start on.
fn matched(text: &str, phrase: &str) -> Option<usize> {
    let (bytes, mut at) = (text.as_bytes(), 0);
    for wanted in phrase.bytes() {
        let rest = bytes.get(at..)?;
        let length = match wanted {
            b' ' => run(rest, is_gap),
            b'*' => word_length(text.get(at..)?),
            letter => usize::from(rest.first() == Some(&letter)),
        };
        if length == 0 {
            return None;
        }
        at += length;
    }
    (word_length(text.get(at..)?) == 0).then_some(at)
}

/// What may stand between the words of a phrase.
fn is_gap(byte: u8) -> bool {
    matches!(byte, b' ' | b'-' | b'\t')
}

/// The length of the word that a text begins with.
pub(super) fn word_length(text: &str) -> usize {
    // Nearly all words end before the first letter that is not ASCII.
    let ascii = run(text.as_bytes(), |byte| byte.is_ascii_alphanumeric());
    match text.as_bytes().get(ascii) {
        Some(0x80..) => text.find(|letter| !is_word(letter)).unwrap_or(text.len()),
        _ => ascii,
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::page::Section;
    use super::super::testing::page;
    use super::{Cue, Cues, TABLES, group};

    #[test]
    fn the_longest_phrase_wins_and_what_lies_within_it_is_left_out() {
        let check = |text: &str, expected: &[(Cue, &str)]| {
            let page = page(&[(Section::Other, text)]);
            let cues = Cues::find(&page);
            let found: Vec<(Cue, &str)> =
                cues.all().iter().map(|hit| (hit.cue, hit.span.of(&page.text))).collect();
            assert_eq!(found, expected, "{text}");
        };
        check("Remote sensing", &[]);
        check("a Bachelor's", &[(Cue::Bachelor, "Bachelor's")]);
        check("PhDs", &[]);
        check("full - time", &[(Cue::FullTime, "full - time")]);
        check("\u{1f600}\u{0}", &[]);
    }

    #[test]
    fn phrases_are_written_once_and_in_lower_case() {
        let (mut seen, mut twice) = (std::collections::BTreeMap::new(), Vec::new());
        for (cue, phrases) in TABLES.iter().flat_map(|table| table.iter()) {
            for phrase in phrases.split('|') {
                assert_eq!(phrase, phrase.to_ascii_lowercase().trim(), "{cue:?}");
                assert!(!phrase.is_empty(), "an empty phrase of {cue:?}");
                let before = seen.insert((phrase, group(*cue)), cue);
                twice.extend(before.map(|before| (phrase, before, cue)));
            }
        }
        assert_eq!(twice, []);
    }
}
