//! The interview plan: reached from the role alone, with all that an interviewer needs, on paper too.

use crate::pages::role::RolePage;
use crate::pages::widget::{Name, Widget};
use crate::pages::words::{competency, fill, levels, role, say};
use crate::support::browser::Browser;
use crate::support::site::{Answer, Site};
use serde_json::json;

const ROLE: &str = "nlp-engineer-product";

/// Opens the plan from the page of a role; no question was answered.
fn plan<'a>(browser: &'a Browser, site: &Site, id: &str) -> Widget<'a> {
    let page = RolePage::open(browser, site, id);
    page.0.press(&say("role.plan"));
    let title = role(id)["title"].as_str().expect("a title").to_string();
    page.0.wait_for_heading(&fill("plan.title", &[("title", &title)]));
    page.0
}

fn checked(id: &str) -> Vec<String> {
    let role = role(id);
    let steps = role["interview"].as_array().expect("steps").iter();
    let ids = steps.flat_map(|step| step["competencies"].as_array().expect("ids"));
    ids.map(|id| competency(id.as_str().expect("an id"))).collect()
}

#[test]
fn interviewers_get_the_plan_from_the_role_alone() {
    let (site, browser) = (Site::start(), Browser::start());
    let widget = plan(&browser, &site, ROLE);
    let text = widget.text();
    assert!(text.contains(&say("plan.own")));
    // 30, 80, 120 and 45 minutes; of those at home, a quarter is read by two.
    assert!(text.contains("4 parts. They take the candidate 4 h 35 min"), "{text}");
    let steps = role(ROLE)["interview"].clone();
    for step in steps.as_array().expect("steps") {
        assert!(text.contains(step["about"].as_str().expect("a sentence")));
    }
    for name in checked(ROLE).iter().filter(|name| **name != competency("ownership")) {
        let need = role(ROLE)["requirements"]
            .as_array()
            .expect("requirements")
            .iter()
            .find(|one| competency(one["competency"].as_str().expect("an id")) == *name)
            .and_then(|one| one["level"].as_u64())
            .expect("a level");
        assert!(text.contains(&levels(name)[need as usize]), "{name}, level {need}");
    }
    assert_eq!(text.matches(&say("plan.inDepth")).count(), 2, "once to ask, once in the card");
    assert_eq!(widget.current(), say("nav.role"));
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn a_role_that_tells_no_interview_gets_a_proposal() {
    let (site, browser) = (Site::start(), Browser::start());
    let mut silent = role("ml-engineer");
    silent["interview"] = json!([]);
    site.put("/roles/ml-engineer.json", Answer::json(&silent.to_string()));
    let widget = plan(&browser, &site, "ml-engineer");
    let text = widget.text();
    assert!(text.contains(&say("plan.ours")), "{text}");
    for one in silent["requirements"].as_array().expect("requirements") {
        let name = competency(one["competency"].as_str().expect("an id"));
        let rows = widget.all("rowheader", Name::Starts(&name)).len();
        assert_eq!(rows, usize::from(one["kind"] != "plus"), "{name} in the scorecard");
    }
}

#[test]
fn the_plan_is_copied_as_text_and_printed_with_a_page_for_the_scorecard() {
    let (site, browser) = (Site::start(), Browser::start());
    let widget = plan(&browser, &site, ROLE);
    widget.press(&say("report.copy"));
    widget.wait_for_text(&say("report.copied"));
    let text = browser.clipboard();
    assert!(text.starts_with("# ") && text.contains(&format!("## {}", say("plan.scorecard"))));
    for name in checked(ROLE) {
        assert!(text.contains(&format!("| {name} | ")), "{name} in {text}");
    }
    browser.tools("Emulation.setEmulatedMedia", json!({"media": "print"}));
    assert!(widget.all("button", Name::Any).is_empty(), "on paper there is nothing to press");
    let breaks = "return getComputedStyle(root.querySelector('.card-to-print')).breakBefore";
    assert_eq!(widget.ask(breaks), json!("page"));
}

#[test]
fn the_way_back_leads_to_the_role() {
    let (site, browser) = (Site::start(), Browser::start());
    let widget = plan(&browser, &site, ROLE);
    widget.press(&say("plan.back"));
    widget.wait_for_heading(role(ROLE)["title"].as_str().expect("a title"));
}
