//! How many years of what a posting asks for. It never knows whether that is possible or wise.

use super::super::lexicon::Lexicon;
use super::super::page::phrases::Phrases;
use super::super::page::{Line, Page, Section};
use super::super::span::Span;
use super::asks::ask;
use super::draft::Draft;
use super::mentions::{Named, joined};
use super::umbrella::beneath;
use super::{Mention, Sureness, YearsMention, YearsOf};
use crate::domain::document::Map;
use crate::domain::role::{Ask, AskKind};
use std::ops::Range;

/// More years than that are no demand but an age.
const MOST: u8 = 30;
/// How many words after the years what they are of may stand.
const REACH: usize = 14;
/// A line of the header with no more words tells of the job: "Remote, 5+ years".
const BRIEF: usize = 10;
/// The name of the ask that holds years of work at large.
const OVERALL: &str = "overall";

/// Words before a number by which the years are no demand.
static BEFORE: Phrases<()> = Phrases::of(&[
    ("after", ()),
    ("aged", ()),
    ("appointment of", ()),
    ("coming", ()),
    ("contract of", ()),
    ("duration", ()),
    ("duration of", ()),
    ("every", ()),
    ("first", ()),
    ("for over", ()),
    ("for the", ()),
    ("in the", ()),
    ("last", ()),
    ("next", ()),
    ("over the", ()),
    ("past", ()),
    ("period of", ()),
    ("position of", ()),
    ("since", ()),
    ("term of", ()),
    ("within", ()),
]);

/// Words after the years by which they are no demand.
static AFTER: Phrases<()> = Phrases::of(&[
    ("ago", ()),
    ("anniversary", ()),
    ("bachelor", ()),
    ("bachelor's", ()),
    ("cliff", ()),
    ("college", ()),
    ("contract", ()),
    ("degree", ()),
    ("fixed", ()),
    ("history", ()),
    ("in a row", ()),
    ("in business", ()),
    ("in the making", ()),
    ("milestone", ()),
    ("now", ()),
    ("of age", ()),
    ("of growth", ()),
    ("of history", ()),
    ("of service", ()),
    ("of success", ()),
    ("old", ()),
    ("or less", ()),
    ("period", ()),
    ("plan", ()),
    ("program", ()),
    ("project", ()),
    ("roadmap", ()),
    ("running", ()),
    ("service", ()),
    ("term", ()),
    ("university", ()),
    ("vesting", ()),
    ("warranty", ()),
]);

const NUMBERS: [(&str, u8); 16] = [
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
    ("a", 1),
    ("half", 1),
];

/// Every number of years that is asked for.
pub(super) fn find(
    page: &Page,
    lexicon: &Lexicon,
    named: &[Named],
    mentions: &[Mention],
) -> Vec<YearsMention> {
    let mut found = Vec::new();
    for (place, line) in page.lines.iter().enumerate() {
        if line.repeated || !may_ask(page, line) {
            continue;
        }
        let start = named.partition_point(|named| named.line < place);
        let end = named.partition_point(|named| named.line <= place);
        let scene = Scene {
            page,
            lexicon,
            line,
            place,
            named: named.get(start..end).unwrap_or_default(),
            mentions: mentions.get(start..end).unwrap_or_default(),
        };
        scene.years(&mut found);
    }
    found
}

/// Whether a line can ask for years at all.
fn may_ask(page: &Page, line: &Line) -> bool {
    match line.section {
        Section::Required | Section::Preferred | Section::Duties => true,
        Section::Header | Section::Other | Section::About => {
            let text = line.span.of(&page.lower);
            let head = text.get(..text.len().min(600)).unwrap_or(text);
            let of_work = ["experience", " exp", "yoe"].iter().any(|word| head.contains(word));
            let own = [" we ", "we've", "we have", "our ", "founded", "company"]
                .iter()
                .any(|word| head.contains(word));
            let brief = line.section == Section::Header && line.tokens.len() <= BRIEF;
            brief || of_work && !(own && line.section == Section::About)
        }
        Section::Offers | Section::Process | Section::Legal => false,
    }
}

/// A number of years in the text.
struct Count {
    min: u8,
    max: Option<u8>,
    tokens: Range<usize>,
}

struct Scene<'p> {
    page: &'p Page,
    lexicon: &'p Lexicon,
    line: &'p Line,
    place: usize,
    named: &'p [Named],
    mentions: &'p [Mention],
}

impl Scene<'_> {
    fn years(&self, found: &mut Vec<YearsMention>) {
        let mut token = self.line.tokens.start;
        while token < self.line.tokens.end {
            let Some(count) = self.count(token) else {
                token += 1;
                continue;
            };
            token = count.tokens.end;
            if !self.is_demand(&count) {
                continue;
            }
            let of = self.subjects(&count);
            let required = self.is_required(&count, of.clone());
            let span = self.span(&count);
            let (line, Count { min, max, .. }) = (self.place, count);
            let mut add = |of| found.push(YearsMention { span, min, max, of, required, line });
            if of.is_empty() {
                add(YearsOf::Overall);
            }
            let list = self.named.get(of).unwrap_or_default();
            for named in list.iter().filter(|named| !self.says_the_same(named, list)) {
                add(YearsOf::Entry(named.entry));
            }
        }
    }

    /// "Deploying models": what is done with a thing that is named right after.
    fn is_verb(&self, nth: usize) -> bool {
        let (Some(this), Some(next)) = (self.named.get(nth), self.named.get(nth + 1)) else {
            return false;
        };
        let word = self.word(this.tokens.start);
        let near = next.tokens.start.saturating_sub(this.tokens.end) < 3;
        this.tokens.len() == 1
            && word.ends_with("ing")
            && near
            && !matches!(self.word(this.tokens.end), "," | "and" | "or" | "/")
    }

    /// "Machine learning or AI" is one thing, and what is named twice.
    fn says_the_same(&self, named: &Named, list: &[Named]) -> bool {
        let twice =
            |other: &Named| other.entry == named.entry && other.tokens.start < named.tokens.start;
        if list.iter().any(twice) {
            return true;
        }
        let is = |named: &Named, name: &str| {
            self.lexicon.entries.get(named.entry).is_some_and(|entry| entry.name == name)
        };
        is(named, "artificial intelligence")
            && list.iter().any(|other| is(other, "machine learning"))
    }

    fn word(&self, token: usize) -> &str {
        if token < self.line.tokens.end { self.page.word(token) } else { "" }
    }

    fn span(&self, count: &Count) -> Span {
        let place =
            |token: usize| self.page.tokens.get(token).map_or(Span::default(), |token| token.span);
        place(count.tokens.start).joined(place(count.tokens.end.saturating_sub(1)))
    }

    /// The number of years that begins with a word: "5+ years", "three to five (5) yrs".
    fn count(&self, start: usize) -> Option<Count> {
        let (min, mut max, glued) = number(self.word(start))?;
        let mut end = start + 1;
        let plus = self.word(start).ends_with('+');
        if !glued {
            end = self.skip_same(end);
            while matches!(self.word(end), "+" | "plus" | ",")
                || self.word(end) == "or" && matches!(self.word(end + 1), "more" | "above")
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
            let unit = is_unit(self.word(end));
            let bare = plus && matches!(self.word(end), "experience" | "exp");
            if !unit && !bare {
                return None;
            }
            end += usize::from(unit);
            let short = unit && self.word(end - 1).starts_with("yr") && self.word(end) == ".";
            end += usize::from(short);
        }
        let max = max.filter(|max| *max > min);
        (min > 0).then_some(Count { min, max, tokens: start..end })
    }

    /// The same number once more in brackets: "two (2)".
    fn skip_same(&self, at: usize) -> usize {
        let same =
            self.word(at) == "(" && number(self.word(at + 1)).is_some() && self.word(at + 2) == ")";
        if same { at + 3 } else { at }
    }

    fn is_demand(&self, count: &Count) -> bool {
        let (start, end) = (count.tokens.start, count.tokens.end);
        let from = start.saturating_sub(3).max(self.line.tokens.start);
        let before = (from..start).any(|token| {
            BEFORE.at(self.page, token, start).is_some_and(|(words, ())| {
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
            && self.word(end) != "experience";
        let in_years = start > self.line.tokens.start
            && self.word(start - 1) == "in"
            && self.word(end) != "of";
        let after = AFTER.at(self.page, end, self.line.tokens.end).is_some();
        count.min <= MOST && !before && !after && !for_years && !in_years
    }

    /// What the years are of, as places in `named`; empty for work at large.
    fn subjects(&self, count: &Count) -> Range<usize> {
        let end = count.tokens.end;
        let next = self.named.partition_point(|named| named.tokens.start < end);
        let label = self.word(count.tokens.start.wrapping_sub(1));
        let labelled =
            count.tokens.start > self.line.tokens.start && matches!(label, ":" | "(" | "-");
        let is_trait = |named: &&Named| self.kind(named) == Some(AskKind::Trait);
        let traits = self.named.get(next..).unwrap_or_default().iter().take_while(is_trait).count();
        let next = next + traits;
        let next = next + usize::from(self.is_verb(next));
        let ahead = self.named.get(next).filter(|named| self.is_of(named, end));
        let inside = label == "("
            && ahead.is_some_and(|named| {
                !(end..named.tokens.start).any(|token| self.word(token) == ")")
            });
        if labelled
            && !inside
            && matches!(
                self.word(end),
                "" | ")" | "(" | "," | "." | "experience" | "minimum" | "required"
            )
        {
            return self.list_before(next, count.tokens.start);
        }
        match ahead.map(|_| self.list_from(next)) {
            Some(list) if !self.of_role(&list) => {
                beneath(self.page, self.lexicon, self.named, list)
            }
            _ => next..next,
        }
    }

    /// Whether years speak of a name that stands after them. A field of application is no skill:
    /// years in it are years at large.
    fn is_of(&self, named: &Named, from: usize) -> bool {
        let is_skill =
            matches!(self.kind(named), Some(AskKind::Tool | AskKind::Method | AskKind::Practice));
        let between = from..named.tokens.start;
        is_skill && !named.of_job && between.len() <= REACH && !self.parted(between)
    }

    fn kind(&self, named: &Named) -> Option<AskKind> {
        self.lexicon.entries.get(named.entry).map(|entry| entry.kind)
    }

    /// "Experience (3+ years) with": whether the bracket before a number is still open.
    fn opens_before(&self, last: usize) -> bool {
        let from = last.saturating_sub(4).max(self.line.tokens.start);
        (from..last).any(|token| self.word(token) == "(")
    }

    /// Whether the words between years and a name part them.
    fn parted(&self, between: Range<usize>) -> bool {
        let opened = between.start.checked_sub(1).is_some_and(|last| self.opens_before(last));
        let mut depth = u32::from(opened);
        between.clone().any(|token| match self.word(token) {
            "(" => {
                depth += 1;
                false
            }
            ")" if depth > 0 => {
                depth -= 1;
                false
            }
            ";" | "." | ")" | "degree" | "bachelor's" | "master's" | "phd" => true,
            "including" | "preferably" | "ideally" | "plus" => true,
            "as" => matches!(self.word(token + 1), "a" | "an"),
            "similar" | "comparable" | "related" => is_role(self.word(token + 1)),
            "," => {
                let next = self.word(token + 1);
                let goes_on = |word: &str| word.ends_with("ing") || matches!(word, "and" | "or");
                !goes_on(next) && (token == between.start || !goes_on(self.word(token - 1)))
            }
            "or" => number(self.word(token + 1)).is_some(),
            _ => false,
        })
    }

    /// Whether a list ends in the name of a role: "in data science or a similar role".
    fn of_role(&self, list: &Range<usize>) -> bool {
        let end = list.end.checked_sub(1).and_then(|last| self.named.get(last));
        end.is_some_and(|last| {
            (last.tokens.end..last.tokens.end + 5).any(|at| is_role(self.word(at)))
        })
    }

    /// A name and those that stand in one list with it.
    fn list_from(&self, first: usize) -> Range<usize> {
        let mut end = first + 1;
        while let (Some(last), Some(next)) = (self.named.get(end - 1), self.named.get(end)) {
            if joined(self.page, last.tokens.end..next.tokens.start).is_none() || next.of_job {
                break;
            }
            end += 1;
        }
        first..end
    }

    /// The list of names right before the years: "Python, Spark: 3 years".
    fn list_before(&self, end: usize, token: usize) -> Range<usize> {
        let Some(last) = end.checked_sub(1).and_then(|last| self.named.get(last)) else {
            return end..end;
        };
        if token.saturating_sub(last.tokens.end) > 3 {
            return end..end;
        }
        let mut first = end - 1;
        while let (Some(before), Some(this)) =
            (first.checked_sub(1).and_then(|at| self.named.get(at)), self.named.get(first))
        {
            if joined(self.page, before.tokens.end..this.tokens.start).is_none() {
                break;
            }
            first -= 1;
        }
        first..end
    }

    /// As the name that they are of; else as the line.
    fn is_required(&self, count: &Count, of: Range<usize>) -> bool {
        let of_name = self.mentions.get(of.start).filter(|_| !of.is_empty());
        let text = self.line.span.of(&self.page.lower);
        let rest = text
            .get(self.span(count).end.saturating_sub(self.line.span.start)..)
            .unwrap_or_default();
        let rest = rest.get(..rest.len().min(120)).unwrap_or(rest);
        let wished = ["preferred", "is a plus", "a plus", "desirable", "nice to have", "ideally"]
            .iter()
            .any(|word| rest.contains(word));
        let at_large = || !wished && self.line.section != Section::Preferred;
        of_name.map_or_else(at_large, |mention| mention.required)
    }
}

fn is_role(word: &str) -> bool {
    matches!(word, "role" | "roles" | "position" | "positions" | "capacity")
}

fn is_unit(word: &str) -> bool {
    matches!(
        word,
        "year"
            | "years"
            | "yr"
            | "yrs"
            | "year's"
            | "years'"
            | "yoe"
            | "years."
            | "yrs."
            | "yr."
            | "y"
    )
}

/// A number in a word: at least, at most, and whether the unit is glued to it ("5yrs").
fn number(word: &str) -> Option<(u8, Option<u8>, bool)> {
    if let Some((_, value)) = NUMBERS.iter().take(14).find(|(known, _)| *known == word) {
        return Some((*value, None, false));
    }
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let min: u8 = word.get(..digits)?.parse().ok().filter(|_| digits <= 2)?;
    let rest = word.get(digits..)?;
    match rest {
        "" | "+" => Some((min, None, false)),
        "yrs" | "yr" | "years" | "year" | "y" | "+years" | "+yrs" => Some((min, None, true)),
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

/// Writes the years into the asks of the draft.
pub(super) fn write(page: &Page, lexicon: &Lexicon, years: &[YearsMention], draft: &mut Draft) {
    for (nth, mention) in years.iter().enumerate() {
        if is_instead(page, years, nth) {
            continue;
        }
        let entry = match mention.of {
            YearsOf::Entry(entry) => lexicon.entries.get(entry),
            YearsOf::Overall => None,
        };
        let name = entry.map_or(OVERALL, |entry| entry.name.as_str());
        let known = draft.role.asks.iter().position(|ask| ask.name == name);
        let place = known.unwrap_or_else(|| {
            let new = || overall(mention.required);
            draft
                .role
                .asks
                .push(entry.map_or_else(new, |entry| ask(entry, mention.required, None)));
            draft.role.asks.len() - 1
        });
        let Some(ask) = draft.role.asks.get_mut(place) else { continue };
        if mention.required || !ask.required {
            ask.min_years = ask.min_years.max(Some(mention.min));
            let path = ["asks[", &place.to_string(), "].minYears"].concat();
            draft.trace(&path, mention.span, Sureness::Certain);
        } else if name == OVERALL && ask.min_years.is_none() {
            ask.min_years = Some(mention.min);
        }
    }
}

/// How many other numbers of a line are looked at from each.
const ALTERNATIVES: usize = 6;

/// Whether another number in the line is what counts: of roads joined by "or", the shortest is the
/// minimum; but where degrees shorten the road, the one for the lowest degree is.
fn is_instead(page: &Page, years: &[YearsMention], nth: usize) -> bool {
    let Some(this) = years.get(nth) else { return false };
    let around = nth.saturating_sub(ALTERNATIVES)..(nth + ALTERNATIVES + 1).min(years.len());
    let others = years.get(around).unwrap_or_default();
    others.iter().filter(|other| other.line == this.line && other.span != this.span).any(|other| {
        let between =
            Span::new(this.span.end.min(other.span.end), this.span.start.max(other.span.start));
        let text = between.of(&page.lower);
        let words =
            || text.split(|letter: char| !letter.is_ascii_alphabetic() && letter != '\'').take(60);
        let or = words().any(|word| word == "or");
        let line = page.lines.get(this.line).map_or("", |line| line.span.of(&page.lower));
        let line = line.get(..600).unwrap_or(line);
        let degrees = ["bachelor", "master", "phd", "ph.d", "degree", "doctor", "b.s", "m.s"]
            .iter()
            .any(|word| line.contains(word));
        or && if degrees { other.min > this.min } else { other.min < this.min }
    })
}

fn overall(required: bool) -> Ask {
    Ask {
        name: OVERALL.to_string(),
        kind: AskKind::Experience,
        required,
        any_of: None,
        min_years: None,
        competency: None,
        unknown: Map::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{YearsOf, asks, mentions};
    use super::find;
    use crate::domain::posting::lexicon::Lexicon;
    use crate::domain::posting::page::Page;

    #[test]
    fn years_are_read_with_what_they_are_of() {
        let lexicon = Lexicon::shipped();
        let check = |text: &str, expected: &[(&str, u8)]| {
            let page = Page::read(&["Requirements:\n\n- ", text].concat());
            let named = mentions::find(&page, &lexicon);
            let mentions = asks::mentions(&page, &lexicon, &named, None);
            let found = find(&page, &lexicon, &named, &mentions);
            let of = |of| match of {
                YearsOf::Overall => "overall",
                YearsOf::Entry(entry) => lexicon.entries[entry].name.as_str(),
            };
            let found: Vec<(&str, u8)> =
                found.iter().map(|years| (of(years.of), years.min)).collect();
            assert_eq!(found, expected, "{text}");
        };
        check("5+ years of experience", &[("overall", 5)]);
        check("\\+ 5 years of Python", &[("Python", 5)]);
        check("3-5 years with Spark", &[("Spark", 3)]);
        check("three to five years of work", &[("overall", 3)]);
        check("at least two (2) years of professional experience", &[("overall", 2)]);
        check("5 yrs in data engineering", &[("data engineering", 5)]);
        check("minimum of 3 years' industry experience", &[("overall", 3)]);
        check("2 or more years of experience in machine learning", &[("machine learning", 2)]);
        check("4+ years as a data engineer", &[("overall", 4)]);
        check("Python: 3 years", &[("Python", 3)]);
        check(
            "Programming (4+ yrs in Python, Java or Scala)",
            &[("Python", 4), ("Java", 4), ("Scala", 4)],
        );
        check("6 years in a similar role with SQL", &[("overall", 6)]);
        check("10yrs exp", &[("overall", 10)]);
        check("2 years in data science or a similar role", &[("overall", 2)]);
        check("1 year with a large (8 TB) data warehouse", &[("data warehousing", 1)]);
        check("3 years designing, testing and running ETL jobs", &[("ETL", 3)]);
        check("3+ yrs. experience with SQL", &[("SQL", 3)]);
        check("Proven experience (min. 4 years) with Spark", &[("Spark", 4)]);
        check("2 years of deploying ML models", &[("machine learning", 2)]);
        check("4 years of experience, strong Python", &[("overall", 4)]);
        check("For 10 years we have built robots", &[]);
        check("founded 12 years ago", &[]);
        check("2 years contract", &[]);
        check("a plan for the next 3 years", &[]);
        check("publish within 2 years", &[]);
        check("learn it in 2 years or less", &[]);
        check("a 4-year degree", &[]);
        check("a fixed-term position of three years", &[]);
        check(
            "4 years hands-on in NLP & 2 yrs in SQL",
            &[("natural language processing", 4), ("SQL", 2)],
        );
        check("stock vests after 4 years", &[]);
    }

    #[test]
    fn tables_are_sorted() {
        assert!(super::BEFORE.is_sorted() && super::AFTER.is_sorted());
    }

    #[test]
    fn years_of_the_header_are_years_of_work() {
        let lexicon = Lexicon::shipped();
        let check = |text: &str, expected: Option<u8>| {
            let page = Page::read(text);
            let years = find(&page, &lexicon, &[], &[]);
            assert_eq!(years.first().map(|years| years.min), expected, "{text}");
        };
        check("Data analyst\nRemote, 5+ years\n\nWe count birds.", Some(5));
        check("Data analyst\n3+ years\n\nWe count birds.", Some(3));
        check("Data analyst\nWe are 12 years old\n\nWe count birds.", None);
    }
}
