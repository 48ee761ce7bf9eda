//! Whether a text is a job posting at all. It never knows what the posting asks for, only that it
//! asks.

use super::super::page::phrases::Phrases;
use super::super::page::{Page, Section, Shape};
use super::{Reading, Sureness, Trace};
use crate::domain::role::AskKind;

/// What a posting has at least, in points; a short note less.
const ENOUGH: u32 = 6;
const ENOUGH_FOR_A_NOTE: u32 = 4;
/// A note has fewer words.
const NOTE: usize = 90;

/// Words with which people hire: 1 says little, 3 nearly decides.
static HIRING: Phrases<u32> = Phrases::of(&[
    (
        2,
        "applicants|candidate|candidates|equal opportunity|full time|hiring|join our|join us|\
         looking for a|looking for an|nice to have|part time|qualifications|responsibilities|\
         salary|seeking a|seeking an|this role|we offer|we seek|what we offer|years experience|\
         years of experience|you bring|your profile|your responsibilities|your tasks",
    ),
    (
        1,
        "apply|contract|hybrid|need a|need an|per hour|position|remote|requirements|the role|\
         wanted|you have|you will|you'll",
    ),
    (
        3,
        "ideal candidate|is hiring|is looking for|job description|job title|looking for someone|\
         send your cv|send your resume|vacancy|we are hiring|we are looking for|we're hiring|\
         we're looking for",
    ),
]);

/// Whether the reading is of a posting.
pub(super) fn is_posting(reading: &Reading) -> bool {
    let page = &reading.page;
    let hiring = hiring(page).min(9);
    let sections = sections(page);
    let asks =
        reading.role.asks.iter().filter(|ask| ask.kind != AskKind::Trait).count().min(3) as u32;
    let titled = |least: Sureness| {
        let is_title = |trace: &Trace| trace.path == "title" && trace.sureness >= least;
        reading.traces.iter().any(is_title)
    };
    let title = if titled(Sureness::Likely) { 2 } else { 0 };
    let pay = if reading.facts.pays.is_empty() { 0 } else { 2 };
    let years = if reading.facts.years.is_empty() { 0 } else { 2 };
    let note = page.tokens.len() < NOTE;
    let enough = if note { ENOUGH_FOR_A_NOTE } else { ENOUGH };
    let points = hiring + sections + asks + title + pay + years;
    let place = reading.role.logistics.place.is_some() || reading.role.logistics.remote.is_some();
    // A title that stands as one, with the place of the work, is how postings begin.
    let head = if titled(Sureness::Certain) && place && asks > 0 { 2 } else { 0 };
    let points = points + head;
    let hires = hiring + title + pay + head >= if note { 2 } else { 3 };
    hires && points >= enough && !is_about_oneself(page) && !is_code(page)
}

/// Points for the different words with which people hire.
fn hiring(page: &Page) -> u32 {
    let mut seen = vec![false; HIRING.count()];
    let mut points = 0;
    for line in &page.lines {
        for token in line.tokens.clone() {
            let place = HIRING.place(page, token, line.tokens.end).map(|(_, place)| place);
            if let Some(seen) = place.and_then(|place| seen.get_mut(place)).filter(|seen| !**seen) {
                *seen = true;
                points += place.and_then(|place| HIRING.value(place)).unwrap_or_default();
            }
        }
    }
    points
}

/// Points for the parts that headings or sentences open: what is done, what is needed, what is given.
fn sections(page: &Page) -> u32 {
    let has = |wanted: Section| {
        page.lines.iter().any(|line| line.section == wanted && line.shape != Shape::Heading)
    };
    let points = |wanted: Section, points: u32| if has(wanted) { points } else { 0 };
    points(Section::Duties, 1)
        + points(Section::Required, 1)
        + points(Section::Preferred, 1)
        + points(Section::Offers, 1)
}

/// A person who tells of themselves writes a CV or a letter.
fn is_about_oneself(page: &Page) -> bool {
    let (mut own, mut other, mut spans) = (0, 0, 0);
    for token in 0..page.tokens.len() {
        match page.word(token) {
            "i" | "my" | "i'm" | "i've" | "me" | "myself" => own += 1,
            "you" | "your" | "you'll" | "you're" | "we" | "our" | "candidate" => other += 1,
            word => spans += usize::from(is_span_of_years(word)),
        }
    }
    own > 2 && own > other || spans > 2 && other < 4
}

/// "2018-2021"
fn is_span_of_years(word: &str) -> bool {
    let year = |text: &str| {
        text.len() == 4
            && (text.starts_with("19") || text.starts_with("20"))
            && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    word.starts_with(['1', '2'])
        && word
            .split_once('-')
            .is_some_and(|(from, to)| year(from) && (year(to) || to == "present" || to == "now"))
}

/// Lines of a program end in marks that lines of text do not end in.
fn is_code(page: &Page) -> bool {
    let lines = page.lines.len();
    let code = page.lines.iter().filter(|line| {
        let text = page.line(line);
        text.ends_with(['{', '}', ';'])
            || text.ends_with("):")
            || text.contains("();")
            || text.contains(" = ")
    });
    code.count() * 3 > lines
}

#[cfg(test)]
mod tests {
    use super::HIRING;
    use crate::domain::posting::lexicon::Lexicon;
    use crate::domain::posting::read::read;

    #[test]
    fn postings_are_told_from_other_texts() {
        let lexicon = Lexicon::shipped();
        let check = |text: &str, expected: bool| {
            let reading = read(text, &lexicon);
            assert_eq!(reading.is_posting, expected, "{text}");
            assert!(expected || reading.role.asks.is_empty() && reading.traces.is_empty());
        };
        check("", false);
        check(
            "Need a Python developer, Django and AWS, 3+ yrs, remote, $60/hour. Write to jobs@example.org",
            true,
        );
        check("ML engineer wanted in Leeds. PyTorch, Docker. Apply by mail.", true);
        check(
            "Senior Data Engineer\nBerlin, Germany\n\nSpark, Airflow and a good deal of SQL. Our tables grow by the hour, and somebody has to keep them in order.",
            true,
        );
        check(
            "Machine Learning Engineer\nRemote, EU\n\n- Train models in PyTorch\n- Docker, C++",
            true,
        );
        check("Looking for someone to keep our Airflow alive, part time.", true);
        check(
            "The woods are lovely, dark and deep,\nand crows sit in the rain.\nA lamp goes out. The roofs all sleep\nand dream of morning's train.",
            false,
        );
        check(
            "def train(model):\n    for batch in data:\n        loss = model(batch)\n        loss.backward()\n    return model\n",
            false,
        );
        check(
            "# fastcache\n\nA cache for Python.\n\n## Requirements\n\n- Python 3.8\n- Redis\n\n## Installation\n\nRun pip install fastcache.\n",
            false,
        );
        check(
            "Ada Example\nData engineer in Porto\n\nExperience\n\n2018-2021 Data engineer at a bank. I built pipelines in Spark.\n2015-2018 Analyst. I wrote SQL and my first models.\n2012-2015 Student.\n\nSkills: Python, SQL, Airflow",
            false,
        );
        check(
            "Transformers changed how machines read. In 2017 a paper showed that attention alone was enough. Since then models have grown, and PyTorch became the tool of choice for many laboratories.",
            false,
        );
    }

    #[test]
    fn every_phrase_can_be_found() {
        assert_eq!(HIRING.faults(), [""; 0]);
    }
}
