//! Reading a role file. It reports every problem at once and keeps what it does not know.

use super::*;
use crate::domain::document::{Choice, Object, Problem, ProblemKind, Value};
use crate::domain::level::Level;

/// The version of the format that this program writes.
pub const VERSION: u8 = 1;

/// The largest role file that is read, in bytes of JSON text. The edge that has the text checks it.
pub const MAX_BYTES: usize = 256 * 1024;

/// Reads a role file.
///
/// # Errors
/// Every problem of the file, each with its path.
pub fn read(document: Value) -> Result<Role, Vec<Problem>> {
    crate::domain::document::read(document, role)
}

/// Reads what there is of a role file, as a draft that is not finished needs it: what is missing or
/// wrong is left out.
pub fn read_loosely(document: Value) -> Role {
    let document = match document {
        Value::Object(_) => document,
        _ => Value::Object(Map::default()),
    };
    crate::domain::document::read_loosely(document, role).expect("an object was read")
}

fn role(o: &mut Object) -> Role {
    version(o);
    Role {
        id: o.needed("id").id("id").unwrap_or_default(),
        title: o.needed_text("title", (1, 120)),
        family: o.choice("family").unwrap_or(Family::Other),
        seniority: o.choice("seniority").unwrap_or(Seniority::Unspecified),
        summary: o.text("summary", (1, 240)),
        company: o.or_null("company").object("company", company),
        purpose: o.object("purpose", purpose).unwrap_or_default(),
        responsibilities: o.objects("responsibilities", (0, 40), responsibility),
        requirements: requirements(o),
        dimension_weights: o.object("dimensionWeights", dimension_weights).unwrap_or_default(),
        asks: o.objects("asks", (0, 200), ask),
        credentials: o.object("credentials", credentials).unwrap_or_default(),
        logistics: o.object("logistics", logistics).unwrap_or_default(),
        offers: o.object("offers", offers).unwrap_or_default(),
        interview: o.objects("interview", (0, 12), interview_step),
        dismissals: o.objects("dismissals", (0, 100), dismissal),
        unknown: o.unknown(),
    }
}

fn version(o: &mut Object) {
    let found = o.needed("version").whole("version", (1, i64::MAX));
    if let Some(found) = found.filter(|found| *found > i64::from(VERSION)) {
        o.complain("version", ProblemKind::NewerVersion { found, known: i64::from(VERSION) });
    }
}

/// A field that must be there; where it is missing or wrong, the problem is noted already.
fn choice<C: Choice>(o: &mut Object, key: &str) -> Option<C> {
    o.needed(key).choice(key)
}

fn company(o: &mut Object) -> Company {
    Company {
        name: o.needed_text("name", (1, 120)),
        about: o.text("about", (1, 1200)),
        link: o.link("link"),
        unknown: o.unknown(),
    }
}

fn purpose(o: &mut Object) -> Purpose {
    Purpose {
        outcome: o.text("outcome", (1, 1200)),
        data: o.list("data", (0, 8), |o, key| o.choice(key)),
        specialism: o.or_null("specialism").text("specialism", (1, 80)),
        unknown: o.unknown(),
    }
}

fn responsibility(o: &mut Object) -> Option<Responsibility> {
    let text = o.needed_text("text", (1, 600));
    let duty = choice(o, "duty");
    let ownership = o.choice("ownership").unwrap_or(Ownership::Owns);
    Some(Responsibility { text, duty: duty?, ownership, unknown: o.unknown() })
}

fn requirements(o: &mut Object) -> Vec<Requirement> {
    let requirements = o.needed("requirements").objects("requirements", (1, 40), requirement);
    for (place, requirement) in requirements.iter().enumerate() {
        let same = |earlier: &Requirement| earlier.competency == requirement.competency;
        if requirements[..place].iter().any(same) {
            let found = requirement.competency.clone();
            o.complain("requirements", ProblemKind::Repeated { found });
        }
    }
    requirements
}

fn requirement(o: &mut Object) -> Option<Requirement> {
    let competency = o.needed("competency").id("competency");
    let level = o.needed("level").whole("level", (1, 4));
    let kind = choice(o, "kind");
    let weight = o.whole("weight", (1, 5)).unwrap_or(3);
    let learnable = o.flag("learnable").unwrap_or(false);
    let why = o.text("why", (1, 400));
    Some(Requirement {
        competency: competency?,
        level: Level::new(u8::try_from(level?).ok()?)?,
        kind: kind?,
        weight: u8::try_from(weight).ok()?,
        learnable,
        why,
        unknown: o.unknown(),
    })
}

fn dimension_weights(o: &mut Object) -> DimensionWeights {
    let mut weight = |key| o.whole(key, (0, 100)).and_then(|weight| u8::try_from(weight).ok());
    DimensionWeights {
        skills: weight("skills"),
        communication: weight("communication"),
        mindset: weight("mindset"),
        unknown: o.unknown(),
    }
}

fn ask(o: &mut Object) -> Option<Ask> {
    let name = o.needed_text("name", (1, 80));
    let kind = choice(o, "kind");
    let required = o.needed("required").flag("required");
    let any_of = o.or_null("anyOf").whole("anyOf", (0, 1000));
    let min_years = o.or_null("minYears").whole("minYears", (0, 60));
    let competency = o.or_null("competency").id("competency");
    Some(Ask {
        name,
        kind: kind?,
        required: required?,
        any_of: any_of.and_then(|group| u16::try_from(group).ok()),
        min_years: min_years.and_then(|years| u8::try_from(years).ok()),
        competency,
        unknown: o.unknown(),
    })
}

fn credentials(o: &mut Object) -> Credentials {
    Credentials {
        degree: o.or_null("degree").object("degree", degree).flatten(),
        publications: o.or_null("publications").object("publications", publications).flatten(),
        unknown: o.unknown(),
    }
}

fn degree(o: &mut Object) -> Option<Degree> {
    let min = choice(o, "min");
    let required = o.needed("required").flag("required");
    let or_equivalent = o.needed("orEquivalent").flag("orEquivalent");
    Some(Degree {
        min: min?,
        required: required?,
        or_equivalent: or_equivalent?,
        unknown: o.unknown(),
    })
}

fn publications(o: &mut Object) -> Option<Publications> {
    let required = o.needed("required").flag("required");
    let min = o.or_null("min").whole("min", (0, 1000));
    let min = min.and_then(|count| u16::try_from(count).ok());
    Some(Publications { required: required?, min, unknown: o.unknown() })
}

fn logistics(o: &mut Object) -> Logistics {
    Logistics {
        place: o.or_null("place").text("place", (1, 200)),
        remote: o.or_null("remote").object("remote", remote).flatten(),
        relocation: o
            .or_null("relocation")
            .object("relocation", |o| offered(o, "offered"))
            .flatten(),
        visa: o.or_null("visa").object("visa", |o| offered(o, "sponsored")).flatten(),
        pay: o.or_null("pay").object("pay", pay),
        employment: o.or_null("employment").choice("employment"),
        engagement: o.or_null("engagement").choice("engagement"),
        trial: o.or_null("trial").text("trial", (1, 400)),
        hours: o.or_null("hours").text("hours", (1, 400)),
        start: o.or_null("start").text("start", (1, 120)),
        unknown: o.unknown(),
    }
}

fn remote(o: &mut Object) -> Option<Remote> {
    let policy = choice(o, "policy");
    let places = o.list("where", (0, 60), |o, key| o.text(key, (1, 120)));
    let detail = o.text("detail", (1, 400));
    Some(Remote { policy: policy?, places, detail, unknown: o.unknown() })
}

fn offered(o: &mut Object, key: &str) -> Option<Offered> {
    let offered = o.needed(key).flag(key);
    let detail = o.text("detail", (1, 400));
    Some(Offered { offered: offered?, detail, unknown: o.unknown() })
}

fn pay(o: &mut Object) -> Pay {
    let mut amount = |key| {
        let amount = o.or_null(key).whole(key, (0, 1_000_000_000));
        amount.and_then(|amount| u32::try_from(amount).ok())
    };
    Pay {
        min: amount("min"),
        max: amount("max"),
        currency: o.or_null("currency").currency("currency"),
        period: o.or_null("period").choice("period"),
        detail: o.text("detail", (1, 400)),
        unknown: o.unknown(),
    }
}

fn offers(o: &mut Object) -> Offers {
    Offers {
        items: o.objects("items", (0, 24), offer),
        highlights: o.list("highlights", (0, 12), |o, key| o.text(key, (1, 400))),
        unknown: o.unknown(),
    }
}

fn offer(o: &mut Object) -> Option<Offer> {
    let kind = choice(o, "kind");
    let text = o.needed_text("text", (1, 400));
    Some(Offer { kind: kind?, text, unknown: o.unknown() })
}

fn interview_step(o: &mut Object) -> Option<InterviewStep> {
    let competencies = o.needed("competencies").list("competencies", (0, 12), |o, key| o.id(key));
    let method = choice(o, "method");
    let minutes = o.whole("minutes", (5, 2400));
    let people = o.whole("people", (1, 20));
    let about = o.text("about", (1, 600));
    let small = |number: Option<i64>| number.and_then(|number| u16::try_from(number).ok());
    Some(InterviewStep {
        competencies,
        method: method?,
        minutes: small(minutes),
        people: small(people),
        about,
        unknown: o.unknown(),
    })
}

fn dismissal(o: &mut Object) -> Option<Dismissal> {
    let rule = o.needed_text("rule", (1, 64));
    let words = o.text("words", (1, 200));
    let reason = o.needed_text("reason", (1, 400));
    Some(Dismissal { rule, words, reason, unknown: o.unknown() })
}
