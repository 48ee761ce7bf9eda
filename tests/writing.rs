//! A role as a posting in every form: each form holds what the role says, is what other programs
//! take it for, and lets nothing break out of it.

#[path = "support/roles.rs"]
mod generated;
#[path = "support/shipped.rs"]
mod shipped;
mod support;

use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use rolefit::domain::document::Value;
use rolefit::domain::posting::date::Date;
use rolefit::domain::posting::write::{
    Block, Form, Missing, Outline, Publishing, html, json_ld, json_resume, json_text, markdown,
    outline, plain,
};
use rolefit::domain::role::Role;
use std::cell::OnceCell;
use support::Wrong;

const LINK: &str = "https://jobs.example/fit/#role=a&b";

struct Shipped {
    framework: rolefit::domain::framework::Framework,
    words: rolefit::domain::words::Words,
}

impl Shipped {
    fn form(&self) -> Form<'_> {
        Form { words: &self.words, framework: &self.framework }
    }
}

thread_local! {
    static SHIPPED: OnceCell<&'static Shipped> = const { OnceCell::new() };
}

/// The content, read once a thread.
fn shipped() -> &'static Shipped {
    SHIPPED.with(|cell| {
        *cell.get_or_init(|| {
            let (framework, words) = (shipped::framework(), shipped::words());
            Box::leak(Box::new(Shipped { framework, words }))
        })
    })
}

fn written(role: &Role) -> Outline {
    outline(role, &shipped().form(), Some(LINK))
}

fn publishing() -> Publishing {
    let day = |text| Date::read(text);
    Publishing {
        posted: day("2026-11-21"),
        valid_through: day("2027-01-31"),
        direct_apply: Some(true),
    }
}

/// The texts of an outline as a reader sees them: heading and item marks told apart by a letter.
fn texts(outline: &Outline) -> Vec<String> {
    let block = |block: &Block| match block {
        Block::Heading(text) => format!("2 {text}"),
        Block::Subheading(text) => format!("3 {text}"),
        Block::Paragraph(text) => format!("p {text}"),
        Block::Fact { label, value: text }
        | Block::Link { label, address: text }
        | Block::Point { label: Some(label), text } => format!("- {label}: {text}"),
        Block::Point { label: None, text } => format!("- {text}"),
    };
    std::iter::once(format!("1 {}", outline.title))
        .chain(outline.blocks.iter().map(block))
        .collect()
}

/// What a reader of Markdown sees of it; an error for anything that an outline does not have.
fn seen_in_markdown(text: &str, options: Options) -> Result<Vec<String>, String> {
    let mut seen: Vec<String> = Vec::new();
    let mut begin = |mark: String| seen.push(mark);
    let mut open = String::new();
    for event in Parser::new_ext(text, options) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => open = format!("{} ", level as u8),
            Event::Start(Tag::Paragraph) => open = "p ".to_string(),
            Event::Start(Tag::Item) => open = "- ".to_string(),
            Event::Text(text) => open.push_str(&text),
            Event::End(TagEnd::Heading(_) | TagEnd::Paragraph | TagEnd::Item) => {
                begin(std::mem::take(&mut open));
            }
            Event::Start(Tag::List(None) | Tag::Strong | Tag::Link { .. })
            | Event::End(TagEnd::List(false) | TagEnd::Strong | TagEnd::Link) => {}
            other => return Err(format!("{other:?} in\n{text}")),
        }
    }
    Ok(seen)
}

fn check_markdown(outline: &Outline) -> Result<(), String> {
    let text = markdown(outline);
    let github = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_GFM;
    // An empty title leaves an empty heading.
    let expected: Vec<String> = texts(outline);
    for options in [Options::empty(), github] {
        let seen = seen_in_markdown(&text, options)?;
        if let Some((seen, expected)) =
            seen.iter().zip(&expected).find(|(seen, expected)| seen.trim() != expected.trim())
        {
            return Err(format!("{seen:?} instead of {expected:?} in\n{text}"));
        }
        if seen.len() != expected.len() {
            return Err(format!("{} blocks instead of {} in\n{text}", seen.len(), expected.len()));
        }
    }
    Ok(())
}

/// Plain text holds every line, and nothing that a system for applications trips over.
fn check_plain(outline: &Outline) -> Result<(), String> {
    let text = plain(outline);
    let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
    let has_title = usize::from(!outline.title.is_empty());
    let bad = |line: &&str| line.ends_with(' ') || line.chars().any(char::is_control);
    if let Some(line) = lines.iter().find(|line| bad(line)) {
        return Err(format!("{line:?}"));
    }
    if text.contains("\r") || text.contains("\n\n\n") || !text.ends_with('\n') {
        return Err(format!("line ends: {text:?}"));
    }
    let count = outline.blocks.len() + has_title;
    if lines.len() != count {
        return Err(format!("{} lines instead of {count} in\n{text}", lines.len()));
    }
    harmless(&text)
}

/// No direction is turned, nothing is invisible, no tag begins.
fn harmless(text: &str) -> Result<(), String> {
    let is_bad = |letter: char| {
        (letter.is_control() && letter != '\n')
            || "\u{202a}\u{202b}\u{202d}\u{202e}\u{2066}\u{2067}\u{2068}\u{200f}\u{2028}\u{feff}"
                .contains(letter)
    };
    if let Some(letter) = text.chars().find(|letter| is_bad(*letter)) {
        return Err(format!("{letter:?} in\n{text}"));
    }
    let lower = text.to_lowercase();
    match ["<script", "</script", "<!--", "<img"].iter().find(|tag| lower.contains(**tag)) {
        Some(tag) => Err(format!("{tag} in\n{text}")),
        None => Ok(()),
    }
}

/// HTML has our elements alone, and its text is that of the outline.
fn check_html(outline: &Outline) -> Result<(), String> {
    let fragment = html::fragment(outline);
    harmless(&fragment)?;
    let mut seen = Vec::new();
    for (place, piece) in fragment.split('<').enumerate().skip(1) {
        let (tag, text) = piece.split_once('>').ok_or_else(|| format!("{place}: {piece:?}"))?;
        let name = tag.split(' ').next().unwrap_or_default();
        let known = ["article", "h1", "h2", "h3", "p", "ul", "li", "strong", "a"];
        if !known.contains(&name.trim_start_matches('/')) {
            return Err(format!("<{tag}> in\n{fragment}"));
        }
        let is_link = tag.starts_with("a href=\"") && tag.ends_with('"');
        if name != tag && !(is_link && tag.matches('"').count() == 2) {
            return Err(format!("<{tag}> has attributes in\n{fragment}"));
        }
        let mark = match tag {
            "h1" => "1 ",
            "h2" => "2 ",
            "h3" => "3 ",
            "p" => "p ",
            "li" => "- ",
            _ => "",
        };
        if !mark.is_empty() {
            seen.push(mark.to_string());
        }
        if let Some(last) = seen.last_mut() {
            last.push_str(text.trim_end_matches('\n'));
        }
    }
    let plain = |text: &String| {
        let pairs =
            [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
        pairs.iter().fold(text.clone(), |text, (from, to)| text.replace(from, to))
    };
    let seen: Vec<String> = seen.iter().map(plain).collect();
    match seen == texts(outline) {
        true => Ok(()),
        false => Err(format!("{seen:#?}\ninstead of\n{:#?}", texts(outline))),
    }
}

/// The JSON of a value, read back by an independent reader.
fn reread(value: &Value) -> Result<serde_json::Value, String> {
    let text = json_text(value);
    if let Some(letter) = text.chars().find(|letter| "<>&\u{2028}\u{2029}\0".contains(*letter)) {
        return Err(format!("{letter:?} in\n{text}"));
    }
    let read: serde_json::Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    match read == serde_json::Value::from(value.clone()) {
        true => Ok(read),
        false => Err(format!("{text}\nis read as\n{read:#}")),
    }
}

fn resume_validator() -> jsonschema::Validator {
    let (_, schema) = support::json_files("tests/reference/json-resume")
        .into_iter()
        .find(|(path, _)| path.ends_with("/job-schema.json"))
        .expect("it is stored");
    jsonschema::draft7::new(&schema).expect("the schema is valid")
}

fn check_json(role: &Role, outline: &Outline) -> Result<(), String> {
    let resume = reread(&json_resume(role, outline, &shipped().form(), &publishing()))?;
    resume_validator().validate(&resume).map_err(|error| format!("{error} in\n{resume:#}"))?;
    reread(&json_ld(role, outline, &publishing()).value)?;
    reread(&json_ld(role, outline, &Publishing::default()).value)?;
    Ok(())
}

fn check(role: &Role) -> Result<(), String> {
    let outline = written(role);
    let is_whole = |text: &String| !text.is_empty() && text.trim() == text && !text.contains('\n');
    if let Some(text) = texts(&outline).iter().skip(1).find(|text| !is_whole(text)) {
        return Err(format!("{text:?} is no line"));
    }
    check_markdown(&outline)?;
    check_plain(&outline)?;
    check_html(&outline)?;
    check_json(role, &outline)
}

#[test]
fn every_shipped_role_is_written_in_every_form() {
    let mut wrong = Wrong::default();
    for (path, role) in shipped::roles() {
        let outcome = check(&role);
        wrong.unless(outcome.is_ok(), || format!("{path}: {}", outcome.unwrap_err()));
        for (form, text) in [("md", markdown(&written(&role))), ("txt", plain(&written(&role)))] {
            for sentence in said(&role) {
                wrong
                    .unless(text.contains(sentence), || format!("{path} as {form}: no {sentence}"));
            }
        }
    }
    wrong.nothing();
}

/// What the role says in its own words.
fn said(role: &Role) -> Vec<&str> {
    let logistics = &role.logistics;
    let texts = [&role.summary, &role.purpose.outcome, &role.purpose.specialism]
        .into_iter()
        .chain([&logistics.place, &logistics.trial, &logistics.hours, &logistics.start])
        .filter_map(|text| text.as_deref());
    texts
        .chain(role.responsibilities.iter().map(|duty| duty.text.as_str()))
        .chain(role.requirements.iter().filter_map(|need| need.why.as_deref()))
        .chain(role.asks.iter().map(|ask| ask.name.as_str()))
        .chain(role.offers.items.iter().map(|offer| offer.text.as_str()))
        .chain(role.offers.highlights.iter().map(String::as_str))
        .chain(role.interview.iter().filter_map(|step| step.about.as_deref()))
        .collect()
}

#[test]
fn a_sentence_of_ours_is_in_every_posting() {
    let shown = shipped::roles();
    let texts = shown.iter().map(|(_, role)| plain(&written(role)));
    let keys: Vec<String> = texts.flat_map(|text| unfilled(&text)).collect();
    assert_eq!(keys, Vec::<String>::new(), "keys or names that were not replaced");
}

/// Keys without a sentence and names in braces that stand in a text.
fn unfilled(text: &str) -> Vec<String> {
    let is_left = |word: &&str| word.starts_with("posting.") || word.starts_with('{');
    text.split_whitespace().filter(is_left).map(str::to_string).collect()
}

#[test]
fn what_a_job_posting_lacks_is_told() {
    let roles = shipped::roles();
    let of = |id: &str| &roles.iter().find(|(_, role)| role.id == id).expect("it is shipped").1;
    let lacks =
        |role: &Role, publishing: &Publishing| json_ld(role, &written(role), publishing).missing;
    assert_eq!(lacks(of("cv-researcher"), &publishing()), []);
    use Missing::*;
    assert_eq!(
        lacks(of("cv-researcher"), &Publishing::default()),
        [DatePosted, ValidThrough, DirectApply]
    );
    assert_eq!(
        lacks(of("ml-engineer"), &publishing()),
        [HiringOrganization, JobLocation, BaseSalary, EmploymentType]
    );
}

#[test]
fn a_page_holds_the_job_posting_in_a_script_that_nothing_ends() {
    let (_, mut role) = shipped::roles().swap_remove(8);
    role.title = "</script><script>alert(1)</script>\u{0}\u{202e}".to_string();
    role.summary = Some("\" onload=\"x".to_string());
    let outline = written(&role);
    let json = json_text(&json_ld(&role, &outline, &publishing()).value);
    let page = html::page(&outline, &html::PageParts { language: "en", json_ld: Some(&json) });
    assert_eq!(page.matches("<script").count(), 1);
    assert_eq!(page.matches("</script").count(), 1);
    assert!(!page.contains("\" onload"), "{page}");
    assert!(page.contains("@media print"));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(192) })]

    #[test]
    fn plausible_roles_are_written_in_every_form(
        role in generated::roles(&generated::plausible(), &shipped().framework)
    ) {
        prop_assert_eq!(check(&role), Ok(()));
    }

    #[test]
    fn nothing_in_a_role_breaks_out(
        role in generated::roles(&generated::nasty(), &shipped().framework)
    ) {
        prop_assert_eq!(check(&role), Ok(()));
    }
}
