//! Working away from the office: remote, hybrid or on site. It never knows the place: see `place`.

use super::super::page::Section;
use super::super::span::Span;
use super::Sureness;
use super::cue::{Cue, Hit, word_length};
use super::draft::{Draft, Source, says};
use super::place::{header_lines, names_place};
use crate::domain::document::Map;
use crate::domain::role::{Remote, RemotePolicy};

/// How much a line's words weigh. A header line is about the job, a word in a sentence may not be.
/// Days that a person must be at the office say more than either.
const MUST: u8 = 7;
const HEADER: u8 = 6;
const DAYS: u8 = 5;
const LABEL: u8 = 4;
const SAID: u8 = 3;
const WORD: u8 = 2;
const HINT: u8 = 1;

/// Reads the policy: that of the words with most weight.
pub(super) fn read(source: Source, draft: &mut Draft) {
    let mut best: Option<(u8, RemotePolicy, Hit)> = None;
    let header = header_lines(source);
    for hit in source.cues.all() {
        let Some(policy) = policy(source, hit) else {
            continue;
        };
        let weight = weight(source, hit, policy, header);
        if weight == 0 {
            continue;
        }
        draft.facts.remotes.push((hit.span, policy));
        if best.is_none_or(|(known, _, _)| weight > known) {
            best = Some((weight, policy, *hit));
        }
    }
    if source.data.is_some_and(|data| data.remote) {
        set(source, draft, RemotePolicy::Remote, Span::default(), Sureness::Certain);
    } else if let Some((weight, policy, hit)) = best {
        let policy = mixed(source, &hit, policy);
        let sureness = match weight {
            LABEL.. => Sureness::Certain,
            SAID => Sureness::Likely,
            _ => Sureness::Guess,
        };
        set(source, draft, policy, hit.span, sureness);
    }
}

fn set(source: Source, draft: &mut Draft, policy: RemotePolicy, span: Span, sureness: Sureness) {
    let places = if policy == RemotePolicy::Remote { places(source, span) } else { Vec::new() };
    draft.role.logistics.remote =
        Some(Remote { policy, places, detail: None, unknown: Map::default() });
    draft.trace("logistics.remote", span, sureness);
}

fn policy(source: Source, hit: &Hit) -> Option<RemotePolicy> {
    // Most hits speak of something else, and need no look at what stands around them.
    if !matches!(hit.cue, Cue::Remote | Cue::Hybrid | Cue::OnSite) {
        return None;
    }
    let before = source.between(hit.span.start.saturating_sub(16), hit.span.start);
    let refused = ["no ", "not ", "isn't ", "not be ", "not a ", "not fully ", "not currently "]
        .iter()
        .any(|word| before.ends_with(word))
        || is_denied(source, hit);
    match hit.cue {
        Cue::Remote if refused || answered_no(source, hit) => Some(RemotePolicy::OnSite),
        // "Work from our office or from home" leaves it open.
        Cue::OnSite
            if says(hit.span.of(&source.page.lower), "our office|from the office")
                && says(source.lower(hit.line), "from home|at home|remote") =>
        {
            None
        }
        // "In the office Monday to Thursday, from home on Fridays"
        Cue::Remote
            if hit.span.of(&source.page.lower).contains("from home")
                && source.lower(hit.line).contains("office")
                && !says(source.lower(hit.line), " or ") =>
        {
            Some(RemotePolicy::Hybrid)
        }
        // Offices that allow telework allow some of it.
        Cue::Remote if is_telework(source, hit) => Some(RemotePolicy::Hybrid),
        Cue::Remote | Cue::OnSite if is_part(source, hit) => Some(RemotePolicy::Hybrid),
        Cue::Remote => Some(RemotePolicy::Remote),
        Cue::Hybrid if says(&[" ", hit.span.of(&source.page.lower)].concat(), " 5| five") => {
            let away = says(source.lower(hit.line), "remote|from home");
            Some(if away { RemotePolicy::Remote } else { RemotePolicy::OnSite })
        }
        Cue::Hybrid => Some(RemotePolicy::Hybrid),
        Cue::OnSite if !refused => Some(RemotePolicy::OnSite),
        _ => None,
    }
}

/// "Remote work is not possible", "not eligible for remote work".
fn is_denied(source: Source, hit: &Hit) -> bool {
    let start = source.page.lines.get(hit.line).map_or(0, |line| line.span.start);
    let before = source.between(hit.span.start.saturating_sub(40).max(start), hit.span.start);
    let before = before.rsplit(['.', ';', ',']).next().unwrap_or_default();
    let after = source.between(hit.span.end, hit.span.end + 36);
    let after = after.split(['.', ';', ',', '\n']).next().unwrap_or_default();
    says(
        before,
        "not eligible|ineligible|cannot be|can't be|unable|not open to|do not offer|don't offer",
    ) || says(
        after,
        "not possible|not available|not an option|not offered|not permitted|not allowed|not supported",
    )
}

/// "Work from home up to 60 %", "in the office on Tuesdays and Thursdays": some of the week.
fn is_part(source: Source, hit: &Hit) -> bool {
    let line = source.lower(hit.line);
    let days = "monday|tuesday|wednesday|thursday|friday";
    let named = days.split('|').filter(|day| line.contains(*day)).count();
    if hit.cue == Cue::OnSite
        && (1..5).contains(&named)
        && !says(line, "monday to|monday through|monday-|monday -|monday–")
    {
        return true;
    }
    let after = source.between(hit.span.end, hit.span.end + 16);
    let before = source.between(hit.span.start.saturating_sub(36), hit.span.start);
    let is_share = |text: &str| {
        let number = text.find('%').and_then(|at| text.get(..at)).unwrap_or_default().trim_end();
        let digit = |letter: char| letter.is_ascii_digit();
        let bare = number.trim_end_matches(digit);
        number.len() - bare.len() == 2 && !bare.contains(['.', ';', ','])
    };
    // "In the office 4x/week"
    let times = says(after, "x/week|x per week|x a week") && !after.contains('5');
    let share = times || is_share(after) || is_share(before) && before.contains("time");
    share && !line.contains("travel")
}

/// "Telework eligible: Yes"
fn is_telework(source: Source, hit: &Hit) -> bool {
    source.between(hit.span.start, hit.span.end + 10).starts_with("telework eligible")
}

/// "Work remotely: No", in one line or in two.
fn answered_no(source: Source, hit: &Hit) -> bool {
    let after = source.between(hit.span.end, hit.span.end + 20);
    let asked = [" eligible", " work", " job", " position", " allowed", " option", " status"];
    let after = asked.iter().find_map(|word| after.strip_prefix(word)).unwrap_or(after);
    let answer = after.trim_start_matches([':', '?', ' ', '\n']);
    after.starts_with([':', '?', '\n'])
        && answer.strip_prefix("no").is_some_and(|rest| word_length(rest) == 0)
}

fn weight(source: Source, hit: &Hit, policy: RemotePolicy, header: usize) -> u8 {
    let Some(line) = source.page.lines.get(hit.line) else {
        return 0;
    };
    let words = hit.span.of(&source.page.lower);
    let short = line.span.end - line.span.start < 60;
    let hits = source.hits(hit.line);
    let labelled = hits.iter().any(|other| {
        other.span.end <= hit.span.start
            && other.cue == Cue::PlaceLabel
            && source.between(line.span.start, other.span.start).trim().len() < 8
    });
    let said = hits.iter().any(|other| other.cue == Cue::JobNoun || other.cue == Cue::FullTime)
        || says(
            source.lower(hit.line),
            "role|position|this is a|job|you can work|you will work|opportunity|we work|we are a",
        );
    let visits = policy == RemotePolicy::OnSite
        && is_visit(source.lower(hit.line))
        && hits.iter().any(|other| other.cue == Cue::Remote);
    if visits {
        return HINT;
    }
    if hit.line < header {
        return HEADER;
    }
    if is_telework(source, hit) && policy == RemotePolicy::Hybrid {
        return DAYS;
    }
    if hit.cue == Cue::Hybrid && words != "hybrid" && !words.starts_with("li-") {
        // "five days each week" alone is no day at home.
        let tells = source.lower(hit.line);
        let office = says(
            tells,
            "office|home|remote|site|person|hub| lab|campus|telework|mobile w|wfh| studio| hall| shop|be at the|be at our|be in our|come to our|wherever",
        );
        let office = office && (words != "home office" || tells.contains("day"));
        let days = if is_duty(tells) && policy == RemotePolicy::Hybrid { MUST } else { DAYS };
        return if office && !words.starts_with("come into") { days } else { 0 };
    }
    if words.starts_with("li-") || labelled {
        return if words.starts_with("li-hybrid") { MUST } else { LABEL };
    }
    if line.section == Section::Process || line.section == Section::Legal {
        return 0;
    }
    if words.contains("fully")
        || words.contains("100%")
        || words.contains("first")
        || words.contains("all ")
    {
        return SAID;
    }
    let loose = words == "in person"
        || words == "in the office"
        || words == "in office"
        || words == "work from home";
    match policy {
        // "We meet twice a year in person"
        RemotePolicy::OnSite if is_seldom(source.lower(hit.line)) => 0,
        // "You work with engineers on site at our customers"
        RemotePolicy::OnSite if is_visit(source.lower(hit.line)) => HINT,
        RemotePolicy::OnSite if loose => {
            if said {
                WORD
            } else {
                HINT
            }
        }
        _ if said || short => SAID,
        RemotePolicy::OnSite => HINT,
        _ => WORD,
    }
}

/// Whether a line tells of being somewhere now and then, and not of the place of work.
fn is_visit(line: &str) -> bool {
    says(
        line,
        "quarter|a month|once a|customer|client|visit|twice a year|a year|occasional|travel|offsite",
    )
}

/// Whether a line tells of something that is done a few times a year.
fn is_seldom(line: &str) -> bool {
    says(line, "quarter|a month|times a year|twice a year|once a year|per year|every year|offsite")
}

/// Whether days at the office are no offer: "three days a week in the office".
fn is_duty(line: &str) -> bool {
    let at_the_office =
        says(line, "the office|our office|in office|in-office|on-site|on site|onsite");
    at_the_office && !says(line, "if you|option|you can |may |want|home|remote|welcome")
}

/// Remote in a line that also says hybrid, or days in the office, is hybrid.
fn mixed(source: Source, hit: &Hit, policy: RemotePolicy) -> RemotePolicy {
    let close = |other: &&Hit| {
        other.span.start.max(hit.span.start).saturating_sub(other.span.end.min(hit.span.end)) < 24
    };
    let has = |cue: Cue| source.hits(hit.line).iter().filter(close).any(|other| other.cue == cue);
    let text = source.lower(hit.line);
    let first_hybrid = text.find("hybrid") < text.find("remote") || text.contains("hybrid remote");
    if policy == RemotePolicy::Remote && has(Cue::Hybrid) && first_hybrid {
        return RemotePolicy::Hybrid;
    }
    // "On site 4 days a week"
    let some_days = |other: &Hit| {
        let days = other.cue == Cue::Hybrid && other.span.start >= hit.span.end;
        days && super::remote::policy(source, other) == Some(RemotePolicy::Hybrid)
    };
    if policy == RemotePolicy::OnSite && source.hits(hit.line).iter().filter(close).any(some_days) {
        return RemotePolicy::Hybrid;
    }
    policy
}

/// The places named beside the word: "Remote, US", "remote within Germany".
fn places(source: Source, span: Span) -> Vec<String> {
    let near = |hit: &&Hit| {
        let gap = hit.span.start.saturating_sub(span.end);
        hit.span.start >= span.end
            && gap < 32
            && names_place(source, hit)
            && matches!(hit.cue, Cue::Country | Cue::Region | Cue::State)
            && !source.between(span.end, hit.span.start).contains(". ")
    };
    let line = source.cues.all().iter().find(|hit| hit.span == span).map(|hit| hit.line);
    let hits = line.map_or(&[][..], |line| source.hits(line));
    hits.iter().filter(near).map(|hit| hit.span.of(&source.page.text).to_string()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::super::page::Section::{
        self, About, Duties, Header, Offers, Other, Process, Required,
    };
    use super::super::testing::read_with;
    use crate::domain::document::Choice;

    fn check(lines: &[(Section, &str)], expected: &str) {
        let mut all = vec![
            (Header, "Data Engineer"),
            (About, "We are here to help, and have been since the first day."),
        ];
        all.extend(lines);
        let remote = read_with(&all, super::read).role.logistics.remote;
        let found =
            remote.map(|remote| [remote.policy.word(), " ", &remote.places.join(", ")].concat());
        assert_eq!(found.unwrap_or_default().trim(), expected, "{lines:?}");
    }

    #[test]
    fn the_policy_is_read_from_the_words_with_most_weight() {
        let cases = [
            (Other, "This role is fully remote within Germany.", "remote Germany"),
            (Offers, "We work hybrid: three days in the office", "hybrid"),
            (Other, "Location: Remote (US)", "remote US"),
            (
                Other,
                "You will be on-site in our lab every day; this is not a remote role",
                "on_site",
            ),
            (Required, "Ability to thrive in a fully remote organization", "remote"),
            (Required, "Experience with remote sensing and hybrid clouds", ""),
            (Duties, "Automate remote inspections with drones", ""),
            (Process, "An on-site interview", ""),
            (Offers, "An onsite gym and on-site parking", ""),
            (Other, "Two days per week from home", "hybrid"),
            (Other, "#LI-Hybrid", "hybrid"),
            (Other, "We expect you in the office twice a week.", "hybrid"),
            (Other, "In-office 4x/week", "hybrid"),
            (Other, "Three days in our London office each week", "hybrid"),
            (Other, "Work from home or from our office", "hybrid"),
            (Other, "We release once a week.", ""),
            (Other, "We're together in our Ghent studio Tuesday through Thursday.", "hybrid"),
            (Other, "You'd be at the farm two or three days a week.", "hybrid"),
            (Other, "We meet twice a year in person.", ""),
            (Other, "Work from home up to 60 %.", "hybrid"),
            (Other, "At least 40% of your time is spent in the office.", "hybrid"),
            (Other, "This role is remote, 20% travel", "remote"),
            (Other, "You will be in the office on Tuesdays and Thursdays.", "hybrid"),
            (Other, "Anchor days are Tuesday and Thursday in our Dublin office.", "hybrid"),
            (Other, "Office attendance is required three times per week.", "hybrid"),
            (Other, "Work remotely: No", "on_site"),
            (Other, "Telework eligible: No", "on_site"),
            (Other, "Remote work is not possible.", "on_site"),
            (Other, "This role is not eligible for remote work.", "on_site"),
            (Other, "WFH two days a week", "hybrid"),
            (Other, "Homeoffice möglich", "hybrid"),
            (Other, "Flexible working from home or office", "hybrid"),
            (Required, "Write well to remote and on-site colleagues", ""),
            (Other, "We work together in our Porto office every day.", "on_site"),
            (Other, "You can commute to our Porto office daily", "on_site"),
            (Other, "On site in our lab five days a week", "on_site"),
            (Other, "Telework up to two days per week", "hybrid"),
            (
                Offers,
                "An office-first culture, with the option of working remotely one day per week",
                "hybrid",
            ),
        ];
        for (section, text, expected) in cases {
            check(&[(section, text)], expected);
        }
        check(&[(Required, "Ready to work from the office 3 days a week")], "hybrid");
        check(
            &[(Other, "This position is remote."), (Offers, "Come and meet in the office")],
            "remote",
        );
    }

    #[test]
    fn a_visit_says_less_than_where_the_work_is() {
        check(
            &[
                (Duties, "You work with engineers on site about once a quarter"),
                (Offers, "Hybrid: three days of mobile work each week"),
            ],
            "hybrid",
        );
    }

    #[test]
    fn a_day_a_month_on_site_leaves_the_work_remote() {
        let text = "£500 a day | London, 1 day a month on site, otherwise remote";
        check(&[(Header, text)], "remote");
    }

    #[test]
    fn some_days_on_site_leave_the_others() {
        check(&[(Header, "Lisbon (on-site 4 days/week)")], "hybrid");
        check(&[(Header, "Lisbon (on-site 5 days/week)")], "on_site");
    }

    #[test]
    fn telework_is_some_of_the_week() {
        let eligible = (Other, "Telework eligible: Yes, as the agency decides");
        check(&[(Other, "Remote job: No"), eligible], "hybrid");
    }

    #[test]
    fn days_at_the_office_say_more_than_the_header() {
        let check = |text, expected| {
            let about = (About, "We are here to help, and have been since the first day.");
            let header = [(Header, "Data Engineer"), (Header, "Remote, Spain")];
            let lines = [&header[..], &[about, (Other, text)]].concat();
            let remote = read_with(&lines, super::read).role.logistics.remote;
            assert_eq!(remote.map(|remote| remote.policy.word()), Some(expected), "{text}");
        };
        check("Ready to be at the office 3 days a week", "hybrid");
        check("#LI-Hybrid", "hybrid");
        check("If you want, join us at the office 2 days a week", "remote");
    }
}
