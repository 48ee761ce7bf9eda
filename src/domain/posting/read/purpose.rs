//! Why the role exists: what machine learning is to achieve, on which data, in which specialism.
//! It never judges whether that is clear enough.

use super::super::page::{Line, Section, Shape};
use super::super::span::Span;
use super::Sureness;
use super::cue::Cue;
use super::draft::{Draft, Source, shortened};
use crate::domain::role::Data;

/// Reads the purpose.
pub(super) fn read(source: Source, draft: &mut Draft) {
    data(source, draft);
    specialism(source, draft);
    outcome(source, draft);
}

fn data_of(cue: Cue) -> Option<Data> {
    Some(match cue {
        Cue::DataTabular => Data::Tabular,
        Cue::DataText => Data::Text,
        Cue::DataImages => Data::Images,
        Cue::DataAudio => Data::Audio,
        Cue::DataTimeSeries => Data::TimeSeries,
        Cue::DataInteraction => Data::InteractionLogs,
        Cue::DataSensor => Data::Sensor,
        _ => return None,
    })
}

/// The kinds of data that the text about company, work and person names.
fn data(source: Source, draft: &mut Draft) {
    for hit in source.cues.all() {
        let Some(kind) = data_of(hit.cue).filter(|_| speaks_of_work(source, hit.line)) else {
            continue;
        };
        if !draft.role.purpose.data.contains(&kind) {
            let place = draft.role.purpose.data.len();
            draft.role.purpose.data.push(kind);
            let path = ["purpose.data[", &place.to_string(), "]"].concat();
            draft.trace(&path, hit.span, Sureness::Likely);
        }
    }
}

fn speaks_of_work(source: Source, line: usize) -> bool {
    source.page.lines.get(line).is_some_and(|line| {
        !matches!(
            line.section,
            Section::Legal | Section::Offers | Section::Process | Section::Preferred
        )
    })
}

/// How many names of specialisms are known.
const NAMED: usize = 16;

/// The specialism: a name of it in the title, else the one that is named most often.
fn specialism(source: Source, draft: &mut Draft) {
    const NAMES: [(&str, &str); NAMED] = [
        ("computer vision", "Computer vision"),
        ("natural language processing", "Natural language processing"),
        ("nlp", "Natural language processing"),
        ("llm", "Large language models"),
        ("large language model", "Large language models"),
        ("recommend", "Recommender systems"),
        ("reinforcement learning", "Reinforcement learning"),
        ("speech", "Speech"),
        ("time series", "Time series"),
        ("forecasting", "Time series"),
        ("causal", "Causal inference"),
        ("fraud", "Fraud detection"),
        ("robotics", "Robotics"),
        ("search", "Search"),
        ("bioinformatics", "Bioinformatics"),
        ("generative ai", "Generative AI"),
    ];
    let title = [" ", &draft.role.title.to_ascii_lowercase()].concat();
    let named = NAMES.iter().find(|(word, _)| title.contains(&[" ", word].concat()));
    if let Some((_, name)) =
        named.filter(|(word, _)| *word != "search" || title.contains("search "))
    {
        draft.role.purpose.specialism = Some((*name).to_string());
        let span = source.find(&draft.role.title);
        draft.trace("purpose.specialism", span, Sureness::Likely);
        return;
    }
    // How many lines have each name, and the first of them.
    let mut told = [(0_usize, Span::default()); NAMED];
    let tells = |line: &&Line| matches!(line.section, Section::Duties | Section::Required);
    for line in source.page.lines.iter().filter(tells) {
        let has = names_in(line.span.of(&source.page.lower), &NAMES);
        for ((count, first), _) in told.iter_mut().zip(has).filter(|(_, has)| *has) {
            *first = if *count == 0 { line.span } else { *first };
            *count += 1;
        }
    }
    let mut best: Option<(usize, &str, Span)> = None;
    for ((word, name), (count, span)) in NAMES.iter().zip(told) {
        let is_wide = ["search", "recommend"].contains(word);
        if !is_wide && count >= 3 && best.is_none_or(|(known, _, _)| count > known) {
            best = Some((count, name, span));
        }
    }
    if let Some((_, name, span)) = best {
        draft.role.purpose.specialism = Some(name.to_string());
        draft.trace("purpose.specialism", span, Sureness::Guess);
    }
}

/// Which names a text has. All are looked for at once: at most places stands a letter with which
/// none of them begins.
fn names_in(text: &str, names: &[(&str, &str); NAMED]) -> [bool; NAMED] {
    let firsts = names.map(|(name, _)| name.as_bytes().first().copied().unwrap_or_default());
    let bit = |byte: u8| 1_u32 << (byte & 31);
    let bits = firsts.iter().fold(0, |bits, first| bits | bit(*first));
    let (mut has, text) = ([false; NAMED], text.as_bytes());
    for (at, byte) in text.iter().enumerate().filter(|(_, byte)| bits & bit(**byte) > 0) {
        for (nth, (name, _)) in names.iter().enumerate().filter(|(nth, _)| firsts[*nth] == *byte) {
            let rest = text.get(at..).unwrap_or_default();
            has[nth] = has[nth] || rest.starts_with(name.as_bytes());
        }
    }
    has
}

/// The outcome: the sentence that says most plainly what the models or the data are for.
fn outcome(source: Source, draft: &mut Draft) {
    let mut best: Option<(u8, usize, Span)> = None;
    for hit in source.cues.all().iter().filter(|hit| hit.cue == Cue::Outcome) {
        let Some(line) = source.page.lines.get(hit.line) else {
            continue;
        };
        let text = source.lower(hit.line);
        let learns = "machine learning| ml | ai |model|data|algorithm|predict|learning";
        let gains = "reduce|improve|detect|prevent|help|predict|faster|fewer|save|automate|mission|enable|forecast|increase|deliver|users|customers|patients";
        let count =
            |words: &str| words.split('|').filter(|word| text.contains(word)).count().min(2) as u8;
        let (learning, gain) = (count(learns), count(gains));
        let place = match line.section {
            Section::About | Section::Duties | Section::Other => 1,
            _ => 0,
        };
        let plain = line.shape != Shape::Heading && text.len() > 40 && text.len() < 400;
        let person = text.contains("you have") || text.contains("experience");
        let score = learning + gain;
        if plain
            && place > 0
            && !person
            && learning > 0
            && gain > 0
            && best.is_none_or(|(known, _, _)| score > known)
        {
            best = Some((score, hit.line, line.span));
        }
    }
    if let Some((_, line, span)) = best {
        draft.role.purpose.outcome = Some(shortened(source.line(line), 1100));
        draft.trace("purpose.outcome", span, Sureness::Guess);
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::page::Section::{About, Duties, Header, Legal};
    use super::super::testing::read_with;
    use crate::domain::role::Data;

    #[test]
    fn outcome_data_and_specialism_are_read() {
        let lines = [
            (Header, "Computer Vision Engineer"),
            (About, "Tin Harbour builds models that help ports detect damaged containers faster."),
            (Duties, "Label images from our cameras and lidar sensors"),
            (Legal, "Send no audio recordings"),
        ];
        let purpose = read_with(&lines, |source, draft| {
            super::super::title::read(source, draft);
            super::read(source, draft);
        })
        .role
        .purpose;
        assert_eq!(purpose.data, [Data::Images, Data::Sensor]);
        assert_eq!(purpose.specialism.as_deref(), Some("Computer vision"));
        assert!(purpose.outcome.is_some_and(|outcome| outcome.contains("damaged containers")));
    }
}
