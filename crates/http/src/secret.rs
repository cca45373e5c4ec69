//! Passphrases: argon2id, on a thread of its own, and the same time whether or not the name exists.

use crate::Door;
use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use std::sync::OnceLock;

/// Hashing failed: no memory, no chance, or the stored hash is not one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the passphrase could not be hashed")]
pub struct SecretError;

/// The argon2id hash of a passphrase as a PHC string, with the parameters of RFC 9106's second choice as OWASP gives them
/// (19 MiB, 2 passes). The work is done off the async threads.
///
/// # Errors
/// [`SecretError`] without memory or chance.
pub async fn secret_hash(passphrase: String) -> Result<String, SecretError> {
    tokio::task::spawn_blocking(move || hash(&passphrase)).await.map_err(|_| SecretError)?
}

fn hash(passphrase: &str) -> Result<String, SecretError> {
    let hash = Argon2::default().hash_password(passphrase.as_bytes()).map_err(|_| SecretError)?;
    Ok(hash.to_string())
}

/// Whether `passphrase` has the hash `stored`. Without a stored hash (an unknown name) the same work is done for nothing, so
/// that the time tells no one which names exist.
///
/// # Errors
/// [`SecretError`] when the work could not be done.
pub async fn secret_matches(
    door: &Door,
    passphrase: String,
    stored: Option<String>,
) -> Result<bool, SecretError> {
    let _turn = door.hashing().acquire().await.map_err(|_| SecretError)?;
    let work = move || {
        let known = stored.is_some();
        let stored = match stored {
            Some(hash) => hash,
            None => nobodys_hash()?,
        };
        let parsed = PasswordHash::new(&stored).map_err(|_| SecretError)?;
        Ok(Argon2::default().verify_password(passphrase.as_bytes(), &parsed).is_ok() && known)
    };
    tokio::task::spawn_blocking(work).await.map_err(|_| SecretError)?
}

/// The hash that an unknown name is checked against.
fn nobodys_hash() -> Result<String, SecretError> {
    static HASH: OnceLock<String> = OnceLock::new();
    if let Some(hash) = HASH.get() {
        return Ok(hash.clone());
    }
    let hash = hash("nobody signs in with this")?;
    Ok(HASH.get_or_init(|| hash).clone())
}
