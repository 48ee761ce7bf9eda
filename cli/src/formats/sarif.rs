//! Findings as SARIF 2.1.0, which code scanning understands
//! (docs.oasis-open.org/sarif/sarif/v2.1.0). Praise has no place in it. It never knows the rules'
//! code, nor how a finding came about.

use super::Examined;
use super::place::Lines;
use rolefit::domain::document::Choice;
use rolefit::domain::posting::lint::{Finding, Replacement, Rule, Rules, Severity};
use rolefit::domain::posting::span::Span;
use serde_json::{Value, json};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The whole log: results of all postings, and what could not be read.
pub(crate) fn log(rules: &Rules, results: Vec<Value>, troubles: &[String]) -> Value {
    let notification = |text: &String| json!({ "level": "error", "message": { "text": text } });
    let notifications: Vec<Value> = troubles.iter().map(notification).collect();
    json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "rolefit",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules.all.iter().map(descriptor).collect::<Vec<Value>>(),
            }},
            "columnKind": "unicodeCodePoints",
            "invocations": [{
                "executionSuccessful": troubles.is_empty(),
                "toolExecutionNotifications": notifications,
            }],
            "results": results,
        }],
    })
}

/// The results of one posting.
pub(crate) fn results(examined: &Examined) -> Vec<Value> {
    let lines = Lines::of(examined.text);
    let told = examined.findings.iter().filter(|found| found.severity != Severity::Praise);
    told.map(|finding| result(examined, &lines, finding)).collect()
}

fn descriptor(rule: &Rule) -> Value {
    let what = rule.messages.iter().find(|(name, _)| name == "what").map(|(_, text)| text);
    // The message of a rule has holes; its name says what it flags.
    let short = rule.name.replace('-', " ");
    let help = format!("{} {}\n\nSource: {}", rule.why, rule.instead, rule.source);
    json!({
        "id": rule.name,
        "shortDescription": { "text": short },
        "fullDescription": { "text": rule.why },
        "help": { "text": help },
        "messageStrings": what.map(|what| json!({ "what": { "text": what } })),
        "defaultConfiguration": { "level": level(rule.severity) },
        "properties": { "tags": [rule.group.word()] },
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Problem => "error",
        Severity::Warning => "warning",
        Severity::Hint => "note",
        Severity::Praise => "none",
    }
}

fn result(examined: &Examined, lines: &Lines, finding: &Finding) -> Value {
    let artifact = json!({ "uri": uri(examined.file) });
    let location = |span: Span| {
        json!({ "physicalLocation": {
            "artifactLocation": artifact,
            "region": region(lines, span),
        }})
    };
    let places = examined.places(finding);
    // Code scanning shows a result only where it has a place: the first line, if it has none.
    let main = places.first().copied().unwrap_or_default();
    let related: Vec<Value> = places.iter().skip(1).map(|span| location(*span)).collect();
    let index = examined.rules.all.iter().position(|rule| rule.name == finding.rule);
    let fixes: Vec<Value> =
        finding.replacements.iter().map(|one| fix(examined, lines, &artifact, one)).collect();
    let details = rolefit::domain::document::Value::Object(
        finding.details.iter().map(|(key, value)| (key.to_string(), value.clone())).collect(),
    );
    json!({
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": level(finding.severity),
        "message": { "text": examined.rules.message(finding) },
        "locations": [location(main)],
        "relatedLocations": related,
        "fixes": fixes,
        "properties": { "details": Value::from(details) },
    })
}

fn fix(examined: &Examined, lines: &Lines, artifact: &Value, replacement: &Replacement) -> Value {
    let span = examined.reading.page.origin(replacement.span);
    json!({ "artifactChanges": [{
        "artifactLocation": artifact,
        "replacements": [{
            "deletedRegion": region(lines, span),
            "insertedContent": { "text": replacement.text },
        }],
    }]})
}

fn region(lines: &Lines, span: Span) -> Value {
    let (start, end) = (lines.at(span.start), lines.at(span.end));
    json!({
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
        "byteOffset": span.start,
        "byteLength": span.end.saturating_sub(span.start),
    })
}

/// A path as the reference of a URI.
fn uri(file: &str) -> String {
    let mut uri = String::new();
    for byte in file.replace('\\', "/").bytes() {
        match byte {
            b'/' | b'-' | b'.' | b'_' | b'~' => uri.push(char::from(byte)),
            _ if byte.is_ascii_alphanumeric() => uri.push(char::from(byte)),
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    match uri.strip_prefix("./") {
        Some(relative) => relative.to_string(),
        None if uri.starts_with('/') => format!("file://{uri}"),
        None => uri,
    }
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn paths_become_uris() {
        let check = |path, expected| assert_eq!(uri(path), expected);
        check("jobs/a b.md", "jobs/a%20b.md");
        check("./jobs/ü.txt", "jobs/%C3%BC.txt");
        check("/jobs/a.md", "file:///jobs/a.md");
        check("jobs\\a.md", "jobs/a.md");
    }
}
