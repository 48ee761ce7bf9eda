//! Small pages made by hand, and what the readers of the fields make of them.
//! It never reads a page as a person pasted it: that is tested with `Page::read`.

use super::super::page::{Line, Page, Section, Shape};
use super::super::span::Span;
use super::cue::Cues;
use super::draft::{Draft, Source};
use super::{Facts, Reading};

/// A page with these lines; those of the header come first.
pub(super) fn page(lines: &[(Section, &str)]) -> Page {
    let mut text = String::new();
    let mut made = Vec::new();
    for (section, line) in lines {
        let start = text.len();
        text.push_str(line);
        let heading = line.ends_with(':') && line.len() < 40;
        made.push(Line {
            span: Span::new(start, text.len()),
            tokens: 0..0,
            shape: if heading { Shape::Heading } else { Shape::Prose },
            section: *section,
            repeated: false,
        });
        text.push('\n');
    }
    let mut page = Page::read("");
    page.lower = text.to_ascii_lowercase();
    page.text = text;
    page.lines = made;
    page
}

/// What one reader makes of a page with these lines.
pub(super) fn read_with(
    lines: &[(Section, &str)],
    reader: impl FnOnce(Source, &mut Draft),
) -> Reading {
    let reading = draft_of(page(lines), |page, draft| {
        let cues = Cues::find(page);
        reader(Source { page, cues: &cues, data: None }, draft);
    });
    for trace in &reading.traces {
        let span = trace.span;
        assert!(reading.page.text.get(span.start..span.end).is_some(), "{trace:?}");
    }
    reading
}

/// What a reader makes of a page.
pub(super) fn draft_of(page: Page, reader: impl FnOnce(&Page, &mut Draft)) -> Reading {
    let (mut role, mut traces, mut facts) =
        (crate::domain::role::Role::blank(), Vec::new(), Facts::default());
    reader(&page, &mut Draft { role: &mut role, traces: &mut traces, facts: &mut facts });
    Reading { page, is_posting: true, role, traces, facts }
}
