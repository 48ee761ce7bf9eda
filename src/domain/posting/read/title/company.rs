//! Who hires. It never knows what the company does.

use super::super::super::page::letters::is_word;
use super::super::super::page::{Section, Shape};
use super::super::Sureness;
use super::super::cue::Cue;
use super::super::draft::{Source, is_one};
use super::super::place::{is_whole_place, names_place};
use super::clean::is_aside;
use super::{Found, Span, headline};

/// The company: as data, a label, the second line of the header, or "At X, we".
pub(super) fn company(source: Source, title: &str) -> Option<Found> {
    if let Some(name) = source.data.and_then(|data| data.company.clone()) {
        return Some(Found { span: source.find(&name), text: name, sureness: Sureness::Certain });
    }
    labelled_company(source)
        .or_else(|| headline_company(source))
        .or_else(|| header_company(source, title))
        .or_else(|| sentence_company(source))
}

fn labelled_company(source: Source) -> Option<Found> {
    source.cues.all().iter().filter(|hit| hit.cue == Cue::CompanyLabel).find_map(|hit| {
        let line = source.page.lines.get(hit.line)?;
        let leads = source.between(line.span.start, hit.span.start).trim().is_empty();
        let rest = Span::new(hit.span.end, line.span.end).of(&source.page.text);
        let name = rest.trim_start().strip_prefix([':', '|'])?.trim();
        (leads && is_name(name))
            .then(|| named(line.span, source.page.line(line), name, Sureness::Certain))?
    })
}

/// Beside the job in one line: "Data Engineer – Tin Harbour SE".
fn headline_company(source: Source) -> Option<Found> {
    let span = headline(source)?.1.company?;
    let text = source.text(span).to_string();
    Some(Found { span, text, sureness: Sureness::Likely })
}

/// What a line says that heads a part of the posting, or greets: nobody's name.
const HEADINGS: &str = "about|about us|about me|about you|about the job|about the role|the role|\
    role|the job|the position|overview|introduction|intro|summary|job summary|description|\
    job description|company description|position summary|the company|the team|our team|who we are|\
    who are we|who you are|what we do|what you do|our mission|your mission|our story|your role|\
    mission|join us|join our team|we are hiring|we're hiring|hiring|welcome|hello|hi|hi there|\
    hey|dear applicant|company|team|responsibilities|requirements|your tasks|tasks|profile|\
    your profile|apply now|apply|über uns|wir";

fn header_company(source: Source, title: &str) -> Option<Found> {
    let lines = &source.page.lines;
    let starts_with_title = !title.is_empty() && source.line(0).contains(title);
    let line = lines.get(1).filter(|line| {
        starts_with_title
            && matches!(line.section, Section::Header | Section::Other)
            && line.shape != Shape::Bullet
    })?;
    let text = source.page.line(line);
    let part = text.split(['|', '·', '•', '(', '—']).next().unwrap_or(text).trim();
    let part = part.split(" - ").next().unwrap_or(part).trim();
    let other = source.hits(1).iter().any(|hit| {
        names_place(source, hit) && part.len() < hit.span.end - hit.span.start + 6
            || matches!(
                hit.cue,
                Cue::Remote
                    | Cue::Hybrid
                    | Cue::PlaceLabel
                    | Cue::PayWord
                    | Cue::FullTime
                    | Cue::TitleLabel
            ) && hit.span.start < line.span.start + part.len()
    });
    let headline = part.ends_with(':') || part.contains(['$', '€', '£']) || part.contains(": ");
    let start = line.span.start + text.find(part).unwrap_or_default();
    let other = other || is_whole_place(source, 1, Span::new(start, start + part.len()));
    (!other && !headline && !is_aside(part) && is_name(part))
        .then(|| named(line.span, text, part, Sureness::Likely))?
}

fn named(span: Span, line: &str, name: &str, sureness: Sureness) -> Option<Found> {
    let start = span.start + line.find(name)?;
    Some(Found { span: Span::new(start, start + name.len()), text: name.to_string(), sureness })
}

fn is_name(text: &str) -> bool {
    let words = text.split(' ').count();
    let lower = text.to_lowercase();
    if is_one(lower.trim_end_matches([':', '.', '!', '?', '…', ' ']), HEADINGS) {
        return false;
    }
    (2..60).contains(&text.len()) && words <= 5 && !text.ends_with(['.', '?', '!', ':'])
        || text.ends_with("Inc.") && words <= 5
}

/// "At Tin Harbour, we …", "About Tin Harbour", "Join Tin Harbour", "Tin Harbour is a …".
fn sentence_company(source: Source) -> Option<Found> {
    const LEADS: [&str; 4] = ["At ", "About ", "Join ", "Why "];
    const OTHERS: [&str; 12] =
        ["The", "Us", "You", "Our", "This", "We", "Your", "It", "What", "A", "Role", "In"];
    source.page.lines.iter().take(60).filter(|line| line.section != Section::Legal).find_map(
        |line| {
            let text = source.page.line(line);
            let lead = LEADS.iter().find_map(|lead| text.strip_prefix(lead));
            let rest = lead.unwrap_or(text);
            let mut end = 0;
            for word in rest.split(' ').take(4) {
                let bare = word.trim_end_matches([',', ':', '.', '?']);
                let capital = bare.starts_with(|letter: char| letter.is_ascii_uppercase())
                    && !OTHERS.contains(&bare);
                if !capital {
                    break;
                }
                end += usize::from(end > 0) + bare.len();
                if bare.len() < word.len() {
                    break;
                }
            }
            let name = rest.get(..end).unwrap_or_default();
            let after = rest.get(end..).unwrap_or_default();
            let told = match lead {
                Some(_) => {
                    after.is_empty()
                        || after.starts_with([',', ':', '?'])
                        || after.starts_with(" as ")
                        || after.starts_with(" and ")
                }
                None => {
                    after.starts_with(" is a ")
                        || after.starts_with(" is an ")
                        || after.starts_with(" is the ")
                        || after.starts_with(" builds ")
                        || after.starts_with(" is hiring ")
                        || after.starts_with(" is looking for ")
                        || after.starts_with(" is seeking ")
                }
            };
            (told && is_name(name) && name.chars().any(is_word))
                .then(|| named(line.span, text, name, Sureness::Likely))?
        },
    )
}
