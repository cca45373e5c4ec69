//! The working side.

use access::{Action, Analyse, Grant, ProposeRelease, Recorded, ReviseRelease};
use serde::Serialize;

/// A value of the working side: exact counts, and anything computed from them.
///
/// Arithmetic may go on inside ([`Working::map`]); the value itself does not come out. There is no way to print, log,
/// compare, hash, order, serialise, dereference or unwrap it, and no panic can carry it, because every trait that does
/// those things is left out; the cases in `tests/compile_fail` hold that. Three doors lead on:
///
/// - [`crate::release`], for tables of a closed period;
/// - [`Working::serialise_for_screen`], for the screen of an analyst with a purpose, and `bytes_for_screen` for a map tile there;
/// - [`Working::serialise_for_closing`], for the figures of the automatic audit, which officers read before they sign.
///
/// What the type cannot hold: a closure given to `map` could copy the value somewhere else. That is why only `picture` and
/// `jobs` hold working values, and why a reviewer reads each closure there.
///
/// `Arc<Working<T>>` works, so one working cube can serve many readers.
pub struct Working<T>(T);

impl<T> Working<T> {
    /// Takes a value in. From here on it is held.
    pub const fn hold(value: T) -> Self {
        Self(value)
    }

    /// Computes on, inside.
    pub fn map<U>(self, arithmetic: impl FnOnce(T) -> U) -> Working<U> {
        Working(arithmetic(self.0))
    }

    /// Looks from inside: a working reference, for arithmetic that does not use the value up.
    pub const fn borrow_held(&self) -> Working<&T> {
        Working(&self.0)
    }

    /// Holds two values as one.
    pub fn and<U>(self, other: Working<U>) -> Working<(T, U)> {
        Working((self.0, other.0))
    }

    /// The one door to bytes: JSON for the screen of the analyst whose `grant` was decided and whose look is `recorded`.
    ///
    /// The caller sends the bytes with `Cache-Control: no-store` and keeps no copy.
    ///
    /// # Errors
    /// [`ScreenError`], which says nothing of the value, when its shape has no JSON form.
    pub fn serialise_for_screen(
        &self,
        grant: &Grant<Analyse>,
        recorded: &Recorded,
    ) -> Result<Vec<u8>, ScreenError>
    where
        T: Serialize,
    {
        // Both are proofs: that they were handed in is all that is needed of them.
        let (_, _) = (grant, recorded);
        serde_json::to_vec(&self.0).map_err(|_| ScreenError)
    }

    /// The door for the automatic audit: figures of how the noise fell on the counts, as JSON to be kept with the proposal of the
    /// officer whose `grant` was decided and whose step is `recorded`. Only officers of the region read them, each look on record;
    /// they are in no release.
    ///
    /// Named so that a search finds every caller: `cargo xtask lint` allows it in `crates/jobs` alone.
    ///
    /// # Errors
    /// [`ScreenError`], which says nothing of the value, when its shape has no JSON form.
    pub fn serialise_for_closing<A: Closes>(
        &self,
        grant: &Grant<A>,
        recorded: &Recorded,
    ) -> Result<Vec<u8>, ScreenError>
    where
        T: Serialize,
    {
        // Both are proofs: that they were handed in is all that is needed of them.
        let (_, _) = (grant, recorded);
        serde_json::to_vec(&self.0).map_err(|_| ScreenError)
    }

    /// For [`crate::release`] alone.
    pub(crate) fn into_held(self) -> T {
        self.0
    }
}

impl Working<Vec<u8>> {
    /// The same door for what is no JSON: a map tile, encoded inside, for the screen of the analyst whose `grant` was decided and whose
    /// look is `recorded`. The same duties: `no-store`, and no copy.
    ///
    /// Named so that a search finds every caller: `cargo xtask lint` allows it in `crates/http` alone.
    pub fn bytes_for_screen(&self, grant: &Grant<Analyse>, recorded: &Recorded) -> Vec<u8> {
        // Both are proofs, as above.
        let (_, _) = (grant, recorded);
        self.0.clone()
    }
}

/// The actions whose holder puts a drawing before a second officer.
pub trait Closes: Action {}
impl Closes for ProposeRelease {}
impl Closes for ReviseRelease {}

/// A working value had no JSON form. It carries no part of the value and not serde's own message, which could.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the working answer could not be written as JSON")]
pub struct ScreenError;
