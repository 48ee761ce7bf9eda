//! What is told of a posting besides the rules of `assets/rules/`, in the same way: each has the name
//! of a rule, can be switched off by it, and is a finding in every format. It never decides what a
//! posting lacks: that is the domain's.

use rolefit::domain::document::{Choice, Value};
use rolefit::domain::posting::language::foreign;
use rolefit::domain::posting::lint::{Audience, Finding, Group, Rule, Rules, Severity};
use rolefit::domain::posting::write::Missing;
use rolefit::domain::words::Words;

/// The name under which a posting in another language is told.
const LANGUAGE: &str = "foreign-language";

/// The properties of a JobPosting that no rule finds in a text: only the publisher knows them.
const PROPERTIES: [(Missing, &str); 4] = [
    (Missing::DatePosted, "date-posted-missing"),
    (Missing::HiringOrganization, "hiring-organization-missing"),
    (Missing::ValidThrough, "valid-through-missing"),
    (Missing::DirectApply, "direct-apply-missing"),
];

/// The shipped rules, and what is told besides.
pub(crate) fn rules(words: &Words) -> Rules {
    let mut rules = Rules::shipped();
    rules.all.push(notice(LANGUAGE, Group::Words, words.get("studio.language"), &Reason {
        why: "The reader and the rules know English only: in any other language they miss things, \
              and get others wrong.",
        source: "docs/command-line.md",
        instead: "Have somebody who knows the language read it, or lint the English version.",
    }));
    for (missing, name) in PROPERTIES {
        let said = words.get_of("studio.missing.", missing.word());
        rules.all.push(notice(name, Group::Logistics, said, &Reason {
            why: "Search engines for jobs leave out postings that lack what they require, and show \
                  more of those that have what they recommend.",
            source: "Google Search Central, job posting structured data",
            instead: "Say it where the posting is published.",
        }));
    }
    rules
}

struct Reason {
    why: &'static str,
    source: &'static str,
    instead: &'static str,
}

fn notice(name: &str, group: Group, what: &str, reason: &Reason) -> Rule {
    Rule {
        name: name.to_string(),
        group,
        audience: Audience::Everyone,
        severity: Severity::Hint,
        messages: vec![("what".to_string(), what.to_string())],
        why: reason.why.to_string(),
        source: reason.source.to_string(),
        instead: reason.instead.to_string(),
        phrases: Vec::new(),
        not_in: Vec::new(),
    }
}

/// Findings with the one that the text is in another language. What such a text seems to do well is
/// only not understood.
pub(crate) fn with_language(
    mut findings: Vec<Finding>,
    text: &str,
    words: &Words,
    off: &[String],
) -> Vec<Finding> {
    let Some(language) = foreign(text).filter(|_| off.iter().all(|name| name != LANGUAGE)) else {
        return findings;
    };
    findings.retain(|finding| finding.severity != Severity::Praise);
    let mut finding = Finding::new(LANGUAGE, Severity::Hint);
    let name = words.get_of("studio.language.", language.word());
    finding.values.push(("name", name.to_string()));
    finding.details.push(("language", language.word().into()));
    let graver = findings.iter().take_while(|other| other.severity > Severity::Hint).count();
    findings.insert(graver, finding);
    findings
}

/// A property that a JobPosting lacks, as the finding that it is in a text.
pub(crate) fn missing(missing: Missing, rules: &Rules) -> Finding {
    let own = || PROPERTIES.iter().find(|(known, _)| *known == missing).map(|(_, name)| *name);
    let (rule, message) = missing.finding().or_else(|| Some((own()?, "what"))).unwrap_or_default();
    let severity = rules.get(rule).map_or(Severity::Hint, |rule| rule.severity);
    let mut finding = Finding::new(rule, severity);
    finding.message = message;
    finding.details.push(("property", missing.word().into()));
    finding.details.push(("required", Value::from(missing.is_required())));
    finding
}

#[cfg(test)]
mod tests {
    use super::{PROPERTIES, missing, rules};
    use crate::shipped;
    use rolefit::domain::document::Choice;
    use rolefit::domain::posting::lint::Rules;
    use rolefit::domain::posting::write::Missing;

    #[test]
    fn every_missing_property_has_a_rule_that_says_it() {
        let rules = rules(&shipped::words());
        for one in Missing::ALL {
            let finding = missing(*one, &rules);
            assert!(rules.get(&finding.rule).is_some(), "{one:?}");
            assert!(!rules.message(&finding).is_empty(), "{one:?}");
        }
        let shipped = Rules::shipped();
        assert!(PROPERTIES.iter().all(|(_, name)| shipped.get(name).is_none()));
    }
}
