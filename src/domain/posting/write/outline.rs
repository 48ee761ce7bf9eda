//! A posting as a value: headings, labelled lines, paragraphs and points, in the order in which the
//! best postings have them. It never knows a form of text.

mod bring;
mod company;
mod head;
mod work;

use super::Form;
use super::clean::{clean, clean_link, cleaned};
use crate::domain::role::Role;

/// A posting in the order in which it is read.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    /// The job title, or the role's id where nothing is left of the title.
    pub title: String,
    /// What follows it.
    pub blocks: Vec<Block>,
}

/// One piece of a posting. No text in it holds a line break, and no text or label is empty.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A part of the posting begins.
    Heading(String),
    /// A part of a part begins.
    Subheading(String),
    /// One paragraph.
    Paragraph(String),
    /// A labelled line.
    Fact {
        /// What is told.
        label: String,
        /// What it is.
        value: String,
    },
    /// A labelled line that leads somewhere.
    Link {
        /// What is there.
        label: String,
        /// http, https or mailto; printable ASCII.
        address: String,
    },
    /// One point of a list.
    Point {
        /// What the point is about.
        label: Option<String>,
        /// The point.
        text: String,
    },
}

/// The posting of a role. A link leads to the assessment of the role, if one is given.
pub fn outline(role: &Role, form: &Form, assessment: Option<&str>) -> Outline {
    let mut draft = Draft { form: *form, blocks: Vec::new() };
    head::write(&mut draft, role);
    work::write(&mut draft, role);
    bring::write(&mut draft, role);
    company::write(&mut draft, role);
    if let Some(address) = assessment.and_then(clean_link) {
        draft.heading("posting.assessment");
        draft.paragraph(Some(draft.form.words.get("posting.assessmentHint")));
        draft.link("posting.assessmentLink", Some(&address));
    }
    let title = cleaned(Some(&role.title)).unwrap_or_else(|| clean(&role.id));
    Outline { title, blocks: draft.blocks }
}

/// An outline that is being written. What is absent or empty is left out.
struct Draft<'a> {
    form: Form<'a>,
    blocks: Vec<Block>,
}

impl Draft<'_> {
    fn heading(&mut self, key: &str) {
        self.blocks.push(Block::Heading(self.form.words.get(key).to_string()));
    }

    fn paragraph(&mut self, text: Option<&str>) {
        self.blocks.extend(cleaned(text).map(Block::Paragraph));
    }

    fn fact(&mut self, key: &str, value: Option<&str>) {
        let label = self.form.words.get(key).to_string();
        self.blocks.extend(cleaned(value).map(|value| Block::Fact { label, value }));
    }

    fn link(&mut self, key: &str, address: Option<&str>) {
        let label = self.form.words.get(key).to_string();
        self.blocks
            .extend(address.and_then(clean_link).map(|address| Block::Link { label, address }));
    }

    fn point(&mut self, label: Option<String>, text: &str) {
        self.blocks.extend(cleaned(Some(text)).map(|text| Block::Point { label, text }));
    }

    /// A heading with what is written under it; neither, where that is nothing.
    fn part(&mut self, heading: String, write: impl FnOnce(&mut Self)) {
        self.under(Block::Heading(heading), write);
    }

    /// The same one step lower.
    fn subpart(&mut self, heading: String, write: impl FnOnce(&mut Self)) {
        self.under(Block::Subheading(heading), write);
    }

    fn under(&mut self, heading: Block, write: impl FnOnce(&mut Self)) {
        let before = self.blocks.len();
        self.blocks.push(heading);
        write(self);
        if self.blocks.len() == before + 1 {
            self.blocks.pop();
        }
    }
}
