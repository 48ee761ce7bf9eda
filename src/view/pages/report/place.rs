//! The map: the role, the person with the range of where they may be, and the kinds of job.

use super::{Parts, section};
use crate::domain::fit::map::{Place, place_of_role};
use crate::domain::fit::markdown::level_words;
use crate::view::dom::{El, el, text};
use crate::view::parts::map::map;

pub(super) fn part(parts: &Parts) -> El {
    let session = parts.session;
    let (framework, kinds) = (&session.content().framework, &parts.rest.kinds);
    let landmarks: Vec<Place> = kinds.iter().map(|kind| place_of_role(framework, kind)).collect();
    let names = kinds.iter().map(|kind| text("li", "", &kind.title)).collect();
    let lines = words(parts, &landmarks).iter().map(|line| text("li", "", line)).collect();
    let in_words = el("details")
        .child(session.say("summary", "", "map.words"))
        .child(el("ul").children(lines));
    section(session.t("map.title"))
        .child(session.say("p", "hint", "map.hint"))
        .child(map(session, parts.report.role_place, parts.report.person_place, &landmarks))
        .child(el("ol").class("legend").children(names))
        .child(in_words)
}

/// What the drawing shows, in words.
fn words(parts: &Parts, landmarks: &[Place]) -> Vec<String> {
    let session = parts.session;
    let person = parts.report.person_place;
    let [dx, dy] = [person.reach_software, person.reach_learning].map(level_words);
    let at = |key: &str, place: Place, title: &str| {
        let [x, y, size] = [place.software, place.learning, place.communication].map(level_words);
        let values = [("x", &x), ("y", &y), ("size", &size), ("dx", &dx), ("dy", &dy)];
        let values: Vec<(&str, &str)> = values
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .chain([("title", title)])
            .collect();
        session.fill(key, &values)
    };
    let mut lines =
        vec![at("map.roleAt", parts.report.role_place, ""), at("map.youAt", person.place, "")];
    for (kind, place) in parts.rest.kinds.iter().zip(landmarks) {
        lines.push(at("map.landmarkAt", *place, &kind.title));
    }
    lines
}
