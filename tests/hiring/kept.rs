//! What a person looks for is kept with their answers, never in a link, and no tab loses it.

use rolefit::domain::document::Choice;
use rolefit::domain::exchange::{self, Record, merge};
use rolefit::domain::fit::wants::{MOST_WANTS, Want};
use serde_json::{Value, json};

fn record(wants: &[Want]) -> Record {
    Record { wants: wants.to_vec(), ..Record::default() }
}

fn read(document: Value) -> Record {
    exchange::read(document.into()).unwrap_or_else(|problems| panic!("{problems:?}"))
}

#[test]
fn wants_are_written_and_read_back() {
    let all = &Want::ALL[..MOST_WANTS];
    for wants in [&[][..], &[Want::Pay], &[Want::Tools, Want::Mentoring], all] {
        let written: Value = record(wants).write().into();
        assert_eq!(written.get("wants").is_some(), !wants.is_empty());
        assert_eq!(read(written).wants, wants);
    }
}

/// A newer program may know more of them; what this one does not know says nothing.
#[test]
fn unknown_wants_are_left_out_and_the_rest_stand_in_order() {
    let mut document: Value = record(&[]).write().into();
    document["wants"] = json!(["pay", "a nice view", "tools", "pay"]);
    assert_eq!(read(document.clone()).wants, [Want::Tools, Want::Pay]);
    document["wants"] = Want::ALL.iter().map(|want| json!(want.word())).collect();
    assert_eq!(read(document).wants, Want::ALL[..MOST_WANTS]);
}

#[test]
fn a_link_does_not_tell_what_a_person_looks_for() {
    assert_eq!(record(&[Want::Pay]).without_notes().wants, []);
}

#[test]
fn merging_takes_the_wants_of_the_tab_that_changed_them() {
    let [none, pay, tools] = [&[][..], &[Want::Pay], &[Want::Tools]].map(record);
    for (base, mine, theirs, expected) in [
        (&none, &pay, &none, &pay),
        (&none, &none, &pay, &pay),
        (&pay, &none, &pay, &none),
        (&none, &tools, &pay, &tools),
    ] {
        assert_eq!(merge(base, mine, theirs).wants, expected.wants);
    }
}
