//! A role from a tape of bytes: each choice takes a byte, each text as many as it says. Any tape is
//! a role, and a tape that ended gives nothing. It never knows what a good role is.

use rolefit::domain::document::{Choice, Map};
use rolefit::domain::framework::Framework;
use rolefit::domain::level::Level;
use rolefit::domain::role::*;

struct Tape<'a>(&'a [u8]);

/// The role of a tape.
pub(crate) fn role(bytes: &[u8], framework: &Framework) -> Role {
    let mut tape = Tape(bytes);
    let tape = &mut tape;
    Role {
        id: "fuzzed".to_string(),
        family: tape.choice(),
        seniority: tape.choice(),
        title: tape.text(),
        summary: tape.maybe(Tape::text),
        company: tape.maybe(|tape| Company {
            name: tape.text(),
            about: tape.maybe(Tape::text),
            link: tape.maybe(Tape::text),
            unknown: Map::default(),
        }),
        purpose: Purpose {
            outcome: tape.maybe(Tape::text),
            data: tape.list(Tape::choice),
            specialism: tape.maybe(Tape::text),
            unknown: Map::default(),
        },
        responsibilities: tape.list(|tape| Responsibility {
            text: tape.text(),
            duty: tape.choice(),
            ownership: tape.choice(),
            unknown: Map::default(),
        }),
        requirements: tape.list(|tape| tape.requirement(framework)),
        dimension_weights: DimensionWeights::default(),
        asks: tape.list(Tape::ask),
        credentials: Credentials {
            degree: tape.maybe(|tape| Degree {
                min: tape.choice(),
                required: tape.flag(),
                or_equivalent: tape.flag(),
                unknown: Map::default(),
            }),
            publications: tape.maybe(|tape| Publications {
                required: tape.flag(),
                min: tape.maybe(|tape| u16::from(tape.byte())),
                unknown: Map::default(),
            }),
            unknown: Map::default(),
        },
        logistics: tape.logistics(),
        offers: Offers {
            items: tape.list(|tape| Offer {
                kind: tape.choice(),
                text: tape.text(),
                unknown: Map::default(),
            }),
            highlights: tape.list(Tape::text),
            unknown: Map::default(),
        },
        interview: tape.list(|tape| InterviewStep {
            competencies: tape.list(|tape| tape.competency(framework)),
            method: tape.choice(),
            minutes: tape.maybe(|tape| u16::from(tape.byte())),
            people: tape.maybe(|tape| u16::from(tape.byte())),
            about: tape.maybe(Tape::text),
            unknown: Map::default(),
        }),
        dismissals: Vec::new(),
        unknown: Map::default(),
    }
}

impl Tape<'_> {
    fn byte(&mut self) -> u8 {
        let (first, rest) = self.0.split_first().unwrap_or((&0, &[]));
        self.0 = rest;
        *first
    }

    fn flag(&mut self) -> bool {
        self.byte() % 2 == 1
    }

    fn choice<C: Choice>(&mut self) -> C {
        C::ALL[usize::from(self.byte()) % C::ALL.len()]
    }

    /// Bytes that are not UTF-8 become the mark for that.
    fn text(&mut self) -> String {
        let length = usize::from(self.byte()).min(self.0.len());
        let (text, rest) = self.0.split_at(length);
        self.0 = rest;
        String::from_utf8_lossy(text).into_owned()
    }

    fn maybe<T>(&mut self, one: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.flag().then(|| one(self))
    }

    fn list<T>(&mut self, mut one: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..self.byte() % 6).map(|_| one(self)).collect()
    }

    fn whole(&mut self) -> u32 {
        u32::from_be_bytes([self.byte(), self.byte(), self.byte(), self.byte()])
    }

    fn competency(&mut self, framework: &Framework) -> String {
        let place = usize::from(self.byte());
        framework.id_of(place % framework.competencies.len()).unwrap_or_else(|| self.text())
    }

    fn requirement(&mut self, framework: &Framework) -> Requirement {
        Requirement {
            competency: self.competency(framework),
            level: Level::new(1 + self.byte() % 4).unwrap_or_default(),
            kind: self.choice(),
            weight: 1 + self.byte() % 5,
            learnable: self.flag(),
            why: self.maybe(Self::text),
            unknown: Map::default(),
        }
    }

    fn ask(&mut self) -> Ask {
        Ask {
            name: self.text(),
            kind: self.choice(),
            required: self.flag(),
            any_of: self.maybe(|tape| u16::from(tape.byte())),
            min_years: self.maybe(Self::byte),
            competency: None,
            unknown: Map::default(),
        }
    }

    fn offered(&mut self) -> Offered {
        Offered { offered: self.flag(), detail: self.maybe(Self::text), unknown: Map::default() }
    }

    fn logistics(&mut self) -> Logistics {
        Logistics {
            place: self.maybe(Self::text),
            remote: self.maybe(|tape| Remote {
                policy: tape.choice(),
                places: tape.list(Self::text),
                detail: tape.maybe(Self::text),
                unknown: Map::default(),
            }),
            relocation: self.maybe(Self::offered),
            visa: self.maybe(Self::offered),
            pay: self.maybe(|tape| Pay {
                min: tape.maybe(Self::whole),
                max: tape.maybe(Self::whole),
                currency: tape.maybe(Self::text),
                period: tape.maybe(Self::choice),
                detail: tape.maybe(Self::text),
                unknown: Map::default(),
            }),
            employment: self.maybe(Self::choice),
            engagement: self.maybe(Self::choice),
            trial: self.maybe(Self::text),
            hours: self.maybe(Self::text),
            start: self.maybe(Self::text),
            unknown: Map::default(),
        }
    }
}
