//! Taking the report away: as text, as a file, as a link that opens to the same figures.

use crate::mine::downloaded;
use crate::pages::mine::Mine;
use crate::pages::question::Question;
use crate::pages::report::Report;
use crate::pages::review::Review;
use crate::pages::role::RolePage;
use crate::pages::widget::{Name, Widget};
use crate::pages::words::{levels, opening, say};
use crate::question::assert_ranges_only;
use crate::support::browser::Browser;
use crate::support::site::Site;
use rolefit::domain::exchange;
use serde_json::json;
use std::path::Path;

const ROLE: &str = "nlp-engineer-product";
const NOTE: &str = "Only for me";

/// Answers a few questions, one with a note.
fn filled<'a>(browser: &'a Browser, site: &Site) -> Report<'a> {
    let question = RolePage::open(browser, site, ROLE).start();
    question.open_evidence();
    question.choose_evidence("checkable");
    question.note().enter(NOTE);
    question.answer_all(6);
    question.report()
}

/// Copies a link to the report, and returns it.
fn link(report: &Report) -> String {
    report.0.press(&say("report.link"));
    report.0.wait_for_text(&say("report.linkCopied"));
    report.0.browser.clipboard()
}

fn opened<'a>(browser: &'a Browser, link: &str) -> Report<'a> {
    browser.open(link);
    let widget = Widget::of(browser);
    widget.find("heading", Name::Starts(&opening("report.titleFor")));
    Report(widget)
}

#[test]
fn as_text_it_says_what_the_screen_says() {
    let (site, browser) = (Site::start(), Browser::start());
    let report = filled(&browser, &site);
    report.0.press(&say("report.copy"));
    report.0.wait_for_text(&say("report.copied"));
    let text = browser.clipboard();
    assert!(text.starts_with(&format!("# {}", opening("report.titleFor"))), "{text}");
    for key in ["strengths", "bars", "fit", "rows", "gaps", "limits"] {
        assert!(
            text.contains(&format!("## {}", say(&format!("report.{key}")))),
            "{key} is missing"
        );
    }
    let fit = report.part("report.fit");
    let range = fit.lines().find(|line| line.contains("of 100")).expect("a range");
    assert!(
        text.contains(range.trim_start_matches(&say("fit.overall")).trim()),
        "{range} in {text}"
    );
    assert!(!text.contains(NOTE), "a note is in the text");
}

#[test]
fn where_copying_is_refused_the_text_is_shown() {
    let (site, browser) = (Site::start(), Browser::start());
    browser
        .before_load("navigator.clipboard.writeText = async () => { throw new Error('refused'); }");
    let report = filled(&browser, &site);
    report.0.press(&say("report.copy"));
    report.0.wait_for_text(&say("report.copyFailed"));
    let shown = report.0.find("textbox", Name::Is(&say("report.copyFailed")));
    assert!(shown.value().starts_with("# "));
}

#[test]
fn as_a_file_it_opens_elsewhere_to_the_same_figures() {
    let (site, browser) = (Site::start(), Browser::start());
    let folder = browser.downloads();
    let report = filled(&browser, &site);
    let figures = report.figures();
    report.0.press(&say("report.save"));
    let file = downloaded(&folder, "rolefit-report.json");
    assert_eq!(
        (&file["kind"], &file["version"]),
        (&json!(exchange::KIND), &json!(exchange::VERSION))
    );
    drop(browser);
    let fresh = Browser::start();
    let role = RolePage::open(&fresh, &site, ROLE);
    Mine::go(role.0).load(&folder.join("rolefit-report.json"));
    role.0.wait_for_text(&opening("mine.loaded.other").replace("{n}", ""));
    assert_eq!(Question(role.0).report().figures(), figures);
}

#[test]
fn a_link_opens_elsewhere_to_the_same_figures_and_without_notes() {
    let (site, browser) = (Site::start(), Browser::start());
    let report = filled(&browser, &site);
    let (figures, link) = (report.figures(), link(&report));
    drop(browser);
    let fresh = Browser::start();
    let report = opened(&fresh, &link);
    assert_eq!(report.figures(), figures);
    report.0.wait_for_saving("looking");
    report.0.go("review");
    report.0.wait_for_heading(&say("review.title"));
    assert!(!report.0.text().contains(NOTE), "a note is in the link");
    assert_eq!(fresh.stored("rolefit"), None, "looking at a link stores nothing");
}

#[test]
fn a_link_leaves_ones_own_answers_untouched_unless_they_are_wanted() {
    let (site, browser) = (Site::start(), Browser::start());
    let link = link(&filled(&browser, &site));
    drop(browser);
    let own = Browser::start();
    let question = RolePage::open(&own, &site, "ml-engineer").start();
    let about = question.about();
    question.answer(4);
    let before = own.stored("rolefit");
    let report = opened(&own, &link);
    report.0.wait_for_text(&say("notice.looking"));
    assert_eq!(own.stored("rolefit"), before);
    report.0.press(&say("notice.own"));
    report.0.wait_for_saving("saved");
    assert!(Review::go(report.0).answer_about(&about).contains(&levels(&about)[4]));
    let report = opened(&own, &link);
    report.0.press(&say("notice.keep"));
    report.0.wait_for_saving("saved");
    let stored = own.stored("rolefit").expect("a record");
    let stored: serde_json::Value = serde_json::from_str(&stored).expect("JSON");
    let kinds = ["answers", "items", "names"].map(|kind| stored[kind].as_object());
    let answers: usize = kinds.into_iter().flatten().map(serde_json::Map::len).sum();
    assert!((6..=7).contains(&answers), "{answers} answers are stored");
}

#[test]
fn a_link_that_is_cut_off_says_so() {
    let (site, browser) = (Site::start(), Browser::start());
    let link = link(&filled(&browser, &site));
    for link in [&link[..link.len() - 20], &site.url("/#link=%7Bnonsense")] {
        browser.open(link);
        Widget::of(&browser).wait_for_text(&say("notice.badLink"));
    }
}

#[test]
fn links_of_every_version_still_open() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/records");
    let files = std::fs::read_dir(&folder).expect("tests/records is there").flatten();
    let links: Vec<_> =
        files.filter(|file| file.path().extension().is_some_and(|end| end == "link")).collect();
    assert!(!links.is_empty(), "no example of a link in {}", folder.display());
    let (site, browser) = (Site::start(), Browser::start());
    for file in links {
        let payload = std::fs::read_to_string(file.path()).expect("a link is read");
        let report = opened(&browser, &site.url(&format!("/#link={}", payload.trim())));
        report.0.wait_for_text(&opening("report.basis.other"));
        assert_ranges_only(&report.part("report.fit"));
    }
}
