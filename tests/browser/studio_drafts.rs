//! Drafts are saved as they are typed: several, named, duplicated, deleted with undo; also where
//! storage is blocked nothing stops; a strict content security policy refuses nothing.

use crate::mine::downloaded;
use crate::pages::studio::Studio;
use crate::pages::widget::Name;
use crate::pages::words::{fill, say};
use crate::studio::POSTING;
use crate::support::browser::Browser;
use crate::support::clock;
use crate::support::site::Site;

const TITLE: &str = "Machine learning engineer";

#[test]
fn drafts_are_kept_copied_deleted_and_brought_back() {
    let (site, browser) = (Site::start(), Browser::start());
    let studio = Studio::open(&browser, &site);
    studio.paste(POSTING);
    studio.sheet().enter("One more line.");
    studio.go("start");
    studio.0.press(&Studio::of("studio.drafts.duplicateOf", TITLE));
    let copy = fill("studio.drafts.copyOf", &[("name", TITLE)]);
    studio.0.find("button", Name::Is(&copy));
    studio.0.press(&Studio::of("studio.drafts.removeOf", TITLE));
    studio.0.wait_for_text(&fill("studio.notice.removed", &[("name", TITLE)]));
    assert!(studio.0.seek("button", Name::Is(TITLE)).is_none());
    studio.0.press(&say("studio.undo"));
    studio.0.find("button", Name::Is(TITLE));
    let heading = ("heading".to_string(), say("studio.title"));
    clock::until("the focus is not lost with the button", || {
        (browser.focus() == heading).then_some(())
    });
    browser.reload();
    studio.0.press(TITLE);
    studio.wait_for_text_field("One more line.");
}

#[test]
fn drafts_are_taken_away_erased_brought_back_and_opened_again() {
    let (site, browser) = (Site::start(), Browser::start());
    let folder = browser.downloads();
    let studio = Studio::open(&browser, &site);
    studio.paste(POSTING);
    studio.go("start");
    studio.0.press(&say("studio.drafts.take"));
    let drafts = downloaded(&folder, "rolefit-drafts.json");
    assert_eq!(drafts["drafts"].as_array().map(Vec::len), Some(1));
    studio.0.press(&say("studio.drafts.erase"));
    studio.0.wait_for_text(&fill("studio.notice.erased.one", &[("n", "1")]));
    assert!(studio.0.seek("button", Name::Is(TITLE)).is_none());
    studio.0.press(&say("studio.undo"));
    studio.0.find("button", Name::Is(TITLE));
    studio.0.press(TITLE);
    studio.sheet().enter("One more line.");
    studio.go("start");
    let open = |path: &std::path::Path| {
        let control = studio.0.find("button", Name::Starts(&say("studio.start.file")));
        control.enter(&path.to_string_lossy());
    };
    let count = || studio.0.all("button", Name::Is(TITLE)).len();
    open(&folder.join("rolefit-drafts.json"));
    studio.0.wait_for_text(&fill("studio.notice.opened.one", &[("n", "1")]));
    assert_eq!(count(), 2, "what was changed since is still there");
    open(&folder.join("rolefit-drafts.json"));
    studio.0.wait_for_text(&fill("studio.notice.opened.other", &[("n", "0")]));
    assert_eq!(count(), 2, "what is there already is there once");
    browser.reload();
    studio.0.find("button", Name::Is(TITLE));
    assert_eq!(count(), 2);
    let page = folder.join("posting.html");
    let html = "<!DOCTYPE html><html><head><title>Jobs</title><style>p { margin: 0 }</style></head>\
        <body><h1>Data engineer</h1><p>Kuitukaari sorts worn clothes.</p><h2>Requirements</h2>\
        <ul><li>Experience with SQL</li></ul></body></html>";
    std::fs::write(&page, html).expect("a file is written");
    open(&page);
    studio.wait_for_field("textbox", &say("studio.form.title"), "Data engineer");
    studio.go("start");
    std::fs::write(page.with_extension("json"), "[1, 2]").expect("a file is written");
    open(&page.with_extension("json"));
    studio.0.wait_for_text(&say("studio.notice.badFile"));
}

#[test]
fn blocked_storage_stops_nothing() {
    let (site, browser) = (Site::start(), Browser::start());
    browser.block_storage();
    let studio = Studio::open(&browser, &site);
    studio.0.wait_for_text(&say("studio.notice.blocked"));
    studio.paste(POSTING);
    clock::until("the mark", || studio.marks().into_iter().next());
}

#[test]
fn a_strict_policy_refuses_nothing() {
    let (site, browser) = (Site::start(), Browser::start());
    site.send_header(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
         connect-src 'self'; img-src 'self' data:",
    );
    let studio = Studio::open(&browser, &site);
    studio.paste(POSTING);
    studio.tab("role");
    studio.tab("preview");
    studio.0.press(&say("studio.take.save"));
    studio.0.wait_for_text(&say("studio.take.saved"));
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn a_draft_and_its_files_are_called_as_the_title_that_it_gets() {
    let (site, browser) = (Site::start(), Browser::start());
    let folder = browser.downloads();
    let studio = Studio::open(&browser, &site);
    studio.0.press(&say("studio.start.empty"));
    studio.tab("role");
    studio.field("studio.form.title").enter("Keeper of models");
    studio.field("studio.form.company").enter("Kuitukaari");
    studio.tab("preview");
    studio.choose(&say("studio.preview.form"), &say("studio.form.as.jsonLd"));
    studio.0.press(&say("studio.take.save"));
    let posting = downloaded(&folder, "keeper-of-models-kuitukaari.jsonld");
    assert_eq!(posting["title"], "Keeper of models");
    studio.go("start");
    studio.0.find("button", Name::Is("Keeper of models · Kuitukaari"));
}

#[test]
fn what_a_form_leaves_out_is_told_beside_it() {
    let (site, browser) = (Site::start(), Browser::start());
    let studio = Studio::open(&browser, &site);
    let apply = "\n## How to apply\n\nSend a carrier pigeon with three sentences to Aino.\n";
    studio.paste(&[POSTING, apply].concat());
    studio.tab("preview");
    let told = fill("studio.preview.lost", &[("names", "“How to apply”")]);
    studio.0.wait_for_text(&told);
    studio.choose(&say("studio.preview.form"), &say("studio.form.as.typed"));
    studio.0.wait_for_text(&say("studio.form.as.hint.typed"));
    assert!(!studio.0.text().contains(&told), "the text as typed keeps all");
}
