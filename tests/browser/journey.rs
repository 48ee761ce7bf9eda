//! The whole way by mouse: from choosing a role to a report that holds what it promises.

use crate::pages::report::Report;
use crate::pages::review::Review;
use crate::pages::start::Start;
use crate::pages::words::{competency, fill, levels, say};
use crate::question::assert_ranges_only;
use crate::support::browser::Browser;
use crate::support::site::Site;

const ROLE: &str = "nlp-engineer-product";

#[test]
fn a_candidate_gets_from_a_role_to_a_report_by_mouse() {
    let (site, browser) = (Site::start(), Browser::start());
    let role = Start::open(&browser, &site).choose(ROLE);
    let parts = [
        "role.expect",
        "role.outcome",
        "role.work",
        "role.offers",
        "role.logistics",
        "role.interview",
    ];
    for part in parts {
        assert!(role.parts().contains(&say(part)), "the role page lacks “{}”", say(part));
    }
    let question = role.start();
    let first = question.about();
    let question = question.answer(3);
    let second = question.about();
    question.open_evidence();
    question.choose_evidence("told");
    question.note().enter("Replaced a nightly job by a queue.");
    let question = question.answer(1);
    question.answer_all(5);
    question.0.wait_for_saving("saved");

    let review = Review::go(question.0);
    assert!(review.answer_about(&first).contains(&levels(&first)[3]));
    assert!(review.answer_about(&second).contains(&say("review.evidence.told")));
    let changed = review.change(&first);
    changed.choose(4);
    changed.0.press(&say("question.return"));
    changed.0.wait_for_heading(&say("review.title"));
    assert!(review.answer_about(&first).contains(&levels(&first)[4]));
    assert!(
        review.answer_about(&second).contains(&levels(&second)[1]),
        "changing one lost another"
    );

    let report = question.report();
    assert_report(&report);
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

fn assert_report(report: &Report) {
    let order = [
        "strengths",
        "bars",
        "fit",
        "rows",
        "map",
        "measured",
        "gaps",
        "wants",
        "asks",
        "others",
        "limits",
        "prepare",
        "take",
    ];
    let order = order.map(|key| match key {
        "map" => say("map.title"),
        key => say(&format!("report.{key}")),
    });
    assert_eq!(report.parts(), order);
    let bars = ["ml-fundamentals", "experiment-design", "explaining-outside", "honest-rigour"];
    let states = ["cleared", "not_yet", "below"].map(|state| say(&format!("report.state.{state}")));
    let text = report.part("report.bars");
    for bar in bars {
        let (_, after) = text.split_once(&competency(bar)).expect("every bar is told");
        assert!(
            states.iter().any(|state| after.trim_start().starts_with(state)),
            "{bar}: no state"
        );
    }
    assert_ranges_only(&report.part("report.fit"));
    assert!(report.whole_part("report.rows").contains(&say("report.looksFor")));
    assert_map(report);
    let gaps = report.part("report.gaps");
    for key in ["report.gapStep", "report.gapShow"] {
        assert!(gaps.contains(&say(key)), "the gaps lack “{}”: {gaps}", say(key));
    }
    assert!(report.part("report.others").contains(&say("report.othersHint")));
    for key in ["self", "fit", "private"] {
        assert!(report.part("report.limits").contains(&say(&format!("report.limits.{key}"))));
    }
}

/// The drawing has a name, and the words say where each dot of it stands.
fn assert_map(report: &Report) {
    use crate::pages::widget::Name;
    report.0.find("image", Name::Starts(&say("map.alt")));
    let words = report.whole_part("map.title");
    let dots = report.0.ask("return root.querySelectorAll('svg[role=img] circle').length");
    let (_, told) = words.split_once(&say("map.words")).expect("the words of the map");
    let lines = told.lines().filter(|line| line.contains(" across")).count();
    assert_eq!(Some(lines as u64), dots.as_u64(), "a line for each dot:\n{words}");
    let role_at = fill("map.roleAt", &[]).split('{').next().expect("a beginning").to_string();
    assert!(words.contains(&role_at) && words.contains(&crate::pages::words::opening("map.youAt")));
}

#[test]
fn it_works_in_any_folder_of_a_static_host() {
    let (site, browser) = (Site::under("/~team/careers/fit/"), Browser::start());
    browser.open(&site.url("/~team/careers/fit/"));
    let start = Start::shown(crate::pages::widget::Widget::of(&browser));
    start.choose(ROLE).start().answer(2).report();
    assert!(site.take_requests().iter().all(|path| path.starts_with("/~team/careers/fit/")));
    assert_eq!(browser.complaints(), Vec::<String>::new());
}
