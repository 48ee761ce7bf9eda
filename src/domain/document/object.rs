//! Reading one JSON object field by field. What nobody asked for is handed back, not dropped.

use super::problem::{Kind, Problem, ProblemKind, whole};
use super::{Choice, Map, Value};

/// The least and the most that is allowed.
pub type Bounds = (usize, usize);

/// Reads a whole document as an object with `reader`.
///
/// # Errors
/// Every problem of the document, in the order of reading.
pub fn read<T>(value: Value, reader: impl FnOnce(&mut Object) -> T) -> Result<T, Vec<Problem>> {
    let mut problems = Vec::new();
    let result =
        Object::open(String::new(), value, &mut problems).map(|mut object| reader(&mut object));
    match result {
        Some(result) if problems.is_empty() => Ok(result),
        _ => Err(problems),
    }
}

/// Reads what there is of a document, whatever is wrong with it; nothing if it is no object.
pub(crate) fn read_loosely<T>(value: Value, reader: impl FnOnce(&mut Object) -> T) -> Option<T> {
    let mut problems = Vec::new();
    Object::open(String::new(), value, &mut problems).map(|mut object| reader(&mut object))
}

/// An object that is being read. Reading takes the field away; [`Object::unknown`] has the rest.
pub struct Object<'p> {
    path: String,
    fields: Map,
    problems: &'p mut Vec<Problem>,
}

impl<'p> Object<'p> {
    #[inline(never)]
    fn open(path: String, value: Value, problems: &'p mut Vec<Problem>) -> Option<Object<'p>> {
        match value {
            Value::Object(fields) => Some(Object { path, fields, problems }),
            other => {
                let kind =
                    ProblemKind::WrongKind { found: Kind::of(&other), allowed: Kind::Object };
                problems.push(Problem { path, kind });
                None
            }
        }
    }

    /// Says that something is wrong with a field.
    #[inline(never)]
    pub fn complain(&mut self, key: &str, kind: ProblemKind) {
        let path = self.path_of(key);
        self.problems.push(Problem { path, kind });
    }

    /// A text of `length` characters.
    #[inline(never)]
    pub fn text(&mut self, key: &str, length: Bounds) -> Option<String> {
        match self.fields.remove(key)? {
            Value::Text(text) => self.measured(key, text, length),
            other => self.wrong(key, &other, Kind::Text),
        }
    }

    /// A text that must be there.
    #[inline(never)]
    pub fn needed_text(&mut self, key: &str, length: Bounds) -> String {
        self.needed(key);
        self.text(key, length).unwrap_or_default()
    }

    /// An id: lower-case letters, digits and single hyphens between them, at most 64.
    #[inline(never)]
    pub fn id(&mut self, key: &str) -> Option<String> {
        let text = self.text(key, (0, 64))?;
        if is_id(&text) {
            return Some(text);
        }
        self.complain(key, ProblemKind::NotAnId { found: cut(&text) });
        None
    }

    /// A link: http, https or mailto, at most 500 characters.
    #[inline(never)]
    pub fn link(&mut self, key: &str) -> Option<String> {
        let text = self.text(key, (0, 500))?;
        if is_link(&text) {
            return Some(text);
        }
        self.complain(key, ProblemKind::NotALink { found: cut(&text) });
        None
    }

    /// A currency: three capital letters.
    #[inline(never)]
    pub fn currency(&mut self, key: &str) -> Option<String> {
        let text = self.text(key, (0, usize::MAX))?;
        if text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase()) {
            return Some(text);
        }
        self.complain(key, ProblemKind::NotACurrency { found: cut(&text) });
        None
    }

    /// A number without a fraction, within `range`.
    #[inline(never)]
    pub fn whole(&mut self, key: &str, range: (i64, i64)) -> Option<i64> {
        let value = self.fields.remove(key)?;
        let Some(number) = whole(&value) else {
            return self.wrong(key, &value, Kind::Whole);
        };
        let (low, high) = range;
        if (low..=high).contains(&number) {
            return Some(number);
        }
        self.complain(key, ProblemKind::OutOfRange { found: number, low, high });
        None
    }

    /// A number within `range`.
    #[inline(never)]
    pub fn number(&mut self, key: &str, range: (f64, f64)) -> Option<f64> {
        let number = match self.fields.remove(key)? {
            Value::Number(number) => number,
            other => return self.wrong(key, &other, Kind::Number),
        };
        let (low, high) = range;
        if (low..=high).contains(&number) {
            return Some(number);
        }
        let [found, low, high] = [number, low, high].map(|bound| bound as i64);
        self.complain(key, ProblemKind::OutOfRange { found, low, high });
        None
    }

    /// `true` or `false`.
    #[inline(never)]
    pub fn flag(&mut self, key: &str) -> Option<bool> {
        match self.fields.remove(key)? {
            Value::Flag(flag) => Some(flag),
            other => self.wrong(key, &other, Kind::Flag),
        }
    }

    /// One of the words of an enumeration.
    pub fn choice<C: Choice>(&mut self, key: &str) -> Option<C> {
        C::ALL.get(self.word(key, C::WORDS)?).copied()
    }

    /// The place of a word in a list.
    #[inline(never)]
    fn word(&mut self, key: &str, allowed: &'static [&'static str]) -> Option<usize> {
        let word = self.text(key, (0, usize::MAX))?;
        let place = allowed.iter().position(|known| *known == word);
        if place.is_none() {
            self.complain(key, ProblemKind::NotOneOf { found: cut(&word), allowed });
        }
        place
    }

    /// Takes `null` away, so that what follows reads an absent field.
    #[inline(never)]
    pub fn or_null(&mut self, key: &str) -> &mut Self {
        if matches!(self.fields.get(key), Some(Value::Null)) {
            self.fields.remove(key);
        }
        self
    }

    /// Says so where a field that must be there is not.
    #[inline(never)]
    pub fn needed(&mut self, key: &str) -> &mut Self {
        if self.fields.get(key).is_none() {
            self.complain(key, ProblemKind::Missing);
        }
        self
    }

    /// An object within this one.
    pub fn object<T>(&mut self, key: &str, reader: impl FnOnce(&mut Object) -> T) -> Option<T> {
        let value = self.fields.remove(key)?;
        let path = self.path_of(key);
        Object::open(path, value, self.problems).map(|mut object| reader(&mut object))
    }

    /// A list of objects.
    pub fn objects<T>(
        &mut self,
        key: &str,
        count: Bounds,
        mut reader: impl FnMut(&mut Object) -> Option<T>,
    ) -> Vec<T> {
        let Some(entries) = self.entries(key, count) else {
            return Vec::new();
        };
        let path = self.path_of(key);
        let mut read = Vec::with_capacity(entries.len());
        for (place, value) in entries.into_iter().enumerate() {
            let object = Object::open(entry_path(&path, place), value, self.problems);
            read.extend(object.and_then(|mut object| reader(&mut object)));
        }
        read
    }

    /// A list of plain values, each read as the only field of an object of its own.
    pub fn list<T>(
        &mut self,
        key: &str,
        count: Bounds,
        reader: impl Fn(&mut Object, &str) -> Option<T>,
    ) -> Vec<T> {
        let Some(entries) = self.entries(key, count) else {
            return Vec::new();
        };
        // The other fields stand aside: one of them may be named as an entry is.
        let others = self.unknown();
        let mut read = Vec::with_capacity(entries.len());
        for (place, value) in entries.into_iter().enumerate() {
            let name = entry_path(key, place);
            self.fields.insert(name.clone(), value);
            read.extend(reader(self, &name));
        }
        self.fields = others;
        read
    }

    /// The names of the fields that were not read yet.
    pub fn keys(&self) -> Vec<String> {
        self.fields.iter().map(|(key, _)| key.to_string()).collect()
    }

    /// The fields that nobody asked for, to be kept.
    pub fn unknown(&mut self) -> Map {
        std::mem::take(&mut self.fields)
    }

    #[inline(never)]
    fn entries(&mut self, key: &str, count: Bounds) -> Option<Vec<Value>> {
        let entries = match self.fields.remove(key)? {
            Value::List(entries) => entries,
            other => return self.wrong(key, &other, Kind::List),
        };
        let (low, high) = count;
        if (low..=high).contains(&entries.len()) {
            return Some(entries);
        }
        self.complain(key, ProblemKind::Count { found: entries.len(), low, high });
        None
    }

    #[inline(never)]
    fn measured(&mut self, key: &str, text: String, length: Bounds) -> Option<String> {
        let found = text.chars().count();
        let (low, high) = length;
        if (low..=high).contains(&found) {
            return Some(text);
        }
        self.complain(key, ProblemKind::Length { found, low, high });
        None
    }

    fn wrong<T>(&mut self, key: &str, value: &Value, allowed: Kind) -> Option<T> {
        self.complain(key, ProblemKind::WrongKind { found: Kind::of(value), allowed });
        None
    }

    fn path_of(&self, key: &str) -> String {
        match (self.path.is_empty(), key.is_empty()) {
            (true, _) => key.to_string(),
            (_, true) => self.path.clone(),
            _ => [&self.path, ".", key].concat(),
        }
    }
}

#[inline(never)]
fn entry_path(list: &str, place: usize) -> String {
    [list, "[", &place.to_string(), "]"].concat()
}

fn is_id(text: &str) -> bool {
    let part = |part: &str| {
        !part.is_empty()
            && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    text.split('-').all(part)
}

fn is_link(text: &str) -> bool {
    let rest =
        ["https://", "http://", "mailto:"].iter().find_map(|scheme| text.strip_prefix(scheme));
    rest.is_some_and(|rest| !rest.is_empty()) && !text.contains(char::is_whitespace)
}

/// The beginning of a text, short enough to be shown in a message.
fn cut(text: &str) -> String {
    text.chars().take(60).collect()
}
