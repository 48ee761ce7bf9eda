//! The way of someone who hires: paste, see, mend, undo, set as a role, take away; by mouse and by
//! keyboard.

use crate::pages::role::RolePage;
use crate::pages::studio::Studio;
use crate::pages::widget::{Name, Widget};
use crate::pages::words::{competency, fill, say};
use crate::support::browser::Browser;
use crate::support::clock;
use crate::support::site::Site;
use serde_json::json;
use thirtyfour::Key;

/// A posting of our own with some things to mend.
pub(crate) const POSTING: &str = "# Machine learning engineer

Kuitukaari sorts worn clothes by fibre. We are looking for a ninja.

## Responsibilities
- Train models that tell fibres apart on camera images
- Deploy the models to the sorting halls

## Requirements
- Experience with Python and PyTorch
- PhD in computer science
";

fn mend() -> String {
    fill("studio.mend.replace", &[("new", "an expert")])
}

#[test]
fn a_finding_is_one_click_from_its_words_and_one_from_done() {
    let (site, browser) = (Site::start(), Browser::start());
    let studio = Studio::open(&browser, &site);
    studio.paste(POSTING);
    clock::until("the mark", || studio.marks().iter().find(|(words, _)| words == "ninja").cloned());
    let shows = studio.0.all("button", Name::Is(&say("studio.findings.show")));
    assert!(!shows.is_empty(), "{}", studio.0.text());
    let ninja = studio.0.ask(
        "const item = [...root.querySelectorAll('.finding')].find((one) => one.textContent.includes('ninja'));
        item.querySelector('button').click();
        const area = root.querySelector('.sheet-text');
        return area.value.slice(area.selectionStart, area.selectionEnd)",
    );
    assert_eq!(ninja, "ninja");
    let before = studio.sheet().value();
    studio.0.press(&mend());
    studio.wait_for_text_field("for an expert");
    studio.0.press(&say("studio.undo"));
    studio.wait_for_text_field("for a ninja");
    assert_eq!(studio.sheet().value(), before);
    studio.0.press(&say("studio.redo"));
    studio.wait_for_text_field("for an expert");
    browser.reload();
    studio.0.wait_for_heading(&say("studio.title"));
    studio.0.press("Machine learning engineer");
    studio.wait_for_text_field("for an expert");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn text_and_form_show_the_same() {
    let (site, browser) = (Site::start(), Browser::start());
    let studio = Studio::open(&browser, &site);
    studio.paste(POSTING);
    studio.wait_for_field("textbox", &say("studio.form.title"), "Machine learning engineer");
    let place = studio.field("logistics.place");
    place.enter("Oulu, Finland\n");
    studio.field("studio.form.title").click();
    studio.wait_for_text_field("Oulu, Finland");
    studio.sheet().enter("\nStart: March 2027\n");
    studio.wait_for_field("textbox", &say("logistics.place"), "Oulu, Finland");
    studio.0.press(&say("studio.undo"));
    studio.0.press(&say("studio.undo"));
    let gone = clock::found(|| (!studio.sheet().value().contains("Oulu")).then_some(()));
    assert!(gone.is_some(), "undo takes back what the form did");
    studio.wait_for_field("textbox", &say("logistics.place"), "");
}

#[test]
fn bars_are_moved_by_keyboard_and_ask_for_a_reason() {
    let (site, browser) = (Site::start(), Browser::start());
    let studio = Studio::open(&browser, &site);
    studio.paste(POSTING);
    let name = competency("software-engineering");
    let column = fill("studio.columns.column", &[("name", &name)]);
    let kind = || {
        let list = studio.0.find("combobox", Name::Is(&column));
        list.value()
    };
    let wait = |wanted: &str| clock::until(wanted, || (kind() == wanted).then_some(()));
    studio.choose(&column, &say("plan.kind.plus"));
    wait("plus");
    studio.0.find("button", Name::Is(&name)).click();
    browser.keys(&char::from(Key::Left).to_string());
    wait("strength");
    clock::until("the focus", || {
        (browser.focus() == ("button".to_string(), name.clone())).then_some(())
    });
    browser.keys(&char::from(Key::Left).to_string());
    wait("bar");
}

/// As in any list, letters that are typed in a row choose together; the focus stays with the list, also
/// when its card goes to another column.
#[test]
fn letters_typed_in_a_list_of_a_card_choose_together() {
    let (site, browser) = (Site::start(), Browser::start());
    let studio = Studio::open(&browser, &site);
    studio.paste(POSTING);
    studio.tab("role");
    let name = competency("software-engineering");
    let list = |key: &str| studio.0.find("combobox", Name::Is(&fill(key, &[("name", &name)])));
    let focus = |key: &str| {
        let wanted = ("combobox".to_string(), fill(key, &[("name", &name)]));
        clock::until("the focus", || (browser.focus() == wanted).then_some(()));
    };
    // Asked in one go: the card is made anew once the choice is taken.
    let value = |part: &str| {
        let list = format!("[data-key={part}-software-engineering]");
        studio.0.ask(&format!("return root.querySelector('{list}')?.value ?? ''"))
    };
    let (level, column) = ("studio.columns.level", "studio.columns.column");
    let before = value("level");
    let wanted = if before == "4" { "3" } else { "4" };
    list(level).ask("arguments[0].focus()");
    browser.keys(&say(&format!("studio.level.{wanted}")));
    clock::until("the level", || (value("level") == wanted).then_some(()));
    let undo = say("studio.undo");
    let can_undo = || {
        let undo = studio.0.find("button", Name::Is(&undo));
        undo.ask("return arguments[0].getAttribute('aria-disabled')") != "true"
    };
    clock::until("it is taken once the typing pauses", || can_undo().then_some(()));
    focus(level);
    studio.0.press(&undo);
    clock::until("one step takes it back", || (value("level") == before).then_some(()));
    // Another key takes it at once, and does what it always does.
    list(level).ask("arguments[0].focus()");
    browser.keys(&[say(&format!("studio.level.{wanted}")), char::from(Key::Tab).into()].concat());
    clock::until("it is taken", || can_undo().then_some(()));
    focus(column);
    assert_eq!(value("level"), wanted);
    let to = if value("column") == "plus" { "bar" } else { "plus" };
    list(column).ask("arguments[0].focus()");
    browser.keys(&[&say(&format!("plan.kind.{to}")), "\n"].concat());
    let card = "[data-key=handle-software-engineering]";
    let place = format!("return root.querySelector('{card}')?.closest('.column').dataset.kind");
    clock::until("the card", || (studio.0.ask(&place) == to).then_some(()));
    focus(column);
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn a_card_is_dragged_to_another_column_by_mouse_finger_and_pen() {
    let (site, browser) = (Site::start(), Browser::start());
    let studio = Studio::open(&browser, &site);
    studio.paste(POSTING);
    studio.tab("role");
    let name = competency("software-engineering");
    let of = || {
        let list = fill("studio.columns.column", &[("name", &name)]);
        studio.0.find("combobox", Name::Is(&list)).value()
    };
    let handle = || studio.0.find("button", Name::Is(&name));
    let column = |kind: &str| {
        let heading = say(&format!("posting.kind.{kind}"));
        studio.0.find("heading", Name::Is(&heading))
    };
    let before = of();
    let to = if before == "plus" { "bar" } else { "plus" };
    browser.drag(&handle(), &column(to));
    clock::until("the card is dragged with the mouse", || (of() == to).then_some(()));
    browser.drag_by_touch(&handle(), &column("strength"));
    clock::until("the card is dragged with a finger", || (of() == "strength").then_some(()));
    browser.drag(&handle(), &column("strength"));
    // What the page is told of is a pen, and no mouse.
    studio.0.ask(
        "root.host.told = [];
        root.addEventListener('pointerdown', (event) => root.host.told.push(event.pointerType))",
    );
    browser.drag_by_pen(&handle(), &column(to));
    clock::until("the card is dragged with a pen", || (of() == to).then_some(()));
    assert_eq!(studio.0.ask("return root.host.told"), json!(["pen"]));
    studio.0.press(&say("studio.undo"));
    clock::until("one step back", || (of() == "strength").then_some(()));
    studio.0.press(&say("studio.undo"));
    clock::until("two steps back", || (of() == to).then_some(()));
    studio.0.press(&say("studio.undo"));
    clock::until("three steps back", || (of() == before).then_some(()));
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn a_mark_in_the_text_leads_to_its_finding() {
    let (site, browser) = (Site::start(), Browser::start());
    let studio = Studio::open(&browser, &site);
    studio.paste(POSTING);
    clock::until("the mark", || studio.marks().iter().find(|(words, _)| words == "ninja").cloned());
    let here = || studio.0.ask("return root.querySelector('.here').innerText");
    assert_eq!(here(), "");
    // The text field lies over the marks: a click at a mark's place goes to the field.
    let place = studio.0.ask(
        "const marks = [...root.querySelectorAll('.sheet-back mark')];
        const mark = marks.find((one) => one.textContent === 'ninja');
        mark.scrollIntoView({ block: 'center' });
        const box = mark.getBoundingClientRect();
        return [box.x + box.width / 2, box.y + box.height / 2]",
    );
    let figure = |at: usize| place[at].as_f64().expect("a figure");
    browser.click_at((figure(0), figure(1)));
    studio.0.wait_for_text(&say("studio.findings.here"));
    clock::until("the finding", || here().as_str()?.contains("ninja").then_some(()));
    // From there it is one step by keyboard, and mended in place.
    browser.keys(&char::from(Key::Tab).to_string());
    assert_eq!(browser.focus(), ("button".to_string(), mend()));
    browser.keys(&char::from(Key::Enter).to_string());
    studio.wait_for_text_field("for an expert");
    clock::until("nothing is found there now", || (here() == "").then_some(()));
    // With the arrow keys alone.
    studio.0.press(&say("studio.undo"));
    studio.wait_for_text_field("for a ninja");
    studio.0.ask(
        "const area = root.querySelector('.sheet-text');
        area.focus();
        const at = area.value.indexOf('ninja') - 1;
        area.setSelectionRange(at, at)",
    );
    browser.keys(&char::from(Key::Right).to_string());
    clock::until("the finding by keyboard", || here().as_str()?.contains("ninja").then_some(()));
    let home = [char::from(Key::Control), char::from(Key::Home)].iter().collect::<String>();
    browser.keys(&home);
    clock::until("it goes with the cursor", || (!here().as_str()?.contains("ninja")).then_some(()));
}

#[test]
fn one_finding_of_a_rule_is_dismissed_and_the_others_stay() {
    let (site, browser) = (Site::start(), Browser::start());
    let studio = Studio::open(&browser, &site);
    studio.paste(&POSTING.replace("a ninja", "a ninja and a rockstar"));
    let shown = |words: &str| {
        let items = studio.0.ask(
            "return [...root.querySelectorAll('.findings .finding')].map((one) => one.textContent)",
        );
        items
            .as_array()
            .expect("texts")
            .iter()
            .any(|one| one.as_str().unwrap_or("").contains(words))
    };
    clock::until("both are found", || (shown("“ninja”") && shown("“rockstar”")).then_some(()));
    studio.0.ask(
        "const item = [...root.querySelectorAll('.findings .finding')]
            .find((one) => one.textContent.includes('“ninja”'));
        item.querySelector('details').open = true",
    );
    let reason = studio.0.find("textbox", Name::Is(&say("studio.dismiss.reason")));
    reason.enter("It is the name of our tool.");
    studio.0.press(&say("studio.dismiss"));
    clock::until("one is dismissed", || (!shown("“ninja”")).then_some(()));
    assert!(shown("“rockstar”"), "the other finding of the rule stays");
    studio.0.wait_for_text("“ninja”: It is the name of our tool.");
    studio.0.press(&say("studio.dismiss.back"));
    clock::until("it is back", || (shown("“ninja”") && shown("“rockstar”")).then_some(()));
}

#[test]
fn what_search_engines_miss_is_told_as_the_finding_and_mended_in_the_form() {
    let (site, browser) = (Site::start(), Browser::start());
    let studio = Studio::open(&browser, &site);
    studio.paste(POSTING);
    let finding = |words: &str| {
        let script =
            "return [...root.querySelectorAll('.findings .finding')].map((one) => one.innerText)";
        clock::until("the finding", || {
            let all = studio.0.ask(script);
            let all = all.as_array()?.iter().filter_map(|one| one.as_str());
            all.map(str::to_string).find(|one| one.contains(words))
        })
    };
    let place = finding("where the work is done");
    let place = place.lines().find(|line| line.contains("where")).expect("a sentence").to_string();
    studio.tab("preview");
    studio.choose(&say("studio.preview.form"), &say("studio.form.as.jsonLd"));
    studio.0.wait_for_text(&say("studio.missing"));
    studio.0.wait_for_text(&place);
    studio.0.wait_for_text(&say("studio.missing.hiringOrganization"));
    let name = fill("studio.missing.mend", &[("name", &say("logistics.place"))]);
    studio.0.press(&name);
    clock::until("the field has the focus", || {
        (browser.focus() == ("textbox".to_string(), say("logistics.place"))).then_some(())
    });
    browser.keys("Oulu, Finland\t");
    studio.tab("preview");
    clock::until("it is mended", || (!studio.0.text().contains(&place)).then_some(()));
    studio.0.wait_for_text("\"addressCountry\": \"FI\"");
    let apply = fill("studio.missing.mend", &[("name", &say("studio.missing.apply"))]);
    studio.0.press(&apply);
    studio.choose(&say("studio.missing.apply"), &say("studio.yesNo.yes"));
    studio.0.wait_for_text("\"directApply\": true");
}

#[test]
fn every_form_is_taken_away() {
    let (site, browser) = (Site::start(), Browser::start());
    let studio = Studio::open(&browser, &site);
    studio.paste(POSTING);
    studio.tab("preview");
    let list = say("studio.preview.form");
    for (form, sign) in [
        ("markdown", "# Machine learning engineer"),
        ("html", "<h1>Machine learning engineer</h1>"),
        ("page", "<!DOCTYPE html>"),
        ("plain", "MACHINE LEARNING ENGINEER"),
        ("jsonLd", "\"JobPosting\""),
        ("jsonResume", "\"title\""),
        ("role", "\"requirements\""),
        ("embed", "<role-fit role-file="),
        ("plan", "# Interview plan: "),
        ("typed", "ninja"),
    ] {
        studio.choose(&list, &say(&format!("studio.form.as.{form}")));
        let hint = say(&format!("studio.form.as.hint.{form}"));
        studio.0.wait_for_text(&hint);
        studio.0.press(&say("studio.take.copy"));
        let copied = clock::found(|| {
            let copied = browser.clipboard();
            copied.to_lowercase().contains(&sign.to_lowercase()).then_some(copied)
        });
        assert!(copied.is_some(), "{form}: {}", browser.clipboard());
    }
}

#[test]
fn a_proposed_interview_is_written_into_the_role() {
    let (site, browser) = (Site::start(), Browser::start());
    let studio = Studio::open(&browser, &site);
    studio.paste(POSTING);
    studio.tab("preview");
    let list = say("studio.preview.form");
    studio.choose(&list, &say("studio.form.as.plan"));
    studio.0.wait_for_text(&say("plan.ours"));
    let parts = || studio.0.ask("return root.querySelectorAll('.posting h4').length");
    let proposed = parts();
    assert!(proposed.as_u64() > Some(2), "the plan is shown as it will look: {proposed}");
    studio.0.find("table", Name::Any);
    studio.0.press(&say("studio.plan.propose"));
    studio.0.wait_for_text(&say("plan.own"));
    assert_eq!(parts(), proposed);
    studio.choose(&list, &say("studio.form.as.role"));
    studio.0.wait_for_text("\"interview\": [\n    {");
}

#[test]
fn a_role_is_tried_in_the_assessment() {
    let (site, browser) = (Site::start(), Browser::start());
    let studio = Studio::open(&browser, &site);
    studio.paste(POSTING);
    studio.tab("preview");
    studio.0.press(&say("studio.take.try"));
    RolePage::shown(Widget::of(&browser), "Machine learning engineer");
}

#[test]
fn someone_who_looks_for_a_job_reads_a_posting_and_assesses_themselves() {
    let (site, browser) = (Site::start(), Browser::start());
    browser.open(&site.url("/studio.html#for=candidate"));
    let studio = Widget::studio(&browser);
    studio.wait_for_heading(&say("studio.candidate.title"));
    studio.find("textbox", Name::Is(&say("studio.start.paste"))).enter(POSTING);
    studio.press(&say("studio.start.readIt"));
    studio.wait_for_heading("Machine learning engineer");
    studio.wait_for_text("PyTorch");
    studio.press(&say("studio.candidate.go"));
    RolePage::shown(Widget::of(&browser), "Machine learning engineer").start();
}

#[test]
fn a_posting_without_a_title_is_assessed_under_the_name_that_one_gives_it() {
    let (site, browser) = (Site::start(), Browser::start());
    let (_, rest) = POSTING.split_once("\n\n").expect("a title stands first");
    let read = || {
        browser.open(&site.url("/studio.html#for=candidate"));
        let studio = Widget::studio(&browser);
        studio.wait_for_heading(&say("studio.candidate.title"));
        studio.find("textbox", Name::Is(&say("studio.start.paste"))).enter(rest);
        studio.press(&say("studio.start.readIt"));
        studio.wait_for_heading(&say("studio.candidate.noTitle"));
        studio
    };
    read().press(&say("studio.candidate.go"));
    RolePage::shown(Widget::of(&browser), &say("studio.candidate.standIn"));
    let studio = read();
    studio.find("textbox", Name::Is(&say("studio.candidate.called"))).enter("Fibre teller");
    studio.press(&say("studio.candidate.go"));
    RolePage::shown(Widget::of(&browser), "Fibre teller").start();
}

#[test]
fn a_posting_in_another_language_is_told_and_not_praised() {
    const GERMAN: &str = "Machine Learning Engineer (m/w/d)\n\n\
        Wir suchen für unser Team in Berlin eine Person mit Python und PyTorch. Du entwickelst \
        Modelle und bringst sie in den Betrieb. Ein PhD ist von Vorteil.\n";
    let told = fill("studio.language", &[("name", &say("studio.language.de"))]);
    let (site, browser) = (Site::start(), Browser::start());
    let studio = Studio::open(&browser, &site);
    studio.paste(GERMAN);
    studio.0.wait_for_text(&told);
    let text = studio.0.text();
    assert!(!text.contains(&say("studio.findings.praise")), "{text}");
    assert!(!text.contains("to mend."), "{text}");
    browser.open(&site.url("/studio.html?again#for=candidate"));
    let studio = Widget::studio(&browser);
    studio.wait_for_heading(&say("studio.candidate.title"));
    studio.find("textbox", Name::Is(&say("studio.start.paste"))).enter(GERMAN);
    studio.press(&say("studio.start.readIt"));
    studio.wait_for_text(&told);
}

#[test]
fn back_leads_from_a_draft_the_guide_and_the_team_to_the_start() {
    let (site, browser) = (Site::start(), Browser::start());
    let studio = Studio::open(&browser, &site);
    studio.0.press(&say("studio.start.questionsGo"));
    studio.0.wait_for_heading(&say("studio.guide.title"));
    browser.script("history.back()", &[]);
    studio.0.wait_for_heading(&say("studio.title"));
    studio.go("team");
    studio.0.wait_for_heading(&say("studio.team.title"));
    browser.script("history.back()", &[]);
    studio.0.wait_for_heading(&say("studio.title"));
    studio.paste(POSTING);
    browser.script("history.back()", &[]);
    studio.0.wait_for_heading(&say("studio.title"));
    browser.script("history.forward()", &[]);
    studio.wait_for_text_field("ninja");
    browser.reload();
    studio.0.wait_for_heading(&say("studio.title"));
}

#[test]
fn the_whole_way_by_keyboard() {
    let (site, browser) = (Site::start(), Browser::start());
    let studio = Studio::open(&browser, &site);
    let tab_to = |role: &str, name: &str| {
        for _ in 0..80 {
            browser.keys(&char::from(Key::Tab).to_string());
            if browser.focus() == (role.to_string(), name.to_string()) {
                return;
            }
        }
        panic!("Tab does not reach the {role} “{name}”; it is at {:?}", browser.focus());
    };
    tab_to("textbox", &say("studio.start.paste"));
    browser.keys(POSTING);
    tab_to("button", &say("studio.start.read"));
    browser.keys(&char::from(Key::Enter).to_string());
    studio.wait_for_text_field("ninja");
    clock::until("the finding", || studio.0.seek("button", Name::Is(&mend())));
    tab_to("button", &mend());
    browser.keys(&char::from(Key::Enter).to_string());
    studio.wait_for_text_field("for an expert");
    clock::until("the focus stays in the list", || (browser.focus().0 != "body").then_some(()));
    studio.sheet().enter(&[char::from(Key::Control), 'z'].iter().collect::<String>());
    studio.wait_for_text_field("for a ninja");
}
