//! Which words of a line are only wished for, and which must be, against the rest of their section:
//! "Spark is a plus", "ideally Redshift", "(required)". It never knows what they name.

use super::super::page::phrases::Phrases;
use super::super::page::{Line, Page};
use std::ops::Range;

/// What hedging words say.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Stand {
    /// Nice to have; of what stands before, or after where the words begin something.
    Wish,
    /// Nice to have, of what follows.
    WishAhead,
    /// It must be.
    Must,
    /// They only look like hedging words.
    Nothing,
}

use Stand::{Must, Nothing, Wish, WishAhead};

static HEDGES: Phrases<Stand> = Phrases::of(&[
    (
        Wish,
        "a big plus|a bonus|a definite plus|a great plus|a huge plus|a nice bonus|a nice to have|\
         a plus|a significant advantage|a strong plus|added advantage|added bonus|added plus|\
         additional advantage|advantage|advantageous|an added plus|an advantage|an asset|\
         appreciated|as a plus|as plus|asset|beneficial|big plus|bonus|bonus points|desirable|\
         desired|desired but not required|extra credit|extra points|favorable|favourable|\
         good to have|great plus|great to have|helpful|helpful but not required|highly desirable|\
         highly desired|highly preferred|huge plus|is a plus|is appreciated|is optional|is plus|\
         is preferred|is welcome|nice bonus|nice to have|nice to haves|nice to know|not a must|\
         not essential|not mandatory|not necessary|not required|not strictly required|optional|\
         plus points|preferable|preference will be given|preferred|preferred but not required|\
         significant advantage|strong advantage|strong plus|strongly desired|strongly preferred|\
         useful|valued|welcome|would be a bonus|would be a plus|would be lovely|would be useful|would be handy|would be helpful|helps|is handy|is lovely|is nice|are nice|would be an advantage|would be great|would be ideal|would be a strength|a strength|a nice extra|nice extra|not needed|is not needed|\
         would be nice|is ideal|even better|meriting|is meriting|a merit|is a merit",
    ),
    (
        WishAhead,
        "a bonus if|a plus if|better if|bonus for|bonus if|bonus points for|bonus points if|\
         cool if|even better if|good if|great if|ideally|love it if|love to see|nice if|optionally|\
         plus if|preferably|preference for",
    ),
    (Must, "a must|essential|is a must|is mandatory|is required|mandatory|must|must have|required"),
    (
        Nothing,
        "advantages|applicants are welcome|applications are welcome|candidates are welcome|\
         competitive advantage|everyone is welcome|ideal|people are welcome|take advantage",
    ),
]);

/// Words of which some are wished for, or must be.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Hedge {
    /// As places in `Page::tokens`.
    pub(super) words: Range<usize>,
    pub(super) required: bool,
}

/// A line as far as hedging goes: where names stand in it.
pub(super) struct Scene<'p> {
    pub(super) page: &'p Page,
    pub(super) line: &'p Line,
    /// The words of the names in the line, in order.
    pub(super) names: &'p [Range<usize>],
    /// Whether two names, by their places in `names`, can stand for one another.
    pub(super) alike: &'p dyn Fn(usize, usize) -> bool,
}

/// What is hedged in a line; of what overlaps, the last counts.
pub(super) fn hedges(scene: &Scene) -> Vec<Hedge> {
    let line = scene.line.tokens.clone();
    let mut found = Vec::new();
    let mut from = line.start;
    for (cue, stand) in HEDGES.all(scene.page, line.clone()) {
        let label = scene.page.word(cue.end) == ":" && cue.end < line.end;
        let opens =
            cue.start == line.start || matches!(scene.page.word(cue.start - 1), "(" | "-" | ",");
        let closes =
            cue.end >= line.end || matches!(scene.page.word(cue.end), ")" | "." | "," | ";" | "!");
        let words = match stand {
            Nothing => continue,
            Wish if !closes && scene.is_an_attribute(&cue) => continue,
            _ if label => cue.end..line.end,
            Must if !closes && scene.page.word(cue.start) == "must" => cue.end..line.end,
            Must if !closes && cue.len() < 2 => continue,
            WishAhead if cue.start == line.start || !closes || scene.page.word(cue.end) == "," => {
                scene.ahead(cue.clone())
            }
            Wish if opens && !closes => scene.ahead(cue.clone()),
            Wish | WishAhead | Must => scene.behind(cue.clone(), from),
        };
        from = cue.end;
        found.push(Hedge { words, required: stand == Must });
    }
    found
}

/// Words that say nothing of a wish where they stand before what they praise: "useful insights".
const ATTRIBUTES: [&str; 8] =
    ["appreciated", "beneficial", "desired", "helpful", "helps", "useful", "valued", "welcome"];

/// A name this near is what is hedged; else all that the clause says is.
const NEAR: usize = 4;

/// The most names that one word ahead of them hedges.
const MOST_AHEAD: usize = 12;

/// Words that begin another thing that is asked for.
const THINGS: [&str; 22] = [
    "ability",
    "any",
    "background",
    "certification",
    "degree",
    "experience",
    "experienced",
    "expertise",
    "exposure",
    "familiarity",
    "good",
    "hands",
    "having",
    "knowing",
    "knowledge",
    "previous",
    "prior",
    "proficiency",
    "skills",
    "solid",
    "strong",
    "understanding",
];

impl Scene<'_> {
    /// "Find useful patterns", but not "AA is useful in BB".
    fn is_an_attribute(&self, cue: &Range<usize>) -> bool {
        let before = cue.start.checked_sub(1).map_or("", |before| self.page.word(before));
        let said =
            matches!(before, "is" | "are" | "be" | "also" | "as" | "very" | "highly" | "but");
        cue.len() == 1
            && cue.start > self.line.tokens.start
            && ATTRIBUTES.contains(&self.page.word(cue.start))
            && !said
    }

    fn has_name(&self, words: Range<usize>) -> bool {
        let first = self.names.partition_point(|name| name.start < words.start);
        self.names.get(first).is_some_and(|name| name.start < words.end)
    }

    /// From the cue on: all of the line if the cue begins it; else the next name, and what stands
    /// in a list with it and is of its kind.
    fn ahead(&self, cue: Range<usize>) -> Range<usize> {
        if cue.start == self.line.tokens.start {
            return cue.end..self.line.tokens.end;
        }
        let mut end = cue.end;
        let first = self.names.partition_point(|name| name.start < cue.end);
        let near = self.names.get(first).is_some_and(|name| name.start - cue.end < NEAR);
        if !near {
            let stops = |token: &usize| matches!(self.page.word(*token), ";" | ")" | "but");
            return cue.end
                ..(cue.end..self.line.tokens.end).find(stops).unwrap_or(self.line.tokens.end);
        }
        for nth in first..self.names.len().min(first + MOST_AHEAD) {
            let Some(name) = self.names.get(nth) else { break };
            // "Ideally AA (BB, CC)": what stands in the bracket is of the same wish.
            let inside = name.start - end == 1 && self.page.word(end) == "(";
            let goes_on =
                nth == first || inside || (self.alike)(nth - 1, nth) && name.start - end <= 3;
            let parted = (end..name.start).any(|token| matches!(self.page.word(token), ";" | ")"));
            if !goes_on || parted {
                break;
            }
            end = name.end;
        }
        cue.end..end
    }

    /// Back from the cue to where its clause begins.
    fn behind(&self, cue: Range<usize>, from: usize) -> Range<usize> {
        let mut depth = 0_u32;
        let mut start = cue.start;
        while start > from {
            let before = start - 1;
            match self.page.word(before) {
                ")" => depth += 1,
                "(" if depth > 0 => depth -= 1,
                "(" if self.has_name(start..cue.start) => return start..cue.start,
                "(" => return self.item(before, from),
                ";" if depth == 0 && cue.start - start > 1 => return start..cue.start,
                ";" | "-" if depth == 0 && self.has_name(start..cue.start) => {
                    return start..cue.start;
                }
                "," if depth == 0
                    && before > from
                    && self.page.word(before - 1) == ")"
                    && self.has_name(start..cue.start) =>
                {
                    return start..cue.start;
                }
                "," | "and" | "but" | "with"
                    if depth == 0 && self.ends_here(start, cue.start, from) =>
                {
                    return start..cue.start;
                }
                _ => {}
            }
            start = before;
        }
        start..cue.start
    }

    /// Whether the clause begins after a comma or an "and": something else was asked for before.
    fn ends_here(&self, start: usize, end: usize, from: usize) -> bool {
        let named = self.has_name(start..end) && self.has_name(from..start);
        let thing = |token: usize| THINGS.binary_search(&self.page.word(token)).is_ok();
        named && (start..end.min(start + 3)).any(thing)
    }

    /// What a remark in brackets is about: back to the comma before.
    fn item(&self, bracket: usize, from: usize) -> Range<usize> {
        let mut start = bracket;
        while start > from && !matches!(self.page.word(start - 1), "," | ";" | ")") {
            start -= 1;
        }
        start..bracket
    }
}

#[cfg(test)]
mod tests {
    use super::{HEDGES, Scene, THINGS, hedges};
    use crate::domain::posting::page::Page;

    /// Names are the words in capitals; those of one length are alike.
    fn check(text: &str, expected: &[(&str, bool)]) {
        let page = Page::read(text);
        let mut names = Vec::new();
        for token in 0..page.tokens.len() {
            let word = page.tokens[token].span.of(&page.text);
            if word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_uppercase()) {
                names.push(token..token + 1);
            }
        }
        let alike = |one: usize, other: usize| {
            page.word(names[one].start).len() == page.word(names[other].start).len()
        };
        let scene = Scene { page: &page, line: &page.lines[0], names: &names, alike: &alike };
        let hedges = hedges(&scene);
        let of = |name: &std::ops::Range<usize>| {
            let hedge = hedges.iter().rev().find(|hedge| hedge.words.contains(&name.start));
            hedge.map(|hedge| hedge.required)
        };
        let found: Vec<(&str, bool)> = names
            .iter()
            .filter_map(|name| Some((page.tokens[name.start].span.of(&page.text), of(name)?)))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn hedges_reach_as_far_as_their_clause() {
        check("Experience with AA and BB is a plus", &[("AA", false), ("BB", false)]);
        check("Strong AA, experience with BB is a plus", &[("BB", false)]);
        check("AA is required, BB is a plus", &[("AA", true), ("BB", false)]);
        check("Modern warehouses, ideally AA, and platforms like BBB", &[("AA", false)]);
        check(
            "You ideally also have some good knowledge of AA in BBB",
            &[("AA", false), ("BBB", false)],
        );
        check("Ideally, first steps with AA and BBB", &[("AA", false), ("BBB", false)]);
        check("A cloud (AA, BB), AA preferred", &[("AA", false)]);
        check("Great if you also know AA!", &[("AA", false)]);
        check("AA is required for this", &[("AA", true)]);
        check("You must have AA", &[("AA", true)]);
        check("A store (AA ideally; BB or CC)", &[("AA", false)]);
        check("Any cloud, ideally AA (BBB)", &[("AA", false), ("BBB", false)]);
        check("Ideally AA, BB or CCC", &[("AA", false), ("BB", false), ("CCC", false)]);
        check("Containers with AA - BB preferred", &[("BB", false)]);
        check("Frameworks for data AA (BB preferred)", &[("BB", false)]);
        check("AA, BB (preferred), CC", &[("BB", false)]);
        check("Nice to have: AA; BB", &[("AA", false), ("BB", false)]);
        check("Bonus points if you know AA", &[("AA", false)]);
        check("AA must be known", &[]);
        check("Turn AA into useful insights with BB", &[]);
        check("Fluent AA; another language is welcome", &[]);
        check("AA; BB helps.", &[("BB", false)]);
        check("A shop that helps with AA", &[]);
        check("AA would be lovely.", &[("AA", false)]);
        check("AA is ideal.", &[("AA", false)]);
        check("AA is not needed.", &[("AA", false)]);
        check("AA would be a strength.", &[("AA", false)]);
        check("AA would do; if you know BB, even better", &[("BB", false)]);
        check("AA is useful in this team", &[("AA", false)]);
        check("You know AA; take advantage of BB", &[]);
    }

    #[test]
    fn every_phrase_can_be_found_and_things_are_sorted() {
        assert_eq!(HEDGES.faults(), [""; 0]);
        assert!(THINGS.is_sorted());
    }
}
