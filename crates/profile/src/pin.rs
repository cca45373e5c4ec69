//! The finding that may be kept.

use api::ReleasedFinding;
use disclosure::Released;
use serde::Serialize;

/// A finding on its way into an edition. It is made of a [`Released`] answer and of nothing else: no literal, no `From`, no `Deserialize`, a
/// private field. The statements that keep findings take this type, so a number that the browser or the working side told has no way in.
///
/// A released answer is taken:
/// ```
/// fn pinned(answer: disclosure::Released<api::ReleasedFinding>) -> profile::Pin {
///     profile::Pin::of(answer)
/// }
/// ```
/// What was counted on the working side is not:
/// ```compile_fail,E0308
/// fn pinned(counted: disclosure::Working<api::ReleasedFinding>) -> profile::Pin {
///     profile::Pin::of(counted)
/// }
/// ```
/// Nor is what somebody sent:
/// ```compile_fail,E0308
/// fn pinned(sent: api::ReleasedFinding) -> profile::Pin {
///     profile::Pin::of(sent)
/// }
/// ```
/// And there is no other maker:
/// ```compile_fail,E0423
/// fn pinned(answer: disclosure::Released<api::ReleasedFinding>) -> profile::Pin {
///     profile::Pin(answer)
/// }
/// ```
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub struct Pin(Released<ReleasedFinding>);

impl Pin {
    /// The answer of the released side.
    pub const fn of(answer: Released<ReleasedFinding>) -> Self {
        Self(answer)
    }

    /// Reads it.
    pub const fn finding(&self) -> &ReleasedFinding {
        self.0.get()
    }
}
