//! Whom the role describes: its place on the map, which moves as levels change, the kinds of job as
//! landmarks, and what each must leaves of those who could come.

use super::part;
use crate::domain::fit::map::{Place, place_of_role};
use crate::domain::fit::markdown::level_words;
use crate::domain::hiring::rarity::{Step, one_in, rarity};
use crate::domain::role::Role;
use crate::view::dom::{El, el, text};
use crate::view::parts::map::map_of_role;
use crate::view::studio::store::Studio;

pub(super) fn place(studio: Studio) -> El {
    let content = el("div").content_from(move || match studio.read() {
        Some(read) if !read.role().requirements.is_empty() => show(studio, read.role()),
        _ => vec![studio.say("p", "hint", "studio.map.nothing")],
    });
    part(studio, "studio.form.map").child(content)
}

fn show(studio: Studio, role: &Role) -> Vec<El> {
    let framework = &studio.content().framework;
    let own = place_of_role(framework, role);
    let kinds = studio.kinds.get();
    let landmarks: Vec<Place> = kinds.iter().map(|kind| place_of_role(framework, kind)).collect();
    let names = kinds.iter().map(|kind| text("li", "", &kind.title)).collect();
    vec![
        text("p", "", &words(studio, own, &kinds, &landmarks)),
        map_of_role(&studio.content().words, own, &landmarks),
        el("ol").class("legend").children(names),
        left(studio, &rarity(role)),
    ]
}

/// What kind of person it is, in words.
fn words(studio: Studio, own: Place, kinds: &[std::sync::Arc<Role>], places: &[Place]) -> String {
    let distance = |place: &Place| {
        let (x, y) = (place.software - own.software, place.learning - own.learning);
        x * x + y * y
    };
    let mut nearest: Option<(f64, &str)> = None;
    for (kind, place) in kinds.iter().zip(places) {
        if nearest.is_none_or(|(known, _)| distance(place) < known) {
            nearest = Some((distance(place), &kind.title));
        }
    }
    let [x, y, size] = [own.software, own.learning, own.communication].map(level_words);
    let (far, title) = nearest.map_or((false, ""), |(distance, title)| (distance > 1.0, title));
    let key = if far { "studio.map.far" } else { "studio.map.near" };
    studio.fill(key, &[("title", title), ("x", &x), ("y", &y), ("size", &size)])
}

/// What each must leaves.
fn left(studio: Studio, steps: &[Step]) -> El {
    let framework = &studio.content().framework;
    let item = |step: &Step| {
        let known = framework.place_of(&step.competency);
        let known = known.and_then(|place| framework.competencies.get(place));
        let name = known.map_or(step.competency.as_str(), |competency| &competency.name);
        let [level, together, unrelated] =
            [u32::from(step.level), one_in(step.together), one_in(step.unrelated)]
                .map(|number| number.to_string());
        let values =
            [("name", name), ("level", &level), ("together", &together), ("unrelated", &unrelated)];
        let key = if together == unrelated { "studio.left.first" } else { "studio.left.step" };
        text("li", "", &studio.fill(key, &values))
    };
    let items: Vec<El> = steps.iter().map(item).collect();
    let part = el("div").class("left").child(studio.say("h3", "", "studio.left"));
    let part = match items.is_empty() {
        true => part.child(studio.say("p", "", "studio.left.none")),
        false => part.child(el("ol").children(items)),
    };
    part.child(studio.say("p", "hint", "studio.left.assumes"))
}
