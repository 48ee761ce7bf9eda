//! Tags and entities become plain text with the marks of Markdown. It never knows what is a line.

use super::copy::Copy;
use super::letters;
use crate::domain::posting::span::Span;

/// How far the end of a tag or an entity is looked for; what has none is text.
const LONGEST_TAG: usize = 2000;
const LONGEST_ENTITY: usize = 10;

/// What a tag does to the text around it.
#[derive(Clone, Copy, PartialEq)]
enum Effect {
    Line,
    Heading,
    Bullet,
    Strong,
    Gap,
    Drop,
    Pre,
    Nothing,
}

/// The input with its tags as marks, entities resolved, and marks that look alike made one.
pub(super) fn plain(input: &str) -> Copy {
    let mut out = Copy::default();
    let is_html = is_html(input);
    let (mut place, mut kept, mut pre) = (0, 0, 0_usize);
    loop {
        place += plain_length(input, place);
        let Some(letter) = input.get(place..).and_then(|rest| rest.chars().next()) else { break };
        let end = place + letter.len_utf8();
        let next = match letter {
            '<' if is_html => tag(input, place),
            '&' => entity(input, place),
            '\r' => {
                Some((Change::Write(if input[end..].starts_with('\n') { "" } else { "\n" }), end))
            }
            '\n' | '\t' if is_html && pre == 0 => Some((Change::Write(" "), end)),
            _ => letters::plain(letter).map(|written| (Change::Write(written), end)),
        };
        let Some((change, end)) = next else {
            place = end;
            continue;
        };
        out.keep(input, Span::new(kept, place));
        match change {
            Change::Write(written) => out.put(written, Span::new(place, end)),
            Change::Letter(letter) => {
                out.put(letter.encode_utf8(&mut [0; 4]), Span::new(place, end))
            }
            Change::Tag(effect, opens) => {
                if effect == Effect::Pre {
                    pre = if opens { pre + 1 } else { pre.saturating_sub(1) };
                }
                mark(&mut out, effect, opens, Span::new(place, end));
            }
        }
        (place, kept) = (end, end);
    }
    out.keep(input, Span::new(kept, input.len()));
    out
}

/// How many bytes from a place on are letters and marks that stay as they are.
fn plain_length(input: &str, place: usize) -> usize {
    let rest = input.as_bytes().get(place..).unwrap_or_default();
    letters::run(rest, |byte| matches!(byte, b' '..=b'%' | b'\''..=b';' | b'='..=b'~'))
}

enum Change {
    Write(&'static str),
    Letter(char),
    Tag(Effect, bool),
}

fn mark(out: &mut Copy, effect: Effect, opens: bool, place: Span) {
    let at_start = out.at_line_start();
    let written = match (effect, opens) {
        (Effect::Line | Effect::Pre, _) if at_start => "",
        (Effect::Line | Effect::Pre, _) | (Effect::Heading | Effect::Bullet, false) => "\n",
        (Effect::Heading, true) => "\n\n# ",
        (Effect::Bullet, true) => "\n* ",
        (Effect::Strong, _) => "**",
        // The cells of a row, as Markdown parts them.
        (Effect::Gap, true) if !at_start => " | ",
        (Effect::Gap | Effect::Drop | Effect::Nothing, _) => "",
    };
    out.put(written, place);
}

/// Text is HTML when it closes a tag that pages are made of, or breaks a line with one.
pub(super) fn is_html(input: &str) -> bool {
    let mut rest = input;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        let name = rest.strip_prefix('/').unwrap_or(rest);
        let closes = name.len() < rest.len();
        let length = name.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let known = effect_of(&name[..length]) != Effect::Nothing;
        if name.starts_with("!--") || known && (closes || name[..length].eq_ignore_ascii_case("br"))
        {
            return true;
        }
    }
    false
}

/// The tag that begins here: what it does, and where it ends.
fn tag(input: &str, start: usize) -> Option<(Change, usize)> {
    let rest = &input[start + 1..];
    if rest.starts_with("!--") {
        let end = rest.find("-->").map_or(input.len(), |at| start + 1 + at + 3);
        return Some((Change::Tag(Effect::Drop, true), end));
    }
    let name = rest.strip_prefix(['/', '!', '?']).unwrap_or(rest);
    let opens = !rest.starts_with('/');
    let length = name.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let name = &name[..length];
    if name.is_empty() {
        return None;
    }
    let end = start + 1 + end_of_tag(rest.as_bytes())?;
    let effect = effect_of(name);
    if effect == Effect::Drop && opens {
        return Some((Change::Tag(effect, true), end_of_element(input, end, name)));
    }
    Some((Change::Tag(effect, opens), end))
}

/// The byte after the tag's `>`; one inside quotes does not end it.
fn end_of_tag(rest: &[u8]) -> Option<usize> {
    let mut quote = None;
    let mut first = None;
    for (at, byte) in rest.iter().enumerate().take(LONGEST_TAG) {
        match (byte, quote) {
            (b'>', None) => return Some(at + 1),
            (b'>', Some(_)) => first = first.or(Some(at + 1)),
            (b'"' | b'\'', None) => quote = Some(*byte),
            (_, Some(open)) if open == *byte => quote = None,
            _ => {}
        }
    }
    first
}

/// The byte after the closing tag; an element that is never closed takes the rest.
fn end_of_element(input: &str, from: usize, name: &str) -> usize {
    let bytes = input.as_bytes();
    let mut place = from;
    while let Some(at) = input.get(place..).and_then(|rest| rest.find("</")) {
        place += at + 2;
        let found = bytes.get(place..place + name.len());
        if found.is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes())) {
            return input[place..].find('>').map_or(input.len(), |at| place + at + 1);
        }
    }
    input.len()
}

fn effect_of(name: &str) -> Effect {
    const EFFECTS: [(&str, Effect); 8] = [
        (" h1 h2 h3 h4 h5 h6 legend caption summary ", Effect::Heading),
        (" li ", Effect::Bullet),
        (" b strong ", Effect::Strong),
        (" td th ", Effect::Gap),
        (" script style title svg template noscript ", Effect::Drop),
        (" pre ", Effect::Pre),
        (" br p div ul ol tr table section article header footer main dl dt dd hr ", Effect::Line),
        (" body html blockquote form fieldset figure tbody thead nav aside details ", Effect::Line),
    ];
    let name = [" ", &name.to_ascii_lowercase(), " "].concat();
    EFFECTS.iter().find(|(names, _)| names.contains(&name)).map_or(Effect::Nothing, |(_, e)| *e)
}

/// The entity that begins here: what it stands for, and where it ends.
fn entity(input: &str, start: usize) -> Option<(Change, usize)> {
    let rest = &input.as_bytes()[start + 1..];
    let length = rest.iter().take(LONGEST_ENTITY).position(|byte| *byte == b';')?;
    let name = input.get(start + 1..start + 1 + length)?;
    let end = start + 1 + length + 1;
    let Some(number) = name.strip_prefix('#') else {
        let (_, written) = ENTITIES.iter().find(|(known, _)| *known == name)?;
        return Some((Change::Write(written), end));
    };
    let number = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    let letter = char::from_u32(number)?;
    Some((letters::plain(letter).map_or(Change::Letter(letter), Change::Write), end))
}

const ENTITIES: [(&str, &str); 45] = [
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", " "),
    ("ndash", "-"),
    ("mdash", " - "),
    ("rsquo", "'"),
    ("lsquo", "'"),
    ("ldquo", "\""),
    ("rdquo", "\""),
    ("bull", "•"),
    ("middot", "·"),
    ("hellip", "…"),
    ("euro", "€"),
    ("pound", "£"),
    ("yen", "¥"),
    ("cent", "¢"),
    ("reg", "®"),
    ("trade", "™"),
    ("copy", "©"),
    ("deg", "°"),
    ("times", "×"),
    ("ensp", " "),
    ("emsp", " "),
    ("thinsp", " "),
    ("shy", ""),
    ("zwj", ""),
    ("zwnj", ""),
    ("auml", "ä"),
    ("ouml", "ö"),
    ("uuml", "ü"),
    ("Auml", "Ä"),
    ("Ouml", "Ö"),
    ("Uuml", "Ü"),
    ("szlig", "ß"),
    ("eacute", "é"),
    ("egrave", "è"),
    ("agrave", "à"),
    ("aacute", "á"),
    ("iacute", "í"),
    ("oacute", "ó"),
    ("atilde", "ã"),
    ("ccedil", "ç"),
];

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn html_becomes_lines_with_marks() {
        let check =
            |input: &str, expected: &str| assert_eq!(plain(input).text, expected, "{input}");
        check(
            "<h2>Tasks</h2>\n<ul><li>Train</li><li>Ship</li></ul>",
            "\n\n# Tasks\n \n\n* Train\n\n* Ship\n",
        );
        check("<p>One<br>two</p><script>if (a < b) { </script >", "One\ntwo\n");
        check("R&amp;D &#8364;50 &#x27;&unknown; a <b>b</b>", "R&D €50 '&unknown; a **b**");
        check("1 < 2 and 3 > 2", "1 < 2 and 3 > 2");
        check("<a title=\"a > b\">x</a><br>", "x\n");
        check("a<!-- never closed", "a");
        check("you\u{2019}ll 3\u{2013}5", "you'll 3-5");
    }
}
