//! The posting as it will look, in every form in which it can be taken away.

mod missing;
mod plan;

pub(super) use plan::propose;

use super::store::{Read, Studio};
use super::take;
use crate::domain::document::choices;
use crate::domain::posting::draft::lost;
use crate::domain::posting::write::{self, Block, Outline, Publishing};
use crate::domain::posting::write::{embed, html, json_ld, json_resume, json_text, outline};
use crate::domain::role::Role;
use crate::view::dom::{El, el, text};
use crate::view::watched::Watched;
use missing::Published;
use std::rc::Rc;

choices! {
    /// A form in which a posting is taken away.
    pub(crate) Form {
        /// The text as it was typed.
        Typed = "typed",
        /// Markdown.
        Markdown = "markdown",
        /// A fragment of HTML.
        Html = "html",
        /// A page of HTML.
        Page = "page",
        /// Plain text.
        Plain = "plain",
        /// JobPosting.
        JsonLd = "jsonLd",
        /// JSON Resume's job.
        JsonResume = "jsonResume",
        /// The role file.
        Role = "role",
        /// The lines that show the assessment on a page.
        Embed = "embed",
        /// The interview plan, for those who interview.
        Plan = "plan",
    }
}

impl Form {
    /// The end of the file's name, and its media type.
    fn file(self) -> (&'static str, &'static str) {
        match self {
            Form::Typed => (".text.md", "text/markdown"),
            Form::Markdown => (".md", "text/markdown"),
            Form::Html => (".html", "text/html"),
            Form::Page => (".page.html", "text/html"),
            Form::Embed => (".embed.html", "text/html"),
            Form::Plain => (".txt", "text/plain"),
            Form::Plan => (".interview.md", "text/markdown"),
            Form::JsonLd => (".jsonld", "application/ld+json"),
            Form::JsonResume => (".job.json", "application/json"),
            Form::Role => (".json", "application/json"),
        }
    }
}

/// The preview.
pub(crate) fn preview(studio: Studio) -> El {
    use crate::domain::document::Choice;
    let form = Rc::new(Watched::new(Form::Markdown));
    let chosen = form.clone();
    let option = |form: &Form| {
        let words = studio.t_of("studio.form.as.", form.word());
        el("option").attr("value", form.word()).text(words)
    };
    let list = el("select").class("line").children(Form::ALL.iter().map(option).collect());
    list.set_value(Form::Markdown.word());
    let list = list.on_change(move |word| {
        if let Some(form) = Form::from_word(word) {
            chosen.set(form);
        }
    });
    let list = el("label")
        .class("field screen-only")
        .child(studio.say("span", "field-label", "studio.preview.form"))
        .child(list);
    let today =
        Publishing { posted: Some(crate::view::edge::clock::today()), ..Publishing::default() };
    let told: Published = Rc::new(Watched::new(today));
    let (shown, of) = (form.clone(), told.clone());
    let body = el("div").class("preview").content_from(move || match studio.read() {
        Some(read) => show(studio, &read, shown.get(), &of.get()),
        None => Vec::new(),
    });
    let shown = form.clone();
    let publishing = el("div").child(missing::publishing(studio, &told));
    let publishing = publishing.attr_from("hidden", move || {
        let is_read_by_engines = matches!(shown.get(), Form::JsonLd | Form::Page);
        (!is_read_by_engines).then(String::new)
    });
    let current = move || {
        let read = studio.read_now()?;
        let (ending, media) = form.now().file();
        let text = written(studio, &read, form.now(), &told.now());
        let name = match form.now() {
            // Under this name the embedded assessment looks for it.
            Form::Role => embed::role_file(read.role()),
            _ => [&stem(read.role()), ending].concat(),
        };
        Some((text, name, media))
    };
    el("section")
        .child(studio.say("h2", "", "studio.preview"))
        .child(list)
        .child(take::actions(studio, Rc::new(current)))
        .child(publishing)
        .child(body)
}

/// How the files of a posting begin: with the title and who hires.
fn stem(role: &Role) -> String {
    let company = role.company.as_ref().map_or("", |company| &company.name);
    let words = [&role.title, " ", company].concat().to_lowercase();
    let words = words.split(|letter: char| !letter.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    match words.is_empty() {
        true => role.id.clone(),
        false => words.join("-"),
    }
}

/// What a form leaves out of the text, told beside it.
fn left_out(studio: Studio, read: &Read, form: Form, written: &str) -> Option<El> {
    if matches!(form, Form::Typed | Form::Plan | Form::Embed) {
        return None;
    }
    let headings = lost(&read.reading.page, written);
    let names: Vec<String> = headings.iter().map(|heading| ["“", heading, "”"].concat()).collect();
    let words = studio.fill("studio.preview.lost", &[("names", &names.join(", "))]);
    (!names.is_empty()).then(|| text("p", "hint screen-only", &words))
}

fn show(studio: Studio, read: &Read, form: Form, publishing: &Publishing) -> Vec<El> {
    let hint = studio.say("p", "hint", &["studio.form.as.hint.", form_word(form)].concat());
    let hint = hint.class("hint screen-only");
    let outline = studio.outline_of(read.role());
    let missing = || {
        let posting = json_ld(read.role(), &outline, publishing);
        missing::missing(studio, read, &posting.missing)
    };
    let hint = el("div").child(hint).maybe(left_out(studio, read, form, &write::plain(&outline)));
    let is_called = !read.role().title.is_empty();
    let title = if is_called { &outline.title } else { studio.t("studio.candidate.noTitle") };
    match form {
        Form::Markdown | Form::Html => vec![hint, article(title, &outline)],
        Form::Page => vec![hint, missing(), article(title, &outline)],
        Form::Plan => vec![hint, plan::plan(studio, read.role())],
        _ => {
            let written = text("pre", "stored", &written(studio, read, form, publishing));
            let missing = (form == Form::JsonLd).then(missing);
            [Some(hint), missing, Some(written.attr("tabindex", "0"))]
                .into_iter()
                .flatten()
                .collect()
        }
    }
}

fn form_word(form: Form) -> &'static str {
    use crate::domain::document::Choice;
    form.word()
}

/// The posting in a form.
fn written(studio: Studio, read: &Read, form: Form, publishing: &Publishing) -> String {
    let role = read.role();
    let outline = studio.outline_of(role);
    let ld = || json_text(&json_ld(role, &outline, publishing).value);
    match form {
        Form::Typed => read.draft.text.clone(),
        Form::Markdown => write::markdown(&outline),
        Form::Html => html::fragment(&outline),
        Form::Page => {
            let ld = ld();
            let language = &studio.content().language;
            html::page(&outline, &html::PageParts { language, json_ld: Some(&ld) })
        }
        Form::Plain => write::plain(&outline),
        Form::JsonLd => ld(),
        Form::JsonResume => json_text(&json_resume(role, &outline, &studio.form(), publishing)),
        Form::Role => json_text(&role.write()),
        Form::Plan => plan::written(studio, role),
        Form::Embed => embed::snippet(&studio.edge().address_of("./"), &embed::role_file(role)),
    }
}

impl Studio {
    /// The posting of a role.
    pub(crate) fn outline_of(&self, role: &Role) -> Outline {
        outline(role, &self.form(), None)
    }

    /// The posting of a role as Markdown.
    pub(crate) fn posting_of(&self, role: &Role) -> String {
        write::markdown(&self.outline_of(role))
    }
}

/// A posting as elements. Its headings stand under the heading of the preview.
fn article(title: &str, outline: &Outline) -> El {
    let mut article = el("article").class("posting").child(text("h3", "title", title));
    let mut list: Option<El> = None;
    for block in &outline.blocks {
        let item = match block {
            Block::Fact { label, value } => Some(labelled(label).text(value)),
            Block::Link { label, address } => {
                let link = text("a", "", address).attr("href", address);
                Some(labelled(label).child(link.attr("rel", "noopener noreferrer")))
            }
            Block::Point { label: Some(label), text } => Some(labelled(label).text(text)),
            Block::Point { label: None, text } => Some(el("li").text(text)),
            _ => None,
        };
        if let Some(item) = item {
            list = Some(list.unwrap_or_else(|| el("ul")).child(item));
            continue;
        }
        article = article.maybe(list.take());
        article = match block {
            Block::Heading(words) => article.child(text("h4", "", words)),
            Block::Subheading(words) => article.child(text("h5", "", words)),
            Block::Paragraph(words) => article.child(text("p", "", words)),
            _ => article,
        };
    }
    article.maybe(list)
}

fn labelled(label: &str) -> El {
    el("li").child(text("strong", "", &[label, ":"].concat())).text(" ")
}
