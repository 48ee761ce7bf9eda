//! A posting as HTML: the fragment for a page that there is, and a page of its own. Both hold only
//! headings, paragraphs, lists, emphasis and links. It never knows a role.

use super::outline::{Block, Outline};

/// The posting as one `article`.
pub fn fragment(outline: &Outline) -> String {
    let mut html = String::from("<article>\n");
    element(&mut html, "h1", &outline.title);
    body(&mut html, outline, true);
    html.push_str("</article>\n");
    html
}

/// The posting without its title and without links, in the few elements that job boards let
/// through.
pub fn description(outline: &Outline) -> String {
    let mut html = String::new();
    body(&mut html, outline, false);
    html
}

/// What a page says besides the posting.
pub struct PageParts<'a> {
    /// The language as BCP 47 names it, such as `en`.
    pub language: &'a str,
    /// The JobPosting as JSON text, as `json_text` writes it.
    pub json_ld: Option<&'a str>,
}

/// The posting as a page that can be put on a site or printed.
pub fn page(outline: &Outline, parts: &PageParts) -> String {
    let mut html = String::from("<!DOCTYPE html>\n<html lang=\"");
    escape(&mut html, parts.language);
    html.push_str("\">\n<head>\n<meta charset=\"utf-8\">\n");
    element(&mut html, "title", &outline.title);
    html.push_str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    if let Some(Block::Paragraph(summary)) = outline.blocks.first() {
        html.push_str("<meta name=\"description\" content=\"");
        escape(&mut html, summary);
        html.push_str("\">\n");
    }
    html.push_str("<style>\n");
    html.push_str(STYLE);
    html.push_str("</style>\n");
    // `json_text` writes no `<`, so that the text cannot end the script.
    if let Some(json) = parts.json_ld.filter(|json| !json.contains('<')) {
        html.push_str("<script type=\"application/ld+json\">\n");
        html.push_str(json);
        html.push_str("\n</script>\n");
    }
    html.push_str("</head>\n<body>\n<main dir=\"auto\">\n");
    html.push_str(&fragment(outline));
    html.push_str("</main>\n</body>\n</html>\n");
    html
}

/// Readable on a screen, light or dark, and on paper.
const STYLE: &str = "\
:root { color-scheme: light dark; font: 100%/1.6 system-ui, sans-serif; }
body { margin: 0; }
article { max-inline-size: 42rem; margin-inline: auto; padding: 1.5rem; overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h2 { margin-block: 2rem 0.5rem; }
h3 { margin-block: 1.25rem 0.25rem; font-size: 1rem; }
p { margin-block: 0.5rem; }
ul { margin-block: 0.5rem; padding-inline-start: 1.25rem; }
@media print {
  :root { color-scheme: light; font-size: 10.5pt; line-height: 1.4; }
  article { max-inline-size: none; padding: 0; }
  h1, h2, h3 { break-after: avoid; }
  li { break-inside: avoid; }
  a { color: inherit; }
}
@page { margin: 2cm; }
";

fn body(html: &mut String, outline: &Outline, with_links: bool) {
    let mut in_list = false;
    for block in &outline.blocks {
        let is_item =
            !matches!(block, Block::Heading(_) | Block::Subheading(_) | Block::Paragraph(_));
        if is_item != in_list {
            html.push_str(if is_item { "<ul>\n" } else { "</ul>\n" });
        }
        in_list = is_item;
        write(html, block, with_links);
    }
    if in_list {
        html.push_str("</ul>\n");
    }
}

fn write(html: &mut String, block: &Block, with_links: bool) {
    match block {
        Block::Heading(words) => element(html, "h2", words),
        Block::Subheading(words) => element(html, "h3", words),
        Block::Paragraph(words) => element(html, "p", words),
        Block::Fact { label, value } | Block::Point { label: Some(label), text: value } => {
            labelled(html, label, |html| escape(html, value));
        }
        Block::Point { label: None, text } => element(html, "li", text),
        Block::Link { label, address } => labelled(html, label, |html| match with_links {
            true => link(html, address),
            false => escape(html, address),
        }),
    }
}

fn element(html: &mut String, name: &str, words: &str) {
    html.push_str(&["<", name, ">"].concat());
    escape(html, words);
    html.push_str(&["</", name, ">\n"].concat());
}

fn labelled(html: &mut String, label: &str, value: impl FnOnce(&mut String)) {
    html.push_str("<li><strong>");
    escape(html, label);
    html.push_str(":</strong> ");
    value(html);
    html.push_str("</li>\n");
}

fn link(html: &mut String, address: &str) {
    html.push_str("<a href=\"");
    escape(html, address);
    html.push_str("\">");
    escape(html, address);
    html.push_str("</a>");
}

/// Writes words as text of an element or of an attribute in double quotes.
pub(super) fn escape(html: &mut String, words: &str) {
    for letter in words.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            _ => html.push(letter),
        }
    }
}
