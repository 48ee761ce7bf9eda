//! Drafts of postings: what was set by hand outlives every re-reading, and every record of drafts
//! that ever left the house opens for ever.

mod support;

use rolefit::domain::document::ProblemKind;
use rolefit::domain::level::Level;
use rolefit::domain::posting::draft::{self, Draft, Drafts, Field, Hand, merge};
use rolefit::domain::role::{self, Role};
use serde_json::{Value, json};
use support::{Wrong, json_files};

fn open(document: Value) -> Drafts {
    draft::read(document.into()).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn roles() -> Vec<(String, Role)> {
    let folders = ["assets/roles/archetypes", "assets/roles/samples"];
    let read = |(path, value): (String, Value)| {
        (path, role::read(value.into()).expect("a shipped role is read"))
    };
    folders.into_iter().flat_map(json_files).map(read).collect()
}

#[test]
fn stored_drafts_open_and_are_written_back_as_they_were() {
    let stored = json_files("tests/drafts");
    let mut wrong = Wrong::default();
    wrong.unless(!stored.is_empty(), || "no drafts are stored".to_string());
    for (path, document) in stored {
        let written: Value = open(document.clone()).write().into();
        wrong.unless(written == document, || format!("{path}: written back as {written:#}"));
    }
    wrong.nothing();
}

#[test]
fn what_is_no_record_of_drafts_is_told() {
    let kinds = |document: Value| -> Vec<ProblemKind> {
        let problems = draft::read(document.into()).expect_err("no drafts");
        problems.into_iter().map(|problem| problem.kind).collect()
    };
    let newer = kinds(json!({"kind": "rolefit-drafts", "version": 2, "drafts": 7}));
    assert_eq!(newer, [ProblemKind::NewerVersion { found: 2, known: 1 }]);
    assert!(!kinds(json!({"kind": "rolefit-answers", "version": 1})).is_empty());
    assert!(!kinds(json!([])).is_empty());
}

#[test]
fn what_a_text_does_not_give_is_kept_beside_it() {
    for (path, wanted) in roles() {
        let mut partly = wanted.clone();
        partly.asks.truncate(1);
        partly.logistics.pay = None;
        partly.purpose.outcome = Some("Something else.".to_string());
        partly.requirements.reverse();
        partly.requirements.truncate(2);
        for read in [Role::blank(), partly, wanted.clone()] {
            let draft = Draft::of_role("", String::new(), &read, &wanted);
            let role = draft.role(&read);
            for field in <Field as rolefit::domain::document::Choice>::ALL {
                assert!(field.is_same(&role, &wanted), "{path}: {field:?}");
            }
            let by_name = |role: &Role| {
                let mut asks = role.asks.clone();
                asks.sort_by(|one, other| one.name.cmp(&other.name));
                let mut requirements = role.requirements.clone();
                requirements.sort_by(|one, other| one.competency.cmp(&other.competency));
                (asks, requirements)
            };
            assert_eq!(by_name(&role), by_name(&wanted), "{path}");
        }
        assert!(Hand::beside(&wanted, &wanted).is_empty(), "{path}");
    }
}

#[test]
fn what_was_set_by_hand_outlives_a_re_reading() {
    let roles = roles();
    let (text, other) = (&roles[0].1, &roles[roles.len() - 1].1);
    let mut draft = Draft::default();
    let mut bar = text.requirements[0].clone();
    bar.level = Level::HIGHEST;
    draft.hand.require(bar.clone());
    draft.hand.drop_requirement(&text.requirements[1].competency);
    draft.hand.set(Field::Pay, other);
    let again = draft.role(text);
    assert!(again.requirements.contains(&bar));
    assert!(
        !again.requirements.iter().any(|kept| kept.competency == text.requirements[1].competency)
    );
    assert_eq!(again.logistics.pay, other.logistics.pay);
    assert_eq!(again.title, text.title, "what was not set is as the text says");
    draft.hand.unset(Field::Pay);
    draft.hand.require(text.requirements[1].clone());
    assert_eq!(draft.role(text).requirements.len(), text.requirements.len());
    assert_eq!(draft.role(text).logistics.pay, text.logistics.pay);
}

#[test]
fn two_tabs_lose_nothing() {
    let draft = |text: &str| Draft { text: text.to_string(), ..Draft::default() };
    let drafts = |texts: &[(u32, &str)]| {
        let mut drafts = Drafts::default();
        texts.iter().for_each(|(id, text)| drafts.set(*id, draft(text)));
        drafts
    };
    let check =
        |base: &[(u32, &str)], mine: &[(u32, &str)], theirs: &[(u32, &str)], expected: &[&str]| {
            let merged = merge(&drafts(base), &drafts(mine), &drafts(theirs));
            let texts: Vec<&str> = merged.0.iter().map(|saved| saved.draft.text.as_str()).collect();
            assert_eq!(texts, expected, "{base:?} {mine:?} {theirs:?}");
            let mut ids: Vec<u32> = merged.0.iter().map(|saved| saved.id).collect();
            ids.dedup();
            assert_eq!(ids.len(), texts.len(), "every draft has a number of its own");
        };
    let base = &[(1, "a"), (2, "b")];
    check(base, base, base, &["a", "b"]);
    check(base, &[(1, "mine"), (2, "b")], &[(1, "a"), (2, "theirs")], &["mine", "theirs"]);
    check(base, &[(1, "mine"), (2, "b")], &[(1, "theirs"), (2, "b")], &["mine", "b", "theirs"]);
    check(base, base, &[(2, "b"), (3, "new")], &["b", "new"]);
    check(base, &[(2, "b")], base, &["b"]);
    check(base, &[(1, "mine"), (2, "b")], &[(2, "b")], &["mine", "b"]);
    check(&[], &[(1, "mine")], &[(1, "theirs")], &["mine", "theirs"]);
}

#[test]
fn the_drafts_of_a_file_are_added_and_none_is_lost_or_doubled() {
    let draft = |text: &str| Draft { text: text.to_string(), ..Draft::default() };
    let drafts = |texts: &[(u32, &str)]| {
        let mut drafts = Drafts::default();
        texts.iter().for_each(|(id, text)| drafts.set(*id, draft(text)));
        drafts
    };
    let mut mine = drafts(&[(1, "a"), (2, "b")]);
    assert_eq!(mine.take_in(drafts(&[(1, "other"), (2, "b"), (7, "c"), (8, "c")])), 2);
    let texts: Vec<&str> = mine.0.iter().map(|saved| saved.draft.text.as_str()).collect();
    assert_eq!(texts, ["a", "b", "other", "c"]);
    let ids: Vec<u32> = mine.0.iter().map(|saved| saved.id).collect();
    assert_eq!(ids, [1, 2, 3, 4]);
}

#[test]
fn a_finding_is_dismissed_and_brought_back_by_its_words() {
    let draft = Draft::default()
        .dismissed("oversold", Some("ninja"), "Our tool.")
        .dismissed("oversold", Some("guru"), "Our other tool.")
        .dismissed("oversold", None, "All of it.")
        .dismissed("oversold", Some("ninja"), "Our build tool.");
    let reasons = |draft: &Draft| -> Vec<String> {
        draft.dismissals.iter().map(|dismissal| dismissal.reason.clone()).collect()
    };
    assert_eq!(reasons(&draft), ["Our other tool.", "All of it.", "Our build tool."]);
    let mut drafts = Drafts::default();
    drafts.add(draft.clone());
    let again = open(drafts.write().into());
    assert_eq!(again.get(1), Some(&draft));
    assert_eq!(reasons(&draft.recalled("oversold", None)), ["Our other tool.", "Our build tool."]);
}
