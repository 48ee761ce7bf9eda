//! Degrees and publications: which is the least that is accepted, and whether experience does as
//! well. It never judges whether the work needs them.

use super::super::page::Section;
use super::super::span::Span;
use super::cue::{Cue, Hit};
use super::draft::{Draft, Source, is_one, says};
use super::{DegreeMention, Sureness};
use crate::domain::document::Map;
use crate::domain::role::{Degree, DegreeLevel, Publications};

/// How far from a degree another way may be told.
const FAR: usize = 200;
/// How many words may stand between "or" and the years that do as well.
const LEAD: usize = 8;
/// How many words may lead from "or" to a degree that does as well: "or 2 with a".
const NEAR: usize = 6;
/// How many lines after a degree experience may be told to do as well.
const NEXT: usize = 2;
/// Numbers of years in words.
const NUMBERS: &str = "a|one|two|three|four|five|six|seven|eight|ten|several";

/// Reads the degree and the publications into the credentials.
pub(super) fn read(source: Source, draft: &mut Draft) {
    for line in 0..source.page.lines.len() {
        let refuses = source.hits(line).iter().any(|hit| hit.cue == Cue::NoDegree);
        if speaks_of_the_person(source, line) || refuses {
            if !counts_instead(source, line, draft) {
                degrees_of(source, line, draft);
            }
            publications_of(source, line, draft);
        }
    }
    settle(draft);
    let level = source.data.and_then(|data| data.degree);
    if let (Some(min), None) = (level, &draft.role.credentials.degree) {
        let degree = Degree { min, required: true, or_equivalent: false, unknown: Map::default() };
        draft.role.credentials.degree = Some(degree);
        draft.trace("credentials.degree", Span::default(), Sureness::Certain);
    }
}

fn speaks_of_the_person(source: Source, line: usize) -> bool {
    let Some(line) = source.page.lines.get(line) else {
        return false;
    };
    !matches!(line.section, Section::About | Section::Legal | Section::Offers | Section::Process)
        && !line.repeated
}

/// The degrees of one line, each with what stands around it.
fn degrees_of(source: Source, line: usize, draft: &mut Draft) {
    let hits = source.hits(line);
    let mut named: Vec<(Hit, DegreeLevel)> = levels(source, hits);
    let is_wish = |place| required(source, hits, &named, place) == Some(false);
    // "A degree in botany (MSc preferred)": what is wished for says nothing of what must be.
    let plain = hits.iter().find(|hit| hit.cue == Cue::Degree && !is_needless(source, hit));
    let plain = plain.filter(|plain| {
        let first = named.first().map_or(0, |(first, _)| first.span.start);
        let gap = source.between(plain.span.end, first);
        gap.len() > 1 && gap.contains(['(', ',', ';']) && (0..named.len()).all(is_wish)
    });
    if let Some(plain) = plain {
        named.insert(0, (*plain, DegreeLevel::Bachelor));
    }
    let wish = wished_by_place(source, line);
    for (place, (hit, level)) in named.iter().enumerate() {
        let or_equivalent =
            *level != DegreeLevel::NoDegree && experience_counts(source, hits, *hit);
        let required = *level != DegreeLevel::NoDegree
            && required(source, hits, &named, place).unwrap_or(!wish);
        draft.facts.degrees.push(DegreeMention {
            span: hit.span,
            level: *level,
            required,
            or_equivalent,
            line,
        });
    }
}

/// The levels that a line names. Short forms count beside a degree or before its field only, and
/// a degree without a level is a bachelor's where the line names no level.
fn levels(source: Source, hits: &[Hit]) -> Vec<(Hit, DegreeLevel)> {
    let is_long =
        |hit: &Hit| matches!(hit.cue, Cue::Bachelor | Cue::Master | Cue::Doctorate | Cue::Degree);
    let mut named = Vec::new();
    for (place, hit) in hits.iter().enumerate() {
        let level = match hit.cue {
            Cue::Bachelor => DegreeLevel::Bachelor,
            Cue::Master => DegreeLevel::Master,
            Cue::Doctorate => DegreeLevel::Doctorate,
            Cue::NoDegree => DegreeLevel::NoDegree,
            // "…, or a high school diploma and ten years": the last of the roads.
            Cue::School if !named.is_empty() && is_another_road(source, hit) => {
                DegreeLevel::NoDegree
            }
            Cue::ShortBachelor | Cue::ShortMaster if is_short_degree(source, hits, place) => {
                let bachelor = hit.cue == Cue::ShortBachelor;
                if bachelor { DegreeLevel::Bachelor } else { DegreeLevel::Master }
            }
            _ => continue,
        };
        // "Master's degree or above" is no "degree or above".
        let within = |(known, _): &(Hit, DegreeLevel)| hit.span.start < known.span.end;
        if named.last().is_some_and(within) {
            continue;
        }
        let refused = source.between(hit.span.start.saturating_sub(14), hit.span.start);
        let refused = is_refused(refused)
            || is_shortcut(source, hit)
            || is_needless(source, hit)
            || is_of_a_colleague(source, hit);
        if level == DegreeLevel::NoDegree || !refused {
            named.push((*hit, level));
        }
    }
    if named.is_empty() && !hits.iter().any(|hit| is_long(hit) && hit.cue != Cue::Degree) {
        let degree = hits.iter().find(|hit| hit.cue == Cue::Degree);
        let level = |hit: &Hit| {
            let needless = is_needless(source, hit);
            if needless { DegreeLevel::NoDegree } else { DegreeLevel::Bachelor }
        };
        named.extend(degree.map(|hit| (*hit, level(hit))));
    }
    named
}

/// "Five years of work (or three with a PhD)": a degree that only shortens the road.
fn is_shortcut(source: Source, hit: &Hit) -> bool {
    let start = source.page.lines.get(hit.line).map_or(0, |line| line.span.start);
    let before = source.between(start, hit.span.start);
    let Some((head, aside)) = before.rsplit_once('(').filter(|(_, aside)| !aside.contains(')'))
    else {
        return false;
    };
    let years = aside.bytes().any(|byte| byte.is_ascii_digit()) || aside.contains("year");
    years && head.contains("year") && !says(head, "degree|bachelor|master|phd|ph.d|bs|ba |msc")
}

/// Whether "or" leads to a hit.
fn is_another_road(source: Source, hit: &Hit) -> bool {
    let before = source.between(hit.span.start.saturating_sub(6), hit.span.start);
    [" or ", " or a "].iter().any(|or| before.ends_with(or))
}

/// "A Master's is not required", but not "a Master's is preferred but not required".
fn is_needless(source: Source, hit: &Hit) -> bool {
    let after = source.between(hit.span.end, hit.span.end + 36);
    let after = after.trim_start_matches(" degree").trim_start_matches([' ', '(']);
    let after = after.strip_prefix("is ").unwrap_or(after);
    let denied = ["not ", "isn't "].iter().find_map(|not| after.strip_prefix(not));
    denied.is_some_and(|rest| {
        says(rest.get(..16).unwrap_or(rest), "requir|necess|needed|mandat|something we")
    })
}

/// "You report to our CTO (PhD, physics)": the degree of somebody who is there already.
fn is_of_a_colleague(source: Source, hit: &Hit) -> bool {
    let before = source.between(hit.span.start.saturating_sub(80), hit.span.start);
    let aside = before.rfind('(').filter(|open| !before[*open..].contains([')', ';']));
    let Some(head) = aside.and_then(|open| before.get(..open)) else {
        return false;
    };
    let who = head.trim_end().rsplit(|letter: char| !letter.is_ascii_alphabetic()).next();
    who.is_some_and(|who| is_one(who, "cto|ceo|cfo|coo|founder|founders|cofounder|chief|director"))
}

fn is_refused(before: &str) -> bool {
    let words =
        "no |not need a |n't need a |n't require a |without a |not require a |n't expect a ";
    words.split('|').any(|word| before.ends_with(word))
}

fn is_short_degree(source: Source, hits: &[Hit], place: usize) -> bool {
    let Some(hit) = hits.get(place) else {
        return false;
    };
    let text = hit.span.of(&source.page.text);
    let word = text.len() > 2;
    if !word && text.bytes().any(|byte| byte.is_ascii_lowercase()) {
        return false;
    }
    let before = source.between(hit.span.start.saturating_sub(2), hit.span.start);
    let after = source.between(hit.span.end, hit.span.end + 12);
    let near = |other: &&Hit| {
        let far =
            other.span.start.max(hit.span.start).saturating_sub(other.span.end.min(hit.span.end));
        is_degree_of(hit)(other) && far < 30
    };
    // "Boston, MA" is a state, and "Master" alone a verb.
    let is_state = text == "MA" && before == ", ";
    let has_neighbour = hits.iter().any(|other| near(&other));
    if is_state || word {
        return has_neighbour && !after.starts_with(" the ");
    }
    let starts =
        source.page.lines.get(hit.line).is_some_and(|line| {
            line.span.start == hit.span.start && line.section == Section::Required
        });
    let alternative = source.between(hit.span.start.saturating_sub(4), hit.span.start);
    let alternative = alternative.ends_with("or ") && hits.iter().any(is_degree_of(hit));
    has_neighbour
        || alternative
        || starts && after.starts_with([' ', ','])
        || after.starts_with(" in ")
        || after.starts_with("/")
}

/// Whether a hit is another degree than this one.
fn is_degree_of(hit: &Hit) -> impl Fn(&Hit) -> bool {
    let span = hit.span;
    move |other| {
        let long = matches!(other.cue, Cue::Bachelor | Cue::Master | Cue::Doctorate | Cue::Degree);
        let short = matches!(other.cue, Cue::ShortBachelor | Cue::ShortMaster);
        other.span != span && (long || short)
    }
}

/// Whether the words around a degree make it required or preferred; nothing where they do not say.
fn required(
    source: Source,
    hits: &[Hit],
    named: &[(Hit, DegreeLevel)],
    place: usize,
) -> Option<bool> {
    let (first, last) = linked(source, named, place);
    let from = match first.checked_sub(1).and_then(|before| named.get(before)) {
        Some((before, _)) => before.span.end,
        None => hits.first()?.span.start.min(named.get(first)?.0.span.start),
    };
    let start = named.get(first)?.0.span.start;
    let end = named.get(last)?.0.span.end;
    let until = named.get(last + 1).map_or(usize::MAX, |(next, _)| next.span.start);
    let after = hits.iter().find(|hit| {
        hit.span.start >= end
            && hit.span.end <= until
            && decides(source, hit)
            && !is_ahead(source, hit)
            && reaches(source.between(end, hit.span.start))
    });
    let before = hits.iter().rev().find(|hit| {
        hit.span.start >= from
            && hit.span.end <= start
            && decides(source, hit)
            && (is_ahead(source, hit) || first == 0)
            && !source.between(hit.span.end, start).contains([';', ','])
    });
    let decides = after.or(before)?;
    Some(decides.cue == Cue::Must)
}

/// Whether a hit makes something required or preferred: "a plus", but not "plus 3 years".
fn decides(source: Source, hit: &Hit) -> bool {
    let adds = || {
        let after = source.between(hit.span.end, hit.span.end + 2).as_bytes();
        hit.span.of(&source.page.lower) == "plus"
            && matches!(after, [b' ', next] if next.is_ascii_alphanumeric())
            && source.between(hit.span.start.saturating_sub(2), hit.span.start) != "a "
    };
    hit.cue == Cue::Must || hit.cue == Cue::Wish && !adds()
}

/// "MS or PhD" is one statement: the first and the last of the degrees that stand together.
fn linked(source: Source, named: &[(Hit, DegreeLevel)], place: usize) -> (usize, usize) {
    let gap = |one: usize| {
        let (Some((one, _)), Some((other, _))) = (named.get(one), named.get(one + 1)) else {
            return ";";
        };
        source.between(one.span.end, other.span.start)
    };
    let or = |gap: &str| {
        gap.len() < 28
            && !gap.contains([';', '('])
            && !says(gap, "plus|prefer|require")
            && (gap.contains('/') || gap.contains(" or") || gap.contains("and"))
    };
    // "BS, MS or PhD": a comma joins where another degree is joined after it.
    let joins = |one: usize| or(gap(one)) || gap(one).trim() == "," && or(gap(one + 1));
    let (mut first, mut last) = (place, place);
    while first > 0 && joins(first - 1) {
        first -= 1;
    }
    while joins(last) {
        last += 1;
    }
    (first, last)
}

/// Whether a marker speaks of what follows it: "ideally", "preferred:".
fn is_ahead(source: Source, hit: &Hit) -> bool {
    let word = hit.span.of(&source.page.lower);
    let after = source.between(hit.span.end, hit.span.end + 2);
    after.starts_with(':')
        || is_one(
            word,
            "ideally|preferably|preference for|minimum|at least|prefer|requires|require|likely have|probably have|typically have",
        )
}

/// Whether nothing between a degree and a marker ends the statement.
fn reaches(gap: &str) -> bool {
    // The point of "Ph.D."
    let gap = gap.trim_start_matches('.');
    let ends = "; |. | with | year|, experience| and experience|knowledge";
    // "A degree from a college (of the north preferred)": the bracket speaks of the college.
    let aside = gap.rfind('(').is_some_and(|open| open + 1 < gap.len()) && !gap.contains(')');
    !says(gap, ends) && !aside
}

/// Whether experience does as well: said after the degree, or the degree itself is the other way.
fn experience_counts(source: Source, hits: &[Hit], degree: Hit) -> bool {
    let said = hits.iter().any(|hit| {
        hit.cue == Cue::Equivalent
            && (hit.span.start > degree.span.end
                || hit.span.of(&source.page.lower).contains("lieu"))
    });
    let start = hits.first().map_or(degree.span.start, |hit| hit.line);
    let line = source.page.lines.get(start).map_or(degree.span.start, |line| line.span.start);
    let before = source.between(line, degree.span.start);
    let or = before
        .rfind("or ")
        .filter(|or| before.get(..*or).is_some_and(|before| before.ends_with([' ', '('])));
    let lead = or.and_then(|or| before.get(or..)).unwrap_or_default();
    let near = !lead.is_empty() && lead.split(' ').count() <= NEAR && !says(lead, ",|;|.");
    let first = !says(before, "bachelor|master|phd|ph.d");
    let other_way = near && first && before.contains("year") && before.contains("experience");
    said || other_way || years_count(source, hits, degree)
}

/// "A degree in statistics, or five years of experience": years are the other way.
fn years_count(source: Source, hits: &[Hit], degree: Hit) -> bool {
    let others = hits.iter().filter(|hit| hit.span.start > degree.span.end);
    let end = others.filter(|hit| is_degree_of(&degree)(hit)).map(|hit| hit.span.start).min();
    let rest =
        source.between(degree.span.end, end.unwrap_or(usize::MAX).min(degree.span.end + FAR));
    let rest = rest.trim_start_matches('.').split(['.', ';', '\n']).next().unwrap_or_default();
    let is_number = |word: &str| {
        word.starts_with(|letter: char| letter.is_ascii_digit()) || is_one(word, NUMBERS)
    };
    rest.match_indices(" or ").any(|(at, or)| {
        let (before, road) = (&rest[..at], &rest[at + or.len()..]);
        let words = road.split([' ', '(', ')']).filter(|word| !word.is_empty());
        let mut lead = words.take(LEAD).take_while(|word| !is_one(word, "and|with|plus|more"));
        // "Two or three years" is one number.
        !before.rsplit(' ').next().is_some_and(is_number)
            && lead.any(is_number)
            && says(road, " year")
            && says(road, "experience|job|work|industry")
    })
}

/// Experience in place of a degree, told in the sentence or the bullet after it: "Two more years
/// may be substituted for the degree."
fn counts_instead(source: Source, line: usize, draft: &mut Draft) -> bool {
    let hits = source.hits(line);
    let is_instead =
        |hit: &&Hit| says(hit.span.of(&source.page.lower), "substitut|lieu|in place of|instead of");
    let Some(told) = hits.iter().filter(|hit| hit.cue == Cue::Equivalent).find(is_instead) else {
        return false;
    };
    let levels = [Cue::Bachelor, Cue::Master, Cue::Doctorate];
    if hits.iter().any(|hit| levels.contains(&hit.cue) && hit.span.end <= told.span.start) {
        return false;
    }
    let before = draft.facts.degrees.iter_mut().rev();
    let near = before
        .take_while(|degree| degree.line + NEXT >= line)
        .filter(|degree| degree.line < line && degree.level != DegreeLevel::NoDegree);
    near.map(|degree| degree.or_equivalent = true).count() > 0
}

/// Whether the line stands among what would be nice. A line with a marker of its own says of itself
/// only, so the lines before it are asked.
fn wished_by_place(source: Source, line: usize) -> bool {
    let marked = |line: usize| source.hits(line).iter().any(|hit| hit.cue == Cue::Wish);
    let plain = (0..=line).rev().take(12).find(|place| !marked(*place)).unwrap_or(line);
    source.page.lines.get(plain).is_some_and(|line| line.section == Section::Preferred)
}

/// The degree of the draft: the lowest that is required, else the lowest that is preferred.
fn settle(draft: &mut Draft) {
    let degrees = &draft.facts.degrees;
    let lowest = |required: bool| {
        let accepted = degrees.iter().filter(|degree| degree.required == required);
        accepted.reduce(|least, other| if other.level < least.level { other } else { least })
    };
    // Of roads that stand side by side, the one without a degree is open to all.
    let open = degrees.windows(2).find_map(|pair| match pair {
        [road, open] if road.line == open.line && road.required => {
            (open.level == DegreeLevel::NoDegree).then_some(open)
        }
        _ => None,
    });
    let Some(least) = open.or_else(|| lowest(true)).or_else(|| lowest(false)).copied() else {
        return;
    };
    let same =
        |other: &&DegreeMention| other.level == least.level && other.required == least.required;
    let or_equivalent = degrees.iter().filter(same).any(|other| other.or_equivalent);
    let (min, required) = (least.level, least.required);
    let degree = Degree { min, required, or_equivalent, unknown: Map::default() };
    draft.role.credentials.degree = Some(degree);
    draft.trace("credentials.degree", least.span, Sureness::Likely);
}

fn publications_of(source: Source, line: usize, draft: &mut Draft) {
    let section = source.page.lines.get(line).map_or(Section::Other, |line| line.section);
    let hits = source.hits(line);
    let Some(hit) = hits.iter().find(|hit| hit.cue == Cue::Publication) else {
        return;
    };
    let text = source.lower(line);
    let record = says(text, "record|publications|track");
    let asked = matches!(section, Section::Required | Section::Preferred)
        || (section == Section::Other && record);
    if !asked {
        return;
    }
    let wished = section == Section::Preferred || hits.iter().any(|hit| hit.cue == Cue::Wish);
    let start = source.page.lines.get(line).map_or(hit.span.start, |line| line.span.start);
    let before = source.between(start, hit.span.start);
    let min = before.rsplit(|letter: char| !letter.is_ascii_digit()).find(|word| !word.is_empty());
    let min = min.filter(|word| word.len() < 3).and_then(|word| word.parse().ok());
    let found = Publications { required: !wished, min, unknown: Map::default() };
    let known = &mut draft.role.credentials.publications;
    if known.as_ref().is_none_or(|known| !known.required && found.required) {
        let fresh = known.is_none();
        *known = Some(found);
        if fresh {
            draft.trace("credentials.publications", hit.span, Sureness::Likely);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::page::Section::{self, About, Duties, Other, Preferred, Required};
    use super::super::testing::read_with;
    use crate::domain::document::Choice;

    fn check(lines: &[(Section, &str)], expected: &str) {
        let role = read_with(lines, super::read).role;
        let degree = role.credentials.degree.map(|degree| {
            let required = if degree.required { "required" } else { "preferred" };
            let or_equivalent = if degree.or_equivalent { " or equivalent" } else { "" };
            [degree.min.word(), " ", required, or_equivalent].concat()
        });
        assert_eq!(degree.unwrap_or_default(), expected, "{lines:?}");
    }

    #[test]
    fn the_least_degree_that_is_accepted_is_read() {
        let cases = [
            ("Bachelor's degree in computer science", "bachelor required"),
            ("BS/MS/PhD in a technical field", "bachelor required"),
            ("B.Sc. or M.Sc. in physics, or equivalent", "bachelor required or equivalent"),
            ("Master’s degree or PhD preferred", "master preferred"),
            (
                "Bachelor's degree and 12 years; 8 more years may be substituted for the degree",
                "bachelor required or equivalent",
            ),
            ("B.Tech from a good college (NITs preferred)", "bachelor required"),
            ("Bachelor's degree (preferred)", "bachelor preferred"),
            (
                "A bachelor's degree, or a combination of education and experience",
                "bachelor required or equivalent",
            ),
            ("Abgeschlossenes Studium der Informatik", "bachelor required"),
            ("A 2:1 or above in a STEM subject", "bachelor required"),
            ("Bachelor's or higher in statistics", "bachelor required"),
            ("BS in mathematics required, MS or PhD preferred", "bachelor required"),
            (
                "Minimum of a Masters Degree in biology, physics or medicine, PhD is a plus",
                "master required",
            ),
            ("PhD or Master in economics", "master required"),
            ("An advanced degree in a quantitative field", "master required"),
            (
                "Degree in computer science or equivalent practical experience",
                "bachelor required or equivalent",
            ),
            ("You hold a university degree", "bachelor required"),
            ("Ideally a PhD in linguistics", "phd preferred"),
            (
                "Ph.D. in machine learning or equivalent industry experience",
                "phd required or equivalent",
            ),
            ("Bachelor's degree (Master's preferred) in engineering", "bachelor required"),
            ("Three years of experience, or a Master's degree", "master required or equivalent"),
            ("Bachelor's degree in CS or equivalent field", "bachelor required"),
            ("No degree required", "none preferred"),
            ("No PhD needed", ""),
            ("A bachelor's isn't necessary", ""),
            ("PhD in physics, or MS with three years in industry", "master required"),
            ("You work with our CTO (PhD in physics) and with one founder (an MSc)", ""),
            ("A high degree of independence", ""),
            ("Models with many degrees of freedom", ""),
            ("MS Office and MS SQL", ""),
            ("Work with the BA and the QA", ""),
            ("An office in Boston, MA", ""),
            ("Master the art of saying no", ""),
            ("You will guide PhD students", ""),
            ("Master's or Bachelor's degree, PhD a plus", "bachelor required"),
            ("MSc in statistics; knowledge of R is a plus", "master required"),
            ("Ph.D. strongly preferred", "phd preferred"),
            (
                "A tertiary qualification or equivalent work experience",
                "bachelor required or equivalent",
            ),
            (
                "You likely have a master's, though we have hired people without",
                "master preferred or equivalent",
            ),
            ("Degree in botany or related (MSc/PhD preferred)", "bachelor required"),
            ("A degree (Master's or PhD) in botany", "master required"),
            ("A degree isn't necessary", "none preferred"),
            ("A degree isn't something we look at", "none preferred"),
            ("We don't require a PhD, or any degree at all.", "none preferred"),
            (
                "You hold a bachelor's degree or have learned the same on the job",
                "bachelor required or equivalent",
            ),
            ("We don't ask for a particular degree", "none preferred"),
            ("BS/MS in botany or a comparable background", "bachelor required or equivalent"),
            ("Abgeschlossenes Masterstudium in Botanik", "master required"),
            ("BS and 6 years, OR High School Diploma and ten years of work", "none preferred"),
            ("High school diploma or GED", ""),
            ("8+ years of experience (or 5+ with a PhD)", ""),
            ("5 years' relevant experience (3 years with a Master's degree)", ""),
            (
                "Bachelor's degree and 5 years of work (3 years with a Master's)",
                "bachelor required",
            ),
            ("8+ years of experience, or 5+ with a PhD", "phd required or equivalent"),
            ("Associate's degree or higher", ""),
            ("Master's degree or above in linguistics", "master required"),
            ("PhD degree or higher", "phd required"),
            (
                "Bachelor's degree in botany plus 3 years of work; or Master's degree plus 1 year",
                "bachelor required",
            ),
            ("BSc plus experience in sales", "bachelor required"),
            ("MSc, a PhD is a plus", "master required"),
            ("Completed studies (Master or Diplom) in physics", "master required"),
            ("B.E / B.Tech / MCA in computer science", "bachelor required"),
            (
                "You have a degree in botany, or have spent a year or two in a job with numbers",
                "bachelor required or equivalent",
            ),
            (
                "Bachelor's degree in statistics or five years of experience",
                "bachelor required or equivalent",
            ),
            ("Bachelor's in botany or statistics and 5 years of experience", "bachelor required"),
            ("BS and 2 or more years of work", "bachelor required"),
            ("MSc and two or three years of work", "master required"),
            ("BS with 3 years of work or MS with 1 year of work", "bachelor required"),
            (
                "BS, MS or PhD in botany, or comparable industrial experience",
                "bachelor required or equivalent",
            ),
            ("We do not mind whether you studied", "none preferred"),
            ("You don't need a diploma", "none preferred"),
            ("A bachelor's degree, or a portfolio", "bachelor required or equivalent"),
            ("A degree in botany (or the experience to match)", "bachelor required or equivalent"),
        ];
        for (text, expected) in cases {
            check(&[(Required, text)], expected);
        }
    }

    #[test]
    fn a_sentence_after_the_degree_tells_what_does_as_well() {
        let degree = (Required, "Bachelor's degree in botany with 8 years of work");
        let instead = (Required, "Four more years of experience may be substituted for a degree.");
        check(&[degree, instead], "bachelor required or equivalent");
        check(&[degree, (Required, "Python, or R instead")], "bachelor required");
        let master = (Required, "A master's degree in botany");
        check(&[master, (Required, "Two years of work after your degree")], "master required");
    }

    #[test]
    fn the_place_of_a_line_decides_what_its_words_leave_open() {
        check(&[(Preferred, "PhD in machine learning")], "phd preferred");
        check(&[(About, "Founded by two PhDs with a degree in physics")], "");
        check(&[(Required, "MS in physics"), (Preferred, "PhD in physics")], "master required");
        check(&[(Duties, "Guide PhD students"), (Other, "PhD in optics")], "phd required");
    }

    #[test]
    fn publications_are_credentials_where_they_are_asked_for() {
        let read = |section, text| {
            let role = read_with(&[(section, text)], super::read).role;
            role.credentials.publications.map(|found| (found.required, found.min))
        };
        assert_eq!(
            read(Required, "At least 3 first-author papers at NeurIPS"),
            Some((true, Some(3)))
        );
        assert_eq!(read(Required, "A publication record is a plus"), Some((false, None)));
        assert_eq!(read(Duties, "Write papers and publications"), None);
    }
}
