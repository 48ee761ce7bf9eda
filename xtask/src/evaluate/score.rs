//! What was right, counted. It must never know a file.

use super::label::Label;
use std::collections::BTreeSet;
use std::fmt::{Debug, Write as _};

/// Counts of a set of things that may be missed, or found where there is none.
#[derive(Default)]
struct Found {
    right: usize,
    missed: usize,
    wrong: usize,
}

impl Found {
    fn count(&mut self, expected: &BTreeSet<String>, found: &BTreeSet<String>) {
        self.right += expected.intersection(found).count();
        self.missed += expected.difference(found).count();
        self.wrong += found.difference(expected).count();
    }

    fn recall(&self) -> f64 {
        share(self.right, self.right + self.missed)
    }

    fn precision(&self) -> f64 {
        share(self.right, self.right + self.wrong)
    }

    fn f1(&self) -> f64 {
        share(2 * self.right, 2 * self.right + self.missed + self.wrong)
    }

    fn n(&self) -> usize {
        self.right + self.missed
    }
}

/// Counts of a field that is right or not; `told` are those of which the posting says something.
#[derive(Default)]
struct Field {
    right: usize,
    n: usize,
    told_right: usize,
    told: usize,
}

impl Field {
    fn count(&mut self, right: bool, told: bool) {
        self.n += 1;
        self.right += usize::from(right);
        self.told += usize::from(told);
        self.told_right += usize::from(told && right);
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

/// The counts over all postings.
#[derive(Default)]
pub(super) struct Scores {
    postings: usize,
    tools: Found,
    ways: Found,
    years: Found,
    strictness: Field,
    degree: Field,
    degree_level: Field,
    pay: Field,
    place: Field,
    remote: Field,
    visa: Field,
    family: Field,
    seniority: Field,
}

impl Scores {
    /// Counts one posting; returns what was not right, a line each.
    pub(super) fn count(&mut self, label: &Label, found: &Label) -> Vec<String> {
        self.postings += 1;
        let mut misses = self.count_asks(label, found);
        let level = |degree: &Option<(String, bool, bool)>| degree.as_ref().map(|d| d.0.clone());
        let least = level(&label.degree);
        self.degree_level.count(least == level(&found.degree), least.is_some());
        let mut field =
            |name: &str, score: &mut Field, right: bool, told: bool, pair: [&dyn Debug; 2]| {
                score.count(right, told);
                if !right {
                    misses.push(format!("{name}: expected {:?}, found {:?}", pair[0], pair[1]));
                }
            };
        macro_rules! same {
            ($name:literal, $field:ident) => {
                let (expected, read) = (&label.$field, &found.$field);
                field(
                    $name,
                    &mut self.$field,
                    expected == read,
                    expected.is_some(),
                    [expected, read],
                );
            };
        }
        same!("degree", degree);
        same!("pay", pay);
        same!("remote", remote);
        same!("visa", visa);
        let right = same_place(label.place.as_deref(), found.place.as_deref());
        let told = label.place.is_some();
        field("place", &mut self.place, right, told, [&label.place, &found.place]);
        let (family, seniority) = (&label.family, &label.seniority);
        let right = *family == found.family;
        field("family", &mut self.family, right, true, [family, &found.family]);
        let (right, told) = (*seniority == found.seniority, seniority != "unspecified");
        field("seniority", &mut self.seniority, right, told, [seniority, &found.seniority]);
        misses
    }

    fn count_asks(&mut self, label: &Label, found: &Label) -> Vec<String> {
        let mut misses = Vec::new();
        // A name counts as found under whatever kind; one is too many if the label has it nowhere.
        let of = |from: &Label, kinds: &[&str]| -> BTreeSet<String> {
            let asks = from.asks.iter().filter(|(_, ask)| kinds.contains(&ask.kind.as_str()));
            asks.map(|(name, _)| name.clone()).collect()
        };
        let mut group = |name: &str, score: &mut Found, kinds: &[&str]| {
            let expected = of(label, kinds);
            let mut read = of(found, kinds);
            read.retain(|name| expected.contains(name) || !label.asks.contains_key(name));
            read.extend(expected.iter().filter(|name| found.asks.contains_key(*name)).cloned());
            score.count(&expected, &read);
            tell(&mut misses, name, &expected, &read);
        };
        group("tools", &mut self.tools, &["tool"]);
        group("methods, practices", &mut self.ways, &["method", "practice"]);
        let years = |from: &Label| -> BTreeSet<String> {
            let asks = from.asks.iter();
            asks.filter_map(|(name, ask)| Some(format!("{name}: {}", ask.min_years?))).collect()
        };
        let (expected, read) = (years(label), years(found));
        self.years.count(&expected, &read);
        tell(&mut misses, "years", &expected, &read);
        for (name, ask) in label.asks.iter().filter(|(_, ask)| ask.kind != "experience") {
            if let Some(read) = found.asks.get(name) {
                let right = ask.required == read.required;
                self.strictness.count(right, true);
                if !right {
                    misses.push(format!("required: {name}: expected {}", ask.required));
                }
            }
        }
        misses
    }

    /// One line a measure, with the number of cases and the target.
    pub(super) fn table(&self) -> String {
        let mut table = format!(
            "{} postings\n{:38} {:>6} {:>6} {:>7}  where told\n",
            self.postings, "", "", "n", "target"
        );
        let mut row = |name: &str, value: f64, n: usize, target: f64, told: Option<&Field>| {
            let target = if target > 0.0 { format!("{target:.2}") } else { String::new() };
            let mark = if target.is_empty() || format!("{value:.2}") >= target { ' ' } else { '!' };
            let told = told.map_or(String::new(), |field| {
                format!("{:.2} of {}", share(field.told_right, field.told), field.told)
            });
            writeln!(table, "{name:38} {value:6.3} {n:>6} {target:>7}{mark} {told}").ok();
        };
        row("tools, F1", self.tools.f1(), self.tools.n(), 0.92, None);
        row("  recall", self.tools.recall(), self.tools.n(), 0.0, None);
        row("  precision", self.tools.precision(), self.tools.n(), 0.0, None);
        row("methods and practices, recall", self.ways.recall(), self.ways.n(), 0.80, None);
        row("  precision", self.ways.precision(), self.ways.n(), 0.0, None);
        row("years (of what, how many), F1", self.years.f1(), self.years.n(), 0.90, None);
        let fields = [
            ("required against preferred", &self.strictness, 0.90),
            ("degree (least, required, equivalent)", &self.degree, 0.92),
            ("  least alone", &self.degree_level, 0.0),
            ("pay", &self.pay, 0.95),
            ("place", &self.place, 0.95),
            ("remote", &self.remote, 0.95),
            ("visa", &self.visa, 0.95),
            ("family", &self.family, 0.90),
            ("seniority", &self.seniority, 0.90),
        ];
        for (name, field, target) in fields {
            row(name, share(field.right, field.n), field.n, target, Some(field));
        }
        table
    }
}

fn tell(
    misses: &mut Vec<String>,
    name: &str,
    expected: &BTreeSet<String>,
    found: &BTreeSet<String>,
) {
    let list = |one: &BTreeSet<String>, other: &BTreeSet<String>| {
        one.difference(other).cloned().collect::<Vec<_>>().join(", ")
    };
    let (missed, wrong) = (list(expected, found), list(found, expected));
    if !missed.is_empty() {
        misses.push(format!("{name} missed: {missed}"));
    }
    if !wrong.is_empty() {
        misses.push(format!("{name} too many: {wrong}"));
    }
}

/// Whether two ways of naming a place mean the same: one holds the other, or the towns agree.
fn same_place(one: Option<&str>, other: Option<&str>) -> bool {
    let (Some(one), Some(other)) = (one, other) else {
        return one.is_none() && other.is_none();
    };
    let folded = |text: &str| -> String {
        let text = text
            .to_lowercase()
            .replace("the ", "")
            .replace("united states", "us")
            .replace("usa", "us")
            .replace(" or ", ",")
            .replace(" and ", ",")
            .replace(['/', ';', '|'], ",");
        text.chars().filter(|letter| letter.is_alphanumeric() || *letter == ',').collect()
    };
    let (one, other) = (folded(one), folded(other));
    let town = |text: &str| text.split(',').next().unwrap_or_default().to_string();
    one.contains(&other) || other.contains(&one) || town(&one) == town(&other)
}

#[cfg(test)]
mod tests {
    use super::{Found, same_place};
    use std::collections::BTreeSet;

    #[test]
    fn places_are_compared_loosely() {
        assert!(same_place(Some("New York, NY"), Some("New York, New York, United States")));
        assert!(same_place(Some("US"), Some("United States")));
        assert!(same_place(Some("Porto / Lisbon"), Some("Porto or Lisbon")));
        assert!(!same_place(Some("Berlin"), Some("Bern")));
        assert!(!same_place(Some("Berlin"), None));
        assert!(same_place(None, None));
    }

    #[test]
    fn found_missed_and_wrong_make_f1() {
        let set = |names: &[&str]| names.iter().map(ToString::to_string).collect::<BTreeSet<_>>();
        let mut found = Found::default();
        found.count(&set(&["a", "b"]), &set(&["b", "c"]));
        assert!((found.f1() - 0.5).abs() < 1e-9);
    }
}
