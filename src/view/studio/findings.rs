//! What is found, praise first: why it matters, one click to its place, one to mend it. A finding
//! can be dismissed with a reason, and comes back when one asks.

use super::form::go_to;
use super::sheet::show_finding;
use super::store::{Read, Studio, Tab};
use crate::domain::document::Choice;
use crate::domain::posting::language::foreign;
use crate::domain::posting::lint::{Finding, Replacement, Severity};
use crate::view::dom::{El, el, text};
use crate::view::parts::button::{Look, button};
use crate::view::watched::Watched;
use std::rc::Rc;

/// The field of the form that mends what a rule finds.
const FIELDS: &[(&str, &str)] = &[
    ("pay-missing", "studio.form.payMin"),
    ("pay-competitive", "studio.form.payMin"),
    ("pay-law", "studio.form.payMin"),
    ("pay-one-sided", "studio.form.payMax"),
    ("pay-too-wide", "studio.form.payMax"),
    ("pay-without-currency-or-period", "studio.form.currency"),
    ("title-missing", "studio.form.title"),
    ("place-missing", "logistics.place"),
    ("remote-unclear", "studio.form.remoteFrom"),
    ("visa-silent", "logistics.visa"),
    ("relocation-silent", "logistics.relocation"),
    ("employment-type-missing", "logistics.employment"),
    ("engagement-unclear", "logistics.engagement"),
    ("no-outcome", "studio.form.outcome"),
    ("no-interview-process", "studio.step.add"),
    ("nothing-about-learning", "studio.offer.add"),
    ("nothing-only-this-company-could-say", "studio.form.highlights"),
    ("degree-without-equivalent", "studio.form.orEquivalent"),
    ("phd-gate", "studio.form.degree"),
    ("publication-count", "studio.form.publicationsMin"),
];

/// The list.
pub(crate) fn findings(studio: Studio) -> El {
    let list = el("div").class("findings").attr("tabindex", "-1").rows_from(move || {
        let Some(read) = studio.read() else {
            return Vec::new();
        };
        let language = foreign(&read.draft.text);
        if !read.reading.is_posting {
            let missed = studio.say("p", "hint", "studio.findings.noPosting");
            return if language.is_some() { Vec::new() } else { vec![missed] };
        }
        let numbered = || read.findings.iter().enumerate();
        // What a text in another language seems to do well is only not understood.
        let praise = numbered().filter(|(_, finding)| finding.severity == Severity::Praise);
        let praise = praise.filter(|_| language.is_none());
        let others = numbered().filter(|(_, finding)| finding.severity != Severity::Praise);
        let others: Vec<El> = others.map(|(place, _)| item(studio, &read, place, false)).collect();
        let mut parts = group(studio, "studio.findings.praise", {
            praise.map(|(place, _)| item(studio, &read, place, false)).collect()
        });
        if others.is_empty() && language.is_none() {
            parts.push(studio.say("p", "", "studio.findings.none"));
        }
        parts.extend(group(studio, "studio.findings.others", others));
        parts.extend(dismissed(studio, &read));
        parts
    });
    let told = move || match studio.read() {
        Some(read) => language_words(studio, &read.draft.text).unwrap_or_else(|| {
            // What was not checked is not counted.
            if !read.reading.is_posting {
                return String::new();
            }
            let to_mend =
                read.findings.iter().filter(|one| one.severity > Severity::Praise).count();
            studio.count("studio.findings.count", to_mend)
        }),
        None => String::new(),
    };
    let status = el("p").class("hint").attr("role", "status").text_from(told);
    el("section").child(studio.say("h2", "", "studio.findings")).child(status).child(list)
}

/// That a text is in another language than the one that is read, if it is.
pub(crate) fn language_words(studio: Studio, text: &str) -> Option<String> {
    let language = foreign(text)?;
    let name = studio.t_of("studio.language.", language.word());
    Some(studio.fill("studio.language", &[("name", name)]))
}

/// The finding whose words the cursor is in, told beside the text.
pub(crate) fn here(studio: Studio, at: Rc<Watched<Option<usize>>>) -> El {
    el("div").class("here").attr("aria-live", "polite").attr("tabindex", "-1").rows_from(
        move || {
            let (Some(read), Some(place)) = (studio.read(), at.get()) else { return Vec::new() };
            let list = el("ul").class("finding-list").child(item(studio, &read, place, true));
            vec![studio.say("h3", "hint", "studio.findings.here"), list]
        },
    )
}

fn group(studio: Studio, key: &str, items: Vec<El>) -> Vec<El> {
    if items.is_empty() {
        return Vec::new();
    }
    vec![studio.say("h3", "", key), el("ul").class("finding-list").children(items)]
}

fn key_of(what: &str, read: &Read, place: usize) -> String {
    let rule = read.findings.get(place).map_or("", |finding| finding.rule.as_str());
    let same = read.findings.iter().take(place).filter(|finding| finding.rule == rule).count();
    [what, "-", rule, "-", &same.to_string()].concat()
}

fn item(studio: Studio, read: &Rc<Read>, place: usize, is_in_sight: bool) -> El {
    let Some(finding) = read.findings.get(place) else {
        return el("li");
    };
    let item = el("li").class("finding").attr("data-severity", finding.severity.word());
    let root = item.clone();
    let words = studio.rules().message(finding);
    let kind = studio.t_of("studio.severity.", finding.severity.word());
    let item = item.child(text("span", "finding-kind", kind)).child(text("p", "", &words));
    let mut actions = el("div").class("finding-actions");
    if !finding.spans.is_empty() && !is_in_sight {
        let show = move || {
            studio.tab.set_if_new(Tab::Text);
            if let Some(work) = root.element().closest(".work").ok().flatten() {
                show_finding(studio, &El::of(work), place);
            }
        };
        let show = button(studio.t("studio.findings.show"), Look::Quiet, show);
        actions = actions.child(show.attr("data-key", &key_of("show", read, place)));
    }
    let field = FIELDS.iter().find(|(rule, _)| finding.rule == *rule);
    if let Some((_, label)) = field.filter(|_| finding.severity != Severity::Praise) {
        let of = item.clone();
        let set = button(studio.t("studio.findings.set"), Look::Quiet, move || {
            studio.tab.set_if_new(Tab::Role);
            go_to(studio, &of, label);
        });
        actions = actions.child(set.attr("data-key", &key_of("set", read, place)));
    }
    for (number, replacement) in finding.replacements.iter().take(3).enumerate() {
        let key = key_of(&["mend", &number.to_string()].concat(), read, place);
        actions = actions.child(mend(studio, read, replacement.clone()).attr("data-key", &key));
    }
    if finding.severity == Severity::Praise {
        return item.child(actions);
    }
    item.child(actions).child(more(studio, read, finding, place))
}

fn mend(studio: Studio, read: &Rc<Read>, replacement: Replacement) -> El {
    let old = replacement.span.of(&read.reading.page.text);
    let values = [("old", old), ("new", replacement.text.as_str())];
    let words = match (old.is_empty(), replacement.text.is_empty()) {
        (_, true) => studio.fill("studio.mend.drop", &values),
        (true, _) => studio.fill("studio.mend.add", &values),
        _ => studio.fill("studio.mend.replace", &values),
    };
    let of = read.clone();
    button(&words, Look::Plain, move || {
        // What was typed meanwhile has moved the place; the list is about to be made anew then.
        let draft = studio.draft();
        if draft.text == of.draft.text {
            studio.change(draft.mended(&of.reading, replacement.span, &replacement.text));
        }
    })
}

fn more(studio: Studio, read: &Read, finding: &Finding, place: usize) -> El {
    let rule = studio.rules().get(&finding.rule);
    let why = rule.map_or("", |rule| rule.why.as_str());
    let source = rule.map_or("", |rule| rule.source.as_str());
    let reason = el("input").attr("type", "text").class("line");
    let reason = reason
        .attr("aria-label", studio.t("studio.dismiss.reason"))
        .attr("placeholder", studio.t("studio.dismiss.reason"))
        .attr("data-key", &key_of("reason", read, place));
    let (given, name) = (reason.clone(), finding.rule.clone());
    let marked = finding.words(&read.reading.page.text).map(str::to_string);
    let dismiss = button(studio.t("studio.dismiss"), Look::Plain, move || {
        let value = given.value();
        match value.trim() {
            "" => given.focus(),
            reason => {
                studio.change(studio.draft().dismissed(&name, marked.as_deref(), reason));
            }
        }
    });
    let dismiss = dismiss.attr("data-key", &key_of("dismiss", read, place));
    el("details")
        .class("finding-more")
        .child(studio.say("summary", "", "studio.findings.why"))
        .child(text("p", "", why))
        .child(text("p", "hint", &studio.fill("studio.findings.source", &[("source", source)])))
        .child(el("div").class("inline").child(reason).child(dismiss))
}

fn dismissed(studio: Studio, read: &Read) -> Vec<El> {
    let item = |dismissal: &crate::domain::role::Dismissal| {
        let (rule, marked) = (dismissal.rule.clone(), dismissal.words.clone());
        let quoted = marked.iter().map(|words| [" “", words, "”"].concat());
        let words = [&*rule, &quoted.collect::<String>(), ": ", &dismissal.reason].concat();
        let key = ["recall-", &words].concat().replace(['\'', '\\'], "");
        let back = move || studio.change(studio.draft().recalled(&rule, marked.as_deref()));
        let back = button(studio.t("studio.dismiss.back"), Look::Quiet, back);
        text("li", "", &words).text(" ").child(back.attr("data-key", &key))
    };
    group(studio, "studio.dismissed", read.draft.dismissals.iter().map(item).collect())
}
