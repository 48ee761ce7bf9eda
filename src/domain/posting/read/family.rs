//! The kind of job: by its title, and where that leaves it open by the words of the posting.
//! It never knows the lexicon: a few plain words decide.

use super::super::page::Section;
use super::super::span::Span;
use super::Sureness;
use super::cue::Cue;
use super::draft::{Draft, Source};
use crate::domain::role::Family;

/// Reads the family.
pub(super) fn read(source: Source, draft: &mut Draft) {
    let span = source.find(&draft.role.title);
    if draft.role.title.is_empty() {
        let family = by_text(source, Noun::Engineer);
        draft.role.family = family;
        return;
    }
    let (family, sureness) = match by_title(source, &draft.role.title, span) {
        Verdict::Is(family) => (family, Sureness::Certain),
        Verdict::Open(noun) => (by_text(source, noun), Sureness::Likely),
    };
    draft.role.family = family;
    draft.trace("family", span, sureness);
}

enum Verdict {
    Is(Family),
    Open(Noun),
}

/// What a title that leaves the family open calls the person.
#[derive(Clone, Copy, PartialEq)]
enum Noun {
    Engineer,
    Scientist,
}

fn by_title(source: Source, title: &str, span: Span) -> Verdict {
    let lower = title.to_ascii_lowercase();
    let hits = || source.cues.all().iter().filter(|hit| span.contains(hit.span));
    let has = |cue: Cue| hits().any(|hit| hit.cue == cue);
    let says = |words: &str| words.split('|').any(|word| has_word(&lower, word));
    let learning = has(Cue::MachineLearning)
        || says(
            "machine learning|deep learning|ml|ai|cv|nlp|llm|mle|computer vision|artificial intelligence|reinforcement learning",
        );
    if says("mlops|llmops|modelops|ml ops|ml/ops") || has(Cue::FamilyDevOps) {
        return Verdict::Is(Family::DevOps);
    }
    if says("devops|site reliability|sre") {
        let family =
            if learning || !says("site reliability|sre") { Family::DevOps } else { Family::Other };
        return Verdict::Is(family);
    }
    let engineer = says(
        "engineer|developer|architect|programmer|specialist|mle|swe|engineering|expert|consultant|lead|practitioner|intern|internship|head|director|manager|student",
    );
    let scientist = says("scientist|researcher|research|postdoc|postdoctoral|fellow|phd");
    let first = hits().find_map(|hit| match hit.cue {
        Cue::FamilyDataEngineer => Some(Family::DataEngineer),
        Cue::FamilyDataScientist => Some(Family::DataScientist),
        _ => None,
    });
    let engineers_models = hits().any(|hit| hit.cue == Cue::MachineLearning)
        && says(
            "machine learning engineer|ml engineer|ai engineer|deep learning engineer|ai/ml engineer",
        );
    match first {
        // "Machine Learning Engineer / Data Scientist": the first is the job.
        Some(family) if !engineers_models || leads(&lower, family) => return Verdict::Is(family),
        _ => {}
    }
    if has(Cue::FamilyOther) || !(engineer || scientist || learning) || says("analyst") {
        return Verdict::Is(Family::Other);
    }
    if learning && says("research engineer|researcher|scientist|postdoc|postdoctoral|research") {
        return Verdict::Is(Family::MlResearcher);
    }
    if says("applied scientist") {
        return Verdict::Is(Family::MlResearcher);
    }
    if learning && (engineer || !scientist) {
        return Verdict::Is(Family::MlEngineer);
    }
    Verdict::Open(if scientist { Noun::Scientist } else { Noun::Engineer })
}

/// Whether the words of a family come before those of an ML engineer.
fn leads(lower: &str, family: Family) -> bool {
    let words = if family == Family::DataScientist {
        ["data scien", "decision"]
    } else {
        ["data eng", "analytics"]
    };
    let place = |words: &[&str]| {
        words.iter().filter_map(|word| lower.find(word)).min().unwrap_or(usize::MAX)
    };
    place(&words) < place(&["machine learning eng", "ml eng", "ai eng", "ai/ml", "deep learning"])
}

/// Whether a word or phrase stands in a text with no letter beside it.
fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).unwrap_or_default();
        let after = text.get(at + word.len()..).unwrap_or_default();
        !before.ends_with(super::super::page::letters::is_word)
            && super::cue::word_length(after) == 0
    })
}

/// By the words of duties and requirements, or of all but the legal text where there are none.
fn by_text(source: Source, noun: Noun) -> Family {
    let of_the_job = |line: usize| {
        let section = source.page.lines.get(line).map_or(Section::Legal, |line| line.section);
        !matches!(section, Section::Legal | Section::Offers | Section::Process)
    };
    let count = |cue: Cue| {
        let mut lines: Vec<usize> = source
            .cues
            .all()
            .iter()
            .filter(|hit| hit.cue == cue && of_the_job(hit.line))
            .map(|hit| hit.line)
            .collect();
        lines.dedup();
        lines.len()
    };
    let (learning, operations, pipelines) =
        (count(Cue::MachineLearning), count(Cue::FamilyDevOps), count(Cue::FamilyDataEngineer));
    let (research, statistics, science) =
        (count(Cue::Research), count(Cue::Statistics), count(Cue::FamilyDataScientist));
    if noun == Noun::Scientist {
        return match () {
            () if learning >= 3 && learning > statistics => Family::MlResearcher,
            () if statistics + science >= 2 && learning + science >= 1 => Family::DataScientist,
            () if learning >= 2 => Family::MlResearcher,
            () => Family::Other,
        };
    }
    match () {
        () if operations >= 3 => Family::DevOps,
        () if pipelines >= 3 && pipelines >= learning => Family::DataEngineer,
        () if learning >= 4 && research > learning => Family::MlResearcher,
        () if learning >= 4 => Family::MlEngineer,
        () => Family::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::page::Section::{Duties, Header, Required};
    use super::super::testing::read_with;
    use crate::domain::document::Choice;

    fn check(title: &str, lines: &[&str], expected: &str) {
        let mut all = vec![(Header, title)];
        all.extend(lines.iter().map(|line| (Duties, *line)));
        all.push((Required, "You write clearly."));
        let role = read_with(&all, |source, draft| {
            super::super::title::read(source, draft);
            super::read(source, draft);
        })
        .role;
        assert_eq!(role.family.word(), expected, "{title}: {}", role.title);
    }

    #[test]
    fn the_title_decides_first() {
        let cases = [
            ("MLOps Engineer", "devops"),
            ("Cloud ML/Ops Engineer", "devops"),
            ("Software Engineer - MLOps and Benchmarking", "devops"),
            ("Backend Engineer, ModelOps", "devops"),
            ("ML Platform Engineer", "devops"),
            ("Site Reliability Engineer, Machine Learning", "devops"),
            ("Site Reliability Engineer", "other"),
            ("Data Engineer", "data_engineer"),
            ("Associate Analytics Engineer", "data_engineer"),
            ("Senior Machine Learning Engineer", "ml_engineer"),
            ("AI/ML Engineer", "ml_engineer"),
            ("Deep Learning/CV Engineer", "ml_engineer"),
            ("Full Stack Developer / Machine Learning Engineer", "ml_engineer"),
            ("Machine Learning Specialist", "ml_engineer"),
            ("Computer Vision Engineer", "ml_engineer"),
            ("Applied Machine Learning Researcher", "ml_researcher"),
            ("Staff Machine Learning Scientist", "ml_researcher"),
            ("Research Scientist, NLP", "ml_researcher"),
            ("Data Scientist", "data_scientist"),
            ("Senior Data & Machine Learning Scientist", "data_scientist"),
            ("Data Scientist – Ads / Machine Learning", "data_scientist"),
            ("Decision Scientist", "data_scientist"),
            ("Data Analyst", "other"),
            ("Product Manager, AI", "other"),
            ("Registered Nurse", "other"),
            ("Front-End Engineer", "other"),
            ("Environmental Engineer/Scientist", "other"),
            ("Treasury Analyst", "other"),
        ];
        for (title, expected) in cases {
            check(title, &[], expected);
        }
    }

    #[test]
    fn the_text_decides_what_a_title_leaves_open() {
        let learning = [
            "Train deep learning models",
            "Improve our machine learning stack",
            "Ship LLM features",
            "Build neural networks",
        ];
        check("Software Engineer", &learning, "ml_engineer");
        check("Research Scientist", &learning, "ml_researcher");
        check("Applied Scientist", &learning, "ml_researcher");
        check("Software Engineer", &["Build our shop"], "other");
        check("We want a data engineer to tidy up.", &["Build our shop"], "data_engineer");
        check("Research Scientist", &["Study enzymes in the laboratory"], "other");
        check(
            "Research Scientist",
            &[
                "Causal inference and regression",
                "Statistical analysis of trials",
                "Some machine learning",
            ],
            "data_scientist",
        );
        check(
            "Software Engineer",
            &["Build data pipelines", "Own the data warehouse", "Improve data ingestion"],
            "data_engineer",
        );
    }
}
