//! Going through the stream of questions: which is shown, which was before, when to offer the
//! report. What comes next is the domain's to say.

use super::{Opened, Page, Session};
use crate::domain::assess::answer::{Claimed, ItemAnswer, Length};
use crate::domain::assess::questions::{Counted, Next, Stream};
use crate::domain::exchange::Record;
use crate::domain::items::Bank;

impl Session {
    /// Shows a question, and keeps which, to come back to it after a reload.
    pub(super) fn ask(&self, next: Option<Next>) {
        let id = match &next {
            Some(Next::Item(id) | Next::Names(id)) => Some(id.clone()),
            Some(Next::Rating(place)) => self.content.framework.id_of(*place),
            None => return self.asked.set(None),
        };
        let before = self.record_now();
        let mut record = Record::clone(&before);
        record.open = id;
        if !matches!(next, Some(Next::Rating(_))) {
            record.answers.seed.get_or_insert_with(seed);
        }
        if record != *before {
            self.keep(record);
        }
        self.is_offering.set_if_new(false);
        self.asked.set(next);
    }

    /// Shows no question: the person went on from the last one.
    fn leave_questions(&self) {
        if self.record_now().open.is_some() {
            self.change(|record| record.open = None);
        }
        self.asked.set(None);
    }

    /// Shows the question about a competency, to come back to a screen after it.
    pub(crate) fn ask_from(&self, competency: usize, back_to: Page) {
        self.ask(Some(Next::Rating(competency)));
        self.go(Page::Question);
        self.back_to.set(Some(back_to));
    }

    /// Goes back to where the question was opened from; otherwise on to the most useful question,
    /// and to the end when none is left. Where as much was answered as was wanted, the report is
    /// offered first.
    pub(crate) fn go_on(&self) {
        let back_to = self.back_to.now();
        let (next, is_enough) = self.next_question();
        let is_last = next.is_none();
        if is_enough && !is_last && !self.went_on.get() {
            self.is_offering.set(true);
            self.leave_questions();
        } else if is_last {
            self.leave_questions();
        } else {
            self.ask(next);
        }
        match back_to {
            Some(page) => self.go(page),
            None if is_last && self.page.now() == Page::Question => self.finish(),
            None => self.go(if is_last { Page::Report } else { Page::Question }),
        }
    }

    /// On to the report, by way of what the person looks for, unless they said so before.
    pub(crate) fn finish(&self) {
        let is_told = !self.record_now().wants.is_empty();
        self.go(if is_told { Page::Report } else { Page::Wants });
    }

    /// Goes on although as much was answered as was wanted.
    pub(crate) fn go_on_all_the_same(&self) {
        self.went_on.set(true);
        self.go_on();
    }

    /// Goes back to the question that was asked before, or to the role.
    pub(crate) fn go_back(&self, from: &Next) {
        match self.before(from) {
            Some(before) => {
                self.ask(Some(before));
                self.go(Page::Question);
            }
            None => self.go(Page::Role),
        }
    }

    fn before(&self, asked: &Next) -> Option<Next> {
        let mut before = None;
        for id in &self.record_now().trail {
            match self.question_of(id) {
                Some(found) if found == *asked => break,
                Some(found) => before = Some(found),
                None => {}
            }
        }
        before
    }

    /// The question of an id of the trail, if it can be asked for this role.
    fn question_of(&self, id: &str) -> Option<Next> {
        let opened = self.opened_untracked()?;
        if let Some(place) = self.content.framework.place_of(id) {
            return opened.needs.target(place).map(|_| Next::Rating(place));
        }
        if self.record_now().answers.has_seen(id) {
            // Whoever knows the solution can no longer answer.
            return None;
        }
        let bank = self.bank.now();
        if bank.item(id).is_some() {
            return Some(Next::Item(id.to_string()));
        }
        bank.names(id).map(|_| Next::Names(id.to_string()))
    }

    /// Chooses the question anew, where one is shown; elsewhere it is chosen when one is.
    pub(super) fn ask_anew(&self) {
        self.is_offering.set_if_new(false);
        let asking = self.page.now() == Page::Question;
        self.ask(if asking { self.question_to_resume() } else { None });
    }

    /// The question that was shown and that the person did not go on from; otherwise the next one.
    pub(super) fn question_to_resume(&self) -> Option<Next> {
        if self.lacks_bank.now() {
            return None;
        }
        let record = self.record_now();
        let only_ratings = record.answers.length == Some(Length::Ratings);
        let open = record.open.as_ref().and_then(|open| self.question_of(open));
        let open = open.filter(|open| matches!(open, Next::Rating(_)) || !only_ratings);
        open.or_else(|| self.next_question().0)
    }

    /// What to ask next, and whether the person has answered as much as they wanted.
    fn next_question(&self) -> (Option<Next>, bool) {
        let Some(opened) = self.opened_untracked() else {
            return (None, false);
        };
        let (record, bank) = (self.record_now(), self.bank.now());
        let stream = self.stream(&opened, &bank, &record);
        (stream.next(), stream.has_reached_length())
    }

    /// How many questions were gone through, and how far that is, from 0 to 1; whoever reads it is
    /// told when it changes.
    pub(crate) fn progress(&self, opened: &Opened) -> (Counted, f64) {
        let (record, bank) = (self.record(), self.bank.get());
        let stream = self.stream(opened, &bank, &record);
        (stream.counted(), stream.progress())
    }

    fn stream<'a>(&self, opened: &'a Opened, bank: &'a Bank, record: &'a Record) -> Stream<'a> {
        Stream {
            framework: &self.content().framework,
            bank,
            role: &opened.role,
            needs: &opened.needs,
            answers: &record.answers,
            trail: &record.trail,
        }
    }

    /// Chooses how much to answer. What is shown stays, unless it is no longer wanted.
    pub(crate) fn choose_length(&self, length: Length) {
        self.change(|record| record.answers.length = Some(length));
        self.went_on.set(false);
        if length != Length::Ratings && self.page.now() == Page::Question {
            self.load_bank();
        }
        let unwanted = match self.asked.now() {
            Some(Next::Item(_) | Next::Names(_)) => length == Length::Ratings,
            Some(Next::Rating(_)) => false,
            None => self.page.now() == Page::Question,
        };
        if unwanted {
            self.ask_anew();
        }
    }

    /// Answers an item, and saves it.
    pub(crate) fn answer_item(&self, id: &str, answer: ItemAnswer) {
        self.change(|record| {
            follow(&mut record.trail, id);
            record.answers.items.insert(id.to_string(), answer);
        });
    }

    /// What was answered to an item; whoever reads it is told when it changes.
    pub(crate) fn item_answer(&self, id: &str) -> Option<ItemAnswer> {
        self.record().answers.items.get(id).copied()
    }

    /// What was answered to an item, as it is now.
    pub(crate) fn item_answer_now(&self, id: &str) -> Option<ItemAnswer> {
        self.record_now().answers.items.get(id).copied()
    }

    /// Answers a page of names, and saves it.
    pub(crate) fn answer_names(&self, id: &str, answer: Claimed) {
        self.change(|record| {
            follow(&mut record.trail, id);
            record.answers.names.insert(id.to_string(), answer);
        });
    }
}

/// Adds an id to what was answered, unless it is there.
pub(super) fn follow(trail: &mut Vec<String>, id: &str) {
    if !trail.iter().any(|one| one == id) {
        trail.push(id.to_string());
    }
}

/// Any number, once for each person: the order of options follows from it and nothing else does.
fn seed() -> u32 {
    (js_sys::Math::random() * f64::from(u32::MAX)) as u32
}
