//! The form sets everything that a role file holds: the parts of the interview as fields, what the
//! role gives, weights, and more on what is said; each by role and name.

use crate::pages::studio::Studio;
use crate::pages::widget::Name;
use crate::pages::words::{competency, fill, opening, say};
use crate::studio::POSTING;
use crate::support::browser::Browser;
use crate::support::clock;
use crate::support::control::Control;
use crate::support::site::Site;
use serde_json::{Value, json};
use thirtyfour::Key;

/// The role file of the open draft, as the preview shows it.
#[track_caller]
fn role(studio: &Studio) -> Value {
    studio.tab("preview");
    studio.choose(&say("studio.preview.form"), &say("studio.form.as.role"));
    studio.0.wait_for_text(&say("studio.form.as.hint.role"));
    let text = studio.0.ask("return root.querySelector('.preview pre').textContent");
    serde_json::from_str(text.as_str().expect("a text")).expect("a role file is JSON")
}

/// The field of a name in each entry of a list.
fn fields<'a>(studio: &Studio<'a>, role: &str, key: &str) -> Vec<Control<'a>> {
    studio.0.all(role, Name::Is(&say(key)))
}

/// Enters a text in place of what is there, and leaves the field.
#[track_caller]
fn enter(studio: &Studio, role: &str, key: &str, text: &str) {
    let field = studio.0.find(role, Name::Is(&say(key)));
    let all = [char::from(Key::Control), 'a', char::from(Key::Null)].iter().collect::<String>();
    field.enter(&[&all, text].concat());
    field.ask("arguments[0].blur()");
}

#[track_caller]
fn wait_until_gone(studio: &Studio, key: &str) {
    clock::until("the sentence is gone", || (!studio.0.text().contains(&say(key))).then_some(()));
}

#[track_caller]
fn wait_for_values(studio: &Studio, role: &str, key: &str, wanted: &[&str]) {
    let values = || fields(studio, role, key).iter().map(Control::value).collect::<Vec<String>>();
    let found = clock::found(|| (values() == wanted).then_some(()));
    assert!(found.is_some(), "{key} holds {:?}, not {wanted:?}", values());
}

/// Presses the button of an entry of a list.
#[track_caller]
fn press_of(studio: &Studio, key: &str, number: &str) {
    let name = [&say(key), ": ", &fill("studio.step", &[("n", number)])].concat();
    studio.0.press(&name);
}

#[test]
fn parts_of_the_interview_are_added_edited_moved_and_taken_away() {
    let (site, browser) = (Site::start(), Browser::start());
    let studio = Studio::open(&browser, &site);
    studio.paste(POSTING);
    studio.tab("role");
    studio.0.wait_for_text(&say("studio.interview.none"));
    studio.0.press(&say("studio.step.add"));
    studio.0.wait_for_text(&say("studio.interview.open"));
    clock::until("the focus is on the new part", || {
        (browser.focus() == ("combobox".to_string(), say("studio.step.method"))).then_some(())
    });
    studio.choose(&say("studio.step.method"), &say("method.take_home"));
    enter(&studio, "textbox", "studio.step.minutes", "120");
    enter(&studio, "textbox", "studio.step.people", "3");
    enter(&studio, "textbox", "studio.step.about", "Find the leak in a small data set.");
    let fundamentals = competency("ml-fundamentals");
    studio.0.find("checkbox", Name::Is(&fundamentals)).click();
    let unchecked = [&opening("plan.unchecked"), " ", &competency("software-engineering")].concat();
    studio.0.wait_for_text(&unchecked);
    studio.0.press(&say("studio.step.add"));
    wait_for_values(&studio, "combobox", "studio.step.method", &["take_home", "conversation"]);
    let again = || studio.0.all("checkbox", Name::Is(&fundamentals));
    again().last().expect("a box of the second part").click();
    studio.0.wait_for_text(&fill("plan.repeated", &[("names", &fundamentals)]));
    press_of(&studio, "studio.form.up", "2");
    wait_for_values(&studio, "combobox", "studio.step.method", &["conversation", "take_home"]);
    wait_for_values(&studio, "textbox", "studio.step.minutes", &["", "120"]);
    studio.0.press(&say("studio.undo"));
    wait_for_values(&studio, "combobox", "studio.step.method", &["take_home", "conversation"]);
    studio.0.press(&say("studio.redo"));
    wait_for_values(&studio, "combobox", "studio.step.method", &["conversation", "take_home"]);
    press_of(&studio, "studio.form.drop", "1");
    wait_for_values(&studio, "combobox", "studio.step.method", &["take_home"]);
    let interview = &role(&studio)["interview"];
    let part = json!([{
        "competencies": ["ml-fundamentals"],
        "method": "take_home",
        "minutes": 120,
        "people": 3,
        "about": "Find the leak in a small data set.",
    }]);
    assert_eq!(*interview, part);
    studio.choose(&say("studio.preview.form"), &say("studio.form.as.plan"));
    studio.0.wait_for_text(&say("plan.own"));
    studio.0.wait_for_text(&["1. ", &say("method.take_home")].concat());
    studio.choose(&say("studio.preview.form"), &say("studio.form.as.markdown"));
    studio.0.wait_for_text("Find the leak in a small data set.");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn a_proposed_interview_is_edited_in_the_form() {
    let (site, browser) = (Site::start(), Browser::start());
    let studio = Studio::open(&browser, &site);
    studio.paste(POSTING);
    studio.tab("role");
    studio.0.press(&say("studio.plan.propose"));
    let methods = || fields(&studio, "combobox", "studio.step.method");
    clock::until("the proposal", || (!methods().is_empty()).then_some(()));
    let count = methods().len();
    let people = fields(&studio, "textbox", "studio.step.people");
    assert!(people.iter().all(|field| !field.value().is_empty()), "the people are told");
    enter(&studio, "textbox", "studio.step.minutes", "45");
    let interview = role(&studio)["interview"].clone();
    assert_eq!(interview.as_array().map(Vec::len), Some(count));
    assert_eq!(interview[0]["minutes"], 45);
}

#[test]
fn the_form_sets_what_a_role_file_holds() {
    let (site, browser) = (Site::start(), Browser::start());
    let studio = Studio::open(&browser, &site);
    studio.paste(POSTING);
    studio.tab("role");
    let website = || studio.0.find("textbox", Name::Is(&say("studio.form.companyLink")));
    enter(&studio, "textbox", "studio.form.company", "Kuitukaari");
    clock::until("the website can be entered", || {
        (website().ask("return arguments[0].disabled") == false).then_some(())
    });
    for (key, text) in [
        ("studio.form.id", "Fibre engineer 2"),
        ("studio.form.companyLink", "kuitukaari.example"),
        ("studio.form.companyAbout", "We sort worn clothes by fibre."),
        ("studio.form.highlights", "You see your model sort a tonne an hour."),
        ("studio.form.payMin", "50000"),
        ("studio.form.payMore", "And a share of the profit."),
        ("dimension.skills", "70"),
    ] {
        enter(&studio, "textbox", key, text);
    }
    studio.choose(&say("logistics.visa"), &say("studio.offered.yes"));
    enter(&studio, "textbox", "studio.form.visaMore", "We pay the fees.");
    studio.choose(&say("logistics.remote"), &say("remote.hybrid"));
    enter(&studio, "textbox", "studio.form.remoteMore", "Two days a week.");
    studio.choose(&say("studio.form.publications"), &say("studio.wish.preferred"));
    enter(&studio, "textbox", "studio.form.publicationsMin", "2");
    studio.0.press(&say("studio.offer.add"));
    studio.choose(&say("studio.offer.kind"), &say("offer.compute"));
    enter(&studio, "textbox", "studio.offer.text", "Eight cards for four people.");
    studio
        .0
        .ask("root.querySelectorAll('.form details details').forEach((one) => one.open = true)");
    let of = |key: &str, name: &str| fill(key, &[("name", name)]);
    let software = competency("software-engineering");
    studio.choose(&of("studio.columns.weight", &software), &say("studio.weight.5"));
    studio.choose(&say("studio.ask.instead"), "Python");
    let role = role(&studio);
    assert_eq!(role["id"], "fibre-engineer-2");
    let company = json!({
        "name": "Kuitukaari",
        "about": "We sort worn clothes by fibre.",
        "link": "https://kuitukaari.example",
    });
    assert_eq!(role["company"], company);
    let offers = json!({
        "items": [{ "kind": "compute", "text": "Eight cards for four people." }],
        "highlights": ["You see your model sort a tonne an hour."],
    });
    assert_eq!(role["offers"], offers);
    let facts = &role["logistics"];
    assert_eq!(facts["pay"]["detail"], "And a share of the profit.");
    assert_eq!(facts["visa"], json!({ "sponsored": true, "detail": "We pay the fees." }));
    assert_eq!(facts["remote"]["detail"], "Two days a week.");
    assert_eq!(role["credentials"]["publications"], json!({ "required": false, "min": 2 }));
    assert_eq!(role["dimensionWeights"], json!({ "skills": 70 }));
    let requirements = role["requirements"].as_array().expect("requirements");
    let software = requirements.iter().find(|one| one["competency"] == "software-engineering");
    assert_eq!(software.expect("it is needed")["weight"], 5);
    let asks = role["asks"].as_array().expect("asks");
    let grouped: Vec<&Value> = asks.iter().filter(|ask| ask["anyOf"] == 1).collect();
    assert_eq!(grouped.len(), 2, "{asks:?}");
    assert!(grouped.iter().any(|ask| ask["name"] == "Python"), "{asks:?}");
}

#[test]
fn what_a_field_cannot_take_stays_and_says_what_to_enter() {
    let (site, browser) = (Site::start(), Browser::start());
    let studio = Studio::open(&browser, &site);
    studio.paste(POSTING);
    studio.tab("role");
    let (min, max, currency) = ("studio.form.payMin", "studio.form.payMax", "studio.form.currency");
    enter(&studio, "textbox", currency, "€");
    wait_for_values(&studio, "textbox", currency, &["EUR"]);
    enter(&studio, "textbox", currency, "kroner");
    studio.0.wait_for_text(&say("studio.fault.currency"));
    wait_for_values(&studio, "textbox", currency, &["kroner"]);
    enter(&studio, "textbox", currency, "gbp");
    wait_for_values(&studio, "textbox", currency, &["GBP"]);
    wait_until_gone(&studio, "studio.fault.currency");
    enter(&studio, "textbox", max, "60,000");
    wait_for_values(&studio, "textbox", max, &["60000"]);
    enter(&studio, "textbox", min, "sixty");
    studio.0.wait_for_text(&say("studio.fault.pay"));
    wait_for_values(&studio, "textbox", min, &["sixty"]);
    enter(&studio, "textbox", min, "80000");
    studio.0.wait_for_text(&say("studio.fault.range"));
    wait_for_values(&studio, "textbox", min, &["80000"]);
    let described = studio.field(min).ask(
        "const field = arguments[0];
        return field.getAttribute('aria-invalid') + ' '
            + field.getRootNode().getElementById(field.getAttribute('aria-describedby')).textContent",
    );
    assert_eq!(described, format!("true {}", say("studio.fault.range")));
    enter(&studio, "textbox", max, "90k");
    wait_until_gone(&studio, "studio.fault.range");
    enter(&studio, "textbox", "studio.form.company", "Kuitukaari");
    let link = "studio.form.companyLink";
    clock::until("the website can be entered", || {
        (studio.field(link).ask("return arguments[0].disabled") == false).then_some(())
    });
    for bad in ["not a link at all", "kuitukaari", "https://a b.example"] {
        enter(&studio, "textbox", link, bad);
        studio.0.wait_for_text(&say("studio.fault.link"));
        wait_for_values(&studio, "textbox", link, &[bad]);
    }
    enter(&studio, "textbox", link, "kuitukaari.example");
    wait_for_values(&studio, "textbox", link, &["https://kuitukaari.example"]);
    wait_until_gone(&studio, "studio.fault.link");
    let pay = &role(&studio)["logistics"]["pay"];
    assert_eq!((&pay["min"], &pay["max"]), (&json!(80_000), &json!(90_000)));
    assert_eq!(pay["currency"], "GBP");
}

#[test]
fn a_title_that_is_entered_replaces_the_one_in_the_text() {
    let (site, browser) = (Site::start(), Browser::start());
    let studio = Studio::open(&browser, &site);
    studio.paste(POSTING);
    studio.tab("role");
    enter(&studio, "textbox", "studio.form.title", "Keeper of the models");
    studio.tab("text");
    studio.wait_for_text_field("Keeper of the models");
    assert_eq!(role(&studio)["title"], "Keeper of the models");
}
