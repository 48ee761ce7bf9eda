//! What a number of years is of: the names after it, or those that it stands beside. It never knows
//! how many years there are.

use super::super::super::page::phrases::Phrases;
use super::super::draft::is_one;
use super::super::mentions::{Named, joined};
use super::super::umbrella::beneath;
use super::Scene;
use super::count::{Count, is_qualifier, is_unit, number};
use crate::domain::role::AskKind;
use std::ops::Range;

/// How many words after the years what they are of may stand.
const REACH: usize = 14;
/// How many words may stand between a name and a label with its years: "Python (years): 3".
const BESIDE: usize = 3;
/// The same in a row of a table: "Power BI | Highly desired | 2 years".
const ROW: usize = 5;
/// How many words may lead from years to "as a".
const PROFESSION: usize = 5;
/// The title stands among so many lines.
const TITLE: usize = 4;
/// Professions with the word by which a title names them, and what their years are of.
static PROFESSIONS: Phrases<(&str, &str)> = Phrases::of(&[
    (("software", "software engineering"), "software developer|software engineer"),
    (("data engineer", "data engineering"), "data engineer"),
    (("data scientist", "data science"), "data scientist"),
]);
/// How many words lead from one number of years to that of another degree.
const ROAD: usize = 6;
const DEGREES: &str = "bachelor|bachelor's|bachelors|bs|bsc|b.s|master|master's|masters|ms|msc|m.s|phd|ph.d|doctorate";
/// How many words a remark in brackets has after its years.
const REMARK: usize = 7;

impl Scene<'_> {
    /// What the years are of, as places in `named`; empty for work at large.
    pub(super) fn subjects(&self, count: &Count) -> Range<usize> {
        let end = count.tokens.end;
        let next = self.named.partition_point(|named| named.tokens.start < end);
        let start = self.before_qualifiers(count);
        if self.tells_of_work_done(count) {
            return self.done_before(next, start);
        }
        let is_named = |named: &Named| named.tokens.end == start && !named.of_job;
        if self.ends(end)
            && next.checked_sub(1).and_then(|at| self.named.get(at)).is_some_and(is_named)
        {
            return self.list_before(next, start, 0);
        }
        let label = self.word(start.wrapping_sub(1));
        if label == "," && self.is_whole_line(next, end) {
            return self.list_before(next, start, BESIDE);
        }
        let labelled = start > self.line.tokens.start && matches!(label, ":" | "(" | "-" | "|");
        let is_trait = |named: &&Named| self.kind(named) == Some(AskKind::Trait);
        let traits = self.named.get(next..).unwrap_or_default().iter().take_while(is_trait).count();
        let next = next + traits;
        let next = self.after_verbs(next);
        let ahead = self.named.get(next).filter(|named| self.is_of(named, end));
        let inside = label == "("
            && ahead.is_some_and(|named| {
                !(end..named.tokens.start).any(|token| self.word(token) == ")")
            });
        let word = self.word(end);
        let ends =
            word.is_empty() || is_one(word, ")|(|,|.|experience|minimum|required") || word == "|";
        if labelled && !inside && (ends || self.is_remark(label, end)) {
            let reach = if label == "|" { ROW } else { BESIDE };
            let mut list = self.list_before(next, start, reach);
            // "OpenCV, C++ (5 years)": a bracket speaks of the item that it follows.
            if label == "(" {
                list.start = self.item_start(&list);
            }
            if !list.is_empty() || !self.goes_on_after_bracket(end) {
                return list;
            }
        }
        match ahead.map(|_| self.list_from(next)) {
            Some(list) if !self.of_role(&list) => {
                beneath(self.page, self.lexicon, self.named, list)
            }
            _ => next..next,
        }
    }

    /// "MS with 3 years or PhD with 1 year in biology": where degrees shorten the road, all roads
    /// are through what the last is of.
    pub(super) fn subjects_of_other_road(&self, count: &Count, roads: usize) -> Range<usize> {
        let mut token = count.tokens.end;
        let mut degree = false;
        while token < (count.tokens.end + ROAD).min(self.line.tokens.end) {
            let word = self.word(token);
            if matches!(word, ";" | "." | ":") {
                break;
            }
            degree |= is_one(word, DEGREES);
            if let Some(other) = self.count(token).filter(|_| degree) {
                let of = self.subjects(&other);
                return match roads.checked_sub(1).filter(|_| of.is_empty()) {
                    Some(roads) => self.subjects_of_other_road(&other, roads),
                    None => of,
                };
            }
            token += 1;
        }
        0..0
    }

    /// The practice of a profession that is not the job itself: "3 years as a software engineer".
    pub(super) fn profession(&self, count: &Count) -> Option<usize> {
        let end = count.tokens.end;
        let at = (end..end + PROFESSION).find(|token| self.word(*token) == "as")?;
        let is_far =
            |token: usize| !is_one(self.word(token), "of|experience|work|working|professional|'");
        if (end..at).any(is_far) || !matches!(self.word(at + 1), "a" | "an") {
            return None;
        }
        let (_, (words, practice)) = (at + 2..at + 4)
            .find_map(|token| PROFESSIONS.at(self.page, token, self.line.tokens.end))?;
        let title = self.page.lines.iter().take(self.place.min(TITLE));
        let is_job = title.into_iter().any(|line| line.span.of(&self.page.lower).contains(words));
        if is_job { None } else { self.lexicon.find(practice) }
    }

    /// Where a number begins with the words that make it a least one: "at least 2".
    fn before_qualifiers(&self, count: &Count) -> usize {
        let mut start = count.tokens.start;
        while start > self.line.tokens.start && is_qualifier(self.word(start - 1)) {
            start -= 1;
        }
        start
    }

    /// Whether nothing follows the years that they could be of: "Python 3+ years, SQL 2 years".
    fn ends(&self, end: usize) -> bool {
        match self.word(end) {
            "" | "," | ";" | "." | "|" => true,
            "preferred" | "required" | "desired" | "minimum" => true,
            "and" | "or" => number(self.word(end + 2)).is_some(),
            _ => false,
        }
    }

    /// "Python, 5+ years": a line that begins with a name and ends with its years.
    fn is_whole_line(&self, next: usize, end: usize) -> bool {
        let first = next.checked_sub(1).and_then(|last| self.named.get(last));
        first.is_some_and(|named| named.tokens.start == self.line.tokens.start)
            && matches!(self.word(end), "" | ".")
    }

    /// "Kubernetes (3+ years in production)": a short remark in brackets that names nothing more.
    fn is_remark(&self, label: &str, end: usize) -> bool {
        let close = (end..end + REMARK).find(|token| self.word(*token) == ")");
        label == "(" && close.is_some_and(|close| !self.goes_on_after_bracket(close))
    }

    /// "Experience (5+ years) in designing models".
    fn goes_on_after_bracket(&self, end: usize) -> bool {
        let next = self.word(end + 1);
        self.word(end) == ")"
            && (matches!(next, "in" | "of" | "on" | "using" | "with") || next.ends_with("ing"))
    }

    /// Whether years speak of a name that stands after them. Years in a field of application count
    /// for it where they are asked of nothing else; those in a company of a field are years at large.
    fn is_of(&self, named: &Named, from: usize) -> bool {
        let kind = self.kind(named);
        let is_skill = matches!(kind, Some(AskKind::Tool | AskKind::Method | AskKind::Practice))
            || kind == Some(AskKind::Domain) && self.is_field_of_work(named, from);
        let between = from..named.tokens.start;
        let of_job = named.of_job && !is_role(self.word(named.tokens.end));
        is_skill && !of_job && between.len() <= REACH && !self.parted(between)
    }

    /// "3 years of healthcare experience", "in the insurance industry".
    fn is_field_of_work(&self, named: &Named, from: usize) -> bool {
        let near =
            "of|in|the|experience|exp|working|work|professional|relevant|prior|within|industry";
        let place = "company|companies|environment|setting|startup|start|organisation|organization|\
                     team|business|product";
        let end = named.tokens.end;
        (from..named.tokens.start).all(|token| is_one(self.word(token), near))
            && !(end..end + 3).any(|token| is_one(self.word(token), place))
    }

    fn kind(&self, named: &Named) -> Option<AskKind> {
        self.lexicon.entries.get(named.entry).map(|entry| entry.kind)
    }

    /// "Experience (3+ years) with": whether the bracket before a number is still open.
    fn opens_before(&self, last: usize) -> bool {
        let from = last.saturating_sub(4).max(self.line.tokens.start);
        (from..last).any(|token| self.word(token) == "(")
    }

    /// Whether the words between years and a name part them.
    fn parted(&self, between: Range<usize>) -> bool {
        let opened = between.start.checked_sub(1).is_some_and(|last| self.opens_before(last));
        let mut depth = u32::from(opened);
        between.clone().any(|token| match self.word(token) {
            "(" => {
                depth += 1;
                false
            }
            ")" if depth > 0 => {
                depth -= 1;
                false
            }
            // "7 yrs. exp. in SQL"
            "." if matches!(self.word(token.saturating_sub(1)), "exp" | "yrs" | "yr") => false,
            ";" | "." | ")" => true,
            // "2 years (post-PhD) of biology"
            "degree" | "bachelor's" | "master's" | "phd" => {
                depth == 0 || self.word(token.saturating_sub(1)) != "post"
            }
            "including" | "preferably" | "ideally" | "plus" => true,
            "as" => matches!(self.word(token + 1), "a" | "an"),
            "similar" | "comparable" | "related" => is_role(self.word(token + 1)),
            "," => {
                let next = self.word(token + 1);
                let goes_on = |word: &str| word.ends_with("ing") || matches!(word, "and" | "or");
                !goes_on(next) && (token == between.start || !goes_on(self.word(token - 1)))
            }
            "or" => number(self.word(token + 1)).is_some(),
            // Another number of years: what follows is its own.
            word => {
                number(word).is_some_and(|(_, _, glued)| glued || is_unit(self.word(token + 1)))
            }
        })
    }

    /// Whether a list ends in the name of a role: "in data science or a similar role".
    fn of_role(&self, list: &Range<usize>) -> bool {
        let end = list.end.checked_sub(1).and_then(|last| self.named.get(last));
        end.is_some_and(|last| {
            // "In a data engineering role" is data engineering.
            (last.tokens.end + 1..last.tokens.end + 5).any(|at| is_role(self.word(at)))
        })
    }

    /// A name and those that stand in one list with it.
    fn list_from(&self, first: usize) -> Range<usize> {
        let mut end = first + 1;
        while let (Some(last), Some(next)) = (self.named.get(end - 1), self.named.get(end)) {
            let between = last.tokens.end..next.tokens.start;
            // "In GenAI - LLMs, RAG": what the first stands for.
            let opens = end == first + 1 && between.len() == 1 && self.word(between.start) == "-";
            if next.of_job || !opens && joined(self.page, between).is_none() {
                break;
            }
            end += 1;
        }
        first..end
    }

    /// The list of names right before the years: "Python, Spark: 3 years".
    fn list_before(&self, end: usize, token: usize, reach: usize) -> Range<usize> {
        let Some(last) = end.checked_sub(1).and_then(|last| self.named.get(last)) else {
            return end..end;
        };
        let is_field =
            matches!(self.kind(last), Some(AskKind::Domain | AskKind::Trait)) && reach != ROW;
        if is_field || token.saturating_sub(last.tokens.end) > reach {
            return end..end;
        }
        let mut first = end - 1;
        while let (Some(before), Some(this)) =
            (first.checked_sub(1).and_then(|at| self.named.get(at)), self.named.get(first))
        {
            if joined(self.page, before.tokens.end..this.tokens.start).is_none() {
                break;
            }
            first -= 1;
        }
        first..end
    }

    /// Where the last item of a list begins: names that no comma parts.
    fn item_start(&self, list: &Range<usize>) -> usize {
        let pairs = list.clone().rev().skip(1);
        let is_part = |nth: &usize| {
            let end = self.named.get(*nth).map_or(0, |named| named.tokens.end);
            self.word(end) != ","
        };
        pairs.take_while(is_part).last().unwrap_or(list.end.saturating_sub(1)).max(list.start)
    }

    /// What was done for the years after it: the tool that stands nearest, else what came first.
    fn done_before(&self, end: usize, token: usize) -> Range<usize> {
        let reached =
            |named: &Named| token.saturating_sub(named.tokens.end) <= REACH && !named.of_job;
        let all = self.named.get(..end).unwrap_or_default();
        let first = all.iter().position(reached).unwrap_or(end);
        let of = |wanted: fn(AskKind) -> bool, named: &Named| {
            reached(named) && self.kind(named).is_some_and(wanted)
        };
        let tool = all.iter().rposition(|named| of(|kind| kind == AskKind::Tool, named));
        let skill = |kind| matches!(kind, AskKind::Method | AskKind::Practice);
        let any = || all.iter().skip(first).position(|named| of(skill, named)).map(|at| at + first);
        match (tool, any) {
            (Some(last), _) => self.list_before(last + 1, token, REACH),
            (None, any) => any().map_or(end..end, |at| at..at + 1),
        }
    }

    /// The place after the verbs of what is named: "training and deploying models".
    fn after_verbs(&self, first: usize) -> usize {
        let is_doing = |named: &Named| {
            let one = named.tokens.len() == 1;
            one && self.word(named.tokens.start).ends_with("ing") && !named.of_job
        };
        let mut nth = first;
        while let (Some(this), Some(next)) = (self.named.get(nth), self.named.get(nth + 1)) {
            let joins = next.tokens.start == this.tokens.end + 1
                && matches!(self.word(this.tokens.end), "and" | "," | "/");
            if !(is_doing(this) && joins && is_doing(next)) {
                break;
            }
            nth += 1;
        }
        if self.is_verb(nth) { nth + 1 } else { first }
    }

    /// "Deploying models": what is done with a thing that is named right after, or how it is.
    fn is_verb(&self, nth: usize) -> bool {
        let (Some(this), Some(next)) = (self.named.get(nth), self.named.get(nth + 1)) else {
            return false;
        };
        let word = self.word(this.tokens.start);
        let near = next.tokens.start.saturating_sub(this.tokens.end) < 3;
        // "Production-ready pipelines": how a thing is, that is named right after.
        if word.starts_with("production") && next.tokens.start == this.tokens.end {
            return true;
        }
        this.tokens.len() == 1
            && word.ends_with("ing")
            && near
            && !matches!(self.word(this.tokens.end), "," | "and" | "or" | "/")
    }

    /// "Machine learning or AI" is one thing, and what is named twice; a field beside skills is none.
    pub(super) fn says_no_more(&self, named: &Named, list: &[Named]) -> bool {
        let twice =
            |other: &Named| other.entry == named.entry && other.tokens.start < named.tokens.start;
        let is_field = |named: &Named| self.kind(named) == Some(AskKind::Domain);
        if list.iter().any(twice) || is_field(named) && !list.iter().all(is_field) {
            return true;
        }
        let is = |named: &Named, name: &str| {
            self.lexicon.entries.get(named.entry).is_some_and(|entry| entry.name == name)
        };
        is(named, "programming") && list.len() > 1
            || is(named, "artificial intelligence")
                && list.iter().any(|other| is(other, "machine learning"))
    }
}

fn is_role(word: &str) -> bool {
    matches!(word, "role" | "roles" | "position" | "positions" | "capacity")
}
