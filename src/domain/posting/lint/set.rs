//! The rules as their files tell them: what is said to people, why, and the phrases.
//! It never knows a posting, nor the code of a rule.

use super::finding::{Finding, Severity};
use super::words;
use crate::domain::document::{self, Object, Problem, ProblemKind, Value, choices};
use crate::domain::posting::page::{Page, Section};

choices! {
    /// What a rule is about.
    pub Group {
        /// How many jobs the posting holds.
        Breadth = "breadth",
        /// Degrees, publications, names of employers and schools.
        Credentials = "credentials",
        /// Numbers of years.
        Years = "years",
        /// What the work is for.
        Purpose = "purpose",
        /// Whether what is said can be believed.
        Honesty = "honesty",
        /// Pay, place, permission, contract.
        Logistics = "logistics",
        /// The words themselves.
        Words = "words",
        /// What is done well.
        Praise = "praise",
    }
}

choices! {
    /// Whose postings a rule is for.
    pub Audience {
        /// Any posting.
        Everyone = "everyone",
        /// Those of work with machine learning and its data.
        MachineLearning = "machine_learning",
    }
}

/// One phrase of a rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Phrase {
    /// Its words in lower case, where a file may write `(one|another)`; a hyphen parts words as a space does, and the last may have a
    /// plural s.
    pub words: Vec<String>,
    /// What to say instead, the best first; an empty text leaves the phrase out.
    pub instead: Vec<String>,
    /// What sort of phrase it is, for rules of code; empty without one.
    pub tag: String,
    /// Longer phrases within which it means something else.
    pub never: Vec<Vec<String>>,
}

/// One rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// Its name, for the thing that it flags.
    pub name: String,
    /// What it is about.
    pub group: Group,
    /// Whose postings it is for.
    pub audience: Audience,
    /// How much its findings matter.
    pub severity: Severity,
    /// What it says, by the name of the message; `{holes}` are filled from the finding.
    pub messages: Vec<(String, String)>,
    /// Why it matters, in one or two sentences.
    pub why: String,
    /// Where that is known from.
    pub source: String,
    /// What to do.
    pub instead: String,
    /// Its phrases, where it is a rule of phrases.
    pub phrases: Vec<Phrase>,
    /// The parts of a posting in which its phrases do not count.
    pub not_in: Vec<Section>,
}

/// All rules.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rules {
    /// The rules in the order of their names.
    pub all: Vec<Rule>,
    /// The phrases by the hash of their first word.
    phrases: Vec<Vec<Start>>,
}

/// The first word of a phrase.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Start {
    /// Of the word: words of one slot are seldom the same.
    hash: u32,
    /// The phrase, as places in `Rules::all` and in the rule's phrases.
    phrase: (usize, usize),
}

impl Rules {
    /// Reads `{ "rules": [...] }`.
    ///
    /// # Errors
    /// Every problem, each with its path.
    pub fn read(document: Value) -> Result<Rules, Vec<Problem>> {
        document::read(document, |o| Rules::of(o.needed("rules").objects("rules", (0, 500), rule)))
    }

    /// Rules with their phrases in order.
    fn of(all: Vec<Rule>) -> Rules {
        let mut phrases: Vec<Vec<Start>> = vec![Vec::new(); SLOTS];
        let mut add = |word: &str, phrase| {
            let start = Start { hash: Page::hash_of(word), phrase };
            if let Some(slot) = phrases.get_mut(start.hash as usize % SLOTS) {
                slot.push(start);
            }
        };
        for (place, rule) in all.iter().enumerate() {
            for (phrase, words) in rule.phrases.iter().map(|phrase| &phrase.words).enumerate() {
                let Some(first) = words.first() else { continue };
                add(first, (place, phrase));
                if words.len() == 1 {
                    add(&[first, "s"].concat(), (place, phrase));
                }
            }
        }
        Rules { all, phrases }
    }

    /// The rules that are shipped. The browser gets them as a file instead.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn shipped() -> Rules {
        super::shipped::shipped()
    }

    /// A rule by its name.
    pub fn get(&self, name: &str) -> Option<&Rule> {
        self.all.iter().find(|rule| rule.name == name)
    }

    /// The phrases that begin with a word in lower case.
    pub(super) fn beginning_with(&self, word: &str) -> impl Iterator<Item = (usize, usize)> {
        let hash = Page::hash_of(word);
        let slot = self.phrases.get(hash as usize % SLOTS).map_or(&[][..], |slot| slot);
        slot.iter().filter(move |start| start.hash == hash).map(|start| start.phrase)
    }

    /// The phrase at a place, with its rule.
    pub(super) fn phrase(&self, (rule, phrase): (usize, usize)) -> Option<(&Rule, &Phrase)> {
        let rule = self.all.get(rule)?;
        Some((rule, rule.phrases.get(phrase)?))
    }

    /// What a finding says, with its values in place.
    pub fn message(&self, finding: &Finding) -> String {
        let rule = self.get(&finding.rule);
        let said = rule.and_then(|rule| {
            rule.messages.iter().find(|(name, _)| name == finding.message).map(|(_, text)| text)
        });
        filled(said.map_or("", |text| text.as_str()), &finding.values)
    }
}

/// How many slots the first words of phrases are spread over.
const SLOTS: usize = 2048;

fn filled(text: &str, values: &[(&'static str, String)]) -> String {
    let mut said = String::with_capacity(text.len() + 32);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (hole, after) = after.split_once('}').unwrap_or((after, ""));
        said.push_str(before);
        let value = values.iter().find(|(name, _)| *name == hole);
        said.push_str(value.map_or("", |(_, value)| value.as_str()));
        rest = after;
    }
    said.push_str(rest);
    said
}

fn rule(o: &mut Object) -> Option<Rule> {
    let name = o.needed("rule").id("rule");
    let group = o.needed("group").choice("group");
    let audience = o.choice("for").unwrap_or(Audience::Everyone);
    let severity = o.needed("severity").choice("severity");
    let messages = o.needed("messages").object("messages", |o| {
        let names = o.keys();
        let text = |name: String| {
            let text = o.text(&name, (1, 400))?;
            Some((name, text))
        };
        names.into_iter().filter_map(text).collect()
    });
    let why = o.needed_text("why", (1, 600));
    let source = o.needed_text("source", (1, 300));
    let instead = o.needed_text("instead", (1, 400));
    let phrases = o.objects("phrases", (0, 400), |o| Some(phrases(o)));
    let phrases = phrases.into_iter().flatten().collect();
    let not_in = o.list("notIn", (0, 9), section);
    Some(Rule {
        name: name?,
        group: group?,
        audience,
        severity: severity?,
        messages: messages?,
        why,
        source,
        instead,
        phrases,
        not_in,
    })
}

const SECTIONS: [(&str, Section); 9] = [
    ("header", Section::Header),
    ("about", Section::About),
    ("duties", Section::Duties),
    ("required", Section::Required),
    ("preferred", Section::Preferred),
    ("offers", Section::Offers),
    ("process", Section::Process),
    ("legal", Section::Legal),
    ("other", Section::Other),
];

fn section(o: &mut Object, key: &str) -> Option<Section> {
    let word = o.text(key, (1, 20))?;
    let known = SECTIONS.iter().find(|(name, _)| *name == word).map(|(_, section)| *section);
    if known.is_none() {
        o.complain(key, ProblemKind::NotAnId { found: word });
    }
    known
}

fn phrases(o: &mut Object) -> Vec<Phrase> {
    let say = o.needed_text("say", (1, 2000));
    let instead = o.list("instead", (0, 5), |o, key| o.text(key, (0, 120)));
    let tag = o.text("as", (1, 40)).unwrap_or_default();
    let never = o.list("never", (0, 30), |o, key| o.text(key, (1, 120)));
    let never: Vec<Vec<String>> = never.iter().map(|never| words::of_phrase(never)).collect();
    let phrase = |say: String| Phrase {
        words: words::of_phrase(&say),
        instead: instead.clone(),
        tag: tag.clone(),
        never: never.clone(),
    };
    written_out(&say).into_iter().map(phrase).collect()
}

/// Every phrase that a pattern such as `(top|elite) (school|college)` stands for.
fn written_out(pattern: &str) -> Vec<String> {
    let mut said = vec![String::new()];
    let mut rest = pattern;
    while !rest.is_empty() {
        let (plain, group, after) = match rest.split_once('(') {
            Some((plain, after)) => {
                let (group, after) = after.split_once(')').unwrap_or((after, ""));
                (plain, group, after)
            }
            None => (rest, "", ""),
        };
        let ends = group.split('|');
        let ends: Vec<String> = ends.map(|end| [plain, end].concat()).collect();
        said = said
            .iter()
            .flat_map(|start| ends.iter().map(move |end| [start, end.as_str()].concat()))
            .collect();
        rest = after;
    }
    said
}

#[cfg(test)]
mod tests {
    use super::written_out;

    #[test]
    fn patterns_are_written_out() {
        let check = |pattern, expected: &[&str]| assert_eq!(written_out(pattern), expected);
        check("rock star", &["rock star"]);
        check("a (b|c d) e", &["a b e", "a c d e"]);
        check("(a|b) (c|d)", &["a c", "a d", "b c", "b d"]);
        check("a (b", &["a b"]);
    }
}
