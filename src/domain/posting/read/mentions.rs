//! Finds the names of the lexicon in the text, and whether each is meant. It never knows whether a
//! name is asked for.

use super::super::lexicon::{Context, Lexicon, Match};
use super::super::page::{Line, Page, Section, Shape};
use super::umbrella::is_kind;
use crate::domain::role::AskKind;
use std::ops::Range;

/// A name in a line.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Named {
    /// The name, as a place in `Lexicon::entries`.
    pub(super) entry: usize,
    /// Its words, as places in `Page::tokens`.
    pub(super) tokens: Range<usize>,
    /// The line, as a place in `Page::lines`.
    pub(super) line: usize,
    /// Whether it is part of a job's name: "machine learning engineer".
    pub(super) of_job: bool,
}

/// How far into a remark in brackets a name is looked for.
const ASIDE: usize = 14;
/// How many words a line may have that is a name and no more: "Airflow (2+ years)".
const WHOLE: usize = 6;
/// How many lines of a list before and after one tell what the list is of.
const NEXT_LINES: usize = 6;
/// How many words of such a line are looked at.
const LOOKED_AT: usize = 12;
/// How many words around a name its context is looked for in.
const AROUND: usize = 30;

/// Every name of the page that is meant, in the order of the text; repeated lines count once.
pub(super) fn find(page: &Page, lexicon: &Lexicon) -> Vec<Named> {
    let (mut named, mut doubtful) = (Vec::new(), Vec::new());
    for (place, line) in page.lines.iter().enumerate() {
        if !line.repeated {
            of_line(page, lexicon, place, line, &mut named, &mut doubtful);
        }
    }
    with_doubtful(lexicon, named, doubtful)
}

/// What is meant in one line is meant in the others: the names, with those of the doubtful ones
/// that are sure elsewhere, in the order of the text.
fn with_doubtful(lexicon: &Lexicon, named: Vec<Named>, doubtful: Vec<Named>) -> Vec<Named> {
    let mut is_sure = vec![false; lexicon.entries.len()];
    for name in &named {
        if let Some(is_sure) = is_sure.get_mut(name.entry) {
            *is_sure = true;
        }
    }
    let mut others = doubtful
        .into_iter()
        .filter(|name| is_sure.get(name.entry).copied().unwrap_or_default())
        .peekable();
    if others.peek().is_none() {
        return named;
    }
    let mut all = Vec::with_capacity(named.len());
    for name in named {
        while let Some(other) = others.next_if(|other| other.tokens.start < name.tokens.start) {
            all.push(other);
        }
        all.push(name);
    }
    all.extend(others);
    all
}

/// A name that the words could mean.
struct Candidate {
    found: Match,
    tokens: Range<usize>,
    sure: bool,
}

fn of_line(
    page: &Page,
    lexicon: &Lexicon,
    place: usize,
    line: &Line,
    named: &mut Vec<Named>,
    doubtful: &mut Vec<Named>,
) {
    let mut candidates: Vec<Candidate> = Vec::new();
    let mut token = line.tokens.start;
    while token < line.tokens.end {
        let Some(candidate) = candidate(page, lexicon, line, token, line.tokens.end) else {
            token += 1;
            continue;
        };
        let end = candidate.tokens.end;
        let is_tool = is_tool(lexicon, &candidate);
        candidates.push(candidate);
        let mut next = end;
        if !is_tool {
            next = within(page, lexicon, line, token..end, &mut candidates);
        }
        token = next;
    }
    let first = named.len();
    for nth in 0..candidates.len() {
        let Some(candidate) = candidates.get(nth) else { break };
        let is_sure = candidate.sure
            || beside_a_name(page, lexicon, line, &candidates, nth)
            || among_names(page, lexicon, place, candidate)
            || is_asked_by_name(page, line, candidate);
        let may_be = || is_tool(lexicon, candidate) && is_written_as_a_name(page, candidate);
        if !is_sure && !may_be() {
            continue;
        }
        let tokens = candidate.tokens.clone();
        let of_job =
            names_a_job(page, line, tokens.end) || is_of_a_colleague(page, line, tokens.start);
        let name = Named { entry: candidate.found.entry, tokens, line: place, of_job };
        if is_sure { named.push(name) } else { doubtful.push(name) }
    }
    spread_jobs(page, named.get_mut(first..).unwrap_or_default());
}

/// The longest name that is meant from a word on, before `end`.
fn candidate(
    page: &Page,
    lexicon: &Lexicon,
    line: &Line,
    token: usize,
    end: usize,
) -> Option<Candidate> {
    let found = lexicon.at(page, token, end)?;
    let tokens = token..token + found.words;
    let context = &lexicon.entries.get(found.entry)?.context;
    if found.ambiguous && !may_be_meant(page, line, context, &found, tokens.clone()) {
        return None;
    }
    let sure =
        !found.ambiguous || !context.wary || has_near(page, lexicon, line, found.entry, token);
    Some(Candidate { found, tokens, sure })
}

fn is_tool(lexicon: &Lexicon, candidate: &Candidate) -> bool {
    lexicon.entries.get(candidate.found.entry).is_some_and(|entry| entry.kind == AskKind::Tool)
}

/// Inside the name of a method, a tool is named too ("Linux systems"), and another may begin there
/// and reach further ("data quality tests" after "high-quality data"). Tells where to go on.
fn within(
    page: &Page,
    lexicon: &Lexicon,
    line: &Line,
    name: Range<usize>,
    candidates: &mut Vec<Candidate>,
) -> usize {
    let mut token = name.start;
    while token < name.end && name.len() > 1 {
        let last = if token == name.start { name.end - 1 } else { name.end };
        let tool = candidate(page, lexicon, line, token, last)
            .filter(|tool| tool.found.exact && !tool.found.ambiguous && is_tool(lexicon, tool));
        if let Some(tool) = tool {
            token = tool.tokens.end;
            candidates.push(tool);
            continue;
        }
        let further = || {
            candidate(page, lexicon, line, token, line.tokens.end)
                .filter(|other| other.tokens.end > name.end)
        };
        if let Some(other) = further().filter(|_| token > name.start) {
            return other.tokens.start;
        }
        token += 1;
    }
    name.end
}

/// Case and forbidden phrases; all that can be told without the other names.
fn may_be_meant(
    page: &Page,
    line: &Line,
    context: &Context,
    found: &Match,
    tokens: Range<usize>,
) -> bool {
    let case = !context.exact || found.exact;
    // "Spark in production": a phrase in small letters speaks of what is written so.
    let inside = tokens.start > line.tokens.start && !page.word(tokens.start - 1).ends_with('.');
    let is_name = found.exact && inside && is_capitalised(page, tokens.start);
    let small = |phrase: &str| !phrase.bytes().any(|byte| byte.is_ascii_uppercase());
    case && !context
        .never
        .iter()
        .any(|phrase| !(is_name && small(phrase)) && covers(page, line, phrase, tokens.clone()))
}

/// Whether a phrase stands over some of the words.
fn covers(page: &Page, line: &Line, phrase: &str, tokens: Range<usize>) -> bool {
    let is_gap = |byte: &u8| matches!(byte, b' ' | b'-' | b'/');
    let words = || phrase.as_bytes().split(is_gap).filter(|word| !word.is_empty());
    let count = words().count();
    let from = (tokens.start + 1).saturating_sub(count).max(line.tokens.start);
    (from..tokens.end).any(|start| {
        let mut at = start;
        words().all(|word| {
            if page.word(at) == "/" {
                at += 1;
            }
            let said = page.word(at).as_bytes();
            let same = at < line.tokens.end && said.eq_ignore_ascii_case(word);
            at += 1;
            same
        })
    })
}

/// Whether one of the words that a name asks for stands near, in the same line.
fn has_near(page: &Page, lexicon: &Lexicon, line: &Line, entry: usize, token: usize) -> bool {
    let from = token.saturating_sub(AROUND).max(line.tokens.start);
    let to = (token + AROUND).min(line.tokens.end);
    (from..to).any(|at| at != token && lexicon.is_near(entry, page, at))
}

/// Whether a name beside it in a list speaks for it: one that is sure, or one as doubtful, where
/// both are written as names are.
fn beside_a_name(
    page: &Page,
    lexicon: &Lexicon,
    line: &Line,
    candidates: &[Candidate],
    nth: usize,
) -> bool {
    let Some(this) = candidates.get(nth) else { return false };
    let capital = |candidate: &Candidate| {
        let first = page.tokens.get(candidate.tokens.start);
        let begins = candidate.tokens.start == line.tokens.start && line.shape == Shape::Prose;
        let text = first.map_or("", |token| token.span.of(&page.text));
        !begins && text.starts_with(|letter: char| letter.is_ascii_uppercase())
    };
    let before = nth.checked_sub(1).and_then(|before| candidates.get(before));
    let after = candidates.get(nth + 1);
    let speaks = |other: &Candidate, between: Range<usize>| {
        let tools = || is_tool(lexicon, other) && is_tool(lexicon, this);
        joined(page, between).is_some()
            && (other.sure || tools() && capital(other) && capital(this))
    };
    before.is_some_and(|other| speaks(other, other.tokens.end..this.tokens.start))
        || after.is_some_and(|other| speaks(other, this.tokens.end..other.tokens.start))
}

/// Whether a name is a whole line of a list whose other lines are names too.
fn among_names(page: &Page, lexicon: &Lexicon, place: usize, this: &Candidate) -> bool {
    let is_whole = |line: &Line| {
        line.tokens.len() <= WHOLE && line.shape == Shape::Bullet && !line.tokens.is_empty()
    };
    let alone = page
        .lines
        .get(place)
        .is_some_and(|line| is_whole(line) && line.tokens.start == this.tokens.start);
    let near = place.saturating_sub(NEXT_LINES)..(place + NEXT_LINES + 1).min(page.lines.len());
    alone
        && near.filter(|other| *other != place).any(|other| {
            page.lines.get(other).filter(|line| line.shape == Shape::Bullet).is_some_and(|line| {
                line.tokens.clone().take(LOOKED_AT).any(|token| {
                    candidate(page, lexicon, line, token, line.tokens.end)
                        .is_some_and(|other| other.sure && is_tool(lexicon, &other))
                })
            })
        })
}

/// "Experience with Pulsar", "strong Pulsar skills", "using Pulsar": a name with its capital beside
/// the words that ask for one. Short names in capitals alone mean too many things.
fn is_asked_by_name(page: &Page, line: &Line, this: &Candidate) -> bool {
    let word = |token: Option<usize>| match token.filter(|token| line.tokens.contains(token)) {
        Some(token) => page.word(token),
        None => "",
    };
    let last = this.tokens.start.checked_sub(1);
    let before = word(last.and_then(|last| last.checked_sub(1)));
    let ahead = match word(last) {
        "in" | "of" | "with" => is_skill(before) || matches!(before, "hands" | "on"),
        "using" | "know" | "knowing" => true,
        "as" => before == "such",
        "like" => is_kind(before),
        _ => false,
    };
    let asks = matches!(line.section, Section::Required | Section::Preferred | Section::Duties);
    asks && is_written_as_a_name(page, this) && (ahead || is_skill(word(Some(this.tokens.end))))
}

fn is_skill(word: &str) -> bool {
    matches!(
        word,
        "experience"
            | "experienced"
            | "expertise"
            | "exposure"
            | "familiar"
            | "familiarity"
            | "fluency"
            | "fluent"
            | "knowledge"
            | "proficiency"
            | "proficient"
            | "skilled"
            | "skills"
            | "understanding"
    )
}

/// Whether a name is written as the lexicon has it, with a capital and a small letter.
fn is_written_as_a_name(page: &Page, this: &Candidate) -> bool {
    this.found.exact && is_capitalised(page, this.tokens.start)
}

/// Whether a word has a capital and then a small letter.
fn is_capitalised(page: &Page, token: usize) -> bool {
    let text = page.tokens.get(token).map_or("", |token| token.span.of(&page.text));
    let mut letters = text.chars();
    letters.next().is_some_and(|letter| letter.is_ascii_uppercase())
        && letters.next().is_some_and(|letter| letter.is_ascii_lowercase())
}

/// How two names are joined in a list.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Joint {
    /// By "or".
    pub(super) or: bool,
    /// By "and".
    pub(super) and: bool,
    /// By a stroke.
    pub(super) slash: bool,
    /// By a comma.
    pub(super) comma: bool,
}

/// The most words between two names of a list.
const WIDEST_JOINT: usize = 5;

/// How the words between two names join them, if they do nothing else. A name and the tool within
/// it overlap, and stay together.
pub(super) fn joined(page: &Page, between: Range<usize>) -> Option<Joint> {
    if between.start > between.end {
        return Some(Joint::default());
    }
    if between.is_empty() || between.len() > WIDEST_JOINT {
        return None;
    }
    let mut joint = Joint::default();
    for token in between.clone() {
        match page.word(token) {
            "or" => joint.or = true,
            "and" | "&" | "+" | "plus" => joint.and = true,
            "/" => joint.slash = true,
            "," | ";" => joint.comma = true,
            "(" if page.word(token + 1) == "or" => {}
            "a" | "an" | "the" | "either" | "both" | "even" | "also" | "other" | "google"
            | "amazon" | "apache" | "microsoft" | "aws" | "azure" | "similar" | "basic"
            | "some" | "ideally" | "preferably" | "possibly" => {}
            _ => return None,
        }
    }
    // "and/or" leaves the choice.
    if joint.or {
        joint.and = false;
        joint.slash = false;
    }
    (joint.or || joint.and || joint.slash || joint.comma).then_some(joint)
}

/// Words after a name that make it the name of a job or of people.
const JOBS: [&str; 47] = [
    "analyst",
    "analysts",
    "architect",
    "architects",
    "colleague",
    "colleagues",
    "community",
    "company",
    "consultancy",
    "consultant",
    "consultants",
    "department",
    "dept",
    "developer",
    "developers",
    "director",
    "engineer",
    "engineers",
    "expert",
    "experts",
    "group",
    "head",
    "intern",
    "internship",
    "lead",
    "leader",
    "leaders",
    "leads",
    "manager",
    "managers",
    "org",
    "organisation",
    "organization",
    "position",
    "practitioner",
    "practitioners",
    "professional",
    "professionals",
    "researcher",
    "researchers",
    "role",
    "scientist",
    "scientists",
    "specialist",
    "specialists",
    "team",
    "teams",
];

fn names_a_job(page: &Page, line: &Line, after: usize) -> bool {
    let is_job =
        |token: usize| token < line.tokens.end && JOBS.binary_search(&page.word(token)).is_ok();
    let skips = ["(", "software", "research", "platform", "applied", ")", "ml", "ai", "product"];
    let next = page.word(after);
    is_job(after)
        || next == "/" && is_job(after + 2)
        || skips.contains(&next)
            && (is_job(after + 1) || page.word(after + 1) == ")" && is_job(after + 2))
}

/// "Our CTO (PhD, machine learning)": what somebody knows who is there already.
fn is_of_a_colleague(page: &Page, line: &Line, start: usize) -> bool {
    let from = start.saturating_sub(ASIDE).max(line.tokens.start);
    let open = (from..start).rev().find(|token| matches!(page.word(*token), "(" | ")" | ";"));
    let is_aside = |open: &usize| page.word(*open) == "(" && *open > from;
    open.filter(is_aside).is_some_and(|open| {
        matches!(
            page.word(open - 1),
            "cto" | "ceo" | "cfo" | "coo" | "founder" | "founders" | "cofounder" | "chief"
        )
    })
}

/// "AI/ML engineer": what is joined by a stroke to a job's name is part of it.
fn spread_jobs(page: &Page, named: &mut [Named]) {
    for nth in (1..named.len()).rev() {
        let (before, after) = named.split_at_mut(nth);
        let (Some(before), Some(after)) = (before.last_mut(), after.first()) else { continue };
        let joint = joined(page, before.tokens.end..after.tokens.start);
        before.of_job |= after.of_job && joint.is_some_and(|joint| joint.slash);
    }
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::domain::posting::lexicon::Lexicon;
    use crate::domain::posting::page::Page;

    #[test]
    fn names_are_meant_by_their_context() {
        let lexicon = Lexicon::shipped();
        let check = |text: &str, expected: &[&str]| {
            let page = Page::read(text);
            let found = find(&page, &lexicon);
            let names: Vec<&str> = found
                .iter()
                .filter(|named| !named.of_job)
                .map(|named| lexicon.entries[named.entry].name.as_str())
                .collect();
            assert_eq!(names, expected, "{text}");
        };
        check("We write Go and Python.", &["Go", "Python"]);
        check("Go the extra mile and be ready to go far.", &[]);
        check("Statistics in R or SAS", &["statistics", "R", "SAS"]);
        check("Bring R&D results to customers", &["research and development"]);
        check("You spark joy and shed a ray of light on it.", &[]);
        check("Pipelines in Spark, Beam and Airflow", &["Spark", "Beam", "Airflow"]);
        check("Check the airflow in the kitchen.", &[]);
        check("Site Assessments and MCP submittals", &[]);
        check("Version control systems like Git", &["version control", "Git"]);
        check("APIs in Flask and FastAPI", &["REST APIs", "Flask", "FastAPI"]);
        check("A swift answer makes us excel at it; rust never sleeps.", &[]);
        check(
            "Apps in Swift and Kotlin; systems in Rust or C++",
            &["Swift", "Kotlin", "Rust", "C++"],
        );
        check("Grow the sales pipeline.", &[]);
        check(
            "Linux administration and high-quality data integration",
            &["systems administration", "Linux", "data quality", "data integration"],
        );
        check("Work with machine learning engineers", &[]);
        check("An AI/ML engineer who knows machine learning", &["machine learning"]);
        check("Work with the CTO (a PhD in deep learning) on Spark", &["Spark"]);
        check("ML/Ops or ML Ops at scale", &["MLOps", "MLOps"]);
        check("Run llama-cpp; read about SSMs", &["llama.cpp"]);
        check("High-quality data products", &["data products"]);
        check("Tables in SQL databases", &["relational databases", "SQL"]);
        check(
            "SQL tuning and Git workflows",
            &["query optimisation", "SQL", "version control", "Git"],
        );
        check("Write advanced SQL in a Linux environment", &["SQL", "Linux"]);
        check("- Python\n- Go\n- Airflow\n- Beam", &["Python", "Go", "Airflow", "Beam"]);
        check(
            "Pipelines in Airflow and SQL\n\nOur Airflow is old.",
            &["Airflow", "SQL", "Airflow"],
        );
        check("Experience with Airflow and Spark in production", &["Airflow", "Spark"]);
        check("Move pages from Angular to React", &["Angular", "React"]);
        check("We react to what happens and spark a flame in the shop", &[]);
        check("- We keep Python tidy\n- Rust\n- tea", &["Python", "Rust"]);
        check("Requirements\n\n- Experience with Pulsar", &["Pulsar"]);
        check("Requirements\n\n- Strong Pulsar skills", &["Pulsar"]);
        check("Requirements\n\n- Tools such as Pulsar", &["Pulsar"]);
        check("What you will do\n\n- Move messages using Pulsar", &["Pulsar"]);
        check("Requirements\n\n- Experience with EMR", &[]);
        check("Benefits\n\n- A day with Pulsar", &[]);
        check("- Windows\n- Airflow\n- Doors", &[]);
        check("An evaluation harness for linear models", &["LLM evaluation", "linear regression"]);
    }

    #[test]
    fn jobs_are_sorted() {
        assert!(super::JOBS.is_sorted());
    }
}
