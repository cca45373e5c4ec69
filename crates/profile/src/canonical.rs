//! One way to write a value as JSON, so that the same edition is always the same bytes.

use serde::Serialize;
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// `value` as JSON without spaces, its names in the order of their letters (as RFC 8785 has it for the names that we use).
///
/// # Errors
/// For a value that has no JSON: a map with keys that are no text, a number that is none.
pub fn canonical<T: Serialize>(value: &T) -> Result<Vec<u8>, serde_json::Error> {
    serde_json::to_vec(&ordered(serde_json::to_value(value)?))
}

/// A value whose objects are in order, whatever order the library keeps them in.
fn ordered(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let sorted: BTreeMap<String, Value> =
                fields.into_iter().map(|(name, value)| (name, ordered(value))).collect();
            Value::Object(sorted.into_iter().collect())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(ordered).collect()),
        other => other,
    }
}

/// SHA-256 in hexadecimal.
pub fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i32>().prop_map(Value::from),
            (0..1_000_u32).prop_map(|n| Value::from(f64::from(n) / 1_000.0)),
            "[a-zŵé\"\\\\ ]{0,8}".prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 40, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
                prop::collection::btree_map("[a-z_]{1,6}", inner, 0..6)
                    .prop_map(|map| Value::Object(map.into_iter().collect())),
            ]
        })
    }

    /// The same value with every object's fields the other way round.
    fn turned(value: &Value) -> Value {
        match value {
            Value::Object(fields) => Value::Object(
                fields.iter().rev().map(|(name, value)| (name.clone(), turned(value))).collect(),
            ),
            Value::Array(items) => Value::Array(items.iter().map(turned).collect()),
            other => other.clone(),
        }
    }

    #[test]
    fn names_are_in_order_at_every_depth() {
        let bytes = canonical(&json!({ "b": [{ "z": 1, "a": 2 }], "a": "ŵ" })).unwrap();
        assert_eq!(String::from_utf8(bytes).unwrap(), r#"{"a":"ŵ","b":[{"a":2,"z":1}]}"#);
    }

    proptest! {
        #[test]
        fn the_digest_is_stable_whatever_the_order_and_after_being_read_back(value in value()) {
            let bytes = canonical(&value).unwrap();
            prop_assert_eq!(digest(&bytes), digest(&canonical(&turned(&value)).unwrap()));
            let read: Value = serde_json::from_slice(&bytes).unwrap();
            prop_assert_eq!(canonical(&read).unwrap(), bytes);
        }
    }
}
