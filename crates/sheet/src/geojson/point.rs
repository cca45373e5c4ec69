//! The position of a point, read without keeping what the other shapes hold.

use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, SeqAccess, Visitor};
use std::fmt;

/// The coordinates of a geometry, as far as they are wanted.
pub(super) enum Coordinates {
    Position(f64, f64),
    Other,
}

impl<'de> Deserialize<'de> for Coordinates {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Of;
        impl<'de> Visitor<'de> for Of {
            type Value = Coordinates;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("coordinates")
            }
            fn visit_unit<E>(self) -> Result<Coordinates, E> {
                Ok(Coordinates::Other)
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut numbers: A) -> Result<Coordinates, A::Error> {
                let mut of = [None; 2];
                let mut at = 0;
                while let Some(one) = numbers.next_element::<Ordinate>()? {
                    if let (Some(slot), Ordinate(Some(number))) = (of.get_mut(at), one) {
                        *slot = Some(number);
                    }
                    at += 1;
                }
                let [Some(longitude), Some(latitude)] = of else { return Ok(Coordinates::Other) };
                Ok(Coordinates::Position(longitude, latitude))
            }
        }
        deserializer.deserialize_any(Of)
    }
}

/// A number, or something that is none and is passed over without being kept.
struct Ordinate(Option<f64>);

impl<'de> Deserialize<'de> for Ordinate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Of;
        impl<'de> Visitor<'de> for Of {
            type Value = Ordinate;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number")
            }
            fn visit_f64<E>(self, number: f64) -> Result<Ordinate, E> {
                Ok(Ordinate(Some(number)))
            }
            fn visit_i64<E>(self, number: i64) -> Result<Ordinate, E> {
                Ok(Ordinate(Some(number as f64)))
            }
            fn visit_u64<E>(self, number: u64) -> Result<Ordinate, E> {
                Ok(Ordinate(Some(number as f64)))
            }
            fn visit_unit<E>(self) -> Result<Ordinate, E> {
                Ok(Ordinate(None))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut inner: A) -> Result<Ordinate, A::Error> {
                while inner.next_element::<IgnoredAny>()?.is_some() {}
                Ok(Ordinate(None))
            }
        }
        deserializer.deserialize_any(Of)
    }
}
