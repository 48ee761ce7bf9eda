//! The guided path: at most eight questions, the first in two parts, and under them the role that
//! they lead to, with its reasons. It changes as answers change.

use super::start::begin_with_role;
use super::store::Studio;
use crate::domain::document::Choice;
use crate::domain::posting::guide::{
    Answers, Deployer, Goal, Learnable, Mate, Proposal, Stage, propose,
};
use crate::domain::role::{Data, Role};
use crate::view::dom::{El, el, text};
use crate::view::pages::{heading, section};
use crate::view::parts::button::{Look, button};
use crate::view::watched::Watched;
use std::rc::Rc;

type Given = Rc<Watched<Answers>>;

/// The screen. It comes with the tools.
#[inline(never)]
pub(crate) fn page(studio: Studio) -> Vec<El> {
    let given: Given = Rc::new(Watched::new(Answers::default()));
    let one = |key, words, set| choices(studio, &given, (key, words), true, set);
    let many = |key, words, set| choices(studio, &given, (key, words), false, set);
    let goal = one("goal", Goal::WORDS, |all, word, _| all.goal = Goal::from_word(word));
    let stage = one("stage", Stage::WORDS, |all, word, _| all.stage = Stage::from_word(word));
    let deployer =
        one("deployer", Deployer::WORDS, |all, word, _| all.deployer = Deployer::from_word(word));
    let leads = one("leads", &["yes", "no"], |all, word, _| all.leads = Some(word == "yes"));
    let data = many("data", Data::WORDS, |all, word, on| turn(&mut all.data, word, on));
    let team = many("team", Mate::WORDS, |all, word, on| turn(&mut all.team, word, on));
    let learnable =
        many("learnable", Learnable::WORDS, |all, word, on| turn(&mut all.learnable, word, on));
    let outcome = sentence(studio, &given, "outcome", |all, words| all.outcome = words);
    let offer = sentence(studio, &given, "offer", |all, words| all.offer = words);
    let result = el("div").attr("role", "status").content_from(move || {
        let kinds = studio.kinds.get();
        let kinds: Vec<&Role> = kinds.iter().map(|kind| &**kind).collect();
        match propose(&given.get(), &kinds) {
            Some(proposal) => vec![proposed(studio, proposal)],
            None => vec![studio.say("p", "hint", "studio.guide.nothing")],
        }
    });
    let title = heading(studio.t("studio.guide.title"));
    let lede = studio.say("p", "lede", "studio.guide.lede");
    let questions = [goal.child(outcome), data, stage, team, deployer, leads, learnable, offer];
    let questions = el("div").class("questions").children(questions.into());
    vec![title, lede, questions, result]
}

fn turn<C: Choice>(list: &mut Vec<C>, word: &str, on: bool) {
    let Some(choice) = C::from_word(word) else { return };
    list.retain(|known| *known != choice);
    if on {
        list.push(choice);
    }
}

/// One question with its answers to choose from.
fn choices(
    studio: Studio,
    given: &Given,
    (key, words): (&'static str, &'static [&'static str]),
    single: bool,
    set: fn(&mut Answers, &str, bool),
) -> El {
    let group = match key {
        "data" => "posting.data.".to_string(),
        "leads" => "studio.yesNo.".to_string(),
        _ => ["studio.guide.", key, "."].concat(),
    };
    let choice = |word: &'static str| {
        let input = el("input").attr("type", if single { "radio" } else { "checkbox" });
        let input = input.attr("name", key);
        let (control, given) = (input.clone(), given.clone());
        let input = input.on("change", move |_| {
            use wasm_bindgen::JsCast;
            let on = control.element().unchecked_ref::<web_sys::HtmlInputElement>().checked();
            let mut answers = given.now();
            set(&mut answers, word, on);
            given.set(answers);
        });
        el("label").class("choice small").child(input).child(text(
            "span",
            "",
            studio.t_of(&group, word),
        ))
    };
    let legend = text("legend", "", studio.t_of("studio.guide.ask.", key));
    let choices = words.iter().map(|word| choice(word)).collect();
    el("fieldset").class("choices").child(legend).children(choices)
}

/// A question that is answered in a sentence.
fn sentence(studio: Studio, given: &Given, key: &'static str, set: fn(&mut Answers, String)) -> El {
    let given = given.clone();
    let words = el("textarea").attr("rows", "2").on_change(move |words| {
        let mut answers = given.now();
        set(&mut answers, words.to_string());
        given.set(answers);
    });
    let label = text("span", "field-label", studio.t_of("studio.guide.ask.", key));
    el("label").class("field").child(label).child(words)
}

fn proposed(studio: Studio, proposal: Proposal) -> El {
    let reasons = proposal
        .reasons
        .iter()
        .map(|reason| text("li", "", studio.t_of("studio.guide.because.", reason)));
    let reasons = el("ul").children(reasons.collect());
    let title = text("p", "card-title", &proposal.role.title);
    let role = proposal.role;
    let levels = role.requirements.iter().filter_map(|requirement| {
        let framework = &studio.content().framework;
        let place = framework.place_of(&requirement.competency)?;
        let name = &framework.competencies.get(place)?.name;
        let level = requirement.level.number().to_string();
        let words = studio.fill("posting.levelNumber", &[("name", name), ("level", &level)]);
        let kind = studio.t_of("posting.kind.", requirement.kind.word());
        Some(text("li", "", &[kind, ": ", &words].concat()))
    });
    let levels = el("details")
        .child(studio.say("summary", "", "studio.guide.levels"))
        .child(el("ul").children(levels.collect()));
    let go =
        button(studio.t("studio.guide.go"), Look::Primary, move || begin_with_role(studio, &role));
    section(studio.t("studio.guide.proposal"))
        .child(title)
        .child(reasons)
        .child(levels)
        .child(el("div").class("actions").child(go))
}
