//! One line that tells the job, who hires and where: "Data Engineer (m/f/d) – Tin Harbour SE, Porto".
//! It never reads a sentence, and it never knows what other lines say of the company.

use super::super::super::span::Span;
use super::super::cue::Cue;
use super::super::draft::{Source, is_one};
use super::super::place::{begins_with_place, is_whole_place};
use super::clean::is_aside;
use super::is_job;

/// What a headline tells, as places in the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in super::super) struct Headline {
    /// The job.
    pub(super) title: Span,
    /// Who hires.
    pub(super) company: Option<Span>,
    /// Where.
    pub(in super::super) place: Option<Span>,
}

/// The sign before a piece of a headline.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// It is the first.
    Start,
    /// `|` and `·`, which part what is of different kinds.
    Stroke,
    /// A dash with a space, or a colon.
    Dash,
    /// It stands in brackets.
    Bracket,
    /// It follows what stands in brackets.
    After,
    /// "at" and "bei".
    At,
    /// "in".
    In,
}

#[derive(Clone, Copy)]
struct Piece {
    sign: Sign,
    span: Span,
}

/// A name has no more words.
const MOST_WORDS: usize = 4;

/// Takes a headline apart.
pub(super) fn apart(source: Source, line: usize, value: Span) -> Headline {
    let pieces = pieces(source, value);
    let names_job = |piece: &Piece| {
        let hits = source.hits(line).iter();
        piece.sign != Sign::Bracket && hits.filter(|hit| piece.span.contains(hit.span)).any(is_job)
    };
    let first = pieces.iter().position(names_job).unwrap_or_default();
    let mut headline = Headline::default();
    // "Tin Harbour – Senior Data Engineer – Porto"
    if let [Piece { sign: Sign::Start, span }, Piece { sign, .. }, ..] = pieces.as_slice()
        && first > 0
        && matches!(sign, Sign::Stroke | Sign::Dash)
        && is_name(source, line, *span, false)
    {
        headline.company = Some(*span);
    }
    let is_stroke = |piece: &&Piece| piece.sign == Sign::Stroke;
    let is_table = pieces.iter().filter(is_stroke).count() > 1;
    let from = if headline.company.is_some() || is_table { first } else { 0 };
    let mut is_open = true;
    for (at, piece) in pieces.iter().enumerate().skip(from) {
        let is_first = at <= first;
        let (rest, place) = without_place(source, line, *piece, is_first);
        let (rest, company) = without_company(source, rest, is_first);
        let next = pieces.get(at + 1);
        let follows = place.is_some()
            || next.is_some_and(|next| {
                without_place(source, line, *next, false).1.is_some()
                    || begins_with_place(source, line, next.span)
                    || next.sign == Sign::Stroke && is_aside(source.text(next.span))
            });
        let company = company.or_else(|| {
            let is_company = !is_first && hires(source, line, *piece, rest, follows || !is_open);
            is_company.then_some(rest).filter(|rest| !rest.is_empty())
        });
        let is_other = company.is_some() || place.is_some();
        // "Data Engineer | 2026 | Tin Harbour": each piece says something else.
        let is_other = is_other || is_table && piece.sign == Sign::Stroke;
        let is_aside = !is_first && (rest.is_empty() || is_aside(source.text(rest)));
        let is_found = company.is_some() || place.is_some();
        if is_open && (is_first || !is_other && !is_aside) {
            let end = if piece.sign == Sign::Bracket { piece.span.end + 1 } else { rest.end };
            let start = if at == from { rest.start } else { headline.title.start };
            headline.title = Span::new(start, end.min(value.end).max(start));
        }
        is_open = is_open && (at < first || is_first && !is_found || !is_other && !is_aside);
        headline.company = headline.company.or(company);
        headline.place = headline.place.or(place);
    }
    headline
}

/// "Tin Harbour is hiring a …": who hires, and where the job begins.
#[derive(Clone, Copy)]
pub(super) struct Hiring {
    pub(super) company: Span,
    /// As a place in the text.
    pub(super) job: usize,
}

/// Who hires, in a line that says so before it names the job.
pub(super) fn hiring(source: Source, line: usize, job: usize) -> Option<Hiring> {
    const WORDS: [&str; 6] = [
        " is hiring ",
        " is looking for ",
        " is seeking ",
        " is searching for ",
        " seeks ",
        " hiring ",
    ];
    let span = source.page.lines.get(line)?.span;
    let head = source.between(span.start, job);
    let (at, words) = WORDS.iter().find_map(|words| Some((head.find(words)?, *words)))?;
    let company = trimmed(source, Span::new(span.start, span.start + at));
    let from = span.start + at + words.len();
    let rest = source.between(from, span.end);
    let article = ["a ", "an ", "our ", "for a ", "for an "]
        .iter()
        .find(|article| rest.starts_with(*article));
    let job = from + article.map_or(0, |article| article.len());
    let is_known =
        is_name(source, line, company, false) && !is_one(source.text(company), "We|Now|Who");
    is_known.then_some(Hiring { company, job })
}

/// A headline without the site that it was copied from.
pub(super) fn without_site(value: &str) -> &str {
    let sites = ["LinkedIn", "Indeed.com", "Glassdoor"];
    let cut = value.rsplit_once(" | ").filter(|(_, site)| sites.contains(&site.trim()));
    cut.map_or(value, |(rest, _)| rest)
}

/// A piece without the place at its end, and the place: "Tin Harbour SE, Porto, Portugal".
fn without_place(
    source: Source,
    line: usize,
    piece: Piece,
    is_first: bool,
) -> (Span, Option<Span>) {
    let text = source.text(piece.span);
    let commas = text.match_indices(',').map(|(at, _)| at + 1);
    let starts = (!is_first).then_some(0).into_iter().chain(commas);
    for start in starts {
        let tail = trimmed(source, Span::new(piece.span.start + start, piece.span.end));
        let before = text.get(..start).unwrap_or_default().trim_end_matches([',', ' ']);
        // A town that no list knows, after a name that leaves no doubt.
        let is_town = (ends_as_company(before) || piece.sign == Sign::In && start == 0)
            && is_name(source, line, tail, false)
            && !is_aside(source.text(tail))
            && !is_legal_form(source.text(tail));
        if !tail.is_empty() && (is_whole_place(source, line, tail) || is_town) {
            let rest = Span::new(piece.span.start, piece.span.start + before.len());
            return (rest, Some(tail));
        }
    }
    (piece.span, None)
}

/// A piece without the company after one of its commas: "Data Engineer, Tin Harbour SE".
fn without_company(source: Source, piece: Span, is_first: bool) -> (Span, Option<Span>) {
    let text = source.text(piece);
    let mut start = 0;
    for (at, _) in text.match_indices(", ").chain([(text.len(), "")]) {
        let part = text.get(start..at).unwrap_or_default();
        if (start > 0 || !is_first) && ends_as_company(part) && !is_legal_form(part) {
            let rest = Span::new(piece.start, piece.start + start.saturating_sub(", ".len()));
            return (rest, Some(Span::new(piece.start + start, piece.start + at)));
        }
        start = at + ", ".len();
    }
    (piece, None)
}

/// Whether a piece after the job is the name of who hires.
fn hires(source: Source, line: usize, piece: Piece, rest: Span, follows: bool) -> bool {
    let text = source.text(rest);
    let is_name = is_name(source, line, rest, piece.sign == Sign::Stroke && follows);
    match piece.sign {
        _ if is_aside(text) => false,
        _ if ends_as_company(text) => true,
        Sign::At => is_name || recurs(source, rest),
        Sign::Stroke => is_name && (follows || !text.contains(' ') || recurs(source, rest)),
        Sign::Dash | Sign::After => {
            is_name && (follows && !text.contains(' ') || recurs(source, rest))
        }
        Sign::Start | Sign::Bracket | Sign::In => false,
    }
}

/// Whether the same words stand elsewhere in the posting, too, with the same capitals.
fn recurs(source: Source, name: Span) -> bool {
    let text = &source.page.text;
    let is_apart = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
    text.match_indices(source.text(name)).any(|(at, found)| {
        at > name.end
            && is_apart(text.get(..at).and_then(|before| before.chars().next_back()))
            && is_apart(text.get(at + found.len()..).and_then(|after| after.chars().next()))
    })
}

/// A few words with capitals that name no job, field or team; between strokes, and before a place,
/// the first word tells.
fn is_name(source: Source, line: usize, span: Span, in_table: bool) -> bool {
    const OTHERS: &str = "ads|ai|analytics|applied|backend|cloud|commerce|computer|core|credit|\
        customer|data|day|days|deep|department|development|devops|division|engineering|experience|\
        finance|fraud|generative|growth|group|health|infrastructure|intelligence|job|learning|llm|\
        llms|machine|marketing|measurement|ml|mlops|model|models|nlp|payments|personalisation|\
        personalization|platform|pricing|product|products|quality|ranking|recommendations|research|\
        risk|robotics|role|safety|agents|airflow|aws|azure|bi|databricks|dbt|gcp|genai|go|golang|\
        hadoop|java|javascript|kafka|keras|kubernetes|looker|power|pytorch|python|r|rag|ruby|rust|\
        sas|scala|snowflake|spark|sql|tableau|tensorflow|typescript|insurance|banking|\
        predictive|maintenance|forecasting|optimization|optimisation|scale|science|search|security|software|speech|systems|team|\
        technology|tools|vision|hiring|career|careers|jobs|new|urgent|urgently|about|join";
    let text = source.text(span);
    let words = text.split(' ').filter(|word| !word.is_empty());
    let is_capital = |word: &str| {
        !word.starts_with(|letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit())
            || is_one(word, "am|an|der|de|di|la|le|of|on|the|and|und|von|for")
    };
    let is_other = |word: &str| {
        let bare = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        is_one(&bare.to_lowercase(), OTHERS)
    };
    let tells_more = source.hits(line).iter().any(|hit| {
        span.contains(hit.span)
            && (is_job(hit) || matches!(hit.cue, Cue::Remote | Cue::Hybrid | Cue::OnSite))
    });
    (1..=MOST_WORDS).contains(&words.clone().count())
        && words.clone().all(is_capital)
        && !(if in_table {
            words.clone().take(1).any(is_other)
        } else {
            words.clone().any(is_other)
        })
        && !tells_more
        && text.len() > 1
        && !text.contains(['$', '€', '£', '#', '?', '!', '%', '+'])
}

/// Whether a text is a company's name by its last words.
fn ends_as_company(text: &str) -> bool {
    ends_in_legal_form(text) && text.len() < 60
}

/// Whether the last word is "GmbH", "Inc." and the like.
pub(super) fn ends_in_legal_form(text: &str) -> bool {
    text.trim().rsplit(' ').next().is_some_and(is_legal_form)
}

fn is_legal_form(word: &str) -> bool {
    is_one(
        word.trim().trim_start_matches(','),
        "GmbH|gGmbH|mbH|AG|SE|KG|KGaA|UG|OHG|e.V.|Inc|Inc.|Incorporated|Ltd|Ltd.|Limited|LLC|LLP|\
         PLC|plc|Corp|Corp.|Corporation|BV|B.V.|NV|N.V.|SA|S.A.|SAS|SARL|Oy|Oyj|AB|AS|ASA|ApS|A/S|\
         Srl|S.r.l.|SpA|S.p.A.|Pty|Kft|Zrt|s.r.o.|a.s.|S.L.|SL|Sp. z o.o.|o.o.",
    )
}

fn trimmed(source: Source, span: Span) -> Span {
    let text = source.text(span);
    let start = span.start + (text.len() - text.trim_start().len());
    Span::new(start, start + text.trim().len())
}

/// A headline cut at its signs; a comma is none, since names of places have them.
fn pieces(source: Source, value: Span) -> Vec<Piece> {
    let text = source.text(value);
    let mut pieces: Vec<Piece> = Vec::new();
    let (mut start, mut sign, mut before) = (0, Sign::Start, ' ');
    let mut add = |sign, start: usize, end: usize| {
        let span = Span::new(value.start + start, value.start + end.max(start));
        let span = trimmed(source, span);
        if !span.is_empty() {
            pieces.push(Piece { sign, span });
        }
    };
    for (at, letter) in text.char_indices() {
        if at < start {
            continue;
        }
        let rest = text.get(at..).unwrap_or_default();
        let after = text.get(at + letter.len_utf8()..).unwrap_or_default();
        let word = |word: &str| {
            let capital = |rest: &str| rest.starts_with(|letter: char| letter.is_uppercase());
            rest.strip_prefix(word).is_some_and(capital).then_some(word.len())
        };
        let cut = match letter {
            '|' | '·' | '•' => Some((Sign::Stroke, 1)),
            '-' | '–' | '—' if before == ' ' || after.starts_with(' ') => Some((Sign::Dash, 1)),
            ':' if after.starts_with(' ') => Some((Sign::Dash, 1)),
            '@' => Some((Sign::At, 1)),
            '(' | '[' if at > 0 => Some((Sign::Bracket, 1)),
            ')' | ']' if sign == Sign::Bracket => Some((Sign::After, 1)),
            ' ' => word(" at ")
                .or_else(|| word(" bei "))
                .map(|length| (Sign::At, length))
                .or_else(|| word(" in ").map(|length| (Sign::In, length))),
            _ => None,
        };
        if let Some((next, length)) = cut {
            add(sign, start, at);
            start = at + if length > 1 { length } else { letter.len_utf8() };
            sign = next;
        }
        before = letter;
    }
    add(sign, start, text.len());
    // "Data Engineer (m/f/d), Tin Harbour": the sign that follows the bracket counts.
    for piece in &mut pieces {
        if piece.sign == Sign::After {
            let text = source.text(piece.span);
            let bare = text.trim_start_matches([',', ' ']);
            piece.span.start = piece.span.end - bare.len();
        }
    }
    pieces.retain(|piece| !piece.span.is_empty());
    pieces
}
