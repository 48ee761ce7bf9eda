//! Names that stand under a common one: "programming languages such as Python or Scala". It never
//! knows what is counted of them.

use super::super::lexicon::Lexicon;
use super::super::page::Page;
use super::draft::is_one;
use super::mentions::{Named, joined};
use crate::domain::role::AskKind;
use std::ops::Range;

/// Words for things that have names of their own.
const KINDS: [&str; 24] = [
    "database",
    "databases",
    "environment",
    "environments",
    "framework",
    "frameworks",
    "language",
    "languages",
    "libraries",
    "library",
    "packages",
    "platform",
    "platforms",
    "provider",
    "providers",
    "services",
    "software",
    "solutions",
    "stack",
    "systems",
    "technologies",
    "tool",
    "tools",
    "warehouses",
];
/// The most words between writing software and the languages that it is written in.
const FARTHEST: usize = 14;
/// The most words between the common name and the first of those under it.
const WIDEST: usize = 4;

/// Whether a word stands for things that have names of their own.
pub(super) fn is_kind(word: &str) -> bool {
    KINDS.binary_search(&word).is_ok()
}

/// The tools under a common name that a list ends with; the list itself where there are none.
/// Nobody counts years of "languages": they count those of Python.
pub(super) fn beneath(
    page: &Page,
    lexicon: &Lexicon,
    named: &[Named],
    list: Range<usize>,
) -> Range<usize> {
    let is_tool = |named: &Named| {
        lexicon.entries.get(named.entry).is_some_and(|entry| entry.kind == AskKind::Tool)
    };
    let name =
        |named: &Named| lexicon.entries.get(named.entry).map_or("", |entry| entry.name.as_str());
    // "Software development in one of the programming languages (Java"
    let is_bridge = named.get(list.end).is_some_and(|next| name(next) == "programming");
    let first = list.end + usize::from(is_bridge);
    let (Some(common), Some(next)) =
        (list.end.checked_sub(1).and_then(|last| named.get(last)), named.get(first))
    else {
        return list;
    };
    let between = common.tokens.end..next.tokens.start;
    let any_tool = named.get(list.clone()).is_none_or(|list| list.iter().any(is_tool));
    if any_tool || !is_tool(next) || between.len() > FARTHEST {
        return list;
    }
    let whole = name(common);
    let is_code = matches!(whole, "programming" | "software engineering") && list.len() == 1;
    if is_code && between.clone().all(|token| leads_to_languages(page.word(token))) {
        // Who has written software in a language for years has worked in both.
        let start = if whole == "programming" { first } else { list.start };
        return start..joined_from(page, named, first);
    }
    if between.len() > WIDEST {
        return list;
    }
    let is_kind = |token: usize| is_kind(page.word(token));
    let says_a_kind = between.clone().chain([common.tokens.end - 1]).any(is_kind);
    let leads = |token: usize| {
        let word = page.word(token);
        is_kind(token)
            || matches!(word, "(" | ":" | "," | "such" | "as" | "like" | "including" | "e.g" | ".")
    };
    if !says_a_kind || !between.clone().all(leads) {
        return list;
    }
    first..joined_from(page, named, first)
}

/// Where the names end that stand in one list with the first.
fn joined_from(page: &Page, named: &[Named], first: usize) -> usize {
    let mut end = first + 1;
    while let (Some(last), Some(next)) = (named.get(end - 1), named.get(end)) {
        if joined(page, last.tokens.end..next.tokens.start).is_none() || next.of_job {
            break;
        }
        end += 1;
    }
    end
}

/// "(Software development) experience in one or more programming languages (Python": words between
/// writing software and the languages that it is written in.
fn leads_to_languages(word: &str) -> bool {
    let words = "experience|expertise|in|with|using|one|or|more|of|at|least|the|following|a|an|any|\
                 general|purpose|modern|object|oriented|programming|scripting|such|as|like|\
                 including|e.g|(|:|.|-";
    is_kind(word) || is_one(word, words)
}

#[cfg(test)]
mod tests {
    use super::{KINDS, beneath};
    use crate::domain::posting::lexicon::Lexicon;
    use crate::domain::posting::page::Page;
    use crate::domain::posting::read::mentions::find;

    #[test]
    fn what_is_counted_are_the_names_under_a_common_one() {
        let lexicon = Lexicon::shipped();
        let check = |text: &str, expected: &[&str]| {
            let page = Page::read(text);
            let named = find(&page, &lexicon);
            let is_more = |name: &&str| *name != "programming";
            let names: Vec<&str> = beneath(&page, &lexicon, &named, 0..1)
                .filter_map(|nth| named.get(nth))
                .map(|named| lexicon.entries[named.entry].name.as_str())
                .filter(is_more)
                .collect();
            assert_eq!(names, expected, "{text}");
        };
        check("Programming languages such as Python or Scala", &["Python", "Scala"]);
        check("A scripting language like Perl", &["Perl"]);
        check("Coding experience in one or more of Java, Go or C++", &["Java", "Go", "C++"]);
        let both = ["software engineering", "C++", "Java"];
        check("Software development in one or more programming languages (C++, Java)", &both);
        check("Software development, and a strong will to learn Java", &both[..1]);
        check("Cloud platforms (AWS, GCP)", &["AWS", "GCP"]);
        check("Machine learning with PyTorch", &["machine learning"]);
        check("Machine learning, Python", &["machine learning"]);
        check("Python and Scala", &["Python"]);
    }

    #[test]
    fn kinds_are_sorted() {
        assert!(KINDS.is_sorted());
    }
}
