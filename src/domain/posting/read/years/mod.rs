//! How many years of what a posting asks for. It never knows whether that is possible or wise.

mod count;
mod subject;
mod write;

use super::super::lexicon::Lexicon;
use super::super::page::{Line, Page, Section};
use super::super::span::Span;
use super::mentions::Named;
use super::{Mention, YearsMention, YearsOf};
use count::Count;
use std::ops::Range;
pub(super) use write::write;

/// A table with years is no wider.
const CELLS: usize = 12;
/// How many roads to one ask are followed.
const ROADS: usize = 3;
/// How many words before a number may make it a wish: "ideally at least".
const LEAD: usize = 4;
/// A line of the header with no more words tells of the job: "Remote, 5+ years".
const BRIEF: usize = 10;

/// Every number of years that is asked for.
pub(super) fn find(
    page: &Page,
    lexicon: &Lexicon,
    named: &[Named],
    mentions: &[Mention],
) -> Vec<YearsMention> {
    let mut found = Vec::new();
    let mut column = None;
    for (place, line) in page.lines.iter().enumerate() {
        column = column_of_years(page, line, column);
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
            column,
            named: named.get(start..end).unwrap_or_default(),
            mentions: mentions.get(start..end).unwrap_or_default(),
        };
        scene.years(&mut found);
    }
    found
}

/// The cell that holds years in the table that a line belongs to, as its head says: "Skill | Years".
fn column_of_years(page: &Page, line: &Line, known: Option<usize>) -> Option<usize> {
    let text = line.span.of(&page.lower);
    if !text.as_bytes().contains(&b'|') {
        return None;
    }
    let is_head = known.is_none() && !text.bytes().any(|byte| byte.is_ascii_digit());
    let cell = || {
        text.split('|').take(CELLS).position(|cell| {
            matches!(cell.trim(), "years" | "yrs" | "years of experience" | "experience (years)")
        })
    };
    if is_head { cell() } else { known }
}

/// Whether a line can ask for years at all.
fn may_ask(page: &Page, line: &Line) -> bool {
    match line.section {
        Section::Required | Section::Preferred | Section::Duties => true,
        Section::Header | Section::Other | Section::About => {
            let text = line.span.of(&page.lower);
            let head = text.get(..text.len().min(600)).unwrap_or(text);
            let of_work = head.starts_with("exp")
                || ["experience", " exp", "yoe"].iter().any(|word| head.contains(word));
            let own = [" we ", "we've", "we have", "our ", "founded", "company"]
                .iter()
                .any(|word| head.contains(word));
            let brief = line.section == Section::Header && line.tokens.len() <= BRIEF;
            brief || of_work && !(own && line.section == Section::About)
        }
        Section::Offers | Section::Process | Section::Legal => false,
    }
}

struct Scene<'p> {
    page: &'p Page,
    lexicon: &'p Lexicon,
    line: &'p Line,
    place: usize,
    /// The cell of a table that holds years.
    column: Option<usize>,
    named: &'p [Named],
    mentions: &'p [Mention],
}

impl Scene<'_> {
    fn years(&self, found: &mut Vec<YearsMention>) {
        let (mut token, first) = (self.line.tokens.start, found.len());
        while token < self.line.tokens.end {
            let after_years = found.len() > first;
            let bare = || self.bare_count(token, after_years).map(|count| (count, true));
            let whole = self.count(token).map(|count| (count, false));
            let Some((count, is_bare)) = whole.or_else(bare) else {
                token += 1;
                continue;
            };
            token = count.tokens.end;
            let of = self.subjects(&count);
            let of = if of.is_empty() { self.subjects_of_other_road(&count, ROADS) } else { of };
            let of_things = of.is_empty() && self.is_of_things(&count);
            // "5 years of biology required; 7 years preferred": of the same.
            let again = found.len() > first && self.word(count.tokens.end) == "preferred";
            if (is_bare || again) && of.is_empty() || of_things || !self.is_demand(&count) {
                continue;
            }
            let required = self.is_required(&count, of.clone());
            let span = self.span(&count);
            let at_large = || self.profession(&count).map_or(YearsOf::Overall, YearsOf::Entry);
            let at_large = if of.is_empty() { at_large() } else { YearsOf::Overall };
            let (line, Count { min, max, .. }) = (self.place, count);
            let mut add = |of| found.push(YearsMention { span, min, max, of, required, line });
            if of.is_empty() {
                add(at_large);
            }
            let list = self.named.get(of).unwrap_or_default();
            for named in list.iter().filter(|named| !self.says_no_more(named, list)) {
                add(YearsOf::Entry(named.entry));
            }
        }
    }

    fn word(&self, token: usize) -> &str {
        if token < self.line.tokens.end { self.page.word(token) } else { "" }
    }

    fn span(&self, count: &Count) -> Span {
        let place =
            |token: usize| self.page.tokens.get(token).map_or(Span::default(), |token| token.span);
        place(count.tokens.start).joined(place(count.tokens.end.saturating_sub(1)))
    }

    /// As the name that they are of; else as the line.
    fn is_required(&self, count: &Count, of: Range<usize>) -> bool {
        let of_name = self.mentions.get(of.start).filter(|_| !of.is_empty());
        let text = self.line.span.of(&self.page.lower);
        let rest = text
            .get(self.span(count).end.saturating_sub(self.line.span.start)..)
            .unwrap_or_default();
        let rest = rest.get(..rest.len().min(120)).unwrap_or(rest);
        let after = ["preferred", "is a plus", "a plus", "desirable", "nice to have"];
        let wish = after.iter().filter_map(|word| rest.find(word)).min();
        // "Five years required, seven preferred"
        let wished = wish
            .is_some_and(|wish| !rest.get(..wish).unwrap_or(rest).contains("required"))
            || rest.trim_end().trim_end_matches('.').ends_with("ideally");
        let before = count.tokens.start.saturating_sub(LEAD).max(self.line.tokens.start);
        let ahead = (before..count.tokens.start)
            .any(|token| matches!(self.word(token), "ideally" | "preferably"));
        let wished = wished || ahead;
        let at_large = || !wished && self.line.section != Section::Preferred;
        of_name.map_or_else(at_large, |mention| mention.required)
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
        check("4+ years as a data engineer", &[("data engineering", 4)]);
        check("4+ years of experience as a baker", &[("overall", 4)]);
        check("2 years' experience as a senior software engineer", &[("software engineering", 2)]);
        check("2+ years (post-PhD) of machine learning", &[("machine learning", 2)]);
        check(
            "Six years of work, three of which must be in banking with SQL",
            &[("overall", 6), ("SQL", 3)],
        );
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
        check("Years of experience: 7", &[("overall", 7)]);
        check("Minimum years of experience required: 2+", &[("overall", 2)]);
        check("Work experience (in years): 5", &[("overall", 5)]);
        check("Python 3+ years, SQL 4 years", &[("Python", 3), ("SQL", 4)]);
        check("You have kept Docker running for at least 3 years", &[("Docker", 3)]);
        check("7-10 yrs. exp. in data warehousing", &[("data warehousing", 7)]);
        check("Docker 1+ year preferred", &[("Docker", 1)]);
        check("Several years of work, at least 3 of them in banking with SQL", &[("SQL", 3)]);
        check("5 years of SQL required; 7 years preferred", &[("SQL", 5)]);
        check("OpenCV, C++ (5 yrs), Python (4 yrs)", &[("C++", 5), ("Python", 4)]);
        check("You have run Docker for at least a year", &[("Docker", 1)]);
        check("A clearance, which needs 5 years' UK residency", &[]);
        check("2+ years training and deploying ML models", &[("machine learning", 2)]);
        check("We have ten teams, three of them in machine learning", &[]);
        check("Skill | Years\n- Python | 4+\n- SQL | strong | 2", &[("Python", 4)]);
        check(
            "MSc with 3+ years or PhD with 1+ year in NLP or SQL",
            &[
                ("natural language processing", 3),
                ("SQL", 3),
                ("natural language processing", 1),
                ("SQL", 1),
            ],
        );
        check("You have run ML systems in production for two years", &[("machine learning", 2)]);
        check("Detecting seals in ten years of recordings, for leading journals", &[]);
        check("Working with 20 years of climate records", &[]);
        check("2 years of experience in machine learning research", &[("machine learning", 2)]);
        check("You've written SQL for a living for 5+ years", &[("SQL", 5)]);
        check("You sign a contract for 2 years", &[]);
        check("You stay with us for 3 years", &[]);
        check("Proven work (5+ years) in designing ETL jobs", &[("ETL", 5)]);
        check("Experience with Docker (at least 2 years)", &[("Docker", 2)]);
        check("10+ years in industry with 5 years in AWS", &[("overall", 10), ("AWS", 5)]);
        check(
            "6+ years in data engineering, with at least 2 in machine learning",
            &[("data engineering", 6), ("machine learning", 2)],
        );
        check("5 years of Python and at least 2 in a leading role", &[("Python", 5)]);
        check(
            "3–5 years of professional experience with Python, 2+ with Spark",
            &[("Python", 3), ("Spark", 2)],
        );
        check("5 years with Python and 3 with Spark", &[("Python", 5), ("Spark", 3)]);
        check("3 years of SQL, and 40 of us with Spark", &[("SQL", 3)]);
        check("2 years in a people management role", &[("team leadership", 2)]);
        check(
            "5+ years building recommender or advertising systems",
            &[("recommender systems", 5)],
        );
        check("3 years in SQL, with up to 4 in each team", &[("SQL", 3)]);
        check("A contract of 12 months that can be extended to 2 years", &[]);
        check("You are 21 years or older", &[]);
        check("Mindestens 3 Jahre Berufserfahrung", &[("overall", 3)]);
        check("Mindestens drei Jahre Berufserfahrung", &[("overall", 3)]);
        check("3 yrs+ of Kubernetes", &[("Kubernetes", 3)]);
        check("Python, 5+ years", &[("Python", 5)]);
        check("Up to 3 years of experience", &[]);
        check("No more than 3 years of SQL", &[]);
        check("More than 3 years of SQL", &[("SQL", 3)]);
        check("2+ years running A/B tests", &[("A/B testing", 2)]);
        check("Best bakery three years running.", &[]);
        check("A firm with over 20 years of experience serving bakers", &[]);
        check("Not less than 3 years of SQL", &[("SQL", 3)]);
        check("Less than 3 years of SQL", &[]);
        check("8 years in tech; 3 in machine learning", &[("overall", 8), ("machine learning", 3)]);
        check("YOE: 4+", &[("overall", 4)]);
        check(
            "6 years of SQL; at least 3 of those years were spent with Spark",
            &[("SQL", 6), ("Spark", 3)],
        );
        check("Five or so years with SQL", &[("SQL", 5)]);
        check("3+ years building production-ready data pipelines", &[("data pipelines", 3)]);
        check(
            "At least 1 year in generative AI - LLMs, RAG",
            &[
                ("generative AI", 1),
                ("large language models", 1),
                ("retrieval-augmented generation", 1),
            ],
        );
        check(
            "10+ years of work, of which at least five in machine learning and three leading teams",
            &[("overall", 10), ("machine learning", 5), ("team leadership", 3)],
        );
        check("3 years with SQL, and one in each of our towns", &[("SQL", 3)]);
        check("At least 18 months of that hands-on with dbt", &[("dbt", 1)]);
        check("Strong Kubernetes (3+ years in production), Terraform", &[("Kubernetes", 3)]);
        check("Python and SQL | Required | 5 Years", &[("Python", 5), ("SQL", 5)]);
        check("Power BI | Highly desired | 2 Years", &[("Power BI", 2)]);
        check("Experience with Power BI | Required | 2 | Years", &[("Power BI", 2)]);
        check("3+ years of healthcare experience", &[("healthcare", 3)]);
        check("3+ years of experience in the insurance industry", &[("insurance", 3)]);
        check("3+ years of experience in a fintech company", &[("overall", 3)]);
        check("3y+ experience with Docker", &[("Docker", 3)]);
        check("A couple of years of experience in SQL", &[("SQL", 2)]);
        check("At least 18 months of experience with SQL", &[("SQL", 1)]);
        check("A contract of 18 months", &[]);
        check(
            "Python (5y), Spark (3y), Docker (2y)",
            &[("Python", 5), ("Spark", 3), ("Docker", 2)],
        );
    }

    #[test]
    fn years_are_wished_for_where_their_own_words_say_so() {
        let lexicon = Lexicon::shipped();
        let check = |text: &str, expected: bool| {
            let page = Page::read(&["Requirements:\n\n- ", text].concat());
            let years = find(&page, &lexicon, &[], &[]);
            assert_eq!(years.first().map(|years| years.required), Some(expected), "{text}");
        };
        check("5+ years as a baker, ideally with rye", true);
        check("5 years of experience required, 7 preferred", true);
        check("5 years of experience preferred", false);
        check("Ideally 5 years of experience", false);
        check("Preferably at least 5 years of experience", false);
    }

    #[test]
    fn years_of_the_header_are_years_of_work() {
        let lexicon = Lexicon::shipped();
        let check = |text: &str, expected: Option<u8>| {
            let page = Page::read(text);
            let years = find(&page, &lexicon, &[], &[]);
            assert_eq!(years.first().map(|years| years.min), expected, "{text}");
        };
        let job = "Data engineer\n\nRequirements:\n\n- 4 years as a data engineer";
        check(job, Some(4));
        let page = Page::read(job);
        assert_eq!(find(&page, &lexicon, &[], &[])[0].of, YearsOf::Overall);
        check("Data analyst\nRemote, 5+ years\n\nWe count birds.", Some(5));
        check("Data analyst\n3+ years\n\nWe count birds.", Some(3));
        check(
            "Data analyst\nWe count birds in all weathers.\nExp: 3+ years overall, 2+ with herons and gulls, outside",
            Some(3),
        );
        check("Data analyst\nWe are 12 years old\n\nWe count birds.", None);
    }
}
