//! Where the work is done, by name. It never knows whether it can be done elsewhere: see `remote`.

mod header;
mod name;
mod sentence;

pub(super) use header::header_lines;
pub(super) use name::names_place;

use header::{below_company, in_header};
use name::chain;
use sentence::in_sentence;

use super::super::span::Span;
use super::Sureness;
use super::cue::Cue;
use super::draft::{Draft, Source, is_one, shortened};
use super::title::headline;

/// A name of a place as the posting writes it.
struct Found {
    span: Span,
    text: String,
    sureness: Sureness,
}

/// The lines of a header stand before this one.
const EARLY: usize = 6;

/// Whether a part of a line is the name of a place and no more.
pub(super) fn is_whole_place(source: Source, line: usize, part: Span) -> bool {
    chain(source, line, part).is_some_and(|found| found.span == part)
}

/// Whether a part of a line begins with the name of a place.
pub(super) fn begins_with_place(source: Source, line: usize, part: Span) -> bool {
    chain(source, line, part).is_some_and(|found| found.span.start == part.start)
}

/// Reads the place: as data, else from the header, a label, a sentence on the role, or one on the
/// company.
pub(super) fn read(source: Source, draft: &mut Draft) {
    if let Some(place) = source.data.and_then(|data| data.place.clone()) {
        let span = source.find(&place);
        draft.role.logistics.place = Some(place);
        draft.trace("logistics.place", span, Sureness::Certain);
        return;
    }
    let found = in_header(source)
        .or_else(|| in_headline(source))
        .or_else(|| labelled(source))
        .or_else(|| in_sentence(source, true))
        .or_else(|| below_company(source))
        .or_else(|| in_sentence(source, false));
    if let Some(found) = found {
        draft.role.logistics.place = Some(shortened(&found.text, 190));
        draft.trace("logistics.place", found.span, found.sureness);
    }
}

/// Beside the job and who hires: "Data Engineer – Tin Harbour SE, Porto".
fn in_headline(source: Source) -> Option<Found> {
    let (_, headline) = headline(source)?;
    let span = headline.place?;
    Some(Found { span, text: source.text(span).to_string(), sureness: Sureness::Likely })
}

/// "Location: Berlin", or a label alone on its line and the place on the next.
fn labelled(source: Source) -> Option<Found> {
    for hit in source.cues.all().iter().filter(|hit| hit.cue == Cue::PlaceLabel) {
        let line = source.page.lines.get(hit.line)?;
        let leads = source.between(line.span.start, hit.span.start).trim().is_empty();
        let rest = Span::new(hit.span.end, line.span.end);
        let text = rest.of(&source.page.text).trim_start_matches(['(', 's', ')']);
        let value = text.trim_start().strip_prefix([':', '-', '–', '|']);
        let commute = is_one(hit.span.of(&source.page.lower), "reliably commute|relocate before");
        let inline = hit.line < EARLY && text.starts_with(':') && !leads;
        let found = match value {
            // "Team: Grid Where: Portland, OR": the lines of a header that were glued together.
            Some(value) if inline => {
                let value = Span::new(rest.end - value.len(), rest.end);
                let near = |found: &Found| found.span.start <= value.start + 2;
                chain(source, hit.line, value).filter(near)
            }
            // "Ghent: reliably commute or relocate before starting work"
            _ if commute => {
                let head = Span::new(line.span.start, hit.span.start);
                chain(source, hit.line, head).filter(|found| found.span.start == line.span.start)
            }
            Some(value) if leads && !value.trim().is_empty() => {
                let value_span = Span::new(rest.end - value.len(), rest.end);
                chain(source, hit.line, value_span)
                    .or_else(|| plain_value(source, hit.line, value_span))
            }
            _ if leads && text.trim().trim_end_matches(':').is_empty() => {
                let next = source.page.lines.get(hit.line + 1)?;
                let short = next.span.end - next.span.start < 80;
                chain(source, hit.line + 1, next.span).filter(|_| short)
            }
            _ => None,
        };
        if found.is_some() {
            return found.map(|found| Found { sureness: Sureness::Certain, ..found });
        }
    }
    None
}

/// A short value of a label that no list knows, unless it only tells how remote the work is.
fn plain_value(source: Source, line: usize, value: Span) -> Option<Found> {
    let text = value.of(&source.page.text);
    let cut = text.find(['(', '|', ';']).and_then(|end| text.get(..end)).unwrap_or(text);
    let name = cut.trim().trim_end_matches('.');
    let says_more = name.contains("ocation")
        || source.hits(line).iter().any(|hit| {
            value.contains(hit.span)
                && !matches!(hit.cue, Cue::Decoy | Cue::StateCode | Cue::PlaceAhead)
        });
    let capital =
        name.starts_with(|letter: char| letter.is_ascii_uppercase() || !letter.is_ascii());
    if says_more || !capital || name.split(' ').count() > 5 || name.contains(['$', '€']) {
        return None;
    }
    let start = value.start + (text.len() - text.trim_start().len());
    let span = Span::new(start, start + name.len());
    Some(Found { span, text: name.to_string(), sureness: Sureness::Likely })
}

#[cfg(test)]
mod tests {
    use super::super::super::page::Section::{self, About, Header, Legal, Offers, Other};
    use super::super::testing::read_with;

    fn check(lines: &[(Section, &str)], expected: &str) {
        let place = read_with(lines, super::read).role.logistics.place;
        assert_eq!(place.unwrap_or_default(), expected, "{lines:?}");
    }

    #[test]
    fn a_header_line_names_the_place() {
        let cases = [
            ("Reston, VA or Remote", "Reston, VA"),
            ("$90,000 - $120,000 Remote, US", "US"),
            ("remote,São Paulo", "São Paulo"),
            ("Remote, Nether Poppleton, United Kingdom", "Nether Poppleton, United Kingdom"),
            ("Remote, Poppleton", "Poppleton"),
            ("New York, NY 10018 (Chelsea area)", "New York, NY"),
            ("Europe (Remote)", "Europe"),
            ("Remote - US", "US"),
            ("Remote", ""),
            ("Berlin, Germany · Hybrid · Full-time", "Berlin, Germany"),
            ("Boston Dynamics", ""),
            ("Paris Hotels", ""),
            ("Remote, anywhere in LATAM", "LATAM"),
            ("Location: Remagen", "Remagen"),
            ("Kestrel SE, Hamburg", "Hamburg"),
            ("Halifax, NS", "Halifax, NS"),
            ("Tin Harbour AB, Stockholm or Malmö, hybrid", "Stockholm or Malmö"),
            ("Team: Grid Where: Portland, OR Hours: 40", "Portland, OR"),
            ("Boston MA", "Boston MA"),
            ("Zürich, Switzerland 60-100%", "Zürich, Switzerland"),
            ("Nether Poppleton, Berkshire", "Nether Poppleton, Berkshire"),
            ("US-MN-Minneapolis", "Minneapolis, MN, US"),
            ("USA - California - San Francisco", "San Francisco, California, USA"),
            ("locations: US, WA, Seattle", "Seattle, WA, US"),
            ("Lisbon oder remote in Portugal", "Lisbon"),
            ("£500 a day | London, 1 day a month on site, otherwise remote", "London"),
        ];
        for (text, expected) in cases {
            check(&[(Header, "Data Engineer"), (Header, text)], expected);
        }
        check(&[(Header, "AI Engineer (Remote - UK)")], "UK");
        let third = |text: &str, expected: &str| {
            check(&[(Header, "Data Engineer"), (Header, "Tin Harbour"), (Header, text)], expected);
        };
        third("Stow on the Wold", "Stow on the Wold");
        third("Ambleside, Cumbria (hybrid, 3 days in the office)", "Ambleside, Cumbria");
        third("Data Team", "");
        third("Laboratory for Tins, Institute of Harbours, Lyon", "Lyon");
        third("Full Time", "");
        third("We sort parcels.", "");
        check(&[(Header, "Data Engineer, Munich Metrics"), (Other, "x")], "");
    }

    #[test]
    fn labels_and_sentences_name_the_place() {
        let cases = [
            (Other, "This position is based in Boston, MA.", "Boston, MA"),
            (Other, "You will join us in our Zurich office three days a week.", "Zurich"),
            (Other, "This is a UK-based role", "UK"),
            (Other, "You must live within 50 miles of Boston.", "Boston"),
            (Other, "Our office is in the centre of Utrecht.", "Utrecht"),
            (Other, "Plano, TX: Relocate before starting work (Required)", "Plano, TX"),
            (Other, "Boston, MA: Reliably commute or planning to relocate", "Boston, MA"),
            (About, "Die Tinhafen SE mit Sitz in Bremen macht Dosen.", "Bremen"),
            (Other, "Arbeitsort: Kiel", "Kiel"),
            (About, "Tin Harbour is a start-up from Utrecht that makes tins.", "Utrecht"),
            (About, "A tin maker seeks a data engineer for its New York office.", "New York"),
            (About, "Tin Harbour seeks a data engineer for its Boston office.", "Boston"),
            (Other, "Place of work: Lower Fenton", "Lower Fenton"),
            (About, "We are a small company based in Ghent.", "Ghent"),
            (About, "We are a company from Guelph, Ontario, and count plants.", "Guelph, Ontario"),
            (
                Other,
                "Choose your preferred working location from the following: Mountain View, CA",
                "Mountain View, CA",
            ),
            (About, "Our headquarters are in Dublin, with customers in Spain.", ""),
            (Legal, "Offices in London", ""),
            (Offers, "Work from our office in Lisbon or from home", "Lisbon"),
            (Other, "Tell us about models in production", ""),
        ];
        for (section, text, expected) in cases {
            let mut lines = vec![(Header, "Data Engineer"); 1];
            lines.extend([(About, "We are here to help."); 9]);
            lines.push((section, text));
            check(&lines, expected);
        }
    }
}
