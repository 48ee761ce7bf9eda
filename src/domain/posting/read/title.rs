//! The job's title, who hires, and how senior the job is. It never guesses a family: see `family`.

use super::super::page::letters::is_word;
use super::super::page::{Section, Shape};
use super::super::span::Span;
use super::Sureness;
use super::cue::{Cue, Hit, Phrases};
use super::draft::{Draft, Source, is_one, says, shortened};
use super::place::{header_lines, names_place};
use crate::domain::document::Map;
use crate::domain::role::{Company, Seniority};

pub(super) const PHRASES: Phrases = &[
    (
        Cue::JobNoun,
        "engineer|engineers|scientist|scientists|developer|developers|researcher|researchers|analyst|\
         architect|manager|specialist|director|consultant|administrator|technician|designer|\
         programmer|officer|nurse|teacher|professor|postdoc|postdoctoral|statistician|strategist|\
         coordinator|assistant|recruiter|writer|editor|accountant|advisor|adviser|representative|\
         executive|agent|operator|driver|chef|cook|expert|practitioner|sre|swe|mle|economist|\
         physicist|mathematician|therapist|pharmacist|physician|lawyer|counsel|paralegal|electrician|\
         mechanic|plumber|carpenter|lecturer|tutor|instructor|librarian|copywriter|marketer|\
         receptionist|cleaner|clerk|supervisor|trainer|tester|fellow|devops|mlops|evangelist|\
         advocate|planner|controller|auditor|buyer|midwife|paramedic|caregiver|cto|barista|waiter|\
         biostatistician|actuary|quant|owner|partner|head of data|head of ai|head of machine learning|\
         data science lead|ml lead|ai lead|development lead|team lead|tech lead|technical lead|\
         analytics lead|engineering lead|werkstudent|entwickler|ingenieur|apprentice|research fellow|\
         research associate|research assistant|internship|intern|student",
    ),
    (
        Cue::TitleLabel,
        "job title|title|position|position title|role|job|role title|job role|opening|vacancy|\
         we are hiring|we're hiring|now hiring|hiring",
    ),
    (
        Cue::TitleAhead,
        "looking for a|looking for an|seeking a|seeking an|hiring a|hiring an|as a|as an|as our|\
         looking for our|join us as a|join us as an|searching for a|searching for an|for a|for an|\
         need a|need an|recruiting a|recruiting an|looking to hire a|looking to hire an|\
         in search of a|role of|position of|seeking|looking for|hire a|hire an|wanted|\
         are you a|are you an|this",
    ),
    (Cue::CompanyLabel, "company|employer|company name|organisation|organization|client"),
    (
        Cue::Entry,
        "junior|jr|entry level|new grad|new grads|new graduate|new graduates|recent graduate|\
         recent graduates|early career|graduate engineer|graduate data|graduate machine learning|\
         graduate software|trainee|associate|working student|entry to mid level|\
         entry to mid|university graduate|graduate role|graduate programme|graduate program|\
         graduate scheme|early in career|fresher|freshers|graduate analyst|graduate scientist|\
         graduate developer|graduate ai|graduate ml",
    ),
    (
        Cue::Mid,
        "intermediate|mid level|middle|mid|medior|mid senior|mid career|mid to senior|mid to senior level|\
         mid weight|midlevel|mid level to senior|regular",
    ),
    (
        Cue::Senior,
        "senior|sr|snr|staff|principal|lead|head of|head|director|distinguished|chief|vp|\
         vice president|senior level|senior staff",
    ),
    (
        Cue::LevelLabel,
        "seniority level|seniority|experience level|career level|level|job level|career stage",
    ),
    (
        Cue::Decoy,
        "lead generation|lead time|lead times|lead the|lead to|lead a|lead an|lead on|leading companies|\
         senior leadership|senior management|senior stakeholders|senior leaders|senior executives|\
         staff members|medical staff|staff augmentation|associate degree in|middle east|\
         high level|top level|chief executive|mid size|mid sized|mid market|head start|heads up|\
         level up|service level|board level|low level|system level|level of|levels of|\
         junior colleagues|junior engineers|junior developers|junior data scientists|\
         junior team|junior members|junior scientists|role model|data science team|title of|\
         junior data engineers|junior staff|junior analysts|as a team|as a service|as a company|\
         as a result|as a plus|as a whole|for a living|for a better|as a leader|job description|\
         as a platform|as a code|as a bonus|as an organization|as an organisation|\
         trial for a|business partner|hiring manager|account executive|product owner|\
         product owners|product managers|hiring process|hiring team|intermediate results|\
         head count|regular expressions|regular basis|regular code|lead scoring|leads",
    ),
];

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
    in_header(source).or_else(|| labelled(source)).or_else(|| in_sentence(source))
}

fn in_header(source: Source) -> Option<Found> {
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
        let value = text.get(from..)?.trim_start_matches([':', ' ', '-', '–', '!', '#']);
        let words = value.split(' ').filter(|word| !word.is_empty()).count();
        let sentence = value.ends_with(['.', '!', '?'])
            || says(source.lower(line), " is | are | you | we | our | will | who | has ");
        (words <= 16 && !sentence).then(|| found(span, text, value, Sureness::Certain))?
    })
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
        let value = rest.trim_start().strip_prefix(':')?.trim();
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
            .next()
            .filter(|next| source.between(first.span.end, next.span.start).trim().is_empty())
            .map_or(first.span.end, |next| next.span.end);
        let raw = Span::new(hit.span.end, end).of(&source.page.text);
        if raw.contains([',', '.', ';', ':'])
            || raw.contains(" to ")
            || raw.contains(" who ")
            || raw.contains(" of ")
        {
            continue;
        }
        let text = without_praise(raw);
        let line_text = source.page.line(line);
        return found(line.span, line_text, text, Sureness::Likely)
            .map(|found| Found { text: capitalised(&found.text), ..found });
    }
    None
}

/// "talented and experienced data engineer" → "data engineer".
fn without_praise(text: &str) -> &str {
    const PRAISE: [&str; 34] = [
        "a",
        "an",
        "the",
        "our",
        "talented",
        "experienced",
        "highly",
        "skilled",
        "passionate",
        "motivated",
        "and",
        "creative",
        "new",
        "strong",
        "great",
        "dedicated",
        "curious",
        "hands-on",
        "full-time",
        "brilliant",
        "ambitious",
        "driven",
        "exceptional",
        "additional",
        "another",
        "outstanding",
        "proactive",
        "enthusiastic",
        "first",
        "remote",
        "self-motivated",
        "versatile",
        "collaborative",
        "part-time",
    ];
    let mut rest = text.trim();
    while let Some((word, after)) = rest.split_once(' ') {
        if !PRAISE.contains(&word.trim_matches(',').to_ascii_lowercase().as_str()) {
            break;
        }
        rest = after.trim_start();
    }
    rest
}

/// A title with a capital at each word that had none; "of" and short words with capitals stay.
fn capitalised(text: &str) -> String {
    let mut title = String::new();
    for word in text.split(' ') {
        if !title.is_empty() {
            title.push(' ');
        }
        let first = word.get(..1).unwrap_or_default();
        let small = is_one(word, "of|and|in|for|the");
        let acronym = is_one(word, "ml|ai|nlp|sre|bi|etl|llm|mlops|cv");
        match word.get(1..) {
            _ if acronym => title.push_str(if word == "mlops" { "MLOps" } else { "" }),
            Some(rest) if !small => title.push_str(&[&first.to_ascii_uppercase(), rest].concat()),
            _ => title.push_str(word),
        }
        if acronym && word != "mlops" {
            title.push_str(&word.to_ascii_uppercase());
        }
    }
    title
}

/// The title without pay, place, ids, gender marks and the kind of contract.
fn cleaned(title: &str) -> String {
    let mut text = String::new();
    let mut rest = title.trim();
    while let Some((before, inside)) = rest.split_once('(') {
        text.push_str(before);
        let (inside, after) = inside.split_once(')').unwrap_or((inside, ""));
        if !is_aside(inside) {
            text.push_str(&["(", inside, ")"].concat());
        }
        rest = after;
        if text.ends_with(' ') {
            rest = rest.trim_start();
        }
    }
    text.push_str(rest);
    loop {
        let cut = [" - ", " – ", " — ", " | ", " · ", ", ", " @ ", "- ", " / ", " at "]
            .iter()
            .filter_map(|sign| text.rfind(sign).map(|at| (at, sign.len())))
            .max();
        let Some((at, length)) = cut.filter(|(at, length)| is_aside(&text[at + length..])) else {
            break;
        };
        text.truncate(at);
        let _ = length;
    }
    for ending in
        ["m/f/d", "f/m/d", "m/w/d", "w/m/d", "f/m/x", "m/f/x", "m/f/div", "all genders", "- remote"]
    {
        if text.to_ascii_lowercase().ends_with(ending) {
            text.truncate(text.len() - ending.len());
        }
    }
    text.trim()
        .trim_matches(|letter| {
            matches!(letter, '-' | '–' | '|' | ',' | ':' | '*' | '#' | ' ' | '/')
        })
        .to_string()
}

/// Whether a part of a title says something else: where, how, how much, which number.
fn is_aside(part: &str) -> bool {
    let lower = part.trim().to_ascii_lowercase();
    let words = "remote|hybrid|on-site|onsite|full-time|full time|part-time|contract|permanent|w2|c2c|usa|us|uk|emea|europe|latam|eu|multiple opening|multiple openings|urgent|100%|m/f|f/m|m/w|w/m|d/f|f/d|h/f|m/d|all genders|gn|x/f|temporary|freelance|6 months|12 months|anywhere|worldwide|60-100%|80-100%|all levels";
    let is_word = words.split('|').any(|word| {
        lower == *word
            || lower.starts_with(word)
                && lower
                    .get(word.len()..)
                    .is_some_and(|rest| rest.starts_with([' ', ',', '/', '-', ')', '|']))
            || lower.ends_with(word) && word.len() > 3
    });
    let is_id = lower.starts_with("id:")
        || lower.starts_with("id ")
        || lower.starts_with("req")
        || lower.starts_with("ref")
        || lower.starts_with('#')
        || lower.starts_with("job id");
    let is_number = !lower.is_empty()
        && lower.bytes().all(|byte| byte.is_ascii_digit() || b"-_/ ".contains(&byte));
    let is_pay = lower.contains(['$', '€', '£']);
    is_word || is_id || is_number || is_pay || is_city(&lower)
}

fn is_city(lower: &str) -> bool {
    let name = lower.split(',').next().unwrap_or_default().trim();
    let known = |(cue, names): &(Cue, &str)| {
        matches!(cue, Cue::City | Cue::Country | Cue::Region | Cue::State)
            && names.split('|').any(|known| known == name)
    };
    name.len() > 1 && super::gazetteer::PHRASES.iter().any(known)
}

/// The company: as data, a label, the second line of the header, or "At X, we".
fn company(source: Source, title: &str) -> Option<Found> {
    if let Some(name) = source.data.and_then(|data| data.company.clone()) {
        return Some(Found { span: source.find(&name), text: name, sureness: Sureness::Certain });
    }
    labelled_company(source)
        .or_else(|| header_company(source, title))
        .or_else(|| sentence_company(source))
}

fn labelled_company(source: Source) -> Option<Found> {
    source.cues.all().iter().filter(|hit| hit.cue == Cue::CompanyLabel).find_map(|hit| {
        let line = source.page.lines.get(hit.line)?;
        let leads = source.between(line.span.start, hit.span.start).trim().is_empty();
        let rest = Span::new(hit.span.end, line.span.end).of(&source.page.text);
        let name = rest.trim_start().strip_prefix(':')?.trim();
        (leads && is_name(name))
            .then(|| named(line.span, source.page.line(line), name, Sureness::Certain))?
    })
}

fn header_company(source: Source, title: &str) -> Option<Found> {
    let lines = &source.page.lines;
    let starts_with_title = !title.is_empty() && source.line(0).contains(title);
    let line = lines.get(1).filter(|line| {
        starts_with_title && 1 < header_lines(source).max(2) && line.shape != Shape::Bullet
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
    let headline = part.ends_with(':') || part.contains(['$', '€', '£']);
    (!other && !headline && is_name(part))
        .then(|| named(line.span, text, part, Sureness::Likely))?
}

fn named(span: Span, line: &str, name: &str, sureness: Sureness) -> Option<Found> {
    let start = span.start + line.find(name)?;
    Some(Found { span: Span::new(start, start + name.len()), text: name.to_string(), sureness })
}

fn is_name(text: &str) -> bool {
    let words = text.split(' ').count();
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
                }
            };
            (told && is_name(name) && name.chars().any(is_word))
                .then(|| named(line.span, text, name, Sureness::Likely))?
        },
    )
}

/// Seniority: from the title, else as plain words tell it.
fn seniority(source: Source, title: &str) -> Option<(Seniority, Span, Sureness)> {
    let span = source.find(title);
    let in_title = source.cues.all().iter().filter(|hit| span.contains(hit.span));
    let level = strongest(in_title.filter_map(|hit| Some((level_of(hit.cue)?, hit.span))));
    if let Some((seniority, span)) = level.or_else(|| Some((numbered(title)?, span))) {
        return Some((seniority, span, Sureness::Certain));
    }
    let labelled =
        source.cues.all().iter().filter(|hit| hit.cue == Cue::LevelLabel).find_map(|label| {
            let next = [label.line, label.line + 1];
            let hits = next.iter().flat_map(|line| source.hits(*line));
            let near = |hit: &&Hit| {
                hit.span.start >= label.span.end && hit.span.start - label.span.end < 24
            };
            hits.filter(near)
                .find_map(|hit| Some((level_of(hit.cue)?, hit.span, Sureness::Certain)))
        });
    labelled.or_else(|| told(source, title))
}

/// The lowest of "entry to mid", the highest of "senior associate".
fn strongest(found: impl Iterator<Item = (Seniority, Span)>) -> Option<(Seniority, Span)> {
    found.reduce(|one, other| if other.0 == Seniority::Senior { other } else { one })
}

fn level_of(cue: Cue) -> Option<Seniority> {
    Some(match cue {
        Cue::Entry | Cue::Internship => Seniority::Entry,
        Cue::Mid => Seniority::Mid,
        Cue::Senior => Seniority::Senior,
        _ => return None,
    })
}

/// "Engineer II"; a third grade and above is senior.
fn numbered(title: &str) -> Option<Seniority> {
    title.split([' ', ',', '(']).rev().find_map(|word| match word {
        "I" | "L1" | "L2" | "1" => Some(Seniority::Entry),
        "II" | "L3" | "2" => Some(Seniority::Mid),
        "III" | "IV" | "V" | "L5" | "L6" | "3" => Some(Seniority::Senior),
        _ => None,
    })
}

/// Words of level beside the title's own noun ("a Staff ML engineer"), or on the role itself.
fn told(source: Source, title: &str) -> Option<(Seniority, Span, Sureness)> {
    let noun = title.rsplit(' ').next().unwrap_or_default().to_ascii_lowercase();
    source.cues.all().iter().find_map(|hit| {
        let seniority = level_of(hit.cue)?;
        let line = source.page.lines.get(hit.line)?;
        if matches!(line.section, Section::Legal | Section::Offers | Section::Process) {
            return None;
        }
        let before = source.between(line.span.start, hit.span.start);
        let after = source.between(hit.span.end, (hit.span.end + 48).min(line.span.end));
        let word = hit.span.of(&source.page.lower);
        let role = "role|position|job|opportunity|level role|level position";
        let of_role = role.split('|').any(|word| {
            after.trim_start_matches(['-', ' ']).starts_with(word)
                || after.starts_with(&[" level ", word].concat())
        });
        let looked_for = source.hits(hit.line).iter().any(|ahead| {
            ahead.cue == Cue::TitleAhead
                && ahead.span.end <= hit.span.start
                && hit.span.start - ahead.span.end < 26
        });
        let of_title =
            looked_for && noun.len() > 2 && after.contains(&noun) && !after.contains(" to ");
        // A heading that is the title with its level: "Machine Learning Engineer, Intermediate".
        let text = source.line(hit.line);
        let names_title = !title.is_empty()
            && text.strip_prefix(title).is_some_and(|rest| rest.len() < word.len() + 5)
            && after.len() < 3;
        let entry = word.contains("level")
            && (before.contains("seeking")
                || before.contains("looking for")
                || before.contains("hiring"));
        (of_role || of_title || names_title || entry).then_some((
            seniority,
            hit.span,
            Sureness::Likely,
        ))
    })
}

#[cfg(test)]
mod tests {
    use super::super::super::page::Section::{About, Header, Other, Required};
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
        check(&[(Header, "We are hiring: Data Analyst")], "Data Analyst");
        check(
            &[(
                About,
                "We make tea. We are looking for a highly skilled machine learning engineer to help.",
            )],
            "Machine Learning Engineer",
        );
        check(&[(About, "A poem about the sea.")], "");
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
