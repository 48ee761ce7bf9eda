//! Permission to work and help with moving. It never knows which country's law applies.

use super::super::page::Section;
use super::Sureness;
use super::cue::{Cue, Hit};
use super::draft::{Draft, Source, says, shortened};
use crate::domain::document::Map;
use crate::domain::role::Offered;

/// Words of who does the paperwork for others.
const WE_HELP: &str = "we handle|we take care|we arrange|we organise|we organize|we help|we assist|we support|we pay|we sponsor|we cover|help with|support with|assist with";

/// Reads whether a visa is sponsored, and whether moving is paid for.
pub(super) fn read(source: Source, draft: &mut Draft) {
    let mut best: Option<(u8, bool, Hit)> = None;
    for hit in source.cues.all() {
        let Some((weight, offered)) = answer(source, hit) else {
            continue;
        };
        if best.is_none_or(|(known, _, _)| weight > known) {
            best = Some((weight, offered, *hit));
        }
    }
    if let Some((weight, offered, hit)) = best {
        draft.role.logistics.visa = Some(offer(source, &hit, offered));
        let sureness = if weight > 1 { Sureness::Certain } else { Sureness::Likely };
        draft.trace("logistics.visa", hit.span, sureness);
    }
    let moving = source.cues.all().iter().find(|hit| {
        hit.cue == Cue::Relocation && !is_equal_opportunity(source, hit.line)
            || hit.cue == Cue::Sponsored && hit.span.of(&source.page.lower).contains("relocation")
    });
    if let Some(hit) = moving {
        let offered = !is_refused(source, hit);
        draft.role.logistics.relocation = Some(offer(source, hit, offered));
        draft.trace("logistics.relocation", hit.span, Sureness::Likely);
    }
}

fn offer(source: Source, hit: &Hit, offered: bool) -> Offered {
    let detail = shortened(source.line(hit.line), 380);
    Offered {
        offered,
        detail: Some(detail).filter(|detail| detail.len() > 3),
        unknown: Map::default(),
    }
}

/// What a hit says, and how plainly: a word on sponsorship tells more than one on permission.
fn answer(source: Source, hit: &Hit) -> Option<(u8, bool)> {
    let is_of_visa = matches!(hit.cue, Cue::Sponsored | Cue::Sponsor | Cue::Permitted);
    if !is_of_visa || is_equal_opportunity(source, hit.line) || is_formality(source, hit.line) {
        return None;
    }
    let text = hit.span.of(&source.page.text);
    let is_name = text == "Visa" && !source.line(hit.line).starts_with("Visa");
    match hit.cue {
        Cue::Sponsored => Some((3, !is_refused(source, hit))),
        Cue::Sponsor if is_name => None,
        Cue::Sponsor if is_refused(source, hit) => Some((2, false)),
        Cue::Sponsor => {
            let line = source.lower(hit.line);
            let about_visa = says(line, "visa|h1|immigration|sponsorship");
            let offers = "we |offer|available|provide|support|possible|consider|can be|can sponsor|able to sponsor|licensed sponsor|welcome|transfer|eligible";
            let offered = says(line, offers);
            let section = source.page.lines.get(hit.line).map(|line| line.section);
            (about_visa && (offered || section == Some(Section::Offers))).then_some((2, true))
        }
        Cue::Permitted if text.len() < 4 && text.bytes().any(|byte| byte.is_ascii_lowercase()) => {
            None
        }
        // "We handle work permits for you and your family"
        Cue::Permitted
            if text.to_ascii_lowercase().contains("permit")
                && says(source.lower(hit.line), WE_HELP)
                && !is_refused(source, hit) =>
        {
            Some((2, true))
        }
        Cue::Permitted if text == "GC" && !source.line(hit.line).contains("USC") => None,
        Cue::Permitted => Some((1, false)),
        _ => None,
    }
}

/// Whether the sentence denies what a hit says, before it or after it.
fn is_refused(source: Source, hit: &Hit) -> bool {
    let hits = source.hits(hit.line);
    let before = hits.iter().any(|other| {
        other.cue == Cue::Not
            && other.span.end <= hit.span.start
            && hit.span.start - other.span.end < 60
            && !source.between(other.span.end, hit.span.start).contains([';', '.'])
    });
    let after = hits.iter().any(|other| {
        other.cue == Cue::Not
            && other.span.start >= hit.span.end
            && other.span.start - hit.span.end < 24
            && !source.between(hit.span.end, other.span.start).contains([';', '.', ','])
            && !source.between(hit.span.end, other.span.start).contains(" but ")
    });
    let text = source.lower(hit.line);
    let asks =
        text.contains("will you ") || text.contains("do you ") || text.contains("do you now");
    before
        || after
        || asks
        || text.contains("now or in the future")
        || text.contains("unfortunately")
        || source
            .between(hit.span.end, hit.span.end + 6)
            .trim_start_matches([':', ' '])
            .starts_with("no")
}

/// The sentence by which every employer of a country checks papers, whatever visa it sponsors.
fn is_formality(source: Source, line: usize) -> bool {
    says(
        source.lower(line),
        "e-verify|everify|verify identity|verify the identity|verify their identity|form i-9|i-9 form",
    )
}

/// The sentence that lists what nobody is judged by.
fn is_equal_opportunity(source: Source, line: usize) -> bool {
    let text = source.lower(line);
    let words = "race|religion|gender|sexual|national origin|veteran|disability|ethnic";
    words.split('|').filter(|word| text.contains(*word)).count() >= 2
        && source.page.lines.get(line).is_none_or(|line| line.section != Section::Required)
}

#[cfg(test)]
mod tests {
    use super::super::super::page::Section::{Legal, Other};
    use super::super::testing::read_with;
    use crate::domain::role::Offered;

    fn told(offered: &Option<Offered>) -> Option<bool> {
        offered.as_ref().map(|offered| offered.offered)
    }

    #[test]
    fn sponsorship_and_permission_are_told_apart() {
        let check = |text: &str, expected: Option<bool>| {
            let role = read_with(&[(Other, text)], super::read).role;
            assert_eq!(told(&role.logistics.visa), expected, "{text}");
        };
        check("Visa sponsorship if needed", Some(true));
        check("We sponsor visas and help with the paperwork", Some(true));
        check("We are unable to offer visa sponsorship", Some(false));
        check("The school is a licensed sponsor and can sponsor skilled worker visas", Some(true));
        check("We can't help with work permits for this one", Some(false));
        check("We help with work permits", Some(true));
        check("We handle work permits for you and your family", Some(true));
        check("You have a valid work permit", Some(false));
        check("Visa sponsorship is not available", Some(false));
        check("Visa sponsorship: no", Some(false));
        check("You must be authorized to work in Canada", Some(false));
        check("Authorised to work in the UK without sponsorship", Some(false));
        check("US citizenship required", Some(false));
        check("An active security clearance", Some(false));
        check("Will you now or in the future require sponsorship?", Some(false));
        check("Regardless of race, religion, gender or citizenship", None);
        check("You will verify identity and eligibility to work on your first day", None);
        check("Payments for Visa and others", None);
        check("Be the executive sponsor of a project", None);
        check("H1B transfer is possible", Some(true));
        check("We can take over an existing H-1B but can't file a new one", Some(true));
        check("We will consider sponsorship for this position", Some(true));
        check("You'll need full working rights in Australia", Some(false));
        check("Sponsors of open source", None);
    }

    #[test]
    fn relocation_is_offered_or_not() {
        let check = |text: &str, expected: Option<bool>| {
            let role = read_with(&[(Other, text), (Legal, "x")], super::read).role;
            assert_eq!(told(&role.logistics.relocation), expected, "{text}");
        };
        check("A relocation package", Some(true));
        check("We do not offer relocation", Some(false));
        check("Relocation and visa support", Some(true));
        check("Willing to relocate", None);
    }
}
