//! Two officers: what must come between a drawing and its release.

use access::UserId;
use language::{Text, say};

/// Two different officers: the one who proposed and the one who signs. There is no other way to make one.
///
/// That each of them has the role, the agreement and the step-up for it is decided before, at the door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TwoOfficers {
    proposed_by: UserId,
    signed_by: UserId,
}

/// One officer is not two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("whoever proposed a release cannot sign it")]
pub struct SameOfficer;

impl SameOfficer {
    /// The sentence for the officer.
    pub fn text(self) -> Text {
        say("release-same-officer", &[])
    }
}

impl TwoOfficers {
    /// The officer who proposed, and another who signs.
    ///
    /// # Errors
    /// [`SameOfficer`].
    pub fn of(proposed_by: UserId, signed_by: UserId) -> Result<Self, SameOfficer> {
        if proposed_by == signed_by { Err(SameOfficer) } else { Ok(Self { proposed_by, signed_by }) }
    }

    /// Who proposed.
    pub const fn proposed_by(&self) -> UserId {
        self.proposed_by
    }

    /// Who signs.
    pub const fn signed_by(&self) -> UserId {
        self.signed_by
    }
}

/// A drawing that waits for its second officer. The noise is in it, so nothing more is drawn; but it is not released: it has
/// no `Serialize`, `Debug` or `Display`, and is not a [`crate::Released`].
///
/// It is kept where the closing is kept, looked at by the automatic audit, and becomes released by [`Proposed::sign`].
pub struct Proposed<T>(T);

impl<T> Proposed<T> {
    /// For [`crate::release`] and [`crate::revise`] alone.
    pub(crate) const fn drawn(value: T) -> Self {
        Self(value)
    }

    /// For a drawing read back from where closings are kept.
    ///
    /// Named so that a search finds every caller: `cargo xtask lint` allows it in `crates/jobs` alone.
    pub const fn read_from_closing_schema(value: T) -> Self {
        Self(value)
    }

    /// Reads it: to keep it with its closing, and for the automatic audit.
    pub const fn drawn_values(&self) -> &T {
        &self.0
    }

    /// Releases it, on the word of the second officer.
    pub fn sign(self, officers: &TwoOfficers) -> crate::Released<T> {
        // A proof: that it was handed in is all that is needed of it.
        let _ = officers;
        crate::Released::drawn(self.0)
    }
}
