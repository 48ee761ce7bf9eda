//! A real trap in the WebAssembly: its memory is overwritten while it runs. The element says that
//! it stopped and goes on from what was saved.

use crate::pages::review::Review;
use crate::pages::role::RolePage;
use crate::pages::widget::{Name, Widget};
use crate::pages::words::{levels, say};
use crate::support::browser::Browser;
use crate::support::site::Site;

const ROLE: &str = "nlp-engineer-product";

/// Keeps the memory of each instance that is made, where a test can find it.
const KEEP_MEMORY: &str = "const memories = window[Symbol.for('memories')] = [];
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const instantiate = WebAssembly[name];
        WebAssembly[name] = async (...given) => {
            const made = await instantiate.apply(WebAssembly, given);
            // The build gives the exports short names.
            const exported = Object.values((made.instance ?? made).exports);
            const memory = exported.find((value) => value instanceof WebAssembly.Memory);
            // The part that is loaded later has none of its own.
            if (memory) memories.push(memory);
            return made;
        };
    }";
const WRECK: &str = "const memories = window[Symbol.for('memories')];
    new Uint8Array(memories.at(-1).buffer).fill(0xff); return memories.length";

fn trapped(browser: &Browser, widget: Widget, press: &str) {
    assert_eq!(browser.script(WRECK, &[]), 1);
    // What runs first finds the wreck: this press, or something that the app does by itself.
    if let Some(button) = widget.seek("button", Name::Is(press)) {
        button.click_if_there();
    }
    widget.find("alert", Name::Starts(&say("shell.failed")));
    widget.press(&say("shell.again"));
}

#[test]
fn after_a_trap_it_starts_again_from_what_was_saved() {
    let (site, browser) = (Site::start(), Browser::start());
    browser.before_load(KEEP_MEMORY);
    let question = RolePage::open(&browser, &site, ROLE).start();
    let first = question.about();
    let question = question.answer(3);
    question.choose(1);
    let second = question.about();
    trapped(&browser, question.0, &say("question.continue"));
    let role = RolePage::shown(question.0, "NLP engineer");
    let question = role.go_on();
    let third = question.about();
    question.answer(2);
    let review = Review::go(question.0);
    for (about, level) in [(first, 3), (second, 1), (third, 2)] {
        assert!(review.answer_about(&about).contains(&levels(&about)[level]), "{about} was lost");
    }
}

#[test]
fn after_a_trap_without_storage_it_starts_again() {
    let (site, browser) = (Site::start(), Browser::start());
    browser.block_storage();
    browser.before_load(KEEP_MEMORY);
    let question = RolePage::open(&browser, &site, ROLE).start();
    question.choose(1);
    trapped(&browser, question.0, &say("question.continue"));
    RolePage::shown(question.0, "NLP engineer").0.find("button", Name::Any);
}
