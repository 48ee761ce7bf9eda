//! Every visible text comes from the locale or from the content: the sentences of the locale are
//! served between « and », and what stands on a screen outside of them must be content.

use crate::pages::start::Start;
use crate::pages::widget::{Name, Widget};
use crate::pages::words::{expect_marked, mark, say};
use crate::support::browser::Browser;
use crate::support::settings;
use crate::support::site::{Answer, Site};
use serde_json::Value;
use std::collections::BTreeSet;

const ROLE: &str = "nlp-engineer-product";

/// All texts that are shown, and all names and hints in attributes, but what is data or a path.
const TEXTS: &str = "
    const texts = [];
    const walker = document.createTreeWalker(root.firstElementChild, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const parent = walker.currentNode.parentElement;
        if (!parent.closest('pre, code')) texts.push(walker.currentNode.data);
    }
    for (const one of root.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
        for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
            if (one.hasAttribute(name)) texts.push(one.getAttribute(name));
    return texts.map((text) => text.trim()).filter((text) => /\\p{L}/u.test(text))";

/// The content of the built app with its sentences marked, and every other text in it.
fn marked_site() -> (Site, BTreeSet<String>) {
    let site = Site::start();
    let mut content = BTreeSet::new();
    for name in ["first", "rest", "kept", "further"] {
        let path = format!("content/en/{name}.json");
        let text = std::fs::read_to_string(settings::dist().join(&path)).expect("content is read");
        let mut file: Value = serde_json::from_str(&text).expect("content is JSON");
        mark_all(&mut file["words"]);
        file.as_object()
            .expect("an object")
            .iter()
            .filter(|(key, _)| *key != "words")
            .for_each(|(_, value)| collect(value, &mut content));
        site.put(&format!("/{path}"), Answer::json(&file.to_string()));
    }
    let items = std::fs::read_dir(settings::dist().join("content/en/items")).expect("a folder");
    let items = items.map(|entry| entry.expect("an entry").path());
    for path in items.chain([settings::dist().join("content/en/names.json")]) {
        let text = std::fs::read_to_string(path).expect("items are read");
        collect(&serde_json::from_str(&text).expect("items are JSON"), &mut content);
    }
    collect(&crate::pages::words::role(ROLE), &mut content);
    (site, content)
}

fn mark_all(words: &mut Value) {
    match words {
        Value::String(sentence) => *sentence = mark(sentence),
        Value::Array(list) => list.iter_mut().for_each(mark_all),
        Value::Object(object) => object.values_mut().for_each(mark_all),
        _ => {}
    }
}

fn collect(value: &Value, texts: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => drop(texts.insert(text.trim().to_string())),
        Value::Array(list) => list.iter().for_each(|value| collect(value, texts)),
        Value::Object(object) => object.values().for_each(|value| collect(value, texts)),
        _ => {}
    }
}

/// What stands outside of all marks.
fn outside(text: &str) -> String {
    let mut depth = 0;
    let mut outside = String::new();
    for letter in text.chars() {
        match letter {
            '«' => depth += 1,
            '»' => depth -= 1,
            _ if depth == 0 => outside.push(letter),
            _ => {}
        }
    }
    outside
}

/// Whether a text is nothing but content and what stands between two pieces of it.
fn is_made_of(text: &str, content: &BTreeSet<String>) -> bool {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let fits = |piece: &&String| {
        text.strip_prefix(piece.as_str()).is_some_and(|rest| is_made_of(rest, content))
    };
    !text.contains(char::is_alphabetic)
        || content.iter().filter(|piece| !piece.is_empty()).any(|piece| fits(&piece))
}

struct Screens<'a> {
    content: &'a BTreeSet<String>,
    strangers: Vec<String>,
}

impl Screens<'_> {
    fn look(&mut self, screen: &str, widget: Widget) {
        let texts: Vec<String> =
            serde_json::from_value(widget.ask(TEXTS)).expect("a list of texts");
        assert!(texts.iter().any(|text| text.contains('«')), "no sentence is marked on {screen}");
        for text in texts {
            if !is_made_of(&outside(&text), self.content) {
                self.strangers.push(format!("{screen}: {text}"));
            }
        }
    }
}

#[test]
fn every_text_comes_from_the_locale_or_the_content() {
    expect_marked();
    let (site, content) = marked_site();
    let browser = Browser::start();
    let mut screens = Screens { content: &content, strangers: Vec::new() };
    let start = Start::open(&browser, &site);
    screens.look("start", start.0);
    let role = start.choose(ROLE);
    screens.look("role", role.0);
    let question = role.start();
    question.0.press(&say("question.continue"));
    question.0.find("alert", Name::Any);
    question.open_evidence();
    screens.look("question", question.0);
    let question = question.answer(2);
    let report = question.report();
    screens.look("report without a number", report.0);
    report.0.go("question");
    question.answer_all(6);
    screens.look("question with a range", question.0);
    let report = question.report();
    report.0.press(&say("report.save"));
    report.0.wait_for_text(&say("report.saved"));
    screens.look("report", report.0);
    for screen in ["review", "mine"] {
        report.0.go(screen);
        report.0.wait_for_heading(&say(&format!("{screen}.title")));
        screens.look(screen, report.0);
    }
    report.0.go("report");
    report.0.press(&say("report.chooseWants"));
    report.0.wait_for_heading(&say("report.want.title"));
    for word in ["learning", "pay", "place", "mentoring"] {
        report.0.find("checkbox", Name::Is(&say(&format!("report.want.{word}")))).click();
    }
    screens.look("wants", report.0);
    report.0.press(&say("report.want.done"));
    report.0.find("heading", Name::Is(&say("report.asks")));
    screens.look("report with wants", report.0);
    report.0.go("role");
    report.0.press(&say("role.plan"));
    report.0.find("heading", Name::Is(&say("plan.scorecard")));
    screens.look("plan", report.0);
    report.0.go("mine");
    report.0.press(&say("mine.erase"));
    screens.look("erasing", report.0);
    site.put(
        "/roles/ml-engineer.json",
        Answer::json(r#"{"version": 1, "title": 7, "family": []}"#),
    );
    browser.open(&site.url("/#role=ml-engineer"));
    report.0.wait_for_heading(&say("failure.title"));
    screens.look("failure", report.0);
    assert!(
        screens.strangers.is_empty(),
        "neither locale nor content:\n{}",
        screens.strangers.join("\n")
    );
}
