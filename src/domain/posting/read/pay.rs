//! Pay: sums that a person would be paid, with currency and period. It never judges them, and
//! passes over other money: funding, revenue, budgets, bonuses, allowances.

use super::super::page::{Section, Shape};
use super::super::span::Span;
use super::amount::{Amount, amounts};
use super::cue::{Cue, Hit};
use super::draft::{Draft, Source, is_one, says};
use super::{PayMention, Sureness};
use crate::domain::document::Map;
use crate::domain::role::{Pay, PayPeriod};

/// A remark between the ends of a range is shorter.
const ASIDE: usize = 24;
/// A line with no more letters, that begins with a sum, tells the pay.
const SHORT: usize = 60;

/// Reads every pay figure; the first is the draft's.
pub(super) fn read(source: Source, draft: &mut Draft) {
    let mut under_pay = false;
    for line in 0..source.page.lines.len() {
        let Some(known) = source.page.lines.get(line).filter(|line| !line.repeated) else {
            continue;
        };
        if known.shape == Shape::Heading {
            under_pay = source.hits(line).iter().any(|hit| hit.cue == Cue::PayWord);
        }
        if known.section != Section::Legal {
            pays_of(source, line, known.span, under_pay, draft);
        }
    }
    settle(source, draft);
}

/// One sum, or two that stand for a range.
struct Range {
    span: Span,
    min: Option<Amount>,
    max: Option<Amount>,
    said: bool,
}

fn pays_of(source: Source, line: usize, span: Span, under_pay: bool, draft: &mut Draft) {
    let sums = amounts(&source.page.lower, span);
    let (mut place, mut last_end) = (0, span.start);
    while let Some(first) = sums.get(place) {
        let second = sums.get(place + 1).filter(|second| joins(source, first, second));
        let next = place + 1 + usize::from(second.is_some());
        let until = sums.get(next).map_or(span.end, |sum| sum.span.start);
        let range = range(source, first, second, last_end);
        let (before, after) =
            (Span::new(last_end, range.span.start), Span::new(range.span.end, until));
        let around = Around { hits: source.hits(line), before, after };
        if is_pay(source, line, &range, &around, under_pay) {
            let mention = mention(source, &range, &around);
            draft.facts.pays.extend(mention);
        }
        last_end = range.span.end;
        place = next;
    }
}

/// What stands around a sum in its line.
struct Around<'h> {
    hits: &'h [Hit],
    before: Span,
    after: Span,
}

impl Around<'_> {
    fn last_before(&self, wanted: impl Fn(Cue) -> bool) -> Option<&Hit> {
        self.hits.iter().rev().find(|hit| self.before.contains(hit.span) && wanted(hit.cue))
    }

    fn first_after(&self, wanted: impl Fn(Cue) -> bool) -> Option<&Hit> {
        self.hits.iter().find(|hit| self.after.contains(hit.span) && wanted(hit.cue))
    }
}

/// Whether two sums are the ends of one range.
fn joins(source: Source, first: &Amount, second: &Amount) -> bool {
    let gap = source.between(first.span.end, second.span.start).trim();
    // "£45k (junior) up to £85k (senior)"
    let aside = gap.strip_prefix('(').and_then(|rest| rest.split_once(')'));
    let mut gap =
        aside.filter(|(aside, _)| aside.len() < ASIDE).map_or(gap, |(_, rest)| rest.trim());
    let said = [
        "per year",
        "per hour",
        "per month",
        "per annum",
        "/year",
        "/yr.",
        "/yr",
        "/hour",
        "/hr",
        "/month",
        "/day",
        "annually",
        "gross",
        "net",
        "brutto",
        ",",
    ];
    while let Some(rest) = said.iter().find_map(|said| gap.strip_prefix(said)) {
        gap = rest.trim();
    }
    // "From $136,000/year in our lowest market up to $222,000 in our highest"
    let far = ["up to", "to"].iter().find_map(|to| gap.strip_suffix(to)).is_some_and(|middle| {
        middle.len() < 64 && says(middle, "lowest|minimum|entry") && !middle.contains(['.', ';'])
    });
    if far {
        return true;
    }
    let connectors = "-|–|—|~|to|and|bis|−|‑|up to|--|- -|to a max of|‒|until|and up to|/|\
                      up to a maximum of|to a maximum of|up to a max of|to a max. of|and at most";
    is_one(gap, connectors) && (first.value <= second.value || !first.thousands)
}

fn range(source: Source, first: &Amount, second: Option<&Amount>, from: usize) -> Range {
    let Some(second) = second else {
        return single(source, first, from);
    };
    let (mut low, mut high) = (first.clone(), second.clone());
    // "60-75k", "20 - 25 LPA": the unit stands once.
    let scale = if high.lakhs { 100_000 } else { 1000 };
    if (high.thousands || high.lakhs) && !low.thousands && !low.lakhs && low.value < 1000 {
        low.value *= scale;
    }
    if low.thousands && !high.thousands && high.value < 1000 {
        high.value *= 1000;
    }
    low.lakhs |= high.lakhs;
    // "$90k - 120k CAD": a code tells more than a sign.
    let dollar = |sum: &Amount| sum.currency.is_none() || sum.currency == Some("USD");
    if dollar(&low) && high.currency.is_some() {
        low.currency = high.currency;
    }
    high.currency = low.currency;
    let span = low.span.joined(high.span);
    Range { span, min: Some(low), max: Some(high), said: true }
}

fn single(source: Source, sum: &Amount, from: usize) -> Range {
    let before = source.between(from.max(sum.span.start.saturating_sub(24)), sum.span.start);
    let before = before.trim_end();
    let ends = |words: &str| words.split('|').any(|word| before.ends_with(word));
    let after = source.between(sum.span.end, sum.span.end + 5);
    let capped = [" max", " cap"].iter().any(|word| after.starts_with(word));
    let only_max = capped
        || ends(
            "up to|upto|maximum|max|max.|at most|bis zu|to|max pay:|max rate:|max salary:|maximum pay:|maximum rate:|maximum salary:",
        );
    let only_min = sum.open || ends("from|starting at|at least|minimum|min|min.|ab|starts at|over");
    let min = (!only_max).then(|| sum.clone());
    let max = (only_max || !only_min).then(|| sum.clone());
    Range { span: sum.span, min, max, said: only_max || only_min }
}

/// Whether a sum is pay: by the nearest words before and after it, its heading, or where it stands.
fn is_pay(source: Source, line: usize, range: &Range, around: &Around, under_pay: bool) -> bool {
    let Some(sum) = range.min.as_ref().or(range.max.as_ref()) else {
        return false;
    };
    if range.span.of(&source.page.lower).contains("lpa") {
        return true;
    }
    let about_money = |cue: Cue| matches!(cue, Cue::PayWord | Cue::OtherMoney);
    let before = around.last_before(about_money);
    let after = around.first_after(about_money).filter(|hit| {
        let gap = source.between(around.after.start, hit.span.start);
        gap.len() < 30
            && !gap.contains([',', ';', '.', '+'])
            && !gap.contains("plus")
            && !gap.contains(" and ")
    });
    // "$90,000 for a machine learning engineer" pays for no lessons.
    let is_field = |hit: &&Hit| {
        let before = source.between(hit.span.start.saturating_sub(8), hit.span.start);
        hit.span.of(&source.page.lower) == "learning"
            && ["machine ", "deep "].iter().any(|word| before.ends_with(word))
    };
    let after = after.filter(|hit| !is_field(hit));
    let is = |hit: Option<&Hit>, cue: Cue| hit.is_some_and(|hit| hit.cue == cue);
    if is(after, Cue::OtherMoney) || is(before, Cue::OtherMoney) && !is(after, Cue::PayWord) {
        return false;
    }
    let pay_said = is(before, Cue::PayWord) || is(after, Cue::PayWord);
    let large = range.max.as_ref().or(range.min.as_ref()).map_or(0, |sum| sum.value);
    let has_period = period_said(source, range, around).is_some();
    if sum.currency.is_none() {
        return (pay_said || under_pay)
            && (sum.thousands || sum.lakhs || large >= 10_000 && range.max.is_some())
            && large < 100_000_000;
    }
    let section = source.page.lines.get(line).map_or(Section::Other, |line| line.section);
    let in_header = line < 6 || section == Section::Header;
    let alone = stands_alone(source, line, range) && (10_000..=1_000_000).contains(&large);
    let two = range.min.is_some() && range.max.is_some() && range.said;
    let plausible = large >= 5 && (has_period || pay_said || under_pay && two || large >= 1000);
    plausible
        && (pay_said
            || under_pay
            || in_header && (two || has_period || large >= 10_000)
            || two && large >= 10_000
            || alone && !matches!(section, Section::About | Section::Duties)
            || has_period && section != Section::About && section != Section::Duties
            || sum.lakhs)
}

/// Whether a short line begins with the sum: "Up to £85,000 plus bonus".
fn stands_alone(source: Source, line: usize, range: &Range) -> bool {
    let Some(line) = source.page.lines.get(line) else { return false };
    let before = source.between(line.span.start, range.span.start).trim();
    let short = line.span.end - line.span.start <= SHORT;
    short
        && (before.is_empty()
            || is_one(before, "up to|from|starting at|starting from|circa|c.|around"))
}

/// The period that the words after the sum say, or those before it.
fn period_said(source: Source, range: &Range, around: &Around) -> Option<PayPeriod> {
    if range.min.as_ref().is_some_and(|sum| sum.lakhs) {
        return Some(PayPeriod::Year);
    }
    let after = around.first_after(|cue| period_of(cue).is_some()).filter(|hit| {
        let gap = source.between(around.after.start, hit.span.start);
        gap.len() < 24
            && !gap.contains([',', ';'])
            && !gap.contains("plus")
            && !gap.contains("bonus")
    });
    let inside = || {
        around.hits.iter().find(|hit| range.span.contains(hit.span) && period_of(hit.cue).is_some())
    };
    let before = || {
        let adverb = |hit: &&Hit| hit.span.of(&source.page.lower).ends_with(['y', 'l', 'm']);
        around.last_before(|cue| period_of(cue).is_some()).filter(adverb)
    };
    after.or_else(inside).or_else(before).and_then(|hit| period_of(hit.cue))
}

fn period_of(cue: Cue) -> Option<PayPeriod> {
    Some(match cue {
        Cue::Hourly => PayPeriod::Hour,
        Cue::Daily => PayPeriod::Day,
        Cue::Weekly => PayPeriod::Week,
        Cue::Monthly => PayPeriod::Month,
        Cue::Yearly => PayPeriod::Year,
        _ => return None,
    })
}

fn mention(source: Source, range: &Range, around: &Around) -> Option<PayMention> {
    let value = |sum: &Option<Amount>| sum.as_ref().and_then(|sum| u32::try_from(sum.value).ok());
    let (min, max) = (value(&range.min), value(&range.max));
    let currency = range.min.as_ref().or(range.max.as_ref())?.currency;
    let said = period_said(source, range, around);
    let period = said.or_else(|| period_by_size(max.or(min)?, currency));
    Some(PayMention {
        span: range.span,
        min,
        max,
        currency: currency.map(str::to_string),
        period,
        period_said: said.is_some(),
    })
}

/// The period that a sum leaves no doubt about. Where currencies are small, a month's pay is as
/// large a number as a year's elsewhere.
fn period_by_size(sum: u32, currency: Option<&str>) -> Option<PayPeriod> {
    let scale = match currency {
        Some("INR" | "CZK" | "SEK" | "NOK" | "DKK" | "MXN" | "UAH" | "ZAR") => 10,
        Some("JPY" | "HUF" | "NGN" | "KES") => 100,
        Some("KRW") => 1000,
        Some("PLN" | "BRL" | "RON" | "AED" | "CNY" | "ILS") => 4,
        _ => 1,
    };
    match sum / scale {
        0..=4 => None,
        5..=200 => Some(PayPeriod::Hour),
        201..=1499 => None,
        1500..=14_999 => Some(PayPeriod::Month),
        _ => Some(PayPeriod::Year),
    }
}

/// The draft's pay: as data if the page carries it, else the first figure. A dollar is that of the
/// country, where the place names one.
fn settle(source: Source, draft: &mut Draft) {
    let dollar = draft.role.logistics.place.as_deref().and_then(dollar_of);
    // Where another sum bears that dollar's own name, a bare one is the United States'.
    let is_told =
        |dollar: &&str| draft.facts.pays.iter().all(|pay| pay.currency.as_deref() != Some(*dollar));
    let dollar = dollar.filter(is_told);
    for pay in &mut draft.facts.pays {
        let bare = pay.currency.as_deref() == Some("USD")
            && !source.between(pay.span.start, pay.span.end).contains("us");
        if let Some(dollar) = dollar.filter(|_| bare) {
            pay.currency = Some(dollar.to_string());
        }
    }
    if let Some(pay) = source.data.and_then(|data| data.pay.clone()) {
        let span = draft.facts.pays.first().map_or(Span::default(), |pay| pay.span);
        draft.role.logistics.pay = Some(pay);
        draft.trace("logistics.pay", span, Sureness::Certain);
    } else if let Some(found) = draft.facts.pays.first().cloned() {
        draft.role.logistics.pay = Some(Pay {
            min: found.min,
            max: found.max,
            currency: found.currency,
            period: found.period,
            detail: None,
            unknown: Map::default(),
        });
        let sureness = if found.period_said { Sureness::Certain } else { Sureness::Likely };
        draft.trace("logistics.pay", found.span, sureness);
    }
}

fn dollar_of(place: &str) -> Option<&'static str> {
    let place = place.to_ascii_lowercase();
    // Where the United States stand among other countries, a dollar is theirs.
    let mut words = place.split(|letter: char| !letter.is_ascii_alphabetic());
    if place.contains("united states") || words.any(|word| is_one(word, "us|usa")) {
        return None;
    }
    [
        ("canada|toronto|vancouver|montreal|montréal|ottawa|calgary|ontario|quebec|alberta|, on|, qc|, bc|, ab|, ns|, mb|, nb|, sk", "CAD"),
        ("australia|sydney|melbourne|brisbane|perth", "AUD"),
        ("new zealand|auckland", "NZD"),
        ("singapore", "SGD"),
    ]
    .into_iter()
    .find_map(|(names, dollar)| says(&place, names).then_some(dollar))
}

#[cfg(test)]
mod tests {
    use super::super::super::page::Section::{self, About, Header, Offers, Other};
    use super::super::testing::read_with;
    use crate::domain::document::Choice;

    fn check(section: Section, text: &str, expected: &str) {
        let lines: Vec<(Section, &str)> = match section {
            Header => vec![(Header, "Data Engineer"), (Header, text)],
            _ => vec![(Other, ""); 8].into_iter().chain([(section, text)]).collect(),
        };
        let pay = read_with(&lines, super::read).role.logistics.pay;
        let number = |value: Option<u32>| value.map_or("?".to_string(), |value| value.to_string());
        let found = pay.map(|pay| {
            let period = pay.period.map_or("?", |period| period.word());
            [
                &number(pay.min),
                " ",
                &number(pay.max),
                " ",
                pay.currency.as_deref().unwrap_or("?"),
                " ",
                period,
            ]
            .concat()
        });
        assert_eq!(found.unwrap_or_default(), expected, "{text}");
    }

    #[test]
    fn pay_is_read_in_all_usual_writings() {
        let cases = [
            ("Salary: $130,000—$140,000 USD", "130000 140000 USD year"),
            ("Salary: 70.000–90.000 € brutto", "70000 90000 EUR year"),
            ("Pay: £60k-£75k", "60000 75000 GBP year"),
            ("The base salary is 60-75k EUR per year", "60000 75000 EUR year"),
            ("Rate: €500/day", "500 500 EUR day"),
            ("Salary: $49.00 to $85.00 /hour", "49 85 USD hour"),
            ("Compensation: CHF 120'000 per annum", "120000 120000 CHF year"),
            ("CTC: INR 20 LPA", "2000000 2000000 INR year"),
            ("CTC of 18-24 LPA", "1800000 2400000 INR year"),
            ("Up to £90,000 base", "? 90000 GBP year"),
            ("$90,000 - $120,000 for a Machine Learning Engineer", "90000 120000 USD year"),
            ("CTC: 32 LPA max", "? 3200000 INR year"),
            ("It pays $115,000.00/Yr. - $145,000.00/Yr.", "115000 145000 USD year"),
            ("The hourly range is $48.00 - $62.50", "48 62 USD hour"),
            ("Salary from €65,000 a year", "65000 ? EUR year"),
            ("Between $150,000 and $180,000 annually", "150000 180000 USD year"),
            ("Pay range: $55 per hour to $70 per hour", "55 70 USD hour"),
            ("Monthly salary of 15 000 - 20 000 PLN", "15000 20000 PLN month"),
            ("Max pay: $68/hr W2", "? 68 USD hour"),
            ("NGN 1,800,000 - 2,400,000 monthly", "1800000 2400000 NGN month"),
            ("From £45k (junior) up to £85k (senior)", "45000 85000 GBP year"),
            ("$120k CAD - $140k CAD base", "120000 140000 CAD year"),
            ("€4,500 per month gross", "4500 4500 EUR month"),
            (
                "Pay: € 38.000,00 gross per year, up to a maximum of € 45.000,00 gross",
                "38000 45000 EUR year",
            ),
            ("Base salary of $150k-$170k, plus a $10,000 signing bonus", "150000 170000 USD year"),
            (
                "The base pay ranges from $90,000/year in our lowest market up to $130,500/year \
                 in our highest market",
                "90000 130500 USD year",
            ),
            ("The market range for this role is $170,000 - $420,000.", "170000 420000 USD year"),
            ("Up to £85,000 plus bonus", "? 85000 GBP year"),
            ("AUD 140k + super", "140000 140000 AUD year"),
            ("Starting at $95,000", "95000 ? USD year"),
        ];
        for (text, expected) in cases {
            check(Other, text, expected);
        }
        check(Header, "$110,000 - $180,000 Remote, US", "110000 180000 USD year");
        check(Header, "Berlin | €70k - €85k", "70000 85000 EUR year");
    }

    #[test]
    fn pay_stands_below_its_heading() {
        let check = |heading, text, expected: &str| {
            let lines = [vec![(Other, ""); 8], vec![(Other, heading), (Other, text)]].concat();
            let pay = read_with(&lines, super::read).role.logistics.pay;
            let found = pay.map(|pay| (pay.min, pay.max, pay.period.map_or("?", |it| it.word())));
            let expected = (expected == "hour").then_some((Some(48), Some(53), "hour"));
            assert_eq!(found, expected, "{heading} {text}");
        };
        check("Pay range:", "$ 48.00 - $ 53.00", "hour");
        check("Where we are:", "$ 48.00 - $ 53.00", "");
        check("Pay range:", "$50", "");
    }

    #[test]
    fn a_dollar_is_that_of_the_country() {
        let check =
            |place: &str, expected| assert_eq!(super::dollar_of(place), expected, "{place}");
        check("Toronto, ON", Some("CAD"));
        check("Remote, Canada", Some("CAD"));
        check("US, Canada or Australia", None);
        check("United States, Canada", None);
        check("Sydney", Some("AUD"));
    }

    #[test]
    fn a_bare_dollar_is_not_the_one_that_another_sum_names() {
        let lines = [
            (Header, "Data Engineer"),
            (Other, "$90,000-$95,000. In Canada: CAD 100,000-110,000."),
        ];
        let role = read_with(&lines, |source, draft| {
            draft.role.logistics.place = Some("Ottawa".to_string());
            super::read(source, draft);
        });
        let currency = role.role.logistics.pay.and_then(|pay| pay.currency);
        assert_eq!(currency.as_deref(), Some("USD"));
    }

    #[test]
    fn other_money_is_no_pay() {
        let cases = [
            (About, "We raised $50M in a Series B"),
            (About, "We move about $10 billion a day"),
            (About, "1 billion SEK in annual revenue"),
            (Offers, "A budget of $2,000 per year for conferences"),
            (Offers, "$200/month budget towards coworking"),
            (Offers, "401k with a match of up to $5,000"),
            (Offers, "A signing bonus of $10,000"),
            (Offers, "€1,000 learning stipend per year"),
            (Other, "Manage a budget of $2,000,000"),
            (Offers, "$20,000 for your first conference"),
            (About, "$500,000 moved every minute"),
            (Other, "Competitive salary"),
            (Other, "30 days of vacation, 40 hours a week"),
            (Header, "5+ years"),
        ];
        for (section, text) in cases {
            check(section, text, "");
        }
    }
}
