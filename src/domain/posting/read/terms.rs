//! The terms of the contract: employment, engagement, hours, start, trial.
//! It never knows what they are worth.

use super::super::page::Section;
use super::super::span::Span;
use super::Sureness;
use super::cue::{Cue, Hit};
use super::draft::{Draft, Source, is_one, shortened};
use crate::domain::role::{Employment, Engagement};

/// Reads the terms.
pub(super) fn read(source: Source, draft: &mut Draft) {
    if let Some((hit, kind)) = employment(source, &draft.role.title) {
        let told = source.data.and_then(|data| data.employment);
        draft.role.logistics.employment = Some(told.unwrap_or(kind));
        draft.trace("logistics.employment", hit.span, Sureness::Likely);
    } else if let Some(kind) = source.data.and_then(|data| data.employment) {
        draft.role.logistics.employment = Some(kind);
        draft.trace("logistics.employment", Span::default(), Sureness::Certain);
    }
    if let Some((hit, kind)) = engagement(source) {
        draft.role.logistics.engagement = Some(kind);
        draft.trace("logistics.engagement", hit.span, Sureness::Likely);
    }
    let logistics = &mut draft.role.logistics;
    let (hours, start, trial) =
        (sentence(source, Cue::Hours), sentence(source, Cue::Start), sentence(source, Cue::Trial));
    logistics.hours = hours.map(|(_, line)| shortened(line, 390));
    logistics.start = start.map(|(_, line)| shortened(line, 118));
    logistics.trial = trial.map(|(_, line)| shortened(line, 390));
    for (path, found) in
        [("logistics.hours", hours), ("logistics.start", start), ("logistics.trial", trial)]
    {
        if let Some((span, _)) = found {
            draft.trace(path, span, Sureness::Likely);
        }
    }
}

/// Words of the job itself, not of what a person did before.
fn of_the_job(source: Source, hit: &Hit) -> bool {
    match source.page.lines.get(hit.line).map(|line| line.section) {
        None | Some(Section::Legal | Section::Preferred) => false,
        Some(Section::Required) => !source.line(hit.line).contains("years"),
        Some(_) => true,
    }
}

fn employment<'p>(source: Source<'p>, title: &str) -> Option<(&'p Hit, Employment)> {
    let kind = |hit: &Hit| match hit.cue {
        Cue::FullTime => Some(Employment::FullTime),
        Cue::PartTime => Some(Employment::PartTime),
        Cue::Temporary => Some(Employment::Temporary),
        Cue::Internship => Some(Employment::Internship),
        _ => None,
    };
    let is_intern = ["intern", "internship", "working student", "werkstudent"]
        .iter()
        .any(|word| title.to_ascii_lowercase().split([' ', ',', '(']).any(|found| found == *word));
    let hits = source.cues.all();
    if is_intern && let Some(first) = hits.first() {
        return Some((first, Employment::Internship));
    }
    let all = hits.iter().filter(|hit| of_the_job(source, hit));
    all.filter_map(|hit| Some((hit, kind(hit)?))).next()
}

fn engagement(source: Source<'_>) -> Option<(&Hit, Engagement)> {
    let hits = source.cues.all().iter().filter(|hit| of_the_job(source, hit));
    let mut found = hits.filter_map(|hit| {
        let line = source.page.lines.get(hit.line)?;
        let kind = match hit.cue {
            Cue::Permanent => Engagement::Permanent,
            Cue::Contract if plainly_hired(source, hit, line.section) => Engagement::Contract,
            Cue::Project => Engagement::Project,
            Cue::Platform => Engagement::Platform,
            _ => return None,
        };
        Some((hit, kind))
    });
    found.next()
}

/// "Contract" alone is an ordinary word: it counts in the header, in a short line, and beside words
/// of employment.
fn plainly_hired(source: Source, hit: &Hit, section: Section) -> bool {
    let word = hit.span.of(&source.page.lower);
    let line = source.line(hit.line);
    let ordinary = is_one(word, "contract|contractor|contractors|b2b");
    let beside = source.hits(hit.line).iter().any(|other| {
        matches!(other.cue, Cue::FullTime | Cue::PartTime | Cue::Permanent | Cue::JobNoun)
    });
    let in_duties = matches!(section, Section::Duties | Section::Required);
    !in_duties
        && (!ordinary
            || section == Section::Header
            || line.len() < 48
            || beside && line.len() < 120)
}

/// The line of the first cue of a kind, where the posting speaks of its own terms.
fn sentence(source: Source<'_>, cue: Cue) -> Option<(Span, &str)> {
    let hit = source.cues.all().iter().find(|hit| {
        let section = source.page.lines.get(hit.line).map_or(Section::Legal, |line| line.section);
        hit.cue == cue && !matches!(section, Section::Legal | Section::Duties | Section::Preferred)
    })?;
    Some((hit.span, source.line(hit.line)))
}

#[cfg(test)]
mod tests {
    use super::super::super::page::Section::{self, Duties, Header, Other, Required};
    use super::super::testing::read_with;
    use crate::domain::document::Choice;

    fn check(section: Section, text: &str, employment: &str, engagement: &str) {
        let logistics = read_with(&[(section, text)], super::read).role.logistics;
        assert_eq!(logistics.employment.map_or("", |kind| kind.word()), employment, "{text}");
        assert_eq!(logistics.engagement.map_or("", |kind| kind.word()), engagement, "{text}");
    }

    #[test]
    fn employment_and_engagement_are_told_apart() {
        check(Other, "This is a full-time, permanent position", "full_time", "permanent");
        check(Header, "Part-time | Contract", "part_time", "contract");
        check(Other, "Job types: Full-time, Contract", "full_time", "contract");
        check(Other, "Hiring on W2 only, no C2C", "", "contract");
        check(Duties, "Own data contracts and contract grading", "", "");
        check(Required, "3 years of full-time experience", "", "");
        check(Other, "A B2B SaaS company", "", "");
    }

    #[test]
    fn sentences_on_terms_are_kept() {
        let lines = [
            (Other, "40 hours per week"),
            (Other, "Start date: 1 March"),
            (Other, "Six months probation"),
        ];
        let logistics = read_with(&lines, super::read).role.logistics;
        assert_eq!(logistics.hours.as_deref(), Some("40 hours per week"));
        assert_eq!(logistics.start.as_deref(), Some("Start date: 1 March"));
        assert_eq!(logistics.trial.as_deref(), Some("Six months probation"));
    }
}
