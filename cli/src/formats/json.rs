//! One object per input, on one line: the format that `docs/command-line.md` promises. It never
//! knows how many inputs there are.

use super::Examined;
use rolefit::domain::document::{Choice, Map, Value};
use rolefit::domain::posting::lint::Finding;
use rolefit::domain::posting::read::{Sureness, Trace};
use rolefit::domain::posting::span::Span;

/// What `read` prints of a posting.
pub(crate) fn reading(examined: &Examined) -> String {
    let reading = examined.reading;
    let source = |trace: &Trace| {
        let sureness = match trace.sureness {
            Sureness::Guess => "guess",
            Sureness::Likely => "likely",
            Sureness::Certain => "certain",
        };
        let head = [("path", trace.path.as_str().into())];
        let tail = [("sureness", sureness.into())];
        object(head.into_iter().chain(place(reading.page.origin(trace.span))).chain(tail))
    };
    line(&object([
        ("file", examined.file.into()),
        ("role", reading.role.write()),
        ("sources", reading.traces.iter().map(source).collect::<Vec<Value>>().into()),
        ("findings", findings(examined)),
    ]))
}

/// What `lint` prints of a posting.
pub(crate) fn linted(examined: &Examined) -> String {
    line(&object([("file", examined.file.into()), ("findings", findings(examined))]))
}

/// What stands in JSON lines for an input that could not be read.
pub(crate) fn error(file: &str, what: &str) -> String {
    line(&object([("file", file.into()), ("error", what.into())]))
}

/// An object of fields.
pub(crate) fn object(fields: impl IntoIterator<Item = (&'static str, Value)>) -> Value {
    let fields = fields.into_iter().map(|(key, value)| (key.to_string(), value));
    Value::Object(fields.collect::<Map>())
}

/// A value as one line of JSON text, its fields in their order.
pub(crate) fn line(value: &Value) -> String {
    let mut text = String::new();
    write(&mut text, value);
    text.push('\n');
    text
}

fn findings(examined: &Examined) -> Value {
    let all = examined.findings.iter().map(|finding| one(examined, finding));
    all.collect::<Vec<Value>>().into()
}

fn one(examined: &Examined, finding: &Finding) -> Value {
    let rule = examined.rules.get(&finding.rule);
    let said = |text: Option<&String>| Value::from(text.cloned().unwrap_or_default());
    let replacements = finding.replacements.iter().map(|replacement| {
        let span = examined.reading.page.origin(replacement.span);
        object(place(span).into_iter().chain([("text", replacement.text.as_str().into())]))
    });
    let places = examined.places(finding).into_iter().map(|span| object(place(span)));
    let head =
        [("rule", finding.rule.as_str().into()), ("severity", finding.severity.word().into())];
    let tail = [
        ("message", examined.rules.message(finding).into()),
        ("why", said(rule.map(|rule| &rule.why))),
        ("source", said(rule.map(|rule| &rule.source))),
        ("replacements", replacements.collect::<Vec<Value>>().into()),
        ("details", object(finding.details.iter().cloned())),
        ("instead", said(rule.map(|rule| &rule.instead))),
        ("places", places.collect::<Vec<Value>>().into()),
    ];
    object(head.into_iter().chain(place(examined.main_place(finding))).chain(tail))
}

fn place(span: Span) -> [(&'static str, Value); 2] {
    // Exact: no input is as long as 2⁵³ bytes.
    [("start", Value::Number(span.start as f64)), ("end", Value::Number(span.end as f64))]
}

/// Maps of `serde_json` lose the order of their fields, which people read.
fn write(text: &mut String, value: &Value) {
    match value {
        Value::List(entries) => {
            text.push('[');
            for (number, entry) in entries.iter().enumerate() {
                text.push_str(if number > 0 { "," } else { "" });
                write(text, entry);
            }
            text.push(']');
        }
        Value::Object(fields) => {
            text.push('{');
            for (number, (key, value)) in fields.iter().enumerate() {
                text.push_str(if number > 0 { "," } else { "" });
                text.push_str(&serde_json::Value::from(key).to_string());
                text.push(':');
                write(text, value);
            }
            text.push('}');
        }
        plain => text.push_str(&serde_json::Value::from(plain.clone()).to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::{line, object};
    use rolefit::domain::document::Value;

    #[test]
    fn a_value_is_one_line_in_the_order_of_its_fields() {
        let list = Value::List(vec![Value::Null, true.into(), Value::Number(1.5), 7u8.into()]);
        let value = object([("b", "x\n\"y\"".into()), ("a", list), ("c", object([]))]);
        assert_eq!(line(&value), "{\"b\":\"x\\n\\\"y\\\"\",\"a\":[null,true,1.5,7],\"c\":{}}\n");
    }
}
