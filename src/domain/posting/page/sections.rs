//! Which part of the posting each line stands in: by headings, by labels, else by what it says.
//! It never knows names of tools or what a posting asks for.

use super::cues::CUES;
use super::headings::HEADINGS;
use super::{Line, Page, Section, Shape};
use std::ops::Range;

/// Headings of one word that say nothing when they stand among others ("team" in "Team lead").
const LONE: usize = 1;
/// Words that name a part whatever stands beside them.
const PLAIN: [&str; 5] =
    ["requirements", "qualifications", "responsibilities", "benefits", "duties"];
/// Lines before the text begins.
const HEADER_LINES: usize = 6;
const HEADER_WORDS: usize = 12;
/// A first line of parts with strokes between them may have more.
const LONGEST_HEADER: usize = 60;

/// What a line says, in points for each section.
type Points = [u16; 9];

/// Finds the part of each line.
pub(super) fn assign(page: &mut Page) {
    let mut state = State { section: Section::Header, sure: false, last: None, after_label: None };
    for place in 0..page.lines.len() {
        let section = state.line(page, place);
        page.lines[place].section = section;
    }
}

struct State {
    /// What the last heading said.
    section: Section,
    /// Whether it said so in words that are known.
    sure: bool,
    /// What the line before was found to be, since the last heading.
    last: Option<Section>,
    /// What goes on where the paragraph ends that a label began: "Salary: …".
    after_label: Option<(Section, bool, Option<Section>)>,
}

impl State {
    fn line(&mut self, page: &Page, place: usize) -> Section {
        let line = &page.lines[place];
        if begins_paragraph(page, place)
            && let Some(before) = self.after_label.take()
        {
            (self.section, self.sure, self.last) = before;
        }
        if line.shape == Shape::Heading {
            return self.heading(page, place);
        }
        let said = points(page, line);
        if let Some(section) = label(page, place, self.section) {
            if line.shape == Shape::Prose {
                self.after_label = (is_brief(section) && !page.line(line).ends_with(':'))
                    .then_some((self.section, self.sure, self.last));
                (self.section, self.sure, self.last) = (section, true, None);
            }
            return section;
        }
        let is_row = page.line(line).as_bytes().contains(&b'|');
        if let Some(section) = is_row.then(|| row(page.line(line))).flatten() {
            return section;
        }
        // "Tin Harbour | Data Engineer | Porto | €60k": a posting begins with its header.
        let is_first = place == 0 && page.line(line).contains(" | ");
        if is_first && line.tokens.len() < LONGEST_HEADER {
            return Section::Header;
        }
        let long = line.tokens.len() > HEADER_WORDS;
        if self.section == Section::Header
            && !long
            && place < HEADER_LINES
            && best(&said, 5).is_none()
        {
            return Section::Header;
        }
        if self.section == Section::Header {
            (self.section, self.sure) = (Section::Other, false);
        }
        let section = if self.sure { self.within(line, &said) } else { self.free(line, &said) };
        self.last = Some(section);
        section
    }

    fn heading(&mut self, page: &Page, place: usize) -> Section {
        let line = &page.lines[place];
        match heading(page, line.tokens.clone(), false) {
            Some(Section::Other) => {
                (self.section, self.sure, self.last) = (Section::Other, false, None)
            }
            Some(section) => (self.section, self.sure, self.last) = (section, true, None),
            None if self.section == Section::Header && place < HEADER_LINES => {}
            None if matches!(
                self.section,
                Section::Offers | Section::Legal | Section::Process | Section::About
            ) =>
            {
                (self.section, self.sure, self.last) = (Section::Other, false, None);
            }
            None => (self.sure, self.last) = (false, Some(self.section)),
        }
        self.section
    }

    /// Under a heading that is known, only strong words say otherwise.
    fn within(&self, line: &Line, said: &Points) -> Section {
        use Section::{About, Duties, Legal, Offers, Preferred, Process, Required};
        let is = |section: Section, least: u16| {
            said[section as usize] >= least && best(said, least) == Some(section)
        };
        let here = self.section;
        let prose = line.shape == Shape::Prose;
        match here {
            _ if is(Legal, 6) => Legal,
            Duties if is(Required, 4) => Required,
            Duties | Required | Preferred if is(Offers, 6) && said[Required as usize] < 4 => Offers,
            Required if is(Duties, 4) && said[Required as usize] == 0 => Duties,
            Duties | Required | Preferred | Offers if prose && is(About, 5) => About,
            About if is(Required, 4) => Required,
            About if is(Duties, 4) => Duties,
            About | Offers | Process | Legal | Duties | Required | Preferred => here,
            Section::Header | Section::Other => here,
        }
    }

    /// Without a heading, the words decide; what says nothing belongs to the line before. Under a
    /// heading that is not known, a part that was known goes on unless strong words end it.
    fn free(&self, line: &Line, said: &Points) -> Section {
        let goes_on =
            matches!(self.section, Section::Duties | Section::Required | Section::Preferred);
        let found = best(said, if goes_on { 4 } else { 2 });
        let follows = line.shape == Shape::Bullet || line.tokens.len() <= 30;
        match (found, self.last) {
            (Some(Section::Required), _) if self.section == Section::Preferred => {
                Section::Preferred
            }
            (Some(section), _) => section,
            (None, Some(last)) if follows && last != Section::Legal => last,
            _ => Section::Other,
        }
    }
}

/// What a row of a table says that it asks for: "SQL | Required | 5 years".
fn row(line: &str) -> Option<Section> {
    line.split(" | ").skip(1).find_map(|cell| {
        let says = |words: &[&str]| words.iter().any(|word| cell.trim().eq_ignore_ascii_case(word));
        if says(&["required", "mandatory", "must", "must have"]) {
            return Some(Section::Required);
        }
        let wish = says(&["desired", "highly desired", "preferred", "nice to have"]);
        wish.then_some(Section::Preferred)
    })
}

/// Whether a line begins a paragraph of the text; sentences of one stand side by side.
fn begins_paragraph(page: &Page, place: usize) -> bool {
    let before = place.checked_sub(1).and_then(|before| page.lines.get(before));
    let gap = before.map_or(0, |before| before.span.end)..page.lines[place].span.start;
    page.text.get(gap).is_none_or(|gap| gap.contains('\n'))
}

/// Whether a label of this part speaks of its own paragraph alone. What is to be done or known
/// often goes on below.
fn is_brief(section: Section) -> bool {
    !matches!(section, Section::Duties | Section::Required)
}

/// The section with the most points, if it has at least `least`.
fn best(said: &Points, least: u16) -> Option<Section> {
    const ALL: [Section; 9] = [
        Section::Header,
        Section::About,
        Section::Duties,
        Section::Required,
        Section::Preferred,
        Section::Offers,
        Section::Process,
        Section::Legal,
        Section::Other,
    ];
    let mut found: Option<Section> = None;
    for section in ALL {
        let points = said[section as usize];
        if points >= least && found.is_none_or(|most| points > said[most as usize]) {
            found = Some(section);
        }
    }
    found
}

fn points(page: &Page, line: &Line) -> Points {
    let mut said = [0; 9];
    for (words, cue) in CUES.all(page, line.tokens.clone()) {
        if !cue.first || words.start == line.tokens.start {
            said[cue.section as usize] += u16::from(cue.weight);
        }
    }
    let first = page.word(line.tokens.start);
    let years = first.starts_with(|letter: char| letter.is_ascii_digit() || letter == '+')
        && ["year", "yrs", "experience"].iter().any(|word| page.line(line).contains(word));
    said[Section::Required as usize] += if years { 4 } else { 0 };
    said
}

/// The section that a label at the start of the line names: "Nice to have: Kubernetes".
fn label(page: &Page, place: usize, here: Section) -> Option<Section> {
    let line = &page.lines[place];
    let mut words = line.tokens.clone().take(8);
    let colon = words.find(|token| page.word(*token) == ":")?;
    let words = line.tokens.start..colon;
    if words.len() == 1 && page.word(words.start) == "nice" {
        return Some(Section::Preferred);
    }
    let section = heading(page, words.clone(), true)?;
    // "Experience with: …" names no part; nor does "Education: …" among what would be nice, unless
    // it stands below that list.
    let below = |place: usize| {
        let before = place.checked_sub(1).and_then(|before| page.lines.get(before));
        line.shape == Shape::Prose && before.is_some_and(|before| before.shape == Shape::Bullet)
    };
    let weak = page.word(colon - 1) == "with"
        || here == Section::Preferred
            && section == Section::Required
            && words.len() < 2
            && !below(place);
    (section != Section::Other && !weak).then_some(section)
}

/// What the words of a heading name. `whole`: they must name it with hardly a word beside.
pub(super) fn heading(page: &Page, tokens: Range<usize>, whole: bool) -> Option<Section> {
    let is_word = |token: &usize| {
        page.word(*token).bytes().any(|byte| byte.is_ascii_alphanumeric() || byte >= 0x80)
    };
    // What stands in brackets after a heading names nothing.
    let aside = tokens.clone().skip(1).find(|token| page.word(*token) == "(");
    let tokens = tokens.start..aside.unwrap_or(tokens.end);
    let count = tokens.clone().filter(is_word).count();
    let first = tokens.start;
    let mut found: Option<(usize, Section)> = None;
    for (words, section) in HEADINGS.all(page, tokens) {
        let length = words.len();
        let beside = count.saturating_sub(length);
        let plain = || PLAIN.contains(&page.word(words.start));
        let enough = match (whole, length == LONE) {
            (true, alone) => beside <= usize::from(!alone),
            (false, true) => beside < 3 || plain(),
            (false, false) => true,
        };
        if enough && found.is_none_or(|(longest, _)| length > longest) {
            found = Some((length, section));
        }
    }
    let named = || match page.word(first) {
        "about" | "why" if !whole => Some(Section::About),
        _ => None,
    };
    found.map(|(_, section)| section).or_else(named)
}

#[cfg(test)]
mod tests {
    use super::super::{Page, Section};

    #[test]
    fn a_label_with_its_words_beside_it_names_their_paragraph_alone() {
        let text = "Data analyst\n\nIn this old town by the sea all bells have been rung by \
                    hand for years and years.\n\nSalary: 40 shells\nHours: all\n\nYou hold a degree.\n\n\
                    Requirements: Charts in Tableau\nMaps in Excel\n\
                    Good to have: Drums. Flutes.\nStrong in spelling\n\n\
                    Nice to have:\n- Bells\n- Skills: Harps\n\nEducation: BSc in music\n\nNice: Spoons\n";
        let page = Page::read(text);
        let found = |words: &str| {
            page.lines.iter().find(|line| page.line(line).contains(words)).map(|line| line.section)
        };
        let check = |words, section| assert_eq!(found(words), Some(section), "{words}");
        check("shells", Section::Offers);
        check("degree", Section::Required);
        check("Maps", Section::Required);
        check("Flutes", Section::Preferred);
        check("Harps", Section::Preferred);
        check("BSc", Section::Required);
        check("Spoons", Section::Preferred);
        check("spelling", Section::Required);
    }

    #[test]
    fn a_row_of_a_table_says_what_it_asks_for() {
        let text = "Data analyst\n\nSkill | Required / Desired | Years\nMaps in Excel | Required | 8 \
                    Years\nCharts | Highly desired | 2 Years\n";
        let sections: Vec<Section> =
            Page::read(text).lines.iter().rev().take(2).map(|line| line.section).collect();
        assert_eq!(sections, [Section::Preferred, Section::Required]);
    }

    #[test]
    fn a_heading_names_the_part_below_it() {
        let check = |heading: &str, expected: Section| {
            let text = ["Data analyst\n\n", heading, "\n\n- Charts in Tableau\n"].concat();
            let page = Page::read(&text);
            let section = page.lines.last().map(|line| line.section);
            assert_eq!(section, Some(expected), "{heading}");
        };
        check("Please apply if:", Section::Required);
        check("You should apply if you have", Section::Required);
        check("Get in touch if you bring:", Section::Required);
        check("Please apply here:", Section::Process);
        check("Role responsibilities (we will help you)", Section::Duties);
        check("You will enjoy this work because you will...", Section::Duties);
        check("You will like this job because you will:", Section::Duties);
        check("Strong candidates may also have experience with:", Section::Preferred);
        check("You'll be a great fit if", Section::Required);
        check("Knowledge, skills and abilities", Section::Required);
        check("What you'll get to do", Section::Duties);
        check("What would help", Section::Preferred);
        check("What we'd hope to see:", Section::Required);
        check("You might have (we teach the rest)", Section::Preferred);
        check("It would be helpful if you also have", Section::Preferred);
        check("Deine Aufgaben", Section::Duties);
        check("Was du mitbringst", Section::Required);
    }
}
