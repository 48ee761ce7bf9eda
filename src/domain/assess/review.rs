//! What was answered and can be explained afterwards. It never knows how an explanation is shown.

use super::answer::{Answers, Claimed, ItemAnswer};
use crate::domain::framework::Framework;
use crate::domain::items::{Bank, Item, NamesPage};

/// The items on the competency at a place of the framework that were answered, in the order in
/// which they were asked; those that no trail names come last.
pub fn answered<'a>(
    framework: &Framework,
    bank: &'a Bank,
    answers: &Answers,
    trail: &[String],
    place: usize,
) -> Vec<(&'a Item, ItemAnswer)> {
    let of_place = |id: &str| {
        let item = bank.item(id)?;
        let is_of_place = framework.place_of(&item.competency) == Some(place);
        is_of_place.then_some((item, *answers.items.get(id)?))
    };
    let untold = answers.items.iter().map(|(id, _)| id);
    let untold = untold.filter(|id| !trail.iter().any(|asked| asked == id));
    trail.iter().map(String::as_str).chain(untold).filter_map(of_place).collect()
}

/// A page of names that was answered, and how its made-up names fared.
#[derive(Clone, Debug, PartialEq)]
pub struct Told<'a> {
    /// The page.
    pub page: &'a NamesPage,
    /// Its made-up names that were marked.
    pub marked: Vec<&'a str>,
    /// Its made-up names that were not.
    pub unmarked: Vec<&'a str>,
}

/// The pages of names that were answered; one that was skipped has nothing to tell.
pub fn names<'a>(bank: &'a Bank, answers: &Answers) -> Vec<Told<'a>> {
    let told = |(id, answer): (&str, &Claimed)| {
        let (page, Claimed::Marked(chosen)) = (bank.names(id)?, answer) else {
            return None;
        };
        let is_marked = |name: &&str| chosen.iter().any(|chosen| chosen == name);
        let (marked, unmarked) = page.foils().partition(is_marked);
        Some(Told { page, marked, unmarked })
    };
    answers.names.iter().filter_map(told).collect()
}
