//! Numbers of years in the words of a line, and which of them are demands and not ages, contracts
//! or plans. It never knows what the years are of.

use super::super::super::page::Section;
use super::super::super::page::phrases::Phrases;
use super::super::draft::is_one;
use super::Scene;
use std::ops::Range;

/// A number of years in the text.
pub(super) struct Count {
    pub(super) min: u8,
    pub(super) max: Option<u8>,
    pub(super) tokens: Range<usize>,
}

/// More years than that are no demand but an age.
const MOST: u8 = 30;
/// In a year.
const MONTHS: u8 = 12;
/// How many words a label before a number may have: "Minimum years of relevant work experience:".
const LABEL: usize = 8;
/// How far back "them" may speak of years.
const THEM: usize = 14;
/// How many words may stand between a number and what it belongs to: "for at least about 3 years".
const QUALIFIERS: usize = 4;
/// How much of a line is searched for words that make years a stay.
const LOOKED_AT: usize = 400;

/// Words before a number by which the years are no demand.
static BEFORE: Phrases<()> = Phrases::of(&[(
    (),
    "after|aged|appointment of|at most|fewer than|less than|no more than|not more than|up to|coming|contract of|duration|duration of|every|extendable to|\
         extended to|extension of|first|for over|for the|in the|last|next|over the|past|period of|\
         position of|renewable for|since|term of|within",
)]);

/// Words after the years by which they are no demand.
static AFTER: Phrases<()> = Phrases::of(&[(
    (),
    "ago|and older|anniversary|bachelor|bachelor's|cliff|college|contract|degree|fixed|history|\
         in a row|in business|in the making|milestone|now|of age|of growth|of history|of service|\
         of success|of experience helping|of experience serving|old|or less|or older|period|plan|program|project|roadmap|running|service|term|\
         uk residency|us residency|residency|residence|of residency|of residence|of continuous|continuous|\
         university|vesting|warranty",
)]);

const NUMBERS: [(&str, u8); 18] = [
    ("zwei", 2),
    ("drei", 3),
    ("vier", 4),
    ("fünf", 5),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("fifteen", 15),
    ("twenty", 20),
];

impl Scene<'_> {
    /// The number of years that begins with a word: "5+ years", "three to five (5) yrs".
    pub(super) fn count(&self, start: usize) -> Option<Count> {
        let in_words = || self.couple(start).or_else(|| self.single(start));
        if let Some(count) = in_words().or_else(|| self.months(start)) {
            return Some(count);
        }
        let (min, mut max, glued) = number(self.word(start))?;
        let mut end = start + 1;
        let plus = self.word(start).ends_with('+');
        if !glued {
            end = self.skip_same(end);
            while matches!(self.word(end), "+" | "plus" | ",")
                || self.word(end) == "or" && matches!(self.word(end + 1), "more" | "above" | "so")
            {
                end += if self.word(end) == "or" { 2 } else { 1 };
            }
            let to = matches!(self.word(end), "-" | "to" | "or" | "and" | "~");
            if let Some((most, _, _)) = number(self.word(end + 1)).filter(|_| to) {
                max = Some(most);
                end = self.skip_same(end + 2);
                end += usize::from(self.word(end) == "+");
            }
            end += usize::from(matches!(self.word(end), "full" | "solid" | "calendar"));
            // "Three of those years were spent with Spark"
            let of_those =
                self.word(end) == "of" && matches!(self.word(end + 1), "those" | "these");
            end += if of_those { 2 } else { 0 };
            // Two cells of a table: "5 | Years"
            end += usize::from(self.word(end) == "|" && is_unit(self.word(end + 1)));
            let unit = is_unit(self.word(end));
            let bare = plus && matches!(self.word(end), "experience" | "exp")
                || self.is_in_column(start, end);
            if !unit && !bare && !self.unit_before(start, end) {
                return None;
            }
            end += usize::from(unit);
            let short = unit && self.word(end - 1).starts_with("yr") && self.word(end) == ".";
            end += usize::from(short);
        }
        end += usize::from(self.word(end) == "+");
        let max = max.filter(|max| *max > min);
        (min > 0).then_some(Count { min, max, tokens: start..end })
    }

    /// "A couple of years"
    fn couple(&self, start: usize) -> Option<Count> {
        let said = self.word(start) == "couple" && self.word(start + 1) == "of";
        let tokens = start..start + 3;
        (said && is_unit(self.word(start + 2))).then_some(Count { min: 2, max: None, tokens })
    }

    /// "At least a year"
    fn single(&self, start: usize) -> Option<Count> {
        let least = start.checked_sub(1).is_some_and(|before| self.word(before) == "least");
        let said = least && self.word(start) == "a" && self.word(start + 1) == "year";
        said.then_some(Count { min: 1, max: None, tokens: start..start + 2 })
    }

    /// "18 months of experience", in whole years.
    fn months(&self, start: usize) -> Option<Count> {
        let (months, _, _) = number(self.word(start))?;
        let end = start + 1 + usize::from(self.word(start + 1) == "+");
        let of_work = (end + 1..=end + QUALIFIERS)
            .any(|token| matches!(self.word(token), "experience" | "exp" | "hands"));
        let min = months / MONTHS;
        let tokens = start..end + 1;
        (matches!(self.word(end), "months" | "months'") && of_work && min > 0).then_some(Count {
            min,
            max: None,
            tokens,
        })
    }

    /// Whether years are told of before a number in its line.
    fn years_before(&self, start: usize) -> bool {
        let from = start.saturating_sub(THEM).max(self.line.tokens.start);
        (from..start).any(|token| is_unit(self.word(token)))
    }

    /// Whether a number stands alone in the cell that the head of its table calls years.
    fn is_in_column(&self, start: usize, end: usize) -> bool {
        let first = self.line.tokens.start;
        self.column.is_some_and(|column| {
            let cell =
                (first..start).filter(|token| self.word(*token) == "|").take(column + 1).count();
            let opens = start > first && self.word(start - 1) == "|";
            cell == column && opens && matches!(self.word(end), "" | "|")
        })
    }

    /// Whether a label says what a number counts: "Years of experience: 7".
    fn unit_before(&self, start: usize, end: usize) -> bool {
        let colon = start.checked_sub(1).filter(|last| matches!(self.word(*last), ":" | "-"));
        let Some(colon) = colon.filter(|colon| *colon >= self.line.tokens.start) else {
            return false;
        };
        let label = colon.saturating_sub(LABEL).max(self.line.tokens.start)..colon;
        let says = |wanted: fn(&str) -> bool| label.clone().any(|token| wanted(self.word(token)));
        let alone = matches!(self.word(end), "" | "," | ";" | "|" | "." | "(" | "·" | "•");
        alone && says(is_unit) && says(|word| matches!(word, "experience" | "exp" | "yoe"))
    }

    /// A number after one that was of years: "6 years in software, with at least 2 in SQL", "5 years
    /// of SQL, 2+ with Spark", "several years of work, at least 2 of them in SQL".
    pub(super) fn bare_count(&self, start: usize, after_years: bool) -> Option<Count> {
        let plus = self.word(start).ends_with('+') || self.word(start + 1) == "+";
        let before = self.word(start.checked_sub(1)?);
        let least = matches!(before, "least" | "minimum");
        let goes_on = matches!(before, "," | ";" | "and" | "including");
        let (min, max, _) = number(self.word(start)).filter(|_| least || plus || goes_on)?;
        let end = start + 1 + usize::from(self.word(start + 1) == "+");
        let of_them =
            self.word(end) == "of" && matches!(self.word(end + 1), "them" | "which" | "those");
        let end = if of_them { end + 2 } else { end };
        // "Three of which must be in banking"
        let end = end + if of_them && self.word(end + 1) == "be" { 2 } else { 0 };
        if !(after_years || of_them && self.years_before(start)) {
            return None;
        }
        let of = matches!(self.word(end), "in" | "of" | "with" | "using")
            || goes_on && self.word(end).ends_with("ing");
        (of && min > 0).then_some(Count { min, max, tokens: start..end })
    }

    /// The same number once more in brackets: "two (2)".
    fn skip_same(&self, at: usize) -> usize {
        let same =
            self.word(at) == "(" && number(self.word(at + 1)).is_some() && self.word(at + 2) == ")";
        if same { at + 3 } else { at }
    }

    /// "Ten years of recordings": the years of what there is, and of nobody's work.
    pub(super) fn is_of_things(&self, count: &Count) -> bool {
        let end = count.tokens.end;
        let text = self.line.span.of(&self.page.lower);
        let text = text.get(..text.len().min(LOOKED_AT)).unwrap_or(text);
        let work = [
            "background",
            "career",
            "employ",
            "experience",
            "expertise",
            "industry",
            "professional",
            "track record",
            "work as",
            "working as",
        ];
        self.word(end) == "of"
            && !self.word(end + 1).ends_with("ing")
            && self.word(end + 1) != "work"
            && !work.iter().any(|word| text.contains(word))
    }

    /// "You have run Kubernetes for 3+ years", which is no contract and no stay.
    pub(super) fn tells_of_work_done(&self, count: &Count) -> bool {
        let (start, end) = (count.tokens.start, count.tokens.end);
        let from = start.saturating_sub(QUALIFIERS).max(self.line.tokens.start);
        let Some(at) = (from..start).rev().find(|token| !is_qualifier(self.word(*token))) else {
            return false;
        };
        let ends =
            matches!(self.word(end), "" | "." | "," | ";" | "and" | "or" | "in" | "with" | "(");
        let asks = matches!(self.line.section, Section::Required | Section::Preferred);
        let others = [
            "bond",
            "contract",
            "commit",
            "employ",
            "fund",
            "grant",
            "lived",
            "living in",
            "position",
            "resid",
            "stay",
            "visa",
            "warrant",
            "we have",
            "we've",
        ];
        let text = self.line.span.of(&self.page.lower);
        let text = text.get(..text.len().min(LOOKED_AT)).unwrap_or_default();
        self.word(at) == "for"
            && at > self.line.tokens.start + 1
            && ends
            && asks
            && !others.iter().any(|word| text.contains(word))
    }

    pub(super) fn is_demand(&self, count: &Count) -> bool {
        let (start, end) = (count.tokens.start, count.tokens.end);
        let from = start.saturating_sub(3).max(self.line.tokens.start);
        let before = (from..start).any(|token| {
            // "Not less than 5 years" is five at least.
            let denied = token > self.line.tokens.start
                && self.word(token) == "less"
                && matches!(self.word(token - 1), "not" | "no");
            !denied
                && BEFORE.at(self.page, token, start).is_some_and(|(words, ())| {
                    // "first of all 5 years" is far enough; "in the last 5 years" is not.
                    (token + words..start).all(|between| {
                        matches!(
                            self.word(between),
                            "the"
                                | "last"
                                | "past"
                                | "next"
                                | "over"
                                | "first"
                                | "about"
                                | "around"
                                | "of"
                                | "-"
                        )
                    })
                })
        });
        let for_years = start > self.line.tokens.start
            && self.word(start - 1) == "for"
            && !self.word(end).starts_with("of")
            && self.word(end) != "experience"
            && !self.tells_of_work_done(count);
        let in_years = start > self.line.tokens.start
            && self.word(start - 1) == "in"
            && self.word(end) != "of";
        // "Three years running", but not "three years running experiments".
        let goes_on = self.word(end) == "running" && !is_one(self.word(end + 1), "|.|,|;|)");
        // "5 years' UK residency"
        let next = end + usize::from(self.word(end) == "'");
        let after = !goes_on && AFTER.at(self.page, next, self.line.tokens.end).is_some();
        count.min <= MOST && !before && !after && !for_years && !in_years
    }
}

/// A word that makes a number a least one: "at least", "min.", "over".
pub(super) fn is_qualifier(word: &str) -> bool {
    let words = "a|about|approximately|around|at|atleast|least|min|minimum|more|of|over|than|>|≥|~";
    is_one(word, words)
}

pub(super) fn is_unit(word: &str) -> bool {
    let words = "jahr|jahre|jahren|year|years|yr|yrs|year's|years'|yoe|years.|yrs.|yr.|y";
    is_one(word.trim_end_matches('+'), words)
}

/// A number in a word: at least, at most, and whether the unit is glued to it ("5yrs").
pub(super) fn number(word: &str) -> Option<(u8, Option<u8>, bool)> {
    if !word.as_bytes().first()?.is_ascii_digit() {
        let is_said = |known: &str| known.len() == word.len() && known == word;
        let found = NUMBERS.iter().find(|(known, _)| is_said(known));
        return found.map(|(_, value)| (*value, None, false));
    }
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let min: u8 = word.get(..digits)?.parse().ok().filter(|_| digits <= 2)?;
    let rest = word.get(digits..)?;
    match rest {
        "" | "+" => Some((min, None, false)),
        _ if is_one(rest.trim_matches('+'), "yrs|yr|years|year|y") => Some((min, None, true)),
        _ if rest.starts_with('.') => rest
            .get(1..)
            .filter(|rest| rest.len() == 1 || rest.ends_with('+'))
            .map(|_| (min, None, false)),
        _ => {
            let most = rest.strip_prefix('-')?.trim_end_matches('+');
            let digits = most.bytes().take_while(u8::is_ascii_digit).count();
            let max = most.get(..digits)?.parse().ok()?;
            let glued = is_unit(most.get(digits..)?);
            (glued || digits == most.len()).then_some((min, Some(max), glued))
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_phrase_can_be_found() {
        assert_eq!(super::BEFORE.faults(), [""; 0]);
        assert_eq!(super::AFTER.faults(), [""; 0]);
    }
}
