//! The map as a drawing. The words under it say the same.

use crate::domain::fit::map::{PersonPlace, Place};
use crate::domain::words::Words;
use crate::view::dom::{El, svg};
use crate::view::session::Session;

/// Units of the drawing per level; the plane runs from 0 to 4 levels.
const PER_LEVEL: f64 = 100.0;
const EDGE: f64 = 40.0;
const SIDE: f64 = 400.0;

/// The drawing. The landmarks are numbered from 1; their names are told under it.
pub(crate) fn map(session: Session, role: Place, person: PersonPlace, landmarks: &[Place]) -> El {
    let words = &session.content().words;
    // What is higher is named above it, and what is lower below: the names keep apart.
    let is_person_higher = person.place.learning > role.learning;
    let map = with_person(words, plane(words, landmarks), person, is_person_higher);
    with_role(words, map, role, !is_person_higher)
}

/// The drawing with a role and no person.
pub(crate) fn map_of_role(words: &'static Words, role: Place, landmarks: &[Place]) -> El {
    with_role(words, plane(words, landmarks), role, true)
}

fn plane(words: &'static Words, landmarks: &[Place]) -> El {
    let map = svg("svg").class("map").attr("viewBox", "0 0 480 480");
    let map = map.attr("role", "img").attr("aria-label", words.get("map.alt"));
    let map = (0..5).fold(map, |map, level| {
        let level = f64::from(level);
        map.child(line([across(level), up(0.0), across(level), up(4.0)])).child(line([
            across(0.0),
            up(level),
            across(4.0),
            up(level),
        ]))
    });
    let map = map
        .child(name("axis", 240, 470, words.get("map.software")))
        .child(name("axis", -240, 24, words.get("map.learning")).attr("transform", "rotate(-90)"));
    let numbered = landmarks.iter().zip(1..);
    numbered.fold(map, |map, (place, number)| {
        let (x, y, r) = dot(*place);
        let label = name("landmark-name", x, y, &number.to_string());
        map.child(circle("landmark", x, y, r)).child(label)
    })
}

fn with_person(words: &'static Words, map: El, person: PersonPlace, is_higher: bool) -> El {
    let (x, y, r) = dot(person.place);
    let length = |levels: f64| (levels * PER_LEVEL) as i32;
    // The drawing's second axis points down, so the angle turns the other way.
    let degrees = -(person.ellipse.degrees as i32);
    let [turn, cx, cy] = [degrees, x, y].map(|number| number.to_string());
    let range = svg("ellipse")
        .class("you-range")
        .num("cx", x)
        .num("cy", y)
        .num("rx", length(person.ellipse.long))
        .num("ry", length(person.ellipse.short))
        .attr("transform", &["rotate(", &turn, " ", &cx, " ", &cy, ")"].concat());
    let name = name("you-name", x, y + away(r, is_higher), words.get("map.you"));
    map.child(range).child(circle("you", x, y, r)).child(name)
}

fn with_role(words: &'static Words, map: El, role: Place, is_higher: bool) -> El {
    let (x, y, r) = dot(role);
    let name = name("role-name", x, y + away(r, is_higher), words.get("map.role"));
    map.child(circle("role", x, y, r)).child(name)
}

/// How far below the middle of a dot its name stands, whose height is in the style sheet.
fn away(r: i32, is_above: bool) -> i32 {
    if is_above { -r - 8 } else { r + 22 }
}

fn line([x1, y1, x2, y2]: [i32; 4]) -> El {
    svg("line").class("grid").num("x1", x1).num("y1", y1).num("x2", x2).num("y2", y2)
}

fn circle(class: &str, x: i32, y: i32, r: i32) -> El {
    svg("circle").class(class).num("cx", x).num("cy", y).num("r", r)
}

fn name(class: &str, x: i32, y: i32, words: &str) -> El {
    svg("text").class(class).num("x", x).num("y", y).text(words)
}

/// Where a dot stands, and its radius: communication, 0 to 4, as 10 to 22 units.
fn dot(place: Place) -> (i32, i32, i32) {
    (across(place.software), up(place.learning), (10.0 + 3.0 * place.communication) as i32)
}

fn across(level: f64) -> i32 {
    (EDGE + level * PER_LEVEL) as i32
}

fn up(level: f64) -> i32 {
    (EDGE + SIDE - level * PER_LEVEL) as i32
}
