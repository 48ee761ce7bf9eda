//! Findings for people at a terminal. It never knows the exit status.

use super::Examined;
use super::place::Lines;
use rolefit::domain::document::Choice;
use rolefit::domain::posting::lint::{Finding, Severity};

/// How many findings there are of each severity, and in how many postings.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Counts {
    /// Postings that were read.
    pub(crate) postings: usize,
    by_severity: [usize; 4],
}

impl Counts {
    /// Those of one posting.
    pub(crate) fn of(findings: &[Finding]) -> Counts {
        let count = |severity| findings.iter().filter(|found| found.severity == severity).count();
        let severities = [Severity::Problem, Severity::Warning, Severity::Hint, Severity::Praise];
        Counts { postings: 1, by_severity: severities.map(count) }
    }

    /// Adds those of another.
    pub(crate) fn add(&mut self, other: Counts) {
        self.postings += other.postings;
        self.by_severity.iter_mut().zip(other.by_severity).for_each(|(sum, more)| *sum += more);
    }

    /// The last line.
    pub(crate) fn line(&self) -> String {
        let counted = |count: usize, name: &str| {
            format!("{count} {name}{}", if count == 1 { "" } else { "s" })
        };
        let [problems, warnings, hints, praise] = self.by_severity;
        let [postings, problems] =
            [counted(self.postings, "posting"), counted(problems, "problem")];
        let [warnings, hints] = [counted(warnings, "warning"), counted(hints, "hint")];
        format!("{postings}: {problems}, {warnings}, {hints}; {praise} done well\n")
    }
}

/// The findings of a posting, each with its place and how to mend it; with the reasons, where they
/// are asked for.
pub(crate) fn findings(examined: &Examined, explain: bool) -> String {
    let lines = Lines::of(examined.text);
    examined.findings.iter().map(|finding| one(examined, &lines, finding, explain)).collect()
}

fn one(examined: &Examined, lines: &Lines, finding: &Finding, explain: bool) -> String {
    let place = match finding.spans.is_empty() {
        true => String::new(),
        false => {
            let at = lines.at(examined.main_place(finding).start);
            format!("{}:{}:", at.line, at.column)
        }
    };
    let (file, severity) = (examined.file, finding.severity.word());
    let message = examined.rules.message(finding);
    let mut said = format!("{file}:{place} {severity}: {message} [{}]\n", finding.rule);
    if let Some(rule) = examined.rules.get(&finding.rule).filter(|_| explain) {
        said += &format!("    why: {} ({})\n", rule.why, rule.source);
        said += &format!("    instead: {}\n", rule.instead);
    }
    for replacement in &finding.replacements {
        let old = replacement.span.of(&examined.reading.page.text);
        said += &match (old, replacement.text.as_str()) {
            (old, "") => format!("    mend: leave out “{old}”\n"),
            ("", new) => format!("    mend: add “{new}”\n"),
            (old, new) => format!("    mend: “{old}” → “{new}”\n"),
        };
    }
    said
}
