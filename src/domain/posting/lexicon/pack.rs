//! Packs the lexicon's files into the text that `packed` reads. Native only: the browser gets the
//! text. It never knows where the files are, but for the ones that are shipped.

use super::{Lexicon, packed};
use serde_json::Value;
use std::collections::BTreeMap;

/// The shipped files, without their folder.
const SHIPPED: [&str; 6] = [
    include_str!("../../../../assets/lexicon/tools.json"),
    include_str!("../../../../assets/lexicon/methods.json"),
    include_str!("../../../../assets/lexicon/practices.json"),
    include_str!("../../../../assets/lexicon/domains.json"),
    include_str!("../../../../assets/lexicon/languages.json"),
    include_str!("../../../../assets/lexicon/traits.json"),
];

/// The lexicon that is shipped.
pub(super) fn shipped() -> Lexicon {
    let entries = SHIPPED.iter().flat_map(|file| {
        let entries: Vec<Value> = serde_json::from_str(file).unwrap_or_default();
        entries
    });
    let entries: Vec<Value> = entries.collect();
    Lexicon::of(packed::read(&pack(&entries)))
}

/// The packed text of entries as the files have them. Fields that reading does not need are left
/// out; `tests/lexicon.rs` holds the files to their format.
pub fn pack(entries: &[Value]) -> String {
    let mut groups: BTreeMap<[&str; 3], Vec<String>> = BTreeMap::new();
    for entry in entries {
        let text = |key: &str| entry[key].as_str().unwrap_or_default();
        let head = [text("kind"), text("class"), text("competency")];
        groups.entry(head).or_default().push(line(entry));
    }
    let mut packed = String::new();
    for (head, mut lines) in groups {
        lines.sort();
        packed.push_str(&["#", &head.join("\t"), "\n", &lines.join("\n"), "\n"].concat());
    }
    packed
}

fn line(entry: &Value) -> String {
    let texts = |value: &Value| -> String {
        let texts = value.as_array().into_iter().flatten().filter_map(Value::as_str);
        texts.collect::<Vec<_>>().join("|")
    };
    let name = entry["name"].as_str().unwrap_or_default();
    let context = &entry["context"];
    let aliases = entry["aliases"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let forms = [name].into_iter().chain(aliases).map(|form| {
        let ambiguous = context["of"].as_array().into_iter().flatten().any(|known| known == form);
        [if ambiguous { "~" } else { "" }, form].concat()
    });
    let mut parts = vec![forms.collect::<Vec<_>>().join("|")];
    let date = ["released", "since"].iter().find_map(|key| entry[*key].as_str());
    parts.extend(date.map(str::to_string));
    if context["exact"] == true {
        parts.push("=".to_string());
    }
    for (mark, key) in [("@", "near"), ("!", "never")] {
        if context[key].is_array() {
            parts.push([mark, &texts(&context[key])].concat());
        }
    }
    parts.join("\t")
}

#[cfg(test)]
mod tests {
    use super::{pack, packed};
    use serde_json::json;

    #[test]
    fn what_is_packed_is_read_back() {
        let entries = [
            json!({"name": "Go", "aliases": ["Golang"], "kind": "tool", "class": "programming language",
                "competency": "software-engineering", "released": "2009-11",
                "context": {"of": ["Go"], "exact": true, "near": [], "never": ["go to"]}}),
            json!({"name": "MLOps", "aliases": [], "kind": "practice", "class": null,
                "competency": null, "since": "2018"}),
        ];
        let read = packed::read(&pack(&entries));
        assert_eq!(read.len(), 2);
        assert_eq!((read[0].name.as_str(), read[0].class.as_deref()), ("MLOps", None));
        assert_eq!(read[0].since.map(|date| date.year), Some(2018));
        let go = &read[1];
        assert_eq!(
            (go.aliases.as_slice(), go.released.is_some()),
            (&["Golang".to_string()][..], true)
        );
        assert!(go.context.exact && go.context.wary && go.context.near.is_empty());
        assert_eq!(
            (go.context.of.as_slice(), go.context.never.as_slice()),
            (&["Go".to_string()][..], &["go to".to_string()][..])
        );
    }
}
