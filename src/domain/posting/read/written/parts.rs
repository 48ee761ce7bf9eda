//! The role that the pieces of a posting say, part by part: the inverse of the outline. It never
//! knows how a piece was marked.

use super::Own;
use super::piece::{Kind, Piece};
use super::value::{choice, same};
use crate::domain::posting::lexicon::Lexicon;
use crate::domain::posting::read::draft::shortened;
use crate::domain::posting::span::Span;
use crate::domain::posting::write::Form;
use crate::domain::role::{Duty, Ownership, RequirementKind};

/// The part of a posting that a line stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Head,
    Outcome,
    Work(Ownership, Option<Duty>),
    Bring(RequirementKind),
    Asks(bool),
    Credentials,
    Offers,
    Highlights,
    About,
    Interview,
    Practical,
    Assessment,
    /// A heading that is not ours.
    Other,
}

/// The headings with the parts that they begin.
const HEADINGS: [(&str, Part); 12] = [
    ("posting.outcome", Part::Outcome),
    ("posting.owns", Part::Work(Ownership::Owns, None)),
    ("posting.worksWith", Part::Work(Ownership::WorksWith, None)),
    ("posting.kind.bar", Part::Bring(RequirementKind::Bar)),
    ("posting.kind.strength", Part::Bring(RequirementKind::Strength)),
    ("posting.kind.plus", Part::Bring(RequirementKind::Plus)),
    ("posting.asksRequired", Part::Asks(true)),
    ("posting.asksPreferred", Part::Asks(false)),
    ("posting.credentials", Part::Credentials),
    ("posting.offers", Part::Offers),
    ("posting.interview", Part::Interview),
    ("posting.practical", Part::Practical),
];

/// A posting that is being read back.
pub(super) struct Reader<'a> {
    pub(super) form: Form<'a>,
    pub(super) lexicon: &'a Lexicon,
    pub(super) own: Own,
    pub(super) part: Part,
    /// Whether the field of the job was named.
    pub(super) has_family: bool,
    /// How many groups of alternatives there were.
    pub(super) groups: u16,
    /// The place of the piece that is being read.
    pub(super) place: Span,
}

impl Reader<'_> {
    /// Reads a piece; tells whether it was explained.
    pub(super) fn piece(&mut self, piece: &Piece) -> bool {
        let text = piece.text.as_str();
        match piece.kind {
            Kind::Title => self.title(text),
            Kind::Heading => self.heading(text),
            Kind::Subheading => self.subheading(text),
            Kind::Item => self.item(text),
            Kind::Paragraph => self.paragraph(text),
            Kind::Line => self.line(text),
        }
    }

    /// A line of plain text, where only its words tell what it is.
    fn line(&mut self, text: &str) -> bool {
        let bare = text.strip_suffix(':');
        let part = self.part;
        let is_heading = self.heading(bare.unwrap_or(text));
        if !is_heading {
            self.part = part;
        }
        is_heading
            || bare.is_some_and(|bare| self.subheading(bare))
            || self.fact(text)
            || self.paragraph(text)
    }

    /// Notes what the present piece says.
    pub(super) fn said(&mut self, path: &str, words: &str) {
        self.own.fields.push((path.to_string(), self.place, words.to_string()));
    }

    /// The same, of an entry of a list.
    pub(super) fn said_at(&mut self, list: &str, place: usize, words: &str) {
        self.said(&[list, "[", &place.to_string(), "]"].concat(), words);
    }

    fn title(&mut self, text: &str) -> bool {
        let is_first = self.own.role.title.is_empty();
        if is_first {
            self.own.role.title = shortened(text, 120);
            self.said("title", text);
        }
        is_first
    }

    fn heading(&mut self, text: &str) -> bool {
        let words = self.form.words;
        let company = self.own.role.company.as_ref().map_or("", |company| company.name.as_str());
        let about = words.fill("posting.about", &[("company", company)]);
        let known = HEADINGS.iter().find(|(key, _)| same(words.get(key), text));
        self.part = match known {
            Some((_, part)) => *part,
            None if same(about.trim(), text) => Part::About,
            None if same(words.get("posting.assessment"), text) => Part::Assessment,
            None => Part::Other,
        };
        self.part != Part::Other
    }

    fn subheading(&mut self, text: &str) -> bool {
        let words = self.form.words;
        let duty = choice::<Duty>(words, "posting.duty.", text);
        let inner = match self.part {
            Part::Work(ownership, _) => duty.map(|duty| Part::Work(ownership, Some(duty))),
            Part::Offers | Part::Highlights if same(words.get("posting.highlights"), text) => {
                Some(Part::Highlights)
            }
            _ => None,
        };
        self.part = inner.unwrap_or(self.part);
        inner.is_some()
    }

    fn paragraph(&mut self, text: &str) -> bool {
        let role = &mut self.own.role;
        let (field, path, most) = match (self.part, &mut role.company) {
            (Part::Head, _) => (&mut role.summary, "summary", 240),
            (Part::Outcome, _) => (&mut role.purpose.outcome, "purpose.outcome", 1200),
            (Part::About, Some(company)) => (&mut company.about, "company.about", 1200),
            (Part::Assessment, _) => {
                return same(self.form.words.get("posting.assessmentHint"), text);
            }
            _ => return false,
        };
        if field.is_some() || !fits(text, most) {
            return false;
        }
        *field = Some(text.to_string());
        self.said(path, text);
        true
    }

    fn item(&mut self, text: &str) -> bool {
        match self.part {
            Part::Work(ownership, Some(duty)) => self.responsibility(text, duty, ownership),
            Part::Bring(kind) => self.requirement(text, kind),
            Part::Asks(required) => self.asks(text, required),
            Part::Offers => self.offer(text),
            Part::Highlights => self.highlight(text),
            Part::Interview => self.interview_step(text),
            _ => self.fact(text),
        }
    }
}

/// Whether a text is as short as a role file wants it, in characters.
pub(super) fn fits(text: &str, most: usize) -> bool {
    text.chars().nth(most).is_none()
}
