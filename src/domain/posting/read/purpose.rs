//! Why the role exists: what machine learning is to achieve, on which data, in which specialism.
//! It never judges whether that is clear enough.

use super::super::page::{Section, Shape};
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

/// The specialism: a name of it in the title, else the one that is named most often.
fn specialism(source: Source, draft: &mut Draft) {
    const NAMES: [(&str, &str); 16] = [
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
    let mut best: Option<(usize, &str, super::super::span::Span)> = None;
    for (word, name) in NAMES.iter().filter(|(word, _)| !["search", "recommend"].contains(word)) {
        let mut lines = source.page.lines.iter().filter(|line| {
            matches!(line.section, Section::Duties | Section::Required)
                && line.span.of(&source.page.lower).contains(word)
        });
        let first = lines.next().map(|line| line.span);
        let count = 1 + lines.count();
        if let Some(span) =
            first.filter(|_| count >= 3 && best.is_none_or(|(known, _, _)| count > known))
        {
            best = Some((count, name, span));
        }
    }
    if let Some((_, name, span)) = best {
        draft.role.purpose.specialism = Some(name.to_string());
        draft.trace("purpose.specialism", span, Sureness::Guess);
    }
}

/// The outcome: the sentence that says most plainly what the models or the data are for.
fn outcome(source: Source, draft: &mut Draft) {
    let mut best: Option<(u8, usize, super::super::span::Span)> = None;
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
