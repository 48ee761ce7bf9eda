//! A title without what else stands beside it: pay, place, ids, praise, the kind of contract.
//! It never knows where the title was found.

use super::super::cue::{Cue, is_phrase};
use super::super::draft::is_one;

/// The title without pay, place, ids, gender marks and the kind of contract.
pub(super) fn cleaned(title: &str) -> String {
    let mut text = String::new();
    let mut rest = title.trim();
    while let Some((before, inside)) = rest.split_once('(') {
        text.push_str(before);
        let (inside, after) = inside.split_once(')').unwrap_or((inside, ""));
        if !is_aside(inside) {
            text.push_str(&["(", inside, ")"].concat());
        }
        rest = after;
        if text.ends_with(' ') {
            rest = rest.trim_start();
        }
    }
    text.push_str(rest);
    loop {
        let cut = [" - ", " – ", " — ", " | ", " · ", ", ", " @ ", "- ", " / ", " at "]
            .iter()
            .filter_map(|sign| text.rfind(sign).map(|at| (at, sign.len())))
            .max();
        let Some((at, length)) = cut.filter(|(at, length)| is_aside(&text[at + length..])) else {
            break;
        };
        text.truncate(at);
        let _ = length;
    }
    for ending in
        ["m/f/d", "f/m/d", "m/w/d", "w/m/d", "f/m/x", "m/f/x", "m/f/div", "all genders", "- remote"]
    {
        if text.to_ascii_lowercase().ends_with(ending) {
            text.truncate(text.len() - ending.len());
        }
    }
    text.trim()
        .trim_matches(|letter| {
            matches!(letter, '-' | '–' | '|' | ',' | ':' | '*' | '#' | ' ' | '/')
        })
        .to_string()
}

/// Whether a part of a title says something else: where, how, how much, which number.
pub(super) fn is_aside(part: &str) -> bool {
    let lower = part.trim().to_ascii_lowercase();
    let words = "remote|hybrid|on-site|onsite|full-time|full time|part-time|contract|w2|c2c|usa|us|uk|emea|europe|latam|eu|multiple opening|multiple openings|urgent|100%|m/f|f/m|m/w|w/m|d/f|f/d|h/f|m/d|all genders|gn|x/f|temporary|freelance|6 months|12 months|anywhere|worldwide|60-100%|80-100%|all levels|vollzeit|teilzeit|unbefristet|befristet|permanent|homeoffice";
    let is_word = words.split('|').any(|word| {
        lower == *word
            || lower.starts_with(word)
                && lower
                    .get(word.len()..)
                    .is_some_and(|rest| rest.starts_with([' ', ',', '/', '-', ')', '|']))
            || lower.ends_with(word) && word.len() > 3
    });
    let is_id = lower.starts_with("id:")
        || lower.starts_with("id ")
        || lower.starts_with("req")
        || lower.starts_with("ref")
        || lower.starts_with('#')
        || lower.starts_with("job id");
    let is_number = !lower.is_empty()
        && lower.bytes().all(|byte| byte.is_ascii_digit() || b"-_/ ".contains(&byte));
    let is_pay = lower.contains(['$', '€', '£']);
    is_word || is_id || is_number || is_pay || is_city(&lower)
}

fn is_city(lower: &str) -> bool {
    let name = lower.split(',').next().unwrap_or_default().trim();
    let is_place = |cue| matches!(cue, Cue::City | Cue::Country | Cue::Region | Cue::State);
    name.len() > 1 && is_phrase(name, is_place)
}

/// "talented and experienced data engineer" → "data engineer".
pub(super) fn without_praise(text: &str) -> &str {
    const PRAISE: [&str; 34] = [
        "a",
        "an",
        "the",
        "our",
        "talented",
        "experienced",
        "highly",
        "skilled",
        "passionate",
        "motivated",
        "and",
        "creative",
        "new",
        "strong",
        "great",
        "dedicated",
        "curious",
        "hands-on",
        "full-time",
        "brilliant",
        "ambitious",
        "driven",
        "exceptional",
        "additional",
        "another",
        "outstanding",
        "proactive",
        "enthusiastic",
        "first",
        "remote",
        "self-motivated",
        "versatile",
        "collaborative",
        "part-time",
    ];
    let mut rest = text.trim();
    while let Some((word, after)) = rest.split_once(' ') {
        if !PRAISE.contains(&word.trim_matches(',').to_ascii_lowercase().as_str()) {
            break;
        }
        rest = after.trim_start();
    }
    rest
}

/// A title with a capital at each word that had none; "of" and short words with capitals stay.
pub(super) fn capitalised(text: &str) -> String {
    let mut title = String::new();
    for word in text.split(' ') {
        if !title.is_empty() {
            title.push(' ');
        }
        let first = word.get(..1).unwrap_or_default();
        let small = is_one(word, "of|and|in|for|the");
        let acronym = is_one(word, "ml|ai|nlp|sre|bi|etl|llm|mlops|cv");
        match word.get(1..) {
            _ if acronym => title.push_str(if word == "mlops" { "MLOps" } else { "" }),
            Some(rest) if !small => title.push_str(&[&first.to_ascii_uppercase(), rest].concat()),
            _ => title.push_str(word),
        }
        if acronym && word != "mlops" {
            title.push_str(&word.to_ascii_uppercase());
        }
    }
    title
}
