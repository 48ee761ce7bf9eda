//! Which of the names a posting asks for, which of them it requires, and the asks of the draft. It
//! never knows years, nor which competency needs what level.

use super::super::lexicon::{Entry, Lexicon};
use super::super::page::phrases::Phrases;
use super::super::page::{Line, Page, Section, Shape};
use super::super::span::Span;
use super::draft::Draft;
use super::groups::choices;
use super::hedge::{self, Hedge, hedges};
use super::mentions::Named;
use super::{Mention, Sureness};
use crate::domain::document::Map;
use crate::domain::role::{Ask, AskKind};
use std::ops::Range;

/// The most asks that a role file holds.
pub(super) const MOST: usize = 200;

/// Every name as a mention: asked for or not, required or not, in a group or not.
pub(super) fn mentions(
    page: &Page,
    lexicon: &Lexicon,
    named: &[Named],
    employer: Option<usize>,
) -> Vec<Mention> {
    let mut mentions = Vec::new();
    let mut groups = 0;
    let mut start = 0;
    while let Some(first) = named.get(start) {
        let count = named
            .get(start..)
            .map_or(0, |rest| rest.iter().take_while(|named| named.line == first.line).count());
        let of_line = named.get(start..start + count).unwrap_or_default();
        if let Some(line) = page.lines.get(first.line) {
            let scene = Scene { page, lexicon, line, named: of_line, employer };
            scene.mentions(&mut groups, &mut mentions);
        }
        start += count.max(1);
    }
    mentions
}

/// The names of one line.
struct Scene<'p> {
    page: &'p Page,
    lexicon: &'p Lexicon,
    line: &'p Line,
    named: &'p [Named],
    /// The employer's own name, where it is a name of the lexicon.
    employer: Option<usize>,
}

impl Scene<'_> {
    fn mentions(&self, groups: &mut u16, mentions: &mut Vec<Mention>) {
        let hedges = self.hedges();
        let fields = self.fields_of_study();
        let spoken = self.speaks_to_the_reader();
        let first = mentions.len();
        for named in self.named {
            let asked = self.is_asked(named, spoken) && !fields.contains(&named.tokens.start);
            mentions.push(Mention {
                entry: named.entry,
                span: self.span(named),
                line: named.line,
                asked,
                required: self.is_required(named, &hedges),
                group: None,
            });
        }
        for choice in choices(self.page, self.lexicon, self.line, self.named) {
            let members =
                mentions.get_mut(first + choice.start..first + choice.end).unwrap_or_default();
            if members.iter().filter(|mention| mention.asked).count() > 1 && *groups < 1000 {
                *groups += 1;
                members.iter_mut().for_each(|mention| mention.group = Some(*groups));
            }
        }
    }

    fn span(&self, named: &Named) -> Span {
        let place =
            |token: usize| self.page.tokens.get(token).map_or(Span::default(), |token| token.span);
        place(named.tokens.start).joined(place(named.tokens.end.saturating_sub(1)))
    }

    fn entry(&self, named: &Named) -> Option<&Entry> {
        self.lexicon.entries.get(named.entry)
    }

    fn hedges(&self) -> Vec<Hedge> {
        let names: Vec<Range<usize>> =
            self.named.iter().map(|named| named.tokens.clone()).collect();
        let class =
            |nth: usize| self.named.get(nth).and_then(|named| self.entry(named)?.class.as_deref());
        let alike = |one: usize, other: usize| class(one).is_some() && class(one) == class(other);
        hedges(&hedge::Scene { page: self.page, line: self.line, names: &names, alike: &alike })
    }

    fn is_required(&self, named: &Named, hedges: &[Hedge]) -> bool {
        let hedge = hedges.iter().rev().find(|hedge| hedge.words.contains(&named.tokens.start));
        hedge.map_or(self.line.section != Section::Preferred, |hedge| hedge.required)
    }

    /// Whether the posting asks a person for the name, and does not just tell of it.
    fn is_asked(&self, named: &Named, spoken: bool) -> bool {
        let kind = self.entry(named).map_or(AskKind::Trait, |entry| entry.kind);
        let wanted = matches!(self.line.section, Section::Required | Section::Preferred);
        let by_section = match self.line.section {
            Section::Required | Section::Preferred => {
                self.line.shape != Shape::Heading || kind == AskKind::Tool
            }
            Section::Duties => self.line.shape != Shape::Heading && kind != AskKind::Domain,
            Section::Header => kind == AskKind::Tool,
            Section::Other | Section::About => {
                spoken && kind != AskKind::Domain && self.line.shape != Shape::Heading
            }
            Section::Offers | Section::Process | Section::Legal => false,
        };
        let own = self.employer == Some(named.entry) && !(wanted && self.is_used(named));
        by_section && !named.of_job && !own && !self.is_denied(named)
    }

    /// Whether the words before the name speak of working with it.
    fn is_used(&self, named: &Named) -> bool {
        let before =
            named.tokens.start.checked_sub(1).filter(|token| self.line.tokens.contains(token));
        before.is_some_and(|token| {
            matches!(self.page.word(token), "use" | "using" | "with" | "in" | "of" | "know")
        })
    }

    /// Whether a sentence outside the known sections speaks of what a person does or brings.
    fn speaks_to_the_reader(&self) -> bool {
        let first = self.line.tokens.clone().next().map_or("", |token| self.page.word(token));
        let label =
            ["stack", "tools", "technologies", "tech", "technology", "skills"].contains(&first);
        label || SPOKEN.all(self.page, self.line.tokens.clone()).next().is_some()
    }

    /// "No PhD needed": whether the clause says that the name is not asked for.
    fn is_denied(&self, named: &Named) -> bool {
        let from = named.tokens.start.saturating_sub(6).max(self.line.tokens.start);
        let to = (named.tokens.end + 6).min(self.line.tokens.end);
        let word = |token: usize| self.page.word(token);
        let no = (from..named.tokens.start)
            .rev()
            .take_while(|token| !matches!(word(*token), "," | ";" | "but"))
            .any(|token| {
                matches!(word(token), "no" | "without" | "never")
                    || DENIED.at(self.page, token, named.tokens.start).is_some()
            });
        let needed = || {
            (named.tokens.end..to).any(|token| {
                matches!(word(token), "needed" | "required" | "necessary" | "expected")
            })
        };
        let direct = (from..named.tokens.start)
            .any(|token| DENIED.at(self.page, token, named.tokens.start).is_some());
        no && (direct || needed())
    }

    /// The words that name fields of study: "a degree in statistics or machine learning".
    fn fields_of_study(&self) -> Range<usize> {
        let line = self.line.tokens.clone();
        let word = |token: usize| self.page.word(token);
        let Some(degree) = line.clone().find(|token| is_degree(word(*token))) else { return 0..0 };
        let ends = |token: &usize| {
            let word = word(*token);
            let number = word.starts_with(|letter: char| letter.is_ascii_digit());
            number
                || matches!(
                    word,
                    "with"
                        | "experience"
                        | "years"
                        | ";"
                        | "plus"
                        | "who"
                        | "knowledge"
                        | "understanding"
                        | "proficiency"
                )
        };
        let end = (degree + 1..line.end).find(ends).unwrap_or(line.end);
        degree..end
    }
}

fn is_degree(word: &str) -> bool {
    const DEGREES: [&str; 27] = [
        "b.a",
        "b.s",
        "b.sc",
        "b.tech",
        "ba",
        "bachelor",
        "bachelor's",
        "bachelors",
        "bs",
        "bsc",
        "degree",
        "degrees",
        "diploma",
        "doctorate",
        "graduate",
        "m.s",
        "m.sc",
        "m.tech",
        "master's",
        "masters",
        "ms",
        "msc",
        "ph.d",
        "ph.d.",
        "phd",
        "phds",
        "undergraduate",
    ];
    DEGREES.binary_search(&word).is_ok()
}

/// Words by which a sentence speaks of what the person does or brings.
static SPOKEN: Phrases<()> = Phrases::of(&[(
    (),
    "applicants|built in|built on|built with|candidate|candidates|experience in|\
         experience with|experienced in|hiring|is looking for|knowing|looking for|must know|our stack|\
         seeking|tech stack|we code in|we use|we work in|we work with|we write|who can|who has|who knows|written in|you|you'd|you'll|you've|\
         your",
)]);

/// Words by which what follows is not asked for.
static DENIED: Phrases<()> = Phrases::of(&[(
    (),
    "don't expect|don't need|don't require|no need for|no need to|not expect|not looking for|\
         not need|not require",
)]);

/// Writes the asks of the draft: each name once, by its strongest mention.
pub(super) fn write(page: &Page, lexicon: &Lexicon, mentions: &[Mention], draft: &mut Draft) {
    let mut places: Vec<Option<usize>> = vec![None; lexicon.entries.len()];
    let mut strongest: Vec<Mention> = Vec::new();
    let rank = |mention: &Mention| {
        let section = page.lines.get(mention.line).map(|line| line.section);
        let said = matches!(section, Some(Section::Required | Section::Preferred));
        // What is said of a tool where skills are listed goes before its use in a task.
        let tool =
            lexicon.entries.get(mention.entry).is_some_and(|entry| entry.kind == AskKind::Tool);
        (tool && said, mention.required, said, mention.group.is_none())
    };
    for mention in mentions.iter().filter(|mention| mention.asked) {
        let Some(place) = places.get_mut(mention.entry) else { continue };
        let next = strongest.len();
        match place.and_then(|place| strongest.get_mut(place)) {
            Some(known) if rank(mention) > rank(known) => *known = *mention,
            Some(_) => {}
            None if next < MOST => {
                *place = Some(next);
                strongest.push(*mention);
            }
            None => {}
        }
    }
    let groups = numbered(&strongest);
    for (mention, group) in strongest.iter().zip(groups) {
        let Some(entry) = lexicon.entries.get(mention.entry) else { continue };
        draft.role.asks.push(ask(entry, mention.required, group));
    }
    for mention in mentions.iter().filter(|mention| mention.asked) {
        if let Some(place) = places.get(mention.entry).copied().flatten() {
            let said = page.lines.get(mention.line).map(|line| line.section);
            let sure =
                matches!(said, Some(Section::Required | Section::Preferred | Section::Duties));
            let sureness = if sure { Sureness::Certain } else { Sureness::Likely };
            draft.trace(&["asks[", &place.to_string(), "]"].concat(), mention.span, sureness);
        }
    }
}

/// One ask of the draft.
pub(super) fn ask(entry: &Entry, required: bool, any_of: Option<u16>) -> Ask {
    Ask {
        name: entry.name.clone(),
        kind: entry.kind,
        required,
        any_of,
        min_years: None,
        competency: entry.competency.clone(),
        unknown: Map::default(),
    }
}

/// The group of each ask, numbered from 1 in their order; a group of one is none.
fn numbered(strongest: &[Mention]) -> Vec<Option<u16>> {
    let most = strongest.iter().filter_map(|mention| mention.group).max().unwrap_or(0);
    let mut counts = vec![0_u16; usize::from(most) + 1];
    for group in strongest.iter().filter_map(|mention| mention.group) {
        counts[usize::from(group)] += 1;
    }
    let mut numbers = vec![0_u16; counts.len()];
    let mut last = 0;
    let mut number = |group: u16| {
        let group = usize::from(group);
        if counts[group] < 2 {
            return None;
        }
        if numbers[group] == 0 {
            last += 1;
            numbers[group] = last;
        }
        Some(numbers[group])
    };
    strongest.iter().map(|mention| mention.group.and_then(&mut number)).collect()
}
