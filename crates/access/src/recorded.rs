//! The receipt of an audit event.

/// Proof that an audit event was written: whoever holds it has recorded the look before looking.
///
/// Neither cloned nor copied nor read from anything. The only way to make one is named so that a search finds every caller;
/// `cargo xtask lint` allows it in `crates/http` alone, behind the insert into `audit.event`.
#[derive(Debug)]
pub struct Recorded {
    event_id: i64,
}

impl Recorded {
    /// Call this only with the id that the insert into `audit.event` returned.
    pub const fn after_insert(event_id: i64) -> Self {
        Self { event_id }
    }

    /// The event that was written.
    pub const fn event_id(&self) -> i64 {
        self.event_id
    }
}
