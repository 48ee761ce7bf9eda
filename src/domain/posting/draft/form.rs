//! Setting a field of the form: in the text where the text can hold it, else beside it.
//!
//! No way of editing the text is trusted: each is tried, the new text is read, and it is taken only
//! if the field then says what was wanted and nothing else says anything new. It never knows how a
//! text is read: the reader enters as a function.

use super::Draft;
use super::field::Field;
use crate::domain::document::{Choice, Map};
use crate::domain::posting::page::{Line, Section, Shape};
use crate::domain::posting::read::Reading;
use crate::domain::posting::span::Span;
use crate::domain::posting::write::{Block, Form, outline};
use crate::domain::role::{Duty, Ownership, Responsibility, Role};

/// How a posting writes one field.
#[derive(Clone, Debug, PartialEq)]
enum Written {
    /// As the title.
    Title(String),
    /// As a labelled line.
    Fact {
        /// What is told.
        label: String,
        /// What it is.
        words: String,
    },
    /// As a paragraph, under a heading if it has one of its own.
    Part {
        /// The heading.
        heading: Option<String>,
        /// The paragraph.
        words: String,
    },
}

/// What the form needs of the rest of the house.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    /// Reads a text.
    pub read: &'a dyn Fn(&str) -> Reading,
    /// What postings are worded with.
    pub form: Form<'a>,
}

impl Desk<'_> {
    /// The draft with a field set to what a role has in it.
    pub fn set(&self, draft: &Draft, field: Field, wanted: &Role) -> Draft {
        let reading = (self.read)(&draft.text);
        let in_text = |text: String| {
            let after = (self.read)(&text).role;
            let is_so = field.is_same(&after, wanted) && says_no_more(field, &reading.role, &after);
            is_so.then_some(text)
        };
        let text = if field.is_same(&reading.role, wanted) {
            Some(draft.text.clone())
        } else {
            let ways = self.ways(draft, &reading, field, wanted);
            ways.into_iter().find_map(in_text)
        };
        let mut set = draft.clone();
        match text {
            Some(text) => {
                set.text = text;
                set.hand.unset(field);
            }
            None if field == Field::Title => set = self.titled(draft, &reading, wanted),
            None => set.hand.set(field, wanted),
        }
        set
    }

    /// The draft with another title in its text, also where a reader takes it for none. A title is
    /// seen first and has to be there; what else would be read otherwise is kept beside the text.
    fn titled(&self, draft: &Draft, reading: &Reading, wanted: &Role) -> Draft {
        let mut whole = draft.role(&reading.role);
        Field::Title.copy(wanted, &mut whole);
        let way = self.ways(draft, reading, Field::Title, wanted).into_iter().next();
        let mut set = draft.clone();
        set.hand.unset(Field::Title);
        if let Some(text) = way.filter(|_| !wanted.title.is_empty()) {
            set.text = text;
        }
        let after = set.role(&(self.read)(&set.text).role);
        for field in Field::ALL.iter().filter(|field| !FOLLOWS_TITLE.contains(field)) {
            if !field.is_same(&after, &whole) {
                set.hand.set(*field, &whole);
            }
        }
        set
    }

    /// How a posting writes a field of a role: what an outline of nothing but that field has.
    fn written(&self, field: Field, role: &Role) -> Option<Written> {
        if field == Field::Title {
            return Some(Written::Title(role.title.clone()));
        }
        let mut only = Role::blank();
        field.copy(role, &mut only);
        let nothing = outline(&Role::blank(), &self.form, None).blocks;
        let mut heading = None;
        for block in outline(&only, &self.form, None).blocks {
            match block {
                block if nothing.contains(&block) => {}
                Block::Heading(words) => heading = Some(words),
                Block::Fact { label, value } => return Some(Written::Fact { label, words: value }),
                Block::Paragraph(words) => return Some(Written::Part { heading, words }),
                _ => {}
            }
        }
        None
    }

    /// The texts that may say it, the least intrusive first.
    fn ways(&self, draft: &Draft, reading: &Reading, field: Field, wanted: &Role) -> Vec<String> {
        let traced = traced(reading, field).map(|span| reading.page.origin(span));
        let Some(written) = self.written(field, wanted) else {
            let without = traced.map(|place| draft.with_words(lines_of(draft, place), ""));
            return without.map(|draft| draft.text).into_iter().collect();
        };
        let mut ways = Vec::new();
        if let Some(place) = typed_title(draft, field).or(traced) {
            let lines = lines_of(draft, place);
            ways.push(draft.with_words(place, words(&written)).text);
            let line = [&line(draft, &written), "\n"].concat();
            ways.push(draft.with_words(lines, &line).text);
        }
        ways.extend(places(draft, reading, &written).map(|place| added(draft, place, &written)));
        ways
    }

    /// The draft with other words for a responsibility.
    pub fn reword_duty(&self, draft: &Draft, sentence: &str, words: &str) -> Draft {
        let reading = (self.read)(&draft.text);
        let Some(place) = duty_place(draft, &reading, sentence) else {
            return draft.clone();
        };
        let mut draft = draft.clone();
        // What was said of the sentence goes on with its new words.
        for set in &mut draft.hand.values.responsibilities {
            if set.text == sentence {
                set.text = words.to_string();
            }
        }
        draft.with_words(place, words)
    }

    /// The draft without a responsibility.
    pub fn drop_duty(&self, draft: &Draft, sentence: &str) -> Draft {
        let reading = (self.read)(&draft.text);
        match duty_place(draft, &reading, sentence) {
            Some(place) => draft.with_words(lines_of(draft, place), ""),
            None => draft.clone(),
        }
    }

    /// The draft with one more responsibility, after the others, or under a heading of its own.
    pub fn add_duty(&self, draft: &Draft, heading: &str, words: &str) -> Draft {
        let reading = (self.read)(&draft.text);
        let lines = reading.facts.duty_lines.iter();
        let last = lines.filter_map(|line| reading.page.lines.get(*line)).next_back();
        let mut with = match last {
            Some(line) => {
                let end = line_end(&draft.text, reading.page.origin(line.span).end);
                let mark = mark_before(draft, reading.page.origin(line.span).start);
                let point = ["\n", &mark, words].concat();
                draft.with_words(Span::new(end, end), &point)
            }
            None => {
                let heading = Some(heading.to_string());
                let part = Written::Part { heading, words: ["- ", words].concat() };
                let place = draft.text.trim_end().len();
                Draft { text: added(draft, place, &part), ..draft.clone() }
            }
        };
        // A reader may not take it for one.
        let read = (self.read)(&with.text).role;
        if !read.responsibilities.iter().any(|duty| duty.text == words) {
            with.hand.assign(Responsibility {
                text: words.to_string(),
                duty: Duty::Modelling,
                ownership: Ownership::Owns,
                unknown: Map::default(),
            });
        }
        with
    }
}

/// What is read off a title.
const FOLLOWS_TITLE: &[Field] = &[Field::Id, Field::Family, Field::Seniority];

/// Whether nothing but a field, and what is read off it, differs between two readings.
fn says_no_more(field: Field, before: &Role, after: &Role) -> bool {
    let follows: &[Field] = match field {
        Field::Title => FOLLOWS_TITLE,
        Field::Outcome => &[Field::Outcome, Field::Data, Field::Specialism],
        _ => &[],
    };
    let is_same =
        |other: &Field| *other == field || follows.contains(other) || other.is_same(before, after);
    let sentences =
        |role: &Role| role.responsibilities.iter().map(|duty| duty.text.clone()).collect();
    let names = |role: &Role| role.asks.iter().map(|ask| ask.name.clone()).collect();
    let [duties, duties_after]: [Vec<String>; 2] = [before, after].map(sentences);
    let [asks, asks_after]: [Vec<String>; 2] = [before, after].map(names);
    Field::ALL.iter().all(is_same) && duties == duties_after && asks == asks_after
}

/// The words that a field was read from, those of the first line where there are several.
fn traced(reading: &Reading, field: Field) -> Option<Span> {
    let is_of = |path: &str| {
        let rest = path.strip_prefix(field.word());
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    };
    let mut spans =
        reading.traces.iter().filter(|trace| is_of(&trace.path)).map(|trace| trace.span);
    let first = spans.next()?;
    let line = reading.page.lines.iter().find(|line| line.span.contains(first));
    let is_near = |span: &Span| line.is_some_and(|line| line.span.contains(*span));
    Some(spans.filter(is_near).fold(first, Span::joined))
}

/// Where a title stands that was entered before and that a reader takes for none.
fn typed_title(draft: &Draft, field: Field) -> Option<Span> {
    let title = &draft.hand.values.title;
    let is_set = field == Field::Title && draft.hand.fields.contains(&field) && !title.is_empty();
    let start = draft.text.find(title).filter(|_| is_set)?;
    Some(Span::new(start, start + title.len()))
}

/// Where a responsibility stands in the text.
fn duty_place(draft: &Draft, reading: &Reading, sentence: &str) -> Option<Span> {
    let duties = reading.role.responsibilities.iter().zip(&reading.facts.duty_lines);
    let line = duties.filter(|(duty, _)| duty.text == sentence).map(|(_, line)| *line).next();
    match line.and_then(|line| reading.page.lines.get(line)) {
        Some(line) => Some(reading.page.origin(line.span)),
        None => {
            let start = draft.text.find(sentence)?;
            Some(Span::new(start, start + sentence.len()))
        }
    }
}

fn words(written: &Written) -> &str {
    let (Written::Title(words) | Written::Fact { words, .. } | Written::Part { words, .. }) =
        written;
    words
}

/// The field on lines of its own, in the marks that the text uses.
fn line(draft: &Draft, written: &Written) -> String {
    let is_marked = is_marked(draft);
    match written {
        Written::Title(words) if is_marked => ["# ", words].concat(),
        Written::Title(words) => words.clone(),
        Written::Fact { label, words } if is_marked => ["- **", label, ":** ", words].concat(),
        Written::Fact { label, words } => [label, ": ", words].concat(),
        Written::Part { heading: Some(heading), words } if is_marked => {
            ["## ", heading, "\n\n", words].concat()
        }
        Written::Part { heading: Some(heading), words } => [heading, ":\n\n", words].concat(),
        Written::Part { heading: None, words } => words.clone(),
    }
}

/// Where a reader looks for the field: after the labelled lines or the title, at the end of the
/// head, at the end of all.
fn places(
    draft: &Draft,
    reading: &Reading,
    written: &Written,
) -> impl Iterator<Item = usize> + use<> {
    let text = &draft.text;
    let mut head = reading.page.lines.iter().take_while(|line| line.section == Section::Header);
    let head: Vec<&Line> = head.by_ref().collect();
    let title = traced(reading, Field::Title);
    let is_title = |line: &&&Line| title.is_some_and(|title| line.span.contains(title));
    let is_fact = |line: &&&Line| line.shape != Shape::Heading && is_labelled(reading, line);
    let of_title = head.iter().find(is_title).or(head.first());
    let first = match written {
        Written::Fact { .. } => head.iter().rfind(is_fact).or(of_title),
        _ => None,
    };
    let after = |line: &&Line| line_end(text, reading.page.origin(line.span).end);
    let places = match written {
        Written::Title(_) => [Some(0), None, None],
        _ => [first.map(after), head.last().map(after), Some(text.trim_end().len())],
    };
    places.into_iter().flatten()
}

/// The text with the field added at a place.
fn added(draft: &Draft, place: usize, written: &Written) -> String {
    let line = line(draft, written);
    let text = &draft.text;
    let (before, rest) =
        (text.get(..place).unwrap_or_default(), text.get(place..).unwrap_or_default());
    if before.is_empty() {
        return [&line, "\n\n", rest.trim_start()].concat();
    }
    let last = before.rsplit('\n').next().unwrap_or_default();
    let is_fact = matches!(written, Written::Fact { .. });
    let joins = is_fact && (!is_marked(draft) || last.starts_with("- **"));
    let gap = if joins { "\n" } else { "\n\n" };
    let end = match rest.trim_start_matches(['\r']) {
        "" => "\n",
        rest if is_fact || rest.starts_with("\n\n") => "",
        _ => "\n",
    };
    [before, gap, &line, end, rest].concat()
}

/// Whether a line begins with a label and a colon.
fn is_labelled(reading: &Reading, line: &Line) -> bool {
    let words = reading.page.line(line);
    words.find(": ").is_some_and(|colon| colon < 40)
}

/// Whether the text is written in Markdown.
fn is_marked(draft: &Draft) -> bool {
    draft.text.starts_with("# ") || draft.text.contains("\n#") || draft.text.contains("**")
}

/// The end of the line that a place of a text is in, before its line break.
fn line_end(text: &str, place: usize) -> usize {
    let rest = text.get(place..).unwrap_or_default();
    place + rest.find('\n').unwrap_or(rest.len())
}

/// What stands before a place in its line: the mark of a list, if it is one.
fn mark_before(draft: &Draft, place: usize) -> String {
    let before = draft.text.get(..place).unwrap_or_default();
    let mark = before.rsplit('\n').next().unwrap_or_default();
    let is_mark = mark.chars().all(|letter| !letter.is_alphanumeric());
    if is_mark { mark.to_string() } else { String::new() }
}

/// All of the lines that a place touches, with their line break.
fn lines_of(draft: &Draft, place: Span) -> Span {
    let before = draft.text.get(..place.start).unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |line| line + 1);
    let end = line_end(&draft.text, place.end);
    Span::new(start, (end + 1).min(draft.text.len()))
}
