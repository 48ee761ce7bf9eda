//! JSON values between the browser and the domain. The browser parses and prints the text: its own
//! parser costs no bytes, where `serde_json`'s costs 17 kB.

use crate::domain::document::{Map, Value};
use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Deeper values than any format of ours has are cut off.
const DEEPEST: u32 = 64;

/// A JavaScript value as a JSON value. What JSON does not have becomes `null`.
pub(crate) fn from_js(value: &JsValue) -> Value {
    from_js_within(value, DEEPEST)
}

fn from_js_within(value: &JsValue, depth: u32) -> Value {
    if let Some(text) = value.as_string() {
        return Value::Text(text);
    }
    if let Some(flag) = value.as_bool() {
        return Value::Flag(flag);
    }
    if let Some(number) = value.as_f64() {
        return Value::Number(number);
    }
    if depth == 0 {
        return Value::Null;
    }
    if let Some(list) = value.dyn_ref::<Array>() {
        return Value::List(list.iter().map(|entry| from_js_within(&entry, depth - 1)).collect());
    }
    match value.dyn_ref::<Object>() {
        Some(object) => Value::Object(from_object(object, depth)),
        None => Value::Null,
    }
}

fn from_object(object: &Object, depth: u32) -> Map {
    let entries = Object::entries(object);
    let fields = entries.iter().filter_map(|entry| {
        let entry: Array = entry.unchecked_into();
        Some((entry.get(0).as_string()?, from_js_within(&entry.get(1), depth - 1)))
    });
    fields.collect()
}

/// A JSON value as a JavaScript value.
pub(crate) fn to_js(value: &Value) -> JsValue {
    match value {
        Value::Null => JsValue::NULL,
        Value::Flag(flag) => JsValue::from_bool(*flag),
        Value::Number(number) => JsValue::from_f64(*number),
        Value::Text(text) => JsValue::from_str(text),
        Value::List(list) => list.iter().map(to_js).collect::<Array>().into(),
        Value::Object(fields) => {
            let object = Object::new();
            for (key, value) in fields.iter() {
                // Setting a field of a plain object cannot fail.
                let _ = Reflect::set(&object, &JsValue::from_str(key), &to_js(value));
            }
            object.into()
        }
    }
}

/// JSON text as a value, if it is JSON.
pub(crate) fn parse(text: &str) -> Option<Value> {
    JSON::parse(text).ok().map(|value| from_js(&value))
}

/// A value as JSON text; indented by `indent` spaces, or on one line.
pub(crate) fn print(value: &Value, indent: u32) -> String {
    let text = JSON::stringify_with_replacer_and_space(
        &to_js(value),
        &JsValue::NULL,
        &JsValue::from(indent),
    );
    text.map(String::from).unwrap_or_default()
}
