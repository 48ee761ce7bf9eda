//! Laws that ask postings for pay or benefits, as data: where, since when, how well checked. What
//! each asks is said in `assets/rules/pay-law.json`. It never knows a posting.

use super::super::words;
use crate::domain::posting::date::Date;
use crate::domain::posting::span::Span;

/// One law.
pub(super) struct Law {
    /// The message that says what it asks.
    pub(super) message: &'static str,
    /// When it began to hold.
    pub(super) since: Date,
    /// Whether a source was read; otherwise it is told with "check".
    pub(super) is_checked: bool,
    /// Whether it asks for pay in the posting itself, and not just before the interview.
    pub(super) in_posting: bool,
    /// Whether it is told of remote work in the whole country alone.
    pub(super) for_remote: bool,
    /// Whether it asks for benefits too.
    pub(super) asks_benefits: bool,
    /// Names of places where it holds, in lower case.
    places: &'static str,
    /// The abbreviation that stands after a town ("Denver, CO"); empty without one.
    short: &'static str,
}

impl Law {
    /// Whether it holds at a place, as the posting names it.
    pub(super) fn covers(&self, place: &str) -> bool {
        let lower = place.to_ascii_lowercase();
        let found = words::of(&lower, Span::new(0, lower.len()));
        let names = |name: &str| {
            let name = words::of_phrase(name);
            (0..found.len()).any(|at| words::length_at(&lower, &found, at, &name).is_some())
        };
        let is_short =
            !self.short.is_empty() && found.iter().skip(1).any(|word| word.of(place) == self.short);
        let is_abroad = ELSEWHERE.split('|').any(names);
        (is_short && !is_abroad) || self.places.split('|').any(names)
    }
}

/// Where an abbreviation of two letters means something else than a state.
const ELSEWHERE: &str = "canada|ontario|toronto|vancouver|montreal|calgary|ottawa|india|germany";

const fn law(
    message: &'static str,
    (year, month, day): (u16, u8, u8),
    is_checked: bool,
    asks_benefits: bool,
    places: &'static str,
    short: &'static str,
) -> Law {
    let since = Date { year, month: Some(month), day: Some(day) };
    Law {
        message,
        since,
        is_checked,
        in_posting: true,
        for_remote: false,
        asks_benefits,
        places,
        short,
    }
}

/// The law as one that asks for pay some time before the interview.
const fn in_time(law: Law) -> Law {
    Law { in_posting: false, ..law }
}

/// The laws of some states as they bear on remote work in the whole country.
const fn in_country(law: Law) -> Law {
    Law { in_posting: false, for_remote: true, ..law }
}

/// The laws, as of 2026-11.
pub(super) const LAWS: &[Law] = &[
    law("what.colorado", (2021, 1, 1), true, true, "colorado|denver|boulder|fort collins", "CO"),
    law(
        "what.california",
        (2023, 1, 1),
        true,
        false,
        "california|san francisco|los angeles|san diego|san jose|palo alto|mountain view|menlo park|\
         sunnyvale|santa clara|cupertino|redwood city|san mateo|oakland|berkeley|irvine|\
         sacramento|santa monica|bay area|foster city|pleasanton|fremont|silicon valley",
        "CA",
    ),
    law(
        "what.washington",
        (2023, 1, 1),
        true,
        true,
        "washington state|seattle|bellevue|redmond|kirkland|spokane|tacoma",
        "WA",
    ),
    law(
        "what.new-york",
        (2023, 9, 17),
        true,
        false,
        "new york|nyc|brooklyn|manhattan|buffalo|rochester ny|albany ny",
        "NY",
    ),
    in_country(law(
        "what.united-states",
        (2023, 1, 1),
        true,
        false,
        "united states|usa|us|u s",
        "",
    )),
    law("what.illinois", (2025, 1, 1), false, true, "illinois|chicago", "IL"),
    law("what.minnesota", (2025, 1, 1), false, true, "minnesota|minneapolis|saint paul", "MN"),
    law("what.new-jersey", (2025, 6, 1), false, true, "new jersey|jersey city|hoboken", "NJ"),
    law("what.vermont", (2025, 7, 1), false, false, "vermont|burlington vt", "VT"),
    law("what.massachusetts", (2025, 10, 29), false, false, "massachusetts|boston", "MA"),
    law("what.maryland", (2024, 10, 1), false, true, "maryland|baltimore|bethesda", "MD"),
    law(
        "what.dc",
        (2024, 6, 30),
        false,
        true,
        "washington dc|washington d c|district of columbia",
        "DC",
    ),
    law("what.hawaii", (2024, 1, 1), false, false, "hawaii|honolulu", "HI"),
    law(
        "what.british-columbia",
        (2023, 11, 1),
        false,
        false,
        "british columbia|vancouver bc|vancouver canada",
        "",
    ),
    law(
        "what.ontario",
        (2026, 1, 1),
        false,
        false,
        "ontario canada|toronto|ottawa|waterloo on",
        "",
    ),
    in_time(law(
        "what.eu",
        (2026, 6, 7),
        true,
        false,
        "austria|belgium|bulgaria|croatia|cyprus|czechia|czech republic|denmark|estonia|finland|\
         france|germany|greece|hungary|ireland|italy|latvia|lithuania|luxembourg|malta|\
         netherlands|poland|portugal|romania|slovakia|slovenia|spain|sweden|european union|\
         berlin|munich|münchen|hamburg|frankfurt|cologne|vienna|paris|lyon|amsterdam|rotterdam|\
         utrecht|eindhoven|brussels|antwerp|copenhagen|stockholm|gothenburg|helsinki|dublin|madrid|\
         barcelona|valencia|lisbon|porto|milan|rome|warsaw|krakow|kraków|wroclaw|prague|budapest|\
         bucharest|sofia|athens|zagreb|tallinn|riga|vilnius|ljubljana|bratislava",
        "",
    )),
];
