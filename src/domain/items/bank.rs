//! The bank: every item and page that is loaded. It never knows which of them was answered.

use super::{Item, NamesPage, Topic};
use crate::domain::assess::answer::Answers;
use crate::domain::fit::Needs;
use crate::domain::framework::Framework;
use crate::domain::order::Sorted;

/// Every item and page of names that is loaded; what is added joins the rest.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bank {
    items: Sorted<Item>,
    names: Sorted<NamesPage>,
}

impl Bank {
    /// Adds the items of topics. One of the same id takes the place of the one before.
    pub fn add(&mut self, topics: Vec<Topic>) {
        for item in topics.into_iter().flat_map(|topic| topic.items) {
            self.items.insert(item.id.clone(), item);
        }
    }

    /// Adds pages of names.
    pub fn add_names(&mut self, pages: Vec<NamesPage>) {
        for page in pages {
            self.names.insert(page.id.clone(), page);
        }
    }

    /// The item of an id.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.get(id)
    }

    /// The page of names of an id.
    pub fn names(&self, id: &str) -> Option<&NamesPage> {
        self.names.get(id)
    }

    /// All items, by id.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.items.iter().map(|(_, item)| item)
    }

    /// All pages of names, by id.
    pub fn pages(&self) -> impl Iterator<Item = &NamesPage> {
        self.names.iter().map(|(_, page)| page)
    }
}

/// The ids of the competencies whose items are to be loaded: those that a role needs, and those
/// that a person was asked about for any role. With them the same answers give the same numbers,
/// whatever else was loaded before.
pub fn wanted(framework: &Framework, needs: &Needs, answers: &Answers) -> Vec<String> {
    let places = 0..framework.competencies.len();
    places
        .filter(|place| needs.target(*place).is_some() || answers.said(framework, *place).is_some())
        .filter_map(|place| framework.id_of(place))
        .collect()
}
