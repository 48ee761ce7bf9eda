//! What the studio computes: the form and the text of a draft show the same and nothing else moves;
//! the guided path; several roles as a team.

#[path = "support/shipped.rs"]
mod shipped;
mod support;

use rolefit::domain::document::{Choice, Map};
use rolefit::domain::framework::Framework;
use rolefit::domain::hiring::team::{Balance, Team};
use rolefit::domain::posting::draft::{Desk, Draft, Field, lost};
use rolefit::domain::posting::guide::{Answers, Deployer, Goal, Learnable, Mate, Stage, propose};
use rolefit::domain::posting::language::foreign;
use rolefit::domain::posting::lexicon::Lexicon;
use rolefit::domain::posting::read::{Reading, read_written};
use rolefit::domain::posting::write::{Form, markdown, outline, plain};
use rolefit::domain::role::{
    Data, Duty, Family, Ownership, RequirementKind, Responsibility, Role, Seniority,
};
use rolefit::domain::words::Words;
use support::Wrong;

struct Content {
    framework: Framework,
    words: Words,
    lexicon: Lexicon,
}

impl Content {
    fn read() -> Content {
        let (framework, words) = (shipped::framework(), shipped::words());
        Content { framework, words, lexicon: Lexicon::shipped() }
    }

    fn form(&self) -> Form<'_> {
        Form { words: &self.words, framework: &self.framework }
    }

    fn reading(&self, text: &str) -> Reading {
        read_written(text, &self.lexicon, &self.form())
    }

    fn with_desk<T>(&self, call: impl FnOnce(&Desk) -> T) -> T {
        let read = |text: &str| self.reading(text);
        call(&Desk { read: &read, form: self.form() })
    }

    /// The draft of a role whose text is the role as it is written.
    fn draft(&self, role: &Role) -> Draft {
        let text = markdown(&outline(role, &self.form(), None));
        let read = self.reading(&text).role;
        Draft::of_role("", text, &read, role)
    }

    fn role(&self, draft: &Draft) -> Role {
        draft.role(&self.reading(&draft.text).role)
    }
}

/// Postings that somebody else wrote, as they were pasted.
fn texts() -> Vec<(String, String)> {
    let entries = std::fs::read_dir("tests/postings").expect("there are postings");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("it is listed").path()).collect();
    paths.sort();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "txt" || ending == "md"));
    let read = |path: std::path::PathBuf| {
        let text = std::fs::read_to_string(&path).expect("a posting is text");
        (path.display().to_string(), text)
    };
    paths.into_iter().map(read).collect()
}

/// As a form fills it in: with no sentence beside the facts.
fn without_details(role: &mut Role) {
    let facts = &mut role.logistics;
    facts.visa.iter_mut().chain(&mut facts.relocation).for_each(|offered| offered.detail = None);
    facts.remote.iter_mut().for_each(|remote| remote.detail = None);
    facts.pay.iter_mut().for_each(|pay| pay.detail = None);
    role.company.iter_mut().for_each(|company| (company.about, company.link) = (None, None));
}

/// Sets each field to what another role has in it; returns how often, and how often the text holds
/// it then.
fn set_each(
    content: &Content,
    wrong: &mut Wrong,
    (name, draft): (&str, &Draft),
    wanted: &Role,
) -> (usize, usize) {
    let (mut set, mut held) = (0, 0);
    let before = content.role(draft);
    for field in Field::ALL {
        if field.is_same(&before, wanted) {
            continue;
        }
        let after = content.with_desk(|desk| desk.set(draft, *field, wanted));
        let role = content.role(&after);
        set += 1;
        held += usize::from(!after.hand.fields.contains(field));
        wrong.unless(field.is_same(&role, wanted), || format!("{name}: {field:?} is not set"));
        let follows: &[Field] = match field {
            Field::Title => &[Field::Id, Field::Family, Field::Seniority],
            Field::Outcome => &[Field::Data, Field::Specialism],
            _ => &[],
        };
        for other in Field::ALL.iter().filter(|other| *other != field && !follows.contains(other)) {
            wrong.unless(other.is_same(&role, &before), || {
                format!("{name}: setting {field:?} changed {other:?}")
            });
        }
    }
    (set, held)
}

#[test]
fn what_the_form_sets_is_set_and_nothing_else_is() {
    let content = Content::read();
    let (mut wrong, roles) = (Wrong::default(), shipped::roles());
    let own: Vec<_> =
        roles.iter().map(|(name, role)| (name.clone(), content.draft(role))).collect();
    let pasted = texts().into_iter().map(|(name, text)| (name, Draft { text, ..Draft::default() }));
    let pasted: Vec<_> = pasted.collect();
    let (mut set, mut held) = ([0, 0], [0, 0]);
    for (kind, drafts) in [&own, &pasted].into_iter().enumerate() {
        for (number, (name, draft)) in drafts.iter().enumerate() {
            let mut wanted = roles[(number + 7) % roles.len()].1.clone();
            if kind == 1 {
                without_details(&mut wanted);
            }
            let (of, text) = set_each(&content, &mut wrong, (name, draft), &wanted);
            set[kind] += of;
            held[kind] += text;
        }
    }
    println!("held by the text: {held:?} of {set:?}");
    wrong.nothing();
    assert!(held[0] * 10 > set[0] * 6, "our own form holds only {} of {}", held[0], set[0]);
    assert!(held[1] * 10 > set[1] * 2, "pasted texts hold only {} of {}", held[1], set[1]);
}

#[test]
fn a_posting_that_was_written_here_needs_little_beside_it() {
    let content = Content::read();
    for (name, role) in shipped::roles() {
        let draft = content.draft(&role);
        let again = content.role(&draft);
        for field in Field::ALL {
            assert!(field.is_same(&again, &role), "{name}: {field:?}");
        }
        assert!(draft.hand.values.responsibilities.is_empty(), "{name}: {:#?}", draft.hand);
        assert_eq!(again.responsibilities.len(), role.responsibilities.len(), "{name}");
    }
}

#[test]
fn duties_are_added_reworded_assigned_and_dropped() {
    let content = Content::read();
    let text = "# ML engineer\n\n## Responsibilities\n\n* Train models for grasping\n* Deploy them to \
                the robots\n\n## Requirements\n\n* Python\n";
    let draft = Draft { text: text.to_string(), ..Draft::default() };
    let sentences = |draft: &Draft| -> Vec<String> {
        content.role(draft).responsibilities.into_iter().map(|duty| duty.text).collect()
    };
    assert_eq!(sentences(&draft), ["Train models for grasping", "Deploy them to the robots"]);
    let more = content.with_desk(|desk| desk.add_duty(&draft, "What you will do", "Monitor them"));
    assert!(more.text.contains("robots\n* Monitor them\n\n## Requirements"), "{}", more.text);
    let mut assigned = more.clone();
    assigned.hand.assign(Responsibility {
        text: "Monitor them".to_string(),
        duty: Duty::Leadership,
        ownership: Ownership::WorksWith,
        unknown: Map::default(),
    });
    let worded =
        content.with_desk(|desk| desk.reword_duty(&assigned, "Monitor them", "Monitor the robots"));
    let last = content.role(&worded).responsibilities.pop().expect("three duties");
    assert_eq!((last.text.as_str(), last.duty), ("Monitor the robots", Duty::Leadership));
    let fewer = content.with_desk(|desk| desk.drop_duty(&worded, "Train models for grasping"));
    assert_eq!(sentences(&fewer), ["Deploy them to the robots", "Monitor the robots"]);
    let empty = Draft { text: "# ML engineer\n".to_string(), ..Draft::default() };
    let first = content.with_desk(|desk| desk.add_duty(&empty, "What you will do", "Train models"));
    assert_eq!(sentences(&first), ["Train models"], "{}", first.text);
}

fn some_roles(ids: &[&str]) -> Vec<Role> {
    let all = shipped::roles();
    let by_id = |id: &&str| {
        let found = all.iter().find(|(_, role)| role.id == **id);
        found.unwrap_or_else(|| panic!("no role {id}")).1.clone()
    };
    ids.iter().map(by_id).collect()
}

#[test]
fn no_english_posting_is_called_foreign() {
    let mut wrong = Wrong::default();
    for (name, text) in texts() {
        let language = foreign(&text);
        wrong.unless(language.is_none(), || format!("{name}: {language:?}"));
    }
    wrong.nothing();
}

#[test]
fn what_no_field_holds_is_told_by_its_heading() {
    let content = Content::read();
    let text = "# Data engineer\n\nKuitukaari sorts worn clothes.\n\n## About us\n\n\
        Nine people repair looms beside the harbour since winter.\n\n## Requirements\n\n\
        - Experience with SQL\n\n## How to apply\n\n\
        Write three sentences by carrier pigeon, addressed to Aino.\n";
    let reading = content.reading(text);
    let told = |role: &Role| {
        let written = plain(&outline(role, &content.form(), None));
        lost(&reading.page, &written).join(", ")
    };
    assert_eq!(told(&Role::blank()), "About us, How to apply");
    assert_eq!(lost(&reading.page, text), Vec::<&str>::new(), "what stays is not told");
    assert!(told(&reading.role).contains("How to apply"), "{}", told(&reading.role));
}

#[test]
fn a_title_that_is_entered_is_in_the_text() {
    let content = Content::read();
    let mut wrong = Wrong::default();
    let mut texts = texts();
    let bad = "Expert AI/ML Engineer (m/f/d) – FinNova GmbH, Berlin\n\nWe look for a wizard.";
    texts.push(("a title with all".to_string(), bad.to_string()));
    texts.push(("nothing".to_string(), String::new()));
    for (name, text) in texts {
        let mut draft = Draft { text, ..Draft::default() };
        let before = content.role(&draft);
        for title in ["Machine-learning engineer", "Keeper of the models", "Model keeper"] {
            let wanted = Role { title: title.to_string(), ..content.role(&draft) };
            draft = content.with_desk(|desk| desk.set(&draft, Field::Title, &wanted));
            let role = content.role(&draft);
            wrong
                .unless(draft.text.contains(title), || format!("{name}: no “{title}” in the text"));
            wrong.unless(role.title == title, || format!("{name}: the title is “{}”", role.title));
            let kept = [Field::Company, Field::Place, Field::Pay, Field::Outcome];
            for field in kept.iter().filter(|field| !field.is_same(&role, &before)) {
                wrong.unless(false, || format!("{name}: {title} changed {field:?}"));
            }
        }
        let count = draft.text.matches("Keeper of the models").count();
        wrong.unless(count == 0, || format!("{name}: the title before is still there"));
    }
    wrong.nothing();
}

#[test]
fn a_team_knows_who_owns_what_and_what_it_lacks() {
    let framework = shipped::framework();
    let check = |ids: &[&str], balance: Balance| {
        let roles = some_roles(ids);
        let team = Team::of(&framework, &roles.iter().collect::<Vec<_>>());
        assert_eq!(team.balance, balance, "{ids:?}");
        team
    };
    let one = check(&["ml-researcher"], Balance::LacksEngineering);
    assert!(one.unowned().any(|duty| duty == Duty::Deployment));
    assert_eq!(one.shared().count(), 0);
    check(&["devops-ml"], Balance::LacksLearning);
    check(&["devops-ml", "ml-researcher"], Balance::Balanced);
    let twice = check(&["ml-engineer", "ml-engineer"], Balance::Balanced);
    assert!(twice.shared().any(|(duty, owners)| duty == Duty::Modelling && owners == [0, 1]));
    check(&[], Balance::LacksBoth);
}

#[test]
fn answers_lead_to_a_role_with_its_reasons() {
    let archetypes = shipped::roles();
    let archetypes: Vec<&Role> = archetypes.iter().map(|(_, role)| role).collect();
    let check = |answers: Answers, family: Family, reasons: &[&str]| {
        let proposal = propose(&answers, &archetypes).expect("a goal is given");
        assert_eq!((proposal.role.family, &*proposal.reasons), (family, reasons), "{answers:?}");
        let bars = proposal.role.requirements.iter().filter(|one| one.kind == RequirementKind::Bar);
        assert!(bars.count() <= 5, "{answers:?}");
        let written = proposal.role.write();
        assert!(rolefit::domain::role::read(written).is_ok(), "{answers:?}: a whole role file");
        proposal.role
    };
    let goal = |goal| Answers { goal: Some(goal), ..Answers::default() };
    check(goal(Goal::Answers), Family::DataScientist, &["answers"]);
    check(goal(Goal::Method), Family::MlResearcher, &["method"]);
    check(goal(Goal::Operation), Family::DevOps, &["operation"]);
    let no_data = Answers { data: vec![Data::NoneYet], ..goal(Goal::Product) };
    check(no_data.clone(), Family::DataEngineer, &["noData"]);
    let helped = Answers { team: vec![Mate::DataEngineers], ..no_data };
    check(helped, Family::MlEngineer, &["product", "dataEngineers"]);
    let all = Answers {
        outcome: " Fewer garments in the wrong bin. ".to_string(),
        stage: Some(Stage::Nothing),
        deployer: Some(Deployer::SomeoneElse),
        leads: Some(true),
        learnable: vec![Learnable::Software],
        offer: "The waste heat dries the clothes.".to_string(),
        ..goal(Goal::Product)
    };
    let reasons = ["product", "nothing", "othersDeploy", "leads", "alone", "learnable"];
    let role = check(all, Family::MlEngineer, &reasons);
    assert_eq!(role.purpose.outcome.as_deref(), Some("Fewer garments in the wrong bin."));
    assert_eq!(role.offers.highlights.len(), 1);
    assert_eq!(role.seniority, Seniority::Senior);
    let owns = |duty: Duty| {
        let mut duties = role.responsibilities.iter();
        duties.any(|one| one.duty == duty && one.ownership == Ownership::Owns)
    };
    assert!(!owns(Duty::Deployment), "whoever does not deploy does not own it");
    assert_eq!(propose(&Answers::default(), &archetypes), None);
}
