//! Where the work is done, by name. It never knows whether it can be done elsewhere: see `remote`.

use super::super::page::Section;
use super::super::page::letters::is_word;
use super::super::span::Span;
use super::Sureness;
use super::cue::{Cue, Hit, Phrases};
use super::draft::{Draft, Source, is_one, says, shortened};

pub(super) const PHRASES: Phrases = &[
    (
        Cue::PlaceLabel,
        "location|locations|job location|primary location|work location|place of work|place|\
         office location|standort|based|where|job site|duty station|work site|workplace|city|office|\
         offices|location of work|work place",
    ),
    (
        Cue::PlaceAhead,
        "based in|located in|based at|based out of|based from|office in|offices in|work from our|\
         at our|in our|join our|team in|relocate to|position in|role in|job in|on site in|onsite in|\
         hybrid in|remote in|remote from|remote within|remotely from|remotely within|anywhere in|\
         located within|reside in|residing in|live in|living in|work in|working in|within|\
         hub in|campus in|site in|lab in|studio in|work from|out of our|to our|from our|hiring in|\
         candidates in|located near|location in|visit our|remotely across|remote across|hiring across|anywhere across|\
         remotely throughout|open to candidates in|open to applicants in|work remotely in",
    ),
    (
        Cue::Decoy,
        "headquartered in|headquarters in|hq in|founded in|headquarters are in|listed in|\
         headquarters is in|based in part|based on",
    ),
];

/// A name of a place as the posting writes it.
struct Found {
    span: Span,
    text: String,
    sureness: Sureness,
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
        .or_else(|| labelled(source))
        .or_else(|| in_sentence(source, true))
        .or_else(|| in_sentence(source, false));
    if let Some(found) = found {
        draft.role.logistics.place = Some(shortened(&found.text, 190));
        draft.trace("logistics.place", found.span, found.sureness);
    }
}

fn is_place(cue: Cue) -> bool {
    matches!(cue, Cue::City | Cue::State | Cue::Country | Cue::Region)
}

/// Whether a hit is a place where it stands: names begin with a capital, codes of states follow a
/// comma, and "US" is not "us".
pub(super) fn names_place(source: Source, hit: &Hit) -> bool {
    let text = hit.span.of(&source.page.text);
    let upper = |text: &str| !text.bytes().any(|byte| byte.is_ascii_lowercase());
    let before = source.between(hit.span.start.saturating_sub(2), hit.span.start);
    let small = text.starts_with(|letter: char| letter.is_ascii_lowercase());
    match hit.cue {
        Cue::StateCode => upper(text) && before.trim_end().ends_with(','),
        Cue::Country | Cue::Region | Cue::City if text.len() <= 3 => upper(text) || text == "uk",
        // Who writes without any capital writes places so, too.
        cue => is_place(cue) && (!small || upper_free(source.line(hit.line))),
    }
}

/// Whether a short line has no capital at all.
fn upper_free(line: &str) -> bool {
    line.len() < 60 && !line.bytes().any(|byte| byte.is_ascii_uppercase())
}

/// The first lines, up to the first that is long or begins a part of the posting.
pub(super) fn header_lines(source: Source) -> usize {
    let stops = |line: &super::super::page::Line| {
        line.span.end - line.span.start > 140
            || !matches!(line.section, Section::Header | Section::Other)
    };
    let lines = &source.page.lines;
    lines.iter().take(8).position(stops).unwrap_or(lines.len().min(8))
}

fn in_header(source: Source) -> Option<Found> {
    for line in 0..header_lines(source) {
        let span = source.page.lines.get(line)?.span;
        if span.end - span.start > 140 {
            continue;
        }
        for part in parts(source, span) {
            if line == 0 && part.start == span.start {
                continue;
            }
            let whole =
                chain(source, line, part).filter(|found| is_alone(source, line, part, found.span));
            if let Some(found) = whole.or_else(|| beside_remote(source, line, span, part)) {
                return Some(found);
            }
        }
    }
    None
}

/// A line cut at the signs between its parts: `·`, `|`, brackets, dashes with spaces.
fn parts(source: Source, line: Span) -> Vec<Span> {
    let text = line.of(&source.page.text);
    let (mut parts, mut start) = (Vec::new(), 0);
    let mut before = ' ';
    for (at, letter) in text.char_indices() {
        let after = text.get(at + letter.len_utf8()..).unwrap_or_default();
        let dash = matches!(letter, '-' | '–' | '—') && (before == ' ' || after.starts_with(' '));
        if dash || matches!(letter, '|' | '·' | '•' | '(' | ')' | ';' | '[' | ']' | ':' | '@') {
            parts.push(Span::new(line.start + start, line.start + at));
            start = at + letter.len_utf8();
        }
        before = letter;
    }
    parts.push(Span::new(line.start + start, line.end));
    parts
}

/// The places of a part of a line, from the first to the last that hang together, with a town that
/// no list knows before its state or country.
fn chain(source: Source, line: usize, part: Span) -> Option<Found> {
    let hits =
        source.hits(line).iter().filter(|hit| part.contains(hit.span) && names_place(source, hit));
    let mut span: Option<Span> = None;
    for hit in hits {
        span = match span {
            None => Some(with_town(source, part, hit)),
            Some(known) => {
                let gap = source.between(known.end, hit.span.start);
                if !hangs_together(gap) {
                    break;
                }
                Some(known.joined(hit.span))
            }
        };
    }
    let span = span?;
    let text = span.of(&source.page.text).trim_end_matches('.').to_string();
    Some(Found { span, text, sureness: Sureness::Likely })
}

fn hangs_together(gap: &str) -> bool {
    let gap = gap.trim();
    matches!(gap, "," | "" | "or" | "and" | "/" | "&" | ", or" | ", and" | ",and" | "-")
        // A second town before a second state: "Reston, VA or Austin, TX".
        || gap.len() < 24 && gap.ends_with(',') && !gap.contains('.') && gap.contains([' ', '/'])
        && (gap.starts_with("or ") || gap.starts_with("and ") || gap.starts_with('/'))
}

/// "Ruddington, United Kingdom": the capitalised words before the comma.
fn with_town(source: Source, part: Span, hit: &Hit) -> Span {
    let before = Span::new(part.start, hit.span.start).of(&source.page.text);
    let Some(head) = before.trim_end().strip_suffix(',') else {
        return hit.span;
    };
    let piece = head.rfind([',', '/', '$', ':']).map_or(head, |comma| &head[comma + 1..]);
    let mut start = piece.len();
    let mut words = 0;
    for (at, word) in word_starts(piece).into_iter().rev() {
        let capital =
            word.starts_with(|letter: char| letter.is_ascii_uppercase() || !letter.is_ascii());
        let other = is_one(word, "Remote|REMOTE|Hybrid|USD|EUR|Location|In|Or");
        if !capital || other || words == 4 {
            break;
        }
        words += 1;
        start = at;
    }
    let offset = part.start + (head.len() - piece.len());
    if words == 0 { hit.span } else { Span::new(offset + start, hit.span.end) }
}

fn word_starts(text: &str) -> Vec<(usize, &str)> {
    let words = text.split(' ').scan(0, |at, word| {
        let start = *at;
        *at += word.len() + 1;
        Some((start, word))
    });
    words.filter(|(_, word)| !word.is_empty()).collect()
}

/// Whether a part of a header line says nothing but the place (and pay, or how remote it is): the
/// name of a company may hold a city's.
fn is_alone(source: Source, line: usize, part: Span, place: Span) -> bool {
    let others = |at: usize| {
        source.hits(line).iter().any(|hit| {
            hit.span.contains(Span::new(at, at + 1))
                && (matches!(
                    hit.cue,
                    Cue::Remote | Cue::Hybrid | Cue::OnSite | Cue::PlaceLabel | Cue::PlaceAhead
                ) || matches!(
                    hit.cue,
                    Cue::FullTime | Cue::PartTime | Cue::Permanent | Cue::Contract
                ) || names_place(source, hit))
        })
    };
    let text = part.of(&source.page.lower);
    let allowed = "or|and|area|greater|metro|metropolitan|region|city|the|only|anywhere|in|usd|based|within|cet|est|est.|time|zone|timezone|gmt|downtown|k|per|year|eur|gbp";
    word_starts(text).iter().all(|(at, word)| {
        let start = part.start + at;
        let bare = word.trim_matches(|letter| !is_word(letter));
        place.contains(Span::new(start, start + 1))
            || bare.is_empty()
            || bare.bytes().all(|byte| byte.is_ascii_digit() || b",.k".contains(&byte))
            || word.starts_with(['$', '€', '£'])
            || is_one(bare, allowed)
            || others(
                start + (word.len() - word.trim_start_matches(|letter| !is_word(letter)).len()),
            )
    })
}

/// "Remote, Ruddington": in a header line that tells how remote the work is, a short name is a place.
fn beside_remote(source: Source, line: usize, whole: Span, part: Span) -> Option<Found> {
    let hits = source.hits(line);
    let is_remote = |hit: &&Hit| matches!(hit.cue, Cue::Remote | Cue::Hybrid | Cue::OnSite);
    let remote = hits.iter().filter(is_remote).find(|hit| part.contains(hit.span))?;
    let alone = remote.span.start == whole.start && part.end == whole.end && line > 0;
    let rest = Span::new(remote.span.end, part.end).of(&source.page.text);
    let name = rest.trim_start().strip_prefix(',')?.trim();
    if is_one(name, "Worldwide|Anywhere|Global|International|Everywhere|Any") {
        return None;
    }
    let words = word_starts(name);
    let capital = |(_, word): &(usize, &str)| {
        !word.starts_with(|letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit())
    };
    if !alone
        || words.is_empty()
        || words.len() > 4
        || !words.iter().all(capital)
        || name.contains(['$', '€', '£', '#'])
    {
        return None;
    }
    let start = part.end - rest.len()
        + (rest.len() - rest.trim_start().trim_start_matches(',').trim_start().len());
    let span = Span::new(start, start + name.len());
    Some(Found { span, text: name.to_string(), sureness: Sureness::Guess })
}

/// "Location: Berlin", or a label alone on its line and the place on the next.
fn labelled(source: Source) -> Option<Found> {
    for hit in source.cues.all().iter().filter(|hit| hit.cue == Cue::PlaceLabel) {
        let line = source.page.lines.get(hit.line)?;
        let leads = source.between(line.span.start, hit.span.start).trim().is_empty();
        let rest = Span::new(hit.span.end, line.span.end);
        let text = rest.of(&source.page.text).trim_start_matches(['(', 's', ')']);
        let value = text.trim_start().strip_prefix([':', '-', '–']);
        let found = match value {
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

/// "You will work in our Berlin office", "a UK-based role": on the role if `of_role`, else on the
/// company.
fn in_sentence(source: Source, of_role: bool) -> Option<Found> {
    for hit in source.cues.all() {
        let Some(line) = source.page.lines.get(hit.line) else {
            continue;
        };
        let legal = line.section == Section::Legal;
        if legal || speaks_of_role(source, hit.line) != of_role {
            continue;
        }
        let found = match hit.cue {
            Cue::PlaceAhead
                if of_role || says(hit.span.of(&source.page.lower), "based|located|office") =>
            {
                after(source, hit, line.span)
            }
            _ if is_place(hit.cue) && names_place(source, hit) => around(source, hit, line.span),
            _ => None,
        };
        // "Wherever you are in EMEA or APAC" is no place.
        let regions = |found: &Found| {
            source.hits(hit.line).iter().all(|other| {
                !found.span.contains(other.span) || !is_place(other.cue) || other.cue == Cue::Region
            })
        };
        if let Some(found) = found.filter(|found| !found.text.contains(',') || !regions(found)) {
            let sureness = if of_role { Sureness::Likely } else { Sureness::Guess };
            return Some(Found { sureness, ..found });
        }
    }
    None
}

/// Whether a line speaks of the job or the person, and not only of the company.
fn speaks_of_role(source: Source, line: usize) -> bool {
    let text = [" ", source.lower(line), " "].concat();
    let words = " role| position| job | you| candidate|this is |work from|remote|telecommut|hybrid|on-site|onsite|based in our|in our |at our | opportunity|internship|days a week|days per week|looking for|hiring";
    says(&text, words)
}

/// The place that follows words such as "based in".
fn after(source: Source, ahead: &Hit, line: Span) -> Option<Found> {
    let own = "in our|at our|join our|to our|from our|work from our|out of our|visit our";
    let words = ahead.span.of(&source.page.lower);
    let end = source.page.text.get(ahead.span.end..line.end).map_or(line.end, |rest| {
        let near = rest.char_indices().nth(46).map_or(rest.len(), |(at, _)| at);
        let near = rest.get(..near).unwrap_or_default();
        let stop = near.find([';', ':']).unwrap_or(near.len());
        ahead.span.end + stop
    });
    let window = Span::new(ahead.span.end, end.min(line.end));
    let first = source.hits(ahead.line).iter().find(|hit| {
        hit.span.start >= window.start && hit.span.start < end && names_place(source, hit)
    })?;
    let gap = source.between(window.start, first.span.start);
    if gap.split(' ').filter(|word| !word.is_empty()).count() > 4 || gap.contains(". ") {
        return None;
    }
    let found = chain(source, ahead.line, Span::new(window.start, line.end.min(end + 40)))?;
    let follows = source.between(found.span.end, found.span.end + 14);
    let office = "office|headquarter|hq|hub|team|lab|site|studio|campus";
    let names_office = office.split('|').any(|word| follows.trim_start().starts_with(word));
    (!is_one(words, own)
        || names_office
        || gap.contains("office in")
        || gap.contains("headquarters in")
        || gap.contains("in "))
    .then_some(found)
}

/// "UK-based", "our Berlin office".
fn around(source: Source, hit: &Hit, line: Span) -> Option<Found> {
    let follows = Span::new(hit.span.end, line.end).of(&source.page.lower);
    let based = follows.starts_with("-based")
        || follows.starts_with(" based ")
        || follows.starts_with(" only");
    let remote_place = follows.starts_with(") ") || follows.starts_with(')');
    let before = source.between(line.start, hit.span.start);
    let bracketed = remote_place && (before.ends_with("remote (") || before.ends_with("hybrid ("));
    (based || bracketed).then(|| chain(source, hit.line, Span::new(hit.span.start, line.end)))?
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
        ];
        for (text, expected) in cases {
            check(&[(Header, "Data Engineer"), (Header, text)], expected);
        }
        check(&[(Header, "AI Engineer (Remote - UK)")], "UK");
        check(&[(Header, "Data Engineer, Munich Metrics"), (Other, "x")], "");
    }

    #[test]
    fn labels_and_sentences_name_the_place() {
        let cases = [
            (Other, "This position is based in Boston, MA.", "Boston, MA"),
            (Other, "You will join us in our Zurich office three days a week.", "Zurich"),
            (Other, "This is a UK-based role", "UK"),
            (Other, "Place of work: Lower Fenton", "Lower Fenton"),
            (About, "We are a small company based in Ghent.", "Ghent"),
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
