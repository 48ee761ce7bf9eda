//! The parts of the interview, which the interview plan, the posting and the role file show: what each
//! checks and how, and what they leave open or have twice.

use super::controls::{Control, Kind, number, text as said};
use super::list::{Change, List};
use super::part;
use crate::domain::document::{Choice, Map};
use crate::domain::hiring::plan::Plan;
use crate::domain::hiring::plan::markdown::{Source, open_words, total_words};
use crate::domain::posting::draft::Field;
use crate::domain::role::{InterviewStep, Method, Role};
use crate::view::dom::{El, el, text};
use crate::view::parts::button::{Look, button};
use crate::view::studio::preview::propose;
use crate::view::studio::store::Studio;

static STEPS: List = List {
    field: Field::Interview,
    add: "studio.step.add",
    name: "studio.step",
    controls: &STEP,
    most: 12,
    count: |role| role.interview.len(),
    change: |role, change: Change| {
        change.to(&mut role.interview, || InterviewStep {
            competencies: Vec::new(),
            method: Method::Conversation,
            minutes: None,
            people: None,
            about: None,
            unknown: Map::default(),
        });
    },
};

static STEP: [Control; 5] = [
    Control {
        field: Field::Interview,
        label: "studio.step.method",
        kind: Kind::Always("method.", Method::WORDS),
        get: |role, at| role.interview.get(at).map_or("", |step| step.method.word()).to_string(),
        set: |role, at, value| {
            if let (Some(step), Some(method)) =
                (role.interview.get_mut(at), Method::from_word(value))
            {
                step.method = method;
            }
        },
    },
    Control {
        field: Field::Interview,
        label: "studio.step.minutes",
        kind: Kind::Number,
        get: |role, at| number(role.interview.get(at).and_then(|step| step.minutes).map(u32::from)),
        set: |role, at, value| {
            if let Some(step) = role.interview.get_mut(at) {
                step.minutes = value.parse().ok().filter(|count| (5..=2400).contains(count));
            }
        },
    },
    Control {
        field: Field::Interview,
        label: "studio.step.people",
        kind: Kind::Number,
        get: |role, at| number(role.interview.get(at).and_then(|step| step.people).map(u32::from)),
        set: |role, at, value| {
            if let Some(step) = role.interview.get_mut(at) {
                step.people = value.parse().ok().filter(|count| (1..=20).contains(count));
            }
        },
    },
    Control {
        field: Field::Interview,
        label: "studio.step.checks",
        kind: Kind::Needs,
        get: |role, at| {
            role.interview.get(at).map(|step| step.competencies.join(" ")).unwrap_or_default()
        },
        set: |role, at, value| {
            if let Some(step) = role.interview.get_mut(at) {
                step.competencies = value.split(' ').filter_map(said).collect();
            }
        },
    },
    Control {
        field: Field::Interview,
        label: "studio.step.about",
        kind: Kind::Lines(600),
        get: |role, at| {
            role.interview.get(at).and_then(|step| step.about.clone()).unwrap_or_default()
        },
        set: |role, at, value| {
            if let Some(step) = role.interview.get_mut(at) {
                step.about = said(value);
            }
        },
    },
];

pub(super) fn interview(studio: Studio) -> El {
    let told = el("div").class("told").attr("role", "status").content_from(move || {
        studio.read().map(|read| told(studio, read.role())).unwrap_or_default()
    });
    let propose = button(studio.t("studio.plan.propose"), Look::Plain, move || {
        if let Some(read) = studio.read_now() {
            propose(studio, read.role());
        }
    });
    part(studio, "studio.form.interview")
        .child(studio.say("p", "hint", "studio.interview.hint"))
        .child(STEPS.show(studio))
        .child(told)
        .child(el("div").class("actions").child(propose))
}

/// How long it all takes whom, and what is left open.
fn told(studio: Studio, role: &Role) -> Vec<El> {
    let (framework, words) = (&studio.content().framework, &studio.content().words);
    let plan = Plan::of(framework, &[], role);
    if !plan.is_own {
        let key = if role.interview.is_empty() { "none" } else { "open" };
        return vec![text("p", "hint", studio.t_of("studio.interview.", key))];
    }
    let source = Source { framework, advice: &[], role, plan: &plan, words };
    let open = open_words(&source).iter().map(|line| text("li", "", line)).collect();
    vec![text("p", "", &total_words(&source)), el("ul").children(open)]
}
