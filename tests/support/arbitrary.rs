//! JSON values of any shape, for what must never panic.

use proptest::prelude::*;
use serde_json::Value;

/// Any JSON value, a few levels deep. Its keys are drawn from `keys`, now and then from chance.
pub(crate) fn json(keys: &'static [&'static str]) -> impl Strategy<Value = Value> {
    let plain = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        (-3i64..9).prop_map(Value::from),
        ".{0,8}".prop_map(Value::from),
        prop::sample::select(keys).prop_map(Value::from),
    ];
    let key = prop_oneof![4 => prop::sample::select(keys).prop_map(str::to_string), 1 => ".{0,4}"];
    plain.prop_recursive(4, 48, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::Array),
            prop::collection::vec((key.clone(), inner), 0..8)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}
