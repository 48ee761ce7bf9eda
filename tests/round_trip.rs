//! What is read back from a posting is the role that was written, for all that a posting can hold.

#[path = "support/roles.rs"]
mod generated;
#[path = "support/shipped.rs"]
mod shipped;
mod support;

use proptest::prelude::*;
use rolefit::domain::framework::Framework;
use rolefit::domain::level::Level;
use rolefit::domain::posting::lexicon::Lexicon;
use rolefit::domain::posting::read::{Reading, read_written};
use rolefit::domain::posting::write::{
    Form, Publishing, html, json_ld, json_text, markdown, outline, plain,
};
use rolefit::domain::role::{self, Ask, Degree, DegreeLevel, Ownership, Role};
use rolefit::domain::words::Words;
use std::cell::OnceCell;
use support::Wrong;

struct Shipped {
    framework: Framework,
    words: [Words; 2],
    lexicon: Lexicon,
}

impl Shipped {
    fn form(&self, language: Language) -> Form<'_> {
        Form { words: &self.words[language as usize], framework: &self.framework }
    }
}

/// English, and a language that nobody speaks: reading back rests on no English word.
#[derive(Clone, Copy, Debug)]
enum Language {
    English,
    Invented,
}

const LANGUAGES: [Language; 2] = [Language::English, Language::Invented];

thread_local! {
    static SHIPPED: OnceCell<&'static Shipped> = const { OnceCell::new() };
}

/// The content, read once a thread.
fn shipped() -> &'static Shipped {
    SHIPPED.with(|cell| {
        *cell.get_or_init(|| {
            let words = [shipped::words(), shipped::words_as(invented)];
            let (framework, lexicon) = (shipped::framework(), Lexicon::shipped());
            Box::leak(Box::new(Shipped { framework, words, lexicon }))
        })
    })
}

/// A sentence with other words around its names.
fn invented(sentence: String) -> String {
    let mut in_name = false;
    let turned = sentence.chars().map(|letter| {
        in_name = (in_name || letter == '{') && letter != '}';
        match letter {
            'a' if !in_name => 'ö',
            'e' if !in_name => 'x',
            'o' if !in_name => 'đ',
            letter => letter,
        }
    });
    turned.collect()
}

/// The text forms, by name. The page carries the posting as data, too.
fn forms(role: &Role, language: Language) -> [(&'static str, String); 4] {
    let outline = &outline(role, &shipped().form(language), Some("https://jobs.example/fit"));
    let json = json_text(&json_ld(role, outline, &Publishing::default()).value);
    let parts = html::PageParts { language: "en", json_ld: Some(&json) };
    [
        ("Markdown", markdown(outline)),
        ("plain text", plain(outline)),
        ("HTML", html::fragment(outline)),
        ("a page", html::page(outline, &parts)),
    ]
}

fn read(text: &str, language: Language) -> Reading {
    read_written(text, &shipped().lexicon, &shipped().form(language))
}

/// The role as far as a posting can hold it. It has no id, no weights and no dismissals; it tells
/// duties by ownership and duty, needs by kind, asks by requirement and kind, alternatives side by
/// side; nothing is asked of a person who needs no degree; pay without a figure has a detail alone.
fn holdable(mut role: Role) -> Role {
    role.id = "draft".to_string();
    role.responsibilities.sort_by_key(|one| (one.ownership != Ownership::Owns, one.duty));
    role.requirements.sort_by_key(|one| one.kind);
    for requirement in &mut role.requirements {
        requirement.weight = 3;
    }
    role.asks = asks(&role.asks);
    if let Some(degree) = &mut role.credentials.degree
        && degree.min == DegreeLevel::NoDegree
    {
        *degree = Degree { required: false, or_equivalent: false, ..degree.clone() };
    }
    role.logistics.pay =
        role.logistics.pay.filter(|pay| pay.min.or(pay.max).is_some() || pay.detail.is_some());
    if let Some(pay) = &mut role.logistics.pay
        && pay.min.or(pay.max).is_none()
    {
        (pay.currency, pay.period) = (None, None);
    }
    role
}

/// Asks in the order of a posting, alternatives with the numbers that reading gives them.
fn asks(all: &[Ask]) -> Vec<Ask> {
    let mut groups: Vec<Vec<Ask>> = Vec::new();
    for ask in all {
        let is_same = |group: &&mut Vec<Ask>| {
            let first = &group[0];
            ask.any_of.is_some() && first.any_of == ask.any_of && first.required == ask.required
        };
        match groups.iter_mut().find(is_same) {
            Some(group) => group.push(ask.clone()),
            None => groups.push(vec![ask.clone()]),
        }
    }
    groups.sort_by_key(|group| (!group[0].required, group[0].kind));
    let mut number = 0;
    for group in &mut groups {
        let any_of = (group.len() > 1).then_some(number);
        number += u16::from(any_of.is_some());
        let kind = group[0].kind;
        for (place, ask) in group.iter_mut().enumerate() {
            // The competency is the lexicon's to say. So is the kind of an alternative: it stands
            // under the kind of the first.
            (ask.any_of, ask.competency) = (any_of, None);
            let lexicon = &shipped().lexicon;
            let known = lexicon.find(&ask.name).filter(|_| place > 0);
            ask.kind = known.map_or(kind, |known| lexicon.entries[known].kind);
        }
    }
    groups.concat()
}

fn check(role: &Role) -> Result<(), String> {
    let expected = holdable(role.clone());
    for language in LANGUAGES {
        for (form, text) in forms(role, language) {
            let mut found = read(&text, language).role;
            found.asks.iter_mut().for_each(|ask| ask.competency = None);
            if found != expected {
                let differ = differences(&found, &expected);
                return Err(format!("{form}, {language:?}: {differ:#?}\n{text}"));
            }
        }
    }
    Ok(())
}

/// The first lines in which two roles differ.
fn differences(found: &Role, expected: &Role) -> Vec<String> {
    let [found, expected] = [found, expected].map(|role| format!("{role:#?}"));
    let pairs = found.lines().zip(expected.lines()).filter(|(found, expected)| found != expected);
    pairs.take(4).map(|(found, expected)| format!("{found} instead of {expected}")).collect()
}

#[test]
fn shipped_roles_are_read_back_as_they_were_written() {
    let mut wrong = Wrong::default();
    for (path, role) in shipped::roles() {
        let outcome = check(&role);
        wrong.unless(outcome.is_ok(), || format!("{path}: {}", outcome.unwrap_err()));
    }
    wrong.nothing();
}

/// Every field of a written posting points at words that say it, in each form.
#[test]
fn every_field_points_at_its_words() {
    let mut wrong = Wrong::default();
    for (path, role) in shipped::roles() {
        for (form, text) in forms(&role, Language::English) {
            let reading = read(&text, Language::English);
            for trace in &reading.traces {
                let words = trace.span.of(&reading.page.text);
                wrong.unless(!words.is_empty(), || format!("{path}, {form}: {}", trace.path));
            }
            let lines = &reading.facts.duty_lines;
            wrong.unless(lines.len() == reading.role.responsibilities.len(), || {
                format!("{path}, {form}: {} duties have lines", lines.len())
            });
        }
    }
    wrong.nothing();
}

/// Postings that were written when levels were told by their numbers are read as well.
#[test]
fn levels_are_read_in_words_and_by_their_numbers() {
    let before = |sentence: String| match sentence.as_str() {
        "{name} ({level})" => "{name} (level {level} of 4)".to_string(),
        "{name} ({level}, can be learned on the job)" => {
            "{name} (level {level} of 4, can be learned on the job)".to_string()
        }
        "with help" => "1".to_string(),
        "on your own" => "2".to_string(),
        "in hard cases" => "3".to_string(),
        "guiding others" => "4".to_string(),
        _ => sentence,
    };
    let words = shipped::words_as(before);
    let form = Form { words: &words, framework: &shipped().framework };
    for (path, mut role) in shipped::roles() {
        for (place, requirement) in role.requirements.iter_mut().enumerate() {
            requirement.level = Level::ALL[1 + place % 4];
            requirement.learnable = place % 3 == 0;
        }
        let now = markdown(&outline(&role, &shipped().form(Language::English), None));
        let then = markdown(&outline(&role, &form, None));
        assert!(then.contains("(level 2 of 4)") && !now.contains(" of 4"), "{path}: {now}");
        assert_eq!(read(&now, Language::English).role, read(&then, Language::English).role);
        let needs = |text: &str| read(text, Language::English).role.requirements;
        assert_eq!(needs(&then), holdable(role.clone()).requirements, "{path}");
    }
}

/// A line of our form in another posting is the general reader's to judge, and what a person adds
/// in other words to ours is read as well.
#[test]
fn what_is_added_in_other_words_is_read_too() {
    let (_, role) = shipped::roles().swap_remove(6);
    let [(_, text), ..] = forms(&role, Language::English);
    let read = |text: &str| read(text, Language::English);
    let lines: Vec<&str> = text.lines().filter(|line| !line.contains("**Place:**")).collect();
    assert_eq!(read(&lines.join("\n")).role.logistics.place, None);
    let added = lines.join("\n") + "\n\nLocation: Tartu, Estonia\n";
    assert_eq!(read(&added).role.logistics.place.as_deref(), Some("Tartu, Estonia"));
    assert_eq!(read(&added).role.responsibilities, holdable(role).responsibilities);
}

/// A role whose texts are longer than a role file allows is read back as one that it allows.
#[test]
fn what_is_too_long_is_left_to_the_general_reader() {
    let (_, mut role) = shipped::roles().swap_remove(7);
    let long = |text: &str| [text, " "].concat().repeat(80).trim().to_string();
    role.title = long(&role.title);
    role.summary = role.summary.as_deref().map(long);
    role.responsibilities.iter_mut().for_each(|one| one.text = long(&one.text));
    role.responsibilities = vec![role.responsibilities; 9].concat();
    role.asks.iter_mut().for_each(|ask| ask.name = long(&ask.name));
    role.asks = vec![role.asks; 60].concat();
    role.offers.items = vec![role.offers.items; 20].concat();
    role.offers.highlights = vec![role.offers.highlights; 20].concat();
    role.interview = vec![role.interview; 20].concat();
    role.logistics.start = role.logistics.start.as_deref().map(long);
    if let Some(remote) = &mut role.logistics.remote {
        remote.detail = remote.detail.as_deref().map(long);
    }
    for (form, text) in forms(&role, Language::English) {
        let found = read(&text, Language::English).role;
        assert_eq!(role::read(found.write()), Ok(found), "{form}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn generated_roles_are_read_back_as_they_were_written(
        role in generated::roles(&generated::plausible(), &shipped().framework)
    ) {
        prop_assert_eq!(check(&role), Ok(()));
    }

    #[test]
    fn nothing_that_was_written_makes_reading_panic(
        role in generated::roles(&generated::nasty(), &shipped().framework)
    ) {
        for (_, text) in forms(&role, Language::English) {
            let found = read(&text, Language::English).role;
            if !found.title.is_empty() && !found.requirements.is_empty() {
                prop_assert_eq!(role::read(found.write()), Ok(found));
            }
        }
    }
}
