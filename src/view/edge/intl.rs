//! Numbers as a language writes and counts them. The browser knows how; bytes are saved by asking.

use js_sys::{Array, Intl::NumberFormat, Intl::PluralRules, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The plural category of a count in a language, as Unicode names it.
pub(crate) fn plural_rule(language: &str) -> impl Fn(u32) -> String + use<> {
    let rules = PluralRules::new(&locales(language), &Object::new());
    move |count| String::from(rules.select(f64::from(count)))
}

/// An amount of money in whole units, with its currency where there is one.
pub(crate) fn money(language: &str, amount: u32, currency: Option<&str>) -> String {
    let options = Object::new();
    let set = |key: &str, value: JsValue| {
        // Setting a field of a plain object cannot fail.
        let _ = Reflect::set(&options, &JsValue::from_str(key), &value);
    };
    if let Some(currency) = currency {
        set("style", JsValue::from_str("currency"));
        set("currency", JsValue::from_str(currency));
    }
    set("maximumFractionDigits", JsValue::from_f64(0.0));
    formatted(&locales(language), &options, f64::from(amount))
}

/// A number with at most six significant digits.
pub(crate) fn number(language: &str, number: f64) -> String {
    let options = Object::new();
    // Setting a field of a plain object cannot fail.
    let _ = Reflect::set(&options, &"maximumSignificantDigits".into(), &JsValue::from(6));
    formatted(&locales(language), &options, number)
}

fn formatted(locales: &Array, options: &Object, number: f64) -> String {
    let format = NumberFormat::new(locales, options).format();
    let text = format.call1(&JsValue::UNDEFINED, &JsValue::from(number)).ok();
    let text = text.and_then(|text| text.dyn_into::<js_sys::JsString>().ok());
    text.map(String::from).unwrap_or_default()
}

fn locales(language: &str) -> Array {
    Array::of1(&JsValue::from_str(language))
}
