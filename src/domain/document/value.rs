//! A JSON value as data. It never knows JSON text: that is parsed at the edge.
//!
//! `serde_json`'s own value would bring its tree of fields and its numbers along, for documents
//! that have a few dozen fields; with other cuts of the same step, leaving it took the app from 129
//! to 112 kB of gzipped WebAssembly. Natively the two turn into each other.

/// A JSON value.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
    /// `null`
    #[default]
    Null,
    /// `true` or `false`
    Flag(bool),
    /// A number; whole ones are exact up to 2⁵³.
    Number(f64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// An object.
    Object(Map),
}

/// The fields of a JSON object, in the order in which they were written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Map(Vec<(String, Value)>);

/// Fields whose names are known to differ, as those of a parsed object do: none is searched for.
impl FromIterator<(String, Value)> for Map {
    fn from_iter<I: IntoIterator<Item = (String, Value)>>(fields: I) -> Map {
        Map(fields.into_iter().collect())
    }
}

impl Map {
    /// The value of a field.
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.0.iter().find(|(known, _)| known == key).map(|(_, value)| value)
    }

    /// Sets a field, in the place that it had or at the end.
    pub fn insert(&mut self, key: String, value: Value) {
        match self.0.iter_mut().find(|(known, _)| *known == key) {
            Some((_, old)) => *old = value,
            None => self.0.push((key, value)),
        }
    }

    /// Takes a field away; the order of the others stays.
    pub fn remove(&mut self, key: &str) -> Option<Value> {
        let place = self.0.iter().position(|(known, _)| known == key)?;
        Some(self.0.remove(place).1)
    }

    /// The fields in their order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(key, value)| (key.as_str(), value))
    }

    /// The fields in their order, by value.
    pub fn into_fields(self) -> Vec<(String, Value)> {
        self.0
    }
}

impl Value {
    /// Takes a field of an object away; `null` where there is none.
    pub fn take(&mut self, key: &str) -> Value {
        match self {
            Value::Object(fields) => fields.remove(key).unwrap_or_default(),
            _ => Value::Null,
        }
    }

    /// The text, if it is one.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }
}

macro_rules! from {
    ($($kind:ty => $make:expr,)+) => {
        $(impl From<$kind> for Value {
            fn from(value: $kind) -> Value {
                $make(value)
            }
        })+
    };
}

from! {
    bool => Value::Flag,
    String => Value::Text,
    Vec<Value> => Value::List,
    u8 => |number| Value::Number(f64::from(number)),
    u16 => |number| Value::Number(f64::from(number)),
    u32 => |number| Value::Number(f64::from(number)),
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::Text(text.to_string())
    }
}

/// Natively, values come from and go to JSON text by `serde_json`.
#[cfg(not(target_arch = "wasm32"))]
mod native {
    use super::Value;

    impl From<serde_json::Value> for Value {
        fn from(value: serde_json::Value) -> Value {
            match value {
                serde_json::Value::Null => Value::Null,
                serde_json::Value::Bool(flag) => Value::Flag(flag),
                serde_json::Value::Number(number) => Value::Number(number.as_f64().unwrap_or(0.0)),
                serde_json::Value::String(text) => Value::Text(text),
                serde_json::Value::Array(list) => {
                    Value::List(list.into_iter().map(Value::from).collect())
                }
                serde_json::Value::Object(fields) => {
                    let fields = fields.into_iter().map(|(key, value)| (key, Value::from(value)));
                    Value::Object(fields.collect())
                }
            }
        }
    }

    impl From<Value> for serde_json::Value {
        fn from(value: Value) -> serde_json::Value {
            match value {
                Value::Null => serde_json::Value::Null,
                Value::Flag(flag) => flag.into(),
                Value::Number(number) if number == (number as i64) as f64 => (number as i64).into(),
                Value::Number(number) => number.into(),
                Value::Text(text) => text.into(),
                Value::List(list) => serde_json::Value::Array(
                    list.into_iter().map(serde_json::Value::from).collect(),
                ),
                Value::Object(fields) => {
                    let fields = fields.into_fields().into_iter();
                    let fields = fields.map(|(key, value)| (key, serde_json::Value::from(value)));
                    serde_json::Value::Object(fields.collect())
                }
            }
        }
    }
}
