//! The marks of headings, lists and emphasis go; what they said of a paragraph stays. It never
//! knows sentences or what a heading means.

use super::copy::Copy;
use super::letters;
use crate::domain::posting::span::Span;

/// What the marks before a paragraph make it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Heading,
    Bullet,
    Nothing,
}

/// One line of the input, or several that a width of the screen had broken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Paragraph {
    pub(super) span: Span,
    pub(super) mark: Mark,
    /// Whether every word of it is bold.
    pub(super) strong: bool,
    /// Whether an empty line stands before it.
    pub(super) after_blank: bool,
}

/// A line shorter than this was not broken for its length.
const SHORTEST_BROKEN: usize = 45;

/// The text without marks, and its paragraphs.
pub(super) fn paragraphs(source: &Copy) -> (Copy, Vec<Paragraph>) {
    let text = source.text.as_str();
    let mut sheet = Sheet::default();
    let mut start = 0;
    for line in text.split('\n') {
        let end = start + line.len();
        sheet.line(text, Span::new(start, end));
        start = end + 1;
    }
    (sheet.copy, sheet.paragraphs)
}

#[derive(Default)]
struct Sheet {
    copy: Copy,
    paragraphs: Vec<Paragraph>,
    blank: bool,
}

impl Sheet {
    fn line(&mut self, source: &str, line: Span) {
        if is_rule(line.of(source)) {
            let underlined = !self.blank && line.of(source).trim().starts_with(['=', '-']);
            if let Some(last) = self.paragraphs.last_mut().filter(|_| underlined) {
                let short = last.span.end - last.span.start < 80;
                let plain = last.mark == Mark::Nothing && short;
                last.mark = if plain { Mark::Heading } else { last.mark };
            }
            self.blank = true;
            return;
        }
        let (mark, begin) = leading(source, line);
        let begin = Span::new(begin, line.end);
        let first = begin.of(source).chars().next();
        let broken = mark == Mark::Nothing
            && !self.blank
            && first.is_some_and(letters::is_small)
            && self.paragraphs.last().is_some_and(|last| is_broken(last.span.of(&self.copy.text)));
        let separator = if broken { " " } else { "\n" };
        let before = self.copy.text.len();
        if !self.copy.text.is_empty() {
            self.copy.put(separator, Span::new(begin.start, begin.start));
        }
        let start = self.copy.text.len();
        let strong = write(&mut self.copy, source, begin);
        let end = self.copy.text.len();
        if start == end {
            self.copy.cut(before);
            self.blank = true;
            return;
        }
        match self.paragraphs.last_mut() {
            Some(last) if broken => last.span.end = end,
            _ => self.paragraphs.push(Paragraph {
                span: Span::new(start, end),
                mark,
                strong,
                after_blank: self.blank || start == 0,
            }),
        }
        self.blank = false;
    }
}

fn is_broken(line: &str) -> bool {
    line.len() >= SHORTEST_BROKEN && !line.ends_with(['.', '!', '?', ':', ';'])
}

/// A line of nothing but dashes and the like.
fn is_rule(line: &str) -> bool {
    let line = line.trim();
    line.len() >= 3 && line.bytes().all(|byte| b"-=_*~# ".contains(&byte))
}

/// The mark that a line begins with, and where its words begin.
fn leading(source: &str, line: Span) -> (Mark, usize) {
    let mut mark = Mark::Nothing;
    let mut start = line.start;
    loop {
        let rest = Span::new(start, line.end).of(source);
        let Some(first) = rest.chars().next() else { return (mark, start) };
        if first.is_ascii_whitespace() || matches!(first, '>' | '|' | '\\') {
            start += 1;
            continue;
        }
        let Some((found, length)) = bullet(rest, mark) else { return (mark, start) };
        mark = if mark == Mark::Nothing { found } else { mark };
        start += length;
    }
}

/// One mark of a heading or a list, and its length.
fn bullet(rest: &str, before: Mark) -> Option<(Mark, usize)> {
    let first = rest.chars().next()?;
    let mut after = rest.chars().skip(1);
    let next = after.next().unwrap_or(' ');
    let gap = next.is_ascii_whitespace();
    match first {
        '#' => {
            let length = rest.bytes().take_while(|byte| *byte == b'#').count();
            let heading = length > 1 || gap;
            heading.then_some((Mark::Heading, length))
        }
        '-' if gap || next == '-' || letters::is_word(next) && !next.is_ascii_digit() => {
            Some((Mark::Bullet, 1))
        }
        '*' if gap => Some((Mark::Bullet, 1)),
        '*' if next != '*' && !rest[1..].contains('*') => Some((Mark::Bullet, 1)),
        '+' if gap && !after.next().is_some_and(|third| third.is_ascii_digit()) => {
            Some((Mark::Bullet, 1))
        }
        'o' if next == '\t' || rest.starts_with("o  ") => Some((Mark::Bullet, 1)),
        '0'..='9' | '(' | 'a'..='h' if before == Mark::Nothing || before == Mark::Heading => {
            numbering(rest).map(|length| (before, length)).map(|(mark, length)| match mark {
                Mark::Nothing => (Mark::Bullet, length),
                mark => (mark, length),
            })
        }
        '\0'..='\x7f' => None,
        '¡' | '¿' | '…' => None,
        _ if letters::is_word(first) || letters::is_money(first) => None,
        _ => Some((Mark::Bullet, first.len_utf8())),
    }
}

/// `1. `, `2) `, `(3) `, `a) `: its length.
fn numbering(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('(').unwrap_or(rest);
    let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
    let letter = usize::from(digits == 0 && inner.starts_with(|c: char| c.is_ascii_lowercase()));
    let mark = inner.get(digits + letter..)?.strip_prefix([')', '.'])?;
    let fits = (1..=2).contains(&digits) || letter == 1 && inner[1..].starts_with(')');
    let gap = mark.starts_with(' ');
    (fits && gap).then_some(rest.len() - mark.len())
}

/// Writes a line without the marks of emphasis and links; tells whether all its words are bold.
fn write(copy: &mut Copy, source: &str, line: Span) -> bool {
    let bytes = source.as_bytes();
    let start = copy.text.len();
    let (mut place, mut kept) = (line.start, line.start);
    let (mut bold, mut light, mut heavy) = (false, false, false);
    let mut link: Option<Span> = None;
    while place < line.end {
        let byte = bytes[place];
        let rest = Span::new(place, line.end);
        let skipped = match byte {
            _ if link.is_some_and(|end| end.start == place) => {
                link.take().map_or(0, |l| l.end - l.start)
            }
            b'\\' if bytes.get(place + 1).is_some_and(u8::is_ascii_punctuation) => {
                copy.keep(source, Span::new(kept, place));
                (place, kept) = (place + 2, place + 1);
                continue;
            }
            b'*' | b'_' => {
                let run = emphasis(source, rest, line);
                bold ^= run >= 2;
                run
            }
            b'`' => 1,
            b'[' if link.is_none() => {
                link =
                    link_end(rest.of(source)).map(|(from, to)| Span::new(place + from, place + to));
                usize::from(link.is_some())
            }
            b'!' if bytes.get(place + 1) == Some(&b'[') => 1,
            b' ' | b'\t' => {
                let bare = copy.text.len() == start && kept == place;
                let twice = matches!(bytes.get(place + 1), Some(b' ' | b'\t') | None);
                usize::from(bare || twice || place + 1 == line.end)
            }
            _ => 0,
        };
        if skipped == 0 {
            let counts = byte.is_ascii_alphanumeric() || byte >= 0x80;
            heavy |= counts && bold;
            light |= counts && !bold;
            place += 1;
        } else {
            copy.keep(source, Span::new(kept, place));
            place += skipped;
            kept = place;
        }
    }
    copy.keep(source, Span::new(kept, line.end));
    copy.trim_end();
    heavy && !light
}

/// The length of a run of `*` or `_` that is emphasis; 0 where it is a sign or part of a name.
fn emphasis(source: &str, rest: Span, line: Span) -> usize {
    let bytes = source.as_bytes();
    let mark = bytes[rest.start];
    let run = rest.of(source).bytes().take(3).take_while(|byte| *byte == mark).count();
    let before = bytes.get(rest.start.wrapping_sub(1)).filter(|_| rest.start > line.start);
    let after = bytes.get(rest.start + run).filter(|_| rest.start + run < line.end);
    let word = |byte: Option<&u8>| byte.is_some_and(|b| b.is_ascii_alphanumeric() || *b >= 0x80);
    let space = |byte: Option<&u8>| byte.is_none_or(u8::is_ascii_whitespace);
    match mark {
        b'_' if word(before) && word(after) => 0,
        b'*' if run == 1 && space(before) && space(after) => 0,
        _ => run,
    }
}

/// Of `[words](address)`, where the part after the words begins and ends.
fn link_end(rest: &str) -> Option<(usize, usize)> {
    let near = |at: usize| rest.as_bytes().get(..at).unwrap_or(rest.as_bytes());
    let words = near(300).windows(2).position(|two| two == b"](")?;
    let address = near(words + 800).get(words..)?.iter().position(|byte| *byte == b')')?;
    Some((words, words + address + 1))
}

#[cfg(test)]
mod tests {
    use super::{Mark, paragraphs};
    use crate::domain::posting::page::html;

    fn check(input: &str, expected: &[(Mark, bool, &str)]) {
        let (copy, found) = paragraphs(&html::plain(input));
        let found: Vec<(Mark, bool, &str)> = found
            .iter()
            .map(|paragraph| (paragraph.mark, paragraph.strong, paragraph.span.of(&copy.text)))
            .collect();
        assert_eq!(found, expected, "{input}");
    }

    #[test]
    fn marks_go_and_what_they_say_stays() {
        let (none, bullet, heading) = (Mark::Nothing, Mark::Bullet, Mark::Heading);
        check("## Tasks ##", &[(heading, false, "Tasks ##")]);
        check(" **What you bring:** ", &[(none, true, "What you bring:")]);
        check("* **Lead:** rest", &[(bullet, false, "Lead: rest")]);
        check(
            "•Train\n- Ship\n\\-- Watch",
            &[(bullet, false, "Train"), (bullet, false, "Ship"), (bullet, false, "Watch")],
        );
        check("\\+ 5 years\n+5 years", &[(none, false, "+ 5 years"), (none, false, "+5 years")]);
        check(
            "1. Train\n2) Ship\n3-5 years",
            &[(bullet, false, "Train"), (bullet, false, "Ship"), (none, false, "3-5 years")],
        );
        check(
            "see [our _code_](https://x.y/z_a) and snake_case",
            &[(none, false, "see our code and snake_case")],
        );
        check("#1 in __data__  and   C++", &[(none, false, "#1 in data and C++")]);
        check("Tasks\n=====\n\n---\nText", &[(heading, false, "Tasks"), (none, false, "Text")]);
        check("🚀 Build\n$50 an hour", &[(bullet, false, "Build"), (none, false, "$50 an hour")]);
    }

    #[test]
    fn lines_broken_for_their_length_are_joined() {
        check(
            "You will train the models that read handwritten\nletters and numbers.\nnext",
            &[
                (
                    Mark::Nothing,
                    false,
                    "You will train the models that read handwritten letters and numbers.",
                ),
                (Mark::Nothing, false, "next"),
            ],
        );
    }
}
