//! The packed lexicon: one text, read line by line. It never knows JSON or a posting.
//!
//! A line that begins with `#` opens a group: `#kind`, class and competency, parted by tabs. Each
//! other line is a name of the group: its forms parted by `|`, the canonical one first, an ambiguous
//! one marked by `~`; then, parted by tabs, the date and what decides whether the name is meant:
//! `=` exact case, `@a|b` the words one of which must be near, `!a|b` the phrases in which it does
//! not count.

use super::{Context, Entry};
use crate::domain::document::Choice;
use crate::domain::posting::date::Date;
use crate::domain::role::AskKind;

/// All names of the text; a line that is none is left out.
pub(super) fn read(text: &str) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut group = Group { kind: AskKind::Tool, class: None, competency: None };
    for line in text.lines() {
        match line.strip_prefix('#') {
            Some(head) => group = Group::read(head),
            None if line.is_empty() => {}
            None => entries.push(group.entry(line)),
        }
    }
    entries
}

struct Group {
    kind: AskKind,
    class: Option<String>,
    competency: Option<String>,
}

impl Group {
    fn read(head: &str) -> Group {
        let mut parts = head.split('\t');
        let kind = parts.next().and_then(AskKind::from_word).unwrap_or(AskKind::Tool);
        let mut text = || parts.next().filter(|text| !text.is_empty()).map(str::to_string);
        Group { kind, class: text(), competency: text() }
    }

    fn entry(&self, line: &str) -> Entry {
        let mut parts = line.split('\t');
        let mut date = None;
        let mut context = Context::default();
        let mut forms = Vec::new();
        for form in list(parts.next().unwrap_or_default()) {
            let ambiguous = form.strip_prefix('~').map(str::to_string);
            context.of.extend(ambiguous.clone());
            forms.push(ambiguous.unwrap_or(form));
        }
        let mut forms = forms.into_iter();
        let name = forms.next().unwrap_or_default();
        for part in parts {
            let rest = part.get(1..).unwrap_or_default();
            match part.as_bytes().first() {
                Some(b'=') => context.exact = true,
                Some(b'@') => (context.wary, context.near) = (true, list(rest)),
                Some(b'!') => context.never = list(rest),
                _ => date = Date::read(part),
            }
        }
        let is_tool = self.kind == AskKind::Tool;
        Entry {
            name,
            aliases: forms.collect(),
            kind: self.kind,
            class: self.class.clone(),
            competency: self.competency.clone(),
            released: date.filter(|_| is_tool),
            since: date.filter(|_| !is_tool),
            context,
        }
    }
}

fn list(text: &str) -> Vec<String> {
    text.split('|').filter(|part| !part.is_empty()).map(str::to_string).collect()
}
