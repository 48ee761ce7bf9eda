//! The job's title, who hires, and how senior the job is. It never guesses a family: see `family`.

mod clean;
mod company;
mod headline;
mod seniority;

use clean::{capitalised, cleaned, without_praise};
use company::company;
pub(super) use headline::Headline;
use seniority::seniority;

use super::super::page::{Section, Shape};
use super::super::span::Span;
use super::Sureness;
use super::cue::{Cue, Hit};
use super::draft::{Draft, Source, is_one, says, shortened};
use super::place::header_lines;
use crate::domain::document::Map;
use crate::domain::role::Company;

/// A heading that names the job stands among so many lines.
const FIRST: usize = 16;

/// Reads title, company and seniority.
pub(super) fn read(source: Source, draft: &mut Draft) {
    if let Some(found) = title(source) {
        draft.role.title = shortened(&found.text, 118);
        draft.trace("title", found.span, found.sureness);
    }
    if let Some(found) = company(source, &draft.role.title) {
        let name = shortened(&found.text, 118);
        draft.role.company =
            Some(Company { name, about: None, link: None, unknown: Map::default() });
        draft.trace("company.name", found.span, found.sureness);
    }
    if let Some((seniority, span, sureness)) = seniority(source, &draft.role.title) {
        draft.role.seniority = seniority;
        draft.trace("seniority", span, sureness);
    }
}

struct Found {
    span: Span,
    text: String,
    sureness: Sureness,
}

/// The title: as data, else labelled, else a line of the header, else as a sentence tells it.
fn title(source: Source) -> Option<Found> {
    if let Some(title) = source.data.and_then(|data| data.title.as_deref()) {
        let text = cleaned(title);
        let span = source.find(&text);
        return Some(Found { span, text, sureness: Sureness::Certain });
    }
    in_header(source)
        .or_else(|| labelled(source))
        .or_else(|| in_heading(source))
        .or_else(|| in_sentence(source))
        .or_else(|| as_subject(source))
}

fn in_header(source: Source) -> Option<Found> {
    let (line, headline) = headline(source)?;
    let span = source.page.lines.get(line)?.span;
    found(span, source.line(line), source.text(headline.title), Sureness::Certain)
}

/// The line of the header that tells the job, and what it tells.
pub(super) fn headline(source: Source) -> Option<(usize, Headline)> {
    let lines = &source.page.lines;
    let count = header_lines(source).max(1).min(lines.len());
    (0..count).find_map(|line| {
        let span = lines.get(line)?.span;
        let text = source.line(line);
        let hit = source.hits(line).iter().find(|hit| is_job(hit))?;
        let label = source.hits(line).iter().find(|label| {
            matches!(label.cue, Cue::TitleLabel | Cue::TitleAhead)
                && label.span.end < hit.span.start
                && source.between(span.start, label.span.start).trim().is_empty()
        });
        let from = label.map_or(0, |label| label.span.end - span.start);
        let hiring = headline::hiring(source, line, hit.span.start);
        let from = hiring.map_or(from, |hiring| hiring.job - span.start);
        let rest = text.get(from..)?;
        let value = rest.trim_start_matches([':', ' ', '-', '–', '!', '#']);
        let value = if label.is_some() { value.trim_end_matches(['!', ' ']) } else { value };
        let value = hiring.map_or(value, |_| headline::without_site(value));
        let value = without_leading_bracket(value);
        let start = span.start + from + rest.find(value)?;
        let end = start + value.len();
        let sentence = value.ends_with(['.', '!', '?']) && !headline::ends_in_legal_form(value)
            || says(source.between(start, end), " is | are | you | we | our | will | who | has ");
        let mut headline = headline::apart(source, line, Span::new(start, end));
        headline.company = hiring.map(|hiring| hiring.company).or(headline.company);
        let title = source.text(headline.title);
        let words = title.split(' ').filter(|word| !word.is_empty()).count();
        (words <= 16 && !sentence).then_some(())?;
        found(span, text, title, Sureness::Certain)?;
        Some((line, headline))
    })
}

/// "[Remote] Data Engineer"
fn without_leading_bracket(value: &str) -> &str {
    let rest = value.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    rest.map_or(value, |(_, rest)| rest.trim_start())
}

fn is_job(hit: &Hit) -> bool {
    matches!(
        hit.cue,
        Cue::JobNoun
            | Cue::FamilyDevOps
            | Cue::FamilyDataEngineer
            | Cue::FamilyDataScientist
            | Cue::FamilyOther
            | Cue::Internship
    )
}

fn found(span: Span, line: &str, value: &str, sureness: Sureness) -> Option<Found> {
    let text = cleaned(value);
    // What stood in brackets in between is gone: what stood before them is the title.
    let text = if line.contains(&text) { text } else { cleaned(value.split('(').next()?) };
    let at = line.find(&text)?;
    let start = span.start + at;
    (!text.is_empty()).then(|| Found { span: Span::new(start, start + text.len()), text, sureness })
}

/// "Job title: …" anywhere, or alone with the title on the next line.
fn labelled(source: Source) -> Option<Found> {
    source.cues.all().iter().filter(|hit| hit.cue == Cue::TitleLabel).find_map(|hit| {
        let line = source.page.lines.get(hit.line)?;
        if !source.between(line.span.start, hit.span.start).trim().is_empty() {
            return None;
        }
        let rest = Span::new(hit.span.end, line.span.end).of(&source.page.text);
        let value = rest.trim_start().strip_prefix([':', '|'])?.trim();
        let (place, text, value) = if value.is_empty() {
            let next = source.line(hit.line + 1);
            (source.page.lines.get(hit.line + 1)?.span, next, next)
        } else {
            (line.span, source.line(hit.line), value)
        };
        let short = !value.is_empty() && value.split(' ').count() <= 12 && !value.ends_with('.');
        short.then(|| found(place, text, value, Sureness::Certain))?
    })
}

/// A heading below the words on the company: "Staff Data Engineer, Billing".
fn in_heading(source: Source) -> Option<Found> {
    let lines = source.page.lines.iter().enumerate().take(FIRST);
    lines.filter(|(_, line)| line.shape == Shape::Heading).find_map(|(nth, line)| {
        let text = source.line(nth);
        let job = source.hits(nth).iter().find(|hit| hit.cue == Cue::JobNoun)?;
        let rest = source.between(job.span.end, line.span.end);
        let ends = rest.is_empty() || rest.starts_with([',', '(']) || rest.starts_with(" (");
        let words = text.get(..job.span.end - line.span.start)?;
        let is_named = words
            .split([' ', '-', '/'])
            .all(|word| !word.starts_with(|letter: char| letter.is_ascii_lowercase()));
        let first = text.split(' ').next()?.to_ascii_lowercase();
        let is_other = is_one(&first, "a|about|an|meet|our|the|this|what|who|why|your|hiring");
        (ends && is_named && !is_other).then(|| found(line.span, text, text, Sureness::Likely))?
    })
}

/// "The Senior Data Engineer will …"
fn as_subject(source: Source) -> Option<Found> {
    source.page.lines.iter().enumerate().find_map(|(nth, line)| {
        const ARTICLE: &str = "the ";
        let text = source.line(nth);
        let from = source.lower(nth).starts_with(ARTICLE).then_some(ARTICLE.len())?;
        let job = source.hits(nth).iter().find(|hit| hit.cue == Cue::JobNoun)?;
        let rest = source.between(job.span.end, line.span.end);
        let acts = rest.starts_with(" will ") || rest.starts_with(" is responsible ");
        let title = text.get(from..job.span.end - line.span.start)?;
        let mut words = title.split([' ', '-', '/']);
        let is_named = words.all(|word| word.starts_with(|letter: char| letter.is_uppercase()));
        (acts && is_named && title != "Hiring Manager" && line.section != Section::Legal)
            .then(|| found(line.span, text, title, Sureness::Likely))?
    })
}

/// Where a title ends that tells its field after a comma: "a Manager, Data Science for our …".
fn end_of_field(source: Source, line: usize, end: usize) -> usize {
    let until = source.page.lines.get(line).map_or(end, |line| line.span.end);
    let rest = Span::new(end, until).of(&source.page.text);
    let Some(field) = rest.strip_prefix(", ") else { return end };
    let is_field =
        |word: &&str| *word == "&" || word.starts_with(|letter: char| letter.is_uppercase());
    let words = field.split(' ').take_while(is_field);
    let length: usize = words.map(|word| word.len() + 1).sum();
    let last = (end + 1 + length).min(until);
    let field = Span::new(end, last);
    let is_short = !source.text(field).trim_end().ends_with([',', '.']);
    let is_told = |hit: &Hit| {
        field.contains(hit.span)
            && matches!(
                hit.cue,
                Cue::FamilyDataScientist | Cue::FamilyDataEngineer | Cue::MachineLearning
            )
    };
    if is_short && source.hits(line).iter().any(is_told) { last } else { end }
}

/// "We are looking for a senior data engineer to …": up to the noun.
fn in_sentence(source: Source) -> Option<Found> {
    for hit in source.cues.all().iter().filter(|hit| hit.cue == Cue::TitleAhead) {
        let Some(line) =
            source.page.lines.get(hit.line).filter(|line| line.section != Section::Legal)
        else {
            continue;
        };
        let near = |job: &&Hit| {
            is_job(job) && job.span.start >= hit.span.end && job.span.start - hit.span.end < 60
        };
        let mut jobs = source.hits(hit.line).iter().filter(near);
        let Some(first) = jobs.next() else {
            continue;
        };
        let end = jobs
            .find(|next| next.span.start >= first.span.end)
            .filter(|next| {
                matches!(source.between(first.span.end, next.span.start).trim(), "" | "/")
            })
            .map_or(first.span.end, |next| next.span.end);
        let raw = Span::new(hit.span.end, end).of(&source.page.text);
        if raw.contains([',', '.', ';', ':'])
            || raw.contains(" to ")
            || raw.contains(" who ")
            || raw.contains(" of ")
        {
            continue;
        }
        let end = end_of_field(source, hit.line, end);
        let raw = Span::new(hit.span.end, end).of(&source.page.text);
        let text = without_praise(raw);
        let line_text = source.page.line(line);
        return found(line.span, line_text, text, Sureness::Likely)
            .map(|found| Found { text: capitalised(&found.text), ..found });
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::super::page::Section::{About, Duties, Header, Other, Required};
    use super::super::testing::read_with;
    use super::cleaned;
    use crate::domain::document::Choice;

    #[test]
    fn a_title_is_the_job_and_nothing_else() {
        let check = |text: &str, expected: &str| assert_eq!(cleaned(text), expected);
        check("AI Engineer (Remote - US)", "AI Engineer");
        check("Senior ML Engineer - Pet Food (ID: 2215)", "Senior ML Engineer - Pet Food");
        check("Data Engineer - Multiple Opening (W2 Basis)", "Data Engineer");
        check("Data Scientist (m/f/d) – Berlin", "Data Scientist");
        check("Data Scientist (Computer Vision)", "Data Scientist (Computer Vision)");
        check("Machine Learning Engineer, Search", "Machine Learning Engineer, Search");
        check("Data Engineer | $100k", "Data Engineer");
        check("MLOps Engineer #4411", "MLOps Engineer #4411");
    }

    #[test]
    fn titles_are_found_where_postings_put_them() {
        let check = |lines: &[(super::Section, &str)], expected: &str| {
            assert_eq!(read_with(lines, super::read).role.title, expected, "{lines:?}");
        };
        check(&[(Header, "Senior Data Engineer"), (Header, "Tin Harbour")], "Senior Data Engineer");
        check(
            &[(Header, "Tin Harbour"), (Header, "Staff Scientist, Speech")],
            "Staff Scientist, Speech",
        );
        check(&[(Other, "Job Title: NLP Engineer")], "NLP Engineer");
        check(&[(Other, "Job Title | NLP Engineer")], "NLP Engineer");
        check(&[(Header, "We are hiring: Data Analyst")], "Data Analyst");
        check(
            &[(Header, "Tin Harbour | ML Research Engineer | Porto or remote | Full-time | €60k")],
            "ML Research Engineer",
        );
        check(&[(Header, "VP of Data"), (Header, "Tin Harbour")], "VP of Data");
        check(&[(Header, "(Senior) Data Engineer (m/w/d) – Fraud")], "(Senior) Data Engineer");
        check(
            &[(
                About,
                "We make tea. We are looking for a highly skilled machine learning engineer to help.",
            )],
            "Machine Learning Engineer",
        );
        check(
            &[(About, "We are looking for a Junior Data Analyst / Data Scientist to join us.")],
            "Junior Data Analyst / Data Scientist",
        );
        check(
            &[(About, "Tin Harbour seeks a Manager, Data Science for its office in Porto.")],
            "Manager, Data Science",
        );
        check(
            &[(About, "We are looking for a Data Engineer, Spark or not, to help.")],
            "Data Engineer",
        );
        check(
            &[(Duties, "The Senior Data Engineer will look after pipes.")],
            "Senior Data Engineer",
        );
        check(&[(Duties, "The engineer will look after pipes.")], "");
        check(&[(Duties, "The Hiring Manager will call you.")], "");
        check(&[(About, "Tin shop seeks data engineer with an eye for pipes.")], "Data Engineer");
        check(&[(About, "A poem about the sea.")], "");
    }

    #[test]
    fn one_line_can_tell_the_job_the_company_and_the_place() {
        let check = |line: &str, expected: [&str; 3]| {
            let lines = [(Header, line), (Other, "About us"), (About, "We make tea.")];
            let role = read_with(&lines, super::read).role;
            let place = read_with(&lines, super::super::place::read).role.logistics.place;
            let company = role.company.map(|company| company.name).unwrap_or_default();
            let found = [role.title, company, place.unwrap_or_default()];
            assert_eq!(found, expected, "{line}");
        };
        let engineer = "Data Engineer";
        for (line, company, place) in [
            ("Data Engineer (m/f/d) – Tin Harbour SE, Porto", "Tin Harbour SE", "Porto"),
            ("Data Engineer – Tin Harbour GmbH, Lisbon", "Tin Harbour GmbH", "Lisbon"),
            ("Data Engineer (w/m/d) in Hamburg", "", "Hamburg"),
            ("Data Engineer in Lisbon", "", "Lisbon"),
            ("Data Engineer | Tinly | Remote (EU)", "Tinly", "EU"),
            ("Data Engineer | Porto or remote in Portugal", "", "Porto"),
            ("Data Engineer @ Tin Harbour, Vienna (hybrid)", "Tin Harbour", "Vienna"),
            ("Data Engineer at Tin Harbour, Hamburg", "Tin Harbour", "Hamburg"),
            ("Tin Harbour – Data Engineer – Hamburg", "Tin Harbour", "Hamburg"),
            ("Data Engineer: Tin Harbour AG (Munich)", "Tin Harbour AG", "Munich"),
            ("Data Engineer bei Tin Harbour KG in Kleinenbrock", "Tin Harbour KG", "Kleinenbrock"),
            ("Data Engineer, Tin Harbour Ltd, London, UK", "Tin Harbour Ltd", "London, UK"),
            ("Data Engineer (m/w/d), Tin Harbour AG, 80-100 %, Zürich", "Tin Harbour AG", "Zürich"),
            ("Data Engineer (all genders) – Remote, Germany", "", "Germany"),
            ("Data Engineer – Tin Harbour Inc.", "Tin Harbour Inc.", ""),
            ("Tin Harbour is hiring a Data Engineer", "Tin Harbour", ""),
            ("Tin Harbour is looking for a Data Engineer in Berlin", "Tin Harbour", "Berlin"),
            ("Tin Harbour hiring Data Engineer in Berlin | LinkedIn", "Tin Harbour", "Berlin"),
            ("We are hiring: Data Engineer!", "", ""),
            ("[Remote] Data Engineer", "", ""),
            ("Data Engineer | Tin Analytics | Lisbon", "Tin Analytics", "Lisbon"),
            ("Data Engineer", "", ""),
        ] {
            check(line, [engineer, company, place]);
        }
        for title in
            ["Data Engineer - Search & Ranking", "Data Engineer, Fraud", "Data Engineer - Python"]
        {
            check(title, [title, "", ""]);
        }
    }

    #[test]
    fn the_level_is_in_the_title_unless_the_post_has_that_name() {
        let check = |title: &str, expected: &str| {
            let level = read_with(&[(Header, title)], super::read).role.seniority;
            assert_eq!(level.word(), expected, "{title}");
        };
        check("Associate Data Scientist", "entry");
        check("Research Associate in Statistics", "unspecified");
        check("Associate Professor of Statistics", "unspecified");
        check("Senior Associate, Data Science", "senior");
        check("Werkstudent Data Science", "entry");
        check("VP of Data", "senior");
        check("Graduate Civil Engineer", "entry");
        check("Class 1 Driver - Nights", "unspecified");
        check("Data Scientist 2", "mid");
    }

    #[test]
    fn companies_are_found() {
        let check = |lines: &[(super::Section, &str)], expected: &str| {
            let company = read_with(lines, super::read).role.company;
            assert_eq!(
                company.map(|company| company.name).unwrap_or_default(),
                expected,
                "{lines:?}"
            );
        };
        check(&[(Header, "Data Engineer"), (Header, "Tin Harbour")], "Tin Harbour");
        check(
            &[(Header, "Data Engineer"), (Header, "Berlin"), (About, "At Tin Harbour, we sail.")],
            "Tin Harbour",
        );
        check(&[(About, "Tin Harbour is a maker of tins.")], "Tin Harbour");
        check(&[(Header, "Data Engineer"), (Header, "Company: Tin Harbour")], "Tin Harbour");
    }

    #[test]
    fn a_label_or_a_place_is_no_company() {
        for line in ["Berlin / Amsterdam / Paris", "Band: 8b"] {
            let lines = [(Header, "Data Engineer"), (Header, line)];
            assert_eq!(read_with(&lines, super::read).role.company, None, "{line}");
        }
    }

    #[test]
    fn seniority_is_read_from_title_and_plain_words() {
        let check = |lines: &[(super::Section, &str)], expected: &str| {
            assert_eq!(read_with(lines, super::read).role.seniority.word(), expected, "{lines:?}");
        };
        let cases = [
            ("Senior Data Engineer", "senior"),
            ("Data Scientist (Intermediate)", "mid"),
            ("Data Scientist II", "mid"),
            ("Junior ML Engineer", "entry"),
            ("Associate Data Scientist", "entry"),
            ("Lead Data Scientist", "senior"),
            ("Learning & Development Lead", "senior"),
            ("Machine Learning Intern", "entry"),
            ("Data Engineer", "unspecified"),
            ("Head of Machine Learning", "senior"),
            ("Principal Scientist", "senior"),
        ];
        for (text, expected) in cases {
            check(&[(Header, text)], expected);
        }
        check(&[(Header, "Data Engineer"), (Other, "Seniority level: Entry level")], "entry");
        check(
            &[(Header, "Data Engineer"), (Other, "Seniority level"), (Other, "Entry level")],
            "entry",
        );
        check(&[(Header, "Data Engineer"), (About, "This is a mid-level role.")], "mid");
        check(
            &[(Header, "AI Engineer"), (About, "We are looking for a Staff AI Engineer")],
            "senior",
        );
        check(
            &[(Header, "AI Engineer"), (Required, "Mentor junior engineers, lead projects")],
            "unspecified",
        );
        check(&[(Header, "AI Engineer"), (About, "Report to senior leadership")], "unspecified");
    }
}
