//! Which names of a line stand for one another: "AWS or GCP", "one of (Airflow, Argo)", "such as X,
//! Y or Z". It never knows whether they are asked for.

use super::super::lexicon::Lexicon;
use super::super::page::phrases::Phrases;
use super::super::page::{Line, Page};
use super::mentions::{Joint, Named, joined};
use std::ops::Range;

/// How far before a list the words stand that make it a choice.
const LEAD: usize = 9;

/// Words before a list that make it a choice.
#[derive(Clone, Copy, PartialEq)]
enum Lead {
    /// They stand right before it.
    Near,
    /// A few words may stand between: "one of the following languages".
    Far,
}

static LEADS: Phrases<Lead> = Phrases::of(&[
    (Lead::Far, "any of|at least one|either|one of|one or more|some of"),
    (Lead::Near, "e.g|eg|for example|for instance|like|similar to|such as"),
]);

/// Words after a list that leave the choice open.
static TAILS: Phrases<()> = Phrases::of(&[(
    (),
    "among others|and others|and similar|et cetera|etc|or another|or any|or combined|\
         or comparable|or equivalent|or equivalents|or other|or related|or similar|or something",
)]);

/// The choices among the names of a line, as ranges of places in `named`.
pub(super) fn choices(
    page: &Page,
    lexicon: &Lexicon,
    line: &Line,
    named: &[Named],
) -> Vec<Range<usize>> {
    let scene = Scene { page, lexicon, line, named };
    let mut found = Vec::new();
    let mut start = 0;
    while start < named.len() {
        let mut joints = Vec::new();
        let mut end = start + 1;
        while let Some(joint) = scene.joint(end - 1).filter(|_| end < named.len()) {
            joints.push(joint);
            end += 1;
        }
        scene.of_list(start..end, &joints, &mut found);
        start = end;
    }
    found
}

struct Scene<'p> {
    page: &'p Page,
    lexicon: &'p Lexicon,
    line: &'p Line,
    named: &'p [Named],
}

impl Scene<'_> {
    /// How a name is joined to the next.
    fn joint(&self, nth: usize) -> Option<Joint> {
        let (one, next) = (self.named.get(nth)?, self.named.get(nth + 1)?);
        joined(self.page, one.tokens.end..next.tokens.start)
    }

    fn of_list(&self, list: Range<usize>, joints: &[Joint], found: &mut Vec<Range<usize>>) {
        let (Some(first), Some(last)) = (self.named.get(list.start), self.named.get(list.end - 1))
        else {
            return;
        };
        if list.len() < 2 {
            return;
        }
        let open = self.is_led(first.tokens.start) || self.is_open(last.tokens.end);
        let bracket = first.tokens.start > self.line.tokens.start
            && self.page.word(first.tokens.start - 1) == "("
            && list.clone().skip(1).all(|nth| self.alike(nth - 1, nth));
        if open || bracket {
            found.push(list);
            return;
        }
        // "Python and SQL or R": an "and" parts what an "or" joins.
        let has_or = joints.iter().any(|joint| joint.or);
        let mut start = list.start;
        for (at, joint) in joints.iter().enumerate() {
            let parts = if has_or {
                joint.and
            } else {
                !joint.slash || !self.alike(list.start + at, list.start + at + 1)
            };
            if parts {
                self.part(start..list.start + at + 1, has_or, joints, list.start, found);
                start = list.start + at + 1;
            }
        }
        self.part(start..list.end, has_or, joints, list.start, found);
    }

    /// A part of a list that no "and" parts: a choice if an "or" stands in it, or strokes alone.
    fn part(
        &self,
        part: Range<usize>,
        has_or: bool,
        joints: &[Joint],
        base: usize,
        found: &mut Vec<Range<usize>>,
    ) {
        let inner = joints.get(part.start - base..(part.end - base).saturating_sub(1));
        let or = inner.is_some_and(|inner| inner.iter().any(|joint| joint.or));
        if part.len() > 1 && (or || !has_or) {
            found.push(part);
        }
    }

    /// Whether two names, by their places, are of one class.
    fn alike(&self, one: usize, other: usize) -> bool {
        let class = |nth: usize| {
            let entry = self.lexicon.entries.get(self.named.get(nth)?.entry)?;
            entry.class.as_deref()
        };
        class(one).is_some() && class(one) == class(other)
    }

    /// Whether the words before a list make it a choice.
    fn is_led(&self, first: usize) -> bool {
        let from = first.saturating_sub(LEAD).max(self.line.tokens.start);
        let leads = LEADS.all(self.page, from..first);
        let last = leads.last();
        last.is_some_and(|(words, lead)| {
            let between = words.end..first;
            let quiet = between.clone().all(|token| {
                matches!(
                    self.page.word(token),
                    "(" | ":" | "," | "." | "the" | "following" | "-" | "\""
                )
            });
            let ended = between
                .clone()
                .any(|token| matches!(self.page.word(token), ";" | ")" | "and" | "with"));
            quiet || lead == Lead::Far && !ended || between.len() == 1
        })
    }

    /// Whether the words after a list leave the choice open.
    fn is_open(&self, end: usize) -> bool {
        let to = (end + 4).min(self.line.tokens.end);
        (end..to.min(end + 2)).any(|token| {
            let skipped =
                token == end || matches!(self.page.word(end), "," | ")" | "(" | "and" | "or");
            skipped && TAILS.at(self.page, token, to).is_some()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{LEADS, TAILS, choices};
    use crate::domain::posting::lexicon::Lexicon;
    use crate::domain::posting::page::Page;
    use crate::domain::posting::read::mentions::find;

    #[test]
    fn choices_are_found() {
        let lexicon = Lexicon::shipped();
        let check = |text: &str, expected: &[&str]| {
            let page = Page::read(text);
            let named = find(&page, &lexicon);
            let found = choices(&page, &lexicon, &page.lines[0], &named);
            let found: Vec<String> = found
                .into_iter()
                .map(|group| {
                    let names =
                        named[group].iter().map(|named| lexicon.entries[named.entry].name.as_str());
                    names.collect::<Vec<_>>().join(" ")
                })
                .collect();
            assert_eq!(found, expected, "{text}");
        };
        check("Know AWS or GCP", &["AWS GCP"]);
        check("TensorFlow/PyTorch and SQL", &["TensorFlow PyTorch"]);
        check("Python and SQL", &[]);
        check("Python and Kafka or Kinesis", &["Kafka Kinesis"]);
        check(
            "One or more of these orchestrators (Airflow, Argo, Dagster)",
            &["Airflow Argo Workflows Dagster"],
        );
        check("Frameworks such as PyTorch, JAX and Keras", &["PyTorch JAX Keras"]);
        check("Version control (e.g. Git, SVN)", &["Git Subversion"]);
        check("Docker, Terraform and Kubernetes", &[]);
        check("Snowflake, BigQuery, or similar", &["Snowflake BigQuery"]);
        check("Infrastructure (Docker, Terraform)", &[]);
        check("C++ and/or Python", &["C++ Python"]);
    }

    #[test]
    fn every_phrase_can_be_found() {
        assert_eq!(LEADS.faults(), [""; 0]);
        assert_eq!(TAILS.faults(), [""; 0]);
    }
}
