//! axe-core on every screen of the studio, in light, dark and forced colours, wide and narrow; at
//! 320 px nothing scrolls sideways.

use crate::accessible::Checker;
use crate::pages::studio::Studio;
use crate::pages::widget::Widget;
use crate::pages::words::say;
use crate::studio::POSTING;
use crate::support::browser::Browser;
use crate::support::site::Site;
use serde_json::json;

#[test]
fn nothing_in_light() {
    every_screen("light", 1280, ("prefers-color-scheme", "light"));
}

#[test]
fn nothing_in_dark() {
    every_screen("dark", 1280, ("prefers-color-scheme", "dark"));
}

#[test]
fn nothing_on_a_narrow_screen() {
    every_screen("narrow light", 320, ("prefers-color-scheme", "light"));
    every_screen("narrow dark", 320, ("prefers-color-scheme", "dark"));
}

#[test]
fn nothing_in_forced_colours() {
    every_screen("forced colours", 1280, ("forced-colors", "active"));
}

#[track_caller]
fn every_screen(look: &str, width: u32, (feature, value): (&str, &str)) {
    let (site, browser) = (Site::start(), Browser::start());
    browser.resize(width, 900);
    browser.prefer(feature, value);
    let mut checker = Checker::new(&browser, look);
    let studio = Studio::open(&browser, &site);
    let mut check = |screen: &str| {
        checker.check(screen);
        let page =
            "const page = document.documentElement; return page.scrollWidth <= page.clientWidth";
        assert_eq!(
            browser.script(page, &[]),
            json!(true),
            "{screen} at {width} px scrolls sideways"
        );
    };
    check("start");
    studio.paste(POSTING);
    studio.0.wait_for_text(&say("studio.findings.others"));
    studio.0.ask("root.querySelectorAll('details').forEach((details) => details.open = true)");
    for tab in ["text", "role", "preview"] {
        studio.tab(tab);
        check(tab);
    }
    studio.go("team");
    studio.0.wait_for_heading(&say("studio.team.title"));
    check("team");
    studio.go("start");
    studio.0.press(&say("studio.start.questionsGo"));
    studio.0.wait_for_heading(&say("studio.guide.title"));
    check("guide");
    browser.open(&site.url("/studio.html#for=candidate"));
    let candidate = Widget::studio(&browser);
    candidate.wait_for_heading(&say("studio.candidate.title"));
    check("for candidates");
    checker.nothing();
}
