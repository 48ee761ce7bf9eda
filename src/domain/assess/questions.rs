//! Which questions a role needs, and which of them comes next: one stream of self-ratings, items
//! and pages of names. It never knows how one is asked.
//!
//! What comes next is what is expected to shrink the variance of the overall fit most per second
//! ([`super::next`]), within rules that keep the stream natural:
//!
//! - Until a first number can be shown, only self-ratings are asked.
//! - An item comes only after the self-rating of its competency was given or skipped.
//! - After that, a self-rating is followed by an item where there is one, and never more than
//!   [`MOST_ITEMS_IN_A_ROW`] items follow one another. Where nothing is left to put between items,
//!   the stream ends.
//! - No competency of the role is two items ahead of another that still has some.
//! - Each item and each page is asked once, and none whose solution the person has seen; at most [`MOST_PAGES`] pages of names, neither first
//!   nor last.

use super::answer::{Answers, Length};
use super::next::{Candidate, Timed, choose};
use crate::domain::fit::{Needs, is_enough};
use crate::domain::framework::Framework;
use crate::domain::items::{Bank, Item, Model, NamesPage};
use crate::domain::order::sort_by;
use crate::domain::role::Role;

/// So many items follow one another at most.
pub const MOST_ITEMS_IN_A_ROW: usize = 3;

/// So many pages of names are asked at most.
pub const MOST_PAGES: usize = 2;

/// After so many answers a page of names is due, the first and the second.
const PAGE_DUE_AFTER: [usize; MOST_PAGES] = [6, 14];

/// No competency has so many items more than another that still has some.
const AHEAD: usize = 2;

impl Length {
    /// The expected seconds after which a person has answered enough; none where only the number
    /// of self-ratings decides.
    pub fn seconds(self) -> Option<f64> {
        match self {
            Length::Short => Some(180.0),
            Length::Full => Some(720.0),
            Length::Ratings => None,
        }
    }
}

/// A question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// The self-rating of a competency, by its place in the framework.
    Rating(usize),
    /// The item of an id.
    Item(String),
    /// The page of names of an id.
    Names(String),
}

/// The questions of one person for one role.
#[derive(Clone, Copy)]
pub struct Stream<'a> {
    /// The competencies.
    pub framework: &'a Framework,
    /// The items and pages that are loaded.
    pub bank: &'a Bank,
    /// The role.
    pub role: &'a Role,
    /// What the role needs.
    pub needs: &'a Needs,
    /// What was answered.
    pub answers: &'a Answers,
    /// The ids of all that was asked, in order: competencies, items and pages.
    pub trail: &'a [String],
}

impl<'a> Stream<'a> {
    /// The question to ask next; nothing when none is left.
    pub fn next(&self) -> Option<Next> {
        let ratings: Vec<usize> = self.ratings().collect();
        if self.answers.length == Some(Length::Ratings) || !self.may_measure(&ratings) {
            return self.best(ratings.into_iter().map(Next::Rating).collect());
        }
        let items: Vec<Next> = self.items().map(|item| Next::Item(item.id.clone())).collect();
        let row = self.items_in_a_row();
        let may_items = row < MOST_ITEMS_IN_A_ROW && !items.is_empty();
        let page = self.page().map(|page| Next::Names(page.id.clone()));
        // A page is never the last question: after it an item may follow again, or a rating.
        let page = page.filter(|_| !items.is_empty() || !ratings.is_empty());
        // Where no rating is left, the pages are kept to stand between items.
        let is_due = if ratings.is_empty() { !may_items } else { self.page_is_due() };
        if is_due && page.is_some() {
            return page;
        }
        let mut open: Vec<Next> = page.into_iter().filter(|_| !ratings.is_empty()).collect();
        if may_items {
            open.extend(items);
        }
        if !may_items || row > 0 {
            open.extend(ratings.into_iter().map(Next::Rating));
        }
        self.best(open)
    }

    /// How long the answers so far took, by the seconds that are expected of each question.
    pub fn spent(&self) -> f64 {
        let said = |place: &usize| self.answers.said(self.framework, *place).is_some();
        let ratings =
            self.needs.competencies().filter(said).map(|place| self.rating_seconds(place));
        let items = self.needed_items().filter(|item| self.is_answered(item));
        let items = items.map(|item| item.seconds);
        let pages = self.bank.pages().filter(|page| self.answers.names.get(&page.id).is_some());
        ratings.chain(items).chain(pages.map(NamesPage::seconds)).sum()
    }

    /// Whether the person has answered as much as they chose to, or nothing is left. They can go
    /// on while there is a next question.
    pub fn is_enough(&self) -> bool {
        self.has_reached_length() || self.next().is_none()
    }

    /// Whether the person has answered for as long as they chose to. Self-ratings alone have no
    /// such length: there the questions end.
    pub fn has_reached_length(&self) -> bool {
        let most = self.answers.length.unwrap_or(Length::Full).seconds();
        most.is_some_and(|most| self.spent() >= most) && self.has_first_number()
    }

    /// How many questions of the role were answered, and passed over.
    pub fn counted(&self) -> Counted {
        counted(self.framework, self.bank, self.needs, self.answers)
    }

    /// How far a person has come, from 0 to 1: in expected seconds where items are asked, otherwise
    /// in self-ratings.
    pub fn progress(&self) -> f64 {
        let all = self.needs.competencies().count();
        let answered = (all - self.ratings().count()) as f64;
        let by_ratings = answered / all.max(1) as f64;
        let most = self.answers.length.unwrap_or(Length::Full).seconds();
        let most = most.filter(|_| self.needed_items().next().is_some());
        most.map_or(by_ratings, |most| (self.spent() / most).min(1.0))
    }

    /// The self-ratings that the role needs and that have no answer yet. One that was skipped, or
    /// answered with "I don't know", is not asked again by itself.
    fn ratings(&self) -> impl Iterator<Item = usize> + 'a {
        open_questions(self.framework, self.needs, self.answers)
    }

    /// Whether items and pages may come: once there is a first number, or no other way to one.
    fn may_measure(&self, ratings: &[usize]) -> bool {
        let asked = self.needs.competencies().count() > ratings.len();
        asked && (ratings.is_empty() || self.has_first_number())
    }

    fn has_first_number(&self) -> bool {
        answers_until_first_number(self.framework, self.bank, self.needs, self.answers) == 0
    }

    /// The items that the role needs, answered or not.
    fn needed_items(&self) -> impl Iterator<Item = &'a Item> {
        needed_items(self.framework, self.bank, self.needs)
    }

    /// The items that may come next.
    fn items(&self) -> impl Iterator<Item = &'a Item> {
        let mut open: Vec<(usize, &Item)> = Vec::new();
        let mut asked = vec![0; self.framework.competencies.len()];
        for item in self.needed_items() {
            let Some(place) = self.framework.place_of(&item.competency) else {
                continue;
            };
            if self.is_answered(item) {
                asked[place] += 1;
            } else if self.answers.said(self.framework, place).is_some() && self.suits(item) {
                open.push((place, item));
            }
        }
        let least = open.iter().map(|(place, _)| asked[*place]).min().unwrap_or(0);
        open.into_iter()
            .filter(move |(place, _)| asked[*place] < least + AHEAD)
            .map(|(_, item)| item)
    }

    /// Whether an item is sensible to ask. Whoever has seen its solution shows nothing by giving it.
    fn suits(&self, item: &Item) -> bool {
        let is_new = !self.answers.has_seen(&item.id);
        is_new && item.suits(self.role.family, &self.role.purpose.data)
    }

    fn is_answered(&self, item: &Item) -> bool {
        self.answers.items.get(&item.id).is_some()
    }

    /// How many items were asked since the last question of another kind.
    fn items_in_a_row(&self) -> usize {
        let is_item = |id: &&String| self.answers.items.get(id).is_some();
        self.trail.iter().rev().take_while(is_item).count()
    }

    /// The page of names that may come next: the first that suits the role and was not asked.
    fn page(&self) -> Option<&'a NamesPage> {
        let answered = |page: &&NamesPage| {
            self.answers.names.get(&page.id).is_some() || self.answers.has_seen(&page.id)
        };
        let just_now = self.trail.last().is_some_and(|id| self.answers.names.get(id).is_some());
        if just_now || self.answers.names.len() >= MOST_PAGES {
            return None;
        }
        let mut pages = self.bank.pages().filter(|page| page.suits(self.role.family));
        pages.find(|page| !answered(page))
    }

    fn page_is_due(&self) -> bool {
        let due = PAGE_DUE_AFTER.get(self.answers.names.len());
        due.is_some_and(|after| self.answers.said_count() >= *after)
    }

    /// The question with the greatest value per second.
    fn best(&self, mut open: Vec<Next>) -> Option<Next> {
        let candidates: Vec<Timed> = open.iter().filter_map(|next| self.timed(next)).collect();
        if candidates.len() < 2 {
            return open.into_iter().next();
        }
        let belief = self.answers.belief(self.framework, self.bank);
        let place = choose(&belief, self.needs, &candidates)?;
        Some(open.swap_remove(place))
    }

    fn timed(&self, next: &Next) -> Option<Timed> {
        Some(match next {
            Next::Rating(place) => Timed {
                candidate: Candidate::Rating { competency: *place },
                seconds: self.rating_seconds(*place),
            },
            Next::Item(id) => {
                let item = self.bank.item(id)?;
                let place = self.framework.place_of(&item.competency)?;
                Timed { candidate: Model::of(item).candidate(place), seconds: item.seconds }
            }
            Next::Names(id) => {
                let page = self.bank.names(id)?;
                let foils = u32::try_from(page.foils().count()).unwrap_or(0);
                Timed { candidate: Candidate::Names { foils }, seconds: page.seconds() }
            }
        })
    }

    fn rating_seconds(&self, place: usize) -> f64 {
        self.framework.competencies.get(place).map_or(0.0, |competency| competency.seconds())
    }
}

/// The competencies that the role needs and that have no answer yet.
pub fn open_questions<'a>(
    framework: &'a Framework,
    needs: &'a Needs,
    answers: &'a Answers,
) -> impl Iterator<Item = usize> + 'a {
    let places = needs.competencies();
    places.filter(move |place| answers.said(framework, *place).is_none())
}

/// The items that the role needs, answered or not.
fn needed_items<'a>(
    framework: &'a Framework,
    bank: &'a Bank,
    needs: &'a Needs,
) -> impl Iterator<Item = &'a Item> {
    bank.items().filter(move |item| {
        framework.place_of(&item.competency).is_some_and(|place| needs.target(place).is_some())
    })
}

/// How many questions of a role a person went through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// Those with an answer: a level, an option, a page of names on which any number is marked.
    pub answered: usize,
    /// Those that were skipped, and those answered with "I don't know".
    pub passed: usize,
}

/// How many questions of a role were answered, and passed over. Wherever answers to a role are
/// counted, they are counted so.
pub fn counted(framework: &Framework, bank: &Bank, needs: &Needs, answers: &Answers) -> Counted {
    let mut counted = Counted::default();
    let mut count = |is_answered: bool| match is_answered {
        true => counted.answered += 1,
        false => counted.passed += 1,
    };
    for place in needs.competencies() {
        if let Some(said) = answers.said(framework, place) {
            count(said.level().is_some());
        }
    }
    for item in needed_items(framework, bank, needs) {
        if let Some(answer) = answers.items.get(&item.id) {
            count(answer.is_chosen());
        }
    }
    answers.names.iter().for_each(|(_, answer)| count(answer.is_marked()));
    counted
}

/// How many more answers a first number takes, if the weightiest questions come first. Until then
/// only self-ratings are asked.
pub fn answers_until_first_number(
    framework: &Framework,
    bank: &Bank,
    needs: &Needs,
    answers: &Answers,
) -> usize {
    let weight = |place: usize| needs.coefficient(place);
    let known = answers.covered(framework, bank);
    let places = || needs.competencies();
    let answered = |place: &usize| known.get(*place).copied().unwrap_or(false);
    let mut covered: f64 = places().filter(answered).map(weight).sum();
    let mut open: Vec<f64> = open_questions(framework, needs, answers).map(weight).collect();
    sort_by(&mut open, |one, other| other.total_cmp(one));
    let taken = open.into_iter().take_while(|share| {
        let short = !is_enough(covered);
        covered += share;
        short
    });
    taken.count()
}
