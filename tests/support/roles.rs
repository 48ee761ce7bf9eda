//! Generated roles: any that a role file can hold, with texts of the caller's choice. It never
//! knows what is made of them.

use proptest::prelude::*;
use proptest::sample::select;
use rolefit::domain::document::{Choice, Map};
use rolefit::domain::framework::Framework;
use rolefit::domain::level::Level;
use rolefit::domain::role::*;

/// What the texts of generated roles are drawn from.
#[derive(Clone)]
pub(crate) struct Texts {
    /// Job titles.
    pub(crate) title: BoxedStrategy<String>,
    /// Names of companies, places and so on: a few words.
    pub(crate) name: BoxedStrategy<String>,
    /// Sentences.
    pub(crate) sentence: BoxedStrategy<String>,
    /// Names of things that are asked for, each with its kind.
    pub(crate) ask: BoxedStrategy<(String, AskKind)>,
    /// Links.
    pub(crate) link: BoxedStrategy<String>,
}

/// Any role with these texts and the competencies of a framework.
pub(crate) fn roles(texts: &Texts, framework: &Framework) -> impl Strategy<Value = Role> + use<> {
    let head = (
        texts.title.clone(),
        choice::<Family>(),
        choice::<Seniority>(),
        maybe(texts.sentence.clone()),
        maybe(company(texts)),
        purpose(texts),
    );
    let needs = (
        prop::collection::vec(responsibility(texts), 0..8),
        requirements(texts, framework),
        asks(texts),
        credentials(),
    );
    let gives = (logistics(texts), offers(texts), interview(texts, framework));
    (head, needs, gives).prop_map(|(head, needs, gives)| {
        let (title, family, seniority, summary, company, purpose) = head;
        let (responsibilities, requirements, asks, credentials) = needs;
        let (logistics, offers, interview) = gives;
        Role {
            id: "generated".to_string(),
            title,
            family,
            seniority,
            summary,
            company,
            purpose,
            responsibilities,
            requirements,
            dimension_weights: DimensionWeights::default(),
            asks,
            credentials,
            logistics,
            offers,
            interview,
            dismissals: Vec::new(),
            unknown: Map::default(),
        }
    })
}

fn choice<C: Choice + std::fmt::Debug>() -> impl Strategy<Value = C> {
    select(C::ALL)
}

fn maybe<T: std::fmt::Debug>(
    strategy: impl Strategy<Value = T>,
) -> impl Strategy<Value = Option<T>> {
    prop::option::of(strategy)
}

fn company(texts: &Texts) -> impl Strategy<Value = Company> + use<> {
    let parts = (texts.name.clone(), maybe(texts.sentence.clone()), maybe(texts.link.clone()));
    parts.prop_map(|(name, about, link)| Company { name, about, link, unknown: Map::default() })
}

fn purpose(texts: &Texts) -> impl Strategy<Value = Purpose> + use<> {
    let data = prop::sample::subsequence(Data::ALL, 0..=3);
    let parts = (maybe(texts.sentence.clone()), data, maybe(texts.name.clone()));
    parts.prop_map(|(outcome, data, specialism)| Purpose {
        outcome,
        data,
        specialism,
        unknown: Map::default(),
    })
}

fn responsibility(texts: &Texts) -> impl Strategy<Value = Responsibility> + use<> {
    let parts = (texts.sentence.clone(), choice(), choice());
    parts.prop_map(|(text, duty, ownership)| Responsibility {
        text,
        duty,
        ownership,
        unknown: Map::default(),
    })
}

fn requirements(
    texts: &Texts,
    framework: &Framework,
) -> impl Strategy<Value = Vec<Requirement>> + use<> {
    let ids: Vec<String> =
        framework.competencies.iter().map(|competency| competency.id.clone()).collect();
    let why = texts.sentence.clone();
    prop::sample::subsequence(ids, 1..=8).prop_flat_map(move |ids| {
        let one = |id: String| {
            let parts = (1u8..=4, choice(), 1u8..=5, any::<bool>(), maybe(why.clone()));
            parts.prop_map(move |(level, kind, weight, learnable, why)| Requirement {
                competency: id.clone(),
                level: Level::new(level).expect("1 to 4"),
                kind,
                weight,
                learnable,
                why,
                unknown: Map::default(),
            })
        };
        ids.into_iter().map(one).collect::<Vec<_>>()
    })
}

fn asks(texts: &Texts) -> impl Strategy<Value = Vec<Ask>> + use<> {
    let group = prop::option::weighted(0.4, 0u16..3);
    let years = prop::option::weighted(0.3, 0u8..20);
    let one = (texts.ask.clone(), any::<bool>(), group, years).prop_map(
        |((name, kind), required, any_of, min_years)| Ask {
            name,
            kind,
            required,
            any_of,
            min_years,
            competency: None,
            unknown: Map::default(),
        },
    );
    prop::collection::vec(one, 0..8).prop_map(|asks| {
        let mut once: Vec<Ask> = Vec::new();
        for ask in asks {
            if once.iter().all(|earlier| earlier.name != ask.name) {
                once.push(ask);
            }
        }
        once
    })
}

fn credentials() -> impl Strategy<Value = Credentials> {
    let degree =
        (choice(), any::<bool>(), any::<bool>()).prop_map(|(min, required, or_equivalent)| {
            Degree { min, required, or_equivalent, unknown: Map::default() }
        });
    let publications = (any::<bool>(), maybe(0u16..30)).prop_map(|(required, min)| Publications {
        required,
        min,
        unknown: Map::default(),
    });
    (maybe(degree), maybe(publications)).prop_map(|(degree, publications)| Credentials {
        degree,
        publications,
        unknown: Map::default(),
    })
}

fn logistics(texts: &Texts) -> impl Strategy<Value = Logistics> + use<> {
    let sentence = || maybe(texts.sentence.clone());
    let offered = || {
        let parts = (any::<bool>(), sentence());
        maybe(parts.prop_map(|(offered, detail)| Offered {
            offered,
            detail,
            unknown: Map::default(),
        }))
    };
    let places = prop::collection::vec(texts.name.clone(), 0..3);
    let remote = (choice(), places, sentence()).prop_map(|(policy, places, detail)| Remote {
        policy,
        places,
        detail,
        unknown: Map::default(),
    });
    let currency = select(vec!["EUR", "USD", "GBP", "INR", "CHF"]).prop_map(str::to_string);
    let figure = || maybe(prop_oneof![0u32..500, 1_000u32..2_000_000]);
    let pay = (figure(), figure(), maybe(currency), maybe(choice()), sentence());
    let pay = pay.prop_map(|(min, max, currency, period, detail)| Pay {
        min,
        max,
        currency,
        period,
        detail,
        unknown: Map::default(),
    });
    let first = (maybe(texts.name.clone()), maybe(remote), offered(), offered(), maybe(pay));
    let second = (maybe(choice()), maybe(choice()), sentence(), sentence(), sentence());
    (first, second).prop_map(|(first, second)| {
        let (place, remote, relocation, visa, pay) = first;
        let (employment, engagement, trial, hours, start) = second;
        Logistics {
            place,
            remote,
            relocation,
            visa,
            pay,
            employment,
            engagement,
            trial,
            hours,
            start,
            unknown: Map::default(),
        }
    })
}

fn offers(texts: &Texts) -> impl Strategy<Value = Offers> + use<> {
    let item = (choice(), texts.sentence.clone());
    let item = item.prop_map(|(kind, text)| Offer { kind, text, unknown: Map::default() });
    let highlights = prop::collection::vec(texts.sentence.clone(), 0..3);
    (prop::collection::vec(item, 0..5), highlights).prop_map(|(items, highlights)| Offers {
        items,
        highlights,
        unknown: Map::default(),
    })
}

fn interview(
    texts: &Texts,
    framework: &Framework,
) -> impl Strategy<Value = Vec<InterviewStep>> + use<> {
    let ids: Vec<String> =
        framework.competencies.iter().map(|competency| competency.id.clone()).collect();
    let competencies = prop::sample::subsequence(ids, 1..=3);
    let step = (competencies, choice(), maybe(5u16..240), maybe(texts.sentence.clone()));
    let step = step.prop_map(|(competencies, method, minutes, about)| InterviewStep {
        competencies,
        method,
        minutes,
        people: None,
        about,
        unknown: Map::default(),
    });
    prop::collection::vec(step, 0..4)
}

/// Texts as they stand in good postings, and names that the lexicon may know.
pub(crate) fn plausible() -> Texts {
    let titles = [
        "Machine-learning engineer",
        "Senior data engineer",
        "NLP researcher",
        "Data scientist, pricing",
        "MLOps engineer (search)",
        "Staff research scientist",
        "C++ engineer for vision",
        "R&D engineer",
    ];
    let names = [
        "Kuitukaari",
        "Café Müller",
        "Oulu, Finland",
        "Reston, VA",
        "Berlin",
        "R&D Labs",
        "Łódź, Poland",
        "Portugal",
        "Smith & Sons",
        "spectral imaging",
        "St. Gallen",
        "Germany",
        "three-part harmony",
    ];
    let begins = [
        "Train the models that",
        "Keep the night run green, so that",
        "Read a hundred letters each month:",
        "Decide with Aino (who leads it) whether",
        "You will find out why",
        "“Slow” is what users say when",
        "By 2028 we want to know how",
        "At 2.5 million rows a day,",
        "A* and C# aside, #1 is that",
    ];
    let ends = [
        "sort worn coats by fibre.",
        "a clerk’s desk is chosen – in 4 of 100 cases.",
        "the loss rises; fix it.",
        "p < 0.05 is not enough.",
        "it’s 40 % faster & cheaper.",
        "Tom's cards pay for \"it\" (EUR 6,000).",
        "nobody waits. The rest follows.",
        "we say so! Then we mend it",
        "snake_case and C++ meet.",
    ];
    let asks = [
        ("Python", AskKind::Tool),
        ("Airflow", AskKind::Tool),
        ("Dagster", AskKind::Tool),
        ("PyTorch", AskKind::Tool),
        ("C++", AskKind::Tool),
        ("scikit-learn", AskKind::Tool),
        ("Text classification", AskKind::Method),
        ("Deep learning", AskKind::Method),
        ("Code review", AskKind::Practice),
        ("Robotics", AskKind::Domain),
        ("Portuguese", AskKind::Language),
        ("Curiosity", AskKind::Trait),
        ("overall", AskKind::Experience),
        ("A thing of ours", AskKind::Tool),
    ];
    let own = |text: &str| text.to_string();
    let sentence = (select(begins.to_vec()), select(ends.to_vec()));
    let sentence = sentence.prop_map(|(begin, end)| [begin, end].join(" ")).boxed();
    let links = ["https://kuitukaari.example/en/jobs?a=b&c=d", "mailto:jobs@kuitukaari.example"];
    Texts {
        title: select(titles.to_vec()).prop_map(own).boxed(),
        name: select(names.to_vec()).prop_map(own).boxed(),
        sentence,
        ask: select(asks.to_vec()).prop_map(move |(name, kind)| (own(name), kind)).boxed(),
        link: select(links.to_vec()).prop_map(own).boxed(),
    }
}

/// Texts that try to break out of every form.
pub(crate) fn nasty() -> Texts {
    let pieces = vec![
        "<script>alert(1)</script>",
        "</script>",
        "<!--",
        "-->",
        "]]>",
        "&lt;b&gt;",
        "&amp;",
        "\"",
        "'",
        "`",
        "\u{0}",
        "\u{202e}",
        "\u{2066}",
        "\u{200f}",
        "\u{2028}",
        "\u{85}",
        "\n",
        "\r\n",
        "\n\n- ",
        "\n# ",
        "\t",
        "# ",
        "- ",
        "* ",
        "1. ",
        "12) ",
        "> ",
        "+ ",
        "===",
        "---",
        "**",
        "__",
        "_a_",
        "a_b",
        "~~",
        "[x](javascript:alert(1))",
        "![i](u)",
        "<https://evil.example>",
        "\\",
        "\\*",
        "| a | b |",
        "```",
        "    code",
        "{title}",
        "; ",
        " or ",
        ": ",
        "é",
        "שלום",
        "語",
        "👩‍🔬",
        "\u{301}",
        "\u{feff}",
        "\u{fffe}",
        " ",
        "word",
        "Python",
        "5+ years",
        "$5",
        "onmouseover=\"x\"",
        "[ ] ",
        "[^1]",
        "R&D",
        "&#x3c;",
        "&copy",
        "C#",
        "<",
        ">",
        "&",
    ];
    let text = prop::collection::vec(select(pieces), 0..7).prop_map(|parts| parts.concat());
    let text = prop_oneof![4 => text, 1 => ".{0,12}"].boxed();
    let ask = (text.clone(), choice::<AskKind>()).boxed();
    let link = text.clone().prop_map(|text| format!("https://a.example/{text}"));
    let link = prop_oneof![Just("javascript:alert(1)".to_string()), link].boxed();
    Texts { title: text.clone(), name: text.clone(), sentence: text, ask, link }
}
