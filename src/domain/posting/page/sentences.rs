//! Cuts a paragraph into sentences and points, also where the blank between them was lost. It
//! never knows what a sentence means, beyond the words with which points of postings begin.

use super::letters::{is_capital, is_small};
use crate::domain::posting::span::Span;

/// Where a paragraph of `text` is to be cut: the pieces in order, trimmed, none empty.
/// `lines` tells whether a colon without a blank ends a piece (it does not in a title).
pub(super) fn cut(text: &str, paragraph: Span, colons: bool) -> Vec<Span> {
    let points = points(paragraph.of(text));
    let long = paragraph.end - paragraph.start > 160;
    let mut pieces = Vec::new();
    let mut start = paragraph.start;
    for (at, byte) in paragraph.of(text).as_bytes().iter().enumerate() {
        if matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b' ' | b',') {
            continue;
        }
        let place = paragraph.start + at;
        let line = Span::new(start, paragraph.end);
        let cut = match byte {
            b'.' | b'!' | b'?' => ends_sentence(text, line, place).then_some(place + 1),
            b':' if colons => ends_label(text, line, place).then_some(place + 1),
            b';' => glued(text, line, place).then_some(place + 1),
            b'-' if points.dashes => dash(text, line, place).then_some(place),
            b'A'..=b'Z' => begins_point(text, line, place, long).then_some(place),
            0xC2 | 0xE2 if points.marks => mark(text, line, place).then_some(place),
            0xF0 | 0xE2 if points.pictures => picture(text, line, place).then_some(place),
            _ => None,
        };
        if let Some(cut) = cut {
            push(&mut pieces, text, Span::new(start, cut));
            start = cut;
        }
    }
    push(&mut pieces, text, Span::new(start, paragraph.end));
    pieces
}

/// Which marks of points stand inside a paragraph.
struct Points {
    marks: bool,
    dashes: bool,
    pictures: bool,
}

fn points(paragraph: &str) -> Points {
    let bytes = paragraph.as_bytes();
    let is_blank = |at: usize| bytes.get(at) == Some(&b' ');
    let mut dashes = 0;
    for (at, byte) in bytes.iter().enumerate() {
        let is_dash = *byte == b'-' && at > 0 && is_blank(at - 1) && is_blank(at + 1);
        dashes += usize::from(is_dash);
    }
    let is_plain = paragraph.is_ascii();
    Points {
        marks: !is_plain && paragraph.contains(['•', '●', '▪', '◦', '‣', '➢', '·', '✓']),
        dashes: dashes >= 3,
        pictures: !is_plain && paragraph.len() < HEADER && paragraph.contains(is_picture),
    }
}

fn push(pieces: &mut Vec<Span>, text: &str, place: Span) {
    let piece = place.of(text);
    let marks = |letter: char| {
        letter.is_whitespace()
            || is_picture(letter)
            || matches!(letter, '•' | '●' | '▪' | '◦' | '‣' | '➢' | '·' | '✓')
    };
    let left = piece.trim_start_matches(marks);
    let left = left.strip_prefix("- ").unwrap_or(left).trim_start();
    let start = place.end - left.len();
    let trimmed = left.trim_end();
    let worth = trimmed.bytes().any(|byte| byte.is_ascii_alphanumeric() || byte >= 0x80);
    if worth {
        pieces.push(Span::new(start, start + trimmed.len()));
    }
}

/// A line of parts with pictures between them has no more bytes.
const HEADER: usize = 200;

/// A small picture, as stands before the parts of a header.
fn is_picture(letter: char) -> bool {
    matches!(letter, '\u{1f300}'..='\u{1faff}' | '⏰' | '⏱' | '⏳' | '✈')
}

/// Whether a picture begins a part of the line: "Lisbon 💰 €50k ⏰ Full-time".
fn picture(text: &str, line: Span, place: usize) -> bool {
    let mut letters = Span::new(place, line.end).of(text).chars();
    let begins = letters.next().is_some_and(is_picture);
    let next = letters.find(|letter| !matches!(letter, ' ' | '\u{fe0f}'));
    begins && before(text, line, place) == Some(' ') && next.is_some_and(|next| !is_small(next))
}

fn before(text: &str, line: Span, place: usize) -> Option<char> {
    Span::new(line.start, place).of(text).chars().next_back()
}

fn after(text: &str, line: Span, place: usize) -> Option<char> {
    Span::new(place, line.end).of(text).chars().next()
}

/// The letters right before a place.
fn word_before(text: &str, line: Span, place: usize) -> &str {
    let from = place.saturating_sub(12).max(line.start);
    let bytes = &text.as_bytes()[from..place];
    let letters = bytes
        .iter()
        .rev()
        .take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'.')
        .count();
    Span::new(place - letters, place).of(text)
}

fn ends_sentence(text: &str, line: Span, place: usize) -> bool {
    let closes = |letter| matches!(letter, '"' | '\'' | ')');
    let skip = usize::from(after(text, line, place + 1).is_some_and(closes));
    let next = place + 1 + skip;
    if after(text, line, next).is_some_and(|letter| letter == ' ') {
        let first = after(text, line, next + 1);
        let begins =
            first.is_some_and(|l| !is_small(l) && !matches!(l, ',' | ';' | ')' | '-' | '/'));
        return begins && skip == 0 && !is_abbreviation(text, line, place);
    }
    skip == 0 && glued(text, line, place)
}

fn is_abbreviation(text: &str, line: Span, place: usize) -> bool {
    const SHORT: [&str; 30] = [
        "approx", "b.s", "b.sc", "b.tech", "co", "corp", "dr", "e.g", "est", "excl", "fig", "i.e",
        "inc", "incl", "jr", "m.s", "m.sc", "max", "min", "mr", "mrs", "ms", "no", "ph.d", "sr",
        "st", "u.s", "vs", "yr", "yrs",
    ];
    let word = word_before(text, line, place).to_ascii_lowercase();
    if word == "no" {
        return after(text, line, place + 2).is_some_and(|letter| letter.is_ascii_digit());
    }
    let initial = word.len() == 1 && word.bytes().all(|byte| byte.is_ascii_alphabetic());
    initial && word != "c" && word != "r" || SHORT.contains(&word.as_str())
}

/// Whether the next sentence begins right after the mark: "problems.In this role", "works;You".
fn glued(text: &str, line: Span, place: usize) -> bool {
    let Some(last) = before(text, line, place) else { return false };
    let next = Span::new(place + 1, line.end).of(text);
    let mut letters = next.chars();
    let (first, second) = (letters.next(), letters.next());
    let begins = first.is_some_and(is_capital) && second.is_some_and(|l| is_small(l) || l == ' ');
    let ends = is_small(last) || matches!(last, ')' | '+' | '%') || last.is_ascii_digit();
    let word = next.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let name = next.get(..word).unwrap_or_default().to_ascii_lowercase();
    let count = first.is_some_and(|l| l.is_ascii_digit()) && is_small(last) && counts(next);
    let digits_then = last.is_ascii_digit() && word_before(text, line, place).contains('.');
    let part = ["js", "net", "io", "ai", "com", "org", "py", "jl", "ly", "ml", "co"]
        .contains(&name.as_str());
    let address = next.as_bytes().get(word) == Some(&b'.')
        && next.as_bytes().get(word + 1).is_some_and(u8::is_ascii_lowercase);
    count || begins && ends && !part && !address && !digits_then
}

/// Whether a text begins with a number of years: "a plus.2 years of work".
fn counts(text: &str) -> bool {
    let digits = text.bytes().take(2).take_while(u8::is_ascii_digit).count();
    let rest = text.get(digits..).unwrap_or_default().trim_start_matches(['+', ' ', '-']);
    rest.starts_with("year") || rest.starts_with("yrs")
}

/// Whether a colon with no blank after it ends a label: "In this role, you will:Be responsible".
fn ends_label(text: &str, line: Span, place: usize) -> bool {
    glued(text, line, place)
}

/// Whether a dash begins a point: " - Build".
fn dash(text: &str, line: Span, place: usize) -> bool {
    let blanks =
        before(text, line, place) == Some(' ') && after(text, line, place + 1) == Some(' ');
    blanks && after(text, line, place + 2).is_some_and(is_capital)
}

/// Whether a mark of a list begins a point inside the paragraph. A dot in the middle also parts
/// places and names, so what stands before it must be long enough for a point.
fn mark(text: &str, line: Span, place: usize) -> bool {
    match after(text, line, place) {
        Some('•' | '●' | '▪' | '◦' | '‣' | '➢' | '✓') => true,
        Some('·') => {
            let from = place.saturating_sub(80).max(line.start);
            text.as_bytes()[from..place].iter().filter(|byte| **byte == b' ').count() > 4
        }
        _ => false,
    }
}

/// Whether a word that begins points of postings stands here without an end of sentence before it:
/// "of deep learningExperience with", and in long paragraphs "of product metrics Lead the".
fn begins_point(text: &str, line: Span, place: usize, long: bool) -> bool {
    let Some(last) = before(text, line, place) else { return false };
    let is_glued = is_small(last) || last.is_ascii_uppercase() || matches!(last, ')' | '+');
    if !(is_glued || last == ' ' && long) {
        return false;
    }
    let rest = Span::new(place, line.end).of(text);
    let length = rest.bytes().take(16).take_while(u8::is_ascii_alphabetic).count();
    let word = &rest[..length];
    if is_small(last) && HEADS.contains(&word) {
        return true;
    }
    if BEGINNINGS.binary_search(&word).is_err() || !rest[length..].starts_with(' ') {
        return false;
    }
    if is_glued {
        return true;
    }
    let ended = word_before(text, line, place - 1);
    let next = rest[length + 1..].chars().next();
    let inside =
        ["a", "an", "and", "as", "for", "in", "of", "or", "our", "the", "to", "with", "your"];
    let small = ended.ends_with(|letter: char| letter.is_ascii_lowercase());
    small && !inside.contains(&ended) && next.is_some_and(is_small)
}

/// Words with which headings begin that were glued to what stands before.
const HEADS: [&str; 9] = [
    "About",
    "Benefits",
    "Description",
    "Position",
    "Preferred",
    "Qualifications",
    "Requirements",
    "Responsibilities",
    "Skills",
];

/// Words with which points of postings begin, as they are written there.
const BEGINNINGS: [&str; 66] = [
    "Ability",
    "Able",
    "Analyze",
    "Apply",
    "Assist",
    "Background",
    "Build",
    "Collaborate",
    "Comfortable",
    "Communicate",
    "Conduct",
    "Contribute",
    "Create",
    "Deep",
    "Define",
    "Deliver",
    "Demonstrated",
    "Deploy",
    "Design",
    "Develop",
    "Document",
    "Drive",
    "Ensure",
    "Establish",
    "Evaluate",
    "Excellent",
    "Experience",
    "Experienced",
    "Expert",
    "Expertise",
    "Explore",
    "Familiar",
    "Familiarity",
    "Fluency",
    "Fluent",
    "Good",
    "Hands",
    "Identify",
    "Implement",
    "Improve",
    "Integrate",
    "Investigate",
    "Knowledge",
    "Lead",
    "Maintain",
    "Manage",
    "Mentor",
    "Minimum",
    "Monitor",
    "Optimize",
    "Own",
    "Participate",
    "Partner",
    "Passion",
    "Perform",
    "Proficiency",
    "Proficient",
    "Proven",
    "Provide",
    "Research",
    "Solid",
    "Strong",
    "Support",
    "Understanding",
    "Willingness",
    "Work",
];

#[cfg(test)]
mod tests {
    use super::{BEGINNINGS, cut};
    use crate::domain::posting::span::Span;

    fn check(text: &str, expected: &[&str]) {
        let pieces = cut(text, Span::new(0, text.len()), true);
        let pieces: Vec<&str> = pieces.into_iter().map(|piece| piece.of(text)).collect();
        assert_eq!(pieces, expected, "{text}");
    }

    #[test]
    fn sentences_end_at_their_marks() {
        check(
            "You train models. We ship them! Do you care? yes",
            &["You train models.", "We ship them!", "Do you care? yes"],
        );
        check(
            "Tools, e.g. Airflow, vs. Argo Inc. Berlin",
            &["Tools, e.g. Airflow, vs. Argo Inc. Berlin"],
        );
        check("A Ph.D. in physics. B.S. in Physics", &["A Ph.D. in physics.", "B.S. in Physics"]);
        check("Python, R. Good taste", &["Python, R.", "Good taste"]);
        check(
            "Node.js, Vertex.AI and ASP.NET; see Booking.com",
            &["Node.js, Vertex.AI and ASP.NET; see Booking.com"],
        );
    }

    #[test]
    fn lost_blanks_and_breaks_are_found() {
        check(
            "robot problems.In this job, you will:Be the owner",
            &["robot problems.", "In this job, you will:", "Be the owner"],
        );
        check("Duties: • Train • Ship", &["Duties:", "Train", "Ship"]);
        check(
            "A doctorate is a plus.2 years of work",
            &["A doctorate is a plus.", "2 years of work"],
        );
        check("Must: - Python - SQL - Spark", &["Must:", "Python", "SQL", "Spark"]);
        check(
            "deep learningExperience with SQLStrong will",
            &["deep learning", "Experience with SQL", "Strong will"],
        );
        check(
            "Company OverviewPosition SummaryResponsibilities:",
            &["Company Overview", "Position Summary", "Responsibilities:"],
        );
        check("Berlin · Remote", &["Berlin · Remote"]);
        check("Use JavaScript and PyTorch", &["Use JavaScript and PyTorch"]);
    }

    #[test]
    fn beginnings_are_sorted() {
        assert!(BEGINNINGS.is_sorted());
    }
}
