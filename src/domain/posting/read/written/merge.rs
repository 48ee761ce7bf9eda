//! What was read word for word, laid over the general reading: of that stays what rests on words
//! that our form does not explain. It never knows how either was read.

use super::Own;
use crate::domain::posting::read::{Reading, Sureness, Trace};
use crate::domain::posting::span::Span;
use crate::domain::role::{Ask, Requirement, Role, Seniority};

/// The reading with everything that was read word for word.
pub(super) fn lay_over(mut reading: Reading, own: Own) -> Reading {
    let lines = Lines::of(&reading);
    let is_free = |trace: &Trace| !is_explained(&own.explained, reading.page.origin(trace.span));
    let is_duty = |field: &&(String, Span, String)| field.0.starts_with("responsibilities[");
    let duties = own.fields.iter().filter(is_duty);
    let duty_lines: Vec<usize> = duties.map(|(_, place, _)| lines.first(*place)).collect();
    let mut merge = Merge {
        traces: own.fields.iter().map(|field| lines.trace(&reading, field)).collect(),
        is_free: reading.traces.iter().map(is_free).collect(),
        old: std::mem::take(&mut reading.traces),
    };
    let mut found = std::mem::replace(&mut reading.role, own.role);
    merge.fields(&mut reading.role, &mut found);
    let duties = std::mem::take(&mut reading.role.responsibilities);
    let mut duties: Vec<_> = duties.into_iter().zip(duty_lines).collect();
    let old_lines = std::mem::take(&mut reading.facts.duty_lines);
    let old = std::mem::take(&mut found.responsibilities).into_iter().zip(old_lines);
    merge.extend(&mut duties, old, ("responsibilities", 40), |_, _| true);
    (reading.role.responsibilities, reading.facts.duty_lines) = duties.into_iter().unzip();
    merge.lists(&mut reading.role, found);
    reading.is_posting = true;
    reading.traces = merge.traces;
    reading
}

/// The traces of both readings.
struct Merge {
    traces: Vec<Trace>,
    /// Those of the general reading.
    old: Vec<Trace>,
    /// Whether the words of each of these are not explained by our form.
    is_free: Vec<bool>,
}

impl Merge {
    /// Fills what our form leaves open.
    fn fields(&mut self, role: &mut Role, found: &mut Role) {
        role.id = std::mem::take(&mut found.id);
        if role.seniority == Seniority::Unspecified && self.keep("seniority") {
            role.seniority = found.seniority;
        }
        self.fill(&mut role.summary, &mut found.summary, "summary");
        self.fill(&mut role.company, &mut found.company, "company");
        let (purpose, old) = (&mut role.purpose, &mut found.purpose);
        self.fill(&mut purpose.outcome, &mut old.outcome, "purpose.outcome");
        self.fill(&mut purpose.specialism, &mut old.specialism, "purpose.specialism");
        if purpose.data.is_empty() && self.keep("purpose.data") {
            purpose.data = std::mem::take(&mut old.data);
        }
        let (credentials, old) = (&mut role.credentials, &mut found.credentials);
        self.fill(&mut credentials.degree, &mut old.degree, "credentials.degree");
        self.fill(&mut credentials.publications, &mut old.publications, "credentials.publications");
        let (logistics, old) = (&mut role.logistics, &mut found.logistics);
        self.fill(&mut logistics.place, &mut old.place, "logistics.place");
        self.fill(&mut logistics.remote, &mut old.remote, "logistics.remote");
        self.fill(&mut logistics.relocation, &mut old.relocation, "logistics.relocation");
        self.fill(&mut logistics.visa, &mut old.visa, "logistics.visa");
        self.fill(&mut logistics.pay, &mut old.pay, "logistics.pay");
        self.fill(&mut logistics.employment, &mut old.employment, "logistics.employment");
        self.fill(&mut logistics.engagement, &mut old.engagement, "logistics.engagement");
        self.fill(&mut logistics.trial, &mut old.trial, "logistics.trial");
        self.fill(&mut logistics.hours, &mut old.hours, "logistics.hours");
        self.fill(&mut logistics.start, &mut old.start, "logistics.start");
    }

    /// Adds what our form does not explain, as far as a role file holds it.
    fn lists(&mut self, role: &mut Role, found: Role) {
        let is_other = |one: &Requirement, new: &Requirement| one.competency != new.competency;
        let needs = found.requirements.into_iter();
        self.extend(&mut role.requirements, needs, ("requirements", 40), is_other);
        let last = role.asks.iter().filter_map(|ask| ask.any_of).max();
        let groups = last.map_or(0, |last| last + 1);
        let asks = found.asks.into_iter().map(|ask| {
            let any_of = ask.any_of.map(|group| group.saturating_add(groups));
            Ask { any_of, ..ask }
        });
        self.extend(&mut role.asks, asks, ("asks", 200), |one, new| one.name != new.name);
        let (offers, old) = (&mut role.offers, found.offers);
        let old_items = old.items.into_iter();
        self.extend(&mut offers.items, old_items, ("offers.items", 24), |_, _| true);
        let old_highlights = old.highlights.into_iter();
        let highlights = &mut offers.highlights;
        self.extend(highlights, old_highlights, ("offers.highlights", 12), |_, _| true);
        let steps = found.interview.into_iter();
        self.extend(&mut role.interview, steps, ("interview", 12), |_, _| true);
    }

    /// Whether the general reading has a field, all of it from words that are not explained; then
    /// its traces are kept, under a path of the same or another name.
    fn keep_as(&mut self, path: &str, name: &str) -> bool {
        let of_path = |trace: &Trace| {
            let rest = trace.path.strip_prefix(path);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        };
        let places: Vec<usize> =
            (0..self.old.len()).filter(|place| of_path(&self.old[*place])).collect();
        let keeps = !places.is_empty() && places.iter().all(|place| self.is_free[*place]);
        for place in places.into_iter().filter(|_| keeps) {
            let mut trace = self.old[place].clone();
            trace.path = [name, trace.path.get(path.len()..).unwrap_or_default()].concat();
            self.traces.push(trace);
        }
        keeps
    }

    fn keep(&mut self, path: &str) -> bool {
        self.keep_as(path, path)
    }

    /// Fills a field that our form leaves open.
    fn fill<T>(&mut self, field: &mut Option<T>, found: &mut Option<T>, path: &str) {
        if field.is_none() && found.is_some() && self.keep(path) {
            *field = found.take();
        }
    }

    /// Adds the entries that our form does not explain and does not have, up to a number.
    fn extend<T>(
        &mut self,
        list: &mut Vec<T>,
        found: impl Iterator<Item = T>,
        (path, most): (&str, usize),
        is_other: impl Fn(&T, &T) -> bool,
    ) {
        for (place, entry) in found.enumerate() {
            let at = |place: usize| [path, "[", &place.to_string(), "]"].concat();
            let is_new = list.len() < most && list.iter().all(|one| is_other(one, &entry));
            if is_new && self.keep_as(&at(place), &at(list.len())) {
                list.push(entry);
            }
        }
    }
}

/// Whether a place of the input lies in one of the places of a list in order.
fn is_explained(explained: &[Span], place: Span) -> bool {
    let after = explained.partition_point(|known| known.start <= place.start);
    let before = after.checked_sub(1).and_then(|before| explained.get(before));
    before.is_some_and(|known| place.start < known.end)
}

/// Where the lines of a page begin in its input.
struct Lines(Vec<usize>);

impl Lines {
    fn of(reading: &Reading) -> Lines {
        let page = &reading.page;
        Lines(page.lines.iter().map(|line| page.origin(line.span).start).collect())
    }

    /// The first line of a place of the input.
    fn first(&self, place: Span) -> usize {
        let first = self.0.partition_point(|start| *start < place.start);
        first.min(self.0.len().saturating_sub(1))
    }

    /// Where a field was read: the words that say it, or the line where they are not found.
    fn trace(&self, reading: &Reading, (path, place, words): &(String, Span, String)) -> Trace {
        let page = &reading.page;
        let after = self.0.partition_point(|start| *start < place.end);
        let line = |place: usize| page.lines.get(place).map(|line| line.span);
        let first = line(self.first(*place)).unwrap_or_default();
        let last = after.checked_sub(1).and_then(line).unwrap_or(first);
        let whole = Span::new(first.start, last.end);
        let begin = whole.of(&page.text).rfind(words.as_str()).filter(|_| !words.is_empty());
        let span = begin.map_or(whole, |begin| {
            Span::new(whole.start + begin, whole.start + begin + words.len())
        });
        Trace { path: path.clone(), span, sureness: Sureness::Certain }
    }
}
