//! The hand that seals: a key, and a second place for what it signs.

use crate::RecordFault;
use crate::head::SignedHead;
use crate::head_make::{When, head_make};
use crate::head_send::{SecondPlace, heads_send};
use crate::key::key_open;
use ed25519_dalek::SigningKey;
use sqlx::PgPool;
use std::path::Path;

/// A key and a second place. The key is wiped from memory with it.
pub struct Sealer {
    key: SigningKey,
    place: SecondPlace,
}

impl Sealer {
    /// Opens the key file, or makes it at the first start; `place` is a file or an http address.
    ///
    /// # Errors
    /// [`RecordFault::Key`], [`RecordFault::PlaceForm`].
    pub fn open(key: &Path, place: &str) -> Result<Self, RecordFault> {
        Ok(Self { place: SecondPlace::parse(place)?, key: key_open(key)? })
    }

    /// The public half of the key.
    pub fn public_key(&self) -> [u8; 32] {
        self.key.verifying_key().to_bytes()
    }

    /// Where heads go.
    pub const fn place(&self) -> &SecondPlace {
        &self.place
    }

    /// Makes the next head at `now` (milliseconds since 1970) and sends every head that the second place has not got. `record` acts as
    /// [`http::Role::Record`].
    ///
    /// # Errors
    /// [`RecordFault::SecondPlace`] when the head is made and the second place did not take it; all others: no head was made.
    pub async fn seal(
        &self,
        record: &PgPool,
        now: i64,
        when: When,
    ) -> Result<Option<SignedHead>, RecordFault> {
        let head = head_make(record, &self.key, now, when).await?;
        heads_send(record, &self.place).await?;
        Ok(head)
    }
}
