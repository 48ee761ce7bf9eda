//! The frame around every screen of the studio: where one is, whether the drafts are kept, and what
//! to notice.

use super::store::{Notice, Page, Studio, Tools};
use super::{guide, start, team, work};
use crate::view::dom::{El, el, keep};
use crate::view::edge::clock;
use crate::view::parts::button::{Look, button};
use std::cell::Cell;

/// The whole studio.
pub(crate) fn app(studio: Studio) -> El {
    let main = el("main").class("main").content_from(move || match studio.page.get() {
        Page::Start => start::page(studio),
        Page::Guide => with_tools(studio, guide::page),
        Page::Work => with_tools(studio, work::page),
        Page::Team => with_tools(studio, team::page),
    });
    focus_heading_on_change(studio, main.clone());
    let footer = el("footer").class("footer").child(studio.say("p", "", "app.footer"));
    let (notices, heading) = (notices(studio), main.clone());
    // What is told goes with the button that was pressed in it, and the focus would go with both.
    let shown = notices.clone();
    let notices = notices.on("click", move |_| {
        let (shown, heading) = (shown.clone(), heading.clone());
        let keep_focus = move || {
            if !shown.element().matches(":focus-within").unwrap_or_default() {
                heading.focus_first("h1");
            }
        };
        clock::after(0, Box::new(keep_focus));
    });
    let app = el("div").class("app").child(header(studio)).child(notices);
    app.child(main).child(footer)
}

/// A screen that needs the tools.
fn with_tools(studio: Studio, page: fn(Studio) -> Vec<El>) -> Vec<El> {
    match studio.tools.get() {
        Tools::Here => page(studio),
        state => vec![coming(studio, state)],
    }
}

/// That the tools are on their way, or a way to try again.
fn coming(studio: Studio, state: Tools) -> El {
    if state == Tools::Coming {
        return notice(studio.t("app.loading"));
    }
    let again = button(studio.t("app.again"), Look::Plain, move || studio.load_tools());
    notice(studio.t("app.restSlow")).child(again.attr("data-key", "again"))
}

fn header(studio: Studio) -> El {
    let name = move || {
        let open = studio.open.get().filter(|_| studio.page.get() == Page::Work);
        open.map(|_| studio.draft().name).unwrap_or_default()
    };
    let brand = el("p")
        .class("brand")
        .child(studio.say("span", "brand-name", "studio.name"))
        .child(el("span").class("brand-role").text_from(name));
    let saving = el("p")
        .class("saving")
        .attr_from("data-state", move || Some(studio.saving.get().key().to_string()))
        .text_from(move || studio.t_of("saving.", studio.saving.get().key()).to_string());
    let nav = el("nav").class("nav").attr("aria-label", studio.t("studio.nav.label"));
    let nav = nav.rows_from(move || {
        let open = studio.open.get().is_some();
        let is_there = |page: &Page| match page {
            Page::Work => open,
            Page::Guide => false,
            Page::Team => !studio.for_candidate,
            Page::Start => true,
        };
        Page::ALL.into_iter().filter(is_there).map(|page| nav_item(studio, page)).collect()
    });
    el("header").class("header").child(brand).child(saving).child(nav)
}

fn nav_item(studio: Studio, page: Page) -> El {
    el("button")
        .attr("type", "button")
        .class("nav-item")
        .attr("data-key", page.name())
        .text(studio.t_of("studio.nav.", page.name()))
        .attr_from("aria-current", move || (studio.page.get() == page).then(|| "page".to_string()))
        .press(move || studio.go(page))
}

fn notices(studio: Studio) -> El {
    el("div").class("notices").attr("role", "status").rows_from(move || {
        let mut notices = Vec::new();
        if studio.is_waited_for() {
            notices.push(coming(studio, studio.tools.get()));
        }
        match studio.saving.get().key() {
            "blocked" => notices.push(notice(studio.t("studio.notice.blocked"))),
            "newer" => notices.push(notice(studio.t("studio.notice.newer"))),
            _ => {}
        }
        let close = || {
            button(studio.t("notice.close"), Look::Plain, move || studio.notice.set(None))
                .attr("data-key", "close")
        };
        match studio.notice.get() {
            Some(Notice::Removed(id, draft)) => {
                let words = studio.fill("studio.notice.removed", &[("name", &draft.name)]);
                let back = move || studio.bring_back(id, (*draft).clone());
                let back = button(studio.t("studio.undo"), Look::Plain, back);
                notices.push(notice(&words).child(back.attr("data-key", "back")).child(close()));
            }
            Some(Notice::Erased(drafts)) => {
                let words = studio.count("studio.notice.erased", drafts.0.len());
                let back = move || studio.bring_all_back(&drafts);
                let back = button(studio.t("studio.undo"), Look::Plain, back);
                notices.push(notice(&words).child(back.attr("data-key", "back")).child(close()));
            }
            Some(Notice::Opened(count)) => {
                notices.push(notice(&studio.count("studio.notice.opened", count)).child(close()));
            }
            Some(Notice::BadFile) => {
                notices.push(notice(studio.t("studio.notice.badFile")).child(close()));
            }
            None => {}
        }
        notices
    })
}

fn notice(words: &str) -> El {
    el("div").class("notice").child(el("p").text(words))
}

/// Moves the focus to the heading of a new screen, never on the first one.
fn focus_heading_on_change(studio: Studio, main: El) {
    let first = Cell::new(true);
    keep(Box::new(move || {
        studio.page.get();
        if !first.replace(false) {
            main.clone().focus_first_soon("h1");
        }
    }));
}
