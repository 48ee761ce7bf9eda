//! Writing one JSON object. What is absent is not written; what was unknown is written back.

use super::{Choice, Map, Value};

/// An object that is being written.
pub(crate) struct Writer(Map);

impl Writer {
    /// An object that begins with the fields that reading did not know.
    pub(crate) fn over(unknown: &Map) -> Writer {
        Writer(unknown.clone())
    }

    /// A version of a format.
    pub(crate) fn version(self, version: u8) -> Writer {
        self.put("version", version)
    }

    /// A field of any kind.
    pub(crate) fn put(mut self, key: &str, value: impl Into<Value>) -> Writer {
        self.0.insert(key.to_string(), value.into());
        self
    }

    /// A field that is left out when it is absent.
    pub(crate) fn maybe(self, key: &str, value: Option<impl Into<Value>>) -> Writer {
        match value {
            Some(value) => self.put(key, value),
            None => self,
        }
    }

    /// A field that is `null` when it is absent.
    pub(crate) fn or_null(self, key: &str, value: Option<impl Into<Value>>) -> Writer {
        match value {
            Some(value) => self.put(key, value),
            None => self.put(key, Value::Null),
        }
    }

    /// The word of a choice.
    pub(crate) fn word(self, key: &str, choice: impl Choice) -> Writer {
        self.put(key, choice.word())
    }

    /// A list, each entry written by `write`.
    pub(crate) fn list<T>(self, key: &str, entries: &[T], write: impl Fn(&T) -> Value) -> Writer {
        self.put(key, entries.iter().map(write).collect::<Vec<Value>>())
    }

    /// The object.
    pub(crate) fn done(self) -> Value {
        Value::Object(self.0)
    }
}
