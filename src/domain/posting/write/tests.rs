//! The forms on a small posting, letter by letter.

use super::{Block, Outline, html, markdown, plain};

fn posting() -> Outline {
    let text = str::to_string;
    Outline {
        title: text("C# & *more*"),
        blocks: vec![
            Block::Paragraph(text("1. Not a list, 2 < 3 <b>.")),
            Block::Fact { label: text("Place"), value: text("Oulu_1, Finland") },
            Block::Link { label: text("Website"), address: text("https://a.example/?b&c") },
            Block::Heading(text("What you will do")),
            Block::Subheading(text("Research")),
            Block::Point { label: None, text: text("- # _Ask_ what &lt; is.") },
            Block::Point { label: Some(text("Tools")), text: text("R&D, Go") },
            Block::Heading(text("Über uns")),
        ],
    }
}

#[test]
fn markdown_escapes_what_marks_and_leaves_the_rest() {
    let expected = "\
# C# & \\*more\\*

1\\. Not a list, 2 &lt; 3 &lt;b>.

- **Place:** Oulu_1, Finland
- **Website:** <https://a.example/?b&c>

## What you will do

### Research

- \\- \\# \\_Ask\\_ what &amp;lt; is.
- **Tools:** R&D, Go

## Über uns
";
    assert_eq!(markdown(&posting()), expected);
}

#[test]
fn plain_text_has_lines_and_hyphens_alone() {
    let expected = "\
C# & *more*

1. Not a list, 2 < 3 < b>.

Place: Oulu_1, Finland
Website: https://a.example/?b&c

WHAT YOU WILL DO

Research:
- - # _Ask_ what &lt; is.
- Tools: R&D, Go

Über uns:
";
    assert_eq!(plain(&posting()), expected);
}

#[test]
fn html_has_headings_lists_and_paragraphs() {
    let expected = "\
<article>
<h1>C# &amp; *more*</h1>
<p>1. Not a list, 2 &lt; 3 &lt;b&gt;.</p>
<ul>
<li><strong>Place:</strong> Oulu_1, Finland</li>
<li><strong>Website:</strong> <a href=\"https://a.example/?b&amp;c\">https://a.example/?b&amp;c</a></li>
</ul>
<h2>What you will do</h2>
<h3>Research</h3>
<ul>
<li>- # _Ask_ what &amp;lt; is.</li>
<li><strong>Tools:</strong> R&amp;D, Go</li>
</ul>
<h2>Über uns</h2>
</article>
";
    assert_eq!(html::fragment(&posting()), expected);
    assert!(html::description(&posting()).starts_with("<p>1. Not"));
    assert!(!html::description(&posting()).contains("<a"));
}
