//! The points of lists: duties, needs, names, offers, steps of the interview. It never knows which
//! heading they stand under but by what it is told.

use super::parts::{Reader, fits};
use super::template::{before, take_apart};
use super::value::{self, choice, counted, same};
use crate::domain::document::Map;
use crate::domain::level::Level;
use crate::domain::posting::write::phrase::{self, AND};
use crate::domain::role::{
    Ask, AskKind, Duty, InterviewStep, Method, Offer, Ownership, Requirement, RequirementKind,
    Responsibility,
};

impl Reader<'_> {
    pub(super) fn highlight(&mut self, text: &str) -> bool {
        let place = self.own.role.offers.highlights.len();
        if place == 12 || !fits(text, 400) {
            return false;
        }
        self.said_at("offers.highlights", place, text);
        self.own.role.offers.highlights.push(text.to_string());
        true
    }

    pub(super) fn responsibility(&mut self, text: &str, duty: Duty, ownership: Ownership) -> bool {
        if self.own.role.responsibilities.len() == 40 || !fits(text, 600) {
            return false;
        }
        self.said_at("responsibilities", self.own.role.responsibilities.len(), text);
        let text = text.to_string();
        let one = Responsibility { text, duty, ownership, unknown: Map::default() };
        self.own.role.responsibilities.push(one);
        true
    }

    pub(super) fn requirement(&mut self, text: &str, kind: RequirementKind) -> bool {
        let (label, told) = text.split_once(": ").unwrap_or((text, ""));
        let Some((competency, level, learnable)) = self.needed(label) else {
            return false;
        };
        let words = self.form.words;
        let framework = self.form.framework;
        let place = framework.place_of(&competency);
        let known = place.and_then(|place| framework.competencies.get(place));
        let behaviour = known.map_or("", |known| known.level(level));
        let rest = told.strip_prefix(behaviour).unwrap_or(told).trim_start();
        let sentence = words.get("posting.why");
        let begin = rest.find(&before(sentence, "why"));
        let why = begin.and_then(|begin| take_apart(sentence, rest.get(begin..)?)?.get("why"));
        if self.own.role.requirements.len() == 40 || !fits(why.unwrap_or_default(), 400) {
            return false;
        }
        self.said_at("requirements", self.own.role.requirements.len(), text);
        self.own.role.requirements.push(Requirement {
            competency,
            level,
            kind,
            weight: 3,
            learnable,
            why: why.map(str::to_string),
            unknown: Map::default(),
        });
        true
    }

    /// Competency and level of a label, and whether it can be learned on the job.
    fn needed(&self, label: &str) -> Option<(String, Level, bool)> {
        let words = self.form.words;
        // In words, or by its number, as postings were written before.
        let level = |told: &str| match told.parse() {
            Ok(number) => Level::new(number),
            Err(_) => Level::ALL.into_iter().find(|level| phrase::level(words, *level) == told),
        };
        let by = |key, learnable| {
            let parts = take_apart(words.get(key), label)?;
            let level = level(parts.get("level")?)?;
            let competency = self.competency(parts.get("name")?)?;
            let is_new = self.own.role.requirements.iter().all(|one| one.competency != competency);
            is_new.then_some((competency, level, learnable))
        };
        by("posting.levelLearnable", true)
            .or_else(|| by("posting.level", false))
            .or_else(|| by("posting.levelNumberLearnable", true))
            .or_else(|| by("posting.levelNumber", false))
    }

    /// The id of a competency by its name.
    fn competency(&self, name: &str) -> Option<String> {
        let all = &self.form.framework.competencies;
        let known = all.iter().find(|known| same(&known.name, name) || known.id == name);
        known.map(|known| known.id.clone())
    }

    pub(super) fn asks(&mut self, text: &str, required: bool) -> bool {
        let Some((label, list)) = text.split_once(": ") else { return false };
        let words = self.form.words;
        let Some(kind) = choice::<AskKind>(words, "posting.asks.", label) else { return false };
        let groups = value::asks(words, self.lexicon, kind, list);
        let count = groups.iter().map(Vec::len).sum::<usize>();
        let are_names =
            groups.iter().flatten().all(|ask| !ask.name.is_empty() && fits(&ask.name, 80));
        if self.own.role.asks.len() + count > 200 || !are_names {
            return false;
        }
        for group in groups {
            let any_of = (group.len() > 1).then_some(self.groups);
            self.groups += u16::from(any_of.is_some());
            for ask in group {
                self.said_at("asks", self.own.role.asks.len(), &ask.name);
                self.own.role.asks.push(Ask { required, any_of, ..ask });
            }
        }
        true
    }

    pub(super) fn offer(&mut self, text: &str) -> bool {
        let Some((label, what)) = text.split_once(": ") else { return false };
        let Some(kind) = choice(self.form.words, "offer.", label) else { return false };
        if self.own.role.offers.items.len() == 24 || !fits(what, 400) {
            return false;
        }
        self.said_at("offers.items", self.own.role.offers.items.len(), what);
        let offer = Offer { kind, text: what.to_string(), unknown: Map::default() };
        self.own.role.offers.items.push(offer);
        true
    }

    pub(super) fn interview_step(&mut self, text: &str) -> bool {
        let words = self.form.words;
        let (label, told) = text.split_once(": ").unwrap_or((text, ""));
        let parts = take_apart(words.get("posting.step"), label);
        let minutes = parts.as_ref().and_then(|parts| parts.get("minutes"));
        let minutes = minutes.and_then(|minutes| counted(words, "minutes", minutes));
        let method = parts.as_ref().and_then(|parts| parts.get("method")).unwrap_or(label);
        let Some(method) = choice::<Method>(words, "method.", method) else { return false };
        let sentence = words.get("posting.checked");
        let begin = told.rfind(&before(sentence, "competencies")).unwrap_or(told.len());
        let (about, checked) = told.split_at(begin);
        let checked = take_apart(sentence, checked);
        let checked = checked.as_ref().and_then(|parts| parts.get("competencies"));
        let competencies = checked.into_iter().flat_map(|names| names.split(AND));
        let competencies: Vec<String> =
            competencies.filter_map(|name| self.competency(name)).take(12).collect();
        let about = about.trim();
        let is_full = self.own.role.interview.len() == 12;
        if competencies.is_empty() || is_full || !fits(about, 600) {
            return false;
        }
        self.said_at("interview", self.own.role.interview.len(), text);
        self.own.role.interview.push(InterviewStep {
            competencies,
            method,
            minutes: minutes
                .and_then(|(_, minutes)| u16::try_from(minutes).ok())
                .filter(|minutes| (5..=2400).contains(minutes)),
            people: None,
            about: (!about.is_empty()).then(|| about.to_string()),
            unknown: Map::default(),
        });
        true
    }
}
