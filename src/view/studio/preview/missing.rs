//! What search engines for jobs miss in the posting, each told as the finding that it is in the text,
//! with the way to where it is mended: a field of the form, or what only the publisher knows.

use crate::domain::document::Choice;
use crate::domain::posting::date::Date;
use crate::domain::posting::lint::{Finding, Severity};
use crate::domain::posting::write::{Missing, Publishing};
use crate::view::dom::{El, el, text};
use crate::view::parts::button::{Look, button};
use crate::view::studio::form::{go_to, labelled, select};
use crate::view::studio::store::{Read, Studio};
use crate::view::watched::Watched;
use std::rc::Rc;

const YES_NO: &[&str] = &["yes", "no"];

/// What the publisher alone knows, as it is entered.
pub(super) type Published = Rc<Watched<Publishing>>;

/// The list.
pub(super) fn missing(studio: Studio, read: &Read, missing: &[Missing]) -> El {
    let items: Vec<El> = missing.iter().map(|one| item(studio, read, *one)).collect();
    let list = match items.is_empty() {
        true => studio.say("p", "", "studio.missing.none"),
        false => el("ul").class("finding-list").children(items),
    };
    el("div").class("missing screen-only").child(studio.say("h3", "", "studio.missing")).child(list)
}

fn item(studio: Studio, read: &Read, missing: Missing) -> El {
    let found = missing.finding().map(|(rule, message)| {
        let found = read.findings.iter().find(|finding| finding.rule == rule);
        found.cloned().unwrap_or_else(|| {
            let severity = studio.rules().get(rule).map_or(Severity::Hint, |rule| rule.severity);
            Finding::new(rule, severity).saying(message)
        })
    });
    let severity = found.as_ref().map_or(Severity::Hint, |finding| finding.severity);
    let words = match &found {
        Some(finding) => studio.rules().message(finding),
        None => studio.t_of("studio.missing.", missing.word()).to_string(),
    };
    let asks = if missing.is_required() { "required" } else { "recommended" };
    let kind = studio.t_of("studio.severity.", severity.word());
    let kind = [kind, " · ", studio.t_of("studio.missing.", asks)].concat();
    let label = match missing {
        Missing::HiringOrganization => "studio.form.company",
        Missing::JobLocation | Missing::AddressCountry => "logistics.place",
        Missing::ApplicantLocation => "studio.form.remoteFrom",
        Missing::BaseSalary => "studio.form.payMin",
        Missing::Currency => "studio.form.currency",
        Missing::Period => "studio.form.period",
        Missing::EmploymentType => "logistics.employment",
        Missing::ValidThrough | Missing::DatePosted => "studio.missing.until",
        Missing::DirectApply => "studio.missing.apply",
    };
    let item = el("li").class("finding").attr("data-severity", severity.word());
    let of = item.clone();
    let name = studio.fill("studio.missing.mend", &[("name", studio.t(label))]);
    let mend = button(&name, Look::Plain, move || go_to(studio, &of, label));
    item.child(text("span", "finding-kind", &kind))
        .child(text("p", "", &words))
        .child(el("div").class("finding-actions").child(mend))
}

/// The last day to apply, and whether one applies on the page that shows the posting.
pub(super) fn publishing(studio: Studio, told: &Published) -> El {
    let until = el("input").attr("type", "date").class("line");
    let until = until.attr("data-key", "studio.missing.until-0");
    let of = told.clone();
    let until = until.on_change(move |day| {
        of.set(Publishing { valid_through: Date::read(day), ..of.now() });
    });
    let apply = select(studio, "studio.yesNo.", YES_NO, Some("studio.form.unsaid"));
    let apply = apply.attr("data-key", "studio.missing.apply-0");
    let of = told.clone();
    let apply = apply.on_change(move |word| {
        let direct_apply = (!word.is_empty()).then_some(word == "yes");
        of.set(Publishing { direct_apply, ..of.now() });
    });
    el("div")
        .class("fields screen-only")
        .child(labelled(studio.t("studio.missing.until"), until))
        .child(labelled(studio.t("studio.missing.apply"), apply))
}
