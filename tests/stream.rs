//! The stream of questions: what comes next holds to its rules, whoever answers and for whichever
//! role, and ends.

#[path = "support/shipped.rs"]
#[expect(dead_code, reason = "other tests need its sentences")]
mod shipped;
#[expect(dead_code, reason = "other tests note all that is wrong")]
mod support;

use oorandom::Rand64;
use rolefit::domain::assess::answer::{Answers, Claimed, ItemAnswer, Length, Said};
use rolefit::domain::assess::questions::{
    MOST_ITEMS_IN_A_ROW, MOST_PAGES, Next, Stream, answers_until_first_number,
};
use rolefit::domain::document::Choice;
use rolefit::domain::fit::Needs;
use rolefit::domain::fit::report::{Report, needs_of};
use rolefit::domain::framework::Framework;
use rolefit::domain::items::{self, Bank};
use rolefit::domain::level::Level;
use rolefit::domain::role::{self, Data, Family, Role};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Six items for each competency: easy to hard, every other a judgement, the last two for a family
/// or a kind of data alone; and four pages of names.
fn bank(framework: &Framework) -> Bank {
    let mut bank = Bank::default();
    for competency in &framework.competencies {
        let items: Vec<Value> = (0..6).map(|place| item(&competency.id, place)).collect();
        let topic = json!({ "version": 1, "topic": "made", "name": "Made", "items": items });
        bank.add(vec![items::read(topic.into()).expect("a topic")]);
    }
    let page = |place: usize| {
        let families: &[&str] = if place == 0 { &["devops"] } else { &[] };
        json!({ "id": format!("page-{place}"), "families": families,
            "names": ["PyTorch", "Docker", "dbt"], "foils": ["quellbase"] })
    };
    let pages: Vec<Value> = (0..4).map(page).collect();
    let foils = json!([{ "id": "quellbase", "name": "Quellbase" }]);
    let names = json!({ "version": 1, "foils": foils, "pages": pages });
    bank.add_names(items::read_names(names.into()).expect("pages"));
    bank
}

fn item(competency: &str, place: usize) -> Value {
    let judged = place % 2 == 1;
    let option = |option: usize| match judged {
        true => json!({ "text": "An action.", "why": "For a reason.", "grade": option }),
        false => json!({ "text": "An option.", "why": "For a reason.", "right": option == 3 }),
    };
    json!({
        "id": format!("{competency}-{place}"),
        "kind": if judged { "judgement" } else { "knowledge" },
        "competency": competency,
        "difficulty": 0.5 + 0.5 * place as f64,
        "seconds": 40 + 5 * place,
        "stem": "A question?",
        "options": (0..4).map(option).collect::<Vec<_>>(),
        "explanation": "A principle.",
        "read": "A book.",
        "families": if place == 4 { vec!["ml_engineer"] } else { vec![] },
        "specialisms": if place == 5 { vec!["audio"] } else { vec![] },
    })
}

/// One person in the middle of a role.
struct Sitting<'a> {
    framework: &'a Framework,
    bank: &'a Bank,
    role: &'a Role,
    needs: Needs,
    answers: Answers,
    trail: Vec<String>,
}

impl<'a> Sitting<'a> {
    fn new(
        framework: &'a Framework,
        bank: &'a Bank,
        role: &'a Role,
        length: Length,
    ) -> Sitting<'a> {
        let answers = Answers { length: Some(length), ..Answers::default() };
        let needs = needs_of(framework, role);
        Sitting { framework, bank, role, needs, answers, trail: Vec::new() }
    }

    fn stream(&self) -> Stream<'_> {
        let Sitting { framework, bank, role, needs, answers, trail } = self;
        Stream { framework, bank, role, needs, answers, trail }
    }

    /// Answers a question at random.
    fn answer(&mut self, next: &Next, random: &mut Rand64) {
        let chance = random.rand_range(0..12);
        let id = match next {
            Next::Rating(place) => {
                let said = match chance {
                    0 => Said::Unsure,
                    1 => Said::Skipped,
                    _ => Said::Level(Level::ALL[chance as usize % 5]),
                };
                let id = self.framework.id_of(*place).expect("it is in the framework");
                self.answers.ratings.entry(&id).said = Some(said);
                id
            }
            Next::Item(id) => {
                let answer = match chance {
                    0 => ItemAnswer::Unsure,
                    1 => ItemAnswer::Skipped,
                    _ => ItemAnswer::Chosen(chance as u8 % 4),
                };
                self.answers.items.insert(id.clone(), answer);
                id.clone()
            }
            Next::Names(id) => {
                let answer = match chance {
                    0 => Claimed::Skipped,
                    _ => Claimed::Marked(vec!["Quellbase".to_string()]),
                };
                self.answers.names.insert(id.clone(), answer);
                id.clone()
            }
        };
        self.trail.push(id);
    }

    /// Asks until nothing is left.
    fn finish(mut self, seed: u128, mut seen: impl FnMut(&Sitting, &Next)) -> Sitting<'a> {
        let mut random = Rand64::new(seed);
        while let Some(next) = self.stream().next() {
            seen(&self, &next);
            self.answer(&next, &mut random);
        }
        self
    }

    /// The place of the competency that an item measures.
    fn place_of_item(&self, id: &str) -> usize {
        let item = self.bank.item(id).expect("it is in the bank");
        self.framework.place_of(&item.competency).expect("it is in the framework")
    }

    /// How many items of each competency were answered.
    fn asked(&self) -> Vec<usize> {
        let mut asked = vec![0; self.framework.competencies.len()];
        self.answers.items.iter().for_each(|(id, _)| asked[self.place_of_item(id)] += 1);
        asked
    }
}

fn shipped_roles() -> Vec<Role> {
    shipped::roles().into_iter().map(|(_, role)| role).collect()
}

/// The shipped roles, and a role that needs a single thing.
fn roles() -> Vec<Role> {
    let mut roles = shipped_roles();
    let single = json!({ "version": 1, "id": "single", "title": "Single", "family": "other",
        "requirements": [{ "competency": "ml-fundamentals", "level": 3, "kind": "bar", "weight": 3 }] });
    roles.push(role::read(single.into()).expect("a role"));
    roles
}

fn each_sitting(mut check: impl FnMut(Sitting, u128)) {
    let framework = shipped::framework();
    let bank = bank(&framework);
    for role in roles() {
        for (seed, length) in Length::ALL.iter().chain(Length::ALL).enumerate() {
            check(Sitting::new(&framework, &bank, &role, *length), seed as u128);
        }
    }
}

#[test]
fn the_first_question_is_a_self_rating_and_an_item_follows_its_own() {
    each_sitting(|sitting, seed| {
        let mut first = true;
        sitting.finish(seed, |now, next| {
            assert!(!first || matches!(next, Next::Rating(_)), "{next:?} comes first");
            first = false;
            if let Next::Item(id) = next {
                let place = now.place_of_item(id);
                assert!(now.answers.said(now.framework, place).is_some(), "{id} before its rating");
                assert!(now.needs.target(place).is_some(), "{id} is of no use");
            }
        });
    });
}

#[test]
fn nothing_comes_twice_and_all_self_ratings_come() {
    each_sitting(|sitting, seed| {
        let needed = sitting.needs.competencies().count();
        let Sitting { trail, answers, .. } = sitting.finish(seed, |_, _| {});
        let once: BTreeSet<&String> = trail.iter().collect();
        assert_eq!(once.len(), trail.len(), "{trail:?}");
        assert_eq!(answers.ratings.len(), needed);
        if answers.length == Some(Length::Ratings) {
            assert_eq!(trail.len(), needed);
        } else {
            assert!(answers.items.len() >= needed.min(10), "{} items", answers.items.len());
        }
    });
}

#[test]
fn never_more_than_three_items_in_a_row() {
    each_sitting(|sitting, seed| {
        let mut row = 0;
        sitting.finish(seed, |_, next| {
            row = if matches!(next, Next::Item(_)) { row + 1 } else { 0 };
            assert!(row <= MOST_ITEMS_IN_A_ROW);
        });
    });
}

#[test]
fn a_page_of_names_is_neither_first_nor_last() {
    let mut pages = 0;
    each_sitting(|sitting, seed| {
        let done = sitting.finish(seed, |_, _| {});
        let is_page = |id: &String| done.bank.names(id).is_some();
        let twice = done.trail.windows(2).any(|two| two.iter().all(is_page));
        assert!(!twice, "{:?}", done.trail);
        let [first, last] = [done.trail.first(), done.trail.last()];
        assert!(!first.is_some_and(is_page) && !last.is_some_and(is_page), "{:?}", done.trail);
        assert!(done.answers.names.len() <= MOST_PAGES);
        assert!(
            done.answers.names.get("page-0").is_none()
                || done.role.family == Family::DevOps
                || done.role.family == Family::Other
        );
        pages += done.answers.names.len();
    });
    assert!(pages > 20, "only {pages} pages were asked");
}

#[test]
fn no_competency_is_far_ahead_of_another() {
    each_sitting(|sitting, seed| {
        sitting.finish(seed, |now, next| {
            let Next::Item(id) = next else { return };
            let asked = now.asked();
            let open = now.bank.items().filter(|item| {
                let place = now.framework.place_of(&item.competency).expect("it is there");
                now.needs.target(place).is_some()
                    && now.answers.said(now.framework, place).is_some()
                    && now.answers.items.get(&item.id).is_none()
                    && item.suits(now.role.family, &now.role.purpose.data)
            });
            let least = open.map(|item| asked[now.place_of_item(&item.id)]).min();
            assert!(asked[now.place_of_item(id)] <= least.unwrap_or(0) + 1, "{id}: {asked:?}");
        });
    });
}

#[test]
fn items_are_for_the_family_and_the_data_of_the_role() {
    each_sitting(|sitting, seed| {
        let done = sitting.finish(seed, |_, _| {});
        let (family, data) = (done.role.family, &done.role.purpose.data);
        for (id, _) in done.answers.items.iter() {
            let engineer = matches!(family, Family::MlEngineer | Family::Other);
            assert!(!id.ends_with("-4") || engineer, "{id} for {family:?}");
            assert!(!id.ends_with("-5") || data.contains(&Data::Audio), "{id} for {data:?}");
        }
    });
}

/// Until a first number shows, only self-ratings are asked; so whoever gives a level each time has
/// it at the latest after as many answers as all ratings, and never sooner than it was told.
#[test]
fn a_first_number_comes_before_any_item_and_not_sooner_than_told() {
    each_sitting(|sitting, seed| {
        let mut told = None;
        sitting.finish(seed, |now, next| {
            let until =
                answers_until_first_number(now.framework, now.bank, &now.needs, &now.answers);
            let shown = Report::new(now.framework, now.bank, now.role, &now.answers).fit.overall;
            let first = *told.get_or_insert(until);
            assert!(shown.is_none() || now.trail.len() >= first);
            if matches!(next, Next::Rating(_)) {
                return;
            }
            let rated = now
                .needs
                .competencies()
                .all(|place| now.answers.said(now.framework, place).is_some());
            assert!(shown.is_some() && until == 0 || rated, "{next:?} before a first number");
        });
    });
}

#[test]
fn enough_is_said_when_the_length_is_reached_and_one_can_go_on() {
    each_sitting(|sitting, seed| {
        let length = sitting.answers.length;
        let most = length.and_then(Length::seconds);
        let mut enough_at = None;
        let done = sitting.finish(seed, |now, next| {
            let (spent, enough) = (now.stream().spent(), now.stream().is_enough());
            assert!(!enough || length != Some(Length::Ratings), "{next:?} after all ratings");
            if enough {
                enough_at.get_or_insert(spent);
                assert!(most.is_some_and(|most| spent >= most), "enough after {spent}");
            } else {
                assert!(enough_at.is_none(), "enough, and then not");
            }
        });
        assert!(done.stream().is_enough(), "nothing is left");
        // A number takes the weightiest ratings, which may take longer than a short look.
        if let (Some(at), Some(Length::Full)) = (enough_at, length) {
            assert!(at < 720.0 + 100.0, "enough only after {at}");
        }
    });
}

#[test]
fn the_same_answers_lead_to_the_same_question() {
    each_sitting(|sitting, seed| {
        sitting.finish(seed, |now, next| assert_eq!(now.stream().next().as_ref(), Some(next)));
    });
}

/// Someone who gave all ratings before the bank was there is still measured, with pages between.
#[test]
fn after_ratings_alone_items_can_follow() {
    let framework = shipped::framework();
    let bank = bank(&framework);
    for role in shipped_roles() {
        let mut sitting =
            Sitting::new(&framework, &bank, &role, Length::Ratings).finish(3, |_, _| {});
        sitting.answers.length = Some(Length::Full);
        let done = sitting.finish(4, |_, _| {});
        assert!(done.answers.items.len() >= 2 * MOST_ITEMS_IN_A_ROW, "{:?}", done.trail);
        assert!(matches!(done.trail.last(), Some(id) if done.bank.item(id).is_some()));
    }
}

/// What shows beside the questions does not move with an answer to an item or a page of names, only
/// with the next self-rating; then it counts them all.
#[test]
fn what_is_settled_waits_for_the_next_self_rating() {
    each_sitting(|sitting, seed| {
        let mut before = Answers::default();
        sitting.finish(seed, |now, next| {
            let settled = now.answers.settled(&now.trail);
            let was_rating =
                now.trail.last().is_none_or(|last| now.framework.place_of(last).is_some());
            match was_rating {
                true => assert_eq!(settled, now.answers, "before {next:?}"),
                false => assert_eq!(settled, before, "before {next:?}"),
            }
            before = settled;
        });
    });
}

#[test]
fn progress_only_grows_and_is_whole_at_the_end_of_a_length() {
    each_sitting(|sitting, seed| {
        let mut before = 0.0;
        let done = sitting.finish(seed, |now, _| {
            let (progress, answered) = (now.stream().progress(), now.stream().counted());
            assert!((before..=1.0).contains(&progress), "from {before} to {progress}");
            assert_eq!(answered.answered + answered.passed, now.trail.len());
            assert!(!now.stream().has_reached_length() || progress == 1.0);
            before = progress;
        });
        let rated = done.answers.length == Some(Length::Ratings);
        assert!(!rated || done.stream().progress() == 1.0);
        let bare = Stream { bank: &Bank::default(), ..done.stream() };
        assert_eq!(bare.progress(), 1.0, "without items all ratings are all");
    });
}
