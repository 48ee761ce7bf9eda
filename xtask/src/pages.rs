//! Turns `docs/*.md` into plain pages without a line of script or style in them.
//! It must never know what they say.

use anyhow::{Context, Result};
use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};
use std::fs;
use std::path::Path;

/// Makes a page of every document, where there are any.
pub(crate) fn make(documents: &Path, pages: &Path) -> Result<()> {
    if !documents.is_dir() {
        return Ok(());
    }
    fs::create_dir_all(pages)?;
    for entry in fs::read_dir(documents)? {
        let file = entry?.path();
        if file.extension().is_some_and(|extension| extension == "md") {
            let text = fs::read_to_string(&file)
                .with_context(|| format!("{} is not readable text", file.display()))?;
            let name = file.file_stem().unwrap_or_default();
            fs::write(pages.join(name).with_extension("html"), page(&text))?;
        }
    }
    Ok(())
}

/// The whole page of one document.
fn page(text: &str) -> String {
    let title = escape(&title(text));
    let mut body = String::new();
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES;
    html::push_html(&mut body, Parser::new_ext(text, options).map(as_shown));
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n\
         <link rel=\"stylesheet\" href=\"../page.css\">\n</head>\n<body>\n\
         <main class=\"doc\">\n<p><a href=\"../index.html\">Rolefit</a></p>\n\
         {body}</main>\n</body>\n</html>\n"
    )
}

/// Links between documents lead to their pages; columns are aligned by no inline style, which a
/// strict content security policy would refuse.
fn as_shown(event: Event<'_>) -> Event<'_> {
    match event {
        Event::Start(Tag::Table(_)) => Event::Start(Tag::Table(Vec::new())),
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            let dest_url = to_page(dest_url);
            Event::Start(Tag::Link { link_type, dest_url, title, id })
        }
        other => other,
    }
}

fn to_page(address: CowStr<'_>) -> CowStr<'_> {
    let (path, fragment) = match address.split_once('#') {
        Some((path, fragment)) => (path, format!("#{fragment}")),
        None => (&*address, String::new()),
    };
    match path.strip_suffix(".md") {
        Some(name) if !name.contains(':') => format!("{name}.html{fragment}").into(),
        _ => address,
    }
}

/// The words of the first heading.
fn title(text: &str) -> String {
    let within = Parser::new(text)
        .skip_while(|event| !matches!(event, Event::Start(Tag::Heading { .. })))
        .take_while(|event| !matches!(event, Event::End(TagEnd::Heading(_))));
    let words = within.filter_map(|event| match event {
        Event::Text(words) | Event::Code(words) => Some(words.into_string()),
        _ => None,
    });
    words.collect()
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::page;

    #[test]
    fn a_document_becomes_a_page_without_inline_style() {
        let page =
            page("# How *it* works & why\n\n| a | b |\n|--:|---|\n| 1 | [x](other.md#y) |\n");
        assert!(page.contains("<title>How it works &amp; why</title>"));
        assert!(page.contains("<h1>How <em>it</em> works &amp; why</h1>"));
        assert!(page.contains("<td>1</td><td><a href=\"other.html#y\">x</a></td>"), "{page}");
        assert!(!page.contains("style="), "{page}");
    }
}
