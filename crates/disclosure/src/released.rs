//! The released side.

use serde::{Serialize, Serializer};

/// A value that may leave: it came through [`crate::release`], or was read back from where releases are kept.
///
/// Every shape that a partner, a meeting, a pack or an export gets is made from one of these by [`Released::map`]. It can be
/// read and serialised freely; it cannot be made freely: no `From`, no `Deserialize`, no `Default`, a private field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Released<T>(T);

impl<T> Released<T> {
    /// For [`crate::release`] alone.
    pub(crate) const fn drawn(value: T) -> Self {
        Self(value)
    }

    /// For a value read with the database role that may read the schema `released` and nothing else.
    ///
    /// Named so that a search finds every caller: `cargo xtask lint` allows it in `crates/picture` alone.
    pub const fn read_from_released_schema(value: T) -> Self {
        Self(value)
    }

    /// Reads it.
    pub const fn get(&self) -> &T {
        &self.0
    }

    /// A function of a released value is released (post-processing).
    pub fn map<U>(self, arithmetic: impl FnOnce(T) -> U) -> Released<U> {
        Released(arithmetic(self.0))
    }

    /// Two released values as one.
    pub fn and<U>(self, other: Released<U>) -> Released<(T, U)> {
        Released((self.0, other.0))
    }
}

impl<T: Serialize> Serialize for Released<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}
