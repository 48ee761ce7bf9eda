//! What was set by hand, kept beside the text and laid over what the text says. It never knows the
//! text, so that a re-reading loses none of it.

use super::field::Field;
use crate::domain::document::Choice;
use crate::domain::role::{Ask, Requirement, Responsibility, Role};

/// What was set by hand.
#[derive(Clone, Debug, PartialEq)]
pub struct Hand {
    /// The fields of `values` that count.
    pub fields: Vec<Field>,
    /// The values. Its requirements, asks and responsibilities all count: each stands in for the
    /// one of the same competency, name or sentence.
    pub values: Role,
    /// Competencies of requirements that the text gives and the role does not have.
    pub dropped_requirements: Vec<String>,
    /// Names of asks that the text gives and the role does not have.
    pub dropped_asks: Vec<String>,
}

impl Default for Hand {
    fn default() -> Hand {
        Hand {
            fields: Vec::new(),
            values: Role::blank(),
            dropped_requirements: Vec::new(),
            dropped_asks: Vec::new(),
        }
    }
}

impl Hand {
    /// Whether nothing was set.
    pub fn is_empty(&self) -> bool {
        *self == Hand::default()
    }

    /// All that a role has and the reading of its text does not give.
    pub fn beside(read: &Role, wanted: &Role) -> Hand {
        let mut hand = Hand::default();
        for field in Field::ALL {
            if !field.is_same(read, wanted) {
                hand.set(*field, wanted);
            }
        }
        hand.values.unknown.clone_from(&wanted.unknown);
        for requirement in &wanted.requirements {
            if !read.requirements.contains(requirement) {
                hand.require(requirement.clone());
            }
        }
        for requirement in &read.requirements {
            if !wanted.requirements.iter().any(|kept| kept.competency == requirement.competency) {
                hand.drop_requirement(&requirement.competency);
            }
        }
        for ask in wanted.asks.iter().filter(|ask| !read.asks.contains(ask)) {
            hand.ask(ask.clone());
        }
        for ask in &read.asks {
            if !wanted.asks.iter().any(|kept| kept.name == ask.name) {
                hand.drop_ask(&ask.name);
            }
        }
        for duty in wanted.responsibilities.iter() {
            if !read.responsibilities.contains(duty) {
                hand.assign(duty.clone());
            }
        }
        hand
    }

    /// Sets a field to what a role has in it.
    pub fn set(&mut self, field: Field, from: &Role) {
        field.copy(from, &mut self.values);
        if !self.fields.contains(&field) {
            self.fields.push(field);
        }
    }

    /// Leaves a field to the text again.
    pub fn unset(&mut self, field: Field) {
        field.copy(&Role::blank(), &mut self.values);
        self.fields.retain(|set| *set != field);
    }

    /// Sets a requirement.
    pub fn require(&mut self, requirement: Requirement) {
        self.dropped_requirements.retain(|dropped| *dropped != requirement.competency);
        let is_same = |old: &Requirement| old.competency == requirement.competency;
        put(&mut self.values.requirements, is_same, requirement.clone());
    }

    /// Takes a requirement away.
    pub fn drop_requirement(&mut self, competency: &str) {
        self.values.requirements.retain(|requirement| requirement.competency != competency);
        add(&mut self.dropped_requirements, competency);
    }

    /// Sets an ask.
    pub fn ask(&mut self, ask: Ask) {
        self.dropped_asks.retain(|dropped| *dropped != ask.name);
        put(&mut self.values.asks, |old| old.name == ask.name, ask.clone());
    }

    /// Takes an ask away.
    pub fn drop_ask(&mut self, name: &str) {
        self.values.asks.retain(|ask| ask.name != name);
        add(&mut self.dropped_asks, name);
    }

    /// Says to which duty a sentence belongs, and whose it is.
    pub fn assign(&mut self, responsibility: Responsibility) {
        let is_same = |old: &Responsibility| old.text == responsibility.text;
        put(&mut self.values.responsibilities, is_same, responsibility.clone());
    }

    /// The role of a text with what was set laid over it.
    pub fn over(&self, read: &Role) -> Role {
        let mut role = read.clone();
        for field in &self.fields {
            field.copy(&self.values, &mut role);
        }
        for (key, value) in self.values.unknown.iter() {
            role.unknown.insert(key.to_string(), value.clone());
        }
        let dropped = &self.dropped_requirements;
        role.requirements.retain(|requirement| !dropped.contains(&requirement.competency));
        for requirement in &self.values.requirements {
            let is_same = |old: &Requirement| old.competency == requirement.competency;
            put(&mut role.requirements, is_same, requirement.clone());
        }
        role.asks.retain(|ask| !self.dropped_asks.contains(&ask.name));
        for ask in &self.values.asks {
            put(&mut role.asks, |old| old.name == ask.name, ask.clone());
        }
        // A sentence that is no longer in the text is no responsibility any more; what was said of
        // it waits here in case it comes back.
        for duty in &mut role.responsibilities {
            let set = self.values.responsibilities.iter().find(|set| set.text == duty.text);
            if let Some(set) = set {
                duty.clone_from(set);
            }
        }
        role
    }
}

/// Puts a value in the place of the one that is the same, or at the end.
fn put<T>(list: &mut Vec<T>, is_same: impl Fn(&T) -> bool, value: T) {
    match list.iter_mut().find(|old| is_same(old)) {
        Some(old) => *old = value,
        None => list.push(value),
    }
}

fn add(list: &mut Vec<String>, name: &str) {
    if !list.iter().any(|known| known == name) {
        list.push(name.to_string());
    }
}
