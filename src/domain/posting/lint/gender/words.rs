//! The stems of words that are heard as masculine or feminine, and where ours part from them.
//! It never knows a posting.
//!
//! The two lists are those of Gender Decoder for Job Ads, MIT, Copyright (c) 2016 lovedaybrooke
//! (Kat Matfield); the notice stands in full in `assets/rules/NOTICE.md`. Its lists rest on those
//! of Gaucher, Friesen & Kay (2011). Each is in alphabetical order.

use super::stems::Stems;

/// Stems that are heard as masculine.
pub(super) static MASCULINE: Stems = Stems::of(&[
    "active",
    "adventurous",
    "aggress",
    "ambitio",
    "analy",
    "assert",
    "athlet",
    "autonom",
    "battle",
    "boast",
    "challeng",
    "champion",
    "compet",
    "confident",
    "courag",
    "decid",
    "decision",
    "decisive",
    "defend",
    "determin",
    "domina",
    "dominant",
    "driven",
    "fearless",
    "fight",
    "force",
    "greedy",
    "head-strong",
    "headstrong",
    "hierarch",
    "hostil",
    "impulsive",
    "independen",
    "individual",
    "intellect",
    "lead",
    "logic",
    "objective",
    "opinion",
    "outspoken",
    "persist",
    "principle",
    "reckless",
    "self-confiden",
    "self-relian",
    "self-sufficien",
    "selfconfiden",
    "selfrelian",
    "selfsufficien",
    "stubborn",
    "superior",
    "unreasonab",
]);

/// Stems that are heard as feminine.
pub(super) static FEMININE: Stems = Stems::of(&[
    "affectionate",
    "agree",
    "cheer",
    "child",
    "co-operat",
    "collab",
    "commit",
    "communal",
    "compassion",
    "connect",
    "considerate",
    "cooperat",
    "depend",
    "emotiona",
    "empath",
    "enthusias",
    "feel",
    "flatterable",
    "gentle",
    "honest",
    "inclusive",
    "inter-dependen",
    "inter-persona",
    "inter-personal",
    "interdependen",
    "interpersona",
    "interpersonal",
    "kind",
    "kinship",
    "loyal",
    "modesty",
    "nag",
    "nurtur",
    "pleasant",
    "polite",
    "quiet",
    "respon",
    "sensitiv",
    "share",
    "sharin",
    "submissive",
    "support",
    "sympath",
    "tender",
    "together",
    "trust",
    "understand",
    "warm",
    "whin",
    "yield",
]);

/// Stems of the two lists that are not taken apart at their hyphen.
pub(super) const HYPHENATED: &[&str] = &[
    "co-operat",
    "inter-personal",
    "inter-dependen",
    "inter-persona",
    "self-confiden",
    "self-relian",
    "self-sufficien",
];

/// Words that begin with a stem and are not counted.
pub(super) const EXCEPTIONS: &[&str] = &["sharepoint"];

/// Words of the work itself, of contracts and of software, by their beginning: ours leaves them out.
pub(super) const OCCUPATIONAL: &[&str] = &[
    "agreed",
    "agreement",
    "analy",
    "child",
    "commits",
    "committee",
    "competenc",
    "competent",
    "competition",
    "competitor",
    "confidential",
    "connected",
    "connecti",
    "connector",
    "depend",
    "deterministic",
    "individual",
    "intellectual",
    "kind",
    "leaders",
    "leading",
    "logic",
    "nagios",
    "objective",
    "pleasanton",
    "principle",
    "respond",
    "respons",
    "sensitive",
    "shareholder",
    "shares",
    "support",
    "trustee",
    "understand",
    "yield",
];

/// Among those, the words that tell of a person all the same.
pub(super) const PERSONAL: &[&str] =
    &["dependable", "individualis", "kindly", "kindness", "leadership", "supportive"];

/// Words that are not counted before one of the words beside them.
pub(super) const BEFORE: &[(&str, &[&str])] = &[
    ("active", &["clearance", "directory", "learning", "secret", "security", "top"]),
    (
        "autonomous",
        &[
            "agents",
            "cars",
            "driving",
            "robots",
            "systems",
            "technology",
            "trucks",
            "vehicle",
            "vehicles",
        ],
    ),
    (
        "competitive",
        &[
            "base",
            "benefits",
            "compensation",
            "pay",
            "remuneration",
            "salaries",
            "salary",
            "total",
            "wages",
        ],
    ),
    ("decision", &["science", "scientist", "support", "tree", "trees"]),
];

/// Words that are not counted after one of the words beside them.
pub(super) const AFTER: &[(&str, &[&str])] = &[
    ("driven", &["data", "domain", "event", "model", "test"]),
    ("lead", &["team", "tech", "technical", "squad"]),
    ("leads", &["sales", "team", "tech", "technical"]),
    ("share", &["market"]),
    ("trust", &["zero"]),
];

/// What says the same with another sound, where one word can stand for the other.
pub(super) const INSTEAD: &[(&str, &str)] = &[
    ("aggressive", "fast"),
    ("aggressively", "quickly"),
    ("ambitious", "far-reaching"),
    ("battle-tested", "proven"),
    ("challenging", "hard"),
    ("champion", "promote"),
    ("dominant", "strong"),
    ("dominate", "do well in"),
    ("driven", "motivated"),
    ("fearless", "open"),
    ("fight", "work against"),
    ("independently", "on your own"),
    ("outspoken", "open"),
    ("superior", "very good"),
];
